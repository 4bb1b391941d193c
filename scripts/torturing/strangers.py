"""The callers of the contract's trial: nobody, and somebody in each role among things of theirs."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import httpx
from places import Place

from app.access.grants import MANAGERS, Role
from app.domains.identity.models import Organisation
from app.domains.identity.rules import ROLES
from app.domains.identity.types import OrganisationKind
from app.kit import clock
from app.store.work import Database
from tests.access.rows import Scene
from tests.access.table import ONCE, THINGS
from tests.applications import publish
from tests.make import FixedClock
from tests.people import Member, World

KIND_OF = {role: kind for kind, roles in ROLES.items() for role in roles}
LASTS = timedelta(hours=12)


@dataclass
class Caller:
    """Who asks.

    Attributes:
        name: of their role; ``nobody`` without a token.
        member: who it is; ``None`` for nobody.
        things: identifiers and numbers of what they may meet, by what it is.
    """

    name: str
    member: Member | None
    things: dict[str, str]

    def like(self, name: str) -> list[str]:
        """Return the things that a parameter may mean; all of them where it tells nothing."""
        stem = name.removesuffix("_id")
        found = {value for key, value in self.things.items() if stem in key or key in stem}
        return sorted(found or self.things.values())


class Callers:
    """Brings callers to a register, which nobody else writes to at that time.

    Args:
        place: whose register it is.
        roles: of the callers, besides nobody.
    """

    def __init__(self, place: Place, roles: Iterable[Role]) -> None:
        self.place = place
        with self._at_one_go() as world:
            publish(world)
            shared: dict[str, Any] = {}
            known = [_settled(world, role, shared) for role in roles]
        # Nobody asks for what others have, as if an address had been passed on.
        self.all = [*known, Caller("nobody", None, known[0].things)]

    def headers(self, caller: Caller) -> dict[str, str]:
        """Return the headers of a caller's requests: a new session, of who is still a member."""
        if caller.member is None:
            return {}
        headers = self._signed_in(caller.member)
        answer = httpx.get(f"{self.place.address}/v1/me", headers=headers, timeout=60)
        if answer.is_success and answer.json()["acting_as"] is not None:
            return headers
        role, organisation = caller.member.membership.role, caller.member.organisation
        with self._at_one_go() as world:
            caller.member = _joined(world, role, organisation)
        return self._signed_in(caller.member)

    def _signed_in(self, member: Member) -> dict[str, str]:
        with self._at_one_go() as world:
            return {"Authorization": f"Bearer {world.token(member, lasts=LASTS)}"}

    @contextmanager
    def _at_one_go(self) -> Iterator[World]:
        """Open a world whose doors are one transaction, as the makers of things expect."""
        fixed = FixedClock(clock.now())
        with self.place.database._writing.engine.begin() as connection:  # noqa: SLF001 - see above
            yield World(Database(connection, connection, fixed), self.place.settings)


def _settled(world: World, role: Role, shared: dict[str, Any]) -> Caller:
    """Bring somebody, and things of theirs; what can be there but once all callers share."""
    kind = KIND_OF[role]
    where = "PH" if kind is OrganisationKind.AUTHORITY else None
    organisation = world.organisation(kind, None, where)
    me = _joined(world, role, organisation)
    colleague = _joined(world, min(ROLES[kind] & MANAGERS), organisation)
    scene = Scene(world, me, me, colleague, THINGS, dict(shared)).complete()
    shared.update((name, scene.made[name]) for name in ONCE)
    made = {**scene.made, "organisation": organisation.id}
    things = {name: str(each) for name, each in made.items() if isinstance(each, UUID | str)}
    return Caller(role.value, me, things)


def _joined(world: World, role: Role, organisation: Organisation) -> Member:
    return world.member(role, organisation, email=f"{uuid4().hex[:12]}@caller.example")
