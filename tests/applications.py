"""Applicants for tests: a firm that holds its record, the secretariat, parts of applications."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from starlette.testclient import TestClient

from app.access.grants import Role
from app.access.policy import ANYONE
from app.domains.certifications.models import Application
from app.domains.certifications.queries import applications
from app.domains.identity.types import OrganisationKind
from app.domains.roster.service.projection import RosterFollower
from app.domains.standards import queries as standards
from app.domains.standards.service.loading import load_shipped
from app.domains.standards.types.edition import Edition
from app.domains.standards.types.words import DocumentKind
from app.domains.subjects.models import Claim, Subject
from app.domains.subjects.types import ClaimState, Standing, SubjectKind
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.consumers import run
from app.store.serials import take_serials
from tests.make import OPERATOR
from tests.people import Member, World, key, on
from tests.scenes import step

REASON = {"reason": "looked at by two of us"}
SCOPE: dict[str, Any] = {
    "sites": [{"name": "Head office", "country": "PH", "is_head_office": True}],
    "corridors": [{"origin": "PH", "destination": "SA"}],
    "sectors": ["78"],
    "sub_agents": [{"name": "Cebu Helpers", "country": "PH", "consented_on": "2026-11-02"}],
    "personnel": 12,
    "placed_in_24_months": 240,
}
DECLARATIONS = [
    *("true_and_complete", "no_fees_from_workers", "lawful"),
    *("named_with_consent", "no_undue_influence"),
]
LEVELS = ("entry", "level_1", "level_2")
PRINCIPALS = [
    {
        "role": "owner",
        "name": "Invented Applicant",
        "birth_date": "1979-04-02",
        "document": {"kind": "passport", "country": "PH", "number": "P7904021C"},
    }
]
"""Who owns and runs the firm; nobody like them is under a bar."""


@step
def publish(world: World) -> None:
    """Load what is shipped, once."""
    with world.database.reading(ANYONE) as work:
        if standards.is_published(work, DocumentKind.SCHEME, "ers-1"):
            return
    load_shipped(world.database, "0.0")


def edition(world: World, standard: str) -> Edition:
    """Return the edition of a standard that is current today."""
    with world.database.reading(ANYONE) as work:
        return standards.current_edition(work, standard, work.at.date()).said


def hold_record(world: World, holder: Member) -> tuple[UUID, str]:
    """Put a record on the register that the member's organisation holds; no list names it."""
    with world.database.writing(OPERATOR) as work:
        serial = take_serials(work.session, "subject")
        subject = Subject(
            id=new_id(),
            serial=serial,
            number=make(NumberKind.INTERMEDIARY, serial),
            kind=SubjectKind.INTERMEDIARY,
            standing=Standing.IMPORTED,
            country="PH",
            recorded_from=1,
        )
        work.session.add(subject)
        work.session.flush()
        work.session.add(
            Claim(
                id=new_id(),
                subject_id=subject.id,
                organisation_id=holder.organisation.id,
                jurisdiction="PH",
                statement="it is ours",
                state=ClaimState.GRANTED,
                lodged_by=holder.person.id,
                lodged_at=work.at,
                objections_until=work.at,
            )
        )
        return subject.id, subject.number


def a_draft(world: World, whose: Member, subject_id: UUID, scheme: str = "ers-1") -> UUID:
    """Return the open application of a record; make a draft where there is none."""
    publish(world)
    with world.database.writing(OPERATOR) as work:
        known = applications.find_open(work, subject_id, scheme)
        if known is not None:
            return known.id
        said = standards.current_scheme(work, scheme, work.at.date())
        of = standards.current_edition(work, said.said.standard, work.at.date())
        draft = Application(
            id=new_id(),
            number=make(NumberKind.APPLICATION, take_serials(work.session, "application")),
            subject_id=subject_id,
            organisation_id=whose.organisation.id,
            scheme_key=scheme,
            scheme_id=said.id,
            edition_id=of.id,
            scope={},
            state="draft",
            begun_by=whose.person.id,
            begun_at=work.at,
        )
        work.session.add(draft)
        return draft.id


