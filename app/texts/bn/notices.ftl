# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

notices-letter =
    .subject = { $number }: { $step }
    .body =
        { $step }।

        বিষয়টি এই: { $act }। চিঠিতে তথ্য, নিয়ম, কে সিদ্ধান্ত নিয়েছে, কীভাবে ও কবে পর্যন্ত উত্তর দেওয়া বা আপিল করা যায় তা লেখা আছে। পড়তে সাইন ইন করুন:
        { $link }

notice-step-announced = আপনার প্রতিষ্ঠানের বিরুদ্ধে একটি পদক্ষেপ ঘোষণা করা হয়েছে, আপনি আগে উত্তর দিতে পারেন
notice-step-urgent = আপনার প্রতিষ্ঠানের বিরুদ্ধে একটি জরুরি পদক্ষেপ কার্যকর
notice-step-in_effect = আপনার প্রতিষ্ঠানের বিরুদ্ধে একটি পদক্ষেপ কার্যকর
notice-step-dropped = আপনার প্রতিষ্ঠানের বিরুদ্ধে একটি পদক্ষেপ বাদ দেওয়া হয়েছে
notice-step-reviewed = আপনার প্রতিষ্ঠানের বিরুদ্ধে একটি জরুরি পদক্ষেপ পুনরায় দেখা হয়েছে
notice-step-corrected = একটি স্পষ্ট ভুল সংশোধন করা হয়েছে
notice-step-no_error = কোনো স্পষ্ট ভুল পাওয়া যায়নি
notice-step-appeal_lodged = আপনার আপিল পৌঁছেছে
notice-step-appeal_panel = আপনার আপিলের প্যানেল ঘোষণা করা হয়েছে
notice-step-appeal_admitted = আপনার আপিল দেখা হচ্ছে
notice-step-appeal_decided = আপনার আপিলের সিদ্ধান্ত হয়েছে

notice-act-claim_refused = একটি নথির দাবি প্রত্যাখ্যান
notice-act-claim_lapsed = একটি নথির অধিকার শেষ
notice-act-records_merged = দুটি নথি একত্র করা
notice-act-finding_graded = নিরীক্ষার একটি ফলাফলের মাত্রা নির্ধারণ
notice-act-application_refused = সনদের আবেদন প্রত্যাখ্যান
notice-act-certificate_suspended = সনদ স্থগিত
notice-act-certificate_withdrawn = সনদ প্রত্যাহার
notice-act-certificate_reduced = সনদের পরিধি কমানো
notice-act-certificate_not_extended = সনদ সম্প্রসারণ না করা
notice-act-certificate_not_restored = সনদ পুনরুদ্ধার না করা
notice-act-certificate_not_transferred = সনদ হস্তান্তর না করা
notice-act-complaint_inadmissible = একটি অভিযোগ দেখা হবে না
notice-act-complaint_decided = একটি অভিযোগের সিদ্ধান্ত হয়
notice-act-complaint_upheld = একটি অভিযোগ ঠিক বলে পাওয়া যায়
notice-act-violation_confirmed = লঙ্ঘন নিশ্চিত করা হয়
notice-act-sanction_imposed = শাস্তি আরোপ করা হয়
notice-act-bar_imposed = নিষেধাজ্ঞা আরোপ করা হয়

