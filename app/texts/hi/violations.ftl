# Classes of offences, standards of proof, and the letters to respondents without an account.

violations-offence-fee_charging = नियम के विरुद्ध कामगारों से लिया गया शुल्क या खर्च
violations-offence-fee_without_receipt = बिना रसीद कामगारों से लिया गया पैसा
violations-offence-costs_not_refunded = कामगारों को जो लौटाना था वह नहीं लौटाया गया
violations-offence-forced_suppliers = कामगारों को एक ही क्लिनिक, ऋणदाता, बीमाकर्ता या प्रशिक्षक लेने को मजबूर किया गया
violations-offence-debt_bondage = कर्ज से कामगारों को काम में बाँधा गया
violations-offence-contract_substitution = कामगारों के नुकसान में अनुबंध बदला गया
violations-offence-deception = काम, वेतन, जगह या शर्तों के बारे में कामगारों से धोखा
violations-offence-false_documents = कामगारों के झूठे कागज़ात
violations-offence-document_retention = कामगारों के कागज़ात रोक लिए गए
violations-offence-recruitment_without_licence = बिना लाइसेंस भर्ती
violations-offence-recruitment_while_suspended = लाइसेंस निलंबित रहते भर्ती
violations-offence-licence_lent = लाइसेंस किसी और को दिया गया
violations-offence-undeclared_agents = अघोषित एजेंट
violations-offence-recruitment_elsewhere = बिना लाइसेंस वाली जगह पर भर्ती
violations-offence-unprocessed_deployment = बिना प्रक्रिया के कागज़ात या अमान्य नियोक्ता के पास भेजे गए कामगार
violations-offence-under_age = कम उम्र के व्यक्ति की भर्ती या भेजना
violations-offence-harmful_work = जीवन, स्वास्थ्य या गरिमा के लिए हानिकारक काम में लगाना
violations-offence-forced_labour = बल या धमकी से कराया गया काम
violations-offence-wages_withheld = वेतन रोका गया, देर से या कम दिया गया
violations-offence-working_conditions = आवास, सुरक्षा या काम के घंटे नियमों के विरुद्ध
violations-offence-non_deployment = उचित कारण के बिना काम पर नहीं भेजा गया
violations-offence-abandonment = कामगारों को काम, वेतन, आवास या घर लौटने के साधन के बिना छोड़ा गया
violations-offence-violence = कामगारों पर हिंसा
violations-offence-threats = कामगारों को धमकी या दंड
violations-offence-discrimination = पहचान के कारण कामगारों को अस्वीकार करना या भेदभाव
violations-offence-inducement = कामगारों को काम छोड़ने के लिए उकसाना
violations-offence-blacklisting = दूसरों पर कामगार को न रखने का दबाव
violations-offence-obstruction = निरीक्षण या जाँच में बाधा
violations-offence-reports_missing = रिपोर्टें नहीं दी गईं या देर से दी गईं
violations-offence-false_statements = प्राधिकरण या योजना को झूठे बयान
violations-offence-ownership = स्वामित्व, नियंत्रण या प्रबंधन लाइसेंस के नियमों के विरुद्ध
violations-offence-advertising = बिना मंज़ूरी या लाइसेंस संख्या के काम का विज्ञापन
violations-offence-no_orientation = जाने से पहले कोई अभिमुखीकरण नहीं
violations-offence-order_not_followed = आदेश, फैसले या समझौते का पालन नहीं
violations-offence-misuse_of_mark = प्रमाणपत्र या चिह्न का वहाँ उपयोग जहाँ वह लागू नहीं
violations-offence-data_misuse = कामगारों के डेटा का दुरुपयोग

violations-standard-substantial_evidence = पर्याप्त साक्ष्य
violations-standard-balance_of_probabilities = न होने से होने की संभावना अधिक
violations-standard-clear_and_convincing = स्पष्ट और विश्वसनीय साक्ष्य
violations-standard-beyond_reasonable_doubt = उचित संदेह से परे

# The parts of a letter. $address and the code stand on lines of their own.
violations-letter = आपके विरुद्ध एक मामला है, और आप उत्तर दे सकते हैं
violations-letter-subject-notified = आपके विरुद्ध एक मामला है, और आप उत्तर दे सकते हैं
violations-letter-subject-decided = आपके विरुद्ध एक मामले का निर्णय हुआ
violations-letter-notified = { $body } नीचे के आरोप की जाँच कर रहा है। कुछ तय नहीं हुआ है, और कुछ भी सार्वजनिक नहीं है। आरोप ये हैं:
violations-letter-decided = { $body } ने नीचे का निर्णय किया है। अंतिम होने पर ही यह सार्वजनिक होता है। आरोप ये हैं:
violations-letter-rule = नियम: { $rule }।
violations-letter-code = { $address } पर आप पूरा मामला पढ़ते हैं और अपनी बात कहते हैं। यह कोड काम में लें; यह केवल यही मामला खोलता है, और खाते की ज़रूरत नहीं:
violations-letter-answer = यह पत्र आपको मिलने के दिन से { $days } दिन तक आप उत्तर दे सकते हैं। कुछ तय करने से पहले आपकी बात देखी जाती है।
violations-letter-appeal = इसी कोड से आप { $until } तक अपील कर सकते हैं। अपील चलने तक निर्णय आपके विरुद्ध लागू नहीं होता। वे लोग तय करते हैं जिनका इसमें कोई हिस्सा नहीं था।
violations-letter-absence = यह आपको पहले नहीं दिया जा सका, इसलिए आपकी अनुपस्थिति में निर्णय हुआ। निर्णय के { $days } दिन के भीतर सुनवाई माँगने पर मामला फिर खुलता है; कोई कारण नहीं पूछता।
violations-letter-keep = यह पत्र रखें और कोड किसी को न दें। नया पत्र पुराने का कोड रद्द कर देता है।

violations-mail =
    .subject = { $number }: जिस फर्म का यह पता एक रजिस्टर में है उसके विरुद्ध एक मामला है
    .body =
        श्रमिक भर्तीकर्ताओं के रजिस्टर में { $number } मामला उस फर्म के विरुद्ध है जिसका यह पता एक सार्वजनिक रजिस्टर में है। फर्म इसे बिना खाते के पढ़ और तामील से { $days } दिन तक उत्तर दे सकती है:
        { $link }

        कोड, केवल इस मामले के लिए:
        { $code }

        यदि यह आपकी फर्म नहीं है तो कुछ न करें; यह दिन में अधिक से अधिक एक बार लिखा जाता है।
