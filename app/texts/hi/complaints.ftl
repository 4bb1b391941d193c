# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

complaints-before-unread = यह सिर्फ़ आज़माने के लिए है। आप यहाँ जो लिखते हैं, उसे कोई नहीं पढ़ता, और यहाँ से कोई आपकी मदद नहीं कर सकता। आपके साथ सच में कुछ हुआ हो, तो हमारे बताए किसी दफ़्तर में जाएँ, या मदद के लिए फ़ोन करें।
complaints-before-can = हम आपकी बात सुन सकते हैं, कंपनी से पूछ सकते हैं, पता लगा सकते हैं कि क्या हुआ, और तय कर सकते हैं कि नियम टूटा या नहीं। टूटा हो, तो हम कंपनी से उसे ठीक करने को कह सकते हैं और उसका प्रमाणपत्र छीन सकते हैं।
complaints-before-cannot = हम न पुलिस हैं, न अदालत। हम किसी को पैसे देने के लिए मजबूर नहीं कर सकते। हम आपको वीज़ा या काम नहीं दे सकते।
complaints-before-time = आपका संदेश मिला, यह हम 7 दिन के भीतर बताते हैं। हम 3 महीने के भीतर फ़ैसला करने की कोशिश करते हैं। ज़्यादा समय लगे, तो बताते हैं कि क्यों।
complaints-before-law = आप यहाँ जो करते हैं, वह श्रम कार्यालय, पुलिस या अदालत के मामले की जगह नहीं लेता और उसे नहीं रोकता। उसकी कोई आख़िरी तारीख हो सकती है। आप अभी वहाँ जा सकते हैं, हमारे काम करते समय भी।
complaints-before-free = इसमें कोई पैसा नहीं लगता। इसके लिए कोई आपको सज़ा नहीं दे सकता। कोई दे, तो हमें बताएँ।
complaints-before-who = जब तक आप हाँ नहीं कहते, हम कंपनी, सरकार या किसी और को ऐसा कुछ नहीं बताते जिससे आप पहचाने जाएँ।
complaints-before-skip = आप हर सवाल छोड़ सकते हैं। एक संदेश या एक आवाज़ की फ़ाइल काफ़ी है।
complaints-before-papers = आप किस देश के हैं, आपके पास कौन सा वीज़ा या काग़ज़ है, यह हम नहीं पूछते। आप बताएँ, तो हम उसे ताले में रखते हैं और कभी किसी को नहीं देते।

complaints-ask-safe = क्या आप अभी सुरक्षित हैं?
complaints-safety-no = हो सके तो किसी सुरक्षित जगह जाएँ। अभी इनमें से किसी नंबर पर फ़ोन करें:
complaints-safety-no_number = इस जगह का कोई नंबर हमें नहीं पता। उस देश के आपातकालीन नंबर, अपने दूतावास या किसी भरोसे के व्यक्ति को फ़ोन करें।
complaints-safety-yes = अच्छा। यह बदले, तो तुरंत हमें बताएँ।
complaints-safety-not_sure = अगर डर लगने लगे, तो वहाँ जाएँ जहाँ और लोग हैं और मदद माँगें। आप हमें कभी भी बता सकते हैं।
complaints-safety-device = ऐसा फ़ोन इस्तेमाल करें जिसे और कोई नहीं देखता। काम हो जाने पर यह पन्ना बंद करें।

