"""Rows of the access walk for complaints that are referred to authorities."""

from typing import Any
from uuid import UUID

from app.access.grants import GOVERNMENT, Role
from app.domains.complaints.models import Complaint, Consent
from app.domains.complaints.models.referrals import Referral
from app.domains.complaints.types import (
    AccusedKind,
    Channel,
    ComplaintState,
    Desk,
    Severity,
    Side,
    Use,
)
from app.domains.complaints.types.deciding import Passed, ReferralState
from app.domains.complaints.types.referring import WhyRefused
from app.kit.ids import new_id
from tests.access.rows import ME, Row, Rows, Scene, at

DESKS = frozenset({Role.COMPLAINTS_OFFICER, Role.OUTSIDE_REVIEWER})
CASE = "/v1/complaints/{s.worked_case}/referrals"
NONE = CASE + "/{s.prepared_telling}"
SENT = "/v1/referrals/{s.sent_referral}"


def _desk(method: str, path: str, ok: int) -> Row:
    return Row(method, at(path), ok, own=DESKS, refused=404, **ME)


def _authority(act: str, body: Any, ok: int = 200) -> Row:
    return Row("POST", at(f"{SENT}/{act}", body), ok, own=GOVERNMENT, refused=404)


PROTECTED = {
    "list_referrals": _desk("GET", CASE, 200),
    # None is prepared: 404 for the desk too.
    "send_referral": _desk("POST", NONE + "/send", 404),
    "show_report": _desk("POST", NONE + "/reports/{s.prepared_telling}/show", 404),
    "list_referred": Row("GET", at("/v1/referrals"), narrow=200, **ME),
    "read_referred": Row(
        "GET", at("/v1/referrals/{s.refused_referral}"), own=GOVERNMENT, refused=404
    ),
    "accept_referral": _authority("accept", {}),
    "refuse_referral": _authority("refuse", {"reason": "not_competent"}),
    # It was not accepted yet.
    "report_referral_progress": _authority("report-progress", {}, 409),
    "report_referral_outcome": _authority("report-outcome", {"outcome": "warned"}, 409),
}
PUBLIC = frozenset({"shut_state_out", "let_state_in"})


def _case(scene: Scene) -> UUID:
    """Note a case that lies with nobody."""
    row = Complaint(
        id=new_id(),
        number=f"VG{new_id().hex[-8:]}",
        state=ComplaintState.INQUIRY,
        desk=Desk.OFFICERS,
        channel=Channel.WEB,
        written="en",
        accused_kind=AccusedKind.UNKNOWN,
        severity=Severity.MEDIUM,
        received_at=scene.world.database.clock(),
    )
    kept: UUID = scene.keep(row)
    return kept


def _consent(scene: Scene) -> UUID:
    kept: UUID = scene.keep(
        Consent(
            id=new_id(),
            complaint_id=scene.referred_case,
            use=Use.TELL_AUTHORITY,
            authority_id=scene.whose.organisation.id,
            authority_key=str(scene.whose.organisation.id),
            language="en",
            text_version="1",
            given_at=scene.world.database.clock(),
            given_by=Side.COMPLAINANT,
        )
    )
    return kept


def _referral(scene: Scene, **more: Any) -> UUID:
    at_ = scene.world.database.clock()
    kept: UUID = scene.keep(
        Referral(
            **{
                "id": new_id(),
                "complaint_id": scene.referred_case,
                "authority_id": scene.whose.organisation.id,
                "consent_id": scene.consent_to_authority,
                "state": ReferralState.SENT,
                "passes": [Passed.STATEMENT.value],
                "language": "en",
                "sealed_text": b"sealed",
                "sealed_reason": b"sealed",
                "prepared_by": scene.colleague.person.id,
                "prepared_at": at_,
                "sent_by": scene.colleague.person.id,
                "sent_at": at_,
                **more,
            }
        )
    )
    return kept


def _refused(scene: Scene) -> UUID:
    return _referral(scene, state=ReferralState.REFUSED, why_refused=WhyRefused.TOO_LATE)


ROWS = Rows(
    PROTECTED,
    public=PUBLIC,
    things={
        "referred_case": _case,
        "consent_to_authority": _consent,
        "sent_referral": _referral,
        "refused_referral": _refused,
    },
)
