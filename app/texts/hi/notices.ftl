# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

notices-letter =
    .subject = { $number }: { $step }
    .body =
        { $step }।

        यह इसके बारे में है: { $act }। पत्र में तथ्य, नियम, किसने निर्णय किया, कैसे और कब तक उत्तर देना या अपील करना है, यह लिखा है। पढ़ने के लिए साइन इन करें:
        { $link }

notice-step-announced = आपकी संस्था के विरुद्ध एक कार्रवाई घोषित की गई है, और आप पहले उत्तर दे सकते हैं
notice-step-urgent = आपकी संस्था के विरुद्ध एक तत्काल कार्रवाई लागू है
notice-step-in_effect = आपकी संस्था के विरुद्ध एक कार्रवाई लागू है
notice-step-dropped = आपकी संस्था के विरुद्ध एक कार्रवाई छोड़ दी गई
notice-step-reviewed = आपकी संस्था के विरुद्ध एक तत्काल कार्रवाई की समीक्षा हुई
notice-step-corrected = एक स्पष्ट भूल सुधारी गई
notice-step-no_error = कोई स्पष्ट भूल नहीं मिली
notice-step-appeal_lodged = आपकी अपील पहुँच गई
notice-step-appeal_panel = आपकी अपील की समिति नामित की गई
notice-step-appeal_admitted = आपकी अपील देखी जा रही है
notice-step-appeal_decided = आपकी अपील पर निर्णय हुआ

notice-act-claim_refused = अभिलेख पर दावा अस्वीकार होना
notice-act-claim_lapsed = अभिलेख पर अधिकार समाप्त होना
notice-act-records_merged = दो अभिलेखों का जुड़ना
notice-act-finding_graded = लेखापरीक्षा के निष्कर्ष का स्तर तय होना
notice-act-application_refused = प्रमाणपत्र का आवेदन अस्वीकार होना
notice-act-certificate_suspended = प्रमाणपत्र का निलंबन
notice-act-certificate_withdrawn = प्रमाणपत्र का वापस लिया जाना
notice-act-certificate_reduced = प्रमाणपत्र का दायरा घटना
notice-act-certificate_not_extended = प्रमाणपत्र का विस्तार न होना
notice-act-certificate_not_restored = प्रमाणपत्र का बहाल न होना
notice-act-certificate_not_transferred = प्रमाणपत्र का हस्तांतरण न होना
notice-act-complaint_inadmissible = एक शिकायत पर विचार नहीं होता
notice-act-complaint_decided = एक शिकायत पर फ़ैसला होता है
notice-act-complaint_upheld = एक शिकायत सही पाई जाती है
notice-act-violation_confirmed = उल्लंघन की पुष्टि की जाती है
notice-act-sanction_imposed = दंड लगाया जाता है
notice-act-bar_imposed = रोक लगाई जाती है

