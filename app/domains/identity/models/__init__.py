"""Tables of identity: organisations, people, memberships, and what signing in needs."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    JSON,
    BigInteger,
    ForeignKey,
    Index,
    LargeBinary,
    String,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from app.access.grants import Role
from app.access.policy import Facts
from app.domains.identity.models.interests import Interest as Interest
from app.domains.identity.models.interests import Nationality as Nationality
from app.domains.identity.models.interests import PersonalDetails as PersonalDetails
from app.domains.identity.models.interests import SecondLook as SecondLook
from app.domains.identity.types import (
    ChallengePurpose,
    FactorKind,
    InvitationState,
    LinkPurpose,
    MembershipState,
    OrganisationKind,
    OrganisationState,
    SessionEnd,
)
from app.store.base import Identified, Row, one_of


class Organisation(Identified, Row):
    """Who acts on the register through its people; a legal person, never a firm's public page."""

    __tablename__ = "organisation"

    number: Mapped[str] = mapped_column(String(20), unique=True, comment="Can be read out.")
    kind: Mapped[OrganisationKind] = mapped_column(one_of(OrganisationKind))
    name: Mapped[str] = mapped_column(Text)
    country: Mapped[str] = mapped_column(String(2), comment="ISO 3166-1 alpha-2.")
    jurisdiction: Mapped[str | None] = mapped_column(
        String(6), comment="Of an authority: ISO 3166-1 or 3166-2."
    )
    signed_itself_up: Mapped[bool]
    flags: Mapped[list[str]] = mapped_column(
        JSON, comment="What the secretariat should look at, such as look-alike letters."
    )
    state: Mapped[OrganisationState] = mapped_column(one_of(OrganisationState))
    created_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(holder_id=self.id)


class Person(Identified, Row):
    """An account: whoever proved an e-mail address and chose a password."""

    __tablename__ = "person"

    name: Mapped[str] = mapped_column(Text)
    email: Mapped[str] = mapped_column(String(254), comment="As mail is sent to it.")
    email_key: Mapped[str] = mapped_column(
        String(254), unique=True, comment="As addresses are compared."
    )
    language: Mapped[str] = mapped_column(String(35), comment="BCP 47.")
    password_hash: Mapped[str] = mapped_column(Text, comment="Argon2id, with its parameters.")
    password_set_at: Mapped[datetime]
    flags: Mapped[list[str]] = mapped_column(JSON)
    created_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about the account."""
        return Facts(person_id=self.id)


class Membership(Identified, Row):
    """A person, in a role, of an organisation."""

    __tablename__ = "membership"
    __table_args__ = (
        Index(
            "uq_membership_active",
            *("person_id", "organisation_id", "role"),
            unique=True,
            sqlite_where=text("state = 'active'"),
            postgresql_where=text("state = 'active'"),
        ),
    )

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"), index=True)
    role: Mapped[Role] = mapped_column(one_of(Role))
    state: Mapped[MembershipState] = mapped_column(one_of(MembershipState))
    began_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about the membership."""
        return Facts(person_id=self.person_id, holder_id=self.organisation_id)


class Handover(Identified, Row):
    """Something open that somebody left behind, and who carries it on (P5); append-only."""

    __tablename__ = "handover"

    membership_id: Mapped[UUID] = mapped_column(ForeignKey("membership.id"), index=True)
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"), index=True)
    role: Mapped[Role] = mapped_column(one_of(Role))
    to_membership_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("membership.id"),
        index=True,
        comment="Who carries it on; null: whoever holds the role.",
    )
    what: Mapped[str] = mapped_column(String(60), comment="The kind of thing.")
    thing_id: Mapped[UUID]
    path: Mapped[str] = mapped_column(Text, comment="Where it can be read and acted upon.")
    at: Mapped[datetime]


