# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

recourse-law = यस दर्ताले गर्ने कुराले त्यहाँको दाबीको ठाउँ लिँदैन र त्यसलाई रोक्दैन।
recourse-advice = यो जानकारी हो, कानुनी सल्लाह होइन। यो { $checked } मा जाँचिएको हो र बदलिएको हुन सक्छ।
recourse-unknown = यस ठाउँमा नियम लागू गर्ने कार्यालय कुन हो, हामीलाई यहाँ थाहा छैन: { $place }।
recourse-general = श्रम कार्यालय, आफ्नो दूतावास, ट्रेड युनियन वा निःशुल्क कानुनी सहायतामा सोध्नुहोस्। दाबी गर्ने अन्तिम दिन कुन हो, तुरुन्तै सोध्नुहोस्।
recourse-emergency-unknown = यस ठाउँमा फोन गर्ने नम्बर हामीलाई थाहा छैन: { $place }। त्यस देशको आपतकालीन नम्बर, आफ्नो दूतावास वा विश्वास लाग्ने कसैलाई फोन गर्नुहोस्।
recourse-reach-unknown = त्यहाँ कसरी सम्पर्क गर्ने, यहाँ थाहा छैन।
recourse-limit-claim = दाबी गर्ने समय: { $time }।
recourse-limit-prosecution = कार्यालयले अदालत लैजान सक्ने समय: { $time }।
recourse-limit-unknown = दाबी गर्ने अन्तिम दिन यहाँ थाहा छैन। चाँडै जानुहोस्: अन्तिम दिन हुन सक्छ।
recourse-last_day = थाहा भएको अन्तिम दिन: { $day }।
recourse-since-payment = यो तपाईंले पैसा तिरेको दिनदेखि चल्छ।
recourse-since-offence = यो घटना भएको दिनदेखि चल्छ।
recourse-since-end_of_work = यो काम सकिएको दिनदेखि चल्छ।
recourse-since-return = यो तपाईं घर फर्केको दिनदेखि चल्छ।
recourse-since-not_said = हामीले पढेको लेखमा कुन दिनदेखि भनिएको छैन। सबैभन्दा पहिलेको दिनदेखि गन्नुहोस्।

recourse-takes-fees = कामका लागि तिरेको पैसा
recourse-takes-wages = नपाएको तलब
recourse-takes-agency = एजेन्सीले गरेको गल्ती
recourse-takes-contract = तोडिएको सम्झौता
recourse-takes-any = काममा भएको जुनसुकै समस्या
recourse-can-refund = यसले पैसा फिर्ता दिने आदेश दिन सक्छ।
recourse-can-pay = यसले नपाएको तलब दिलाउन सक्छ।
recourse-can-licence = यसले एजेन्सीलाई सजाय दिन वा इजाजत खोस्न सक्छ।
recourse-can-mediate = यसले दुवै पक्षलाई मिल्न मद्दत गर्छ।
recourse-can-court = यसले मुद्दा अदालत लैजान सक्छ।
recourse-can-deposit = यसले एजेन्सी वा रोजगारदाताको धरौटीबाट तपाईंलाई तिर्न सक्छ।
recourse-only-farm_food_shellfish = खेती, खाना र सिपी माछाको कामका लागि मात्र।
recourse-only-h2a = संयुक्त राज्य अमेरिकामा H-2A कार्यक्रमको खेती कामका लागि मात्र।
recourse-only-nepal_in_uae = संयुक्त अरब इमिरेट्समा काम गर्ने नेपाली कामदारका लागि।

recourse-sure-seen = यो भन्ने लेख हामीले पढेका छौं।
recourse-sure-general = यो सामान्य ज्ञान हो; कसैले लेखमा जाँचेको छैन।
recourse-sure-draft = यो पहिलो मस्यौदा हो; भर पर्नुअघि जाँच्नुहोस्।
recourse-own = यो जानकारी यो दर्ता चलाउनेले दिएको हो।

recourse-time-months = { $count ->
        [one] { $count } महिना
       *[other] { $count } महिना
    }
recourse-time-days = { $count ->
        [one] { $count } दिन
       *[other] { $count } दिन
    }
