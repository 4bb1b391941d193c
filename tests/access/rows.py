"""What a row of the access walk is, what a domain adds to it, and the scene that is walked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.access.grants import EMPLOYER, HELD, INTERMEDIARY, Role
from tests.make import OPERATOR
from tests.people import Member, World

NOBODY = frozenset[Role]()
SECRETARIAT = frozenset({Role.SECRETARIAT})
PARTIES = INTERMEDIARY | EMPLOYER
LICENSING = frozenset({Role.AUTHORITY_MANAGER, Role.AUTHORITY_OFFICER})
REVIEWER = frozenset({Role.ACCESS_REVIEWER})
STAFF = SECRETARIAT | REVIEWER | {Role.ADMINISTRATOR}
REASON = {"reason": "a test of who may"}
ORGANISATION = "/v1/organisations/{s.whose.organisation.id}"
ME: dict[str, Any] = {"strange": None}

Made = Callable[["Scene"], Any]
Things = Mapping[str, Made]
"""What makes a thing, by its name; or several at once, by their names with spaces between."""


@dataclass
class Scene:
    """Somebody in a role, and things of their own and of their organisation.

    A thing is asked for by its name (``scene.claim``), and made when it is first asked for.

    Attributes:
        world: of the test.
        me: who asks.
        whose: the organisation, account and things that are asked for: mine, or another's.
        colleague: somebody else, who manages the organisation that is asked for.
        makers: what makes the things.
        made: the things that were made.
    """

    world: World
    me: Member
    whose: Member
    colleague: Member
    makers: Things
    made: dict[str, Any] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Any:
        """Return a thing, made now if nobody asked for it before."""
        if name.startswith("__") or name in ("makers", "made"):
            raise AttributeError(name)
        if name not in self.made:
            self._make(name)
        return self.made[name]

    def complete(self) -> "Scene":
        """Make every thing that is not yet made."""
        for names in self.makers:
            getattr(self, names.split()[0])
        return self

    def keep(self, row: Any) -> Any:
        """Write a row that needs no other; return its id."""
        with self.world.database.writing(OPERATOR) as work:
            work.session.add(row)
        return row.id

    def _make(self, name: str) -> None:
        for names, maker in self.makers.items():
            if name in names.split():
                found = maker(self)
                things = found if isinstance(found, tuple) else (found,)
                self.made.update(zip(names.split(), things, strict=True))
                return
        raise AttributeError(f"No domain makes a thing that is called {name}.")


Request = Callable[[Scene], tuple[str, Any]]


@dataclass(frozen=True)
class Row:
    """One operation of the contract, and what its callers get.

    Attributes:
        method: of the request.
        ask: gives its path and body.
        ok: the status of a success.
        own: roles that succeed in their own organisation, or with their own account.
        other: roles that succeed for another organisation of the same kind.
        refused: the status of all other roles in their own organisation.
        strange: the status of all other roles for another organisation; for what only ever is
            the caller's own, there is no such case, and it is ``None``.
        narrow: the status under a token that is narrowed to something else.
        file: what is sent as it is, instead of JSON.
        seen: the version that the caller saw.
    """

    method: str
    ask: Request
    ok: int = 200
    own: frozenset[Role] = HELD
    other: frozenset[Role] = NOBODY
    refused: int = 403
    strange: int | None = 404
    narrow: int = 404
    file: bytes | None = None
    seen: str = "1"


@dataclass(frozen=True)
class Rows:
    """What one domain adds to the table.

    Attributes:
        protected: the rows of its operations under a token, by the operation.
        public: its operations without a token: what they show is public, or their secret is in
            the body.
        optional: those of them that take a token from who has one.
        seen: roles that may know of the thing and not act on it, by the operation: 403.
        seen_at_home: the same in their own organisation alone.
        alone: operations that an account without a membership reaches.
        things: what its rows ask for, by name, and what makes it.
        once: things that a register can hold but one of, so that several scenes share it.
    """

    protected: Mapping[str, Row] = field(default_factory=dict)
    public: frozenset[str] = frozenset()
    optional: frozenset[str] = frozenset()
    seen: Mapping[str, frozenset[Role]] = field(default_factory=dict)
    seen_at_home: Mapping[str, frozenset[Role]] = field(default_factory=dict)
    alone: frozenset[str] = frozenset()
    things: Things = field(default_factory=dict)
    once: frozenset[str] = frozenset()


def at(path: str, body: Any = None) -> Request:
    """Ask for a path with a body; both may name things of the scene: ``/v1/claims/{s.claim}``."""

    def request(scene: Scene) -> tuple[str, Any]:
        said = {name: _told(value, scene) for name, value in body.items()} if body else body
        return path.format(s=scene), said

    return request


def _told(value: Any, scene: Scene) -> Any:
    return value.format(s=scene) if isinstance(value, str) else value


def like(scene: Scene, member: Member) -> Member:
    """Bring a colleague of the same role into somebody's organisation."""
    return scene.world.member(member.membership.role, member.organisation)
