"""What is written of a case by who handles or sees it: sealed, never words of the journal."""

from uuid import UUID

from app.access.grants import Role
from app.domains.complaints.models import Complaint, ComplaintDocument
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.sealing import Piece, keep
from app.domains.complaints.types import DocumentKind, Side
from app.store.work import Work


def note(
    work: Work, desk: ComplaintDesk, complaint: Complaint, words: str, of_id: UUID | None = None
) -> ComplaintDocument:
    """Keep why something was done, beside the thing that it is about."""
    is_outside = work.actor.role in {Role.PARTNER, Role.MISSION_OFFICER}
    side = Side.PARTNER if is_outside else Side.OFFICER
    piece = Piece(DocumentKind.NOTE, words, side, of_id=of_id)
    found = keep(work, desk, complaint, piece)
    work.session.flush()
    return found
