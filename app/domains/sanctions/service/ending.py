"""What ends a sanction before its day, or at last: compliance, lifting, a fine that is paid."""

from dataclasses import dataclass
from datetime import date

from app.domains.sanctions.errors import NoCondition, NothingStands, PaidTooMuch
from app.domains.sanctions.models import Sanction, SanctionPayment
from app.domains.sanctions.queries import sanctions
from app.domains.sanctions.service import licences, standing
from app.domains.sanctions.service.desk import SanctionDesk
from app.domains.sanctions.service.parts import refuse_interested, require_action, told
from app.domains.sanctions.types import SanctionState
from app.domains.sanctions.workflow import LIFE, Action
from app.kit.errors import BadInput, Fault, StepRefused
from app.kit.ids import new_id
from app.kit.money import Money
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class Payment:
    """A payment of a fine.

    Attributes:
        amount: in the fine's currency.
        paid_on: when.
        reference: of the receipt.
    """

    amount: Money
    paid_on: date
    reference: str


def comply(work: Work, desk: SanctionDesk, sanction: Sanction, reason: str) -> Sanction:
    """Certify that a firm did what its sanction waited for; it ends when its days are over, too.

    Raises:
        Forbidden: the caller decides none, or not for this body.
        StepRefused: it is not in force.
        NoCondition: it waits for nothing.
        NothingStands: it has ended.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.

    Records:
        ``sanctions.sanction.complied`` with what it waited for; acts on licences where it is over.

    Rule:
        Facts on sanctions, 1h: suspended until it complies; V3: a person of the body certifies it.
    """
    require_action(work, sanction, Action.COMPLY)
    if sanction.until_what is None:
        raise NoCondition(f"{sanction.number} waits for nothing.")
    _refuse_over(work, sanction)
    refuse_interested(work, desk, sanction, "comply")
    sanction.ended_by, sanction.ended_at = work.actor.id, work.at
    until = max(sanction.least_until_at or work.at, work.at)
    sanction.until_at, sanction.changed_entry = until, work.upcoming()
    words, what = {"reason": reason}, sanction.until_what.value
    _move(work, sanction, Action.COMPLY, words, until_what=what, until_at=until.isoformat())
    _after(work, desk, sanction)
    return sanction


def lift(work: Work, desk: SanctionDesk, sanction: Sanction, reason: str) -> Sanction:
    """End a sanction now; that it was in force stays on record.

    Raises:
        Forbidden: the caller decides none, or not for this body.
        StepRefused: it is not in force.
        NothingStands: it has ended.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.

    Records:
        ``sanctions.sanction.lifted`` with the reason; acts on licences.

    Rule:
        Fairness V3.
    """
    require_action(work, sanction, Action.LIFT)
    _refuse_over(work, sanction)
    refuse_interested(work, desk, sanction, "lift")
    _lift(work, desk, sanction, reason)
    return sanction


def _lift(work: Work, desk: SanctionDesk, sanction: Sanction, reason: str) -> None:
    sanction.ended_by, sanction.ended_at = work.actor.id, work.at
    sanction.until_at, sanction.changed_entry = work.at, work.upcoming()
    _move(work, sanction, Action.LIFT, {"reason": reason}, until_at=work.at.isoformat())
    _after(work, desk, sanction)


def end_urgent(work: Work, desk: SanctionDesk, decided: Sanction) -> None:
    """End the urgent measures against a respondent, since what follows its case is decided.

    Records:
        ``sanctions.sanction.lifted`` for each, and acts on licences.

    Rule:
        Fairness V4: what is provisional lasts until the case is decided.
    """
    for each in sanctions.of_respondents(work, [decided.respondent_id]):
        is_running = each.is_urgent and each.state is SanctionState.IMPOSED
        if is_running and (each.until_at is None or each.until_at > work.at):
            _lift(work, desk, each, f"Followed by {decided.number}.")


def _move(
    work: Work, sanction: Sanction, action: Action, words: dict[str, str], **body: str
) -> None:
    subject_id = sanction.subject_id
    work.move(sanction, LIFE, action, subject_id=subject_id, words=words, **body, **told(sanction))


def _refuse_over(work: Work, sanction: Sanction) -> None:
    if sanction.until_at is not None and sanction.until_at <= work.at:
        raise NothingStands(f"{sanction.number} has ended.", until=sanction.until_at.isoformat())


def _after(work: Work, desk: SanctionDesk, sanction: Sanction) -> None:
    """Give back what a sanction held that is over now, and let the next begin."""
    if sanction.until_at is not None and sanction.until_at <= work.at:
        licences.give_back(work, desk, sanction)
    standing.move_up(work, sanction)


def pay(work: Work, desk: SanctionDesk, sanction: Sanction, paid: Payment) -> Sanction:
    """Note that a fine, or a part of it, was paid.

    Raises:
        Forbidden: the caller decides none, or not for this body.
        StepRefused: it is not imposed, or no fine is owed.
        BadInput: the currency is another, the amount is nothing, or the day lies ahead.
        PaidTooMuch: it is more than is owed, or was noted before.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.

    Records:
        ``sanctions.fine.paid`` with amounts.

    Rule:
        Domain model, sanction: a fine with what was paid.
    """
    require_action(work, sanction, Action.LIFT)
    if sanction.fine_minor is None or sanction.fine_currency is None:
        raise StepRefused("It is no fine.", state=sanction.state.value, allowed=[])
    refuse_interested(work, desk, sanction, "pay")
    _refuse_unfit(work, sanction, paid)
    known = sanctions.payments(work, [sanction.id])[sanction.id]
    owed = sanction.fine_minor - sanction.fine_paid_minor
    is_twice = any(each.reference == paid.reference for each in known)
    if is_twice or paid.amount.amount_minor > owed:
        due = Money(owed, sanction.fine_currency).wire()
        raise PaidTooMuch(
            "It was noted before." if is_twice else "It is more than is owed.", owed=due
        )
    work.session.add(
        SanctionPayment(
            id=new_id(),
            sanction_id=sanction.id,
            amount_minor=paid.amount.amount_minor,
            paid_on=paid.paid_on,
            reference=paid.reference,
            noted_by=work.actor.id,
            noted_at=work.at,
        )
    )
    sanction.fine_paid_minor += paid.amount.amount_minor
    if sanction.fine_paid_minor == sanction.fine_minor:
        sanction.fine_paid_at = work.at
    left = owed - paid.amount.amount_minor
    work.record(
        "sanctions.fine.paid",
        row=str(sanction.id),
        paid=paid.amount.wire(),
        owed_minor=left,
        **told(sanction),
    )
    work.session.flush()
    return sanction


def _refuse_unfit(work: Work, sanction: Sanction, paid: Payment) -> None:
    checks = (
        (
            paid.amount.currency != sanction.fine_currency,
            Fault("/amount/currency", f"The fine is in {sanction.fine_currency}."),
        ),
        (
            paid.amount.amount_minor <= 0,
            Fault("/amount/amount", "A payment is more than nothing."),
        ),
        (paid.paid_on > work.at.date(), Fault("/paid_on", "Give a day that has begun.")),
    )
    if wrong := [fault for is_wrong, fault in checks if is_wrong]:
        raise BadInput("The payment does not fit the fine.", faults=wrong)
