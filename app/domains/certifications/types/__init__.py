"""Words and values of applications: states, declarations, scope, answers, checks of screening."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID


class ApplicationState(StrEnum):
    """Where an application stands."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    SCREENING = "screening"
    RETURNED = "returned"
    SELF_ASSESSMENT = "self_assessment"
    STAGE_1 = "stage_1"
    STAGE_2 = "stage_2"
    CORRECTIVE_ACTION = "corrective_action"
    COMMENT = "comment"
    DECISION = "decision"
    GRANTED = "granted"
    REFUSED = "refused"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"


ENDED = frozenset(
    {
        *(ApplicationState.GRANTED, ApplicationState.REFUSED, ApplicationState.REJECTED),
        *(ApplicationState.WITHDRAWN, ApplicationState.LAPSED),
    }
)
"""The states in which another application for the same certificate can be begun."""

PREPARED = frozenset({ApplicationState.DRAFT, ApplicationState.RETURNED})
"""The states in which the applicant changes scope, declarations and agreement."""

ANSWERED = PREPARED | {ApplicationState.SELF_ASSESSMENT}
"""The states in which the applicant answers indicators."""


class AuditStage(StrEnum):
    """A stage of the audit, as it is ordered."""

    STAGE_1 = "stage_1"
    STAGE_2 = "stage_2"


class RepresentativeKind(StrEnum):
    """Who recruits or speaks for a firm."""

    REPRESENTATIVE = "representative"
    SUB_AGENT = "sub_agent"
    BRANCH = "branch"


class Declared(StrEnum):
    """What a firm's list says of a name or a number today."""

    DECLARED = "declared"
    NOT_DECLARED = "not_declared"
    KEEPS_NO_LIST = "keeps_no_list"


class FeeState(StrEnum):
    """Whether a fee is settled; the software charges nothing."""

    DUE = "due"
    PAID = "paid"
    WAIVED = "waived"


class DeclarationKey(StrEnum):
    """What an applicant declares, from a closed list."""

    TRUE_AND_COMPLETE = "true_and_complete"
    NO_FEES_FROM_WORKERS = "no_fees_from_workers"
    LAWFUL = "lawful"
    NAMED_WITH_CONSENT = "named_with_consent"
    NO_UNDUE_INFLUENCE = "no_undue_influence"


class CheckOutcome(StrEnum):
    """What a rule of screening found."""

    MET = "met"
    NOT_MET = "not_met"
    QUESTION = "question"
    NOT_ON_THIS_REGISTER = "not_on_this_register"


class CheckKey(StrEnum):
    """The rules of screening."""

    RECORD_HELD = "record_held"
    LICENCE = "licence"
    WAITING_PERIOD = "waiting_period"
    TRAINING = "training"
    PRINCIPALS = "principals"
    BARS_AND_VIOLATIONS = "bars_and_violations"


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule of screening found, in a sentence, with the facts that it used.

    Attributes:
        key: of the rule.
        outcome: of it.
        explanation: for the applicant.
        facts: what was looked at: ids, days and words of public registers.
    """

    key: CheckKey
    outcome: CheckOutcome
    explanation: str
    facts: Sequence[Mapping[str, Any]] = ()


@dataclass(frozen=True, slots=True)
class LicenceReading:
    """What a register says of a licence at an instant.

    Attributes:
        fact_id: of the licence.
        number: printed on it.
        status: in the common words.
        may_recruit: ``yes``, ``limited``, ``no`` or ``unknown``.
        reads: the sentence in which the roster tells it.
        on: the day of it, where the register is kept.
        entry: number of the journal's entry that states it.
    """

    fact_id: UUID
    number: str | None
    status: str
    may_recruit: str
    reads: str
    on: date
    entry: int


@dataclass(frozen=True, slots=True)
class Earlier:
    """An application or a certificate that ended before, for the same scheme.

    Attributes:
        number: its number.
        how: it ended.
        ended_on: the civil day from which a waiting period counts.
        what: it is, to begin a sentence.
    """

    number: str
    how: str
    ended_on: date
    what: str = "Application"


@dataclass(frozen=True, slots=True)
class Named:
    """A representative, sub-agent or branch, as the firm declares it.

    Attributes:
        kind: of it.
        name: of the person, the sub-agent or the branch.
        country: where it works.
        contacts: telephone numbers and e-mail addresses, as they are typed.
        consented_on: the civil day on which they agreed to be named.
        since: the first civil day on which they act for the firm.
        until: the last; ``None`` while it goes on.
    """

    kind: RepresentativeKind
    name: str
    country: str
    contacts: tuple[str, ...]
    consented_on: date
    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An answer of another application that does not carry over by itself.

    Attributes:
        source: criterion of the other standard.
        target: criterion of this one.
        relation: how they compare.
        reason: the mapping's.
        why: why it is only a suggestion: ``relation`` or ``not_met``.
    """

    source: str
    target: str
    relation: str
    reason: str
    why: str


@dataclass(frozen=True, slots=True)
class Given:
    """An answer to one indicator, as it is sent.

    Attributes:
        indicator: its code.
        answer: a word of the scheme's scale.
        statement: what the applicant says, in words.
        documents: what proves it.
        base: the revision on which it was made; 0 where there was none.
        place: where it stands in what was sent, for whoever has to mend it.
    """

    indicator: str
    answer: str
    statement: str | None = None
    documents: tuple[UUID, ...] = ()
    base: int = 0
    place: str = ""


@dataclass(frozen=True, slots=True)
class Failure:
    """A finding of the last accepted report, as far as the way to a decision asks.

    Attributes:
        principle: to which its criterion belongs.
        grade: of the scheme; ``None`` where it does not grade.
        is_answered: whether cause and plan are there, and were not sent back.
        is_verified: whether an auditor saw that it is mended.
        answer_due_on: the last civil day for cause and plan.
        due_on: the last civil day to be mended and verified.
        announced_at: when the applicant was told.
    """

    principle: str
    grade: str | None
    is_answered: bool
    is_verified: bool
    answer_due_on: date | None
    due_on: date | None
    announced_at: datetime


LicencesOf = Callable[[Any, UUID], Sequence[LicenceReading]]
"""Reads the licences of a record in a work as the roster shows them; the roster knows how."""
