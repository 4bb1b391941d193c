# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

fees-law = ما تقوله قوانين كل مكان، بقدر ما هو معروف هنا.
fees-standard = ما يقوله تعريف منظمة العمل الدولية ومعيار البرنامج. لا يغيّران أي قانون، ولا يغيّرهما أي قانون.
fees-decides-law = لا تُعرف للشركة شهادة في ذلك اليوم. في قضية لدى البرنامج يُسأل القانون أولاً.
fees-decides-standard = كانت الشركة معتمدة في ذلك اليوم. في قضية لدى البرنامج يحسم المعيار.
fees-advice = هذه ليست مشورة قانونية ولا موافقة. قد تنقص هنا قواعد أو تكون قد تغيّرت.
fees-unconfirmed = هذا يستند إلى قواعد لم تؤكدها أي سلطة.

fees-verdict-over = أُخذ أكثر مما تسمح به القواعد المعروفة هنا.
fees-verdict-over_between = أُخذ أكثر مما تسمح به القواعد المعروفة هنا. أما مقدار الزيادة فيتوقف على وقائع لم تُذكر.
fees-verdict-no_excess_under_known_rules = لا زيادة بحسب القواعد المعروفة هنا والمذكورة أدناه. وهذا ليس إذناً.
fees-verdict-no_rule_known = لا تُعرف هنا قاعدة بشأن هذا. وهذا لا يعني أنه يجوز أخذه.
fees-verdict-unclear = ما يقوله القانون عن هذا غير واضح. اسأل المكتب الذي يطبّقه.
fees-verdict-depends_on_facts = هذا يتوقف على وقائع لم تُذكر. وتحته مكتوب ما ينتج عن كل جواب.
fees-verdict-review = يجب أن ينظر في هذا من يعرف قانون ذلك المكان.
fees-strictest = هناك عدة قواعد بشأن هذا؛ والأشد منها هي التي تحسم.

fees-reason-not_chargeable = لا يجوز تحميل العامل هذا المبلغ.
fees-reason-above_ceiling = إنه فوق الحد الأقصى المسموح بأخذه.
fees-reason-within_ceiling = إنه ضمن الحد الأقصى المسموح بأخذه.
fees-reason-too_early = أُخذ قبل أوانه: كان يجب أن يحدث أمر آخر أولاً.
fees-reason-above_actual_cost = إنه أكثر من التكلفة الفعلية للشيء نفسه.
fees-reason-actual_cost = إنه التكلفة الفعلية للشيء نفسه.
fees-reason-outside_ceiling = لا تحسبه القاعدة ضمن حدها.
fees-reason-tax_on_excess = إنه ضريبة على ما يفوق الحد المسموح.
fees-reason-host_forbids = قانون بلد العمل يمنعه؛ وعلى السلطة أن تقول إن كان ذلك يُلزم هنا أيضاً.
fees-reason-needs_review = هل تعني القاعدة هذا؟ يجب أن ينظر فيه أحد.
fees-reason-not_settled = النصوص التي قُرئت لا تحسم هذا.
fees-reason-fact_missing = تنقص واقعة تسأل عنها القاعدة.
fees-reason-does_not_count = لم يطلبه أحد مقابل العمل، فليس من تكاليف الاستقدام.
fees-reason-always_breach = هذا غير مشروع أبداً.

fees-payer-employer = كان على صاحب العمل أن يدفعه.
fees-payer-agency = كان على الوكالة أن تدفعه.
fees-payer-principal = كان على الموكّل الأجنبي أن يدفعه.
fees-payer-shipowner = كان على مالك السفينة أن يدفعه.
fees-payer-state = كان على الدولة أن تدفعه.
fees-payer-not_stated = لا تقول القاعدة من يدفعه بدلاً منه.

fees-sure-confirmed = أكدتها سلطة ذلك المكان في { $day }.
fees-sure-made = سلطة ذلك المكان تقول ذلك بنفسها.

