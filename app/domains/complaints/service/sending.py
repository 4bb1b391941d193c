"""Sending a referral: her yes, the agreement and the text are looked at in this very act (S1)."""

from typing import Any

from app.access.grants import Permission
from app.access.policy import require
from app.domains.agreements.types import Deadline, Detail, Opening, Unit
from app.domains.complaints.engine.texts import key_of
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.referrals import Referral
from app.domains.complaints.queries import complaints as cases
from app.domains.complaints.rules.referring import ANSWERED_WITHIN
from app.domains.complaints.service import happening, keeping_back, steps
from app.domains.complaints.service.contacting import come_back, tell_organisation
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.leaving import refuse_leak
from app.domains.complaints.service.recalling import THING
from app.domains.complaints.service.replacing import refuse_disputed
from app.domains.complaints.service.sealing import opened_words
from app.domains.complaints.types import HANDLED
from app.domains.complaints.types.deciding import Passed
from app.domains.complaints.workflow import LIFE, REFERRAL, Action, ReferralAction
from app.domains.disclosures.rules import earliest
from app.domains.disclosures.service.disclosing import disclose
from app.domains.disclosures.types import ToDisclose, What
from app.kit.money import Money
from app.store.work import Work


def send(work: Work, desk: ComplaintDesk, complaint: Complaint, referral: Referral) -> None:
    """Send what was prepared, as the officer of the case; the case itself goes on here.

    The case is locked, so that a yes that ends at this instant ends before it or after. What is
    disclosed are codes; the text itself stays sealed here, and is opened to who reads it.

    Args:
        work: the open transaction.
        desk: of complaints.
        complaint: as it was locked by the caller.
        referral: that was prepared.

    Raises:
        Forbidden: the case is not the caller's.
        StepRefused: it was sent or recalled, or the case came to its end.
        ReceiptDisputed: it is open whose the case is, so whose the yes is.
        BadInput, StateExcluded, NoConsent, AuthorityInterested, NotServedHere: see
            ``keeping_back.allowed``.
        NoAgreement: no agreement opens it to this authority.
        PointsToHer: a word of her identity stands in the text.

    Records:
        ``complaints.referral.sent`` with the authority; what ``disclose`` records.

    Rule:
        Fairness S1 and W1.
    """
    require(work.actor, Permission.COMPLAINT_HANDLE, complaint.facts, is_seen=True)
    REFERRAL.step(referral.state, ReferralAction.SEND)
    if complaint.state not in HANDLED:
        LIFE.step(complaint.state, Action.REFER)
    refuse_disputed(work, complaint)
    office, consent = keeping_back.allowed(work, complaint, referral.authority_id)
    about = happening.of_case(work, complaint)
    with keeping_back.noted(complaint, office):
        opening = happening.opening_to(work, desk, about, office)
    text = opened_words(work, desk, complaint.id, referral.id, referral.sealed_text)
    refuse_leak(work, desk, complaint, text)
    referral.consent_id = consent.id
    referral.sent_at, referral.sent_by = work.at, work.actor.id
    referral.due_at = _due(work, desk, opening)
    referral.parts = _parts(work, complaint, referral)
    authority = str(referral.authority_id)
    work.move(referral, REFERRAL, ReferralAction.SEND, authority=authority)
    tell_organisation(work, desk, referral.authority_id, f"referrals/{referral.id}")
    steps.tell(work, desk, complaint, key_of("referral", "sent"))
    come_back(work, desk, complaint)
    disclose(
        work,
        desk.disclosures,
        ToDisclose(
            what=What.COMPLAINT_REFERRED,
            happening=about,
            entry=work.upcoming(),
            thing_kind=THING,
            thing_id=referral.id,
            # The firm reads what was told of its record, and may not learn of a complaint (W1).
            subject_id=None,
            content={
                Detail.GROUNDS: {"referral": str(referral.id), "passes": list(referral.passes)}
            },
            consent_id=consent.id,
            only_to=referral.authority_id,
        ),
    )


def _due(work: Work, desk: ComplaintDesk, opening: Opening) -> Any:
    """Return until when the authority answers, by the clause or by our own default."""
    times = opening.answer or (Deadline(ANSWERED_WITHIN.days, Unit.DAYS),)
    return earliest(work.at, times, desk.disclosures.calendar, desk.disclosures.zone)


def _parts(work: Work, complaint: Complaint, referral: Referral) -> dict[str, Any]:
    """Return the codes of a case that go with a text, as they stand now; none is of who told it."""
    found: dict[str, Any] = {}
    if Passed.CATEGORIES in referral.passes:
        named = cases.standing_allegations(work, complaint.id)
        found["categories"] = [each.category for each in named]
    if Passed.ACCUSED in referral.passes:
        found["accused_kind"] = complaint.accused_kind.value
        found["subject_id"] = _told(complaint.subject_id)
        found["organisation_id"] = _told(complaint.accused_organisation_id)
    if Passed.PLACE_AND_YEAR in referral.passes:
        for name in ("origin", "destination", "happened_in", "happened_year"):
            found[name] = getattr(complaint, name)
    if Passed.AMOUNTS in referral.passes and complaint.paid_minor is not None:
        assert complaint.paid_currency is not None
        found["paid"] = Money(complaint.paid_minor, complaint.paid_currency).wire()
    return found


def _told(known: object | None) -> str | None:
    return None if known is None else str(known)
