"""Words and values of corrections: states, grounds, what a pointer points at, marks."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple
from uuid import UUID

WHOLE = ""
"""The field of a dispute about a whole fact, and not one of its values."""


LODGING = "dispute"
"""What a document of somebody who asks is used for."""


class DisputeState(StrEnum):
    """Where the question whether a value is right stands."""

    LODGED = "lodged"
    FRIVOLOUS = "frivolous"
    UPHELD = "upheld"
    PARTLY = "partly"
    DISMISSED = "dismissed"
    RETRACTED = "retracted"
    REVERSED = "reversed"
    WITHDRAWN = "withdrawn"


CORRECTING = frozenset({DisputeState.UPHELD, DisputeState.PARTLY})
"""The states in which a value carries a correction."""

TOLD = CORRECTING | {DisputeState.REVERSED, DisputeState.WITHDRAWN}
"""The states of which the public list and its feed tell."""


class Outcome(StrEnum):
    """What the public list says became of a value, or of something that was public."""

    CORRECTED = "corrected"
    PARTLY_CORRECTED = "partly_corrected"
    REVERSED = "reversed"
    WITHDRAWN = "withdrawn"
    ENDED = "ended"


class LeftAsked(NamedTuple):
    """Of what left the public: which, and where the page goes on.

    Attributes:
        limit: how many at most.
        records: of these records; ``None``: of any.
        country: of the records; ``None``: any.
        before: the instant and the id of the last one that was told.
    """

    limit: int
    records: Collection[UUID] | None = None
    country: str | None = None
    before: tuple[Any, UUID] | None = None


class LeftPublic(NamedTuple):
    """Something that left the public, without what it was (fairness V4).

    Attributes:
        id: under which the public read it.
        number: of the case, where it has one.
        record: number of the record.
        record_id: of it.
        country: of it.
        what: the kind of thing: a violation, or an act of enforcement.
        outcome: its time ended, it was found not to stand, or it is not said any more.
        at: when it left.
    """

    id: UUID
    number: str | None
    record: str
    record_id: UUID
    country: str | None
    what: str
    outcome: Outcome
    at: datetime


class CorrectionWhy(StrEnum):
    """Why a value is corrected, from a closed list."""

    CLERICAL_ERROR = "clerical_error"
    MISREAD = "misread"
    OUTDATED = "outdated"
    ANOTHER_FIRM = "another_firm"
    OVERTURNED = "overturned"
    UNSUPPORTED = "unsupported"


class MarkState(StrEnum):
    """What stands beside a value."""

    DISPUTED = "disputed"
    CORRECTED = "corrected"
    PARTLY_CORRECTED = "partly_corrected"


class Mark(NamedTuple):
    """What stands beside a public value.

    Attributes:
        number: of the dispute.
        field: which of the fact's values it is about, by its column; ``WHOLE`` for all.
        since: when it was disputed, or corrected.
        corrected: the right value; ``None`` where the value only does not hold.
        why: from a closed list; ``None`` while it is disputed.
        entry: number of the journal's entry.
        reply: what the firm says to it.
    """

    number: str
    field: str
    state: MarkState
    since: datetime
    corrected: Any
    why: str | None
    entry: int
    reply: str | None


class Record(NamedTuple):
    """A record that the public may know of: its id and its number."""

    id: UUID
    number: str


@dataclass(frozen=True, slots=True)
class Pointed:
    """The fact behind a public value.

    Attributes:
        table: of the fact.
        fact_id: its row.
        field: the column of the value; ``WHOLE`` for all of them; in a self-description the
            pointer inside it.
        shown: the value as the single answer reads it now, as JSON.
    """

    table: str
    fact_id: UUID
    field: str
    shown: Any


@dataclass(frozen=True, slots=True)
class Complaint:
    """What somebody says of a public value.

    Attributes:
        pointer: into the single answer (RFC 6901).
        value: as they read it.
        why: in their words.
        should_be: in their words.
        proof: in their words.
        documents: of the evidence store, of who is signed in.
        email: where to answer who has no account.
        shares_words: whether firm and authority may read their words and documents.
    """

    pointer: str
    value: Any
    why: str
    should_be: str | None = None
    proof: str | None = None
    documents: tuple[UUID, ...] = ()
    email: str | None = None
    shares_words: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """What is decided about a dispute.

    Attributes:
        reason: in words, for everybody who asked.
        why: the ground of a correction.
        corrected: the right value; ``None`` where the value only does not hold.
    """

    reason: str
    why: CorrectionWhy | None = None
    corrected: Any = None
