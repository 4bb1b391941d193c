"""Tables of audits: accreditations, competences, audits, teams, objections, influence."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    JSON,
    CheckConstraint,
    ForeignKey,
    Index,
    LargeBinary,
    String,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.audits.types import (
    UNMENDED,
    AccreditationState,
    AuditState,
    CompetenceKind,
    EntryKind,
    FindingState,
    GradedWhy,
    Influence,
    MemberRole,
    Order,
    Ordered,
    VerifiedBy,
)
from app.store.base import JOURNAL_NUMBER, Identified, Row, one_of

STILL_IN = text("removed_at IS NULL")
STANDING = text("destroyed_at IS NULL")


class Accreditation(Identified, Row):
    """A body may take audits of a scheme, in some countries, for a time (C7)."""

    __tablename__ = "accreditation"
    __table_args__ = (CheckConstraint("valid_from <= valid_until", name="period"),)

    audit_body_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"), index=True)
    scheme: Mapped[str] = mapped_column(String(40), comment="Its key.")
    countries: Mapped[list[str]] = mapped_column(JSON, comment="ISO 3166-1; empty: everywhere.")
    valid_from: Mapped[date] = mapped_column(comment="First civil day.")
    valid_until: Mapped[date] = mapped_column(comment="Last civil day.")
    state: Mapped[AccreditationState] = mapped_column(one_of(AccreditationState))
    granted_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    granted_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(holder_id=self.audit_body_id)


class Competence(Identified, Row):
    """An audit manager confirmed that somebody knows a language, a sector or a scheme."""

    __tablename__ = "competence"
    __table_args__ = (
        Index("ix_competence_person_id", "person_id", "audit_body_id"),
        Index("ix_competence_audit_body_id", "audit_body_id", "id"),
    )

    audit_body_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[CompetenceKind] = mapped_column(one_of(CompetenceKind))
    code: Mapped[str] = mapped_column(String(40), comment="BCP 47, ISIC, or key of a scheme.")
    valid_until: Mapped[date] = mapped_column(comment="Last civil day.")
    document_id: Mapped[UUID | None] = mapped_column(ForeignKey("document.id"))
    confirmed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    confirmed_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(holder_id=self.audit_body_id)


class Audit(Identified, Row):
    """One audit, from its order to the acceptance of its report."""

    __tablename__ = "audit"
    __table_args__ = (
        CheckConstraint("planned_from <= planned_until", name="plan"),
        Index("ix_audit_audit_body_id", "audit_body_id", "id"),
        Index("ix_audit_auditee_subject_id", "auditee_subject_id"),
        Index("ix_audit_ordered_id", "ordered_id"),
    )

    number: Mapped[str] = mapped_column(String(20), unique=True, comment="Can be read out.")
    order_text: Mapped[str] = mapped_column(Text, comment="RFC 8785 text; never changes.")
    order_digest: Mapped[str] = mapped_column(String(64), comment="SHA-256 of the order's text.")
    ordered_by: Mapped[str] = mapped_column(String(40), comment="By what, in a word.")
    ordered_id: Mapped[UUID]
    ordered_at: Mapped[datetime]
    shows_summary: Mapped[bool] = mapped_column(
        default=False, comment="Whether the agreement consents to a public one."
    )
    auditee_subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"))
    auditee_organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    audit_body_id: Mapped[UUID] = mapped_column(
        ForeignKey("organisation.id"), comment="Who carries it out now."
    )
    kind: Mapped[Ordered] = mapped_column(one_of(Ordered))
    is_unannounced: Mapped[bool]
    state: Mapped[AuditState] = mapped_column(one_of(AuditState))
    days_required: Mapped[str] = mapped_column(String(20), comment="Decimal text.")
    interviews_required: Mapped[int]
    files_required: Mapped[int]
    planned_from: Mapped[date | None] = mapped_column(comment="First civil day.")
    planned_until: Mapped[date | None] = mapped_column(comment="Last civil day.")
    sites: Mapped[list[str]] = mapped_column(JSON, comment="Codes of those that are visited.")
    languages: Mapped[list[str]] = mapped_column(JSON, comment="BCP 47.")
    days_planned: Mapped[str | None] = mapped_column(String(20), comment="Decimal text.")
    interviews_planned: Mapped[int | None]
    files_planned: Mapped[int | None]
    planned_entry: Mapped[int | None] = mapped_column(
        JOURNAL_NUMBER, comment="Whose words are the reason of departures."
    )
    named_at: Mapped[datetime | None] = mapped_column(comment="When the auditee got the names.")
    objections_until: Mapped[datetime | None]
    started_at: Mapped[datetime | None]
    reported_at: Mapped[datetime | None]
    accepted_at: Mapped[datetime | None]
    accepted_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def order(self) -> Order:
        """The order, as it was handed over."""
        return Order.model_validate_json(self.order_text)

    @property
    def is_hidden(self) -> bool:
        """Whether the auditee may not know of it yet."""
        return self.is_unannounced and self.started_at is None

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it; the auditee is one to whom it is opened."""
        seen_by = frozenset[UUID]() if self.is_hidden else frozenset({self.auditee_organisation_id})
        return Facts(holder_id=self.audit_body_id, opened_to=seen_by)


