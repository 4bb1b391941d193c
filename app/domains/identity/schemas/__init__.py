"""What is sent and shown about people, organisations and signing in."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field, StringConstraints

from app.access.grants import Role
from app.domains.identity.types import (
    FactorKind,
    InvitationState,
    MembershipState,
    OrganisationKind,
    OrganisationState,
    SessionEnd,
)
from app.web.schemas import (
    Country,
    Jurisdiction,
    Language,
    Name,
    Secret,
    Sent,
    Shown,
    Words,
)

Email = Annotated[Name, Field(max_length=254, examples=["amina@agency.example"])]
Password = Annotated[Secret, Field(examples=["seven green boats at noon"])]
Code = Annotated[Secret, Field(max_length=40, examples=["492039"])]


class OrganisationIn(Sent):
    """An organisation as it comes to the register."""

    kind: OrganisationKind
    name: Name = Field(examples=["Harbour Light Recruitment"])
    country: Country = Field(examples=["PH"])


class SignUpIn(Sent):
    """A sign-up: the organisation, and the person who will speak for it."""

    organisation: OrganisationIn
    name: Name = Field(examples=["Amina Rahman"])
    email: Email
    language: Language = "en"


class Accepted(Shown):
    """The same answer in every case: what follows comes by e-mail."""

    detail: str


class LinkIn(Sent):
    """The secret of a mailed link: what stands behind its #."""

    token: Secret


class AcceptanceIn(LinkIn):
    """The acceptance of an invitation; an account that there is needs its password alone."""

    name: Name
    language: Language = "en"
    password: Password


class EmailIn(Sent):
    """An address."""

    email: Email


class NewPasswordIn(LinkIn):
    """A new password, with the secret of the link that was mailed."""

    password: Password


class PasswordChangeIn(Sent):
    """The password as it is, and the new one."""

    known_password: Password
    password: Password


class AccountIn(Sent):
    """What a person changes of their account; what is left out stays."""

    name: Name | None = None
    language: Language | None = None


class MembershipOut(Shown):
    """A membership of the one who asks."""

    id: UUID
    organisation_id: UUID
    organisation_number: str
    organisation_name: str
    organisation_kind: OrganisationKind
    role: Role
    began_at: datetime


class AccountOut(Shown):
    """An account, as its holder sees it."""

    id: UUID
    name: str
    email: str
    language: str
    version: int


class Me(Shown):
    """Who I am, for whom, and what this token may do."""

    account: AccountOut
    acting_as: UUID | None = Field(
        description="The membership that the token carries; null for an account without any."
    )
    memberships: list[MembershipOut]
    permissions: list[str] = Field(description="What may be done under this token.")
    second_factor_needed: bool = Field(
        description="True while the role needs a second factor and none was proved."
    )


class DeviceIn(Sent):
    """A device that makes one-time codes."""

    label: Annotated[Name, StringConstraints(max_length=100)] = "Authenticator"
    password: Password = Field(description="Asked again, since a token can be stolen.")


class DeviceOut(Shown):
    """The key for the device, shown this once."""

    id: UUID
    key: str = Field(description="Base32, for typing.")
    address: str = Field(description="For the QR code (otpauth).")


class CodeIn(Sent):
    """A one-time code."""

    code: Code


class PasswordIn(Sent):
    """The password, asked again, since a token can be stolen."""

    password: Password


class RecoveryCodesOut(Shown):
    """Codes on paper, each good once, shown this once."""

    recovery_codes: list[str]


class FactorOut(Shown):
    """A second factor."""

    id: UUID
    kind: FactorKind
    label: str
    confirmed_at: datetime | None


class FactorsOut(Shown):
    """All second factors of the one who asks."""

    items: list[FactorOut]


class SessionOut(Shown):
    """An open session."""

    id: UUID
    membership_id: UUID | None
    client_id: UUID | None
    agent: str
    began_at: datetime
    expires_at: datetime
    is_this_one: bool


class SessionsOut(Shown):
    """All open sessions of the one who asks."""

    items: list[SessionOut]


