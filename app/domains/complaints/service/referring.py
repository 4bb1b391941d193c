"""What is prepared for an authority: by her consent to that one, an edited text, and why."""

from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.complaints.errors import NoConsent
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.deciding import Referral
from app.domains.complaints.queries import complaints as cases
from app.domains.complaints.queries import ending as queries
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.following import standing_consent
from app.domains.complaints.service.leaving import refuse_leak
from app.domains.complaints.service.sealing import seal_words
from app.domains.complaints.types import HANDLED, Use
from app.domains.complaints.types.intake import Given
from app.domains.complaints.types.telling import ToPass
from app.domains.complaints.workflow import (
    LIFE,
    REFERRAL,
    Action,
    ReferralAction,
)
from app.kit.errors import BadInput, Fault, NotFound
from app.kit.ids import new_id
from app.store.work import Work


def prepare(work: Work, desk: ComplaintDesk, complaint: Complaint, said: ToPass) -> Referral:
    """Prepare what an authority is told; it is sent under an agreement, and not by this.

    Args:
        work: the open transaction.
        desk: of complaints.
        complaint: as it was locked by the caller.
        said: to whom, what, and why.

    Raises:
        Forbidden: the case is not the caller's.
        StepRefused: the case came to its end.
        BadInput: the complaint is about this authority.
        NoConsent: she did not consent to this authority.
        PointsToHer: a word of her identity stands in the text.

    Records:
        ``complaints.referral.prepared`` with the authority.

    Rule:
        Fairness W1: to that one use; W6.
    """
    require(work.actor, Permission.COMPLAINT_HANDLE, complaint.facts, is_seen=True)
    if complaint.state not in HANDLED:
        LIFE.step(complaint.state, Action.REFER)
    if cases.is_accused(work, complaint, said.authority_id):
        fault = Fault("/authority", "The complaint is about this authority; name another one.")
        raise BadInput("Nobody is told of a complaint about themselves this way.", faults=[fault])
    consent = standing_consent(work, complaint, Given(Use.TELL_AUTHORITY, said.authority_id))
    if consent is None:
        raise NoConsent("She did not say that this authority may be told.")
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


def take_back(work: Work, complaint: Complaint, referral_id: UUID) -> Referral:
    """Take a referral back that was not sent, as the officer of the case.

    Raises:
        Forbidden: the case is not the caller's.
        NotFound: there is none.
        StepRefused: it was recalled.

    Records:
        ``complaints.referral.taken_back``.
    """
    require(work.actor, Permission.COMPLAINT_HANDLE, complaint.facts, is_seen=True)
    for each in queries.referrals(work, complaint.id):
        if each.id == referral_id:
            work.move(each, REFERRAL, ReferralAction.TAKE_BACK)
            each.recalled_at = work.at
            work.session.flush()
            return each
    raise NotFound("Nothing such is prepared.")