complaints-ask-what = क्या हुआ? जो-जो ठीक हो, सब चुनें।
complaints-ask-story = अपने शब्दों में बताएँ। आप लिख सकते हैं, या बोलकर आवाज़ भेज सकते हैं।
complaints-ask-about = आपके साथ यह किसने किया?
complaints-ask-about_name = नाम क्या है? जितना पता हो, बताएँ।
complaints-ask-country = यह किस देश में हुआ?
complaints-ask-when = यह कब हुआ? अंदाज़ा भी ठीक है।
complaints-ask-paid = क्या यह काम पाने के लिए आपने या आपके परिवार ने पैसे दिए?
complaints-ask-paid_for = पैसे किस चीज़ के थे? जो-जो ठीक हो, सब चुनें।
complaints-ask-paid_amount = कुल मिलाकर लगभग कितने? अंदाज़ा भी ठीक है।
complaints-ask-paid_currency = किस देश का पैसा था?
complaints-ask-paid_when = कब दिए? अंदाज़ा भी ठीक है।
complaints-ask-paid_to = पैसे किसने लिए?
complaints-ask-passport = आपका पासपोर्ट अभी कहाँ है?
complaints-ask-can_leave = क्या आप चाहें तो यह काम छोड़ सकते हैं?
complaints-ask-if_leave = छोड़ने पर क्या होगा?
complaints-ask-files = क्या हमें दिखाने को काग़ज़, फ़ोटो या संदेश हैं? न हों तो भी ठीक है।
complaints-ask-wish = आप क्या चाहते हैं कि हो? जो-जो ठीक हो, सब चुनें।
complaints-ask-spoken = आप कौन सी भाषा सबसे अच्छी बोलते हैं?
complaints-ask-written = आप किस भाषा में पढ़ना चाहते हैं?
complaints-ask-reads = क्या आप उसे अच्छी तरह पढ़ सकते हैं?
complaints-ask-sex = आप महिला हैं या पुरुष?
complaints-ask-age = आपकी उम्र कितनी है?
complaints-ask-not_to = क्या कोई देश है जिसके दफ़्तर यह न पढ़ें?
complaints-ask-name = क्या आप हमें अपना नाम बताना चाहते हैं?
complaints-ask-contact = क्या हम आपसे संपर्क कर सकते हैं?
complaints-ask-contact_how = हम कैसे संपर्क करें?
complaints-ask-contact_where = किस नंबर या पते पर?
complaints-ask-safe_time = कौन सा समय सुरक्षित है?
complaints-ask-shared_phone = यह फ़ोन और कौन इस्तेमाल करता है?
complaints-ask-consents = आपने जो बताया, उससे हम क्या कर सकते हैं? आप बाद में मन बदल सकते हैं।

complaints-answer-yes = हाँ
complaints-answer-no = नहीं
complaints-answer-partly = कुछ हद तक
complaints-answer-not_sure = मुझे पक्का नहीं पता
complaints-answer-not_said = मैं नहीं बताना चाहता/चाहती
complaints-answer-other = कुछ और
complaints-answer-skip = छोड़ें

complaints-about-intermediary = वह एजेंसी या व्यक्ति जिसने मुझे काम दिलाया
complaints-about-employer = वह कंपनी या परिवार जिसके लिए मैं काम करता/करती हूँ
complaints-about-authority = सरकारी दफ़्तर, अधिकारी या पुलिस
complaints-about-audit_body = कंपनियों की जाँच करने वाले लोग
complaints-about-partner = मज़दूरों की मदद करने वाला समूह
complaints-about-scheme = यह रजिस्टर या इसमें काम करने वाला कोई
complaints-about-unknown = मुझे नहीं पता
complaints-paid_to-agency = एजेंसी ने
complaints-paid_to-person = मेरे गाँव या शहर के किसी व्यक्ति ने
complaints-paid_to-employer = कंपनी ने
complaints-paid_to-authority = सरकारी दफ़्तर ने
complaints-passport-with_me = मेरे पास
complaints-passport-employer = कंपनी के पास है
complaints-passport-agency = एजेंसी के पास है
complaints-wish-money_back = मेरे पैसे वापस मिलें
complaints-wish-papers_back = मेरे काग़ज़ वापस मिलें
complaints-wish-go_home = घर जाना
complaints-wish-stay_and_fix_it = यहीं रहना और समस्या ठीक होना
complaints-wish-only_tell_you = बस आपको बताना
complaints-reads-some = थोड़ा
complaints-reads-no = नहीं, मैं सुनना चाहता/चाहती हूँ
complaints-sex-woman = महिला
complaints-sex-man = पुरुष
complaints-age-under_18 = 18 साल से कम
complaints-age-18_to_24 = 18 से 24 साल
complaints-age-25_to_34 = 25 से 34 साल
complaints-age-35_to_49 = 35 से 49 साल
complaints-age-50_and_over = 50 साल या ज़्यादा
complaints-name-unknown = नहीं, मेरा नाम किसी को पता न चले
complaints-name-not_company = हाँ, पर कंपनी को न बताएँ
complaints-contact-never = नहीं, कभी नहीं। मैं ख़ुद यहाँ देखूँगा/देखूँगी
complaints-contact_how-call = मुझे फ़ोन करें
complaints-contact_how-sms = फ़ोन पर संदेश (SMS) भेजें
complaints-contact_how-app = मैसेज ऐप में लिखें
complaints-contact_how-email = ई-मेल लिखें
complaints-contact_how-letter = चिट्ठी भेजें
complaints-contact_how-partner = मेरे भरोसे के किसी व्यक्ति के ज़रिए
complaints-shared_phone-only_me = सिर्फ़ मैं
complaints-shared_phone-family = मेरा परिवार या दोस्त
complaints-shared_phone-work = काम या रहने की जगह का कोई