class AdmissionIn(OrganisationIn):
    """An organisation that the secretariat admits."""

    jurisdiction: Jurisdiction | None = Field(
        default=None, description="Of an authority: a country (IN) or its part (IN-KL)."
    )
    reason: Words


class OrganisationOut(Shown):
    """An organisation."""

    id: UUID
    number: str
    kind: OrganisationKind
    name: str
    country: str
    jurisdiction: str | None
    signed_itself_up: bool
    flags: list[str]
    state: OrganisationState
    created_at: datetime
    version: int
    available_actions: list[str] = []


class OrganisationChangeIn(Sent):
    """What an organisation changes of itself; what is left out stays."""

    name: Name | None = None
    country: Country | None = None


class MemberOut(Shown):
    """Somebody who belongs to an organisation."""

    id: UUID
    person_id: UUID
    name: str
    email: str
    role: Role
    state: MembershipState
    began_at: datetime
    version: int
    available_actions: list[str] = []


class MembersOut(Shown):
    """All who belong to an organisation now."""

    items: list[MemberOut]


class InvitationIn(Sent):
    """An invitation."""

    email: Email
    role: Role
    language: Language = "en"
    reason: Words | None = Field(
        default=None,
        description="Asked of the secretariat where the organisation has people of its own: what"
        " proves that this person speaks for it.",
    )


class InvitationOut(Shown):
    """An invitation; its link is known to the address alone."""

    id: UUID
    organisation_id: UUID
    role: Role
    email: str
    state: InvitationState
    created_at: datetime
    expires_at: datetime | None
    version: int
    available_actions: list[str] = []


class InvitationsOut(Shown):
    """The invitations that wait or can be accepted."""

    items: list[InvitationOut]


class ClientIn(Sent):
    """A program that acts for the caller's membership."""

    name: Annotated[Name, StringConstraints(max_length=100)] = Field(
        examples=["Nightly licence feed"]
    )
    scopes: list[str] = Field(max_length=100, examples=[["organisation:read"]])


class ClientOut(Shown):
    """A machine client."""

    id: UUID
    name: str
    scopes: list[str]
    created_at: datetime
    revoked_at: datetime | None
    version: int


class NewClientOut(ClientOut):
    """A new machine client, with its secret, shown this once."""

    secret: str


class ClientsOut(Shown):
    """The machine clients of an organisation, revoked ones too."""

    items: list[ClientOut]


class EveryMembershipOut(Shown):
    """A membership, ended ones too."""

    organisation_number: str
    organisation_name: str
    role: Role
    state: MembershipState
    began_at: datetime
    ended_at: datetime | None


class EverySessionOut(Shown):
    """A session, ended ones too."""

    agent: str
    began_at: datetime
    ended_at: datetime | None
    ended_why: SessionEnd | None


class HeldOut(Shown):
    """One table of what is held."""

    path: str = Field(
        description="Which table, as an archive names it.", examples=["identity/acts"]
    )
    title: str
    items: list[dict[str, Any]]
    is_whole: bool = Field(description="Whether these are all; an archive holds all of them.")


class MyData(Shown):
    """What is held about the caller, by every part of the register."""

    account: AccountOut
    flags: list[str]
    opened_at: datetime
    password_set_at: datetime
    memberships: list[EveryMembershipOut]
    sessions: list[EverySessionOut]
    second_factors: list[FactorOut]
    machine_clients: list[ClientOut]
    held: list[HeldOut] = Field(
        description="All tables of all parts, the first rows of each; what I did and who opened"
        " what is mine among them."
    )
    acts: str = "/v1/me/acts"
    openings: str = "/v1/openings"
    archive: str = Field(
        default="/v1/me/archives", description="A POST there makes one file of all of it."
    )


class ActOut(Shown):
    """An act of the caller in the journal."""

    number: int
    at: datetime
    event: str
    role: str


class OpeningOut(Shown):
    """Somebody opened something confidential."""

    id: UUID
    at: datetime
    person_id: UUID | None = Field(description="Who opened it.")
    role: str
    client_id: UUID | None
    kind: str = Field(examples=["memberships"])
    thing_id: UUID
    why: str
