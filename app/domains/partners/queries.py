"""Every SELECT over partners."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, exists, or_, select

from app.access.grants import Permission
from app.access.policy import FactColumns, reaches, unscoped, visible
from app.domains.identity.models import Membership, Organisation, Person
from app.domains.identity.types import MembershipState, OrganisationKind, OrganisationState
from app.domains.partners.models import PartnerAdmission, PartnerQuestion, PartnerReference
from app.domains.partners.types import AdmissionState
from app.kit.errors import NotFound
from app.store.holdings import streamed
from app.store.journal import Word
from app.store.work import Work, as_seen

PUBLISHED = "who is admitted as a partner, and for how long, is published"
OWN_TERMS = "what is held about an organisation is its own to know"
OWN_PAST = "what a person did is theirs to know, whatever their role is now"
READ_BEFORE = "the admission was read before, by whoever may"
_COLUMNS = FactColumns(holder_id=PartnerAdmission.organisation_id)


class Listed(NamedTuple):
    """A partner as anybody finds it."""

    admission: PartnerAdmission
    organisation: Organisation


def _may_read(work: Work) -> ColumnElement[bool]:
    return visible(work.actor, Permission.PARTNER_READ, _COLUMNS)


def one(work: Work, admission_id: UUID, version: int | None = None) -> PartnerAdmission:
    """Return an admission that the actor may know of.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    found = work.session.scalar(
        select(PartnerAdmission).where(_may_read(work), PartnerAdmission.id == admission_id)
    )
    if found is None:
        raise NotFound("There is no such admission.")
    return as_seen(found, version)


