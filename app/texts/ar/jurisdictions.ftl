# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

recourse-law = ما يفعله هذا السجل لا يحل محل مطالبة هناك ولا يوقفها.
recourse-advice = هذه معلومات وليست نصيحة قانونية. فُحصت في { $checked } وقد تكون تغيرت.
recourse-unknown = لا نعرف هنا أي مكتب يطبق القاعدة في هذا المكان: { $place }.
recourse-general = اسأل مكتب عمل أو سفارتك أو نقابة أو مساعدة قانونية مجانية. اسأل فورًا ما آخر يوم للمطالبة.
recourse-emergency-unknown = لا نعرف رقمًا تتصل به في هذا المكان: { $place }. اتصل برقم الطوارئ في البلد، أو بسفارتك، أو بشخص تثق به.
recourse-reach-unknown = كيف تصل إليه غير معروف هنا.
recourse-limit-claim = مدة المطالبة: { $time }.
recourse-limit-prosecution = المدة التي يستطيع فيها المكتب رفع الأمر إلى محكمة: { $time }.
recourse-limit-unknown = آخر يوم للمطالبة غير معروف هنا. اذهب قريبًا: قد يكون هناك يوم أخير.
recourse-last_day = آخر يوم معروف: { $day }.
recourse-since-payment = تُحسب من يوم دفعت.
recourse-since-offence = تُحسب من يوم حدث الأمر.
recourse-since-end_of_work = تُحسب من يوم انتهى العمل.
recourse-since-return = تُحسب من يوم عدت إلى بيتك.
recourse-since-not_said = النص الذي قرأناه لا يقول من أي يوم. احسب من أول يوم.

recourse-takes-fees = مال دُفع مقابل عمل
recourse-takes-wages = أجر لم يُدفع
recourse-takes-agency = خطأ ارتكبته وكالة
recourse-takes-contract = عقد لم يُحترم
recourse-takes-any = أي مشكلة في العمل
recourse-can-refund = يمكنه أن يأمر بإعادة المال.
recourse-can-pay = يمكنه أن يجعل الأجر الناقص يُدفع.
recourse-can-licence = يمكنه أن يعاقب الوكالة أو يسحب ترخيصها.
recourse-can-mediate = يساعد الطرفين على الاتفاق.
recourse-can-court = يمكنه أن يرفع الأمر إلى محكمة.
recourse-can-deposit = يمكنه أن يدفع لك من ضمان مالي للوكالة أو صاحب العمل.
recourse-only-farm_food_shellfish = فقط للعمل في الزراعة والغذاء والمحار.
recourse-only-h2a = فقط للعمل الزراعي في الولايات المتحدة ضمن برنامج H-2A.
recourse-only-nepal_in_uae = للعمال من نيبال في الإمارات العربية المتحدة.

recourse-sure-seen = قرأنا ذلك في نص يقوله.
recourse-sure-general = هذه معرفة عامة؛ لم يتحقق منها أحد في نص.
recourse-sure-draft = هذه مسودة أولى؛ تحقق منها قبل أن تعتمد عليها.
recourse-own = هذا من الجهة التي تدير هذا السجل.

recourse-time-months = { $count ->
        [zero] { $count } شهر
        [one] شهر واحد ({ $count })
        [two] شهران ({ $count })
        [few] { $count } أشهر
        [many] { $count } شهرًا
       *[other] { $count } شهر
    }
recourse-time-days = { $count ->
        [zero] { $count } يوم
        [one] يوم واحد ({ $count })
        [two] يومان ({ $count })
        [few] { $count } أيام
        [many] { $count } يومًا
       *[other] { $count } يوم
    }
