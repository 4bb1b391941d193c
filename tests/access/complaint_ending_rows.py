"""Rows of the access walk for how complaints are told, mediated, decided, appealed and ended."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from app.access.grants import ADDRESSEES, Role
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.handling import LegalHold, Telling
from app.domains.complaints.types import AccusedKind, Channel, ComplaintState, Desk, Severity
from app.domains.complaints.types.handling import TellingState, WhyTold
from app.kit.ids import new_id
from tests.access.rows import ME, REASON, SECRETARIAT, Row, Rows, Scene, at

DESKS = frozenset({Role.COMPLAINTS_OFFICER, Role.OUTSIDE_REVIEWER})
TOLD = ADDRESSEES | SECRETARIAT
CASE = "/v1/complaints/{s.worked_case}"
TELLING = CASE + "/tellings/{s.prepared_telling}"
REASONS = {"reasons": "a test of who may"}
STATEMENT = {
    "statement": "A worker says so.",
    "category": "fee_charged",
    "period": "2026",
    "why": "consent",
}
REFERRAL = {
    "authority": "{s.whose.organisation.id}",
    "text": "A worker says so.",
    "reason": "a test of who may",
}


def _desk(method: str, path: str, body: Any = None, ok: int = 409) -> Row:
    """Return the row of what a desk does; most is refused for a reason that only it is told."""
    return Row(method, at(path, body), ok, own=DESKS, refused=404, **ME)


def _with_list(name: str, value: list[str], path: str, body: dict[str, Any]) -> Row:
    def ask(scene: Scene) -> tuple[str, Any]:
        where, said = at(path, body)(scene)
        return where, {**said, name: value}

    return Row("POST", ask, 409, own=DESKS, refused=404, **ME)


def _later(scene: Scene, path: str, **more: Any) -> tuple[str, Any]:
    until = scene.world.database.clock() + timedelta(days=30)
    return path.format(s=scene), {"review_at": until.isoformat(), **more}


def _decision(scene: Scene) -> tuple[str, Any]:
    found = [{"category": "fee_charged", "outcome": "upheld", **REASONS}]
    return f"/v1/complaints/{scene.worked_case}/decision", {"allegations": found}


PROTECTED = {
    "list_tellings": _desk("GET", CASE + "/tellings", None, 200),
    "prepare_telling": _desk("POST", CASE + "/tellings", STATEMENT),
    "second_telling": _desk("POST", TELLING + "/second", REASONS),
    "tell_respondent": _desk("POST", TELLING + "/tell"),
    "take_telling_back": _desk("POST", TELLING + "/take-back", None, 200),
    "resume_inquiry": _desk("POST", CASE + "/resume-inquiry"),
    "prepare_referral": _with_list("passes", ["statement"], CASE + "/referrals", REFERRAL),
    # None is prepared: 404 for the desk too.
    "take_referral_back": _desk(
        "POST", CASE + "/referrals/{s.prepared_telling}/take-back", None, 404
    ),
    "offer_mediation": _desk("POST", CASE + "/mediation", {"mediator": "{s.colleague.person.id}"}),
    "begin_mediation": _desk("POST", CASE + "/mediation/begin", None, 404),
    "propose_settlement": Row(
        "POST",
        lambda s: (
            f"/v1/complaints/{s.worked_case}/mediation/settlement",
            {"text": "They pay it back.", "they_agreed": True},
        ),
        404,
        own=DESKS,
        refused=404,
        **ME,
    ),
    "end_mediation": _desk("POST", CASE + "/mediation/end"),
    "settle_complaint": _desk("POST", CASE + "/mediation/settle"),
    "announce_not_admitted": _desk(
        "POST", CASE + "/inadmissibility", {"ground": "no_rule", **REASONS}
    ),
    "confirm_not_admitted": _desk("POST", CASE + "/inadmissibility/confirm", REASONS),
    "drop_not_admitted": _desk("POST", CASE + "/inadmissibility/drop", None, 404),
    "take_decision": _desk("POST", CASE + "/decider"),
    "open_whole_case": _desk("GET", CASE + "/file"),
    "decide_complaint": Row("POST", _decision, 409, own=DESKS, refused=404, **ME),
    # No member was named for a panel of it: 404 for them too.
    "open_appealed_case": Row(
        "GET",
        at("/v1/complaints/appealed/{s.worked_case}"),
        404,
        own=frozenset({Role.APPEALS_MEMBER}),
        refused=403,
        narrow=403,
        **ME,
    ),
    "open_file_of_appealed_case": Row(
        "GET",
        at("/v1/complaints/appealed/{s.worked_case}/files/{s.gone_file}"),
        404,
        own=frozenset({Role.APPEALS_MEMBER}),
        refused=403,
        narrow=403,
        **ME,
    ),
    "close_complaint": _desk("POST", CASE + "/close"),
    "reopen_complaint": _desk("POST", CASE + "/reopen", REASON),
    "place_hold": Row(
        "POST", lambda s: _later(s, CASE + "/holds", **REASON), 201, own=DESKS, refused=404, **ME
    ),
    "review_hold": Row(
        "POST",
        lambda s: _later(s, CASE + "/holds/{s.legal_hold}/review"),
        own=DESKS,
        refused=404,
        **ME,
    ),
    "lift_hold": _desk("POST", CASE + "/holds/{s.legal_hold}/lift", None, 200),
    "list_told": Row("GET", at("/v1/tellings"), narrow=200, **ME),
    "read_told": Row("GET", at("/v1/tellings/{s.told_telling}"), own=TOLD, refused=404),
    "reply_to_telling": Row(
        "POST",
        at("/v1/tellings/{s.told_telling}/replies", {"text": "We took nothing."}),
        201,
        own=TOLD,
        refused=404,
    ),
    # Nothing is mediated: 404 for whom it was told to, too.
    "answer_mediation_offer": Row(
        "POST",
        lambda s: (f"/v1/tellings/{s.told_telling}/mediation", {"is_yes": True}),
        404,
        own=TOLD,
        refused=404,
    ),
}
PUBLIC = frozenset(
    {
        *("agree_to_telling", "object_to_telling", "choose_mediation", "confirm_settlement"),
        *("answer_own_announcement", "appeal_with_receipt", "take_own_appeal_back"),
        *("object_to_own_panel", "answer_question"),
    }
)


def _case(scene: Scene) -> UUID:
    """Note a case that the caller handles, on the caller's desk."""
    is_outside = scene.me.membership.role is Role.OUTSIDE_REVIEWER
    return scene.keep(
        Complaint(
            id=new_id(),
            number=f"VG{new_id().hex[-8:]}",
            state=ComplaintState.INQUIRY,
            desk=Desk.OUTSIDE if is_outside else Desk.OFFICERS,
            channel=Channel.WEB,
            written="en",
            accused_kind=AccusedKind.UNKNOWN,
            severity=Severity.MEDIUM,
            officer_id=scene.me.person.id,
            received_at=scene.world.database.clock(),
        )
    )