class AuditMember(Identified, Row):
    """Somebody in the team of an audit; who left stays readable."""

    __tablename__ = "audit_member"
    __table_args__ = (
        Index(
            "uq_audit_member_in",
            *("audit_id", "person_id"),
            unique=True,
            sqlite_where=STILL_IN,
            postgresql_where=STILL_IN,
        ),
        Index("ix_audit_member_person_id", "person_id"),
    )

    audit_id: Mapped[UUID] = mapped_column(ForeignKey("audit.id"))
    audit_body_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    role: Mapped[MemberRole] = mapped_column(one_of(MemberRole))
    proposed_at: Mapped[datetime]
    declared_at: Mapped[datetime | None]
    declared: Mapped[list[dict[str, Any]] | None] = mapped_column(
        JSON(none_as_null=True), comment="Kinds of ties and their last days; empty: none."
    )
    is_principal: Mapped[bool | None] = mapped_column(
        comment="What they say to sharing the name of one of the auditee's principals."
    )
    cleared_at: Mapped[datetime | None]
    removed_at: Mapped[datetime | None]


class AuditObjection(Identified, Row):
    """The auditee's one reasoned objection to a member (C7)."""

    __tablename__ = "audit_objection"
    __table_args__ = (
        UniqueConstraint("member_id"),
        Index("ix_audit_objection_audit_id", "audit_id"),
    )

    audit_id: Mapped[UUID] = mapped_column(ForeignKey("audit.id"))
    member_id: Mapped[UUID] = mapped_column(ForeignKey("audit_member.id"))
    lodged_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    lodged_at: Mapped[datetime]
    entry: Mapped[int] = mapped_column(JOURNAL_NUMBER, comment="Whose words are the reason.")
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    decided_entry: Mapped[int | None] = mapped_column(JOURNAL_NUMBER)
    is_upheld: Mapped[bool | None]


class InfluenceReport(Identified, Row):
    """A member of a team reported an offer, a gift or a threat (C7)."""

    __tablename__ = "influence_report"

    audit_id: Mapped[UUID] = mapped_column(ForeignKey("audit.id"), index=True)
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), comment="Who reports.")
    kind: Mapped[Influence] = mapped_column(one_of(Influence))
    at: Mapped[datetime]
    entry: Mapped[int] = mapped_column(JOURNAL_NUMBER, comment="Whose words tell it.")


class AuditEntry(Identified, Row):
    """One revision of what a team wrote down; the database refuses to change or delete it."""

    __tablename__ = "audit_entry"
    __table_args__ = (UniqueConstraint("audit_id", "kind", "key", "revision"),)

    audit_id: Mapped[UUID] = mapped_column(ForeignKey("audit.id"))
    kind: Mapped[EntryKind] = mapped_column(one_of(EntryKind))
    key: Mapped[str] = mapped_column(String(40), comment="Code of an indicator, or a UUID.")
    revision: Mapped[int] = mapped_column(comment="From 1; the highest one stands.")
    content: Mapped[str] = mapped_column(Text, comment="RFC 8785 text.")
    digest: Mapped[str] = mapped_column(String(64), comment="SHA-256 of the content.")
    author_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]
    bundle_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("audit_bundle.id"), comment="Through which it came; null: it was written here."
    )
    written_at: Mapped[datetime | None] = mapped_column(comment="In the field, as its writer says.")


class AuditBundle(Identified, Row):
    """An audit that somebody took into the field, encrypted to them alone (C5)."""

    __tablename__ = "audit_bundle"
    __table_args__ = (Index("ix_audit_bundle_audit_id", "audit_id", "id"),)

    audit_id: Mapped[UUID] = mapped_column(ForeignKey("audit.id"))
    person_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("person.id"), comment="Who fetched it; nobody else brings it back."
    )
    base: Mapped[int] = mapped_column(comment="How many revisions the audit had.")
    seal_digest: Mapped[str] = mapped_column(String(64), comment="SHA-256 of a secret inside.")
    fetched_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
    returned_at: Mapped[datetime | None] = mapped_column(comment="The last time.")


class WorkerList(Identified, Row):
    """Workers whom an auditee names for interviews: sealed, and destroyed in the end (C6)."""

    __tablename__ = "worker_list"
    __table_args__ = (
        Index(
            "uq_worker_list_standing",
            "audit_id",
            unique=True,
            sqlite_where=STANDING,
            postgresql_where=STANDING,
        ),
        Index("ix_worker_list_handed_in_at", "handed_in_at"),
    )

    audit_id: Mapped[UUID] = mapped_column(ForeignKey("audit.id"))
    sealed: Mapped[bytes | None] = mapped_column(LargeBinary, comment="Null: it was destroyed.")
    groups: Mapped[list[str]] = mapped_column(
        JSON, comment="Of each line, in its order, in which group it is drawn; no names."
    )
    handed_in_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    handed_in_at: Mapped[datetime]
    destroyed_at: Mapped[datetime | None]


