"""Tables of a complaint and of what was told with it: closed codes in the clear, words sealed."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ForeignKey,
    Index,
    LargeBinary,
    String,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.complaints.models import deciding as deciding
from app.domains.complaints.models import handling as handling
from app.domains.complaints.models import inquiries as inquiries
from app.domains.complaints.models import receipts as receipts
from app.domains.complaints.models import referrals as referrals
from app.domains.complaints.types import (
    AccusedKind,
    AgeBand,
    Audience,
    Channel,
    ComplaintState,
    Desk,
    DocumentKind,
    Ending,
    FileState,
    Outcome,
    Severity,
    Sex,
    Side,
    Use,
)
from app.domains.complaints.types.handling import SafetyAnswer
from app.outside.copies.asked import WhyNot
from app.store.base import Identified, Row, one_of
from app.store.case_keys import Seal

STANDING = text("withdrawn_at IS NULL")
GOOD = text("ended_at IS NULL")
TAKEN = text("decider_id IS NOT NULL")
OBJECTED = text("objected_at IS NOT NULL AND settled_at IS NULL")


class Complaint(Identified, Row):
    """What somebody told, without a word of it: codes, countries, years, states and instants."""

    __tablename__ = "complaint"
    __table_args__ = (
        CheckConstraint("paid_minor >= 0", name="paid"),
        Index("ix_complaint_desk", "desk", "id"),
        Index("ix_complaint_desk_state", "desk", "state", "id"),
        Index("ix_complaint_officer_id", "officer_id", "state"),
        Index("ix_complaint_subject_id", "subject_id", "id"),
        Index("ix_complaint_accused_digest", "accused_digest"),
        Index("ix_complaint_intake_organisation_id", "intake_organisation_id"),
        Index("ix_complaint_inquiry_id", "inquiry_id"),
        Index("ix_complaint_kept_until", "kept_until"),
        Index("ix_complaint_retaliation_of", "retaliation_of"),
        Index(
            "ix_complaint_decider_id",
            "decider_id",
            sqlite_where=TAKEN,
            postgresql_where=TAKEN,
        ),
    )

    number: Mapped[str] = mapped_column(String(20), unique=True, comment="Can be read out.")
    state: Mapped[ComplaintState] = mapped_column(one_of(ComplaintState))
    desk: Mapped[Desk] = mapped_column(one_of(Desk))
    channel: Mapped[Channel] = mapped_column(one_of(Channel))
    spoken: Mapped[str | None] = mapped_column(String(35), comment="BCP 47: spoken, if told.")
    written: Mapped[str] = mapped_column(String(35), comment="BCP 47: in which she is answered.")
    accused_kind: Mapped[AccusedKind] = mapped_column(one_of(AccusedKind))
    subject_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("subject.id"), comment="Against which record; null: named in words, or none."
    )
    accused_organisation_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("organisation.id"), comment="The partner, authority or body that is meant."
    )
    sealed_accused: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="A name that is on no record, sealed under the ring."
    )
    accused_digest: Mapped[str | None] = mapped_column(
        String(64), comment="Of that name as it is compared, under a key of the ring."
    )
    origin: Mapped[str | None] = mapped_column(String(2), comment="ISO 3166-1 alpha-2.")
    destination: Mapped[str | None] = mapped_column(String(2), comment="ISO 3166-1 alpha-2.")
    happened_in: Mapped[str | None] = mapped_column(
        String(6), comment="Country, or a part of one: ISO 3166-1 or -2."
    )
    happened_year: Mapped[int | None]
    sector: Mapped[str | None] = mapped_column(String(10), comment="Code of ISIC, revision 4.")
    sex: Mapped[Sex | None] = mapped_column(one_of(Sex))
    age: Mapped[AgeBand | None] = mapped_column(one_of(AgeBand))
    paid_minor: Mapped[int | None] = mapped_column(
        BigInteger, comment="Rounded to two digits, in minor units; exact in the story."
    )
    paid_currency: Mapped[str | None] = mapped_column(String(3), comment="ISO 4217.")
    workers: Mapped[int | None] = mapped_column(comment="How many it happened to, if told.")
    severity: Mapped[Severity] = mapped_column(one_of(Severity))
    outcome: Mapped[Outcome | None] = mapped_column(one_of(Outcome))
    ending: Mapped[Ending | None] = mapped_column(one_of(Ending))
    officer_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("person.id"), comment="To whom it is assigned; the story opens to them alone."
    )
    decider_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("person.id"), comment="Who decides it, and did not investigate."
    )
    intake_organisation_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("organisation.id"), comment="Who wrote it down for her; null: she herself."
    )
    intake_person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    intake_post_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("post_abroad.id"), comment="The post abroad at which it was told (S5)."
    )
    read_back: Mapped[bool | None] = mapped_column(comment="Whether it was read back to her.")
    in_own_name: Mapped[bool] = mapped_column(
        default=False, comment="A union or organisation complains of a practice itself (W7)."
    )
    inquiry_id: Mapped[UUID | None] = mapped_column(comment="Which inquiry it is part of.")
    retaliation_of: Mapped[UUID | None] = mapped_column(
        ForeignKey("complaint.id"), comment="The complaint for which she was threatened (W3)."
    )
    received_at: Mapped[datetime]
    acknowledged_at: Mapped[datetime | None] = mapped_column(comment="First read, or told.")
    assigned_at: Mapped[datetime | None]
    safety_checked_at: Mapped[datetime | None]
    safety: Mapped[SafetyAnswer | None] = mapped_column(
        one_of(SafetyAnswer), comment="What came of asking last whether she is safe."
    )
    admitted_at: Mapped[datetime | None]
    told_at: Mapped[datetime | None]
    decided_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    withdrawal_asked_at: Mapped[datetime | None]
    access_until: Mapped[datetime | None] = mapped_column(
        comment="Until when her receipt opens the case; null: while it lasts."
    )
    kept_until: Mapped[datetime | None] = mapped_column(
        comment="When its keys are destroyed; null: not counted yet."
    )
    warned_at: Mapped[datetime | None] = mapped_column(comment="She was told that it ends soon.")
    written_to_at: Mapped[datetime | None] = mapped_column(
        comment="When an e-mail last told her that something waits."
    )
    held_at: Mapped[datetime | None] = mapped_column(comment="Since when a legal hold stops that.")
    destroyed_at: Mapped[datetime | None] = mapped_column(comment="Its keys are gone.")
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it: whose it is to handle."""
        return Facts(person_id=self.officer_id)

    @property
    def told_in(self) -> UUID:
        """The case in which she told it first: its codes and who she is serve those of threats."""
        return self.retaliation_of or self.id


