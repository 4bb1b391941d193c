# Classes of offences, standards of proof, and the letters to respondents without an account.

violations-offence-fee_charging = নিয়মের বিরুদ্ধে কর্মীদের কাছ থেকে নেওয়া ফি বা খরচ
violations-offence-fee_without_receipt = রসিদ ছাড়া কর্মীদের কাছ থেকে নেওয়া টাকা
violations-offence-costs_not_refunded = কর্মীদের যা ফেরত দেওয়ার কথা তা দেওয়া হয়নি
violations-offence-forced_suppliers = কর্মীদের একটি নির্দিষ্ট ক্লিনিক, ঋণদাতা, বিমাকারী বা প্রশিক্ষক নিতে বাধ্য করা
violations-offence-debt_bondage = ঋণ দিয়ে কর্মীদের কাজে বেঁধে রাখা
violations-offence-contract_substitution = কর্মীদের ক্ষতি করে চুক্তি বদলানো
violations-offence-deception = কাজ, মজুরি, স্থান বা শর্ত নিয়ে কর্মীদের প্রতারণা
violations-offence-false_documents = কর্মীদের ভুয়া কাগজপত্র
violations-offence-document_retention = কর্মীদের কাগজপত্র আটকে রাখা
violations-offence-recruitment_without_licence = লাইসেন্স ছাড়া নিয়োগ
violations-offence-recruitment_while_suspended = লাইসেন্স স্থগিত থাকাকালে নিয়োগ
violations-offence-licence_lent = লাইসেন্স অন্যকে ব্যবহার করতে দেওয়া
violations-offence-undeclared_agents = অঘোষিত এজেন্ট
violations-offence-recruitment_elsewhere = লাইসেন্সবিহীন স্থানে নিয়োগ
violations-offence-unprocessed_deployment = প্রক্রিয়া ছাড়া কাগজপত্রে বা অননুমোদিত নিয়োগকর্তার কাছে পাঠানো
violations-offence-under_age = অপ্রাপ্তবয়স্ককে নিয়োগ বা পাঠানো
violations-offence-harmful_work = জীবন, স্বাস্থ্য বা মর্যাদার জন্য ক্ষতিকর কাজে লাগানো
violations-offence-forced_labour = জোর বা হুমকি দিয়ে করানো কাজ
violations-offence-wages_withheld = মজুরি আটকে রাখা, দেরিতে বা কম দেওয়া
violations-offence-working_conditions = বাসস্থান, নিরাপত্তা বা কাজের সময় নিয়মের বিরুদ্ধে
violations-offence-non_deployment = বৈধ কারণ ছাড়া কাজে না পাঠানো
violations-offence-abandonment = কাজ, মজুরি, বাসস্থান বা ফেরার পথ ছাড়া কর্মীদের ফেলে রাখা
violations-offence-violence = কর্মীদের ওপর সহিংসতা
violations-offence-threats = কর্মীদের হুমকি বা শাস্তি
violations-offence-discrimination = পরিচয়ের কারণে কর্মীদের প্রত্যাখ্যান বা বৈষম্য
violations-offence-inducement = কর্মীদের কাজ ছাড়তে প্ররোচনা
violations-offence-blacklisting = কর্মীকে না নিতে অন্যদের প্রভাবিত করা
violations-offence-obstruction = পরিদর্শন বা তদন্তে বাধা
violations-offence-reports_missing = প্রতিবেদন নেই বা দেরিতে
violations-offence-false_statements = কর্তৃপক্ষ বা কর্মসূচিকে মিথ্যা বিবৃতি
violations-offence-ownership = মালিকানা, নিয়ন্ত্রণ বা পরিচালনা লাইসেন্সের নিয়মের বিরুদ্ধে
violations-offence-advertising = অনুমোদন বা লাইসেন্স নম্বর ছাড়া কাজের বিজ্ঞাপন
violations-offence-no_orientation = যাওয়ার আগে কোনো প্রশিক্ষণ-পরিচিতি নেই
violations-offence-order_not_followed = আদেশ, রায় বা মীমাংসা না মানা
violations-offence-misuse_of_mark = যেখানে প্রযোজ্য নয় সেখানে সনদ বা চিহ্ন ব্যবহার
violations-offence-data_misuse = কর্মীদের তথ্যের অপব্যবহার

