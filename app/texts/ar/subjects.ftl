# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

subjects-claim-lodged =
    .subject = جهة ما تطالب بالسجل { $number }
    .body =
        تقول منظمة إن السجل { $number } يخصها. يمكنك الاعتراض حتى { $until }، ولا يُتخذ أي قرار قبل ذلك. سجّل الدخول لترى المطالبة أو تؤكدها أو تعترض عليها.

subjects-your-record-claimed =
    .subject = هناك من يطالب بالسجل { $number }
    .body =
        يذكر سجل عام هذا العنوان للشركة صاحبة السجل { $number }. وتقول منظمة إن السجل يخصها. لا يُبتّ في شيء قبل { $until }.

        للاعتراض، أو لتأكيد أنه يخصك، افتح
        { $link }

        الاعتراض يوقف المطالبة إلى أن تنظر فيه الأمانة. وإن لم تفعل شيئًا، قرر آخرون.

subjects-held-record-claimed =
    .subject = جهة ما تطالب بالسجل { $number }
    .body =
        تقول منظمة أخرى إن السجل { $number }، الذي بيد منظمتك، يخصها. لا يُتخذ أي قرار قبل { $until }. إن كان هذا خطأ فأبلغ الأمانة قبل ذلك: فاعتراضها يوقف المطالبة.

subjects-recruiters-changed =
    .subject =
        { $count ->
            [zero] لم تتغير أي جهة استقدام في قائمتك
            [one] تغيرت جهة استقدام واحدة في قائمتك
            [two] تغيرت جهتا استقدام في قائمتك
            [few] تغيرت { $count } جهات استقدام في قائمتك
            [many] تغيرت { $count } جهة استقدام في قائمتك
           *[other] تغيرت { $count } جهة استقدام في قائمتك
        }
    .body =
        تغيّر سجل كل منها منذ آخر إبلاغ لك؛ اقرأ فيه ما يقوله سجلها الآن.

        { $lines }

        لا تعلم الشركات من يتابعها.

subjects-records-joined =
    .subject = السجلان { $stays } و { $goes }
    .body =
        { $action ->
            [propose] يُقترح ضم السجلين { $stays } و { $goes }: فقد يكونان لشركة واحدة.
            [propose_undo] يُقترح فصل السجلين { $stays } و { $goes } من جديد.
            [keep] يبقى السجلان { $stays } و { $goes } مضمومين: تُرك اقتراح فصلهما من جديد.
            [reopen] فُصل السجلان { $stays } و { $goes } من جديد.
           *[merge] ضُمّ السجلان { $stays } و { $goes }: ويمثل { $stays } كليهما.
        } أحدهما بيد منظمتك.

        { $action ->
            [reopen] إن كان هذا خطأ فأبلغ الأمانة وقل لماذا.
           *[merge]
                إن كان هذا خطأ فاطعن فيه: يسجّل أحد مديري منظمتك الدخول ويذكر السبب. وما دام مجرد اقتراح فإنه ينتظر الجواب. رقم الزوج هو { $pair }:
                POST { $contest }
        }

subjects-merge-contest-answered =
    .subject = السجلان { $first } و { $second }: جواب طعنك
    .body =
        { $answer ->
            [granted] نظرت الأمانة في ما طعنت فيه بشأن السجلين { $first } و { $second } (الزوج { $pair }). وأنت على حق.
           *[upheld] نظرت الأمانة في ما طعنت فيه بشأن السجلين { $first } و { $second } (الزوج { $pair }). ويبقى القرار قائمًا.
        }

        الأسباب: { $reason }

        { $answer ->
            [granted] ما كان مجرد اقتراح لا يُنفَّذ. وإن كان السجلان مضمومين بالفعل، فيُقترح فصلهما من جديد؛ ويؤكد ذلك شخص آخر، وتصلك رسالة.
           *[upheld] إن كان هناك جديد لم يُنظر فيه، فيمكن الطعن مرة أخرى في ضم نافذ.
        }

subjects-licence-unnumbered = بلا رقم
subjects-licence-new = جديد
subjects-licence-before = قبل ذلك: { $status }
subjects-licence-reads-until = { $status }، صالح حتى { $until }
subjects-reason-erased = مُحي

subjects-licence-worsened =
    .subject = تغيّر ترخيص في السجل { $record }
    .body =
        قرار من { $authority } بشأن ترخيص في السجل { $record }.

        الترخيص: { $licence }
        السجل العام: { $register }
        نصه الآن: { $reads } ({ $before })
        ابتداءً من: { $since }
        الأساس: { $ground }
        السبب: { $reason }
        صاحب القرار: { $authority } (القيد { $entry } في دفتر اليومية)

        إن كان هذا خطأ فاطعن فيه. يسجّل أحد مديري منظمتك الدخول، ويفتح
        { $link }

        ويذكر السبب بعدد من الأحرف لا يتجاوز { $most }:
        POST { $contest }

        لا يوجد يوم أخير: يمكن الطعن في القرار ما دام نافذًا. ويُكتب عندئذ بجانب الترخيص منذ متى هو مطعون فيه، ليقرأه الجميع، إلى أن تجيب السلطة.

subjects-act-contested =
    .subject = طُعن في إجراء بشأن ترخيص في السجل { $record }
    .body =
        تطعن الشركة في قرار سلطتك بشأن ترخيص في السجل { $record }.

        الترخيص: { $licence }
        السجل العام: { $register }
        بحسب الإجراء: { $reads }
        ابتداءً من: { $since }

        يقرأ الجميع الآن أنه مطعون فيه، إلى أن تجيب. أجب قبل { $until }: أيّده مع ذكر الأسباب، ويلزم لذلك موظف لم يتخذ القرار، أو ألغِه.
        { $link }

subjects-contest-answered =
    .subject =
        { $answer ->
            [reversed] أُلغي الإجراء بشأن ترخيص في السجل { $record }
           *[upheld] أُيّد الإجراء بشأن ترخيص في السجل { $record }
        }
    .body =
        { $answer ->
            [reversed] جواب { $authority }: أُلغي الإجراء بشأن ترخيص في السجل { $record }.
           *[upheld] جواب { $authority }: أُيّد الإجراء بشأن ترخيص في السجل { $record }.
        }

        الترخيص: { $licence }
        السجل العام: { $register }
        بحسب الإجراء: { $reads }
        ابتداءً من: { $since }
        الأسباب: { $reason }

        { $answer ->
            [reversed] عادت الحال إلى ما كانت عليه قبل الإجراء، وزال الإجراء من الماضي المنشور.
           *[upheld] إن كان هناك جديد لم يُنظر فيه، فيمكن الطعن مرة أخرى.
        }
        { $link }
