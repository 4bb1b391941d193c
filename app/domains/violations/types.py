"""Words of violations: cases, who answers for them, what is charged, and what was found."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, NamedTuple
from uuid import UUID

from app.kit.money import Money


class ViolationState(StrEnum):
    """Where a case stands; who answers for it has a state of their own."""

    ALLEGED = "alleged"
    NOTIFIED = "notified"
    CONFIRMED = "confirmed"
    SANCTIONED = "sanctioned"
    REMEDIED = "remedied"
    CLOSED = "closed"
    DISMISSED = "dismissed"


FOUND = frozenset(
    {
        *(ViolationState.CONFIRMED, ViolationState.SANCTIONED),
        *(ViolationState.REMEDIED, ViolationState.CLOSED),
    }
)
"""The states of a case in which something was confirmed."""


class RespondentState(StrEnum):
    """Where the case against one respondent stands."""

    NAMED = "named"
    NOTIFIED = "notified"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"


class Source(StrEnum):
    """Through what a case came up."""

    COMPLAINT = "complaint"
    FINDING = "finding"
    INSPECTION = "inspection"
    SELF_REPORT = "self_report"


class Body(StrEnum):
    """Which kind of body is competent (V3)."""

    SCHEME = "scheme"
    AUTHORITY = "authority"


class Part(StrEnum):
    """As what somebody is a respondent (V6)."""

    AGENCY = "agency"
    SUB_AGENT = "sub_agent"
    PRINCIPAL = "principal"
    EMPLOYER = "employer"
    OFFICER = "officer"


class Offence(StrEnum):
    """Classes of offences, from a closed list; schedules map their articles to these."""

    FEE_CHARGING = "fee_charging"
    FEE_WITHOUT_RECEIPT = "fee_without_receipt"
    COSTS_NOT_REFUNDED = "costs_not_refunded"
    FORCED_SUPPLIERS = "forced_suppliers"
    DEBT_BONDAGE = "debt_bondage"
    CONTRACT_SUBSTITUTION = "contract_substitution"
    DECEPTION = "deception"
    FALSE_DOCUMENTS = "false_documents"
    DOCUMENT_RETENTION = "document_retention"
    RECRUITMENT_WITHOUT_LICENCE = "recruitment_without_licence"
    RECRUITMENT_WHILE_SUSPENDED = "recruitment_while_suspended"
    LICENCE_LENT = "licence_lent"
    UNDECLARED_AGENTS = "undeclared_agents"
    RECRUITMENT_ELSEWHERE = "recruitment_elsewhere"
    UNPROCESSED_DEPLOYMENT = "unprocessed_deployment"
    UNDER_AGE = "under_age"
    HARMFUL_WORK = "harmful_work"
    FORCED_LABOUR = "forced_labour"
    WAGES_WITHHELD = "wages_withheld"
    WORKING_CONDITIONS = "working_conditions"
    NON_DEPLOYMENT = "non_deployment"
    ABANDONMENT = "abandonment"
    VIOLENCE = "violence"
    THREATS = "threats"
    DISCRIMINATION = "discrimination"
    INDUCEMENT = "inducement"
    BLACKLISTING = "blacklisting"
    OBSTRUCTION = "obstruction"
    REPORTS_MISSING = "reports_missing"
    FALSE_STATEMENTS = "false_statements"
    OWNERSHIP = "ownership"
    ADVERTISING = "advertising"
    NO_ORIENTATION = "no_orientation"
    ORDER_NOT_FOLLOWED = "order_not_followed"
    MISUSE_OF_MARK = "misuse_of_mark"
    DATA_MISUSE = "data_misuse"


class Standard(StrEnum):
    """Standards of proof, by name; the one of a case is frozen when it is opened (V3)."""

    SUBSTANTIAL_EVIDENCE = "substantial_evidence"
    BALANCE_OF_PROBABILITIES = "balance_of_probabilities"
    CLEAR_AND_CONVINCING = "clear_and_convincing"
    BEYOND_REASONABLE_DOUBT = "beyond_reasonable_doubt"


class Outcome(StrEnum):
    """What was found of one count against one respondent."""

    PROVED = "proved"
    NOT_PROVED = "not_proved"


class WhyNotProved(StrEnum):
    """Why a count is dismissed, from a closed list: want of a receipt is none of them (V3)."""

    DID_NOT_HAPPEN = "did_not_happen"
    EVIDENCE_BELOW_STANDARD = "evidence_below_standard"
    ANOTHER_DID_IT = "another_did_it"
    ALLOWED_BY_RULE = "allowed_by_rule"
    NOT_COMPETENT = "not_competent"
    DECIDED_BEFORE = "decided_before"
    TOO_LONG_AGO = "too_long_ago"
    OVERTURNED = "overturned"


class WhyDropped(StrEnum):
    """Why a case ends before anybody was notified, from a closed list."""

    SAME_CONDUCT = "same_conduct"
    NOT_COMPETENT = "not_competent"
    NOTHING_TO_ANSWER = "nothing_to_answer"
    MAY_NOT_BE_TOLD = "may_not_be_told"


class Likeness(StrEnum):
    """What somebody found of two cases that can be about one conduct (V3)."""

    SAME = "same"
    DIFFERENT = "different"


class Stance(StrEnum):
    """What a respondent says to a count."""

    ADMITTED = "admitted"
    PARTLY = "partly"
    DENIED = "denied"


class Why(StrEnum):
    """Why what was confirmed is public no more."""

    OVERTURNED = "overturned"
    NOT_FINAL = "not_final"
    PERIOD_OVER = "period_over"


class Window(NamedTuple):
    """Days, both inclusive."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class FoundBy:
    """Through what a case came up, or what else reports the same conduct.

    Attributes:
        source: which kind.
        complaint_id: that was decided.
        finding_id: of an audit, in effect.
        reference: of an inspection.
        seen_on: day of an inspection.
    """

    source: Source
    complaint_id: UUID | None = None
    finding_id: UUID | None = None
    reference: str | None = None
    seen_on: date | None = None


