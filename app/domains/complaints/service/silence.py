"""An authority that says nothing: she sees it, its manager, the officer of the case, and others."""

from app.domains.complaints.engine.texts import key_of
from app.domains.complaints.queries import referrals as queries
from app.domains.complaints.service import steps
from app.domains.complaints.service.contacting import come_back, tell_organisation
from app.domains.complaints.service.desk import ComplaintDesk
from app.store.work import Work


def note_silence(work: Work, desk: ComplaintDesk, limit: int) -> int:
    """Note of referrals that the next word of the authority did not come in time.

    Returns:
        Of how many.

    Records:
        ``complaints.referral.overdue`` with the authority.

    Rule:
        Issue "States": silence escalates; facts on states, 6d.
    """
    found = queries.not_yet_late(work, limit)
    for referral, complaint in found:
        referral.late_at = work.at
        work.session.flush()
        authority = str(referral.authority_id)
        work.record("complaints.referral.overdue", row=str(referral.id), authority=authority)
        tell_organisation(work, desk, referral.authority_id, f"referrals/{referral.id}")
        steps.tell(work, desk, complaint, key_of("referral", "late"))
        come_back(work, desk, complaint)
    return len(found)
