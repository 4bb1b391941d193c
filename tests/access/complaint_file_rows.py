"""Rows of the access walk for files of cases: they are the officer's of the case, and hers."""

from uuid import UUID

from app.access.grants import Role
from app.domains.complaints.models import Complaint, ComplaintFile
from app.domains.complaints.types import (
    AccusedKind,
    Channel,
    ComplaintState,
    Desk,
    FileState,
    Severity,
    Side,
)
from app.domains.identity.types import OrganisationKind
from app.kit.ids import new_id
from tests.access.rows import ME, Row, Rows, Scene, at
from tests.partnering import admitted

OFFICER = frozenset({Role.COMPLAINTS_OFFICER})
WRITE_DOWN = OFFICER | {
    *(Role.MISSION_OFFICER, Role.SECRETARIAT, Role.OUTSIDE_REVIEWER, Role.PARTNER),
}
AT = "/v1/complaints/{s.handled}/files"
VOICE = b"#!AMR\n" + bytes(64)
MARKS = {"boxes": [{"page": 0, "left": 0, "top": 0, "right": 1, "bottom": 1}]}


def _handled(scene: Scene) -> UUID:
    """Note a complaint that is assigned to whoever asks."""
    return scene.keep(
        Complaint(
            id=new_id(),
            number=f"VC{new_id().hex[-8:]}",
            state=ComplaintState.TRIAGE,
            desk=Desk.OFFICERS,
            channel=Channel.WEB,
            written="en",
            accused_kind=AccusedKind.UNKNOWN,
            severity=Severity.LOW,
            officer_id=scene.me.person.id,
            received_at=scene.world.database.clock(),
        )
    )


def _gone(scene: Scene) -> UUID:
    """Note a file of it that was destroyed."""
    return scene.keep(
        ComplaintFile(
            id=new_id(),
            complaint_id=scene.handled,
            side=Side.COMPLAINANT,
            state=FileState.DESTROYED,
            media_type="image/png",
            size_bytes=1,
            sent_at=scene.world.database.clock(),
        )
    )


def _term(scene: Scene) -> UUID | None:
    """Let the organisation of whoever asks be a partner, where it can be one."""
    if scene.me.organisation.kind is not OrganisationKind.CIVIL_SOCIETY:
        return None
    return admitted(scene.world, scene.me.organisation, scene.me)


ROWS = Rows(
    {
        "send_case_file": Row("POST", at(AT), 201, own=OFFICER, refused=404, file=VOICE, **ME),
        "open_file_of_case": Row(
            "GET", at(f"{AT}/{{s.gone_file}}"), 410, OFFICER, refused=404, **ME
        ),
        "redact_case_file": Row(
            *("POST", lambda scene: (f"{AT}/{{s.gone_file}}/redactions".format(s=scene), MARKS)),
            *(410, OFFICER),
            refused=404,
            **ME,
        ),
        "enter_voice_complaint": Row(
            "POST",
            at("/v1/complaints/entered/voice"),
            201,
            own=WRITE_DOWN,
            narrow=403,
            file=VOICE,
            **ME,
        ),
    },
    public=frozenset({"send_own_file", "fetch_own_file", "lodge_voice_complaint"}),
    things={"handled": _handled, "gone_file": _gone, "partner_term": _term},
)
