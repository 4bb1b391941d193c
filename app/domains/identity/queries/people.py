"""People, what they sign in with, and their sessions."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, and_, bindparam, func, or_, select

from app.access.grants import Permission, Role
from app.access.policy import FactColumns, unscoped, visible
from app.domains.identity.models import (
    KnownPlace,
    MachineClient,
    MailedLink,
    Membership,
    Organisation,
    Person,
    RecoveryCode,
    RefreshToken,
    SecondFactor,
    SignIn,
    SigningKey,
)
from app.domains.identity.types import FactorKind, LinkPurpose, MembershipState, OrganisationState
from app.kit.errors import NotFound
from app.store.erasures import AT, Erasable
from app.store.work import Work

WHO_HOLDS_IT = "who has the secret has the right: it is looked for by its digest alone"
SIGNING_IN = "nobody acts before it is known who asks"
ACTIVE = (
    Membership.state == MembershipState.ACTIVE,
    Organisation.state == OrganisationState.ACTIVE,
)


class Held(NamedTuple):
    """A membership with the organisation in which it is held."""

    membership: Membership
    organisation: Organisation


class OpenSession(NamedTuple):
    """A session that is open, and in what it acts."""

    session_id: UUID
    person_id: UUID
    membership_id: UUID | None
    client_id: UUID | None
    scopes: list[str] | None
    is_proved_twice: bool
    role: Role | None
    organisation_id: UUID | None
    jurisdiction: str | None
    expires_at: datetime


# What is asked for each request of somebody signed in is built once, and of columns alone.
_OPEN = (
    select(
        *(SignIn.id, SignIn.person_id, SignIn.membership_id, SignIn.client_id, SignIn.scopes),
        SignIn.second_factor,
        *(Membership.role, Organisation.id, Organisation.jurisdiction),
        SignIn.expires_at,
    )
    .outerjoin(Membership, Membership.id == SignIn.membership_id)
    .outerjoin(Organisation, Organisation.id == Membership.organisation_id)
    .where(
        unscoped(why=SIGNING_IN),
        SignIn.id == bindparam("session_id"),
        SignIn.person_id == bindparam("person_id"),
        SignIn.ended_at.is_(None),
        SignIn.expires_at > bindparam("at"),
        or_(SignIn.membership_id.is_(None), and_(*ACTIVE)),
    )
)

_HELD = (
    select(Membership, Organisation)
    .join(Organisation, Organisation.id == Membership.organisation_id)
    .where(unscoped(why=SIGNING_IN), Membership.person_id == bindparam("person_id"), *ACTIVE)
    .order_by(Membership.began_at, Membership.id)
)

_ROLES = select(Membership.role).where(
    unscoped(why="duties are judged on the person over all memberships"),
    Membership.person_id == bindparam("person_id"),
    Membership.state == MembershipState.ACTIVE,
)

_BY_EMAIL = select(Person).where(unscoped(why=SIGNING_IN), Person.email_key == bindparam("key"))


def find_by_email(work: Work, key: str) -> Person | None:
    """Return the account of an address, if there is one; for signing in, never for an answer."""
    return work.session.scalar(_BY_EMAIL, {"key": key})


def me(work: Work) -> Person:
    """Return the account of who asks.

    Raises:
        NotFound: it is gone.
    """
    columns = FactColumns(person_id=Person.id)
    found = work.session.scalar(
        select(Person).where(
            visible(work.actor, Permission.ACCOUNT_READ, columns), Person.id == work.actor.id
        )
    )
    if found is None:
        raise NotFound("There is no such account.")
    return found


def for_sign_in(work: Work, person_id: UUID) -> Person:
    """Return the account that a secret or a password led to."""
    return work.session.scalars(
        select(Person).where(unscoped(why=SIGNING_IN), Person.id == person_id)
    ).one()


def held_by(work: Work, person_id: UUID) -> Sequence[Held]:
    """Return the active memberships of a person, the oldest first."""
    rows = work.session.execute(_HELD, {"person_id": person_id})
    return [Held(*row) for row in rows]


def roles_of(work: Work, person_id: UUID) -> list[Role]:
    """Return all roles that a person holds, wherever; duties are kept apart by them."""
    return list(work.session.scalars(_ROLES, {"person_id": person_id}))


def find_open(work: Work, session_id: UUID, person_id: UUID) -> OpenSession | None:
    """Return a session if it is open and its membership, where it has one, is active."""
    said = {"session_id": session_id, "person_id": person_id, "at": work.at}
    row = work.session.execute(_OPEN, said).one_or_none()
    return OpenSession._make(row) if row else None


def sessions(work: Work) -> Sequence[SignIn]:
    """Return the open sessions of who asks, the newest first."""
    return work.session.scalars(
        select(SignIn)
        .where(
            visible(work.actor, Permission.ACCOUNT_READ, FactColumns(person_id=SignIn.person_id)),
            SignIn.person_id == work.actor.id,
            SignIn.ended_at.is_(None),
            SignIn.expires_at > work.at,
        )
        .order_by(SignIn.began_at.desc(), SignIn.id.desc())
    ).all()


def open_of(work: Work, *conditions: ColumnElement[bool]) -> Sequence[SignIn]:
    """Return open sessions that meet conditions, to end them."""
    return work.session.scalars(
        select(SignIn).where(
            unscoped(why="what ends somebody's sessions was allowed already"),
            SignIn.ended_at.is_(None),
            *conditions,
        )
    ).all()


def find_refresh(work: Work, digest: str) -> RefreshToken | None:
    """Return a refresh token, locked, so that of two uses one is the second."""
    return work.session.scalar(
        select(RefreshToken)
        .where(unscoped(why=WHO_HOLDS_IT), RefreshToken.digest == digest)
        .with_for_update()
    )


def find_link(work: Work, purpose: LinkPurpose, digest: str) -> MailedLink | None:
    """Return a mailed link that is good now, locked, so that it works once."""
    return work.session.scalar(
        select(MailedLink)
        .where(
            unscoped(why=WHO_HOLDS_IT),
            MailedLink.digest == digest,
            MailedLink.purpose == purpose,
            MailedLink.used_at.is_(None),
            MailedLink.expires_at > work.at,
        )
        .with_for_update()
    )


def count_links(work: Work, person_id: UUID, purpose: LinkPurpose) -> int:
    """Count the links for a purpose that a person can still use."""
    return work.session.scalars(
        select(func.count()).where(
            unscoped(why="counted for a limit, shown to nobody"),
            MailedLink.person_id == person_id,
            MailedLink.purpose == purpose,
            MailedLink.used_at.is_(None),
            MailedLink.expires_at > work.at,
        )
    ).one()


def factors(work: Work, person_id: UUID) -> Sequence[SecondFactor]:
    """Return the second factors of a person, locked; what is not confirmed too."""
    return work.session.scalars(
        select(SecondFactor)
        .where(unscoped(why=SIGNING_IN), SecondFactor.person_id == person_id)
        .order_by(SecondFactor.created_at, SecondFactor.id)
        .with_for_update()
    ).all()


def my_factors(work: Work, kind: FactorKind | None = None) -> Sequence[SecondFactor]:
    """Return the second factors of who asks."""
    columns = FactColumns(person_id=SecondFactor.person_id)
    query = select(SecondFactor).where(
        visible(work.actor, Permission.ACCOUNT_READ, columns),
        SecondFactor.person_id == work.actor.id,
    )
    if kind is not None:
        query = query.where(SecondFactor.kind == kind)
    return work.session.scalars(query.order_by(SecondFactor.created_at, SecondFactor.id)).all()


def find_recovery_code(work: Work, digest: str) -> RecoveryCode | None:
    """Return a recovery code that was not used, locked."""
    return work.session.scalar(
        select(RecoveryCode)
        .where(
            unscoped(why=WHO_HOLDS_IT),
            RecoveryCode.digest == digest,
            RecoveryCode.used_at.is_(None),
        )
        .with_for_update()
    )


def has_recovery_codes(work: Work, person_id: UUID) -> bool:
    """Tell whether a person has a recovery code that is good."""
    found = work.session.scalar(
        select(RecoveryCode.id)
        .where(
            unscoped(why="asked for a rule, shown to nobody"),
            RecoveryCode.person_id == person_id,
            RecoveryCode.used_at.is_(None),
        )
        .limit(1)
    )
    return found is not None


def is_known_place(work: Work, person_id: UUID, digest: str) -> bool:
    """Tell whether a person signed in from a place before."""
    known = work.session.scalar(
        select(KnownPlace.digest).where(
            unscoped(why=SIGNING_IN),
            KnownPlace.person_id == person_id,
            KnownPlace.digest == digest,
        )
    )
    return known is not None


def find_client(work: Work, client_id: UUID) -> MachineClient | None:
    """Return a machine client that was not revoked."""
    return work.session.scalar(
        select(MachineClient).where(
            unscoped(why=SIGNING_IN),
            MachineClient.id == client_id,
            MachineClient.revoked_at.is_(None),
        )
    )


def find_membership(work: Work, membership_id: UUID) -> Held | None:
    """Return an active membership, whoever's it is."""
    row = work.session.execute(
        select(Membership, Organisation)
        .join(Organisation, Organisation.id == Membership.organisation_id)
        .where(unscoped(why=SIGNING_IN), Membership.id == membership_id, *ACTIVE)
    ).one_or_none()
    return Held(*row) if row else None


def signing_keys(work: Work) -> Sequence[SigningKey]:
    """Return the keys that sign or signed access tokens, the newest first."""
    return work.session.scalars(
        select(SigningKey)
        .where(unscoped(why="public keys are public, and private ones are sealed"))
        .order_by(SigningKey.made_at.desc(), SigningKey.id.desc())
    ).all()


def clients_of(work: Work, membership_id: UUID) -> Sequence[MachineClient]:
    """Return the machine clients that act in a membership, to revoke them."""
    return work.session.scalars(
        select(MachineClient).where(
            unscoped(why="what ends a membership was allowed already"),
            MachineClient.membership_id == membership_id,
            MachineClient.revoked_at.is_(None),
        )
    ).all()


ENDED_MEMBERSHIPS = Erasable(
    "identity.memberships",
    Membership,
    Membership.state == MembershipState.ENDED,
    {"state": MembershipState.ENDED, "ended_at": AT},
)
REVOKED_MACHINES = Erasable(
    "identity.machine_clients",
    MachineClient,
    MachineClient.revoked_at.is_not(None),
    {"revoked_at": AT},
)
