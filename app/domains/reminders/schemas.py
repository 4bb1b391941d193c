"""What is sent and received about work, absences and reminders."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID
from zoneinfo import available_timezones

from pydantic import AfterValidator, Field

from app.domains.reminders.types import AbsenceState
from app.web.schemas import Sent, Shown


class RemindingOut(Shown):
    """Somebody who was reminded."""

    membership_id: UUID
    first_on: date
    last_on: date
    times: int


class EscalatedOut(Shown):
    """From whom something came up, because it was left undone past its date."""

    role: str = Field(examples=["authority_officer"])
    since: datetime
    reminded: list[RemindingOut] = Field(description="Who of them was reminded, and when.")


class TaskOut(Shown):
    """Something that waits for the caller."""

    act: str = Field(
        examples=["approve"],
        description="What to do. `see_to`: you may not do it in this membership; see to it that"
        " somebody who may does.",
    )
    undone_act: str = Field(examples=["approve"], description="What has to be done, by who may.")
    what: str = Field(examples=["invitation"])
    path: str
    membership_id: UUID = Field(description="In which membership it waits for you.")
    since: datetime
    age_days: int
    due: datetime | None
    is_overdue: bool
    instead_of: UUID | None = Field(
        description="The membership of a colleague who is away, for whom you stand in."
    )
    escalated_from: EscalatedOut | None


class TasksOut(Shown):
    """All that waits for the caller, overdue first."""

    items: list[TaskOut]


class AbsenceIn(Sent):
    """Days on which I am away, and who stands in."""

    from_on: date = Field(examples=["2026-12-21"], description="First day away, in your time zone.")
    until_on: date = Field(examples=["2027-01-04"], description="Last day away.")
    substitute: UUID = Field(
        examples=["0199b3a4-7c1e-7d2f-8a3b-5c6d7e8f9a0b"],
        description="The membership of a colleague in your organisation whose role may do what"
        " yours may.",
    )


class AbsenceOut(Shown):
    """An absence of mine."""

    id: UUID
    membership_id: UUID
    substitute: UUID
    from_on: date
    until_on: date
    state: AbsenceState = Field(
        description="While it is declined, or the substitute is away, reminders come to you."
    )
    said_at: datetime


class StandInOut(Shown):
    """An absence in which I stand in."""

    id: UUID
    version: int = Field(description="For If-Match, to decline it.")
    instead_of: UUID = Field(description="The membership of who is away.")
    membership_id: UUID = Field(description="In which membership you stand in.")
    from_on: date
    until_on: date


class AbsencesOut(Shown):
    """My absence in the membership of this token, and those in which I stand in."""

    absence: AbsenceOut | None
    stands_in_for: list[StandInOut]


def _known_zone(name: str) -> str:
    if name not in available_timezones():
        raise ValueError("Give a time zone of the IANA database, such as Asia/Kathmandu.")
    return name


class RemindersIn(Sent):
    """What I choose for the daily letter; left out or null: as the register says."""

    hour: int | None = Field(default=None, ge=0, le=23, examples=[7])
    time_zone: Annotated[str, AfterValidator(_known_zone)] | None = Field(
        default=None, examples=["Asia/Kathmandu"]
    )
    undated: bool = Field(
        default=True, description="Whether it tells, once a week, of what has no date."
    )


class RemindersOut(Shown):
    """What holds for my daily letter. Notices with legal effect come whatever is chosen."""

    hour: int
    time_zone: str
    undated: bool
    is_chosen: bool = Field(description="Whether you chose anything.")
