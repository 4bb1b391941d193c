# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

notices-letter =
    .subject = { $number }: { $step }
    .body =
        { $step }.

        يتعلق الأمر بما يلي: { $act }. تذكر الرسالة الوقائع والقاعدة ومن قرر، وكيف وحتى متى يمكن الجواب أو الاستئناف. سجّلوا الدخول لقراءتها:
        { $link }

notice-step-announced = أُعلن عن إجراء ضد مؤسستكم، ويمكنكم الجواب أولًا
notice-step-urgent = إجراء عاجل ضد مؤسستكم نافذ
notice-step-in_effect = إجراء ضد مؤسستكم نافذ
notice-step-dropped = تُرك إجراء ضد مؤسستكم
notice-step-reviewed = أُعيد النظر في إجراء عاجل ضد مؤسستكم
notice-step-corrected = صُحح خطأ واضح
notice-step-no_error = لم يُعثر على خطأ واضح
notice-step-appeal_lodged = وصل استئنافكم
notice-step-appeal_panel = سُمّيت هيئة النظر في استئنافكم
notice-step-appeal_admitted = يُنظر في استئنافكم
notice-step-appeal_decided = تم البت في استئنافكم

notice-act-claim_refused = رفض مطالبة بسجل
notice-act-claim_lapsed = انتهاء الحق في سجل
notice-act-records_merged = ضم سجلين
notice-act-finding_graded = تحديد درجة ملاحظة في تدقيق
notice-act-application_refused = رفض طلب شهادة
notice-act-certificate_suspended = تعليق شهادة
notice-act-certificate_withdrawn = سحب شهادة
notice-act-certificate_reduced = تضييق نطاق شهادة
notice-act-certificate_not_extended = عدم توسيع شهادة
notice-act-certificate_not_restored = عدم إعادة شهادة
notice-act-certificate_not_transferred = عدم نقل شهادة
notice-act-complaint_inadmissible = لا يُنظر في شكوى
notice-act-complaint_decided = يُقرَّر في شكوى
notice-act-complaint_upheld = تُوجد شكوى صحيحة
notice-act-violation_confirmed = يُثبَت انتهاك
notice-act-sanction_imposed = تُفرض عقوبة
notice-act-bar_imposed = يُفرض حظر

notice-letter-announced = يُعلن ما يلي: { $act } ({ $address }). لا شيء منه نافذ بعد.
notice-letter-urgent = لأن التأخير يعرّض عمالًا للخطر، فهذا نافذ فورًا: { $act } ({ $address }). قرر ذلك شخصان.
notice-letter-in_effect = هذا نافذ من الآن: { $act } ({ $address }).
notice-letter-dropped = ما أُعلن لن يحدث: { $act } ({ $address }).
notice-letter-reviewed-stands = أعاد شخص لم يشارك فيه النظر في هذا الإجراء العاجل، وهو باقٍ: { $act } ({ $address }).
notice-letter-reviewed-falls = أعاد شخص لم يشارك فيه النظر في هذا الإجراء العاجل، وهو لا يبقى: { $act } ({ $address }).
notice-letter-corrected = قلتم إن هذا يقوم على خطأ واضح، وأنتم على حق: { $act } ({ $address }).
notice-letter-no_error = قلتم إن هذا يقوم على خطأ واضح؛ ولم يُعثر على خطأ: { $act } ({ $address }). تمتد مهلة الاستئناف بقدر الأيام التي استغرقها الجواب.
notice-letter-ground = السبب: { $ground }. القاعدة: { $rule }.
notice-letter-facts = الوقائع:
notice-letter-reason = الأسباب:
notice-letter-why_urgent = لماذا لم يكن الانتظار ممكنًا:
notice-letter-by = قرر ذلك: { $body }.
notice-letter-answer = يمكنكم الجواب حتى { $until }: سجّلوا الدخول، واقرؤوا الإشعار { $number }، وقولوا ما هو خطأ أو ناقص. يُنظر فيما تقولون قبل أي قرار.
notice-letter-answer-unserved = يمكنكم الجواب من اليوم الذي تصلكم فيه هذه الرسالة: سجّلوا الدخول، واقرؤوا الإشعار { $number }، وقولوا ما هو خطأ أو ناقص.
notice-letter-answer-finding = من يرد على الملاحظة بالسبب والتصحيح والإجراء التصحيحي يكون قد رد على هذا الإشعار أيضًا، ويمكن أن يضيف اعتراضًا على الدرجة.
notice-letter-heard-answered = نُظر في جوابكم.
notice-letter-heard-unanswered = لم يصل جواب في الوقت المحدد.
notice-letter-heard-absence = تعذر تبليغ الإشعار، فتقرر هذا غيابيًا.
notice-letter-review = يعيد شخص آخر النظر في هذا حتى { $until }. يُقرأ ما تقولونه حتى ذلك الحين: سجّلوا الدخول وأجيبوا عن الإشعار { $number }.
notice-letter-appeal = يمكنكم الاستئناف حتى { $until }: يسجّل مدير في مؤسستكم الدخول ويقدّم استئنافًا ضد الإشعار { $number }. يقرر أشخاص لم يشاركوا في هذا ({ $body }).
notice-letter-appeal-absence = بما أن الإشعار تعذر تبليغه، فالاستئناف الذي يُقدَّم لاحقًا حتى { $until } يُعد في موعده أيضًا: لا يُسأل عن سبب تأخره.
notice-letter-appeal-holds = ما دام الاستئناف جاريًا يبقى ما كان قبل هذا الإجراء.
notice-letter-appeal-holds_not = الاستئناف لا يوقف هذا الإجراء.
notice-letter-error = إذا كان هذا يقوم على خطأ واضح، مثل يوم خاطئ أو وثيقة لشركة أخرى، فقولوا ذلك حتى { $until }؛ يُصحح بلا استئناف، ولا يُنقص ذلك شيئًا من مهلة الاستئناف.
notice-letter-appeal_lodged = وصل استئنافكم { $appeal } ضد الإشعار { $number }. يُبت فيه حتى { $until }.
notice-letter-appeal_lodged-held = حتى ذلك الحين يبقى ما كان قبل الإجراء.
notice-letter-appeal_panel = سُمّي من يبتّون في استئنافكم { $appeal }؛ سجّلوا الدخول لقراءة أسمائهم. حتى { $until } يمكنكم الاعتراض على كل منهم مرة واحدة مع ذكر السبب.
notice-letter-appeal_admitted = يُنظر في استئنافكم { $appeal }. يُبت فيه حتى { $until }.
notice-letter-appeal_decided-upheld = استئنافكم { $appeal } صحيح: لا يبقى الإجراء.
notice-letter-appeal_decided-partly = استئنافكم { $appeal } صحيح جزئيًا: يعود الأمر إلى الجهة التي قررت، إلى أشخاص لم يقرروا في المرة الأولى.
notice-letter-appeal_decided-lowered = استئنافكم { $appeal } صحيح جزئيًا: تبقى الملاحظة قائمة، وتُخفَّض درجتها درجة واحدة من الآن. سجّلوا الدخول لقراءتها مع مواعيدها الجديدة.
notice-letter-appeal_decided-dismissed = رُفض استئنافكم { $appeal }: يبقى الإجراء، وهو نهائي هنا. تبقى المحاكم والسلطات متاحة لكم.
notice-letter-appeal_decided-inadmissible = لا يُنظر في استئنافكم { $appeal } ({ $why }): يبقى الإجراء. تبقى المحاكم والسلطات متاحة لكم.
notice-letter-appeal_decided-withdrawn = سحبت مؤسستكم استئنافها { $appeal }: يبقى الإجراء.
notice-letter-appeal_decided-settled = ما طلبه استئنافكم { $appeal } أُعطي من دونه: لم يعد الإجراء قائمًا.