complaints-group-danger = ख़तरा
complaints-group-money = पैसे और तनख़्वाह
complaints-group-promises = वादे और क़रार
complaints-group-papers = पासपोर्ट और काग़ज़
complaints-group-work = काम और रहने की जगह
complaints-group-other = कुछ और
complaints-category-fl-vulnerability = मेरे पास यहाँ काग़ज़, परिवार, पैसे या भाषा नहीं है, या मैं उनके घर में रहता/रहती हूँ, और कोई इसका फ़ायदा उठाता है
complaints-category-fl-deception = काम, तनख़्वाह, जगह, समय या रहना वादे जैसा नहीं है
complaints-category-fl-movement = मुझे बंद या नज़र में रखा जाता है, या जाने नहीं दिया जाता
complaints-category-fl-isolation = मैं परिवार या किसी से बात नहीं कर पाता/पाती, या नहीं जानता/जानती कि मैं कहाँ हूँ
complaints-category-fl-violence = कोई मुझे या साथी को मारता है, चोट पहुँचाता है, छूता है या ज़बरदस्ती करता है
complaints-category-fl-threats = कोई मुझे या मेरे परिवार को धमकी देता है
complaints-category-fl-documents = कोई मेरा पासपोर्ट या काग़ज़ रखता है और वापस नहीं देता
complaints-category-fl-wages = मेरी तनख़्वाह रोकी जाती है ताकि मैं जा न सकूँ
complaints-category-fl-debt = क़र्ज़ की वजह से मुझे काम करते रहना पड़ता है
complaints-category-fl-conditions = काम या रहने की जगह इतनी गंदी, ख़तरनाक या शर्मनाक है कि कोई आज़ाद इंसान न माने
complaints-category-fl-overtime = मुझे बहुत ज़्यादा देर काम करना पड़ता है, नहीं तो सज़ा मिलती है या तनख़्वाह से गुज़ारा नहीं होता
complaints-category-fee_charged = काम के लिए मुझे या मेरे परिवार को पैसे देने पड़े
complaints-category-fee_deducted = काम के नाम पर मेरी तनख़्वाह से पैसे काटे गए
complaints-category-fee_refund_refused = पैसे लौटाने का वादा किया, पर नहीं लौटाए
complaints-category-contract_substitution = आने के बाद दूसरा क़रार या ख़राब शर्तें मिलीं
complaints-category-contract_missing = मुझे क़रार नहीं मिला, या मैं उसकी भाषा नहीं पढ़ सकता/सकती
complaints-category-deception_job = काम, तनख़्वाह, जगह, समय या रहना वैसा नहीं है जैसा बताया था
complaints-category-documents_held = मेरा पासपोर्ट या काग़ज़ किसी और ने रखा है
complaints-category-non_deployment = मैंने पैसे दिए या काम छोड़ा, फिर जा नहीं पाया/पाई
complaints-category-false_documents = उन्होंने मेरे झूठे काग़ज़ बनाए: वीज़ा, उम्र, सेहत या हुनर
complaints-category-unlicensed_recruiter = जिस व्यक्ति या कंपनी ने काम दिलाया, उसके पास लाइसेंस नहीं है
complaints-category-threats_retaliation = बोलने की वजह से मुझे धमकी या सज़ा मिली
complaints-category-discrimination = मैं जो हूँ, उस वजह से बुरा बर्ताव हुआ: लिंग, गर्भ, सेहत, धर्म, उम्र, रंग, यूनियन
complaints-category-abandonment = मुझे बिना काम, तनख़्वाह, रहने की जगह या घर लौटने के साधन के छोड़ दिया
complaints-category-unpaid_wages = तनख़्वाह नहीं आई, देर से आई या कम थी
complaints-category-violence_sexual = कोई मुझे मारता या चोट पहुँचाता है, बुरी तरह छूता है, या यौन ज़बरदस्ती करता है
complaints-category-child_labour = बच्चे को काम करना पड़ता है
complaints-category-conditions_housing = जहाँ मैं रहता/रहती हूँ वह गंदा, भरा हुआ या असुरक्षित है
complaints-category-health_safety = काम सुरक्षित नहीं है, या चोट या बीमारी में डॉक्टर नहीं मिलता
complaints-category-overtime = बहुत ज़्यादा घंटे काम करना पड़ता है या छुट्टी नहीं मिलती
complaints-category-movement = मुझे बंद या नज़र में रखा जाता है, या बाहर नहीं जाने दिया जाता
complaints-category-data_misuse = किसी ने मेरी जानकारी या फ़ोटो इस्तेमाल की या दिखाई
complaints-category-complaint_handling = मैंने पहले समस्या बताई थी, पर ठीक से नहीं देखी गई
complaints-category-other = कुछ और: अपने शब्दों में बताएँ

