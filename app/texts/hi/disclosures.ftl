# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

disclosures-recalled =
    .subject = एक वापसी की पुष्टि करनी है: { $number }
    .body =
        किसी समझौते के अंतर्गत आपके प्राधिकरण को बताई गई कोई बात अब मान्य नहीं है, या वैसी नहीं जैसी बताई गई थी। वापसी { $number } पढ़ें, मूल सूचना के कारण जो किया उसे वापस लें, और इसकी पुष्टि करें। तब तक यह खुली गिनी जाती है, और समय बीतने पर विलंबित।

        { $link }
