"""Kinds of sanctions: who decides which, what lasts, and which is the graver."""

from enum import StrEnum


class SanctionKind(StrEnum):
    """What follows a violation."""

    WARNING = "warning"
    REPRIMAND = "reprimand"
    FINE = "fine"
    PROCESSING_SUSPENSION = "processing_suspension"
    LICENCE_SUSPENSION = "licence_suspension"
    LICENCE_CANCELLATION = "licence_cancellation"
    DISQUALIFICATION = "disqualification"
    CERTIFICATE_SUSPENSION = "certificate_suspension"
    CERTIFICATE_WITHDRAWAL = "certificate_withdrawal"
    MARK_WITHDRAWAL = "mark_withdrawal"
    MEMBERSHIP_SUSPENSION = "membership_suspension"
    MEMBERSHIP_END = "membership_end"
    REFERRAL = "referral"
    RECOMMENDATION = "recommendation"


_Kind = SanctionKind
OF_AUTHORITY = frozenset(
    {
        *(_Kind.REPRIMAND, _Kind.FINE, _Kind.PROCESSING_SUSPENSION, _Kind.LICENCE_SUSPENSION),
        *(_Kind.LICENCE_CANCELLATION, _Kind.DISQUALIFICATION, _Kind.REFERRAL),
    }
)
"""What an authority decides, for its own licences under its own law (V3)."""
OF_SCHEME = frozenset(
    {
        *(_Kind.WARNING, _Kind.CERTIFICATE_SUSPENSION, _Kind.CERTIFICATE_WITHDRAWAL),
        *(_Kind.MARK_WITHDRAWAL, _Kind.MEMBERSHIP_SUSPENSION, _Kind.MEMBERSHIP_END),
        *(_Kind.REFERRAL, _Kind.RECOMMENDATION),
    }
)
"""What the scheme decides, for its certificate, mark and membership; else it recommends (V3)."""
TO_COMMITTEE = frozenset({_Kind.CERTIFICATE_SUSPENSION, _Kind.CERTIFICATE_WITHDRAWAL})
"""What the scheme only proposes: the committee of certification decides about a certificate."""
ON_LICENCE = frozenset({_Kind.LICENCE_SUSPENSION, _Kind.LICENCE_CANCELLATION})
"""What also changes how a licence stands, where one is on record."""
LASTING = frozenset(
    {
        *(_Kind.PROCESSING_SUSPENSION, _Kind.LICENCE_SUSPENSION, _Kind.LICENCE_CANCELLATION),
        *(_Kind.DISQUALIFICATION, _Kind.MARK_WITHDRAWAL),
        *(_Kind.MEMBERSHIP_SUSPENSION, _Kind.MEMBERSHIP_END),
    }
)
"""What is in force for a time, or for good; the rest is said once."""
TIMED = frozenset(
    {
        *(_Kind.PROCESSING_SUSPENSION, _Kind.LICENCE_SUSPENSION, _Kind.MEMBERSHIP_SUSPENSION),
        *(_Kind.DISQUALIFICATION, _Kind.MARK_WITHDRAWAL),
    }
)
"""What has an end: a day, or that something is complied with."""
SENT_ON = frozenset({_Kind.REFERRAL, _Kind.RECOMMENDATION})
"""What is said to another body, and stands on nobody's record as a sanction."""

FOR_GOOD = frozenset(
    {_Kind.LICENCE_CANCELLATION, _Kind.CERTIFICATE_WITHDRAWAL, _Kind.MEMBERSHIP_END}
)
"""What ends a right, and so has no length."""

RANKS: dict[SanctionKind, int] = {
    _Kind.RECOMMENDATION: 0,
    _Kind.REFERRAL: 0,
    _Kind.WARNING: 1,
    _Kind.REPRIMAND: 1,
    _Kind.FINE: 2,
    _Kind.PROCESSING_SUSPENSION: 3,
    _Kind.MARK_WITHDRAWAL: 4,
    _Kind.MEMBERSHIP_SUSPENSION: 4,
    _Kind.LICENCE_SUSPENSION: 5,
    _Kind.CERTIFICATE_SUSPENSION: 5,
    _Kind.MEMBERSHIP_END: 6,
    _Kind.CERTIFICATE_WITHDRAWAL: 7,
    _Kind.LICENCE_CANCELLATION: 7,
    _Kind.DISQUALIFICATION: 8,
}
"""How grave a kind is beside others, to tell what is milder."""
