"""Bodies of agreements."""

from datetime import date, datetime
from uuid import UUID

from pydantic import Field

from app.domains.agreements.rules import MOST_CLAUSES, MOST_CORRIDORS, MOST_PARTIES, MOST_UNITS
from app.domains.agreements.schemas import (
    INSTANCE,
    NEXT,
    BodyKey,
    CorridorIn,
    CorridorOut,
    Day,
    DeadlineIn,
    DeadlineOut,
    Key,
    Text,
)
from app.domains.agreements.types import ClauseKind, Detail, Force, NoticeUnit, Standing
from app.domains.jurisdictions.types import ProposalState
from app.web.schemas import Jurisdiction, Name, ReasonIn, Sent, Shown

READS = (
    "An agreement between jurisdictions opens, from its first day to its last, what its clauses say"
    " and no more. A consultative one opens what is public anyway; a secret clause opens nothing."
)


class PartyIn(Sent):
    """A party: one of the two."""

    jurisdiction: Jurisdiction | None = Field(
        default=None, description="ISO 3166-1 alpha-2, or ISO 3166-2 of a part.", examples=["PH"]
    )
    body: BodyKey | None = Field(default=None, description="Key of a regional body.")


class ClauseIn(Sent):
    """A clause. A deadline that is left out is the usual one of its kind; null is none."""

    kind: ClauseKind = Field(examples=["suspensions"])
    detail: Detail = Field(description="How much is shared at most.", examples=["grounds"])
    corridors: list[CorridorIn] = Field(
        default=[], max_length=MOST_CORRIDORS, description="For which alone; empty: for all."
    )
    is_secret: bool = Field(default=False, description="Not public: it opens nothing.")
    text: Text | None = Field(default=None, description="As the agreement words it.")
    since: Day | None = Field(default=None, description="Null: that of the agreement.")
    until: Day | None = Field(default=None, description="Last day; null: that of the agreement.")
    notify: DeadlineIn | None = Field(default=None, description="In which it is told.")
    acknowledge: DeadlineIn | None = Field(default=None, description="By the receiver.")
    answer: DeadlineIn | None = Field(
        default=None, description="By the receiver, where one is asked for."
    )


class NoticeIn(Sent):
    """How long a party stays after it denounced."""

    count: int = Field(ge=0, le=MOST_UNITS, examples=[6])
    unit: NoticeUnit = Field(examples=["months"])


class AgreementIn(Sent):
    """An agreement as it is drafted."""

    title: Name = Field(
        examples=["Agreement on the recruitment of domestic workers between X and Y"]
    )
    force: Force
    parties: list[PartyIn] = Field(min_length=1, max_length=MOST_PARTIES)
    clauses: list[ClauseIn] = Field(default=[], max_length=MOST_CLAUSES)
    since: Day | None = Field(default=None, description="Null: the day it is put in force.")
    until: Day | None = Field(default=None, description="Last day; null: it goes on.")
    notice: NoticeIn
    reference: Text = Field(
        description="The legal text: name, number, where it is published; public.",
        examples=["Treaty Series of Exampleland, volume 7, page 12"],
    )
    summary: Text = Field(description="For the public.", examples=["What both tell each other."])
    source: Text = Field(description="Where this was read; public.", examples=["a ministry's site"])


class DraftIn(AgreementIn):
    """A new agreement."""

    key: Key = Field(description="By which it is addressed from now on.")


class ForPartyIn(Sent):
    """What is done for a party; an authority leaves out which."""

    jurisdiction: Jurisdiction | None = Field(default=None, examples=["PH"])
    body: BodyKey | None = None
    day: Day | None = Field(default=None, description="Of the document; null: today.")
    reference: Text | None = Field(
        default=None,
        description="The document; the secretariat names one. Public.",
        examples=["Note verbale 12 of 2026"],
    )


class RedraftIn(ReasonIn):
    """Why it is drafted anew."""


class AgreementDropIn(ReasonIn):
    """Why it is dropped."""


class AmendmentIn(Sent):
    """A change of what is in force, from a day."""

    from_day: Day = Field(description="Today or later; what ends, ends the day before.")
    ends: list[UUID] = Field(default=[], max_length=MOST_CLAUSES, description="Ids of clauses.")
    adds: list[ClauseIn] = Field(default=[], max_length=MOST_CLAUSES)
    until: Day | None = Field(
        default=None, description="Another last day of the agreement; null: that stays."
    )
    reference: Text = Field(
        description="The document by which the parties agreed; public.",
        examples=["Exchange of notes of 3 March 2027"],
    )


