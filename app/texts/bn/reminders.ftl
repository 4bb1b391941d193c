# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

reminders-digest =
    .subject =
        { $count ->
            [one] { $count }টি কাজ আপনার অপেক্ষায় আছে
           *[other] { $count }টি কাজ আপনার অপেক্ষায় আছে
        }
    .body =
        { $day } তারিখে আপনার অপেক্ষায় যা আছে।

        { $lines }

        প্রতিটি দেখতে ও কাজ করতে সাইন ইন করুন:
        { $link }

        আপনি দিনে এমন সর্বাধিক একটি চিঠি পান। সাইন ইন করার পর আপনি এর সময় বেছে নিতে পারেন এবং যে কাজের তারিখ নেই তা বাদ দিতে পারেন।

reminders-overdue = সময় পেরিয়ে গেছে
reminders-due = সময় ঘনিয়ে এসেছে
reminders-undated = তারিখ ছাড়া

reminders-was-due = { $what } (প্রথমটির শেষ সময় ছিল { $due })
reminders-is-due = { $what } (প্রথমটির শেষ সময় { $due })
reminders-instead = অনুপস্থিত সহকর্মীর জন্য: { $what }
reminders-see-to = আপনার সংগঠনে করা হয়নি, ব্যবস্থা নিন: { $what }

work-claim-confirm =
    { $count ->
        [one] নথির { $count }টি দাবি নিশ্চিত করতে হবে
       *[other] নথির { $count }টি দাবি নিশ্চিত করতে হবে
    }
work-claim-resume =
    { $count ->
        [one] আপত্তিসহ { $count }টি দাবি দেখতে হবে
       *[other] আপত্তিসহ { $count }টি দাবি দেখতে হবে
    }
work-claim-grant =
    { $count ->
        [one] { $count }টি দাবির সিদ্ধান্ত নিতে হবে
       *[other] { $count }টি দাবির সিদ্ধান্ত নিতে হবে
    }
work-invitation-approve =
    { $count ->
        [one] { $count }টি আমন্ত্রণ অনুমোদন করতে হবে
       *[other] { $count }টি আমন্ত্রণ অনুমোদন করতে হবে
    }
work-import-approve =
    { $count ->
        [one] নিবন্ধনের { $count }টি তালিকা অনুমোদন করতে হবে
       *[other] নিবন্ধনের { $count }টি তালিকা অনুমোদন করতে হবে
    }
work-claim-carry_on =
    { $count ->
        [one] হস্তান্তরিত { $count }টি দাবি এগিয়ে নিতে হবে
       *[other] হস্তান্তরিত { $count }টি দাবি এগিয়ে নিতে হবে
    }
work-claim-look =
    { $count ->
        [one] দাবি সম্পর্কে সহকর্মীর { $count }টি সিদ্ধান্ত দেখতে হবে
       *[other] দাবি সম্পর্কে সহকর্মীর { $count }টি সিদ্ধান্ত দেখতে হবে
    }
work-invitation-carry_on =
    { $count ->
        [one] হস্তান্তরিত { $count }টি আমন্ত্রণ এগিয়ে নিতে হবে
       *[other] হস্তান্তরিত { $count }টি আমন্ত্রণ এগিয়ে নিতে হবে
    }
work-invitation-look =
    { $count ->
        [one] আমন্ত্রণ সম্পর্কে সহকর্মীর { $count }টি সিদ্ধান্ত দেখতে হবে
       *[other] আমন্ত্রণ সম্পর্কে সহকর্মীর { $count }টি সিদ্ধান্ত দেখতে হবে
    }
work-import-carry_on =
    { $count ->
        [one] হস্তান্তরিত { $count }টি নিবন্ধনের তালিকা এগিয়ে নিতে হবে
       *[other] হস্তান্তরিত { $count }টি নিবন্ধনের তালিকা এগিয়ে নিতে হবে
    }
work-import-look =
    { $count ->
        [one] নিবন্ধনের তালিকা সম্পর্কে সহকর্মীর { $count }টি সিদ্ধান্ত দেখতে হবে
       *[other] নিবন্ধনের তালিকা সম্পর্কে সহকর্মীর { $count }টি সিদ্ধান্ত দেখতে হবে
    }
work-pair-carry_on =
    { $count ->
        [one] হস্তান্তরিত { $count }টি নথির জোড়া এগিয়ে নিতে হবে
       *[other] হস্তান্তরিত { $count }টি নথির জোড়া এগিয়ে নিতে হবে
    }
work-pair-look =
    { $count ->
        [one] নথির জোড়া সম্পর্কে সহকর্মীর { $count }টি সিদ্ধান্ত দেখতে হবে
       *[other] নথির জোড়া সম্পর্কে সহকর্মীর { $count }টি সিদ্ধান্ত দেখতে হবে
    }
work-dispute-decide =
    { $count ->
        [one] তথ্য নিয়ে { $count }টি বিরোধের সিদ্ধান্ত নিতে হবে
       *[other] তথ্য নিয়ে { $count }টি বিরোধের সিদ্ধান্ত নিতে হবে
    }
work-dispute-look =
    { $count ->
        [one] তথ্য নিয়ে বিরোধ সম্পর্কে সহকর্মীর { $count }টি সিদ্ধান্ত দেখতে হবে
       *[other] তথ্য নিয়ে বিরোধ সম্পর্কে সহকর্মীর { $count }টি সিদ্ধান্ত দেখতে হবে
    }
work-description-look =
    { $count ->
        [one] প্রতিষ্ঠানের কথা মুছে ফেলা সম্পর্কে সহকর্মীর { $count }টি সিদ্ধান্ত দেখতে হবে
       *[other] প্রতিষ্ঠানের কথা মুছে ফেলা সম্পর্কে সহকর্মীর { $count }টি সিদ্ধান্ত দেখতে হবে
    }
work-dispute-answer =
    { $count ->
        [one] তথ্য নিয়ে { $count }টি বিরোধের উত্তর দিতে হবে
       *[other] তথ্য নিয়ে { $count }টি বিরোধের উত্তর দিতে হবে
    }
work-consultation-answer =
    { $count ->
        [one] আপনার দেশ সম্পর্কে { $count }টি খসড়ার উত্তর দিতে হবে
       *[other] আপনার দেশ সম্পর্কে { $count }টি খসড়ার উত্তর দিতে হবে
    }
work-consultation-look =
    { $count ->
        [one] প্রকাশিত লেখা থেকে কোনো ব্যক্তি সম্পর্কে কথা বাদ দেওয়ার সহকর্মীর { $count }টি সিদ্ধান্ত দেখতে হবে
       *[other] প্রকাশিত লেখা থেকে কোনো ব্যক্তি সম্পর্কে কথা বাদ দেওয়ার সহকর্মীর { $count }টি সিদ্ধান্ত দেখতে হবে
    }
work-dispute-reply =
    { $count ->
        [one] আপনার নথির তথ্য নিয়ে { $count }টি বিরোধে বক্তব্য দিতে হবে
       *[other] আপনার নথির তথ্য নিয়ে { $count }টি বিরোধে বক্তব্য দিতে হবে
    }
