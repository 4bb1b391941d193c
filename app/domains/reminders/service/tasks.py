"""What waits for people, in every role that they hold, as substitutes, and from below (P7)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

from app.access.policy import Actor
from app.domains.identity.queries.people import Held
from app.domains.identity.service.sessions import narrowed
from app.domains.identity.types import Waiting
from app.domains.reminders.queries import absences, rounds
from app.domains.reminders.queries.absences import Away
from app.domains.reminders.queries.rounds import Up
from app.domains.reminders.service.desk import RemindersDesk
from app.domains.reminders.types import SEE_TO, Escalated, Key, Reminding
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class Task:
    """Something that waits for somebody.

    Attributes:
        membership_id: in which of their memberships.
        item: what it is; its act is what has to be done by whoever may.
        is_to_see: the reader may not do it in this membership, and sees to it.
        instead_of: the membership of a colleague who is away, for whom they stand in.
        escalated: from whom it came up, if it did.
    """

    membership_id: UUID
    item: Waiting
    is_to_see: bool = False
    instead_of: UUID | None = None
    escalated: Escalated | None = None

    @property
    def act(self) -> str:
        """What the reader is to do."""
        return SEE_TO if self.is_to_see else self.item.act


@dataclass(frozen=True, slots=True)
class Around:
    """What is around some persons: their memberships, absences, and what came up to them.

    Attributes:
        held: their active memberships, by person.
        away: absences of theirs, and those in which they stand in, that hold now.
        up: what came up to a role of theirs.
        reminded: who was reminded of it before, by escalation.
    """

    held: Mapping[UUID, Sequence[Held]]
    away: Sequence[Away]
    up: Sequence[Up]
    reminded: Mapping[UUID, Sequence[Reminding]]


@dataclass(slots=True)
class Asking:
    """Asks the domains what waits, and remembers their answers while a work lasts.

    Attributes:
        work: the open transaction.
        desk: of reminders.
        told: what was answered, by membership.
    """

    work: Work
    desk: RemindersDesk
    told: dict[UUID, dict[Key, Waiting]] = field(default_factory=dict)

    def waiting(self, held: Held) -> dict[Key, Waiting]:
        """Return what waits for a membership, whoever asks."""
        membership_id = held.membership.id
        if membership_id not in self.told:
            work = replace(self.work, actor=_as(self.work.actor, held))
            items = (item for provider in self.desk.providers for item in provider(work))
            self.told[membership_id] = {Key(item.path, item.act): item for item in items}
        return self.told[membership_id]


def _as(asks: Actor, held: Held) -> Actor:
    """Return the holder of a membership; what the caller's token is narrowed to stays."""
    membership, organisation = held
    is_clock = asks.id is None
    is_proved_twice = is_clock or asks.is_proved_twice
    return Actor(
        membership.person_id,
        membership.role,
        organisation_id=organisation.id,
        jurisdiction=organisation.jurisdiction,
        membership_id=membership.id,
        session_id=asks.session_id,
        scopes=narrowed(asks.scopes, membership.role, is_proved_twice=is_proved_twice),
        client_id=asks.client_id,
        is_proved_twice=is_proved_twice,
    )


def around(work: Work, desk: RemindersDesk, person_ids: Collection[UUID]) -> Around:
    """Read what is around some persons, in a fixed number of queries whoever many they are."""
    held = rounds.memberships(work, person_ids)
    away = [each for each in absences.away(work, person_ids) if is_now(each, desk, work.at)]
    holders = {
        (each.organisation.id, each.membership.role) for those in held.values() for each in those
    }
    up = rounds.came_up(work, holders)
    return Around(held, away, up, rounds.reminded_of(work, up))


def is_now(away: Away, desk: RemindersDesk, at: datetime) -> bool:
    """Tell whether an absence holds now, by the civil day of whoever is away."""
    today = at.astimezone(desk.zone(away.time_zone)).date()
    return away.absence.from_on <= today <= away.absence.until_on


def everything(work: Work, desk: RemindersDesk) -> list[Task]:
    """Return all that waits for the caller, in any membership, overdue first.

    Whoever signed in without a membership acts for nobody, so nothing waits for them there.

    Rule:
        Fairness P7.
    """
    assert work.actor.id is not None
    if work.actor.membership_id is None:
        return []
    found = around(work, desk, [work.actor.id])
    return tasks_of(Asking(work, desk), found, work.actor.id)


def tasks_of(asking: Asking, found: Around, person_id: UUID) -> list[Task]:
    """Return all that waits for a person: their own, that of who is away, and what came up.

    A task that they may do themselves stands there once, as theirs, with the mark of why it is
    there besides. One that they may not do stands there to be seen to: it gives no right.

    Rule:
        Fairness P7.
    """
    tasks = {
        (held.membership.id, key): Task(held.membership.id, item)
        for held in found.held.get(person_id, ())
        for key, item in asking.waiting(held).items()
    }
    for away in found.away:
        if away.substitute.person_id == person_id:
            for key, item in asking.waiting(away.held).items():
                at = (away.substitute.id, key)
                task = tasks.get(at) or Task(away.substitute.id, item, is_to_see=True)
                tasks[at] = replace(task, instead_of=away.held.membership.id)
    for up in found.up:
        key = Key(up.escalation.path, up.escalation.act)
        mine = [each for each in found.held.get(person_id, ()) if _is_above(each, up)]
        if mine and (waits := asking.waiting(up.held).get(key)):
            for held in mine:
                at = (held.membership.id, key)
                task = tasks.get(at) or Task(held.membership.id, waits, is_to_see=True)
                tasks[at] = replace(task, escalated=_escalated(up, found))
    return sorted(tasks.values(), key=lambda each: _urgency(each.item, asking.work.at))


def _is_above(held: Held, up: Up) -> bool:
    is_here = held.organisation.id == up.escalation.organisation_id
    return is_here and held.membership.role.value == up.escalation.to_role


def _escalated(up: Up, found: Around) -> Escalated:
    reminded = found.reminded.get(up.escalation.id, ())
    return Escalated(up.escalation.from_role, up.escalation.escalated_at, reminded)


def _urgency(item: Waiting, at: datetime) -> tuple[int, datetime, str, str]:
    if item.due is None:
        return 2, item.since, item.path, item.act
    return int(item.due > at), item.due, item.path, item.act
