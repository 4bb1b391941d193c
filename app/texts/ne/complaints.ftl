# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

complaints-before-unread = यो जाँचेर हेर्न मात्र हो। यहाँ लेखेको कुरा कसैले पढ्दैन, र यहाँबाट कसैले तपाईंलाई सहयोग गर्न सक्दैन। साँच्चै केही भएको भए, हामीले भनेको कुनै कार्यालयमा जानुहोस्, वा सहयोगका लागि फोन गर्नुहोस्।
complaints-before-can = हामी तपाईंको कुरा सुन्न, कम्पनीलाई सोध्न, के भयो पत्ता लगाउन र नियम तोडियो कि तोडिएन भन्ने निर्णय गर्न सक्छौं। तोडिएको भए, हामी कम्पनीलाई सच्याउन भन्न र त्यसको प्रमाणपत्र खोस्न सक्छौं।
complaints-before-cannot = हामी प्रहरी होइनौं, अदालत पनि होइनौं। हामी कसैलाई पैसा तिर्न बाध्य गर्न सक्दैनौं। हामी तपाईंलाई भिसा वा काम दिन सक्दैनौं।
complaints-before-time = तपाईंको सन्देश आइपुग्यो भनी हामी ७ दिनभित्र भन्छौं। हामी ३ महिनाभित्र निर्णय गर्ने कोसिस गर्छौं। बढी समय लागे, किन भन्ने बताउँछौं।
complaints-before-law = यहाँ गरेको कुराले श्रम कार्यालय, प्रहरी वा अदालतको मुद्दाको ठाउँ लिँदैन र त्यसलाई रोक्दैन। त्यहाँ जाने अन्तिम दिन तोकिएको हुन सक्छ। तपाईं अहिले नै त्यहाँ जान सक्नुहुन्छ, हामीले काम गरिरहँदा पनि।
complaints-before-free = यसको कुनै पैसा लाग्दैन। यसका लागि कसैले तपाईंलाई सजाय दिन पाउँदैन। कसैले दियो भने हामीलाई भन्नुहोस्।
complaints-before-who = तपाईंले हुन्छ नभनी हामी कम्पनी, सरकार वा अरू कसैलाई तपाईंलाई चिनाउन सक्ने केही भन्दैनौं।
complaints-before-skip = तपाईं हरेक प्रश्न छोड्न सक्नुहुन्छ। एउटा सन्देश वा एउटा आवाज फाइल भए पुग्छ।
complaints-before-papers = तपाईं कुन देशको हो, कस्तो भिसा वा कागज छ, हामी सोध्दैनौं। तपाईंले भन्नुभयो भने हामी त्यो ताला लगाएर राख्छौं र कहिल्यै अरूलाई दिँदैनौं।

complaints-ask-safe = तपाईं अहिले सुरक्षित हुनुहुन्छ?
complaints-safety-no = सक्नुहुन्छ भने सुरक्षित ठाउँमा जानुहोस्। अहिले नै यीमध्ये एउटा नम्बरमा फोन गर्नुहोस्:
complaints-safety-no_number = यो ठाउँको कुनै नम्बर हामीलाई थाहा छैन। त्यस देशको आपतकालीन नम्बर, आफ्नो दूतावास वा विश्वास लाग्ने कसैलाई फोन गर्नुहोस्।
complaints-safety-yes = राम्रो। यो बदलियो भने तुरुन्तै हामीलाई भन्नुहोस्।
complaints-safety-not_sure = डर लाग्न थाल्यो भने अरू मानिस भएको ठाउँमा जानुहोस् र मद्दत माग्नुहोस्। हामीलाई जुनसुकै बेला भन्न सक्नुहुन्छ।
complaints-safety-device = अरू कसैले नहेर्ने फोन चलाउनुहोस्। सकिएपछि यो पाना बन्द गर्नुहोस्।

