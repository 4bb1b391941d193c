"""Who comes back with a receipt code: throttled where it is wrong, never locked out."""

import hmac

from app.domains.complaints.errors import CaseGone, TooManyTries
from app.domains.complaints.models import Complaint, Receipt
from app.domains.complaints.queries import complaints as queries
from app.domains.complaints.queries import ending
from app.domains.complaints.service.desk import ComplaintDesk
from app.kit.errors import NotFound, ReceiptRequired
from app.kit.receipt_codes import ReceiptCode
from app.store.keys import Purpose
from app.store.work import Work

UNKNOWN = "This code opens no case."


def by_code(
    work: Work,
    desk: ComplaintDesk,
    code: ReceiptCode,
    *,
    number: str | None = None,
    locked: bool = False,
) -> Complaint:
    """Return the case of whoever says its code, or a case of threats that is linked to it.

    The right code opens the case however often others guessed at its first groups: a stranger
    must not lock her out, and 72 random bits are not guessed.

    Args:
        work: the open transaction.
        desk: of complaints.
        code: as it was read.
        number: of the linked case; ``None``: the case of the code itself.
        locked: whether she acts, so that two who have the code act in turn.

    Raises:
        ReceiptRequired: it opens no case.
        TooManyTries: wrong codes with the same first groups were tried too often.
        NotFound: no case with this number has this code.
        CaseGone: the time of the case is over.

    Rule:
        Fairness W2, W3.
    """
    found = _found(work, desk, code)
    if found is None:
        _count(desk, code)
        raise ReceiptRequired(UNKNOWN)
    receipt, complaint = found
    if locked:
        # What was read before the lock may be of before somebody else's act with the same code.
        complaint = queries.held(work, complaint.id)
        work.session.refresh(receipt)
    if receipt.replaced_at is not None:
        raise ReceiptRequired(
            "This code was replaced by a newer one. If you did not ask for that, say so within"
            " seven days at /v1/receipt/objections with this code."
        )
    if number is not None:
        complaint = _linked(work, complaint, number, locked=locked)
    if _is_over(work, complaint):
        raise CaseGone("The time in which this code opens the case is over.")
    return complaint


def _linked(work: Work, complaint: Complaint, number: str, *, locked: bool) -> Complaint:
    """Return the case with a number of those that one code opens."""
    for each in (complaint, *ending.retaliations(work, complaint.id)):
        if each.number == number:
            return queries.held(work, each.id) if locked else each
    raise NotFound("No case with this number has your code. Leave Case-Number out for your case.")


def _is_over(work: Work, complaint: Complaint) -> bool:
    """Tell whether the code opens a case no more; what holds the case back, holds this back."""
    if complaint.destroyed_at is not None:
        return True
    if complaint.access_until is None or work.at < complaint.access_until:
        return False
    return complaint.held_at is None and not queries.standing_flags(work, [complaint.id])


def replaced(work: Work, desk: ComplaintDesk, code: ReceiptCode) -> tuple[Receipt, Complaint]:
    """Return a receipt, whether or not a newer one took its place.

    Raises:
        ReceiptRequired: it is none.
        TooManyTries: see :func:`by_code`.
    """
    found = _found(work, desk, code)
    if found is None:
        _count(desk, code)
        raise ReceiptRequired(UNKNOWN)
    return found


def _found(work: Work, desk: ComplaintDesk, code: ReceiptCode) -> tuple[Receipt, Complaint] | None:
    """Compare the code with each receipt of its first groups, under every key of the ring."""
    digests = desk.ring.every_digest(work, Purpose.RECEIPT, code.kept)
    found = None
    for receipt, complaint in queries.receipts(work, code.find):
        for digest in digests:
            if hmac.compare_digest(digest, receipt.digest):
                found = (receipt, complaint)
    return found


def _count(desk: ComplaintDesk, code: ReceiptCode) -> None:
    over = desk.counters.take(desk.receipt_tries, "receipt", str(code.find))
    if over is not None:
        raise TooManyTries(
            "Wrong codes that begin like this one were tried too often.", over.reset_seconds
        )
