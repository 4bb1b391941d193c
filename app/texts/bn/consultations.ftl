# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

consultations-published =
    .subject = { $country } সম্পর্কে খসড়া প্রকাশিত হয়েছে
    .body =
        { $country }-এর মূল্যায়নের খসড়া প্রকাশিত হয়েছে, প্রতিটি ক্ষেত্রের নম্বর ও প্রতিটি সূচকের উত্তরসহ:
        { $link }

        { $until } পর্যন্ত উত্তর দিতে সাইন ইন করুন। আপনার উত্তর এর পাশে প্রকাশিত হয়, ইউনিয়ন ও নিয়োগকর্তাদের উত্তরও। আপনি যত আগেই উত্তর দিন, এই সময় শেষ হওয়ার আগে কিছু সিদ্ধান্ত হয় না।
