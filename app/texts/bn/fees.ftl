# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

fees-law = প্রতিটি জায়গার আইন কী বলে, এখানে যতটা জানা আছে।
fees-standard = আইএলওর সংজ্ঞা ও স্কিমের মানদণ্ড কী বলে। এগুলো কোনো আইন বদলায় না, কোনো আইনও এগুলো বদলায় না।
fees-decides-law = সেদিন প্রতিষ্ঠানটির কোনো সনদ জানা নেই। স্কিমের মামলায় আগে আইন দেখা হয়।
fees-decides-standard = সেদিন প্রতিষ্ঠানটি সনদপ্রাপ্ত ছিল। স্কিমের মামলায় মানদণ্ডই সিদ্ধান্ত দেয়।
fees-advice = এটি আইনি পরামর্শ নয়, অনুমোদনও নয়। এখানে কিছু নিয়ম না-ও থাকতে পারে বা বদলে যেতে পারে।
fees-unconfirmed = এটি এমন নিয়মের ওপর দাঁড়িয়ে আছে যা কোনো কর্তৃপক্ষ নিশ্চিত করেনি।

fees-verdict-over = এখানে জানা নিয়ম যতটা অনুমতি দেয় তার চেয়ে বেশি নেওয়া হয়েছে।
fees-verdict-over_between = এখানে জানা নিয়ম যতটা অনুমতি দেয় তার চেয়ে বেশি নেওয়া হয়েছে। কত বেশি, তা না-জানানো তথ্যের ওপর নির্ভর করে।
fees-verdict-no_excess_under_known_rules = এখানে জানা ও নিচে নাম দেওয়া নিয়ম অনুযায়ী বাড়তি কিছু নেই। এটি কোনো অনুমতি নয়।
fees-verdict-no_rule_known = এ বিষয়ে কোনো নিয়ম এখানে জানা নেই। তার মানে এই নয় যে এটি নেওয়া যায়।
fees-verdict-unclear = এ বিষয়ে আইন কী বলে তা স্পষ্ট নয়। যে দপ্তর এটি কার্যকর করে সেখানে জিজ্ঞাসা করুন।
fees-verdict-depends_on_facts = এটি না-জানানো তথ্যের ওপর নির্ভর করে। প্রতিটি উত্তরে কী হয় তা নিচে লেখা আছে।
fees-verdict-review = সেই জায়গার আইন জানেন এমন কাউকে এটি দেখতে হবে।
fees-strictest = এ বিষয়ে একাধিক নিয়ম আছে; সবচেয়ে কড়া নিয়মটিই সিদ্ধান্ত দেয়।

fees-reason-not_chargeable = এটি শ্রমিকের কাছ থেকে নেওয়া যায় না।
fees-reason-above_ceiling = এটি সর্বোচ্চ যতটা নেওয়া যায় তার বেশি।
fees-reason-within_ceiling = এটি সর্বোচ্চ যতটা নেওয়া যায় তার মধ্যে আছে।
fees-reason-too_early = এটি খুব তাড়াতাড়ি নেওয়া হয়েছে: আগে অন্য কিছু হওয়ার কথা ছিল।
fees-reason-above_actual_cost = এটি জিনিসটির আসল খরচের চেয়ে বেশি।
fees-reason-actual_cost = এটি জিনিসটির আসল খরচ।
fees-reason-outside_ceiling = নিয়মটি এটিকে তার সীমার মধ্যে ধরে না।
fees-reason-tax_on_excess = এটি সীমার ওপরের টাকার ওপর কর।
fees-reason-host_forbids = কাজের দেশের আইন এটি নিষেধ করে; এখানেও তা মানতে হবে কি না, কর্তৃপক্ষকে বলতে হবে।
fees-reason-needs_review = নিয়মটি এটিকেই বোঝায় কি না, কাউকে দেখতে হবে।
fees-reason-not_settled = যে লেখাগুলো পড়া হয়েছে তাতে এর মীমাংসা নেই।
fees-reason-fact_missing = নিয়ম যে তথ্য চায় তার একটি নেই।
fees-reason-does_not_count = চাকরি দিতে কেউ এটি চায়নি, তাই এটি নিয়োগের খরচ নয়।
fees-reason-always_breach = এটি কখনোই বৈধ নয়।

fees-payer-employer = এটি নিয়োগকর্তার দেওয়ার কথা ছিল।
fees-payer-agency = এটি এজেন্সির দেওয়ার কথা ছিল।
fees-payer-principal = এটি বিদেশি মূল প্রতিষ্ঠানের দেওয়ার কথা ছিল।
fees-payer-shipowner = এটি জাহাজের মালিকের দেওয়ার কথা ছিল।
fees-payer-state = এটি রাষ্ট্রের দেওয়ার কথা ছিল।
fees-payer-not_stated = এর বদলে কে দেবে, নিয়মে বলা নেই।

fees-sure-confirmed = সেই জায়গার কর্তৃপক্ষ { $day } তারিখে এটি নিশ্চিত করেছে।
fees-sure-made = সেই জায়গার কর্তৃপক্ষ নিজেই তা বলে।

