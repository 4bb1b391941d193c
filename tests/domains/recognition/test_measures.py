"""Certificates, audits and quality certificates on real rows: what counts of them, over HTTP."""

from datetime import datetime, timedelta

import pytest

from app.domains.audits.models import Audit, Finding
from app.domains.audits.types import AuditState, FindingState, Ordered
from app.domains.certifications.types.certificates import CertificateState
from app.kit.ids import new_id
from tests.certificates import issued
from tests.deploying import licensed
from tests.evaluating import Contest, criterion
from tests.make import NOON, OPERATOR


@pytest.fixture
def contest(world, clock) -> Contest:
    found = Contest(world, clock)
    licensed(world, found.subject_id)
    return found


def only(measure: str, *steps: tuple[float, float]) -> dict:
    """Return a programme of one criterion."""
    return {"criterion": [criterion("one", 100, measure, *steps)]}


def test_days_on_which_a_certificate_was_active_count_and_those_of_a_suspension_do_not(contest):
    active, suspended = CertificateState.ACTIVE, CertificateState.SUSPENDED
    first, second = NOON - timedelta(days=100), NOON - timedelta(days=60)
    stood = [(active, first, second), (suspended, second, None)]
    issued(contest.world, contest.firm, contest.subject_id, stood)
    contest.loaded(**only("certificate_share", (0, 0), (0.1, 100)))
    done = contest.evaluated()
    read = contest.reading(done, "certificate_share")
    # Both the day on which it began and the one on which it ended were active for a while.
    assert read["inputs"]["covered"] == 41
    assert [each["kind"] for each in read["records"]] == ["certificate"]
    assert contest.again(done)["is_identical"] is True
    none = contest.reading(done, "certificate_share", contest.silent)
    assert (none["inputs"]["covered"], none["missing"]) == (0, None)


def test_grave_findings_count_of_accepted_audits_and_who_was_not_audited_has_no_value(contest):
    with contest.world.database.writing(OPERATOR) as work:
        audit = Audit(
            id=new_id(),
            number="VT00000191",
            order_text="{}",
            order_digest="0" * 64,
            ordered_by="application",
            ordered_id=new_id(),
            ordered_at=work.at,
            shows_summary=False,
            auditee_subject_id=contest.subject_id,
            auditee_organisation_id=contest.firm.organisation.id,
            audit_body_id=contest.secretary.organisation.id,
            kind=Ordered.STAGE_2,
            is_unannounced=False,
            state=AuditState.ACCEPTED,
            accepted_at=work.at,
            days_required="1",
            interviews_required=0,
            files_required=0,
            sites=[],
            languages=[],
        )
        work.session.add(audit)
        work.session.flush()
        later = work.at + timedelta(days=7)
        for at, (grade, state, since) in enumerate(
            [
                ("major", FindingState.OPEN, work.at),
                ("minor", FindingState.OPEN, work.at),
                ("critical", FindingState.STRUCK_OUT, work.at),
                ("critical", FindingState.OPEN, later),
            ]
        ):
            work.session.add(finding(audit, at, grade, state, since))
    contest.loaded(**only("grave_audit_findings", (0, 100), (1, 0)))
    done = contest.evaluated()
    read = contest.reading(done, "grave_audit_findings")
    # What was struck out, and a grade on which the firm is heard still, are none (C1).
    assert read["inputs"] == {"audits": 1, "grades": {"major": 1, "minor": 1}, "grave": 1}
    assert read["value"] == "1"
    assert contest.reading(done, "grave_audit_findings", contest.silent)["missing"] == "not_audited"


def finding(audit: Audit, at: int, grade: str, state: FindingState, since: datetime) -> Finding:
    """Return a finding of an audit, whose grade counts since some instant."""
    return Finding(
        id=new_id(),
        number=f"VN0000019{at}",
        audit_id=audit.id,
        audit_body_id=audit.audit_body_id,
        auditee_organisation_id=audit.auditee_organisation_id,
        subject_id=audit.auditee_subject_id,
        criterion="1.1",
        indicators=[],
        grade=grade,
        statement="It was not met.",
        state=state,
        announced_at=NOON,
        grade_since_at=since,
    )
