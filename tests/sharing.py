"""Sharing for tests: authorities of states with what came to them, and things that are told."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from httpx2 import Response
from starlette.testclient import TestClient

from app.access.grants import Role
from app.access.policy import CLOCK
from app.desks import disclosure_desk
from app.domains.agreements.types import ClauseKind, Corridor, Detail, Happening
from app.domains.disclosures.jobs import send_waiting
from app.domains.disclosures.models import Disclosure
from app.domains.disclosures.service.disclosing import disclose
from app.domains.disclosures.service.recalling import recall
from app.domains.disclosures.types import ToDisclose, ToRecall, What, WhyRecalled
from app.domains.identity.types import OrganisationKind
from app.kit.ids import new_id
from tests.people import Member, World, on

PATH = "/v1/disclosures"
CONTENT: dict[Detail, dict[str, Any]] = {
    Detail.COUNTS: {"suspended": 1},
    Detail.STATUS: {"suspended": 1, "certificate": "VC00000127", "status": "suspended"},
    Detail.GROUNDS: {
        "suspended": 1,
        "certificate": "VC00000127",
        "status": "suspended",
        "grounds": ["fees_charged"],
    },
}
"""What is told of an invented suspension, for each detail."""


class Sharing:
    """Authorities of some states, and the secretariat.

    Args:
        world: the service.
        codes: jurisdictions whose authority acts here; :meth:`admit` brings more.
    """

    def __init__(self, world: World, codes: Iterable[str] = ()) -> None:
        self.world = world
        self.desk = disclosure_desk(world.settings)
        self.managers: dict[str, Member] = {}
        self.scheme = world.organisation(OrganisationKind.SCHEME_OWNER)
        self.secretary = world.member(Role.SECRETARIAT, self.scheme)
        self._entry = 1_000
        for code in codes:
            self.admit(code)

    def admit(self, code: str) -> Member:
        """Let an authority of a jurisdiction act here; return its manager, who is signed in."""
        authority = self.world.organisation(OrganisationKind.AUTHORITY, jurisdiction=code)
        member = self.world.member(Role.AUTHORITY_MANAGER, authority)
        self.managers.setdefault(code, member)
        return member

    def on(self, code: str) -> TestClient:
        """Return a client of the manager of a jurisdiction's authority."""
        return self.world.signed_in(self.managers[code])

    def secretariat(self) -> TestClient:
        """Return a client of somebody of the secretariat."""
        return self.world.signed_in(self.secretary)

    def inbox(self, code: str, **filters: str) -> list[dict[str, Any]]:
        """Return what came to a jurisdiction, in the order of its queue."""
        return self._box(code, box="inbox", **filters)

    def outbox(self, code: str, **filters: str) -> list[dict[str, Any]]:
        """Return what others were told of a jurisdiction and its firms."""
        return self._box(code, box="outbox", **filters)

    def _box(self, code: str, **filters: str) -> list[dict[str, Any]]:
        answer = self.on(code).get(PATH, params={"limit": "100", **filters})
        assert answer.status_code == 200, answer.text
        items: list[dict[str, Any]] = answer.json()["items"]
        return items

    def read(self, code: str, disclosure: str) -> dict[str, Any]:
        """Return a disclosure as an authority reads it."""
        answer = self.on(code).get(f"{PATH}/{disclosure}")
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    def acknowledge(self, code: str, disclosure: str) -> Response:
        """Let an authority acknowledge something that came."""
        version = self.read(code, disclosure)["version"]
        return self.on(code).post(f"{PATH}/{disclosure}/acknowledge", headers=on(version))

    def answer(
        self, code: str, disclosure: str, kind: str = "licence_acted_on", **more: Any
    ) -> Response:
        """Let an authority say what it did about something that came."""
        version = self.read(code, disclosure)["version"]
        return self.on(code).post(
            f"{PATH}/{disclosure}/answer", json={"kind": kind, **more}, headers=on(version)
        )

    def acknowledge_all(self, code: str) -> int:
        """Let an authority acknowledge all that waits for it; return how much it was."""
        waiting = [each for each in self.inbox(code) if each["state"] == "sent"]
        for each in waiting:
            assert self.acknowledge(code, each["id"]).status_code == 200
        return len(waiting)

    def happens(self, concerned: Iterable[str], **more: Any) -> ToDisclose:
        """Return a suspension that concerns some jurisdictions, of a thing of its own.

        Args:
            concerned: codes.
            more: what is otherwise, of the happening (``corridors``, ``is_public``, ``detail``,
                ``kinds``) or of what is told.
        """
        self._entry += 1
        corridors: Iterable[Corridor] = more.pop("corridors", ())
        happening = Happening(
            kinds=more.pop("kinds", frozenset({ClauseKind.SUSPENSIONS})),
            concerned=frozenset(concerned),
            corridors=frozenset(corridors),
            is_public=more.pop("is_public", False),
            detail=more.pop("detail", Detail.GROUNDS),
        )
        said: dict[str, Any] = {
            "what": What.CERTIFICATE_SUSPENDED,
            "entry": self._entry,
            "thing_kind": "certificate",
            "thing_id": new_id(),
            "subject_id": None,
            "content": CONTENT,
            **more,
        }
        return ToDisclose(happening=happening, **said)

    def tell(self, said: ToDisclose) -> list[Disclosure]:
        """Disclose something, as a follower of the journal does."""
        with self.world.database.writing(CLOCK) as work:
            return disclose(work, self.desk, said)

    def take_back(self, told: ToDisclose, **more: Any) -> list[Disclosure]:
        """Recall what was disclosed of a thing, as a follower of the journal does."""
        self._entry += 1
        said: dict[str, Any] = {
            "why": WhyRecalled.REVERSED,
            "entry": self._entry,
            "thing_kind": told.thing_kind,
            "thing_id": told.thing_id,
            **more,
        }
        with self.world.database.writing(CLOCK) as work:
            return recall(work, self.desk, ToRecall(**said))

    def pass_time(self) -> int:
        """Let the clock look at what waits; return at how much it looked."""
        return send_waiting(self.desk, self.world.database)

    def rows(self, thing_id: UUID | None = None) -> list[Disclosure]:
        """Return the ledger, or what stands in it of a thing, the oldest first."""
        with self.world.database.reading(CLOCK) as work:
            query = work.session.query(Disclosure).order_by(Disclosure.id)
            if thing_id is not None:
                query = query.filter_by(thing_id=thing_id)
            return query.all()