notice-letter-announced = এটি ঘোষণা করা হচ্ছে: { $act } ({ $address })। এর কিছুই এখনো কার্যকর নয়।
notice-letter-urgent = দেরি হলে শ্রমিকেরা বিপদে পড়বেন, তাই এটি এখনই কার্যকর: { $act } ({ $address })। দুজন ব্যক্তি এই সিদ্ধান্ত নিয়েছেন।
notice-letter-in_effect = এটি এখন থেকে কার্যকর: { $act } ({ $address })।
notice-letter-dropped = যা ঘোষণা করা হয়েছিল তা হবে না: { $act } ({ $address })।
notice-letter-reviewed-stands = এতে অংশ নেননি এমন একজন এই জরুরি পদক্ষেপ পুনরায় দেখেছেন, এবং এটি বহাল থাকছে: { $act } ({ $address })।
notice-letter-reviewed-falls = এতে অংশ নেননি এমন একজন এই জরুরি পদক্ষেপ পুনরায় দেখেছেন, এবং এটি বহাল থাকছে না: { $act } ({ $address })।
notice-letter-corrected = আপনি বলেছেন এটি একটি স্পষ্ট ভুলের উপর দাঁড়িয়ে আছে, এবং আপনি ঠিক: { $act } ({ $address })।
notice-letter-no_error = আপনি বলেছেন এটি একটি স্পষ্ট ভুলের উপর দাঁড়িয়ে আছে; কোনো ভুল পাওয়া যায়নি: { $act } ({ $address })। উত্তরে যত দিন লেগেছে আপিলের সময় তত দিন বেড়েছে।
notice-letter-ground = ভিত্তি: { $ground }। নিয়ম: { $rule }।
notice-letter-facts = তথ্য:
notice-letter-reason = কারণ:
notice-letter-why_urgent = কেন অপেক্ষা করা যায়নি:
notice-letter-by = সিদ্ধান্ত নিয়েছে: { $body }।
notice-letter-answer = আপনি { $until } পর্যন্ত উত্তর দিতে পারেন: সাইন ইন করুন, নোটিশ { $number } পড়ুন, এবং কী ভুল বা কী বাদ গেছে বলুন। কিছু সিদ্ধান্ত নেওয়ার আগে আপনার কথা দেখা হয়।
notice-letter-answer-unserved = এই চিঠি যেদিন আপনার কাছে পৌঁছায় সেদিন থেকে আপনি উত্তর দিতে পারেন: সাইন ইন করুন, নোটিশ { $number } পড়ুন, এবং কী ভুল বা কী বাদ গেছে বলুন।
notice-letter-answer-finding = কারণ, সংশোধন ও সংশোধনমূলক ব্যবস্থাসহ ফলাফলের উত্তর দিলে এই নোটিশেরও উত্তর দেওয়া হয়; সঙ্গে মাত্রার বিরুদ্ধে আপত্তি জানানো যায়।
notice-letter-heard-answered = আপনার উত্তর দেখা হয়েছে।
notice-letter-heard-unanswered = সময়মতো কোনো উত্তর আসেনি।
notice-letter-heard-absence = নোটিশ পৌঁছানো যায়নি, তাই এটি অনুপস্থিতিতে সিদ্ধান্ত নেওয়া হয়েছে।
notice-letter-review = অন্য একজন { $until } এর মধ্যে এটি পুনরায় দেখেন। তত দিন পর্যন্ত আপনি যা বলেন তা পড়া হয়: সাইন ইন করুন, এবং নোটিশ { $number } এর উত্তর দিন।
notice-letter-appeal = আপনি { $until } পর্যন্ত আপিল করতে পারেন: আপনার প্রতিষ্ঠানের একজন ব্যবস্থাপক সাইন ইন করে নোটিশ { $number } এর বিরুদ্ধে আপিল দাখিল করেন। এতে অংশ নেননি এমন ব্যক্তিরা সিদ্ধান্ত নেন ({ $body })।
notice-letter-appeal-absence = নোটিশ পৌঁছানো যায়নি বলে পরে { $until } পর্যন্ত করা আপিলও সময়মতো ধরা হয়: দেরির কারণ জিজ্ঞাসা করা হয় না।
notice-letter-appeal-holds = আপিল চলাকালে এই পদক্ষেপের আগের অবস্থা বহাল থাকে।
notice-letter-appeal-holds_not = আপিল এই পদক্ষেপ থামায় না।
notice-letter-error = এটি ভুল তারিখ বা অন্য প্রতিষ্ঠানের দলিলের মতো স্পষ্ট ভুলের উপর দাঁড়িয়ে থাকলে { $until } পর্যন্ত বলুন; আপিল ছাড়াই তা সংশোধন করা হয়, এবং আপিলের সময় কমে না।
notice-letter-appeal_lodged = নোটিশ { $number } এর বিরুদ্ধে আপনার আপিল { $appeal } পৌঁছেছে। { $until } এর মধ্যে এর সিদ্ধান্ত হয়।
notice-letter-appeal_lodged-held = তত দিন পর্যন্ত পদক্ষেপের আগের অবস্থা বহাল থাকে।
notice-letter-appeal_panel = আপনার আপিল { $appeal } এর সিদ্ধান্ত যাঁরা নেবেন তাঁদের নাম ঘোষণা করা হয়েছে; কারা তা পড়তে সাইন ইন করুন। { $until } পর্যন্ত আপনি প্রত্যেকের বিষয়ে একবার, কারণসহ, আপত্তি জানাতে পারেন।
notice-letter-appeal_admitted = আপনার আপিল { $appeal } দেখা হচ্ছে। { $until } এর মধ্যে এর সিদ্ধান্ত হয়।
notice-letter-appeal_decided-upheld = আপনার আপিল { $appeal } সঠিক: পদক্ষেপটি বহাল থাকছে না।
notice-letter-appeal_decided-partly = আপনার আপিল { $appeal } আংশিক সঠিক: বিষয়টি সিদ্ধান্ত গ্রহণকারী সংস্থায়, প্রথমবার সিদ্ধান্ত নেননি এমন ব্যক্তিদের কাছে ফিরে যাচ্ছে।
notice-letter-appeal_decided-lowered = আপনার আপিল { $appeal } আংশিক সঠিক: ফলাফলটি বহাল থাকছে, এবং এখন থেকে এর মাত্রা এক ধাপ কমানো হলো। নতুন তারিখসহ এটি পড়তে সাইন ইন করুন।
notice-letter-appeal_decided-dismissed = আপনার আপিল { $appeal } খারিজ হয়েছে: পদক্ষেপটি বহাল থাকছে, এবং এখানে চূড়ান্ত। আদালত ও কর্তৃপক্ষ আপনার জন্য খোলা আছে।
notice-letter-appeal_decided-inadmissible = আপনার আপিল { $appeal } দেখা হচ্ছে না ({ $why }): পদক্ষেপটি বহাল থাকছে। আদালত ও কর্তৃপক্ষ আপনার জন্য খোলা আছে।
notice-letter-appeal_decided-withdrawn = আপনার প্রতিষ্ঠান তার আপিল { $appeal } ফিরিয়ে নিয়েছে: পদক্ষেপটি বহাল থাকছে।
notice-letter-appeal_decided-settled = আপনার আপিল { $appeal } যা চেয়েছিল তা আপিল ছাড়াই দেওয়া হয়েছে: পদক্ষেপটি আর বহাল নেই।

