"""What a profile can say. A profile is a TOML file in ``profiles/``, one for each layout.

Fields are made of columns; facts are made of fields or of constants. A new layout needs a profile
and no code.
"""

import codecs
import re
from fractions import Fraction
from pathlib import Path
from typing import Annotated, Literal, Self
from zoneinfo import ZoneInfo, available_timezones

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    model_validator,
)

from app.domains.imports.errors import ProfileProblem
from app.domains.imports.types import (
    ContactKind,
    LicenceStatus,
    ListedUntil,
    ListPurpose,
    NameKind,
    OffenceClass,
    RecordKind,
)
from app.kit.descriptions import load_description, shipped_in

FOLDER = Path(__file__).resolve().parents[1] / "profiles"


def _pattern(text: str) -> re.Pattern[str]:
    try:
        return re.compile(text, re.IGNORECASE | re.DOTALL)
    except re.error as error:
        raise ValueError(f"no pattern: {error}") from error


def _taking(pattern: re.Pattern[str]) -> re.Pattern[str]:
    if "value" not in pattern.groupindex:
        raise ValueError("the pattern needs a group named 'value'")
    return pattern


def _codec(name: str) -> str:
    try:
        return codecs.lookup(name).name
    except LookupError as error:
        raise ValueError(f"{name} is no encoding") from error


def _zone(name: str) -> str:
    if name not in available_timezones():
        raise ValueError(f"{name} is no time zone")
    return name


def _several(slots: object) -> object:
    return slots if isinstance(slots, list | tuple) else [slots]


def _template(words: str) -> str:
    if words.replace("{value}", "").count("{") or words.replace("{value}", "").count("}"):
        raise ValueError("the only place in words is {value}")
    return words


