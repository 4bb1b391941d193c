# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

reminders-digest =
    .subject =
        { $count ->
            [zero] لا مهام بانتظارك
            [one] مهمة واحدة بانتظارك
            [two] مهمتان بانتظارك
            [few] { $count } مهام بانتظارك
            [many] { $count } مهمة بانتظارك
           *[other] { $count } مهمة بانتظارك
        }
    .body =
        هذا ما ينتظرك في { $day }.

        { $lines }

        سجّل الدخول لترى كل مهمة وتتصرف:
        { $link }

        تصلك رسالة واحدة من هذا النوع في اليوم على الأكثر. بعد تسجيل الدخول يمكنك اختيار ساعتها واستبعاد ما لا موعد له.

reminders-overdue = متأخر
reminders-due = موعده قريب
reminders-undated = بلا موعد

reminders-was-due = { $what } (كان أول موعد في { $due })
reminders-is-due = { $what } (أول موعد في { $due })
reminders-instead = عن زميل غائب: { $what }
reminders-see-to = لم يُنجز في منظمتك، احرص على متابعته: { $what }

work-claim-confirm =
    { $count ->
        [zero] لا مطالبات بسجلات للتأكيد
        [one] مطالبة واحدة بسجل للتأكيد
        [two] مطالبتان بسجلين للتأكيد
        [few] { $count } مطالبات بسجلات للتأكيد
        [many] { $count } مطالبة بسجلات للتأكيد
       *[other] { $count } مطالبة بسجلات للتأكيد
    }
work-claim-resume =
    { $count ->
        [zero] لا مطالبات عليها اعتراض للنظر
        [one] مطالبة واحدة عليها اعتراض للنظر
        [two] مطالبتان عليهما اعتراض للنظر
        [few] { $count } مطالبات عليها اعتراض للنظر
        [many] { $count } مطالبة عليها اعتراض للنظر
       *[other] { $count } مطالبة عليها اعتراض للنظر
    }
work-claim-grant =
    { $count ->
        [zero] لا مطالبات للبت فيها
        [one] مطالبة واحدة للبت فيها
        [two] مطالبتان للبت فيهما
        [few] { $count } مطالبات للبت فيها
        [many] { $count } مطالبة للبت فيها
       *[other] { $count } مطالبة للبت فيها
    }
work-invitation-approve =
    { $count ->
        [zero] لا دعوات للموافقة
        [one] دعوة واحدة للموافقة
        [two] دعوتان للموافقة
        [few] { $count } دعوات للموافقة
        [many] { $count } دعوة للموافقة
       *[other] { $count } دعوة للموافقة
    }
work-import-approve =
    { $count ->
        [zero] لا قوائم سجلات للموافقة
        [one] قائمة سجل واحدة للموافقة
        [two] قائمتا سجل للموافقة
        [few] { $count } قوائم سجلات للموافقة
        [many] { $count } قائمة سجلات للموافقة
       *[other] { $count } قائمة سجلات للموافقة
    }
work-other =
    { $count ->
        [zero] لا مهام أخرى
        [one] مهمة أخرى واحدة
        [two] مهمتان أخريان
        [few] { $count } مهام أخرى
        [many] { $count } مهمة أخرى
       *[other] { $count } مهمة أخرى
    }

reminders-substitute-named =
    .subject = أنت تنوب عن { $colleague }
    .body =
        يغيب { $colleague } من { $begins } إلى { $until }، واليومان محسوبان، وقد سمّاك لتنوب عنه بصفة { $role } لدى { $organisation }.

        خلال هذه الأيام يُعرض ما ينتظر { $colleague } مع عملك، وتصل التذكيرات إليك. وهذا لا يمنحك أي حق ليس لك أصلًا.

        إن كنت لا تستطيع أن تنوب عنه، فسجّل الدخول وارفض:
        { $link }

reminders-substitute-released =
    .subject = لم تعد تنوب عن { $colleague }
    .body =
        سحب { $colleague } من { $organisation } الغياب الذي سمّاك له أو غيّره. لا يُطلب منك شيء آخر بشأنه.

reminders-substitute-declined =
    .subject = لا يستطيع { $colleague } أن ينوب عنك
    .body =
        رفض { $colleague } أن ينوب عنك من { $begins } إلى { $until }. إلى أن ينوب عنك شخص آخر تصل التذكيرات إليك. سجّل الدخول لتسمّي زميلًا آخر:
        { $link }
