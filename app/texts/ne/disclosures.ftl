# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

disclosures-recalled =
    .subject = एउटा फिर्ताको पुष्टि गर्नु छ: { $number }
    .body =
        कुनै सम्झौताअन्तर्गत तपाईंको निकायलाई भनिएको कुनै कुरा अब कायम छैन, वा भनिएजस्तो छैन। फिर्ता { $number } पढ्नुहोस्, मूल जानकारीका कारण गरेको कुरा फिर्ता लिनुहोस्, र यसको पुष्टि गर्नुहोस्। त्यतिन्जेल यो खुला गनिन्छ, र समय बितेपछि ढिलो गनिन्छ।

        { $link }
