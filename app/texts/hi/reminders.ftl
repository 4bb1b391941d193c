# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

reminders-digest =
    .subject =
        { $count ->
            [one] { $count } काम आपकी प्रतीक्षा में है
           *[other] { $count } काम आपकी प्रतीक्षा में हैं
        }
    .body =
        { $day } को आपकी प्रतीक्षा में यह है।

        { $lines }

        हर काम देखने और उसे करने के लिए साइन इन करें:
        { $link }

        आपको दिन में ऐसा एक ही पत्र मिलता है। साइन इन करके आप उसका समय चुन सकते हैं, और जिन कामों की तारीख़ नहीं है उन्हें हटा सकते हैं।

reminders-overdue = समय बीत चुका
reminders-due = समय निकट है
reminders-undated = बिना तारीख़

reminders-was-due = { $what } (पहले की अंतिम तिथि { $due } थी)
reminders-is-due = { $what } (पहले की अंतिम तिथि { $due } है)
reminders-instead = अनुपस्थित सहकर्मी के लिए: { $what }
reminders-see-to = आपके संगठन में नहीं हुआ, इस पर ध्यान दें: { $what }

work-claim-confirm =
    { $count ->
        [one] अभिलेख पर { $count } दावा पुष्टि के लिए
       *[other] अभिलेखों पर { $count } दावे पुष्टि के लिए
    }
work-claim-resume =
    { $count ->
        [one] आपत्ति वाला { $count } दावा देखने के लिए
       *[other] आपत्ति वाले { $count } दावे देखने के लिए
    }
work-claim-grant =
    { $count ->
        [one] { $count } दावा निर्णय के लिए
       *[other] { $count } दावे निर्णय के लिए
    }
work-invitation-approve =
    { $count ->
        [one] { $count } निमंत्रण स्वीकृति के लिए
       *[other] { $count } निमंत्रण स्वीकृति के लिए
    }
work-import-approve =
    { $count ->
        [one] रजिस्टर की { $count } सूची स्वीकृति के लिए
       *[other] रजिस्टरों की { $count } सूचियाँ स्वीकृति के लिए
    }
work-claim-carry_on =
    { $count ->
        [one] सौंपा गया { $count } दावा आगे बढ़ाने के लिए
       *[other] सौंपे गए { $count } दावे आगे बढ़ाने के लिए
    }
work-claim-look =
    { $count ->
        [one] दावे पर सहकर्मी का { $count } निर्णय देखने के लिए
       *[other] दावों पर सहकर्मियों के { $count } निर्णय देखने के लिए
    }
work-invitation-carry_on =
    { $count ->
        [one] सौंपा गया { $count } निमंत्रण आगे बढ़ाने के लिए
       *[other] सौंपे गए { $count } निमंत्रण आगे बढ़ाने के लिए
    }
work-invitation-look =
    { $count ->
        [one] निमंत्रण पर सहकर्मी का { $count } निर्णय देखने के लिए
       *[other] निमंत्रणों पर सहकर्मियों के { $count } निर्णय देखने के लिए
    }
work-import-carry_on =
    { $count ->
        [one] रजिस्टर की सौंपी गई { $count } सूची आगे बढ़ाने के लिए
       *[other] रजिस्टरों की सौंपी गई { $count } सूचियाँ आगे बढ़ाने के लिए
    }
work-import-look =
    { $count ->
        [one] रजिस्टर की सूची पर सहकर्मी का { $count } निर्णय देखने के लिए
       *[other] रजिस्टरों की सूचियों पर सहकर्मियों के { $count } निर्णय देखने के लिए
    }
work-pair-carry_on =
    { $count ->
        [one] अभिलेखों का सौंपा गया { $count } जोड़ा आगे बढ़ाने के लिए
       *[other] अभिलेखों के सौंपे गए { $count } जोड़े आगे बढ़ाने के लिए
    }
work-pair-look =
    { $count ->
        [one] अभिलेखों के जोड़े पर सहकर्मी का { $count } निर्णय देखने के लिए
       *[other] अभिलेखों के जोड़ों पर सहकर्मियों के { $count } निर्णय देखने के लिए
    }
work-dispute-decide =
    { $count ->
        [one] किसी मान पर { $count } विवाद निर्णय के लिए
       *[other] मानों पर { $count } विवाद निर्णय के लिए
    }
work-dispute-look =
    { $count ->
        [one] विवाद पर सहकर्मी का { $count } निर्णय देखने के लिए
       *[other] विवादों पर सहकर्मियों के { $count } निर्णय देखने के लिए
    }
work-description-look =
    { $count ->
        [one] किसी संस्था का कथन मिटाने पर सहकर्मी का { $count } निर्णय देखने के लिए
       *[other] संस्थाओं के कथन मिटाने पर सहकर्मियों के { $count } निर्णय देखने के लिए
    }
work-dispute-answer =
    { $count ->
        [one] किसी मान पर { $count } विवाद उत्तर के लिए
       *[other] मानों पर { $count } विवाद उत्तर के लिए
    }
work-consultation-answer =
    { $count ->
        [one] आपके देश के बारे में { $count } मसौदे का उत्तर देने के लिए
       *[other] आपके देश के बारे में { $count } मसौदों का उत्तर देने के लिए
    }
work-consultation-look =
    { $count ->
        [one] प्रकाशित पाठ से किसी व्यक्ति के बारे में शब्द हटाने का सहकर्मी का { $count } निर्णय देखने के लिए
       *[other] प्रकाशित पाठ से व्यक्तियों के बारे में शब्द हटाने के सहकर्मियों के { $count } निर्णय देखने के लिए
    }
work-dispute-reply =
    { $count ->
        [one] आपके अभिलेख के किसी मान पर { $count } विवाद, आपके पक्ष के लिए
       *[other] आपके अभिलेख के मानों पर { $count } विवाद, आपके पक्ष के लिए
    }
