# What all letters share. { $name } is filled in; keep each one as it is written.

letter-signature = Vouch, the accreditation register for ethical recruitment
letter-draft = This translation has not yet been reviewed by a speaker. The English text follows.
letter-unexpected = If you did not expect this letter, do nothing: without the link nothing happens.

# Roles, as they stand inside a sentence.
role-secretariat = secretariat
role-decision_maker = decision maker
role-complaints_officer = complaints officer
role-administrator = administrator
role-access_reviewer = access reviewer
role-outside_reviewer = outside reviewer
role-appeals_member = member of the appeals panel
role-audit_manager = audit manager
role-lead_auditor = lead auditor
role-auditor = auditor
role-outside_assessor = outside assessor
role-recruiter_manager = recruiter manager
role-recruiter_staff = recruiter staff
role-employer_manager = employer manager
role-employer_staff = employer staff
role-authority_manager = authority manager
role-authority_officer = authority officer
role-mission_officer = mission officer
role-partner = partner
