# Classes of offences, standards of proof, and the letters to respondents without an account.

violations-offence-fee_charging = नियमविपरीत कामदारबाट लिइएको शुल्क वा खर्च
violations-offence-fee_without_receipt = रसिदबिना कामदारबाट लिइएको रकम
violations-offence-costs_not_refunded = कामदारलाई फिर्ता दिनुपर्ने नदिइएको
violations-offence-forced_suppliers = कामदारलाई एउटै क्लिनिक, ऋणदाता, बीमक वा तालिमदाता प्रयोग गर्न बाध्य पारिएको
violations-offence-debt_bondage = ऋणले कामदारलाई काममा बाँधिएको
violations-offence-contract_substitution = कामदारको अहित हुने गरी करार फेरिएको वा बदलिएको
violations-offence-deception = काम, पारिश्रमिक, ठाउँ वा सर्तबारे कामदारलाई ढाँटिएको
violations-offence-false_documents = कामदारका झूटा कागजात
violations-offence-document_retention = कामदारका कागजात कब्जामा राखिएको
violations-offence-recruitment_without_licence = इजाजतबिना भर्ती
violations-offence-recruitment_while_suspended = इजाजत निलम्बन हुँदा भर्ती
violations-offence-licence_lent = इजाजत अरूलाई दिइएको
violations-offence-undeclared_agents = घोषणा नगरिएका एजेन्ट
violations-offence-recruitment_elsewhere = इजाजत नभएको ठाउँमा भर्ती
violations-offence-unprocessed_deployment = कागजात प्रक्रिया नपुर्‍याई वा मान्यता नपाएको रोजगारदाताकहाँ पठाइएको
violations-offence-under_age = उमेर नपुगेकालाई भर्ती गरिएको वा पठाइएको
violations-offence-harmful_work = ज्यान, स्वास्थ्य वा मर्यादालाई हानि गर्ने काममा लगाइएको
violations-offence-forced_labour = बल वा धम्कीले गराइएको काम
violations-offence-wages_withheld = ज्याला रोकिएको, ढिलो वा कम दिइएको
violations-offence-working_conditions = आवास, सुरक्षा वा समय नियमविपरीत
violations-offence-non_deployment = उचित कारणबिना काममा नपठाइएको
violations-offence-abandonment = कामदारलाई काम, ज्याला, आवास वा घर फर्कने बाटोबिना छाडिएको
violations-offence-violence = कामदारमाथि हिंसा
violations-offence-threats = कामदारलाई धम्की वा सजाय
violations-offence-discrimination = कामदार जे हुन् त्यसैका कारण अस्वीकार वा भेदभाव
violations-offence-inducement = कामदारलाई काम छाड्न उक्साइएको
violations-offence-blacklisting = कामदार नलिन अरूलाई प्रभाव पारिएको
violations-offence-obstruction = निरीक्षण वा छानबिनमा बाधा
violations-offence-reports_missing = प्रतिवेदन नभएको वा ढिलो
violations-offence-false_statements = निकाय वा योजनालाई झूटो विवरण
violations-offence-ownership = स्वामित्व, नियन्त्रण वा व्यवस्थापन इजाजतका नियमविपरीत
violations-offence-advertising = स्वीकृति वा इजाजत नम्बरबिना कामको विज्ञापन
violations-offence-no_orientation = जानुअघि अभिमुखीकरण नदिइएको
violations-offence-order_not_followed = आदेश, फैसला वा सहमति नमानिएको
violations-offence-misuse_of_mark = प्रमाणपत्र वा चिह्न लागू नहुने ठाउँमा प्रयोग
violations-offence-data_misuse = कामदारको विवरणको दुरुपयोग

violations-standard-substantial_evidence = पर्याप्त प्रमाण
violations-standard-balance_of_probabilities = नभएको भन्दा भएको सम्भावना बढी
violations-standard-clear_and_convincing = स्पष्ट र विश्वसनीय प्रमाण
violations-standard-beyond_reasonable_doubt = शङ्कारहित

# The parts of a letter. $address and the code stand on lines of their own.
violations-letter = तपाईंविरुद्ध एउटा मुद्दा छ, र तपाईं जवाफ दिन सक्नुहुन्छ
violations-letter-subject-notified = तपाईंविरुद्ध एउटा मुद्दा छ, र तपाईं जवाफ दिन सक्नुहुन्छ
violations-letter-subject-decided = तपाईंविरुद्धको मुद्दा टुङ्गियो
violations-letter-notified = { $body } ले तलको आरोप हेर्दै छ। केही टुङ्गिएको छैन, र केही सार्वजनिक छैन। आरोपहरू यी हुन्:
violations-letter-decided = { $body } ले तलको कुरा टुङ्ग्यायो। अन्तिम भएपछि मात्र यो सार्वजनिक हुन्छ। आरोपहरू यी हुन्:
violations-letter-rule = नियम: { $rule }।
violations-letter-code = { $address } मा पूरा मुद्दा पढ्न र आफ्नो कुरा भन्न सक्नुहुन्छ। यो कोड प्रयोग गर्नुहोस्; यसले यही मुद्दा मात्र खोल्छ, र खाता चाहिँदैन:
violations-letter-answer = यो पत्र तपाईंकहाँ पुगेको दिनबाट { $days } दिनसम्म जवाफ दिन सक्नुहुन्छ। केही टुङ्ग्याउनुअघि तपाईंको कुरा हेरिन्छ।
violations-letter-appeal = यही कोडले { $until } सम्म पुनरावेदन गर्न सक्नुहुन्छ। पुनरावेदन चलुन्जेल निर्णय तपाईंविरुद्ध लाग्दैन। यसमा संलग्न नभएका मानिसले निर्णय गर्छन्।
violations-letter-absence = यो पहिले तपाईंलाई बुझाउन नसकिएकाले तपाईंको अनुपस्थितिमा टुङ्ग्याइयो। निर्णयको { $days } दिनभित्र सुनुवाइ माग्नुभयो भने मुद्दा फेरि खोलिन्छ; कसैले कारण सोध्दैन।
violations-letter-keep = यो पत्र राख्नुहोस् र कोड कसैलाई नदिनुहोस्। नयाँ पत्रले पुरानोको कोड रद्द गर्छ।

violations-mail =
    .subject = { $number }: यो ठेगाना दर्तामा भएको फर्मविरुद्ध एउटा मुद्दा छ
    .body =
        कामदार भर्तीकर्ताको दर्तामा { $number } मुद्दा छ, जुन सार्वजनिक दर्ताले यो ठेगाना दिएको फर्मविरुद्ध हो। फर्मले खाताबिना पढ्न र बुझाइएको दिनबाट { $days } दिनसम्म जवाफ दिन सक्छ:
        { $link }

        कोड, यही मुद्दाका लागि मात्र:
        { $code }

        यो तपाईंको फर्म होइन भने केही नगर्नुहोस्; यो दिनमा बढीमा एक पटक लेखिन्छ।
