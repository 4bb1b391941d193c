"""Bars for tests: a ministry that imposes them, firms that come, and who answers questions."""

from datetime import date, timedelta
from typing import Any

from httpx2 import Response
from starlette.testclient import TestClient

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from app.domains.roster.service.projection import RosterFollower
from app.store.consumers import run
from tests.make import FixedClock
from tests.people import Member, World, key, on

REASON = {"reason": "looked at by two of us"}
BARRED: dict[str, Any] = {
    "name": "Invented Barred Owner",
    "birth_date": "1971-03-09",
    "document": {"kind": "passport", "country": "PH", "number": "P 123-4567 A"},
}
NAMESAKE: dict[str, Any] = {
    "name": "Invented Barred Owner",
    "birth_date": "1988-11-23",
    "document": {"kind": "passport", "country": "PH", "number": "P8800112B"},
}
ALIKE: dict[str, Any] = {
    "name": "Invented  Barred Owner",
    "birth_date": "1971-03-09",
    "document": {"kind": "national_id", "country": "PH", "number": "00-77-553311"},
}
ORDER: dict[str, Any] = {
    "ground": "order",
    "reference": "Order 17 of the Department of Tests",
    "decided_on": "2026-09-01",
    "first": "2025-02-01",
    "last": "2025-06-30",
}
HEARD = timedelta(days=14)


def slug(answer: Response) -> str:
    """Return which problem was answered."""
    return str(answer.json()["type"]).rpartition("/")[2]