class SuccessionIn(Sent):
    """Whether a successor takes the place of a party that is no more."""

    party: Jurisdiction = Field(description="That is no more.", examples=["PH"])
    successor: Jurisdiction = Field(examples=["QA"])
    succeeds: bool
    reference: Text = Field(
        description="The document that says so; public.",
        examples=["Note on succession to treaties, 3 March 2027"],
    )


class ReachOut(Shown):
    """A jurisdiction that is a party, by itself or as a member of a regional body."""

    code: str = Field(examples=["PH"])
    since: date
    until: date | None = Field(description="Last day; null: it goes on.")


class PartyOut(Shown):
    """A party as it is named."""

    jurisdiction: str | None = Field(examples=["PH"])
    body: str | None = Field(description="Key of a regional body.", examples=[None])
    name: str = Field(examples=["Philippines"])
    since: date | None = Field(description="First day; null: not known yet.")
    until: date | None = Field(description="Last day; null: it stays.")
    reaches: list[ReachOut] = Field(description="Who that is on the day that was asked about.")
    signed_on: date | None
    signed_here: bool = Field(description="Whether its authority signed on this register.")
    signature: str | None = Field(description="The document.")
    denounced_on: date | None
    denunciation: str | None = Field(description="The document.")


class ClauseOut(Shown):
    """A clause."""

    id: UUID
    kind: ClauseKind
    detail: Detail
    corridors: list[CorridorOut] = Field(description="For which alone; empty: for all.")
    is_secret: bool = Field(description="Shown to the parties alone; it opens nothing.")
    text: str | None
    since: date | None = Field(description="First day; null: that of the agreement.")
    until: date | None = Field(description="Last day; null: that of the agreement.")
    notify: DeadlineOut | None
    acknowledge: DeadlineOut | None
    answer: DeadlineOut | None
    added_by: UUID | None = Field(description="The amendment; null: it was there at first.")
    ended_by: UUID | None


class AmendmentOut(Shown):
    """A change of what is in force."""

    id: UUID
    state: ProposalState
    from_day: date
    ends: list[UUID]
    adds: list[ClauseOut]
    until: date | None = Field(description="Another last day of the agreement; null: none.")
    reference: str
    proposed_at: datetime
    decided_at: datetime | None
    available_actions: list[str]


class SuccessionOut(Shown):
    """Whether a successor takes the place of a party that is no more."""

    id: UUID | None = Field(description="Of the answer; null: nobody answered.")
    party: str = Field(examples=["PH"])
    successor: str = Field(examples=["QA"])
    state: ProposalState | None = Field(description="Of the answer; null: nobody answered.")
    succeeds: bool | None
    since: date | None = Field(description="First day as a party.")
    reference: str | None
    available_actions: list[str]


class AgreementItemOut(Shown):
    """An agreement in a list."""

    id: UUID
    key: str = Field(examples=["ph-sa-2013"])
    title: str
    force: Force
    standing: Standing = Field(description="On the day that was asked about.")
    parties: list[PartyOut]
    since: date | None = Field(description="First day; null: the day it is put in force.")
    until: date | None = Field(description="Last day, by its text or when too few are left.")
    reference: str
    summary: str
    source: str


class AgreementOut(AgreementItemOut):
    """An agreement."""

    edition: int = Field(description="Of the draft; signatures are of one.")
    notice_count: int = Field(examples=[6])
    notice_unit: NoticeUnit
    clauses: list[ClauseOut]
    secret_clauses: int = Field(description="How many are not public; they open nothing.")
    amendments: list[AmendmentOut]
    successions: list[SuccessionOut]
    on: date = Field(description="The day that was asked about.")
    drafted_at: datetime
    signed_at: datetime | None
    enforced_at: datetime | None
    reads: str = Field(examples=[READS])
    available_actions: list[str]
    version: int
    instance: str | None = Field(description=INSTANCE)


class AgreementsOut(Shown):
    """A page of agreements."""

    items: list[AgreementItemOut]
    next_cursor: str | None = Field(description=NEXT)
    reads: str = Field(examples=[READS])
    instance: str | None = Field(description=INSTANCE)
