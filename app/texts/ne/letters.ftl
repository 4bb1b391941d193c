# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

letter-signature = Vouch, नैतिक भर्नाका लागि मान्यता दर्ता
letter-draft = यो अनुवाद अझै यस भाषाका वक्ताले जाँचेका छैनन्। अङ्ग्रेजी पाठ तल छ।
letter-unexpected = यदि तपाईंले यो पत्रको अपेक्षा गर्नुभएको थिएन भने केही नगर्नुहोस्: लिङ्कबिना केही हुँदैन।

role-secretariat = सचिवालय
role-decision_maker = निर्णयकर्ता
role-complaints_officer = उजुरी अधिकृत
role-administrator = प्रशासक
role-access_reviewer = पहुँच समीक्षक
role-outside_reviewer = बाह्य समीक्षक
role-appeals_member = पुनरावेदन समितिको सदस्य
role-audit_manager = लेखापरीक्षण प्रबन्धक
role-lead_auditor = प्रमुख लेखापरीक्षक
role-auditor = लेखापरीक्षक
role-outside_assessor = बाह्य मूल्याङ्कनकर्ता
role-recruiter_manager = भर्नाकर्ता प्रबन्धक
role-recruiter_staff = भर्नाकर्ता कर्मचारी
role-employer_manager = रोजगारदाता प्रबन्धक
role-employer_staff = रोजगारदाता कर्मचारी
role-authority_manager = निकायका प्रबन्धक
role-authority_officer = निकायका अधिकृत
role-mission_officer = विदेशस्थित नियोगका अधिकृत
role-partner = साझेदार