complaints-paid-fee-service = काम दिलाने के लिए एजेंसी को
complaints-paid-fee-third_party_employment = एक कंपनी में रखकर दूसरी में भेजने के लिए
complaints-paid-fee-direct_employer = काम पाने के लिए ख़ुद कंपनी को
complaints-paid-fee-recovery = किसी ने मेरे लिए जो दिया था, वह लौटाने को तनख़्वाह से कटा
complaints-paid-fee-subagent = सहायक या दलाल को
complaints-paid-fee-advertising = काम के विज्ञापन या जानकारी के लिए
complaints-paid-cost-medical = डॉक्टर, स्वास्थ्य जाँच या टीका
complaints-paid-cost-insurance = बीमा या कल्याण कोष
complaints-paid-cost-tests = हुनर या भाषा की परीक्षा, या प्रमाणपत्र
complaints-paid-cost-training = काम से पहले प्रशिक्षण या कोर्स
complaints-paid-cost-equipment = औज़ार, काम के कपड़े या सुरक्षा का सामान
complaints-paid-cost-travel = टिकट और यात्रा
complaints-paid-cost-lodging = रास्ते में या इंतज़ार में खाना और रहना
complaints-paid-cost-admin = दूसरे काग़ज़ और दफ़्तर के ख़र्च
complaints-paid-cost-admin-contract = काम का क़रार और उसकी मुहरें
complaints-paid-cost-admin-identity = पासपोर्ट, पहचान पत्र या फ़ोटो
complaints-paid-cost-admin-visa = वीज़ा या काम का परमिट
complaints-paid-cost-admin-advice = दुभाषिया, अनुवादक या सलाहकार
complaints-paid-cost-admin-background = पुलिस का काग़ज़ या देश छोड़ने की अनुमति
complaints-paid-cost-admin-banking = बैंक खाता
complaints-paid-cost-admin-levy = सरकार का कर या शुल्क
complaints-paid-illicit-bribe = अधिकारी या काम पर किसी को छिपाकर दिए पैसे
complaints-paid-illicit-tribute = तोहफ़ा या हिस्सा जिसकी किसी ने उम्मीद की
complaints-paid-illicit-extortion = पैसे जो किसी ने ज़बरदस्ती लिए
complaints-paid-illicit-bond = पैसे जो रोके गए ताकि मैं न जाऊँ
complaints-paid-illicit-collateral = ज़मानत में दी ज़मीन, सोना, चेक या काग़ज़
complaints-paid-illicit-cost_recovery = जल्दी छोड़ने का जुर्माना, या बहुत ऊँचा दाम
complaints-paid-loan-interest = क़र्ज़ का ब्याज
complaints-paid-other = कुछ और

