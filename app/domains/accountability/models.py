"""Tables of what states answer for: codes, days and counts; words stand in the journal."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.accountability.types import REFERRAL, TOLD, ReviewOutcome, ReviewRule, ReviewState
from app.store.base import JOURNAL_NUMBER, Identified, Row, one_of

GOES_ON = text("state IN ('noted', 'open', 'deciding')")
STANDS = text("replaced_at IS NULL")


class StateReview(Identified, Row):
    """The review of a state's certificate: opened by rule, decided by people (S4, C8)."""

    __tablename__ = "state_review"
    __table_args__ = (
        Index(
            "uq_state_review_goes_on",
            "jurisdiction",
            unique=True,
            sqlite_where=GOES_ON,
            postgresql_where=GOES_ON,
        ),
        Index("ix_state_review_jurisdiction", "jurisdiction", "id"),
        Index("ix_state_review_state", "state", "hear_until"),
    )

    state: Mapped[ReviewState] = mapped_column(one_of(ReviewState))
    jurisdiction: Mapped[str] = mapped_column(String(6), comment="ISO 3166-1 or 3166-2.")
    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"), comment="Its record.")
    organisation_id: Mapped[UUID] = mapped_column(
        ForeignKey("organisation.id"), comment="The authority that is told and heard."
    )
    certificate_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("certificate.id"), comment="That is reviewed; null: the state holds none."
    )
    scheme_id: Mapped[UUID] = mapped_column(
        ForeignKey("standard_document.id"), comment="The version of the rules, whose body decides."
    )
    edition_id: Mapped[UUID] = mapped_column(ForeignKey("standard_document.id"))
    scheme_key: Mapped[str] = mapped_column(String(40))
    rule: Mapped[ReviewRule] = mapped_column(one_of(ReviewRule))
    needed: Mapped[int] = mapped_column(comment="So many facts open a review, as it was set then.")
    period_from: Mapped[date] = mapped_column(comment="First day on which a fact counts.")
    period_until: Mapped[date] = mapped_column(comment="Last day.")
    facts_digest: Mapped[str] = mapped_column(
        String(64), comment="SHA-256 of the facts in their order (RFC 8785)."
    )
    noted_at: Mapped[datetime]
    opened_at: Mapped[datetime | None]
    opened_by: Mapped[UUID | None] = mapped_column(
        ForeignKey("person.id"), comment="Null: the clock, by rule."
    )
    consultation_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("consultation.id"), comment="In which the state and others answer."
    )
    hear_until: Mapped[datetime | None] = mapped_column(
        comment="First instant after the time to answer."
    )
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    ended_entry: Mapped[int | None] = mapped_column(
        JOURNAL_NUMBER, comment="Whose words are the reasons."
    )
    outcome: Mapped[ReviewOutcome | None] = mapped_column(one_of(ReviewOutcome))
    decision_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("decision_file.id"), comment="That decides on the suspension it proposed."
    )
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(is_public=self.state in TOLD, jurisdiction=self.jurisdiction)


class StateReviewFact(Identified, Row):
    """A fact on which a review was opened, frozen; whether it stands, its disclosure tells."""

    __tablename__ = "state_review_fact"
    __table_args__ = (
        UniqueConstraint("review_id", "place"),
        Index("ix_state_review_fact_disclosure_id", "disclosure_id"),
    )

    review_id: Mapped[UUID] = mapped_column(ForeignKey("state_review.id"))
    place: Mapped[int] = mapped_column(comment="In the list, counted from 1.")
    disclosure_id: Mapped[UUID] = mapped_column(
        ForeignKey("disclosure.id"), comment="By which the state was told."
    )
    thing_kind: Mapped[str] = mapped_column(String(40))
    thing_id: Mapped[UUID]
    on_day: Mapped[date] = mapped_column(
        comment="When the answer was due, or when the state was told."
    )

    @property
    def is_of_complaint(self) -> bool:
        """Whether it is a complaint that was referred, of which nothing is told (W1)."""
        return self.thing_kind == REFERRAL


class StateReviewVote(Identified, Row):
    """One revision of somebody's vote in a review; append-only."""

    __tablename__ = "state_review_vote"
    __table_args__ = (UniqueConstraint("review_id", "person_id", "revision"),)

    review_id: Mapped[UUID] = mapped_column(ForeignKey("state_review.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    revision: Mapped[int] = mapped_column(comment="Counts from 1; the highest stands.")
    outcome: Mapped[ReviewOutcome] = mapped_column(one_of(ReviewOutcome))
    entry: Mapped[int] = mapped_column(JOURNAL_NUMBER, comment="Whose words are the reasons.")
    voted_at: Mapped[datetime]


class StateStatement(Identified, Row):
    """What a state says publicly of what it did about a final violation."""

    __tablename__ = "state_statement"
    __table_args__ = (
        Index(
            "uq_state_statement_stands",
            "disclosure_id",
            unique=True,
            sqlite_where=STANDS,
            postgresql_where=STANDS,
        ),
        Index("ix_state_statement_organisation_id", "organisation_id"),
    )

    disclosure_id: Mapped[UUID] = mapped_column(ForeignKey("disclosure.id"))
    jurisdiction: Mapped[str] = mapped_column(String(6), comment="That was told; ISO 3166.")
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    language: Mapped[str] = mapped_column(String(35), comment="BCP 47, in which it is written.")
    entry: Mapped[int] = mapped_column(JOURNAL_NUMBER, comment="Whose words it is.")
    given_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    given_at: Mapped[datetime]
    replaced_at: Mapped[datetime | None] = mapped_column(comment="A newer one stands.")
    redacted_at: Mapped[datetime | None] = mapped_column(
        comment="When words of a person were taken out for the last time."
    )
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(is_public=True, jurisdiction=self.jurisdiction)


class OpenCasesCount(Identified, Row):
    """How many cases were open against firms that a state answers for, once a month (S4, E5)."""

    __tablename__ = "open_cases_count"
    __table_args__ = (UniqueConstraint("jurisdiction", "month"),)

    jurisdiction: Mapped[str] = mapped_column(String(6), comment="ISO 3166-1 or 3166-2.")
    month: Mapped[date] = mapped_column(comment="Its first day.")
    cases: Mapped[int] = mapped_column(comment="In steps of ten; 0: fewer than ten.")
    ages: Mapped[dict[str, int]] = mapped_column(JSON, comment="By band of age, in steps of ten.")
    entry: Mapped[int] = mapped_column(JOURNAL_NUMBER, comment="That says they were counted.")
    counted_at: Mapped[datetime]
