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
            [reopen] فُصل السجلان { $stays } و { $goes } من جديد.
           *[merge] ضُمّ السجلان { $stays } و { $goes }: ويمثل { $stays } كليهما.
        } أحدهما بيد منظمتك. إن كان هذا خطأ فأبلغ الأمانة وقل لماذا؛ ويمكن التراجع عنه.
