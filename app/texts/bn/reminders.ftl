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
work-dispute-answer =
    { $count ->
        [one] তথ্য নিয়ে { $count }টি বিরোধের উত্তর দিতে হবে
       *[other] তথ্য নিয়ে { $count }টি বিরোধের উত্তর দিতে হবে
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
