"""Tables of the registration: profiles, why firms were registered, what holders state."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.registration.types import (
    Basis,
    LinkState,
    OwnerChangeState,
    ProfileState,
    StatementKind,
)
from app.domains.subjects.types import SubjectKind
from app.store.base import JOURNAL_NUMBER, Identified, Row, Stated, one_of

UNDECIDED = text("state IN ('draft', 'submitted', 'returned')")


class Profile(Identified, Row):
    """What a firm that no list names says of itself, until the secretariat decides (L3)."""

    __tablename__ = "profile"
    __table_args__ = (
        Index(
            "uq_profile_undecided",
            "organisation_id",
            unique=True,
            sqlite_where=UNDECIDED,
            postgresql_where=UNDECIDED,
        ),
        Index("ix_profile_organisation_id", "organisation_id"),
    )

    number: Mapped[str] = mapped_column(
        String(20), unique=True, comment="Of the profile, never of a record."
    )
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    kind: Mapped[SubjectKind] = mapped_column(one_of(SubjectKind))
    content: Mapped[dict[str, Any]] = mapped_column(JSON, comment="Without its principals.")
    sealed: Mapped[bytes | None] = mapped_column(LargeBinary, comment="Its principals, sealed.")
    principals: Mapped[int] = mapped_column(default=0, comment="How many lie sealed.")
    flags: Mapped[list[str]] = mapped_column(
        JSON, comment="What the secretariat should look at, such as look-alike letters."
    )
    state: Mapped[ProfileState] = mapped_column(one_of(ProfileState))
    begun_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    begun_at: Mapped[datetime]
    submitted_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    submitted_at: Mapped[datetime | None]
    submission: Mapped[int] = mapped_column(default=0, comment="Counts the submissions.")
    searched: Mapped[int] = mapped_column(
        default=0, comment="The submission for which like records were looked for."
    )
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    reason: Mapped[str | None] = mapped_column(
        Text, comment="Of the last decision, for who submitted it; erasable."
    )
    subject_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("subject.id"), comment="The record that it was registered as, or matched to."
    )
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it; never that it is public."""
        return Facts(holder_id=self.organisation_id)


class ProfileProof(Row):
    """A document that goes with a profile."""

    __tablename__ = "profile_proof"

    profile_id: Mapped[UUID] = mapped_column(ForeignKey("profile.id"), primary_key=True)
    document_id: Mapped[UUID] = mapped_column(ForeignKey("document.id"), primary_key=True)


class ProfileLikeness(Row):
    """A record that may be the firm of a profile: a question to a person (L10)."""

    __tablename__ = "profile_likeness"

    profile_id: Mapped[UUID] = mapped_column(ForeignKey("profile.id"), primary_key=True)
    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"), primary_key=True)
    score: Mapped[float] = mapped_column(comment="Likeness of the names, 0 to 1.")
    reasons: Mapped[list[str]] = mapped_column(JSON)


class Registration(Row):
    """Why a record stands on the register without a list: the basis, the day, who decided."""

    __tablename__ = "registration"

    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"), primary_key=True)
    profile_id: Mapped[UUID] = mapped_column(ForeignKey("profile.id"), unique=True)
    profile: Mapped[str] = mapped_column(String(20), comment="Number of the profile.")
    basis: Mapped[Basis] = mapped_column(one_of(Basis))
    registered_on: Mapped[date]
    authority: Mapped[str | None] = mapped_column(
        Text, comment="Who confirmed the licence, or keeps the company register."
    )
    document_id: Mapped[UUID | None] = mapped_column(ForeignKey("document.id"))
    registered_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    entry: Mapped[int] = mapped_column(JOURNAL_NUMBER)


class Branch(Stated):
    """Another place of a firm."""

    __tablename__ = "branch"

    name: Mapped[str | None] = mapped_column(Text)
    text: Mapped[str | None] = mapped_column(Text)
    locality: Mapped[str | None] = mapped_column(Text)
    country: Mapped[str | None] = mapped_column(String(2))


class OwnStatement(Identified, Row):
    """A principal, link or branch that a firm states, through all versions of its fact."""

    __tablename__ = "own_statement"
    __table_args__ = (Index("ix_own_statement_subject_id_kind", "subject_id", "kind"),)

    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"))
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    kind: Mapped[StatementKind] = mapped_column(one_of(StatementKind))
    stated_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    stated_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}


class Declaration(Row):
    """Says of a fact that no list states it: by which act it came, and what proves it."""

    __tablename__ = "declaration"

    fact_id: Mapped[UUID] = mapped_column(
        primary_key=True, autoincrement=False, comment="Of the row in its own table."
    )
    fact_table: Mapped[str] = mapped_column(String(40))
    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"), index=True)
    statement_id: Mapped[UUID | None] = mapped_column(ForeignKey("own_statement.id"), index=True)
    profile: Mapped[str | None] = mapped_column(
        String(20), comment="Number of the profile; null: stated by the holder since."
    )
    is_proved: Mapped[bool] = mapped_column(comment="By the basis of the registration.")
    detail: Mapped[dict[str, Any] | None] = mapped_column(
        JSON, comment="What the table of the fact has no place for, such as the authority."
    )


class PrincipalSeal(Row):
    """What of a principal nobody may read by the way: sealed, and digests to look it up by."""

    __tablename__ = "principal_seal"

    statement_id: Mapped[UUID] = mapped_column(ForeignKey("own_statement.id"), primary_key=True)
    sealed: Mapped[bytes] = mapped_column(LargeBinary, comment="Birth date and number, sealed.")
    birth_digest: Mapped[str | None] = mapped_column(
        String(64), index=True, comment="Keyed: nobody without the ring can try dates."
    )
    identity_digest: Mapped[str | None] = mapped_column(String(64), index=True, comment="Keyed.")


class LinkAnswer(Row):
    """What the firm that a link names says of it; without its word the link is not public."""

    __tablename__ = "link_answer"

    id: Mapped[UUID] = mapped_column(ForeignKey("own_statement.id"), primary_key=True)
    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"), comment="Who states it.")
    other_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"), index=True)
    state: Mapped[LinkState] = mapped_column(one_of(LinkState))
    answerer_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("organisation.id"), comment="Who held the other record when it was asked last."
    )
    answered_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    answered_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it: who answers."""
        return Facts(holder_id=self.answerer_id)


class OwnerChange(Identified, Row):
    """An owner left and another came: does the right to speak for the firm lapse (P1)?"""

    __tablename__ = "owner_change"
    __table_args__ = (UniqueConstraint("claim_id", "left_id", "came_id"),)

    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"))
    claim_id: Mapped[UUID] = mapped_column(ForeignKey("claim.id"))
    left_id: Mapped[UUID] = mapped_column(ForeignKey("own_statement.id"))
    came_id: Mapped[UUID] = mapped_column(ForeignKey("own_statement.id"))
    state: Mapped[OwnerChangeState] = mapped_column(one_of(OwnerChangeState))
    raised_at: Mapped[datetime]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it: nobody's but the secretariat's question."""
        return Facts()