complaints-consent-contact_me-1 = आप मुझसे उस तरीके और उस समय संपर्क कर सकते हैं जो मैंने बताया।
complaints-consent-tell_company-1 = आप कंपनी को मेरे नाम के बिना बता सकते हैं कि क्या हुआ, ताकि वह जवाब दे सके। मुझे पता है कि वह अंदाज़ा लगा सकती है कि मैं कौन हूँ।
complaints-consent-tell_authority-1 = आप किसी सरकारी दफ़्तर को बता सकते हैं कि क्या हुआ। हर दफ़्तर के लिए मुझसे फिर पूछें और बताएँ कि कौन सा है।
complaints-consent-count_me-1 = आप मेरे नाम के बिना मेरा मामला गिनती में जोड़ सकते हैं।

complaints-receipt = यह कोड लिखकर छिपा लें: यह सिर्फ़ इसी बार दिखता है। इससे आप हमारा जवाब पढ़ेंगे और फिर लिखेंगे। किसी को न बताएँ।
complaints-sms = आपका संदेश { $number } मिल गया।

complaints-state-received = आपका संदेश हमारे पास है।
complaints-state-safety_check = पहले हम देख रहे हैं कि आप सुरक्षित हैं या नहीं।
complaints-state-triage = हम आपकी बात पढ़ रहे हैं और चुन रहे हैं कि कौन मदद करेगा।
complaints-state-inquiry = कोई पता लगा रहा है कि क्या हुआ।
complaints-state-reply = अब दूसरा पक्ष जवाब दे सकता है। आपके हाँ कहे बिना उसे आपका नाम नहीं मिलता।
complaints-state-mediation = कोई जो किसी का पक्ष नहीं लेता, दोनों को सहमत होने में मदद कर रहा है। आप इसे कभी भी रोक सकते हैं।
complaints-state-decided = हमने फ़ैसला कर लिया। आप पढ़ सकते हैं कि क्या और क्यों।
complaints-state-closed = हमारा काम पूरा हुआ। समस्या हल न हुई हो या फिर शुरू हो, तो हमें लिखें।
complaints-state-inadmissible = हम इस पर काम नहीं कर सकते। आप पढ़ सकते हैं कि क्यों, और कह सकते हैं कि दूसरे फिर देखें।
complaints-state-referred = हमने इसे उस दफ़्तर को भेजा जिसके लिए आपने हाँ कहा।
complaints-state-withdrawal_pending = आपने हमें रुकने को कहा। हम 7 दिन बाद रुकते हैं। तब तक आप मन बदल सकते हैं।
complaints-state-withdrawn = आपके कहने पर हम रुक गए। आप फिर शुरू करने को कह सकते हैं।

complaints-outcome-upheld = हमने पाया कि जैसा आपने बताया वैसा ही हुआ, और इससे नियम टूटा।
complaints-outcome-partly = हमने पाया कि इसका एक हिस्सा हुआ और उससे नियम टूटा।
complaints-outcome-not_upheld = हमने पाया कि नियम नहीं टूटे।
complaints-outcome-not_enough_evidence = हम इतना पता नहीं लगा सके कि पक्का कह सकें। इसका मतलब यह नहीं कि आपने झूठ कहा।

complaints-question-solved = क्या समस्या अब हल हो गई?
complaints-question-threatened_30_days = एक महीने पहले हमने आपको बताया कि यह कैसे ख़त्म हुआ। हमें बताने की वजह से क्या किसी ने आपको या आपके परिवार को धमकी या सज़ा दी?
complaints-question-threatened_6_months = छह महीने पहले हमने आपको बताया कि यह कैसे ख़त्म हुआ। हमें बताने की वजह से क्या किसी ने आपको या आपके परिवार को धमकी या सज़ा दी?
complaints-question-threatened_12_months = एक साल पहले हमने आपको बताया कि यह कैसे ख़त्म हुआ। हमें बताने की वजह से क्या किसी ने आपको या आपके परिवार को धमकी या सज़ा दी?
complaints-question-pressed = क्या किसी ने आपको रुकने के लिए दबाव, पैसे या धमकी दी?
complaints-withdrawal-danger = अगर कोई ख़तरे में है या दूसरे भी यही झेल रहे हैं, तो हम आपके बिना आगे बढ़ सकते हैं। किसने बताया, यह हम कभी नहीं कहते।

