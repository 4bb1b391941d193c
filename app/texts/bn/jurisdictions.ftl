# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

recourse-law = এই নিবন্ধন যা করে তা সেখানকার দাবির বদলি নয় এবং তা থামায় না।
recourse-advice = এটা তথ্য, আইনি পরামর্শ নয়। এটি { $checked } তারিখে দেখা হয়েছে এবং বদলে গিয়ে থাকতে পারে।
recourse-unknown = এই জায়গায় কোন অফিস নিয়ম মানায়, তা আমরা এখানে জানি না: { $place }।
recourse-general = শ্রম অফিস, আপনার দূতাবাস, ট্রেড ইউনিয়ন বা বিনা খরচের আইনি সাহায্যে জিজ্ঞেস করুন। দাবি করার শেষ দিন কোনটি, এখনই জিজ্ঞেস করুন।
recourse-emergency-unknown = এই জায়গায় ফোন করার নম্বর আমরা জানি না: { $place }। সেই দেশের জরুরি নম্বরে, আপনার দূতাবাসে বা বিশ্বাস করেন এমন কাউকে ফোন করুন।
recourse-reach-unknown = কীভাবে যোগাযোগ করতে হয়, তা এখানে জানা নেই।
recourse-limit-claim = দাবি করার সময়: { $time }।
recourse-limit-prosecution = অফিস আদালতে নিতে পারে এই সময়ে: { $time }।
recourse-limit-unknown = দাবি করার শেষ দিন এখানে জানা নেই। তাড়াতাড়ি যান: শেষ দিন থাকতে পারে।
recourse-last_day = জানা শেষ দিন: { $day }।
recourse-since-payment = আপনি যেদিন টাকা দিয়েছেন সেদিন থেকে গোনা হয়।
recourse-since-offence = যেদিন ঘটেছে সেদিন থেকে গোনা হয়।
recourse-since-end_of_work = যেদিন কাজ শেষ হয়েছে সেদিন থেকে গোনা হয়।
recourse-since-return = যেদিন বাড়ি ফিরেছেন সেদিন থেকে গোনা হয়।
recourse-since-not_said = যে লেখা আমরা পড়েছি তাতে কোন দিন থেকে তা বলা নেই। সবচেয়ে আগের দিন থেকে গুনুন।

recourse-takes-fees = কাজের জন্য দেওয়া টাকা
recourse-takes-wages = না পাওয়া বেতন
recourse-takes-agency = এজেন্সির কোনো অন্যায়
recourse-takes-contract = ভাঙা চুক্তি
recourse-takes-any = কাজের যেকোনো সমস্যা
recourse-can-refund = এটি টাকা ফেরত দেওয়ার আদেশ দিতে পারে।
recourse-can-pay = এটি না পাওয়া বেতন আদায় করতে পারে।
recourse-can-licence = এটি এজেন্সিকে শাস্তি দিতে বা লাইসেন্স কেড়ে নিতে পারে।
recourse-can-mediate = এটি দুই পক্ষকে একমত হতে সাহায্য করে।
recourse-can-court = এটি বিষয়টি আদালতে নিতে পারে।
recourse-can-deposit = এটি এজেন্সি বা নিয়োগকর্তার জমা টাকা থেকে আপনাকে দিতে পারে।
recourse-only-farm_food_shellfish = শুধু কৃষি, খাদ্য ও ঝিনুক-চিংড়ির কাজের জন্য।
recourse-only-h2a = শুধু যুক্তরাষ্ট্রে H-2A কর্মসূচির কৃষিকাজের জন্য।
recourse-only-nepal_in_uae = সংযুক্ত আরব আমিরাতে নেপালের শ্রমিকদের জন্য।

recourse-sure-seen = এমন লেখা আমরা পড়েছি।
recourse-sure-general = এটা সাধারণ জানা কথা; কেউ লেখায় মিলিয়ে দেখেনি।
recourse-sure-draft = এটা প্রথম খসড়া; ভরসা করার আগে মিলিয়ে নিন।
recourse-own = এটা এই নিবন্ধন যারা চালায় তাদের দেওয়া।

recourse-time-months = { $count ->
        [one] { $count } মাস
       *[other] { $count } মাস
    }
recourse-time-days = { $count ->
        [one] { $count } দিন
       *[other] { $count } দিন
    }