notice-why-late = এটি আপিলের সময়ের পরে, গ্রহণযোগ্য কারণ ছাড়া এসেছে
notice-why-not_struck = পদক্ষেপটি আপনার প্রতিষ্ঠানকে স্পর্শ করে না
notice-why-no_act = এটি যার বিরুদ্ধে হতে পারে এমন কোনো পদক্ষেপ নেই

ground-not_proved = নথিটি দাবিদারের, তা কিছুই প্রমাণ করে না
ground-contested = নিবন্ধন বা তার কর্তৃপক্ষ অন্য কথা বলে
ground-held_by_another = অন্য একটি প্রতিষ্ঠানের কাছে নথিটি আছে
ground-owner_changed = প্রতিষ্ঠানের একজন মালিক চলে গেছেন এবং আরেকজন এসেছেন
ground-not_theirs = নথিটি যে প্রতিষ্ঠানের হাতে আছে তার নয়
ground-firm_ended = যে প্রতিষ্ঠানের হাতে এটি ছিল সেটি আর নেই
ground-asked_by_letter = ধারকের নামে একটি চিঠিতে এটি চাওয়া হয়েছে; ধারকের পক্ষে যিনি সাইন ইন করেন তিনি ভিন্ন কথা বলতে পারেন
ground-one_firm = একজন ব্যক্তি দেখেছেন যে এগুলি একই প্রতিষ্ঠানের নথি, এবং দ্বিতীয় একজন তা নিশ্চিত করেছেন
ground-critical_finding = একটি নিরীক্ষায় গুরুতর ত্রুটি পাওয়া গেছে
ground-major_not_mended = একটি বড় ত্রুটি সময়মতো সংশোধন করা হয়নি
ground-audit_not_allowed = নির্ধারিত একটি নিরীক্ষা করতে দেওয়া হয়নি বা সম্ভব করা হয়নি
ground-conditions_not_met = সনদের শর্ত সময়মতো পূরণ করা হয়নি
ground-licence_lost = নিয়োগের লাইসেন্স হারিয়েছে বা স্থগিত হয়েছে
ground-misuse_of_mark = সনদ বা চিহ্ন যেখানে প্রযোজ্য নয় সেখানে ব্যবহার করা হয়েছে
ground-false_statements = যে বক্তব্যের ওপর সনদ দাঁড়িয়ে ছিল তা মিথ্যা ছিল
ground-fees_charged = কর্মীদের কাছ থেকে এমন ফি বা খরচ নেওয়া হয়েছে যা মান নিষেধ করে
ground-audit_body_lost = নিরীক্ষা সংস্থা এই কর্মসূচির জন্য আর নিরীক্ষা করতে পারে না
ground-country_suspended = দেশের সনদ স্থগিত হয়েছে বা হারিয়েছে
ground-requirements_not_met = একটি নিরীক্ষায় দেখা গেছে মান পূরণ হয়নি
ground-finding_bars = এমন গুরুতর ফলাফল যে এটি থাকা অবস্থায় কিছুই মঞ্জুর করা হয় না
ground-finding_mended_first = এমন ফলাফল যা কিছু মঞ্জুর করার আগে সংশোধন করতে হবে
ground-upheld = একটি অভিযোগ ঠিক বলে পাওয়া গেছে
ground-partly = একটি অভিযোগের এক অংশ ঠিক বলে পাওয়া গেছে
ground-rule_broken = নিয়ম ভঙ্গকারী আচরণ পাওয়া গেছে