class Invitation(Identified, Row):
    """An offer of a membership to whoever reads an e-mail address."""

    __tablename__ = "invitation"

    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"), index=True)
    role: Mapped[Role] = mapped_column(one_of(Role))
    email: Mapped[str] = mapped_column(String(254))
    language: Mapped[str] = mapped_column(String(35))
    invited_by: Mapped[UUID | None] = mapped_column(comment="The person; null: an operator.")
    digest: Mapped[str | None] = mapped_column(
        String(64), unique=True, comment="SHA-256 of the link's token; null: not sent yet."
    )
    state: Mapped[InvitationState] = mapped_column(one_of(InvitationState))
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about the invitation."""
        return Facts(holder_id=self.organisation_id)


class MailedLink(Identified, Row):
    """A link that was sent to an address and works once."""

    __tablename__ = "mailed_link"

    purpose: Mapped[LinkPurpose] = mapped_column(one_of(LinkPurpose))
    digest: Mapped[str] = mapped_column(String(64), unique=True, comment="SHA-256 of its token.")
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), index=True)
    sealed: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="What was said at sign-up, sealed until the address is proved."
    )
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class SecondFactor(Identified, Row):
    """Something that a person has: a device that makes codes, or one that holds a key."""

    __tablename__ = "second_factor"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[FactorKind] = mapped_column(one_of(FactorKind))
    label: Mapped[str] = mapped_column(String(100))
    sealed: Mapped[bytes] = mapped_column(LargeBinary, comment="Its secret or public key, sealed.")
    credential: Mapped[str | None] = mapped_column(
        String(1400), unique=True, comment="Of a passkey: its id, base64url."
    )
    counter: Mapped[int] = mapped_column(
        BigInteger, comment="Last time step of a code, or count of a passkey: no replay."
    )
    confirmed_at: Mapped[datetime | None]
    created_at: Mapped[datetime]

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts(person_id=self.person_id)


class PasskeyChallenge(Identified, Row):
    """What a passkey is asked to sign: once, for a purpose, within minutes."""

    __tablename__ = "passkey_challenge"

    digest: Mapped[str] = mapped_column(String(64), unique=True, comment="SHA-256 of it.")
    purpose: Mapped[ChallengePurpose] = mapped_column(one_of(ChallengePurpose))
    person_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("person.id"), index=True, comment="Who was asked; null: whoever signs in."
    )
    session_id: Mapped[UUID | None] = mapped_column(comment="In which session.")
    expires_at: Mapped[datetime] = mapped_column(index=True)
    used_at: Mapped[datetime | None]


class RecoveryCode(Identified, Row):
    """A code on paper that stands once for a lost device."""

    __tablename__ = "recovery_code"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    digest: Mapped[str] = mapped_column(String(64), unique=True)
    used_at: Mapped[datetime | None]


class MachineClient(Identified, Row):
    """A program that acts for a membership, in less than its role."""

    __tablename__ = "machine_client"

    membership_id: Mapped[UUID] = mapped_column(ForeignKey("membership.id"), index=True)
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"), index=True)
    name: Mapped[str] = mapped_column(String(100))
    secret_digest: Mapped[str] = mapped_column(String(64))
    scopes: Mapped[list[str]] = mapped_column(JSON)
    created_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about the client."""
        return Facts(holder_id=self.organisation_id)


class SignIn(Identified, Row):
    """A session: one sign-in of a person or a machine, until it ends."""

    __tablename__ = "sign_in"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    membership_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("membership.id"),
        index=True,
        comment="In which it acts; null: the person has none and acts for themselves alone.",
    )
    client_id: Mapped[UUID | None] = mapped_column(ForeignKey("machine_client.id"), index=True)
    scopes: Mapped[list[str] | None] = mapped_column(JSON, comment="Null: all of the role.")
    second_factor: Mapped[bool] = mapped_column(comment="Whether one was proved.")
    agent: Mapped[str] = mapped_column(String(120), comment="What the program calls itself.")
    began_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    ended_why: Mapped[SessionEnd | None] = mapped_column(one_of(SessionEnd))

    @property
    def facts(self) -> Facts:
        """What the access policy may know about the session."""
        return Facts(person_id=self.person_id)


class RefreshToken(Identified, Row):
    """One refresh token of a session; each works once, and a second use ends the session."""

    __tablename__ = "refresh_token"

    sign_in_id: Mapped[UUID] = mapped_column(ForeignKey("sign_in.id"), index=True)
    digest: Mapped[str] = mapped_column(String(64), unique=True)
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class KnownPlace(Row):
    """A place from which a person signed in before; strangers' failures do not count there."""

    __tablename__ = "known_place"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    digest: Mapped[str] = mapped_column(
        String(64), primary_key=True, comment="Keyed digest of the network address."
    )
    seen_at: Mapped[datetime]


class OutsideAccount(Row):
    """A subject of an outside issuer, and whom it names here; addresses go to others, it does not.

    A subject is what the issuer calls an account: it stands in no answer.
    """

    __tablename__ = "outside_account"
    __table_args__ = (UniqueConstraint("issuer", "person_id"),)

    issuer: Mapped[str] = mapped_column(String(255), primary_key=True)
    subject: Mapped[str] = mapped_column(String(255), primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    bound_at: Mapped[datetime]


class SigningKey(Identified, Row):
    """A key that signs access tokens; its id stands in their header."""

    __tablename__ = "signing_key"

    sealed: Mapped[bytes] = mapped_column(LargeBinary, comment="The private key, sealed.")
    public: Mapped[dict[str, Any]] = mapped_column(JSON, comment="JWK (RFC 7517).")
    made_at: Mapped[datetime]
    retired_at: Mapped[datetime | None] = mapped_column(
        comment="Signs no more; what it signed is good until it expires."
    )