complaints-ask-what = के भयो? मिल्ने सबै छान्नुहोस्।
complaints-ask-story = आफ्नै शब्दमा भन्नुहोस्। लेख्न सक्नुहुन्छ, वा बोलेर आवाज पठाउन सक्नुहुन्छ।
complaints-ask-about = तपाईंलाई यो कसले गर्‍यो?
complaints-ask-about_name = नाम के हो? जति थाहा छ भन्नुहोस्।
complaints-ask-country = यो कुन देशमा भयो?
complaints-ask-when = यो कहिले भयो? अन्दाज भए पनि हुन्छ।
complaints-ask-paid = यो काम पाउन तपाईंले वा तपाईंको परिवारले पैसा तिर्नुभयो?
complaints-ask-paid_for = पैसा केका लागि थियो? मिल्ने सबै छान्नुहोस्।
complaints-ask-paid_amount = जम्मा करिब कति? अन्दाज भए पनि हुन्छ।
complaints-ask-paid_currency = कुन देशको पैसा थियो?
complaints-ask-paid_when = कहिले तिर्नुभयो? अन्दाज भए पनि हुन्छ।
complaints-ask-paid_to = पैसा कसले लियो?
complaints-ask-passport = तपाईंको राहदानी अहिले कहाँ छ?
complaints-ask-can_leave = तपाईंले चाहेमा यो काम छोड्न सक्नुहुन्छ?
complaints-ask-if_leave = छोड्नुभयो भने के हुन्छ?
complaints-ask-files = हामीलाई देखाउन कागज, फोटो वा सन्देश छन्? नभए पनि हुन्छ।
complaints-ask-wish = तपाईं के होस् भन्ने चाहनुहुन्छ? मिल्ने सबै छान्नुहोस्।
complaints-ask-spoken = तपाईं कुन भाषा सबैभन्दा राम्रो बोल्नुहुन्छ?
complaints-ask-written = तपाईं कुन भाषामा पढ्न चाहनुहुन्छ?
complaints-ask-reads = त्यो भाषा राम्ररी पढ्न सक्नुहुन्छ?
complaints-ask-sex = तपाईं महिला हो कि पुरुष?
complaints-ask-age = तपाईं कति वर्षको हुनुभयो?
complaints-ask-not_to = कुनै देश छ जसका कार्यालयले यो पढ्नु हुँदैन?
complaints-ask-name = हामीलाई आफ्नो नाम भन्न चाहनुहुन्छ?
complaints-ask-contact = हामी तपाईंलाई सम्पर्क गर्न सक्छौं?
complaints-ask-contact_how = कसरी सम्पर्क गरौं?
complaints-ask-contact_where = कुन नम्बर वा ठेगानामा?
complaints-ask-safe_time = कुन समय सुरक्षित हुन्छ?
complaints-ask-shared_phone = यो फोन अरू कसले चलाउँछ?
complaints-ask-consents = तपाईंले भनेको कुराले हामी के गर्न सक्छौं? पछि मन बदल्न सक्नुहुन्छ।

complaints-answer-yes = हो
complaints-answer-no = होइन
complaints-answer-partly = केही मात्र
complaints-answer-not_sure = थाहा भएन
complaints-answer-not_said = भन्न चाहन्नँ
complaints-answer-other = अरू केही
complaints-answer-skip = छोड्नुहोस्

