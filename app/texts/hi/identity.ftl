# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

identity-sign-up =
    .subject = अपने ई-मेल पते की पुष्टि करें
    .body =
        किसी ने एक संगठन का पंजीकरण किया और यह पता दिया।

        24 घंटे के भीतर इसकी पुष्टि करने के लिए खोलें
        { $link }

        खाता किसी फर्म के बारे में कुछ नहीं कहता: जब तक सचिवालय फर्म का मिलान किसी लाइसेंस, कंपनी रजिस्टर या दौरे से नहीं कर लेता, वह कहीं नहीं दिखती।

        { letter-unexpected }

identity-sign-up-again =
    .subject = आपका खाता पहले से है
    .body =
        किसी ने इस पते से पंजीकरण करने की कोशिश की, जिसका खाता पहले से है। यदि वह आप थे, तो साइन इन करें या नया पासवर्ड माँगें।

        { letter-unexpected }

identity-invitation =
    .subject = निमंत्रण: { $organisation } के लिए { $role }
    .body =
        आपको { $organisation } की ओर से { $role } के रूप में काम करने के लिए निमंत्रित किया जाता है।

        7 दिनों के भीतर स्वीकार करने के लिए खोलें
        { $link }

        लिंक एक ही बार काम करता है।

        { letter-unexpected }

identity-password-reset =
    .subject = नया पासवर्ड चुनें
    .body =
        एक घंटे के भीतर नया पासवर्ड चुनने के लिए खोलें
        { $link }

        लिंक एक ही बार काम करता है। दूसरा कारक जैसा है वैसा ही रहता है।

        { letter-unexpected }

identity-no-account =
    .subject = इस पते का कोई खाता नहीं है
    .body =
        किसी ने इस पते के लिए नया पासवर्ड माँगा। यहाँ इसका कोई खाता नहीं है।

        { letter-unexpected }

identity-account-changed =
    .subject = आपका खाता बदला गया
    .body =
        { $change ->
            [factor_added] आपके खाते में एक दूसरा कारक जोड़ा गया।
            [factor_removed] आपके खाते से एक दूसरा कारक हटाया गया।
            [passkey_added] आपके खाते में एक पासकी जोड़ी गई।
           *[password] आपके खाते का पासवर्ड बदला गया।
        }

        यदि वह आप नहीं थे, तो तुरंत नया पासवर्ड माँगें और सचिवालय को बताएँ।

identity-recovery =
    .subject = { $organisation } के लिए कोई नया व्यक्ति काम करेगा
    .body =
        सचिवालय को प्रमाण दिखाया गया और वह { $organisation } में, जिसके आप सदस्य हैं, किसी को { $role } के रूप में लाना शुरू कर रहा है। एक दूसरे व्यक्ति को इसे स्वीकृत करना होगा। यदि यह ग़लत है, तो तुरंत सचिवालय को बताएँ।
