# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

corrections-lodged =
    .subject = بيان في السجل { $record } محل نزاع
    .body =
        يقول أحدهم إن بيانًا منشورًا في السجل { $record } خطأ (الرقم { $number }). لم يُبتّ في شيء. حتى { $until } يمكنك أن تجيب ويُدوَّن جوابك قبل البت. سجّل الدخول لتقرأ أي بيان هو، ولتجيب.

corrections-decided =
    .subject = تم البت: النزاع { $number }
    .body =
        تم البت في السؤال عما إذا كان بيان في السجل { $record } صحيحًا (الرقم { $number })، أو سُحب قرار بشأنه. سجّل الدخول لتقرأ الأسباب.

corrections-answered =
    .subject = هناك جواب لك
    .body =
        أعطى أحدهم هذا العنوان ليصله الجواب عن تصحيح في سجل عام. يوجد الآن جواب: يستطيع من سأل أن يقرأه بالرقم والرمز اللذين أُعطيا له عند السؤال. إن لم تكن أنت، فلا تفعل شيئًا؛ تُكتب هذه الرسالة مرة في اليوم على الأكثر.