complaints-about-intermediary = मलाई काम खोजिदिने एजेन्सी, वा मानिस
complaints-about-employer = मैले काम गर्ने कम्पनी वा परिवार
complaints-about-authority = सरकारी कार्यालय, कर्मचारी वा प्रहरी
complaints-about-audit_body = कम्पनी जाँच्ने मानिसहरू
complaints-about-partner = कामदारलाई मद्दत गर्ने समूह
complaints-about-scheme = यो दर्ता वा यसमा काम गर्ने कोही
complaints-about-unknown = थाहा छैन
complaints-paid_to-agency = एजेन्सीले
complaints-paid_to-person = मेरो गाउँ वा सहरको मानिसले
complaints-paid_to-employer = कम्पनीले
complaints-paid_to-authority = सरकारी कार्यालयले
complaints-passport-with_me = मसँग
complaints-passport-employer = कम्पनीसँग छ
complaints-passport-agency = एजेन्सीसँग छ
complaints-wish-money_back = मेरो पैसा फिर्ता पाउने
complaints-wish-papers_back = मेरा कागज फिर्ता पाउने
complaints-wish-go_home = घर जाने
complaints-wish-stay_and_fix_it = यहीँ बस्ने र समस्या ठीक होस्
complaints-wish-only_tell_you = तपाईंहरूलाई भन्ने मात्र
complaints-reads-some = अलिअलि
complaints-reads-no = सक्दिनँ, सुन्न चाहन्छु
complaints-sex-woman = महिला
complaints-sex-man = पुरुष
complaints-age-under_18 = १८ वर्षभन्दा कम
complaints-age-18_to_24 = १८ देखि २४ वर्ष
complaints-age-25_to_34 = २५ देखि ३४ वर्ष
complaints-age-35_to_49 = ३५ देखि ४९ वर्ष
complaints-age-50_and_over = ५० वर्ष वा बढी
complaints-name-unknown = चाहन्नँ, मेरो नाम थाहा नहोस्
complaints-name-not_company = चाहन्छु, तर कम्पनीलाई नभन्नुहोस्
complaints-contact-never = नगर्नुहोस्, कहिल्यै। म आफैँ यहाँ हेर्छु
complaints-contact_how-call = मलाई फोन गर्नुहोस्
complaints-contact_how-sms = फोनमा सन्देश (SMS) पठाउनुहोस्
complaints-contact_how-app = सन्देश एपमा लेख्नुहोस्
complaints-contact_how-email = इमेल लेख्नुहोस्
complaints-contact_how-letter = चिठी पठाउनुहोस्
complaints-contact_how-partner = मैले विश्वास गर्ने मानिसमार्फत
complaints-shared_phone-only_me = म मात्र
complaints-shared_phone-family = मेरो परिवार वा साथी
complaints-shared_phone-work = काम वा बस्ने ठाउँको कोही