work-data_request-check =
    { $count ->
        [one] व्यक्तिगत डेटा के बारे में { $count } अनुरोध: कौन माँग रहा है, यह जाँचने के लिए
       *[other] व्यक्तिगत डेटा के बारे में { $count } अनुरोध: कौन माँग रहे हैं, यह जाँचने के लिए
    }
work-data_request-decide =
    { $count ->
        [one] व्यक्तिगत डेटा के बारे में { $count } अनुरोध निर्णय के लिए
       *[other] व्यक्तिगत डेटा के बारे में { $count } अनुरोध निर्णय के लिए
    }
work-act-confirm =
    { $count ->
        [one] लाइसेंस पर { $count } कार्रवाई पुष्टि के लिए
       *[other] लाइसेंसों पर { $count } कार्रवाइयाँ पुष्टि के लिए
    }
work-act-answer =
    { $count ->
        [one] लाइसेंस पर चुनौती दी गई { $count } कार्रवाई उत्तर के लिए
       *[other] लाइसेंसों पर चुनौती दी गई { $count } कार्रवाइयाँ उत्तर के लिए
    }
work-contest-answer =
    { $count ->
        [one] अभिलेखों को जोड़ने पर { $count } चुनौती उत्तर के लिए
       *[other] अभिलेखों को जोड़ने पर { $count } चुनौतियाँ उत्तर के लिए
    }
work-act-carry_on =
    { $count ->
        [one] लाइसेंस पर सौंपी गई { $count } कार्रवाई आगे बढ़ाने के लिए
       *[other] लाइसेंसों पर सौंपी गई { $count } कार्रवाइयाँ आगे बढ़ाने के लिए
    }
work-act-look =
    { $count ->
        [one] लाइसेंस पर कार्रवाई के बारे में सहकर्मी का { $count } निर्णय देखने के लिए
       *[other] लाइसेंसों पर कार्रवाइयों के बारे में सहकर्मियों के { $count } निर्णय देखने के लिए
    }
work-licence-look =
    { $count ->
        [one] लाइसेंस पर सहकर्मी का { $count } निर्णय देखने के लिए
       *[other] लाइसेंसों पर सहकर्मियों के { $count } निर्णय देखने के लिए
    }
work-profile-register =
    { $count ->
        [one] फर्म की { $count } प्रोफ़ाइल निर्णय के लिए
       *[other] फर्मों की { $count } प्रोफ़ाइलें निर्णय के लिए
    }
work-profile-submit =
    { $count ->
        [one] लौटाई गई { $count } प्रोफ़ाइल सुधारने और फिर से जमा करने के लिए
       *[other] लौटाई गई { $count } प्रोफ़ाइलें सुधारने और फिर से जमा करने के लिए
    }
work-profile-look =
    { $count ->
        [one] प्रोफ़ाइल पर सहकर्मी का { $count } निर्णय देखने के लिए
       *[other] प्रोफ़ाइलों पर सहकर्मियों के { $count } निर्णय देखने के लिए
    }
work-link-confirm =
    { $count ->
        [one] दूसरी फर्म से { $count } संबंध पुष्टि करने या नकारने के लिए
       *[other] दूसरी फर्मों से { $count } संबंध पुष्टि करने या नकारने के लिए
    }
work-link-look =
    { $count ->
        [one] फर्मों के बीच संबंध पर सहकर्मी का { $count } निर्णय देखने के लिए
       *[other] फर्मों के बीच संबंधों पर सहकर्मियों के { $count } निर्णय देखने के लिए
    }
work-owner_change-lapse =
    { $count ->
        [one] स्वामी बदलने का { $count } मामला निर्णय के लिए
       *[other] स्वामी बदलने के { $count } मामले निर्णय के लिए
    }
work-owner_change-look =
    { $count ->
        [one] स्वामी बदलने के मामले पर सहकर्मी का { $count } निर्णय देखने के लिए
       *[other] स्वामी बदलने के मामलों पर सहकर्मियों के { $count } निर्णय देखने के लिए
    }
work-application-screen =
    { $count ->
        [one] { $count } प्रत्यायन आवेदन छानबीन के लिए
       *[other] { $count } प्रत्यायन आवेदन छानबीन के लिए
    }
work-application-decide =
    { $count ->
        [one] { $count } छानबीन किए गए आवेदन स्वीकार करने, लौटाने या अस्वीकार करने के लिए
       *[other] { $count } छानबीन किए गए आवेदन स्वीकार करने, लौटाने या अस्वीकार करने के लिए
    }
work-application-answer_remarks =
    { $count ->
        [one] { $count } टिप्पणियों वाले आवेदन उत्तर के लिए
       *[other] { $count } टिप्पणियों वाले आवेदन उत्तर के लिए
    }
work-application-assess =
    { $count ->
        [one] { $count } स्व-मूल्यांकन पूरे करने के लिए
       *[other] { $count } स्व-मूल्यांकन पूरे करने के लिए
    }
work-application-order_audit =
    { $count ->
        [one] { $count } ऑडिट का आदेश देने के लिए
       *[other] { $count } ऑडिट का आदेश देने के लिए
    }
work-application-carry_on =
    { $count ->
        [one] सौंपा गया { $count } आवेदन आगे बढ़ाने के लिए
       *[other] सौंपे गए { $count } आवेदन आगे बढ़ाने के लिए
    }
work-misuse-read =
    { $count ->
        [one] नाम के दुरुपयोग की { $count } सूचना पढ़ने के लिए
       *[other] नाम के दुरुपयोग की { $count } सूचनाएँ पढ़ने के लिए
    }
work-audit-plan =
    { $count ->
        [one] { $count } ऑडिट की योजना बनाने के लिए
       *[other] { $count } ऑडिट की योजना बनाने के लिए
    }
