"""What she says of her money: received, less, or made to give it back; the last two reopen (V7)."""

import hmac
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.complaints.service import receipts
from app.domains.remedies.engine.balancing import DoesNotAddUp, Entry, answering
from app.domains.remedies.errors import AnsweredBefore
from app.domains.remedies.models import Remedy, RemedyPayment, RemedyWorker
from app.domains.remedies.queries import payments as queries
from app.domains.remedies.queries import remedies
from app.domains.remedies.service.common import move, told
from app.domains.remedies.service.desk import RemedyDesk
from app.domains.remedies.types import HowAnswered, PaymentState, RemedyState
from app.domains.remedies.workflow import LIFE, Action
from app.kit import receipt_codes
from app.kit.errors import BadInput, Fault, NotFound, ReceiptRequired
from app.kit.receipt_codes import ReceiptCode
from app.store.keys import Purpose
from app.store.work import Work

NO_LINE = "This code opens no line of money that is owed."
REOPENED_FROM = frozenset(
    each for each in RemedyState if any(a is Action.REOPEN for a in LIFE.actions_from(each))
)


def new_code(work: Work, desk: RemedyDesk, line: RemedyWorker) -> ReceiptCode:
    """Make the code that is hers; an older one opens nothing any more."""
    code = receipt_codes.new()
    line.find = code.find
    line.secret_digest = desk.ring.digest(work, Purpose.RECEIPT, _kept(line.id, code))
    return code


def _kept(line_id: UUID, code: ReceiptCode) -> str:
    return f"remedy:{line_id}:{code.kept}"


def lines_of(
    work: Work, desk: RemedyDesk, code: ReceiptCode, *, is_locked: bool = False
) -> list[RemedyWorker]:
    """Return the lines of whoever says a code: her own, or those of the complaint that it opens.

    Wrong codes are counted as wrong receipts are, by their first groups; the right one opens the
    line however often others guessed.

    Args:
        work: the open transaction.
        desk: of remedies.
        code: as it was read.
        is_locked: whether she acts: the remedy is locked, and the line read anew.

    Raises:
        ReceiptRequired: it opens nothing.
        TooManyTries: wrong codes that begin so were tried too often.
        CaseGone: the time of the complaint is over.

    Rule:
        Fairness V7: she sees her line through her receipt.
    """
    require(work.actor, Permission.REMEDY_ANSWER)
    found = _by_code(work, desk, code)
    if not found:
        found = _by_receipt(work, desk, code)
    if not found:
        raise ReceiptRequired(NO_LINE)
    if is_locked:
        for each in found:
            remedies.held(work, each.remedy_id)
            work.session.refresh(each)
    return found


def _by_code(work: Work, desk: RemedyDesk, code: ReceiptCode) -> list[RemedyWorker]:
    found = []
    for line in queries.by_code(work, code.find):
        digests = desk.ring.every_digest(work, Purpose.RECEIPT, _kept(line.id, code))
        if any(hmac.compare_digest(each, line.secret_digest or "") for each in digests):
            found.append(line)
    return found


def _by_receipt(work: Work, desk: RemedyDesk, code: ReceiptCode) -> list[RemedyWorker]:
    try:
        complaint = receipts.by_code(work, desk.cases, code)
    except ReceiptRequired:
        raise ReceiptRequired(NO_LINE) from None
    return list(queries.of_complaint(work, complaint.id))


def payment_of(work: Work, lines: list[RemedyWorker], payment_id: UUID) -> RemedyPayment:
    """Return one of her payments.

    Raises:
        NotFound: it is none of hers.
    """
    for line in lines:
        for each in queries.of_worker(work, line.id):
            if each.id == payment_id:
                return each
    raise NotFound("Nobody says to have paid you this.")


def answer(
    work: Work, line: RemedyWorker, payment: RemedyPayment, said: PaymentState, amount: int | None
) -> None:
    """Take what she says of a payment; no firm is told who said it, or how.

    Args:
        work: the open transaction.
        line: hers, locked.
        payment: of it.
        said: received, less, or made to give it back.
        amount: what she got, where it was less; what she gave back, where she had to.

    Raises:
        AnsweredBefore: she said so before.
        BadInput: the amount does not fit the payment.

    Records:
        ``remedies.payment.answered`` with the answer, and ``remedies.remedy.reopened`` where she
        lacks something; neither names her.

    Rule:
        Fairness V7.
    """
    require(work.actor, Permission.REMEDY_ANSWER)
    take_answer(work, line, payment, (said, amount), HowAnswered.BY_HER)


