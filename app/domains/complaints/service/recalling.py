"""Her yes ended, so what was prepared under it goes no more, and what went closes (W1, S2)."""

from collections.abc import Mapping
from types import MappingProxyType

from app.domains.complaints.engine.texts import key_of
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.referrals import Referral
from app.domains.complaints.queries import complaints as cases
from app.domains.complaints.queries import referrals as queries
from app.domains.complaints.queries import tellings
from app.domains.complaints.service import steps
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.types import Use
from app.domains.complaints.types.deciding import ReferralState
from app.domains.complaints.types.handling import TellingState
from app.domains.complaints.types.intake import Given
from app.domains.complaints.types.referring import WhyClosed
from app.domains.complaints.workflow import REFERRAL, TELLING, ReferralAction, TellingAction
from app.domains.disclosures.service.recalling import recall
from app.domains.disclosures.types import ToRecall, WhyRecalled
from app.store.work import Work

THING = "referral"
"""What a disclosure says it is about."""
_SAID: Mapping[WhyClosed, WhyRecalled] = MappingProxyType(
    {
        WhyClosed.CONSENT_ENDED: WhyRecalled.CONSENT_ENDED,
        WhyClosed.WITHDRAWN: WhyRecalled.CONSENT_ENDED,
        WhyClosed.STATE_EXCLUDED: WhyRecalled.CONSENT_ENDED,
        WhyClosed.TAKEN_BACK: WhyRecalled.TAKEN_BACK,
        WhyClosed.ACCUSED: WhyRecalled.TAKEN_BACK,
    }
)
"""Why an authority is told that it reads no more: not that she distrusts it, or accuses it."""


def recall_ended(
    work: Work, desk: ComplaintDesk, complaint: Complaint, ended: Given | None
) -> None:
    """Recall what was prepared or referred, since her yes to it ended.

    Args:
        work: the open transaction: hers, or of officers who heard that the yes was not hers.
        desk: of complaints.
        complaint: as it was locked.
        ended: the consent that ended; ``None``: she withdrew the complaint.

    Records:
        ``complaints.telling.recalled``, from officers ``complaints.telling.taken_back``; what
        :func:`close` records.

    Rule:
        Fairness W1.
    """
    of_telling = TellingAction.RECALL if work.actor.id is None else TellingAction.TAKE_BACK
    for telling in tellings.of_complaint(work, complaint.id):
        # Who says no to telling is not answered for by two officers either.
        is_over = ended is None or ended.use is Use.TELL_COMPANY
        if telling.state is TellingState.PREPARED and is_over:
            work.move(telling, TELLING, of_telling)
            telling.recalled_at = work.at
    why = WhyClosed.WITHDRAWN if ended is None else WhyClosed.CONSENT_ENDED
    for referral in queries.of_complaint(work, complaint.id):
        if ended in (None, Given(Use.TELL_AUTHORITY, referral.authority_id)):
            close(work, desk, complaint, referral, why)
    work.session.flush()


def close_to_accused(work: Work, desk: ComplaintDesk, complaint: Complaint) -> None:
    """Close what went to an authority that a case turns out to be about, at once.

    Rule:
        Fairness S1 and W6.
    """
    for each in queries.of_complaint(work, complaint.id):
        if cases.is_accused(work, complaint, each.authority_id):
            close(work, desk, complaint, each, WhyClosed.ACCUSED)


def close_to_state(work: Work, desk: ComplaintDesk, complaint: Complaint, country: str) -> None:
    """Close what went to authorities of a state that she shuts out, at once.

    Rule:
        Fairness S1.
    """
    found = queries.of_complaint(work, complaint.id)
    offices = queries.offices(work, {each.authority_id for each in found})
    for each in found:
        if (offices[each.authority_id].jurisdiction or "")[:2] == country:
            close(work, desk, complaint, each, WhyClosed.STATE_EXCLUDED)


def close(
    work: Work, desk: ComplaintDesk, complaint: Complaint, referral: Referral, why: WhyClosed
) -> None:
    """Close a referral: from this very transaction on the authority reads its text no more.

    One that was recalled before stays as it is.

    Records:
        ``complaints.referral.recalled``, from officers ``complaints.referral.taken_back``; of one
        that went, what ``recall`` records.

    Rule:
        Fairness W1; S2: corrections travel first.
    """
    if referral.state is ReferralState.RECALLED:
        return
    referral.recalled_at, referral.why_closed = work.at, why
    referral.due_at = referral.late_at = None
    is_hers = work.actor.id is None
    action = ReferralAction.RECALL if is_hers else ReferralAction.TAKE_BACK
    work.move(referral, REFERRAL, action, why=why.value)
    if referral.sent_at is None:
        return
    steps.tell(work, desk, complaint, key_of("referral", "recalled"))
    recall(
        work,
        desk.disclosures,
        ToRecall(
            why=_SAID[why],
            entry=work.upcoming(),
            thing_kind=THING,
            thing_id=referral.id,
            since=work.at,
        ),
    )
