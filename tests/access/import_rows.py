"""The rows of the access walk for the lists that authorities send."""

from datetime import date
from uuid import UUID

from app.access.grants import Role
from app.domains.imports.models import Upload
from app.domains.imports.types import UploadStage
from app.kit.ids import new_id
from tests.access.rows import ME, REASON, SECRETARIAT, Row, Rows, Scene, at

REGISTERS = SECRETARIAT | {Role.AUTHORITY_MANAGER, Role.AUTHORITY_OFFICER}
LIST = b"LICENSE NUMBER,NAME OF AGENCY\n"
PROTECTED = {
    "send_import": Row(
        "POST",
        at("/v1/imports?profile=ph-dmw&list_date=2026-09-14"),
        202,
        own=REGISTERS,
        strange=None,
        narrow=403,
        file=LIST,
    ),
    "list_imports": Row("GET", at("/v1/imports"), narrow=200, strange=None),
    "read_import": Row("GET", at("/v1/imports/{s.upload}"), own=REGISTERS, refused=404, **ME),
    "read_import_rejects": Row(
        "GET", at("/v1/imports/{s.upload}/rejects"), 404, own=REGISTERS, refused=404, **ME
    ),
    "list_touched_firms": Row(
        "GET", at("/v1/imports/{s.upload}/touched"), own=REGISTERS, refused=404, **ME
    ),
    "approve_import": Row(
        "POST", at("/v1/imports/{s.upload}/approve", REASON), 409, own=REGISTERS, refused=404, **ME
    ),
    "drop_import": Row(
        "POST", at("/v1/imports/{s.upload}/drop", REASON), 409, own=REGISTERS, refused=404, **ME
    ),
}


def _upload(scene: Scene) -> UUID:
    """Note a list of the register of the Philippines."""
    return scene.keep(
        Upload(
            id=new_id(),
            profile="ph-dmw",
            jurisdiction="PH",
            list_date=date(2026, 9, 14),
            digest="0" * 64,
            size_bytes=1,
            reason="a test",
            role="operator",
            stage=UploadStage.WAITING,
            sent_at=scene.world.database.clock(),
        )
    )


ROWS = Rows(
    PROTECTED, public=frozenset({"list_sources", "list_mappings"}), things={"upload": _upload}
)
