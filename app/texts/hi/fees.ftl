# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

fees-law = हर जगह का क़ानून क्या कहता है, जितना यहाँ मालूम है।
fees-standard = ILO की परिभाषा और योजना का मानक क्या कहते हैं। ये किसी क़ानून को नहीं बदलते, और कोई क़ानून इन्हें नहीं बदलता।
fees-decides-law = उस दिन फ़र्म का कोई प्रमाणपत्र मालूम नहीं है। योजना के मामले में पहले क़ानून देखा जाता है।
fees-decides-standard = उस दिन फ़र्म प्रमाणित थी। योजना के मामले में मानक से फ़ैसला होता है।
fees-advice = यह न क़ानूनी सलाह है, न मंज़ूरी। यहाँ कुछ नियम छूटे हो सकते हैं या बदल चुके हो सकते हैं।
fees-unconfirmed = यह ऐसे नियमों पर टिका है जिनकी किसी प्राधिकरण ने पुष्टि नहीं की है।

fees-verdict-over = यहाँ मालूम नियमों की इजाज़त से ज़्यादा लिया गया।
fees-verdict-over_between = यहाँ मालूम नियमों की इजाज़त से ज़्यादा लिया गया। कितना ज़्यादा, यह उन बातों पर निर्भर है जो नहीं बताई गईं।
fees-verdict-no_excess_under_known_rules = नीचे नाम दिए गए, यहाँ मालूम नियमों के हिसाब से ज़्यादा नहीं लिया गया। यह इजाज़त नहीं है।
fees-verdict-no_rule_known = इस बारे में कोई नियम यहाँ मालूम नहीं है। इसका मतलब यह नहीं कि यह लिया जा सकता है।
fees-verdict-unclear = इस बारे में क़ानून क्या कहता है, साफ़ नहीं है। इसे लागू करने वाले दफ़्तर से पूछिए।
fees-verdict-depends_on_facts = यह उन बातों पर निर्भर है जो नहीं बताई गईं। हर जवाब से क्या होगा, नीचे लिखा है।
fees-verdict-review = उस जगह का क़ानून जानने वाले किसी व्यक्ति को यह देखना होगा।
fees-strictest = इस बारे में कई नियम हैं; सबसे सख़्त नियम से फ़ैसला होता है।

fees-reason-not_chargeable = यह मज़दूर से नहीं लिया जा सकता।
fees-reason-above_ceiling = यह ज़्यादा से ज़्यादा ली जा सकने वाली रक़म से ऊपर है।
fees-reason-within_ceiling = यह ज़्यादा से ज़्यादा ली जा सकने वाली रक़म के भीतर है।
fees-reason-too_early = यह बहुत जल्दी लिया गया: पहले कुछ और होना था।
fees-reason-above_actual_cost = यह उस चीज़ के असली ख़र्च से ज़्यादा है।
fees-reason-actual_cost = यह उस चीज़ का असली ख़र्च है।
fees-reason-outside_ceiling = नियम इसे अपनी सीमा में नहीं गिनता।
fees-reason-tax_on_excess = यह सीमा से ऊपर की रक़म पर लगा कर है।
fees-reason-host_forbids = काम वाले देश का क़ानून इसे मना करता है; यहाँ भी लागू है या नहीं, यह प्राधिकरण को बताना है।
fees-reason-needs_review = नियम का मतलब यही है या नहीं, किसी को देखना होगा।
fees-reason-not_settled = पढ़े गए लेख इसका फ़ैसला नहीं करते।
fees-reason-fact_missing = नियम जो बात पूछता है, वह नहीं बताई गई।
fees-reason-does_not_count = काम देने के लिए किसी ने यह नहीं माँगा, इसलिए यह भर्ती का ख़र्च नहीं है।
fees-reason-always_breach = यह कभी जायज़ नहीं है।

fees-payer-employer = यह मालिक को देना था।
fees-payer-agency = यह एजेंसी को देना था।
fees-payer-principal = यह विदेशी मुख्य कंपनी को देना था।
fees-payer-shipowner = यह जहाज़ के मालिक को देना था।
fees-payer-state = यह सरकार को देना था।
fees-payer-not_stated = इसकी जगह कौन देगा, नियम नहीं बताता।

fees-sure-confirmed = उस जगह के प्राधिकरण ने { $day } को इसकी पुष्टि की।
fees-sure-made = उस जगह का प्राधिकरण ख़ुद ऐसा कहता है।

