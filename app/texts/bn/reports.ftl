# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

reports-ready =
    .subject = { $jurisdiction }-এর প্রতিবেদন তৈরি: { $first } থেকে { $last }
    .body =
        { $first } থেকে { $last } পর্যন্ত { $jurisdiction }-এর প্রতিপালন প্রতিবেদন তৈরি হয়েছে। পড়তে এই ঠিকানায় সাইন ইন করুন। কোনো চিঠির সঙ্গে কখনো প্রতিবেদন জুড়ে দেওয়া হয় না।

        { $link }

        আপনার কর্তৃপক্ষ এটি চেয়েছিল। তার একজন ব্যবস্থাপক যেকোনো সময় এটি বন্ধ করতে পারেন।
