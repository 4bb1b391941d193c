# Classes of offences, standards of proof, and the letters to respondents without an account.

violations-offence-fee_charging = رسوم أو تكاليف أُخذت من العمال خلافا لقاعدة
violations-offence-fee_without_receipt = مال أُخذ من العمال بلا إيصال
violations-offence-costs_not_refunded = ما وجب رده إلى العمال لم يُرد
violations-offence-forced_suppliers = إجبار العمال على عيادة أو مُقرض أو مؤمِّن أو مدرِّب بعينه
violations-offence-debt_bondage = عمال مقيدون بالعمل بسبب دين
violations-offence-contract_substitution = عقد استُبدل أو غُيّر بما يضر العمال
violations-offence-deception = خداع العمال في العمل أو الأجر أو المكان أو الشروط
violations-offence-false_documents = أوراق مزورة للعمال
violations-offence-document_retention = حجز أوراق العمال
violations-offence-recruitment_without_licence = توظيف بلا ترخيص
violations-offence-recruitment_while_suspended = توظيف أثناء تعليق الترخيص
violations-offence-licence_lent = إعارة الترخيص لغير صاحبه
violations-offence-undeclared_agents = وكلاء لم يُصرَّح بهم
violations-offence-recruitment_elsewhere = توظيف في مكان غير مرخص
violations-offence-unprocessed_deployment = إرسال عمال بأوراق لم تُعالج أو إلى صاحب عمل غير معتمد
violations-offence-under_age = توظيف قاصر أو إرساله
violations-offence-harmful_work = وضع عمال في أعمال تضر بالحياة أو الصحة أو الكرامة
violations-offence-forced_labour = عمل بالقوة أو التهديد
violations-offence-wages_withheld = أجور محجوزة أو متأخرة أو ناقصة
violations-offence-working_conditions = سكن أو سلامة أو ساعات عمل خلافا للقواعد
violations-offence-non_deployment = عدم إرسال العمال إلى العمل بلا سبب صحيح
violations-offence-abandonment = ترك العمال بلا عمل أو أجر أو سكن أو طريق عودة
violations-offence-violence = عنف ضد العمال
violations-offence-threats = تهديد العمال أو معاقبتهم
violations-offence-discrimination = رفض العمال أو سوء معاملتهم بسبب هويتهم
violations-offence-inducement = حث العمال على ترك العمل
violations-offence-blacklisting = التأثير على الغير كي لا يوظفوا عاملا
violations-offence-obstruction = عرقلة تفتيش أو تحقيق
violations-offence-reports_missing = تقارير ناقصة أو متأخرة
violations-offence-false_statements = بيانات كاذبة لسلطة أو للبرنامج
violations-offence-ownership = ملكية أو سيطرة أو إدارة خلافا لقواعد الترخيص
violations-offence-advertising = إعلان عن وظائف بلا موافقة أو بلا رقم الترخيص
violations-offence-no_orientation = لا توجيه قبل السفر
violations-offence-order_not_followed = عدم تنفيذ أمر أو حكم أو تسوية
violations-offence-misuse_of_mark = استعمال شهادة أو علامة حيث لا تنطبق
violations-offence-data_misuse = إساءة استعمال بيانات العمال

violations-standard-substantial_evidence = أدلة كافية
violations-standard-balance_of_probabilities = الأرجح أنه وقع
violations-standard-clear_and_convincing = أدلة واضحة ومقنعة
violations-standard-beyond_reasonable_doubt = بما لا يدع مجالا لشك معقول

# The parts of a letter. $address and the code stand on lines of their own.
violations-letter = هناك قضية ضدكم، ويمكنكم الرد
violations-letter-subject-notified = هناك قضية ضدكم، ويمكنكم الرد
violations-letter-subject-decided = صدر قرار في قضية ضدكم
violations-letter-notified = تنظر { $body } في ما يُدّعى أدناه. لم يُقرَّر شيء، ولا شيء منه علني. هذه هي التهم:
violations-letter-decided = قررت { $body } ما يلي. لا يصبح علنيا إلا حين يكون نهائيا. هذه هي التهم:
violations-letter-rule = القاعدة: { $rule }.
violations-letter-code = تقرؤون القضية كلها وتقولون ما تريدون في { $address }. استعملوا هذا الرمز؛ فهو يفتح هذه القضية وحدها، ولا حاجة إلى حساب:
violations-letter-answer = يمكنكم الرد خلال { $days } يوما من يوم وصول هذه الرسالة إليكم. يُنظر في ما تقولونه قبل أي قرار.
violations-letter-appeal = يمكنكم الطعن حتى { $until } بالرمز نفسه. ما دام الطعن جاريا لا يسري القرار عليكم. يقرر أشخاص لم يشاركوا فيه.
violations-letter-absence = لأن هذا لم يمكن تبليغه إليكم من قبل، صدر القرار في غيابكم. إن طلبتم السماع خلال { $days } يوما من القرار فُتحت القضية من جديد؛ ولا يسأل أحد عن السبب.
violations-letter-keep = احتفظوا بهذه الرسالة ولا تعطوا الرمز لأحد. الرسالة الأحدث تلغي رمز الأقدم.

violations-mail =
    .subject = { $number }: قضية ضد الشركة التي ينشر سجل هذا العنوان لها
    .body =
        لدى سجل لمستقدمي العمالة قضية { $number } ضد الشركة التي يذكر سجل عام هذا العنوان لها. يمكن للشركة قراءتها والرد عليها بلا حساب، خلال { $days } يوما من التبليغ:
        { $link }

        الرمز، لهذه القضية وحدها:
        { $code }

        إن لم تكن هذه شركتكم فلا تفعلوا شيئا؛ يُكتب هذا مرة في اليوم على الأكثر.
