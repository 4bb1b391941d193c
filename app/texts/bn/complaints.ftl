# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

complaints-before-unread = এটি শুধু পরীক্ষা করে দেখার জন্য। এখানে যা লেখেন তা কেউ পড়ে না, আর এখান থেকে কেউ আপনাকে সাহায্য করতে পারে না। সত্যিই কিছু হয়ে থাকলে আমরা যে অফিসের নাম বলি সেখানে যান, বা সাহায্যের জন্য ফোন করুন।
complaints-before-can = আমরা আপনার কথা শুনতে, কোম্পানিকে জিজ্ঞেস করতে, কী হয়েছে জানতে এবং নিয়ম ভাঙা হয়েছে কি না ঠিক করতে পারি। ভাঙা হলে আমরা কোম্পানিকে তা ঠিক করতে বলতে পারি এবং তার সনদ কেড়ে নিতে পারি।
complaints-before-cannot = আমরা পুলিশ নই, আদালতও নই। আমরা কাউকে টাকা দিতে বাধ্য করতে পারি না। আমরা আপনাকে ভিসা বা কাজ দিতে পারি না।
complaints-before-time = আপনার বার্তা পেয়েছি, তা আমরা ৭ দিনের মধ্যে জানাই। আমরা ৩ মাসের মধ্যে সিদ্ধান্ত নিতে চেষ্টা করি। বেশি সময় লাগলে কেন, তা জানাই।
complaints-before-law = এখানে যা করেন তা শ্রম অফিস, পুলিশ বা আদালতের মামলার বদলি নয় এবং তা থামায় না। সেখানে যাওয়ার শেষ দিন থাকতে পারে। আপনি এখনই সেখানে যেতে পারেন, আমরা কাজ করার সময়ও।
complaints-before-free = এতে কোনো টাকা লাগে না। এর জন্য কেউ আপনাকে শাস্তি দিতে পারে না। কেউ দিলে আমাদের বলুন।
complaints-before-who = আপনি হ্যাঁ না বলা পর্যন্ত আমরা কোম্পানি, সরকার বা অন্য কাউকে এমন কিছু বলি না যা থেকে আপনাকে চেনা যায়।
complaints-before-skip = আপনি যেকোনো প্রশ্ন বাদ দিতে পারেন। একটি বার্তা বা একটি ভয়েস ফাইলই যথেষ্ট।
complaints-before-papers = আপনি কোন দেশের, আপনার ভিসা বা কাগজ কী, তা আমরা জিজ্ঞেস করি না। আপনি বললে আমরা তা তালাবদ্ধ রাখি এবং কখনো কাউকে দিই না।

complaints-ask-safe = আপনি কি এখন নিরাপদ?
complaints-safety-no = পারলে নিরাপদ জায়গায় যান। এখনই এই নম্বরগুলোর একটিতে ফোন করুন:
complaints-safety-no_number = এই জায়গার কোনো নম্বর আমরা জানি না। সেই দেশের জরুরি নম্বরে, আপনার দূতাবাসে বা বিশ্বাস করেন এমন কাউকে ফোন করুন।
complaints-safety-yes = ভালো। এটা বদলালে সঙ্গে সঙ্গে আমাদের বলুন।
complaints-safety-not_sure = ভয় লাগতে শুরু করলে যেখানে অন্য মানুষ আছে সেখানে যান এবং সাহায্য চান। আপনি যেকোনো সময় আমাদের বলতে পারেন।
complaints-safety-device = এমন ফোন ব্যবহার করুন যা আর কেউ দেখে না। শেষ হলে এই পাতা বন্ধ করুন।