def _telling(scene: Scene, **more: Any) -> UUID:
    return scene.keep(
        Telling(
            **{
                "id": new_id(),
                "complaint_id": scene.worked_case,
                "number": f"VH{new_id().hex[-8:]}",
                "state": TellingState.PREPARED,
                "category": "fee_charged",
                "period": "2026",
                "language": "en",
                "why": WhyTold.CONSENT,
                "prepared_by": scene.colleague.person.id,
                "prepared_at": scene.world.database.clock(),
                **more,
            }
        )
    )


def _told(scene: Scene) -> UUID:
    at_ = scene.world.database.clock()
    return _telling(
        scene,
        state=TellingState.TOLD,
        organisation_id=scene.whose.organisation.id,
        told_at=at_,
        due_at=at_ + timedelta(days=14),
    )


def _hold(scene: Scene) -> UUID:
    at_ = scene.world.database.clock()
    return scene.keep(
        LegalHold(
            id=new_id(),
            complaint_id=scene.worked_case,
            sealed_reason=b"sealed",
            placed_by=scene.colleague.person.id,
            placed_at=at_,
            review_at=at_ + timedelta(days=30),
        )
    )


ROWS = Rows(
    PROTECTED,
    public=PUBLIC,
    things={
        "worked_case": _case,
        "prepared_telling": _telling,
        "told_telling": _told,
        "legal_hold": _hold,
    },
)
