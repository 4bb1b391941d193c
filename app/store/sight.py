"""What a rule or a person opened to an organisation, since when, until when, and why.

An audit opens its auditee's documents to the audit body; later rules open what agreements and
consents say. The policy reads the rows (``access/sight.py``); a grant that ended stays readable.
"""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, String, Text, select, text, update
from sqlalchemy.orm import Mapped, mapped_column

from app.store.base import Identified, Row
from app.store.work import Work

OPEN = text("ended_at IS NULL")


class GrantOfSight(Identified, Row):
    """One thing, opened to one organisation."""

    __tablename__ = "grant_of_sight"
    __table_args__ = (
        Index(
            "uq_grant_of_sight_open",
            *("kind", "thing_id", "organisation_id"),
            unique=True,
            sqlite_where=OPEN,
            postgresql_where=OPEN,
        ),
    )

    kind: Mapped[str] = mapped_column(String(40), comment="Of the thing, such as document.")
    thing_id: Mapped[UUID]
    organisation_id: Mapped[UUID]
    since_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    why: Mapped[str] = mapped_column(Text, comment="The rule, and the thing that it follows from.")


def open_to(
    work: Work, kind: str, things: Collection[UUID], organisation_id: UUID, why: str
) -> None:
    """Open things to an organisation; what is open already stays as it is."""
    known = set(
        work.session.scalars(
            select(GrantOfSight.thing_id).where(
                GrantOfSight.kind == kind,
                GrantOfSight.organisation_id == organisation_id,
                GrantOfSight.thing_id.in_(things),
                GrantOfSight.ended_at.is_(None),
            )
        )
    )
    work.session.add_all(
        GrantOfSight(
            kind=kind,
            thing_id=thing_id,
            organisation_id=organisation_id,
            since_at=work.at,
            why=why,
        )
        for thing_id in dict.fromkeys(things)
        if thing_id not in known
    )
    work.session.flush()


def close_to(work: Work, kind: str, things: Collection[UUID], organisation_id: UUID) -> None:
    """End what was opened to an organisation; that it was open stays on record."""
    work.session.execute(
        update(GrantOfSight)
        .where(
            GrantOfSight.kind == kind,
            GrantOfSight.thing_id.in_(things),
            GrantOfSight.organisation_id == organisation_id,
            GrantOfSight.ended_at.is_(None),
        )
        .values(ended_at=work.at)
        .execution_options(synchronize_session=False)
    )
