"""What is prepared for an authority: by her consent to that one, an edited text, and why."""

from app.access.grants import Permission
from app.access.policy import require
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.referrals import Referral
from app.domains.complaints.service import keeping_back
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.leaving import refuse_leak
from app.domains.complaints.service.recalling import close
from app.domains.complaints.service.sealing import seal_words
from app.domains.complaints.types import HANDLED
from app.domains.complaints.types.referring import WhyClosed
from app.domains.complaints.types.telling import ToPass
from app.domains.complaints.workflow import LIFE, REFERRAL, Action, ReferralAction
from app.kit.ids import new_id
from app.store.work import Work


def prepare(work: Work, desk: ComplaintDesk, complaint: Complaint, said: ToPass) -> Referral:
    """Prepare what an authority is told; she reads it, and it goes once it is sent.

    Args:
        work: the open transaction.
        desk: of complaints.
        complaint: as it was locked by the caller.
        said: to whom, what, and why.

    Raises:
        Forbidden: the case is not the caller's.
        StepRefused: the case came to its end.
        BadInput, StateExcluded, NoConsent, AuthorityInterested, NotServedHere: see
            ``keeping_back.allowed``.
        PointsToHer: a word of her identity stands in the text.

    Records:
        ``complaints.referral.prepared`` with the authority.

    Rule:
        Fairness W1: to that one use; W6.
    """
    require(work.actor, Permission.COMPLAINT_HANDLE, complaint.facts, is_seen=True)
    if complaint.state not in HANDLED:
        LIFE.step(complaint.state, Action.REFER)
    _, consent = keeping_back.allowed(work, complaint, said.authority_id)
    refuse_leak(work, desk, complaint, said.text)
    referral_id = new_id()
    assert work.actor.id is not None
    referral = Referral(
        id=referral_id,
        complaint_id=complaint.id,
        authority_id=said.authority_id,
        consent_id=consent.id,
        state=REFERRAL.start,
        passes=sorted(each.value for each in said.passes),
        language=said.language,
        sealed_text=seal_words(work, desk, complaint.id, referral_id, said.text),
        sealed_reason=seal_words(work, desk, complaint.id, referral_id, said.reason),
        prepared_by=work.actor.id,
        prepared_at=work.at,
    )
    work.session.add(referral)
    work.session.flush()
    authority = str(said.authority_id)
    work.record("complaints.referral.prepared", row=str(referral.id), authority=authority)
    return referral


def take_back(work: Work, desk: ComplaintDesk, complaint: Complaint, referral: Referral) -> None:
    """Take a referral back, as the officer of the case: before it went, or after a long silence.

    Raises:
        Forbidden: the case is not the caller's.
        StepRefused: it was recalled.

    Records:
        ``complaints.referral.taken_back``; of one that went, what ``recall`` records.

    Rule:
        Fairness S2.
    """
    require(work.actor, Permission.COMPLAINT_HANDLE, complaint.facts, is_seen=True)
    REFERRAL.step(referral.state, ReferralAction.TAKE_BACK)
    close(work, desk, complaint, referral, WhyClosed.TAKEN_BACK)
