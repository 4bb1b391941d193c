# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

notices-letter =
    .subject = { $number }: { $step }
    .body =
        { $step }।

        यो यसबारे हो: { $act }। पत्रले तथ्य, नियम, कसले निर्णय गर्‍यो, कसरी र कहिलेसम्म जवाफ दिने वा पुनरावेदन गर्ने भन्छ। पढ्न साइन इन गर्नुहोस्:
        { $link }

notice-step-announced = तपाईंको संस्थाविरुद्ध एउटा कारबाही घोषणा गरिएको छ, र तपाईं पहिले जवाफ दिन सक्नुहुन्छ
notice-step-urgent = तपाईंको संस्थाविरुद्धको जरुरी कारबाही लागू छ
notice-step-in_effect = तपाईंको संस्थाविरुद्धको कारबाही लागू छ
notice-step-dropped = तपाईंको संस्थाविरुद्धको कारबाही छाडियो
notice-step-reviewed = तपाईंको संस्थाविरुद्धको जरुरी कारबाही पुनः हेरियो
notice-step-corrected = एउटा स्पष्ट गल्ती सच्याइयो
notice-step-no_error = कुनै स्पष्ट गल्ती भेटिएन
notice-step-appeal_lodged = तपाईंको पुनरावेदन आइपुग्यो
notice-step-appeal_panel = तपाईंको पुनरावेदनको समिति तोकियो
notice-step-appeal_admitted = तपाईंको पुनरावेदन हेरिँदै छ
notice-step-appeal_decided = तपाईंको पुनरावेदनको निर्णय भयो

notice-act-claim_refused = अभिलेखमाथिको दाबी अस्वीकार
notice-act-claim_lapsed = अभिलेखमाथिको अधिकार समाप्त
notice-act-records_merged = दुई अभिलेख जोडिने
notice-act-finding_graded = लेखापरीक्षणको निष्कर्षको स्तर तोकिने
notice-act-application_refused = प्रमाणपत्रको निवेदन अस्वीकार
notice-act-certificate_suspended = प्रमाणपत्र निलम्बन
notice-act-certificate_withdrawn = प्रमाणपत्र फिर्ता
notice-act-certificate_reduced = प्रमाणपत्रको दायरा घटाइने
notice-act-certificate_not_extended = प्रमाणपत्र विस्तार नगरिने
notice-act-certificate_not_restored = प्रमाणपत्र पुनःस्थापना नगरिने
notice-act-certificate_not_transferred = प्रमाणपत्र हस्तान्तरण नगरिने
notice-act-complaint_inadmissible = उजुरी हेरिँदैन
notice-act-complaint_decided = उजुरीमा निर्णय हुन्छ
notice-act-complaint_upheld = उजुरी ठीक ठहरिन्छ
notice-act-violation_confirmed = उल्लङ्घन पुष्टि हुन्छ
notice-act-sanction_imposed = दण्ड लगाइन्छ
notice-act-bar_imposed = रोक लगाइन्छ

