# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

audits-team-named =
    .subject = من يدقق لديكم: التدقيق { $audit }
    .body =
        سُمّي فريق التدقيق { $audit }. حتى { $until } يمكنكم الاعتراض على أحد أعضائه مرة واحدة مع ذكر السبب. سجّلوا الدخول لقراءة الأسماء وللاعتراض.

audits-team-named-finally =
    .subject = من يدقق لديكم: التدقيق { $audit }
    .body =
        سُمّي فريق التدقيق { $audit }. سجّلوا الدخول لقراءة الأسماء.

audits-findings =
    .subject = قُبل تقرير التدقيق { $audit }
    .body =
        قُبل تقرير التدقيق { $audit }. الملاحظات التي تنتظر جوابكم: { $count }. سجّلوا الدخول لقراءة كل واحدة منها مع مواعيدها، وللإجابة بالسبب وبما أصلحتم وبما يمنع تكرارها.

audits-returned =
    .subject = عاد التقرير: التدقيق { $audit }
    .body =
        أُعيد تقرير التدقيق { $audit } إلى فريقه مع السبب. سجّل الدخول لقراءته؛ يمكنك الكتابة من جديد.

audits-overdue =
    .subject = مضى موعد: الملاحظة { $finding }
    .body =
        مضى موعد كان ينبغي فيه الجواب عن الملاحظة { $finding } أو إصلاحها. تظهر متأخرة، وأُبلغت جهة التدقيق. سجّلوا الدخول لقراءة ما ينقص؛ وما يلي يقرره أشخاص بعد سماعكم.