@dataclass(frozen=True, slots=True)
class NewRespondent:
    """Somebody against whom a case goes.

    Attributes:
        part: as what.
        subject_id: the record; ``None``: an officer, or one that no register lists.
        officer_of_id: of which record somebody is an officer.
        name: in words, of one without a record.
        address: where letters reach one without a record.
    """

    part: Part
    subject_id: UUID | None = None
    officer_of_id: UUID | None = None
    name: str | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True)
class NewCharge:
    """Money that was asked of workers.

    Attributes:
        category: code of the fee rules.
        amount: of one worker.
        charged_on: when.
        payee: the place of the respondent that took it, counted from 0; ``None``: not known.
        workers: how many paid it.
        more: what else the fee rules may ask of it, by their names.
    """

    category: str
    amount: Money
    charged_on: date
    payee: int | None
    workers: int
    more: dict[str, Any]


@dataclass(frozen=True, slots=True)
class NewCount:
    """One conduct that is alleged.

    Attributes:
        offence: its class.
        window: when.
        workers: how many it concerns.
        respondents: places of the respondents that it concerns, counted from 0.
        schedule_key: of the article of a schedule that it may fall under.
        charges: that are part of it.
    """

    offence: Offence
    window: Window
    workers: int
    respondents: tuple[int, ...]
    schedule_key: str | None = None
    charges: tuple[NewCharge, ...] = ()


@dataclass(frozen=True, slots=True)
class NewCase:
    """A case as it is opened.

    Attributes:
        found_by: through what it came up.
        allegation: in words; respondents read it.
        respondents: at least one.
        counts: at least one.
        origin: ISO 3166-1 alpha-2, or ISO 3166-2.
        destination: the same.
        occupation: code of ISCO-08.
        circumstances: what the fee rules may ask, by their names.
        documents: that the body keeps here, and that respondents read.
    """

    found_by: FoundBy
    allegation: str
    respondents: tuple[NewRespondent, ...]
    counts: tuple[NewCount, ...]
    origin: str | None = None
    destination: str | None = None
    occupation: str | None = None
    circumstances: dict[str, Any] | None = None
    documents: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """What is found of one count against one respondent.

    Attributes:
        count_id: of which count.
        respondent_id: against whom.
        outcome: whether it is proved by the standard of the case.
        reason: in words.
        share: of what is owed, in hundredths of a per cent; ``None``: not proved.
        is_joint: whether each can be asked for the whole.
        why_not: why it is dismissed, where it is.
    """

    count_id: UUID
    respondent_id: UUID
    outcome: Outcome
    reason: str
    share: int | None = None
    is_joint: bool = False
    why_not: WhyNotProved | None = None


@dataclass(frozen=True, slots=True)
class FinalFinding:
    """A confirmed count that is final, as registers, schedules and the roster read it.

    It names no complaint, no worker and no person.

    Attributes:
        violation_id: the case.
        number: of the case, which can be read out.
        finding_id: of the count against this respondent.
        count_id: the count.
        respondent_id: the respondent.
        subject_id: its record; ``None``: it has none.
        part: as what it answered.
        offence: the class.
        schedule_key: of the article that was charged.
        done_from: first day of the conduct.
        done_until: last day of it.
        workers: how many it concerned.
        body: which kind of body decided.
        body_organisation_id: which body.
        jurisdiction: of an authority; ``None``: the scheme.
        source: through what the case came up.
        standard: of proof.
        share: in hundredths of a per cent.
        is_joint: whether it is liable for the whole.
        in_absence: whether it could not be served.
        confirmed_at: when it was decided.
        final_at: since when it is final.
        public_until: the instant at which its publication ends.
        notice_id: of the act.
        reply: what the respondent says publicly.
        same_as_id: a case of another body about the same conduct, which counts once (V3).
    """

    violation_id: UUID
    number: str
    finding_id: UUID
    count_id: UUID
    respondent_id: UUID
    subject_id: UUID | None
    part: Part
    offence: Offence
    schedule_key: str | None
    done_from: date
    done_until: date
    workers: int
    body: Body
    body_organisation_id: UUID
    jurisdiction: str | None
    source: Source
    standard: Standard
    share: int | None
    is_joint: bool
    in_absence: bool
    confirmed_at: datetime
    final_at: datetime
    public_until: datetime
    notice_id: UUID
    reply: str | None
    same_as_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What is said of a finding that is public no more: no ground, no class, no words.

    Attributes:
        violation_id: the case.
        number: of the case.
        finding_id: which was public.
        subject_id: of which record.
        since: from when on it is to be dropped.
        why: that it was overturned, is not final any more, or that its period is over.
    """

    violation_id: UUID
    number: str
    finding_id: UUID
    subject_id: UUID | None
    since: datetime
    why: Why