work-audit-declare =
    { $count ->
        [one] { $count } ऑडिट जिनके लिए आपको अपने हित घोषित करने हैं
       *[other] { $count } ऑडिट जिनके लिए आपको अपने हित घोषित करने हैं
    }
work-audit-start =
    { $count ->
        [one] { $count } ऑडिट शुरू करने के लिए
       *[other] { $count } ऑडिट शुरू करने के लिए
    }
work-audit-decide_objection =
    { $count ->
        [one] { $count } ऑडिटर पर आपत्तियाँ निर्णय के लिए
       *[other] { $count } ऑडिटर पर आपत्तियाँ निर्णय के लिए
    }
work-audit-hand_in_workers =
    { $count ->
        [one] { $count } लेखापरीक्षा जिसके लिए श्रमिकों की सूची देनी है
       *[other] { $count } लेखापरीक्षाएँ जिनके लिए श्रमिकों की सूची देनी है
    }
work-audit-submit =
    { $count ->
        [one] { $count } ऑडिट रिपोर्ट पूरी करने के लिए
       *[other] { $count } ऑडिट रिपोर्ट पूरी करने के लिए
    }
work-audit-review =
    { $count ->
        [one] { $count } ऑडिट रिपोर्ट समीक्षा के लिए
       *[other] { $count } ऑडिट रिपोर्ट समीक्षा के लिए
    }
work-finding-answer =
    { $count ->
        [one] { $count } ऑडिट के निष्कर्ष उत्तर के लिए
       *[other] { $count } ऑडिट के निष्कर्ष उत्तर के लिए
    }
work-finding-verify =
    { $count ->
        [one] { $count } ऑडिट के निष्कर्षों के उत्तर जाँचने के लिए
       *[other] { $count } ऑडिट के निष्कर्षों के उत्तर जाँचने के लिए
    }
work-finding-pursue =
    { $count ->
        [one] आगे देखने के लिए { $count } विलंबित लेखापरीक्षा निष्कर्ष
       *[other] आगे देखने के लिए { $count } विलंबित लेखापरीक्षा निष्कर्ष
    }
work-finding-grade =
    { $count ->
        [one] लेखापरीक्षा निष्कर्ष के स्तर पर { $count } उत्तर निर्णय के लिए
       *[other] लेखापरीक्षा निष्कर्ष के स्तर पर { $count } उत्तर निर्णय के लिए
    }
work-notice-answer =
    { $count ->
        [one] आपकी संस्था के विरुद्ध कार्रवाई की { $count } सूचना उत्तर के लिए
       *[other] आपकी संस्था के विरुद्ध कार्रवाइयों की { $count } सूचनाएँ उत्तर के लिए
    }
work-notice-serve =
    { $count ->
        [one] { $count } सूचना पहुँचाने के लिए
       *[other] { $count } सूचनाएँ पहुँचाने के लिए
    }
work-notice-decide =
    { $count ->
        [one] सुनवाई के बाद { $count } घोषित कार्रवाई निर्णय के लिए
       *[other] सुनवाई के बाद { $count } घोषित कार्रवाइयाँ निर्णय के लिए
    }
work-notice-confirm =
    { $count ->
        [one] सहकर्मी की { $count } तत्काल कार्रवाई पुष्टि के लिए
       *[other] सहकर्मियों की { $count } तत्काल कार्रवाइयाँ पुष्टि के लिए
    }
work-notice-review =
    { $count ->
        [one] { $count } तत्काल कार्रवाई समीक्षा के लिए
       *[other] { $count } तत्काल कार्रवाइयाँ समीक्षा के लिए
    }
work-notice-correct =
    { $count ->
        [one] स्पष्ट भूल पर टिकी बताई गई { $count } कार्रवाई उत्तर के लिए
       *[other] स्पष्ट भूल पर टिकी बताई गई { $count } कार्रवाइयाँ उत्तर के लिए
    }
work-notice-appeal =
    { $count ->
        [one] आपकी संस्था के विरुद्ध { $count } कार्रवाई जिस पर अपील हो सकती है
       *[other] आपकी संस्था के विरुद्ध { $count } कार्रवाइयाँ जिन पर अपील हो सकती है
    }
work-notice-look =
    { $count ->
        [one] सूचना पर सहकर्मी का { $count } निर्णय देखने के लिए
       *[other] सूचनाओं पर सहकर्मियों के { $count } निर्णय देखने के लिए
    }
work-appeal-name_panel =
    { $count ->
        [one] { $count } अपील समिति नामित करने के लिए
       *[other] { $count } अपीलें समिति नामित करने के लिए
    }
work-appeal-decide =
    { $count ->
        [one] { $count } अपील सुनने और निर्णय के लिए
       *[other] { $count } अपीलें सुनने और निर्णय के लिए
    }
work-appeal-look =
    { $count ->
        [one] अपील पर सहकर्मी का { $count } निर्णय देखने के लिए
       *[other] अपीलों पर सहकर्मियों के { $count } निर्णय देखने के लिए
    }
work-objection-answer =
    { $count ->
        [one] अपील समिति के सदस्य पर { $count } आपत्ति उत्तर के लिए
       *[other] अपील समितियों के सदस्यों पर { $count } आपत्तियाँ उत्तर के लिए
    }
work-decision-vote =
    { $count ->
        [one] { $count } निर्णय पर मत देना है
       *[other] { $count } निर्णयों पर मत देना है
    }
work-decision-conclude =
    { $count ->
        [one] { $count } निर्णय पूरा करना है
       *[other] { $count } निर्णय पूरे करने हैं
    }
work-decision-look =
    { $count ->
        [one] सहकर्मी का { $count } मत या निष्कर्ष देखना है
       *[other] सहकर्मियों के { $count } मत या निष्कर्ष देखने हैं
    }