work-data_request-check =
    { $count ->
        [one] ব্যক্তিগত তথ্য নিয়ে { $count }টি অনুরোধ: কে চাইছেন তা যাচাই করতে হবে
       *[other] ব্যক্তিগত তথ্য নিয়ে { $count }টি অনুরোধ: কে চাইছেন তা যাচাই করতে হবে
    }
work-data_request-decide =
    { $count ->
        [one] ব্যক্তিগত তথ্য নিয়ে { $count }টি অনুরোধের সিদ্ধান্ত নিতে হবে
       *[other] ব্যক্তিগত তথ্য নিয়ে { $count }টি অনুরোধের সিদ্ধান্ত নিতে হবে
    }
work-act-confirm =
    { $count ->
        [one] লাইসেন্স সংক্রান্ত { $count }টি পদক্ষেপ নিশ্চিত করতে হবে
       *[other] লাইসেন্স সংক্রান্ত { $count }টি পদক্ষেপ নিশ্চিত করতে হবে
    }
work-act-answer =
    { $count ->
        [one] লাইসেন্স সংক্রান্ত বিরোধিতা করা { $count }টি পদক্ষেপের উত্তর দিতে হবে
       *[other] লাইসেন্স সংক্রান্ত বিরোধিতা করা { $count }টি পদক্ষেপের উত্তর দিতে হবে
    }
work-contest-answer =
    { $count ->
        [one] নথি একত্র করার বিরোধিতা করা { $count }টি সিদ্ধান্তের উত্তর দিতে হবে
       *[other] নথি একত্র করার বিরোধিতা করা { $count }টি সিদ্ধান্তের উত্তর দিতে হবে
    }
work-act-carry_on =
    { $count ->
        [one] লাইসেন্স সংক্রান্ত হস্তান্তরিত { $count }টি পদক্ষেপ এগিয়ে নিতে হবে
       *[other] লাইসেন্স সংক্রান্ত হস্তান্তরিত { $count }টি পদক্ষেপ এগিয়ে নিতে হবে
    }
work-act-look =
    { $count ->
        [one] লাইসেন্স সংক্রান্ত পদক্ষেপ সম্পর্কে সহকর্মীর { $count }টি সিদ্ধান্ত দেখতে হবে
       *[other] লাইসেন্স সংক্রান্ত পদক্ষেপ সম্পর্কে সহকর্মীর { $count }টি সিদ্ধান্ত দেখতে হবে
    }
work-licence-look =
    { $count ->
        [one] লাইসেন্স সম্পর্কে সহকর্মীর { $count }টি সিদ্ধান্ত দেখতে হবে
       *[other] লাইসেন্স সম্পর্কে সহকর্মীর { $count }টি সিদ্ধান্ত দেখতে হবে
    }
work-profile-register =
    { $count ->
        [one] প্রতিষ্ঠানের { $count }টি প্রোফাইলের সিদ্ধান্ত নিতে হবে
       *[other] প্রতিষ্ঠানের { $count }টি প্রোফাইলের সিদ্ধান্ত নিতে হবে
    }
work-profile-submit =
    { $count ->
        [one] ফেরত পাঠানো { $count }টি প্রোফাইল ঠিক করে আবার জমা দিতে হবে
       *[other] ফেরত পাঠানো { $count }টি প্রোফাইল ঠিক করে আবার জমা দিতে হবে
    }
work-profile-look =
    { $count ->
        [one] প্রোফাইল সম্পর্কে সহকর্মীর { $count }টি সিদ্ধান্ত দেখতে হবে
       *[other] প্রোফাইল সম্পর্কে সহকর্মীর { $count }টি সিদ্ধান্ত দেখতে হবে
    }
work-link-confirm =
    { $count ->
        [one] অন্য প্রতিষ্ঠানের সঙ্গে { $count }টি সম্পর্ক নিশ্চিত বা অস্বীকার করতে হবে
       *[other] অন্য প্রতিষ্ঠানের সঙ্গে { $count }টি সম্পর্ক নিশ্চিত বা অস্বীকার করতে হবে
    }
work-link-look =
    { $count ->
        [one] প্রতিষ্ঠানগুলির মধ্যে সম্পর্ক নিয়ে সহকর্মীর { $count }টি সিদ্ধান্ত দেখতে হবে
       *[other] প্রতিষ্ঠানগুলির মধ্যে সম্পর্ক নিয়ে সহকর্মীর { $count }টি সিদ্ধান্ত দেখতে হবে
    }
work-owner_change-lapse =
    { $count ->
        [one] মালিক পরিবর্তনের { $count }টি বিষয়ের সিদ্ধান্ত নিতে হবে
       *[other] মালিক পরিবর্তনের { $count }টি বিষয়ের সিদ্ধান্ত নিতে হবে
    }
work-owner_change-look =
    { $count ->
        [one] মালিক পরিবর্তন সম্পর্কে সহকর্মীর { $count }টি সিদ্ধান্ত দেখতে হবে
       *[other] মালিক পরিবর্তন সম্পর্কে সহকর্মীর { $count }টি সিদ্ধান্ত দেখতে হবে
    }
work-application-screen =
    { $count ->
        [one] { $count }টি স্বীকৃতির আবেদন যাচাই করতে হবে
       *[other] { $count }টি স্বীকৃতির আবেদন যাচাই করতে হবে
    }
work-application-decide =
    { $count ->
        [one] যাচাই করা { $count }টি আবেদন গ্রহণ, ফেরত বা প্রত্যাখ্যান করতে হবে
       *[other] যাচাই করা { $count }টি আবেদন গ্রহণ, ফেরত বা প্রত্যাখ্যান করতে হবে
    }
work-application-answer_remarks =
    { $count ->
        [one] মন্তব্যসহ { $count }টি আবেদনের উত্তর দিতে হবে
       *[other] মন্তব্যসহ { $count }টি আবেদনের উত্তর দিতে হবে
    }
work-application-assess =
    { $count ->
        [one] { $count }টি স্ব-মূল্যায়ন শেষ করতে হবে
       *[other] { $count }টি স্ব-মূল্যায়ন শেষ করতে হবে
    }
work-application-order_audit =
    { $count ->
        [one] { $count }টি নিরীক্ষার আদেশ দিতে হবে
       *[other] { $count }টি নিরীক্ষার আদেশ দিতে হবে
    }
work-application-carry_on =
    { $count ->
        [one] হস্তান্তরিত { $count }টি আবেদন এগিয়ে নিতে হবে
       *[other] হস্তান্তরিত { $count }টি আবেদন এগিয়ে নিতে হবে
    }
work-misuse-read =
    { $count ->
        [one] নামের অপব্যবহারের { $count }টি প্রতিবেদন পড়তে হবে
       *[other] নামের অপব্যবহারের { $count }টি প্রতিবেদন পড়তে হবে
    }
