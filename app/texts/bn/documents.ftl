# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

documents-dated = { $on }

documents-stamp = নমুনা

documents-specimen = পরীক্ষা ও প্রদর্শনের জন্য রাখা ব্যবস্থার নমুনা। এর কোনো আইনি কার্যকারিতা নেই।

documents-missing = � চিহ্নটি এমন একটি অক্ষরের জায়গায় আছে যা এখানে ছাপা যায় না। নিবন্ধে রাখা চিঠিতে তা দেখা যায়।

documents-notice = বিজ্ঞপ্তি

documents-erased = এই কথাগুলো পরে মুছে ফেলা হয়েছে।
