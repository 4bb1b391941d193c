"""The rows of the access walk for archives."""

from uuid import UUID

from app.access.grants import MANAGERS
from app.domains.archives.models import Archive
from app.domains.archives.types import ArchiveState
from app.kit.ids import new_id
from app.store.holdings import WhoseKind
from tests.access.rows import ME, ORGANISATION, STAFF, Row, Rows, Scene, at

PROTECTED = {
    "ask_organisation_archive": Row("POST", at(f"{ORGANISATION}/archives"), 202, own=MANAGERS),
    "ask_my_archive": Row("POST", at("/v1/me/archives"), 202, narrow=403, **ME),
    "list_archives": Row("GET", at("/v1/archives"), narrow=200, **ME),
    "read_archive": Row("GET", at("/v1/archives/{s.archive}"), own=MANAGERS, refused=404),
    "open_archive": Row(
        "GET", at("/v1/archives/{s.archive}/content"), 409, own=MANAGERS, refused=404
    ),
}


def _archive(scene: Scene) -> UUID:
    """Note an archive of an organisation that was asked for."""
    return scene.keep(
        Archive(
            id=new_id(),
            kind=WhoseKind.ORGANISATION,
            whose_id=scene.whose.organisation.id,
            about=[],
            organisation_id=scene.whose.organisation.id,
            role=scene.whose.membership.role.value,
            state=ArchiveState.ASKED,
            asked_at=scene.world.database.clock(),
        )
    )


ROWS = Rows(PROTECTED, seen={"ask_organisation_archive": STAFF}, things={"archive": _archive})
