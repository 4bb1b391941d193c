"""What is left undone past its date goes to the superior role, once for each task and step."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from app.access.grants import Role
from app.access.superiors import above
from app.domains.identity.queries.people import Held
from app.domains.reminders import rules
from app.domains.reminders.queries import rounds
from app.domains.reminders.service.tasks import Around, Asking
from app.domains.reminders.types import Key
from app.kit.ids import new_id
from app.store.work import Work

Place = tuple[UUID, Key, Role, Role]
"""An organisation, a task, whose role it is, and the role to which it goes."""


@dataclass(slots=True)
class Steps:
    """What changes about tasks that went up.

    Attributes:
        up: new ones, and one of the memberships for which each waits.
        taken_over: those whose membership has ended, and another for which they wait.
        ended: those that wait for nobody any more.
    """

    up: dict[Place, UUID] = field(default_factory=dict)
    taken_over: dict[UUID, UUID] = field(default_factory=dict)
    ended: list[UUID] = field(default_factory=list)


def steps(asking: Asking, found: Around) -> Steps:
    """Find what goes up from some persons, and what of theirs that went up is done.

    Rule:
        Fairness P7: what stays undone goes to the superior role. Where nobody holds that role, it
        goes to the next one above.
    """
    everybody = [each for held in found.held.values() for each in held]
    places = {each.organisation.id for each in everybody}
    held_roles = rounds.roles_in(asking.work, places)
    known = rounds.gone_up(asking.work, places)
    result = Steps()
    open_ones = {
        (
            row.organisation_id,
            Key(row.path, row.act),
            Role(row.from_role),
            Role(row.to_role),
        ): (row, is_active)
        for row, is_active in known
    }
    for held in everybody:
        for place in _due_up(asking, held, held_roles):
            row, is_active = open_ones.get(place, (None, True))
            if row is None:
                result.up.setdefault(place, held.membership.id)
            elif not is_active:
                result.taken_over[row.id] = held.membership.id
    ours = {each.membership.id: each for each in everybody}
    for row, _ in known:
        held_by = ours.get(row.membership_id)
        if held_by and not _is_overdue(asking, held_by, Key(row.path, row.act)):
            result.ended.append(row.id)
    return result


def _is_overdue(asking: Asking, held: Held, key: Key) -> bool:
    item = asking.waiting(held).get(key)
    return item is not None and item.due is not None and item.due <= asking.work.at


def _due_up(asking: Asking, held: Held, held_roles: set[tuple[UUID, Role]]) -> Sequence[Place]:
    """Return to where the overdue tasks of a membership go by now."""
    organisation_id, role = held.organisation.id, held.membership.role
    roles = [each for each in above(role) if (organisation_id, each) in held_roles]
    if not roles:
        return ()
    days, at = asking.desk.rhythm.escalate_days, asking.work.at
    return [
        (organisation_id, key, role, up)
        for key, item in asking.waiting(held).items()
        for step, up in enumerate(roles, 1)
        if item.due is not None and rules.goes_up(item.due, step, days, at)
    ]


def carry_out(work: Work, found: Steps) -> None:
    """Write what was found.

    Records:
        ``reminders.work.escalated`` for each task and step.

    Rule:
        Fairness P7.
    """
    for (organisation_id, key, from_role, to_role), membership_id in found.up.items():
        row_id = new_id()
        rounds.go_up(work, row_id, (organisation_id, key, from_role, to_role), membership_id)
        work.record(
            "reminders.work.escalated",
            row=str(row_id),
            organisation=str(organisation_id),
            path=key.path,
            act=key.act,
            from_role=from_role.value,
            to_role=to_role.value,
        )
    rounds.take_over(work, found.taken_over)
    rounds.end(work, found.ended)
