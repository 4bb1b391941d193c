"""Words and values of notices: acts, states, letters, service, and what the public reads."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID


class ActKind(StrEnum):
    """What strikes somebody; each kind is owned by one domain."""

    CLAIM_REFUSED = "claim_refused"
    CLAIM_LAPSED = "claim_lapsed"
    RECORDS_MERGED = "records_merged"
    FINDING_GRADED = "finding_graded"
    APPLICATION_REFUSED = "application_refused"
    CERTIFICATE_SUSPENDED = "certificate_suspended"
    CERTIFICATE_WITHDRAWN = "certificate_withdrawn"
    CERTIFICATE_REDUCED = "certificate_reduced"
    CERTIFICATE_NOT_EXTENDED = "certificate_not_extended"
    CERTIFICATE_NOT_RESTORED = "certificate_not_restored"
    CERTIFICATE_NOT_TRANSFERRED = "certificate_not_transferred"
    COMPLAINT_INADMISSIBLE = "complaint_inadmissible"
    COMPLAINT_DECIDED = "complaint_decided"
    COMPLAINT_UPHELD = "complaint_upheld"
    VIOLATION_CONFIRMED = "violation_confirmed"
    SANCTION_IMPOSED = "sanction_imposed"
    BAR_IMPOSED = "bar_imposed"
    AWARD_LOST = "award_lost"


OF_COMPLAINTS = frozenset(
    {ActKind.COMPLAINT_INADMISSIBLE, ActKind.COMPLAINT_DECIDED, ActKind.COMPLAINT_UPHELD}
)
APART = OF_COMPLAINTS | {ActKind.BAR_IMPOSED}
"""Acts of which only whom they strike and who hears an appeal know by their notice.

Their desk knows the thing itself. They are never public, and their reasons are sealed with the
thing (fairness W1, W6, V5).
"""

ANSWERED_AT_THEIR_THING = frozenset({ActKind.FINDING_GRADED, ActKind.VIOLATION_CONFIRMED}) | APART
"""Acts that are answered where the thing is."""
DECIDED_AT_THEIR_THING = ANSWERED_AT_THEIR_THING | {ActKind.SANCTION_IMPOSED, ActKind.AWARD_LOST}
"""Acts that are decided where the thing is, with what becomes of it."""

SERVED_OUTSIDE = frozenset(
    {
        *(ActKind.VIOLATION_CONFIRMED, ActKind.SANCTION_IMPOSED, ActKind.BAR_IMPOSED),
        ActKind.AWARD_LOST,
    }
)
"""Acts that can strike somebody without an account and without a receipt: it has to be served.

