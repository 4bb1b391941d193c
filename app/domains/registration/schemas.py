"""What is sent and shown of profiles, statements, links, look-ups and unregistered firms."""

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field, StringConstraints, field_validator, model_validator

from app.domains.registration.types import (
    Basis,
    Identity,
    LinkState,
    OwnerChangeState,
    PrincipalRole,
    PrincipalSaid,
    ProfileState,
    Said,
)
from app.domains.subjects.types import LinkKind, SubjectKind
from app.web.schemas import Country, Name, ReasonIn, Sent, Shown, Words

MOST, MOST_PROOFS = 100, 20
Record = Annotated[
    str,
    Field(max_length=60, description="Number or identifier of a record.", examples=["VI00123464"]),
]
Isic = Annotated[str, StringConstraints(pattern=r"^[A-U]?[0-9]{0,4}$", min_length=1)]
Isco = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,4}$")]
Script = Annotated[str, StringConstraints(pattern=r"^[A-Z][a-z]{3}$")]
Scheme = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}(-[A-Z0-9]+)+$", max_length=40)]
Short = Annotated[Name, Field(max_length=100)]


class LegalName(Sent):
    """The legal name, in its own script."""

    text: Name = Field(examples=["Harbour Light Recruitment Ltd"])
    script: Script | None = Field(default=None, description="ISO 15924.", examples=["Latn"])


class IdentifierOf(Sent):
    """A registration number, and the register that gives it."""

    scheme: Scheme = Field(description="Code of org-id.guide.", examples=["GB-COH"])
    value: Short


class AddressOf(Sent):
    """Where the firm is."""

    text: Name | None = None
    locality: Name | None = None
    region: Name | None = None
    country: Country


class BranchOf(Sent):
    """Another place of the firm."""

    name: Name | None = None
    text: Name | None = Field(default=None, description="Its address.")
    locality: Name | None = None
    country: Country


class CorridorOf(Sent):
    """From where to where the firm recruits."""

    origin: Country
    destination: Country


class _Period(Sent):
    valid_from: date | None = None
    valid_until: date | None = Field(default=None, description="Last day, inclusive.")

    @model_validator(mode="after")
    def _in_order(self) -> "_Period":
        if self.valid_from and self.valid_until and self.valid_until < self.valid_from:
            raise ValueError("The last day lies before the first.")
        return self


class LicenceOf(_Period):
    """A licence that the firm says it has."""

    authority: Name = Field(description="Who issued it.")
    number: Short
    kind: Name | None = None


class QualityCertificateOf(_Period):
    """A certificate of a management system."""

    standard: Short = Field(examples=["ISO 9001:2015"])
    number: Short | None = None
    issuer: Name | None = None


class LinkOf(Sent):
    """A tie to another record."""

    kind: LinkKind
    record: Record


class IdentityOf(Sent):
    """The number of a person's document: sealed, never public."""

    country: Country
    number: Annotated[Short, StringConstraints(pattern=r"[0-9A-Za-z]")]

    def said(self) -> Identity:
        """Return it as a value."""
        return Identity(self.country, self.number)


class PrincipalIn(Sent):
    """An owner or officer; nothing of it is public."""

    role: PrincipalRole
    name: Name
    since: date | None = Field(default=None, description="First day; today where it is not said.")
    birth_date: date | None = Field(default=None, description="Sealed.")
    identity: IdentityOf | None = None

    def said(self) -> PrincipalSaid:
        """Return it as a value."""
        identity = None if self.identity is None else self.identity.said()
        return PrincipalSaid(self.role, self.name, self.since, self.birth_date, identity)


class _Profile(Sent):
    latin_name: Name | None = Field(default=None, description="In Latin letters.")
    trading_names: list[Name] = Field(default=[], max_length=MOST)
    former_names: list[Name] = Field(default=[], max_length=MOST)
    identifiers: list[IdentifierOf] = Field(default=[], max_length=MOST)
    addresses: list[AddressOf] = Field(default=[], max_length=MOST)
    branches: list[BranchOf] = Field(default=[], max_length=MOST)
    sectors: list[Isic] = Field(default=[], max_length=MOST, description="ISIC codes.")
    occupations: list[Isco] = Field(default=[], max_length=MOST, description="ISCO-08 codes.")
    corridors: list[CorridorOf] = Field(default=[], max_length=MOST)
    licences: list[LicenceOf] = Field(default=[], max_length=MOST)
    links: list[LinkOf] = Field(default=[], max_length=MOST)
    quality_certificates: list[QualityCertificateOf] = Field(default=[], max_length=MOST)
    principals: list[PrincipalIn] = Field(
        default=[], max_length=MOST, description="Sealed; shown at .../principals alone."
    )
    proofs: list[UUID] = Field(
        default=[], max_length=MOST_PROOFS, description="Documents of yours."
    )

    def said(self) -> Said:
        """Return the parts that were sent."""
        sent = self.model_fields_set
        whole = self.model_dump(mode="json", exclude={"principals", "proofs"})
        return Said(
            {name: value for name, value in whole.items() if name in sent},
            [each.said() for each in self.principals] if "principals" in sent else None,
            self.proofs if "proofs" in sent else None,
        )


class ProfileIn(_Profile):
    """What a firm that no list names says of itself."""

    legal_name: LegalName
    country: Country = Field(description="Where it is seated.", examples=["NP"])


class ProfilePatch(_Profile):
    """What is said of the firm anew; parts that are not sent stay, a list is replaced whole."""

    legal_name: LegalName | None = Field(default=None, description="Cannot be taken away.")
    country: Country | None = Field(default=None, description="Cannot be taken away.")

    @field_validator("legal_name", "country", mode="before")
    @classmethod
    def _stays(cls, value: Any) -> Any:
        if value is None:
            raise ValueError("This cannot be taken away; leave it out to keep it.")
        return value