violations-standard-substantial_evidence = যথেষ্ট প্রমাণ
violations-standard-balance_of_probabilities = না হওয়ার চেয়ে হওয়ার সম্ভাবনা বেশি
violations-standard-clear_and_convincing = স্পষ্ট ও বিশ্বাসযোগ্য প্রমাণ
violations-standard-beyond_reasonable_doubt = যুক্তিসংগত সন্দেহের ঊর্ধ্বে

# The parts of a letter. $address and the code stand on lines of their own.
violations-letter = আপনার বিরুদ্ধে একটি মামলা আছে, এবং আপনি জবাব দিতে পারেন
violations-letter-subject-notified = আপনার বিরুদ্ধে একটি মামলা আছে, এবং আপনি জবাব দিতে পারেন
violations-letter-subject-decided = আপনার বিরুদ্ধে একটি মামলার সিদ্ধান্ত হয়েছে
violations-letter-notified = { $body } নিচের অভিযোগ খতিয়ে দেখছে। কিছুই সিদ্ধান্ত হয়নি, এবং কিছুই প্রকাশ্য নয়। অভিযোগগুলো হলো:
violations-letter-decided = { $body } নিচের সিদ্ধান্ত নিয়েছে। চূড়ান্ত হলেই কেবল তা প্রকাশ্য হয়। অভিযোগগুলো হলো:
violations-letter-rule = নিয়ম: { $rule }।
violations-letter-code = { $address } ঠিকানায় আপনি পুরো মামলা পড়তে ও আপনার কথা বলতে পারেন। এই কোড ব্যবহার করুন; এটি কেবল এই মামলাই খোলে, আর কোনো অ্যাকাউন্ট লাগে না:
violations-letter-answer = এই চিঠি আপনার কাছে পৌঁছানোর দিন থেকে { $days } দিন পর্যন্ত জবাব দিতে পারেন। সিদ্ধান্তের আগে আপনার কথা দেখা হয়।
violations-letter-appeal = একই কোড দিয়ে { $until } পর্যন্ত আপিল করতে পারেন। আপিল চলাকালে সিদ্ধান্ত আপনার বিরুদ্ধে কার্যকর নয়। যাঁদের এতে কোনো অংশ ছিল না তাঁরা সিদ্ধান্ত নেন।
violations-letter-absence = আগে এটি আপনাকে পৌঁছানো যায়নি বলে আপনার অনুপস্থিতিতে সিদ্ধান্ত হয়েছে। সিদ্ধান্তের { $days } দিনের মধ্যে শুনানি চাইলে মামলা আবার খোলা হয়; কেউ কারণ জিজ্ঞাসা করে না।
violations-letter-keep = এই চিঠি রাখুন এবং কোড কাউকে দেবেন না। নতুন চিঠি পুরোনোটির কোড বাতিল করে।

violations-mail =
    .subject = { $number }: একটি নিবন্ধে এই ঠিকানা যে প্রতিষ্ঠানের তার বিরুদ্ধে একটি মামলা আছে
    .body =
        শ্রমিক নিয়োগকারীদের একটি নিবন্ধে { $number } মামলা আছে, সেই প্রতিষ্ঠানের বিরুদ্ধে যার এই ঠিকানা একটি প্রকাশ্য নিবন্ধে আছে। প্রতিষ্ঠান অ্যাকাউন্ট ছাড়াই পড়তে এবং জারির দিন থেকে { $days } দিন পর্যন্ত জবাব দিতে পারে:
        { $link }

        কোড, কেবল এই মামলার জন্য:
        { $code }

        এটি আপনার প্রতিষ্ঠান না হলে কিছু করবেন না; এটি দিনে সর্বোচ্চ একবার লেখা হয়।
