"""Complaints for tests: who tells one, and the desks that handle it."""

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select
from starlette.testclient import TestClient

from app.access.grants import Role
from app.domains.complaints.jobs import tend_cases
from app.domains.complaints.models import Complaint
from app.domains.identity.types import OrganisationKind
from tests.make import OPERATOR
from tests.people import Member, World, key

NEPALI = "पोखराको एजेन्सीले मसँग जागिरको लागि १,२०,००० रुपैयाँ लियो।"
WORDS = {"reason": "As the papers of the case show."}


@dataclass
class Officer:
    """Somebody of a desk, who signs in anew for each thing."""

    member: Member
    world: World

    @property
    def client(self) -> TestClient:
        """Themselves, signed in now."""
        return self.world.signed_in(self.member)

    @property
    def id(self) -> str:
        """Who it is."""
        return str(self.member.person.id)

    def read(self, case: str, part: str = "") -> Any:
        """Read a case, or a part of it."""
        return self.client.get(f"/v1/complaints/{case}{part}")

    def act(self, case: str, part: str, **body: Any) -> Any:
        """Act on a case as it stands now, and be let."""
        answer = self.tries(case, part, **body)
        assert answer.status_code in {200, 201}, answer.text
        return answer.json()

    def tries(self, case: str, part: str, **body: Any) -> Any:
        """Act on a case as it stands now."""
        seen = self.read(case)
        version = seen.json()["version"] if seen.status_code == 200 else 1
        headers = {**key(), "If-Match": f'"{version}"'}
        return self.client.post(f"/v1/complaints/{case}/{part}", json=body, headers=headers)

    def work(self) -> list[tuple[str, str]]:
        """Return what of complaints waits: the act, and the case."""
        items = self.client.get("/v1/me/work").json()["items"]
        return [
            (each["act"], each["path"].rpartition("/")[2])
            for each in items
            if each["what"] == "complaint"
        ]


@dataclass
class Desks:
    """The scheme with its officers and outside reviewers."""

    world: World
    scheme: Any = None
    made: dict[Role, list[Officer]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Make the scheme."""
        self.scheme = self.world.organisation(OrganisationKind.SCHEME_OWNER, "The scheme")

    def officer(self, role: Role = Role.COMPLAINTS_OFFICER) -> Officer:
        """Let somebody new sit on a desk."""
        member = self.world.member(role, self.scheme)
        return Officer(member, self.world)

    def reviewer(self) -> Officer:
        """Let an outside reviewer sit on their desk."""
        return self.officer(Role.OUTSIDE_REVIEWER)

    def tend(self) -> int:
        """Let the clock do what is due in cases."""
        return tend_cases(self.world.database, self.world.complaints)


def tells(world: World, **more: Any) -> TestClient:
    """Tell a complaint; return who has its receipt."""
    body = {"story": NEPALI, "categories": ["fee_charged"], "written": "ne", **more}
    told = world.client().post("/v1/complaints", json=body)
    assert told.status_code == 201, told.text
    return world.client(Authorization=f"Receipt {told.json()['receipt']}")


def case_of(world: World, hers: TestClient) -> str:
    """Return the identifier of the case of a receipt, which its holder never needs."""
    number = hers.get("/v1/receipt").json()["number"]
    with world.database.reading(OPERATOR) as work:
        return str(
            work.session.scalars(select(Complaint.id).where(Complaint.number == number)).one()
        )
