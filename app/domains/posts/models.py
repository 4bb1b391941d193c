"""Tables of posts abroad, and of who serves at them."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.posts.types import PostKind, PostState
from app.store.base import JOURNAL_NUMBER, Identified, Row, one_of

SERVING = text("ended_at IS NULL")


class PostAbroad(Identified, Row):
    """A post of an authority in another country, where workers can tell what happened (S5)."""

    __tablename__ = "post_abroad"
    __table_args__ = (
        CheckConstraint("successor_id IS NULL OR successor_id <> id", name="not_itself"),
        Index("ix_post_abroad_host", "host", "id"),
        Index("ix_post_abroad_organisation_id", "organisation_id"),
        Index("ix_post_abroad_answering_id", "answering_id"),
    )

    organisation_id: Mapped[UUID] = mapped_column(
        ForeignKey("organisation.id"), comment="The authority."
    )
    kind: Mapped[PostKind] = mapped_column(one_of(PostKind))
    host: Mapped[str] = mapped_column(
        String(6), comment="Where it is: ISO 3166-1 alpha-2, or ISO 3166-2 of a part."
    )
    name: Mapped[str] = mapped_column(Text)
    city: Mapped[str] = mapped_column(Text)
    languages: Mapped[list[str]] = mapped_column(
        JSON, comment="BCP 47, in which workers can speak to it."
    )
    address: Mapped[str | None] = mapped_column(Text)
    telephone: Mapped[str | None] = mapped_column(Text)
    email: Mapped[str | None] = mapped_column(Text)
    web: Mapped[str | None] = mapped_column(Text)
    hours: Mapped[str | None] = mapped_column(Text, comment="When it hears workers.")
    state: Mapped[PostState] = mapped_column(one_of(PostState))
    opened_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    opened_at: Mapped[datetime]
    closed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    closed_at: Mapped[datetime | None]
    successor_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("post_abroad.id"), comment="That takes its cases, as said at closing."
    )
    answering_id: Mapped[UUID] = mapped_column(
        comment="The post whose officers see its cases: itself, or the last of its successors."
    )
    reason_entry: Mapped[int | None] = mapped_column(
        JOURNAL_NUMBER, comment="Whose words say why it was closed."
    )
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(holder_id=self.organisation_id)


class PostOfficer(Identified, Row):
    """That a mission officer serves at a post, from a day until another; one at a time."""

    __tablename__ = "post_officer"
    __table_args__ = (
        CheckConstraint("ended_at IS NULL OR ended_at >= since_at", name="order"),
        Index("ix_post_officer_post_id", "post_id"),
        Index(
            "uq_post_officer_serving",
            "membership_id",
            unique=True,
            sqlite_where=SERVING,
            postgresql_where=SERVING,
        ),
    )

    post_id: Mapped[UUID] = mapped_column(ForeignKey("post_abroad.id"))
    membership_id: Mapped[UUID] = mapped_column(ForeignKey("membership.id"))
    since_at: Mapped[datetime]
    assigned_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
