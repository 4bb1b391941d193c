"""Publishing a warning by a second officer, renewing it, ending it, and taking it back (L4)."""

from app.access.grants import Permission
from app.access.policy import reaches, require
from app.domains.identity.service.interests import refuse_interested
from app.domains.identity.types import Waiting
from app.domains.warnings.errors import AnswerUnread, HearingGoesOn, NotStanding, SecondOfficer
from app.domains.warnings.models import PublicWarning
from app.domains.warnings.queries import warnings
from app.domains.warnings.rules import RENEW_AHEAD, months_after
from app.domains.warnings.service import sources, words
from app.domains.warnings.service.drafting import matter, person_of, told
from app.domains.warnings.types import OVER, WRONG, AnswerState, WhyTaken
from app.domains.warnings.workflow import LIFE, Action
from app.kit.errors import BadInput, Fault
from app.store.work import Work


def publish(work: Work, warning: PublicWarning, months: int) -> None:
    """Publish a warning: another officer than who drafted it, once the named one was heard.

    Raises:
        Forbidden: the caller handles no complaints.
        StepRefused: nobody tried to reach the named one, or it is public, or no more.
        SecondOfficer: the caller drafted it.
        InterestDeclared: the caller has an interest in it.
        HearingGoesOn: the named one can still answer.
        AnswerUnread: an answer came that nobody has looked at.
        NotAboutThisOne, NotIndependent: its sources have fallen.

    Records:
        ``warnings.warning.published`` with its end.

    Rule:
        Fairness L4: two officers, an attempt, its answer, an end within 12 months; C1.
    """
    person_id = person_of(work, Permission.WARNING_PUBLISH)
    LIFE.step(warning.state, Action.PUBLISH)
    if warning.drafted_by == person_id:
        raise SecondOfficer("You drafted it.")
    refuse_interested(work, matter(warning))
    is_heard = warning.heard_until is not None and work.at >= warning.heard_until
    if not is_heard and warning.answered_at is None:
        raise HearingGoesOn(f"It can answer until {warning.heard_until}.")
    if warning.answer_state is AnswerState.WAITING:
        raise AnswerUnread("An answer came.")
    sources.still_hold(work, warning)
    warning.published_by, warning.published_at = person_id, work.at
    warning.ends_at = months_after(work.at, months)
    _move(work, warning, Action.PUBLISH, ends_at=warning.ends_at.isoformat())


def renew(work: Work, warning: PublicWarning, months: int) -> None:
    """Let a warning stand longer, counted from now: another officer than who let it stand so far.

    Raises:
        Forbidden: the caller handles no complaints.
        NotStanding: it has run out; it is drafted anew then.
        SecondOfficer: the caller published it, or renewed it last.
        NotAboutThisOne, NotIndependent: its sources have fallen.

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
    refuse_interested(work, matter(warning))
    sources.still_hold(work, warning)
    warning.renewed_by, warning.renewed_at = person_id, work.at
    warning.ends_at = months_after(work.at, months)
    _move(work, warning, Action.RENEW, ends_at=warning.ends_at.isoformat())


def end(work: Work, warning: PublicWarning, why: WhyTaken) -> None:
    """End a warning that was right and is needed no more; its words are destroyed.

    Raises:
        Forbidden: the caller handles no complaints.
        StepRefused: it is not public.
        BadInput: the reason is one of a warning that was wrong.

    Records:
        ``warnings.warning.ended`` with the reason.
    """
    require(work.actor, Permission.WARNING_END)
    _refuse_other(why in OVER, "Withdraw a warning that was wrong.")
    _take(work, warning, Action.END, why)


def withdraw(work: Work, warning: PublicWarning, why: WhyTaken) -> None:
    """Take back a warning that was wrong, or a draft; nothing of its text is left.

    Raises:
        Forbidden: the caller may not.
        StepRefused: it is no more.
        BadInput: the reason is one of a warning that was right.

    Records:
        ``warnings.warning.withdrawn`` with the reason.

    Rule:
        Fairness L4; L7: without repeating what was withdrawn.
    """
    require(work.actor, Permission.WARNING_WITHDRAW)
    _refuse_other(why in WRONG, "End a warning that was right.")
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
    _move(work, warning, action, why=why.value)


def _move(work: Work, warning: PublicWarning, action: Action, **more: str) -> None:
    said = {name: value for name, value in told(warning).items() if name != "row"}
    work.move(warning, LIFE, action, **said, **more)


def waiting(work: Work) -> list[Waiting]:
    """Return the warnings that wait for the caller: to be published, or to be renewed or let go."""
    if not reaches(work.actor, Permission.WARNING_PUBLISH):
        return []
    found = [
        Waiting("publish", "warning", f"/v1/warning-drafts/{each.id}", each.drafted_at)
        for each in warnings.to_publish(work)
        if each.drafted_by != work.actor.id
        and (each.answered_at is not None or _is_over(work, each))
    ]
    for each in warnings.published(work):
        if each.ends_at is not None and each.ends_at - RENEW_AHEAD <= work.at:
            where, since = f"/v1/warning-drafts/{each.id}", each.ends_at - RENEW_AHEAD
            found.append(Waiting("renew", "warning", where, since, each.ends_at))
    return found


def _is_over(work: Work, warning: PublicWarning) -> bool:
    return warning.heard_until is not None and warning.heard_until <= work.at
