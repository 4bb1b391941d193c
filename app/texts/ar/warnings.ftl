# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

warnings-conduct-charges_workers = يأخذ مالاً من العمال مقابل عمل.
warnings-conduct-takes_money_for_no_job = يأخذ مالاً مقابل عمل لا وجود له أو لا يأتي أبداً.
warnings-conduct-false_promises = يعد بعمل أو أجر أو أوراق يتبين أنها كاذبة.
warnings-conduct-without_licence = يوظف دون الترخيص المطلوب هناك.
warnings-conduct-keeps_papers = يحتجز جوازات سفر العمال أو أوراقهم.
warnings-conduct-false_papers = يستعمل أوراقاً مزورة أو يصنعها.
warnings-conduct-threatens = يهدد العمال أو عائلاتهم.
warnings-conduct-uses_name_of_another = يستعمل اسم شركة لا ينتمي إليها.

warnings-meaning = هذا تحذير وليس حكماً. يستند إلى ما رواه شخصان على الأقل كل منهما عن نفسه، أو إلى ما وجدته سلطة. إذا أمكن الوصول إلى المذكور فقد كان بوسعه أن يرد أولاً، ورده مذكور هنا إن أمكن عرضه. ينتهي التحذير في التاريخ المبين. من ليس هو المقصود يمكنه أن يقول ذلك هنا دون حساب.
warnings-contested = يقول شخص إن هذا التحذير خطأ. ينظر فيه أشخاص لم يكن لهم دور فيه.

warnings-answered =
    .subject = هناك جواب لك
    .body =
        أعطى شخص هذا العنوان ليصله جواب عن اعتراض في سجل عام. هناك جواب الآن: من اعترض يمكنه أن يقرأه بالرمز الذي أُعطي له حينها. إن لم تكن أنت فلا تفعل شيئاً؛ لا يُكتب هذا أكثر من مرة في اليوم.
