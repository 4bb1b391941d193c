"""Tables of the subjects: the firms, what sources state of them, and pairs that may be one."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    JSON,
    BigInteger,
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column, query_expression

from app.access.policy import Facts
from app.domains.imports.types import (
    ContactKind,
    LicenceStatus,
    ListedUntil,
    NameKind,
    OffenceClass,
)
from app.domains.subjects.rules import Terms
from app.domains.subjects.types import (
    ActKind,
    ActState,
    Answer,
    CandidateState,
    Channel,
    ClaimState,
    ContestState,
    Ground,
    LinkKind,
    ListingAct,
    MergeStep,
    Standing,
    SubjectKind,
)
from app.store.base import JOURNAL_NUMBER, Identified, Row, Stated, one_of, table_of

NOW = text("recorded_until IS NULL")
BESIDE_WHAT_IS_SAID = ("first_id", "act_id")
"""Columns of a licence that say which one it is and where it comes from."""


class Subject(Identified, Row):
    """A firm or body that can be licensed, certified, accused; every later key points here."""

    __tablename__ = "subject"
    __table_args__ = (
        CheckConstraint("merged_into <> id", name="not_into_itself"),
        Index(
            "ix_subject_merged_into_set",
            "merged_into",
            sqlite_where=text("merged_into IS NOT NULL"),
            postgresql_where=text("merged_into IS NOT NULL"),
        ),
    )

    serial: Mapped[int] = mapped_column(BigInteger, unique=True, comment="Inside its number.")
    number: Mapped[str] = mapped_column(String(20), unique=True, comment="Can be read out.")
    kind: Mapped[SubjectKind] = mapped_column(one_of(SubjectKind))
    standing: Mapped[Standing] = mapped_column(one_of(Standing))
    country: Mapped[str | None] = mapped_column(String(2), comment="ISO 3166-1 alpha-2.")
    merged_into: Mapped[UUID | None] = mapped_column(ForeignKey("subject.id"))
    recorded_from: Mapped[int] = mapped_column(JOURNAL_NUMBER)
    version: Mapped[int] = mapped_column(default=1, comment="Counts changes of the row itself.")

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know: an unregistered one is not public (L4)."""
        return Facts(is_public=self.standing is not Standing.UNREGISTERED)


class Listing(Identified, Row):
    """A row of a source's list, found again by its key in each newer file."""

    __tablename__ = "listing"
    __table_args__ = (
        UniqueConstraint("source_key", "key"),
        Index("ix_listing_source_key_subject_key", "source_key", "subject_key"),
    )

    source_key: Mapped[str] = mapped_column(ForeignKey("source.key"))
    key: Mapped[str] = mapped_column(Text)
    subject_key: Mapped[str] = mapped_column(Text)
    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"), index=True)
    digest: Mapped[str] = mapped_column(String(32))
    file_id: Mapped[UUID] = mapped_column(
        comment="The import_file in which its present words were read first."
    )
    line: Mapped[int]
    listed_from: Mapped[date] = mapped_column(comment="Date of the first file that has it.")
    gone_on: Mapped[date | None] = mapped_column(
        comment="Date of the first file that has it no longer."
    )


class SubjectName(Stated):
    """A name of a firm, as a source writes it."""

    __tablename__ = "subject_name"

    kind: Mapped[NameKind] = mapped_column(one_of(NameKind))
    text: Mapped[str] = mapped_column(Text)


class Identifier(Stated):
    """A registration number of a firm in some register."""

    __tablename__ = "identifier"

    scheme: Mapped[str] = mapped_column(
        String(40), comment="Code of org-id.guide where it has one."
    )
    value: Mapped[str] = mapped_column(String(100), index=True)


class Address(Stated):
    """Where a firm is, as a source writes it."""

    __tablename__ = "address"

    text: Mapped[str | None] = mapped_column(Text)
    locality: Mapped[str | None] = mapped_column(Text)
    region: Mapped[str | None] = mapped_column(Text)
    country: Mapped[str | None] = mapped_column(String(2))


class Licence(Stated):
    """What a register says of a licence in one period: its status in the source's own word."""

    __tablename__ = "licence"

    source_key: Mapped[str] = mapped_column(
        String(60), comment="The source that issues or lists it."
    )
    number: Mapped[str | None] = mapped_column(String(100))
    kind: Mapped[str | None] = mapped_column(Text)
    status_word: Mapped[str | None] = mapped_column(Text, comment="The source's own word.")
    status: Mapped[LicenceStatus] = mapped_column(one_of(LicenceStatus))
    valid_from: Mapped[date | None] = mapped_column(comment="First civil day printed on it.")
    valid_until: Mapped[date | None] = mapped_column(comment="Last civil day printed on it.")
    # No foreign keys, as with file_id: an import writes these by the hundred thousand.
    first_id: Mapped[UUID | None] = mapped_column(
        comment="Id of the first version, which all of them share; null: this one."
    )
    act_id: Mapped[UUID | None] = mapped_column(
        comment="The licence_act that states it; null: the line of a file does."
    )

    @property
    def terms(self) -> Terms:
        """What it says."""
        return Terms(*(getattr(self, name) for name in Terms._fields))


