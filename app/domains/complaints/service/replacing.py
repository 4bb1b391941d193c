"""Codes that are replaced, objected to, or lost (W2)."""

from datetime import datetime, timedelta
from typing import NamedTuple

from app.access.grants import Permission
from app.access.policy import require
from app.domains.complaints.errors import NeedsTwoHearings, ReceiptDisputed
from app.domains.complaints.models import Complaint, ComplaintMessage
from app.domains.complaints.models.receipts import ReceiptHearing
from app.domains.complaints.queries import complaints as cases
from app.domains.complaints.queries import receipts as queries
from app.domains.complaints.queries import tellings
from app.domains.complaints.service import ties
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.intake import new_receipt
from app.domains.complaints.service.recalling import recall_ended
from app.domains.complaints.service.receipts import replaced
from app.domains.complaints.service.sealing import seal_words
from app.domains.complaints.types import Audience, Side
from app.domains.complaints.types.intake import Given
from app.kit.errors import StepRefused
from app.kit.ids import new_id
from app.kit.receipt_codes import ReceiptCode
from app.store.work import Work

OBJECT_WITHIN = timedelta(days=7)
HEARD_WITHIN = timedelta(days=30)
HEARINGS = 2


class Settled(NamedTuple):
    """What hearings came to.

    Attributes:
        code: the new one, shown this once; ``None``: a second officer has still to hear her.
        heard: how many officers found that it is she.
    """

    code: ReceiptCode | None
    heard: int


def refuse_disputed(work: Work, complaint: Complaint) -> None:
    """Refuse what cannot be taken back while it is open whose the case is.

    Raises:
        ReceiptDisputed: the holder of an older code did not ask for the newer one.

    Rule:
        Fairness W2: whoever got at her code can neither consent nor withdraw in her place.
    """
    if any(
        each.objected_at and not each.settled_at for each in queries.of(work, complaint.told_in)
    ):
        raise ReceiptDisputed(
            "Somebody with an older code of this case did not ask for the newer one. Until two"
            " officers have heard whose it is, nothing is given or taken back."
        )


def replace(
    work: Work, desk: ComplaintDesk, complaint: Complaint, *, side: Side = Side.COMPLAINANT
) -> ReceiptCode:
    """Make a new code; the one before opens nothing, but can object for seven days.

    Raises:
        ReceiptDisputed: it is open whose the case is.

    Records:
        ``complaints.receipt.replaced``.

    Rule:
        Fairness W2.
    """
    refuse_disputed(work, complaint)
    return _replace(work, desk, complaint, side)


def _replace(work: Work, desk: ComplaintDesk, complaint: Complaint, side: Side) -> ReceiptCode:
    for each in queries.of(work, complaint.told_in):
        if each.replaced_at is None:
            each.replaced_at = work.at
    code = new_receipt(work, desk, complaint.told_in)
    tell(work, complaint, "complaints-note-code_replaced")
    work.record("complaints.receipt.replaced", row=str(complaint.id), by=side.value)
    return code


def tell(work: Work, complaint: Complaint, text_key: str) -> None:
    """Leave a notice of the scheme in a case, by a text of the catalogue."""
    work.session.add(
        ComplaintMessage(
            id=new_id(),
            complaint_id=complaint.id,
            audience=Audience.COMPLAINANT,
            side=Side.SCHEME,
            person_id=None,
            text_key=text_key,
            sent_at=work.at,
        )
    )
    work.session.flush()


