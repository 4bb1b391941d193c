"""Letters without content: that something waits, and where to sign in (W1)."""

from uuid import UUID

from app.domains.complaints.engine import quiet_letters
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.identity.queries import organisations as identity
from app.store.outbox import post
from app.store.work import Work

WAITS = "complaint_waits"


def tell_organisation(work: Work, desk: ComplaintDesk, organisation_id: UUID, path: str) -> None:
    """Tell who speaks for an organisation that something waits for it; not what."""
    link = f"{desk.front.url}/{path}"
    for person in identity.managers(work, organisation_id):
        post(work, desk.ring, WAITS, quiet_letters.waits(person, link))