notice-letter-announced = यह घोषित किया जाता है: { $act } ({ $address })। इसमें से अभी कुछ भी लागू नहीं है।
notice-letter-urgent = देरी से श्रमिकों को ख़तरा होगा, इसलिए यह तुरंत लागू है: { $act } ({ $address })। दो व्यक्तियों ने यह निर्णय किया।
notice-letter-in_effect = यह अब से लागू है: { $act } ({ $address })।
notice-letter-dropped = जो घोषित किया गया था वह नहीं होगा: { $act } ({ $address })।
notice-letter-reviewed-stands = जिसका इसमें कोई भाग नहीं था, उसने इस तत्काल कार्रवाई की समीक्षा की, और यह बनी रहती है: { $act } ({ $address })।
notice-letter-reviewed-falls = जिसका इसमें कोई भाग नहीं था, उसने इस तत्काल कार्रवाई की समीक्षा की, और यह नहीं बनी रहती: { $act } ({ $address })।
notice-letter-corrected = आपने कहा कि यह एक स्पष्ट भूल पर टिका है, और आप सही हैं: { $act } ({ $address })।
notice-letter-no_error = आपने कहा कि यह एक स्पष्ट भूल पर टिका है; कोई भूल नहीं मिली: { $act } ({ $address })। उत्तर में जितने दिन लगे, अपील का समय उतना बढ़ गया है।
notice-letter-ground = आधार: { $ground }। नियम: { $rule }।
notice-letter-facts = तथ्य:
notice-letter-reason = कारण:
notice-letter-why_urgent = प्रतीक्षा क्यों नहीं हो सकती थी:
notice-letter-by = निर्णय किया: { $body }।
notice-letter-answer = आप { $until } तक उत्तर दे सकते हैं: साइन इन करें, सूचना { $number } पढ़ें, और बताएँ कि क्या ग़लत है या क्या छूटा है। कोई निर्णय होने से पहले आपकी बात देखी जाती है।
notice-letter-answer-unserved = जिस दिन यह पत्र आपको मिले, उस दिन से आप उत्तर दे सकते हैं: साइन इन करें, सूचना { $number } पढ़ें, और बताएँ कि क्या ग़लत है या क्या छूटा है।
notice-letter-answer-finding = जो कारण, सुधार और सुधारात्मक कार्रवाई के साथ निष्कर्ष का उत्तर देता है, वह इस सूचना का भी उत्तर देता है; स्तर पर आपत्ति साथ में दी जा सकती है।
notice-letter-heard-answered = आपका उत्तर देखा गया।
notice-letter-heard-unanswered = समय पर कोई उत्तर नहीं आया।
notice-letter-heard-absence = सूचना पहुँचाई नहीं जा सकी, इसलिए यह अनुपस्थिति में तय हुआ।
notice-letter-review = कोई और व्यक्ति { $until } तक इसकी समीक्षा करता है। तब तक आप जो कहते हैं वह पढ़ा जाता है: साइन इन करें, और सूचना { $number } का उत्तर दें।
notice-letter-appeal = आप { $until } तक अपील कर सकते हैं: आपकी संस्था का कोई प्रबंधक साइन इन करके सूचना { $number } के विरुद्ध अपील करता है। जिनका इसमें कोई भाग नहीं था, वे निर्णय करते हैं ({ $body })।
notice-letter-appeal-absence = क्योंकि सूचना पहुँचाई नहीं जा सकी, बाद में { $until } तक आने वाली अपील भी समय पर मानी जाती है: देरी का कारण नहीं पूछा जाता।
notice-letter-appeal-holds = अपील चलने तक इस कार्रवाई से पहले की स्थिति बनी रहती है।
notice-letter-appeal-holds_not = अपील इस कार्रवाई को नहीं रोकती।
notice-letter-error = यदि यह ग़लत दिन या किसी और संस्था के दस्तावेज़ जैसी स्पष्ट भूल पर टिका है, तो { $until } तक बताएँ; यह बिना अपील के सुधारी जाती है, और अपील का समय नहीं घटता।
notice-letter-appeal_lodged = सूचना { $number } के विरुद्ध आपकी अपील { $appeal } पहुँच गई। { $until } तक इस पर निर्णय होता है।
notice-letter-appeal_lodged-held = तब तक कार्रवाई से पहले की स्थिति बनी रहती है।
notice-letter-appeal_panel = आपकी अपील { $appeal } पर निर्णय करने वाले नामित किए गए हैं; वे कौन हैं, यह पढ़ने के लिए साइन इन करें। { $until } तक आप हर एक पर एक बार, कारण के साथ, आपत्ति कर सकते हैं।
notice-letter-appeal_admitted = आपकी अपील { $appeal } देखी जा रही है। { $until } तक इस पर निर्णय होता है।
notice-letter-appeal_decided-upheld = आपकी अपील { $appeal } सही है: कार्रवाई नहीं बनी रहती।
notice-letter-appeal_decided-partly = आपकी अपील { $appeal } अंशतः सही है: मामला निर्णय करने वाले निकाय को, पहली बार निर्णय न करने वाले व्यक्तियों के पास लौटता है।
notice-letter-appeal_decided-lowered = आपकी अपील { $appeal } अंशतः सही है: निष्कर्ष बना रहता है, और अब से उसका स्तर एक दर्जा घटाया जाता है। नई तिथियों सहित उसे पढ़ने के लिए साइन इन करें।
notice-letter-appeal_decided-dismissed = आपकी अपील { $appeal } ख़ारिज हुई: कार्रवाई बनी रहती है, और यहाँ अंतिम है। न्यायालय और प्राधिकरण आपके लिए खुले हैं।
notice-letter-appeal_decided-inadmissible = आपकी अपील { $appeal } नहीं देखी जाती ({ $why }): कार्रवाई बनी रहती है। न्यायालय और प्राधिकरण आपके लिए खुले हैं।
notice-letter-appeal_decided-withdrawn = आपकी संस्था ने अपनी अपील { $appeal } वापस ली: कार्रवाई बनी रहती है।
notice-letter-appeal_decided-settled = आपकी अपील { $appeal } ने जो माँगा था वह उसके बिना मिल गया: कार्रवाई अब नहीं बनी रहती।