complaints-ask-what = কী হয়েছে? যা যা মেলে সব বেছে নিন।
complaints-ask-story = নিজের কথায় বলুন। লিখতে পারেন, অথবা কথা বলে পাঠাতে পারেন।
complaints-ask-about = কে আপনার সঙ্গে এটা করেছে?
complaints-ask-about_name = নাম কী? যা জানেন বলুন।
complaints-ask-country = এটা কোন দেশে হয়েছে?
complaints-ask-when = কবে হয়েছে? আন্দাজ হলেও চলবে।
complaints-ask-paid = এই কাজ পেতে আপনি বা আপনার পরিবার কি টাকা দিয়েছেন?
complaints-ask-paid_for = টাকা কিসের জন্য ছিল? যা যা মেলে সব বেছে নিন।
complaints-ask-paid_amount = সব মিলিয়ে প্রায় কত? আন্দাজ হলেও চলবে।
complaints-ask-paid_currency = কোন দেশের টাকা ছিল?
complaints-ask-paid_when = কবে দেওয়া হয়েছে? আন্দাজ হলেও চলবে।
complaints-ask-paid_to = টাকা কে নিয়েছে?
complaints-ask-passport = আপনার পাসপোর্ট এখন কোথায়?
complaints-ask-can_leave = আপনি চাইলে কি এই কাজ ছাড়তে পারেন?
complaints-ask-if_leave = ছাড়লে কী হবে?
complaints-ask-files = আমাদের দেখানোর মতো কাগজ, ছবি বা বার্তা আছে? না থাকলেও চলবে।
complaints-ask-wish = আপনি কী চান? যা যা মেলে সব বেছে নিন।
complaints-ask-spoken = আপনি কোন ভাষা সবচেয়ে ভালো বলেন?
complaints-ask-written = আপনি কোন ভাষায় পড়তে চান?
complaints-ask-reads = সেই ভাষা কি ভালো পড়তে পারেন?
complaints-ask-sex = আপনি নারী না পুরুষ?
complaints-ask-age = আপনার বয়স কত?
complaints-ask-not_to = এমন কোনো দেশ আছে কি যার দপ্তরের এটা পড়া উচিত নয়?
complaints-ask-name = আপনি কি আমাদের নাম বলতে চান?
complaints-ask-contact = আমরা কি আপনার সঙ্গে যোগাযোগ করতে পারি?
complaints-ask-contact_how = কীভাবে যোগাযোগ করব?
complaints-ask-contact_where = কোন নম্বর বা ঠিকানায়?
complaints-ask-safe_time = কোন সময় নিরাপদ?
complaints-ask-shared_phone = এই ফোন আর কে ব্যবহার করে?
complaints-ask-consents = আপনি যা বলেছেন তা দিয়ে আমরা কী করতে পারি? পরে মত বদলাতে পারবেন।

complaints-answer-yes = হ্যাঁ
complaints-answer-no = না
complaints-answer-partly = কিছুটা
complaints-answer-not_sure = আমি নিশ্চিত নই
complaints-answer-not_said = বলতে চাই না
complaints-answer-other = অন্য কিছু
complaints-answer-skip = বাদ দিন

complaints-about-intermediary = যে এজেন্সি বা মানুষ আমার কাজ খুঁজে দিয়েছে
complaints-about-employer = যে কোম্পানি বা পরিবারের জন্য কাজ করি
complaints-about-authority = সরকারি অফিস, কর্মকর্তা বা পুলিশ
complaints-about-audit_body = যারা কোম্পানি পরীক্ষা করে
complaints-about-partner = যে দল শ্রমিকদের সাহায্য করে
complaints-about-scheme = এই নিবন্ধন বা এখানে কাজ করে এমন কেউ
complaints-about-unknown = জানি না
complaints-paid_to-agency = এজেন্সি
complaints-paid_to-person = আমার গ্রাম বা শহরের কেউ
complaints-paid_to-employer = কোম্পানি
complaints-paid_to-authority = সরকারি অফিস
complaints-passport-with_me = আমার কাছে
complaints-passport-employer = কোম্পানির কাছে
complaints-passport-agency = এজেন্সির কাছে
complaints-wish-money_back = আমার টাকা ফেরত পাওয়া
complaints-wish-papers_back = আমার কাগজ ফেরত পাওয়া
complaints-wish-go_home = বাড়ি যাওয়া
complaints-wish-stay_and_fix_it = থাকা এবং সমস্যা ঠিক হওয়া
complaints-wish-only_tell_you = শুধু আপনাদের বলা
complaints-reads-some = একটু
complaints-reads-no = না, শুনতে চাই
complaints-sex-woman = নারী
complaints-sex-man = পুরুষ
complaints-age-under_18 = ১৮ বছরের কম
complaints-age-18_to_24 = ১৮ থেকে ২৪ বছর
complaints-age-25_to_34 = ২৫ থেকে ৩৪ বছর
complaints-age-35_to_49 = ৩৫ থেকে ৪৯ বছর
complaints-age-50_and_over = ৫০ বছর বা বেশি
complaints-name-unknown = না, আমার নাম অজানা থাক
complaints-name-not_company = হ্যাঁ, কিন্তু কোম্পানিকে বলবেন না
complaints-contact-never = না, কখনো না। আমি নিজে এখানে দেখব
complaints-contact_how-call = আমাকে ফোন করুন
complaints-contact_how-sms = ফোনে এসএমএস পাঠান
complaints-contact_how-app = মেসেজ অ্যাপে লিখুন
complaints-contact_how-email = ইমেইল লিখুন
complaints-contact_how-letter = চিঠি পাঠান
complaints-contact_how-partner = আমার বিশ্বাসের কারও মাধ্যমে
complaints-shared_phone-only_me = শুধু আমি
complaints-shared_phone-family = আমার পরিবার বা বন্ধু
complaints-shared_phone-work = কাজের বা থাকার জায়গার কেউ

