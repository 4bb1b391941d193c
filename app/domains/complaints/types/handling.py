"""Words of how complaints are handled."""

from enum import StrEnum


class Clock(StrEnum):
    """What has a time of its own."""

    SAFETY_CHECK = "safety_check"
    ACKNOWLEDGEMENT = "acknowledgement"
    TRIAGE = "triage"
    REPLY = "reply"
    MEDIATION_OFFER = "mediation_offer"
    INQUIRY = "inquiry"
    PROGRESS = "progress"
    DECISION = "decision"
    SORTING = "sorting"
    VERIFICATION = "verification"


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
