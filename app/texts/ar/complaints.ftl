# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

complaints-before-unread = هذا المكان للتجربة فقط. لا أحد يقرأ ما تكتبه هنا، ولا أحد يستطيع أن يساعدك من هنا. إن حدث لك شيء فعلًا، فاذهب إلى مكتب من المكاتب التي نذكرها، أو اتصل لطلب المساعدة.
complaints-before-can = يمكننا أن نسمعك، وأن نسأل الشركة، وأن نعرف ما حدث، وأن نقرر هل خالف ذلك القواعد. وإن خالفها فيمكننا أن نطلب من الشركة أن تصلح الأمر، وأن نسحب شهادتها.
complaints-before-cannot = لسنا الشرطة ولسنا محكمة. لا نستطيع أن نجبر أحدًا على الدفع. لا نستطيع أن نعطيك تأشيرة أو عملًا.
complaints-before-time = نؤكد لك وصول رسالتك خلال 7 أيام. ونحاول أن نقرر خلال 3 أشهر. وإن احتجنا إلى وقت أطول نقول لك لماذا.
complaints-before-law = ما تفعله هنا لا يحل محل قضية في مكتب العمل أو عند الشرطة أو في محكمة، ولا يوقفها. قد يكون لها يوم أخير. يمكنك أن تذهب إلى هناك الآن، وأيضًا ونحن نعمل.
complaints-before-free = لا تدفع شيئًا. لا يحق لأحد أن يعاقبك على ذلك. إن فعل أحد ذلك فأخبرنا.
complaints-before-who = لا نقول للشركة ولا لدولة ولا لأي أحد شيئًا قد يدل عليك قبل أن تقول نعم.
complaints-before-skip = يمكنك أن تتجاوز كل سؤال. تكفي رسالة واحدة أو ملف صوتي واحد.
complaints-before-papers = لا نسألك من أي بلد أنت ولا ما تأشيرتك أو أوراقك. وإن أخبرتنا فإننا نقفل على ذلك ولا نعطيه لأحد أبدًا.

complaints-ask-safe = هل أنت في أمان الآن؟
complaints-safety-no = اذهب إلى مكان آمن إن استطعت. اتصل الآن بأحد هذه الأرقام:
complaints-safety-no_number = لا نعرف رقمًا لهذا المكان. اتصل برقم الطوارئ في البلد، أو بسفارتك، أو بشخص تثق به.
complaints-safety-yes = حسنًا. إن تغير هذا فأخبرنا فورًا.
complaints-safety-not_sure = إن بدأت تشعر بالخوف فاذهب إلى حيث يوجد ناس واطلب المساعدة. يمكنك أن تخبرنا في أي وقت.
complaints-safety-device = استعمل هاتفًا لا يفتشه أحد غيرك. أغلق هذه الصفحة حين تنتهي.

complaints-ask-what = ماذا حدث؟ اختر كل ما ينطبق.
complaints-ask-story = أخبرنا بكلماتك. يمكنك أن تكتب، أو أن تتكلم وترسل صوتك.
complaints-ask-about = من فعل بك هذا؟
complaints-ask-about_name = ما الاسم؟ قل لنا ما تعرفه.
complaints-ask-country = في أي بلد حدث ذلك؟
complaints-ask-when = متى حدث؟ يكفي التقريب.
complaints-ask-paid = هل دفعت أنت أو عائلتك مالًا للحصول على هذا العمل؟
complaints-ask-paid_for = مقابل ماذا كان المال؟ اختر كل ما ينطبق.
complaints-ask-paid_amount = كم تقريبًا في المجموع؟ يكفي التقريب.
complaints-ask-paid_currency = بأي عملة؟
complaints-ask-paid_when = متى دُفع؟ يكفي التقريب.
complaints-ask-paid_to = من أخذ المال؟
complaints-ask-passport = أين جواز سفرك الآن؟
complaints-ask-can_leave = هل تستطيع أن تترك هذا العمل إن أردت؟
complaints-ask-if_leave = ماذا يحدث إن تركته؟
complaints-ask-files = هل لديك أوراق أو صور أو رسائل ترينا إياها؟ ليست ضرورية.
complaints-ask-wish = ماذا تريد أن يحدث؟ اختر كل ما ينطبق.
complaints-ask-spoken = أي لغة تتكلمها أفضل؟
complaints-ask-written = بأي لغة تريد أن تقرأ؟
complaints-ask-reads = هل تقرؤها جيدًا؟
complaints-ask-sex = هل أنت امرأة أم رجل؟
complaints-ask-age = كم عمرك؟
complaints-ask-not_to = هل هناك بلد يجب ألا تقرأ مكاتبه هذا؟
complaints-ask-name = هل تريد أن تقول لنا اسمك؟
complaints-ask-contact = هل يمكننا أن نتصل بك؟
complaints-ask-contact_how = كيف نتصل بك؟
complaints-ask-contact_where = على أي رقم أو عنوان؟
complaints-ask-safe_time = أي وقت آمن؟
complaints-ask-shared_phone = من يستعمل هذا الهاتف أيضًا؟
complaints-ask-consents = ماذا يمكننا أن نفعل بما أخبرتنا به؟ يمكنك أن تغير رأيك لاحقًا.

