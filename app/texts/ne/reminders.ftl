# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

reminders-digest =
    .subject =
        { $count ->
            [one] { $count } काम तपाईंको पर्खाइमा छ
           *[other] { $count } काम तपाईंको पर्खाइमा छन्
        }
    .body =
        { $day } मा तपाईंको पर्खाइमा यति छ।

        { $lines }

        प्रत्येक हेर्न र काम गर्न साइन इन गर्नुहोस्:
        { $link }

        तपाईंले दिनमा बढीमा एउटा यस्तो पत्र पाउनुहुन्छ। साइन इन गरेपछि त्यसको समय छान्न र मिति नभएका काम हटाउन सक्नुहुन्छ।

reminders-overdue = म्याद नाघेका
reminders-due = म्याद नजिकिएका
reminders-undated = मिति नभएका

reminders-was-due = { $what } (पहिलोको म्याद { $due } थियो)
reminders-is-due = { $what } (पहिलोको म्याद { $due } हो)
reminders-instead = अनुपस्थित सहकर्मीका लागि: { $what }
reminders-see-to = तपाईंको संस्थामा हुन बाँकी, यसमा ध्यान दिनुहोस्: { $what }

work-claim-confirm =
    { $count ->
        [one] अभिलेखमाथिको { $count } दाबी पुष्टि गर्न
       *[other] अभिलेखमाथिका { $count } दाबी पुष्टि गर्न
    }
work-claim-resume =
    { $count ->
        [one] आपत्ति परेको { $count } दाबी हेर्न
       *[other] आपत्ति परेका { $count } दाबी हेर्न
    }
work-claim-grant =
    { $count ->
        [one] { $count } दाबीको निर्णय गर्न
       *[other] { $count } दाबीको निर्णय गर्न
    }
work-invitation-approve =
    { $count ->
        [one] { $count } निमन्त्रणा स्वीकृत गर्न
       *[other] { $count } निमन्त्रणा स्वीकृत गर्न
    }
work-import-approve =
    { $count ->
        [one] दर्ताको { $count } सूची स्वीकृत गर्न
       *[other] दर्ताका { $count } सूची स्वीकृत गर्न
    }
work-claim-carry_on =
    { $count ->
        [one] हस्तान्तरण गरिएको { $count } दाबी अघि बढाउन
       *[other] हस्तान्तरण गरिएका { $count } दाबी अघि बढाउन
    }
work-claim-look =
    { $count ->
        [one] दाबीबारे सहकर्मीको { $count } निर्णय हेर्न
       *[other] दाबीबारे सहकर्मीका { $count } निर्णय हेर्न
    }
work-invitation-carry_on =
    { $count ->
        [one] हस्तान्तरण गरिएको { $count } निमन्त्रणा अघि बढाउन
       *[other] हस्तान्तरण गरिएका { $count } निमन्त्रणा अघि बढाउन
    }
work-invitation-look =
    { $count ->
        [one] निमन्त्रणाबारे सहकर्मीको { $count } निर्णय हेर्न
       *[other] निमन्त्रणाबारे सहकर्मीका { $count } निर्णय हेर्न
    }
work-import-carry_on =
    { $count ->
        [one] हस्तान्तरण गरिएको { $count } दर्ताको सूची अघि बढाउन
       *[other] हस्तान्तरण गरिएका { $count } दर्ताको सूची अघि बढाउन
    }
work-import-look =
    { $count ->
        [one] दर्ताको सूचीबारे सहकर्मीको { $count } निर्णय हेर्न
       *[other] दर्ताको सूचीबारे सहकर्मीका { $count } निर्णय हेर्न
    }
work-pair-carry_on =
    { $count ->
        [one] हस्तान्तरण गरिएको { $count } अभिलेखको जोडी अघि बढाउन
       *[other] हस्तान्तरण गरिएका { $count } अभिलेखको जोडी अघि बढाउन
    }
work-pair-look =
    { $count ->
        [one] अभिलेखको जोडीबारे सहकर्मीको { $count } निर्णय हेर्न
       *[other] अभिलेखको जोडीबारे सहकर्मीका { $count } निर्णय हेर्न
    }
work-dispute-decide =
    { $count ->
        [one] विवरणबारेको { $count } विवादको निर्णय गर्न
       *[other] विवरणबारेका { $count } विवादको निर्णय गर्न
    }
work-dispute-look =
    { $count ->
        [one] विवादबारे सहकर्मीको { $count } निर्णय हेर्न
       *[other] विवादबारे सहकर्मीका { $count } निर्णय हेर्न
    }
work-description-look =
    { $count ->
        [one] संस्थाको भनाइ मेटाउनेबारे सहकर्मीको { $count } निर्णय हेर्न
       *[other] संस्थाको भनाइ मेटाउनेबारे सहकर्मीका { $count } निर्णय हेर्न
    }
work-dispute-answer =
    { $count ->
        [one] विवरणबारेको { $count } विवादमा जवाफ दिन
       *[other] विवरणबारेका { $count } विवादमा जवाफ दिन
    }
work-consultation-answer =
    { $count ->
        [one] तपाईंको देशबारे { $count } मस्यौदाको जवाफ दिन
       *[other] तपाईंको देशबारे { $count } मस्यौदाको जवाफ दिन
    }
work-consultation-look =
    { $count ->
        [one] प्रकाशित कुराबाट कुनै व्यक्तिबारेका शब्द हटाउने सहकर्मीको { $count } निर्णय हेर्न
       *[other] प्रकाशित कुराबाट व्यक्तिहरूबारेका शब्द हटाउने सहकर्मीका { $count } निर्णय हेर्न
    }
work-dispute-reply =
    { $count ->
        [one] तपाईंको अभिलेखको विवरणबारेको { $count } विवादमा प्रतिक्रिया दिन
       *[other] तपाईंको अभिलेखको विवरणबारेका { $count } विवादमा प्रतिक्रिया दिन
    }
work-data_request-check =
    { $count ->
        [one] व्यक्तिगत विवरणबारेको { $count } अनुरोध: कसले माग्छ जाँच्न
       *[other] व्यक्तिगत विवरणबारेका { $count } अनुरोध: कसले माग्छ जाँच्न
    }
