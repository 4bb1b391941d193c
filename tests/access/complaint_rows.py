"""The rows of the access walk for complaints: told by anyone, followed with a receipt, read."""

from uuid import UUID

from app.access.grants import Role
from app.domains.complaints.models import Complaint
from app.domains.complaints.types import (
    AccusedKind,
    Channel,
    ComplaintState,
    Desk,
    Severity,
)
from app.kit.ids import new_id
from tests.access.rows import ME, Row, Rows, Scene, at

OFFICERS = frozenset({Role.COMPLAINTS_OFFICER})
WRITERS = frozenset(
    {
        *(Role.COMPLAINTS_OFFICER, Role.OUTSIDE_REVIEWER, Role.SECRETARIAT),
        *(Role.PARTNER, Role.MISSION_OFFICER),
    }
)
STORY = {"story": "They took my passport."}
PUBLIC = frozenset(
    {
        *("read_complaint_form", "lodge_complaint", "read_puzzle", "read_acknowledgement_keys"),
        *("read_own_case", "send_own_message", "give_consent", "withdraw_consent"),
        *("withdraw_complaint", "undo_withdrawal", "acknowledge_complaint", "replace_code"),
        *("object_to_replacement", "let_partner_in", "shut_partner_out"),
    }
)
PROTECTED = {
    "list_complaints": Row("GET", at("/v1/complaints"), narrow=200, **ME),
    "read_complaint": Row(
        "GET", at("/v1/complaints/{s.complaint}"), own=OFFICERS, refused=404, **ME
    ),
    "open_story": Row(
        "GET", at("/v1/complaints/{s.complaint}/story"), 403, own=OFFICERS, refused=404, **ME
    ),
    "hear_lost_code": Row(
        "POST",
        at("/v1/complaints/{s.complaint}/hearings", {"is_her": True, "notes": "What she said."}),
        201,
        own=OFFICERS,
        refused=404,
        **ME,
    ),
    "enter_complaint": Row(
        "POST",
        at("/v1/complaints/entered", {**STORY, "channel": "letter"}),
        201,
        own=WRITERS,
        refused=403,
        narrow=403,
        **ME,
    ),
    "enter_forms": Row(
        "POST",
        at("/v1/complaints/entered-forms"),
        201,
        own=WRITERS,
        refused=403,
        narrow=403,
        file=b"channel,story\nletter,They took my passport.\n",
        **ME,
    ),
}


def _complaint(scene: Scene) -> UUID:
    """Note a complaint that nobody has taken up."""
    return scene.keep(
        Complaint(
            id=new_id(),
            number=f"VG{new_id().hex[-8:]}",
            state=ComplaintState.RECEIVED,
            desk=Desk.OFFICERS,
            channel=Channel.WEB,
            written="en",
            accused_kind=AccusedKind.UNKNOWN,
            severity=Severity.MEDIUM,
            received_at=scene.world.database.clock(),
        )
    )


ROWS = Rows(PROTECTED, public=PUBLIC, things={"complaint": _complaint})
