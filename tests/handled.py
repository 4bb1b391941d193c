"""People for tests of how complaints are handled: a desk, whom it is about, a panel, a worker."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from starlette.testclient import TestClient

from app.access.grants import Role
from app.access.policy import CLOCK
from app.desks import complaint_desk
from app.domains.complaints.jobs import end_with_time
from app.domains.complaints.models import Complaint
from app.domains.complaints.types import ComplaintState
from app.domains.identity.types import OrganisationKind
from app.outside.counters import Counters
from tests.handling import brought, found
from tests.make import FixedClock
from tests.people import Member, World, key, on

REASONS = {"reasons": "We read all that there is, and this is why."}
STATEMENT = "A worker says that your agency took money for a job in the Gulf."
IDENTITY = {"name": "Maya Gurung", "phone": "+977 984-1234567", "email": "maya@mail.example"}
TOLD: dict[str, Any] = {
    "story": "The agency in Pokhara took 120000 rupees from me for the job.",
    "categories": ["fee_charged"],
    "origin": "NP",
    "destination": "QA",
    "happened_year": 2026,
    "written": "en",
    "contact": IDENTITY,
    "consent_text": "1",
}
COMPANY = {"use": "tell_company"}


@dataclass
class Case:
    """A case, as whoever told it and its officer come to it."""

    desk: "Desk"
    id: UUID
    receipt: str

    @property
    def hers(self) -> TestClient:
        """A client with her receipt."""
        return self.desk.world.client(Authorization=f"Receipt {self.receipt}")

    def read(self) -> dict[str, Any]:
        """Read the case with her receipt."""
        answer = self.hers.get("/v1/receipt")
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    def says(self, path: str, body: Any = None, status: int = 200) -> dict[str, Any]:
        """Do something with her receipt."""
        answer = self.hers.post(f"/v1/receipt/{path}", json=body or {})
        assert answer.status_code == status, answer.text
        found: dict[str, Any] = answer.json()
        return found

    @property
    def row(self) -> Complaint:
        """The case as it stands."""
        with self.desk.world.database.reading(CLOCK) as work:
            return work.session.get_one(Complaint, self.id)

    def does(self, member: Member, path: str, body: Any = None) -> Any:
        """Let somebody of the desk do something with the case as it stands now."""
        client = self.desk.world.signed_in(member)
        where = f"/v1/complaints/{self.id}/{path}"
        seen = client.get(f"/v1/complaints/{self.id}")
        version = seen.json()["version"] if seen.status_code == 200 else 1
        return client.post(where, json=body, headers=on(version))

    def done(self, member: Member, path: str, body: Any = None) -> dict[str, Any]:
        """Let somebody of the desk do something that succeeds."""
        answer = self.does(member, path, body)
        assert answer.status_code in (200, 201), answer.text
        found: dict[str, Any] = answer.json()
        return found


class Desk:
    """Three officers, a firm, an appeals panel of three; and cases that workers told."""

    def __init__(self, world: World, clock: FixedClock) -> None:
        self.world, self.clock = world, clock
        self.scheme = world.organisation(OrganisationKind.SCHEME_OWNER)
        self.ana, self.ben, self.cho = (
            world.member(Role.COMPLAINTS_OFFICER, self.scheme) for _ in range(3)
        )
        self.panel = [world.member(Role.APPEALS_MEMBER, self.scheme) for _ in range(3)]
        self.secretary = world.member(Role.SECRETARIAT, self.scheme)
        self.agency = world.organisation(OrganisationKind.INTERMEDIARY)
        self.firm = world.member(Role.RECRUITER_MANAGER, self.agency)
        self.cases = complaint_desk(world.settings, Counters())

    def after(self, **time: int) -> None:
        """Let time pass, and what comes with it."""
        self.clock.at += timedelta(**time)
        while end_with_time(self.cases, self.world.database):
            pass

    def lodged(self, *consents: dict[str, Any], **more: Any) -> Case:
        """Tell what happened, against the firm."""
        against = {"kind": "intermediary", "organisation": str(self.agency.id)}
        body = {**TOLD, "against": against, "consents": list(consents), **more}
        answer = self.world.client().post("/v1/complaints", json=body)
        assert answer.status_code == 201, answer.text
        case_id = found(self.world.signed_in(self.ana), answer.json()["number"])
        return Case(self, UUID(case_id), answer.json()["receipt"])

    def brought(self, case: Case, state: ComplaintState = ComplaintState.INQUIRY) -> Case:
        """Bring a case to a state on its usual way, as Ana, who handles it."""
        brought(self.world, self.ana, str(case.id), state.value)
        return case

    def inquired(self, *consents: dict[str, Any], **more: Any) -> Case:
        """Tell what happened, and bring it to the inquiry."""
        return self.brought(self.lodged(*consents, **more))

    def prepared(self, case: Case, **more: Any) -> Any:
        """Prepare to tell the firm."""
        said = {
            "statement": STATEMENT,
            "category": "fee_charged",
            "period": "2026",
            "why": "consent",
            **more,
        }
        return case.does(self.ana, "tellings", said)

    def told(self, case: Case) -> dict[str, Any]:
        """Tell the firm, with her agreement."""
        telling: dict[str, Any] = self.prepared(case).json()
        case.says(f"tellings/{telling['id']}/agree")
        case.done(self.ana, f"tellings/{telling['id']}/tell")
        return telling

    def replied(self, telling: dict[str, Any], words: str = "We took no money.") -> dict[str, Any]:
        """Reply for the firm."""
        client = self.world.signed_in(self.firm)
        path = f"/v1/tellings/{telling['id']}"
        version = client.get(path).json()["version"]
        body = {"text": words}
        answer = client.post(f"{path}/replies", json=body, headers=on(version))
        assert answer.status_code == 201, answer.text
        found: dict[str, Any] = answer.json()
        return found

    def read_by_firm(self, telling: dict[str, Any]) -> dict[str, Any]:
        """Read what was told, as the firm."""
        answer = self.world.signed_in(self.firm).get(f"/v1/tellings/{telling['id']}")
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    def decided(
        self, case: Case, outcome: str, *, officer: Member | None = None, **more: Any
    ) -> dict[str, Any]:
        """Decide a case as Ben, who did not look into it, or as another officer."""
        officer = officer or self.ben
        if case.row.state is ComplaintState.REPLY:
            case.done(self.ana, "resume-inquiry")
        case.done(officer, "decider")
        found = [{"category": "fee_charged", "outcome": outcome, **REASONS}]
        return case.done(officer, "decision", {"allegations": found, **more})

    def heard(self, appeal: str, outcome: str, reason: str = "We heard it.") -> dict[str, Any]:
        """Hear and decide an appeal by the votes of the panel, which composes itself."""

        def does(member: Member, action: str, body: Any) -> dict[str, Any]:
            client, path = self.world.signed_in(member), f"/v1/appeals/{appeal}"
            version = client.get(path).json()["version"]
            answer = client.post(f"{path}/{action}", json=body, headers=on(version))
            assert answer.status_code == 200, answer.text
            found: dict[str, Any] = answer.json()
            return found

        first, *_ = self.panel
        does(first, "panel", {"members": [str(each.person.id) for each in self.panel]})
        does(first, "admit", {"reason": reason})
        self.clock.at += timedelta(days=8)
        does(first, "hear", {"reason": reason})
        for each in self.panel:
            does(each, "votes", {"outcome": outcome, "reason": reason})
        return does(first, "conclude", {"reason": reason})


__all__ = ["COMPANY", "IDENTITY", "REASONS", "STATEMENT", "TOLD", "Case", "Desk", "key"]