for _column in BESIDE_WHAT_IS_SAID:
    Index(
        f"ix_licence_{_column}_set",
        table_of(Licence).c[_column],
        sqlite_where=text(f"{_column} IS NOT NULL"),
        postgresql_where=text(f"{_column} IS NOT NULL"),
    )


class Corridor(Stated):
    """From where to where a firm recruits, or is licensed to."""

    __tablename__ = "corridor"

    origin: Mapped[str | None] = mapped_column(String(2))
    destination: Mapped[str | None] = mapped_column(String(2))


class Sector(Stated):
    """A sector in which a firm works."""

    __tablename__ = "sector"

    isic: Mapped[str] = mapped_column(String(10), comment="Code of ISIC, revision 4.")


class Occupation(Stated):
    """An occupation for which a firm recruits."""

    __tablename__ = "occupation"

    isco: Mapped[str] = mapped_column(String(10), comment="Code of ISCO-08.")


class Principal(Stated):
    """An owner or officer of a firm; the name lies beside its own salt and can be erased (L8)."""

    __tablename__ = "principal"

    role: Mapped[str] = mapped_column(Text)
    name: Mapped[str | None] = mapped_column(Text, comment="Null: erased.")
    salt: Mapped[str | None] = mapped_column(String(32), comment="Of its digest; null: erased.")


class Contact(Stated):
    """By what a source says that a firm can be reached: to confirm claims, never shown (P1)."""

    __tablename__ = "contact"

    kind: Mapped[ContactKind] = mapped_column(one_of(ContactKind))
    value: Mapped[str] = mapped_column(Text, comment="As the source writes it.")


class Enforcement(Stated):
    """An act of enforcement against a firm, as a published list states it; nobody here found it."""

    __tablename__ = "enforcement"

    source_key: Mapped[str] = mapped_column(String(60), comment="The source that lists it.")
    case_number: Mapped[str | None] = mapped_column(Text)
    authority: Mapped[str | None] = mapped_column(
        Text, comment="Who acted, where the list names another than its publisher."
    )
    offence: Mapped[str | None] = mapped_column(Text, comment="In the source's words.")
    offence_class: Mapped[OffenceClass] = mapped_column(one_of(OffenceClass))
    law: Mapped[str | None] = mapped_column(Text, comment="Law and article, in its words.")
    acted_from: Mapped[date | None] = mapped_column(comment="First civil day of the conduct.")
    acted_until: Mapped[date | None] = mapped_column(comment="Last civil day of it.")
    decided_on: Mapped[date | None]
    published_from: Mapped[date | None] = mapped_column(comment="First day of its publication.")
    published_until: Mapped[date | None] = mapped_column(
        comment="Last day, inclusive (V4); null: while it is listed, or for ever."
    )
    until_by: Mapped[ListedUntil] = mapped_column(
        one_of(ListedUntil), comment="From what its last day is known."
    )
    penalty: Mapped[str | None] = mapped_column(Text, comment="In the source's words.")
    amount_minor: Mapped[int | None] = mapped_column(BigInteger)
    currency: Mapped[str | None] = mapped_column(String(3), comment="ISO 4217.")
    workers: Mapped[int | None] = mapped_column(comment="As the source counts them.")
    note: Mapped[str | None] = mapped_column(Text, comment="What the source adds, doubts too.")


class NameRestriction(Identified, Row):
    """The name of a person at a record is not public, but where a source publishes it now (L8)."""

    __tablename__ = "name_restriction"

    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"), index=True)
    salt: Mapped[str] = mapped_column(String(32))
    digest: Mapped[str] = mapped_column(String(64), comment="Of salt and folded name.")
    since_at: Mapped[datetime]
    lifted_at: Mapped[datetime | None]


class Link(Stated):
    """A tie between two firms, as somebody states it."""

    __tablename__ = "link"

    kind: Mapped[LinkKind] = mapped_column(one_of(LinkKind))
    other_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"), index=True)