work-data_request-decide =
    { $count ->
        [one] व्यक्तिगत विवरणबारेको { $count } अनुरोधको निर्णय गर्न
       *[other] व्यक्तिगत विवरणबारेका { $count } अनुरोधको निर्णय गर्न
    }
work-act-confirm =
    { $count ->
        [one] इजाजतपत्रमाथिको { $count } कारबाही पुष्टि गर्न
       *[other] इजाजतपत्रमाथिका { $count } कारबाही पुष्टि गर्न
    }
work-act-answer =
    { $count ->
        [one] विरोध गरिएको इजाजतपत्रमाथिको { $count } कारबाहीमा जवाफ दिन
       *[other] विरोध गरिएका इजाजतपत्रमाथिका { $count } कारबाहीमा जवाफ दिन
    }
work-contest-answer =
    { $count ->
        [one] अभिलेख जोडेकोमा गरिएको { $count } विरोधको जवाफ दिन
       *[other] अभिलेख जोडेकोमा गरिएका { $count } विरोधको जवाफ दिन
    }
work-act-carry_on =
    { $count ->
        [one] हस्तान्तरण गरिएको इजाजतपत्रमाथिको { $count } कारबाही अघि बढाउन
       *[other] हस्तान्तरण गरिएका इजाजतपत्रमाथिका { $count } कारबाही अघि बढाउन
    }
work-act-look =
    { $count ->
        [one] इजाजतपत्रमाथिको कारबाहीबारे सहकर्मीको { $count } निर्णय हेर्न
       *[other] इजाजतपत्रमाथिको कारबाहीबारे सहकर्मीका { $count } निर्णय हेर्न
    }
work-licence-look =
    { $count ->
        [one] इजाजतपत्रबारे सहकर्मीको { $count } निर्णय हेर्न
       *[other] इजाजतपत्रबारे सहकर्मीका { $count } निर्णय हेर्न
    }
work-profile-register =
    { $count ->
        [one] फर्मको { $count } प्रोफाइलको निर्णय गर्न
       *[other] फर्मका { $count } प्रोफाइलको निर्णय गर्न
    }
work-profile-submit =
    { $count ->
        [one] फिर्ता गरिएको { $count } प्रोफाइल सच्याएर फेरि पेस गर्न
       *[other] फिर्ता गरिएका { $count } प्रोफाइल सच्याएर फेरि पेस गर्न
    }
work-profile-look =
    { $count ->
        [one] प्रोफाइलबारे सहकर्मीको { $count } निर्णय हेर्न
       *[other] प्रोफाइलबारे सहकर्मीका { $count } निर्णय हेर्न
    }
work-link-confirm =
    { $count ->
        [one] अर्को फर्मसँगको { $count } सम्बन्ध पुष्टि वा अस्वीकार गर्न
       *[other] अन्य फर्मसँगका { $count } सम्बन्ध पुष्टि वा अस्वीकार गर्न
    }
work-link-look =
    { $count ->
        [one] फर्महरूबीचको सम्बन्धबारे सहकर्मीको { $count } निर्णय हेर्न
       *[other] फर्महरूबीचको सम्बन्धबारे सहकर्मीका { $count } निर्णय हेर्न
    }
work-owner_change-lapse =
    { $count ->
        [one] मालिक फेरिएको { $count } विषयको निर्णय गर्न
       *[other] मालिक फेरिएका { $count } विषयको निर्णय गर्न
    }
work-owner_change-look =
    { $count ->
        [one] मालिक फेरिएको विषयबारे सहकर्मीको { $count } निर्णय हेर्न
       *[other] मालिक फेरिएको विषयबारे सहकर्मीका { $count } निर्णय हेर्न
    }
work-application-screen =
    { $count ->
        [one] मान्यताका { $count } आवेदन छानबिन गर्न
       *[other] मान्यताका { $count } आवेदन छानबिन गर्न
    }
work-application-decide =
    { $count ->
        [one] छानबिन गरिएका { $count } आवेदन स्वीकार, फिर्ता वा अस्वीकार गर्न
       *[other] छानबिन गरिएका { $count } आवेदन स्वीकार, फिर्ता वा अस्वीकार गर्न
    }
work-application-answer_remarks =
    { $count ->
        [one] टिप्पणीसहितका { $count } आवेदनको जवाफ दिन
       *[other] टिप्पणीसहितका { $count } आवेदनको जवाफ दिन
    }
work-application-assess =
    { $count ->
        [one] { $count } स्व-मूल्यांकन पूरा गर्न
       *[other] { $count } स्व-मूल्यांकन पूरा गर्न
    }
work-application-order_audit =
    { $count ->
        [one] { $count } लेखापरीक्षणको आदेश दिन
       *[other] { $count } लेखापरीक्षणको आदेश दिन
    }
work-application-carry_on =
    { $count ->
        [one] हस्तान्तरण गरिएको { $count } आवेदन अघि बढाउन
       *[other] हस्तान्तरण गरिएका { $count } आवेदन अघि बढाउन
    }
work-misuse-read =
    { $count ->
        [one] नामको दुरुपयोगको { $count } सूचना पढ्न
       *[other] नामको दुरुपयोगका { $count } सूचना पढ्न
    }
work-audit-plan =
    { $count ->
        [one] { $count } लेखापरीक्षणको योजना बनाउन
       *[other] { $count } लेखापरीक्षणको योजना बनाउन
    }
work-audit-declare =
    { $count ->
        [one] { $count } लेखापरीक्षणका लागि आफ्नो स्वार्थ घोषणा गर्न
       *[other] { $count } लेखापरीक्षणका लागि आफ्नो स्वार्थ घोषणा गर्न
    }
work-audit-start =
    { $count ->
        [one] { $count } लेखापरीक्षण सुरु गर्न
       *[other] { $count } लेखापरीक्षण सुरु गर्न
    }
