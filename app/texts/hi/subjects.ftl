# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

subjects-claim-lodged =
    .subject = कोई अभिलेख { $number } पर दावा करता है
    .body =
        एक संगठन कहता है कि अभिलेख { $number } उसका है। { $until } तक आप आपत्ति कर सकते हैं, और उससे पहले कुछ तय नहीं होता। दावा देखने, उसकी पुष्टि करने या आपत्ति करने के लिए साइन इन करें।

subjects-held-record-claimed =
    .subject = कोई अभिलेख { $number } पर दावा करता है
    .body =
        एक दूसरा संगठन कहता है कि अभिलेख { $number }, जो आपके संगठन के पास है, उसका है। { $until } से पहले कुछ तय नहीं होता। यदि यह ग़लत है, तो उससे पहले सचिवालय को बताएँ: उसकी आपत्ति दावे को रोक देती है।

subjects-recruiters-changed =
    .subject =
        { $count ->
            [one] आपकी सूची का { $count } भर्तीकर्ता बदला
           *[other] आपकी सूची के { $count } भर्तीकर्ता बदले
        }
    .body =
        आपको पिछली बार बताए जाने के बाद से हर एक का अभिलेख बदला है; वहाँ पढ़ें कि उसका रजिस्टर अब क्या कहता है।

        { $lines }

        फर्मों को यह पता नहीं चलता कि उन पर कौन नज़र रखता है।

subjects-records-joined =
    .subject = अभिलेख { $stays } और { $goes }
    .body =
        { $action ->
            [propose] अभिलेख { $stays } और { $goes } को जोड़ने का प्रस्ताव है: वे एक ही फर्म के हो सकते हैं।
            [propose_undo] अभिलेख { $stays } और { $goes } को फिर से अलग करने का प्रस्ताव है।
            [reopen] अभिलेख { $stays } और { $goes } फिर से अलग किए गए।
           *[merge] अभिलेख { $stays } और { $goes } जोड़े गए: { $stays } दोनों के लिए है।
        } इनमें से एक आपके संगठन के पास है। यदि यह ग़लत है, तो सचिवालय को बताएँ और कारण दें; इसे वापस लिया जा सकता है।
