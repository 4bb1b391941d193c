"""The records that systems exchange, one a line of JSON: the same pushed and between installations.

Each has an id of its own, made of the installation or national system that said it and its number
there, so that what comes twice is known. Fields are only ever added, each with a default; what
would break a reader gets another number of the format.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Annotated, Any, Literal

import orjson
from pydantic import (
    AfterValidator,
    AwareDatetime,
    BeforeValidator,
    Field,
    JsonValue,
    StringConstraints,
    TypeAdapter,
    ValidationError,
)

from app.domains.agreements.types import ClauseKind, Detail
from app.domains.disclosures.types import AnswerKind, What, WhyRecalled
from app.domains.imports.types import LicenceStatus, NameKind, RecordKind
from app.domains.subjects.types import Ground
from app.kit.errors import BadInput, Fault
from app.web.schemas import MOST_WHOLE, Country, Jurisdiction, Language, Name, Sent, Words
from app.web.validation import refused

FORMAT = 1
"""Of the records; part of the address of their schema."""
LONGEST_LINE = 64 * 1024
"""Bytes of one record; a longer line is refused and read past."""
MOST = 100
DEEPEST = 8
AHEAD_OF_ALL = timedelta(hours=14)
"""No zone is further ahead."""
KEY = r"[a-z0-9](?:[a-z0-9.-]{0,61}[a-z0-9])?"
"""How an installation or a national system is called: as a host name is written."""

Key = Annotated[str, StringConstraints(pattern=rf"^{KEY}$")]
RecordId = Annotated[
    str,
    StringConstraints(pattern=rf"^{KEY}/[A-Za-z0-9][A-Za-z0-9._:-]{{0,79}}$"),
    Field(
        description="Who said it, a slash, and its number there; the same for ever.",
        examples=["dmw.gov.ph/2026-00412"],
    ),
]
Short = Annotated[Name, StringConstraints(max_length=100)]


def _kept(at: datetime) -> datetime:
    """Refuse an instant at the ends of time, which is none in another zone."""
    try:
        return at.astimezone(UTC)
    except OverflowError:
        raise ValueError("No clock shows this.") from None


Instant = Annotated[AwareDatetime, AfterValidator(_kept)]


def _shallow(said: Any) -> Any:
    """Refuse what is nested too deeply, and numbers that not every reader holds exactly."""
    level, depth = [said], 0
    while level:
        level = [each for part in level for each in _inside(part)]
        depth += 1
        if depth > DEEPEST:
            raise ValueError(f"This is nested more than {DEEPEST} deep.")
        if any(isinstance(each, int) and abs(each) > MOST_WHOLE for each in level):
            raise ValueError(f"Give whole numbers up to {MOST_WHOLE}.")
    return said


def _inside(part: Any) -> Iterable[Any]:
    if isinstance(part, dict):
        return part.values()
    return part if isinstance(part, list) else ()


Content = Annotated[dict[str, JsonValue], BeforeValidator(_shallow)]


class Said(Sent):
    """What every record has."""

    id: RecordId
    at: Instant = Field(description="When it was said, by who said it.")


class Register(Sent):
    """A register as its keeper names it."""

    key: Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]{0,59}$")]
    jurisdiction: Jurisdiction
    title: Name | None = None


class NameOf(Sent):
    """A name of a firm."""

    kind: NameKind = NameKind.LEGAL
    text: Name


class IdentifierOf(Sent):
    """A registration number of a firm, and the register that gives it (code of org-id.guide)."""

    scheme: Annotated[Name, StringConstraints(max_length=40)]
    value: Short


class Firm(Sent):
    """Enough of a firm to find it; ``number`` is that of its record where the line was written."""

    kind: RecordKind = RecordKind.INTERMEDIARY
    number: Annotated[str, StringConstraints(max_length=20)] | None = None
    country: Country | None = None
    names: list[NameOf] = Field(default=[], max_length=MOST)
    identifiers: list[IdentifierOf] = Field(default=[], max_length=MOST)


class LicenceOf(Sent):
    """A licence as its register states it; days are civil days there, both inclusive."""

    number: Short | None = None
    kind: Name | None = None
    status: LicenceStatus
    status_word: Name | None = Field(default=None, description="The register's own word.")
    valid_from: date | None = None
    valid_until: date | None = None


class GroundOf(Sent):
    """The legal ground: a code, and the law with its article."""

    code: Ground
    law: Name
    article: Short


class ListingRecord(Said):
    """A firm of a list, as the list states it on a day."""

    record: Literal["listing"]
    source: Register
    list_date: date
    key: Name = Field(description="Finds the row again in the next list.")
    firm: Firm
    licences: list[LicenceOf] = Field(default=[], max_length=MOST)
    is_gone: bool = Field(default=False, description="The list does not name it any more.")


class DecisionRecord(Said):
    """An act of an authority on a licence of its own register."""

    record: Literal["decision"]
    source: Register
    licence: Short = Field(description="Its number in that register.")
    act: Literal["change_status", "renew"] = "change_status"
    status: LicenceStatus | None = Field(
        default=None, description="That it has from then on; of a change of status."
    )
    status_word: Name | None = Field(default=None, description="The authority's own word.")
    valid_from: date | None = Field(default=None, description="Of a renewal.")
    valid_until: date | None = Field(default=None, description="Of a renewal: last day.")
    was: LicenceStatus | None = Field(
        default=None,
        description="Its status before, as the sender knows it; where it differs here, a person"
        " is asked.",
    )
    holds_from: date = Field(description="First civil day from which it holds; not ahead.")
    ground: GroundOf | None = Field(
        default=None, description="Where the act takes something away, it has one."
    )
    reason: Words


class DisclosureRecord(Said):
    """Something that happened, told to a state under a clause of an agreement."""

    record: Literal["disclosure"]
    number: Annotated[str, StringConstraints(max_length=20)]
    what: What
    sender: Jurisdiction
    receiver: Jurisdiction
    agreement: Key = Field(description="Key of the agreement that opens it.")
    clause: ClauseKind
    detail: Detail
    firm: Firm | None = None
    content: Content = Field(default={}, description="Codes, numbers, days and public words alone.")
    acknowledge_by: Instant | None = None
    answer_by: Instant | None = None


class RecallRecord(Said):
    """That something which was disclosed does not stand (S2)."""

    record: Literal["recall"]
    of: RecordId = Field(description="The disclosure that does not stand.")
    number: Annotated[str, StringConstraints(max_length=20)]
    why: WhyRecalled
    since: Instant | None = Field(default=None, description="From when it does not stand.")
    content: Content = Field(default={}, description="What stands now.")


class AcknowledgementRecord(Said):
    """That somebody at the receiver took note of a disclosure or a recall."""

    record: Literal["acknowledgement"]
    of: RecordId


class AnswerRecord(Said):
    """What the receiver says that it did."""

    record: Literal["answer"]
    of: RecordId
    kind: AnswerKind
    did_on: date | None = None
    words: Words | None = None
    language: Language | None = None


Record = Annotated[
    ListingRecord
    | DecisionRecord
    | DisclosureRecord
    | RecallRecord
    | AcknowledgementRecord
    | AnswerRecord,
    Field(discriminator="record"),
]
RECORD: TypeAdapter[Record] = TypeAdapter(Record)


def read(line: bytes) -> Record:
    """Return the record of a line.

    Raises:
        BadInput: it is too long, no JSON, or says what no record says; the pointers are into it.
    """
    if len(line) > LONGEST_LINE:
        raise _not_read(f"The line is longer than {LONGEST_LINE} bytes.")
    try:
        said = orjson.loads(line)
    except orjson.JSONDecodeError:
        raise _not_read("The line is no JSON in UTF-8; it may have been cut.") from None
    if not isinstance(said, dict):
        raise _not_read("The line is no JSON object.")
    try:
        return RECORD.validate_json(orjson.dumps(said))
    except ValidationError as error:
        lines = [_in_line(each) for each in error.errors(include_url=False)]
        raise refused(lines, said) from None


def written(record: Record) -> bytes:
    """Return a record as its line, without the end of it; the same bytes for the same record."""
    said = record.model_dump(mode="json", exclude_none=True)
    return orjson.dumps(said, option=orjson.OPT_SORT_KEYS)


def schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of the records."""
    made = RECORD.json_schema(mode="validation")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Record", **made}


def origin_of(record_id: str) -> str:
    """Return who said a record: the part of its id before the slash."""
    return record_id.partition("/")[0]


def _not_read(said: str) -> BadInput:
    return BadInput(said, faults=[Fault("", said)])


def _in_line(error: Mapping[str, Any]) -> dict[str, Any]:
    """Return an error with where it stands in the line, without the kind of record."""
    kind, *steps = error["loc"] or ("record",)
    if error["type"] == "union_tag_invalid":
        tags = error["ctx"]["expected_tags"]
        return {**error, "type": "enum", "ctx": {"expected": tags}, "loc": ("body", "record")}
    if error["type"] == "union_tag_not_found":
        return {**error, "type": "missing", "loc": ("body", "record")}
    assert kind
    return {**error, "loc": ("body", *steps)}


def said_on(record: Said, at: datetime) -> bool:
    """Tell whether a record was said by an instant; none is taken that lies ahead."""
    return record.at <= at