work-audit-decide_objection =
    { $count ->
        [one] लेखापरीक्षकविरुद्धका { $count } आपत्तिको निर्णय गर्न
       *[other] लेखापरीक्षकविरुद्धका { $count } आपत्तिको निर्णय गर्न
    }
work-audit-hand_in_workers =
    { $count ->
        [one] कामदारको सूची बुझाउनुपर्ने { $count } लेखापरीक्षण
       *[other] कामदारको सूची बुझाउनुपर्ने { $count } लेखापरीक्षण
    }
work-audit-submit =
    { $count ->
        [one] { $count } लेखापरीक्षण प्रतिवेदन पूरा गर्न
       *[other] { $count } लेखापरीक्षण प्रतिवेदन पूरा गर्न
    }
work-audit-review =
    { $count ->
        [one] { $count } लेखापरीक्षण प्रतिवेदन समीक्षा गर्न
       *[other] { $count } लेखापरीक्षण प्रतिवेदन समीक्षा गर्न
    }
work-finding-answer =
    { $count ->
        [one] लेखापरीक्षणका { $count } कैफियतको जवाफ दिन
       *[other] लेखापरीक्षणका { $count } कैफियतको जवाफ दिन
    }
work-finding-verify =
    { $count ->
        [one] लेखापरीक्षणका कैफियतका { $count } जवाफ जाँच्न
       *[other] लेखापरीक्षणका कैफियतका { $count } जवाफ जाँच्न
    }
work-finding-pursue =
    { $count ->
        [one] पछ्याउनुपर्ने म्याद नाघेको { $count } लेखापरीक्षण निष्कर्ष
       *[other] पछ्याउनुपर्ने म्याद नाघेका { $count } लेखापरीक्षण निष्कर्ष
    }
work-finding-grade =
    { $count ->
        [one] लेखापरीक्षण निष्कर्षको स्तरबारे निर्णय गर्नुपर्ने { $count } जवाफ
       *[other] लेखापरीक्षण निष्कर्षको स्तरबारे निर्णय गर्नुपर्ने { $count } जवाफ
    }
work-notice-answer =
    { $count ->
        [one] तपाईंको संस्थाविरुद्धको कारबाहीको { $count } सूचनाको जवाफ दिन
       *[other] तपाईंको संस्थाविरुद्धको कारबाहीको { $count } सूचनाको जवाफ दिन
    }
work-notice-serve =
    { $count ->
        [one] { $count } सूचना पुर्‍याउन
       *[other] { $count } सूचना पुर्‍याउन
    }
work-notice-decide =
    { $count ->
        [one] सुनुवाइपछि घोषित { $count } कारबाहीको निर्णय गर्न
       *[other] सुनुवाइपछि घोषित { $count } कारबाहीको निर्णय गर्न
    }
work-notice-confirm =
    { $count ->
        [one] सहकर्मीको { $count } जरुरी कारबाही पुष्टि गर्न
       *[other] सहकर्मीका { $count } जरुरी कारबाही पुष्टि गर्न
    }
work-notice-review =
    { $count ->
        [one] { $count } जरुरी कारबाही पुनः हेर्न
       *[other] { $count } जरुरी कारबाही पुनः हेर्न
    }
work-notice-correct =
    { $count ->
        [one] स्पष्ट गल्तीमा आधारित भनिएको { $count } कारबाहीको जवाफ दिन
       *[other] स्पष्ट गल्तीमा आधारित भनिएका { $count } कारबाहीको जवाफ दिन
    }
work-notice-appeal =
    { $count ->
        [one] तपाईंको संस्थाविरुद्धको, पुनरावेदन गर्न सकिने { $count } कारबाही
       *[other] तपाईंको संस्थाविरुद्धका, पुनरावेदन गर्न सकिने { $count } कारबाही
    }
work-notice-look =
    { $count ->
        [one] सूचनाबारे सहकर्मीको { $count } निर्णय हेर्न
       *[other] सूचनाबारे सहकर्मीका { $count } निर्णय हेर्न
    }
work-appeal-name_panel =
    { $count ->
        [one] { $count } पुनरावेदनका लागि समिति तोक्न
       *[other] { $count } पुनरावेदनका लागि समिति तोक्न
    }
work-appeal-decide =
    { $count ->
        [one] { $count } पुनरावेदन सुन्न र निर्णय गर्न
       *[other] { $count } पुनरावेदन सुन्न र निर्णय गर्न
    }
work-appeal-look =
    { $count ->
        [one] पुनरावेदनबारे सहकर्मीको { $count } निर्णय हेर्न
       *[other] पुनरावेदनबारे सहकर्मीका { $count } निर्णय हेर्न
    }
work-objection-answer =
    { $count ->
        [one] पुनरावेदन समितिको सदस्यमाथिको { $count } आपत्तिको जवाफ दिन
       *[other] पुनरावेदन समितिका सदस्यमाथिका { $count } आपत्तिको जवाफ दिन
    }
work-decision-vote =
    { $count ->
        [one] मत दिनुपर्ने { $count } निर्णय
       *[other] मत दिनुपर्ने { $count } निर्णय
    }
work-decision-conclude =
    { $count ->
        [one] टुंग्याउनुपर्ने { $count } निर्णय
       *[other] टुंग्याउनुपर्ने { $count } निर्णय
    }
work-decision-look =
    { $count ->
        [one] सहकर्मीको { $count } मत वा निष्कर्ष हेर्नुपर्ने
       *[other] सहकर्मीका { $count } मत वा निष्कर्ष हेर्नुपर्ने
    }
work-seat-appoint =
    { $count ->
        [one] समिति सदस्यको { $count } प्रस्ताव निर्णय गर्नुपर्ने
       *[other] समिति सदस्यका { $count } प्रस्ताव निर्णय गर्नुपर्ने
    }
work-partner-decide =
    { $count ->
        [one] { $count } प्रस्तावित साझेदारबारे निर्णय गर्नुपर्ने
       *[other] { $count } प्रस्तावित साझेदारबारे निर्णय गर्नुपर्ने
    }
work-post-assign =
    { $count ->
        [one] विदेशमा { $count } कार्यालय, जहाँ कोही खटिएको छैन
       *[other] विदेशमा { $count } कार्यालय, जहाँ कोही खटिएको छैन
    }
