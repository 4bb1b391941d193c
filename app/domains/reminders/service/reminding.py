"""The daily round: one letter for each person, and what was left undone goes up."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol
from uuid import UUID
from zoneinfo import ZoneInfo

from app.access.policy import CLOCK
from app.domains.reminders import rules
from app.domains.reminders.engine import letters
from app.domains.reminders.queries import rounds
from app.domains.reminders.queries.rounds import Turn
from app.domains.reminders.service import escalating
from app.domains.reminders.service.desk import RemindersDesk
from app.domains.reminders.service.tasks import Around, Asking, Task, around, tasks_of
from app.domains.reminders.types import Key, Line
from app.store.locks import only_one
from app.store.outbox import post
from app.store.work import Database, Work

BATCH = 50
"""People in one transaction: it writes a letter for each, and others want to write too."""


@dataclass(frozen=True, slots=True)
class Round:
    """What one worker did in one go.

    Attributes:
        people: how many were looked at.
        letters: how many of them were written to.
    """

    people: int
    letters: int


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be written for one person today.

    Attributes:
        turn: whose turn it is, as it was read.
        today: the civil day of the reader; where it is not their hour yet, the one before.
        next_at: when they are looked at next.
        tasks: those of the letter; none, then no letter.
        undated: whether the letter tells of what has no date.
    """

    turn: Turn
    today: date | None
    next_at: datetime
    tasks: Sequence[Task]
    undated: bool


def remind(database: Database, desk: RemindersDesk, limit: int = BATCH) -> Round:
    """Look at some people whose turn it is, write to them, and pass on what was left undone.

    However late it runs, and however many run it: one letter a person and civil day.

    Args:
        database: both doors.
        desk: of reminders.
        limit: people at most.

    Records:
        ``reminders.work.escalated`` for what goes up.

    Rule:
        Fairness P7.
    """
    with only_one(database, "reminders") as ours:
        return _remind(database, desk, limit) if ours else Round(0, 0)


def _remind(database: Database, desk: RemindersDesk, limit: int) -> Round:
    _welcome(database, desk, limit)
    with database.reading(CLOCK) as work:
        turns = rounds.turns(work, limit)
        if not turns:
            return Round(0, 0)
        found = around(work, desk, [each.person.id for each in turns])
        asking = Asking(work, desk)
        steps = escalating.steps(asking, found)
        told = _Told(work, found)
        plans = [_plan(asking, found, told, turn) for turn in turns]
    with database.writing(CLOCK) as work:
        escalating.carry_out(work, steps)
        written = sum(_carry_out(work, desk, plan) for plan in plans)
        rounds.forget(work, work.at.date() - rules.FORGET)
    return Round(len(plans), written)


def _welcome(database: Database, desk: RemindersDesk, limit: int) -> None:
    """Set the first turn of people who are new: from their hour on."""
    with database.reading(CLOCK) as work:
        new = rounds.newcomers(work, limit)
    if not new:
        return
    with database.writing(CLOCK) as work:
        for person_id, chosen in new:
            rounds.begin(work, person_id, next_turn(desk, chosen, None, work.at))


class Chosen(Protocol):
    """What somebody chose for their letters."""

    hour: Any
    time_zone: Any


class _Told:
    """Of what some memberships were reminded, read at once."""

    def __init__(self, work: Work, found: Around) -> None:
        ids = [each.membership.id for held in found.held.values() for each in held]
        self._rows = rounds.told(work, ids)

    def on(self, membership_id: UUID, key: Key) -> date | None:
        """Return the last day on which they were."""
        row = self._rows.get((membership_id, key))
        return None if row is None else row.last_on


def next_turn(
    desk: RemindersDesk, chosen: Chosen | None, looked_on: date | None, at: datetime
) -> datetime:
    """Return when somebody's tasks are looked at next, as they or the register chose."""
    hour = desk.rhythm.hour if chosen is None or chosen.hour is None else chosen.hour
    zone = desk.zone(None if chosen is None else chosen.time_zone)
    return rules.next_letter_at(looked_on, hour, zone, at)


def _plan(asking: Asking, found: Around, told: _Told, turn: Turn) -> Plan:
    desk, at = asking.desk, asking.work.at
    zone = desk.zone(None if turn.choice is None else turn.choice.time_zone)
    today = at.astimezone(zone).date()
    soon = next_turn(desk, turn.choice, turn.round.looked_on, at)
    if soon > at:
        # A round that is late waits for the reader's hour: nobody is written to in the night.
        return Plan(turn, turn.round.looked_on, soon, [], undated=False)
    handed_over = {each.held.membership.id for each in found.away}
    mine = [
        each
        for each in tasks_of(asking, found, turn.person.id)
        if each.membership_id not in handed_over
    ]
    reader = _Reader(zone, today, told)
    dated = [each for each in mine if each.item.due is not None]
    undated = [each for each in mine if each.item.due is None] if _wants(desk, turn, today) else []
    tasks = [each for each in dated if reader.lists(each)]
    is_time = any(reader.is_time(each) for each in dated) or bool(undated)
    next_at = next_turn(desk, turn.choice, today, at)
    return Plan(turn, today, next_at, [*tasks, *undated] if is_time else [], bool(undated))


def _wants(desk: RemindersDesk, turn: Turn, today: date) -> bool:
    """Tell whether a letter of today may tell of what has no date."""
    last = turn.round.undated_on
    is_wanted = turn.choice is None or turn.choice.undated
    return is_wanted and (last is None or (today - last).days >= desk.rhythm.undated_days)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Judges tasks by the civil day of a reader."""

    zone: ZoneInfo
    today: date
    told: _Told

    def on(self, at: datetime) -> date:
        return at.astimezone(self.zone).date()

    def lists(self, task: Task) -> bool:
        due = task.item.due
        return task.escalated is not None or (
            due is not None and rules.is_listed(self.on(due), self.today)
        )

    def is_time(self, task: Task) -> bool:
        last = self.told.on(task.membership_id, Key(task.item.path, task.item.act))
        due = task.item.due
        came_up = task.escalated
        if came_up and rules.is_time_again(self.on(came_up.since), last, self.today):
            return True
        since = self.on(task.item.since)
        return due is not None and rules.is_time(self.on(due), since, last, self.today)


def _carry_out(work: Work, desk: RemindersDesk, plan: Plan) -> bool:
    """Take the turn of one person and write the letter; nothing when somebody else took it."""
    turn, today = plan.turn, plan.today
    if not rounds.take(work, turn.round, plan.next_at, today) or not plan.tasks:
        return False
    assert today is not None
    if plan.undated:
        rounds.tell_undated(work, turn.person.id, today)
    keys = {(each.membership_id, Key(each.item.path, each.item.act)) for each in plan.tasks}
    rounds.note(work, keys, today)
    lines = [_line(each, work.at) for each in plan.tasks]
    letter = letters.digest(turn.person, today, lines, f"{desk.front}/work")
    post(work, desk.ring, "digest", letter)
    return True


def _line(task: Task, at: datetime) -> Line:
    return Line(
        rules.group_of(task.item.due, at),
        task.item.what,
        task.item.act,
        task.item.due,
        is_instead=task.instead_of is not None,
        is_to_see=task.is_to_see,
    )