fees-refund = কাজ আগে শেষ হওয়ায় বৈধ ফির একটি অংশ ফেরত দিতে হবে।
fees-refund-interest = সুদসহ।

fees-fact-occupation = কোন কাজ
fees-fact-sex = কাগজে শ্রমিক নারী না পুরুষ
fees-fact-skill = চুক্তিতে দক্ষতার কোন স্তর লেখা আছে
fees-fact-channel = শ্রমিক কাজটি কীভাবে পেলেন
fees-fact-programme = কাজটি কোন প্রবেশ কর্মসূচির অধীনে
fees-fact-origin_part = শ্রমিক দেশের কোন অংশ থেকে এসেছেন
fees-fact-destination_part = কাজটি দেশের কোন অংশে
fees-fact-flag = জাহাজ কোন পতাকায় চলে
fees-fact-public_contract = কাজটি সরকারি চুক্তির জন্য কি না, এবং কার
fees-fact-wage = এক মাসের মজুরি
fees-fact-contract_months = চুক্তি কত মাসের
fees-fact-job_order = চাকরির আদেশ ও তার জন্য অনুমোদিত টাকা
fees-fact-fee_from_abroad = অন্য পক্ষ শ্রমিকের জন্য এজেন্সিকে আগেই কত দেয়
fees-fact-milestone = কিছু কখন ঘটেছিল
fees-fact-month_of_service = এটি কাজের কোন মাসের জন্য ছিল
fees-fact-actual_cost = রসিদ অনুযায়ী জিনিসটির আসল খরচ
fees-fact-item = এটি ঠিক কিসের জন্য ছিল
fees-fact-part_years = বছরের অংশ কীভাবে গোনা হয়; পড়া কোনো লেখায় নেই
fees-fact-end_by_worker = শ্রমিক নিজে কাজ ছেড়েছেন কি না
fees-fact-employer_letter = নিয়োগকর্তা লিখে দিয়েছেন কি না যে তিনি এজেন্সির কোনো খরচ দেন না
fees-fact-foreign_agency_paid = বিদেশি এজেন্সি দেশের এজেন্সিকে টাকা দিয়েছে কি না
fees-fact-ministry_approved = মন্ত্রণালয় অনুমোদন দিয়েছে কি না
fees-fact-agency_found_job = কাজটি এজেন্সি খুঁজে দিয়েছে কি না
fees-fact-employer_pays_agency = নিয়োগকর্তা এজেন্সিকে টাকা দেন কি না
fees-fact-under_35 = শ্রমিকের বয়স ৩৫-এর কম কি না
fees-fact-citizen = শ্রমিক কাজের দেশের নাগরিক কি না
fees-fact-bilateral_agreement = দুই দেশের মধ্যে শ্রমিক নিয়ে চুক্তি আছে কি না
fees-fact-licensed_recruiter = নিয়োগকারীর লাইসেন্স আছে কি না
fees-fact-seasonal_programme = কাজটি মৌসুমি কর্মসূচির কি না
fees-fact-employer_is_legal_entity = নিয়োগকর্তা কোম্পানি না ব্যক্তি
fees-fact-ticket_by_employer = টিকিট নিয়োগকর্তা দেন কি না
fees-fact-at_least_36_months = চুক্তি ৩৬ মাস বা তার বেশি কি না
fees-fact-longer_than_36_months = চুক্তি ৩৬ মাসের বেশি কি না
fees-fact-same_employer_again = আবার একই নিয়োগকর্তা কি না

fees-wage-basic = এক মাসের মূল মজুরি
fees-wage-contract = চুক্তিতে লেখা এক মাসের মজুরি
fees-wage-declared = কাজের অনুমতির জন্য ঘোষিত এক মাসের মজুরি
fees-wage-first_month = প্রথম মাসের মজুরি
fees-wage-proposed = প্রস্তাবিত এক মাসের মজুরি
fees-milestone-contract_signed = চুক্তি কবে সই হয়েছে
fees-milestone-contract_approved = চুক্তি কবে অনুমোদিত হয়েছে
fees-milestone-placed = শ্রমিক কাজটি কবে পেয়েছেন
fees-milestone-entry_permit = প্রবেশের অনুমতি কবে এসেছে
fees-milestone-departed = শ্রমিক কবে রওনা হয়েছেন
fees-milestone-work_began = কাজ কবে শুরু হয়েছে

fees-answer-yes = হ্যাঁ
fees-answer-no = না
fees-answer-happened_before = এটি আগেই ঘটেছিল
fees-answer-not_before = এটি তখনও ঘটেনি
fees-answer-female = নারী
fees-answer-male = পুরুষ
fees-answer-other = অন্য যেকোনো

fees-place-ILO = আন্তর্জাতিক শ্রম সংস্থার সংজ্ঞা
fees-place-IRIS = আইআরআইএস মানদণ্ড
fees-place-SCHEME = স্কিমের মানদণ্ড
