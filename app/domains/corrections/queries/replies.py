"""What the firm replied in a dispute, each time that it did."""

from sqlalchemy import select

from app.access.policy import unscoped
from app.domains.corrections.models import Dispute
from app.store.journal import Event
from app.store.work import Work

REPLIED = "corrections.dispute.replied"


def entries(work: Work, dispute: Dispute) -> list[int]:
    """Return the entries in which the firm replied, those that a newer reply replaced too."""
    found = work.session.scalars(
        select(Event).where(
            unscoped(why="the verb asks whether their words may be erased"),
            Event.subject_id == dispute.subject_id,
            Event.name == REPLIED,
        )
    )
    return [each.number for each in found if each.body.get("dispute") == str(dispute.id)]
