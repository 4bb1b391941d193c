"""Words of complaints."""

from enum import StrEnum


class ComplaintState(StrEnum):
    """Where a complaint stands; severity and outcome are fields of their own."""

    RECEIVED = "received"
    SAFETY_CHECK = "safety_check"
    TRIAGE = "triage"
    INQUIRY = "inquiry"
    REPLY = "reply"
    MEDIATION = "mediation"
    DECIDED = "decided"
    CLOSED = "closed"
    INADMISSIBLE = "inadmissible"
    REFERRED = "referred"
    WITHDRAWAL_PENDING = "withdrawal_pending"
    WITHDRAWN = "withdrawn"


HANDLED = frozenset(
    {
        *(ComplaintState.RECEIVED, ComplaintState.SAFETY_CHECK, ComplaintState.TRIAGE),
        *(ComplaintState.INQUIRY, ComplaintState.REPLY, ComplaintState.MEDIATION),
    }
)
"""States in which somebody has to act, and from which a complaint can be withdrawn."""
ENDED = frozenset({ComplaintState.CLOSED, ComplaintState.WITHDRAWN})


class Desk(StrEnum):
    """Who handles a complaint: officers, or outside reviewers where the scheme is meant (W6)."""

    OFFICERS = "officers"
    OUTSIDE = "outside"


class Channel(StrEnum):
    """How it came."""

    WEB = "web"
    VOICE = "voice"
    TELEPHONE = "telephone"
    LETTER = "letter"
    TEXT_MESSAGE = "text_message"
    IN_PERSON = "in_person"


class AccusedKind(StrEnum):
    """Against whom a complaint is (W6)."""

    INTERMEDIARY = "intermediary"
    EMPLOYER = "employer"
    AUTHORITY = "authority"
    AUDIT_BODY = "audit_body"
    PARTNER = "partner"
    SCHEME = "scheme"
    UNKNOWN = "unknown"


class Severity(StrEnum):
    """How grave it is; anyone raises it, only a second person lowers it (W3)."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"


class Outcome(StrEnum):
    """What was found, of the whole and of each allegation."""

    UPHELD = "upheld"
    PARTLY = "partly"
    NOT_UPHELD = "not_upheld"
    NOT_ENOUGH_EVIDENCE = "not_enough_evidence"


class Ending(StrEnum):
    """How a complaint came to its end."""

    DECISION = "decision"
    SETTLEMENT = "settlement"
    REFERRAL = "referral"
    INADMISSIBLE = "inadmissible"
    WITHDRAWAL = "withdrawal"


class Flag(StrEnum):
    """What stays open whatever becomes of the complaint (W2)."""

    VIOLENCE = "violence"
    CHILD = "child"
    TRAFFICKING = "trafficking"
    PRACTICE = "practice"
    RETALIATION = "retaliation"


class Use(StrEnum):
    """What a complainant says yes or no to, each apart (W1)."""

    CONTACT_ME = "contact_me"
    TELL_COMPANY = "tell_company"
    TELL_AUTHORITY = "tell_authority"
    COUNT_ME = "count_me"


class Sex(StrEnum):
    """As told, if it was."""

    WOMAN = "woman"
    MAN = "man"
    OTHER = "other"


class AgeBand(StrEnum):
    """As told, if it was."""

    UNDER_18 = "under_18"
    FROM_18 = "18_to_24"
    FROM_25 = "25_to_34"
    FROM_35 = "35_to_49"
    FROM_50 = "50_and_over"


class DocumentKind(StrEnum):
    """What a sealed document of a case is."""

    STORY = "story"
    FACTS = "facts"
    IDENTITY = "identity"
    TRANSLATION = "translation"
    EDITED = "edited"
    NOTE = "note"
    SETTLEMENT = "settlement"
    REASONS = "reasons"
    REPLY = "reply"


class Audience(StrEnum):
    """Who reads a message of a case."""

    COMPLAINANT = "complainant"
    RESPONDENT = "respondent"
    INTERNAL = "internal"


class Side(StrEnum):
    """Who wrote a message, a file or a document."""

    COMPLAINANT = "complainant"
    RESPONDENT = "respondent"
    OFFICER = "officer"
    PARTNER = "partner"
    SCHEME = "scheme"


class FileState(StrEnum):
    """How far the copy without metadata is (W4)."""

    WAITING = "waiting"
    CLEAN = "clean"
    NOT_CLEANED = "not_cleaned"
    DESTROYED = "destroyed"
