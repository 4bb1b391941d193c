"""Whatever the order of calls and callers, no report is accepted that must not be."""

from dataclasses import dataclass
from uuid import UUID

import orjson
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from app.access.grants import Role
from app.domains.audits.models import Audit, AuditEntry, AuditMember
from app.domains.subjects.models import Subject
from tests.audits import REASON, Audited
from tests.make import OPERATOR, add_subject
from tests.people import Member

CALLS = ("assess_one", "assess_all", "unassess", "find", "submit", "accept", "return")
CALLERS = ("lead", "auditor", "manager", "both", "outsider")
STEPS = st.lists(st.tuples(st.sampled_from(CALLS), st.sampled_from(CALLERS)), max_size=6)
WHOLE = [("assess_all", "lead"), ("find", "lead"), ("submit", "lead")]
EVERYBODY = [("accept", caller) for caller in ("lead", "both", "outsider", "manager")]
LIKELY = st.just(WHOLE)
JUDGED = st.tuples(st.sampled_from(("accept", "return")), st.sampled_from(CALLERS))
ENDS = st.lists(JUDGED, max_size=3)


@dataclass
class Cast:
    """Those who call in these tests, and how many audits they had."""

    audited: Audited
    who: dict[str, Member]
    count: int = 0


@pytest.fixture
def cast(audited: Audited) -> Cast:
    audited.accredit()
    audited.competent()
    both = audited.world.member(Role.AUDIT_MANAGER, audited.body, email=audited.lead.email)
    outsider = audited.world.member(Role.AUDITOR, audited.body)
    who = {"both": both, "outsider": outsider}
    who |= {"lead": audited.lead, "auditor": audited.auditor, "manager": audited.manager}
    return Cast(audited, who)


@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@example(first=[], middle=WHOLE, last=EVERYBODY, leaves_out=False)
@example(first=[], middle=WHOLE, last=EVERYBODY, leaves_out=True)
@given(first=STEPS, middle=LIKELY | STEPS, last=ENDS, leaves_out=st.booleans())
def test_no_report_is_accepted_open_undeclared_or_by_the_team(
    cast: Cast, first, middle, last, leaves_out
):
    audited, who = cast.audited, cast.who
    cast.count += 1
    audited.subject = _record(audited, 8000 + cast.count)
    audit_id = _begun(audited)
    if leaves_out:
        _forget_a_declaration(audited, audit_id)
    for call, caller in [*first, *middle, *last]:
        _call(audited, audit_id, call, who[caller])
        _holds(audited, audit_id)


def _record(audited: Audited, serial: int) -> UUID:
    """Return another record each time, so that nobody leads its audits too often."""
    number = add_subject(audited.world.database, serial)
    with audited.world.database.reading(OPERATOR) as work:
        return work.session.scalars(select(Subject.id).where(Subject.number == number)).one()


def _begun(audited: Audited) -> UUID:
    audit_id = audited.order(is_unannounced=True)
    plan = audited.plan(audit_id, interviews=0, files=0, reason="nobody is there")
    audited.does(audited.manager, audit_id, "plan", plan)
    audited.does(audited.manager, audit_id, "propose-team", audited.team())
    for each in (audited.lead, audited.auditor):
        audited.does(each, audit_id, "declare", {"ties": []})
    audited.does(audited.manager, audit_id, "clear-team")
    audited.does(audited.lead, audit_id, "start")
    return audit_id


def _forget_a_declaration(audited: Audited, audit_id: UUID) -> None:
    with audited.world.database.writing(OPERATOR) as work:
        members = select(AuditMember).where(AuditMember.audit_id == audit_id)
        work.session.scalars(members).first().declared_at = None


def _call(audited: Audited, audit_id: UUID, call: str, who: Member) -> None:
    codes = audited.indicators()
    found = {"criterion": audited.criteria()[0], "grade": "major", "statement": "Fees."}
    written = {
        "assess_one": {codes[-1]: {"result": "conforms"}},
        "unassess": {codes[-1]: {"result": "not_assessed"}},
        "assess_all": {
            codes[0]: {"result": "does_not", "statement": "Fees were taken."},
            **{code: {"result": "conforms"} for code in codes[1:]},
        },
    }
    for code, said in written.get(call, {}).items():
        _rewrite(audited, audit_id, who, code, said)
    if call == "find":
        audited.write(who, audit_id, f"finding/{audit_id}", found)
    bodies = {"submit": {}, "accept": None, "return": REASON}
    if call in bodies:
        audited.act(who, audit_id, call, bodies[call])


def _rewrite(audited: Audited, audit_id: UUID, who: Member, code: str, said) -> None:
    with audited.world.database.reading(OPERATOR) as work:
        revisions = select(AuditEntry.revision).where(
            AuditEntry.audit_id == audit_id, AuditEntry.key == code
        )
        newest = max(work.session.scalars(revisions).all(), default=0)
    audited.write(who, audit_id, f"assessment/{code}", said, newest)


def _holds(audited: Audited, audit_id: UUID) -> None:
    with audited.world.database.reading(OPERATOR) as work:
        audit = work.session.get_one(Audit, audit_id)
        if audit.state != "accepted":
            return
        members = work.session.scalars(
            select(AuditMember).where(AuditMember.audit_id == audit_id)
        ).all()
        rows = select(AuditEntry).where(AuditEntry.audit_id == audit_id)
        results = {
            each.key: orjson.loads(each.content)["result"]
            for each in work.session.scalars(rows.order_by(AuditEntry.revision))
            if each.kind == "assessment"
        }
    assert audit.accepted_by == audited.manager.person.id
    assert audit.accepted_by not in {each.person_id for each in members}
    assert all(each.declared_at is not None for each in members)
    assert set(audited.indicators()) <= {k for k, v in results.items() if v != "not_assessed"}
