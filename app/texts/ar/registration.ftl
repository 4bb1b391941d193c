# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

registration-profile-decided =
    .subject = ملفك { $number }
    .body =
        { $action ->
            [return] أُعيد إليك الملف { $number }. سجّل الدخول لتقرأ السبب وتغيّره وتقدمه من جديد.
            [refuse] رُفض الملف { $number }. سجّل الدخول لتقرأ السبب. لم يُنشر شيء منه ولن يُنشر.
            [match] الملف { $number } لشركة مدرجة أصلًا في أحد السجلات العامة. وقد حُوّل إلى مطالبة بسجلها، وعلى سلطة الترخيص أو جهة الاتصال المذكورة في سجلها العام أن تؤكدها.
           *[register] سُجّل الملف { $number }، والشركة مدرجة من الآن. الإدراج ليس موافقة. قُدّمت لك مطالبة بالسجل: وعندما تُمنح يمكنك أن تتحدث باسم الشركة.
        }

registration-link-stated =
    .subject = الشركة { $stater } تذكر { $other }
    .body =
        تذكر الشركة ذات الرقم { $stater } صلة بالسجل { $other } الذي بيد منظمتك. هذه الصلة غير منشورة. سجّل الدخول لتؤكدها أو تنفيها.

registration-link-answered =
    .subject =
        { $state ->
            [confirmed] أُكدت صلتك بـ { $other }
           *[denied] نُفيت صلتك بـ { $other }
        }
    .body =
        { $state ->
            [confirmed] أُكدت الصلة التي تذكرها شركتك { $stater } بـ { $other }. وهي منشورة الآن.
           *[denied] نُفيت الصلة التي تذكرها شركتك { $stater } بـ { $other }. وهي غير منشورة.
        }

registration-right-lapsed =
    .subject = لم تعد تتحدث باسم { $number }
    .body =
        تغيّر أحد مالكي الشركة { $number }، فانتهى الحق في التحدث باسمها. سجّل الدخول لتقرأ السبب. ويمكن لمالكيها الحاليين أن يطالبوا بالسجل.