Pattern = Annotated[re.Pattern[str], BeforeValidator(_pattern)]
TakingPattern = Annotated[Pattern, AfterValidator(_taking)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class SourceOfList(_Part):
    """The register itself.

    Attributes:
        key: its slug, the same in every profile of the register.
        purpose: ``enforcement`` where it names firms for what was done against them: then it is
            public that a firm stands there only as long as an act of it is (fairness V4).
        stale_after_days: after so many days its word is unconfirmed (fairness L5).
    """

    key: str = Field(pattern=r"^[a-z0-9][a-z0-9-]{1,58}[a-z0-9]$")
    title: str
    publisher: str
    jurisdiction: str = Field(pattern=r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$")
    url: str | None = None
    record: RecordKind
    purpose: ListPurpose = ListPurpose.REGISTER
    data_licence: str
    attribution: str
    time_zone: Annotated[str, AfterValidator(_zone)]
    stale_after_days: int = Field(ge=1)

    @property
    def zone(self) -> ZoneInfo:
        """The time zone in which the register dates."""
        return ZoneInfo(self.time_zone)


class Layout(_Part):
    """How the bytes are a table.

    Attributes:
        encoding: found from the bytes where it is not said; a byte order mark decides.
        delimiter: found from the header where it is not said.
        sheet: of a workbook; the first where it is not said.
        header_line: on which the columns are named; what stands before it is left out.
        leave_out: rows whose cells, joined by a blank, are this and nothing else are no rows of
            the list: headings between its parts.
        date_in_name: takes the day of which the list speaks (``YYYY-MM-DD``, in the group
            ``value``) from the name of the file, where it is published so.
        rejects_limit: largest share of rows that may be unreadable.
    """

    encoding: Annotated[str, AfterValidator(_codec)] | None = None
    delimiter: str | None = Field(default=None, min_length=1, max_length=1)
    sheet: str | None = None
    header_line: int = Field(default=1, ge=1)
    leave_out: Pattern | None = None
    date_in_name: TakingPattern | None = None
    rejects_limit: Fraction = Field(default=Fraction(2, 100), ge=0, le=1)


class FieldOfRow(_Part):
    """A value of a row: a column, and what is done with it, in this order.

    Attributes:
        column: as the header names it; case and blanks do not matter.
        remove: what is cut out.
        match: only what the group ``value`` of this pattern takes; nothing where it does not fit.
        split: between several values.
        empty: words that mean that there is nothing.
        pad: zeros before it up to this length.
        values: what each value means.
        dates: formats of :meth:`datetime.strptime`; the first that fits.
        first_year: an earlier year is a slip of the pen, so no date.
        last_year: a later year (3003 is found) means that there is no end.
        words: what is written for a value, which stands at ``{value}``, if it is said at all.
        others: what becomes of a value that ``values`` does not hold, or that is no date: its row
            is refused, it is kept as it is, or it is dropped.
        required: whether a row without it is refused.
    """

    column: str
    remove: Pattern | None = None
    match: TakingPattern | None = None
    split: Pattern | None = None
    empty: tuple[str, ...] = ()
    pad: int | None = Field(default=None, ge=1, le=40)
    values: dict[str, str] = {}
    dates: tuple[str, ...] = ()
    first_year: int = 1900
    last_year: int = 2200
    words: Annotated[str, AfterValidator(_template)] | None = None
    others: Literal["refuse", "keep", "drop"] = "refuse"
    required: bool = False

    @model_validator(mode="after")
    def _one_meaning(self) -> Self:
        if self.values and self.dates:
            raise ValueError("say either 'values' or 'dates'")
        if self.dates and self.others == "keep":
            raise ValueError("what is no date cannot be kept as one; say 'refuse' or 'drop'")
        return self


class Slot(_Part):
    """What fills a part of a fact: a field, or the same constant in every row."""

    field: str | None = None
    constant: str | None = Field(default=None, alias="is")

    @model_validator(mode="after")
    def _one(self) -> Self:
        if (self.field is None) == (self.constant is None):
            raise ValueError("say either 'field' or 'is'")
        return self


Slots = Annotated[tuple[Slot, ...], BeforeValidator(_several)]
"""One slot, or several in their order."""


class NameSlots(_Part):
    """A name of the firm."""

    kind: NameKind
    name: Slot


class IdentifierSlots(_Part):
    """A registration number."""

    scheme: str
    value: Slot


class AddressSlots(_Part):
    """An address."""

    text: Slot | None = None
    locality: Slot | None = None
    region: Slot | None = None
    country: Slot | None = None


class LicenceSlots(_Part):
    """A licence; its status word is looked up in ``statuses``, or all have one ``status``."""

    number: Slot | None = None
    kind: Slot | None = None
    status_word: Slot | None = None
    status: LicenceStatus | None = None
    valid_from: Slot | None = None
    valid_until: Slot | None = None

    @model_validator(mode="after")
    def _one(self) -> Self:
        if (self.status is None) == (self.status_word is None):
            raise ValueError("say either 'status_word' or 'status'")
        return self


class CorridorSlots(_Part):
    """From where to where."""

    origin: Slot | None = None
    destination: Slot | None = None


class PrincipalSlots(_Part):
    """An owner or officer whom the published list names."""

    role: Slot
    name: Slot


class ContactSlots(_Part):
    """By what the published list says that a firm can be reached; never shown to the public."""

    kind: ContactKind
    value: Slot


class EnforcementSlots(_Part):
    """An act of enforcement that the list states.

    Attributes:
        case_number: of the source.
        authority: who acted, where the list names another than its publisher.
        offence: in the source's words; several slots are joined.
        offence_class: the first slot that says one of :class:`OffenceClass`.
        law: law and article; several slots are joined.
        acted_from: first day of the conduct.
        acted_until: last day of it.
        decided_on: the day of the decision.
        published_from: since when the source publishes it.
        published_until: its last day there.
        until_by: the first slot that says one of :class:`ListedUntil`, where the row itself says
            that it was taken off, overturned, or has no end.
        published_for_days: where the row names no last day: so many days from its first one, a
            setting, which every answer says.
        penalty: in the source's words; several slots are joined.
        amount: a decimal text.
        currency: ISO 4217.
        workers: how many were concerned.
        note: what the source adds; several slots are joined.
    """

    case_number: Slot | None = None
    authority: Slot | None = None
    offence: Slots = ()
    offence_class: Slots = Field(alias="class", min_length=1)
    law: Slots = ()
    acted_from: Slot | None = None
    acted_until: Slot | None = None
    decided_on: Slot | None = None
    published_from: Slot | None = None
    published_until: Slot | None = None
    until_by: Slots = ()
    published_for_days: int | None = Field(default=None, ge=1, le=36_500)
    penalty: Slots = ()
    amount: Slot | None = None
    currency: str | None = Field(default=None, pattern=r"^[A-Z]{3}$")
    workers: Slot | None = None
    note: Slots = ()

    @model_validator(mode="after")
    def _closed_lists(self) -> Self:
        if (self.amount is None) != (self.currency is None):
            raise ValueError("an amount needs its currency, and a currency an amount")
        for slots, words in ((self.offence_class, OffenceClass), (self.until_by, ListedUntil)):
            said = {slot.constant for slot in slots if slot.constant is not None}
            if unknown := said - {word.value for word in words}:
                raise ValueError(f"no {words.__name__}: {', '.join(sorted(unknown))}")
        return self


class Profile(_Part):
    """One layout of one register.

    Attributes:
        name: of the profile, which is the name of its file.
        statuses: the register's own words and the common status that each stands for.
        subject_identity: the fields that are the same for all rows of one firm, whatever their
            case and blanks; ``number|name`` is the name where there is no number.
        listing_identity: the fields that find a row of a firm again in the next file, letter for
            letter.
        country: of the firm; the first slot that says one.
    """

    name: str
    source: SourceOfList
    layout: Layout = Layout()
    fields: dict[str, FieldOfRow]
    subject_identity: tuple[str, ...] = Field(min_length=1)
    listing_identity: tuple[str, ...] = ()
    country: Slots = Field(min_length=1)
    statuses: dict[str, LicenceStatus] = {}
    names: tuple[NameSlots, ...] = Field(min_length=1)
    identifiers: tuple[IdentifierSlots, ...] = ()
    addresses: tuple[AddressSlots, ...] = ()
    licences: tuple[LicenceSlots, ...] = ()
    corridors: tuple[CorridorSlots, ...] = ()
    sectors: tuple[Slot, ...] = ()
    occupations: tuple[Slot, ...] = ()
    principals: tuple[PrincipalSlots, ...] = ()
    contacts: tuple[ContactSlots, ...] = ()
    enforcement: tuple[EnforcementSlots, ...] = ()

    @property
    def rejects_limit(self) -> Fraction:
        """Largest share of rows that may be unreadable."""
        return self.layout.rejects_limit

    @model_validator(mode="after")
    def _known_fields(self) -> Self:
        identity = (*self.subject_identity, *self.listing_identity)
        used = {name for choice in identity for name in choice.split("|")} | _fields_of(self)
        if unknown := used - set(self.fields):
            raise ValueError(f"no such field: {', '.join(sorted(unknown))}")
        if bool(self.enforcement) != (self.source.purpose is ListPurpose.ENFORCEMENT):
            raise ValueError("a list states enforcement if its purpose is 'enforcement', else not")
        return self


def _fields_of(part: object) -> set[str]:
    """Collect the names of the fields that the slots inside ``part`` speak of."""
    if isinstance(part, Slot):
        return {part.field} if part.field else set()
    if isinstance(part, tuple):
        return set().union(*map(_fields_of, part)) if part else set()
    if isinstance(part, _Part):
        return set().union(*(_fields_of(value) for _, value in part))
    return set()


def shipped() -> list[str]:
    """Return the names of the profiles in the package."""
    return shipped_in(FOLDER)


def load_profile(name: str) -> Profile:
    """Return a profile of the package, or one of one's own by its path (``*.toml``).

    Raises:
        ProfileProblem: there is none, or it does not say what it must.
    """
    return load_description(name, FOLDER, Profile, "profile", ProfileProblem)