notice-letter-announced = यो घोषणा गरिन्छ: { $act } ({ $address })। यसमध्ये केही पनि अझै लागू छैन।
notice-letter-urgent = ढिलाइले कामदारलाई खतरा हुने भएकाले यो तुरुन्तै लागू छ: { $act } ({ $address })। दुई जनाले यो निर्णय गरे।
notice-letter-in_effect = यो अबदेखि लागू छ: { $act } ({ $address })।
notice-letter-dropped = घोषणा गरिएको कुरा हुँदैन: { $act } ({ $address })।
notice-letter-reviewed-stands = यसमा सहभागी नभएको व्यक्तिले यो जरुरी कारबाही पुनः हेर्‍यो, र यो कायम रहन्छ: { $act } ({ $address })।
notice-letter-reviewed-falls = यसमा सहभागी नभएको व्यक्तिले यो जरुरी कारबाही पुनः हेर्‍यो, र यो कायम रहँदैन: { $act } ({ $address })।
notice-letter-corrected = तपाईंले यो स्पष्ट गल्तीमा आधारित छ भन्नुभयो, र तपाईं सही हुनुहुन्छ: { $act } ({ $address })।
notice-letter-no_error = तपाईंले यो स्पष्ट गल्तीमा आधारित छ भन्नुभयो; कुनै गल्ती भेटिएन: { $act } ({ $address })। जवाफले लिएका दिनजति पुनरावेदनको समय थपिन्छ।
notice-letter-ground = आधार: { $ground }। नियम: { $rule }।
notice-letter-facts = तथ्य:
notice-letter-reason = कारण:
notice-letter-why_urgent = किन पर्खन सकिएन:
notice-letter-by = निर्णय गर्ने: { $body }।
notice-letter-answer = तपाईं { $until } सम्म जवाफ दिन सक्नुहुन्छ: साइन इन गर्नुहोस्, सूचना { $number } पढ्नुहोस्, र के गलत वा के अपुग छ भन्नुहोस्। केही निर्णय हुनुअघि तपाईंको कुरा हेरिन्छ।
notice-letter-answer-unserved = यो पत्र तपाईंकहाँ आइपुगेको दिनदेखि तपाईं जवाफ दिन सक्नुहुन्छ: साइन इन गर्नुहोस्, सूचना { $number } पढ्नुहोस्, र के गलत वा के अपुग छ भन्नुहोस्।
notice-letter-answer-finding = कारण, सुधार र सुधारात्मक कार्यसहित निष्कर्षको जवाफ दिनेले यो सूचनाको पनि जवाफ दिन्छ; स्तरमाथिको आपत्ति सँगै राख्न सकिन्छ।
notice-letter-heard-answered = तपाईंको जवाफ हेरियो।
notice-letter-heard-unanswered = समयमा कुनै जवाफ आएन।
notice-letter-heard-absence = सूचना पुर्‍याउन सकिएन, त्यसैले यो अनुपस्थितिमा निर्णय गरियो।
notice-letter-review = अर्को व्यक्तिले { $until } सम्म यो पुनः हेर्छ। त्यसबेलासम्म तपाईंले भनेको कुरा पढिन्छ: साइन इन गर्नुहोस्, र सूचना { $number } को जवाफ दिनुहोस्।
notice-letter-appeal = तपाईं { $until } सम्म पुनरावेदन गर्न सक्नुहुन्छ: तपाईंको संस्थाको व्यवस्थापक साइन इन गरी सूचना { $number } विरुद्ध पुनरावेदन दिन्छ। यसमा सहभागी नभएका व्यक्तिले निर्णय गर्छन् ({ $body })।
notice-letter-appeal-absence = सूचना पुर्‍याउन नसकिएकाले, पछि { $until } सम्म आउने पुनरावेदन पनि समयमै मानिन्छ: ढिलाइको कारण सोधिँदैन।
notice-letter-appeal-holds = पुनरावेदन चल्दा यो कारबाहीअघिको अवस्था कायम रहन्छ।
notice-letter-appeal-holds_not = पुनरावेदनले यो कारबाही रोक्दैन।
notice-letter-error = यो गलत दिन वा अर्को फर्मको कागजातजस्तो स्पष्ट गल्तीमा आधारित छ भने { $until } सम्म भन्नुहोस्; यो पुनरावेदनबिना सच्याइन्छ, र पुनरावेदनको समय घट्दैन।
notice-letter-appeal_lodged = सूचना { $number } विरुद्धको तपाईंको पुनरावेदन { $appeal } आइपुग्यो। यसको निर्णय { $until } सम्म हुन्छ।
notice-letter-appeal_lodged-held = त्यसबेलासम्म कारबाहीअघिको अवस्था कायम रहन्छ।
notice-letter-appeal_panel = तपाईंको पुनरावेदन { $appeal } को निर्णय गर्ने व्यक्ति तोकिएका छन्; को हुन् पढ्न साइन इन गर्नुहोस्। { $until } सम्म तपाईं प्रत्येकमाथि एक पटक, कारणसहित, आपत्ति जनाउन सक्नुहुन्छ।
notice-letter-appeal_admitted = तपाईंको पुनरावेदन { $appeal } हेरिँदै छ। यसको निर्णय { $until } सम्म हुन्छ।
notice-letter-appeal_decided-upheld = तपाईंको पुनरावेदन { $appeal } सही छ: कारबाही कायम रहँदैन।
notice-letter-appeal_decided-partly = तपाईंको पुनरावेदन { $appeal } आंशिक रूपमा सही छ: विषय निर्णय गर्ने निकायमा, पहिलो पटक निर्णय नगरेका व्यक्तिकहाँ फर्कन्छ।
notice-letter-appeal_decided-lowered = तपाईंको पुनरावेदन { $appeal } आंशिक रूपमा सही छ: निष्कर्ष कायम रहन्छ, र अबदेखि यसको स्तर एक तह घटाइन्छ। नयाँ मितिसहित पढ्न साइन इन गर्नुहोस्।
notice-letter-appeal_decided-dismissed = तपाईंको पुनरावेदन { $appeal } खारेज भयो: कारबाही कायम रहन्छ, र यहाँ अन्तिम हो। अदालत र निकाय तपाईंका लागि खुला छन्।
notice-letter-appeal_decided-inadmissible = तपाईंको पुनरावेदन { $appeal } हेरिँदैन ({ $why }): कारबाही कायम रहन्छ। अदालत र निकाय तपाईंका लागि खुला छन्।
notice-letter-appeal_decided-withdrawn = तपाईंको संस्थाले आफ्नो पुनरावेदन { $appeal } फिर्ता लियो: कारबाही कायम रहन्छ।
notice-letter-appeal_decided-settled = तपाईंको पुनरावेदन { $appeal } ले मागेको कुरा त्यसबिना नै दिइयो: कारबाही अब कायम छैन।