class Bars:
    """A ministry with three people, the scheme, and whoever applies.

    Args:
        world: the service.
        clock: of the test.
    """

    def __init__(self, world: World, clock: FixedClock) -> None:
        self.world, self.clock = world, clock
        self.ministry = world.organisation(OrganisationKind.AUTHORITY, jurisdiction="PH")
        self.proposing = world.member(Role.AUTHORITY_OFFICER, self.ministry)
        self.deciding = world.member(Role.AUTHORITY_MANAGER, self.ministry)
        self.scheme = world.organisation(OrganisationKind.SCHEME_OWNER)
        self.staff = [world.member(Role.SECRETARIAT, self.scheme) for _ in range(2)]
        self.answering = [world.member(Role.COMPLAINTS_OFFICER, self.scheme) for _ in range(2)]
        self.reviewer = world.member(Role.ACCESS_REVIEWER, self.scheme)

    def on(self, member: Member) -> TestClient:
        """Sign somebody in now, since tokens last minutes."""
        return self.world.signed_in(member)

    def later(self, time: timedelta) -> None:
        """Let time pass."""
        self.clock.at += time

    def day(self, days: int) -> str:
        """Return a civil day so many days from now."""
        return (self.clock.at.date() + timedelta(days=days)).isoformat()

    def proposal(self, person: dict[str, Any], **more: Any) -> dict[str, Any]:
        """Return what is sent to propose a bar."""
        officer = {"role": "owner", "office_from": "2019-01-01", **person}
        named = ("office_from", "office_until")
        office = {name: more.pop(name) for name in named if name in more}
        body: dict[str, Any] = {
            "officer": {**officer, **office},
            "act": ORDER,
            "rule": "Rule 9 of the Rules of Tests",
            "until": self.day(90),
            "reason": "She signed what workers were made to pay.",
        }
        return {**body, **more}

    def propose(self, person: dict[str, Any] = BARRED, **more: Any) -> dict[str, Any]:
        """Propose a bar for the ministry."""
        body = self.proposal(person, **more)
        made = self.on(self.proposing).post("/v1/bars", json=body, headers=key())
        assert made.status_code == 201, made.text
        found: dict[str, Any] = made.json()
        return found

    def act(self, member: Member, bar: dict[str, Any], act: str, **body: Any) -> Response:
        """Act on a bar as it stands now."""
        client, where = self.on(member), f"/v1/bars/{bar['id']}"
        version = client.get(where).json()["version"]
        return client.post(f"{where}/{act}", json=body or None, headers=on(version))

    def announced(self, bar: dict[str, Any]) -> str:
        """Announce and serve a bar; return the code of the letter."""
        told = self.act(self.proposing, bar, "announce")
        assert told.status_code == 200, told.text
        tried = {"way": "in_person", "outcome": "served", "at": self.clock.at.isoformat()}
        served = self.act(self.proposing, bar, "serve", **tried)
        assert served.status_code == 200, served.text
        return str(told.json()["code"])

    def imposed(self, person: dict[str, Any] = BARRED, **more: Any) -> tuple[dict[str, Any], str]:
        """Impose a bar after the hearing; return it with the code of the letter."""
        bar = self.propose(person, **more)
        code = self.announced(bar)
        self.later(HEARD)
        made = self.act(self.deciding, bar, "impose", **REASON)
        assert made.status_code == 200, made.text
        return made.json(), code

    def firm(self, name: str | None = None) -> Member:
        """Let somebody speak for a recruiter."""
        return self.world.member(
            Role.RECRUITER_MANAGER, self.world.organisation(OrganisationKind.INTERMEDIARY, name)
        )

    def listed(self, *names: str, day: date | None = None) -> dict[str, str]:
        """Bring in the list of the ministry; return the records by name."""
        rows = "\n".join(f"{name},Manila,Valid License" for name in names)
        dated = day or self.clock.at.date() - timedelta(days=2)
        sent = self.on(self.proposing).post(
            f"/v1/imports?profile=ph-dmw&list_date={dated}",
            content=f"name,address,status\n{rows}".encode(),
        )
        assert sent.status_code == 202, sent.text
        self.world.settle()
        run(self.world.database, RosterFollower())
        self.world.settle()
        items = self.world.client().get("/v1/roster?limit=100").json()["items"]
        return {each["name"]: each["number"] for each in items}

    def claimed(self, firm: Member, record: str, *people: dict[str, Any]) -> dict[str, Any]:
        """Claim a record, say who owns the firm, and let the ministry confirm it."""
        client = self.on(firm)
        said = {"record": record, "statement": "we are the agency of this licence"}
        made = client.post("/v1/claims", json=said, headers=key())
        assert made.status_code == 201, made.text
        claim: dict[str, Any] = made.json()
        where = f"/v1/claims/{claim['id']}"
        if people:
            assert self.declare(firm, where, *people).status_code == 201
        told = {**REASON, "channel": "licensing_authority"}
        confirmed = self.on(self.proposing).post(f"{where}/confirm", json=told, headers=on(1))
        assert confirmed.status_code == 200, confirmed.text
        return claim

    def declare(self, firm: Member, where: str, *people: dict[str, Any]) -> Response:
        """Say who owns and runs a firm."""
        body = {"principals": [{"role": "owner", **each} for each in people]}
        return self.on(firm).post(f"{where}/principals", json=body, headers=key())

    def grant(self, claim: dict[str, Any]) -> Response:
        """Grant a claim, as the secretariat."""
        client, where = self.on(self.staff[0]), f"/v1/claims/{claim['id']}"
        version = client.get(where).json()["version"]
        return client.post(f"{where}/grant", json=REASON, headers=on(version))

    def holds(self, firm: Member) -> list[dict[str, Any]]:
        """Return why things of a firm wait, as it reads it."""
        return list(self.on(firm).get("/v1/holds").json()["items"])

    def questions(self, member: Member | None = None) -> list[dict[str, Any]]:
        """Return the questions that wait for an answer."""
        client = self.on(member or self.answering[0])
        return list(client.get("/v1/bar-questions?state=asked").json()["items"])

    def answer(
        self, question: dict[str, Any], *, is_same: bool, member: Member | None = None
    ) -> Response:
        """Answer whether two are one person."""
        said = {"is_same": is_same, "reason": "Both papers were looked at."}
        where = f"/v1/bar-questions/{question['id']}/answer"
        client = self.on(member or self.answering[0])
        return client.post(where, json=said, headers=on(question["version"]))

    def object_to(self, firm: Member, hold: dict[str, Any]) -> Response:
        """Say that a principal is somebody else."""
        said = {"words": "It is another person, as the birth certificate shows."}
        where = f"/v1/holds/{hold['id']}/object"
        return self.on(firm).post(where, json=said, headers=on(hold["version"]))
