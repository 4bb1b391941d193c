"""Who opened what is confidential, when and why: append-only, beside the chain.

Reading such a thing goes through the writing door; if this cannot be written, nothing is shown.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.kit.errors import BadInput, Fault
from app.store.base import Identified, Row
from app.store.work import Work

OPENING_REASON = "Opening-Reason"
"""The header that says why; the web reads it."""


class AccessRecord(Identified, Row):
    """One opening; the database refuses to change or delete it."""

    __tablename__ = "access_record"

    at: Mapped[datetime]
    person_id: Mapped[UUID | None] = mapped_column(index=True, comment="Who opened it.")
    role: Mapped[str] = mapped_column(String(40), comment="In which role.")
    client_id: Mapped[UUID | None]
    kind: Mapped[str] = mapped_column(String(60), comment="What kind of thing was opened.")
    thing_id: Mapped[UUID] = mapped_column(index=True)
    whose_person_id: Mapped[UUID | None] = mapped_column(index=True)
    whose_organisation_id: Mapped[UUID | None] = mapped_column(index=True)
    why: Mapped[str] = mapped_column(Text, comment="The reason that was given.")


def without_reason(what: str) -> BadInput:
    """Return the problem of an opening for which no reason was given; the web asks for it there."""
    fault = Fault(f"/header/{OPENING_REASON}", f"Say why you open {what}.")
    return BadInput("This is recorded, with a reason.", faults=[fault])


def note_opening(work: Work, kind: str, thing_id: UUID, facts: Facts, why: str) -> None:
    """Write down that the actor opens a thing, in the transaction in which it is read.

    Args:
        work: a writing work.
        kind: what it is, in one word.
        thing_id: which.
        facts: of the thing, for whose it is.
        why: the reason that was given.
    """
    work.session.add(
        AccessRecord(
            at=work.at,
            person_id=work.actor.id,
            role=work.actor.role.value,
            client_id=work.actor.client_id,
            kind=kind,
            thing_id=thing_id,
            whose_person_id=facts.person_id,
            whose_organisation_id=facts.holder_id,
            why=why,
        )
    )
    work.session.flush()
