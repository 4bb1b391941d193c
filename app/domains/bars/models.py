"""Tables of bars: dates and codes in the clear, people sealed until they are destroyed."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import (
    JSON,
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
from app.domains.bars.types import (
    Alike,
    BarState,
    Body,
    Ground,
    Meets,
    PairState,
    ThingKind,
    WhyLifted,
    WhySpared,
)
from app.store.base import JOURNAL_NUMBER, Identified, Row, one_of

NEWEST = text("replaced_at IS NULL")


class Bar(Identified, Row):
    """One person who may not own or run a recruiter for a time, or for whom that is proposed."""

    __tablename__ = "bar"
    __table_args__ = (
        Index("ix_bar_state", "state", "last_day"),
        Index("ix_bar_body_organisation_id", "body_organisation_id", "id"),
        Index("ix_bar_violation_id", "violation_id"),
        Index("ix_bar_sanction_id", "sanction_id"),
        Index("ix_bar_notice_id", "notice_id"),
    )

    state: Mapped[BarState] = mapped_column(one_of(BarState))
    body: Mapped[Body] = mapped_column(one_of(Body), comment="Which kind imposes it.")
    body_organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    jurisdiction: Mapped[str | None] = mapped_column(
        String(6), comment="That an authority's binds, ISO 3166; null: the scheme's."
    )
    schemes: Mapped[list[str]] = mapped_column(
        JSON, comment="Keys of the schemes that the scheme's binds; none: all."
    )
    ground: Mapped[Ground] = mapped_column(one_of(Ground))
    violation_id: Mapped[UUID | None] = mapped_column(ForeignKey("violation.id"))
    sanction_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("sanction.id"), comment="Whose violation stands beside it; null: no sanction."
    )
    sealed_order: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="Reference of an order, under the ring; null: none, or destroyed."
    )
    ordered_on: Mapped[date | None] = mapped_column(comment="Day of an order.")
    rule: Mapped[str] = mapped_column(Text, comment="The clause that lets the body impose it.")
    act_from: Mapped[date] = mapped_column(comment="First day of the conduct.")
    act_until: Mapped[date] = mapped_column(comment="Last day of it.")
    subject_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("subject.id"), comment="The record of the firm; null: none is listed."
    )
    office_role: Mapped[str] = mapped_column(String(100), comment="What the person was there.")
    office_from: Mapped[date] = mapped_column(comment="First civil day in office.")
    office_until: Mapped[date | None] = mapped_column(comment="Last civil day; null: still there.")
    sealed_person: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="Name, birth and document, under the ring; null: destroyed."
    )
    sealed_reason: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="Which part the person had, under the ring; null: destroyed."
    )
    last_day: Mapped[date] = mapped_column(comment="Last civil day on which it meets anybody.")
    proposed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    proposed_at: Mapped[datetime]
    notice_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("notice.id"), comment="The newest by which it was announced."
    )
    announced_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    code_digest: Mapped[str | None] = mapped_column(
        String(64), unique=True, comment="Of the code with which the person reads and answers."
    )
    sealed_answer: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="Of the person, under the ring."
    )
    imposed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    imposed_at: Mapped[datetime | None]
    why_spared: Mapped[WhySpared | None] = mapped_column(one_of(WhySpared))
    why_lifted: Mapped[WhyLifted | None] = mapped_column(one_of(WhyLifted))
    ended_at: Mapped[datetime | None] = mapped_column(
        comment="When it was spared, lifted or overturned; its last day ends it by itself."
    )
    ended_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    deciders: Mapped[list[str]] = mapped_column(
        JSON, comment="Ids of people whose decision did not stand: they decide no more."
    )
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it: its body's, never public."""
        return Facts(holder_id=self.body_organisation_id)


class BarWords(Row):
    """Words of an appeal against a bar, by the entry that says they are; sealed with the bar."""

    __tablename__ = "bar_words"

    entry: Mapped[int] = mapped_column(JOURNAL_NUMBER, primary_key=True, autoincrement=False)
    field: Mapped[str] = mapped_column(String(40), primary_key=True)
    bar_id: Mapped[UUID] = mapped_column(ForeignKey("bar.id"), index=True)
    sealed: Mapped[bytes] = mapped_column(LargeBinary, comment="Under the ring.")


