"""What waits because of a bar: why, the applicant alone reads; others learn that it waits (V5)."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple
from uuid import UUID

from app.access.policy import require
from app.domains.bars.errors import NothingToAsk
from app.domains.bars.models import Bar, BarHold, BarPair
from app.domains.bars.queries import bars, declared, questions
from app.domains.bars.rules import binds, holds, reading
from app.domains.bars.service import declaring, grounds, meeting, words
from app.domains.bars.service.desk import BarDesk
from app.domains.bars.types import PairState, Reading, Thing, ThingKind, Waits
from app.domains.bars.workflow import PAIR, PairAction
from app.domains.subjects.errors import PrincipalsNotDeclared, Waiting
from app.store.work import Work


class Standing(NamedTuple):
    """How something stands that is asked for.

    Attributes:
        is_declared: whether it was said who owns and runs the applicant.
        is_waiting: whether it waits; why, this does not tell.
        was_changed: whether it would wait because of somebody who is declared no more.
    """

    is_declared: bool
    is_waiting: bool
    was_changed: bool


def hold_for(work: Work, desk: BarDesk, thing: Thing) -> Standing:
    """Compare the principals of a thing anew, and tell whether it waits.

    Asked when it is handed in and whenever somebody decides on it, so that a bar that came, ended
    or fell since counts.

    Records:
        See :func:`meeting.look`.

    Rule:
        Fairness V5.
    """
    row = declared.newest(work, thing.kind, thing.id)
    people = declaring.everybody(work, desk, thing, row)
    meeting.look(work, desk, thing, people)
    found = questions.of_thing(work, thing.kind, thing.id)
    known = bars.some(work, {pair.bar_id for _, pair in found})
    holding = [
        pair for hold, pair in found if _is_holding(work, desk, hold, pair, known[pair.bar_id])
    ]
    now = meeting.digests_now(work, desk, people) if holding else frozenset[str]()
    return Standing(
        is_declared=row is not None and row.people > 0,
        is_waiting=any(pair.person_digest in now for pair in holding),
        was_changed=any(pair.person_digest not in now for pair in holding),
    )


def refuse_held(work: Work, desk: BarDesk, thing: Thing) -> None:
    """Refuse to decide on something that waits, without a word of why.

    That it was found to wait is kept, though the decision is refused.

    Raises:
        PrincipalsNotDeclared: nobody said who owns and runs the applicant, and bars bind it.
        Waiting: it waits.

    Records:
        See :func:`meeting.look`.

    Rule:
        Fairness V5: held with the reason to the applicant alone.
    """
    if not _is_bound(work, desk, thing):
        return
    found = hold_for(work, desk, thing)
    if not found.is_declared:
        raise PrincipalsNotDeclared("It was not said who owns and runs the applicant.")
    if found.is_waiting:
        refused = Waiting("Something has to be answered first.")
        refused.afterwards = partial(_keep_found, desk=desk, thing=thing)
        raise refused


def _keep_found(work: Work, desk: BarDesk, thing: Thing) -> None:
    hold_for(work, desk, thing)


def _is_bound(work: Work, desk: BarDesk, thing: Thing) -> bool:
    known = bars.bindings(work, desk.today(work.at))
    return any(binds(each, thing.place, thing.scheme) for each in known)


def _is_holding(work: Work, desk: BarDesk, hold: BarHold, pair: BarPair, bar: Bar) -> bool:
    is_in_force = reading(bar.state, bar.last_day, desk.today(work.at)) is Reading.IN_EFFECT
    is_bound = binds((bar.jurisdiction, tuple(bar.schemes)), hold.place, hold.scheme)
    if not is_in_force or not is_bound or not holds(pair.state, pair.due_at, work.at):
        return False
    return grounds.stand(work, bar)


def told(work: Work, desk: BarDesk, found: Sequence[tuple[BarHold, BarPair]]) -> list[Waits]:
    """Return why things of the caller's organisation wait, for the caller, who may read it.

    Of a mere likeness nothing of the bar is told, since it is not about them. Who is declared no
    more lets nothing wait.
    """
    known = bars.some(work, {pair.bar_id for _, pair in found})
    now = {each: _now(work, desk, *each) for each in {(e.kind, e.thing_id) for e, _ in found}}
    said = []
    for hold, pair in found:
        bar = known[pair.bar_id]
        person = words.declared_of(work, desk.ring, pair)
        said.append(
            Waits(
                hold_id=hold.id,
                thing=(hold.kind, hold.thing_id),
                name=None if person is None else person.name,
                state=pair.state,
                is_holding=pair.person_digest in now[hold.kind, hold.thing_id]
                and _is_holding(work, desk, hold, pair, bar),
                due_at=pair.due_at if pair.state is PairState.ASKED else None,
                # Whoever holds a stranger's document must not learn of that stranger's bar.
                bar_until=bar.last_day if pair.state is PairState.SAME else None,
                began_at=hold.began_at,
            )
        )
    return said


def _now(work: Work, desk: BarDesk, kind: ThingKind, thing_id: UUID) -> frozenset[str]:
    """Return the digests of who is declared for a thing now, or stated at its record."""
    thing = desk.things[kind].find(work, thing_id)
    if thing is None or not thing.is_open:
        return frozenset()
    row = declared.newest(work, kind, thing_id)
    return meeting.digests_now(work, desk, declaring.everybody(work, desk, thing, row))


def object_to(work: Work, desk: BarDesk, hold_id: UUID, version: int, said: str) -> BarPair:
    """Say, as the applicant, that a principal is somebody else, or what speaks for it.

    What was met by identity becomes a question that a person answers in time; what was answered is
    looked at once more, by another officer. What is asked already gets these words beside it.

    Raises:
        NotFound: nothing of the caller's waits under this.
        Changed: the question is not the version that the caller saw.
        NothingToAsk: it is known that they are two people, or two officers found that they are one.

    Records:
        ``bars.question.asked``, or ``bars.question.spoken_to``; without the words.

    Rule:
        Fairness V5: a person answers; C1: whoever it strikes is heard.
    """
    _, pair = questions.own_hold(work, hold_id, version)
    require(work.actor, PAIR.permission(PairAction.ASK))
    _refuse_settled(pair)
    pair.sealed_said = words.seal(work, desk.ring, words.said_key(pair), said)
    if pair.state is PairState.ASKED:
        work.record("bars.question.spoken_to", row=str(pair.id))
        work.session.flush()
        return pair
    if pair.state is PairState.SAME:
        pair.first_answered_by = pair.answered_by
    pair.asked_at = work.at
    pair.due_at = desk.calendar.end_of(work.at, desk.question_days)
    work.move(pair, PAIR, PairAction.ASK)
    return pair


def _refuse_settled(pair: BarPair) -> None:
    if pair.state is PairState.NOT_SAME:
        raise NothingToAsk("It was found that they are two people; nothing waits.")
    if pair.state is PairState.SAME and pair.first_answered_by is not None:
        raise NothingToAsk("Two officers found that they are one; the bar itself can be appealed.")
