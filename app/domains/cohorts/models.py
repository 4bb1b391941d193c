"""Tables of cohort studies: protocols and results are kept as texts whose digests are told."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.cohorts.types import StudyState
from app.store.base import JOURNAL_NUMBER, Identified, Row, one_of

STANDS = text("replaced_at IS NULL")


class CohortStudy(Identified, Row):
    """A comparison of groups of workers who were recruited in different ways."""

    __tablename__ = "cohort_study"
    __table_args__ = (
        Index("ix_cohort_study_sponsor_id", "sponsor_id"),
        Index("ix_cohort_study_assessor_id", "assessor_id", "state"),
    )

    key: Mapped[str] = mapped_column(String(60), unique=True, comment="Lower-case, in addresses.")
    state: Mapped[StudyState] = mapped_column(one_of(StudyState))
    title: Mapped[str] = mapped_column(Text, comment="As the newest protocol says it.")
    sponsor_id: Mapped[UUID] = mapped_column(
        ForeignKey("organisation.id"), comment="Who pays for it, and drafts it."
    )
    assessor_id: Mapped[UUID] = mapped_column(
        ForeignKey("organisation.id"), comment="Who runs it and publishes what came out."
    )
    revision: Mapped[int] = mapped_column(comment="Of the newest protocol, counted from 1.")
    salt: Mapped[bytes] = mapped_column(
        LargeBinary, comment="With which the codes of participants are digested."
    )
    publish_by: Mapped[date] = mapped_column(comment="As the newest protocol says it.")
    drafted_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    drafted_at: Mapped[datetime]
    declared_by: Mapped[UUID | None] = mapped_column(
        ForeignKey("person.id"), comment="Who declared that the assessor has no tie, and froze it."
    )
    frozen_at: Mapped[datetime | None]
    begun_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    asked_at: Mapped[datetime | None] = mapped_column(comment="When the analysis was asked for.")
    analysed_at: Mapped[datetime | None]
    published_at: Mapped[datetime | None]
    published_entry: Mapped[int | None] = mapped_column(
        JOURNAL_NUMBER, comment="That says it was published."
    )
    data_entry: Mapped[int] = mapped_column(
        JOURNAL_NUMBER, comment="Of the newest change of a record; 0: none came in."
    )
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it: it lies with the assessor."""
        return Facts(is_public=self.state is not StudyState.DRAFT, holder_id=self.assessor_id)

    @property
    def sponsor_facts(self) -> Facts:
        """The same for what lies with the sponsor: the draft, and its comments beside a result."""
        return Facts(is_public=self.state is not StudyState.DRAFT, holder_id=self.sponsor_id)


class CohortProtocol(Identified, Row):
    """One version of the protocol of a study; append-only once it is frozen."""

    __tablename__ = "cohort_protocol"
    __table_args__ = (UniqueConstraint("study_id", "revision"),)

    study_id: Mapped[UUID] = mapped_column(ForeignKey("cohort_study.id"))
    revision: Mapped[int] = mapped_column(comment="Counts from 1; the highest is in force.")
    canonical: Mapped[str] = mapped_column(Text, comment="RFC 8785 text.")
    digest: Mapped[str] = mapped_column(String(64), comment="SHA-256 of that text.")
    during: Mapped[StudyState] = mapped_column(
        one_of(StudyState), comment="In which state of the study it was written."
    )
    entry: Mapped[int] = mapped_column(
        JOURNAL_NUMBER, comment="Of an amendment: whose words are the reason; of a draft 0."
    )
    made_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    made_at: Mapped[datetime]
    frozen_at: Mapped[datetime | None]


class CohortRecord(Identified, Row):
    """One version of what is known of a participant; no name, and a salted digest of a code."""

    __tablename__ = "cohort_record"
    __table_args__ = (
        UniqueConstraint("study_id", "code_digest", "revision"),
        Index(
            "uq_cohort_record_stands",
            *("study_id", "code_digest"),
            unique=True,
            sqlite_where=STANDS,
            postgresql_where=STANDS,
        ),
    )

    study_id: Mapped[UUID] = mapped_column(ForeignKey("cohort_study.id"))
    code_digest: Mapped[str] = mapped_column(String(64), comment="SHA-256 of salt and code.")
    revision: Mapped[int] = mapped_column(comment="Counts from 1.")
    said: Mapped[dict[str, Any]] = mapped_column(
        JSON, comment="Group and values by column; empty once consent was withdrawn."
    )
    given_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    given_at: Mapped[datetime]
    replaced_at: Mapped[datetime | None] = mapped_column(comment="A newer version stands.")
    withdrawn_at: Mapped[datetime | None] = mapped_column(
        comment="When consent was withdrawn; nothing of the participant is left."
    )


class CohortResult(Identified, Row):
    """What an analysis found, as it may be shown; never changed."""

    __tablename__ = "cohort_result"

    study_id: Mapped[UUID] = mapped_column(ForeignKey("cohort_study.id"), unique=True)
    protocol_id: Mapped[UUID] = mapped_column(ForeignKey("cohort_protocol.id"))
    entry: Mapped[int] = mapped_column(JOURNAL_NUMBER, comment="Of the data: their newest change.")
    data_digest: Mapped[str] = mapped_column(
        String(64), comment="SHA-256 of the records in their order (RFC 8785)."
    )
    canonical: Mapped[str] = mapped_column(Text, comment="RFC 8785 text of what may be shown.")
    digest: Mapped[str] = mapped_column(String(64), comment="SHA-256 of that text.")
    made_at: Mapped[datetime]
    checked_at: Mapped[datetime | None] = mapped_column(comment="When it was last computed anew.")
    checked_digest: Mapped[str | None] = mapped_column(
        String(64), comment="What came out then; the same where nothing changed."
    )
    asked_check_at: Mapped[datetime | None]


class CohortChart(Identified, Row):
    """A drawing of one outcome, of what may be shown of it."""

    __tablename__ = "cohort_chart"
    __table_args__ = (UniqueConstraint("result_id", "outcome"),)

    result_id: Mapped[UUID] = mapped_column(ForeignKey("cohort_result.id"))
    outcome: Mapped[str] = mapped_column(String(40))
    svg: Mapped[str] = mapped_column(Text)
    alternative: Mapped[str] = mapped_column(Text, comment="The same in words.")


class CohortComment(Identified, Row):
    """What the sponsor says beside a published result; the result stays as it is."""

    __tablename__ = "cohort_comment"
    __table_args__ = (
        Index(
            "uq_cohort_comment_stands",
            "study_id",
            unique=True,
            sqlite_where=STANDS,
            postgresql_where=STANDS,
        ),
        Index("ix_cohort_comment_organisation_id", "organisation_id"),
    )

    study_id: Mapped[UUID] = mapped_column(ForeignKey("cohort_study.id"))
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    language: Mapped[str] = mapped_column(String(35), comment="BCP 47, in which it is written.")
    entry: Mapped[int] = mapped_column(JOURNAL_NUMBER, comment="Whose words it is.")
    given_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    given_at: Mapped[datetime]
    replaced_at: Mapped[datetime | None] = mapped_column(comment="A newer one stands.")
