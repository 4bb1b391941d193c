"""A committee for tests: members who sit, vote, advise and conclude, over HTTP."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

from sqlalchemy import update

from app.access.grants import Role
from app.access.policy import CLOCK
from app.domains.audits.models import Audit, AuditMember, Finding
from app.domains.audits.service.ordering import canonical
from app.domains.audits.types import AuditState, FindingState, MemberRole, Order, Ordered
from app.domains.certifications.models import Application
from app.domains.certifications.service.decisions.files import open_missing
from app.domains.identity.types import OrganisationKind
from app.domains.subjects.queries import by_number
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.serials import take_serials
from app.store.work import Work
from tests.applications import REASON, SCOPE, Applicant, a_draft
from tests.make import OPERATOR
from tests.people import Member, key, on

FULL = ("workers", "employers", "independent", "independent", "independent")
"""The seats of the committee of ers-1."""


class Committee:
    """The body that decides, whose members two persons of the secretariat brought there.

    Args:
        applicant: of whom is decided.
        scheme: whose body it is.
        seats: for whom its members sit.
    """

    def __init__(
        self, applicant: Applicant, scheme: str = "ers-1", seats: Sequence[str] = FULL
    ) -> None:
        self.applicant, self.world, self.scheme = applicant, applicant.world, scheme
        self.colleague = self.world.member(Role.SECRETARIAT, applicant.scheme_owner)
        self.members = [self.seated(constituency) for constituency in seats]

    def decision_maker(self) -> Member:
        """Return somebody new with the role, who sits nowhere."""
        return self.world.member(Role.DECISION_MAKER, self.applicant.scheme_owner)

    def proposal(self, member: Member, constituency: str, **more: Any) -> dict[str, Any]:
        """Return what proposes a member for a seat."""
        return {
            "scheme": self.scheme,
            "person_id": str(member.person.id),
            "constituency": constituency,
            "since": self.world.database.clock().isoformat(),
            "is_named": True,
            **more,
        }

    def seated(self, constituency: str, member: Member | None = None, **more: Any) -> Member:
        """Let one person propose a member, and another seat them."""
        sits = member or self.decision_maker()
        sent = self.proposal(sits, constituency, **more)
        made = self.applicant.secretariat.post("/v1/committee-seats", json=sent, headers=key())
        assert made.status_code == 201, made.text
        where = f"/v1/committee-seats/{made.json()['id']}/seat"
        client = self.world.signed_in(self.colleague)
        done = client.post(where, json=REASON, headers=on(1))
        assert done.status_code == 200, done.text
        return sits

    def file(self, application: dict[str, Any]) -> dict[str, Any]:
        """Return the newest decision file about an application, as the secretariat reads it."""
        path = f"/v1/decisions?application={application['id']}"
        items = self.applicant.secretariat.get(path).json()["items"]
        return self.read(items[-1])

    def read(self, file: dict[str, Any], who: Member | None = None) -> dict[str, Any]:
        """Read a decision file as it stands now."""
        client = self.applicant.secretariat if who is None else self.world.signed_in(who)
        answer = client.get(f"/v1/decisions/{file['id']}")
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    def vote(self, who: Member, file: dict[str, Any], outcome: str = "grant", **more: Any) -> Any:
        """Vote on what the file rests on now; return the answer."""
        content = self.read(file)["content"]["number"]
        sent = {"outcome": outcome, "content": content, "reason": "as the report says", **more}
        path = f"/v1/decisions/{file['id']}/vote"
        return self.world.signed_in(who).post(path, json=sent, headers=key())

    def votes(self, file: dict[str, Any], outcome: str = "grant", most: int | None = None) -> None:
        """Let members vote with success, in their order."""
        for each in self.members[:most]:
            answer = self.vote(each, file, outcome)
            assert answer.status_code == 200, answer.text

    def conclude(
        self,
        file: dict[str, Any],
        outcome: str = "grant",
        who: Member | None = None,
        **more: Any,
    ) -> Any:
        """Conclude a decision as it stands now; return the answer."""
        client = self.applicant.secretariat if who is None else self.world.signed_in(who)
        sent = {"outcome": outcome, "reason": "as the votes carry it", **more}
        path = f"/v1/decisions/{file['id']}/conclude"
        return client.post(path, json=sent, headers=on(self.read(file)["version"]))

    def granted(self, application: dict[str, Any], votes: int = 3) -> dict[str, Any]:
        """Let the members vote and conclude; return the certificate as its holder reads it."""
        file = self.file(application)
        self.votes(file, most=votes)
        done = self.conclude(file)
        assert done.status_code == 200, done.text
        [item] = self.applicant.firm.get("/v1/certificates").json()["items"][-1:]
        return dict(self.applicant.firm.get(f"/v1/certificates/{item['number']}").json())


GRADED = {"ers-1": "ers", "nrs-1": "nrs"}


class Ready:
    """Applications that wait for their decision, made in the database: quick to come by.

    The way there over HTTP is told in ``tests/lives``.

    Args:
        applicant: whose record it is; one that no list names.
    """

    def __init__(self, applicant: Applicant) -> None:
        self.applicant, self.world = applicant, applicant.world
        if not applicant.record:
            applicant.holds_a_record()
        self.body = self.world.organisation(OrganisationKind.AUDIT_BODY)
        self.lead = self.world.member(Role.LEAD_AUDITOR, self.body)

    def application(
        self, scheme: str = "ers-1", *found: Mapping[str, Any], state: str = "accepted"
    ) -> dict[str, Any]:
        """Return an application whose second stage found what is named.

        Args:
            scheme: key of it.
            found: criterion, grade and state of each finding.
            state: of the audit.
        """
        with self.world.database.writing(OPERATOR) as work:
            subject = by_number(work, self.applicant.record)
        application_id = a_draft(self.world, self.applicant.manager, subject.id, scheme)
        with self.world.database.writing(OPERATOR) as work:
            application = work.session.get_one(Application, application_id)
            values = {"state": "decision", "scope": SCOPE, "submitted_at": work.at}
            work.session.execute(
                update(Application).where(Application.id == application_id).values(**values)
            )
            audit = self._audit(work, application, state)
            for each in found:
                self.finds(work, audit, each)
        with self.world.database.writing(CLOCK) as work:
            open_missing(work, 10)
        return self.applicant.read({"id": str(application_id)})

    def _audit(self, work: Work, application: Application, state: str) -> Audit:
        order = Order.model_validate(
            {
                "auditee_subject_id": application.subject_id,
                "auditee_organisation_id": application.organisation_id,
                "ordered_by": "application",
                "ordered_id": application.id,
                "scheme": application.scheme_key,
                "scheme_version": "1.0",
                "standard": GRADED[application.scheme_key],
                "edition": "1.0",
                "kind": "stage_2",
                "audit_body_id": self.body.id,
                "scope": {"sites": [{"code": "head", "title": "Head office", "country": "PH"}]},
                "personnel": 12,
                "workers_placed": 240,
                "criteria": ["1.1"],
            }
        )
        text = canonical(order)
        audit = Audit(
            id=new_id(),
            number=make(NumberKind.AUDIT, take_serials(work.session, "audit")),
            order_text=text,
            order_digest=sha256(text.encode()).hexdigest(),
            ordered_by="application",
            ordered_id=application.id,
            ordered_at=work.at,
            auditee_subject_id=application.subject_id,
            auditee_organisation_id=application.organisation_id,
            audit_body_id=self.body.id,
            kind=Ordered.STAGE_2,
            is_unannounced=False,
            state=AuditState(state),
            days_required="2",
            interviews_required=10,
            files_required=10,
            sites=[],
            languages=[],
            accepted_at=work.at if state == "accepted" else None,
        )
        work.session.add(audit)
        work.session.flush()
        member = AuditMember(
            id=new_id(),
            audit_id=audit.id,
            audit_body_id=self.body.id,
            person_id=self.lead.person.id,
            role=MemberRole.LEAD,
            proposed_at=work.at,
        )
        work.session.add(member)
        work.session.flush()
        return audit

    def finds(self, work: Work, audit: Audit, said: Mapping[str, Any]) -> None:
        """Add a finding to an audit, as its accepted report would."""
        finding = Finding(
            id=new_id(),
            number=make(NumberKind.FINDING, take_serials(work.session, "finding")),
            audit_id=audit.id,
            audit_body_id=self.body.id,
            auditee_organisation_id=audit.auditee_organisation_id,
            subject_id=audit.auditee_subject_id,
            criterion=said["criterion"],
            indicators=[],
            grade=said.get("grade"),
            statement="It was not met.",
            state=FindingState(said.get("state", "open")),
            announced_at=work.at,
            grade_since_at=None if said.get("is_being_heard") else work.at,
        )
        work.session.add(finding)
        work.session.flush()

    def mend(self) -> None:
        """Let every finding be verified, as an auditor would."""
        with self.world.database.writing(OPERATOR) as work:
            work.session.execute(
                update(Finding).values(state=FindingState.VERIFIED, verified_at=work.at)
            )
