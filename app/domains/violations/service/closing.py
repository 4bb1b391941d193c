"""Closing a case in which nothing is repaid; any other closes with its remedy."""

from app.access.grants import Permission
from app.domains.notices.queries import notices
from app.domains.violations.errors import NotOver
from app.domains.violations.models import Violation
from app.domains.violations.queries import cases
from app.domains.violations.service.desk import ViolationDesk
from app.domains.violations.service.parts import person_of, refuse_interested
from app.domains.violations.service.reversing import is_final
from app.domains.violations.types import RespondentState
from app.domains.violations.workflow import LIFE, Action
from app.store.work import Work


def close(work: Work, desk: ViolationDesk, violation: Violation, reason: str) -> Violation:
    """Close a case with a reason, as who decides for its body.

    Raises:
        Forbidden: the caller decides none, or not before this body.
        StepRefused: nothing is confirmed, or it is closed.
        NotOver: something of it can be appealed, or money is repaid in it.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.

    Records:
        ``violations.violation.closed`` with the reason as words.

    Rule:
        Domain model, violation: closed when it is over; V7: not while anything is owed.
    """
    person_of(work, Permission.VIOLATION_DECIDE, violation.facts)
    LIFE.step(violation.state, Action.CLOSE)
    refuse_interested(work, desk, violation, "close")
    if desk.has_remedy(work, violation.id):
        raise NotOver("It closes with its remedy.")
    for part in cases.respondents(work, [violation.id])[violation.id]:
        is_confirmed = part.state is RespondentState.CONFIRMED
        if is_confirmed and part.notice_id is not None:
            notice = notices.of_owner(work, part.notice_id)
            if not is_final(part, notice, work):
                raise NotOver("Something of it is not final.")
    violation.closed_at = work.at
    words = {"reason": reason}
    work.move(violation, LIFE, Action.CLOSE, words=words, number=violation.number)
    return violation
