"""Announcing an act, serving the notice, and hearing whom it strikes."""

from collections.abc import Sequence
from datetime import datetime
from math import ceil
from typing import Any, NamedTuple
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.evidence.service import cite, kept_by_me
from app.domains.identity.queries import organisations as identity
from app.domains.notices.errors import NoticedAlready, NotInEffect
from app.domains.notices.models import Notice, NoticeService
from app.domains.notices.queries import notices
from app.domains.notices.rules import answer_until, is_over
from app.domains.notices.service import telling
from app.domains.notices.service.desk import NoticeDesk
from app.domains.notices.types import (
    HEARD_IN_CASE,
    SERVED_OUTSIDE,
    Announcement,
    LetterKind,
    NoticeState,
    Served,
    ServedBy,
)
from app.domains.notices.workflow import LIFE, Action
from app.kit.errors import BadInput, Fault, Forbidden
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.serials import take_serials
from app.store.sight import open_to
from app.store.work import Work

KIND = "notice"


class Attempted(NamedTuple):
    """How somebody tried to serve a notice.

    Attributes:
        way: in which way.
        outcome: what became of it.
        at: when it was served, or came back.
        words: what there is to say, such as the number of a registered letter.
    """

    way: ServedBy
    outcome: Served
    at: datetime
    words: str = ""


def announce(work: Work, desk: NoticeDesk, said: Announcement) -> Notice:
    """Announce an act to the organisation that it strikes; nothing is in effect yet.

    Called by the domain that owns the act, in the work in which it is decided to announce it.

    Raises:
        Forbidden: the caller's role announces nothing.
        NoticedAlready: the same act on the same thing is announced, and open.

    Records:
        ``notices.notice.announced`` with act, ground and rule; the reason as words.

    Rule:
        Fairness C1: announced with grounds and a time to answer before it takes effect.
    """
    notice = make_notice(work, said)
    notice.told_at = work.at
    words = {"reason": said.reason}
    work.record("notices.notice.announced", named(notice), words=words, **body_of(notice))
    work.session.flush()
    _serve_by_account(work, notice)
    telling.write(work, desk, notice, LetterKind.ANNOUNCED, notice.announced_entry)
    return notice


def announce_heard(work: Work, said: Announcement, *, is_answered: bool) -> Notice:
    """Make the notice of an act whose own procedure was the hearing, so that it can take effect.

    Called by the domain that owns the act, in the work in which it is decided.

    Args:
        work: the open transaction.
        said: what is decided.
        is_answered: whether whoever it strikes said something in that procedure.

    Raises:
        Forbidden: the caller's role decides nothing.
        ValueError: acts of this kind are heard by their notice.

    Records:
        ``notices.notice.heard_in_case``.

    Rule:
        Fairness C1: heard before it takes effect, once.
    """
    if said.act not in HEARD_IN_CASE:
        raise ValueError(f"{said.act} is heard by its notice")
    notice = make_notice(work, said)
    notice.told_at, notice.answered_at = work.at, work.at if is_answered else None
    work.move(notice, LIFE, Action.HEAR_IN_CASE, **body_of(notice))
    return notice


def make_notice(work: Work, said: Announcement) -> Notice:
    """Make the row of an act that is announced, or proposed in the urgent way."""
    actor = work.actor
    mine = frozenset() if actor.organisation_id is None else frozenset({actor.organisation_id})
    require(actor, Permission.NOTICE_DECIDE, Facts(opened_to=mine), is_seen=True)
    known = notices.find_open(work, said.act, said.thing, said.organisation_id)
    if known is not None:
        raise NoticedAlready(
            f"It is announced since {known.announced_at.date()}.", notice=str(known.id)
        )
    notice = Notice(
        id=new_id(),
        number=make(NumberKind.NOTICE, take_serials(work.session, "notice")),
        act=said.act,
        thing_kind=said.thing.kind,
        thing_id=said.thing.id,
        address=said.address,
        subject_id=said.subject_id,
        is_named=said.is_named,
        organisation_id=said.organisation_id,
        ground=said.ground,
        rule=said.rule,
        facts_told=[dict(each) for each in said.facts],
        state=LIFE.start,
        announced_at=work.at,
        announced_by=actor.id,
        announced_as=actor.role.value,
        announced_for=actor.organisation_id,
        announced_entry=work.upcoming(),
        answer_seconds=max(0, ceil((said.answer_by - work.at).total_seconds())),
    )
    work.session.add(notice)
    if actor.organisation_id is not None:
        open_to(work, KIND, [notice.id], actor.organisation_id, "it announced the act")
    work.session.flush()
    return notice


