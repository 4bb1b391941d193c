# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

warnings-conduct-charges_workers = नौकरी के लिए कामगारों से पैसे लेता है।
warnings-conduct-takes_money_for_no_job = ऐसी नौकरी के लिए पैसे लेता है जो है ही नहीं या कभी नहीं मिलती।
warnings-conduct-false_promises = काम, वेतन या कागज़ों के झूठे वादे करता है।
warnings-conduct-without_licence = वहाँ ज़रूरी लाइसेंस के बिना भर्ती करता है।
warnings-conduct-keeps_papers = कामगारों के पासपोर्ट या दूसरे कागज़ रख लेता है।
warnings-conduct-false_papers = नकली कागज़ इस्तेमाल करता या बनाता है।
warnings-conduct-threatens = कामगारों या उनके परिवारों को धमकाता है।
warnings-conduct-uses_name_of_another = ऐसी फर्म का नाम इस्तेमाल करता है जिससे उसका संबंध नहीं।

warnings-meaning = यह चेतावनी है, फैसला नहीं। यह कम से कम दो लोगों की बातों पर टिकी है जो हर एक ने अपनी ओर से कहीं, या किसी प्राधिकरण की जाँच पर। जिसका नाम है वह पहले जवाब दे सकता था, और उसका जवाब यहाँ है। दिखाई गई तारीख को चेतावनी खत्म होती है। जो वह नहीं है जिसकी बात है, वह बिना खाते के यहाँ कह सकता है।
warnings-contested = कोई कहता है कि यह चेतावनी गलत है। जिनका इसमें कोई हिस्सा नहीं था वे इसे देख रहे हैं।

warnings-answered =
    .subject = आपके लिए एक जवाब है
    .body =
        किसी ने सार्वजनिक रजिस्टर में आपत्ति के जवाब के लिए यह पता दिया था। अब जवाब है: जिसने आपत्ति की वह तब दिए गए कोड से उसे पढ़ सकता है। अगर वह आप नहीं थे तो कुछ न करें; यह दिन में ज़्यादा से ज़्यादा एक बार लिखा जाता है।
