"""Builders of audits for tests: a body, its people, an auditee, and audits ordered between them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any
from uuid import UUID, uuid4

import orjson
from pyrage import decrypt
from pyrage.x25519 import Identity
from sqlalchemy import select
from starlette.testclient import TestClient

from app.access.grants import Role
from app.domains.audits.service.desk import AuditDesk
from app.domains.audits.service.holdings import HOLDING
from app.domains.audits.service.ordering import order
from app.domains.audits.types import Order
from app.domains.identity.models import Organisation
from app.domains.identity.types import OrganisationKind
from app.domains.standards.engine.reading import FOLDER, read_file
from app.domains.standards.service.loading import load_shipped
from app.domains.standards.types.edition import Edition
from app.domains.subjects.models import Subject
from app.store.holdings import Whose, WhoseKind, held
from tests.make import add_subject
from tests.people import Member, World, key, on
from tests.scenes import step

REASON = {"reason": "so that it can be carried out"}
FIRST_DAY = date(2027, 1, 11)


@cache
def ers() -> Edition:
    """Return the shipped standard by which these tests audit."""
    said = read_file(FOLDER / "ers-1.0.toml")
    assert isinstance(said, Edition)
    return said


@dataclass
class Audited:
    """An audit body and an auditee, with people in each.

    Attributes:
        world: the service.
        body: the audit body.
        firm: the auditee's organisation.
        subject: the auditee's record.
    """

    world: World
    body: Organisation
    firm: Organisation
    subject: UUID
    secretariat: Member
    manager: Member
    lead: Member
    auditor: Member
    recruiter: Member
    records: int = 0

    @classmethod
    @step
    def made(cls, world: World) -> "Audited":
        """Load the shipped standards and bring everybody in; nothing is accredited yet."""
        load_shipped(world.database, "0.1.0")
        body = world.organisation(OrganisationKind.AUDIT_BODY)
        firm = world.organisation(OrganisationKind.INTERMEDIARY)
        owner = world.organisation(OrganisationKind.SCHEME_OWNER)
        number = add_subject(world.database, 7001)
        secretariat = world.member(Role.SECRETARIAT, owner)
        with world.database.reading(world.actor(secretariat)) as work:
            subject = work.session.scalars(select(Subject.id).where(Subject.number == number)).one()
        return cls(
            world,
            body,
            firm,
            subject,
            secretariat,
            world.member(Role.AUDIT_MANAGER, body),
            world.member(Role.LEAD_AUDITOR, body),
            world.member(Role.AUDITOR, body),
            world.member(Role.RECRUITER_MANAGER, firm),
        )

    def by(self, member: Member) -> TestClient:
        """Return a client of somebody."""
        return self.world.signed_in(member)

    @step
    def accredit(self, body: Organisation | None = None, **more: Any) -> dict[str, Any]:
        """Accredit a body for the scheme, as the secretariat does."""
        sent = {
            "audit_body_id": str((body or self.body).id),
            "scheme": "ers-1",
            "valid_from": "2026-01-01",
            "valid_until": "2028-12-31",
            **REASON,
            **more,
        }
        client = self.by(self.secretariat)
        answer = client.post("/v1/accreditations", json=sent, headers=key())
        assert answer.status_code == 201, answer.text
        made: dict[str, Any] = answer.json()
        return made

    def know(self, member: Member, *known: tuple[str, str], until: str = "2028-12-31") -> None:
        """Let the manager confirm what an auditor knows."""
        for kind, code in known:
            sent = {"person_id": str(member.person.id), "kind": kind, "code": code}
            sent["valid_until"] = until
            answer = self.by(self.manager).post("/v1/competences", json=sent, headers=key())
            assert answer.status_code == 201, answer.text

    def wanted(self, **more: Any) -> Order:
        """Return an order of a second stage at one site in the Philippines."""
        said = {
            "auditee_subject_id": self.subject,
            "auditee_organisation_id": self.firm.id,
            "ordered_by": "application",
            "ordered_id": uuid4(),
            "scheme": "ers-1",
            "scheme_version": "1.0",
            "standard": "ers",
            "edition": "1.0",
            "kind": "stage_2",
            "audit_body_id": self.body.id,
            "scope": {
                "sites": [{"code": "head", "title": "Head office", "country": "PH"}],
                "corridors": [{"origin": "PH", "destination": "QA"}],
                "sectors": ["9700"],
            },
            "personnel": 12,
            "workers_placed": 400,
            "criteria": self.criteria(),
            **more,
        }
        return Order.model_validate(said)

    def criteria(self) -> tuple[str, ...]:
        """Return the codes of two criteria of the standard."""
        return tuple(each.code for each in ers().criteria)[:2]

    @step
    def order(self, **more: Any) -> UUID:
        """Order an audit, as the secretariat does when it accepts an application."""
        with self.world.database.writing(self.world.actor(self.secretariat)) as work:
            return order(work, self.wanted(**more)).id

    def read(self, audit_id: UUID, who: Member | None = None) -> dict[str, Any]:
        """Read an audit, as its manager if nobody else is named."""
        answer = self.by(who or self.manager).get(f"/v1/audits/{audit_id}")
        assert answer.status_code == 200, answer.text
        shown: dict[str, Any] = answer.json()
        return shown

    def act(self, who: Member, audit_id: UUID, verb: str, body: Any = None) -> Any:
        """Act on an audit as it stands now; return the answer."""
        seen = self.read(audit_id, self.secretariat)["version"]
        path = f"/v1/audits/{audit_id}/{verb}"
        return self.by(who).post(path, json=body, headers=on(seen))

    def does(self, who: Member, audit_id: UUID, verb: str, body: Any = None) -> dict[str, Any]:
        """Act with success; return what is shown."""
        answer = self.act(who, audit_id, verb, body)
        assert answer.status_code == 200, answer.text
        shown: dict[str, Any] = answer.json()
        return shown

    def plan(self, audit_id: UUID, **more: Any) -> dict[str, Any]:
        """Return a plan that does what the scheme asks."""
        asked = self.read(audit_id)
        return {
            "planned_from": FIRST_DAY.isoformat(),
            "planned_until": (FIRST_DAY + timedelta(days=4)).isoformat(),
            "sites": ["head"],
            "languages": ["en", "tl"],
            "days": asked["days_required"],
            "interviews": asked["interviews_required"],
            "files": asked["files_required"],
            **more,
        }

    def team(self, *members: tuple[Member, str]) -> dict[str, Any]:
        """Return a proposal of a team; the lead and an auditor where nobody is named."""
        chosen: Sequence[tuple[Member, str]] = members or (
            (self.lead, "lead"),
            (self.auditor, "member"),
        )
        return {
            "members": [{"person_id": str(each.person.id), "role": role} for each, role in chosen]
        }

    @step
    def competent(self) -> None:
        """Let lead and auditor know together what the orders of these tests ask for."""
        self.know(self.lead, ("language", "en"), ("scheme", "ers-1"))
        self.know(self.auditor, ("language", "tl"), ("sector", "9700"))

    @step
    def cleared(self, **more: Any) -> UUID:
        """Return an audit whose team is cleared."""
        self.accredit()
        self.competent()
        audit_id = self.order(**more)
        self.does(self.manager, audit_id, "plan", self.plan(audit_id))
        self.does(self.manager, audit_id, "propose-team", self.team())
        for each in (self.lead, self.auditor):
            self.does(each, audit_id, "declare", {"ties": []})
        self.does(self.manager, audit_id, "clear-team")
        return audit_id

    @step
    def started(self, **more: Any) -> UUID:
        """Return an audit that has begun, after the time to object."""
        audit_id = self.cleared(**more)
        self.world.database.clock.at += timedelta(days=8)
        self.does(self.lead, audit_id, "start")
        return audit_id

    def indicators(self) -> list[str]:
        """Return the codes of all indicators of the criteria that are audited."""
        return [
            each.code
            for criterion in ers().criteria
            if criterion.code in self.criteria()
            for each in criterion.indicators
        ]

    def write(
        self, who: Member, audit_id: UUID, place: str, content: Any, revision: int = 0
    ) -> Any:
        """Write an entry at a place such as ``assessment/1.1.a``; return the answer."""
        path = f"/v1/audits/{audit_id}/entries/{place}"
        seen = {"If-Match": f'"{revision}"'}
        return self.by(who).put(path, json={"content": content}, headers=seen)

    def assess(self, audit_id: UUID, *, failing: str | None = None) -> None:
        """Assess every indicator; all conform but one."""
        for code in self.indicators():
            result = {"result": "conforms"}
            if code == failing:
                result = {"result": "does_not", "statement": "Fees were taken from workers."}
            answer = self.write(self.auditor, audit_id, f"assessment/{code}", result)
            assert answer.status_code == 200, answer.text

    def find(self, audit_id: UUID, grade: str = "major") -> UUID:
        """Write a finding on the first criterion."""
        content = {
            "criterion": self.criteria()[0],
            "grade": grade,
            "statement": "Fees were taken from workers.",
        }
        finding_id = uuid4()
        answer = self.write(self.lead, audit_id, f"finding/{finding_id}", content)
        assert answer.status_code == 200, answer.text
        return finding_id

    @step
    def reported(self, grade: str = "major", **more: Any) -> UUID:
        """Return an audit whose report is submitted, with one finding."""
        audit_id = self.started(**more)
        self.assess(audit_id, failing=self.indicators()[0])
        self.find(audit_id, grade)
        self.does(self.lead, audit_id, "submit", {"departure": "the camp was closed"})
        return audit_id

    @property
    def desk(self) -> AuditDesk:
        """What audits work with in this service."""
        desk: AuditDesk = self.world.api.state.audits
        return desk

    def held(self, whose: UUID, kind: str) -> dict[str, list[Any]]:
        """Return what audits hold about an organisation or a person, by path."""
        about = Whose(WhoseKind(kind), whose)
        with self.world.database.reading(self.world.actor(self.secretariat)) as work:
            pieces = list(held(work, [HOLDING], about))
            return {each.path: list(each.read()) for each in pieces}

    def another_record(self) -> UUID:
        """Return a record of which there was no audit yet, so that nobody leads its too often."""
        self.records += 1
        number = add_subject(self.world.database, 8000 + self.records)
        with self.world.database.reading(self.world.actor(self.secretariat)) as work:
            return work.session.scalars(select(Subject.id).where(Subject.number == number)).one()

    def begun_unannounced(self) -> UUID:
        """Return an audit that has begun without notice, by the accredited body."""
        audit_id = self.order(is_unannounced=True)
        plan = self.plan(audit_id, interviews=0, files=0, reason="nobody is there")
        self.does(self.manager, audit_id, "plan", plan)
        self.does(self.manager, audit_id, "propose-team", self.team())
        for each in (self.lead, self.auditor):
            self.does(each, audit_id, "declare", {"ties": []})
        self.does(self.manager, audit_id, "clear-team")
        self.does(self.lead, audit_id, "start")
        return audit_id

    def standing_entries(self, audit_id: UUID) -> dict[str, int]:
        """Return the newest revisions of an audit's entries by their keys."""
        path = f"/v1/audits/{audit_id}/entries?limit=100"
        items = self.by(self.manager).get(path).json()["items"]
        return {each["key"]: each["revision"] for each in items}

    def hand_in(self, audit_id: UUID, workers: Sequence[dict[str, Any]]) -> Any:
        """Hand in the list of workers, as the auditee does; return the answer."""
        path = f"/v1/audits/{audit_id}/worker-list"
        return self.by(self.recruiter).post(path, json={"workers": list(workers)}, headers=key())

    def draw(self, audit_id: UUID, count: int | None = None) -> Any:
        """Draw workers from the list; return the answer."""
        path = f"/v1/audits/{audit_id}/worker-list/draw"
        sent = {**REASON, "count": count}
        return self.by(self.lead).post(path, json=sent, headers=key())