work-partner-look =
    { $count ->
        [one] साझेदारबारे सहकर्मीको { $count } निर्णय हेर्न
       *[other] साझेदारबारे सहकर्मीका { $count } निर्णय हेर्न
    }
work-rule_change-announce =
    { $count ->
        [one] पढेर घोषणा गर्नुपर्ने शुल्क नियमको { $count } परिवर्तन
       *[other] पढेर घोषणा गर्नुपर्ने शुल्क नियमका { $count } परिवर्तन
    }
work-other =
    { $count ->
        [one] { $count } अन्य काम
       *[other] { $count } अन्य काम
    }

reminders-substitute-named =
    .subject = तपाईं { $colleague } को सट्टा काम गर्नुहुन्छ
    .body =
        { $colleague } { $begins } देखि { $until } सम्म, दुवै दिन समेत, अनुपस्थित हुनुहुन्छ र उहाँले तपाईंलाई { $organisation } का लागि { $role } का रूपमा आफ्नो सट्टा काम गर्न तोक्नुभएको छ।

        यी दिनमा { $colleague } को पर्खाइमा रहेका काम तपाईंकै कामसँग देखिन्छन्, र सम्झाउने पत्र तपाईंकहाँ आउँछन्। यसले तपाईंसँग आफैं नभएको कुनै अधिकार दिँदैन।

        तपाईं सट्टामा काम गर्न सक्नुहुन्न भने साइन इन गरेर अस्वीकार गर्नुहोस्:
        { $link }

reminders-substitute-released =
    .subject = तपाईं अब { $colleague } को सट्टा काम गर्नुहुन्न
    .body =
        { $organisation } का { $colleague } ले तपाईंलाई तोकिएको अनुपस्थिति फिर्ता लिनुभयो वा बदल्नुभयो। यसका लागि तपाईंबाट अरू केही चाहिँदैन।

reminders-substitute-declined =
    .subject = { $colleague } तपाईंको सट्टा काम गर्न सक्नुहुन्न
    .body =
        { $colleague } ले { $begins } देखि { $until } सम्म तपाईंको सट्टा काम गर्न अस्वीकार गर्नुभयो। अरू कसैले सट्टामा काम नगरेसम्म सम्झाउने पत्र तपाईंकहाँ आउँछन्। अर्को सहकर्मी तोक्न साइन इन गर्नुहोस्:
        { $link }
work-request-take_up =
    { $count ->
        [one] प्रमाणपत्र धारकको { $count } अनुरोधमा काम गर्नुपर्ने
       *[other] प्रमाणपत्र धारकहरूका { $count } अनुरोधमा काम गर्नुपर्ने
    }
work-certificate-review =
    { $count ->
        [one] { $count } प्रमाणपत्रको पुनरावलोकन गर्नुपर्ने, किनकि यसको लेखापरीक्षण निकायले मान्यता गुमायो
       *[other] { $count } प्रमाणपत्रको पुनरावलोकन गर्नुपर्ने, किनकि तिनका लेखापरीक्षण निकायले मान्यता गुमाए
    }
work-condition-close =
    { $count ->
        [one] { $count } सर्त हेर्नुपर्ने, जुन धारकले पूरा भयो भन्छन्
       *[other] { $count } सर्त हेर्नुपर्ने, जुन धारकहरूले पूरा भए भन्छन्
    }
work-condition-meet =
    { $count ->
        [one] तपाईंको प्रमाणपत्रको { $count } सर्त पूरा गर्नुपर्ने
       *[other] तपाईंको प्रमाणपत्रका { $count } सर्त पूरा गर्नुपर्ने
    }
work-certificate-order_audit =
    { $count ->
        [one] { $count } प्रमाणपत्र, जसको निगरानी लेखापरीक्षण बाँकी छ
       *[other] { $count } प्रमाणपत्र, जसका निगरानी लेखापरीक्षण बाँकी छन्
    }
work-certificate-renew =
    { $count ->
        [one] { $count } प्रमाणपत्र नवीकरण गर्नुपर्ने
       *[other] { $count } प्रमाणपत्र नवीकरण गर्नुपर्ने
    }
work-certificate-confirm =
    { $count ->
        [one] { $count } तत्काल निलम्बन पुष्टि गर्नु वा छोड्नुपर्ने
       *[other] { $count } तत्काल निलम्बन पुष्टि गर्नु वा छोड्नुपर्ने
    }
work-certificate-look =
    { $count ->
        [one] प्रमाणपत्रबारे सहकर्मीको { $count } कार्य हेर्न
       *[other] प्रमाणपत्रबारे सहकर्मीका { $count } कार्य हेर्न
    }
work-condition-look =
    { $count ->
        [one] सर्तबारे सहकर्मीको { $count } निर्णय हेर्न
       *[other] सर्तबारे सहकर्मीका { $count } निर्णय हेर्न
    }
work-finding-look =
    { $count ->
        [one] लेखापरीक्षण निष्कर्षको स्तरबारे सहकर्मीको { $count } निर्णय हेर्न
       *[other] लेखापरीक्षण निष्कर्षको स्तरबारे सहकर्मीका { $count } निर्णय हेर्न
    }
work-complaint-take =
    { $count ->
        [one] { $count } उजुरी हातमा लिन
       *[other] { $count } उजुरी हातमा लिन
    }
work-complaint-check_safety =
    { $count ->
        [one] { $count } उजुरीमा उजुरीकर्ता सुरक्षित छन् कि छैनन् सोध्न
       *[other] { $count } उजुरीमा उजुरीकर्ता सुरक्षित छन् कि छैनन् सोध्न
    }
work-complaint-sort =
    { $count ->
        [one] { $count } उजुरी छुट्याउन
       *[other] { $count } उजुरी छुट्याउन
    }
work-complaint-look_into =
    { $count ->
        [one] { $count } उजुरी छानबिन गर्न
       *[other] { $count } उजुरी छानबिन गर्न
    }
