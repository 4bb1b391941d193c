"""What is shown about documents."""

from datetime import datetime
from uuid import UUID

from app.web.schemas import Shown


class DocumentOut(Shown):
    """A document; its bytes are at ``/v1/evidence/{id}/content``."""

    id: UUID
    organisation_id: UUID
    name: str
    media_type: str
    size_bytes: int
    digest: str
    sent_at: datetime
