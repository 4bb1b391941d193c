"""Letting an act take effect after the hearing, dropping it, and finding that it does not stand."""

from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.evidence.service import rest_on
from app.domains.identity.service.interests import refuse_own_interest
from app.domains.identity.types import Matter
from app.domains.notices.errors import DecidedElsewhere, NotHeard, NotServed
from app.domains.notices.models import Notice
from app.domains.notices.rules import is_over
from app.domains.notices.service import telling
from app.domains.notices.service.announcing import (
    KIND,
    body_of,
    lapse_if_over,
    named,
    refuse_unless_standing,
)
from app.domains.notices.service.desk import NoticeDesk
from app.domains.notices.types import (
    DECIDED_AT_THEIR_THING,
    LetterKind,
    NoticeState,
    ReversedBy,
    Terms,
)
from app.domains.notices.workflow import LIFE, Action
from app.kit.errors import Forbidden
from app.store.work import Work


def refuse_early(work: Work, notice: Notice) -> None:
    """Refuse to let an act take effect while whoever it strikes can still be heard first.

    It changes nothing, so that an owner can foresee a decision.

    Raises:
        NotServed: nobody tried to serve it yet.
        NotHeard: no answer came, and the time to answer is not over.

    Rule:
        Fairness C1.
    """
    if notice.state is not NoticeState.ANNOUNCED or is_over(notice.answer_by, work.at):
        return
    if notice.answer_by is None:
        raise NotServed(f"The notice {notice.number} was not served.", notice=str(notice.id))
    raise NotHeard(
        f"Until {notice.answer_by:%Y-%m-%d %H:%M} UTC the notice {notice.number} can be answered.",
        until=notice.answer_by.isoformat(),
        notice=str(notice.id),
    )


def refuse_unheard(work: Work, notice: Notice) -> None:
    """Refuse the same, and note that the time to answer is over, where it is.

    Raises:
        NotServed, NotHeard: see :func:`refuse_early`.

    Rule:
        Fairness C1.
    """
    refuse_early(work, notice)
    lapse_if_over(work, notice)


def take_effect(work: Work, desk: NoticeDesk, notice: Notice, terms: Terms, reason: str) -> Notice:
    """Let an act take effect after the hearing, in the work in which its owner moves the thing.

    Raises:
        Forbidden: the caller decides none.
        NotServed, NotHeard: see :func:`refuse_unheard`.
        StepRefused: it took effect already, was dropped, or waits as an urgent one.

    Records:
        ``notices.notice.took_effect`` with the terms of an appeal; the reason as words.

    Rule:
        Fairness C1: no adverse act is in effect before whoever it strikes was heard.
    """
    require(work.actor, LIFE.permission(Action.TAKE_EFFECT), notice.facts, is_seen=True)
    refuse_unheard(work, notice)
    LIFE.step(notice.state, Action.TAKE_EFFECT)
    entry = enter_into_effect(work, notice, terms)
    body = {**terms_of(terms), "subject_id": named(notice), **body_of(notice)}
    work.move(notice, LIFE, Action.TAKE_EFFECT, words={"reason": reason}, **body)
    rest_on(work, KIND, notice.id)
    telling.write(work, desk, notice, LetterKind.IN_EFFECT, entry)
    return notice


def decide_milder(work: Work, notice: Notice, **facts: str) -> None:
    """Add to what a notice tells that less than it announced is to take effect.

    What was announced stays in it, and in its letter; whoever was heard on more was heard on less.

    Rule:
        Fairness C1: the hearing can have an outcome.
    """
    notice.facts_told = [*notice.facts_told, dict(facts)]
    work.session.flush()


def enter_into_effect(work: Work, notice: Notice, terms: Terms) -> int:
    """Write down who decided, when, and under which terms it can be appealed.

    Returns:
        The number of the entry that comes next, which says so.
    """
    entry = work.upcoming()
    notice.effective_at, notice.decided_by = work.at, work.actor.id
    notice.decided_as, notice.decided_entry = work.actor.role.value, entry
    notice.appeal_until, notice.error_until = terms.appeal_until, terms.error_until
    notice.holds_back, notice.heard_by = terms.holds_back, terms.heard_by
    notice.quorum = terms.quorum
    return entry


def terms_of(terms: Terms) -> dict[str, str | int | bool]:
    """Return what the event says of the terms of an appeal."""
    return {
        "appeal_until": terms.appeal_until.isoformat(),
        "holds_back": terms.holds_back,
        "heard_by": terms.heard_by,
        "quorum": terms.quorum,
    }


