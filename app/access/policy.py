"""The readings of the one table: as a decision, as a WHERE, and as a refusal."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, SQLColumnExpression, false, or_, true

from app.access.grants import GRANTS, Permission, Reach, Role
from app.access.sight import OpenedAs, is_opened
from app.kit.errors import Forbidden, NotFound

PART_OF = "-"
"""Between the country and the part of it in an ISO 3166-2 code."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, in which role, for whom.

    Attributes:
        id: of the person; ``None`` for anyone, an operator and the clock.
        role: in which it acts.
        name: of an operator; it goes to rows of words alone, never into the chain.
        organisation_id: for which it acts.
        jurisdiction: of an authority: ISO 3166-1 alpha-2, or ISO 3166-2 for a part of a country.
        membership_id: in which the person holds the role.
        session_id: in which the person signed in.
        scopes: to what the token is narrowed; ``None`` for all that the role may do.
        client_id: of the machine that acts for the person.
        is_proved_twice: whether a second factor was proved.
    """

    id: UUID | None
    role: Role
    name: str | None = None
    organisation_id: UUID | None = None
    jurisdiction: str | None = None
    membership_id: UUID | None = None
    session_id: UUID | None = None
    scopes: frozenset[Permission] | None = None
    client_id: UUID | None = None
    is_proved_twice: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """What the policy may know about a thing.

    Attributes:
        is_public: whether the public may know of it.
        person_id: whose it is, of a person's own things.
        holder_id: the organisation whose it is.
        jurisdiction: in which it lies.
        opened_to: organisations to which a rule or a person opened it.
    """

    is_public: bool = False
    person_id: UUID | None = None
    holder_id: UUID | None = None
    jurisdiction: str | None = None
    opened_to: frozenset[UUID] = frozenset()


@dataclass(frozen=True, slots=True)
class FactColumns:
    """The same facts as columns of a table, for a WHERE; what a table lacks reaches nothing."""

    is_public: ColumnElement[bool] | None = None
    person_id: SQLColumnExpression[Any] | None = None
    holder_id: SQLColumnExpression[Any] | None = None
    jurisdiction: SQLColumnExpression[Any] | None = None
    opened_as: OpenedAs | None = None


@dataclass(frozen=True, slots=True)
class Recognised:
    """Who acts under a token, as the register knows it at an instant.

    Attributes:
        actor: who acts.
        until: when the token or its session ends, if nothing ends it before.
    """

    actor: Actor
    until: datetime


ANYONE = Actor(None, Role.ANYONE)
CLOCK = Actor(None, Role.CLOCK)


def operator(name: str) -> Actor:
    """Return the named person who works on the command line."""
    return Actor(None, Role.OPERATOR, name)


def reaches(actor: Actor, permission: Permission) -> frozenset[Reach]:
    """Return how far the actor's grant reaches; nothing when there is none."""
    if actor.scopes is not None and permission not in actor.scopes:
        return frozenset()
    return GRANTS[permission].get(actor.role, frozenset())


def permissions_of(actor: Actor) -> list[Permission]:
    """Return the permissions whose grant reaches something for the actor."""
    granted = _granted_to(actor.role)
    return [each for each in granted if actor.scopes is None or each in actor.scopes]


@cache
def _granted_to(role: Role) -> tuple[Permission, ...]:
    return tuple(each for each in Permission if GRANTS[each].get(role))


def allows(actor: Actor, permission: Permission, facts: Facts) -> bool:
    """Decide about one thing."""
    return any(_holds(actor, reach, facts) for reach in reaches(actor, permission))


def _holds(actor: Actor, reach: Reach, facts: Facts) -> bool:
    match reach:
        case Reach.ALL:
            return True
        case Reach.PUBLIC:
            return facts.is_public
        case Reach.SELF:
            return actor.id is not None and facts.person_id == actor.id
        case Reach.OWN:
            return actor.organisation_id is not None and facts.holder_id == actor.organisation_id
        case Reach.JURISDICTION | Reach.PLACE:
            is_there = facts.jurisdiction == actor.jurisdiction or reach is Reach.JURISDICTION
            return is_there and is_within(facts.jurisdiction, actor.jurisdiction)
        case Reach.OPENED:
            return actor.organisation_id in facts.opened_to


def is_within(part: str | None, whole: str | None) -> bool:
    """Tell whether a jurisdiction is another one or a part of it.

    Rule:
        Fairness S5: who answers for a part of a country sees that part only.
    """
    if part is None or whole is None:
        return False
    return part == whole or part.startswith(f"{whole}{PART_OF}")


def visible(actor: Actor, permission: Permission, columns: FactColumns) -> ColumnElement[bool]:
    """Return the same decision as a condition on rows."""
    granted = reaches(actor, permission)
    if Reach.ALL in granted:
        return true()
    conditions = [_where(actor, reach, columns) for reach in Reach if reach in granted]
    return or_(false(), *conditions)


def _where(actor: Actor, reach: Reach, columns: FactColumns) -> ColumnElement[bool]:
    if reach is Reach.PUBLIC and columns.is_public is not None:
        return columns.is_public
    if reach is Reach.SELF and columns.person_id is not None and actor.id is not None:
        return columns.person_id == actor.id
    if reach is Reach.OWN and columns.holder_id is not None and actor.organisation_id is not None:
        return columns.holder_id == actor.organisation_id
    if reach is Reach.OPENED and columns.opened_as and actor.organisation_id is not None:
        return is_opened(columns.opened_as, actor.organisation_id)
    place, whole = columns.jurisdiction, actor.jurisdiction
    if reach in {Reach.JURISDICTION, Reach.PLACE} and place is not None and whole is not None:
        below = place.startswith(f"{whole}{PART_OF}", autoescape=True)
        return or_(place == whole, false() if reach is Reach.PLACE else below)
    return false()


def require(
    actor: Actor, permission: Permission, facts: Facts | None = None, *, is_seen: bool = False
) -> None:
    """Refuse what is not allowed.

    Args:
        actor: who asks.
        permission: for what.
        facts: of the thing; ``None`` where the permission alone decides.
        is_seen: the actor has read the thing, so a refusal need not hide it.

    Raises:
        NotFound: the actor may not know of the thing.
        Forbidden: the actor may know of it, but this is not theirs to do.
    """
    if allows(actor, permission, facts or Facts()):
        return
    if facts is None or is_seen or _may_know(actor, permission, facts):
        raise Forbidden(_refusal(actor, permission))
    raise NotFound("There is no such thing.")


def _refusal(actor: Actor, permission: Permission) -> str:
    if actor.scopes is not None and permission not in actor.scopes:
        return f"This token is narrowed to other things than '{permission.value}'."
    return f"The role '{actor.role.value}' may not do this ({permission.value})."


def _may_know(actor: Actor, permission: Permission, facts: Facts) -> bool:
    """Tell whether a refusal may admit that the thing is there: who may read it knows."""
    read = f"{permission.value.partition(':')[0]}:read"
    is_readable = read in set(Permission) and allows(actor, Permission(read), facts)
    return facts.is_public or is_readable


def unscoped(*, why: str) -> ColumnElement[bool]:
    """Mark a query that does not ask the policy, and say why it need not."""
    assert why
    return true()
