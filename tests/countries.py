"""A country that is assessed: its authority, the secretariat, and assessors from elsewhere."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from starlette.testclient import TestClient

from app.access.grants import Role
from app.domains.certifications.handlers.applications import AuditFollower
from app.domains.certifications.jobs import end_with_time
from app.domains.identity.models import Organisation
from app.domains.identity.types import OrganisationKind
from app.domains.jurisdictions.handlers import AuthorityFollower
from app.store.consumers import run
from tests.applications import REASON, edition, publish
from tests.people import Member, World, key, on

OF_A_COUNTRY = ["true_and_complete", "no_undue_influence"]


class Country:
    """Mauritius, which is assessed under crg-1, over HTTP.

    Args:
        world: the service.
        clock: of the test; time passes between the steps.
        code: of the country.
    """

    def __init__(self, world: World, clock: Any, code: str = "MU") -> None:
        self.world, self.clock, self.code = world, clock, code
        publish(world)
        self.owner = world.organisation(OrganisationKind.SCHEME_OWNER)
        self.staff = world.member(Role.SECRETARIAT, self.owner)
        self.admitted = self.admit(code)
        self.ministry = world.member(Role.AUTHORITY_MANAGER, self.admitted)
        self.body = world.organisation(OrganisationKind.AUDIT_BODY)
        self.reviewer = world.member(Role.AUDIT_MANAGER, self.body)
        self.lead = world.member(Role.LEAD_AUDITOR, self.body)
        self.second = world.member(Role.AUDITOR, self.body)

    @property
    def secretariat(self) -> TestClient:
        """The secretariat, signed in now."""
        return self.world.signed_in(self.staff)

    @property
    def government(self) -> TestClient:
        """The manager of the country's authority, signed in now."""
        return self.world.signed_in(self.ministry)

    @property
    def scheme_owner(self) -> Organisation:
        """The organisation of the scheme, as committees of tests ask for it."""
        return self.owner

    @property
    def manager(self) -> Member:
        """Who speaks for the country, as lives of certificates ask for it."""
        return self.ministry

    @property
    def firm(self) -> TestClient:
        """Who reads what was decided about the applicant."""
        return self.government

    def admit(self, code: str) -> Organisation:
        """Admit an authority over HTTP; the record of its jurisdiction follows."""
        sent = {
            "kind": "authority",
            "name": f"Ministry of Labour of {code}",
            "country": code[:2],
            "jurisdiction": code,
            **REASON,
        }
        made = self.secretariat.post("/v1/organisations", json=sent, headers=key())
        assert made.status_code == 201, made.text
        self.follow()
        with self.world.database.reading(self.world.actor(self.staff)) as work:
            return work.session.get_one(Organisation, UUID(made.json()["id"]))

    def follow(self) -> None:
        """Let those who follow the journal come to its end."""
        for follower in (AuthorityFollower(), AuditFollower()):
            run(self.world.database, follower)
        self.world.settle()

    def page(self) -> dict[str, Any]:
        """Read the country's public page."""
        return dict(self.world.client().get(f"/v1/jurisdictions/{self.code}").json())

    def act(self, client: TestClient, application: dict[str, Any], act: str, **body: Any) -> Any:
        """Act on an application as it stands now."""
        where = f"/v1/applications/{application['id']}"
        version = client.get(where).json()["version"]
        return client.post(f"{where}/{act}", json=body or None, headers=on(version))

    def does(
        self, client: TestClient, application: dict[str, Any], act: str, **body: Any
    ) -> dict[str, Any]:
        """Act with success."""
        made = self.act(client, application, act, **body)
        assert made.status_code == 200, made.text
        return dict(made.json())

    def read(self, application: dict[str, Any]) -> dict[str, Any]:
        """Read an application as it stands now."""
        return dict(self.secretariat.get(f"/v1/applications/{application['id']}").json())

    def begun(self) -> dict[str, Any]:
        """Let the government begin a request."""
        said = {"record": self.page()["number"], "scheme": "crg-1"}
        made = self.government.post("/v1/applications", json=said, headers=key())
        assert made.status_code == 201, made.text
        return dict(made.json())

    def requested(self) -> dict[str, Any]:
        """Let the government ask for its assessment, until the self-assessment is whole."""
        application = self.begun()
        said = {"declarations": OF_A_COUNTRY}
        application = self.does(self.government, application, "declarations", **said)
        agreed = {"digest": application["agreement"]["digest"], "language": "en"}
        self.does(self.government, application, "agreement", **agreed)
        self.does(self.government, application, "submit")
        self.does(self.secretariat, application, "screen")
        self.does(self.secretariat, application, "accept", **REASON)
        sent = self.government.post("/v1/evidence?name=laws.txt", content=b"the laws")
        proof = {"documents": [sent.json()["id"]]}
        every = [
            {"indicator": each.code, "answer": "applied", **proof}
            for each in edition(self.world, "crg").indicators
        ]
        where = f"/v1/applications/{application['id']}/answers"
        taken = self.government.post(where, json={"answers": every}, headers=key())
        assert taken.status_code == 200, taken.text
        return self.read(application)

    def opened(self) -> dict[str, Any]:
        """Let the council assess the country without its request."""
        where = f"/v1/jurisdictions/{self.code}/assessments"
        said = {"scheme": "crg-1", "reason": "resolution 4 of the council"}
        made = self.secretariat.post(where, json=said, headers=key())
        assert made.status_code == 201, made.text
        return dict(made.json())

    def accredited(self) -> None:
        """Accredit the body for the country standard, and confirm what its assessors know."""
        sent = {
            "audit_body_id": str(self.body.id),
            "scheme": "crg-1",
            "valid_from": "2026-01-01",
            "valid_until": "2029-12-31",
            **REASON,
        }
        made = self.secretariat.post("/v1/accreditations", json=sent, headers=key())
        assert made.status_code == 201, made.text
        for kind, code in (("language", "en"), ("scheme", "crg-1")):
            sent = {"person_id": str(self.lead.person.id), "kind": kind, "code": code}
            sent["valid_until"] = "2029-12-31"
            client = self.world.signed_in(self.reviewer)
            made = client.post("/v1/competences", json=sent, headers=key())
            assert made.status_code == 201, made.text

    def national_of(self, member: Member, *countries: str) -> None:
        """Let somebody say of which countries they are a national."""
        client = self.world.signed_in(member)
        said = {"countries": list(countries)}
        assert client.put("/v1/me/nationalities", json=said).status_code == 200

    def ordered(self, application: dict[str, Any]) -> str:
        """Order the assessment of the body; return the id of the audit."""
        sent = {"audit_body_id": str(self.body.id), "stage": "stage_2"}
        made = self.does(self.secretariat, application, "order-audit", **sent)
        return str(made["audits"][-1]["id"])

    def on_audit(self, who: Member, audit: str, verb: str, body: Any = None) -> Any:
        """Act on an audit as it stands now."""
        where = f"/v1/audits/{audit}"
        version = self.secretariat.get(where).json()["version"]
        return self.world.signed_in(who).post(f"{where}/{verb}", json=body, headers=on(version))

    def does_on_audit(self, who: Member, audit: str, verb: str, body: Any = None) -> Any:
        """Act on an audit with success."""
        made = self.on_audit(who, audit, verb, body)
        assert made.status_code == 200, made.text
        return made.json()

    def planned(self, audit: str) -> None:
        """Plan the assessment, where the country itself is the one site."""
        first = (self.clock.at + timedelta(days=20)).date()
        plan = {
            "planned_from": first.isoformat(),
            "planned_until": (first + timedelta(days=5)).isoformat(),
            "sites": [self.code],
            "languages": ["en"],
            "days": "5",
            "interviews": 0,
            "files": 0,
        }
        self.does_on_audit(self.reviewer, audit, "plan", plan)

    def team(self, audit: str, *members: tuple[Member, str]) -> Any:
        """Propose a team, let it declare, and ask to clear it; return that answer."""
        chosen = members or ((self.lead, "lead"), (self.second, "member"))
        sent = [{"person_id": str(each.person.id), "role": role} for each, role in chosen]
        self.does_on_audit(self.reviewer, audit, "propose-team", {"members": sent})
        for each, _ in chosen:
            self.does_on_audit(each, audit, "declare", {"ties": []})
        return self.on_audit(self.reviewer, audit, "clear-team")

    def begins(self, audit: str) -> None:
        """Plan, man and begin the assessment by two people from elsewhere."""
        self.national_of(self.lead, "NO")
        self.national_of(self.second, "KE", "UG")
        self.planned(audit)
        cleared = self.team(audit)
        assert cleared.status_code == 200, cleared.text
        self.clock.at += timedelta(days=20)
        self.does_on_audit(self.lead, audit, "start")

    def write(self, audit: str, place: str, content: dict[str, Any]) -> None:
        """Write an entry down."""
        path = f"/v1/audits/{audit}/entries/{place}"
        client = self.world.signed_in(self.lead)
        made = client.put(path, json={"content": content}, headers={"If-Match": '"0"'})
        assert made.status_code == 200, made.text

    def reported(self, audit: str, better: str = "applied", worse: str = "planned") -> None:
        """Assess every indicator, all but those of area 1 the better way, and hand it in."""
        for principle in edition(self.world, "crg").principles:
            word = worse if principle.code == "1" else better
            for criterion in principle.criteria:
                for each in criterion.indicators:
                    said = {"result": word, "statement": "as the gazette says; Mr Ram told us so"}
                    self.write(audit, f"assessment/{each.code}", said)
                if word != "applied":
                    found = {"criterion": criterion.code, "statement": "it is only planned"}
                    self.write(audit, f"finding/{uuid4()}", found)
        self.does_on_audit(self.lead, audit, "submit", {})

    def drafted(self, application: dict[str, Any], *words: str) -> str:
        """Assess a country until its draft is published; return the draft's address."""
        self.accredited()
        audit = self.ordered(application)
        self.begins(audit)
        self.reported(audit, *words)
        self.does_on_audit(self.reviewer, audit, "accept")
        self.follow()
        [told] = self.page()["assessments"]
        return str(told["address"])

    def answer(self, client: TestClient, address: str, words: str) -> Any:
        """Answer a draft."""
        said = {"words": words, "language": "en"}
        return client.post(f"{address}/answers", json=said, headers=key())

    def ends_comments(self) -> None:
        """Let time pass until the draft can be answered no longer, and the clock look."""
        self.clock.at += timedelta(days=62)
        end_with_time(self.world.database)
