# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

consultations-published =
    .subject = نُشرت المسودة الخاصة بـ { $country }
    .body =
        نُشرت مسودة تقييم { $country } مع درجة كل مجال والإجابة عن كل مؤشر:
        { $link }

        سجلوا الدخول للرد عليها حتى { $until }. يُنشر ردكم إلى جانبها، وكذلك ردود النقابات وأصحاب العمل. لا يُتخذ أي قرار قبل انقضاء هذه المدة مهما كان ردكم مبكرا.