complaints-group-danger = বিপদ
complaints-group-money = টাকা ও বেতন
complaints-group-promises = কথা দেওয়া ও চুক্তি
complaints-group-papers = পাসপোর্ট ও কাগজ
complaints-group-work = কাজ ও থাকার জায়গা
complaints-group-other = অন্য কিছু
complaints-category-fl-vulnerability = এখানে আমার কাগজ, পরিবার, টাকা বা ভাষা নেই, বা আমি তাদের বাড়িতে থাকি, তাই কেউ সুযোগ নেয়
complaints-category-fl-deception = কাজ, বেতন, জায়গা, সময় বা থাকা কথামতো নয়
complaints-category-fl-movement = আমাকে আটকে বা নজরে রাখা হয়, বা যেতে দেওয়া হয় না
complaints-category-fl-isolation = পরিবার বা কারও সঙ্গে যোগাযোগ করতে পারি না, বা কোথায় আছি জানি না
complaints-category-fl-violence = কেউ আমাকে বা সহকর্মীকে মারে, ব্যথা দেয়, ছোঁয় বা জোর করে
complaints-category-fl-threats = কেউ আমাকে বা আমার পরিবারকে হুমকি দেয়
complaints-category-fl-documents = কেউ আমার পাসপোর্ট বা কাগজ রেখে দেয় এবং ফেরত দেয় না
complaints-category-fl-wages = আমি যেন যেতে না পারি, তাই আমার বেতন আটকে রাখা হয়
complaints-category-fl-debt = ঋণের কারণে আমাকে কাজ করে যেতে হয়
complaints-category-fl-conditions = কাজ বা থাকার জায়গা এত নোংরা, বিপজ্জনক বা লজ্জার যে স্বাধীন কেউ তা মানত না
complaints-category-fl-overtime = আমাকে অনেক বেশি সময় কাজ করতে হয়, না হলে শাস্তি হয় বা বেতনে চলে না
complaints-category-fee_charged = কাজের জন্য আমাকে বা আমার পরিবারকে টাকা দিতে হয়েছে
complaints-category-fee_deducted = কাজের জন্য বলে আমার বেতন থেকে টাকা কাটা হয়েছে
complaints-category-fee_refund_refused = টাকা ফেরত দেবে বলেছিল, দেয়নি
complaints-category-contract_substitution = আসার পরে অন্য চুক্তি বা খারাপ শর্ত পেয়েছি
complaints-category-contract_missing = চুক্তি পাইনি, বা তার ভাষা পড়তে পারি না
complaints-category-deception_job = কাজ, বেতন, জায়গা, সময় বা থাকা যেমন বলেছিল তেমন নয়
complaints-category-documents_held = আমার পাসপোর্ট বা কাগজ অন্য কেউ রেখেছে
complaints-category-non_deployment = টাকা দিয়েছি বা কাজ ছেড়েছি, তারপর যেতে পারিনি
complaints-category-false_documents = তারা আমার জাল কাগজ করেছে: ভিসা, বয়স, স্বাস্থ্য বা দক্ষতা
complaints-category-unlicensed_recruiter = যে মানুষ বা কোম্পানি কাজ খুঁজে দিয়েছে তার লাইসেন্স নেই
complaints-category-threats_retaliation = মুখ খোলায় আমাকে হুমকি বা শাস্তি দেওয়া হয়েছে
complaints-category-discrimination = আমি কে, সেজন্য খারাপ ব্যবহার করেছে: লিঙ্গ, গর্ভ, স্বাস্থ্য, ধর্ম, বয়স, গায়ের রং, ইউনিয়ন
complaints-category-abandonment = কাজ, বেতন, থাকার জায়গা বা বাড়ি ফেরার উপায় ছাড়া আমাকে ফেলে গেছে
complaints-category-unpaid_wages = বেতন আসেনি, দেরিতে এসেছে বা কম এসেছে
complaints-category-violence_sexual = কেউ আমাকে মারে বা ব্যথা দেয়, খারাপভাবে ছোঁয়, বা যৌন কাজে জোর করে
complaints-category-child_labour = শিশুকে কাজ করতে হয়
complaints-category-conditions_housing = যেখানে থাকি সেটা নোংরা, ঠাসাঠাসি বা বিপজ্জনক
complaints-category-health_safety = কাজ নিরাপদ নয়, বা আঘাত পেলে বা অসুস্থ হলে ডাক্তার পাই না
complaints-category-overtime = অনেক বেশি ঘণ্টা কাজ করতে হয় বা ছুটি পাই না
complaints-category-movement = আমাকে আটকে বা নজরে রাখা হয়, বা বাইরে যেতে দেওয়া হয় না
complaints-category-data_misuse = কেউ আমার তথ্য বা ছবি ব্যবহার করেছে বা দেখিয়েছে
complaints-category-complaint_handling = আগে সমস্যা বলেছিলাম, ঠিকমতো দেখা হয়নি
complaints-category-other = অন্য কিছু: নিজের কথায় বলুন