complaints-answer-yes = نعم
complaints-answer-no = لا
complaints-answer-partly = جزء منه
complaints-answer-not_sure = لست متأكدًا
complaints-answer-not_said = لا أريد أن أقول
complaints-answer-other = شيء آخر
complaints-answer-skip = تجاوز

complaints-about-intermediary = الوكالة، أو الرجل أو المرأة، ممن وجد لي العمل
complaints-about-employer = الشركة أو العائلة التي أعمل لها
complaints-about-authority = مكتب حكومي أو موظف أو الشرطة
complaints-about-audit_body = الناس الذين يفحصون الشركات
complaints-about-partner = مجموعة تساعد العمال
complaints-about-scheme = هذا السجل أو شخص يعمل له
complaints-about-unknown = لا أعرف
complaints-paid_to-agency = الوكالة
complaints-paid_to-person = رجل أو امرأة في قريتي أو مدينتي
complaints-paid_to-employer = الشركة
complaints-paid_to-authority = مكتب حكومي
complaints-passport-with_me = معي
complaints-passport-employer = عند الشركة
complaints-passport-agency = عند الوكالة
complaints-wish-money_back = أن أسترد مالي
complaints-wish-papers_back = أن أسترد أوراقي
complaints-wish-go_home = أن أعود إلى بيتي
complaints-wish-stay_and_fix_it = أن أبقى وتُحل المشكلة
complaints-wish-only_tell_you = أن أخبركم فقط
complaints-reads-some = قليلًا
complaints-reads-no = لا، أريد أن أسمع
complaints-sex-woman = امرأة
complaints-sex-man = رجل
complaints-age-under_18 = أقل من 18 سنة
complaints-age-18_to_24 = من 18 إلى 24 سنة
complaints-age-25_to_34 = من 25 إلى 34 سنة
complaints-age-35_to_49 = من 35 إلى 49 سنة
complaints-age-50_and_over = 50 سنة أو أكثر
complaints-name-unknown = لا، ليبق اسمي غير معروف
complaints-name-not_company = نعم، لكن لا تخبروا الشركة
complaints-contact-never = لا، أبدًا. سأنظر هنا بنفسي
complaints-contact_how-call = اتصلوا بي هاتفيًا
complaints-contact_how-sms = أرسلوا رسالة نصية
complaints-contact_how-app = اكتبوا في تطبيق رسائل
complaints-contact_how-email = اكتبوا بالبريد الإلكتروني
complaints-contact_how-letter = أرسلوا رسالة بالبريد
complaints-contact_how-partner = عن طريق شخص أثق به
complaints-shared_phone-only_me = أنا فقط
complaints-shared_phone-family = عائلتي أو أصدقائي
complaints-shared_phone-work = شخص في العمل أو السكن