complaints-zawgyi = आप किसी भी फ़ॉन्ट में लिख सकते हैं। Zawgyi भी ठीक है; इस्तेमाल करें तो बताएँ।

# Notices about her code.
complaints-note-code_replaced = आपके कोड की जगह नया कोड बनाया गया है। अगर आपने यह नहीं माँगा था, तो 7 दिन के अंदर पुराने कोड से बताइए।
complaints-note-code_objected = पुराने कोड वाला कोई कहता है कि उसने नया कोड नहीं माँगा। जब तक हमारे दफ़्तर के दो लोग सुन न लें कि यह संदेश किसका है, तब तक न कुछ माना जा सकता है, न वापस लिया जा सकता है।

complaints-waits =
    .subject = आपके लिए एक काम रुका हुआ है
    .body =
        रजिस्टर में आपके लिए एक काम रुका हुआ है। कृपया इसे आज ही देखें:

        { $link }

# What is said to her while her case is handled, and when it ends.
complaints-told-announced-not_admitted = हमें लगता है कि हम इस पर काम नहीं कर सकते। क्यों, नीचे पढ़ें। आपको कुछ और लगता है तो बताएँ; तब कोई दूसरा फ़ैसला करेगा।
complaints-told-not_admitted = किसी दूसरे ने भी देखा: हम इस पर काम नहीं कर सकते। क्यों, नीचे पढ़ें। आप कह सकते हैं कि और लोग फिर देखें।
complaints-told-goes_on = हम इस पर काम करेंगे।
complaints-told-decided = हमने फ़ैसला कर लिया है। क्या और क्यों, पढ़ सकते हैं। सहमत न हों तो कह सकते हैं कि और लोग फिर देखें।
complaints-told-opened_again = आपका मामला फिर खुल गया है। अब दूसरे लोग देख रहे हैं।
complaints-told-mediation_offered = क्या आप किसी ऐसे व्यक्ति के साथ, जो किसी का पक्ष नहीं लेता, दूसरे पक्ष से समझौते की कोशिश करना चाहते हैं? आप मना कर सकते हैं और कभी भी रोक सकते हैं।
complaints-told-settlement_shown = एक काग़ज़ है जिस पर दूसरा पक्ष राज़ी है। पढ़ें। उसमें लिखा हो कि आपको चुप रहना है, अपनी बात वापस लेनी है या कोई हक़ छोड़ना है, तो हमें बताएँ: इसकी अनुमति नहीं है।
complaints-told-ends_soon = एक महीने में हम आपकी बताई बातें नष्ट कर देंगे। अब भी ज़रूरत हो या कुछ नया हुआ हो तो उससे पहले लिखें।
complaints-told-code_ends_soon = एक महीने में आपके कोड से यह मामला नहीं खुलेगा; आपकी बताई बातें हम कुछ समय बाद नष्ट करेंगे। अब भी ज़रूरत हो या कुछ नया हुआ हो तो उससे पहले लिखें।

