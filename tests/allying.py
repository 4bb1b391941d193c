"""Members of the alliance for tests, who join, pledge and report over HTTP."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from app.access.grants import Role
from app.domains.alliance import jobs
from app.domains.identity.types import OrganisationKind
from app.store.work import Database
from tests.applications import hold_record
from tests.make import FixedClock
from tests.people import Member, World, key, on

MEMBERS, COMMITMENTS = "/v1/alliance/members", "/v1/alliance/commitments"
TRAININGS, CREDENTIALS = "/v1/alliance/trainings", "/v1/alliance/credentials"
REASON = {"reason": "a test of pledges"}
READS = "A pledge, not examined."


class Allies:
    """A secretariat of two, and whoever joins.

    Args:
        world: of the test.
        clock: of the test.
    """

    def __init__(self, world: World, clock: FixedClock) -> None:
        self.world, self.clock = world, clock
        scheme = world.organisation(OrganisationKind.SCHEME_OWNER)
        self.first, self.second = (world.member(Role.SECRETARIAT, scheme) for _ in range(2))

    @property
    def database(self) -> Database:
        """Of the test."""
        return self.world.database

    def somebody(self, role: Role, kind: OrganisationKind, place: str | None = None) -> Member:
        """Return who manages a new organisation."""
        return self.world.member(role, self.world.organisation(kind, None, place))

    def union(self) -> Member:
        """Return who speaks for a union."""
        return self.somebody(Role.PARTNER, OrganisationKind.CIVIL_SOCIETY)

    def recruiter(self) -> tuple[Member, UUID, str]:
        """Return who manages a recruiter, and the record that it holds."""
        manager = self.somebody(Role.RECRUITER_MANAGER, OrganisationKind.INTERMEDIARY)
        return manager, *hold_record(self.world, manager)

    def post(self, who: Member, path: str, body: Any = None, version: int | None = None) -> Any:
        """Do an act as somebody."""
        headers = key() if version is None else on(version)
        return self.world.signed_in(who).post(path, json=body, headers=headers)

    def acts(self, who: Member, path: str, verb: str, body: Any = None) -> Any:
        """Do an act on the version that stands."""
        version = self.world.signed_in(who).get(path).json()["version"]
        return self.post(who, f"{path}/{verb}", body, version)

    def read(self, path: str) -> dict[str, Any]:
        """Read as anybody."""
        answer = self.world.client().get(path)
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    def ask(self, who: Member, kind: str, name: str, /, **more: Any) -> Any:
        """Ask to join."""
        return self.post(who, MEMBERS, {"key": name, "kind": kind, **more})

    def join(self, who: Member, kind: str, name: str, /, **more: Any) -> str:
        """Ask to join and be admitted; return where the member is read."""
        asked = self.ask(who, kind, name, **more)
        assert asked.status_code == 201, asked.text
        done = self.post(self.second, f"{MEMBERS}/{name}/admit", None, 1)
        assert done.status_code == 200, done.text
        return f"{MEMBERS}/{name}"

    def pledge(self, who: Member, member: str, **more: Any) -> Any:
        """Pledge something that is due in ninety days."""
        body = {
            "kind": "PL-TRAIN",
            "title": "We train twenty people of our own",
            "measure": "People who completed a training",
            "target": "20",
            "unit": "people",
            "direction": "at_least",
            "due_on": self.day(90),
            "language": "en",
            **more,
        }
        return self.post(who, f"{member}/commitments", body)

    def pledged(self, who: Member, member: str, **more: Any) -> str:
        """Pledge, and return where the commitment is read."""
        made = self.pledge(who, member, **more)
        assert made.status_code == 201, made.text
        return str(made.headers["location"])

    def report(self, who: Member, commitment: str, **more: Any) -> Any:
        """Report on a commitment as of today."""
        body = {"as_of": self.day(0), "words": "Eight people finished.", "language": "en", **more}
        return self.post(who, f"{commitment}/reports", body)

    def claim(self, who: Member, commitment: str, **more: Any) -> Any:
        """Report that a commitment is kept, with its figure and what shows it."""
        shown = {"value": "20", "links": ["https://union.example/report"]}
        return self.report(who, commitment, says_kept=True, **shown, **more)

    def look(self, who: Member, report: str, found: str = "seen") -> Any:
        """Look at a report."""
        return self.post(who, f"{report}/look-at", {"found": found, **REASON})

    def standing(self, commitment: str) -> str:
        """Return how a commitment stands for anybody now."""
        return str(self.read(commitment)["standing"])

    def day(self, after: int) -> str:
        """Return the day so many days from now."""
        return str((self.clock.at + timedelta(days=after)).date())

    def pass_days(self, days: int) -> None:
        """Let days pass."""
        self.clock.at += timedelta(days=days)

    def tick(self) -> int:
        """Do what time brings."""
        return jobs.tend(self.world.api.state.alliance, self.database)

    def work_of(self, who: Member) -> list[tuple[str, str]]:
        """Return what of the alliance waits for somebody."""
        items = self.world.signed_in(who).get("/v1/me/work").json()["items"]
        return [(each["act"], each["what"]) for each in items]

    def training(self, who: Member, name: str = "gap-analysis", **more: Any) -> Any:
        """Write down a training."""
        body = {
            "key": name,
            "title": "Gap analysis",
            "level": "level_1",
            "topics": ["gap analysis"],
            "form": "classroom",
            "held_from": self.day(-30),
            "held_until": self.day(-20),
            "valid_months": 12,
            **more,
        }
        return self.post(who, TRAININGS, body)

    def complete(self, who: Member, record: str, name: str = "gap-analysis", **more: Any) -> Any:
        """State that a firm completed a training."""
        body = {"record": record, "people": 5, "completed_on": self.day(-20), **more}
        return self.post(who, f"{TRAININGS}/{name}/completions", body)

    def certify(self, who: Member, record: str, **more: Any) -> Any:
        """State that a firm holds a certificate of a management system."""
        body = {
            "record": record,
            "standard": "ISO 9001:2015",
            "number": "QM-77",
            "issuer": "A certifier",
            "valid_from": self.day(-100),
            "until": self.day(200),
            **more,
        }
        return self.post(who, "/v1/alliance/certificates", body)


def slug(answer: Any) -> tuple[int, str]:
    """Return status and slug of a problem."""
    return answer.status_code, answer.json()["type"].rpartition("/")[2]


def at(answer: Any) -> list[str]:
    """Return the fields that a refusal names."""
    assert answer.status_code == 422, answer.text
    return [each["pointer"] for each in answer.json()["errors"]]
