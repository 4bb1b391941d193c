# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

reports-ready =
    .subject = تقرير { $jurisdiction } جاهز: من { $first } إلى { $last }
    .body =
        تقرير الامتثال الخاص بـ { $jurisdiction } من { $first } إلى { $last } جاهز. سجّلوا الدخول لقراءته على هذا العنوان. لا يُرفق أي تقرير برسالة أبدًا.

        { $link }

        طلبت سلطتكم هذا الإرسال، ويمكن لأحد مديريها إنهاؤه في أي وقت.
