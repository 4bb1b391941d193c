"""Words of disclosures, and what a domain says when it discloses or recalls something."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from app.domains.agreements.types import Detail, Happening


class DisclosureState(StrEnum):
    """Where a disclosure stands.

    ``waiting``: the state has no authority here and no linked installation yet. ``lapsed``: the
    agreement ended while it waited. ``kept_back``: a narrower agreement does not let it go.
    ``dropped``: it was recalled before it went.
    """

    WAITING = "waiting"
    SENT = "sent"
    ACKNOWLEDGED = "acknowledged"
    LAPSED = "lapsed"
    KEPT_BACK = "kept_back"
    DROPPED = "dropped"


class What(StrEnum):
    """What a disclosure tells, from a closed list."""

    LICENCE_CHANGED = "licence_changed"
    LIST_APPLIED = "list_applied"
    LICENCE_SUSPENDED = "licence_suspended"
    CERTIFICATE_SUSPENDED = "certificate_suspended"
    CERTIFICATE_WITHDRAWN = "certificate_withdrawn"
    SANCTION_IMPOSED = "sanction_imposed"
    VIOLATION_FINAL = "violation_final"
    WARNING_PUBLISHED = "warning_published"
    COMPLAINT_REFERRED = "complaint_referred"
    OPEN_CASES = "open_cases"
    STATISTICS = "statistics"


class WhyRecalled(StrEnum):
    """Why a disclosure does not stand any more (S2)."""

    REVERSED = "reversed"
    CORRECTED = "corrected"
    ENDED = "ended"
    UNMERGED = "unmerged"
    CONSENT_ENDED = "consent_ended"
    TAKEN_BACK = "taken_back"


class AnswerKind(StrEnum):
    """What a state says that it did, from a closed list."""

    LICENCE_ACTED_ON = "licence_acted_on"
    WARNED = "warned"
    INVESTIGATING = "investigating"
    WORKERS_REPAID = "workers_repaid"
    NOT_COMPETENT = "not_competent"
    NO_ACTION = "no_action"


@dataclass(frozen=True, slots=True)
class ToDisclose:
    """Something that happened, to be told to whom agreements open it.

    Attributes:
        what: it is.
        happening: as the rule of sharing reads it.
        entry: number of the journal's entry that it came of; with ``thing_id`` and the receiver it
            is told once, however often it is said.
        thing_kind: of what it is about, such as ``certificate``.
        thing_id: of it.
        subject_id: the record of the firm, where it is about one.
        content: what is told, for each detail; codes, numbers, days and public words alone.
        consent_id: of a complainant, to that named authority (S1).
        only_to: organisation of the one authority to which it goes; ``None``: all of the receivers.
        never_to: organisations and jurisdictions that may not get it, such as one that is accused.
        asks_answer_of: jurisdictions that answer for the firm.
        told_by: jurisdictions whose authority did it, and which read whom it was told to.
    """

    what: What
    happening: Happening
    entry: int
    thing_kind: str
    thing_id: UUID
    subject_id: UUID | None
    content: Mapping[Detail, Mapping[str, Any]]
    consent_id: UUID | None = None
    only_to: UUID | None = None
    never_to: frozenset[str] = frozenset()
    asks_answer_of: frozenset[str] = frozenset()
    told_by: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ToRecall:
    """That something which was disclosed does not stand.

    Attributes:
        why: it does not.
        entry: of the journal that says so.
        thing_kind: of what was disclosed.
        thing_id: of it.
        whats: which disclosures of it; empty: all.
        before_entry: only those that came of earlier entries; ``None``: of any.
        content: what stands now, such as a corrected value; codes and days alone.
        since: from when it does not stand.
    """

    why: WhyRecalled
    entry: int
    thing_kind: str
    thing_id: UUID
    whats: frozenset[What] = frozenset()
    before_entry: int | None = None
    content: Mapping[str, Any] = field(default_factory=dict)
    since: datetime | None = None


class Box(StrEnum):
    """Which disclosures a caller asks for.

    ``inbox``: what came to their own place. ``outbox``: what was told of it and of its firms.
    """

    INBOX = "inbox"
    OUTBOX = "outbox"


class DueIs(StrEnum):
    """What is asked about the times of a disclosure."""

    OPEN = "open"
    OVERDUE = "overdue"
