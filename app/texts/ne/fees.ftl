# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

fees-law = प्रत्येक ठाउँको कानुनले के भन्छ, यहाँ थाहा भएसम्म।
fees-standard = ILO को परिभाषा र योजनाको मापदण्डले के भन्छन्। यिनले कुनै कानुन बदल्दैनन्, र कुनै कानुनले यिनलाई बदल्दैन।
fees-decides-law = त्यस दिन फर्मको कुनै प्रमाणपत्र थाहा छैन। योजनाको मुद्दामा पहिले कानुन हेरिन्छ।
fees-decides-standard = त्यस दिन फर्म प्रमाणित थियो। योजनाको मुद्दामा मापदण्डले निर्णय गर्छ।
fees-advice = यो न कानुनी सल्लाह हो, न स्वीकृति। यहाँ केही नियम छुटेका वा बदलिएका हुन सक्छन्।
fees-unconfirmed = यो कुनै निकायले पुष्टि नगरेका नियममा आधारित छ।

fees-verdict-over = यहाँ थाहा भएका नियमले दिने भन्दा बढी लिइयो।
fees-verdict-over_between = यहाँ थाहा भएका नियमले दिने भन्दा बढी लिइयो। कति बढी, त्यो नदिइएका तथ्यमा भर पर्छ।
fees-verdict-no_excess_under_known_rules = तल नाम दिइएका, यहाँ थाहा भएका नियमअनुसार बढी लिइएको छैन। यो अनुमति होइन।
fees-verdict-no_rule_known = यसबारे कुनै नियम यहाँ थाहा छैन। यसको अर्थ लिन मिल्छ भन्ने होइन।
fees-verdict-unclear = यसबारे कानुनले के भन्छ स्पष्ट छैन। यसलाई लागू गर्ने कार्यालयमा सोध्नुहोस्।
fees-verdict-depends_on_facts = यो नदिइएका तथ्यमा भर पर्छ। प्रत्येक जवाफबाट के हुन्छ, तल लेखिएको छ।
fees-verdict-review = त्यस ठाउँको कानुन जान्ने कसैले यो हेर्नुपर्छ।
fees-strictest = यसबारे धेरै नियम छन्; सबैभन्दा कडा नियमले निर्णय गर्छ।

fees-reason-not_chargeable = यो कामदारबाट लिन पाइँदैन।
fees-reason-above_ceiling = यो लिन पाइने सबैभन्दा बढी रकमभन्दा माथि छ।
fees-reason-within_ceiling = यो लिन पाइने सबैभन्दा बढी रकमभित्र छ।
fees-reason-too_early = यो धेरै चाँडो लिइयो: पहिले अर्को कुरा हुनुपर्थ्यो।
fees-reason-above_actual_cost = यो त्यस कुराको वास्तविक खर्चभन्दा बढी हो।
fees-reason-actual_cost = यो त्यस कुराको वास्तविक खर्च हो।
fees-reason-outside_ceiling = नियमले यसलाई आफ्नो सीमाभित्र गन्दैन।
fees-reason-tax_on_excess = यो लिन पाइनेभन्दा बढी रकममा लागेको कर हो।
fees-reason-host_forbids = काम गर्ने देशको कानुनले यसलाई रोक्छ; यहाँ पनि लागू हुन्छ कि हुँदैन, निकायले भन्नुपर्छ।
fees-reason-needs_review = नियमले यही भन्न खोजेको हो कि होइन, कसैले हेर्नुपर्छ।
fees-reason-not_settled = पढिएका लेखहरूले यसको टुङ्गो लगाउँदैनन्।
fees-reason-fact_missing = नियमले सोध्ने एउटा तथ्य छुटेको छ।
fees-reason-does_not_count = काम दिनका लागि कसैले यो मागेको होइन, त्यसैले यो भर्ना खर्च होइन।
fees-reason-always_breach = यो कहिल्यै जायज हुँदैन।

fees-payer-employer = यो रोजगारदाताले तिर्नुपर्थ्यो।
fees-payer-agency = यो एजेन्सीले तिर्नुपर्थ्यो।
fees-payer-principal = यो विदेशको मुख्य कम्पनीले तिर्नुपर्थ्यो।
fees-payer-shipowner = यो जहाज धनीले तिर्नुपर्थ्यो।
fees-payer-state = यो राज्यले तिर्नुपर्थ्यो।
fees-payer-not_stated = यसको सट्टा कसले तिर्ने, नियमले भन्दैन।

fees-sure-confirmed = त्यस ठाउँको निकायले { $day } मा यसको पुष्टि गर्‍यो।
fees-sure-made = त्यस ठाउँको निकाय आफैँले यसो भनेको हो।

