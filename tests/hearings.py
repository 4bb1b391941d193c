"""People for tests of notices and appeals: a firm whose claim is refused, and a panel."""

from datetime import timedelta
from typing import Any

from starlette.testclient import TestClient

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from tests.make import FixedClock, add_subject
from tests.people import Member, World, key, on

REASON = {"reason": "The ministry knows nothing of this claimant."}
GROUNDS = {"grounds": "The extract that we sent names us; it was not looked at."}
VOTE = {"outcome": "upheld", "reason": "The extract proves it."}


class Hearing:
    """A firm that claims a record, the secretariat, and three members of the appeals panel."""

    def __init__(self, world: World, clock: FixedClock) -> None:
        self.world, self.clock = world, clock
        self.scheme = world.organisation(OrganisationKind.SCHEME_OWNER)
        self.lena, self.omar, self.eva = (
            world.member(Role.SECRETARIAT, self.scheme) for _ in range(3)
        )
        self.ana, self.ben, self.cho = (
            world.member(Role.APPEALS_MEMBER, self.scheme) for _ in range(3)
        )
        self.firm = world.member(
            Role.RECRUITER_MANAGER, world.organisation(OrganisationKind.INTERMEDIARY)
        )
        self.record = add_subject(world.database, 4711)
        self.claim = self.lodged(self.firm)
        world.letters()

    def as_(self, member: Member) -> TestClient:
        """Return a client of somebody, signed in anew: tokens last minutes."""
        return self.world.signed_in(member)

    def after(self, **time: int) -> None:
        """Let time pass."""
        self.clock.at += timedelta(**time)

    def lodged(self, firm: Member) -> dict[str, Any]:
        """Lodge a claim for a firm."""
        asked = {"record": self.record, "statement": "It is ours."}
        answer = self.as_(firm).post("/v1/claims", json=asked, headers=key())
        assert answer.status_code == 201, answer.text
        found: dict[str, Any] = answer.json()
        return found

    def read(self, path: str, member: Member) -> dict[str, Any]:
        """Read something as somebody."""
        answer = self.as_(member).get(path)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    def act(self, member: Member, path: str, body: Any, version: int | None = None) -> Any:
        """Act as somebody, on a version where one is given."""
        headers = key() if version is None else on(version)
        return self.as_(member).post(path, json=body, headers=headers)

    def refuse(self, member: Member, **more: str) -> Any:
        """Refuse the claim as somebody: first it is announced, then it takes effect."""
        path = f"/v1/claims/{self.claim['id']}"
        version = self.read(path, self.lena)["version"]
        return self.act(member, f"{path}/refuse", {**REASON, **more}, version)

    def notice(self, member: Member | None = None) -> dict[str, Any]:
        """Read the last notice of the claim."""
        last = self.read(f"/v1/claims/{self.claim['id']}", self.firm)["notices"][-1]
        return self.read(f"/v1/notices/{last}", member or self.firm)

    def on_notice(self, member: Member, action: str, body: Any) -> Any:
        """Do something with the last notice as somebody."""
        known = self.notice(self.lena)
        return self.act(member, f"/v1/notices/{known['id']}/{action}", body, known["version"])

    def refused(self) -> dict[str, Any]:
        """Refuse the claim after nobody answered; return the notice."""
        assert self.refuse(self.lena).status_code == 200
        self.after(days=10)
        done = self.refuse(self.omar)
        assert done.status_code == 200, done.text
        return self.notice()

    def lodge_appeal(self, member: Member | None = None, **more: Any) -> Any:
        """Appeal against the last notice as somebody, by default the firm."""
        body = {"notice": self.notice()["id"], **GROUNDS, **more}
        return self.act(member or self.firm, "/v1/appeals", body)

    def appealed(self) -> dict[str, Any]:
        """Refuse the claim, and appeal; return the appeal."""
        self.refused()
        answer = self.lodge_appeal()
        assert answer.status_code == 201, answer.text
        found: dict[str, Any] = answer.json()
        return found

    def on_appeal(self, member: Member, appeal: dict[str, Any], action: str, body: Any) -> Any:
        """Do something with an appeal as somebody, on its newest version."""
        path = f"/v1/appeals/{appeal['id']}"
        version = self.read(path, self.eva)["version"]
        return self.act(member, f"{path}/{action}", body, version)

    def name(self, appeal: dict[str, Any], *members: Member) -> Any:
        """Name a panel, as somebody who had no part."""
        who = [str(each.person.id) for each in members or (self.ana, self.ben)]
        return self.on_appeal(self.eva, appeal, "panel", {"members": who})

    def heard(self) -> dict[str, Any]:
        """Bring an appeal to where its panel votes."""
        appeal = self.appealed()
        assert self.name(appeal).status_code == 200
        assert self.on_appeal(self.ana, appeal, "admit", REASON).status_code == 200
        self.after(days=7)
        done = self.on_appeal(self.ben, appeal, "hear", REASON)
        assert done.status_code == 200, done.text
        return appeal

    def decided(self, outcome: str) -> dict[str, Any]:
        """Let a panel of two decide for an outcome."""
        appeal = self.heard()
        for member in (self.ana, self.ben):
            vote = {"outcome": outcome, "reason": "As the record shows."}
            assert self.on_appeal(member, appeal, "votes", vote).status_code == 200
        done = self.on_appeal(self.ben, appeal, "conclude", REASON)
        assert done.status_code == 200, done.text
        found: dict[str, Any] = done.json()
        return found

    def work_of(self, member: Member) -> list[tuple[str, str]]:
        """Return what waits for somebody."""
        items = self.as_(member).get("/v1/me/work").json()["items"]
        return [(each["act"], each["what"]) for each in items]


def problem(answer: Any) -> tuple[int, str]:
    """Return status and slug of a problem."""
    return answer.status_code, answer.json()["type"].rpartition("/")[2]