work-seat-appoint =
    { $count ->
        [one] समिति सदस्य के { $count } प्रस्ताव पर निर्णय करना है
       *[other] समिति सदस्यों के { $count } प्रस्तावों पर निर्णय करना है
    }
work-partner-decide =
    { $count ->
        [one] { $count } प्रस्तावित साझेदार पर निर्णय करना है
       *[other] { $count } प्रस्तावित साझेदारों पर निर्णय करना है
    }
work-post-assign =
    { $count ->
        [one] विदेश में { $count } दफ़्तर, जहाँ कोई तैनात नहीं है
       *[other] विदेश में { $count } दफ़्तर, जहाँ कोई तैनात नहीं है
    }
work-partner-look =
    { $count ->
        [one] साझेदार पर सहकर्मी का { $count } निर्णय देखने के लिए
       *[other] साझेदारों पर सहकर्मियों के { $count } निर्णय देखने के लिए
    }
work-rule_change-announce =
    { $count ->
        [one] फ़ीस के नियम का { $count } बदलाव पढ़कर घोषित करना है
       *[other] फ़ीस के नियमों के { $count } बदलाव पढ़कर घोषित करने हैं
    }
work-other =
    { $count ->
        [one] { $count } अन्य काम
       *[other] { $count } अन्य काम
    }

reminders-substitute-named =
    .subject = आप { $colleague } की जगह काम करेंगे
    .body =
        { $colleague } { $begins } से { $until } तक, दोनों दिन मिलाकर, अनुपस्थित हैं और उन्होंने आपको { $organisation } के लिए { $role } के रूप में अपनी जगह काम करने के लिए चुना है।

        इन दिनों { $colleague } की प्रतीक्षा में जो है वह आपके अपने काम के साथ दिखता है, और अनुस्मारक आपके पास आते हैं। इससे आपको ऐसा कोई अधिकार नहीं मिलता जो आपके पास स्वयं नहीं है।

        यदि आप उनकी जगह काम नहीं कर सकते, तो साइन इन करें और मना करें:
        { $link }

reminders-substitute-released =
    .subject = अब आप { $colleague } की जगह काम नहीं करेंगे
    .body =
        { $organisation } के { $colleague } ने वह अनुपस्थिति वापस ले ली या बदल दी जिसके लिए आपको चुना गया था। इसके लिए आपसे और कुछ नहीं चाहिए।

reminders-substitute-declined =
    .subject = { $colleague } आपकी जगह काम नहीं कर सकते
    .body =
        { $colleague } ने { $begins } से { $until } तक आपकी जगह काम करने से मना किया है। जब तक कोई और आपकी जगह काम नहीं करता, अनुस्मारक आपके पास आते हैं। किसी और सहकर्मी को चुनने के लिए साइन इन करें:
        { $link }
work-request-take_up =
    { $count ->
        [one] प्रमाणपत्र धारक का { $count } अनुरोध, जिस पर काम करना है
       *[other] प्रमाणपत्र धारकों के { $count } अनुरोध, जिन पर काम करना है
    }
work-certificate-review =
    { $count ->
        [one] { $count } प्रमाणपत्र की समीक्षा करनी है, क्योंकि उसके ऑडिट निकाय की मान्यता चली गई
       *[other] { $count } प्रमाणपत्रों की समीक्षा करनी है, क्योंकि उनके ऑडिट निकायों की मान्यता चली गई
    }
work-condition-close =
    { $count ->
        [one] { $count } शर्त देखनी है, जिसे धारक पूरी बताता है
       *[other] { $count } शर्तें देखनी हैं, जिन्हें धारक पूरी बताते हैं
    }
work-condition-meet =
    { $count ->
        [one] आपके प्रमाणपत्र की { $count } शर्त पूरी करनी है
       *[other] आपके प्रमाणपत्र की { $count } शर्तें पूरी करनी हैं
    }
work-certificate-order_audit =
    { $count ->
        [one] { $count } प्रमाणपत्र, जिसका निगरानी ऑडिट बाकी है
       *[other] { $count } प्रमाणपत्र, जिनका निगरानी ऑडिट बाकी है
    }
work-certificate-renew =
    { $count ->
        [one] { $count } प्रमाणपत्र का नवीनीकरण करना है
       *[other] { $count } प्रमाणपत्रों का नवीनीकरण करना है
    }
work-certificate-confirm =
    { $count ->
        [one] { $count } तत्काल निलंबन की पुष्टि करनी है या उसे छोड़ना है
       *[other] { $count } तत्काल निलंबनों की पुष्टि करनी है या उन्हें छोड़ना है
    }
work-certificate-look =
    { $count ->
        [one] प्रमाणपत्र पर सहकर्मी का { $count } कार्य देखने के लिए
       *[other] प्रमाणपत्रों पर सहकर्मियों के { $count } कार्य देखने के लिए
    }
work-condition-look =
    { $count ->
        [one] शर्त पर सहकर्मी का { $count } निर्णय देखने के लिए
       *[other] शर्तों पर सहकर्मियों के { $count } निर्णय देखने के लिए
    }
work-finding-look =
    { $count ->
        [one] लेखापरीक्षा निष्कर्ष के स्तर पर सहकर्मी का { $count } निर्णय देखने के लिए
       *[other] लेखापरीक्षा निष्कर्षों के स्तर पर सहकर्मियों के { $count } निर्णय देखने के लिए
    }
work-complaint-take =
    { $count ->
        [one] { $count } शिकायत हाथ में लेने के लिए
       *[other] { $count } शिकायतें हाथ में लेने के लिए
    }
work-complaint-check_safety =
    { $count ->
        [one] { $count } शिकायत में पूछने के लिए कि शिकायतकर्ता सुरक्षित है या नहीं
       *[other] { $count } शिकायतों में पूछने के लिए कि शिकायतकर्ता सुरक्षित है या नहीं
    }