complaints-group-danger = खतरा
complaints-group-money = पैसा र तलब
complaints-group-promises = वाचा र सम्झौता
complaints-group-papers = राहदानी र कागज
complaints-group-work = काम र बसाइ
complaints-group-other = अरू केही
complaints-category-fl-vulnerability = मसँग यहाँ कागज, परिवार, पैसा वा भाषा छैन, वा म उनीहरूकै घरमा बस्छु भनेर कसैले फाइदा उठाउँछ
complaints-category-fl-deception = काम, तलब, ठाउँ, समय वा बसाइ वाचा गरेजस्तो छैन
complaints-category-fl-movement = मलाई थुनिएको वा हेरिएको छ, वा जान दिइँदैन
complaints-category-fl-isolation = म परिवार वा कसैलाई सम्पर्क गर्न सक्दिनँ, वा म कहाँ छु थाहा छैन
complaints-category-fl-violence = कसैले मलाई वा साथीलाई कुट्छ, चोट पुर्‍याउँछ, छुन्छ वा जबर्जस्ती गर्छ
complaints-category-fl-threats = कसैले मलाई वा मेरो परिवारलाई धम्की दिन्छ
complaints-category-fl-documents = कसैले मेरो राहदानी वा कागज राख्छ र फिर्ता दिँदैन
complaints-category-fl-wages = म जान नसकूँ भनेर मेरो तलब रोकिएको छ
complaints-category-fl-debt = ऋणका कारण मैले काम गरिरहनुपर्छ
complaints-category-fl-conditions = काम वा बसाइ यति फोहोर, असुरक्षित वा लाजमर्दो छ कि स्वतन्त्र कसैले मान्दैन
complaints-category-fl-overtime = मैले अति धेरै समय काम गर्नुपर्छ, नत्र सजाय हुन्छ वा तलबले खान पुग्दैन
complaints-category-fee_charged = मैले वा मेरो परिवारले कामका लागि पैसा तिर्नुपर्‍यो
complaints-category-fee_deducted = कामका लागि भनेर मेरो तलबबाट पैसा काटियो
complaints-category-fee_refund_refused = पैसा फिर्ता दिन्छु भने, तर दिएनन्
complaints-category-contract_substitution = आएपछि अर्कै सम्झौता वा खराब सर्त दिइयो
complaints-category-contract_missing = सम्झौता पाइनँ, वा त्यसको भाषा पढ्न सक्दिनँ
complaints-category-deception_job = काम, तलब, ठाउँ, समय वा बसाइ भनेजस्तो छैन
complaints-category-documents_held = अरू कसैले मेरो राहदानी वा कागज राखेको छ
complaints-category-non_deployment = पैसा तिरेँ वा काम छोडेँ, तर जान पाइनँ
complaints-category-false_documents = उनीहरूले मेरा नक्कली कागज बनाए: भिसा, उमेर, स्वास्थ्य वा सीप
complaints-category-unlicensed_recruiter = काम खोजिदिने मानिस वा कम्पनीको इजाजत छैन
complaints-category-threats_retaliation = बोलेकाले मलाई धम्की वा सजाय दिइयो
complaints-category-discrimination = म को हुँ भनेर नराम्रो व्यवहार भयो: लिङ्ग, गर्भ, स्वास्थ्य, धर्म, उमेर, रङ, युनियन
complaints-category-abandonment = काम, तलब, बस्ने ठाउँ वा घर फर्कने बाटोबिना मलाई छोडियो
complaints-category-unpaid_wages = तलब आएन, ढिलो आयो वा कम आयो
complaints-category-violence_sexual = कसैले मलाई कुट्छ, चोट पुर्‍याउँछ, नराम्रो गरी छुन्छ, वा यौन जबर्जस्ती गर्छ
complaints-category-child_labour = बालबालिकाले काम गर्नुपर्छ
complaints-category-conditions_housing = बस्ने ठाउँ फोहोर, भीडभाड वा असुरक्षित छ
complaints-category-health_safety = काम सुरक्षित छैन, वा चोट लाग्दा वा बिरामी हुँदा डाक्टर पाइँदैन
complaints-category-overtime = धेरै घण्टा काम गर्नुपर्छ वा बिदा पाइँदैन
complaints-category-movement = मलाई थुनिएको, हेरिएको छ, वा बाहिर जान दिइँदैन
complaints-category-data_misuse = कसैले मेरो विवरण वा फोटो चलायो वा देखायो
complaints-category-complaint_handling = मैले पहिले समस्या भनेको थिएँ, राम्ररी हेरिएन
complaints-category-other = अरू केही: आफ्नै शब्दमा भन्नुहोस्

