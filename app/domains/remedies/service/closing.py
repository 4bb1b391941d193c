"""Closing a remedy: when nothing is owed, or by a decision of a person that says why."""

from app.access.grants import Permission
from app.domains.remedies.errors import SecondPersonAccepts, StillOwed
from app.domains.remedies.models import Remedy
from app.domains.remedies.queries import cases
from app.domains.remedies.queries import remedies as queries
from app.domains.remedies.service import words
from app.domains.remedies.service.common import deciding, move
from app.domains.remedies.service.desk import RemedyDesk
from app.domains.remedies.service.pointing import refuse_pointing
from app.domains.remedies.types import Lateness
from app.domains.remedies.workflow import LIFE, Action
from app.domains.violations.service import following
from app.domains.violations.types import ViolationState
from app.kit.money import Money
from app.kit.months import add_months
from app.store.work import Work


def close(work: Work, desk: RemedyDesk, remedy: Remedy, reason: str | None = None) -> None:
    """Close a remedy.

    Without a reason only where nothing is open and nothing is claimed that nobody confirmed; what
    is held, or went to the fund, is not owed by the payer. With a reason whatever is left, which
    is shown; somebody else than who opened the remedy and who accepted its plan decides that. The
    case follows: what was paid out remedies it, and both close it.

    Args:
        work: the open transaction.
        desk: of remedies.
        remedy: which.
        reason: why something is left.

    Raises:
        Forbidden: the caller does not run it.
        StepRefused: it is closed, or a plan lies there.
        StillOwed: something is, and no reason is given.
        SecondPersonAccepts: the caller decides about a rest and opened it, or accepted its plan.
        PointsToHer: a word of who complained stands in the reason.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.

    Records:
        ``remedies.remedy.closed`` with what is left; ``violations.violation.remedied`` and
        ``violations.violation.closed`` of the case.

    Rule:
        Issue: a case does not close while anything is owed unless a decision says why.
    """
    person_id = deciding(work, Permission.REMEDY_CLOSE, remedy)
    LIFE.step(remedy.state, Action.CLOSE)
    count, balance = queries.totals(work, [remedy.id])[remedy.id]
    left = balance.open + balance.claimed
    is_known = count > 0 and remedy.accepted_at is not None
    if reason is None and (left or not is_known):
        owed = Money(left, remedy.currency)
        raise StillOwed(f"{owed.amount} {owed.currency} are open or claimed, or no plan stood.")
    if reason is not None:
        plan = queries.standing_plan(work, remedy.id)
        if person_id in {remedy.opened_by, None if plan is None else plan.accepted_by}:
            raise SecondPersonAccepts("You opened it, or accepted its plan.")
        refuse_pointing(work, desk, cases.of(work, remedy.violation_id), reason)
        remedy.sealed_decision = words.seal(work, desk.ring, f"{remedy.id}:decision", reason)
    remedy.closed_by, remedy.closed_at, remedy.left_minor = person_id, work.at, left
    remedy.lateness = Lateness.NONE
    months = desk.limits.asked_after_months
    remedy.tend_at = add_months(work.at, months[0]) if months else None
    said = {} if reason is None else {"words": {"reason": reason}}
    move(work, remedy, Action.CLOSE, left_minor=left, **said)
    _follow(work, remedy, is_paid=not left and is_known)


def _follow(work: Work, remedy: Remedy, *, is_paid: bool) -> None:
    """Let the case follow; one that an appeal opened again goes its own way."""
    violation = cases.of(work, remedy.violation_id)
    if violation.state in {ViolationState.CONFIRMED, ViolationState.SANCTIONED} and is_paid:
        following.remedied(work, violation)
    open_ = {ViolationState.CONFIRMED, ViolationState.SANCTIONED, ViolationState.REMEDIED}
    if violation.state in open_:
        following.close(work, violation)