def drop(work: Work, desk: NoticeDesk, notice: Notice, reason: str) -> Notice:
    """Drop an act that is not in effect: what it announced does not happen.

    Raises:
        Forbidden: the caller decides none.
        StepRefused: it is in effect, or was dropped.

    Records:
        ``notices.notice.dropped`` with the reason.

    Rule:
        Fairness C1: the hearing can have an outcome.
    """
    notice.dropped_at, notice.dropped_entry = work.at, work.upcoming()
    body = {"subject_id": named(notice), **body_of(notice)}
    work.move(notice, LIFE, Action.DROP, words={"reason": reason}, **body)
    if notice.told_at is not None:
        telling.write(work, desk, notice, LetterKind.DROPPED, notice.dropped_entry)
    return notice


def concede(work: Work, notice: Notice) -> Notice:
    """End a notice, since the organisation that it would strike took back what it was about.

    Called in the work in which the owner of the act records that.

    Raises:
        Forbidden: the caller does not act for the organisation.
        StepRefused: it is in effect, was dropped, or waits as an urgent one.

    Records:
        ``notices.notice.conceded``.

    Rule:
        Fairness C1.
    """
    notice.dropped_at, notice.dropped_entry = work.at, work.upcoming()
    work.move(notice, LIFE, Action.CONCEDE, subject_id=named(notice), **body_of(notice))
    return notice


def drop_by_hand(work: Work, desk: NoticeDesk, notice: Notice, reason: str) -> Notice:
    """Drop an act as somebody of the body that announced it.

    Raises:
        Forbidden: another body announced it.
        StepRefused: it is in effect, or was dropped.
        DecidedElsewhere: the thing itself changes with it.
        InterestDeclared, HeldForSecondLook: the caller has a part in the matter, or may have.

    Records:
        ``notices.notice.dropped`` with the reason.

    Rule:
        Fairness C1; P4: who has an interest lets nobody go either.
    """
    require(work.actor, LIFE.permission(Action.DROP), notice.facts, is_seen=True)
    LIFE.step(notice.state, Action.DROP)
    if not is_of_the_body(work, notice):
        raise Forbidden("Only the body that announced an act drops it.")
    if notice.act in DECIDED_AT_THEIR_THING:
        raise DecidedElsewhere(f"It is decided at {notice.address}.", address=notice.address)
    touched = frozenset[UUID]() if notice.subject_id is None else frozenset({notice.subject_id})
    path = f"/v1/notices/{notice.id}"
    struck = frozenset(each for each in [notice.organisation_id] if each is not None)
    refuse_own_interest(work, Matter("notice.drop", notice.id, path, touched, struck))
    return drop(work, desk, notice, reason)


def is_of_the_body(work: Work, notice: Notice) -> bool:
    """Tell whether the caller acts in the role, and for the organisation, that announced an act."""
    roles = {notice.announced_as, notice.decided_as}
    is_same = notice.announced_for in (None, work.actor.organisation_id)
    return work.actor.role.value in roles and is_same


def reverse(work: Work, notice: Notice, by: ReversedBy, which: UUID | None) -> Notice:
    """Find that an act in effect does not stand; that it was in effect stays on record.

    Called in the work in which its owner opens the state before the act again.

    Args:
        work: the open transaction.
        notice: of the act.
        by: what found it.
        which: the appeal, or the error.

    Raises:
        NotInEffect: it is not in effect, or was reversed.

    Records:
        ``notices.notice.reversed`` with by what.

    Rule:
        Fairness C2; L1: what was overturned is absent from the public past.
    """
    require(work.actor, Permission.NOTICE_REVERSE, notice.facts, is_seen=True)
    refuse_unless_standing(notice)
    notice.reversed_at, notice.reversed_by, notice.reversed_id = work.at, by, which
    notice.reversed_entry = work.upcoming()
    work.record(
        "notices.notice.reversed",
        named(notice),
        by=by.value,
        which=None if which is None else str(which),
        **body_of(notice),
    )
    work.session.flush()
    return notice


def note_appeal(
    work: Work, notice: Notice, appeal_id: UUID | None, *, is_final: bool = False
) -> None:
    """Note that an appeal runs against an act, or that it ended, and whether that is final."""
    notice.appeal_id = appeal_id
    notice.final_at = work.at if is_final else notice.final_at
    work.session.flush()