work-complaint-inform =
    { $count ->
        [one] { $count } उजुरी कहाँ पुग्यो भनेर उजुरीकर्तालाई लेख्न
       *[other] { $count } उजुरी कहाँ पुग्यो भनेर उजुरीकर्तालाई लेख्न
    }
work-complaint-answer_request =
    { $count ->
        [one] { $count } उजुरीकर्ताको पहिचान खोल्ने सहकर्मीको अनुरोधको जवाफ दिन
       *[other] { $count } उजुरीकर्ताको पहिचान खोल्ने सहकर्मीको अनुरोधको जवाफ दिन
    }
work-complaint-confirm_severity =
    { $count ->
        [one] { $count } उजुरीको घटाउन खोजिएको गम्भीरता हेर्न
       *[other] { $count } उजुरीको घटाउन खोजिएको गम्भीरता हेर्न
    }
work-complaint-confirm_flag =
    { $count ->
        [one] { $count } सहकर्मीले बन्द गर्न चाहेको उजुरीको चेतावनी चिन्ह हेर्न
       *[other] { $count } सहकर्मीले बन्द गर्न चाहेको उजुरीको चेतावनी चिन्ह हेर्न
    }
work-complaint-carry_on =
    { $count ->
        [one] { $count } कसैले छोडेको उजुरी अघि बढाउन
       *[other] { $count } कसैले छोडेको उजुरी अघि बढाउन
    }
work-complaint-look =
    { $count ->
        [one] { $count } उजुरीमा सहकर्मीको काम हेर्न
       *[other] { $count } उजुरीमा सहकर्मीको काम हेर्न
    }
work-inquiry-conclude =
    { $count ->
        [one] { $count } वटा छानबिन टुंग्याउनु छ
       *[other] { $count } वटा छानबिन टुंग्याउनु छ
    }
work-warning-agree =
    { $count ->
        [one] नाम भएकोलाई भन्नुअघि { $count } वटा चेतावनी पढ्नु छ
       *[other] नाम भएकाहरूलाई भन्नुअघि { $count } वटा चेतावनी पढ्नु छ
    }
work-warning-read_answer =
    { $count ->
        [one] चेतावनीको { $count } वटा जवाफ पढ्नु छ
       *[other] चेतावनीका { $count } वटा जवाफ पढ्नु छ
    }
work-warning-publish =
    { $count ->
        [one] { $count } वटा चेतावनी हेरेर प्रकाशित गर्नु छ
       *[other] { $count } वटा चेतावनी हेरेर प्रकाशित गर्नु छ
    }
work-warning-renew =
    { $count ->
        [one] चाँडै सकिने { $count } वटा चेतावनी
       *[other] चाँडै सकिने { $count } वटा चेतावनी
    }
work-objection-decide =
    { $count ->
        [one] चेतावनीविरुद्ध { $count } वटा आपत्तिको निर्णय गर्नु छ
       *[other] चेतावनीविरुद्ध { $count } वटा आपत्तिको निर्णय गर्नु छ
    }
work-risk-weigh =
    { $count ->
        [one] जोखिमको ढाँचा भएका { $count } जना प्रमाणपत्रधारी, लेखापरीक्षण विचार गर्न
       *[other] जोखिमको ढाँचा भएका { $count } जना प्रमाणपत्रधारी, लेखापरीक्षण विचार गर्न
    }
work-warning-look =
    { $count ->
        [one] चेतावनीबारे सहकर्मीका { $count } निर्णय हेर्नु छ
       *[other] चेतावनीबारे सहकर्मीका { $count } निर्णय हेर्नु छ
    }
work-telling-reply =
    { $count ->
        [one] तपाईंको संस्थाबारेका { $count } भनाइको जवाफ दिन
       *[other] तपाईंको संस्थाबारेका { $count } भनाइको जवाफ दिन
    }
work-complaint-confirm_end =
    { $count ->
        [one] अघि नबढ्ने { $count } कुराको घोषणामा निर्णय गर्न
       *[other] अघि नबढ्ने { $count } कुराको घोषणामा निर्णय गर्न
    }
work-complaint-second =
    { $count ->
        [one] दोस्रो अधिकारीका रूपमा { $count } पाठ पढ्न
       *[other] दोस्रो अधिकारीका रूपमा { $count } पाठ पढ्न
    }
work-complaint-decide =
    { $count ->
        [one] { $count } कुरामा निर्णय गर्न
       *[other] { $count } कुरामा निर्णय गर्न
    }
work-complaint-take_decision =
    { $count ->
        [one] { $count } कुरामा कसैले निर्णय गर्नुपर्ने
       *[other] { $count } कुरामा कसैले निर्णय गर्नुपर्ने
    }
work-complaint-begin_mediation =
    { $count ->
        [one] { $count } मध्यस्थता सुरु गर्न
       *[other] { $count } मध्यस्थता सुरु गर्न
    }
work-complaint-mediate =
    { $count ->
        [one] { $count } मध्यस्थता चलाउन
       *[other] { $count } मध्यस्थता चलाउन
    }
work-complaint-settle =
    { $count ->
        [one] { $count } सम्झौता लागू गर्न
       *[other] { $count } सम्झौता लागू गर्न
    }
work-complaint-hear =
    { $count ->
        [one] कुराको कोडबारे { $count } जनालाई सुन्न
       *[other] कुराको कोडबारे { $count } जनालाई सुन्न
    }
work-complaint-reopen =
    { $count ->
        [one] बन्द भएको तर नसुल्झिएको { $count } कुरा
       *[other] बन्द भएको तर नसुल्झिएको { $count } कुरा
    }
work-complaint-read =
    { $count ->
        [one] नयाँ सन्देश आएको { $count } कुरा
       *[other] नयाँ सन्देश आएको { $count } कुरा
    }
work-complaint-review_hold =
    { $count ->
        [one] कानुनी कारणले राखिएका { $count } कुरा फेरि हेर्न
       *[other] कानुनी कारणले राखिएका { $count } कुरा फेरि हेर्न
    }
work-referral-answer =
    { $count ->
        [one] तपाईंलाई पठाइएको { $count } उजुरीको जवाफ दिन
       *[other] तपाईंलाई पठाइएका { $count } उजुरीको जवाफ दिन
    }
