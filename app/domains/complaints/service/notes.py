"""What an officer writes of a case: sealed under the story, never words of the journal."""

from uuid import UUID

from app.domains.complaints.models import Complaint, ComplaintDocument
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.sealing import Piece, keep
from app.domains.complaints.types import DocumentKind, Side
from app.store.work import Work


def note(
    work: Work, desk: ComplaintDesk, complaint: Complaint, words: str, of_id: UUID | None = None
) -> ComplaintDocument:
    """Keep why something was done, beside the thing that it is about."""
    piece = Piece(DocumentKind.NOTE, words, Side.OFFICER, of_id=of_id)
    found = keep(work, desk, complaint, piece)
    work.session.flush()
    return found
