"""Tables of the alliance: codes, days and figures; what members say stands in the journal (L8)."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import (
    JSON,
    CheckConstraint,
    ForeignKey,
    Index,
    String,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.alliance.types import (
    TOLD,
    Because,
    CommitmentState,
    CredentialKind,
    CredentialState,
    Direction,
    MemberKind,
    MemberState,
    Seen,
    Standing,
    TrainingForm,
)
from app.store.base import JOURNAL_NUMBER, Identified, Row, one_of

GOES_ON = text("state IN ('asked', 'admitted', 'ending')")


class AllianceMember(Identified, Row):
    """A member of the alliance: it pledges in public, which says nothing of certification (E2)."""

    __tablename__ = "alliance_member"
    __table_args__ = (
        Index(
            "uq_alliance_member_goes_on",
            "organisation_id",
            unique=True,
            sqlite_where=GOES_ON,
            postgresql_where=GOES_ON,
        ),
        Index("ix_alliance_member_state", "state", "id"),
        Index("ix_alliance_member_speaker_id", "speaker_id"),
    )

    key: Mapped[str] = mapped_column(String(60), unique=True)
    state: Mapped[MemberState] = mapped_column(one_of(MemberState))
    kind: Mapped[MemberKind] = mapped_column(one_of(MemberKind))
    name: Mapped[str] = mapped_column(Text, comment="As it was when it asked.")
    country: Mapped[str | None] = mapped_column(
        String(2), comment="ISO 3166-1; null: a body of many countries."
    )
    website: Mapped[str | None] = mapped_column(Text)
    organisation_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("organisation.id"), comment="Null: a body without an account."
    )
    speaker_id: Mapped[UUID] = mapped_column(
        ForeignKey("organisation.id"),
        comment="Whose people speak for it: its own, or the scheme's where it has none.",
    )
    asked_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    asked_at: Mapped[datetime]
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    joined_on: Mapped[date | None] = mapped_column(comment="First day of its membership.")
    announced_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    announced_at: Mapped[datetime | None] = mapped_column(comment="That it is to be ended.")
    announced_entry: Mapped[int | None] = mapped_column(
        JOURNAL_NUMBER, comment="Whose words say why it is to be ended."
    )
    hear_until: Mapped[datetime | None] = mapped_column(
        comment="First instant after the time to answer."
    )
    answer_entry: Mapped[int | None] = mapped_column(
        JOURNAL_NUMBER, comment="Whose words are its answer."
    )
    ended_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    ended_on: Mapped[date | None] = mapped_column(comment="When it left, or was ended.")
    reason_entry: Mapped[int | None] = mapped_column(
        JOURNAL_NUMBER, comment="Whose words say why it was refused or ended, or left."
    )
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(is_public=self.state in TOLD, holder_id=self.speaker_id)

    @property
    def organisations(self) -> frozenset[UUID]:
        """Its organisation, where it has an account: what an act on it touches."""
        return frozenset() if self.organisation_id is None else frozenset({self.organisation_id})


class AllianceCommitment(Identified, Row):
    """What a member pledges in public: a pledge, not examined (E2)."""

    __tablename__ = "alliance_commitment"
    __table_args__ = (
        Index("ix_alliance_commitment_member_id", "member_id", "id"),
        Index("ix_alliance_commitment_state", "state", "due_on"),
        Index("ix_alliance_commitment_heard_on", "state", "heard_on"),
    )

    member_id: Mapped[UUID] = mapped_column(ForeignKey("alliance_member.id"))
    speaker_id: Mapped[UUID] = mapped_column(
        ForeignKey("organisation.id"), comment="Whose people speak for its member."
    )
    state: Mapped[CommitmentState] = mapped_column(one_of(CommitmentState))
    kind: Mapped[str] = mapped_column(String(20), comment="Code of the kind of pledge.")
    target: Mapped[str] = mapped_column(String(30), comment="A decimal number.")
    unit: Mapped[str] = mapped_column(String(60))
    direction: Mapped[Direction] = mapped_column(one_of(Direction))
    language: Mapped[str] = mapped_column(String(35), comment="BCP 47, of its words.")
    entry: Mapped[int] = mapped_column(JOURNAL_NUMBER, comment="Whose words it is.")
    made_on: Mapped[date]
    due_on: Mapped[date] = mapped_column(comment="Last day on which it is not overdue.")
    heard_on: Mapped[date] = mapped_column(
        comment="When its member last reported; at first, when it was made."
    )
    claimed_on: Mapped[date | None] = mapped_column(
        comment="When its member said that it was kept, while nobody looked at it."
    )
    noted: Mapped[Standing] = mapped_column(
        one_of(Standing), comment="What the journal says last of how it stands."
    )
    made_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    made_at: Mapped[datetime]
    ended_on: Mapped[date | None] = mapped_column(comment="When it was seen kept, or withdrawn.")
    ended_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    because: Mapped[Because | None] = mapped_column(one_of(Because))
    reason_entry: Mapped[int | None] = mapped_column(
        JOURNAL_NUMBER, comment="Whose words say why it was withdrawn."
    )
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(is_public=True, holder_id=self.speaker_id)


class AllianceAction(Identified, Row):
    """A step on the way to what was pledged; its title is among the words of the commitment."""

    __tablename__ = "alliance_action"
    __table_args__ = (UniqueConstraint("commitment_id", "place"),)

    commitment_id: Mapped[UUID] = mapped_column(ForeignKey("alliance_commitment.id"))
    place: Mapped[int] = mapped_column(comment="In the list, counted from 1.")
    due_on: Mapped[date | None]
    done_on: Mapped[date | None] = mapped_column(comment="When its member reported it done.")


class AllianceReport(Identified, Row):
    """What a member reported of a commitment; a newer one corrects it, and it stays."""

    __tablename__ = "alliance_report"
    __table_args__ = (UniqueConstraint("commitment_id", "number"),)

    commitment_id: Mapped[UUID] = mapped_column(ForeignKey("alliance_commitment.id"))
    number: Mapped[int] = mapped_column(comment="Counts from 1 within its commitment.")
    replaces: Mapped[int | None] = mapped_column(comment="Number of the report that it corrects.")
    as_of: Mapped[date] = mapped_column(comment="The day of which the value is.")
    reported_on: Mapped[date]
    value: Mapped[str | None] = mapped_column(String(30), comment="A decimal number.")
    says_kept: Mapped[bool] = mapped_column(comment="Its member says that it kept what it pledged.")
    links: Mapped[list[str]] = mapped_column(JSON, comment="To what shows it.")
    language: Mapped[str] = mapped_column(String(35), comment="BCP 47, of its words.")
    entry: Mapped[int] = mapped_column(JOURNAL_NUMBER, comment="Whose words it is.")
    reported_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    reported_at: Mapped[datetime]
    found: Mapped[Seen | None] = mapped_column(
        one_of(Seen), comment="What a person of the secretariat found of the evidence."
    )
    found_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    found_at: Mapped[datetime | None]
    found_entry: Mapped[int | None] = mapped_column(
        JOURNAL_NUMBER, comment="Whose words say what was found."
    )


class AllianceTraining(Identified, Row):
    """A training that was held: by whom, about what, at which level."""

    __tablename__ = "alliance_training"
    __table_args__ = (
        CheckConstraint("held_from <= held_until", name="days"),
        CheckConstraint("valid_months >= 1", name="months"),
        Index("ix_alliance_training_speaker_id", "speaker_id"),
    )

    key: Mapped[str] = mapped_column(String(60), unique=True)
    title: Mapped[str] = mapped_column(Text)
    provider: Mapped[str] = mapped_column(Text, comment="Name of who held it.")
    provider_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("organisation.id"), comment="Null: a body without an account."
    )
    speaker_id: Mapped[UUID] = mapped_column(
        ForeignKey("organisation.id"), comment="Whose people speak for its provider."
    )
    level: Mapped[str | None] = mapped_column(String(40), comment="Code of its level.")
    topics: Mapped[list[str]] = mapped_column(JSON, comment="What it taught.")
    form: Mapped[TrainingForm] = mapped_column(one_of(TrainingForm))
    held_from: Mapped[date]
    held_until: Mapped[date]
    valid_months: Mapped[int] = mapped_column(
        comment="For how long a completion counts, as its provider says."
    )
    made_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    made_at: Mapped[datetime]

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(is_public=True, holder_id=self.speaker_id)


class FirmCredential(Identified, Row):
    """A training or certificate of a firm; it counts once somebody outside confirmed it (E2)."""

    __tablename__ = "firm_credential"
    __table_args__ = (
        CheckConstraint("since <= until", name="days"),
        CheckConstraint("people >= 1", name="people"),
        CheckConstraint("(kind = 'training') = (training_id IS NOT NULL)", name="of_training"),
        CheckConstraint("(kind = 'certificate') = (standard IS NOT NULL)", name="of_certificate"),
        Index("ix_firm_credential_subject_id", "subject_id", "kind"),
        Index("ix_firm_credential_training_id", "training_id"),
        Index("ix_firm_credential_holder_id", "holder_id"),
        Index("ix_firm_credential_confirmer_id", "confirmer_id", "state"),
    )

    kind: Mapped[CredentialKind] = mapped_column(one_of(CredentialKind))
    state: Mapped[CredentialState] = mapped_column(one_of(CredentialState))
    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"), comment="The firm's record.")
    holder_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("organisation.id"), comment="Who held that record when it was stated."
    )
    training_id: Mapped[UUID | None] = mapped_column(ForeignKey("alliance_training.id"))
    people: Mapped[int | None] = mapped_column(comment="How many took part; never who.")
    standard: Mapped[str | None] = mapped_column(String(100))
    number: Mapped[str | None] = mapped_column(String(100))
    issuer: Mapped[str | None] = mapped_column(Text)
    since: Mapped[date] = mapped_column(comment="First day on which it counts.")
    until: Mapped[date] = mapped_column(comment="Last day.")
    stated_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    stated_for: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    stated_at: Mapped[datetime]
    confirmer_id: Mapped[UUID] = mapped_column(
        ForeignKey("organisation.id"), comment="Who is asked to confirm it: outside the firm."
    )
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_for: Mapped[UUID | None] = mapped_column(
        ForeignKey("organisation.id"), comment="Who confirmed or refused it: outside the firm."
    )
    decided_at: Mapped[datetime | None]
    decided_entry: Mapped[int | None] = mapped_column(
        JOURNAL_NUMBER, comment="Whose words say how it was confirmed, or why not."
    )
    confirmed_entry: Mapped[int | None] = mapped_column(
        JOURNAL_NUMBER, comment="From which entry on it counts."
    )
    ended_entry: Mapped[int | None] = mapped_column(
        JOURNAL_NUMBER, comment="From which on it does not: withdrawn or revoked."
    )
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know: it is its firm's, and open to who is to confirm it."""
        return Facts(
            is_public=self.state is CredentialState.CONFIRMED,
            holder_id=self.holder_id,
            opened_to=frozenset({self.confirmer_id}),
        )