complaints-group-danger = خطر
complaints-group-money = المال والأجر
complaints-group-promises = الوعود والعقد
complaints-group-papers = الجواز والأوراق
complaints-group-work = العمل والسكن
complaints-group-other = شيء آخر
complaints-category-fl-vulnerability = يستغل أحدهم أن لا أوراق لي هنا ولا عائلة ولا مال ولا لغة، أو أنني أسكن في بيته
complaints-category-fl-deception = العمل أو الأجر أو المكان أو الساعات أو السكن ليس كما وعدوني
complaints-category-fl-movement = أنا محبوس أو مراقب، أو لا يُسمح لي بالمغادرة
complaints-category-fl-isolation = لا أستطيع الوصول إلى عائلتي أو أي أحد، أو لا أعرف أين أنا
complaints-category-fl-violence = أحدهم يضربني أو يؤذيني أو يلمسني أو يجبرني، أو يفعل ذلك بزميل
complaints-category-fl-threats = أحدهم يهددني أو يهدد عائلتي
complaints-category-fl-documents = أحدهم يحتفظ بجوازي أو أوراقي ولا يعيدها
complaints-category-fl-wages = يحجزون أجري كي لا أستطيع المغادرة
complaints-category-fl-debt = عليّ أن أستمر في العمل بسبب دين
complaints-category-fl-conditions = العمل أو السكن قذر أو خطر أو مهين إلى حد لا يقبله إنسان حر
complaints-category-fl-overtime = عليّ أن أعمل ساعات طويلة جدًا، وإلا عوقبت أو لم يكف أجري للعيش
complaints-category-fee_charged = اضطررت أنا أو عائلتي إلى دفع مال مقابل العمل
complaints-category-fee_deducted = خُصم مال من أجري مقابل العمل
complaints-category-fee_refund_refused = وعدوا بإعادة مالي ولم يفعلوا
complaints-category-contract_substitution = بعد وصولي أعطوني عقدًا آخر أو شروطًا أسوأ
complaints-category-contract_missing = لم أحصل على عقد، أو لا أقرأ لغته
complaints-category-deception_job = العمل أو الأجر أو المكان أو الساعات أو السكن ليس كما قالوا لي
complaints-category-documents_held = شخص آخر يحتفظ بجوازي أو أوراقي
complaints-category-non_deployment = دفعت أو تركت عملي، ثم لم أستطع السفر
complaints-category-false_documents = صنعوا لي أوراقًا مزورة: تأشيرة أو عمر أو صحة أو مهارات
complaints-category-unlicensed_recruiter = الشخص أو الشركة التي وجدت العمل بلا ترخيص
complaints-category-threats_retaliation = هُددت أو عوقبت لأنني تكلمت
complaints-category-discrimination = عوملت أسوأ بسبب من أكون: الجنس أو الحمل أو الصحة أو الدين أو العمر أو اللون أو النقابة
complaints-category-abandonment = تركوني بلا عمل أو أجر أو سكن أو طريق إلى بيتي
complaints-category-unpaid_wages = أجري لم يأت، أو تأخر، أو كان أقل
complaints-category-violence_sexual = أحدهم يضربني أو يؤذيني، أو يلمسني لمسًا سيئًا، أو يجبرني على الجنس
complaints-category-child_labour = طفل يُجبر على العمل
complaints-category-conditions_housing = المكان الذي أسكن فيه قذر أو مزدحم أو غير آمن
complaints-category-health_safety = العمل غير آمن، أو أُصبت أو مرضت ولا طبيب
complaints-category-overtime = عليّ أن أعمل ساعات كثيرة جدًا أو بلا يوم راحة
complaints-category-movement = أنا محبوس أو مراقب، أو لا يُسمح لي بالخروج
complaints-category-data_misuse = أحدهم استعمل بياناتي أو صورتي أو عرضها
complaints-category-complaint_handling = أخبرت عن مشكلة من قبل ولم تُعالج جيدًا
complaints-category-other = شيء آخر: أخبرنا بكلماتك

