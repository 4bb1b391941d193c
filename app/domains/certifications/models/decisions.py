"""Tables of decisions: seats of committees, files, what they rest on, votes, advice."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    JSON,
    CheckConstraint,
    ForeignKey,
    Index,
    String,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.certifications.types.certificates import Ground
from app.domains.certifications.types.decisions import (
    DecisionKind,
    DecisionOutcome,
    DecisionState,
    SeatState,
    StaleBecause,
)
from app.domains.standards.types.words import Constituency
from app.store.base import JOURNAL_NUMBER, Identified, Row, one_of

ABOUT_ONE = "(application_id IS NULL) <> (certificate_id IS NULL)"
STANDING = text("state IN ('open', 'announced')")
SEATED = text("state IN ('proposed', 'seated')")


class CommitteeSeat(Identified, Row):
    """Somebody sits in the body of a scheme that decides; two persons brought them there."""

    __tablename__ = "committee_seat"
    __table_args__ = (
        CheckConstraint("since < until", name="term"),
        Index(
            "uq_committee_seat_person",
            *("scheme_key", "body", "person_id"),
            unique=True,
            sqlite_where=SEATED,
            postgresql_where=SEATED,
        ),
        Index("ix_committee_seat_person_id", "person_id"),
    )

    scheme_key: Mapped[str] = mapped_column(String(40))
    body: Mapped[str] = mapped_column(String(40), comment="Its code in the scheme.")
    constituency: Mapped[Constituency] = mapped_column(one_of(Constituency))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    state: Mapped[SeatState] = mapped_column(one_of(SeatState))
    since: Mapped[datetime] = mapped_column(comment="First instant of the term.")
    until: Mapped[datetime | None] = mapped_column(comment="First instant after it.")
    is_named: Mapped[bool] = mapped_column(comment="Whether they agreed to be named in public.")
    proposed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    proposed_at: Mapped[datetime]
    decided_by: Mapped[UUID | None] = mapped_column(
        ForeignKey("person.id"), comment="Who seated or declined them: somebody else."
    )
    decided_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(person_id=self.person_id)


class DecisionFile(Identified, Row):
    """What is to be decided about an application or a certificate, and what became of it."""

    __tablename__ = "decision_file"
    __table_args__ = (
        CheckConstraint(ABOUT_ONE, name="about_one"),
        Index(
            "uq_decision_file_application",
            "application_id",
            unique=True,
            sqlite_where=STANDING,
            postgresql_where=STANDING,
        ),
        Index(
            "uq_decision_file_certificate",
            *("certificate_id", "kind"),
            unique=True,
            sqlite_where=STANDING,
            postgresql_where=STANDING,
        ),
        Index("ix_decision_file_state", "state", "due_at"),
        Index("ix_decision_file_organisation_id", "organisation_id", "id"),
        Index("ix_decision_file_about_application", "application_id", "id"),
        Index("ix_decision_file_about_certificate", "certificate_id", "id"),
    )

    number: Mapped[str] = mapped_column(String(20), unique=True, comment="Can be read out.")
    kind: Mapped[DecisionKind] = mapped_column(one_of(DecisionKind))
    application_id: Mapped[UUID | None] = mapped_column(ForeignKey("application.id"))
    certificate_id: Mapped[UUID | None] = mapped_column(ForeignKey("certificate.id"))
    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"), index=True)
    organisation_id: Mapped[UUID] = mapped_column(
        ForeignKey("organisation.id"), comment="The applicant or holder."
    )
    scheme_key: Mapped[str] = mapped_column(String(40))
    scheme_id: Mapped[UUID] = mapped_column(
        ForeignKey("standard_document.id"), comment="The version of its rules."
    )
    edition_id: Mapped[UUID] = mapped_column(ForeignKey("standard_document.id"))
    body: Mapped[str] = mapped_column(String(40), comment="Code of the body that decides.")
    state: Mapped[DecisionState] = mapped_column(one_of(DecisionState))
    proposed: Mapped[dict[str, Any]] = mapped_column(
        JSON, comment="What is to be carried out, for kinds that say more than their name."
    )
    conditions: Mapped[list[dict[str, Any]]] = mapped_column(
        JSON, comment="As drafted: criterion, last day, and the entry whose words say what."
    )
    current: Mapped[int] = mapped_column(comment="Number of the content that stands; from 1.")
    opened_by: Mapped[UUID | None] = mapped_column(
        ForeignKey("person.id"), comment="Null: the clock."
    )
    opened_at: Mapped[datetime]
    due_at: Mapped[datetime | None] = mapped_column(comment="By then it should be decided.")
    outcome: Mapped[DecisionOutcome | None] = mapped_column(
        one_of(DecisionOutcome), comment="Announced, or decided."
    )
    ground: Mapped[Ground | None] = mapped_column(one_of(Ground))
    notice_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("notice.id"),
        index=True,
        comment="By which an outcome against somebody is announced.",
    )
    concluded_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    concluded_at: Mapped[datetime | None]
    concluded_entry: Mapped[int | None] = mapped_column(
        JOURNAL_NUMBER, comment="Whose words are the reasons."
    )
    lists_due_at: Mapped[datetime | None] = mapped_column(
        index=True, comment="When the lists of workers of its audits are destroyed; null: done."
    )
    overturned_at: Mapped[datetime | None] = mapped_column(
        comment="By an appeal, or as a plain error; the file stays as it is."
    )
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def is_standing(self) -> bool:
        """Whether it waits for its decision."""
        return self.state in (DecisionState.OPEN, DecisionState.ANNOUNCED)

    @property
    def holder_who_reads(self) -> UUID | None:
        """The applicant or holder, once there is something to read: an outcome was announced."""
        return None if self.outcome is None else self.organisation_id

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(holder_id=self.holder_who_reads)


class DecisionContent(Identified, Row):
    """What a decision rests on, frozen by digest; the database refuses to change or delete it."""

    __tablename__ = "decision_content"
    __table_args__ = (UniqueConstraint("file_id", "number"),)

    file_id: Mapped[UUID] = mapped_column(ForeignKey("decision_file.id"))
    number: Mapped[int] = mapped_column(comment="Counts from 1; the file names the one that holds.")
    text: Mapped[str] = mapped_column(Text, comment="RFC 8785 text; ids, codes and digests alone.")
    digest: Mapped[str] = mapped_column(String(64), comment="SHA-256 of the text.")
    because: Mapped[StaleBecause] = mapped_column(one_of(StaleBecause))
    frozen_at: Mapped[datetime]


class DecisionVote(Identified, Row):
    """One revision of somebody's vote on one content; the database refuses to change it."""

    __tablename__ = "decision_vote"
    __table_args__ = (UniqueConstraint("file_id", "content", "person_id", "revision"),)

    file_id: Mapped[UUID] = mapped_column(ForeignKey("decision_file.id"))
    content: Mapped[int] = mapped_column(comment="Number of the content that was voted on.")
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    seat_id: Mapped[UUID] = mapped_column(ForeignKey("committee_seat.id"))
    revision: Mapped[int] = mapped_column(comment="Counts from 1; the highest stands.")
    outcome: Mapped[DecisionOutcome] = mapped_column(one_of(DecisionOutcome))
    entry: Mapped[int] = mapped_column(JOURNAL_NUMBER, comment="Whose words are the reasons.")
    voted_at: Mapped[datetime]


class DecisionAdvice(Identified, Row):
    """Those for whom seats are kept were asked for advice, and gave it or let the time pass."""

    __tablename__ = "decision_advice"
    __table_args__ = (UniqueConstraint("file_id", "content", "constituency"),)

    file_id: Mapped[UUID] = mapped_column(ForeignKey("decision_file.id"))
    content: Mapped[int] = mapped_column(comment="Number of the content that it is about.")
    constituency: Mapped[Constituency] = mapped_column(one_of(Constituency))
    asked_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    asked_at: Mapped[datetime]
    until: Mapped[datetime] = mapped_column(comment="Until when it can be given.")
    given_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    given_at: Mapped[datetime | None]
    given_entry: Mapped[int | None] = mapped_column(
        JOURNAL_NUMBER, comment="Whose words it is, and from whom."
    )
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}