notice-why-late = यो पुनरावेदनको समयपछि, उचित कारणबिना आयो
notice-why-not_struck = कारबाहीले तपाईंको संस्थालाई असर गर्दैन
notice-why-no_act = यो विरुद्ध हुन सक्ने कुनै कारबाही छैन

ground-not_proved = अभिलेख दाबीकर्ताको हो भन्ने केहीले प्रमाणित गर्दैन
ground-contested = दर्ता वा त्यसको निकायले अर्कै भन्छ
ground-held_by_another = अर्को संस्थासँग अभिलेख छ
ground-owner_changed = फर्मका एक मालिक गए र अर्का आए
ground-not_theirs = अभिलेख जुन फर्मसँग छ, त्यसको होइन
ground-firm_ended = जुन फर्मसँग यो थियो, त्यो अब छैन
ground-asked_by_letter = धारकको नामको एउटा पत्रले यो मागेको हो; धारकका लागि साइन इन गर्नेले यसभन्दा फरक भन्न सक्छ
ground-one_firm = एक व्यक्तिले ती एउटै फर्मका अभिलेख हुन् भन्ने पायो, र दोस्रोले पुष्टि गर्‍यो
ground-critical_finding = लेखापरीक्षणमा गम्भीर कमी भेटियो
ground-major_not_mended = एउटा ठूलो कमी समयमै सुधारिएन
ground-audit_not_allowed = हुनुपर्ने लेखापरीक्षण गर्न दिइएन वा सम्भव बनाइएन
ground-conditions_not_met = प्रमाणपत्रका सर्तहरू समयमै पूरा गरिएनन्
ground-licence_lost = भर्तीको इजाजतपत्र गुम्यो वा निलम्बित भयो
ground-misuse_of_mark = प्रमाणपत्र वा चिह्न लागू नहुने ठाउँमा प्रयोग गरियो
ground-false_statements = प्रमाणपत्र आधारित भनाइहरू झूटा थिए
ground-fees_charged = कामदारबाट मापदण्डले निषेध गरेका शुल्क वा खर्च लिइयो
ground-audit_body_lost = लेखापरीक्षण संस्थाले अब यो योजनाका लागि लेखापरीक्षण गर्न पाउँदैन
ground-country_suspended = देशको प्रमाणपत्र निलम्बित भयो वा गुम्यो
ground-requirements_not_met = लेखापरीक्षणले मापदण्ड पूरा नभएको पायो
ground-finding_bars = यति गम्भीर निष्कर्ष कि यो रहुन्जेल केही पनि प्रदान गरिँदैन
ground-finding_mended_first = केही प्रदान गर्नुअघि सुधार्नुपर्ने निष्कर्ष
ground-upheld = उजुरी ठीक ठहरियो
ground-partly = उजुरीको एक भाग ठीक ठहरियो
ground-rule_broken = नियम तोड्ने व्यवहार पाइयो

body-appeals_panel = योजनाको पुनरावेदन समिति

fact-certificate = प्रमाणपत्र
fact-decision = निर्णय
fact-answer_limit = जवाफ दिने समय
fact-audit = लेखापरीक्षण
fact-criteria = मापदण्डहरू
fact-limit = बितेको समयसीमा
fact-last_day = अन्तिम दिन
fact-of = गर्नुपर्ने कुरा
fact-finding = निष्कर्ष
fact-criterion = मापदण्ड
fact-grade = स्तर
fact-grade_in_effect = लागू स्तर
fact-state = स्थिति
fact-proposal = योजनाको नियमले प्रस्ताव गरेको कुरा
fact-because = कारण
fact-record = अभिलेख
fact-lodged_on = दाबी गरेको मिति
fact-pair = अभिलेखहरूको जोडी
fact-stays = रहने अभिलेख
fact-goes = त्यसमा गाभिने अभिलेख
fact-case = मुद्दा
fact-counts = आरोपहरू
fact-offence = आरोपको वर्ग
fact-standard_of_proof = प्रमाणको स्तर
fact-first_day = पहिलो दिन
fact-final_day = अन्तिम दिन
fact-competent_body = सक्षम निकाय
