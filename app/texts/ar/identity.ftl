# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

identity-sign-up =
    .subject = أكّد عنوان بريدك الإلكتروني
    .body =
        سجّل شخصٌ ما منظمةً وأعطى هذا العنوان.

        لتأكيده خلال 24 ساعة افتح
        { $link }

        لا يقول الحساب شيئًا عن شركة: فهي لا تظهر في أي مكان حتى تطابقها الأمانة مع ترخيص أو سجل شركات أو زيارة.

        { letter-unexpected }

identity-sign-up-again =
    .subject = لديك حساب بالفعل
    .body =
        حاول شخصٌ ما التسجيل بهذا العنوان الذي له حساب بالفعل. إن كنت أنت من حاول، فسجّل الدخول أو اطلب كلمة مرور جديدة.

        { letter-unexpected }

identity-invitation =
    .subject = دعوة: { $role } لدى { $organisation }
    .body =
        أنت مدعوّ إلى أن تتصرف باسم { $organisation } بصفة { $role }.

        للقبول خلال 7 أيام افتح
        { $link }

        يعمل الرابط مرة واحدة.

        { letter-unexpected }

identity-password-reset =
    .subject = اختر كلمة مرور جديدة
    .body =
        لاختيار كلمة مرور جديدة خلال ساعة واحدة افتح
        { $link }

        يعمل الرابط مرة واحدة. ويبقى العامل الثاني كما هو.

        { letter-unexpected }

identity-no-account =
    .subject = لا حساب بهذا العنوان
    .body =
        طلب شخصٌ ما كلمة مرور جديدة لهذا العنوان. ليس له حساب هنا.

        { letter-unexpected }

identity-account-changed =
    .subject = جرى تغيير حسابك
    .body =
        { $change ->
            [factor_added] أُضيف عامل ثانٍ إلى حسابك.
            [factor_removed] أُزيل عامل ثانٍ من حسابك.
            [passkey_added] أُضيف مفتاح مرور إلى حسابك.
           *[password] جرى تغيير كلمة مرور حسابك.
        }

        إن لم تكن أنت من فعل ذلك، فاطلب كلمة مرور جديدة فورًا وأبلغ الأمانة.

identity-recovery =
    .subject = شخص جديد سيتصرف باسم { $organisation }
    .body =
        عُرض على الأمانة دليل، وهي تبدأ بإدخال شخص بصفة { $role } لدى { $organisation } التي أنت عضو فيها. ويجب أن يوافق على ذلك شخص ثانٍ. إن كان هذا خطأ فأبلغ الأمانة فورًا.

identity-handed-over =
    .subject = أُحيل إليك عمل مفتوح
    .body =
        انتهت عضوية أحد زملائك. { $count ->
            [zero] لم يُحَل إليك أي عمل مفتوح.
            [one] أُحيل إليك عمل مفتوح واحد.
            [two] أُحيل إليك عملان مفتوحان.
            [few] أُحيلت إليك { $count } أعمال مفتوحة.
            [many] أُحيل إليك { $count } عملًا مفتوحًا.
           *[other] أُحيل إليك { $count } عمل مفتوح.
        } سجّل الدخول لترى ما ينتظرك.

identity-passkey-doubted =
    .subject = ربما نُسخ أحد مفاتيح المرور الخاصة بك
    .body =
        استعمل أحدهم مفتاح المرور { $label } الخاص بك، وعدد مرات استعماله أقل مما كان عليه، كما يكون في نسخة. وقد رُفض.

        أزله من حسابك، وأضف مفتاحًا جديدًا، وأخبر الأمانة.