complaints-paid-fee-service = কাজ খুঁজে দেওয়ার জন্য এজেন্সিকে
complaints-paid-fee-third_party_employment = এক কোম্পানি নিয়ে অন্যটিতে পাঠানোর জন্য
complaints-paid-fee-direct_employer = কাজ পেতে কোম্পানিকেই
complaints-paid-fee-recovery = কেউ আমার জন্য যা দিয়েছিল তা ফেরত নিতে বেতন থেকে কাটা
complaints-paid-fee-subagent = সহকারী বা দালালকে
complaints-paid-fee-advertising = কাজের বিজ্ঞাপন বা খবরের জন্য
complaints-paid-cost-medical = ডাক্তার, স্বাস্থ্য পরীক্ষা বা টিকা
complaints-paid-cost-insurance = বিমা বা কল্যাণ তহবিল
complaints-paid-cost-tests = দক্ষতা বা ভাষার পরীক্ষা, বা সনদ
complaints-paid-cost-training = কাজের আগে প্রশিক্ষণ বা কোর্স
complaints-paid-cost-equipment = যন্ত্রপাতি, কাজের পোশাক বা নিরাপত্তার জিনিস
complaints-paid-cost-travel = টিকিট ও যাত্রা
complaints-paid-cost-lodging = পথে বা অপেক্ষার সময় খাওয়া ও থাকা
complaints-paid-cost-admin = অন্য কাগজ ও অফিসের খরচ
complaints-paid-cost-admin-contract = কাজের চুক্তি ও তার সিল
complaints-paid-cost-admin-identity = পাসপোর্ট, পরিচয়পত্র বা ছবি
complaints-paid-cost-admin-visa = ভিসা বা কাজের অনুমতি
complaints-paid-cost-admin-advice = দোভাষী, অনুবাদক বা পরামর্শদাতা
complaints-paid-cost-admin-background = পুলিশের কাগজ বা দেশ ছাড়ার অনুমতি
complaints-paid-cost-admin-banking = ব্যাংক হিসাব
complaints-paid-cost-admin-levy = সরকারের কর বা ফি
complaints-paid-illicit-bribe = কর্মকর্তা বা কাজের জায়গার কাউকে গোপনে দেওয়া টাকা
complaints-paid-illicit-tribute = কেউ যে উপহার বা ভাগ আশা করেছিল
complaints-paid-illicit-extortion = কেউ জোর করে যে টাকা নিয়েছে
complaints-paid-illicit-bond = আমি যেন না যাই, সেজন্য রাখা টাকা
complaints-paid-illicit-collateral = জামিন হিসেবে দেওয়া জমি, সোনা, চেক বা কাগজ
complaints-paid-illicit-cost_recovery = আগে চলে যাওয়ার জরিমানা, বা অনেক বেশি দাম
complaints-paid-loan-interest = ঋণের সুদ
complaints-paid-other = অন্য কিছু

