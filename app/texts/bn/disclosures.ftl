# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

disclosures-recalled =
    .subject = একটি প্রত্যাহার নিশ্চিত করতে হবে: { $number }
    .body =
        কোনো চুক্তির অধীনে আপনাদের কর্তৃপক্ষকে জানানো কিছু আর বহাল নেই, বা যেভাবে জানানো হয়েছিল সেভাবে নেই। প্রত্যাহার { $number } পড়ুন, মূল তথ্যের কারণে যা করেছেন তা ফিরিয়ে নিন, এবং এটি নিশ্চিত করুন। ততদিন এটি খোলা হিসেবে গণ্য হয়, আর সময় পেরোলে বিলম্বিত হিসেবে।

        { $link }