class WorkerDraw(Identified, Row):
    """Who was drawn from a list, by which seed: anybody with the groups can draw again (C6)."""

    __tablename__ = "worker_draw"

    list_id: Mapped[UUID] = mapped_column(ForeignKey("worker_list.id"), index=True)
    seed: Mapped[str] = mapped_column(String(64), comment="Random, never chosen.")
    lines: Mapped[list[int]] = mapped_column(JSON, comment="Those that were drawn, from 1.")
    drawn_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    drawn_at: Mapped[datetime]


class Finding(Identified, Row):
    """A failure that an accepted report tells of; it stays with its criterion for good."""

    __tablename__ = "finding"
    __table_args__ = (
        Index("ix_finding_audit_id", "audit_id"),
        Index("ix_finding_audit_body_id", "audit_body_id", "id"),
        Index("ix_finding_due_on", "state", "due_on"),
        Index("ix_finding_subject_id", "subject_id"),
        Index("ix_finding_notice_id", "notice_id"),
    )

    number: Mapped[str] = mapped_column(String(20), unique=True, comment="Can be read out.")
    audit_id: Mapped[UUID] = mapped_column(ForeignKey("audit.id"))
    audit_body_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    auditee_organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"))
    criterion: Mapped[str] = mapped_column(String(40), comment="Its code; never changes.")
    indicators: Mapped[list[str]] = mapped_column(JSON)
    grade: Mapped[str | None] = mapped_column(String(40), comment="Of the scheme, if it grades.")
    statement: Mapped[str] = mapped_column(Text, comment="As the report says it.")
    state: Mapped[FindingState] = mapped_column(one_of(FindingState))
    announced_at: Mapped[datetime]
    answer_due_on: Mapped[date | None] = mapped_column(comment="Last civil day for cause and plan.")
    due_on: Mapped[date | None] = mapped_column(comment="Last civil day to be mended and verified.")
    answered_entry: Mapped[int | None] = mapped_column(JOURNAL_NUMBER)
    judged_entry: Mapped[int | None] = mapped_column(
        JOURNAL_NUMBER, comment="Of the last that verified it or sent it back."
    )
    verified_how: Mapped[VerifiedBy | None] = mapped_column(one_of(VerifiedBy))
    verified_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    verified_at: Mapped[datetime | None]
    times: Mapped[dict[str, str]] = mapped_column(
        JSON, default=dict, comment="Last civil days by the keys of the scheme's limits."
    )
    told_overdue: Mapped[list[str]] = mapped_column(
        JSON, default=list, comment="Keys of those that passed, once that is recorded."
    )
    watched_on: Mapped[date | None] = mapped_column(
        index=True, comment="The next of these days that is not told; null: none is left."
    )
    notice_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("notice.id"), comment="By which its grade was announced; null: it needs none."
    )
    grade_since_at: Mapped[datetime | None] = mapped_column(
        comment="Since when its grade is in effect; null: its auditee is being heard (C1)."
    )
    grade_accepted_at: Mapped[datetime | None] = mapped_column(
        comment="When the auditee answered it without a word against its grade."
    )
    grade_decide_by: Mapped[datetime | None] = mapped_column(
        comment="Until when the body decides on what was said against its grade."
    )
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        seen_by = frozenset({self.auditee_organisation_id})
        return Facts(holder_id=self.audit_body_id, opened_to=seen_by)

    @property
    def is_being_heard(self) -> bool:
        """Whether its grade is announced only: it holds a grant back, and nothing rests on it."""
        return self.grade_since_at is None and self.state is not FindingState.STRUCK_OUT

    def is_overdue(self, day: date) -> bool:
        """Tell whether its time has passed on a day, and it is not verified."""
        due = self.answer_due_on if self.state is FindingState.OPEN else self.due_on
        is_late = any(each is not None and each < day for each in (due, self.due_on))
        return is_late and self.state in UNMENDED


class FindingGrade(Identified, Row):
    """A grade that a finding had from an instant on; the database refuses to change it."""

    __tablename__ = "finding_grade"
    __table_args__ = (Index("ix_finding_grade_finding_id", "finding_id", "id"),)

    finding_id: Mapped[UUID] = mapped_column(ForeignKey("finding.id"))
    grade: Mapped[str | None] = mapped_column(String(40), comment="Of the scheme, if it grades.")
    since_at: Mapped[datetime]
    why: Mapped[GradedWhy] = mapped_column(one_of(GradedWhy))
    by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