notice-why-late = جاء بعد مهلة الاستئناف بلا سبب يعذره
notice-why-not_struck = الإجراء لا يمس مؤسستكم
notice-why-no_act = لا يوجد إجراء يمكن أن يكون ضده

ground-not_proved = لا شيء يثبت أن السجل يعود إلى المطالِب
ground-contested = يقول السجل أو سلطته غير ذلك
ground-held_by_another = مؤسسة أخرى تملك السجل
ground-owner_changed = غادر أحد مالكي الشركة وجاء مالك آخر
ground-not_theirs = السجل ليس للشركة التي تحوزه
ground-firm_ended = الشركة التي كانت تحوزه لم تعد قائمة
ground-asked_by_letter = طلبت ذلك رسالة باسم الحائز؛ ولمن يسجّل الدخول باسم الحائز أن يقول خلاف ذلك
ground-one_firm = وجد شخص أنهما سجلان لشركة واحدة، وأكد ذلك شخص ثانٍ
ground-critical_finding = سجّل تدقيق ملاحظة حرجة
ground-major_not_mended = لم تُصحَّح ملاحظة كبرى في موعدها
ground-audit_not_allowed = لم يُسمح بتدقيق مستحق أو لم يُتح إجراؤه
ground-conditions_not_met = لم تُستوفَ شروط الشهادة في موعدها
ground-licence_lost = فُقد ترخيص الاستقدام أو عُلّق
ground-misuse_of_mark = استُخدمت الشهادة أو العلامة حيث لا تنطبق
ground-false_statements = كانت البيانات التي بُنيت عليها الشهادة غير صحيحة
ground-fees_charged = دفع عمال رسومًا أو تكاليف يحظرها المعيار
ground-audit_body_lost = لم تعد جهة التدقيق مخوّلة بالتدقيق لهذا البرنامج
ground-country_suspended = عُلّقت شهادة البلد أو فُقدت
ground-requirements_not_met = وجد تدقيق أن المعيار غير مستوفى
ground-finding_bars = ملاحظة خطيرة إلى حد أنه لا يُمنح شيء ما دامت قائمة
ground-finding_mended_first = ملاحظة يجب معالجتها قبل منح أي شيء
ground-upheld = وُجدت شكوى صحيحة
ground-partly = وُجد جزء من شكوى صحيحا
ground-rule_broken = وُجد سلوك يخالف القواعد

body-appeals_panel = هيئة الاستئناف في النظام

fact-certificate = الشهادة
fact-decision = القرار
fact-answer_limit = مهلة الرد
fact-audit = التدقيق
fact-criteria = المعايير
fact-limit = المهلة التي انقضت
fact-last_day = اليوم الأخير
fact-of = ما كان مستحقًا
fact-finding = الملاحظة
fact-criterion = المعيار
fact-grade = الدرجة
fact-grade_in_effect = الدرجة السارية
fact-state = الحالة
fact-proposal = ما تقترحه قاعدة النظام
fact-because = السبب
fact-record = السجل
fact-lodged_on = تاريخ المطالبة
fact-pair = زوج السجلات
fact-stays = السجل الذي يبقى
fact-goes = السجل الذي يُضم إليه
fact-case = القضية
fact-counts = التهم
fact-offence = صنف التهمة
fact-standard_of_proof = معيار الإثبات
fact-first_day = أول يوم
fact-final_day = آخر يوم
fact-competent_body = الجهة المختصة
