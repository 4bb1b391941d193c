"""Her yes ended, so what was prepared under it and has not gone goes no more (W1)."""

from app.domains.complaints.models import Complaint
from app.domains.complaints.queries import ending as queries
from app.domains.complaints.queries import tellings
from app.domains.complaints.types import Use
from app.domains.complaints.types.deciding import ReferralState
from app.domains.complaints.types.handling import TellingState
from app.domains.complaints.types.intake import Given
from app.domains.complaints.workflow import REFERRAL, TELLING, ReferralAction, TellingAction
from app.store.work import Work


def recall_unsent(work: Work, complaint: Complaint, ended: Given | None) -> None:
    """Recall what was prepared and has not gone, since her yes to it ended.

    Args:
        work: the open transaction: hers, or of officers who heard that the yes was not hers.
        complaint: as it was locked.
        ended: the consent that ended; ``None``: she withdrew the complaint.

    Records:
        ``complaints.telling.recalled``, ``complaints.referral.recalled``; from officers
        ``complaints.telling.taken_back``, ``complaints.referral.taken_back``.

    Rule:
        Fairness W1.
    """
    is_hers = work.actor.id is None
    of_telling = TellingAction.RECALL if is_hers else TellingAction.TAKE_BACK
    of_referral = ReferralAction.RECALL if is_hers else ReferralAction.TAKE_BACK
    for telling in tellings.of_complaint(work, complaint.id):
        # Who says no to telling is not answered for by two officers either.
        is_over = ended is None or ended.use is Use.TELL_COMPANY
        if telling.state is TellingState.PREPARED and is_over:
            work.move(telling, TELLING, of_telling)
            telling.recalled_at = work.at
    for referral in queries.referrals(work, complaint.id):
        rests = Given(Use.TELL_AUTHORITY, referral.authority_id)
        if referral.state is ReferralState.PREPARED and ended in (None, rests):
            work.move(referral, REFERRAL, of_referral)
            referral.recalled_at = work.at
    work.session.flush()
