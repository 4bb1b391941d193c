"""Tables of declared interests, and of acts that are held for a second look."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, LargeBinary, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from app.access.grants import Role
from app.access.policy import Facts
from app.domains.identity.types import InterestKind, InterestState, LookState
from app.store.base import JOURNAL_NUMBER, Identified, Row, one_of


class Interest(Identified, Row):
    """What somebody of the scheme, of an authority or an audit body has a part in (P4)."""

    __tablename__ = "interest"
    __table_args__ = (
        CheckConstraint(
            "CASE WHEN subject_id IS NULL THEN 0 ELSE 1 END"
            " + CASE WHEN about_id IS NULL THEN 0 ELSE 1 END"
            " + CASE WHEN country IS NULL THEN 0 ELSE 1 END = 1",
            name="about_one",
        ),
    )

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    organisation_id: Mapped[UUID] = mapped_column(
        ForeignKey("organisation.id"), index=True, comment="In which it was declared."
    )
    kind: Mapped[InterestKind] = mapped_column(one_of(InterestKind))
    subject_id: Mapped[UUID | None] = mapped_column(comment="A record.")
    about_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("organisation.id"), comment="An organisation."
    )
    country: Mapped[str | None] = mapped_column(String(2), comment="ISO 3166-1 alpha-2.")
    since: Mapped[date] = mapped_column(comment="First civil day.")
    until: Mapped[date | None] = mapped_column(comment="Last civil day; null: it goes on.")
    state: Mapped[InterestState] = mapped_column(one_of(InterestState))
    entry: Mapped[int] = mapped_column(
        JOURNAL_NUMBER, comment="That declared it; its words lie there and can be erased."
    )
    declared_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(person_id=self.person_id, holder_id=self.organisation_id)


class SecondLook(Identified, Row):
    """An act that is held until somebody else has looked at it, and why (P4)."""

    __tablename__ = "second_look"
    __table_args__ = (
        Index(
            "uq_second_look_held",
            *("act", "thing_id", "person_id"),
            unique=True,
            sqlite_where=text("state = 'held'"),
            postgresql_where=text("state = 'held'"),
        ),
    )

    act: Mapped[str] = mapped_column(String(60), comment="Such as claim.grant.")
    thing_id: Mapped[UUID]
    path: Mapped[str] = mapped_column(Text, comment="Where the thing can be read.")
    person_id: Mapped[UUID] = mapped_column(
        ForeignKey("person.id"), index=True, comment="Who wants to act."
    )
    role: Mapped[Role] = mapped_column(one_of(Role))
    reasons: Mapped[list[str]] = mapped_column(JSON, comment="Codes.")
    touches: Mapped[dict[str, list[str]]] = mapped_column(
        JSON, comment="Records, organisations and countries, for whoever looks."
    )
    state: Mapped[LookState] = mapped_column(one_of(LookState), index=True)
    asked_at: Mapped[datetime]
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(person_id=self.person_id)


class PersonalDetails(Row):
    """What a person said of themselves to be compared with firms; sealed, shown to nobody else."""

    __tablename__ = "personal_details"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    sealed: Mapped[bytes] = mapped_column(LargeBinary, comment="Addresses and bank details.")
    given_at: Mapped[datetime]


class Nationality(Identified, Row):
    """Of which country somebody says to be a national: compared by rule, shown to nobody (C8)."""

    __tablename__ = "nationality"
    __table_args__ = (
        Index(
            "uq_nationality_standing",
            *("person_id", "country"),
            unique=True,
            sqlite_where=text("withdrawn_at IS NULL"),
            postgresql_where=text("withdrawn_at IS NULL"),
        ),
    )

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    country: Mapped[str] = mapped_column(String(2), comment="ISO 3166-1 alpha-2.")
    declared_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None] = mapped_column(
        comment="It counts for two years from then, as interests do."
    )