work-referral-report =
    { $count ->
        [one] स्वीकार गरेको { $count } उजुरीको प्रगति बताउन
       *[other] स्वीकार गरेका { $count } उजुरीको प्रगति बताउन
    }
work-complaint-chase =
    { $count ->
        [one] निकाय चुप रहेको { $count } विषय
       *[other] निकाय चुप रहेका { $count } विषय
    }
work-complaint-show =
    { $count ->
        [one] निकायको { $count } कुरा पहिले हेर्न
       *[other] निकायका { $count } कुरा पहिले हेर्न
    }
work-authority-remind =
    { $count ->
        [one] उजुरीमा चुप रहेको { $count } निकाय
       *[other] उजुरीमा चुप रहेका { $count } निकाय
    }
work-violation-notify =
    { $count ->
        [one] { $count } वटा उल्लङ्घनको मुद्दा हेरेर सूचना दिनु छ
       *[other] { $count } वटा उल्लङ्घनको मुद्दा हेरेर सूचना दिनु छ
    }
work-violation-liken =
    { $count ->
        [one] अर्कै मुद्दाको व्यवहार हुन सक्ने { $count } वटा मुद्दा
       *[other] अर्कै मुद्दाको व्यवहार हुन सक्ने { $count } वटा मुद्दा
    }
work-violation-answer =
    { $count ->
        [one] तपाईंको संस्थाविरुद्धका { $count } वटा मुद्दामा जवाफ दिनु छ
       *[other] तपाईंको संस्थाविरुद्धका { $count } वटा मुद्दामा जवाफ दिनु छ
    }
work-violation-decide =
    { $count ->
        [one] { $count } वटा उल्लङ्घनको मुद्दा टुङ्ग्याउनु छ
       *[other] { $count } वटा उल्लङ्घनको मुद्दा टुङ्ग्याउनु छ
    }
work-violation-hear =
    { $count ->
        [one] अनुपस्थित रहेका { $count } जना पक्षलाई सुन्नु छ
       *[other] अनुपस्थित रहेका { $count } जना पक्षलाई सुन्नु छ
    }
work-violation-look =
    { $count ->
        [one] उल्लङ्घनका मुद्दामा सहकर्मीका { $count } वटा काम हेर्नु छ
       *[other] उल्लङ्घनका मुद्दामा सहकर्मीका { $count } वटा काम हेर्नु छ
    }
work-sanction-announce =
    { $count ->
        [one] पुष्टि भएका { $count } वटा उल्लङ्घनमा दण्डको सूचना दिनु छ
       *[other] पुष्टि भएका { $count } वटा उल्लङ्घनमा दण्डको सूचना दिनु छ
    }
work-sanction-decide =
    { $count ->
        [one] { $count } वटा दण्ड टुङ्ग्याउनु छ
       *[other] { $count } वटा दण्ड टुङ्ग्याउनु छ
    }
work-sanction-confirm =
    { $count ->
        [one] { $count } वटा तत्काल उपाय पुष्टि गर्नु वा छोड्नु छ
       *[other] { $count } वटा तत्काल उपाय पुष्टि गर्नु वा छोड्नु छ
    }
work-sanction-collect =
    { $count ->
        [one] { $count } वटा जरिवानाको म्याद नाघ्यो
       *[other] { $count } वटा जरिवानाको म्याद नाघ्यो
    }
work-sanction-look =
    { $count ->
        [one] दण्डमा सहकर्मीका { $count } वटा काम हेर्नु छ
       *[other] दण्डमा सहकर्मीका { $count } वटा काम हेर्नु छ
    }
work-award-grant =
    { $count ->
        [one] प्रस्तावित पुरस्कार दिनु वा अस्वीकार गर्नु पर्ने { $count } वटा मूल्याङ्कन
       *[other] प्रस्तावित पुरस्कार दिनु वा अस्वीकार गर्नु पर्ने { $count } वटा मूल्याङ्कन
    }
work-award-announce =
    { $count ->
        [one] अन्तिम उल्लङ्घन परेको अवधिको { $count } वटा पुरस्कार: गुम्ने सूचना दिनु वा छोड्नु छ
       *[other] अन्तिम उल्लङ्घन परेको अवधिको { $count } वटा पुरस्कार: गुम्ने सूचना दिनु वा छोड्नु छ
    }
work-award-decide =
    { $count ->
        [one] सूचना दिइएको { $count } वटा पुरस्कारको गुमाइ टुङ्ग्याउनु छ
       *[other] सूचना दिइएको { $count } वटा पुरस्कारको गुमाइ टुङ्ग्याउनु छ
    }
work-award-confirm =
    { $count ->
        [one] पहिलेको { $count } वटा पुरस्कार दोस्रो व्यक्तिका रूपमा पुष्टि गर्नु छ
       *[other] पहिलेको { $count } वटा पुरस्कार दोस्रो व्यक्तिका रूपमा पुष्टि गर्नु छ
    }
work-award-restore =
    { $count ->
        [one] उल्लङ्घन कायम नरहेको { $count } वटा गुमेको पुरस्कार फिर्ता गर्नु छ
       *[other] उल्लङ्घन कायम नरहेको { $count } वटा गुमेको पुरस्कार फिर्ता गर्नु छ
    }
work-award-look =
    { $count ->
        [one] पुरस्कारमा सहकर्मीका { $count } वटा काम हेर्नु छ
       *[other] पुरस्कारमा सहकर्मीका { $count } वटा काम हेर्नु छ
    }
work-state_review-open =
    { $count ->
        [one] प्रमाणपत्र नभएका { $count } राज्य: पुनरावलोकन खोल्न वा पन्छाउन
       *[other] प्रमाणपत्र नभएका { $count } राज्य: पुनरावलोकन खोल्न वा पन्छाउन
    }
work-state_review-vote =
    { $count ->
        [one] राज्यको प्रमाणपत्रका { $count } पुनरावलोकनमा मत दिन
       *[other] राज्यको प्रमाणपत्रका { $count } पुनरावलोकनमा मत दिन
    }
