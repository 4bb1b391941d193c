"""Organisations, who belongs to them, whom they invited, and their machines."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, or_, select

from app.access.grants import MANAGERS, Permission, Role
from app.access.policy import PART_OF, FactColumns, unscoped, visible
from app.domains.identity.models import (
    Invitation,
    MachineClient,
    Membership,
    Organisation,
    Person,
)
from app.domains.identity.types import InvitationState, MembershipState, OrganisationKind
from app.kit.errors import NotFound
from app.kit.ids import UUID_TEXT
from app.store.work import Work, as_seen


class Member(NamedTuple):
    """A membership and the person who holds it."""

    membership: Membership
    person: Person


@dataclass(frozen=True, slots=True)
class OrganisationFilter:
    """Which organisations are asked for."""

    kind: OrganisationKind | None = None
    country: str | None = None
    flagged: bool = False


def _seen(work: Work) -> ColumnElement[bool]:
    columns = FactColumns(holder_id=Organisation.id, jurisdiction=Organisation.jurisdiction)
    return visible(work.actor, Permission.ORGANISATION_READ, columns)


def one(work: Work, organisation_id: UUID, version: int | None = None) -> Organisation:
    """Return an organisation that the actor may know of.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    found = work.session.scalar(
        select(Organisation).where(_seen(work), Organisation.id == organisation_id)
    )
    if found is None:
        raise NotFound("There is no such organisation.")
    return as_seen(found, version)


def find_numbered(work: Work, number: str) -> UUID | None:
    """Return the id of an organisation by its number, if the actor may know of it."""
    return work.session.scalar(
        select(Organisation.id).where(_seen(work), Organisation.number == number)
    )


def page(
    work: Work, asked: OrganisationFilter, after: UUID | None, limit: int
) -> Sequence[Organisation]:
    """Return organisations in the order in which they came, those after an id."""
    query = select(Organisation).where(_seen(work)).order_by(Organisation.id).limit(limit)
    if asked.kind is not None:
        query = query.where(Organisation.kind == asked.kind)
    if asked.country is not None:
        query = query.where(Organisation.country == asked.country)
    if asked.flagged:
        query = query.where(func.json_array_length(Organisation.flags) > 0)
    if after is not None:
        query = query.where(Organisation.id > after)
    return work.session.scalars(query).all()


def find_any(work: Work, text: str, kind: OrganisationKind | None = None) -> UUID | None:
    """Return the id of an organisation by its number or identifier, as a person types it.

    Args:
        work: an open one.
        text: as it is typed.
        kind: of which it has to be; ``None``: of any.
    """
    known = UUID(text) if UUID_TEXT.fullmatch(text) else None
    return work.session.scalar(
        select(Organisation.id).where(
            unscoped(why="whoever declares an interest in it is told no more than that it is"),
            or_(Organisation.number == text.replace(" ", "").upper(), Organisation.id == known),
            *([] if kind is None else [Organisation.kind == kind]),
        )
    )


def find_by_folded_name(work: Work, name: str, kind: OrganisationKind) -> Sequence[str]:
    """Return the numbers of organisations of a kind with the very same name."""
    return work.session.scalars(
        select(Organisation.number)
        .where(
            unscoped(why="a flag for the secretariat, which sees all of them"),
            func.lower(Organisation.name) == name.lower(),
            Organisation.kind == kind,
        )
        .order_by(Organisation.id)
    ).all()


def find_scheme_owner(work: Work) -> Organisation | None:
    """Return the organisation that runs the scheme, if it was made."""
    return work.session.scalar(
        select(Organisation).where(
            unscoped(why="the command line makes it once"),
            Organisation.kind == OrganisationKind.SCHEME_OWNER,
        )
    )


def members(work: Work, organisation_id: UUID) -> Sequence[Member]:
    """Return who belongs to an organisation now."""
    columns = FactColumns(person_id=Membership.person_id, holder_id=Membership.organisation_id)
    rows = work.session.execute(
        select(Membership, Person)
        .join(Person, Person.id == Membership.person_id)
        .where(
            visible(work.actor, Permission.MEMBERSHIP_READ, columns),
            Membership.organisation_id == organisation_id,
            Membership.state == MembershipState.ACTIVE,
        )
        .order_by(Membership.began_at, Membership.id)
    )
    return [Member(*row) for row in rows]