def named(notice: Notice) -> UUID | None:
    """Return the record that the events of a notice name; none where the owner keeps it back."""
    return notice.subject_id if notice.is_named else None


def body_of(notice: Notice) -> dict[str, Any]:
    """Return what every event of a notice says beside its row."""
    return {
        "notice": str(notice.id),
        "number": notice.number,
        "act": notice.act.value,
        "ground": notice.ground,
        "thing": str(notice.thing_id),
    }


def _serve_by_account(work: Work, notice: Notice) -> None:
    """Serve a notice at once where somebody of the organisation reads letters here.

    Whoever has a receipt instead of an account finds it there; who has neither waits for service.
    """
    if notice.organisation_id is None and notice.act in SERVED_OUTSIDE:
        return
    if notice.organisation_id is None or identity.managers(work, notice.organisation_id):
        here = Attempted(ServedBy.ACCOUNT, Served.SERVED, work.at)
        _note_attempt(work, notice, here, notice.announced_entry)


def _note_attempt(work: Work, notice: Notice, tried: Attempted, entry: int) -> None:
    work.session.add(
        NoticeService(
            id=new_id(),
            notice_id=notice.id,
            way=tried.way,
            outcome=tried.outcome,
            at=tried.at,
            recorded_at=work.at,
            by_id=work.actor.id,
            entry=entry,
        )
    )
    work.session.flush()
    until = answer_until(notice.answer_seconds, notices.tried(work, notice))
    notice.answer_by = until
    work.session.flush()


def serve(work: Work, notice: Notice, tried: Attempted) -> Notice:
    """Record an attempt to serve a notice: served, bounced or returned; its time runs from it.

    Raises:
        Forbidden: the caller serves none.
        StepRefused: nothing waits for an answer.
        BadInput: the instant lies before the announcement, or ahead.

    Records:
        ``notices.notice.served`` with way and outcome.

    Rule:
        Fairness V1: served, bounced and returned are on the record, and the time to answer runs
        from service.
    """
    require(work.actor, Permission.NOTICE_SERVE, notice.facts, is_seen=True)
    LIFE.step(notice.state, Action.LAPSE)
    if not notice.announced_at <= tried.at <= work.at:
        fault = Fault("/at", f"Give an instant from {notice.announced_at.isoformat()} until now.")
        raise BadInput("A notice is served after it was announced.", faults=[fault])
    entry = work.upcoming()
    work.record(
        "notices.notice.served",
        named(notice),
        words={"words": tried.words},
        way=tried.way.value,
        outcome=tried.outcome.value,
        **body_of(notice),
    )
    _note_attempt(work, notice, tried, entry)
    return notice