fees-refund = يجب رد جزء من الرسم القانوني لأن العمل انتهى مبكراً.
fees-refund-interest = مع الفائدة.

fees-fact-occupation = ما هو العمل
fees-fact-sex = هل تذكر أوراق العامل أنه أنثى أم ذكر
fees-fact-skill = أي مستوى مهارة يذكره العقد
fees-fact-channel = كيف وصل العامل إلى الوظيفة
fees-fact-programme = ضمن أي برنامج دخول يكون العمل
fees-fact-origin_part = من أي جزء من البلد يأتي العامل
fees-fact-destination_part = في أي جزء من البلد يكون العمل
fees-fact-flag = تحت أي علم تبحر السفينة
fees-fact-public_contract = هل العمل لعقد عام، ولمن
fees-fact-wage = أجر الشهر
fees-fact-contract_months = لكم شهراً العقد
fees-fact-job_order = طلب العمل والمبلغ الموافق عليه له
fees-fact-fee_from_abroad = ما يدفعه الطرف الآخر أصلاً للوكالة عن العامل
fees-fact-milestone = متى حدث أمر ما
fees-fact-month_of_service = لأي شهر من العمل كان
fees-fact-actual_cost = ما كلفه الشيء نفسه بحسب إيصال
fees-fact-item = لأي شيء كان بالضبط
fees-fact-part_years = كيف يُحسب جزء السنة؛ لا يقول ذلك أي نص قُرئ
fees-fact-end_by_worker = هل العامل هو من أنهى العمل
fees-fact-employer_letter = هل يقول صاحب العمل كتابةً إنه لا يدفع شيئاً من تكلفة الوكالة
fees-fact-foreign_agency_paid = هل دفعت الوكالة الأجنبية للوكالة في الوطن
fees-fact-ministry_approved = هل وافقت الوزارة عليه
fees-fact-agency_found_job = هل الوكالة هي من وجد الوظيفة
fees-fact-employer_pays_agency = هل يدفع صاحب العمل للوكالة
fees-fact-under_35 = هل عمر العامل أقل من 35 سنة
fees-fact-citizen = هل العامل مواطن في بلد العمل
fees-fact-bilateral_agreement = هل بين البلدين اتفاق بشأن العمال
fees-fact-licensed_recruiter = هل لدى المستقدِم ترخيص
fees-fact-seasonal_programme = هل العمل ضمن برنامج موسمي
fees-fact-employer_is_legal_entity = هل صاحب العمل شركة لا شخص
fees-fact-ticket_by_employer = هل يعطي صاحب العمل التذكرة
fees-fact-at_least_36_months = هل مدة العقد 36 شهراً أو أكثر
fees-fact-longer_than_36_months = هل مدة العقد أكثر من 36 شهراً
fees-fact-same_employer_again = هل هو صاحب العمل نفسه مرة أخرى

fees-wage-basic = الأجر الأساسي للشهر
fees-wage-contract = أجر الشهر في العقد
fees-wage-declared = أجر الشهر كما صُرِّح به لتصريح العمل
fees-wage-first_month = أجر الشهر الأول
fees-wage-proposed = أجر الشهر المقترح
fees-milestone-contract_signed = متى وُقّع العقد
fees-milestone-contract_approved = متى تمت الموافقة على العقد
fees-milestone-placed = متى حصل العامل على الوظيفة
fees-milestone-entry_permit = متى وصل تصريح الدخول
fees-milestone-departed = متى غادر العامل
fees-milestone-work_began = متى بدأ العمل

fees-answer-yes = نعم
fees-answer-no = لا
fees-answer-happened_before = كان قد حدث من قبل
fees-answer-not_before = لم يكن قد حدث بعد
fees-answer-female = أنثى
fees-answer-male = ذكر
fees-answer-other = أي شيء آخر

fees-place-ILO = تعريف منظمة العمل الدولية
fees-place-IRIS = معيار IRIS
fees-place-SCHEME = معيار البرنامج