Its time to answer runs from that service, and from nothing before it (fairness V1).
"""

HEARD_IN_CASE = frozenset({ActKind.COMPLAINT_DECIDED, ActKind.COMPLAINT_UPHELD})
"""Acts before which both sides were heard in the procedure that they end."""

LOWERED_BY_PANEL = frozenset({ActKind.FINDING_GRADED})
"""Acts that an appeal which is right in part makes milder itself, where others go back."""


class NoticeState(StrEnum):
    """Where the procedure of an adverse act stands."""

    ANNOUNCED = "announced"
    ANSWERED = "answered"
    UNANSWERED = "unanswered"
    URGENT = "urgent"
    IN_EFFECT = "in_effect"
    REVIEWED = "reviewed"
    DROPPED = "dropped"


OPEN = frozenset(
    {NoticeState.ANNOUNCED, NoticeState.ANSWERED, NoticeState.UNANSWERED, NoticeState.URGENT}
)
"""The states in which an act is not in effect yet, and may come to be."""
STANDING = frozenset({NoticeState.IN_EFFECT, NoticeState.REVIEWED})
"""The states in which an act is in effect, unless it was reversed."""


class ReversedBy(StrEnum):
    """What found that an act in effect does not stand."""

    APPEAL = "appeal"
    PLAIN_ERROR = "plain_error"
    REVIEW = "review"
    OWNER = "owner"


class LetterKind(StrEnum):
    """Of which step a letter tells."""

    ANNOUNCED = "announced"
    URGENT = "urgent"
    IN_EFFECT = "in_effect"
    DROPPED = "dropped"
    REVIEWED = "reviewed"
    CORRECTED = "corrected"
    NO_ERROR = "no_error"
    APPEAL_LODGED = "appeal_lodged"
    APPEAL_PANEL = "appeal_panel"
    APPEAL_ADMITTED = "appeal_admitted"
    APPEAL_DECIDED = "appeal_decided"


class ServedBy(StrEnum):
    """In which way a notice was brought to whom it strikes."""

    ACCOUNT = "account"
    POST = "post"
    EMAIL = "email"
    IN_PERSON = "in_person"


class Served(StrEnum):
    """What became of an attempt."""

    SERVED = "served"
    BOUNCED = "bounced"
    RETURNED = "returned"


class ErrorState(StrEnum):
    """Where the question whether an act rests on a plain error stands."""

    OPEN = "open"
    CORRECTED = "corrected"
    NO_ERROR = "no_error"


class Standing(StrEnum):
    """What the public reads of an act in effect."""

    APPEAL_OPEN = "appeal_open"
    APPEAL_RUNNING = "appeal_running"
    FINAL = "final"
    REVERSED = "reversed"


@dataclass(frozen=True, slots=True)
class Thing:
    """What an act changes.

    Attributes:
        kind: in one word, such as ``claim``.
        id: which.
    """

    kind: str
    id: UUID


FACTS = frozenset(
    {
        *(
            "certificate",
            "decision",
            "answer_limit",
            "audit",
            "criteria",
            "limit",
            "last_day",
            "of",
        ),
        *("finding", "criterion", "grade", "state", "proposal", "because", "record", "lodged_on"),
        *("pair", "stays", "goes", "grade_in_effect"),
        *("case", "counts", "offence", "standard_of_proof", "first_day", "final_day"),
        *("competent_body", "sanction", "sanction_kind", "length", "waits_for", "fine"),
        *("schedule", "step", "how_sure", "state_review"),
        *("programme", "award", "period", "done_on", "final_since"),
    }
)
"""What facts of an act can be named; each has its label ``fact-...`` in every catalogue."""


@dataclass(frozen=True, slots=True)
class Announcement:
    """What is announced.

    Raises:
        ValueError: a fact has no label, so that its letters could not say what it is.

    Attributes:
        act: what strikes.
        thing: what it changes.
        organisation_id: whom it strikes, and who answers; ``None``: somebody without an account,
            to whom the domain that owns the act tells it.
        subject_id: the record that it is about; ``None`` where there is none.
        ground: a code of the owner's closed list.
        rule: the clause that it rests on.
        facts: codes, numbers and days by name; never a person's name.
        reason: in words; they can be erased.
        answer_by: until when it is answered; it runs from service.
        address: where the thing can be read, such as ``/v1/claims/...``.
        is_named: whether the events name the record, so that its followers learn of it.
    """

    act: ActKind
    thing: Thing
    organisation_id: UUID | None
    subject_id: UUID | None
    ground: str
    rule: str
    facts: tuple[Mapping[str, str], ...]
    reason: str
    answer_by: datetime
    address: str
    is_named: bool = False

    def __post_init__(self) -> None:
        """Refuse facts that no catalogue has a label for."""
        unknown = sorted({name for each in self.facts for name in each} - FACTS)
        if unknown:
            raise ValueError(f"add to FACTS, and label in the catalogues: {', '.join(unknown)}")


@dataclass(frozen=True, slots=True)
class Terms:
    """Under which terms an act in effect can be appealed; the owner computes them.

    Attributes:
        appeal_until: the last instant of an appeal in time.
        error_until: the last instant to say that it is a plain error; ``None``: not here.
        holds_back: whether the state before stands while an appeal runs.
        heard_by: the body that hears appeals, by the scheme's word for it.
        quorum: how many unconflicted votes decide an appeal.
    """

    appeal_until: datetime
    error_until: datetime | None
    holds_back: bool
    heard_by: str
    quorum: int


class PublicReading(NamedTuple):
    """What anybody reads of an act in effect (C2).

    Attributes:
        act: its kind.
        ground: a code of a closed list.
        since: when it took effect.
        standing: whether it can still be, or is being, appealed.
        appeal_until: until when an appeal in time is possible.
        statement: what the firm says to it.
    """

    act: ActKind
    ground: str
    since: datetime
    standing: Standing
    appeal_until: datetime | None
    statement: str | None
