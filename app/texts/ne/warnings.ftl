# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

warnings-conduct-charges_workers = कामका लागि कामदारसँग पैसा लिन्छ।
warnings-conduct-takes_money_for_no_job = नभएको वा कहिल्यै नआउने कामका लागि पैसा लिन्छ।
warnings-conduct-false_promises = झूटो ठहरिने काम, तलब वा कागजातको वाचा गर्छ।
warnings-conduct-without_licence = त्यहाँ चाहिने इजाजतपत्रबिना कामदार भर्ना गर्छ।
warnings-conduct-keeps_papers = कामदारको राहदानी वा अन्य कागजात राख्छ।
warnings-conduct-false_papers = नक्कली कागजात प्रयोग गर्छ वा बनाउँछ।
warnings-conduct-threatens = कामदार वा उनीहरूको परिवारलाई धम्की दिन्छ।
warnings-conduct-uses_name_of_another = आफू नभएको कम्पनीको नाम प्रयोग गर्छ।

warnings-meaning = यो चेतावनी हो, फैसला होइन। यो कम्तीमा दुई जनाले छुट्टाछुट्टै भनेको कुरा वा कुनै निकायले पत्ता लगाएको कुरामा आधारित छ। जसको नाम छ उसलाई भेट्न सकिएको भए उसले पहिले जवाफ दिन पाएको थियो र देखाउन मिल्ने जवाफ यहाँ छ। देखाइएको मितिमा चेतावनी सकिन्छ। जो भनिएको व्यक्ति होइन उसले खाता नखोली यहाँ भन्न सक्छ।
warnings-contested = कसैले यो चेतावनी गलत छ भन्छ। यसमा कुनै भूमिका नभएका मानिसहरूले हेर्दै छन्।

warnings-answered =
    .subject = तपाईंका लागि जवाफ छ
    .body =
        कसैले सार्वजनिक दर्तामा गरेको आपत्तिको जवाफका लागि यो ठेगाना दिएको थियो। अब जवाफ छ: आपत्ति गर्नेले त्यतिबेला दिइएको कोडबाट पढ्न सक्छ। त्यो तपाईं हुनुहुन्थेन भने केही नगर्नुहोस्; यस्तो पत्र दिनमा बढीमा एक पटक लेखिन्छ।
