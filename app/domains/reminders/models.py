"""Tables of reminders: absences, what people chose, who was reminded, and what went up."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Date, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.reminders.types import AbsenceState
from app.store.base import Identified, Row, one_of

PATH, ACT = String(200), String(40)


class Absence(Identified, Row):
    """Days on which somebody is away in a membership, and the colleague who stands in."""

    __tablename__ = "absence"
    __table_args__ = (
        Index(
            "uq_absence_standing",
            "membership_id",
            unique=True,
            sqlite_where=text("state <> 'ended'"),
            postgresql_where=text("state <> 'ended'"),
        ),
    )

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    membership_id: Mapped[UUID] = mapped_column(ForeignKey("membership.id"), index=True)
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"), index=True)
    substitute_id: Mapped[UUID] = mapped_column(
        ForeignKey("membership.id"), index=True, comment="The membership that stands in."
    )
    from_on: Mapped[date] = mapped_column(Date, comment="First civil day away.")
    until_on: Mapped[date] = mapped_column(Date, comment="Last civil day away.")
    state: Mapped[AbsenceState] = mapped_column(one_of(AbsenceState))
    edition: Mapped[int] = mapped_column(comment="Counts what was said of absences, for its ETag.")
    said_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(person_id=self.person_id, holder_id=self.organisation_id)


class ReminderChoice(Row):
    """What a person chose for the daily letter; whoever chose nothing has no row."""

    __tablename__ = "reminder_choice"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    hour: Mapped[int | None] = mapped_column(comment="Of the day; null: as the register says.")
    time_zone: Mapped[str | None] = mapped_column(
        String(64), comment="IANA; null: as the register says."
    )
    undated: Mapped[bool] = mapped_column(comment="Whether it tells of what has no date.")
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}


class ReminderRound(Row):
    """When somebody's tasks are looked at next; moved once a civil day, by one worker."""

    __tablename__ = "reminder_round"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    next_at: Mapped[datetime] = mapped_column(index=True)
    looked_on: Mapped[date | None] = mapped_column(Date, comment="Civil day of the reader.")
    undated_on: Mapped[date | None] = mapped_column(
        Date, comment="Of the last letter that told of what has no date."
    )


class Reminded(Row):
    """That somebody was reminded of a task."""

    __tablename__ = "reminded"

    membership_id: Mapped[UUID] = mapped_column(ForeignKey("membership.id"), primary_key=True)
    path: Mapped[str] = mapped_column(PATH, primary_key=True, comment="Where it can be read.")
    act: Mapped[str] = mapped_column(ACT, primary_key=True)
    first_on: Mapped[date] = mapped_column(Date)
    last_on: Mapped[date] = mapped_column(Date)
    times: Mapped[int]


class Escalation(Identified, Row):
    """A task that was left undone past its date and came up to a role above."""

    __tablename__ = "escalation"
    __table_args__ = (
        Index(
            "uq_escalation_open",
            *("organisation_id", "path", "act", "from_role", "to_role"),
            unique=True,
            sqlite_where=text("ended_at IS NULL"),
            postgresql_where=text("ended_at IS NULL"),
        ),
    )

    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    membership_id: Mapped[UUID] = mapped_column(
        ForeignKey("membership.id"), index=True, comment="One of those for whom it waits."
    )
    path: Mapped[str] = mapped_column(PATH)
    act: Mapped[str] = mapped_column(ACT)
    from_role: Mapped[str] = mapped_column(ACT)
    to_role: Mapped[str] = mapped_column(ACT)
    escalated_at: Mapped[datetime]
    ended_at: Mapped[datetime | None] = mapped_column(comment="It waits for nobody there any more.")
