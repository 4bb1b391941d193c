# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

disclosures-recalled =
    .subject = استرجاع يجب تأكيده: { $number }
    .body =
        أُبلغت سلطتكم بموجب اتفاق بشيء لم يعد قائمًا، أو لم يعد كما أُبلغ. اقرؤوا الاسترجاع { $number }، وتراجعوا عما فعلتموه بسبب الأصل، ثم أكّدوه. حتى ذلك الحين يُحسب مفتوحًا، وبعد مهلته متأخرًا.

        { $link }
