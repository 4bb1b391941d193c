"""Tables of violations: codes in the clear, words sealed until they are destroyed."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    JSON,
    BigInteger,
    ForeignKey,
    Index,
    LargeBinary,
    String,
    Text,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.access.policy import Facts
from app.domains.violations.types import (
    Body,
    Likeness,
    Offence,
    Outcome,
    Part,
    RespondentState,
    Source,
    Stance,
    Standard,
    ViolationState,
    WhyDropped,
    WhyNotProved,
)
from app.kit.money import Money
from app.store.base import JOURNAL_NUMBER, Identified, Row, one_of

STANDS = text("reversed_at IS NULL")
NEWEST = text("replaced_at IS NULL")
ASKED = text("reopen_asked_at IS NOT NULL")


class Violation(Identified, Row):
    """A case: a conduct that breaks a rule, before one competent body (V3)."""

    __tablename__ = "violation"
    __table_args__ = (
        Index("ix_violation_state", "state", "id"),
        Index("ix_violation_body_organisation_id", "body_organisation_id", "id"),
        Index("ix_violation_jurisdiction", "jurisdiction"),
        Index("ix_violation_complaint_id", "complaint_id"),
        Index("ix_violation_finding_id", "finding_id"),
    )

    number: Mapped[str] = mapped_column(String(20), unique=True, comment="Can be read out.")
    state: Mapped[ViolationState] = mapped_column(one_of(ViolationState))
    source: Mapped[Source] = mapped_column(
        one_of(Source), comment="Through what it came up first; the others lie beside it."
    )
    complaint_id: Mapped[UUID | None] = mapped_column(ForeignKey("complaint.id"))
    finding_id: Mapped[UUID | None] = mapped_column(ForeignKey("finding.id"))
    reported_by_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("organisation.id"), comment="Who reported itself; it mitigates."
    )
    body: Mapped[Body] = mapped_column(one_of(Body), comment="Which kind is competent.")
    body_organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    jurisdiction: Mapped[str | None] = mapped_column(
        String(6), comment="Of an authority, ISO 3166; null: the scheme."
    )
    standard_of_proof: Mapped[Standard] = mapped_column(
        one_of(Standard), comment="As it was set when the case was opened."
    )
    window_from: Mapped[date] = mapped_column(comment="First day of the conduct.")
    window_until: Mapped[date] = mapped_column(comment="Last day of it.")
    origin: Mapped[str | None] = mapped_column(String(6), comment="ISO 3166.")
    destination: Mapped[str | None] = mapped_column(String(6), comment="ISO 3166.")
    occupation: Mapped[str | None] = mapped_column(String(10), comment="Code of ISCO-08.")
    circumstances: Mapped[dict[str, Any]] = mapped_column(
        JSON, comment="What fee rules ask, by their names; nothing of a person."
    )
    sealed_allegation: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="What is alleged, under the ring; null: destroyed."
    )
    opened_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    opened_at: Mapped[datetime]
    notified_at: Mapped[datetime | None]
    decided_at: Mapped[datetime | None] = mapped_column(comment="When the last part was decided.")
    closed_at: Mapped[datetime | None]
    why_dropped: Mapped[WhyDropped | None] = mapped_column(
        one_of(WhyDropped), comment="It ended before anybody was notified."
    )
    same_as_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("violation.id"), comment="The case of the same conduct, which goes on."
    )
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it; respondents are asked for apart."""
        return Facts(holder_id=self.body_organisation_id, jurisdiction=self.jurisdiction)


class ViolationSource(Identified, Row):
    """Something that reports the conduct of a case; however many do, it counts once (V3)."""

    __tablename__ = "violation_source"
    __table_args__ = (
        Index("ix_violation_source_violation_id", "violation_id"),
        Index("ix_violation_source_complaint_id", "complaint_id"),
        Index("ix_violation_source_finding_id", "finding_id"),
    )

    violation_id: Mapped[UUID] = mapped_column(ForeignKey("violation.id"))
    source: Mapped[Source] = mapped_column(one_of(Source))
    complaint_id: Mapped[UUID | None] = mapped_column(ForeignKey("complaint.id"))
    finding_id: Mapped[UUID | None] = mapped_column(ForeignKey("finding.id"))
    organisation_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("organisation.id"), comment="Who reported itself, or inspected."
    )
    seen_on: Mapped[date | None] = mapped_column(comment="Day of an inspection.")
    sealed_reference: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="Of an inspection, under the ring."
    )
    linked_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    linked_at: Mapped[datetime]