notice-why-late = यह अपील के समय के बाद, क्षमा योग्य कारण के बिना आई
notice-why-not_struck = कार्रवाई आपकी संस्था पर लागू नहीं होती
notice-why-no_act = ऐसी कोई कार्रवाई नहीं है जिसके विरुद्ध यह हो सके

ground-not_proved = कुछ भी सिद्ध नहीं करता कि अभिलेख दावेदार का है
ground-contested = रजिस्टर या उसका प्राधिकरण कुछ और कहता है
ground-held_by_another = अभिलेख किसी और संस्था के पास है
ground-owner_changed = फ़र्म का एक मालिक चला गया और दूसरा आया
ground-not_theirs = अभिलेख उस फ़र्म का नहीं है जिसके पास वह है
ground-firm_ended = जिस फ़र्म के पास वह था वह अब नहीं रही
ground-asked_by_letter = धारक के नाम से आए एक पत्र में यह माँगा गया; धारक की ओर से साइन इन करने वाला इससे अलग कह सकता है
ground-one_firm = एक व्यक्ति ने पाया कि ये एक ही संस्था के अभिलेख हैं, और दूसरे ने पुष्टि की
ground-critical_finding = लेखा-परीक्षा में एक गंभीर कमी पाई गई
ground-major_not_mended = एक बड़ी कमी समय पर ठीक नहीं की गई
ground-audit_not_allowed = नियत लेखा-परीक्षा की अनुमति नहीं दी गई या उसे संभव नहीं बनाया गया
ground-conditions_not_met = प्रमाणपत्र की शर्तें समय पर पूरी नहीं की गईं
ground-licence_lost = भर्ती का लाइसेंस समाप्त या निलंबित हुआ
ground-misuse_of_mark = प्रमाणपत्र या चिह्न का प्रयोग वहाँ हुआ जहाँ वह लागू नहीं
ground-false_statements = जिन कथनों पर प्रमाणपत्र टिका था वे असत्य थे
ground-fees_charged = श्रमिकों से ऐसे शुल्क या खर्च लिए गए जिन्हें मानक मना करता है
ground-audit_body_lost = लेखा-परीक्षा संस्था अब इस योजना के लिए लेखा-परीक्षा नहीं कर सकती
ground-country_suspended = देश का प्रमाणपत्र निलंबित या समाप्त हुआ
ground-requirements_not_met = लेखा-परीक्षा में पाया गया कि मानक पूरा नहीं होता
ground-finding_bars = इतना गंभीर निष्कर्ष कि उसके रहते कुछ भी प्रदान नहीं किया जाता
ground-finding_mended_first = ऐसा निष्कर्ष जिसे कुछ भी प्रदान करने से पहले सुधारना होगा
ground-upheld = एक शिकायत सही पाई गई
ground-partly = एक शिकायत का एक भाग सही पाया गया
ground-rule_broken = नियम तोड़ने वाला आचरण पाया गया

body-appeals_panel = योजना की अपील समिति

fact-certificate = प्रमाणपत्र
fact-decision = निर्णय
fact-answer_limit = उत्तर देने का समय
fact-audit = लेखापरीक्षा
fact-criteria = मानदंड
fact-limit = बीत चुकी समय सीमा
fact-last_day = अंतिम दिन
fact-of = जो किया जाना था
fact-finding = निष्कर्ष
fact-criterion = मानदंड
fact-grade = स्तर
fact-grade_in_effect = प्रभावी स्तर
fact-state = स्थिति
fact-proposal = योजना का नियम जो प्रस्तावित करता है
fact-because = कारण
fact-record = अभिलेख
fact-lodged_on = दावे की तारीख
fact-pair = अभिलेखों का जोड़ा
fact-stays = अभिलेख जो रहेगा
fact-goes = अभिलेख जो उसमें मिलाया जाएगा
fact-case = मामला
fact-counts = आरोप
fact-offence = आरोप का वर्ग
fact-standard_of_proof = प्रमाण का मानक
fact-first_day = पहला दिन
fact-final_day = अंतिम दिन
fact-competent_body = सक्षम निकाय
