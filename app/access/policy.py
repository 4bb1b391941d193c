"""The whole policy: one table, read as a decision, as a WHERE, and as a refusal.

``GRANTS`` says for each permission how far each role reaches. What is not in it is denied.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from uuid import UUID

from sqlalchemy import ColumnElement, false, true

from app.kit.errors import Forbidden, NotFound


class Role(StrEnum):
    """In which role somebody acts."""

    ANYONE = "anyone"
    OPERATOR = "operator"
    CLOCK = "clock"


class Permission(StrEnum):
    """What can be granted, as ``<noun>:<verb>``."""

    ROSTER_READ = "roster:read"
    SOURCE_READ = "source:read"
    JOURNAL_READ = "journal:read"
    JOURNAL_VERIFY = "journal:verify"
    IMPORT_RUN = "import:run"
    IMPORT_APPROVE = "import:approve"
    SUBJECT_READ = "subject:read"
    SUBJECT_MERGE = "subject:merge"
    CANDIDATE_READ = "candidate:read"
    CANDIDATE_DECIDE = "candidate:decide"
    INDEX_REBUILD = "index:rebuild"


class Reach(StrEnum):
    """How far a grant reaches."""

    PUBLIC = "public"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, in which role.

    Attributes:
        id: of the account; ``None`` for anyone, an operator and the clock.
        role: in which it acts.
        name: of an operator; it goes to rows of words alone, never into the chain.
    """

    id: UUID | None
    role: Role
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What the policy may know about a thing.

    Attributes:
        is_public: whether the public may know of it.
    """

    is_public: bool = False


@dataclass(frozen=True, slots=True)
class FactColumns:
    """The same facts as columns of a table, for a WHERE."""

    is_public: ColumnElement[bool]


ANYONE = Actor(None, Role.ANYONE)
CLOCK = Actor(None, Role.CLOCK)

_EVERYBODY: Mapping[Role, Reach] = {
    Role.ANYONE: Reach.PUBLIC,
    Role.OPERATOR: Reach.ALL,
    Role.CLOCK: Reach.ALL,
}
_OPERATOR: Mapping[Role, Reach] = {Role.OPERATOR: Reach.ALL}
_OPERATOR_AND_CLOCK: Mapping[Role, Reach] = {Role.OPERATOR: Reach.ALL, Role.CLOCK: Reach.ALL}

GRANTS: Mapping[Permission, Mapping[Role, Reach]] = MappingProxyType(
    {
        Permission.ROSTER_READ: _EVERYBODY,
        Permission.SOURCE_READ: _EVERYBODY,
        Permission.JOURNAL_READ: _EVERYBODY,
        Permission.JOURNAL_VERIFY: _OPERATOR,
        Permission.IMPORT_RUN: _OPERATOR,
        Permission.IMPORT_APPROVE: _OPERATOR,
        Permission.SUBJECT_READ: _OPERATOR_AND_CLOCK,
        Permission.SUBJECT_MERGE: _OPERATOR,
        Permission.CANDIDATE_READ: _OPERATOR_AND_CLOCK,
        Permission.CANDIDATE_DECIDE: _OPERATOR,
        Permission.INDEX_REBUILD: _OPERATOR_AND_CLOCK,
    }
)
"""The policy. Permission, then role, then reach; what is missing is denied."""


def operator(name: str) -> Actor:
    """Return the named person who works on the command line."""
    return Actor(None, Role.OPERATOR, name)


def reach(actor: Actor, permission: Permission) -> Reach | None:
    """Return how far the actor's grant reaches, or ``None`` when there is none."""
    return GRANTS[permission].get(actor.role)


def allows(actor: Actor, permission: Permission, facts: Facts) -> bool:
    """Decide about one thing."""
    granted = reach(actor, permission)
    return granted is Reach.ALL or (granted is Reach.PUBLIC and facts.is_public)


def visible(actor: Actor, permission: Permission, columns: FactColumns) -> ColumnElement[bool]:
    """Return the same decision as a condition on rows."""
    granted = reach(actor, permission)
    if granted is None:
        return false()
    return true() if granted is Reach.ALL else columns.is_public


def require(actor: Actor, permission: Permission, facts: Facts | None = None) -> None:
    """Refuse what is not allowed.

    Args:
        actor: who asks.
        permission: for what.
        facts: of the thing; ``None`` where the permission alone decides.

    Raises:
        NotFound: the actor may not know of the thing.
        Forbidden: the actor may know of it, but this is not theirs to do.
    """
    if allows(actor, permission, facts or Facts()):
        return
    if facts is None or _may_know(actor, facts):
        raise Forbidden(f"The role '{actor.role.value}' may not do this ({permission.value}).")
    raise NotFound("There is no such thing.")


def _may_know(actor: Actor, facts: Facts) -> bool:
    """Tell whether a refusal may admit that the thing is there; who reads subjects sees all."""
    return facts.is_public or allows(actor, Permission.SUBJECT_READ, facts)


def unscoped(*, why: str) -> ColumnElement[bool]:
    """Mark a query that does not ask the policy, and say why it need not."""
    assert why
    return true()


def matrix() -> str:
    """Print the policy as a Markdown table, for ``docs/access.md``."""
    head = "| permission | " + " | ".join(role.value for role in Role) + " |"
    line = "|---" * (len(Role) + 1) + "|"
    rows = [
        f"| `{permission.value}` | "
        + " | ".join(grants[role].value if role in grants else "-" for role in Role)
        + " |"
        for permission, grants in GRANTS.items()
    ]
    return "\n".join([head, line, *rows])