class ViolationLikeness(Identified, Row):
    """A hint that two cases can be about one conduct; somebody answers it (V3)."""

    __tablename__ = "violation_likeness"
    __table_args__ = (
        Index(
            "uq_violation_likeness_violation_id_other_id", "violation_id", "other_id", unique=True
        ),
        Index("ix_violation_likeness_other_id", "other_id"),
    )

    violation_id: Mapped[UUID] = mapped_column(ForeignKey("violation.id"), comment="The newer one.")
    other_id: Mapped[UUID] = mapped_column(ForeignKey("violation.id"))
    found_at: Mapped[datetime]
    answer: Mapped[Likeness | None] = mapped_column(one_of(Likeness))
    answered_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    answered_at: Mapped[datetime | None]
    entry: Mapped[int | None] = mapped_column(JOURNAL_NUMBER, comment="Whose words say why.")


class ViolationRespondent(Identified, Row):
    """Somebody against whom a case goes, with a notice and an answer of their own (V6)."""

    __tablename__ = "violation_respondent"
    __table_args__ = (
        Index("ix_violation_respondent_violation_id", "violation_id"),
        Index("ix_violation_respondent_subject_id", "subject_id"),
        Index("ix_violation_respondent_officer_of_id", "officer_of_id"),
        Index("ix_violation_respondent_organisation_id", "organisation_id", "id"),
        Index("ix_violation_respondent_notice_id", "notice_id"),
        Index(
            "ix_violation_respondent_reopen_asked",
            "violation_id",
            sqlite_where=ASKED,
            postgresql_where=ASKED,
        ),
    )

    violation_id: Mapped[UUID] = mapped_column(ForeignKey("violation.id"))
    state: Mapped[RespondentState] = mapped_column(one_of(RespondentState))
    part: Mapped[Part] = mapped_column(one_of(Part))
    subject_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("subject.id"), comment="Its record; null: a person, or none that is listed."
    )
    officer_of_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("subject.id"), comment="Of which record somebody is an officer."
    )
    organisation_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("organisation.id"),
        comment="Its account, when it was notified; null: it has none.",
    )
    sealed_name: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="Of one without a record, under the ring; null: destroyed, or none."
    )
    sealed_address: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="Where letters reach one without a record, under the ring."
    )
    code_digest: Mapped[str | None] = mapped_column(
        String(64), unique=True, comment="Of the code with which it reads and answers."
    )
    code_made_at: Mapped[datetime | None]
    notice_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("notice.id"), comment="The newest by which it was notified."
    )
    answered_at: Mapped[datetime | None]
    answer_entry: Mapped[int | None] = mapped_column(
        JOURNAL_NUMBER, comment="Whose words are the answer."
    )
    statement_entries: Mapped[list[int]] = mapped_column(
        JSON,
        default=list,
        comment="Entries whose words one without an account says publicly; the last stands.",
    )
    reopen_asked_at: Mapped[datetime | None] = mapped_column(
        comment="When one who was absent asked to be heard."
    )
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    held_at: Mapped[datetime | None] = mapped_column(
        comment="Since when an appeal holds what was confirmed back."
    )
    reopened_at: Mapped[datetime | None] = mapped_column(
        comment="When what was confirmed was found not to stand."
    )

    case: Mapped[Violation] = relationship(viewonly=True)

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it: what it knows of the case."""
        return self.case.facts


class ViolationCount(Identified, Row):
    """One conduct that is alleged."""

    __tablename__ = "violation_count"
    __table_args__ = (Index("ix_violation_count_violation_id", "violation_id"),)

    violation_id: Mapped[UUID] = mapped_column(ForeignKey("violation.id"))
    place: Mapped[int] = mapped_column(comment="In the case, counted from 1.")
    offence: Mapped[Offence] = mapped_column(one_of(Offence))
    schedule_key: Mapped[str | None] = mapped_column(
        String(80), comment="Of the article of a schedule that it may fall under."
    )
    done_from: Mapped[date]
    done_until: Mapped[date]
    workers: Mapped[int] = mapped_column(comment="How many; never who.")


class ViolationCharge(Identified, Row):
    """Money that was asked of workers, as part of a count."""

    __tablename__ = "violation_charge"
    __table_args__ = (Index("ix_violation_charge_count_id", "count_id"),)

    count_id: Mapped[UUID] = mapped_column(ForeignKey("violation_count.id"))
    place: Mapped[int] = mapped_column(comment="In the count, counted from 1.")
    category: Mapped[str] = mapped_column(String(40), comment="Code of the fee rules.")
    amount_minor: Mapped[int] = mapped_column(
        BigInteger, comment="Of one worker, in minor units of the currency."
    )
    currency: Mapped[str] = mapped_column(String(3), comment="ISO 4217.")
    payee_respondent_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("violation_respondent.id"), comment="Who took it; null: not known."
    )
    charged_on: Mapped[date]
    workers: Mapped[int] = mapped_column(comment="How many paid it; never who.")
    more: Mapped[dict[str, Any]] = mapped_column(
        JSON, comment="What else fee rules ask of it, by their names; nothing of a person."
    )

    @property
    def money(self) -> Money:
        """What one worker was charged."""
        return Money(self.amount_minor, self.currency)


class ViolationJudgement(Identified, Row):
    """How the charges of a count were judged, frozen with the rows of its day (V2, V8)."""

    __tablename__ = "violation_judgement"
    __table_args__ = (
        Index(
            "uq_violation_judgement_count_id",
            "count_id",
            unique=True,
            sqlite_where=NEWEST,
            postgresql_where=NEWEST,
        ),
    )

    count_id: Mapped[UUID] = mapped_column(ForeignKey("violation_count.id"))
    frozen: Mapped[str] = mapped_column(Text, comment="RFC 8785 text: asked, rows, rates, judged.")
    digest: Mapped[str] = mapped_column(String(64), comment="SHA-256 of it.")
    standard_decides: Mapped[bool] = mapped_column(
        comment="A certified firm before the scheme: the standard decides (V2)."
    )
    judged_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    judged_at: Mapped[datetime]
    replaced_at: Mapped[datetime | None] = mapped_column(comment="A newer one counts.")


class ViolationFinding(Identified, Row):
    """What is alleged, and was found, of one count against one respondent (V6)."""

    __tablename__ = "violation_finding"
    __table_args__ = (
        Index(
            "uq_violation_finding_standing",
            *("count_id", "respondent_id"),
            unique=True,
            sqlite_where=STANDS,
            postgresql_where=STANDS,
        ),
        Index("ix_violation_finding_respondent_id", "respondent_id"),
        Index("ix_violation_finding_notice_id", "notice_id"),
        Index("ix_violation_finding_left_at", "left_at"),
    )

    count_id: Mapped[UUID] = mapped_column(ForeignKey("violation_count.id"))
    respondent_id: Mapped[UUID] = mapped_column(ForeignKey("violation_respondent.id"))
    stance: Mapped[Stance | None] = mapped_column(
        one_of(Stance), comment="What the respondent says to it; null: nothing."
    )
    outcome: Mapped[Outcome | None] = mapped_column(
        one_of(Outcome), comment="Null: not decided yet."
    )
    why_not: Mapped[WhyNotProved | None] = mapped_column(one_of(WhyNotProved))
    share: Mapped[int | None] = mapped_column(comment="In hundredths of a per cent.")
    is_joint: Mapped[bool] = mapped_column(
        default=False, comment="Whether it is liable for the whole, by a rule that says so."
    )
    notice_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("notice.id"), comment="Of the act that it is part of; it says when it is final."
    )
    decided_at: Mapped[datetime | None]
    reversed_at: Mapped[datetime | None] = mapped_column(
        comment="When it was found not to stand; null: it stands, or is not decided."
    )
    entry: Mapped[int | None] = mapped_column(
        JOURNAL_NUMBER, comment="Whose words say why; null: not decided."
    )
    public_until: Mapped[datetime | None] = mapped_column(
        comment="When its publication ends, by the period of its class when it was decided."
    )
    left_at: Mapped[datetime | None] = mapped_column(
        comment="When it left the public, held back by an appeal or found not to stand."
    )
