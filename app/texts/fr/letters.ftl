# A draft; no speaker has reviewed it yet. What each message is for stands in the English file.

letter-signature = Vouch, le registre d’accréditation pour un recrutement éthique
letter-draft = Cette traduction n’a pas encore été relue par une personne dont c’est la langue. Le texte anglais suit.
letter-unexpected = Si vous n’attendiez pas cette lettre, ne faites rien : sans le lien, rien ne se passe.

role-secretariat = secrétariat
role-decision_maker = décideur
role-complaints_officer = responsable des plaintes
role-administrator = administrateur
role-access_reviewer = contrôleur des accès
role-outside_reviewer = examinateur externe
role-appeals_member = membre de la commission de recours
role-audit_manager = responsable d’audit
role-lead_auditor = auditeur principal
role-auditor = auditeur
role-outside_assessor = évaluateur externe
role-recruiter_manager = responsable du recruteur
role-recruiter_staff = collaborateur du recruteur
role-employer_manager = responsable de l’employeur
role-employer_staff = collaborateur de l’employeur
role-authority_manager = responsable de l’autorité
role-authority_officer = agent de l’autorité
role-mission_officer = agent de la mission à l’étranger
role-partner = partenaire
