# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

letter-signature = Vouch, নৈতিক নিয়োগের জন্য স্বীকৃতি নিবন্ধন
letter-draft = এই অনুবাদটি এখনও এই ভাষার কোনো বক্তা পর্যালোচনা করেননি। ইংরেজি পাঠ নিচে আছে।
letter-unexpected = আপনি যদি এই চিঠির অপেক্ষায় না থাকেন, তবে কিছুই করবেন না: লিঙ্ক ছাড়া কিছুই ঘটে না।

role-secretariat = সচিবালয়
role-decision_maker = সিদ্ধান্তগ্রহণকারী
role-complaints_officer = অভিযোগ কর্মকর্তা
role-administrator = প্রশাসক
role-access_reviewer = প্রবেশাধিকার পর্যালোচক
role-outside_reviewer = বহিরাগত পর্যালোচক
role-appeals_member = আপিল প্যানেলের সদস্য
role-audit_manager = নিরীক্ষা ব্যবস্থাপক
role-lead_auditor = প্রধান নিরীক্ষক
role-auditor = নিরীক্ষক
role-outside_assessor = বহিরাগত মূল্যায়নকারী
role-recruiter_manager = নিয়োগকারী সংস্থার ব্যবস্থাপক
role-recruiter_staff = নিয়োগকারী সংস্থার কর্মী
role-employer_manager = নিয়োগকর্তার ব্যবস্থাপক
role-employer_staff = নিয়োগকর্তার কর্মী
role-authority_manager = কর্তৃপক্ষের ব্যবস্থাপক
role-authority_officer = কর্তৃপক্ষের কর্মকর্তা
role-mission_officer = বিদেশস্থ মিশনের কর্মকর্তা
role-partner = অংশীদার
