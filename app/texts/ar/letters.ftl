# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

letter-signature = Vouch، سجل الاعتماد من أجل استقدام أخلاقي للعمال
letter-draft = لم يراجع هذه الترجمة بعدُ أحد الناطقين بهذه اللغة. يلي النص الإنجليزي.
letter-unexpected = إن لم تكن تنتظر هذه الرسالة فلا تفعل شيئًا: من دون الرابط لا يحدث شيء.

role-secretariat = الأمانة
role-decision_maker = صاحب قرار
role-complaints_officer = مسؤول الشكاوى
role-administrator = مدير النظام
role-access_reviewer = مراجع الاطلاع
role-outside_reviewer = مراجع خارجي
role-appeals_member = عضو هيئة الاستئناف
role-audit_manager = مدير التدقيق
role-lead_auditor = كبير المدققين
role-auditor = مدقق
role-outside_assessor = مقيّم خارجي
role-recruiter_manager = مدير جهة الاستقدام
role-recruiter_staff = موظف جهة الاستقدام
role-employer_manager = مدير جهة العمل
role-employer_staff = موظف جهة العمل
role-authority_manager = مدير السلطة
role-authority_officer = موظف السلطة
role-mission_officer = موظف البعثة في الخارج
role-partner = شريك