work-audit-plan =
    { $count ->
        [one] { $count }টি নিরীক্ষার পরিকল্পনা করতে হবে
       *[other] { $count }টি নিরীক্ষার পরিকল্পনা করতে হবে
    }
work-audit-declare =
    { $count ->
        [one] { $count }টি নিরীক্ষার জন্য আপনার স্বার্থ ঘোষণা করতে হবে
       *[other] { $count }টি নিরীক্ষার জন্য আপনার স্বার্থ ঘোষণা করতে হবে
    }
work-audit-start =
    { $count ->
        [one] { $count }টি নিরীক্ষা শুরু করতে হবে
       *[other] { $count }টি নিরীক্ষা শুরু করতে হবে
    }
work-audit-decide_objection =
    { $count ->
        [one] নিরীক্ষক নিয়ে { $count }টি আপত্তির সিদ্ধান্ত নিতে হবে
       *[other] নিরীক্ষক নিয়ে { $count }টি আপত্তির সিদ্ধান্ত নিতে হবে
    }
work-audit-hand_in_workers =
    { $count ->
        [one] শ্রমিকদের তালিকা জমা দিতে হবে এমন { $count }টি নিরীক্ষা
       *[other] শ্রমিকদের তালিকা জমা দিতে হবে এমন { $count }টি নিরীক্ষা
    }
work-audit-submit =
    { $count ->
        [one] { $count }টি নিরীক্ষা প্রতিবেদন শেষ করতে হবে
       *[other] { $count }টি নিরীক্ষা প্রতিবেদন শেষ করতে হবে
    }
work-audit-review =
    { $count ->
        [one] { $count }টি নিরীক্ষা প্রতিবেদন পর্যালোচনা করতে হবে
       *[other] { $count }টি নিরীক্ষা প্রতিবেদন পর্যালোচনা করতে হবে
    }
work-finding-answer =
    { $count ->
        [one] { $count }টি নিরীক্ষার আপত্তির উত্তর দিতে হবে
       *[other] { $count }টি নিরীক্ষার আপত্তির উত্তর দিতে হবে
    }
work-finding-verify =
    { $count ->
        [one] নিরীক্ষার আপত্তির { $count }টি উত্তর যাচাই করতে হবে
       *[other] নিরীক্ষার আপত্তির { $count }টি উত্তর যাচাই করতে হবে
    }
work-finding-pursue =
    { $count ->
        [one] মেয়াদোত্তীর্ণ { $count }টি নিরীক্ষা পর্যবেক্ষণ অনুসরণ করতে হবে
       *[other] মেয়াদোত্তীর্ণ { $count }টি নিরীক্ষা পর্যবেক্ষণ অনুসরণ করতে হবে
    }
work-finding-grade =
    { $count ->
        [one] নিরীক্ষা ফলাফলের মাত্রা সম্পর্কে { $count }টি উত্তরের বিষয়ে সিদ্ধান্ত নিতে হবে
       *[other] নিরীক্ষা ফলাফলের মাত্রা সম্পর্কে { $count }টি উত্তরের বিষয়ে সিদ্ধান্ত নিতে হবে
    }
work-notice-answer =
    { $count ->
        [one] আপনার প্রতিষ্ঠানের বিরুদ্ধে পদক্ষেপের { $count }টি নোটিশের উত্তর দিতে হবে
       *[other] আপনার প্রতিষ্ঠানের বিরুদ্ধে পদক্ষেপের { $count }টি নোটিশের উত্তর দিতে হবে
    }
work-notice-serve =
    { $count ->
        [one] { $count }টি নোটিশ পৌঁছাতে হবে
       *[other] { $count }টি নোটিশ পৌঁছাতে হবে
    }
work-notice-decide =
    { $count ->
        [one] শুনানির পর ঘোষিত { $count }টি পদক্ষেপের সিদ্ধান্ত নিতে হবে
       *[other] শুনানির পর ঘোষিত { $count }টি পদক্ষেপের সিদ্ধান্ত নিতে হবে
    }
work-notice-confirm =
    { $count ->
        [one] সহকর্মীর { $count }টি জরুরি পদক্ষেপ নিশ্চিত করতে হবে
       *[other] সহকর্মীর { $count }টি জরুরি পদক্ষেপ নিশ্চিত করতে হবে
    }
work-notice-review =
    { $count ->
        [one] { $count }টি জরুরি পদক্ষেপ পুনরায় দেখতে হবে
       *[other] { $count }টি জরুরি পদক্ষেপ পুনরায় দেখতে হবে
    }
work-notice-correct =
    { $count ->
        [one] স্পষ্ট ভুল বলা হয়েছে এমন { $count }টি পদক্ষেপের উত্তর দিতে হবে
       *[other] স্পষ্ট ভুল বলা হয়েছে এমন { $count }টি পদক্ষেপের উত্তর দিতে হবে
    }
work-notice-appeal =
    { $count ->
        [one] আপনার প্রতিষ্ঠানের বিরুদ্ধে { $count }টি পদক্ষেপ, যার বিরুদ্ধে আপিল করা যায়
       *[other] আপনার প্রতিষ্ঠানের বিরুদ্ধে { $count }টি পদক্ষেপ, যার বিরুদ্ধে আপিল করা যায়
    }
work-notice-look =
    { $count ->
        [one] নোটিশ সম্পর্কে সহকর্মীর { $count }টি সিদ্ধান্ত দেখতে হবে
       *[other] নোটিশ সম্পর্কে সহকর্মীর { $count }টি সিদ্ধান্ত দেখতে হবে
    }
work-appeal-name_panel =
    { $count ->
        [one] { $count }টি আপিলের জন্য প্যানেল ঘোষণা করতে হবে
       *[other] { $count }টি আপিলের জন্য প্যানেল ঘোষণা করতে হবে
    }
work-appeal-decide =
    { $count ->
        [one] { $count }টি আপিল শুনে সিদ্ধান্ত নিতে হবে
       *[other] { $count }টি আপিল শুনে সিদ্ধান্ত নিতে হবে
    }
work-appeal-look =
    { $count ->
        [one] আপিল সম্পর্কে সহকর্মীর { $count }টি সিদ্ধান্ত দেখতে হবে
       *[other] আপিল সম্পর্কে সহকর্মীর { $count }টি সিদ্ধান্ত দেখতে হবে
    }
work-objection-answer =
    { $count ->
        [one] আপিল প্যানেলের সদস্যের বিষয়ে { $count }টি আপত্তির উত্তর দিতে হবে
       *[other] আপিল প্যানেলের সদস্যের বিষয়ে { $count }টি আপত্তির উত্তর দিতে হবে
    }
work-decision-vote =
    { $count ->
        [one] ভোট দিতে হবে এমন { $count }টি সিদ্ধান্ত
       *[other] ভোট দিতে হবে এমন { $count }টি সিদ্ধান্ত
    }
work-decision-conclude =
    { $count ->
        [one] চূড়ান্ত করতে হবে এমন { $count }টি সিদ্ধান্ত
       *[other] চূড়ান্ত করতে হবে এমন { $count }টি সিদ্ধান্ত
    }