complaints-paid-fee-service = काम खोजिदिएकोमा एजेन्सीलाई
complaints-paid-fee-third_party_employment = एउटा कम्पनीले राखेर अर्कोमा पठाउन
complaints-paid-fee-direct_employer = काम पाउन कम्पनीलाई नै
complaints-paid-fee-recovery = कसैले मेरा लागि तिरेको फिर्ता गर्न तलबबाट काटियो
complaints-paid-fee-subagent = सहयोगी वा दलाललाई
complaints-paid-fee-advertising = कामको विज्ञापन वा जानकारीका लागि
complaints-paid-cost-medical = डाक्टर, स्वास्थ्य जाँच वा खोप
complaints-paid-cost-insurance = बीमा वा कल्याण कोष
complaints-paid-cost-tests = सीप वा भाषाको जाँच, वा प्रमाणपत्र
complaints-paid-cost-training = कामअघिको तालिम वा कोर्स
complaints-paid-cost-equipment = औजार, कामको लुगा वा सुरक्षा सामान
complaints-paid-cost-travel = टिकट र यात्रा
complaints-paid-cost-lodging = बाटोमा वा पर्खँदा खाना र सुत्ने ठाउँ
complaints-paid-cost-admin = अरू कागज र कार्यालय खर्च
complaints-paid-cost-admin-contract = काम गर्ने सम्झौता र त्यसको छाप
complaints-paid-cost-admin-identity = राहदानी, परिचयपत्र वा फोटो
complaints-paid-cost-admin-visa = भिसा वा काम गर्ने अनुमति
complaints-paid-cost-admin-advice = दोभाषे, अनुवादक वा सल्लाहकार
complaints-paid-cost-admin-background = प्रहरीको कागज वा देश छोड्ने अनुमति
complaints-paid-cost-admin-banking = बैंक खाता
complaints-paid-cost-admin-levy = सरकारको कर वा दस्तुर
complaints-paid-illicit-bribe = कर्मचारी वा कामको कसैलाई लुकाएर दिएको पैसा
complaints-paid-illicit-tribute = कसैले आस गरेको उपहार वा भाग
complaints-paid-illicit-extortion = कसैले जबर्जस्ती लिएको पैसा
complaints-paid-illicit-bond = म नजाऊँ भनेर राखिएको पैसा
complaints-paid-illicit-collateral = धितोमा दिएको जग्गा, सुन, चेक वा कागज
complaints-paid-illicit-cost_recovery = चाँडै छोडेको जरिवाना, वा अति बढी मूल्य
complaints-paid-loan-interest = ऋणको ब्याज
complaints-paid-other = अरू केही

complaints-consent-contact_me-1 = मैले भनेको तरिका र समयमा मलाई सम्पर्क गर्न सक्नुहुन्छ।
complaints-consent-tell_company-1 = कम्पनीले जवाफ दिन सकोस् भनेर, मेरो नाम नभनी, के भयो भन्न सक्नुहुन्छ। म को हुँ भनेर उसले अन्दाज गर्न सक्छ भन्ने मलाई थाहा छ।
complaints-consent-tell_authority-1 = के भयो भनेर सरकारी कार्यालयलाई भन्न सक्नुहुन्छ। हरेक कार्यालयका लागि मलाई फेरि सोध्नुहोस् र कुन हो भन्नुहोस्।
complaints-consent-count_me-1 = मेरो नाम नराखी मेरो कुरा गन्तीमा राख्न सक्नुहुन्छ।

complaints-receipt = यो कोड लेखेर लुकाउनुहोस्: यो यही एक पटक मात्र देखिन्छ। यसले हाम्रो जवाफ पढ्न र फेरि लेख्न सक्नुहुन्छ। कसैलाई नभन्नुहोस्।
complaints-sms = तपाईंको सन्देश { $number } प्राप्त भयो।