fees-refund = काम चाँडै सकिएकाले कानुनी शुल्कको केही भाग फिर्ता दिनुपर्छ।
fees-refund-interest = ब्याजसहित।

fees-fact-occupation = कुन काम हो
fees-fact-sex = कागजमा कामदार महिला हो कि पुरुष
fees-fact-skill = सम्झौतामा सीपको कुन तह लेखिएको छ
fees-fact-channel = कामदारले काम कसरी पायो
fees-fact-programme = काम कुन प्रवेश कार्यक्रमअन्तर्गत हो
fees-fact-origin_part = कामदार देशको कुन भागबाट आएको हो
fees-fact-destination_part = काम देशको कुन भागमा हो
fees-fact-flag = जहाज कुन देशको झण्डामा चल्छ
fees-fact-public_contract = काम सार्वजनिक ठेक्काका लागि हो कि होइन, र कसको
fees-fact-wage = एक महिनाको ज्याला
fees-fact-contract_months = सम्झौता कति महिनाको हो
fees-fact-job_order = माग पत्र र त्यसका लागि स्वीकृत रकम
fees-fact-fee_from_abroad = अर्को पक्षले कामदारका लागि एजेन्सीलाई पहिले नै कति तिर्छ
fees-fact-milestone = कुनै कुरा कहिले भयो
fees-fact-month_of_service = यो कामको कुन महिनाका लागि थियो
fees-fact-actual_cost = रसिदअनुसार त्यस कुराको वास्तविक खर्च
fees-fact-item = यो ठ्याक्कै केका लागि थियो
fees-fact-part_years = वर्षको भाग कसरी गनिन्छ; पढिएको कुनै लेखले भन्दैन
fees-fact-end_by_worker = काम कामदार आफैँले छोडेको हो कि होइन
fees-fact-employer_letter = रोजगारदाताले एजेन्सीको खर्च नतिर्ने भनी लिखित दिएको छ कि छैन
fees-fact-foreign_agency_paid = विदेशी एजेन्सीले स्वदेशको एजेन्सीलाई तिर्‍यो कि तिरेन
fees-fact-ministry_approved = मन्त्रालयले स्वीकृति दियो कि दिएन
fees-fact-agency_found_job = काम एजेन्सीले खोजिदिएको हो कि होइन
fees-fact-employer_pays_agency = रोजगारदाताले एजेन्सीलाई तिर्छ कि तिर्दैन
fees-fact-under_35 = कामदार ३५ वर्षभन्दा मुनिको हो कि होइन
fees-fact-citizen = कामदार काम गर्ने देशको नागरिक हो कि होइन
fees-fact-bilateral_agreement = दुई देशबीच कामदारसम्बन्धी सम्झौता छ कि छैन
fees-fact-licensed_recruiter = भर्ना गर्नेसँग इजाजत छ कि छैन
fees-fact-seasonal_programme = काम मौसमी कार्यक्रममा हो कि होइन
fees-fact-employer_is_legal_entity = रोजगारदाता कम्पनी हो कि व्यक्ति
fees-fact-ticket_by_employer = टिकट रोजगारदाताले दिन्छ कि दिँदैन
fees-fact-at_least_36_months = सम्झौता ३६ महिना वा बढीको हो कि होइन
fees-fact-longer_than_36_months = सम्झौता ३६ महिनाभन्दा बढीको हो कि होइन
fees-fact-same_employer_again = फेरि उही रोजगारदाता हो कि होइन

fees-wage-basic = एक महिनाको आधारभूत ज्याला
fees-wage-contract = सम्झौतामा लेखिएको एक महिनाको ज्याला
fees-wage-declared = काम गर्ने अनुमतिपत्रका लागि घोषणा गरिएको एक महिनाको ज्याला
fees-wage-first_month = पहिलो महिनाको ज्याला
fees-wage-proposed = प्रस्ताव गरिएको एक महिनाको ज्याला
fees-milestone-contract_signed = सम्झौतामा कहिले सही भयो
fees-milestone-contract_approved = सम्झौता कहिले स्वीकृत भयो
fees-milestone-placed = कामदारले काम कहिले पायो
fees-milestone-entry_permit = प्रवेश अनुमति कहिले आयो
fees-milestone-departed = कामदार कहिले गयो
fees-milestone-work_began = काम कहिले सुरु भयो

fees-answer-yes = हो
fees-answer-no = होइन
fees-answer-happened_before = यो पहिले नै भइसकेको थियो
fees-answer-not_before = यो अझै भएको थिएन
fees-answer-female = महिला
fees-answer-male = पुरुष
fees-answer-other = अन्य कुनै

fees-place-ILO = अन्तर्राष्ट्रिय श्रम सङ्गठनको परिभाषा
fees-place-IRIS = IRIS मापदण्ड
fees-place-SCHEME = योजनाको मापदण्ड
