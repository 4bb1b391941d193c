"""Tables of regional bodies and agreements; what had effect is dated, never overwritten."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.agreements.types import (
    AgreementState,
    ClauseKind,
    Detail,
    Force,
    NoticeUnit,
    PartyState,
    Unit,
)
from app.domains.jurisdictions.types import ProposalState
from app.store.base import Identified, Row, one_of

NOT_DROPPED = text("state <> 'dropped'")
_JURISDICTION = "ISO 3166-1 alpha-2, or ISO 3166-2 of a part."
_LAST_DAY = "Last day; null: it goes on."
_SECOND = "Somebody else than who proposed it, or who dropped it."


class TermsEdition(Identified, Row):
    """That what is shared with whom changed: a process that kept an earlier edition reads anew."""

    __tablename__ = "terms_edition"

    number: Mapped[int] = mapped_column(unique=True, comment="From 1; the last one holds.")
    made_at: Mapped[datetime]


class RegionalBody(Identified, Row):
    """A community of states that can be a party."""

    __tablename__ = "regional_body"

    key: Mapped[str] = mapped_column(String(60), unique=True, comment="By which it is addressed.")
    code: Mapped[str] = mapped_column(String(20), unique=True, comment="As treaties write it.")
    name: Mapped[str] = mapped_column(Text, comment="In English.")
    source: Mapped[str] = mapped_column(Text, comment="Where this was read; public.")
    made_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    made_at: Mapped[datetime]
    changed_at: Mapped[datetime] = mapped_column(comment="When its members changed last.")
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(is_public=True)


class RegionalMembership(Identified, Row):
    """That a jurisdiction is a member of a body, from a day to a day; two persons say so."""

    __tablename__ = "regional_membership"
    __table_args__ = (Index("ix_regional_membership_body_id", "body_id", "jurisdiction"),)

    body_id: Mapped[UUID] = mapped_column(ForeignKey("regional_body.id"))
    jurisdiction: Mapped[str] = mapped_column(String(6), comment=_JURISDICTION)
    state: Mapped[ProposalState] = mapped_column(one_of(ProposalState))
    since: Mapped[date] = mapped_column(comment="First day.")
    until: Mapped[date | None] = mapped_column(comment=_LAST_DAY)
    source: Mapped[str] = mapped_column(Text, comment="Where this was read; public.")
    proposed_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    proposed_at: Mapped[datetime]
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), comment=_SECOND)
    decided_at: Mapped[datetime | None]
    end_source: Mapped[str | None] = mapped_column(Text, comment="Where its end was read; public.")
    ended_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    ended_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(is_public=True)


class Agreement(Identified, Row):
    """An agreement between jurisdictions; its parties and clauses are those of its edition."""

    __tablename__ = "agreement"
    __table_args__ = (CheckConstraint("since IS NULL OR until IS NULL OR since <= until", "term"),)

    key: Mapped[str] = mapped_column(String(60), unique=True, comment="By which it is addressed.")
    title: Mapped[str] = mapped_column(Text)
    force: Mapped[Force] = mapped_column(one_of(Force))
    state: Mapped[AgreementState] = mapped_column(one_of(AgreementState))
    edition: Mapped[int] = mapped_column(comment="Of the draft, from 1; signatures are of one.")
    since: Mapped[date | None] = mapped_column(
        comment="First day; null: the day on which it is put in force."
    )
    until: Mapped[date | None] = mapped_column(comment=_LAST_DAY)
    notice_count: Mapped[int] = mapped_column(comment="A party stays so long after it denounced.")
    notice_unit: Mapped[NoticeUnit] = mapped_column(one_of(NoticeUnit))
    reference: Mapped[str] = mapped_column(Text, comment="The legal text; public.")
    summary: Mapped[str] = mapped_column(Text, comment="For the public.")
    source: Mapped[str] = mapped_column(Text, comment="Where this was read; public.")
    drafted_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    drafted_at: Mapped[datetime]
    edited_by: Mapped[UUID] = mapped_column(
        ForeignKey("person.id"), comment="Who wrote the edition that stands."
    )
    edited_at: Mapped[datetime]
    signed_at: Mapped[datetime | None] = mapped_column(
        comment="When the last party had signed; public since then."
    )
    enforced_by: Mapped[UUID | None] = mapped_column(
        ForeignKey("person.id"), comment="Who put it in force: nobody who drafted it."
    )
    enforced_at: Mapped[datetime | None]
    changed_at: Mapped[datetime] = mapped_column(comment="When anything of it was done last.")
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it; a draft is no agreement yet."""
        return Facts(is_public=self.signed_at is not None)