class Receipt(Identified, Row):
    """A code that opens a case to whoever told it; a replaced one can object for seven days."""

    __tablename__ = "receipt"
    __table_args__ = (
        Index("ix_receipt_find", "find"),
        Index("ix_receipt_complaint_id", "complaint_id"),
        Index(
            "ix_receipt_objected",
            "objected_at",
            sqlite_where=OBJECTED,
            postgresql_where=OBJECTED,
        ),
    )

    complaint_id: Mapped[UUID] = mapped_column(ForeignKey("complaint.id"))
    find: Mapped[int] = mapped_column(comment="The first 24 bits of the code: they find the case.")
    digest: Mapped[str] = mapped_column(
        String(64), comment="HMAC-SHA-256 of the other 72 bits, under a key of the ring."
    )
    made_at: Mapped[datetime]
    replaced_at: Mapped[datetime | None] = mapped_column(comment="A newer one opens the case.")
    objected_at: Mapped[datetime | None] = mapped_column(comment="Its holder did not ask for that.")
    settled_at: Mapped[datetime | None] = mapped_column(
        comment="Two officers found whose the case is; until then nothing is given."
    )


class Allegation(Identified, Row):
    """One category of which a complaint speaks, and what was found of it."""

    __tablename__ = "allegation"
    __table_args__ = (UniqueConstraint("complaint_id", "category"),)

    complaint_id: Mapped[UUID] = mapped_column(ForeignKey("complaint.id"))
    category: Mapped[str] = mapped_column(String(40), index=True)
    side: Mapped[Side] = mapped_column(one_of(Side), comment="Who named it.")
    stated_at: Mapped[datetime]
    dropped_at: Mapped[datetime | None] = mapped_column(comment="An officer found it misread.")
    outcome: Mapped[Outcome | None] = mapped_column(one_of(Outcome))
    reasons_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("complaint_document.id"), comment="The reasons of its outcome."
    )


class ComplaintDocument(Identified, Row):
    """Words of a case, sealed; a newer version names the one that it supersedes."""

    __tablename__ = "complaint_document"
    __table_args__ = (Index("ix_complaint_document_complaint_id", "complaint_id", "kind"),)

    complaint_id: Mapped[UUID] = mapped_column(ForeignKey("complaint.id"))
    kind: Mapped[DocumentKind] = mapped_column(one_of(DocumentKind))
    seal: Mapped[Seal] = mapped_column(one_of(Seal))
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    language: Mapped[str | None] = mapped_column(String(35), comment="BCP 47.")
    side: Mapped[Side] = mapped_column(one_of(Side))
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    written_at: Mapped[datetime]
    of_id: Mapped[UUID | None] = mapped_column(
        comment="The document or message that it translates, edits, or supersedes."
    )


