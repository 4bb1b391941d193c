# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

consultations-published =
    .subject = { $country } के बारे में मसौदा प्रकाशित हुआ
    .body =
        { $country } के मूल्यांकन का मसौदा प्रकाशित हुआ, हर क्षेत्र के अंक और हर संकेतक के उत्तर के साथ:
        { $link }

        { $until } तक उत्तर देने के लिए साइन इन करें। आपका उत्तर उसके साथ प्रकाशित होता है, यूनियनों और नियोक्ताओं के उत्तर भी। आप चाहे कितनी जल्दी उत्तर दें, यह समय बीतने से पहले कुछ तय नहीं होता।
