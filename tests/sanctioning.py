"""Sanctions and all who have to do with them, for tests: over HTTP, as each of them."""

from dataclasses import replace
from typing import Any

from app.access.policy import CLOCK
from app.domains.roster.service.lookout import Lookout
from app.domains.roster.service.projection import RosterFollower
from app.domains.sanctions import jobs
from app.domains.sanctions.queries.in_force import in_force
from app.domains.sanctions.service.desk import SanctionDesk
from app.domains.subjects.service.watching import Watchers
from app.store.consumers import run
from tests.make import FixedClock
from tests.people import Member, World
from tests.violating import COUNT, Bench

ARTICLE = "Part VI, Rule III, section 3"
WHY = "The inspection and the statements agree."
SWAPPED: dict[str, Any] = {**COUNT, "offence": "contract_substitution"}
LEFT: dict[str, Any] = {**COUNT, "offence": "abandonment"}
SUSPENSION = {"kind": "licence_suspension", "length": {"months": 2}}


class Court(Bench):
    """The two bodies, and what they impose on the firm.

    Args:
        world: the service.
        clock: of the test.
    """

    def __init__(self, world: World, clock: FixedClock) -> None:
        super().__init__(world, clock)
        lookout = Lookout(world.database, "test", kept_seconds=0)
        world.api.state.roster = replace(world.api.state.roster, lookout=lookout)

    @property
    def desk(self) -> SanctionDesk:
        """What sanctions work with."""
        desk: SanctionDesk = self.world.api.state.sanctions
        return desk

    def licensed(self) -> dict[str, Any]:
        """Give the firm a licence in the authority's own register."""
        body = {
            "number": "PH-77",
            "status": "valid",
            "holds_from": "2026-01-05",
            "reason": "The papers of the firm are complete.",
        }
        path = f"/v1/intermediaries/{self.record}/licences"
        return dict(self.does(self.manager, path, body))

    def licence(self) -> str:
        """Return how the licence of the firm stands now."""
        path = f"/v1/intermediaries/{self.record}/licences"
        [found] = self.reads(self.officer, path)["items"]
        return str(found["status"])

    def sanctioning(self, case: dict[str, Any], **more: Any) -> dict[str, Any]:
        """Return what announces a sanction against the first respondent."""
        whom = self.read(case)["respondents"][0]["id"]
        said = {"violation": case["id"], "respondent": whom, "article": ARTICLE, "reason": WHY}
        return {**said, **more}

    def announces(self, case: dict[str, Any], who: Member | None = None, **more: Any) -> Any:
        """Announce a sanction, by default as an officer of the authority; return the answer."""
        return self.tries(who or self.officer, "/v1/sanctions", self.sanctioning(case, **more))

    def announced(
        self, case: dict[str, Any], who: Member | None = None, **more: Any
    ) -> dict[str, Any]:
        """Announce a sanction with success."""
        answer = self.announces(case, who, **more)
        assert answer.status_code == 201, answer.text
        return dict(answer.json())

    def sanction(self, row: dict[str, Any], who: Member | None = None) -> dict[str, Any]:
        """Read a sanction, by default as its body."""
        reader = who or (self.manager if row["body"] == "authority" else self.judge)
        return dict(self.reads(reader, f"/v1/sanctions/{row['id']}"))

    def on(self, row: dict[str, Any], verb: str, who: Member | None = None, **body: Any) -> Any:
        """Act on a sanction as it stands, by default as the manager; return the answer."""
        version = self.sanction(row)["version"]
        said = body if verb == "payments" else {"reason": WHY, **body}
        return self.tries(who or self.manager, f"/v1/sanctions/{row['id']}/{verb}", said, version)

    def did(
        self, row: dict[str, Any], verb: str, who: Member | None = None, **body: Any
    ) -> dict[str, Any]:
        """Act on a sanction with success."""
        answer = self.on(row, verb, who, **body)
        assert answer.status_code in {200, 201}, answer.text
        return dict(answer.json())

    def final(self, **more: Any) -> dict[str, Any]:
        """Bring a case to where it is confirmed and final."""
        case = self.confirmed(**more)
        self.after(days=40)
        return case

    def of_scheme(self, count: dict[str, Any] | None = None) -> dict[str, Any]:
        """Bring a case before the scheme, which the firm reported itself, to where it is final."""
        said = {
            "record": self.record,
            "part": "agency",
            "report": "Our branch in Cebu did so in spring; we stopped it.",
            "origin": "PH",
            "destination": "QA",
            "counts": [count or SWAPPED],
        }
        case = self.does(self.firm, "/v1/violations/self-reports", said)
        self.done(self.secretary, case, "notify")
        self.after(days=16)
        case = self.done(self.judge, case, "decide", self.found(case))
        self.after(days=40)
        return case

    def imposed(self, case: dict[str, Any], **more: Any) -> dict[str, Any]:
        """Announce a sanction, let nobody answer, and decide it."""
        row = self.announced(case, **more)
        self.after(days=15)
        return self.did(row, "decide")

    def tend(self) -> int:
        """Let the worker do for sanctions what is due."""
        return jobs.tend(self.desk, self.world.database)

    def follow(self) -> None:
        """Let everything that follows follow."""
        self.world.settle()
        for follower in (RosterFollower(), Watchers()):
            run(self.world.database, follower)
        self.world.settle()

    def on_roster(self, day: str | None = None) -> dict[str, Any]:
        """Return what anybody reads of the firm."""
        asked = {} if day is None else {"as_of": day}
        answer = self.world.client().get(f"/v1/roster/{self.subject_id}", params=asked)
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    def shown(self) -> list[dict[str, Any]]:
        """Return the sanctions that the roster shows of the firm."""
        return list(self.on_roster()["sanctions"])

    def in_force(self) -> list[str]:
        """Return the numbers of the sanctions in force, as the register judges them."""
        with self.world.database.reading(CLOCK) as work:
            found = in_force(work, [self.subject_id], work.at)
        return [each.number for each in found]

    def work_of(self, who: Member) -> list[tuple[str, str]]:
        """Return what waits for somebody."""
        found = self.reads(who, "/v1/me/work")["items"]
        return [(each["act"], each["what"]) for each in found]