work-decision-look =
    { $count ->
        [one] সহকর্মীর { $count }টি ভোট বা চূড়ান্ত সিদ্ধান্ত দেখতে হবে
       *[other] সহকর্মীদের { $count }টি ভোট বা চূড়ান্ত সিদ্ধান্ত দেখতে হবে
    }
work-seat-appoint =
    { $count ->
        [one] কমিটির সদস্যের { $count }টি প্রস্তাব নিয়ে সিদ্ধান্ত নিতে হবে
       *[other] কমিটির সদস্যদের { $count }টি প্রস্তাব নিয়ে সিদ্ধান্ত নিতে হবে
    }
work-partner-decide =
    { $count ->
        [one] প্রস্তাবিত { $count }টি সহযোগী সংগঠন নিয়ে সিদ্ধান্ত নিতে হবে
       *[other] প্রস্তাবিত { $count }টি সহযোগী সংগঠন নিয়ে সিদ্ধান্ত নিতে হবে
    }
work-post-assign =
    { $count ->
        [one] বিদেশে { $count }টি দপ্তর, যেখানে কেউ নিযুক্ত নেই
       *[other] বিদেশে { $count }টি দপ্তর, যেখানে কেউ নিযুক্ত নেই
    }
work-partner-look =
    { $count ->
        [one] সহযোগী সংগঠন সম্পর্কে সহকর্মীর { $count }টি সিদ্ধান্ত দেখতে হবে
       *[other] সহযোগী সংগঠন সম্পর্কে সহকর্মীদের { $count }টি সিদ্ধান্ত দেখতে হবে
    }
work-rule_change-announce =
    { $count ->
        [one] ফি-র নিয়মের { $count }টি পরিবর্তন পড়ে ঘোষণা করতে হবে
       *[other] ফি-র নিয়মের { $count }টি পরিবর্তন পড়ে ঘোষণা করতে হবে
    }
work-other =
    { $count ->
        [one] অন্য { $count }টি কাজ
       *[other] অন্য { $count }টি কাজ
    }

reminders-substitute-named =
    .subject = আপনি { $colleague } এর পরিবর্তে কাজ করবেন
    .body =
        { $colleague } { $begins } থেকে { $until } পর্যন্ত, উভয় দিনসহ, অনুপস্থিত থাকবেন এবং { $organisation } এর জন্য { $role } হিসেবে তাঁর পরিবর্তে কাজ করতে আপনাকে মনোনীত করেছেন।

        এই দিনগুলিতে { $colleague } এর অপেক্ষায় যা আছে তা আপনার নিজের কাজের সঙ্গে দেখানো হয়, এবং অনুস্মারক আপনার কাছে আসে। এটি আপনাকে এমন কোনো অধিকার দেয় না যা আপনার নিজের নেই।

        আপনি পরিবর্তে কাজ করতে না পারলে সাইন ইন করে প্রত্যাখ্যান করুন:
        { $link }

reminders-substitute-released =
    .subject = আপনি আর { $colleague } এর পরিবর্তে কাজ করছেন না
    .body =
        { $organisation } এর { $colleague } যে অনুপস্থিতির জন্য আপনাকে মনোনীত করেছিলেন তা ফিরিয়ে নিয়েছেন বা পরিবর্তন করেছেন। এর জন্য আপনার কাছে আর কিছু চাওয়া হচ্ছে না।

reminders-substitute-declined =
    .subject = { $colleague } আপনার পরিবর্তে কাজ করতে পারবেন না
    .body =
        { $colleague } { $begins } থেকে { $until } পর্যন্ত আপনার পরিবর্তে কাজ করতে অস্বীকার করেছেন। অন্য কেউ পরিবর্তে কাজ না করা পর্যন্ত অনুস্মারক আপনার কাছে আসে। অন্য সহকর্মী মনোনীত করতে সাইন ইন করুন:
        { $link }
work-request-take_up =
    { $count ->
        [one] সনদধারীর { $count }টি অনুরোধ, যা নিয়ে কাজ করতে হবে
       *[other] সনদধারীদের { $count }টি অনুরোধ, যা নিয়ে কাজ করতে হবে
    }
work-certificate-review =
    { $count ->
        [one] { $count }টি সনদ পর্যালোচনা করতে হবে, কারণ এর নিরীক্ষা সংস্থা স্বীকৃতি হারিয়েছে
       *[other] { $count }টি সনদ পর্যালোচনা করতে হবে, কারণ এদের নিরীক্ষা সংস্থা স্বীকৃতি হারিয়েছে
    }
work-condition-close =
    { $count ->
        [one] { $count }টি শর্ত দেখতে হবে, যা ধারক পূরণ হয়েছে বলছেন
       *[other] { $count }টি শর্ত দেখতে হবে, যা ধারকেরা পূরণ হয়েছে বলছেন
    }
work-condition-meet =
    { $count ->
        [one] আপনার সনদের { $count }টি শর্ত পূরণ করতে হবে
       *[other] আপনার সনদের { $count }টি শর্ত পূরণ করতে হবে
    }
work-certificate-order_audit =
    { $count ->
        [one] { $count }টি সনদ, যার নজরদারি নিরীক্ষা বাকি
       *[other] { $count }টি সনদ, যাদের নজরদারি নিরীক্ষা বাকি
    }
work-certificate-renew =
    { $count ->
        [one] { $count }টি সনদ নবায়ন করতে হবে
       *[other] { $count }টি সনদ নবায়ন করতে হবে
    }
work-certificate-confirm =
    { $count ->
        [one] { $count }টি জরুরি স্থগিতাদেশ নিশ্চিত করতে বা ছেড়ে দিতে হবে
       *[other] { $count }টি জরুরি স্থগিতাদেশ নিশ্চিত করতে বা ছেড়ে দিতে হবে
    }
work-certificate-look =
    { $count ->
        [one] সনদ সম্পর্কে সহকর্মীর { $count }টি কাজ দেখতে হবে
       *[other] সনদ সম্পর্কে সহকর্মীদের { $count }টি কাজ দেখতে হবে
    }
work-condition-look =
    { $count ->
        [one] শর্ত সম্পর্কে সহকর্মীর { $count }টি সিদ্ধান্ত দেখতে হবে
       *[other] শর্ত সম্পর্কে সহকর্মীদের { $count }টি সিদ্ধান্ত দেখতে হবে
    }
work-finding-look =
    { $count ->
        [one] নিরীক্ষা ফলাফলের মাত্রা সম্পর্কে সহকর্মীর { $count }টি সিদ্ধান্ত দেখতে হবে
       *[other] নিরীক্ষা ফলাফলের মাত্রা সম্পর্কে সহকর্মীদের { $count }টি সিদ্ধান্ত দেখতে হবে
    }
work-complaint-take =
    { $count ->
        [one] { $count } অভিযোগ হাতে নিতে
       *[other] { $count } অভিযোগ হাতে নিতে
    }
