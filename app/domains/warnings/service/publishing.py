"""Publishing a warning by a second officer, renewing it, ending it, and taking it back (L4)."""

from app.access.grants import Permission
from app.access.policy import reaches, require
from app.domains.identity.service.interests import refuse_own_interest
from app.domains.identity.types import Waiting
from app.domains.warnings.errors import AnswerUnread, HearingGoesOn, NotStanding, SecondOfficer
from app.domains.warnings.models import PublicWarning
from app.domains.warnings.queries import warnings
from app.domains.warnings.rules import RENEW_AHEAD, months_after
from app.domains.warnings.service import sources, words
from app.domains.warnings.service.drafting import matter, move, person_of
from app.domains.warnings.types import (
    OVER,
    WRONG,
    AnswerState,
    Basis,
    WarningState,
    WhyTaken,
)
from app.domains.warnings.workflow import LIFE, Action
from app.kit.errors import BadInput, Fault
from app.store.work import Work


def publish(work: Work, warning: PublicWarning, months: int) -> None:
    """Publish a warning: another officer than who drafted it, once the named one was heard.

    Raises:
        Forbidden: the caller handles no complaints.
        StepRefused: nobody tried to reach the named one, or it is public, or no more.
        SecondOfficer: the caller drafted it.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.
        AnswerUnread: an answer came that nobody has looked at.
        HearingGoesOn: the named one can still answer, or answer anew.
        NotUnregistered, NotAboutThisOne, NotIndependent: that on which it rests has fallen.

    Records:
        ``warnings.warning.published`` with its end.

    Rule:
        Fairness L4: two officers, an attempt, its answer, an end within 12 months; C1.
    """
    person_id = person_of(work, Permission.WARNING_PUBLISH)
    LIFE.step(warning.state, Action.PUBLISH)
    if warning.drafted_by == person_id:
        raise SecondOfficer("You drafted it.")
    refuse_own_interest(work, matter(warning))
    if warning.answer_state is AnswerState.WAITING:
        raise AnswerUnread("An answer came.")
    if not _is_heard(work, warning):
        raise HearingGoesOn(f"It can answer until {warning.heard_until}.")
    sources.still_hold(work, warning)
    warning.published_by, warning.published_at = person_id, work.at
    warning.ends_at = months_after(work.at, months)
    move(work, warning, Action.PUBLISH, ends_at=warning.ends_at.isoformat())


def _is_heard(work: Work, warning: PublicWarning) -> bool:
    """Tell whether the named one was heard: its time has passed, or its answer stands.

    One that was withheld can be given anew for the rest of the time.
    """
    is_over = warning.heard_until is not None and work.at >= warning.heard_until
    return is_over or warning.answer_state is AnswerState.SHOWN


def renew(work: Work, warning: PublicWarning, months: int) -> None:
    """Let a warning stand longer, counted from now: another officer than who let it stand so far.

    Raises:
        Forbidden: the caller handles no complaints.
        NotStanding: it has run out; it is drafted anew then.
        SecondOfficer: the caller published it, or renewed it last.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.
        NotUnregistered, NotAboutThisOne, NotIndependent: that on which it rests has fallen.

    Records:
        ``warnings.warning.renewed`` with its end.

    Rule:
        Fairness L4: an end within 12 months unless renewed.
    """
    person_id = person_of(work, Permission.WARNING_PUBLISH)
    if not warning.stands(work.at):
        raise NotStanding("It does not stand.")
    if person_id == (warning.renewed_by or warning.published_by):
        raise SecondOfficer("You let it stand the last time.")
    refuse_own_interest(work, matter(warning))
    sources.still_hold(work, warning)
    warning.renewed_by, warning.renewed_at = person_id, work.at
    warning.ends_at = months_after(work.at, months)
    move(work, warning, Action.RENEW, ends_at=warning.ends_at.isoformat())


