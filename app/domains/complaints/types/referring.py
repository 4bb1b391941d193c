"""Words of how a complaint is passed on to an authority, and of what the authority says."""

from dataclasses import dataclass
from enum import StrEnum


class WhyKeptBack(StrEnum):
    """Why a complaint did not go to an authority (S1)."""

    NO_CONSENT = "no_consent"
    STATE_EXCLUDED = "state_excluded"
    ACCUSED = "accused"
    INTEREST = "interest"
    NOT_HERE = "not_here"
    NO_AGREEMENT = "no_agreement"


class WhyClosed(StrEnum):
    """Why an authority reads a referral no more."""

    CONSENT_ENDED = "consent_ended"
    WITHDRAWN = "withdrawn"
    TAKEN_BACK = "taken_back"
    ACCUSED = "accused"
    STATE_EXCLUDED = "state_excluded"


class WhyRefused(StrEnum):
    """Why an authority does not take a complaint up, from a closed list."""

    NOT_COMPETENT = "not_competent"
    TOO_LATE = "too_late"
    BEFORE_A_COURT = "before_a_court"
    NOT_ENOUGH_TOLD = "not_enough_told"


class ReferralOutcome(StrEnum):
    """What came of it at the authority, from a closed list."""

    WORKERS_REPAID = "workers_repaid"
    LICENCE_ACTED_ON = "licence_acted_on"
    WARNED = "warned"
    SENT_TO_COURT = "sent_to_court"
    NO_ACTION = "no_action"


class ReportKind(StrEnum):
    """What an authority says of a referral."""

    ACCEPTED = "accepted"
    REFUSED = "refused"
    PROGRESS = "progress"
    OUTCOME = "outcome"


@dataclass(frozen=True, slots=True)
class Reported:
    """What an authority says of a referral.

    Attributes:
        kind: which act.
        words: sealed with the case; ``None``: a code says all.
        why_refused: of a refusal.
        outcome: of an outcome.
    """

    kind: ReportKind
    words: str | None = None
    why_refused: WhyRefused | None = None
    outcome: ReferralOutcome | None = None