class QualityCertificate(Stated):
    """A certificate of a management system, such as ISO 9001."""

    __tablename__ = "quality_certificate"

    standard: Mapped[str] = mapped_column(String(100))
    number: Mapped[str | None] = mapped_column(String(100))
    issuer: Mapped[str | None] = mapped_column(Text)
    valid_from: Mapped[date | None]
    valid_until: Mapped[date | None]


class Candidate(Identified, Row):
    """Two subjects that may be one firm; a question to a person, never an answer (L10)."""

    __tablename__ = "candidate"
    __table_args__ = (
        UniqueConstraint("first_id", "second_id"),
        Index("ix_candidate_state_score", "state", "score"),
    )

    number: Mapped[str] = mapped_column(String(20), unique=True)
    first_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"), comment="The lower serial.")
    second_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"), index=True)
    score: Mapped[float] = mapped_column(Float, comment="Likeness of the names, 0 to 1.")
    reasons: Mapped[list[str]] = mapped_column(JSON)
    state: Mapped[CandidateState] = mapped_column(one_of(CandidateState))
    found_at_entry: Mapped[int] = mapped_column(JOURNAL_NUMBER)
    proposed_by: Mapped[UUID | None] = mapped_column(comment="First of two persons (P2).")
    survivor_id: Mapped[UUID | None] = mapped_column(comment="Who is to stay, as proposed.")
    acted_by: Mapped[list[str] | None] = mapped_column(
        JSON(none_as_null=True),
        comment="Ids of who decided on it since it last waited: they answer no contest (P2).",
    )
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about the pair."""
        return Facts()


class MergeContest(Identified, Row):
    """Whoever holds a record says that it is wrongly joined with another, or taken apart (P2)."""

    __tablename__ = "merge_contest"
    __table_args__ = (
        Index(
            "uq_merge_contest_open",
            *("candidate_id", "organisation_id"),
            unique=True,
            sqlite_where=text("state = 'open'"),
            postgresql_where=text("state = 'open'"),
        ),
        Index("ix_merge_contest_candidate_id", "candidate_id"),
        Index("ix_merge_contest_organisation_id", "organisation_id"),
    )

    candidate_id: Mapped[UUID] = mapped_column(ForeignKey("candidate.id"))
    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"), comment="Which it holds.")
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    step: Mapped[MergeStep] = mapped_column(one_of(MergeStep), comment="What is contested.")
    pair_version: Mapped[int] = mapped_column(comment="Of the pair as it was contested.")
    state: Mapped[ContestState] = mapped_column(one_of(ContestState))
    contested_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    contested_at: Mapped[datetime]
    entry: Mapped[int] = mapped_column(JOURNAL_NUMBER, comment="That holds its words.")
    answer_by: Mapped[datetime] = mapped_column(comment="When the answer is due.")
    answered_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    answered_at: Mapped[datetime | None]
    answer_entry: Mapped[int | None] = mapped_column(
        JOURNAL_NUMBER, comment="That holds the words of the answer."
    )
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(holder_id=self.organisation_id)


class Claim(Identified, Row):
    """An organisation says that a record is its own; others confirm it, object, decide (P1)."""

    __tablename__ = "claim"
    __table_args__ = (
        Index(
            "uq_claim_granted",
            "subject_id",
            unique=True,
            sqlite_where=text("state = 'granted'"),
            postgresql_where=text("state = 'granted'"),
        ),
        Index(
            "uq_claim_open",
            *("organisation_id", "subject_id"),
            unique=True,
            sqlite_where=text("state IN ('lodged', 'confirmed', 'contested')"),
            postgresql_where=text("state IN ('lodged', 'confirmed', 'contested')"),
        ),
        Index("ix_claim_organisation_id", "organisation_id"),
    )

    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"))
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    jurisdiction: Mapped[str | None] = mapped_column(
        String(6), comment="Of the register that lists the record."
    )
    statement: Mapped[str] = mapped_column(Text, comment="Why it is theirs, in their words.")
    state: Mapped[ClaimState] = mapped_column(one_of(ClaimState))
    lodged_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    lodged_at: Mapped[datetime]
    objections_until: Mapped[datetime] = mapped_column(comment="Nothing is granted before.")
    channel: Mapped[Channel | None] = mapped_column(one_of(Channel))
    confirmed_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about the claim."""
        return Facts(holder_id=self.organisation_id, jurisdiction=self.jurisdiction)


class ContactCode(Identified, Row):
    """A code in a letter to a published contact: whoever reads it confirms a claim, or objects."""

    __tablename__ = "contact_code"

    claim_id: Mapped[UUID] = mapped_column(ForeignKey("claim.id"), index=True)
    contact_id: Mapped[UUID] = mapped_column(ForeignKey("contact.id"))
    digest: Mapped[str] = mapped_column(String(64), unique=True, comment="SHA-256 of the code.")
    may_confirm: Mapped[bool] = mapped_column(
        comment="Whether the source publishes the address for this firm alone."
    )
    sent_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    confirmed_at: Mapped[datetime | None]
    objected_at: Mapped[datetime | None]


