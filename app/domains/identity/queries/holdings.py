"""All that identity holds about an organisation or a person, to be told to them."""

from collections.abc import Iterator
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, func, select

from app.access.grants import Permission
from app.access.policy import FactColumns, unscoped, visible
from app.domains.identity.models import (
    Invitation,
    KnownPlace,
    MachineClient,
    MailedLink,
    Membership,
    Person,
    RecoveryCode,
)
from app.store.holdings import streamed
from app.store.journal import Event, Word
from app.store.openings import AccessRecord
from app.store.work import Work

OWN_PAST = "what a person did or was sent is theirs to know, whatever their role is now"


class EveryMember(NamedTuple):
    """A membership of an organisation, ended ones too, and who held it."""

    membership: Membership
    name: str
    email: str


def members(work: Work, organisation_id: UUID) -> Iterator[EveryMember]:
    """Yield who belongs or belonged to an organisation."""
    columns = FactColumns(person_id=Membership.person_id, holder_id=Membership.organisation_id)
    query = (
        select(Membership, Person.name, Person.email)
        .join(Person, Person.id == Membership.person_id)
        .where(
            visible(work.actor, Permission.MEMBERSHIP_READ, columns),
            Membership.organisation_id == organisation_id,
        )
        .order_by(Membership.began_at, Membership.id)
    )
    return (EveryMember(*row) for row in streamed(work, query))


def invitations(work: Work, organisation_id: UUID) -> Iterator[Invitation]:
    """Yield every invitation of an organisation."""
    columns = FactColumns(holder_id=Invitation.organisation_id)
    query = (
        select(Invitation)
        .where(
            visible(work.actor, Permission.INVITATION_READ, columns),
            Invitation.organisation_id == organisation_id,
        )
        .order_by(Invitation.created_at, Invitation.id)
    )
    return (row[0] for row in streamed(work, query))


def clients(work: Work, organisation_id: UUID) -> Iterator[MachineClient]:
    """Yield every machine client of an organisation."""
    columns = FactColumns(holder_id=MachineClient.organisation_id)
    query = (
        select(MachineClient)
        .where(
            visible(work.actor, Permission.CLIENT_READ, columns),
            MachineClient.organisation_id == organisation_id,
        )
        .order_by(MachineClient.created_at, MachineClient.id)
    )
    return (row[0] for row in streamed(work, query))


def openings_of_organisation(work: Work, organisation_id: UUID) -> Iterator[AccessRecord]:
    """Yield who opened what is an organisation's."""
    return _openings(work, AccessRecord.whose_organisation_id == organisation_id)


def openings_of_person(work: Work, person_id: UUID) -> Iterator[AccessRecord]:
    """Yield who opened what is a person's own."""
    return _openings(work, AccessRecord.whose_person_id == person_id)


def _openings(work: Work, whose: ColumnElement[bool]) -> Iterator[AccessRecord]:
    columns = FactColumns(
        person_id=AccessRecord.whose_person_id, holder_id=AccessRecord.whose_organisation_id
    )
    seen = visible(work.actor, Permission.OPENING_READ, columns)
    query = select(AccessRecord).where(seen, whose).order_by(AccessRecord.id)
    return (row[0] for row in streamed(work, query))


def opened_by(work: Work, person_id: UUID) -> Iterator[AccessRecord]:
    """Yield what a person opened of others."""
    query = (
        select(AccessRecord)
        .where(unscoped(why=OWN_PAST), AccessRecord.person_id == person_id)
        .order_by(AccessRecord.id)
    )
    return (row[0] for row in streamed(work, query))


def acts(work: Work, person_id: UUID) -> Iterator[tuple[Event, dict[str, str]]]:
    """Yield the entries of the journal in which a person acted, with the words that they said."""
    query = (
        select(Event)
        .where(unscoped(why=OWN_PAST), Event.actor_id == person_id)
        .order_by(Event.number)
    )
    for (event,) in streamed(work, query):
        yield event, _words(work, event.number)


def _words(work: Work, number: int) -> dict[str, str]:
    rows = work.session.execute(
        select(Word.field, Word.text).where(
            unscoped(why=OWN_PAST), Word.event_number == number, Word.text.is_not(None)
        )
    )
    return {field: text or "" for field, text in rows}


def invited(work: Work, email: str) -> Iterator[Invitation]:
    """Yield the invitations that were sent to an address."""
    query = (
        select(Invitation)
        .where(unscoped(why=OWN_PAST), func.lower(Invitation.email) == email.lower())
        .order_by(Invitation.id)
    )
    return (row[0] for row in streamed(work, query))


def links(work: Work, person_id: UUID) -> Iterator[MailedLink]:
    """Yield the links that were sent to a person."""
    query = (
        select(MailedLink)
        .where(unscoped(why=OWN_PAST), MailedLink.person_id == person_id)
        .order_by(MailedLink.id)
    )
    return (row[0] for row in streamed(work, query))


def places(work: Work, person_id: UUID) -> Iterator[KnownPlace]:
    """Yield the networks from which a person signed in, of which a keyed digest is kept alone."""
    query = (
        select(KnownPlace)
        .where(unscoped(why=OWN_PAST), KnownPlace.person_id == person_id)
        .order_by(KnownPlace.seen_at)
    )
    return (row[0] for row in streamed(work, query))


def recovery_codes(work: Work, person_id: UUID) -> Iterator[RecoveryCode]:
    """Yield the recovery codes of a person, whose digests are kept alone."""
    query = (
        select(RecoveryCode)
        .where(unscoped(why=OWN_PAST), RecoveryCode.person_id == person_id)
        .order_by(RecoveryCode.id)
    )
    return (row[0] for row in streamed(work, query))