work-complaint-check_safety =
    { $count ->
        [one] { $count } অভিযোগে অভিযোগকারী নিরাপদ কি না জিজ্ঞাসা করতে
       *[other] { $count } অভিযোগে অভিযোগকারী নিরাপদ কি না জিজ্ঞাসা করতে
    }
work-complaint-sort =
    { $count ->
        [one] { $count } অভিযোগ বাছাই করতে
       *[other] { $count } অভিযোগ বাছাই করতে
    }
work-complaint-look_into =
    { $count ->
        [one] { $count } অভিযোগ তদন্ত করতে
       *[other] { $count } অভিযোগ তদন্ত করতে
    }
work-complaint-inform =
    { $count ->
        [one] { $count } অভিযোগ কতদূর এগোল তা অভিযোগকারীকে জানাতে
       *[other] { $count } অভিযোগ কতদূর এগোল তা অভিযোগকারীকে জানাতে
    }
work-complaint-answer_request =
    { $count ->
        [one] { $count } অভিযোগকারীর পরিচয় খোলার সহকর্মীর অনুরোধের উত্তর দিতে
       *[other] { $count } অভিযোগকারীর পরিচয় খোলার সহকর্মীর অনুরোধের উত্তর দিতে
    }
work-complaint-confirm_severity =
    { $count ->
        [one] { $count } অভিযোগের কমানো গুরুত্ব নিশ্চিত করতে
       *[other] { $count } অভিযোগের কমানো গুরুত্ব নিশ্চিত করতে
    }
work-complaint-confirm_flag =
    { $count ->
        [one] { $count } সহকর্মী বন্ধ করতে চান এমন অভিযোগের সতর্কচিহ্ন দেখতে
       *[other] { $count } সহকর্মী বন্ধ করতে চান এমন অভিযোগের সতর্কচিহ্ন দেখতে
    }
work-complaint-carry_on =
    { $count ->
        [one] { $count } কারও রেখে যাওয়া অভিযোগ এগিয়ে নিতে
       *[other] { $count } কারও রেখে যাওয়া অভিযোগ এগিয়ে নিতে
    }
work-complaint-look =
    { $count ->
        [one] { $count } অভিযোগে সহকর্মীর পদক্ষেপ দেখতে
       *[other] { $count } অভিযোগে সহকর্মীর পদক্ষেপ দেখতে
    }
work-inquiry-conclude =
    { $count ->
        [one] { $count }টি তদন্ত শেষ করতে হবে
       *[other] { $count }টি তদন্ত শেষ করতে হবে
    }
work-warning-agree =
    { $count ->
        [one] নাম থাকা ব্যক্তিকে জানানোর আগে { $count }টি সতর্কতা পড়তে হবে
       *[other] নাম থাকা ব্যক্তিদের জানানোর আগে { $count }টি সতর্কতা পড়তে হবে
    }
work-warning-read_answer =
    { $count ->
        [one] সতর্কতার { $count }টি জবাব পড়তে হবে
       *[other] সতর্কতার { $count }টি জবাব পড়তে হবে
    }
work-warning-publish =
    { $count ->
        [one] { $count }টি সতর্কতা দেখে প্রকাশ করতে হবে
       *[other] { $count }টি সতর্কতা দেখে প্রকাশ করতে হবে
    }
work-warning-renew =
    { $count ->
        [one] শিগগির শেষ হবে এমন { $count }টি সতর্কতা
       *[other] শিগগির শেষ হবে এমন { $count }টি সতর্কতা
    }
work-objection-decide =
    { $count ->
        [one] সতর্কতার বিরুদ্ধে { $count }টি আপত্তির সিদ্ধান্ত নিতে হবে
       *[other] সতর্কতার বিরুদ্ধে { $count }টি আপত্তির সিদ্ধান্ত নিতে হবে
    }
work-risk-weigh =
    { $count ->
        [one] ঝুঁকির ধরন আছে এমন { $count } সনদধারী, নিরীক্ষা বিবেচনা করতে হবে
       *[other] ঝুঁকির ধরন আছে এমন { $count } সনদধারী, নিরীক্ষা বিবেচনা করতে হবে
    }
work-warning-look =
    { $count ->
        [one] সতর্কতা সম্পর্কে সহকর্মীর { $count }টি সিদ্ধান্ত দেখতে হবে
       *[other] সতর্কতা সম্পর্কে সহকর্মীর { $count }টি সিদ্ধান্ত দেখতে হবে
    }
work-telling-reply =
    { $count ->
        [one] আপনার সংগঠন সম্পর্কে { $count }টি বক্তব্যের উত্তর দেওয়া
       *[other] আপনার সংগঠন সম্পর্কে { $count }টি বক্তব্যের উত্তর দেওয়া
    }
work-complaint-confirm_end =
    { $count ->
        [one] আর এগোবে না এমন { $count }টি ঘোষণার সিদ্ধান্ত নেওয়া
       *[other] আর এগোবে না এমন { $count }টি ঘোষণার সিদ্ধান্ত নেওয়া
    }
work-complaint-second =
    { $count ->
        [one] দ্বিতীয় কর্মকর্তা হিসেবে { $count }টি লেখা পড়া
       *[other] দ্বিতীয় কর্মকর্তা হিসেবে { $count }টি লেখা পড়া
    }
work-complaint-decide =
    { $count ->
        [one] { $count }টি বিষয়ে সিদ্ধান্ত নেওয়া
       *[other] { $count }টি বিষয়ে সিদ্ধান্ত নেওয়া
    }
work-complaint-take_decision =
    { $count ->
        [one] { $count }টি বিষয়ে কাউকে সিদ্ধান্ত নিতে হবে
       *[other] { $count }টি বিষয়ে কাউকে সিদ্ধান্ত নিতে হবে
    }
work-complaint-begin_mediation =
    { $count ->
        [one] { $count }টি মধ্যস্থতা শুরু করা
       *[other] { $count }টি মধ্যস্থতা শুরু করা
    }
work-complaint-mediate =
    { $count ->
        [one] { $count }টি মধ্যস্থতা চালানো
       *[other] { $count }টি মধ্যস্থতা চালানো
    }
work-complaint-settle =
    { $count ->
        [one] { $count }টি সমঝোতা কার্যকর করা
       *[other] { $count }টি সমঝোতা কার্যকর করা
    }
work-complaint-hear =
    { $count ->
        [one] বিষয়ের কোড নিয়ে { $count } জনের কথা শোনা
       *[other] বিষয়ের কোড নিয়ে { $count } জনের কথা শোনা
    }
work-complaint-reopen =
    { $count ->
        [one] বন্ধ হয়েছে কিন্তু সমাধান হয়নি এমন { $count }টি বিষয়
       *[other] বন্ধ হয়েছে কিন্তু সমাধান হয়নি এমন { $count }টি বিষয়
    }
work-complaint-read =
    { $count ->
        [one] নতুন বার্তা আছে এমন { $count }টি বিষয়
       *[other] নতুন বার্তা আছে এমন { $count }টি বিষয়
    }