work-complaint-sort =
    { $count ->
        [one] { $count } शिकायत छाँटने के लिए
       *[other] { $count } शिकायतें छाँटने के लिए
    }
work-complaint-look_into =
    { $count ->
        [one] { $count } शिकायत की जाँच करने के लिए
       *[other] { $count } शिकायतों की जाँच करने के लिए
    }
work-complaint-inform =
    { $count ->
        [one] { $count } शिकायत कहाँ तक पहुँची, यह शिकायतकर्ता को लिखने के लिए
       *[other] { $count } शिकायतें कहाँ तक पहुँचीं, यह शिकायतकर्ताओं को लिखने के लिए
    }
work-complaint-answer_request =
    { $count ->
        [one] { $count } सहकर्मी का शिकायतकर्ता की पहचान खोलने का अनुरोध
       *[other] { $count } सहकर्मियों के शिकायतकर्ता की पहचान खोलने के अनुरोध
    }
work-complaint-confirm_severity =
    { $count ->
        [one] { $count } शिकायत की घटाई जाने वाली गंभीरता की पुष्टि करने के लिए
       *[other] { $count } शिकायतों की घटाई जाने वाली गंभीरता की पुष्टि करने के लिए
    }
work-complaint-confirm_flag =
    { $count ->
        [one] { $count } शिकायत का चेतावनी चिह्न, जिसे सहकर्मी बंद करना चाहता है
       *[other] { $count } शिकायतों के चेतावनी चिह्न, जिन्हें सहकर्मी बंद करना चाहते हैं
    }
work-complaint-carry_on =
    { $count ->
        [one] { $count } किसी की छोड़ी हुई शिकायत आगे बढ़ाने के लिए
       *[other] { $count } किसी की छोड़ी हुई शिकायतें आगे बढ़ाने के लिए
    }
work-complaint-look =
    { $count ->
        [one] { $count } शिकायत पर सहकर्मी का कदम देखने के लिए
       *[other] { $count } शिकायतों पर सहकर्मियों के कदम देखने के लिए
    }
work-inquiry-conclude =
    { $count ->
        [one] { $count } जाँच पूरी करनी है
       *[other] { $count } जाँचें पूरी करनी हैं
    }
work-warning-agree =
    { $count ->
        [one] जिसका नाम है उस तक पहुँचने से पहले { $count } चेतावनी पढ़नी है
       *[other] जिनका नाम है उन तक पहुँचने से पहले { $count } चेतावनियाँ पढ़नी हैं
    }
work-warning-read_answer =
    { $count ->
        [one] चेतावनी का { $count } जवाब पढ़ना है
       *[other] चेतावनियों के { $count } जवाब पढ़ने हैं
    }
work-warning-publish =
    { $count ->
        [one] { $count } चेतावनी देखकर प्रकाशित करनी है
       *[other] { $count } चेतावनियाँ देखकर प्रकाशित करनी हैं
    }
work-warning-renew =
    { $count ->
        [one] { $count } चेतावनी जो जल्द खत्म होगी
       *[other] { $count } चेतावनियाँ जो जल्द खत्म होंगी
    }
work-objection-decide =
    { $count ->
        [one] चेतावनी पर { $count } आपत्ति का फैसला करना है
       *[other] चेतावनियों पर { $count } आपत्तियों का फैसला करना है
    }
work-risk-weigh =
    { $count ->
        [one] जोखिम के संकेत वाला { $count } प्रमाणपत्र धारक, ऑडिट पर विचार करना है
       *[other] जोखिम के संकेत वाले { $count } प्रमाणपत्र धारक, ऑडिट पर विचार करना है
    }
work-warning-look =
    { $count ->
        [one] चेतावनी पर सहकर्मी का { $count } फैसला देखना है
       *[other] चेतावनियों पर सहकर्मियों के { $count } फैसले देखने हैं
    }
work-telling-reply =
    { $count ->
        [one] आपके संगठन के बारे में { $count } कथन का जवाब देना
       *[other] आपके संगठन के बारे में { $count } कथन का जवाब देना
    }
work-complaint-confirm_end =
    { $count ->
        [one] आगे न बढ़ने की { $count } घोषणा पर फ़ैसला करना
       *[other] आगे न बढ़ने की { $count } घोषणा पर फ़ैसला करना
    }
work-complaint-second =
    { $count ->
        [one] दूसरे अधिकारी के रूप में { $count } पाठ पढ़ना
       *[other] दूसरे अधिकारी के रूप में { $count } पाठ पढ़ना
    }
work-complaint-decide =
    { $count ->
        [one] { $count } मामले का फ़ैसला करना
       *[other] { $count } मामले का फ़ैसला करना
    }
work-complaint-take_decision =
    { $count ->
        [one] { $count } मामले का फ़ैसला किसी को करना है
       *[other] { $count } मामले का फ़ैसला किसी को करना है
    }
work-complaint-begin_mediation =
    { $count ->
        [one] { $count } मध्यस्थता शुरू करना
       *[other] { $count } मध्यस्थता शुरू करना
    }
work-complaint-mediate =
    { $count ->
        [one] { $count } मध्यस्थता चलाना
       *[other] { $count } मध्यस्थता चलाना
    }
work-complaint-settle =
    { $count ->
        [one] { $count } समझौता लागू करना
       *[other] { $count } समझौता लागू करना
    }
work-complaint-hear =
    { $count ->
        [one] मामले के कोड के बारे में { $count } व्यक्ति को सुनना
       *[other] मामले के कोड के बारे में { $count } व्यक्ति को सुनना
    }
work-complaint-reopen =
    { $count ->
        [one] बंद हुआ पर हल न हुआ { $count } मामला
       *[other] बंद हुआ पर हल न हुआ { $count } मामला
    }
