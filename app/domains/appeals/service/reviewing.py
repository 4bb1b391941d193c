"""Plain errors and reviews: what finds, without an appeal, that an act does not stand (C1, C2)."""

from app.access.grants import Permission
from app.access.policy import require
from app.domains.appeals.errors import ReviewedByDecision
from app.domains.appeals.service import conflicts, lodging
from app.domains.appeals.service.desk import AppealDesk
from app.domains.notices.models import Notice, NoticeError
from app.domains.notices.service import speaking, urgent
from app.domains.notices.service.taking_effect import is_of_the_body
from app.domains.notices.workflow import LIFE, Action
from app.kit.errors import Forbidden
from app.store.work import Work


def review(work: Work, desk: AppealDesk, notice: Notice, found: tuple[bool, str]) -> Notice:
    """Review an urgent act; where it does not stand, the state before it is open again.

    Args:
        work: the open transaction.
        desk: of appeals.
        notice: of the act.
        found: whether it stands, and the reason in words.

    Raises:
        Forbidden: the caller reviews none.
        NotUrgent, NotInEffect, StepRefused: there is nothing to review.
        AnotherPerson: the caller proposed or confirmed it.
        ReviewedByDecision: a committee reviews acts of its kind.
        InterestDeclared, HeldForSecondLook: the caller has a part in what it touches, or may have.

    Records:
        ``notices.notice.reviewed``, ``reversed``, and what the owner of the act records.

    Rule:
        Fairness C1: two persons, reasons, review within 14 days.
    """
    stands, reason = found
    require(work.actor, LIFE.permission(Action.REVIEW), notice.facts, is_seen=True)
    urgent.refuse_unless_reviewable(work, notice)
    if notice.act in desk.by_decision:
        raise ReviewedByDecision(f"The committee reviews the act of {notice.number}.")
    what = ("notice.review", notice.id, f"/v1/notices/{notice.id}")
    conflicts.refuse_interested(work, desk, notice, what)
    urgent.review(work, desk.notices, notice, reason, stands=stands)
    if not stands:
        _open_again(work, desk, notice, reason)
    return notice


def answer_error(
    work: Work, desk: AppealDesk, notice: Notice, error: NoticeError, found: tuple[bool, str]
) -> NoticeError:
    """Answer whether an act rests on a plain error; one that does is corrected without appeal.

    Args:
        work: the open transaction.
        desk: of appeals.
        notice: of the act.
        error: that was pointed out.
        found: whether it is one, and the reason in words.

    Raises:
        Forbidden: the caller is not of the body that decided.
        NotInEffect, StepRefused: there is nothing to answer.
        InterestDeclared, HeldForSecondLook: the caller has a part in what it touches, or may have.

    Records:
        ``notices.error.corrected`` or ``not_found``, and what the owner of the act records.

    Rule:
        Fairness C2.
    """
    require(work.actor, Permission.NOTICE_REVERSE, notice.facts, is_seen=True)
    if not is_of_the_body(work, notice):
        raise Forbidden("The body that decided corrects its own plain errors.")
    what = ("notice.answer_error", notice.id, f"/v1/notices/{notice.id}")
    conflicts.refuse_interested(work, desk, notice, what)
    speaking.answer_error(work, desk.notices, notice, error, found)
    if found[0]:
        _open_again(work, desk, notice, found[1])
    return error


def _open_again(work: Work, desk: AppealDesk, notice: Notice, reason: str) -> None:
    """Let the owner open the state before an act that was just reversed, and settle its appeal."""
    lodging.settle(work, desk.notices, notice, reason)
    desk.owner(notice).uphold(work, notice)