work-complaint-review_hold =
    { $count ->
        [one] আইনি কারণে রাখা { $count }টি বিষয় আবার দেখা
       *[other] আইনি কারণে রাখা { $count }টি বিষয় আবার দেখা
    }
work-referral-answer =
    { $count ->
        [one] আপনাদের কাছে পাঠানো { $count }টি অভিযোগের উত্তর দেওয়া
       *[other] আপনাদের কাছে পাঠানো { $count }টি অভিযোগের উত্তর দেওয়া
    }
work-referral-report =
    { $count ->
        [one] গ্রহণ করা { $count }টি অভিযোগের অগ্রগতি জানানো
       *[other] গ্রহণ করা { $count }টি অভিযোগের অগ্রগতি জানানো
    }
work-complaint-chase =
    { $count ->
        [one] { $count }টি বিষয় যাতে কর্তৃপক্ষ চুপ
       *[other] { $count }টি বিষয় যাতে কর্তৃপক্ষ চুপ
    }
work-complaint-show =
    { $count ->
        [one] কর্তৃপক্ষের { $count }টি কথা আগে দেখা
       *[other] কর্তৃপক্ষের { $count }টি কথা আগে দেখা
    }
work-authority-remind =
    { $count ->
        [one] অভিযোগ নিয়ে চুপ থাকা { $count }টি কর্তৃপক্ষ
       *[other] অভিযোগ নিয়ে চুপ থাকা { $count }টি কর্তৃপক্ষ
    }
work-violation-notify =
    { $count ->
        [one] লঙ্ঘনের { $count }টি মামলা দেখে নোটিশ দিতে হবে
       *[other] লঙ্ঘনের { $count }টি মামলা দেখে নোটিশ দিতে হবে
    }
work-violation-liken =
    { $count ->
        [one] { $count }টি মামলা যা অন্য মামলার আচরণ নিয়ে হতে পারে
       *[other] { $count }টি মামলা যা অন্য মামলার আচরণ নিয়ে হতে পারে
    }
work-violation-answer =
    { $count ->
        [one] আপনার প্রতিষ্ঠানের বিরুদ্ধে { $count }টি মামলার জবাব দিতে হবে
       *[other] আপনার প্রতিষ্ঠানের বিরুদ্ধে { $count }টি মামলার জবাব দিতে হবে
    }
work-violation-decide =
    { $count ->
        [one] লঙ্ঘনের { $count }টি মামলার সিদ্ধান্ত নিতে হবে
       *[other] লঙ্ঘনের { $count }টি মামলার সিদ্ধান্ত নিতে হবে
    }
work-violation-hear =
    { $count ->
        [one] অনুপস্থিত থাকা { $count } জন পক্ষকে শুনতে হবে
       *[other] অনুপস্থিত থাকা { $count } জন পক্ষকে শুনতে হবে
    }
work-violation-look =
    { $count ->
        [one] লঙ্ঘনের মামলায় সহকর্মীদের { $count }টি কাজ দেখতে হবে
       *[other] লঙ্ঘনের মামলায় সহকর্মীদের { $count }টি কাজ দেখতে হবে
    }
work-sanction-announce =
    { $count ->
        [one] নিশ্চিত { $count }টি লঙ্ঘনের পরে শাস্তি জানাতে হবে
       *[other] নিশ্চিত { $count }টি লঙ্ঘনের পরে শাস্তি জানাতে হবে
    }
work-sanction-decide =
    { $count ->
        [one] { $count }টি শাস্তির সিদ্ধান্ত নিতে হবে
       *[other] { $count }টি শাস্তির সিদ্ধান্ত নিতে হবে
    }
work-sanction-confirm =
    { $count ->
        [one] { $count }টি জরুরি ব্যবস্থা নিশ্চিত বা বাদ দিতে হবে
       *[other] { $count }টি জরুরি ব্যবস্থা নিশ্চিত বা বাদ দিতে হবে
    }
work-sanction-collect =
    { $count ->
        [one] { $count }টি জরিমানা পরিশোধের সময় পেরিয়ে গেছে
       *[other] { $count }টি জরিমানা পরিশোধের সময় পেরিয়ে গেছে
    }
work-sanction-look =
    { $count ->
        [one] শাস্তি নিয়ে সহকর্মীদের { $count }টি কাজ দেখতে হবে
       *[other] শাস্তি নিয়ে সহকর্মীদের { $count }টি কাজ দেখতে হবে
    }
work-award-grant =
    { $count ->
        [one] { $count }টি মূল্যায়নের প্রস্তাবিত পুরস্কার দিতে বা প্রত্যাখ্যান করতে হবে
       *[other] { $count }টি মূল্যায়নের প্রস্তাবিত পুরস্কার দিতে বা প্রত্যাখ্যান করতে হবে
    }
work-award-announce =
    { $count ->
        [one] চূড়ান্ত লঙ্ঘন মেয়াদের মধ্যে পড়েছে এমন { $count }টি পুরস্কার: হারানোর নোটিশ দিতে বা রেখে দিতে হবে
       *[other] চূড়ান্ত লঙ্ঘন মেয়াদের মধ্যে পড়েছে এমন { $count }টি পুরস্কার: হারানোর নোটিশ দিতে বা রেখে দিতে হবে
    }
work-award-decide =
    { $count ->
        [one] নোটিশ দেওয়া { $count }টি পুরস্কার হারানোর সিদ্ধান্ত নিতে হবে
       *[other] নোটিশ দেওয়া { $count }টি পুরস্কার হারানোর সিদ্ধান্ত নিতে হবে
    }
work-award-confirm =
    { $count ->
        [one] আগের { $count }টি পুরস্কার দ্বিতীয় ব্যক্তি হিসেবে নিশ্চিত করতে হবে
       *[other] আগের { $count }টি পুরস্কার দ্বিতীয় ব্যক্তি হিসেবে নিশ্চিত করতে হবে
    }
work-award-restore =
    { $count ->
        [one] যে লঙ্ঘন আর টেকে না তার জন্য হারানো { $count }টি পুরস্কার ফিরিয়ে দিতে হবে
       *[other] যে লঙ্ঘন আর টেকে না তার জন্য হারানো { $count }টি পুরস্কার ফিরিয়ে দিতে হবে
    }
work-award-look =
    { $count ->
        [one] পুরস্কার নিয়ে সহকর্মীদের { $count }টি কাজ দেখতে হবে
       *[other] পুরস্কার নিয়ে সহকর্মীদের { $count }টি কাজ দেখতে হবে
    }
work-state_review-open =
    { $count ->
        [one] সনদহীন { $count }টি রাষ্ট্র: পর্যালোচনা খুলতে বা সরিয়ে রাখতে হবে
       *[other] সনদহীন { $count }টি রাষ্ট্র: পর্যালোচনা খুলতে বা সরিয়ে রাখতে হবে
    }