work-state_review-conclude =
    { $count ->
        [one] राज्यको प्रमाणपत्रका { $count } पुनरावलोकन टुंग्याउन
       *[other] राज्यको प्रमाणपत्रका { $count } पुनरावलोकन टुंग्याउन
    }
work-state_review-lift =
    { $count ->
        [one] नियम अब लागू नभएका { $count } पुनरावलोकन हटाउन
       *[other] नियम अब लागू नभएका { $count } पुनरावलोकन हटाउन
    }
work-state_review-look =
    { $count ->
        [one] राज्यको पुनरावलोकनमा सहकर्मीका { $count } काम हेर्न
       *[other] राज्यको पुनरावलोकनमा सहकर्मीका { $count } काम हेर्न
    }
work-cohort_study-freeze =
    { $count ->
        [one] समूह अध्ययनको { $count } मस्यौदा: प्रोटोकल स्थिर गर्न
       *[other] समूह अध्ययनका { $count } मस्यौदा: प्रोटोकल स्थिर गर्न
    }
work-cohort_study-analyse =
    { $count ->
        [one] बन्द भएको { $count } समूह अध्ययन विश्लेषण गर्न
       *[other] बन्द भएका { $count } समूह अध्ययन विश्लेषण गर्न
    }
work-cohort_study-publish =
    { $count ->
        [one] समूह अध्ययनको { $count } नतिजा प्रकाशित गर्न
       *[other] समूह अध्ययनका { $count } नतिजा प्रकाशित गर्न
    }
work-cohort_study-look =
    { $count ->
        [one] समूह अध्ययनमा सहकर्मीको { $count } काम हेर्न
       *[other] समूह अध्ययनमा सहकर्मीहरूका { $count } काम हेर्न
    }
work-statement-look =
    { $count ->
        [one] राज्यको सार्वजनिक भनाइमा सहकर्मीका { $count } काम हेर्न
       *[other] राज्यको सार्वजनिक भनाइमा सहकर्मीका { $count } काम हेर्न
    }
work-recall-acknowledge =
    { $count ->
        [one] तपाईंको निकायलाई भनिएको कुराको { $count } फिर्ता पुष्टि गर्नु छ
       *[other] तपाईंको निकायलाई भनिएका कुराका { $count } फिर्ता पुष्टि गर्नु छ
    }
work-disclosure-acknowledge =
    { $count ->
        [one] अर्को राज्यको { $count } जानकारी पुष्टि गर्नु छ
       *[other] अन्य राज्यका { $count } जानकारी पुष्टि गर्नु छ
    }
work-disclosure-answer =
    { $count ->
        [one] { $count } जानकारीको जवाफ दिनु छ: तपाईंको निकायले के गर्‍यो
       *[other] { $count } जानकारीको जवाफ दिनु छ: तपाईंको निकायले के गर्‍यो
    }
work-bar-announce =
    { $count ->
        [one] कुनै व्यक्तिमाथि प्रस्तावित { $count } रोक घोषणा गर्नु वा छाड्नु छ
       *[other] व्यक्तिहरूमाथि प्रस्तावित { $count } रोक घोषणा गर्नु वा छाड्नु छ
    }
work-bar-serve =
    { $count ->
        [one] रोकबारे { $count } पत्र व्यक्तिलाई पुर्‍याउनु छ
       *[other] रोकबारे { $count } पत्र व्यक्तिहरूलाई पुर्‍याउनु छ
    }
work-bar-decide =
    { $count ->
        [one] घोषणा गरिएको { $count } रोकमा निर्णय गर्नु छ
       *[other] घोषणा गरिएका { $count } रोकमा निर्णय गर्नु छ
    }
work-bar-look =
    { $count ->
        [one] रोकमा सहकर्मीको { $count } काम हेर्नु छ
       *[other] रोकमा सहकर्मीहरूका { $count } काम हेर्नु छ
    }
work-bar_question-answer =
    { $count ->
        [one] दुई जना एकै व्यक्ति हुन् कि भन्ने { $count } प्रश्न
       *[other] दुई जना एकै व्यक्ति हुन् कि भन्ने { $count } प्रश्न
    }
work-remedy-propose =
    { $count ->
        [one] कामदारलाई पैसा फिर्ता दिने { $count } योजना बनाउन बाँकी
       *[other] कामदारलाई पैसा फिर्ता दिने { $count } योजना बनाउन बाँकी
    }
work-remedy-accept =
    { $count ->
        [one] कामदारलाई पैसा फिर्ता दिने { $count } योजना हेर्न बाँकी
       *[other] कामदारलाई पैसा फिर्ता दिने { $count } योजना हेर्न बाँकी
    }
work-remedy-pay =
    { $count ->
        [one] कामदारलाई फिर्ता दिनुपर्ने { $count } भुक्तानी
       *[other] कामदारलाई फिर्ता दिनुपर्ने { $count } भुक्तानी
    }
work-remedy-confirm =
    { $count ->
        [one] कामदारले ठीक हो नभनेका { $count } भुक्तानी
       *[other] कामदारले ठीक हो नभनेका { $count } भुक्तानी
    }
work-remedy-close =
    { $count ->
        [one] पूरा भएका { $count } भुक्तानी बन्द गर्न बाँकी
       *[other] पूरा भएका { $count } भुक्तानी बन्द गर्न बाँकी
    }
work-remedy-look =
    { $count ->
        [one] फिर्ता भुक्तानीमा सहकर्मीको { $count } काम हेर्न बाँकी
       *[other] फिर्ता भुक्तानीमा सहकर्मीको { $count } काम हेर्न बाँकी
    }
work-bar_question-look =
    { $count ->
        [one] दुई जना एकै व्यक्ति हुन् कि भन्नेमा सहकर्मीको { $count } जवाफ हेर्नु छ
       *[other] दुई जना एकै व्यक्ति हुन् कि भन्नेमा सहकर्मीहरूका { $count } जवाफ हेर्नु छ
    }
