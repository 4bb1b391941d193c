# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

data_requests-received =
    .subject = طلب أحدهم بيانات وأعطى هذا العنوان
    .body =
        سأل أحدهم هذا السجل عن بيانات قد يحتفظ بها عنه، وأعطى هذا العنوان ليصله الجواب.

        للمتابعة خلال 7 أيام، ولإرسال ما يثبت هويتك، افتح
        { $link }

        إن لم تكن أنت، فلا تفعل شيئًا: من دون الرابط لا يحدث شيء.

data_requests-extended =
    .subject = يحتاج طلبك { $number } إلى مزيد من الوقت
    .body =
        نجيب عن طلبك { $number } حتى { $until }. اقرأ السبب برقمه وبرمزك. يمكنك أن تشتكي إلى هيئة حماية البيانات لديك.

data_requests-answered =
    .subject = تمت الإجابة عن طلبك { $number }
    .body =
        { $answer }

        يمكن قراءة الجواب كاملًا بالرقم { $number } وبرمزك. إن لم توافق، يمكنك أن تطلب من جديد وتذكر السبب، أو تشتكي إلى هيئة حماية البيانات لديك، أو تلجأ إلى محكمة.

data_requests-ready =
    .subject = ما يحتفظ به السجل عنك ({ $number })
    .body =
        للحصول عليه حتى { $until }، افتح
        { $link }

        يعمل الرابط مرة واحدة؛ ويمكن طلب رابط جديد بالرقم وبرمزك.

data_requests-answer-access = نجمع ما يحتفظ به السجل عنك؛ وتصلك بعد ذلك رسالة فيها رابط.
data_requests-answer-correction = نوافق على أنه خطأ.
data_requests-answer-restriction = لم يعد اسمك منشورًا في هذا السجل، إلا حيث ينشره سجل عام اليوم؛ ومتى توقف ذاك عن نشره توقفنا نحن أيضًا.
data_requests-answer-lifting = عاد اسمك منشورًا في هذا السجل حيث يذكره مصدر، كما كان قبل أن تطلب تقييده.
data_requests-answer-identity_not_proved = لم نستطع أن نثبت أنك الشخص الذي ذكرته، لذلك لا نقول شيئًا عما إذا كان السجل يحتفظ بشيء. يمكنك أن تطلب من جديد بإثبات آخر.
data_requests-answer-unfounded = من الواضح أن الطلب لا أساس له (GDPR، المادة 12(5)).
data_requests-answer-excessive = يكرر الطلب طلبًا أُجيب عنه قبل وقت قصير (GDPR، المادة 12(5)).
data_requests-answer-published_by_source = ينشر سجل عام هذا البيان بموجب قانونه. نعرضه ما دام ينشره؛ اطلب من ذلك السجل تغييره.
data_requests-answer-correct_as_stated = البيان هو ما يذكره مصدره، ولم نجد خطأ.
data_requests-answer-nothing_held = لا يحتفظ السجل بشيء عنك يمكن أن يتعلق به هذا الطلب.