complaints-state-received = तपाईंको सन्देश हामीसँग छ।
complaints-state-safety_check = पहिले तपाईं सुरक्षित हुनुहुन्छ कि भनी हेर्दैछौं।
complaints-state-triage = तपाईंले भनेको पढ्दैछौं र कसले मद्दत गर्ने भनी छान्दैछौं।
complaints-state-inquiry = के भयो भनी कोही पत्ता लगाउँदैछ।
complaints-state-reply = अब अर्को पक्षले जवाफ दिन सक्छ। तपाईंले हुन्छ नभनेसम्म उसले तपाईंको नाम पाउँदैन।
complaints-state-mediation = कसैको पक्ष नलिने मानिसले दुवैलाई मिल्न मद्दत गर्दैछ। तपाईं जुनसुकै बेला रोक्न सक्नुहुन्छ।
complaints-state-decided = हामीले निर्णय गर्‍यौं। के र किन भन्ने पढ्न सक्नुहुन्छ।
complaints-state-closed = हाम्रो काम सकियो। समस्या ठीक भएन वा फेरि सुरु भयो भने हामीलाई लेख्नुहोस्।
complaints-state-inadmissible = हामी यसमा काम गर्न सक्दैनौं। किन भन्ने पढ्न र अरूलाई फेरि हेर्न भन्न सक्नुहुन्छ।
complaints-state-referred = तपाईंले हुन्छ भनेको कार्यालयलाई हामीले पठायौं।
complaints-state-withdrawal_pending = तपाईंले रोक्न भन्नुभयो। हामी ७ दिनपछि रोक्छौं। त्यतिन्जेल मन बदल्न सक्नुहुन्छ।
complaints-state-withdrawn = तपाईंले भनेकाले हामीले रोक्यौं। फेरि सुरु गर्न भन्न सक्नुहुन्छ।

complaints-outcome-upheld = तपाईंले भनेजस्तै भएको र नियम तोडिएको हामीले पायौं।
complaints-outcome-partly = त्यसको केही भाग भएको र नियम तोडिएको हामीले पायौं।
complaints-outcome-not_upheld = नियम नतोडिएको हामीले पायौं।
complaints-outcome-not_enough_evidence = पक्का हुन पुग्ने कुरा हामीले पत्ता लगाउन सकेनौं। तपाईंले झूटो भन्नुभयो भन्ने यसको अर्थ होइन।

complaints-question-solved = समस्या अब ठीक भयो?
complaints-question-threatened_30_days = कसरी टुङ्गियो भनी तपाईंले एक महिनाअघि हामीबाट सुन्नुभयो। हामीलाई भनेकाले कसैले तपाईं वा परिवारलाई धम्की वा सजाय दियो?
complaints-question-threatened_6_months = कसरी टुङ्गियो भनी तपाईंले छ महिनाअघि हामीबाट सुन्नुभयो। हामीलाई भनेकाले कसैले तपाईं वा परिवारलाई धम्की वा सजाय दियो?
complaints-question-threatened_12_months = कसरी टुङ्गियो भनी तपाईंले एक वर्षअघि हामीबाट सुन्नुभयो। हामीलाई भनेकाले कसैले तपाईं वा परिवारलाई धम्की वा सजाय दियो?
complaints-question-pressed = रोक्नका लागि कसैले तपाईंलाई दबाब, पैसा वा धम्की दियो?
complaints-withdrawal-danger = कोही खतरामा छ वा अरूले पनि त्यस्तै भोग्छन् भने, हामी तपाईंबिना अघि बढ्न सक्छौं। कसले भन्यो भनी हामी कहिल्यै भन्दैनौं।

complaints-zawgyi = जुनसुकै फन्टमा लेख्न सक्नुहुन्छ। Zawgyi पनि हुन्छ; चलाउनुभयो भने भन्नुहोस्।

# Notices about her code.
complaints-note-code_replaced = तपाईंको कोडको सट्टा नयाँ कोड बनाइएको छ। तपाईंले यो माग्नुभएको थिएन भने पुरानो कोड प्रयोग गरेर ७ दिनभित्र भन्नुहोस्।
complaints-note-code_objected = पुरानो कोड भएको कसैले नयाँ कोड आफूले नमागेको भन्छ। यो सन्देश कसको हो भनेर हाम्रो कार्यालयका दुई जनाले नसुनेसम्म केही पनि स्वीकार गर्न वा फिर्ता लिन मिल्दैन।

complaints-waits =
    .subject = तपाईंका लागि केही काम पर्खिरहेको छ
    .body =
        दर्तामा तपाईंका लागि केही काम पर्खिरहेको छ। कृपया आजै हेर्नुहोस्:

        { $link }

