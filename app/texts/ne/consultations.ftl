# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

consultations-published =
    .subject = { $country } बारेको मस्यौदा प्रकाशित भयो
    .body =
        { $country } को मूल्याङ्कनको मस्यौदा प्रकाशित भयो, प्रत्येक क्षेत्रको अङ्क र प्रत्येक सूचकको जवाफसहित:
        { $link }

        { $until } सम्म जवाफ दिन साइन इन गर्नुहोस्। तपाईंको जवाफ यसको छेउमा प्रकाशित हुन्छ, युनियन र रोजगारदाताहरूको पनि। तपाईंले जति चाँडो जवाफ दिए पनि यो समय नसकिँदै केही निर्णय हुँदैन।
