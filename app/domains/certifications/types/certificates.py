"""Words and values of certificates: states, grounds, periods, and what a status is made of."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class CertificateState(StrEnum):
    """Where a certificate stands by the acts that were taken."""

    ACTIVE = "active"
    SUSPENDED = "suspended"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    SUPERSEDED = "superseded"
    SURRENDERED = "surrendered"


OVER = frozenset(
    {
        *(CertificateState.WITHDRAWN, CertificateState.EXPIRED),
        *(CertificateState.SUPERSEDED, CertificateState.SURRENDERED),
    }
)
"""The states from which nothing leads back but an appeal that was upheld."""


class CertificateStatus(StrEnum):
    """What a certificate is at an instant: its state, and what time alone makes of it."""

    NOT_YET_VALID = "not_yet_valid"
    ACTIVE = "active"
    SUSPENDED = "suspended"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    SUPERSEDED = "superseded"
    SURRENDERED = "surrendered"


class Ground(StrEnum):
    """Why a certificate or an application came to stand as it does, from a closed list."""

    REQUIREMENTS_MET = "requirements_met"
    REQUIREMENTS_NOT_MET = "requirements_not_met"
    CRITICAL_FINDING = "critical_finding"
    MAJOR_NOT_MENDED = "major_not_mended"
    AUDIT_NOT_ALLOWED = "audit_not_allowed"
    CONDITIONS_NOT_MET = "conditions_not_met"
    LICENCE_LOST = "licence_lost"
    MISUSE_OF_MARK = "misuse_of_mark"
    FALSE_STATEMENTS = "false_statements"
    FEES_CHARGED = "fees_charged"
    HOLDER_ASKED = "holder_asked"
    AUDIT_BODY_LOST = "audit_body_lost"
    COUNTRY_SUSPENDED = "country_suspended"
    RENEWED = "renewed"
    TRANSFERRED = "transferred"
    SCOPE_CHANGED = "scope_changed"
    CAUSE_MENDED = "cause_mended"
    OVERTURNED = "overturned"
    HELD_BY_APPEAL = "held_by_appeal"
    END_OF_VALIDITY = "end_of_validity"


class ConditionState(StrEnum):
    """Where a condition of a certificate stands; past its day it is overdue until it is met."""

    OPEN = "open"
    MET = "met"
    LIFTED = "lifted"


@dataclass(frozen=True, slots=True)
class Validity:
    """For which civil days a certificate was granted, both ends included."""

    valid_from: date
    valid_until: date


@dataclass(frozen=True, slots=True)
class Standing:
    """A period in which a certificate stood in one state, in the world's time.

    Attributes:
        state: in which.
        from_at: the first instant, aware.
        until_at: the first instant after it; ``None`` while it goes on.
        ground: why.
        ends_on: the last civil day of a suspension's limit, if it has one.
    """

    state: CertificateState
    from_at: datetime
    until_at: datetime | None
    ground: Ground
    ends_on: date | None = None

    def holds(self, at: datetime) -> bool:
        """Tell whether an instant lies in it."""
        return self.from_at <= at and (self.until_at is None or at < self.until_at)


@dataclass(frozen=True, slots=True)
class StatusReading:
    """What a certificate was at an instant.

    Attributes:
        status: in a word.
        since: from when on it is so, as far as the record tells.
        ground: why.
        is_overdue: whether a suspension has gone past its limit.
    """

    status: CertificateStatus
    since: datetime
    ground: Ground
    is_overdue: bool = False