# What is said to her while her case is handled, and when it ends.
complaints-told-announced-not_admitted = हामी यसमा काम गर्न सक्दैनौं जस्तो लाग्छ। कारण तल पढ्नुहोस्। तपाईंलाई अर्कै लाग्छ भने हामीलाई भन्नुहोस्; त्यसपछि अर्कै व्यक्तिले निर्णय गर्छ।
complaints-told-not_admitted = अर्को व्यक्तिले पनि हेर्यो: हामी यसमा काम गर्न सक्दैनौं। कारण तल पढ्नुहोस्। अरूले फेरि हेरून् भनेर तपाईं भन्न सक्नुहुन्छ।
complaints-told-goes_on = हामी यसमा काम गर्छौं।
complaints-told-decided = हामीले निर्णय गर्यौं। के र किन भनेर पढ्न सक्नुहुन्छ। चित्त नबुझे अरूले फेरि हेरून् भनेर भन्न सक्नुहुन्छ।
complaints-told-opened_again = तपाईंको कुरा फेरि खुल्यो। अब अरू मानिसले हेर्छन्।
complaints-told-mediation_offered = कसैको पक्ष नलिने व्यक्तिसँगै बसेर अर्को पक्षसँग मिल्न खोज्नुहुन्छ? तपाईं हुँदैन भन्न सक्नुहुन्छ, र जुनसुकै बेला रोक्न सक्नुहुन्छ।
complaints-told-settlement_shown = अर्को पक्षले मानेको कागज छ। पढ्नुहोस्। त्यसमा चुप बस्नुपर्ने, हामीलाई भनेको कुरा फिर्ता लिनुपर्ने वा हक छोड्नुपर्ने लेखिएको छ भने हामीलाई भन्नुहोस्: त्यो गर्न पाइँदैन।
complaints-told-ends_soon = एक महिनापछि तपाईंले भनेका कुरा हामी नष्ट गर्छौं। अझै चाहिन्छ वा नयाँ केही भएको छ भने त्यसअघि लेख्नुहोस्।
complaints-told-code_ends_soon = एक महिनापछि तपाईंको कोडले यो मामला खोल्दैन; तपाईंले भनेका कुरा हामी केही समयपछि नष्ट गर्छौं। अझै चाहिन्छ वा नयाँ केही भएको छ भने त्यसअघि लेख्नुहोस्।

