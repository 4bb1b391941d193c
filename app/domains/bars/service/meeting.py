"""Comparing who was declared with who is under a bar: both ways, by digests of identity."""

from collections.abc import Collection, Sequence
from uuid import UUID

from app.domains.bars.engine.comparing import compare
from app.domains.bars.engine.identity import keys_of, pair_key
from app.domains.bars.models import Bar, BarHold, BarPair
from app.domains.bars.queries import bars, declared, questions
from app.domains.bars.rules import binds
from app.domains.bars.service import grounds, words
from app.domains.bars.service.desk import BarDesk
from app.domains.bars.service.telling import tell
from app.domains.bars.types import Meets, Met, PairState, Person, Thing
from app.domains.bars.workflow import PAIR
from app.kit.ids import new_id
from app.kit.text import fold
from app.store.keys import Purpose
from app.store.work import Work


def look(work: Work, desk: BarDesk, thing: Thing, people: Sequence[Person]) -> None:
    """Compare the principals of a thing with everybody under a bar that binds it.

    Whoever shares an identity with one lets the thing wait. A likeness becomes a question, unless
    the same two were answered before. A name alone becomes nothing.

    Records:
        ``bars.hold.began`` with the id of the hold alone; ``bars.question.asked``.

    Rule:
        Fairness V5, L10.
    """
    today = desk.today(work.at)
    if not people or not bars.any_in_force(work, today):
        return
    for person in people:
        digests = words.digests_of(work, desk.ring, keys_of(person))
        for bar in bars.in_force_with(work, digests, today) if digests else ():
            _meet(work, desk, bar, thing, person)


def sweep(work: Work, desk: BarDesk, bar: Bar) -> None:
    """Compare somebody who is under a bar since now with all that is open.

    Records:
        See :func:`look`.

    Rule:
        Fairness V5.
    """
    barred = words.person_of(work, desk.ring, bar)
    if barred is None:
        return
    digests = words.digests_of(work, desk.ring, keys_of(barred))
    for row in declared.with_digests(work, digests):
        reader = desk.things.get(row.kind)
        thing = None if reader is None else reader.find(work, row.thing_id)
        if thing is None or not thing.is_open:
            continue
        for each in words.people_of(work, desk.ring, row):
            _meet(work, desk, bar, thing, each.person)


def _meet(work: Work, desk: BarDesk, bar: Bar, thing: Thing, person: Person) -> None:
    if not binds((bar.jurisdiction, tuple(bar.schemes)), thing.place, thing.scheme):
        return
    barred = words.person_of(work, desk.ring, bar)
    met = None if barred is None else compare(barred, person)
    if met is None or not grounds.stand(work, bar):
        return
    pair = _pair(work, desk, bar, person, met)
    if questions.hold(work, pair.id, thing.kind, thing.id) is not None:
        return
    hold = BarHold(
        id=new_id(),
        pair_id=pair.id,
        kind=thing.kind,
        thing_id=thing.id,
        organisation_id=thing.organisation_id,
        place=thing.place,
        scheme=thing.scheme,
        began_at=work.at,
    )
    work.session.add(hold)
    work.session.flush()
    work.record("bars.hold.began", row=str(hold.id))
    if pair.state is not PairState.NOT_SAME:
        tell(work, desk, [thing.organisation_id])


def _pair(work: Work, desk: BarDesk, bar: Bar, person: Person, met: Met) -> BarPair:
    """Return what is known of two people; a likeness is asked about once (V5)."""
    key = pair_key(person, fold(person.name))
    known = questions.known(work, bar.id, words.digests_of(work, desk.ring, frozenset({key})))
    if known is not None:
        return known
    is_asked = met.how is Meets.LIKENESS
    pair = BarPair(
        id=new_id(),
        bar_id=bar.id,
        person_digest=desk.ring.digest(work, Purpose.PRINCIPAL, key),
        how=met.how,
        why=met.why,
        state=PairState.ASKED if is_asked else PAIR.start,
        met_at=work.at,
        asked_at=work.at if is_asked else None,
        due_at=desk.calendar.end_of(work.at, desk.question_days) if is_asked else None,
    )
    pair.sealed_person = words.seal_person(work, desk.ring, pair.id, person)
    work.session.add(pair)
    work.session.flush()
    if is_asked:
        work.record("bars.question.asked", row=str(pair.id))
    return pair


def digests_now(work: Work, desk: BarDesk, people: Sequence[Person]) -> frozenset[str]:
    """Return by which digests people are known in questions, under every key of the ring."""
    keys = frozenset(pair_key(each, fold(each.name)) for each in people)
    return words.digests_of(work, desk.ring, keys)


def forget_digests(work: Work, ids: Collection[UUID]) -> None:
    """Destroy by what somebody is found; they are met no more."""
    declared.forget_digests(work, ids)