work-application-declare =
    { $count ->
        [one] तपाईंको फर्मको मालिक र सञ्चालक को हुन् भन्नुपर्ने { $count } निवेदन
       *[other] तपाईंको फर्मको मालिक र सञ्चालक को हुन् भन्नुपर्ने { $count } निवेदन
    }
work-claim-declare =
    { $count ->
        [one] तपाईंको फर्मको मालिक र सञ्चालक को हुन् भन्नुपर्ने { $count } दाबी
       *[other] तपाईंको फर्मको मालिक र सञ्चालक को हुन् भन्नुपर्ने { $count } दाबी
    }
work-agreement-sign =
    { $count ->
        [one] राज्यहरूबीचको { $count } सम्झौतामा हस्ताक्षर गर्नु छ
       *[other] राज्यहरूबीचका { $count } सम्झौतामा हस्ताक्षर गर्नु छ
    }
work-agreement-enforce =
    { $count ->
        [one] राज्यहरूबीच हस्ताक्षर भएको { $count } सम्झौता लागू गर्नु छ
       *[other] राज्यहरूबीच हस्ताक्षर भएका { $count } सम्झौता लागू गर्नु छ
    }
work-agreement_change-confirm =
    { $count ->
        [one] राज्यहरूले साझा गर्ने कुरामा { $count } परिवर्तन दोस्रो व्यक्तिका रूपमा पुष्टि गर्नु छ
       *[other] राज्यहरूले साझा गर्ने कुरामा { $count } परिवर्तनहरू दोस्रो व्यक्तिका रूपमा पुष्टि गर्नु छ
    }
work-succession-answer =
    { $count ->
        [one] उत्तराधिकारीले सम्झौताको पक्षको ठाउँ लिन्छ कि भन्ने { $count } प्रश्न
       *[other] उत्तराधिकारीहरूले सम्झौताका पक्षहरूको ठाउँ लिन्छन् कि भन्ने { $count } प्रश्न
    }
work-exchange_link-confirm =
    { $count ->
        [one] अर्को दर्तासँगको { $count } लिंक दोस्रो व्यक्तिका रूपमा पुष्टि गर्नुपर्ने
       *[other] अरू दर्तासँगका { $count } लिंक दोस्रो व्यक्तिका रूपमा पुष्टि गर्नुपर्ने
    }
work-exchange_question-answer =
    { $count ->
        [one] जोडिएको दर्ता र यस दर्ताबीचको { $count } फरक टुङ्ग्याउनुपर्ने
       *[other] जोडिएका दर्ता र यस दर्ताबीचका { $count } फरक टुङ्ग्याउनुपर्ने
    }
work-change_question-answer =
    { $count ->
        [one] राष्ट्रिय प्रणालीको { $count } निर्णय मिल्दैन, जवाफ दिनुपर्ने
       *[other] राष्ट्रिय प्रणालीका { $count } निर्णय मिल्दैनन्, जवाफ दिनुपर्ने
    }
work-experience-moderate =
    { $count ->
        [one] गणना हुनुअघि पढ्न कामदारको { $count } जवाफ
       *[other] गणना हुनुअघि पढ्न कामदारका { $count } जवाफ
    }
work-experience_removal-decide =
    { $count ->
        [one] कामदारका शब्द हटाउने कम्पनीको { $count } अनुरोधको निर्णय गर्न
       *[other] कामदारका शब्द हटाउने कम्पनीका { $count } अनुरोधको निर्णय गर्न
    }
work-experience-look =
    { $count ->
        [one] कामदारको जवाफबारे सहकर्मीको { $count } काम हेर्न
       *[other] कामदारका जवाफबारे सहकर्मीका { $count } काम हेर्न
    }
work-alliance_member-admit =
    { $count ->
        [one] गठबन्धनमा सामेल हुने { $count } निवेदनको निर्णय गर्न
       *[other] गठबन्धनमा सामेल हुने { $count } निवेदनको निर्णय गर्न
    }
work-alliance_member-answer =
    { $count ->
        [one] अन्त्य गरिने गठबन्धनको { $count } सदस्यताको जवाफ दिन
       *[other] अन्त्य गरिने गठबन्धनका { $count } सदस्यताको जवाफ दिन
    }
work-alliance_member-end =
    { $count ->
        [one] गठबन्धनका { $count } सदस्यको कुरा सुनियो: अन्त्य गर्न वा राख्न
       *[other] गठबन्धनका { $count } सदस्यको कुरा सुनियो: अन्त्य गर्न वा राख्न
    }
work-commitment-report =
    { $count ->
        [one] { $count } सार्वजनिक प्रतिज्ञाबारे प्रतिवेदन दिन
       *[other] { $count } सार्वजनिक प्रतिज्ञाबारे प्रतिवेदन दिन
    }
work-commitment-look_at =
    { $count ->
        [one] प्रतिज्ञा पूरा भएको { $count } प्रतिवेदनको प्रमाण हेर्न
       *[other] प्रतिज्ञा पूरा भएका { $count } प्रतिवेदनको प्रमाण हेर्न
    }
work-credential-confirm =
    { $count ->
        [one] कम्पनीको { $count } तालिम वा प्रमाणपत्र पुष्टि वा अस्वीकार गर्न
       *[other] कम्पनीका { $count } तालिम वा प्रमाणपत्र पुष्टि वा अस्वीकार गर्न
    }
work-alliance-look =
    { $count ->
        [one] गठबन्धनको सदस्यबारे सहकर्मीको { $count } काम हेर्न
       *[other] गठबन्धनका सदस्यबारे सहकर्मीका { $count } काम हेर्न
    }
work-commitment-look =
    { $count ->
        [one] सार्वजनिक प्रतिज्ञाबारे सहकर्मीको { $count } काम हेर्न
       *[other] सार्वजनिक प्रतिज्ञाबारे सहकर्मीका { $count } काम हेर्न
    }
work-credential-look =
    { $count ->
        [one] कम्पनीको तालिम वा प्रमाणपत्रबारे सहकर्मीको { $count } काम हेर्न
       *[other] कम्पनीका तालिम वा प्रमाणपत्रबारे सहकर्मीका { $count } काम हेर्न
    }