def end(work: Work, warning: PublicWarning, why: WhyTaken) -> None:
    """End a warning that was right and is needed no more; its words are destroyed.

    Raises:
        Forbidden: the caller handles no complaints.
        StepRefused: it is not public.
        BadInput: the reason is one of a warning that was wrong.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.

    Records:
        ``warnings.warning.ended`` with the reason.
    """
    require(work.actor, Permission.WARNING_END)
    _refuse_other(why in OVER, "Withdraw a warning that was wrong.")
    refuse_own_interest(work, matter(warning))
    _take(work, warning, Action.END, why)


def withdraw(work: Work, warning: PublicWarning, why: WhyTaken) -> None:
    """Take back a warning that was wrong, or a draft; nothing of its text is left.

    Raises:
        Forbidden: the caller handles no complaints; who judges takes it back by an objection alone.
        StepRefused: it is no more.
        BadInput: the reason is one of a warning that was right.
        InterestDeclared, HeldForSecondLook: the caller has a part in it, or may have.

    Records:
        ``warnings.warning.withdrawn`` with the reason.

    Rule:
        Fairness L4; L7: without repeating what was withdrawn.
    """
    require(work.actor, Permission.WARNING_DRAFT)
    _refuse_other(why in WRONG, "End a warning that was right.")
    refuse_own_interest(work, matter(warning))
    take_back(work, warning, why)


def take_back(work: Work, warning: PublicWarning, why: WhyTaken) -> None:
    """Take a warning back, for whatever reason was found; nothing of its text is left."""
    _take(work, warning, Action.WITHDRAW, why)


def _refuse_other(is_fit: bool, way_out: str) -> None:  # noqa: FBT001 - what was asked
    if not is_fit:
        fault = Fault("/why", way_out)
        raise BadInput("The reason does not fit.", faults=[fault])


def run_out(work: Work, limit: int) -> int:
    """End the warnings whose time has passed; the public sees them no more since that instant.

    Records:
        ``warnings.warning.ended`` with ``ran_out``.
    """
    found = warnings.run_out(work, limit)
    for each in found:
        _take(work, each, Action.END, WhyTaken.RAN_OUT)
    return len(found)


def _take(work: Work, warning: PublicWarning, action: Action, why: WhyTaken) -> None:
    LIFE.step(warning.state, action)
    warning.taken_at, warning.taken_by, warning.why_taken = work.at, work.actor.id, why
    words.forget(work, warning)
    move(work, warning, action, why=why.value)


def waiting(work: Work) -> list[Waiting]:
    """Return the warnings that wait for the caller, each for what the caller may do.

    Drafts to agree to, answers to read, warnings to publish, to be renewed or let go.

    Rule:
        Fairness P7.
    """
    if not reaches(work.actor, Permission.WARNING_PUBLISH):
        return []
    others = [e for e in warnings.unfinished(work) if e.drafted_by != work.actor.id]
    found = [
        Waiting("agree", "warning", _where(each), each.drafted_at)
        for each in others
        if _is_to_agree(each)
    ]
    found += [
        Waiting("publish", "warning", _where(each), each.drafted_at)
        for each in others
        if _is_to_publish(work, each)
    ]
    found += [
        Waiting("read_answer", "warning", _where(each), each.answered_at or each.drafted_at)
        for each in warnings.unread(work)
    ]
    return found + [
        Waiting("renew", "warning", _where(each), each.ends_at - RENEW_AHEAD, each.ends_at)
        for each in warnings.ending(work, work.at + RENEW_AHEAD)
        if each.ends_at is not None and work.actor.id != (each.renewed_by or each.published_by)
    ]


def _where(warning: PublicWarning) -> str:
    return f"/v1/warning-drafts/{warning.id}"


def _is_to_agree(warning: PublicWarning) -> bool:
    is_drafted = warning.state is WarningState.DRAFTED
    return is_drafted and warning.basis is not Basis.AUTHORITY and warning.agreed_by is None


def _is_to_publish(work: Work, warning: PublicWarning) -> bool:
    is_read = warning.answer_state is not AnswerState.WAITING
    return warning.state is WarningState.ATTEMPTED and is_read and _is_heard(work, warning)
