"""What the scheme itself says to her, by a text of the catalogue in her language (W5)."""

from app.domains.complaints.engine.texts import key_of
from app.domains.complaints.models import Complaint, ComplaintMessage
from app.domains.complaints.types import Audience, Side
from app.kit.ids import new_id
from app.store.work import Work


def speak(work: Work, complaint: Complaint, code: str, group: str = "told") -> None:
    """Say something to her in her receipt; she reads it when she comes back.

    Records:
        ``complaints.message.sent`` with the row and its audience alone.
    """
    row = ComplaintMessage(
        id=new_id(),
        complaint_id=complaint.id,
        audience=Audience.COMPLAINANT,
        side=Side.SCHEME,
        text_key=key_of(group, code),
        language=complaint.written,
        sent_at=work.at,
    )
    work.session.add(row)
    work.session.flush()
    work.record("complaints.message.sent", row=str(row.id), audience=row.audience.value)