complaints-paid-fee-service = للوكالة مقابل إيجاد العمل
complaints-paid-fee-third_party_employment = لكي توظفني شركة وترسلني إلى أخرى
complaints-paid-fee-direct_employer = للشركة نفسها لأحصل على العمل
complaints-paid-fee-recovery = خُصم من أجري لرد ما دفعه أحد عني
complaints-paid-fee-subagent = لمساعد أو سمسار
complaints-paid-fee-advertising = لإعلان عمل أو معلومات
complaints-paid-cost-medical = طبيب أو فحص صحي أو لقاح
complaints-paid-cost-insurance = تأمين أو صندوق رعاية
complaints-paid-cost-tests = اختبار مهارات أو لغة، أو شهادة
complaints-paid-cost-training = تدريب أو دورة قبل العمل
complaints-paid-cost-equipment = أدوات أو ملابس عمل أو معدات سلامة
complaints-paid-cost-travel = تذكرة وسفر
complaints-paid-cost-lodging = طعام ومبيت في الطريق أو عند الانتظار
complaints-paid-cost-admin = أوراق أخرى ومصاريف مكتب
complaints-paid-cost-admin-contract = عقد العمل وأختامه
complaints-paid-cost-admin-identity = جواز سفر أو بطاقة هوية أو صور
complaints-paid-cost-admin-visa = تأشيرة أو تصريح عمل
complaints-paid-cost-admin-advice = مترجم أو مستشار
complaints-paid-cost-admin-background = ورقة من الشرطة أو إذن بمغادرة البلد
complaints-paid-cost-admin-banking = حساب مصرفي
complaints-paid-cost-admin-levy = ضريبة أو رسم للحكومة
complaints-paid-illicit-bribe = مال سري لموظف أو لشخص في العمل
complaints-paid-illicit-tribute = هدية أو حصة كان أحدهم ينتظرها
complaints-paid-illicit-extortion = مال أخذه أحدهم مني بالقوة
complaints-paid-illicit-bond = مال محجوز كي لا أغادر
complaints-paid-illicit-collateral = أرض أو ذهب أو شيك أو أوراق أُعطيت ضمانًا
complaints-paid-illicit-cost_recovery = غرامة لأنني تركت مبكرًا، أو سعر مرتفع جدًا
complaints-paid-loan-interest = فائدة على قرض
complaints-paid-other = شيء آخر

complaints-consent-contact_me-1 = يمكنكم الاتصال بي بالطريقة وفي الوقت اللذين ذكرتهما.
complaints-consent-tell_company-1 = يمكنكم أن تخبروا الشركة بما حدث، دون اسمي، كي تستطيع الرد. أعرف أنها قد تخمن من أنا.
complaints-consent-tell_authority-1 = يمكنكم أن تخبروا مكتبًا حكوميًا بما حدث. اسألوني من جديد عن كل مكتب، وقولوا لي أي مكتب هو.
complaints-consent-count_me-1 = يمكنكم أن تحسبوا حالتي في الأعداد، دون اسمي.

complaints-receipt = اكتب هذا الرمز وخبئه: لن تراه إلا هذه المرة. به تقرأ جوابنا وتكتب لنا من جديد. لا تقله لأحد.
complaints-sms = وصلت رسالتك { $number }.

complaints-state-received = رسالتك عندنا.
complaints-state-safety_check = نتأكد أولًا من أنك في أمان.
complaints-state-triage = نقرأ ما أخبرتنا به ونختار من سيساعدك.
complaints-state-inquiry = هناك من يبحث الآن عما حدث.
complaints-state-reply = يمكن للطرف الآخر أن يرد الآن. ولا يعرف اسمك ما لم تقل نعم.
complaints-state-mediation = شخص لا ينحاز لأحد يساعد الطرفين على الاتفاق. يمكنك أن توقف ذلك في أي وقت.
complaints-state-decided = لقد قررنا. يمكنك أن تقرأ ماذا ولماذا.
complaints-state-closed = انتهينا. إن لم تُحل المشكلة أو بدأت من جديد فاكتب لنا.
complaints-state-inadmissible = لا نستطيع العمل على هذا. يمكنك أن تقرأ لماذا، وأن تطلب أن ينظر فيه آخرون.
complaints-state-referred = حوّلناه إلى المكتب الذي وافقت عليه.
complaints-state-withdrawal_pending = طلبت منا أن نتوقف. نتوقف بعد 7 أيام. وحتى ذلك الحين يمكنك أن تغير رأيك.
complaints-state-withdrawn = توقفنا لأنك طلبت ذلك. يمكنك أن تطلب منا أن نبدأ من جديد.

