"""The rows of the access walk for documents."""

from uuid import UUID

from app.domains.evidence.models import Document
from app.kit.ids import new_id
from tests.access.rows import LICENSING, ME, SECRETARIAT, Row, Rows, Scene, at

PROTECTED = {
    "send_document": Row(
        "POST", at("/v1/evidence?name=proof.txt"), 201, strange=None, narrow=403, file=b"words"
    ),
    "list_documents": Row("GET", at("/v1/evidence"), narrow=200, **ME),
    "read_document": Row(
        "GET",
        at("/v1/evidence/{s.document}"),
        other=SECRETARIAT | LICENSING,
    ),
    "remove_document": Row("DELETE", at("/v1/evidence/{s.document}"), 204),
    "open_document": Row(
        "GET",
        at("/v1/evidence/{s.document}/content"),
        other=SECRETARIAT | LICENSING,
    ),
}


def _document(scene: Scene) -> UUID:
    """Keep a document that proves a claim in the Philippines."""
    with scene.world.api.state.evidence.store.arriving(100) as arriving:
        arriving.write(b"proof")
    return scene.keep(
        Document(
            id=new_id(),
            organisation_id=scene.whose.organisation.id,
            digest=arriving.digest,
            size_bytes=arriving.size,
            media_type="text/plain",
            name="proof.txt",
            jurisdiction="PH",
            sent_at=scene.world.database.clock(),
        )
    )


ROWS = Rows(
    PROTECTED,
    seen={"remove_document": LICENSING | SECRETARIAT},
    things={"document": _document},
)