class Applicant:
    """A firm and the secretariat, over HTTP.

    Args:
        world: the service.
    """

    @step
    def __init__(self, world: World) -> None:
        self.world = world
        publish(world)
        self.scheme_owner = world.organisation(OrganisationKind.SCHEME_OWNER)
        self.staff = world.member(Role.SECRETARIAT, self.scheme_owner)
        agency = world.organisation(OrganisationKind.INTERMEDIARY)
        self.manager = world.member(Role.RECRUITER_MANAGER, agency)
        self.record = ""

    @property
    def firm(self) -> TestClient:
        """The manager of the firm, signed in now."""
        return self.world.signed_in(self.manager)

    @property
    def secretariat(self) -> TestClient:
        """The secretariat, signed in now."""
        return self.world.signed_in(self.staff)

    @step
    def holds_a_record(self) -> None:
        """Let the firm hold a record that no list names."""
        _, self.record = hold_record(self.world, self.manager)

    @step
    def listed_and_claimed(self, clock: Any) -> None:
        """Bring a list with the firm's licence, and let it claim its record, over HTTP."""
        ministry = self.world.organisation(OrganisationKind.AUTHORITY, jurisdiction="PH")
        officer = self.world.member(Role.AUTHORITY_OFFICER, ministry)
        self.list_says("Valid License", officer, "2026-11-20")
        items = self.world.client().get("/v1/roster").json()["items"]
        self.record = items[0]["number"]
        said = {"record": self.record, "statement": "we are the agency of this licence"}
        claim = self.firm.post("/v1/claims", json=said, headers=key()).json()
        where = f"/v1/claims/{claim['id']}"
        told = {**REASON, "channel": "licensing_authority"}
        self.world.signed_in(officer).post(f"{where}/confirm", json=told, headers=on(1))
        clock.at += timedelta(days=14)
        granted = self.secretariat.post(f"{where}/grant", json=REASON, headers=on(2))
        assert granted.status_code == 200, granted.text
        self.officer = officer

    def list_says(self, status: str, officer: Member, day: str) -> None:
        """Send the authority's list, and bring the roster up to date."""
        content = f"name,address,status\nHARBOUR LIGHT,Manila,{status}".encode()
        path = f"/v1/imports?profile=ph-dmw&list_date={day}"
        assert self.world.signed_in(officer).post(path, content=content).status_code == 202
        self.world.settle()
        run(self.world.database, RosterFollower())
        self.world.settle()

    @step
    def is_trained(self) -> None:
        """Confirm the levels of training that ers-1 needs."""
        for level in LEVELS:
            body = {
                "organisation": str(self.manager.organisation.id),
                "scheme": "ers-1",
                "level": level,
                "finished_on": "2026-10-01",
            }
            made = self.secretariat.post("/v1/trainings", json=body, headers=key())
            assert made.status_code == 201, made.text

    def begin(self, scheme: str = "ers-1", **more: Any) -> dict[str, Any]:
        """Begin an application."""
        body = {"record": self.record, "scheme": scheme, **more}
        made = self.firm.post("/v1/applications", json=body, headers=key())
        assert made.status_code == 201, made.text
        return made.json()

    def declare(self, application: dict[str, Any], *people: dict[str, Any]) -> None:
        """Say who owns and runs the firm."""
        where = f"/v1/applications/{application['id']}/principals"
        said = {"principals": list(people) or PRINCIPALS}
        made = self.firm.post(where, json=said, headers=key())
        assert made.status_code == 201, made.text

    def prepare(self, application: dict[str, Any], **scope: Any) -> dict[str, Any]:
        """Say who owns and runs the firm, scope, declarations and agreement."""
        where = f"/v1/applications/{application['id']}"
        self.declare(application)
        said = self.firm.put(
            f"{where}/scope", json={**SCOPE, **scope}, headers=on(application["version"])
        ).json()
        said = self.firm.post(
            f"{where}/declarations",
            json={"declarations": DECLARATIONS},
            headers=on(said["version"]),
        ).json()
        agreed = {"digest": said["agreement"]["digest"], "language": "en"}
        made = self.firm.post(f"{where}/agreement", json=agreed, headers=on(said["version"]))
        assert made.status_code == 200, made.text
        return made.json()

    def act(self, client: TestClient, application: dict[str, Any], act: str, **body: Any) -> Any:
        """Act on an application as it stands now."""
        where = f"/v1/applications/{application['id']}"
        version = client.get(where).json()["version"]
        return client.post(f"{where}/{act}", json=body or None, headers=on(version))

    @step
    def submitted(self, scheme: str = "ers-1", **more: Any) -> dict[str, Any]:
        """Begin, prepare and hand in."""
        application = self.prepare(self.begin(scheme, **more))
        made = self.act(self.firm, application, "submit")
        assert made.status_code == 200, made.text
        return made.json()

    @step
    def screened(self, application: dict[str, Any]) -> dict[str, Any]:
        """Waive the fee and begin the screening."""
        self.act(self.secretariat, application, "fees/application/waive", **REASON)
        made = self.act(self.secretariat, application, "screen")
        assert made.status_code == 200, made.text
        return made.json()

    def document(self, name: str = "policy.txt") -> str:
        """Send a document that proves something."""
        sent = self.firm.post(f"/v1/evidence?name={name}", content=name.encode())
        return str(sent.json()["id"])

    def answers(self, standard: str, word: str, **more: Any) -> list[dict[str, Any]]:
        """Return one answer to each indicator of a standard."""
        return [
            {"indicator": each.code, "answer": word, **more}
            for each in edition(self.world, standard).indicators
        ]

    def answer(self, application: dict[str, Any], *given: dict[str, Any]) -> Any:
        """Answer some indicators in one call."""
        where = f"/v1/applications/{application['id']}/answers"
        return self.firm.post(where, json={"answers": list(given)}, headers=key())

    @step
    def assessed(self, scheme: str, standard: str, word: str, **more: Any) -> dict[str, Any]:
        """Return an application whose self-assessment is whole."""
        application = self.screened(self.submitted(scheme, **more))
        made = self.act(self.secretariat, application, "accept", **REASON)
        assert made.status_code == 200, made.text
        every = self.answers(standard, word, documents=[self.document()])
        for first in range(0, len(every), 500):
            taken = self.answer(application, *every[first : first + 500])
            assert taken.status_code == 200, taken.text
        return self.read(application)

    def read(self, application: dict[str, Any]) -> dict[str, Any]:
        """Read an application as it stands now."""
        return dict(self.firm.get(f"/v1/applications/{application['id']}").json())