class PersonDigest(Row):
    """A keyed digest by which somebody under a bar, or who was declared, is found."""

    __tablename__ = "person_digest"
    __table_args__ = (Index("ix_person_digest_of_id", "of_id"),)

    digest: Mapped[str] = mapped_column(
        String(64), primary_key=True, comment="Nobody without the ring can try numbers."
    )
    of_id: Mapped[UUID] = mapped_column(
        primary_key=True, autoincrement=False, comment="The bar, or the declaration."
    )


class PrincipalsDeclared(Identified, Row):
    """Who owns and runs an applicant, as it says for one application, claim or profile."""

    __tablename__ = "principals_declared"
    __table_args__ = (
        Index(
            "uq_principals_declared_thing_id",
            *("kind", "thing_id"),
            unique=True,
            sqlite_where=NEWEST,
            postgresql_where=NEWEST,
        ),
        Index("ix_principals_declared_organisation_id", "organisation_id"),
    )

    kind: Mapped[ThingKind] = mapped_column(one_of(ThingKind))
    thing_id: Mapped[UUID] = mapped_column(comment="The application, claim or profile.")
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    subject_id: Mapped[UUID | None] = mapped_column(ForeignKey("subject.id"))
    people: Mapped[int] = mapped_column(comment="How many.")
    sealed: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="They, under the ring; null: destroyed."
    )
    declared_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    declared_at: Mapped[datetime]
    replaced_at: Mapped[datetime | None] = mapped_column(comment="A newer one stands.")

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it: the applicant's alone."""
        return Facts(holder_id=self.organisation_id)


class BarPair(Identified, Row):
    """Somebody who was declared beside somebody under a bar: one person, or not?"""

    __tablename__ = "bar_pair"
    __table_args__ = (
        UniqueConstraint("bar_id", "person_digest"),
        Index("ix_bar_pair_state", "state", "due_at"),
    )

    bar_id: Mapped[UUID] = mapped_column(ForeignKey("bar.id"))
    person_digest: Mapped[str] = mapped_column(
        String(64), comment="Keyed; so that what was answered is not asked again."
    )
    how: Mapped[Meets] = mapped_column(one_of(Meets))
    why: Mapped[Alike] = mapped_column(one_of(Alike), comment="What they have in common.")
    state: Mapped[PairState] = mapped_column(one_of(PairState))
    sealed_person: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="Who was declared, under the ring; null: destroyed."
    )
    met_at: Mapped[datetime]
    asked_at: Mapped[datetime | None]
    due_at: Mapped[datetime | None] = mapped_column(comment="It holds nothing after that.")
    sealed_said: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="What the applicant says to it, under the ring."
    )
    first_answered_by: Mapped[UUID | None] = mapped_column(
        ForeignKey("person.id"), comment="Who answered before the applicant objected."
    )
    answered_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    answered_at: Mapped[datetime | None]
    sealed_reason: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="Of the answer, under the ring; null: none, or destroyed."
    )
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it: whoever answers such questions."""
        return Facts()


class BarHold(Identified, Row):
    """What somebody asked for, and that one of its principals meets a bar or resembles one."""

    __tablename__ = "bar_hold"
    __table_args__ = (
        UniqueConstraint("pair_id", "kind", "thing_id"),
        Index("ix_bar_hold_thing_id", "thing_id"),
        Index("ix_bar_hold_organisation_id", "organisation_id", "id"),
    )

    pair_id: Mapped[UUID] = mapped_column(ForeignKey("bar_pair.id"))
    kind: Mapped[ThingKind] = mapped_column(one_of(ThingKind))
    thing_id: Mapped[UUID]
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    place: Mapped[str | None] = mapped_column(String(6), comment="Of the firm, ISO 3166.")
    scheme: Mapped[str | None] = mapped_column(String(40), comment="Of the application.")
    began_at: Mapped[datetime]

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it: the applicant's alone."""
        return Facts(holder_id=self.organisation_id)