work-complaint-read =
    { $count ->
        [one] नए संदेश वाला { $count } मामला
       *[other] नए संदेश वाला { $count } मामला
    }
work-complaint-review_hold =
    { $count ->
        [one] क़ानूनी कारण से रखे { $count } मामले फिर देखना
       *[other] क़ानूनी कारण से रखे { $count } मामले फिर देखना
    }
work-referral-answer =
    { $count ->
        [one] आपको भेजी { $count } शिकायत का जवाब देना
       *[other] आपको भेजी { $count } शिकायतों का जवाब देना
    }
work-referral-report =
    { $count ->
        [one] स्वीकार की { $count } शिकायत की प्रगति बताना
       *[other] स्वीकार की { $count } शिकायतों की प्रगति बताना
    }
work-complaint-chase =
    { $count ->
        [one] { $count } मामला जिस पर प्राधिकरण चुप है
       *[other] { $count } मामले जिन पर प्राधिकरण चुप है
    }
work-complaint-show =
    { $count ->
        [one] प्राधिकरण की { $count } बात पहले देखना
       *[other] प्राधिकरणों की { $count } बातें पहले देखना
    }
work-authority-remind =
    { $count ->
        [one] शिकायत पर चुप { $count } प्राधिकरण
       *[other] शिकायत पर चुप { $count } प्राधिकरण
    }
work-violation-notify =
    { $count ->
        [one] उल्लंघन का { $count } मामला देखकर सूचना देनी है
       *[other] उल्लंघन के { $count } मामले देखकर सूचना देनी है
    }
work-violation-liken =
    { $count ->
        [one] { $count } मामला जो किसी दूसरे मामले के आचरण का हो सकता है
       *[other] { $count } मामले जो दूसरे मामलों के आचरण के हो सकते हैं
    }
work-violation-answer =
    { $count ->
        [one] आपके संगठन के विरुद्ध { $count } मामले का उत्तर देना है
       *[other] आपके संगठन के विरुद्ध { $count } मामलों का उत्तर देना है
    }
work-violation-decide =
    { $count ->
        [one] उल्लंघन के { $count } मामले का निर्णय करना है
       *[other] उल्लंघन के { $count } मामलों का निर्णय करना है
    }
work-violation-hear =
    { $count ->
        [one] { $count } अनुपस्थित रहे पक्ष को सुनना है
       *[other] { $count } अनुपस्थित रहे पक्षों को सुनना है
    }
work-violation-look =
    { $count ->
        [one] उल्लंघन के मामले में सहकर्मी का { $count } काम देखना है
       *[other] उल्लंघन के मामलों में सहकर्मियों के { $count } काम देखने हैं
    }
work-sanction-announce =
    { $count ->
        [one] { $count } पुष्ट उल्लंघन पर दंड की सूचना देनी है
       *[other] { $count } पुष्ट उल्लंघनों पर दंड की सूचना देनी है
    }
work-sanction-decide =
    { $count ->
        [one] { $count } दंड का निर्णय करना है
       *[other] { $count } दंडों का निर्णय करना है
    }
work-sanction-confirm =
    { $count ->
        [one] { $count } तात्कालिक उपाय की पुष्टि करनी या उसे छोड़ना है
       *[other] { $count } तात्कालिक उपायों की पुष्टि करनी या उन्हें छोड़ना है
    }
work-sanction-collect =
    { $count ->
        [one] { $count } जुर्माना समय पर नहीं चुकाया गया
       *[other] { $count } जुर्माने समय पर नहीं चुकाए गए
    }
work-sanction-look =
    { $count ->
        [one] दंड पर सहकर्मी का { $count } काम देखना है
       *[other] दंडों पर सहकर्मियों के { $count } काम देखने हैं
    }
work-award-grant =
    { $count ->
        [one] { $count } मूल्यांकन के प्रस्तावित पुरस्कार देने या अस्वीकार करने हैं
       *[other] { $count } मूल्यांकनों के प्रस्तावित पुरस्कार देने या अस्वीकार करने हैं
    }
work-award-announce =
    { $count ->
        [one] { $count } पुरस्कार जिसकी अवधि में अंतिम उल्लंघन है: वापसी की सूचना देनी या रहने देना है
       *[other] { $count } पुरस्कार जिनकी अवधि में अंतिम उल्लंघन हैं: वापसी की सूचना देनी या रहने देना है
    }
work-award-decide =
    { $count ->
        [one] सूचित { $count } पुरस्कार वापसी का निर्णय करना है
       *[other] सूचित { $count } पुरस्कार वापसियों का निर्णय करना है
    }
work-award-confirm =
    { $count ->
        [one] पहले के { $count } पुरस्कार की दूसरे व्यक्ति के रूप में पुष्टि करनी है
       *[other] पहले के { $count } पुरस्कारों की दूसरे व्यक्ति के रूप में पुष्टि करनी है
    }
work-award-restore =
    { $count ->
        [one] { $count } वापस लिया गया पुरस्कार, जिसका उल्लंघन अब मान्य नहीं, लौटाना है
       *[other] { $count } वापस लिए गए पुरस्कार, जिनके उल्लंघन अब मान्य नहीं, लौटाने हैं
    }
work-award-look =
    { $count ->
        [one] पुरस्कार पर सहकर्मी का { $count } काम देखना है
       *[other] पुरस्कारों पर सहकर्मियों के { $count } काम देखने हैं
    }
work-state_review-open =
    { $count ->
        [one] बिना प्रमाणपत्र का { $count } राज्य: समीक्षा खोलनी या अलग रखनी है
       *[other] बिना प्रमाणपत्र के { $count } राज्य: समीक्षाएँ खोलनी या अलग रखनी हैं
    }