def membership(work: Work, membership_id: UUID, version: int | None = None) -> Membership:
    """Return a membership that the actor may know of.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    columns = FactColumns(person_id=Membership.person_id, holder_id=Membership.organisation_id)
    found = work.session.scalar(
        select(Membership).where(
            visible(work.actor, Permission.MEMBERSHIP_READ, columns),
            Membership.id == membership_id,
        )
    )
    if found is None:
        raise NotFound("There is no such membership.")
    return as_seen(found, version)


def count_active(work: Work, organisation_id: UUID, roles: Sequence[Role]) -> int:
    """Count the people who hold one of some roles in an organisation; its row is locked."""
    work.session.execute(
        select(Organisation.id)
        .where(unscoped(why="locked, and shown to nobody"), Organisation.id == organisation_id)
        .with_for_update()
    )
    return work.session.scalars(
        select(func.count(Membership.person_id.distinct())).where(
            unscoped(why="counted for a rule, shown to nobody"),
            Membership.organisation_id == organisation_id,
            Membership.role.in_(roles),
            Membership.state == MembershipState.ACTIVE,
        )
    ).one()


def managers_left(work: Work, organisation_id: UUID) -> int:
    """Count who speaks for an organisation."""
    return count_active(work, organisation_id, sorted(MANAGERS))


def invitations(work: Work, organisation_id: UUID) -> Sequence[Invitation]:
    """Return the invitations of an organisation that can still be accepted or approved."""
    columns = FactColumns(holder_id=Invitation.organisation_id)
    return work.session.scalars(
        select(Invitation)
        .where(
            visible(work.actor, Permission.INVITATION_READ, columns),
            Invitation.organisation_id == organisation_id,
            Invitation.state.in_([InvitationState.WAITING, InvitationState.SENT]),
        )
        .order_by(Invitation.created_at, Invitation.id)
    ).all()


def invitation(work: Work, invitation_id: UUID, version: int | None = None) -> Invitation:
    """Return an invitation that the actor may know of.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    columns = FactColumns(holder_id=Invitation.organisation_id)
    found = work.session.scalar(
        select(Invitation).where(
            visible(work.actor, Permission.INVITATION_READ, columns),
            Invitation.id == invitation_id,
        )
    )
    if found is None:
        raise NotFound("There is no such invitation.")
    return as_seen(found, version)


def find_sent(work: Work, digest: str) -> Invitation | None:
    """Return the invitation of a link that is good now, locked, so that it works once."""
    return work.session.scalar(
        select(Invitation)
        .where(
            unscoped(why="who has the secret has the right: it is looked for by its digest alone"),
            Invitation.digest == digest,
            Invitation.state == InvitationState.SENT,
            Invitation.expires_at > work.at,
        )
        .with_for_update()
    )


class Offered(NamedTuple):
    """An invitation and the organisation to which it invites."""

    invitation: Invitation
    organisation: Organisation


def _to_me(work: Work, person: Person) -> Select[Invitation, Organisation]:
    return (
        select(Invitation, Organisation)
        .join(Organisation, Organisation.id == Invitation.organisation_id)
        .where(
            visible(work.actor, Permission.INVITATION_ACCEPT, FactColumns()),
            Invitation.state == InvitationState.SENT,
            Invitation.expires_at > work.at,
            or_(
                Invitation.email == person.email,
                func.lower(Invitation.email) == person.email_key,
            ),
        )
        .order_by(Invitation.created_at, Invitation.id)
    )


def offered(work: Work, person: Person) -> Sequence[Offered]:
    """Return the invitations that came to the caller's own address and can be accepted."""
    return [Offered(*row) for row in work.session.execute(_to_me(work, person))]


