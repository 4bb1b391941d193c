"""National systems for tests: a register with a list, its authority's machine, what it pulls."""

from typing import Any

import orjson
from starlette.testclient import TestClient

from app.access.grants import Role
from app.domains.changes.service.following import ChangeFollower
from app.domains.identity.types import OrganisationKind
from app.store.consumers import run
from app.store.work import Database
from tests.people import World

PULLS, PUSHES = ["change:read"], ["change:read", "push:read", "push:send", "licence:change"]
TODAY = "2026-11-24"
GROUND = {"code": "unlawful_fees", "law": "Recruitment Rules of 2023", "article": "Rule II, 14"}


def followed(database: Database) -> None:
    """Let the follower come to the head of the journal."""
    run(database, ChangeFollower())


def decision(number: int, licence: str = "0001", **more: Any) -> dict[str, Any]:
    """Return a record of a suspension, as a national system says it."""
    return {
        "record": "decision",
        "id": f"bmet.gov.bd/{number}",
        "at": "2026-11-24T08:00:00Z",
        "source": {"key": "bd-bmet", "jurisdiction": "BD"},
        "licence": licence,
        "status": "suspended",
        "holds_from": "2026-11-20",
        "ground": GROUND,
        "reason": "Eleven workers paid before they had a job.",
        **more,
    }


def lines(*records: dict[str, Any] | bytes) -> bytes:
    """Return records as lines."""
    return b"\n".join(each if isinstance(each, bytes) else orjson.dumps(each) for each in records)


class Systems:
    """The authority of Bangladesh with a list of its register, and another state's.

    Args:
        world: of the test.
        firms: how many its list names, with the licences 0001 and so on.
    """

    def __init__(self, world: World, firms: int = 0) -> None:
        self.world = world
        ministry = world.organisation(OrganisationKind.AUTHORITY, "Ministry of Tests", "BD")
        self.officers = [world.member(Role.AUTHORITY_OFFICER, ministry) for _ in range(2)]
        self.first, self.second = (world.signed_in(each) for each in self.officers)
        self.machine = world.signed_in(self.officers[0], scopes=PUSHES)
        self.other = world.anew(Role.AUTHORITY_OFFICER, OrganisationKind.AUTHORITY, "MY")
        self.secretariat = world.anew(Role.SECRETARIAT, OrganisationKind.SCHEME_OWNER)
        if firms:
            self.send_list(firms)

    def send_list(self, firms: int, day: str = "2026-09-14") -> None:
        """Send a list of so many firms."""
        rows = [f"{number:04},AGENCY {number} LTD,Dhaka" for number in range(1, firms + 1)]
        body = "\n".join(["rl_no,name,address", *rows]).encode()
        sent = self.first.post(f"/v1/imports?profile=bd-bmet&list_date={day}", content=body)
        assert sent.status_code == 202, sent.text
        self.world.settle()

    def pull(self, client: TestClient | None = None, after: int = 0, **query: Any) -> Any:
        """Ask for changes."""
        asked = {"after": after, "limit": 100, **query}
        return (client or self.machine).get("/v1/changes", params=asked)

    def all_of(self, client: TestClient | None = None, limit: int = 100) -> list[dict[str, Any]]:
        """Pull to the head."""
        found, after = list[dict[str, Any]](), 0
        while True:
            page = self.pull(client, after, limit=limit).json()
            found += page["items"]
            if page["at_head"]:
                return found
            assert page["up_to"] > after
            after = page["up_to"]

    def push(self, *records: dict[str, Any] | bytes, client: TestClient | None = None) -> Any:
        """Push decisions, and let them be worked off; return the push as it is then."""
        sent = (client or self.machine).post("/v1/changes/decisions", content=lines(*records))
        assert sent.status_code == 202, sent.text
        self.world.settle()
        return (client or self.machine).get(sent.headers["location"]).json()

    def became(self, push: dict[str, Any]) -> list[dict[str, Any]]:
        """Return what became of the lines of a push."""
        where = f"/v1/changes/decisions/{push['id']}/lines"
        return self.machine.get(where, params={"limit": 100}).json()["items"]
