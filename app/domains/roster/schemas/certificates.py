"""The shape of what anybody reads of a certificate, for the contract."""

from datetime import date, datetime
from typing import Any, Literal

from pydantic import BaseModel, Field

from app.domains.certifications.types.certificates import Ground
from app.domains.certifications.types.countries import CountryStatus
from app.domains.notices.types import Standing
from app.domains.roster.schemas import LicenceOut, NameOut, SanctionInForceOut
from app.domains.roster.types import NameAnswer, VerifiedStatus


class GroundOut(BaseModel):
    """Why it stands so, from a closed list."""

    code: Ground
    reads: str


class WhichActOut(BaseModel):
    """By what it came to stand so."""

    by: Literal["act", "time"]
    journal_number: int | None = Field(
        description="The journal's entry; null where time alone brought it."
    )


class AppealOut(BaseModel):
    """Whether the act behind it can be, or is being, appealed."""

    standing: Standing
    until: datetime | None = Field(description="Until when an appeal in time is possible.")


class SanctionOut(BaseModel):
    """A sanction in force."""

    kind: str
    since: datetime
    limit_on: date | None
    ground: Ground


class DayOut(BaseModel):
    """What it was from an instant of the day on."""

    status: VerifiedStatus
    from_: datetime = Field(alias="from", serialization_alias="from")


class RulesOut(BaseModel):
    """A scheme, with the version of its rules."""

    key: str
    version: str
    title: str


class EditionOut(BaseModel):
    """A standard, with its edition."""

    key: str
    edition: str
    title: str


class StateOut(BaseModel):
    """The country that the scheme asks for: the end of the chain from the holder to the state."""

    jurisdiction: str
    name: str
    scheme: str = Field(description="By which the country is assessed.")
    status: CountryStatus
    certificate: str | None = Field(description="Number of the country's certificate.")
    since: datetime | None = Field(description="Since when it is certified, or is not any more.")
    holds_until: date | None = Field(
        description="Where it is not certified: the last day on which this certificate goes on."
    )
    reads: str
    address: str


class BeforeOut(BaseModel):
    """The certificate that this one renews or restores."""

    number: str
    last_on: date = Field(description="Its last civil day in force.")
    gap_days: int = Field(description="Whole days between them without a certificate.")


class AfterOut(BaseModel):
    """A certificate that renews or restores this one."""

    number: str
    valid_from: date
    gap_days: int


class HolderOut(BaseModel):
    """Whose it is (C3)."""

    id: str
    number: str
    name: str = Field(description="As the register has it.")
    own_script_name: str
    latin_name: str | None = Field(description="In Latin letters, as it is on record; else null.")
    latin_name_reads: str | None
    other_names: list[NameOut]
    record: str
    country: str | None
    licences: list[LicenceOut] = Field(description="As the roster judges them at this instant.")
    sanctions: list[SanctionInForceOut] = Field(
        description="Against the firm, in force at this instant (C3)."
    )
    address: str | None = Field(description="Where the roster has all that is public of it.")


class NameAnswerOut(BaseModel):
    """Whether a name is the holder's; a likeness is no yes (L10)."""

    asked: str
    answer: NameAnswer
    reads: str


class VerificationOut(BaseModel):
    """What a certificate is at an instant; `valid` is true for `active` alone."""

    instance: Literal["test", "demo"] | None = None
    number: str
    status: VerifiedStatus
    valid: bool
    reads: str
    at: datetime = Field(description="The instant for which the status is told.")
    as_of: str | None = Field(description="What was asked for; null: the moment of the request.")
    answered_at: datetime
    journal_number: int = Field(description="The journal's last entry that the answer knows.")
    since: datetime | None
    act: WhichActOut | None
    ground: GroundOut | None
    appeal: AppealOut | None
    statement: str | None = Field(description="What the holder says to the act.")
    sanctions: list[SanctionOut]
    limit_on: date | None = Field(description="Last civil day of a suspension's limit.")
    overdue: bool = Field(description="Whether a suspension has gone past its limit.")
    that_day: list[DayOut] | None = Field(
        description="Of a civil day: every status of it in turn; `valid` is told of all of it."
    )
    scheme: RulesOut
    standard: EditionOut
    country: StateOut | None = Field(
        description="Null: the scheme asks for the certificate of no country."
    )
    level: str | None
    decided_on: date
    valid_from: date = Field(description="First civil day, where the scheme is.")
    valid_until: date = Field(description="Last civil day there, inclusive.")
    time_zone: str
    means: str = Field(description="What a certificate of the scheme says, and what it does not.")
    scope: dict[str, Any] = Field(description="Sites, corridors, sectors for which it holds.")
    follows: BeforeOut | None
    followed_by: list[AfterOut]
    holder: HolderOut
    name: NameAnswerOut | None = Field(description="Null: no name was asked about.")
