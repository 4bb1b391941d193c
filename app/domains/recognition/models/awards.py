"""Tables of awards: what people decided, for how long each stood, and on what a loss rests."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.recognition.types.awards import AwardOrigin, AwardState
from app.store.base import JOURNAL_NUMBER, Identified, Row, one_of

GIVEN = text("state IN ('granted', 'lost')")


class Award(Identified, Row):
    """What a person decided about an award for a firm: given, refused, lost (E1)."""

    __tablename__ = "award"
    __table_args__ = (
        Index(
            "uq_award_result",
            *("result_id", "award_key"),
            unique=True,
            sqlite_where=GIVEN,
            postgresql_where=GIVEN,
        ),
        Index("ix_award_subject_id", "subject_id", "programme_key"),
        Index("ix_award_year", "year", "id"),
        Index("ix_award_programme_id", "programme_id"),
        Index("ix_award_state", "state", "id"),
        Index("ix_award_result_id", "result_id"),
        Index("ix_award_notice_id", "notice_id"),
    )

    state: Mapped[AwardState] = mapped_column(one_of(AwardState))
    origin: Mapped[AwardOrigin] = mapped_column(one_of(AwardOrigin))
    programme_id: Mapped[UUID] = mapped_column(
        ForeignKey("recognition_programme.id"), comment="The version whose terms hold for it."
    )
    programme_key: Mapped[str] = mapped_column(String(60))
    award_key: Mapped[str] = mapped_column(String(60))
    jurisdiction: Mapped[str | None] = mapped_column(
        String(6), comment="Of the programme, ISO 3166; null: the scheme's own."
    )
    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"))
    period_from: Mapped[date] = mapped_column(comment="First civil day of its period.")
    period_until: Mapped[date] = mapped_column(comment="Last civil day of it.")
    year: Mapped[int] = mapped_column(comment="In which it was given; its public page.")
    granted_on: Mapped[date] = mapped_column(comment="Civil day, UTC, of the decision.")
    evaluation_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("recognition_evaluation.id"), comment="Null: given before the register."
    )
    result_id: Mapped[UUID | None] = mapped_column(ForeignKey("recognition_result.id"))
    is_departure: Mapped[bool] = mapped_column(comment="It is not what the evaluation proposed.")
    source: Mapped[str | None] = mapped_column(
        Text, comment="Of one given before the register: where it can be read; never a person."
    )
    recorded_by: Mapped[UUID | None] = mapped_column(
        ForeignKey("person.id"), comment="Who decided, or entered it."
    )
    recorded_at: Mapped[datetime]
    recorded_entry: Mapped[int] = mapped_column(JOURNAL_NUMBER, comment="Whose words say why.")
    confirmed_by: Mapped[UUID | None] = mapped_column(
        ForeignKey("person.id"), comment="The second person, of one that was entered."
    )
    confirmed_at: Mapped[datetime | None]
    notice_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("notice.id"), comment="The newest by which its loss was announced."
    )
    lost_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    lost_at: Mapped[datetime | None] = mapped_column(comment="When it was lost last.")
    restored_at: Mapped[datetime | None] = mapped_column(comment="When it stood again last.")
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it; a firm reads its own by a grant."""
        return Facts(jurisdiction=self.jurisdiction)


class AwardSpan(Identified, Row):
    """For which entries of the journal an award stood; what was read then is read again so."""

    __tablename__ = "award_span"
    __table_args__ = (Index("ix_award_span_award_id", "award_id"),)

    award_id: Mapped[UUID] = mapped_column(ForeignKey("award.id"))
    from_entry: Mapped[int] = mapped_column(JOURNAL_NUMBER, comment="By which it stood.")
    until_entry: Mapped[int | None] = mapped_column(
        JOURNAL_NUMBER, comment="By which it stood no more; null: it stands."
    )


class AwardFall(Identified, Row):
    """A final violation on which a notice that an award is lost rests, or for which it was spared.

    Append-only.
    """

    __tablename__ = "award_fall"
    __table_args__ = (
        Index("ix_award_fall_award_id", "award_id"),
        Index("ix_award_fall_finding_id", "finding_id"),
        Index("uq_award_fall", "notice_id", "finding_id", unique=True),
    )

    award_id: Mapped[UUID] = mapped_column(ForeignKey("award.id"))
    notice_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("notice.id"), comment="Null: somebody decided that the award stays."
    )
    violation_id: Mapped[UUID] = mapped_column(ForeignKey("violation.id"))
    finding_id: Mapped[UUID] = mapped_column(ForeignKey("violation_finding.id"))