def answer(work: Work, notice: Notice, text: str, documents: Sequence[UUID] = ()) -> Notice:
    """Answer for the organisation that an act strikes, with documents that it keeps here.

    Before the act takes effect it is the hearing, late answers included. An urgent act in effect
    is answered too, until it is reviewed; then it stays in effect, and the review reads the answer.

    Raises:
        Forbidden: the caller does not act for the organisation.
        StepRefused: it was answered, took effect, or was dropped.
        BadInput: the organisation keeps no such document.

    Records:
        ``notices.notice.answered``, or ``answered_after`` of an urgent act, with the answer.

    Rule:
        Fairness C1.
    """
    require(work.actor, LIFE.permission(Action.ANSWER), notice.facts, is_seen=True)
    is_after = notice.state is NoticeState.IN_EFFECT and notice.is_urgent
    if not is_after or notice.answer_entry is not None:
        LIFE.step(notice.state, Action.ANSWER)
    kept = kept_by_me(work, documents, "/documents")
    cite(work, kept, KIND, notice.id)
    if notice.announced_for is not None:
        ids, why = [each.id for each in kept], f"answer to the notice {notice.number}"
        open_to(work, "document", ids, notice.announced_for, why)
    notice.answered_at, notice.answered_by = work.at, work.actor.id
    notice.answer_entry = work.upcoming()
    words = {"answer": text}
    said: dict[str, Any] = {"documents": [str(each.id) for each in kept], **body_of(notice)}
    if is_after:
        work.record("notices.notice.answered_after", named(notice), words=words, **said)
    else:
        work.move(notice, LIFE, Action.ANSWER, words=words, subject_id=named(notice), **said)
    work.session.flush()
    return notice


def answer_by_receipt(work: Work, notice: Notice) -> Notice:
    """Note that whoever an act strikes answered with a receipt; the words lie with the thing.

    The domain that owns the act has found out that it is them.

    Raises:
        Forbidden: the act strikes an organisation, which answers itself.
        StepRefused: it was answered, took effect, or was dropped.

    Records:
        ``notices.notice.answered``, without words.

    Rule:
        Fairness C1.
    """
    if notice.organisation_id is not None:
        raise Forbidden("Only whom an act strikes answers.")
    notice.answered_at, notice.answer_entry = work.at, work.upcoming()
    work.move(notice, LIFE, Action.ANSWER_BY_RECEIPT, **body_of(notice))
    return notice


def enter_answer(work: Work, notice: Notice) -> Notice:
    """Note that whoever has no account answered by post; the words lie with the thing.

    Raises:
        Forbidden: the act strikes an organisation, which answers itself, or the caller serves none.
        StepRefused: it was answered, took effect, or was dropped.

    Records:
        ``notices.notice.answered``, without words.

    Rule:
        Fairness V1.
    """
    if notice.organisation_id is not None:
        raise Forbidden("Only whom an act strikes answers.")
    notice.answered_at, notice.answer_entry = work.at, work.upcoming()
    work.move(notice, LIFE, Action.ENTER_ANSWER, **body_of(notice))
    return notice


def lapse_unanswered(work: Work, limit: int) -> int:
    """Note of notices whose time to answer is over that nobody answered; return of how many.

    Records:
        ``notices.notice.unanswered``.

    Rule:
        Fairness C1.
    """
    found = notices.over(work, work.at, limit)
    for each in found:
        lapse_if_over(work, each)
    return len(found)


def lapse_if_over(work: Work, notice: Notice) -> None:
    """Note that a time to answer is over, where it is; a notice that never was served says so.

    Records:
        ``notices.notice.unanswered``.

    Rule:
        Fairness C1 and V1: unserved, it goes on in absence, and says so.
    """
    if notice.state is not NoticeState.ANNOUNCED or not is_over(notice.answer_by, work.at):
        return
    served = [each for each in notices.tried(work, notice) if each.outcome is Served.SERVED]
    notice.is_in_absence = not served
    body = {"in_absence": not served, "subject_id": named(notice), **body_of(notice)}
    work.move(notice, LIFE, Action.LAPSE, **body)


def refuse_unless_standing(notice: Notice) -> None:
    """Refuse what can only be done with an act in effect that was not reversed.

    Raises:
        NotInEffect: it is only announced, was dropped, or was reversed.

    Rule:
        Fairness C2.
    """
    if notice.effective_at is None or notice.reversed_at is not None:
        raise NotInEffect(f"The act of the notice {notice.number} is not in effect.")
