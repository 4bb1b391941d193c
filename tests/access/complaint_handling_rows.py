"""The rows of the access walk for how complaints are handled."""

from typing import Any
from uuid import UUID

from app.access.grants import Role
from app.domains.complaints.models import Allegation, Complaint
from app.domains.complaints.models.handling import ComplaintFlag, IdentityRequest, SeverityChange
from app.domains.complaints.service.sealing import seal_words
from app.domains.complaints.types import (
    AccusedKind,
    Channel,
    ComplaintState,
    Desk,
    Flag,
    Severity,
    Side,
)
from app.domains.complaints.types.handling import WhyRaised
from app.kit.ids import new_id
from tests.access.rows import ME, REASON, Row, Rows, Scene, at
from tests.make import OPERATOR

OFFICER = frozenset({Role.COMPLAINTS_OFFICER})
REVIEWERS = frozenset({Role.OUTSIDE_REVIEWER})
CASE = "/v1/complaints/{s.told_case}"
ACTS: dict[str, tuple[str, dict[str, Any] | None, int]] = {
    # What the officer of the case gets: it is theirs already, so nobody can be given it anew.
    "assign_complaint": ("assign", {}, 422),
    "keep_out_of_complaint": ("kept-out", {"tie": "own_word"}, 200),
    "extend_complaint_time": ("extensions", {"clock": "decision", **REASON}, 409),
    "pause_complaint": ("pause", {"why": "she_asked_to_wait", **REASON}, 200),
    "resume_complaint": ("resume", REASON, 409),
    "check_complainant_safety": ("safety", {"answer": "safe", "words": "Asked."}, 409),
    "add_allegation": ("allegations", {"category": "documents_held", **REASON}, 200),
    "drop_allegation": ("allegations/{s.told_allegation}/drop", REASON, 200),
    "name_accused": ("accused", {"against": {"kind": "employer"}, **REASON}, 200),
    "admit_complaint": ("admit", None, 409),
    "change_severity": ("severities", {"severity": "high", "why": "more_told", **REASON}, 200),
    "answer_severity": ("severities/{s.told_change}/answer", {"agrees": False, **REASON}, 200),
    "raise_complaint_flag": ("flags", {"flag": "practice", **REASON}, 200),
    "close_complaint_flag": ("flags/{s.told_flag}/close", REASON, 200),
    "keep_complaint_flag": ("flags/{s.told_flag}/keep-open", REASON, 409),
    "ask_for_identity": ("identity-requests", REASON, 201),
    "answer_identity_request": (
        "identity-requests/{s.told_request}/answer",
        {"answer": "granted", **REASON},
        409,
    ),
    "write_in_complaint": ("messages", {"text": "A word.", "audience": "internal"}, 200),
    "translate_complaint": (
        "translations",
        {"of": "{s.told_case}", "language": "en", "text": "A word."},
        422,
    ),
}
PROTECTED = {
    "read_outside_report": Row(
        "GET", at("/v1/complaints/reports/2026"), own=REVIEWERS, narrow=403, **ME
    ),
    **{
        name: Row("GET", at(f"{CASE}/{part}"), ok, own=OFFICER, refused=404, **ME)
        for name, part, ok in (
            ("list_officers_for_complaint", "candidates", 200),
            ("read_handling", "handling", 200),
            ("read_identity_request", "identity-requests/{s.told_request}", 200),
            ("open_complainant", "identity", 409),
        )
    },
    **{
        name: Row("POST", at(f"{CASE}/{part}", body), ok, own=OFFICER, refused=404, **ME)
        for name, (part, body, ok) in ACTS.items()
    },
}


def _case(scene: Scene) -> UUID:
    """Note a case in triage that is assigned to whoever asks."""
    return scene.keep(
        Complaint(
            id=new_id(),
            number=f"VG{new_id().hex[-8:]}",
            state=ComplaintState.TRIAGE,
            desk=Desk.OFFICERS,
            channel=Channel.WEB,
            written="en",
            accused_kind=AccusedKind.UNKNOWN,
            severity=Severity.MEDIUM,
            officer_id=scene.me.person.id,
            received_at=scene.world.database.clock(),
        )
    )


def _allegation(scene: Scene) -> UUID:
    return scene.keep(
        Allegation(
            id=new_id(),
            complaint_id=scene.told_case,
            category="fee_charged",
            side=Side.COMPLAINANT,
            stated_at=scene.world.database.clock(),
        )
    )


def _change(scene: Scene) -> UUID:
    """Note that a colleague proposed a lower severity."""
    return scene.keep(
        SeverityChange(
            id=new_id(),
            complaint_id=scene.told_case,
            before=Severity.MEDIUM,
            after=Severity.LOW,
            why=WhyRaised.MISREAD,
            asked_by=scene.colleague.person.id,
            asked_at=scene.world.database.clock(),
        )
    )


def _flag(scene: Scene) -> UUID:
    return scene.keep(
        ComplaintFlag(
            id=new_id(),
            complaint_id=scene.told_case,
            flag=Flag.CHILD,
            raised_at=scene.world.database.clock(),
        )
    )


def _request(scene: Scene) -> UUID:
    """Note that a colleague asked to open who complained."""
    request_id, case_id = new_id(), scene.told_case
    with scene.world.database.writing(OPERATOR) as work:
        sealed = seal_words(work, scene.world.complaints, case_id, request_id, "A reason.")
        work.session.add(
            IdentityRequest(
                id=request_id,
                complaint_id=case_id,
                asked_by=scene.colleague.person.id,
                asked_at=work.at,
                sealed_reason=sealed,
            )
        )
    return request_id


ROWS = Rows(
    PROTECTED,
    things={
        "told_case": _case,
        "told_allegation": _allegation,
        "told_change": _change,
        "told_flag": _flag,
        "told_request": _request,
    },
)
