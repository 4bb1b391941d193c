"""What sanctions and remedies do to a case that was confirmed; they stand above, and call this."""

from app.domains.violations.models import Violation
from app.domains.violations.types import ViolationState
from app.domains.violations.workflow import LIFE, Action
from app.store.work import Work


def sanctioned(work: Work, violation: Violation) -> None:
    """Note that a sanction was imposed of a case; a second one changes nothing.

    Raises:
        Forbidden: the caller is not of the body.
        StepRefused: nothing is confirmed, or the case is over.

    Records:
        ``violations.violation.sanctioned``.

    Rule:
        Fairness V3.
    """
    if violation.state not in {ViolationState.SANCTIONED, ViolationState.REMEDIED}:
        work.move(violation, LIFE, Action.SANCTION, number=violation.number)


def remedied(work: Work, violation: Violation) -> None:
    """Note that all is repaid that was owed in a case; a second time changes nothing.

    Raises:
        Forbidden: the caller is not of the body.
        StepRefused: nothing is confirmed, or the case is over.

    Records:
        ``violations.violation.remedied``.

    Rule:
        Fairness V7.
    """
    if violation.state is not ViolationState.REMEDIED:
        work.move(violation, LIFE, Action.REMEDY, number=violation.number)


def close(work: Work, violation: Violation) -> None:
    """Close a case; remedies ask before whether anything is owed.

    Raises:
        Forbidden: the caller is not of the body.
        StepRefused: nothing is confirmed, or the case is over.

    Records:
        ``violations.violation.closed``.
    """
    work.move(violation, LIFE, Action.CLOSE, number=violation.number)
    violation.closed_at = work.at
    work.session.flush()
