# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

letter-signature = Vouch, नैतिक भर्ती के लिए मान्यता रजिस्टर
letter-draft = इस अनुवाद की अभी तक इस भाषा के किसी जानकार ने जाँच नहीं की है। अंग्रेज़ी पाठ नीचे है।
letter-unexpected = यदि आप इस पत्र की अपेक्षा नहीं कर रहे थे, तो कुछ न करें: लिंक के बिना कुछ नहीं होता।

role-secretariat = सचिवालय
role-decision_maker = निर्णयकर्ता
role-complaints_officer = शिकायत अधिकारी
role-administrator = प्रशासक
role-access_reviewer = पहुँच समीक्षक
role-outside_reviewer = बाहरी समीक्षक
role-appeals_member = अपील समिति का सदस्य
role-audit_manager = लेखापरीक्षा प्रबंधक
role-lead_auditor = प्रमुख लेखापरीक्षक
role-auditor = लेखापरीक्षक
role-outside_assessor = बाहरी मूल्यांकनकर्ता
role-recruiter_manager = भर्तीकर्ता प्रबंधक
role-recruiter_staff = भर्तीकर्ता कर्मचारी
role-employer_manager = नियोक्ता प्रबंधक
role-employer_staff = नियोक्ता कर्मचारी
role-authority_manager = प्राधिकरण प्रबंधक
role-authority_officer = प्राधिकरण अधिकारी
role-mission_officer = विदेश मिशन अधिकारी
role-partner = भागीदार