complaints-outcome-upheld = وجدنا أن ما حدث كان كما أخبرتنا، وأنه خالف القواعد.
complaints-outcome-partly = وجدنا أن جزءًا منه حدث وخالف القواعد.
complaints-outcome-not_upheld = وجدنا أن القواعد لم تُخالف.
complaints-outcome-not_enough_evidence = لم نستطع أن نعرف ما يكفي لنتأكد. لا يعني ذلك أنك قلت شيئًا غير صحيح.

complaints-question-solved = هل حُلت المشكلة الآن؟
complaints-question-threatened_30_days = قبل شهر أخبرناك كيف انتهى الأمر. هل هددك أحد أو عاقبك، أنت أو عائلتك، لأنك أخبرتنا؟
complaints-question-threatened_6_months = قبل ستة أشهر أخبرناك كيف انتهى الأمر. هل هددك أحد أو عاقبك، أنت أو عائلتك، لأنك أخبرتنا؟
complaints-question-threatened_12_months = قبل سنة أخبرناك كيف انتهى الأمر. هل هددك أحد أو عاقبك، أنت أو عائلتك، لأنك أخبرتنا؟
complaints-question-pressed = هل ضغط عليك أحد أو دفع لك أو هددك كي تتوقف؟
complaints-withdrawal-danger = إن كان أحد في خطر، أو كان آخرون يعانون الشيء نفسه، فقد نستمر من دونك. لا نقول أبدًا من أخبرنا.

complaints-zawgyi = يمكنك أن تكتب بأي خط. يصلح Zawgyi أيضًا؛ أخبرنا إن استعملته.

# Notices about her code.
complaints-note-code_replaced = استُبدل رمزك برمز جديد. إن لم تطلب ذلك فقل لنا بالرمز القديم خلال 7 أيام.
complaints-note-code_objected = يقول شخص لديه رمز أقدم إنه لم يطلب الرمز الجديد. لا يمكن الموافقة على شيء أو سحب شيء حتى يسمع شخصان من مكتبنا لمن هذه الرسالة.

complaints-waits =
    .subject = هناك ما ينتظرك
    .body =
        هناك ما ينتظرك في السجل. يرجى النظر فيه اليوم:

        { $link }

# What is said to her while her case is handled, and when it ends.
complaints-told-announced-not_admitted = نظن أننا لا نستطيع العمل على هذا. تقرأ السبب أدناه. أخبرنا إن كنت ترى غير ذلك؛ ثم يقرر شخص آخر.
complaints-told-not_admitted = نظر شخص آخر أيضا: لا نستطيع العمل على هذا. تقرأ السبب أدناه. يمكنك أن تطلب أن ينظر آخرون مرة أخرى.
complaints-told-goes_on = سنعمل عليه.
complaints-told-decided = لقد قررنا. يمكنك أن تقرأ ماذا ولماذا. إن لم توافق فيمكنك أن تطلب أن ينظر آخرون مرة أخرى.
complaints-told-opened_again = فُتحت قضيتك من جديد. ينظر فيها الآن أشخاص آخرون.
complaints-told-mediation_offered = هل تريد أن تحاول الاتفاق مع الطرف الآخر بمساعدة شخص لا ينحاز لأحد؟ يمكنك أن تقول لا، وأن توقف ذلك في أي وقت.
complaints-told-settlement_shown = توجد ورقة وافق عليها الطرف الآخر. اقرأها. إن قالت إن عليك أن تصمت أو تسحب ما قلته لنا أو تتنازل عن حق فأخبرنا: هذا غير مسموح.
complaints-told-ends_soon = بعد شهر نتلف ما أخبرتنا به. إن كنت ما زلت تحتاج إليه أو حدث شيء جديد فاكتب إلينا قبل ذلك.
complaints-told-code_ends_soon = بعد شهر لن يفتح رمزك هذه القضية، ونتلف ما أخبرتنا به فيما بعد. إن كنت ما زلت تحتاج إليه أو حدث شيء جديد فاكتب إلينا قبل ذلك.

