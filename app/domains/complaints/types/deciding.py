"""Words of how complaints are mediated, decided, passed on, and ended."""

from enum import StrEnum


class WhyNotAdmitted(StrEnum):
    """Why a complaint is not looked into, from a closed list."""

    NOT_ABOUT_WORK = "not_about_work"
    NO_RULE = "no_rule"
    DECIDED_BEFORE = "decided_before"
    BEFORE_A_COURT = "before_a_court"
    NOTHING_TO_FOLLOW = "nothing_to_follow"


class MediationState(StrEnum):
    """Where a mediation stands."""

    OFFERED = "offered"
    RUNNING = "running"
    PROPOSED = "proposed"
    AGREED = "agreed"
    ENDED = "ended"


class WhyMediationEnded(StrEnum):
    """Why a mediation came to nothing."""

    SHE_SAID_NO = "she_said_no"
    THEY_SAID_NO = "they_said_no"
    NO_ANSWER = "no_answer"
    NO_AGREEMENT = "no_agreement"
    CLAUSE = "clause"


class Clause(StrEnum):
    """A clause of a settlement that is itself a breach (W3)."""

    SILENCE = "silence"
    WITHDRAWAL = "withdrawal"
    WAIVER = "waiver"


class ReferralState(StrEnum):
    """Where what is passed on to an authority stands."""

    PREPARED = "prepared"
    SENT = "sent"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    ENDED = "ended"
    RECALLED = "recalled"


class Passed(StrEnum):
    """What of a case is passed on to an authority."""

    STATEMENT = "statement"
    CATEGORIES = "categories"
    ACCUSED = "accused"
    PLACE_AND_YEAR = "place_and_year"
    AMOUNTS = "amounts"


class Answer(StrEnum):
    """What she answers to a question."""

    YES = "yes"
    NO = "no"
    NOT_SURE = "not_sure"
