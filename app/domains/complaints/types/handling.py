"""Words of how complaints are handled."""

from enum import StrEnum


class Clock(StrEnum):
    """What has a time of its own."""

    SAFETY_CHECK = "safety_check"
    ACKNOWLEDGEMENT = "acknowledgement"
    TRIAGE = "triage"
    REPLY = "reply"
    INQUIRY = "inquiry"
    PROGRESS = "progress"
    DECISION = "decision"


class WhyPaused(StrEnum):
    """Why the clocks of a case stand."""

    WAITING_FOR_COMPLAINANT = "waiting_for_complainant"
    SHE_ASKED_TO_WAIT = "she_asked_to_wait"


class WhyRaised(StrEnum):
    """Why a severity was changed."""

    CATEGORY = "category"
    NOT_SAFE = "not_safe"
    THREATENED = "threatened"
    MORE_TOLD = "more_told"
    MISREAD = "misread"
    OVER = "over"


class IdentityAnswer(StrEnum):
    """How a request to open who complained was answered."""

    GRANTED = "granted"
    REFUSED = "refused"


class TellingState(StrEnum):
    """Where a telling stands."""

    PREPARED = "prepared"
    TOLD = "told"
    REPLIED = "replied"
    UNANSWERED = "unanswered"
    RECALLED = "recalled"


class WhyTold(StrEnum):
    """What lets a respondent be told (W1)."""

    CONSENT = "consent"
    CANNOT_POINT_TO_HER = "cannot_point_to_her"


class QuestionKind(StrEnum):
    """What she is asked, and when."""

    SOLVED = "solved"
    THREATENED_30_DAYS = "threatened_30_days"
    THREATENED_6_MONTHS = "threatened_6_months"
    THREATENED_12_MONTHS = "threatened_12_months"


class SafetyAnswer(StrEnum):
    """What came of asking whether she is safe."""

    SAFE = "safe"
    NOT_SAFE = "not_safe"
    NOT_ASKED = "not_asked"


class Tie(StrEnum):
    """What keeps somebody out of a case, or asks for a look first (W6)."""

    OF_THE_ACCUSED = "of_the_accused"
    INTEREST = "interest"
    ACCUSED = "accused"
    RELATED = "related"
    HANDLED_BEFORE = "handled_before"
    OWN_WORD = "own_word"
    TO_BE_LOOKED_AT = "to_be_looked_at"


SAID_TIES = frozenset({Tie.ACCUSED, Tie.RELATED, Tie.HANDLED_BEFORE, Tie.OWN_WORD})
"""Those that a person says; the others are found."""