complaints-consent-contact_me-1 = আমি যেভাবে ও যে সময়ে বলেছি, সেভাবে আমার সঙ্গে যোগাযোগ করতে পারেন।
complaints-consent-tell_company-1 = কোম্পানি যাতে জবাব দিতে পারে, আমার নাম না বলে কী হয়েছে তা বলতে পারেন। জানি, আমি কে তা সে আন্দাজ করতে পারে।
complaints-consent-tell_authority-1 = কী হয়েছে তা সরকারি অফিসকে বলতে পারেন। প্রতিটি অফিসের জন্য আমাকে আবার জিজ্ঞেস করবেন এবং কোনটি তা বলবেন।
complaints-consent-count_me-1 = আমার নাম ছাড়া আমার ঘটনা গণনায় ধরতে পারেন।

complaints-receipt = এই কোড লিখে লুকিয়ে রাখুন: এটি শুধু এই একবারই দেখা যায়। এটি দিয়ে আমাদের জবাব পড়বেন এবং আবার লিখবেন। কাউকে বলবেন না।
complaints-sms = আপনার বার্তা { $number } পাওয়া গেছে।

complaints-state-received = আপনার বার্তা আমরা পেয়েছি।
complaints-state-safety_check = আগে দেখছি আপনি নিরাপদ কি না।
complaints-state-triage = আপনি যা বলেছেন পড়ছি এবং কে সাহায্য করবে তা ঠিক করছি।
complaints-state-inquiry = কী হয়েছে, কেউ তা খুঁজে দেখছেন।
complaints-state-reply = এখন অন্য পক্ষ জবাব দিতে পারে। আপনি হ্যাঁ না বললে সে আপনার নাম পায় না।
complaints-state-mediation = কোনো পক্ষে নেই এমন কেউ দুজনকে একমত হতে সাহায্য করছেন। আপনি যেকোনো সময় থামাতে পারেন।
complaints-state-decided = আমরা সিদ্ধান্ত নিয়েছি। কী এবং কেন, পড়তে পারেন।
complaints-state-closed = আমাদের কাজ শেষ। সমস্যা না মিটলে বা আবার শুরু হলে আমাদের লিখুন।
complaints-state-inadmissible = আমরা এ নিয়ে কাজ করতে পারি না। কেন, তা পড়তে এবং অন্যদের আবার দেখতে বলতে পারেন।
complaints-state-referred = আপনি যে অফিসে রাজি হয়েছেন, সেখানে আমরা পাঠিয়েছি।
complaints-state-withdrawal_pending = আপনি থামাতে বলেছেন। আমরা ৭ দিন পরে থামি। ততদিন মত বদলাতে পারেন।
complaints-state-withdrawn = আপনি বলায় আমরা থেমেছি। আবার শুরু করতে বলতে পারেন।

complaints-outcome-upheld = আমরা পেয়েছি, আপনি যেমন বলেছেন তেমনই হয়েছে এবং নিয়ম ভাঙা হয়েছে।
complaints-outcome-partly = আমরা পেয়েছি, এর একটি অংশ হয়েছে এবং নিয়ম ভাঙা হয়েছে।
complaints-outcome-not_upheld = আমরা পেয়েছি, নিয়ম ভাঙা হয়নি।
complaints-outcome-not_enough_evidence = নিশ্চিত হওয়ার মতো যথেষ্ট আমরা জানতে পারিনি। এর মানে এই নয় যে আপনি অসত্য বলেছেন।

complaints-question-solved = সমস্যা কি এখন মিটেছে?
complaints-question-threatened_30_days = কীভাবে শেষ হয়েছে তা এক মাস আগে আমরা জানিয়েছি। আমাদের বলায় কেউ কি আপনাকে বা পরিবারকে হুমকি বা শাস্তি দিয়েছে?
complaints-question-threatened_6_months = কীভাবে শেষ হয়েছে তা ছয় মাস আগে আমরা জানিয়েছি। আমাদের বলায় কেউ কি আপনাকে বা পরিবারকে হুমকি বা শাস্তি দিয়েছে?
complaints-question-threatened_12_months = কীভাবে শেষ হয়েছে তা এক বছর আগে আমরা জানিয়েছি। আমাদের বলায় কেউ কি আপনাকে বা পরিবারকে হুমকি বা শাস্তি দিয়েছে?
complaints-question-pressed = আপনি যেন থামেন, সেজন্য কেউ কি চাপ, টাকা বা হুমকি দিয়েছে?
complaints-withdrawal-danger = কেউ বিপদে থাকলে বা অন্যরাও একই কষ্ট পেলে আমরা আপনাকে ছাড়াই এগোতে পারি। কে বলেছে তা আমরা কখনো বলি না।

