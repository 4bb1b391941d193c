"""Tables of sanctions: codes and days; words stand with their notice, and can be erased."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.sanctions.types import LawOf, SanctionState, Until
from app.domains.sanctions.types.kinds import SanctionKind
from app.domains.sanctions.types.spans import Span
from app.domains.standards.types.words import Confidence
from app.domains.violations.types import Body
from app.store.base import JOURNAL_NUMBER, Identified, Row, one_of


class Sanction(Identified, Row):
    """What follows a violation: announced, decided by the competent body, in force, ended (V3)."""

    __tablename__ = "sanction"
    __table_args__ = (
        Index("ix_sanction_subject_id", "subject_id", "state"),
        Index("ix_sanction_violation_id", "violation_id"),
        Index("ix_sanction_respondent_id", "respondent_id"),
        Index("ix_sanction_body_organisation_id", "body_organisation_id", "id"),
        Index("ix_sanction_notice_id", "notice_id"),
        Index("ix_sanction_state", "state", "until_at"),
        Index("ix_sanction_changed_entry", "changed_entry"),
    )

    number: Mapped[str] = mapped_column(String(20), unique=True, comment="Can be read out.")
    state: Mapped[SanctionState] = mapped_column(one_of(SanctionState))
    kind: Mapped[SanctionKind] = mapped_column(one_of(SanctionKind))
    violation_id: Mapped[UUID] = mapped_column(ForeignKey("violation.id"))
    respondent_id: Mapped[UUID] = mapped_column(ForeignKey("violation_respondent.id"))
    subject_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("subject.id"), comment="The record that it strikes; null: it has none."
    )
    organisation_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("organisation.id"), comment="Its account, when it was announced; null: none."
    )
    body: Mapped[Body] = mapped_column(one_of(Body), comment="Which kind is competent.")
    body_organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    jurisdiction: Mapped[str | None] = mapped_column(
        String(6), comment="Of an authority, ISO 3166; null: the scheme."
    )
    schedule_key: Mapped[str | None] = mapped_column(
        String(40), comment="Null: no schedule is known that was law on the day."
    )
    schedule_version: Mapped[str | None] = mapped_column(String(20))
    law_of: Mapped[LawOf | None] = mapped_column(
        one_of(LawOf), comment="Of the day of the act, or the milder later one (V3)."
    )
    confidence: Mapped[Confidence | None] = mapped_column(
        one_of(Confidence), comment="Of the least sure row; null: no schedule."
    )
    law: Mapped[str | None] = mapped_column(Text, comment="Under which law, in its name.")
    article: Mapped[str | None] = mapped_column(Text, comment="Of it; null: it is not known.")
    grounds: Mapped[list[str]] = mapped_column(JSON, comment="Classes of offences, as codes.")
    proposal: Mapped[dict[str, Any] | None] = mapped_column(
        JSON, comment="What the schedule proposed when it was announced: codes, days, lengths."
    )
    why_entry: Mapped[int | None] = mapped_column(
        JOURNAL_NUMBER, comment="Whose words say why it departs from the schedule."
    )
    is_departure: Mapped[bool] = mapped_column(comment="It is not what the schedule proposes.")
    length_months: Mapped[int | None]
    length_days: Mapped[int | None] = mapped_column(comment="Beside the months.")
    until_what: Mapped[Until | None] = mapped_column(
        one_of(Until), comment="What it waits for besides its days; null: for nothing."
    )
    fine_minor: Mapped[int | None] = mapped_column(BigInteger, comment="In minor units.")
    fine_currency: Mapped[str | None] = mapped_column(String(3), comment="ISO 4217.")
    fine_due_days: Mapped[int | None]
    fine_due_on: Mapped[date | None]
    fine_paid_minor: Mapped[int] = mapped_column(BigInteger, default=0)
    fine_paid_at: Mapped[datetime | None] = mapped_column(comment="When it was paid in full.")
    sent_to: Mapped[str | None] = mapped_column(
        String(200), comment="An office to which it is referred or recommended; never a person."
    )
    notice_id: Mapped[UUID | None] = mapped_column(ForeignKey("notice.id"))
    is_urgent: Mapped[bool] = mapped_column(comment="It took the urgent way, and is provisional.")
    announced_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    announced_at: Mapped[datetime]
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    from_at: Mapped[datetime | None] = mapped_column(comment="From then on it is in force.")
    least_until_at: Mapped[datetime | None] = mapped_column(
        comment="When its days are over, whatever else it waits for."
    )
    until_at: Mapped[datetime | None] = mapped_column(
        comment="When it ends; null: not decided, for good, or until it is complied with."
    )
    pipeline_until: Mapped[date | None] = mapped_column(
        comment="Last day to finish what was begun before it."
    )
    ended_by: Mapped[UUID | None] = mapped_column(
        ForeignKey("person.id"), comment="Who lifted it, or certified compliance."
    )
    ended_at: Mapped[datetime | None] = mapped_column(comment="When somebody ended it.")
    held_at: Mapped[datetime | None] = mapped_column(comment="Since when an appeal holds it back.")
    changed_entry: Mapped[int | None] = mapped_column(
        JOURNAL_NUMBER, comment="That changed last what anybody reads of it."
    )
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it; whom it strikes reads it by a grant."""
        struck = frozenset[UUID]()
        if self.organisation_id is not None and self.notice_id is not None:
            struck = frozenset({self.organisation_id})
        return Facts(
            holder_id=self.body_organisation_id,
            jurisdiction=self.jurisdiction,
            opened_to=struck,
        )

    @property
    def length(self) -> Span | None:
        """For how long it was decided."""
        if self.length_months is None and self.length_days is None:
            return None
        return Span(self.length_months or 0, self.length_days or 0)

    def holds(self, at: datetime) -> bool:
        """Tell whether its days say that it is in force at an instant."""
        if self.from_at is None or self.held_at is not None:
            return False
        return self.from_at <= at and (self.until_at is None or at < self.until_at)


class SanctionLicence(Identified, Row):
    """A licence that a sanction acted on, and how that was given back."""

    __tablename__ = "sanction_licence"
    __table_args__ = (
        Index("uq_sanction_licence", "sanction_id", "licence_id", unique=True),
        Index("ix_sanction_licence_act_id", "act_id"),
    )

    sanction_id: Mapped[UUID] = mapped_column(ForeignKey("sanction.id"))
    licence_id: Mapped[UUID] = mapped_column(comment="Of the licence's first version.")
    act_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("licence_act.id"), comment="What the authority did; null: not decided yet."
    )
    given_back_at: Mapped[datetime | None] = mapped_column(
        comment="When the act was reversed, or the licence stood again; or needed nothing."
    )
    back_act_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("licence_act.id"), comment="What restored it; null: the act was reversed."
    )


class SanctionPayment(Identified, Row):
    """A payment of a fine that the body noted; append-only."""

    __tablename__ = "sanction_payment"
    __table_args__ = (
        Index("ix_sanction_payment_sanction_id", "sanction_id"),
        Index("uq_sanction_payment", "sanction_id", "reference", unique=True),
    )

    sanction_id: Mapped[UUID] = mapped_column(ForeignKey("sanction.id"))
    amount_minor: Mapped[int] = mapped_column(BigInteger, comment="In the fine's currency.")
    paid_on: Mapped[date]
    reference: Mapped[str] = mapped_column(
        String(80), comment="Of the receipt; the same payment is noted once."
    )
    noted_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    noted_at: Mapped[datetime]