class ProfileOut(Shown):
    """A profile: for its organisation and the secretariat, never public."""

    id: UUID
    number: str = Field(description="Of the profile; it is no register number.")
    organisation_id: UUID
    kind: SubjectKind
    content: dict[str, Any] = Field(
        description="What was said, but for the principals.",
        examples=[{"legal_name": {"text": "Harbour Light Recruitment Ltd", "script": "Latn"}}],
    )
    principals: int = Field(description="How many lie sealed.")
    flags: list[str] = Field(description="What in the names may be mistaken for something else.")
    proofs: list[UUID] = []
    state: ProfileState
    begun_at: datetime
    submitted_at: datetime | None
    is_searched: bool = Field(
        default=False, description="Whether records like it were looked for since."
    )
    decided_at: datetime | None
    reason: str | None = Field(description="Of the last decision.")
    subject_id: UUID | None = Field(description="The record that it became, or that is claimed.")
    version: int
    available_actions: list[str] = []


class PrincipalOut(Shown):
    """A principal of a profile, opened."""

    role: PrincipalRole
    name: str
    since: date | None
    birth_date: date | None
    identity: IdentityOf | None


class PrincipalsOut(Shown):
    """The principals of a profile, opened."""

    items: list[PrincipalOut]


class LikelyOut(Shown):
    """A record that may be the firm of a profile."""

    id: UUID
    number: str
    standing: str
    country: str | None
    score: float = Field(description="Likeness of the names, 0 to 1; 1 for the same number.")
    reasons: list[str]


class LikelyRecordsOut(Shown):
    """The records that may be the firm of a profile, the most alike first."""

    is_searched: bool
    items: list[LikelyOut]


class MatchIn(ReasonIn):
    """Of which record a profile is."""

    record: Record


class RegistrationIn(ReasonIn):
    """On the basis of what a firm is registered."""

    basis: Basis
    proves: str = Field(
        max_length=60,
        description="Pointer to the licence, registration number or place that it proves.",
        examples=["/licences/0"],
    )
    authority: Name | None = Field(
        default=None, description="Who confirmed the licence, or keeps the company register."
    )
    document: UUID | None = Field(default=None, description="The extract or the report.")
    different_from: list[Record] = Field(
        default=[], max_length=MOST, description="Likely records that are other firms."
    )


class LinkIn(LinkOf):
    """A tie to another record, which its holder may confirm or deny."""

    since: date | None = Field(default=None, description="First day; today where it is not said.")


class BranchIn(BranchOf):
    """Another place of the firm."""

    since: date | None = Field(default=None, description="First day; today where it is not said.")


class EndIn(ReasonIn):
    """Until when something held that was stated."""

    until: date = Field(description="Last day.")


class StatementOut(Shown):
    """One version of something that is stated of a record, with both its times."""

    id: UUID = Field(description="Of this version.")
    statement: UUID | None = Field(description="To end it by; null: a list states it.")
    value: dict[str, Any]
    stated_from: date = Field(description="First day.")
    stated_until: date | None = Field(description="Last day; null: still.")
    recorded_from: int = Field(description="Journal number.")
    recorded_until: int | None = Field(description="Journal number; null: known now.")
    self_declared: bool = Field(description="Only the firm itself states it.")
    file: str | None = Field(description="Number of the file of a list that states it.")
    profile: str | None = Field(description="Number of the profile that stated it.")
    answer: LinkState | None = Field(description="Of a link: what the other firm says.")
    version: int | None = Field(description="Of the statement, for If-Match.")


class MadeOut(Shown):
    """What was stated or ended."""

    id: UUID
    version: int
    ended_at: datetime | None


class LinkOut(Shown):
    """A link between two firms, and what the one that is named says of it."""

    id: UUID
    kind: LinkKind
    record: str = Field(description="Number of the firm that states it.")
    other: str = Field(description="Number of the firm that it names.")
    state: LinkState
    answered_at: datetime | None
    version: int
    available_actions: list[str] = []


class OwnerChangeOut(Shown):
    """The question whether a right to speak for a firm lapses."""

    id: UUID
    subject_id: UUID
    claim_id: UUID
    left_id: UUID = Field(description="Statement of the owner who left.")
    came_id: UUID = Field(description="Statement of the owner who came.")
    state: OwnerChangeState
    raised_at: datetime
    decided_at: datetime | None
    notices: list[UUID] = Field(
        default=[], description="Notices that the right is to lapse, the oldest first."
    )
    version: int
    available_actions: list[str] = []


class LookUpIn(Sent):
    """By what a person is looked up: a document's number or a birth date, never a name alone."""

    why: Words = Field(examples=["An applicant names an owner who may be barred."])
    identity: IdentityOf | None = None
    birth_date: date | None = None
    name: Name | None = Field(default=None, description="Narrows what a birth date finds.")


class HitOut(Shown):
    """A principal who was looked up."""

    record: str
    subject_id: UUID
    statement: UUID
    role: str
    name: str | None
    since: date
    until: date | None
    birth_date: date | None
    identity: IdentityOf | None
    by_identity: bool
    by_birth_date: bool


class HitsOut(Shown):
    """The principals who were found; a likeness is a question to a person."""

    items: list[HitOut]


class GhostIn(ReasonIn):
    """A firm that no register lists, as case workers know of it."""

    names: list[Name] = Field(min_length=1, max_length=MOST)
    country: Country
    locality: Name | None = Field(default=None, description="Town or district, never a home.")


class GhostOut(Shown):
    """An unregistered firm, for case workers alone."""

    id: UUID
    number: str
    country: str | None
    names: list[str]
    version: int