def object_to(work: Work, desk: ComplaintDesk, code: ReceiptCode) -> None:
    """Say with an older code that its holder did not ask for the newer one.

    Neither code opens more than before: whoever saw the paper must not get the case back by it.
    Until two officers have heard whose it is, nothing can be consented to or withdrawn.

    Raises:
        ReceiptRequired, TooManyTries: see ``receipts.by_code``.
        StepRefused: the code was not replaced, or more than seven days ago, or officers have heard
            whose the case is since.

    Records:
        ``complaints.receipt.objected``.

    Rule:
        Fairness W2.
    """
    receipt, complaint = replaced(work, desk, code)
    if receipt.replaced_at is None or work.at > receipt.replaced_at + OBJECT_WITHIN:
        raise StepRefused(
            "This code was not replaced in the last seven days.", state="standing", allowed=[]
        )
    cases.held(work, complaint.id)
    work.session.refresh(receipt)
    if receipt.settled_at is not None:
        raise StepRefused(
            "Two officers have heard whose the case is since then.", state="settled", allowed=[]
        )
    if receipt.objected_at is None:
        receipt.objected_at = work.at
        tell(work, complaint, "complaints-note-code_objected")
        work.record("complaints.receipt.objected", row=str(complaint.id))


def hear(
    work: Work, desk: ComplaintDesk, complaint: Complaint, notes: str, *, is_her: bool
) -> Settled:
    """Note that an officer heard somebody say what only she knows; the second one makes a code.

    Raises:
        Forbidden: the caller is of no desk.
        NeedsTwoHearings: the caller heard her before.
        TiedToCase, InterestDeclared, HeldForSecondLook: see ``ties.refuse_tied``.
        NotFound: the case in which she told it first is hidden from the caller.

    Records:
        ``complaints.receipt.heard``; with the second ``complaints.receipt.replaced``.

    Rule:
        Fairness W2: two officers.
    """
    require(work.actor, Permission.COMPLAINT_DECIDE, complaint.facts, is_seen=True)
    ties.refuse_tied_caller(work, desk, complaint)
    ties.refuse_without_first(work, complaint)
    earlier = queries.hearings(work, complaint.id, work.at - HEARD_WITHIN)
    if any(each.officer_id == work.actor.id for each in earlier):
        raise NeedsTwoHearings("You heard her already; another officer does it for themselves.")
    assert work.actor.id is not None
    row = ReceiptHearing(
        id=new_id(),
        complaint_id=complaint.id,
        officer_id=work.actor.id,
        heard_at=work.at,
        is_her=is_her,
    )
    row.sealed_notes = seal_words(work, desk, complaint.id, row.id, notes)
    work.session.add(row)
    work.session.flush()
    work.record("complaints.receipt.heard", row=str(row.id), found=is_her)
    agreeing = [each for each in (*earlier, row) if each.is_her]
    if len(agreeing) < HEARINGS:
        return Settled(None, len(agreeing))
    for each in agreeing:
        each.used_at = work.at
    _settle(work, desk, complaint)
    return Settled(_replace(work, desk, complaint, Side.SCHEME), len(agreeing))


def _settle(work: Work, desk: ComplaintDesk, complaint: Complaint) -> None:
    """End the contest, and each yes that was given under the newer code: nobody knows whose it is.

    She gives it again with her new code, where it was hers; what was prepared under it goes no
    more.

    Records:
        ``complaints.consent.withdrawn`` with the use; what :func:`recall_ended` records.
    """
    earlier = [each for each in queries.of(work, complaint.told_in) if each.settled_at is None]
    contested = [each for each in earlier if each.objected_at is not None]
    # None of the codes that there are can contest it again: of none is it known whose it was.
    for receipt in earlier:
        receipt.settled_at = work.at
    if not contested:
        return
    since = min(each.replaced_at or work.at for each in contested)
    for each in cases.under_one_code(work, complaint):
        _take_back(work, desk, each, since)


def _take_back(work: Work, desk: ComplaintDesk, complaint: Complaint, since: datetime) -> None:
    for consent in cases.consents(work, complaint.id):
        if consent.withdrawn_at is None and consent.given_at >= since:
            consent.withdrawn_at = work.at
            use = consent.use.value
            work.record("complaints.consent.withdrawn", row=str(consent.id), use=use)
            recall_ended(work, desk, complaint, Given(consent.use, consent.authority_id))
    for telling in tellings.of_complaint(work, complaint.id):
        if telling.she_agreed_at is not None and telling.she_agreed_at >= since:
            telling.she_agreed_at = None
    work.session.flush()
