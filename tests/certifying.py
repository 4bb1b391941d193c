"""From a self-assessment to an accepted audit: an applicant and an audit body, over HTTP."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from app.access.grants import Role
from app.domains.certifications.handlers.applications import AuditFollower
from app.domains.identity.types import OrganisationKind
from app.store.consumers import run
from tests.applications import REASON, Applicant, edition
from tests.people import Member, World, key, on
from tests.scenes import step

ANSWER = {
    "root_cause": "nobody looked at receipts",
    "correction": "the fees were paid back",
    "corrective_action": "receipts are looked at each month",
}

SCHEMES = {
    "ers-1": ("ers", ("conforms", "does_not")),
    "nrs-1": ("nrs", ("met", "failed")),
}
"""Of each scheme its standard, and what its scale calls met and failed."""


class Audits:
    """An audit body, which audits what the secretariat orders for an applicant.

    Args:
        applicant: who is audited.
        clock: of the test; time passes between the steps of an audit.
    """

    @step
    def __init__(self, applicant: Applicant, clock: Any) -> None:
        self.applicant, self.clock = applicant, clock
        self.world: World = applicant.world
        self.body = self.world.organisation(OrganisationKind.AUDIT_BODY)
        self.manager = self.world.member(Role.AUDIT_MANAGER, self.body)
        self.lead = self.world.member(Role.LEAD_AUDITOR, self.body)
        self.auditor = self.world.member(Role.AUDITOR, self.body)

    def follow(self) -> None:
        """Let the applications follow what the journal tells."""
        run(self.world.database, AuditFollower())
        self.world.settle()

    @step
    def accredited(self, scheme: str) -> None:
        """Accredit the body for a scheme, and confirm what its auditors know."""
        sent = {
            "audit_body_id": str(self.body.id),
            "scheme": scheme,
            "valid_from": "2026-01-01",
            "valid_until": "2032-12-31",
            **REASON,
        }
        made = self.applicant.secretariat.post("/v1/accreditations", json=sent, headers=key())
        assert made.status_code == 201, made.text
        for member, kind, code in (
            (self.lead, "language", "en"),
            (self.lead, "scheme", scheme),
            (self.auditor, "sector", "78"),
        ):
            sent = {"person_id": str(member.person.id), "kind": kind, "code": code}
            sent["valid_until"] = "2032-12-31"
            client = self.world.signed_in(self.manager)
            made = client.post("/v1/competences", json=sent, headers=key())
            assert made.status_code == 201, made.text

    def order(self, application: dict[str, Any], stage: str, **more: Any) -> Any:
        """Order a stage of the audit at the body, as the secretariat does."""
        sent = {"audit_body_id": str(self.body.id), "stage": stage, **more}
        return self.applicant.act(self.applicant.secretariat, application, "order-audit", **sent)

    @step
    def ordered(self, application: dict[str, Any], stage: str, **more: Any) -> str:
        """Order with success; return the id of the audit."""
        made = self.order(application, stage, **more)
        assert made.status_code == 200, made.text
        return str(made.json()["audits"][-1]["id"])

    def act(self, who: Member, audit: str, verb: str, body: Any = None) -> Any:
        """Act on an audit as it stands now."""
        where = f"/v1/audits/{audit}"
        version = self.applicant.secretariat.get(where).json()["version"]
        client = self.world.signed_in(who)
        return client.post(f"{where}/{verb}", json=body, headers=on(version))

    def does(self, who: Member, audit: str, verb: str, body: Any = None) -> Any:
        """Act with success."""
        answer = self.act(who, audit, verb, body)
        assert answer.status_code == 200, answer.text
        return answer.json()

    @step
    def started(self, audit: str) -> None:
        """Plan, man and begin an audit, after the time to object."""
        shown = self.world.signed_in(self.manager).get(f"/v1/audits/{audit}").json()
        first = (self.clock.at + timedelta(days=20)).date()
        plan = {
            "planned_from": first.isoformat(),
            "planned_until": (first + timedelta(days=2)).isoformat(),
            "sites": ["site-1"],
            "languages": ["en"],
            "days": shown["days_required"],
            "interviews": shown["interviews_required"],
            "files": shown["files_required"],
        }
        self.does(self.manager, audit, "plan", plan)
        team = [(self.lead, "lead"), (self.auditor, "member")]
        members = [{"person_id": str(each.person.id), "role": role} for each, role in team]
        self.does(self.manager, audit, "propose-team", {"members": members})
        for each, _ in team:
            self.does(each, audit, "declare", {"ties": []})
        self.does(self.manager, audit, "clear-team")
        self.clock.at += timedelta(days=20)
        self.does(self.lead, audit, "start")

    def write(self, audit: str, place: str, content: dict[str, Any]) -> None:
        """Write an entry down."""
        path = f"/v1/audits/{audit}/entries/{place}"
        client = self.world.signed_in(self.lead)
        made = client.put(path, json={"content": content}, headers={"If-Match": '"0"'})
        assert made.status_code == 200, made.text

    @step
    def reported(
        self, audit: str, standard: str, words: tuple[str, str], *found: dict[str, Any]
    ) -> None:
        """Assess every indicator, write the findings down, and hand the report in.

        Args:
            audit: that has begun.
            standard: by which it measures.
            words: of its scale, for what is met and for what failed.
            found: the findings: criterion, grade, statement.
        """
        met, failed = words
        failing = {each["criterion"] for each in found}
        for criterion in edition(self.world, standard).criteria:
            for each in criterion.indicators:
                content = {"result": met}
                if criterion.code in failing:
                    content = {"result": failed, "statement": "it was not met at one site"}
                self.write(audit, f"assessment/{each.code}", content)
        for each in found:
            self.write(audit, f"finding/{uuid4()}", each)
        self.does(self.lead, audit, "submit", {"departure": "the camp was closed"})

    @step
    def accepted(
        self, audit: str, standard: str, words: tuple[str, str], *found: dict[str, Any]
    ) -> None:
        """Carry an audit out until the body's reviewer accepts its report."""
        self.started(audit)
        self.reported(audit, standard, words, *found)
        self.does(self.manager, audit, "accept")
        self.follow()

    def findings(self, audit: str) -> list[dict[str, Any]]:
        """Return the findings of an audit, as the applicant reads them."""
        path = f"/v1/findings?audit={audit}"
        return list(self.applicant.firm.get(path).json()["items"])

    def on_finding(self, who: Member, finding: dict[str, Any], verb: str, body: Any) -> Any:
        """Act on a finding as it stands now."""
        client = self.world.signed_in(who)
        where = f"/v1/findings/{finding['id']}"
        version = client.get(where).json()["version"]
        made = client.post(f"{where}/{verb}", json=body, headers=on(version))
        assert made.status_code == 200, made.text
        return made.json()

    def mended(self, finding: dict[str, Any]) -> None:
        """Let the applicant answer a finding, and the auditor verify it."""
        proof = self.applicant.document("receipts.txt")
        self.on_finding(self.applicant.manager, finding, "answer", {**ANSWER, "documents": [proof]})
        how = {"how": "evidence", "reason": "the receipts show it"}
        self.on_finding(self.lead, finding, "verify", how)
        self.follow()

    def reach_decision(self, scheme: str = "ers-1", *found: dict[str, Any]) -> dict[str, Any]:
        """Take an application from its first draft to its decision; what was found stays open.

        Args:
            scheme: ``ers-1`` in two stages, or ``nrs-1`` in one.
            found: the findings of the last report; a major one is mended on the way.
        """
        standard, words = SCHEMES[scheme]
        if scheme == "ers-1":
            self.applicant.is_trained()
        self.accredited(scheme)
        application = self.applicant.assessed(scheme, standard, words[0])
        if scheme == "ers-1":
            self.accepted(self.ordered(application, "stage_1"), standard, words)
        last = self.ordered(application, "stage_2")
        self.accepted(last, standard, words, *found)
        for each in self.findings(last):
            if each["grade"] == "major":
                self.mended(each)
        return self.applicant.read(application)