def held(work: Work, admission_id: UUID, version: int | None = None) -> PartnerAdmission:
    """Return the same, locked: what it rests on is noted, and decided upon, in turn.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    found = work.session.scalar(
        select(PartnerAdmission)
        .where(_may_read(work), PartnerAdmission.id == admission_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    if found is None:
        raise NotFound("There is no such admission.")
    return as_seen(found, version)


def page(work: Work, after: UUID | None, limit: int) -> Sequence[PartnerAdmission]:
    """Return admissions that the actor may know of, the oldest first, those after an id."""
    query = select(PartnerAdmission).where(_may_read(work)).order_by(PartnerAdmission.id)
    if after is not None:
        query = query.where(PartnerAdmission.id > after)
    return work.session.scalars(query.limit(limit)).all()


def find_proposed(work: Work, organisation_id: UUID) -> PartnerAdmission | None:
    """Return the proposal of an organisation that is not decided."""
    return work.session.scalar(
        select(PartnerAdmission).where(
            _may_read(work),
            PartnerAdmission.organisation_id == organisation_id,
            PartnerAdmission.state == AdmissionState.PROPOSED,
        )
    )


def admitted_from(work: Work, organisation_id: UUID, at: datetime) -> Sequence[PartnerAdmission]:
    """Return the terms of an organisation that end after an instant, the earliest first, locked."""
    return work.session.scalars(
        select(PartnerAdmission)
        .where(
            _may_read(work),
            PartnerAdmission.organisation_id == organisation_id,
            PartnerAdmission.state == AdmissionState.ADMITTED,
            PartnerAdmission.until > at,
        )
        .order_by(PartnerAdmission.since, PartnerAdmission.id)
        .with_for_update()
    ).all()


def in_force(at: datetime) -> ColumnElement[bool]:
    """Return which admissions are in force at an instant: no job has to end a term."""
    return (
        (PartnerAdmission.state == AdmissionState.ADMITTED)
        & (PartnerAdmission.since <= at)
        & (PartnerAdmission.until > at)
    )


def is_admitted(at: datetime, organisation_id: object) -> ColumnElement[bool]:
    """Return whether an organisation is admitted at an instant, as a condition."""
    return exists().where(
        unscoped(why=PUBLISHED),
        PartnerAdmission.organisation_id == organisation_id,
        in_force(at),
    )


def listed(work: Work, country: str | None, after: UUID | None, limit: int) -> Sequence[Listed]:
    """Return the partners that are admitted now, of one country or any, those after an id."""
    query = (
        select(PartnerAdmission, Organisation)
        .join(Organisation, Organisation.id == PartnerAdmission.organisation_id)
        .where(
            unscoped(why=PUBLISHED),
            in_force(work.at),
            Organisation.state == OrganisationState.ACTIVE,
        )
        .order_by(PartnerAdmission.id)
        .limit(limit)
    )
    if country is not None:
        query = query.where(Organisation.country == country)
    if after is not None:
        query = query.where(PartnerAdmission.id > after)
    return [Listed(*row) for row in work.session.execute(query)]


def references(work: Work, admission_id: UUID) -> Sequence[PartnerReference]:
    """Return the references of an admission, the earliest first."""
    return work.session.scalars(
        select(PartnerReference)
        .where(unscoped(why=READ_BEFORE), PartnerReference.admission_id == admission_id)
        .order_by(PartnerReference.id)
    ).all()


def questions(work: Work, admission_id: UUID) -> Sequence[PartnerQuestion]:
    """Return the names that an organisation shares with firms, as questions."""
    return work.session.scalars(
        select(PartnerQuestion)
        .where(unscoped(why=READ_BEFORE), PartnerQuestion.admission_id == admission_id)
        .order_by(PartnerQuestion.id)
    ).all()


def civil_society(work: Work, organisation_id: UUID) -> Organisation | None:
    """Return an organisation if it is one of civil society that acts here."""
    return work.session.scalar(
        select(Organisation).where(
            unscoped(why="whoever proposes an organisation has named it"),
            Organisation.id == organisation_id,
            Organisation.kind == OrganisationKind.CIVIL_SOCIETY,
            Organisation.state == OrganisationState.ACTIVE,
        )
    )


def names_of_members(work: Work, organisation_id: UUID) -> Sequence[str]:
    """Return the names of those who act for an organisation, to compare them."""
    return work.session.scalars(
        select(Person.name)
        .join(Membership, Membership.person_id == Person.id)
        .where(
            unscoped(why="compared with those who stand for firms, and shown to nobody"),
            Membership.organisation_id == organisation_id,
            Membership.state == MembershipState.ACTIVE,
        )
        .order_by(Person.id)
    ).all()


def to_decide(work: Work) -> Sequence[PartnerAdmission]:
    """Return the proposals of others that wait for the actor."""
    if not reaches(work.actor, Permission.PARTNER_ADMIT):
        return ()
    return work.session.scalars(
        select(PartnerAdmission)
        .where(
            _may_read(work),
            PartnerAdmission.state == AdmissionState.PROPOSED,
            PartnerAdmission.proposed_by != work.actor.id,
        )
        .order_by(PartnerAdmission.id)
    ).all()


def of_organisation(work: Work, organisation_id: UUID) -> Iterator[PartnerAdmission]:
    """Yield every admission of an organisation, refused ones included."""
    query = (
        select(PartnerAdmission)
        .where(unscoped(why=OWN_TERMS), PartnerAdmission.organisation_id == organisation_id)
        .order_by(PartnerAdmission.id)
    )
    return (row[0] for row in streamed(work, query))


def done_by(work: Work, person_id: UUID) -> Iterator[PartnerAdmission]:
    """Yield the admissions that a person proposed or decided."""
    query = (
        select(PartnerAdmission)
        .where(
            unscoped(why=OWN_PAST),
            or_(
                PartnerAdmission.proposed_by == person_id, PartnerAdmission.decided_by == person_id
            ),
        )
        .order_by(PartnerAdmission.id)
    )
    return (row[0] for row in streamed(work, query))


def checked_by(work: Work, person_id: UUID) -> Iterator[PartnerReference]:
    """Yield the references that a person checked."""
    query = (
        select(PartnerReference)
        .where(unscoped(why=OWN_PAST), PartnerReference.checked_by == person_id)
        .order_by(PartnerReference.id)
    )
    return (row[0] for row in streamed(work, query))


def reason_of(work: Work, admission: PartnerAdmission) -> str | None:
    """Return why an admission that was read was refused or ended, where it was not erased."""
    return work.session.scalar(
        select(Word.text).where(
            unscoped(why=OWN_TERMS),
            Word.event_number == admission.reason_entry,
            Word.field == "reason",
        )
    )