class AgreementParty(Identified, Row):
    """A party of an edition of an agreement: a jurisdiction or a regional body."""

    __tablename__ = "agreement_party"
    __table_args__ = (
        CheckConstraint("(jurisdiction IS NULL) <> (body_id IS NULL)", "one_of_two"),
        Index("ix_agreement_party_agreement_id", "agreement_id", "edition", "number"),
        Index("ix_agreement_party_jurisdiction", "jurisdiction"),
        Index("ix_agreement_party_body_id", "body_id"),
    )

    agreement_id: Mapped[UUID] = mapped_column(ForeignKey("agreement.id"))
    edition: Mapped[int] = mapped_column(comment="Of the agreement.")
    number: Mapped[int] = mapped_column(comment="Its place among the parties, from 1.")
    jurisdiction: Mapped[str | None] = mapped_column(String(6), comment=_JURISDICTION)
    body_id: Mapped[UUID | None] = mapped_column(ForeignKey("regional_body.id"))
    state: Mapped[PartyState] = mapped_column(one_of(PartyState))
    since: Mapped[date | None] = mapped_column(comment="First day; null: that of the agreement.")
    until: Mapped[date | None] = mapped_column(comment="Last day of its notice; null: it stays.")
    denounced_on: Mapped[date | None] = mapped_column(comment="From which its notice runs.")
    denounced_reference: Mapped[str | None] = mapped_column(Text, comment="The document; public.")
    denounced_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    denounced_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it: whose the party is."""
        return Facts(jurisdiction=self.jurisdiction)


class AgreementSignature(Identified, Row):
    """That a party signed an edition: its authority did, or the secretariat noted the document."""

    __tablename__ = "agreement_signature"

    party_id: Mapped[UUID] = mapped_column(ForeignKey("agreement_party.id"), unique=True)
    signed_on: Mapped[date] = mapped_column(comment="As the document says.")
    reference: Mapped[str | None] = mapped_column(
        Text, comment="The document; null: its authority signed here."
    )
    organisation_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("organisation.id"), comment="The authority that signed here."
    )
    signed_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    signed_at: Mapped[datetime]


class AgreementAmendment(Identified, Row):
    """A change of what is in force, from a day; two persons make it."""

    __tablename__ = "agreement_amendment"
    __table_args__ = (Index("ix_agreement_amendment_agreement_id", "agreement_id"),)

    agreement_id: Mapped[UUID] = mapped_column(ForeignKey("agreement.id"))
    state: Mapped[ProposalState] = mapped_column(one_of(ProposalState))
    from_day: Mapped[date] = mapped_column(comment="First day of what it adds.")
    ends: Mapped[list[str]] = mapped_column(JSON, comment="Ids of the clauses that it ends.")
    until: Mapped[date | None] = mapped_column(
        comment="Another last day of the agreement; null: that stays."
    )
    reference: Mapped[str] = mapped_column(Text, comment="The document; public.")
    proposed_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    proposed_at: Mapped[datetime]
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), comment=_SECOND)
    decided_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(is_public=self.state is ProposalState.CONFIRMED)


class AgreementClause(Identified, Row):
    """A clause of an edition of an agreement, or one that an amendment adds."""

    __tablename__ = "agreement_clause"
    __table_args__ = (
        Index("ix_agreement_clause_agreement_id", "agreement_id", "edition", "number"),
    )

    agreement_id: Mapped[UUID] = mapped_column(ForeignKey("agreement.id"))
    edition: Mapped[int] = mapped_column(comment="Of the agreement.")
    number: Mapped[int] = mapped_column(comment="Its place among the clauses, from 1.")
    kind: Mapped[ClauseKind] = mapped_column(one_of(ClauseKind))
    detail: Mapped[Detail] = mapped_column(one_of(Detail))
    corridors: Mapped[list[str]] = mapped_column(
        JSON, comment="Origin and destination, as in PH-SA; empty: all."
    )
    is_secret: Mapped[bool] = mapped_column(comment="Not public, so it grants nothing (S3).")
    text: Mapped[str | None] = mapped_column(Text, comment="As the agreement words it.")
    since: Mapped[date | None] = mapped_column(comment="First day; null: that of the agreement.")
    until: Mapped[date | None] = mapped_column(comment="Last day; null: that of the agreement.")
    notify_count: Mapped[int | None] = mapped_column(comment="In so many it is told.")
    notify_unit: Mapped[Unit | None] = mapped_column(one_of(Unit, "notify_unit"))
    acknowledge_count: Mapped[int | None] = mapped_column(comment="In so many, acknowledged.")
    acknowledge_unit: Mapped[Unit | None] = mapped_column(one_of(Unit, "acknowledge_unit"))
    answer_count: Mapped[int | None] = mapped_column(comment="In so many, answered.")
    answer_unit: Mapped[Unit | None] = mapped_column(one_of(Unit, "answer_unit"))
    defaulted: Mapped[list[str]] = mapped_column(
        JSON, comment="Of these deadlines, those that nobody gave."
    )
    added_by_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("agreement_amendment.id"), comment="Null: it was in the agreement."
    )
    ended_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("agreement_amendment.id"))


class AgreementSuccession(Identified, Row):
    """Whether a successor takes the place of a party that is no more; two persons say so."""

    __tablename__ = "agreement_succession"
    __table_args__ = (
        Index(
            "uq_agreement_succession_open",
            *("party_id", "successor"),
            unique=True,
            sqlite_where=NOT_DROPPED,
            postgresql_where=NOT_DROPPED,
        ),
    )

    party_id: Mapped[UUID] = mapped_column(ForeignKey("agreement_party.id"))
    successor: Mapped[str] = mapped_column(String(6), comment=_JURISDICTION)
    state: Mapped[ProposalState] = mapped_column(one_of(ProposalState))
    succeeds: Mapped[bool] = mapped_column(comment="Whether it is a party in its place.")
    since: Mapped[date | None] = mapped_column(comment="First day, where it succeeds.")
    reference: Mapped[str] = mapped_column(Text, comment="The document; public.")
    made_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("agreement_party.id"), comment="The party that it became."
    )
    proposed_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    proposed_at: Mapped[datetime]
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), comment=_SECOND)
    decided_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(is_public=self.state is ProposalState.CONFIRMED)