work-state_review-vote =
    { $count ->
        [one] রাষ্ট্রের সনদের { $count }টি পর্যালোচনায় ভোট দিতে হবে
       *[other] রাষ্ট্রের সনদের { $count }টি পর্যালোচনায় ভোট দিতে হবে
    }
work-state_review-conclude =
    { $count ->
        [one] রাষ্ট্রের সনদের { $count }টি পর্যালোচনা চূড়ান্ত করতে হবে
       *[other] রাষ্ট্রের সনদের { $count }টি পর্যালোচনা চূড়ান্ত করতে হবে
    }
work-state_review-lift =
    { $count ->
        [one] যে নিয়ম আর খাটে না এমন { $count }টি পর্যালোচনা তুলে নিতে হবে
       *[other] যে নিয়ম আর খাটে না এমন { $count }টি পর্যালোচনা তুলে নিতে হবে
    }
work-state_review-look =
    { $count ->
        [one] রাষ্ট্রের পর্যালোচনা নিয়ে সহকর্মীদের { $count }টি কাজ দেখতে হবে
       *[other] রাষ্ট্রের পর্যালোচনা নিয়ে সহকর্মীদের { $count }টি কাজ দেখতে হবে
    }
work-cohort_study-freeze =
    { $count ->
        [one] দলভিত্তিক গবেষণার { $count }টি খসড়ার প্রোটোকল স্থির করতে হবে
       *[other] দলভিত্তিক গবেষণার { $count }টি খসড়ার প্রোটোকল স্থির করতে হবে
    }
work-cohort_study-analyse =
    { $count ->
        [one] বন্ধ হওয়া { $count }টি দলভিত্তিক গবেষণা বিশ্লেষণ করতে হবে
       *[other] বন্ধ হওয়া { $count }টি দলভিত্তিক গবেষণা বিশ্লেষণ করতে হবে
    }
work-cohort_study-publish =
    { $count ->
        [one] দলভিত্তিক গবেষণার { $count }টি ফলাফল প্রকাশ করতে হবে
       *[other] দলভিত্তিক গবেষণার { $count }টি ফলাফল প্রকাশ করতে হবে
    }
work-cohort_study-look =
    { $count ->
        [one] দলভিত্তিক গবেষণা নিয়ে সহকর্মীদের { $count }টি কাজ দেখতে হবে
       *[other] দলভিত্তিক গবেষণা নিয়ে সহকর্মীদের { $count }টি কাজ দেখতে হবে
    }
work-statement-look =
    { $count ->
        [one] রাষ্ট্রের প্রকাশ্য বিবৃতি নিয়ে সহকর্মীদের { $count }টি কাজ দেখতে হবে
       *[other] রাষ্ট্রের প্রকাশ্য বিবৃতি নিয়ে সহকর্মীদের { $count }টি কাজ দেখতে হবে
    }
work-recall-acknowledge =
    { $count ->
        [one] আপনাদের কর্তৃপক্ষকে জানানো তথ্যের { $count }টি প্রত্যাহার নিশ্চিত করতে হবে
       *[other] আপনাদের কর্তৃপক্ষকে জানানো তথ্যের { $count }টি প্রত্যাহার নিশ্চিত করতে হবে
    }
work-disclosure-acknowledge =
    { $count ->
        [one] অন্য রাষ্ট্রের { $count }টি তথ্যপ্রাপ্তি নিশ্চিত করতে হবে
       *[other] অন্য রাষ্ট্রগুলোর { $count }টি তথ্যপ্রাপ্তি নিশ্চিত করতে হবে
    }
work-disclosure-answer =
    { $count ->
        [one] { $count }টি তথ্যের উত্তর দিতে হবে: আপনাদের কর্তৃপক্ষ কী করেছে
       *[other] { $count }টি তথ্যের উত্তর দিতে হবে: আপনাদের কর্তৃপক্ষ কী করেছে
    }
work-bar-announce =
    { $count ->
        [one] একজনের ওপর প্রস্তাবিত { $count }টি নিষেধ ঘোষণা করতে বা বাদ দিতে হবে
       *[other] মানুষের ওপর প্রস্তাবিত { $count }টি নিষেধ ঘোষণা করতে বা বাদ দিতে হবে
    }
work-bar-serve =
    { $count ->
        [one] নিষেধ সম্পর্কে { $count }টি চিঠি ব্যক্তির কাছে পৌঁছাতে হবে
       *[other] নিষেধ সম্পর্কে { $count }টি চিঠি ব্যক্তিদের কাছে পৌঁছাতে হবে
    }
work-bar-decide =
    { $count ->
        [one] ঘোষিত { $count }টি নিষেধ সম্পর্কে সিদ্ধান্ত নিতে হবে
       *[other] ঘোষিত { $count }টি নিষেধ সম্পর্কে সিদ্ধান্ত নিতে হবে
    }
work-bar-look =
    { $count ->
        [one] নিষেধ সম্পর্কে সহকর্মীর { $count }টি কাজ দেখতে হবে
       *[other] নিষেধ সম্পর্কে সহকর্মীদের { $count }টি কাজ দেখতে হবে
    }
work-bar_question-answer =
    { $count ->
        [one] দুজন একই ব্যক্তি কি না, এমন { $count }টি প্রশ্ন
       *[other] দুজন একই ব্যক্তি কি না, এমন { $count }টি প্রশ্ন
    }
work-remedy-propose =
    { $count ->
        [one] কর্মীদের টাকা ফেরতের { $count }টি পরিকল্পনা করতে হবে
       *[other] কর্মীদের টাকা ফেরতের { $count }টি পরিকল্পনা করতে হবে
    }
work-remedy-accept =
    { $count ->
        [one] কর্মীদের টাকা ফেরতের { $count }টি পরিকল্পনা দেখতে হবে
       *[other] কর্মীদের টাকা ফেরতের { $count }টি পরিকল্পনা দেখতে হবে
    }
work-remedy-pay =
    { $count ->
        [one] কর্মীদের { $count }টি ফেরত পরিশোধ করতে হবে
       *[other] কর্মীদের { $count }টি ফেরত পরিশোধ করতে হবে
    }
work-remedy-confirm =
    { $count ->
        [one] কর্মীরা নিশ্চিত করেননি এমন { $count }টি ফেরত
       *[other] কর্মীরা নিশ্চিত করেননি এমন { $count }টি ফেরত
    }
work-remedy-close =
    { $count ->
        [one] শেষ হওয়া { $count }টি ফেরত বন্ধ করতে হবে
       *[other] শেষ হওয়া { $count }টি ফেরত বন্ধ করতে হবে
    }
work-remedy-look =
    { $count ->
        [one] ফেরতের বিষয়ে সহকর্মীর { $count }টি কাজ দেখতে হবে
       *[other] ফেরতের বিষয়ে সহকর্মীর { $count }টি কাজ দেখতে হবে
    }
work-bar_question-look =
    { $count ->
        [one] দুজন একই ব্যক্তি কি না, সে বিষয়ে সহকর্মীর { $count }টি উত্তর দেখতে হবে
       *[other] দুজন একই ব্যক্তি কি না, সে বিষয়ে সহকর্মীদের { $count }টি উত্তর দেখতে হবে
    }