complaints-zawgyi = যেকোনো ফন্টে লিখতে পারেন। Zawgyi হলেও চলবে; ব্যবহার করলে বলুন।

# Notices about her code.
complaints-note-code_replaced = আপনার কোডের বদলে একটি নতুন কোড দেওয়া হয়েছে। আপনি তা না চেয়ে থাকলে ৭ দিনের মধ্যে পুরোনো কোড দিয়ে জানান।
complaints-note-code_objected = পুরোনো কোড যার কাছে আছে সে বলছে যে নতুন কোড সে চায়নি। এই বার্তা কার, তা আমাদের দুজন কর্মী না শোনা পর্যন্ত কিছুতেই সম্মতি দেওয়া বা কিছু ফিরিয়ে নেওয়া যাবে না।

complaints-waits =
    .subject = আপনার জন্য একটি কাজ অপেক্ষা করছে
    .body =
        নিবন্ধনে আপনার জন্য একটি কাজ অপেক্ষা করছে। অনুগ্রহ করে আজই দেখুন:

        { $link }

# What is said to her while her case is handled, and when it ends.
complaints-told-announced-not_admitted = আমাদের মনে হয় আমরা এটা নিয়ে কাজ করতে পারব না। কেন, নিচে পড়ুন। আপনার অন্য মত থাকলে বলুন; তারপর অন্য একজন সিদ্ধান্ত নেবেন।
complaints-told-not_admitted = অন্য একজনও দেখেছেন: আমরা এটা নিয়ে কাজ করতে পারি না। কেন, নিচে পড়ুন। আপনি বলতে পারেন অন্যরা আবার দেখুক।
complaints-told-goes_on = আমরা এটা নিয়ে কাজ করছি।
complaints-told-decided = আমরা সিদ্ধান্ত নিয়েছি। কী এবং কেন, পড়তে পারেন। একমত না হলে বলতে পারেন অন্যরা আবার দেখুক।
complaints-told-opened_again = আপনার বিষয়টি আবার খোলা হয়েছে। এখন অন্য লোকেরা দেখছেন।
complaints-told-mediation_offered = যিনি কারও পক্ষ নেন না এমন একজনের সাহায্যে অন্য পক্ষের সঙ্গে মিটমাট করতে চান? আপনি না বলতে পারেন, যেকোনো সময় থামাতে পারেন।
complaints-told-settlement_shown = একটি কাগজ আছে যাতে অন্য পক্ষ রাজি। পড়ুন। তাতে যদি লেখা থাকে আপনাকে চুপ থাকতে হবে, যা বলেছেন ফিরিয়ে নিতে হবে বা কোনো অধিকার ছাড়তে হবে, আমাদের বলুন: সেটা করা যায় না।
complaints-told-ends_soon = এক মাস পরে আপনি যা বলেছেন আমরা তা নষ্ট করব। এখনও দরকার হলে বা নতুন কিছু ঘটলে তার আগে লিখুন।
complaints-told-code_ends_soon = এক মাস পরে আপনার কোড দিয়ে এই মামলা আর খোলা যাবে না; আপনি যা বলেছেন তা আমরা আরও পরে নষ্ট করব। এখনও দরকার হলে বা নতুন কিছু ঘটলে তার আগে লিখুন।

