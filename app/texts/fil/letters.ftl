# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

letter-signature = Vouch, ang rehistro ng akreditasyon para sa etikal na pangangalap ng manggagawa
letter-draft = Ang saling ito ay hindi pa nasusuri ng isang nagsasalita ng wikang ito. Nasa ibaba ang tekstong Ingles.
letter-unexpected = Kung hindi mo inaasahan ang liham na ito, wala kang kailangang gawin: kung wala ang link, walang mangyayari.

role-secretariat = sekretarya
role-decision_maker = tagapagpasya
role-complaints_officer = opisyal ng mga reklamo
role-administrator = tagapangasiwa
role-access_reviewer = tagasuri ng akses
role-outside_reviewer = tagasuring mula sa labas
role-appeals_member = kasapi ng lupon ng apela
role-audit_manager = tagapamahala ng audit
role-lead_auditor = punong auditor
role-auditor = auditor
role-outside_assessor = tagatayang mula sa labas
role-recruiter_manager = tagapamahala ng tagapangalap
role-recruiter_staff = kawani ng tagapangalap
role-employer_manager = tagapamahala ng employer
role-employer_staff = kawani ng employer
role-authority_manager = tagapamahala ng awtoridad
role-authority_officer = opisyal ng awtoridad
role-mission_officer = opisyal ng misyon sa ibang bansa
role-partner = katuwang