class ClaimProof(Row):
    """A document that proves a claim."""

    __tablename__ = "claim_proof"

    claim_id: Mapped[UUID] = mapped_column(ForeignKey("claim.id"), primary_key=True)
    document_id: Mapped[UUID] = mapped_column(ForeignKey("document.id"), primary_key=True)


class SelfDescription(Identified, Row):
    """What a firm says of itself under a granted claim; a change closes one and opens another."""

    __tablename__ = "self_description"
    __table_args__ = (
        Index(
            "uq_self_description_now",
            "subject_id",
            unique=True,
            sqlite_where=NOW,
            postgresql_where=NOW,
        ),
    )

    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"))
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    content: Mapped[dict[str, Any]] = mapped_column(JSON)
    edition: Mapped[int] = mapped_column(comment="Counts the descriptions of the record.")
    recorded_from: Mapped[int] = mapped_column(JOURNAL_NUMBER)
    recorded_until: Mapped[int | None] = mapped_column(JOURNAL_NUMBER)


class LicenceAct(Identified, Row):
    """What an authority did to a licence of its register: what it says from a day on, and why."""

    __tablename__ = "licence_act"
    __table_args__ = (
        Index("ix_licence_act_subject_id", "subject_id"),
        Index("ix_licence_act_licence_id", "licence_id"),
        Index("ix_licence_act_organisation_id_decided_on", "organisation_id", "decided_on"),
        Index("ix_licence_act_source_key", "source_key"),
        Index(
            "ix_licence_act_contested",
            "subject_id",
            sqlite_where=text("state = 'contested'"),
            postgresql_where=text("state = 'contested'"),
        ),
    )

    kind: Mapped[ActKind] = mapped_column(one_of(ActKind))
    state: Mapped[ActState] = mapped_column(one_of(ActState))
    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"))
    licence_id: Mapped[UUID] = mapped_column(comment="Of the licence's first version.")
    source_key: Mapped[str] = mapped_column(ForeignKey("source.key"))
    jurisdiction: Mapped[str] = mapped_column(String(6), comment="Of the register.")
    organisation_id: Mapped[UUID] = mapped_column(
        ForeignKey("organisation.id"), comment="The authority."
    )
    before_id: Mapped[UUID | None] = mapped_column(
        comment="The version of the licence that it changed; null: the licence is new."
    )
    number: Mapped[str | None] = mapped_column(String(100), comment="After the act, as all these.")
    licence_kind: Mapped[str | None] = mapped_column(Text)
    status_word: Mapped[str | None] = mapped_column(Text, comment="The authority's own word.")
    status: Mapped[LicenceStatus] = mapped_column(one_of(LicenceStatus))
    valid_from: Mapped[date | None]
    valid_until: Mapped[date | None]
    is_worsening: Mapped[bool] = mapped_column(comment="It takes something away (P3).")
    ground: Mapped[Ground | None] = mapped_column(
        one_of(Ground), comment="Law, article and reason are words of the entry."
    )
    holds_from: Mapped[date] = mapped_column(comment="First civil day from which it holds.")
    decided_on: Mapped[date] = mapped_column(comment="Civil day of the decision at the register.")
    decided_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime]
    confirmed_by: Mapped[UUID | None] = mapped_column(
        ForeignKey("person.id"), comment="The second officer, where one was needed."
    )
    said_entry: Mapped[int] = mapped_column(JOURNAL_NUMBER, comment="That holds its words.")
    entry: Mapped[int | None] = mapped_column(JOURNAL_NUMBER, comment="That put it in force.")
    reversed_entry: Mapped[int | None] = mapped_column(JOURNAL_NUMBER)
    told_at: Mapped[datetime | None] = mapped_column(
        comment="When the firm's holder was written to; null: nobody holds the record."
    )
    version: Mapped[int] = mapped_column(default=1)

    holder_id: Mapped[UUID | None] = query_expression()
    """The caller's organisation, where it holds the record; the query that reads it says so."""

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(holder_id=self.holder_id, jurisdiction=self.jurisdiction)

    @property
    def terms(self) -> Terms:
        """What the licence says after it."""
        return Terms(
            self.number,
            self.licence_kind,
            self.status_word,
            self.status,
            self.valid_from,
            self.valid_until,
        )