complaints-referral-prepared = कार्यालयले के पढ्छ, हामीले लेख्यौं। तपाईं यहाँ पढ्न सक्नुहुन्छ। यो अझै पठाइएको छैन।
complaints-referral-sent = तपाईंले हुन्छ भन्नुभएको कार्यालयमा यो पठाइयो।
complaints-referral-accepted = कार्यालयले यसमा काम गर्दैछ।
complaints-referral-refused = कार्यालयले यसमा काम गर्दैन। किन, पढ्न सक्नुहुन्छ।
complaints-referral-progress = कहाँसम्म पुग्यो भनी कार्यालयले हामीलाई भन्यो।
complaints-referral-ended = कार्यालयको काम सकियो। के भयो, पढ्न सक्नुहुन्छ।
complaints-referral-late = कार्यालयले समयमा जवाफ दिएन। हामी फेरि सोध्छौं, र तपाईंले हुन्छ भनेको अर्कोमा जान सक्छौं।
complaints-referral-recalled = कार्यालयले अब यो पढ्न सक्दैन।
complaints-referral_refused-not_competent = कार्यालय भन्छ, यो अर्कै कार्यालयले हेर्नुपर्छ।
complaints-referral_refused-too_late = कार्यालय भन्छ, धेरै समय बितिसक्यो।
complaints-referral_refused-before_a_court = कार्यालय भन्छ, यो अदालतले हेर्दैछ।
complaints-referral_refused-not_enough_told = कार्यालय भन्छ, अझ धेरै कुरा जान्नुपर्छ।
complaints-referral_outcome-workers_repaid = कम्पनीले पैसा फिर्ता गर्यो।
complaints-referral_outcome-licence_acted_on = कार्यालयले कम्पनीको इजाजतपत्रमा कारबाही गर्यो।
complaints-referral_outcome-warned = कार्यालयले कम्पनीलाई चेतावनी दियो।
complaints-referral_outcome-sent_to_court = यो अब अदालतमा छ।
complaints-referral_outcome-no_action = कार्यालयले थप केही गरेन।
complaints-referral_closed-consent_ended = तपाईंले आफ्नो हुन्छ फिर्ता लिनुभयो।
complaints-referral_closed-withdrawn = तपाईंले हामीलाई रोक्न भन्नुभयो।
complaints-referral_closed-taken_back = हामीले फिर्ता लियौं।
complaints-referral_closed-accused = यो यही कार्यालयको बारेमा हो।
complaints-referral_closed-state_excluded = यो देशले पढ्नु हुँदैन भनी तपाईंले भन्नुभयो।
complaints-kept_back-no_consent = हामी यो कार्यालयमा पठाउन चाहन्छौं। तपाईंले हुन्छ भन्नुभएको छैन, त्यसैले पठाइएन। पठाउन चाहनुहुन्छ भने हुन्छ भन्नुहोस्।
complaints-kept_back-state_excluded = पठाइएन, किनकि यो देशले पढ्नु हुँदैन भनी तपाईंले भन्नुभयो।
complaints-kept_back-accused = पठाइएन, किनकि यो यही कार्यालयको बारेमा हो।
complaints-kept_back-interest = पठाइएन, किनकि त्यहाँको कोही सम्बन्धित पक्षको नजिकको हुन सक्छ।
complaints-kept_back-not_here = पठाइएन, किनकि यो कार्यालयको कोही यहाँ पढ्दैन। तपाईं आफैं त्यहाँ जान सक्नुहुन्छ।
complaints-kept_back-no_agreement = पठाइएन, किनकि देशहरूबीच यस्तो गर्न दिने सम्झौता छैन। तपाईं आफैं त्यहाँ जान सक्नुहुन्छ; कहाँ र कसरी, हामी भन्छौं।

complaints-told-post_closed = तपाईंको मामिला हेरिरहेको विदेशको कार्यालय बन्द भयो। त्यहाँ अब कसैले यो देख्दैन; हामी यसमा काम गरिरहन्छौं। चाहनुहुन्छ भने अर्को कार्यालय वा कामदारलाई सहयोग गर्ने समूहलाई मामिला कहाँसम्म पुग्यो हेर्न दिनुहोस्।
complaints-not_admitted-not_about_work = यो काम वा जागिर पाउने कुरासँग सम्बन्धित छैन।
complaints-not_admitted-no_rule = हामीले हेर्ने कुनै नियम यसले तोड्दैन।
complaints-not_admitted-decided_before = यही कुरामा हामीले पहिले निर्णय गरिसक्यौं।
complaints-not_admitted-before_a_court = अहिले अदालतले यो हेर्दैछ।
complaints-not_admitted-nothing_to_follow = सोधेपछि पनि हामीले हेर्न सक्ने कुरा भेटिएन।

# Letters without content: a mailbox is read by others too.
complaints-to_read =
    .subject = तपाईंका लागि केही छ
    .body =
        तपाईंका लागि केही छ। पढ्न र कहिलेसम्म जवाफ दिन सकिन्छ भनेर हेर्न साइन इन गर्नुहोस्:
        { $link }
complaints-come_back =
    .subject = एउटा सन्देश छ
    .body =
        तपाईंका लागि नयाँ सन्देश छ। कहाँ पढ्ने तपाईंलाई थाहा छ। अहिले सुरक्षित छैन भने पर्खनुहोस्; त्यो त्यहीँ रहन्छ।