work-state_review-vote =
    { $count ->
        [one] राज्य के प्रमाणपत्र की { $count } समीक्षा पर मत देना है
       *[other] राज्यों के प्रमाणपत्रों की { $count } समीक्षाओं पर मत देना है
    }
work-state_review-conclude =
    { $count ->
        [one] राज्य के प्रमाणपत्र की { $count } समीक्षा पूरी करनी है
       *[other] राज्यों के प्रमाणपत्रों की { $count } समीक्षाएँ पूरी करनी हैं
    }
work-state_review-lift =
    { $count ->
        [one] { $count } समीक्षा हटानी है जिसका नियम अब लागू नहीं
       *[other] { $count } समीक्षाएँ हटानी हैं जिनका नियम अब लागू नहीं
    }
work-state_review-look =
    { $count ->
        [one] राज्य की समीक्षा पर सहकर्मी का { $count } काम देखना है
       *[other] राज्यों की समीक्षाओं पर सहकर्मियों के { $count } काम देखने हैं
    }
work-cohort_study-freeze =
    { $count ->
        [one] समूह अध्ययन का { $count } मसौदा: प्रोटोकॉल स्थिर करना है
       *[other] समूह अध्ययनों के { $count } मसौदे: प्रोटोकॉल स्थिर करने हैं
    }
work-cohort_study-analyse =
    { $count ->
        [one] बंद हुए { $count } समूह अध्ययन का विश्लेषण करना है
       *[other] बंद हुए { $count } समूह अध्ययनों का विश्लेषण करना है
    }
work-cohort_study-publish =
    { $count ->
        [one] समूह अध्ययन का { $count } परिणाम प्रकाशित करना है
       *[other] समूह अध्ययनों के { $count } परिणाम प्रकाशित करने हैं
    }
work-cohort_study-look =
    { $count ->
        [one] समूह अध्ययन पर सहकर्मी का { $count } काम देखना है
       *[other] समूह अध्ययनों पर सहकर्मियों के { $count } काम देखने हैं
    }
work-statement-look =
    { $count ->
        [one] राज्य के सार्वजनिक कथन पर सहकर्मी का { $count } काम देखना है
       *[other] राज्यों के सार्वजनिक कथनों पर सहकर्मियों के { $count } काम देखने हैं
    }
work-recall-acknowledge =
    { $count ->
        [one] आपके प्राधिकरण को बताई गई बात की { $count } वापसी की पुष्टि करनी है
       *[other] आपके प्राधिकरण को बताई गई बातों की { $count } वापसियों की पुष्टि करनी है
    }
work-disclosure-acknowledge =
    { $count ->
        [one] दूसरे राज्य की { $count } सूचना की पुष्टि करनी है
       *[other] दूसरे राज्यों की { $count } सूचनाओं की पुष्टि करनी है
    }
work-disclosure-answer =
    { $count ->
        [one] { $count } सूचना का उत्तर देना है: आपके प्राधिकरण ने क्या किया
       *[other] { $count } सूचनाओं का उत्तर देना है: आपके प्राधिकरण ने क्या किया
    }
work-bar-announce =
    { $count ->
        [one] किसी व्यक्ति पर { $count } प्रस्तावित रोक घोषित करनी या छोड़नी है
       *[other] व्यक्तियों पर { $count } प्रस्तावित रोकें घोषित करनी या छोड़नी हैं
    }
work-bar-serve =
    { $count ->
        [one] रोक के बारे में { $count } पत्र व्यक्ति तक पहुँचाना है
       *[other] रोकों के बारे में { $count } पत्र व्यक्तियों तक पहुँचाने हैं
    }
work-bar-decide =
    { $count ->
        [one] { $count } घोषित रोक पर निर्णय करना है
       *[other] { $count } घोषित रोकों पर निर्णय करना है
    }
work-bar-look =
    { $count ->
        [one] रोक पर किसी सहकर्मी का { $count } काम देखना है
       *[other] रोकों पर सहकर्मियों के { $count } काम देखने हैं
    }
work-bar_question-answer =
    { $count ->
        [one] { $count } प्रश्न कि क्या दो एक ही व्यक्ति हैं
       *[other] { $count } प्रश्न कि क्या दो एक ही व्यक्ति हैं
    }
work-remedy-propose =
    { $count ->
        [one] कामगारों को पैसा लौटाने की { $count } योजना बनानी है
       *[other] कामगारों को पैसा लौटाने की { $count } योजना बनानी है
    }
work-remedy-accept =
    { $count ->
        [one] कामगारों को पैसा लौटाने की { $count } योजना देखनी है
       *[other] कामगारों को पैसा लौटाने की { $count } योजना देखनी है
    }
work-remedy-pay =
    { $count ->
        [one] कामगारों को { $count } भुगतान लौटाना है
       *[other] कामगारों को { $count } भुगतान लौटाना है
    }
work-remedy-confirm =
    { $count ->
        [one] { $count } भुगतान जिसे कामगारों ने सही नहीं बताया
       *[other] { $count } भुगतान जिसे कामगारों ने सही नहीं बताया
    }
work-remedy-close =
    { $count ->
        [one] { $count } पूरा हुआ भुगतान बंद करना है
       *[other] { $count } पूरा हुआ भुगतान बंद करना है
    }
work-remedy-look =
    { $count ->
        [one] लौटाए जाने वाले पैसे पर सहकर्मी का { $count } काम देखना है
       *[other] लौटाए जाने वाले पैसे पर सहकर्मी का { $count } काम देखना है
    }
work-bar_question-look =
    { $count ->
        [one] दो एक ही व्यक्ति हैं या नहीं, इस पर किसी सहकर्मी का { $count } उत्तर देखना है
       *[other] दो एक ही व्यक्ति हैं या नहीं, इस पर सहकर्मियों के { $count } उत्तर देखने हैं
    }
