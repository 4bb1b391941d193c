"""Words and values of a certificate's life: its periods, what time brings, what is asked for."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from app.domains.certifications.types.certificates import (
    CertificateState,
    Ground,
    Standing,
)

ADVERSE_GROUNDS = frozenset(
    {
        *(Ground.CRITICAL_FINDING, Ground.MAJOR_NOT_MENDED, Ground.AUDIT_NOT_ALLOWED),
        *(Ground.CONDITIONS_NOT_MET, Ground.LICENCE_LOST, Ground.MISUSE_OF_MARK),
        *(Ground.FALSE_STATEMENTS, Ground.FEES_CHARGED, Ground.AUDIT_BODY_LOST),
        *(Ground.COUNTRY_SUSPENDED, Ground.REQUIREMENTS_NOT_MET),
    }
)
"""The grounds on which a certificate can be suspended, withdrawn or reduced against its holder."""

DECEPTION = frozenset({Ground.FALSE_STATEMENTS})
"""The grounds after which the scheme's longer waiting period runs."""


@dataclass(frozen=True, slots=True)
class Period:
    """A period in which a certificate stood in one state, with what brought it.

    Attributes:
        state: in which.
        from_at: the first instant.
        until_at: the first instant after it; ``None`` while it goes on.
        ground: why.
        ends_on: last civil day of a suspension's limit.
        decision_id: by which decision.
        notice_id: by which notice it was told.
    """

    state: CertificateState
    from_at: datetime
    until_at: datetime | None
    ground: Ground
    ends_on: date | None = None
    decision_id: UUID | None = None
    notice_id: UUID | None = None

    @property
    def said(self) -> Standing:
        """The period as the rule of a status reads it."""
        return Standing(self.state, self.from_at, self.until_at, self.ground, self.ends_on)


class Deadline(StrEnum):
    """What has a last day in the life of a certificate."""

    BEGINNING = "beginning"
    EXPIRY = "expiry"
    SURVEILLANCE = "surveillance"
    CONDITION = "condition"
    SUSPENSION = "suspension"
    REVIEW = "review"


REMINDED_OF = frozenset({Deadline.EXPIRY, Deadline.SURVEILLANCE, Deadline.CONDITION})
"""The last days of which a holder is reminded before."""


@dataclass(frozen=True, slots=True)
class LastDay:
    """A last day in the life of a certificate, and what was done about it.

    Attributes:
        kind: of what.
        thing_id: which condition or notice; the certificate itself for the others.
        on: the last civil day where the scheme is.
        since: the civil day on which it was set; what would remind before is not sent.
        reminded: the smallest number of days before it at which a letter went out, if one did.
        is_noted: whether it was noted that it passed.
    """

    kind: Deadline
    thing_id: UUID
    on: date
    since: date
    reminded: int | None = None
    is_noted: bool = False


class RequestKind(StrEnum):
    """What a holder asks for, that others decide."""

    EXTEND = "extend"
    REINSTATE = "reinstate"
    TRANSFER = "transfer"


class RequestState(StrEnum):
    """Where it stands."""

    OPEN = "open"
    TAKEN_UP = "taken_up"
    WITHDRAWN = "withdrawn"


class ReviewState(StrEnum):
    """Whether somebody has looked at a certificate whose audit body was lost."""

    OPEN = "open"
    CLOSED = "closed"


class RiskState(StrEnum):
    """Whether somebody has looked at a holder of whom a risk pattern is known."""

    OPEN = "open"
    ORDERED = "ordered"
    CLOSED = "closed"


class Watch(StrEnum):
    """For which step an audit of somebody certified is ordered."""

    SURVEILLANCE = "surveillance"
    SPECIAL = "special"


@dataclass(frozen=True, slots=True)
class Charge:
    """An act against a holder, as it is proposed.

    Attributes:
        ground: from the closed list.
        reason: in words, for the holder.
        scope: what is left, of a reduction.
        facts: codes, numbers and days that it rests on; never a person's name.
    """

    ground: Ground
    reason: str
    scope: dict[str, Any] | None = None
    facts: tuple[dict[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class WatchWish:
    """Which audit of somebody certified is ordered, of whom.

    Attributes:
        audit_body_id: the organisation that is asked.
        kind: for which step.
        is_unannounced: whether the holder learns of it only when the team is there.
        risks: codes of the scheme's known risks.
        reason: why, in words; the holder reads it when it is told.
    """

    audit_body_id: UUID
    kind: Watch
    is_unannounced: bool = False
    risks: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Move:
    """To whom or to which audit body a certificate is to be transferred; one of the two.

    Attributes:
        subject_id: the record that takes it over; the same one where its holder changed.
        organisation_id: who holds that record.
        audit_body_id: who is to watch it.
    """

    subject_id: UUID | None = None
    organisation_id: UUID | None = None
    audit_body_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Tended:
    """What time brought in one go.

    Attributes:
        certificates: how many were looked at.
        expired: how many ended.
        letters: how many reminders were written.
        opened: how many decisions were opened.
    """

    certificates: int = 0
    expired: int = 0
    letters: int = 0
    opened: int = 0
    failed: tuple[UUID, ...] = field(default=())

    def __add__(self, other: "Tended") -> "Tended":
        """Return both together."""
        return Tended(
            self.certificates + other.certificates,
            self.expired + other.expired,
            self.letters + other.letters,
            self.opened + other.opened,
            self.failed + other.failed,
        )
