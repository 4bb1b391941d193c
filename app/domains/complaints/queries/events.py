"""What the journal tells of complaints, for the counting that follows it."""

from uuid import UUID

from sqlalchemy import select

from app.access.policy import unscoped
from app.store.journal import Event
from app.store.work import Work

OF_COMPLAINTS = "complaints."
OF_ONE = "complaints.complaint."
OWN = "complaints.pattern."
"""What the counting itself notes."""
NAMING = ("complaint", "other")
"""Under which names a body tells of a complaint, beside ``row``."""


def complaints_between(work: Work, after: int, until: int) -> set[UUID]:
    """Return of which complaints the entries after a number and up to another one tell."""
    rows = work.session.scalars(
        select(Event).where(
            unscoped(why="the follower counts what the entries are about, and shows nothing"),
            Event.number > after,
            Event.number <= until,
            Event.name.startswith(OF_COMPLAINTS),
            ~Event.name.startswith(OWN),
        )
    )
    found: set[UUID] = set()
    for event in rows:
        keys = (*NAMING, "row") if event.name.startswith(OF_ONE) else NAMING
        found |= {UUID(event.body[key]) for key in keys if key in event.body}
    return found