work-application-declare =
    { $count ->
        [one] { $count } आवेदन, जिसके लिए बताना है कि आपकी फर्म का मालिक और संचालक कौन है
       *[other] { $count } आवेदन, जिनके लिए बताना है कि आपकी फर्म का मालिक और संचालक कौन है
    }
work-claim-declare =
    { $count ->
        [one] { $count } दावा, जिसके लिए बताना है कि आपकी फर्म का मालिक और संचालक कौन है
       *[other] { $count } दावे, जिनके लिए बताना है कि आपकी फर्म का मालिक और संचालक कौन है
    }
work-agreement-sign =
    { $count ->
        [one] राज्यों के बीच { $count } समझौते पर हस्ताक्षर करना है
       *[other] राज्यों के बीच { $count } समझौतों पर हस्ताक्षर करना है
    }
work-agreement-enforce =
    { $count ->
        [one] राज्यों के बीच हस्ताक्षरित { $count } समझौता लागू करना है
       *[other] राज्यों के बीच हस्ताक्षरित { $count } समझौते लागू करने हैं
    }
work-agreement_change-confirm =
    { $count ->
        [one] राज्य जो साझा करते हैं उसमें { $count } बदलाव की दूसरे व्यक्ति के रूप में पुष्टि करनी है
       *[other] राज्य जो साझा करते हैं उसमें { $count } बदलावों की दूसरे व्यक्ति के रूप में पुष्टि करनी है
    }
work-succession-answer =
    { $count ->
        [one] { $count } प्रश्न कि क्या कोई उत्तराधिकारी समझौते के पक्ष की जगह लेता है
       *[other] { $count } प्रश्न कि क्या उत्तराधिकारी समझौतों के पक्षों की जगह लेते हैं
    }
work-exchange_link-confirm =
    { $count ->
        [one] दूसरे रजिस्टर के साथ { $count } लिंक की दूसरे व्यक्ति के रूप में पुष्टि करनी है
       *[other] दूसरे रजिस्टरों के साथ { $count } लिंक की दूसरे व्यक्ति के रूप में पुष्टि करनी है
    }
work-exchange_question-answer =
    { $count ->
        [one] जुड़े हुए रजिस्टर और इस रजिस्टर के बीच { $count } अंतर तय करना है
       *[other] जुड़े हुए रजिस्टरों और इस रजिस्टर के बीच { $count } अंतर तय करने हैं
    }
work-change_question-answer =
    { $count ->
        [one] राष्ट्रीय प्रणाली का { $count } निर्णय मेल नहीं खाता, उत्तर देना है
       *[other] राष्ट्रीय प्रणाली के { $count } निर्णय मेल नहीं खाते, उत्तर देना है
    }
work-experience-moderate =
    { $count ->
        [one] गिने जाने से पहले पढ़ने के लिए कामगार का { $count } जवाब
       *[other] गिने जाने से पहले पढ़ने के लिए कामगारों के { $count } जवाब
    }
work-experience_removal-decide =
    { $count ->
        [one] कामगार के शब्द हटाने के कंपनी के { $count } अनुरोध पर फ़ैसला
       *[other] कामगारों के शब्द हटाने के कंपनियों के { $count } अनुरोधों पर फ़ैसला
    }
work-experience-look =
    { $count ->
        [one] कामगार के जवाब पर सहकर्मी का { $count } काम देखना
       *[other] कामगारों के जवाबों पर सहकर्मियों के { $count } काम देखना
    }
work-alliance_member-admit =
    { $count ->
        [one] गठबंधन में शामिल होने के { $count } आवेदन पर फ़ैसला
       *[other] गठबंधन में शामिल होने के { $count } आवेदनों पर फ़ैसला
    }
work-alliance_member-answer =
    { $count ->
        [one] गठबंधन की { $count } सदस्यता जो समाप्त होनी है, उसका जवाब
       *[other] गठबंधन की { $count } सदस्यताएँ जो समाप्त होनी हैं, उनका जवाब
    }
work-alliance_member-end =
    { $count ->
        [one] गठबंधन के { $count } सदस्य को सुना गया: समाप्त करना या रखना
       *[other] गठबंधन के { $count } सदस्यों को सुना गया: समाप्त करना या रखना
    }
work-commitment-report =
    { $count ->
        [one] { $count } सार्वजनिक प्रतिज्ञा पर रिपोर्ट देनी है
       *[other] { $count } सार्वजनिक प्रतिज्ञाओं पर रिपोर्ट देनी है
    }
work-commitment-look_at =
    { $count ->
        [one] प्रतिज्ञा निभाने की { $count } रिपोर्ट का प्रमाण देखना
       *[other] प्रतिज्ञा निभाने की { $count } रिपोर्टों के प्रमाण देखना
    }
work-credential-confirm =
    { $count ->
        [one] कंपनी के { $count } प्रशिक्षण या प्रमाणपत्र की पुष्टि या अस्वीकृति
       *[other] कंपनियों के { $count } प्रशिक्षणों या प्रमाणपत्रों की पुष्टि या अस्वीकृति
    }
work-alliance-look =
    { $count ->
        [one] गठबंधन के सदस्य पर सहकर्मी का { $count } काम देखना
       *[other] गठबंधन के सदस्यों पर सहकर्मियों के { $count } काम देखना
    }
work-commitment-look =
    { $count ->
        [one] सार्वजनिक प्रतिज्ञा पर सहकर्मी का { $count } काम देखना
       *[other] सार्वजनिक प्रतिज्ञाओं पर सहकर्मियों के { $count } काम देखना
    }
work-credential-look =
    { $count ->
        [one] कंपनी के प्रशिक्षण या प्रमाणपत्र पर सहकर्मी का { $count } काम देखना
       *[other] कंपनियों के प्रशिक्षणों या प्रमाणपत्रों पर सहकर्मियों के { $count } काम देखना
    }
