"""What an entry of an audit says, by its kind; an interview has no place for a name (C6)."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from app.domains.audits.types import Code, EntryKind
from app.kit.errors import BadInput, Fault

Words = Annotated[
    str,
    StringConstraints(max_length=5_000, strip_whitespace=True, pattern=r"^[^\u0000]*$"),
]
Documents = Annotated[tuple[UUID, ...], Field(max_length=50)]


class _Content(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Assessment(_Content):
    """What an auditor found of an indicator; its code is the key of the entry."""

    result: Code
    statement: Words = ""
    documents: Documents = ()


class Finding(_Content):
    """A failure, born on its criterion and tied to it."""

    criterion: Code
    indicators: tuple[Code, ...] = Field(default=(), max_length=100)
    grade: Code | None = None
    statement: Words = Field(min_length=3)
    documents: Documents = ()


class FileCheck(_Content):
    """A worker's file that was read, by a code of the auditor's own."""

    code: Code
    is_in_order: bool


class Note(_Content):
    """A note of the team."""

    text: Words = Field(min_length=1)


class Sex(StrEnum):
    """As a worker told it."""

    FEMALE = "female"
    MALE = "male"
    OTHER = "other"


class AgeBand(StrEnum):
    """As a worker told it."""

    UNDER_18 = "under_18"
    FROM_18 = "18_24"
    FROM_25 = "25_34"
    FROM_35 = "35_44"
    OVER_44 = "45_and_over"


class Interview(_Content):
    """An interview with a worker: no name, and no field into which one would fit.

    Attributes:
        drawn: the code of the draw; ``None`` for one who was met otherwise.
        without_help: whether the worker was reached without the recruiter.
        in_group: whether others were there.
        language: in which it was held (BCP 47).
        is_deployed: whether the worker is still abroad.
        sex: if told.
        age: if told.
        answers: yes, no or a number, by codes of the scheme's questions.
        was_coached: whether coaching was seen.
        was_punished: whether punishing for speaking was seen.
    """

    drawn: Code | None = None
    without_help: bool
    in_group: bool = False
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    is_deployed: bool
    sex: Sex | None = None
    age: AgeBand | None = None
    answers: Mapping[Code, bool | int | None] = Field(default={}, max_length=200)
    was_coached: bool = False
    was_punished: bool = False


Content = Assessment | Finding | FileCheck | Note | Interview
_KINDS: Mapping[EntryKind, type[Content]] = {
    EntryKind.ASSESSMENT: Assessment,
    EntryKind.FINDING: Finding,
    EntryKind.FILE: FileCheck,
    EntryKind.NOTE: Note,
    EntryKind.INTERVIEW: Interview,
}


def named_documents(content: Content) -> tuple[UUID, ...]:
    """Return the documents that an entry names."""
    return content.documents if isinstance(content, Assessment | Finding) else ()


def read_content(kind: EntryKind, said: Any) -> Content:
    """Read what an entry says.

    Raises:
        BadInput: it is not what its kind says; each place is named.
    """
    found = try_content(kind, said, "/content")
    if isinstance(found, list):
        raise BadInput(f"This is no content of the kind {kind.value}.", faults=found)
    return found


def try_content(kind: EntryKind, said: Any, at: str) -> Content | list[Fault]:
    """Read what an entry says, or return the places where it is not what its kind says."""
    try:
        return _KINDS[kind].model_validate(said)
    except ValidationError as error:
        return [
            Fault(at + "".join(f"/{part}" for part in each["loc"]), each["msg"])
            for each in error.errors(include_url=False, include_input=False)
        ]
