"""Whatever is told, taken back, ended and admitted in whatever order, the ledger stays true."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.access.policy import CLOCK
from app.domains.agreements.types import ClauseKind, Detail
from app.domains.disclosures.engine import freezing
from app.domains.disclosures.models import Disclosure
from app.domains.disclosures.queries import ledger
from app.domains.disclosures.types import DisclosureState, ToDisclose
from tests.agreeing import clause, lay_down, leave
from tests.make import NOON, FixedClock
from tests.people import World
from tests.sharing import CONTENT, Sharing

STATES = ("PH", "QA", "SA")
CALLS = ("tell", "again", "recall", "acknowledge", "leave", "admit", "day", "tick")
STEPS = st.lists(st.tuples(st.sampled_from(CALLS), st.integers(0, 5)), max_size=14)
TOLD = {DisclosureState.SENT, DisclosureState.ACKNOWLEDGED}
LAPSED = [("tell", 0), ("leave", 1), ("day", 0), ("admit", 1), ("tick", 0)]
RECALLED_AFTER_THE_END = [
    *[("admit", 1), ("tell", 0), ("leave", 1), ("day", 0), ("recall", 0), ("recall", 0)],
    *[("acknowledge", 1), ("again", 0)],
]


@dataclass
class Told:
    """What the test itself knows: who belonged to which agreement, and what was said.

    Attributes:
        last: by agreement and state, the last day on which it was a party, where it left.
        said: what was told, the oldest first.
    """

    last: dict[tuple[str, str], date] = field(default_factory=dict)
    said: list[ToDisclose] = field(default_factory=list)


class Play:
    """Three states under two agreements, of which one says less."""

    def __init__(self, world: World, clock: FixedClock) -> None:
        self.world, self.clock = world, clock
        wide = lay_down(world, "wide", STATES, [clause(ClauseKind.SUSPENSIONS)])
        little = clause(ClauseKind.SUSPENSIONS, Detail.STATUS)
        narrow = lay_down(world, "narrow", ["PH", "QA"], [little])
        self.agreements = {"wide": (wide, STATES), "narrow": (narrow, ("PH", "QA"))}
        self.states = Sharing(world)
        self.told = Told()

    def again(self) -> None:
        """Begin anew, in the transaction that the test undoes."""
        self.states.managers.clear()
        self.told = Told()
        self.clock.at = NOON

    def take(self, call: str, number: int) -> None:
        """Let something happen."""
        getattr(self, f"_{call}")(number)

    def _tell(self, number: int) -> None:
        said = self.states.happens([STATES[number % 2]])
        self.told.said.append(said)
        self.states.tell(said)

    def _again(self, number: int) -> None:
        if self.told.said:
            said = self.told.said[number % len(self.told.said)]
            before = {row.id for row in self._first(said)}
            self.states.tell(said)
            # A state that could not be told then may be a party by now; nobody is told twice.
            assert before <= {row.id for row in self._first(said)}

    def _first(self, said: ToDisclose) -> list[Disclosure]:
        return [row for row in self.states.rows(said.thing_id) if not row.is_recall]

    def _recall(self, number: int) -> None:
        if self.told.said:
            said = self.told.said[number % len(self.told.said)]
            self.states.take_back(said)

    def _acknowledge(self, number: int) -> None:
        code = STATES[number % 3]
        if code in self.states.managers:
            self.states.acknowledge_all(code)

    def _leave(self, number: int) -> None:
        name = ("wide", "narrow")[number // 3]
        agreement, parties = self.agreements[name]
        code = STATES[number % 3]
        if code in parties and (name, code) not in self.told.last:
            today = self.clock.at.date()
            leave(self.world, agreement, code, today)
            self.told.last[name, code] = today

    def _admit(self, number: int) -> None:
        code = STATES[number % 3]
        if code not in self.states.managers:
            self.states.admit(code)

    def _day(self, number: int) -> None:
        self.clock.at += timedelta(days=1 + number)
        self.states.pass_time()

    def _tick(self, _: int) -> None:
        self.states.pass_time()

    def were_bound(self, one: str, other: str, day: date) -> bool:
        """Tell, by what the test knows, whether two states were parties of one agreement."""
        return any(
            {one, other} <= set(parties)
            and all(day <= self.told.last.get((name, code), day) for code in (one, other))
            for name, (_, parties) in self.agreements.items()
        )


@pytest.fixture
def play(world: World, clock: FixedClock) -> Play:
    return Play(world, clock)


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@example(steps=LAPSED)
@example(steps=RECALLED_AFTER_THE_END)
@given(steps=STEPS)
def test_s1_s2_the_ledger_holds_whatever_happens(play: Play, steps: list[tuple[str, int]]):
    step = play.world.database._writing.begin_nested()
    try:
        play.again()
        for call, number in steps:
            play.take(call, number)
        rows = play.states.rows()
        _nothing_went_outside_an_agreement(play, rows)
        _nothing_was_told_twice(rows)
        _whoever_was_told_is_told_that_it_does_not_stand(rows)
        _what_was_told_is_of_its_detail(rows)
        _open_recalls_are_counted_and_first(play, rows)
    finally:
        step.rollback()


def _nothing_went_outside_an_agreement(play: Play, rows: Sequence[Disclosure]) -> None:
    concerned = {each.thing_id: each.happening.concerned for each in play.told.said}
    for row in rows:
        if row.sent_at is not None and not row.is_recall:
            [place] = concerned[row.thing_id]
            day = play.states.desk.today(row.sent_at)
            assert play.were_bound(place, row.receiver, day), (place, row.receiver, day)


def _nothing_was_told_twice(rows: Sequence[Disclosure]) -> None:
    told = Counter(
        (row.entry, row.thing_id, row.what, row.receiver) for row in rows if not row.is_recall
    )
    recalled = Counter((row.recalls_id, row.receiver) for row in rows if row.is_recall)
    assert set(told.values()) | set(recalled.values()) <= {1}


def _whoever_was_told_is_told_that_it_does_not_stand(rows: Sequence[Disclosure]) -> None:
    recalls = {row.recalls_id: row for row in rows if row.is_recall}
    for row in rows:
        if row.is_recall:
            continue
        if row.recalled_at is None:
            assert row.id not in recalls
            assert row.state is not DisclosureState.DROPPED
        elif row.sent_at is None:
            assert row.state is DisclosureState.DROPPED
            assert row.id not in recalls
        else:
            assert recalls[row.id].receiver == row.receiver
            assert recalls[row.id].clause_id == row.clause_id
            assert recalls[row.id].state in TOLD | {DisclosureState.WAITING}


def _what_was_told_is_of_its_detail(rows: Sequence[Disclosure]) -> None:
    for row in rows:
        assert row.digest == freezing.digest(row.content)
        if row.state in TOLD and not row.is_recall:
            assert row.content == CONTENT[row.detail]
        assert (row.held is None) is (row.state is not DisclosureState.WAITING)


def _open_recalls_are_counted_and_first(play: Play, rows: Sequence[Disclosure]) -> None:
    with play.world.database.reading(CLOCK) as work:
        due = ledger.due_of(work, STATES)
    for code in STATES:
        left = [row for row in rows if row.is_recall and row.state is DisclosureState.SENT]
        mine = [row for row in left if row.receiver == code]
        late = [row for row in mine if row.is_late(play.clock.at)]
        assert (due[code].recalls_open, due[code].recalls_late) == (len(mine), len(late))
        if code in play.states.managers:
            queue: list[dict[str, Any]] = play.states.inbox(code)
            assert {each["id"] for each in queue[: len(mine)]} == {str(row.id) for row in mine}