complaints-referral-prepared = كتبنا ما سيقرؤه المكتب. يمكنك أن تقرأه هنا. لم يُرسل بعد.
complaints-referral-sent = أُرسل إلى المكتب الذي وافقت عليه.
complaints-referral-accepted = يعمل المكتب على هذا.
complaints-referral-refused = لا يعمل المكتب على هذا. يمكنك أن تقرأ السبب.
complaints-referral-progress = أخبرنا المكتب إلى أين وصل.
complaints-referral-ended = انتهى المكتب. يمكنك أن تقرأ ما النتيجة.
complaints-referral-late = لم يجب المكتب في الوقت المحدد. نسأله من جديد، ويمكن أن نذهب إلى مكتب آخر توافق عليه.
complaints-referral-recalled = لم يعد المكتب يستطيع قراءته.
complaints-referral_refused-not_competent = يقول المكتب إن على مكتب آخر أن يعمل على هذا.
complaints-referral_refused-too_late = يقول المكتب إن وقتا طويلا قد مر.
complaints-referral_refused-before_a_court = يقول المكتب إن محكمة تنظر في هذا من قبل.
complaints-referral_refused-not_enough_told = يقول المكتب إنه يحتاج إلى معرفة المزيد.
complaints-referral_outcome-workers_repaid = أعادت الشركة مالا.
complaints-referral_outcome-licence_acted_on = اتخذ المكتب إجراء بشأن رخصة الشركة.
complaints-referral_outcome-warned = أنذر المكتب الشركة.
complaints-referral_outcome-sent_to_court = الأمر الآن أمام محكمة.
complaints-referral_outcome-no_action = لم يفعل المكتب شيئا آخر.
complaints-referral_closed-consent_ended = سحبت موافقتك.
complaints-referral_closed-withdrawn = طلبت منا أن نتوقف.
complaints-referral_closed-taken_back = سحبناه.
complaints-referral_closed-accused = الأمر يتعلق بهذا المكتب.
complaints-referral_closed-state_excluded = قلت إن هذا البلد يجب ألا يقرأه.
complaints-kept_back-no_consent = نود أن نمرره إلى هذا المكتب. لم تقل نعم، لذلك لم يُرسل. إن أردت ذلك فقل نعم.
complaints-kept_back-state_excluded = لم يُرسل، لأنك قلت إن هذا البلد يجب ألا يقرأه.
complaints-kept_back-accused = لم يُرسل، لأن الأمر يتعلق بهذا المكتب.
complaints-kept_back-interest = لم يُرسل، لأن شخصا هناك قد يكون قريبا ممن يتعلق بهم الأمر.
complaints-kept_back-not_here = لم يُرسل، لأن لا أحد من هذا المكتب يقرأ هنا. يمكنك أن تذهب إليه بنفسك.
complaints-kept_back-no_agreement = لم يُرسل، لأن لا اتفاق بين البلدين يسمح بذلك. يمكنك أن تذهب إليه بنفسك؛ نخبرك أين وكيف.

complaints-told-post_closed = أُغلق المكتب في الخارج الذي كان يتابع قضيتك. لا أحد هناك يراها الآن، ونحن نواصل العمل عليها. إن أردت، فاسمح لمكتب آخر أو لمجموعة تساعد العمال بأن ترى إلى أين وصلت.
complaints-not_admitted-not_about_work = ليس هذا عن العمل أو الحصول على عمل.
complaints-not_admitted-no_rule = لا يخالف قاعدة نستطيع أن ننظر فيها.
complaints-not_admitted-decided_before = قررنا في الأمر نفسه من قبل.
complaints-not_admitted-before_a_court = محكمة تنظر فيه الآن.
complaints-not_admitted-nothing_to_follow = لم نجد شيئا نستطيع أن نبحث فيه، حتى بعد أن سألنا.

# Letters without content: a mailbox is read by others too.
complaints-to_read =
    .subject = شيء ينتظرك
    .body =
        شيء ينتظرك. سجّل الدخول لتقرأه ولتعرف إلى متى يمكنك أن تجيب:
        { $link }
complaints-come_back =
    .subject = توجد رسالة
    .body =
        توجد رسالة جديدة لك. تعرف أين تقرؤها. إن لم يكن الوقت آمنا فانتظر؛ ستبقى هناك.