body-appeals_panel = স্কিমের আপিল প্যানেল

fact-certificate = সনদ
fact-decision = সিদ্ধান্ত
fact-answer_limit = উত্তর দেওয়ার সময়
fact-audit = নিরীক্ষা
fact-criteria = মানদণ্ডসমূহ
fact-limit = যে সময়সীমা পেরিয়ে গেছে
fact-last_day = শেষ দিন
fact-of = যা করণীয় ছিল
fact-finding = ফলাফল
fact-criterion = মানদণ্ড
fact-grade = মাত্রা
fact-grade_in_effect = কার্যকর মাত্রা
fact-state = অবস্থা
fact-proposal = প্রকল্পের নিয়ম যা প্রস্তাব করে
fact-because = কারণ
fact-record = নথি
fact-lodged_on = দাবি করার তারিখ
fact-pair = নথির জোড়া
fact-stays = যে নথি থাকবে
fact-goes = যে নথি তাতে যুক্ত হবে
fact-case = মামলা
fact-counts = অভিযোগসমূহ
fact-offence = অভিযোগের শ্রেণি
fact-standard_of_proof = প্রমাণের মান
fact-first_day = প্রথম দিন
fact-final_day = শেষ দিন
fact-competent_body = এখতিয়ারসম্পন্ন সংস্থা