@dataclass
class Bundle:
    """An audit in somebody's computer, opened with their own key.

    Attributes:
        audited: the service.
        who: fetched it.
        audit_id: of the audit.
        said: what was inside.
    """

    audited: Audited
    who: Member
    audit_id: UUID
    said: dict[str, Any]

    @classmethod
    def fetched(cls, audited: Audited, who: Member, audit_id: UUID, **more: Any) -> "Bundle":
        """Fetch a bundle, and open it."""
        identity = Identity.generate()
        sent = {"recipient": str(identity.to_public()), **more}
        path = f"/v1/audits/{audit_id}/bundles"
        answer = audited.by(who).post(path, json=sent, headers=key())
        assert answer.status_code == 201, answer.text
        said = orjson.loads(decrypt(answer.content, [identity]))
        return cls(audited, who, audit_id, said)

    def entry(self, place: str, content: Any, **more: Any) -> dict[str, Any]:
        """Return an entry as it is written in this bundle, such as ``assessment/1.1.a``."""
        kind, _, code = place.partition("/")
        base = next(
            (e["revision"] for e in self.said["entries"] if (e["kind"], e["key"]) == (kind, code)),
            0,
        )
        return {"kind": kind, "key": code, "base_revision": base, "content": content, **more}

    def sent(self, *entries: dict[str, Any], **more: Any) -> dict[str, Any]:
        """Return what is sent back."""
        kept = {name: self.said[name] for name in ("format", "bundle", "seal", "audit", "base")}
        return {**kept, "entries": list(entries), **more}

    def give_back(self, *entries: dict[str, Any], who: Member | None = None, **more: Any) -> Any:
        """Send entries back; return the answer."""
        path = f"/v1/audits/{self.audit_id}/bundles/{self.said['bundle']}/return"
        body = self.sent(*entries, **more)
        return self.audited.by(who or self.who).post(path, json=body, headers=key())