fees-refund = काम जल्दी ख़त्म होने से क़ानूनी फ़ीस का एक हिस्सा लौटाना है।
fees-refund-interest = ब्याज के साथ।

fees-fact-occupation = कौन-सा काम है
fees-fact-sex = काग़ज़ों में मज़दूर महिला है या पुरुष
fees-fact-skill = अनुबंध में हुनर का कौन-सा दर्जा लिखा है
fees-fact-channel = मज़दूर को काम कैसे मिला
fees-fact-programme = काम किस प्रवेश कार्यक्रम के तहत है
fees-fact-origin_part = मज़दूर देश के किस हिस्से से है
fees-fact-destination_part = काम देश के किस हिस्से में है
fees-fact-flag = जहाज़ किस झंडे के नीचे चलता है
fees-fact-public_contract = काम सरकारी ठेके के लिए है या नहीं, और किसका
fees-fact-wage = एक महीने की मज़दूरी
fees-fact-contract_months = अनुबंध कितने महीने का है
fees-fact-job_order = जॉब ऑर्डर और उसके लिए मंज़ूर रक़म
fees-fact-fee_from_abroad = दूसरा पक्ष मज़दूर के लिए एजेंसी को पहले से कितना देता है
fees-fact-milestone = कुछ कब हुआ
fees-fact-month_of_service = यह काम के किस महीने के लिए था
fees-fact-actual_cost = रसीद के अनुसार उस चीज़ का असली ख़र्च
fees-fact-item = यह ठीक किस चीज़ के लिए था
fees-fact-part_years = साल का हिस्सा कैसे गिना जाता है; पढ़े गए किसी लेख में नहीं है
fees-fact-end_by_worker = काम मज़दूर ने ख़ुद छोड़ा या नहीं
fees-fact-employer_letter = मालिक ने लिखकर दिया है या नहीं कि वह एजेंसी का कोई ख़र्च नहीं देता
fees-fact-foreign_agency_paid = विदेशी एजेंसी ने देश की एजेंसी को पैसे दिए या नहीं
fees-fact-ministry_approved = मंत्रालय ने मंज़ूरी दी या नहीं
fees-fact-agency_found_job = काम एजेंसी ने ढूँढा या नहीं
fees-fact-employer_pays_agency = मालिक एजेंसी को पैसे देता है या नहीं
fees-fact-under_35 = मज़दूर 35 साल से छोटा है या नहीं
fees-fact-citizen = मज़दूर काम वाले देश का नागरिक है या नहीं
fees-fact-bilateral_agreement = दोनों देशों के बीच मज़दूरों पर समझौता है या नहीं
fees-fact-licensed_recruiter = भर्ती करने वाले के पास लाइसेंस है या नहीं
fees-fact-seasonal_programme = काम मौसमी कार्यक्रम में है या नहीं
fees-fact-employer_is_legal_entity = मालिक कंपनी है या कोई व्यक्ति
fees-fact-ticket_by_employer = टिकट मालिक देता है या नहीं
fees-fact-at_least_36_months = अनुबंध 36 महीने या ज़्यादा का है या नहीं
fees-fact-longer_than_36_months = अनुबंध 36 महीने से ज़्यादा का है या नहीं
fees-fact-same_employer_again = फिर वही मालिक है या नहीं

fees-wage-basic = एक महीने की मूल मज़दूरी
fees-wage-contract = अनुबंध में लिखी एक महीने की मज़दूरी
fees-wage-declared = काम के परमिट के लिए घोषित एक महीने की मज़दूरी
fees-wage-first_month = पहले महीने की मज़दूरी
fees-wage-proposed = प्रस्तावित एक महीने की मज़दूरी
fees-milestone-contract_signed = अनुबंध पर दस्तख़त कब हुए
fees-milestone-contract_approved = अनुबंध को मंज़ूरी कब मिली
fees-milestone-placed = मज़दूर को काम कब मिला
fees-milestone-entry_permit = प्रवेश की अनुमति कब आई
fees-milestone-departed = मज़दूर कब रवाना हुआ
fees-milestone-work_began = काम कब शुरू हुआ

fees-answer-yes = हाँ
fees-answer-no = नहीं
fees-answer-happened_before = यह पहले हो चुका था
fees-answer-not_before = यह तब तक नहीं हुआ था
fees-answer-female = महिला
fees-answer-male = पुरुष
fees-answer-other = कोई और

fees-place-ILO = अंतर्राष्ट्रीय श्रम संगठन की परिभाषा
fees-place-IRIS = IRIS मानक
fees-place-SCHEME = योजना का मानक