complaints-referral-prepared = দপ্তর কী পড়বে, আমরা লিখেছি। আপনি এখানে পড়তে পারেন। এটা এখনও পাঠানো হয়নি।
complaints-referral-sent = আপনি যে দপ্তরে হ্যাঁ বলেছেন সেখানে এটা পাঠানো হয়েছে।
complaints-referral-accepted = দপ্তর এটা নিয়ে কাজ করছে।
complaints-referral-refused = দপ্তর এটা নিয়ে কাজ করবে না। কেন, পড়তে পারেন।
complaints-referral-progress = কাজ কতদূর, দপ্তর আমাদের জানিয়েছে।
complaints-referral-ended = দপ্তরের কাজ শেষ। কী হলো, পড়তে পারেন।
complaints-referral-late = দপ্তর সময়মতো উত্তর দেয়নি। আমরা আবার জিজ্ঞেস করি, আর আপনি হ্যাঁ বললে অন্য দপ্তরে যেতে পারি।
complaints-referral-recalled = দপ্তর এটা আর পড়তে পারে না।
complaints-referral_refused-not_competent = দপ্তর বলছে, এটা অন্য দপ্তরের কাজ।
complaints-referral_refused-too_late = দপ্তর বলছে, অনেক সময় পেরিয়ে গেছে।
complaints-referral_refused-before_a_court = দপ্তর বলছে, আদালত এটা আগে থেকেই দেখছে।
complaints-referral_refused-not_enough_told = দপ্তর বলছে, তাকে আরও জানতে হবে।
complaints-referral_outcome-workers_repaid = কোম্পানি টাকা ফেরত দিয়েছে।
complaints-referral_outcome-licence_acted_on = দপ্তর কোম্পানির লাইসেন্স নিয়ে ব্যবস্থা নিয়েছে।
complaints-referral_outcome-warned = দপ্তর কোম্পানিকে সতর্ক করেছে।
complaints-referral_outcome-sent_to_court = এটা এখন আদালতে।
complaints-referral_outcome-no_action = দপ্তর আর কিছু করেনি।
complaints-referral_closed-consent_ended = আপনি আপনার হ্যাঁ ফিরিয়ে নিয়েছেন।
complaints-referral_closed-withdrawn = আপনি আমাদের থামতে বলেছেন।
complaints-referral_closed-taken_back = আমরা এটা ফিরিয়ে নিয়েছি।
complaints-referral_closed-accused = এটা এই দপ্তরকে নিয়েই।
complaints-referral_closed-state_excluded = আপনি বলেছেন এই দেশ যেন এটা না পড়ে।
complaints-kept_back-no_consent = আমরা এটা এই দপ্তরে দিতে চাই। আপনি হ্যাঁ বলেননি, তাই এটা যায়নি। চাইলে হ্যাঁ বলুন।
complaints-kept_back-state_excluded = এটা যায়নি, কারণ আপনি বলেছেন এই দেশ যেন এটা না পড়ে।
complaints-kept_back-accused = এটা যায়নি, কারণ এটা এই দপ্তরকে নিয়েই।
complaints-kept_back-interest = এটা যায়নি, কারণ সেখানকার কেউ যাদের নিয়ে এটা তাদের কাছের হতে পারে।
complaints-kept_back-not_here = এটা যায়নি, কারণ এই দপ্তরের কেউ এখানে পড়ে না। আপনি নিজে সেখানে যেতে পারেন।
complaints-kept_back-no_agreement = এটা যায়নি, কারণ দেশগুলোর মধ্যে এর অনুমতি দেওয়া কোনো চুক্তি নেই। আপনি নিজে সেখানে যেতে পারেন; কোথায় ও কীভাবে, আমরা বলি।

complaints-told-post_closed = বিদেশের যে অফিস আপনার মামলা দেখছিল সেটি বন্ধ হয়ে গেছে। সেখানে এখন কেউ তা দেখে না; আমরা কাজ চালিয়ে যাচ্ছি। চাইলে অন্য কোনো অফিস বা শ্রমিকদের সাহায্য করে এমন কোনো দলকে মামলা কত দূর এগিয়েছে তা দেখতে দিন।
complaints-not_admitted-not_about_work = এটা কাজ বা চাকরি পাওয়ার বিষয়ে নয়।
complaints-not_admitted-no_rule = আমরা দেখতে পারি এমন কোনো নিয়ম এতে ভাঙেনি।
complaints-not_admitted-decided_before = একই বিষয়ে আমরা আগে সিদ্ধান্ত নিয়েছি।
complaints-not_admitted-before_a_court = এখন আদালত এটা দেখছে।
complaints-not_admitted-nothing_to_follow = জিজ্ঞাসা করার পরেও খতিয়ে দেখার মতো কিছু পাইনি।

# Letters without content: a mailbox is read by others too.
complaints-to_read =
    .subject = আপনার জন্য কিছু আছে
    .body =
        আপনার জন্য কিছু অপেক্ষা করছে। পড়তে এবং কবের মধ্যে উত্তর দেওয়া যায় দেখতে সাইন ইন করুন:
        { $link }
complaints-come_back =
    .subject = একটি বার্তা আছে
    .body =
        আপনার জন্য নতুন বার্তা আছে। কোথায় পড়তে হয় আপনি জানেন। এখন নিরাপদ না হলে অপেক্ষা করুন; ওটা থাকবে।
