# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

recourse-law = यह रजिस्टर जो करता है, वह वहाँ के दावे की जगह नहीं लेता और उसे नहीं रोकता।
recourse-advice = यह जानकारी है, क़ानूनी सलाह नहीं। इसे { $checked } को जाँचा गया था और यह बदल गई हो सकती है।
recourse-unknown = इस जगह में नियम कौन सा दफ़्तर लागू करता है, यह हमें यहाँ नहीं पता: { $place }।
recourse-general = श्रम कार्यालय, अपने दूतावास, ट्रेड यूनियन या मुफ़्त क़ानूनी मदद से पूछें। तुरंत पूछें कि दावे की आख़िरी तारीख कौन सी है।
recourse-emergency-unknown = इस जगह में फ़ोन करने का कोई नंबर हमें नहीं पता: { $place }। उस देश के आपातकालीन नंबर, अपने दूतावास या किसी भरोसे के व्यक्ति को फ़ोन करें।
recourse-reach-unknown = वहाँ कैसे पहुँचें, यह यहाँ पता नहीं है।
recourse-limit-claim = दावे का समय: { $time }।
recourse-limit-prosecution = वह समय जिसमें दफ़्तर मामला अदालत ले जा सकता है: { $time }।
recourse-limit-unknown = दावे की आख़िरी तारीख यहाँ पता नहीं है। जल्दी जाएँ: कोई तारीख हो सकती है।
recourse-last_day = जो आख़िरी तारीख पता है: { $day }।
recourse-since-payment = यह उस दिन से गिना जाता है जब आपने पैसे दिए।
recourse-since-offence = यह उस दिन से गिना जाता है जब यह हुआ।
recourse-since-end_of_work = यह उस दिन से गिना जाता है जब काम ख़त्म हुआ।
recourse-since-return = यह उस दिन से गिना जाता है जब आप घर लौटे।
recourse-since-not_said = जो लेख हमने पढ़ा, उसमें नहीं लिखा कि किस दिन से। सबसे पहले दिन से गिनें।

recourse-takes-fees = काम के लिए दिए पैसे
recourse-takes-wages = तनख़्वाह जो नहीं मिली
recourse-takes-agency = एजेंसी का ग़लत काम
recourse-takes-contract = टूटा हुआ क़रार
recourse-takes-any = काम की कोई भी समस्या
recourse-can-refund = यह पैसे लौटाने का आदेश दे सकता है।
recourse-can-pay = यह बाक़ी तनख़्वाह दिला सकता है।
recourse-can-licence = यह एजेंसी को सज़ा दे सकता है या उसका लाइसेंस छीन सकता है।
recourse-can-mediate = यह दोनों पक्षों को सहमत होने में मदद करता है।
recourse-can-court = यह मामला अदालत ले जा सकता है।
recourse-can-deposit = यह एजेंसी या मालिक की जमा राशि में से आपको दे सकता है।
recourse-only-farm_food_shellfish = सिर्फ़ खेती, खाने और सीपी-मछली के काम के लिए।
recourse-only-h2a = सिर्फ़ अमेरिका में H-2A कार्यक्रम के खेती के काम के लिए।
recourse-only-nepal_in_uae = संयुक्त अरब अमीरात में नेपाल के मज़दूरों के लिए।

recourse-sure-seen = हमने ऐसा लेख पढ़ा है।
recourse-sure-general = यह आम जानकारी है; किसी ने लेख में नहीं जाँची।
recourse-sure-draft = यह पहला मसौदा है; भरोसा करने से पहले जाँचें।
recourse-own = यह इस रजिस्टर को चलाने वालों ने दिया है।

recourse-time-months = { $count ->
        [one] { $count } महीना
       *[other] { $count } महीने
    }
recourse-time-days = { $count ->
        [one] { $count } दिन
       *[other] { $count } दिन
    }