def take_answer(
    work: Work,
    line: RemedyWorker,
    payment: RemedyPayment,
    said: tuple[PaymentState, int | None],
    how: HowAnswered,
) -> None:
    """Write down what became of a payment, however it is known.

    Raises:
        AnsweredBefore: it was said before.
        BadInput: the amount does not fit the payment.

    Records:
        ``remedies.payment.answered``, and ``remedies.remedy.reopened`` where something is lacking.
    """
    state, amount = said
    _refuse_again(payment, state, how)
    returned = _returned(payment, state, amount)
    entry = Entry(payment.amount_minor, payment.standing, payment.returned_minor)
    try:
        line.put(answering(line.balance, entry, state, returned))
    except DoesNotAddUp:
        raise AnsweredBefore("It was counted otherwise meanwhile.") from None
    line.came_back_minor += returned - payment.returned_minor
    payment.standing, payment.returned_minor = state, returned
    payment.how, payment.answered_at = how, work.at
    remedy = remedies.held(work, payment.remedy_id)
    work.record("remedies.payment.answered", **told(remedy), answer=state.value)
    work.session.flush()
    if returned:
        reopen(work, remedy)


def _refuse_again(payment: RemedyPayment, state: PaymentState, how: HowAnswered) -> None:
    """Let her say more: what a sample said gives way to her, and having it can end any day.

    That she has it may have been said by somebody who got hold of her code: she can still say
    that it was less, or nothing.
    """
    is_first = payment.standing is PaymentState.CLAIMED
    overrules = payment.how is not HowAnswered.BY_HER and how is HowAnswered.BY_HER
    has_it = payment.standing is PaymentState.RECEIVED
    is_worse = state is PaymentState.MADE_TO_GIVE_BACK or (has_it and state is PaymentState.LESS)
    if state is PaymentState.CLAIMED or not (is_first or overrules or is_worse):
        raise AnsweredBefore("You said before what became of this payment.")


def _returned(payment: RemedyPayment, state: PaymentState, amount: int | None) -> int:
    whole, before = payment.amount_minor, payment.returned_minor
    if state is PaymentState.RECEIVED:
        return 0
    if state is PaymentState.LESS:
        if amount is None or not 0 <= amount < whole:
            fault = Fault("/amount", "Say how much you got: less than what was paid.")
            raise BadInput("The amount does not fit.", faults=[fault])
        return whole - amount
    back = whole - before if amount is None else amount
    if not 0 < back <= whole - before:
        fault = Fault("/amount", "Say how much you had to give back: no more than you got.")
        raise BadInput("The amount does not fit.", faults=[fault])
    return before + back


def reopen(work: Work, remedy: Remedy) -> None:
    """Open a plan again, since somebody lacks what it promised.

    Records:
        ``remedies.remedy.reopened``.

    Rule:
        Fairness V7.
    """
    if remedy.state in REOPENED_FROM:
        remedy.closed_at = remedy.closed_by = None
        remedy.left_minor = None
        move(work, remedy, Action.REOPEN)


def follow_up(
    work: Work, lines: list[RemedyWorker], months: int, *, still_has_it: bool, was_pressed: bool
) -> None:
    """Take what she says some months later.

    Who says that she has it no more says of each payment what she gave back; that reopens the plan.

    Raises:
        NotFound: she was not asked so.

    Records:
        ``remedies.follow_up.answered`` with what she said, without who.

    Rule:
        Facts on remedy, 5.2 item 10.
    """
    require(work.actor, Permission.REMEDY_ANSWER)
    for line in lines:
        for each in queries.follow_ups(work, line.id):
            if each.months == months:
                each.answered_at, each.still_has_it = work.at, still_has_it
                each.was_pressed = was_pressed
                remedy = remedies.held(work, line.remedy_id)
                work.record(
                    "remedies.follow_up.answered",
                    **told(remedy),
                    months=months,
                    still_has_it=still_has_it,
                    was_pressed=was_pressed,
                )
                work.session.flush()
                return
    raise NotFound("You were not asked this.")