complaints-referral-prepared = दफ़्तर क्या पढ़ेगा, हमने लिखा है। आप यहाँ पढ़ सकते हैं। यह अभी भेजा नहीं गया।
complaints-referral-sent = यह उस दफ़्तर को भेजा गया जिसके लिए आपने हाँ कहा।
complaints-referral-accepted = दफ़्तर इस पर काम कर रहा है।
complaints-referral-refused = दफ़्तर इस पर काम नहीं करेगा। क्यों, पढ़ सकते हैं।
complaints-referral-progress = दफ़्तर ने हमें बताया कि काम कहाँ तक पहुँचा।
complaints-referral-ended = दफ़्तर का काम पूरा हुआ। क्या हुआ, पढ़ सकते हैं।
complaints-referral-late = दफ़्तर ने समय पर जवाब नहीं दिया। हम फिर पूछते हैं, और आपकी हाँ से किसी दूसरे के पास जा सकते हैं।
complaints-referral-recalled = दफ़्तर अब इसे नहीं पढ़ सकता।
complaints-referral_refused-not_competent = दफ़्तर कहता है कि यह किसी दूसरे दफ़्तर का काम है।
complaints-referral_refused-too_late = दफ़्तर कहता है कि बहुत समय बीत गया।
complaints-referral_refused-before_a_court = दफ़्तर कहता है कि अदालत पहले से इसे देख रही है।
complaints-referral_refused-not_enough_told = दफ़्तर कहता है कि उसे और जानना है।
complaints-referral_outcome-workers_repaid = कंपनी ने पैसे लौटाए।
complaints-referral_outcome-licence_acted_on = दफ़्तर ने कंपनी के लाइसेंस पर कार्रवाई की।
complaints-referral_outcome-warned = दफ़्तर ने कंपनी को चेतावनी दी।
complaints-referral_outcome-sent_to_court = यह अब अदालत में है।
complaints-referral_outcome-no_action = दफ़्तर ने और कुछ नहीं किया।
complaints-referral_closed-consent_ended = आपने अपनी हाँ वापस ली।
complaints-referral_closed-withdrawn = आपने हमें रुकने को कहा।
complaints-referral_closed-taken_back = हमने इसे वापस लिया।
complaints-referral_closed-accused = यह इसी दफ़्तर के बारे में है।
complaints-referral_closed-state_excluded = आपने कहा कि यह देश इसे न पढ़े।
complaints-kept_back-no_consent = हम इसे इस दफ़्तर को देना चाहते हैं। आपने हाँ नहीं कहा, इसलिए यह नहीं गया। चाहें तो हाँ कहें।
complaints-kept_back-state_excluded = यह नहीं गया, क्योंकि आपने कहा कि यह देश इसे न पढ़े।
complaints-kept_back-accused = यह नहीं गया, क्योंकि यह इसी दफ़्तर के बारे में है।
complaints-kept_back-interest = यह नहीं गया, क्योंकि वहाँ कोई उन लोगों का नज़दीकी हो सकता है जिनके बारे में यह है।
complaints-kept_back-not_here = यह नहीं गया, क्योंकि इस दफ़्तर का कोई यहाँ नहीं पढ़ता। आप ख़ुद वहाँ जा सकते हैं।
complaints-kept_back-no_agreement = यह नहीं गया, क्योंकि देशों के बीच इसकी इजाज़त देने वाला कोई समझौता नहीं है। आप ख़ुद वहाँ जा सकते हैं; कहाँ और कैसे, हम बताते हैं।

complaints-told-post_closed = विदेश का जो दफ़्तर आपका मामला देख रहा था, वह बंद हो गया है। वहाँ अब कोई इसे नहीं देखता; हम इस पर काम जारी रखते हैं। चाहें तो किसी दूसरे दफ़्तर या मज़दूरों की मदद करने वाले समूह को देखने दें कि मामला कहाँ तक पहुँचा।
complaints-not_admitted-not_about_work = यह काम या नौकरी पाने के बारे में नहीं है।
complaints-not_admitted-no_rule = इससे ऐसा कोई नियम नहीं टूटता जिसे हम देख सकें।
complaints-not_admitted-decided_before = इसी बात पर हम पहले फ़ैसला कर चुके हैं।
complaints-not_admitted-before_a_court = अदालत अभी इस पर काम कर रही है।
complaints-not_admitted-nothing_to_follow = पूछने के बाद भी हमें जाँचने लायक कुछ नहीं मिला।

# Letters without content: a mailbox is read by others too.
complaints-to_read =
    .subject = आपके लिए कुछ है
    .body =
        आपके लिए कुछ रखा है। पढ़ने और कब तक जवाब देना है यह देखने के लिए साइन इन करें:
        { $link }
complaints-come_back =
    .subject = एक संदेश है
    .body =
        आपके लिए नया संदेश है। कहाँ पढ़ना है, आप जानते हैं। अभी सुरक्षित न हो तो रुकें; वह वहीं रहेगा।
