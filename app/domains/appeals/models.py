"""Tables of appeals: the appeal, its panel, objections to members, and votes."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.appeals.types import AppealState, ObjectionState, Outcome, WhyInadmissible
from app.store.base import JOURNAL_NUMBER, Identified, Row, one_of

RUNNING = text("state IN ('lodged', 'admitted', 'heard')")
STILL_IN = text("removed_at IS NULL")
STANDING = text("replaced_at IS NULL")


class Appeal(Identified, Row):
    """One appeal against one act in effect (C2)."""

    __tablename__ = "appeal"
    __table_args__ = (
        Index(
            "uq_appeal_running",
            "notice_id",
            unique=True,
            sqlite_where=RUNNING,
            postgresql_where=RUNNING,
        ),
        Index("ix_appeal_notice_id", "notice_id"),
        Index("ix_appeal_organisation_id", "organisation_id", "id"),
        Index("ix_appeal_state", "state", "decide_by"),
    )

    number: Mapped[str] = mapped_column(String(20), unique=True, comment="Can be read out.")
    notice_id: Mapped[UUID] = mapped_column(ForeignKey("notice.id"))
    organisation_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("organisation.id"), comment="Who appeals; null: somebody who has a receipt."
    )
    is_apart: Mapped[bool] = mapped_column(
        default=False, comment="Only who appeals and who hears appeals know of it (W6)."
    )
    state: Mapped[AppealState] = mapped_column(one_of(AppealState))
    lodged_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    lodged_at: Mapped[datetime]
    lodged_entry: Mapped[int] = mapped_column(
        JOURNAL_NUMBER, comment="Whose words are the grounds."
    )
    is_late: Mapped[bool] = mapped_column(comment="It came after its time, with a reason.")
    is_held: Mapped[bool] = mapped_column(
        default=False, comment="Whether the state before the act stands meanwhile."
    )
    acknowledged_by: Mapped[datetime]
    decide_by: Mapped[datetime]
    admitted_at: Mapped[datetime | None]
    admitted_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    heard_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None] = mapped_column(comment="Decided or withdrawn.")
    ended_entry: Mapped[int | None] = mapped_column(JOURNAL_NUMBER)
    why_inadmissible: Mapped[WhyInadmissible | None] = mapped_column(one_of(WhyInadmissible))
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(holder_id=self.organisation_id)


class AppealMember(Identified, Row):
    """Somebody who was named for the panel of an appeal; who left it stays readable."""

    __tablename__ = "appeal_member"
    __table_args__ = (
        Index(
            "uq_appeal_member_in",
            *("appeal_id", "person_id"),
            unique=True,
            sqlite_where=STILL_IN,
            postgresql_where=STILL_IN,
        ),
        Index("ix_appeal_member_person_id", "person_id"),
    )

    appeal_id: Mapped[UUID] = mapped_column(ForeignKey("appeal.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    named_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    named_at: Mapped[datetime]
    objections_until: Mapped[datetime] = mapped_column(
        comment="Until then the appellant can object."
    )
    removed_at: Mapped[datetime | None]


class AppealObjection(Identified, Row):
    """The appellant's one reasoned objection to a member of the panel."""

    __tablename__ = "appeal_objection"
    __table_args__ = (
        UniqueConstraint("member_id"),
        Index("ix_appeal_objection_appeal_id", "appeal_id"),
    )

    appeal_id: Mapped[UUID] = mapped_column(ForeignKey("appeal.id"))
    member_id: Mapped[UUID] = mapped_column(ForeignKey("appeal_member.id"))
    organisation_id: Mapped[UUID | None] = mapped_column(ForeignKey("organisation.id"))
    state: Mapped[ObjectionState] = mapped_column(one_of(ObjectionState))
    lodged_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    lodged_at: Mapped[datetime]
    entry: Mapped[int] = mapped_column(JOURNAL_NUMBER, comment="Whose words are the reason.")
    answered_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    answered_at: Mapped[datetime | None]
    answer_entry: Mapped[int | None] = mapped_column(JOURNAL_NUMBER)

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(holder_id=self.organisation_id)


class AppealVote(Identified, Row):
    """A member's vote; a newer one stands instead of an older one, which stays."""

    __tablename__ = "appeal_vote"
    __table_args__ = (
        Index(
            "uq_appeal_vote_standing",
            *("appeal_id", "person_id"),
            unique=True,
            sqlite_where=STANDING,
            postgresql_where=STANDING,
        ),
    )

    appeal_id: Mapped[UUID] = mapped_column(ForeignKey("appeal.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    outcome: Mapped[Outcome] = mapped_column(one_of(Outcome))
    why: Mapped[WhyInadmissible | None] = mapped_column(one_of(WhyInadmissible))
    voted_at: Mapped[datetime]
    entry: Mapped[int] = mapped_column(JOURNAL_NUMBER, comment="Whose words are the reasons.")
    replaced_at: Mapped[datetime | None]
    counted: Mapped[bool | None] = mapped_column(
        comment="Whether it counted when the appeal was decided; null: not decided."
    )
