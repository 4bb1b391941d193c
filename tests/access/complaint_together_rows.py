"""Rows of the access walk for complaints that belong together: links, inquiries, ghosts, risk."""

from uuid import UUID

from sqlalchemy import select

from app.access.grants import Role
from app.domains.certifications.models import Certificate, RiskReview
from app.domains.certifications.types.life import RiskState
from app.domains.complaints.models import Allegation, Complaint
from app.domains.complaints.models.inquiries import GhostQuestion, Inquiry, InquiryPart, Pattern
from app.domains.complaints.types import (
    AccusedKind,
    Channel,
    ComplaintState,
    Desk,
    Severity,
    Side,
)
from app.domains.complaints.types.inquiries import GhostBy, InquiryState
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.serials import take_serials
from app.store.work import Work
from tests.access.rows import REASON, SECRETARIAT, Row, Rows, Scene, at
from tests.certificates import issued, named_record
from tests.make import OPERATOR

OFFICER = frozenset({Role.COMPLAINTS_OFFICER})
CASE_WORKERS = OFFICER | SECRETARIAT
CASE, INQUIRY = "/v1/complaints/{s.told}", "/v1/inquiries/{s.inquiry}"
RISK = "/v1/risk-reviews/{s.risk}"
PROTECTED = {
    "list_related_complaints": Row(
        "GET", at(f"{CASE}/related"), own=OFFICER, other=OFFICER, refused=404
    ),
    # It is assigned to nobody: whoever may know of it is told that it is not theirs.
    "link_complaints": Row(
        "POST",
        at(f"{CASE}/links", {"other": "{s.told_too}", "answer": "together"}),
        403,
        own=OFFICER,
        other=OFFICER,
        refused=404,
    ),
    "note_sighting": Row(
        "POST",
        at(f"{CASE}/sightings", {"record": "{s.ghost}"}),
        403,
        own=OFFICER,
        other=OFFICER,
        refused=404,
    ),
    "list_inquiries": Row("GET", at("/v1/inquiries"), narrow=200, strange=None),
    "open_inquiry": Row(
        "POST",
        lambda s: (
            "/v1/inquiries",
            {"category": "fee_charged", "complaints": [str(s.told), str(s.told_too)]},
        ),
        201,
        own=OFFICER,
        refused=404,
        strange=None,
    ),
    "read_inquiry": Row("GET", at(INQUIRY), own=OFFICER, other=OFFICER, refused=404),
    **{
        name: Row(
            "POST", at(f"{INQUIRY}/{path}", body), ok, own=OFFICER, other=OFFICER, refused=404
        )
        for name, path, ok, body in (
            ("join_inquiry", "join", 403, {"complaint": "{s.told}"}),
            ("leave_inquiry", "leave", 403, {"complaint": "{s.told}"}),
            ("write_inquiry_record", "record", 403, {"record": "Fees were taken."}),
            ("conclude_inquiry", "conclude", 409, {"outcome": "upheld"}),
        )
    },
    "read_unregistered": Row(
        "GET",
        at("/v1/unregistered/{s.ghost}"),
        own=CASE_WORKERS,
        other=CASE_WORKERS,
        refused=404,
    ),
    "answer_unregistered": Row(
        "POST",
        at("/v1/unregistered/{s.ghost}/questions/{s.ghost_question}", {"answer": "other"}),
        own=CASE_WORKERS,
        other=CASE_WORKERS,
        refused=404,
    ),
    "list_risk_reviews": Row("GET", at("/v1/risk-reviews"), narrow=200, strange=None),
    "read_risk_review": Row("GET", at(RISK), own=SECRETARIAT, other=SECRETARIAT, refused=404),
    "order_risk_audit": Row(
        "POST",
        at(f"{RISK}/order-audit", {"audit_body_id": "{s.whose.organisation.id}"}),
        409,
        own=SECRETARIAT,
        other=SECRETARIAT,
        refused=404,
    ),
    "close_risk_review": Row(
        "POST", at(f"{RISK}/close", REASON), own=SECRETARIAT, other=SECRETARIAT, refused=404
    ),
}


def a_complaint(work: Work, **more: object) -> Complaint:
    """Write a complaint of which nothing was told but its codes."""
    said = {
        "id": new_id(),
        "number": make(NumberKind.COMPLAINT, take_serials(work.session, "complaint")),
        "state": ComplaintState.RECEIVED,
        "desk": Desk.OFFICERS,
        "channel": Channel.WEB,
        "written": "en",
        "accused_kind": AccusedKind.UNKNOWN,
        "severity": Severity.MEDIUM,
        "received_at": work.at,
    }
    row = Complaint(**{**said, **more})
    work.session.add(row)
    work.session.flush()
    work.session.add(
        Allegation(
            complaint_id=row.id, category="fee_charged", side=Side.COMPLAINANT, stated_at=work.at
        )
    )
    return row


def _told(scene: Scene) -> UUID:
    with scene.world.database.writing(OPERATOR) as work:
        return a_complaint(work).id


def _inquiry(scene: Scene) -> UUID:
    with scene.world.database.writing(OPERATOR) as work:
        row = Inquiry(
            id=new_id(),
            number=make(NumberKind.INQUIRY, take_serials(work.session, "inquiry")),
            state=InquiryState.OPEN,
            desk=Desk.OFFICERS,
            category="fee_charged",
            officer_id=scene.colleague.person.id,
            opened_at=work.at,
        )
        work.session.add(row)
        work.session.flush()
        part = a_complaint(work, inquiry_id=row.id)
        work.session.add(
            InquiryPart(
                inquiry_id=row.id,
                complaint_id=part.id,
                joined_by=scene.colleague.person.id,
                joined_at=work.at,
            )
        )
    return row.id


def _question(scene: Scene) -> UUID:
    ghost = scene.ghost
    with scene.world.database.writing(OPERATOR) as work:
        row = GhostQuestion(
            id=new_id(),
            subject_id=ghost,
            other_id=ghost,
            by=GhostBy.NAMES,
            score=0.9,
            found_at=work.at,
        )
        work.session.add(row)
    return row.id


def _risk(scene: Scene) -> UUID:
    subject_id, _ = named_record(scene.world, scene.colleague)
    number = issued(scene.world, scene.colleague, subject_id)
    with scene.world.database.writing(OPERATOR) as work:
        certificate = work.session.scalars(
            select(Certificate).where(Certificate.number == number)
        ).one()
        pattern = Pattern(
            id=new_id(),
            subject_id=subject_id,
            category="fee_charged",
            corridor="",
            band=3,
            noted_at=work.at,
        )
        work.session.add(pattern)
        work.session.flush()
        row = RiskReview(
            id=new_id(),
            certificate_id=certificate.id,
            pattern_id=pattern.id,
            state=RiskState.OPEN,
            opened_at=work.at,
            covers_until=work.at,
        )
        work.session.add(row)
    return row.id


ROWS = Rows(
    PROTECTED,
    seen={"open_inquiry": frozenset()},
    things={
        "told": _told,
        "told_too": _told,
        "inquiry": _inquiry,
        "ghost_question": _question,
        "risk": _risk,
    },
)