class LicenceContest(Identified, Row):
    """The firm says that an act on its licence is wrong, and what the authority answered."""

    __tablename__ = "licence_contest"
    __table_args__ = (
        Index(
            "uq_licence_contest_open",
            "act_id",
            unique=True,
            sqlite_where=text("answer IS NULL"),
            postgresql_where=text("answer IS NULL"),
        ),
        Index("ix_licence_contest_act_id", "act_id"),
    )

    act_id: Mapped[UUID] = mapped_column(ForeignKey("licence_act.id"))
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    contested_by: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    contested_at: Mapped[datetime]
    contested_on: Mapped[date] = mapped_column(comment="Civil day at the register.")
    entry: Mapped[int] = mapped_column(JOURNAL_NUMBER, comment="That holds its words.")
    answer_by: Mapped[datetime] = mapped_column(comment="When the answer is due.")
    answer: Mapped[Answer | None] = mapped_column(one_of(Answer), comment="Null: open.")
    answered_by: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    answered_at: Mapped[datetime | None]
    answer_entry: Mapped[int | None] = mapped_column(
        JOURNAL_NUMBER, comment="That holds the words of the answer."
    )


class Watch(Identified, Row):
    """A record that an employer follows; the firm does not learn of it."""

    __tablename__ = "watch"
    __table_args__ = (
        UniqueConstraint("organisation_id", "subject_id"),
        Index("ix_watch_subject_id", "subject_id"),
    )

    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subject.id"))
    since_at: Mapped[datetime]
    since_entry: Mapped[int] = mapped_column(JOURNAL_NUMBER, comment="Changes after it count.")
    changed_entry: Mapped[int | None] = mapped_column(
        JOURNAL_NUMBER, comment="The last change that is not told yet."
    )
    told_at: Mapped[datetime | None]

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(holder_id=self.organisation_id)


FACTS: tuple[type[Stated], ...] = (
    SubjectName,
    Identifier,
    Address,
    Licence,
    Corridor,
    Sector,
    Occupation,
    Principal,
    Contact,
    Enforcement,
)
"""The facts that a list can state, in the order in which they are written."""


class StagedSubject(Row):
    """A subject that a file will add."""

    __tablename__ = "staged_subject"

    import_id: Mapped[UUID] = mapped_column(primary_key=True)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    serial: Mapped[int] = mapped_column(BigInteger)
    number: Mapped[str] = mapped_column(String(20))
    kind: Mapped[SubjectKind] = mapped_column(one_of(SubjectKind))
    country: Mapped[str | None] = mapped_column(String(2))


class StagedListing(Row):
    """A listing that a file will add, change, bring back or end."""

    __tablename__ = "staged_listing"

    import_id: Mapped[UUID] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(Integer, primary_key=True)
    id: Mapped[UUID]
    act: Mapped[ListingAct] = mapped_column(one_of(ListingAct))
    worsened: Mapped[bool] = mapped_column(default=False)
    subject_id: Mapped[UUID]
    key: Mapped[str] = mapped_column(Text)
    subject_key: Mapped[str] = mapped_column(Text)
    digest: Mapped[str] = mapped_column(String(32))
    line: Mapped[int]
    salt: Mapped[str] = mapped_column(String(32))
    change_digest: Mapped[str] = mapped_column(String(64))


class StagedClosing(Row):
    """A fact that a file will close."""

    __tablename__ = "staged_closing"

    import_id: Mapped[UUID] = mapped_column(primary_key=True)
    fact_id: Mapped[UUID] = mapped_column(primary_key=True)
    fact_table: Mapped[str] = mapped_column(String(40))


OWN_COLUMNS: dict[type[Stated], tuple[str, ...]] = {
    fact: tuple(
        column.name
        for column in table_of(fact).columns
        if column.name not in {*Stated.__annotations__, *BESIDE_WHAT_IS_SAID, "id", "salt"}
    )
    for fact in FACTS
}
"""The columns of a fact that say something: without provenance, times and salt."""


def _twin(fact: type[Stated]) -> Table:
    """Return the staging table of a fact: the same columns but for the journal's numbers."""
    table = table_of(fact)
    columns = [
        Column(column.name, column.type, nullable=column.nullable)
        for column in table.columns
        if column.name not in ("id", "recorded_from", "recorded_until")
    ]
    return Table(
        f"staged_{table.name}",
        Row.metadata,
        Column("import_id", table.c.id.type, primary_key=True),
        Column("id", table.c.id.type, primary_key=True),
        *columns,
    )


STAGED: dict[type[Stated], Table] = {fact: _twin(fact) for fact in FACTS}
"""Where the facts of a file wait until all of them are put in force at once."""