work-application-declare =
    { $count ->
        [one] { $count }টি আবেদন, যার জন্য বলতে হবে আপনাদের প্রতিষ্ঠানের মালিক ও পরিচালক কে
       *[other] { $count }টি আবেদন, যেগুলোর জন্য বলতে হবে আপনাদের প্রতিষ্ঠানের মালিক ও পরিচালক কে
    }
work-claim-declare =
    { $count ->
        [one] { $count }টি দাবি, যার জন্য বলতে হবে আপনাদের প্রতিষ্ঠানের মালিক ও পরিচালক কে
       *[other] { $count }টি দাবি, যেগুলোর জন্য বলতে হবে আপনাদের প্রতিষ্ঠানের মালিক ও পরিচালক কে
    }
work-agreement-sign =
    { $count ->
        [one] রাষ্ট্রগুলোর মধ্যে { $count }টি চুক্তিতে স্বাক্ষর করতে হবে
       *[other] রাষ্ট্রগুলোর মধ্যে { $count }টি চুক্তিতে স্বাক্ষর করতে হবে
    }
work-agreement-enforce =
    { $count ->
        [one] রাষ্ট্রগুলোর মধ্যে স্বাক্ষরিত { $count }টি চুক্তি কার্যকর করতে হবে
       *[other] রাষ্ট্রগুলোর মধ্যে স্বাক্ষরিত { $count }টি চুক্তি কার্যকর করতে হবে
    }
work-agreement_change-confirm =
    { $count ->
        [one] রাষ্ট্রগুলো যা ভাগ করে তার { $count }টি পরিবর্তন দ্বিতীয় ব্যক্তি হিসেবে নিশ্চিত করতে হবে
       *[other] রাষ্ট্রগুলো যা ভাগ করে তার { $count }টি পরিবর্তন দ্বিতীয় ব্যক্তি হিসেবে নিশ্চিত করতে হবে
    }
work-succession-answer =
    { $count ->
        [one] কোনো উত্তরসূরি চুক্তির পক্ষের জায়গা নেয় কি না, এমন { $count }টি প্রশ্ন
       *[other] উত্তরসূরিরা চুক্তির পক্ষগুলোর জায়গা নেয় কি না, এমন { $count }টি প্রশ্ন
    }
work-exchange_link-confirm =
    { $count ->
        [one] অন্য নিবন্ধনের সাথে { $count }টি সংযোগ দ্বিতীয় ব্যক্তি হিসেবে নিশ্চিত করতে হবে
       *[other] অন্য নিবন্ধনের সাথে { $count }টি সংযোগ দ্বিতীয় ব্যক্তি হিসেবে নিশ্চিত করতে হবে
    }
work-exchange_question-answer =
    { $count ->
        [one] সংযুক্ত নিবন্ধন ও এই নিবন্ধনের মধ্যে { $count }টি পার্থক্যের সিদ্ধান্ত নিতে হবে
       *[other] সংযুক্ত নিবন্ধন ও এই নিবন্ধনের মধ্যে { $count }টি পার্থক্যের সিদ্ধান্ত নিতে হবে
    }
work-change_question-answer =
    { $count ->
        [one] জাতীয় ব্যবস্থার { $count }টি সিদ্ধান্ত মেলে না, উত্তর দিতে হবে
       *[other] জাতীয় ব্যবস্থার { $count }টি সিদ্ধান্ত মেলে না, উত্তর দিতে হবে
    }
work-experience-moderate =
    { $count ->
        [one] গণনার আগে পড়ার জন্য কর্মীর { $count }টি উত্তর
       *[other] গণনার আগে পড়ার জন্য কর্মীদের { $count }টি উত্তর
    }
work-experience_removal-decide =
    { $count ->
        [one] কর্মীর কথা সরানোর কোম্পানির { $count }টি অনুরোধের সিদ্ধান্ত
       *[other] কর্মীদের কথা সরানোর কোম্পানির { $count }টি অনুরোধের সিদ্ধান্ত
    }
work-experience-look =
    { $count ->
        [one] কর্মীর উত্তর নিয়ে সহকর্মীর { $count }টি কাজ দেখা
       *[other] কর্মীদের উত্তর নিয়ে সহকর্মীদের { $count }টি কাজ দেখা
    }
work-alliance_member-admit =
    { $count ->
        [one] জোটে যোগ দেওয়ার { $count }টি আবেদনের সিদ্ধান্ত
       *[other] জোটে যোগ দেওয়ার { $count }টি আবেদনের সিদ্ধান্ত
    }
work-alliance_member-answer =
    { $count ->
        [one] জোটের যে { $count }টি সদস্যপদ শেষ করা হবে, তার জবাব
       *[other] জোটের যে { $count }টি সদস্যপদ শেষ করা হবে, তার জবাব
    }
work-alliance_member-end =
    { $count ->
        [one] জোটের { $count } সদস্যের কথা শোনা হয়েছে: শেষ করা বা রাখা
       *[other] জোটের { $count } সদস্যের কথা শোনা হয়েছে: শেষ করা বা রাখা
    }
work-commitment-report =
    { $count ->
        [one] { $count }টি প্রকাশ্য অঙ্গীকার নিয়ে প্রতিবেদন
       *[other] { $count }টি প্রকাশ্য অঙ্গীকার নিয়ে প্রতিবেদন
    }
work-commitment-look_at =
    { $count ->
        [one] অঙ্গীকার রাখা হয়েছে এমন { $count }টি প্রতিবেদনের প্রমাণ দেখা
       *[other] অঙ্গীকার রাখা হয়েছে এমন { $count }টি প্রতিবেদনের প্রমাণ দেখা
    }
work-credential-confirm =
    { $count ->
        [one] কোম্পানির { $count }টি প্রশিক্ষণ বা সনদ নিশ্চিত বা প্রত্যাখ্যান করা
       *[other] কোম্পানির { $count }টি প্রশিক্ষণ বা সনদ নিশ্চিত বা প্রত্যাখ্যান করা
    }
work-alliance-look =
    { $count ->
        [one] জোটের সদস্য নিয়ে সহকর্মীর { $count }টি কাজ দেখা
       *[other] জোটের সদস্যদের নিয়ে সহকর্মীদের { $count }টি কাজ দেখা
    }
work-commitment-look =
    { $count ->
        [one] প্রকাশ্য অঙ্গীকার নিয়ে সহকর্মীর { $count }টি কাজ দেখা
       *[other] প্রকাশ্য অঙ্গীকার নিয়ে সহকর্মীদের { $count }টি কাজ দেখা
    }
work-credential-look =
    { $count ->
        [one] কোম্পানির প্রশিক্ষণ বা সনদ নিয়ে সহকর্মীর { $count }টি কাজ দেখা
       *[other] কোম্পানির প্রশিক্ষণ বা সনদ নিয়ে সহকর্মীদের { $count }টি কাজ দেখা
    }