def one_offered(work: Work, person: Person, invitation_id: UUID, version: int) -> Invitation:
    """Return one of them, locked, so that it is accepted once.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    query = _to_me(work, person).where(Invitation.id == invitation_id)
    row = work.session.execute(query.with_for_update(of=Invitation)).one_or_none()
    if row is None:
        raise NotFound("No such invitation came to your address.")
    return as_seen(row[0], version)


def clients(work: Work, organisation_id: UUID) -> Sequence[MachineClient]:
    """Return the machine clients of an organisation, revoked ones too."""
    columns = FactColumns(holder_id=MachineClient.organisation_id)
    return work.session.scalars(
        select(MachineClient)
        .where(
            visible(work.actor, Permission.CLIENT_READ, columns),
            MachineClient.organisation_id == organisation_id,
        )
        .order_by(MachineClient.created_at, MachineClient.id)
    ).all()


def client(work: Work, client_id: UUID, version: int | None = None) -> MachineClient:
    """Return a machine client that the actor may know of.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    columns = FactColumns(holder_id=MachineClient.organisation_id)
    found = work.session.scalar(
        select(MachineClient).where(
            visible(work.actor, Permission.CLIENT_READ, columns), MachineClient.id == client_id
        )
    )
    if found is None:
        raise NotFound("There is no such client.")
    return as_seen(found, version)


def open_memberships(work: Work, organisation_id: UUID) -> Sequence[Membership]:
    """Return the active memberships of an organisation that closes."""
    return work.session.scalars(
        select(Membership).where(
            unscoped(why="who closes an organisation was asked for it"),
            Membership.organisation_id == organisation_id,
            Membership.state == MembershipState.ACTIVE,
        )
    ).all()


def for_invitation(work: Work, organisation_id: UUID) -> Organisation:
    """Return the organisation to which a link invites."""
    return work.session.scalars(
        select(Organisation).where(
            unscoped(why="whoever holds the link was told its name"),
            Organisation.id == organisation_id,
        )
    ).one()


def authority_members(work: Work, jurisdiction: str | None) -> Sequence[Person]:
    """Return who acts for the authorities of a jurisdiction and of the country around it."""
    if jurisdiction is None:
        return []
    places = {jurisdiction, jurisdiction.partition(PART_OF)[0]}
    return _people(
        work, Organisation.kind == OrganisationKind.AUTHORITY, Organisation.jurisdiction.in_(places)
    )


def managers(work: Work, organisation_id: UUID) -> Sequence[Person]:
    """Return who speaks for an organisation, to write to them."""
    return _people(work, Organisation.id == organisation_id, Membership.role.in_(sorted(MANAGERS)))


def managers_of_each(work: Work, organisation_ids: Collection[UUID]) -> dict[UUID, list[Person]]:
    """Return who speaks for each of some organisations, to write to them, in one question."""
    found: dict[UUID, list[Person]] = {each: [] for each in organisation_ids}
    rows = work.session.execute(
        select(Membership.organisation_id, Person)
        .join(Person, Person.id == Membership.person_id)
        .where(
            unscoped(why="they are written to; nobody is shown who they are"),
            Membership.state == MembershipState.ACTIVE,
            Membership.role.in_(sorted(MANAGERS)),
            Membership.organisation_id.in_(organisation_ids),
        )
        .order_by(Person.id)
    )
    for organisation_id, person in rows:
        if person not in found[organisation_id]:
            found[organisation_id].append(person)
    return found


def members_of(work: Work, organisation_id: UUID) -> Sequence[Person]:
    """Return who acts for an organisation, to write to them."""
    return _people(work, Organisation.id == organisation_id)


def _people(work: Work, *conditions: ColumnElement[bool]) -> Sequence[Person]:
    ids = (
        select(Membership.person_id)
        .join(Organisation, Organisation.id == Membership.organisation_id)
        .where(
            unscoped(why="they are written to; nobody is shown who they are"),
            Membership.state == MembershipState.ACTIVE,
            *conditions,
        )
    )
    return work.session.scalars(select(Person).where(Person.id.in_(ids)).order_by(Person.id)).all()


def to_approve(work: Work) -> Sequence[Invitation]:
    """Return the invitations that wait for a second person, which the actor is not the first of."""
    columns = FactColumns(holder_id=Invitation.organisation_id)
    return work.session.scalars(
        select(Invitation)
        .where(
            visible(work.actor, Permission.INVITATION_APPROVE, columns),
            Invitation.state == InvitationState.WAITING,
            Invitation.invited_by != work.actor.id,
        )
        .order_by(Invitation.id)
    ).all()