class ComplaintMessage(Identified, Row):
    """A message of a case, for one audience."""

    __tablename__ = "complaint_message"
    __table_args__ = (Index("ix_complaint_message_complaint_id", "complaint_id", "audience"),)

    complaint_id: Mapped[UUID] = mapped_column(ForeignKey("complaint.id"))
    audience: Mapped[Audience] = mapped_column(one_of(Audience))
    side: Mapped[Side] = mapped_column(one_of(Side))
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    text_key: Mapped[str | None] = mapped_column(
        String(60), comment="A text of the catalogue, where the scheme itself speaks."
    )
    sealed: Mapped[bytes | None] = mapped_column(LargeBinary, comment="Own words, under the story.")
    language: Mapped[str | None] = mapped_column(String(35), comment="BCP 47.")
    sent_at: Mapped[datetime]
    read_at: Mapped[datetime | None]


class ComplaintFile(Identified, Row):
    """Evidence: the original sealed as it came, and the copy without metadata that others get."""

    __tablename__ = "complaint_file"
    __table_args__ = (
        Index("ix_complaint_file_complaint_id", "complaint_id"),
        Index("ix_complaint_file_digest", "digest"),
        Index("ix_complaint_file_clean_digest", "clean_digest"),
    )

    complaint_id: Mapped[UUID] = mapped_column(ForeignKey("complaint.id"))
    side: Mapped[Side] = mapped_column(one_of(Side))
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    state: Mapped[FileState] = mapped_column(one_of(FileState))
    media_type: Mapped[str] = mapped_column(String(100), comment="Found from the bytes.")
    size_bytes: Mapped[int]
    digest: Mapped[str | None] = mapped_column(
        String(64), comment="SHA-256 of the sealed original; null: removed."
    )
    sealed_key: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="Of its file, under the story."
    )
    sealed_name: Mapped[bytes | None] = mapped_column(LargeBinary, comment="Under the story.")
    sealed_digest: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="SHA-256 of the original as it came, under the story."
    )
    sealed_marks: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="What is made unreadable in the file that it redacts, under the story."
    )
    why_not_cleaned: Mapped[WhyNot | None] = mapped_column(
        one_of(WhyNot), comment="Why there is no copy."
    )
    clean_digest: Mapped[str | None] = mapped_column(String(64))
    clean_key: Mapped[bytes | None] = mapped_column(LargeBinary)
    clean_media_type: Mapped[str | None] = mapped_column(String(100))
    clean_size_bytes: Mapped[int | None]
    redacts_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("complaint_file.id"), comment="The file of which parts are made unreadable here."
    )
    sent_at: Mapped[datetime]

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it: nothing; whose it is, its case says."""
        return Facts()


class Consent(Identified, Row):
    """One yes, to one use, with its time and the language and version of what was asked (W1)."""

    __tablename__ = "consent"
    __table_args__ = (
        Index("ix_consent_complaint_id", "complaint_id", "use"),
        Index(
            "uq_consent_standing",
            *("complaint_id", "use", "authority_key"),
            unique=True,
            sqlite_where=STANDING,
            postgresql_where=STANDING,
        ),
    )

    complaint_id: Mapped[UUID] = mapped_column(ForeignKey("complaint.id"))
    use: Mapped[Use] = mapped_column(one_of(Use))
    authority_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("organisation.id"), comment="To which authority it may be told."
    )
    authority_key: Mapped[str] = mapped_column(
        String(36), comment="The same as text, or empty, so that one consent stands."
    )
    language: Mapped[str] = mapped_column(String(35), comment="BCP 47, in which she was asked.")
    text_version: Mapped[str] = mapped_column(String(20), comment="Of what she was asked.")
    given_at: Mapped[datetime]
    given_by: Mapped[Side] = mapped_column(one_of(Side), comment="Who wrote it down.")
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    withdrawn_at: Mapped[datetime | None]


class LikenessDigest(Row):
    """A keyed digest of a contact or of words, so that the same is found without being read."""

    __tablename__ = "likeness_digest"

    complaint_id: Mapped[UUID] = mapped_column(ForeignKey("complaint.id"), primary_key=True)
    digest: Mapped[str] = mapped_column(String(32), primary_key=True, index=True)
    is_contact: Mapped[bool]


class PartnerSight(Identified, Row):
    """A partner that serves a case, until the worker ends it with her code (W7)."""

    __tablename__ = "partner_sight"
    __table_args__ = (
        Index(
            "uq_partner_sight_standing",
            *("complaint_id", "organisation_id"),
            unique=True,
            sqlite_where=GOOD,
            postgresql_where=GOOD,
        ),
        Index(
            "ix_partner_sight_post_standing",
            "post_id",
            sqlite_where=GOOD,
            postgresql_where=GOOD,
        ),
    )

    complaint_id: Mapped[UUID] = mapped_column(ForeignKey("complaint.id"))
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    post_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("post_abroad.id"),
        comment="Of an authority: whose officers see it (S5); null: from before posts.",
    )
    since_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
