# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

warnings-conduct-charges_workers = চাকরির জন্য কর্মীদের কাছ থেকে টাকা নেয়।
warnings-conduct-takes_money_for_no_job = যে চাকরি নেই বা কখনো আসে না তার জন্য টাকা নেয়।
warnings-conduct-false_promises = কাজ, বেতন বা কাগজপত্রের মিথ্যা প্রতিশ্রুতি দেয়।
warnings-conduct-without_licence = সেখানে প্রয়োজনীয় লাইসেন্স ছাড়া কর্মী নিয়োগ করে।
warnings-conduct-keeps_papers = কর্মীদের পাসপোর্ট বা অন্য কাগজ আটকে রাখে।
warnings-conduct-false_papers = জাল কাগজ ব্যবহার করে বা বানায়।
warnings-conduct-threatens = কর্মী বা তাদের পরিবারকে হুমকি দেয়।
warnings-conduct-uses_name_of_another = যে প্রতিষ্ঠানের অংশ নয় তার নাম ব্যবহার করে।

warnings-meaning = এটি একটি সতর্কতা, রায় নয়। এটি অন্তত দুজনের আলাদাভাবে বলা কথা, অথবা কোনো কর্তৃপক্ষের পাওয়া তথ্যের ওপর দাঁড়িয়ে। যার নাম আছে তার কাছে পৌঁছানো গেলে সে আগে জবাব দিতে পেরেছে, আর দেখানো যায় এমন জবাব এখানে আছে। দেখানো তারিখে সতর্কতা শেষ হয়। যাকে বোঝানো হয়নি সে অ্যাকাউন্ট ছাড়াই এখানে তা বলতে পারে।
warnings-contested = কেউ বলছে এই সতর্কতা ভুল। এতে যাদের কোনো ভূমিকা ছিল না তারা দেখছে।

warnings-answered =
    .subject = আপনার জন্য একটি উত্তর আছে
    .body =
        একটি সরকারি নিবন্ধনে আপত্তির উত্তরের জন্য কেউ এই ঠিকানা দিয়েছিল। এখন উত্তর আছে: যে আপত্তি করেছে সে তখন দেওয়া কোড দিয়ে পড়তে পারে। আপনি না হলে কিছু করবেন না; এটি দিনে সর্বোচ্চ একবার লেখা হয়।
