"""Trainings that were held, and what firms prove by others, as whoever may finds them."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import aliased

from app.access.grants import Permission
from app.access.policy import FactColumns, unscoped, visible
from app.domains.alliance.models import AllianceTraining, FirmCredential
from app.domains.alliance.queries.trainings import counts
from app.domains.alliance.types import CredentialKind, CredentialState
from app.domains.identity.models import Membership, Organisation
from app.domains.identity.types import MembershipState, OrganisationState
from app.domains.subjects.models import Claim, Link, Subject
from app.domains.subjects.types import ClaimState
from app.kit.errors import NotFound
from app.store.holdings import streamed
from app.store.work import Work, as_seen

OWN = "what is held about an organisation or a person is their own to know"
PUBLISHED = "which trainings were held is published"
ASKED_FOR_A_RULE = "asked for a rule, and shown to nobody"


@dataclass(frozen=True, slots=True)
class CredentialFilter:
    """Which credentials are asked for.

    Attributes:
        kind: training or certificate.
        state: where they stand.
        subject_ids: of these records alone.
        training_id: of this training alone.
        counts_on: counting on this day alone.
    """

    kind: CredentialKind | None = None
    state: CredentialState | None = None
    subject_ids: frozenset[UUID] | None = None
    training_id: UUID | None = None
    counts_on: date | None = None


def training(work: Work, key: str) -> AllianceTraining:
    """Return a training that was held, which anybody reads.

    Raises:
        NotFound: there is none.
    """
    found = find_training(work, key)
    if found is None:
        raise NotFound("There is no such training.")
    return found


def find_training(work: Work, key: str) -> AllianceTraining | None:
    """Return a training by its key, if there is one."""
    return work.session.scalar(
        select(AllianceTraining).where(unscoped(why=PUBLISHED), AllianceTraining.key == key)
    )


def trainings(
    work: Work, level: str | None, after: UUID | None, limit: int
) -> Sequence[AllianceTraining]:
    """Return the trainings that were held, the earliest known first, those after an id."""
    row = AllianceTraining
    query = select(row).where(unscoped(why=PUBLISHED)).order_by(row.id).limit(limit)
    if level is not None:
        query = query.where(row.level == level)
    if after is not None:
        query = query.where(row.id > after)
    return work.session.scalars(query).all()


def by_ids(work: Work, ids: Collection[UUID | None]) -> dict[UUID, AllianceTraining]:
    """Return trainings by id."""
    known = {each for each in ids if each is not None}
    rows = work.session.scalars(
        select(AllianceTraining).where(unscoped(why=PUBLISHED), AllianceTraining.id.in_(known))
    )
    return {each.id: each for each in rows}


def _may_read(work: Work) -> ColumnElement[bool]:
    """Return what the actor may know of: public, of their firm, or theirs to confirm."""
    confirmed = FirmCredential.state == CredentialState.CONFIRMED
    firm = FactColumns(is_public=confirmed, holder_id=FirmCredential.holder_id)
    asked = FactColumns(holder_id=FirmCredential.confirmer_id)
    stated = FactColumns(holder_id=FirmCredential.stated_for)
    return or_(
        *(visible(work.actor, Permission.CREDENTIAL_READ, each) for each in (firm, asked, stated))
    )


def one(work: Work, credential_id: UUID) -> FirmCredential:
    """Return a credential that the actor may know of.

    Raises:
        NotFound: there is none.
    """
    found = work.session.scalar(
        select(FirmCredential).where(_may_read(work), FirmCredential.id == credential_id)
    )
    if found is None:
        raise NotFound("There is no such credential.")
    return found


def held(work: Work, credential_id: UUID, version: int | None = None) -> FirmCredential:
    """Return the same, locked.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    found = work.session.scalar(
        select(FirmCredential)
        .where(_may_read(work), FirmCredential.id == credential_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    if found is None:
        raise NotFound("There is no such credential.")
    return as_seen(found, version)


def page(
    work: Work, wanted: CredentialFilter, after: UUID | None, limit: int
) -> Sequence[FirmCredential]:
    """Return credentials that the actor may know of, the earliest first, those after an id."""
    row = FirmCredential
    query = select(row).where(_may_read(work)).order_by(row.id).limit(limit)
    if wanted.kind is not None:
        query = query.where(row.kind == wanted.kind)
    if wanted.state is not None:
        query = query.where(row.state == wanted.state)
    if wanted.subject_ids is not None:
        query = query.where(row.subject_id.in_(wanted.subject_ids))
    if wanted.training_id is not None:
        query = query.where(row.training_id == wanted.training_id)
    if wanted.counts_on is not None:
        query = query.where(*counts(wanted.counts_on, None))
    if after is not None:
        query = query.where(row.id > after)
    return work.session.scalars(query).all()


def to_confirm(work: Work) -> Sequence[FirmCredential]:
    """Return what the actor's organisation is asked to confirm."""
    columns = FactColumns(holder_id=FirmCredential.confirmer_id)
    return work.session.scalars(
        select(FirmCredential)
        .where(
            visible(work.actor, Permission.CREDENTIAL_READ, columns),
            FirmCredential.state == CredentialState.STATED,
            FirmCredential.confirmer_id == work.actor.organisation_id,
        )
        .order_by(FirmCredential.id)
    ).all()


def numbers_of(work: Work, ids: Collection[UUID]) -> dict[UUID, str]:
    """Return the numbers of records that are told with what was read."""
    rows = work.session.execute(
        select(Subject.id, Subject.number).where(unscoped(why=PUBLISHED), Subject.id.in_(ids))
    )
    return dict(rows.all())


def acting(work: Work, organisation_id: UUID) -> Organisation | None:
    """Return an organisation that acts here."""
    return work.session.scalar(
        select(Organisation).where(
            unscoped(why=ASKED_FOR_A_RULE),
            Organisation.id == organisation_id,
            Organisation.state == OrganisationState.ACTIVE,
        )
    )


def tied_to(work: Work, subject_ids: Collection[UUID]) -> frozenset[UUID]:
    """Return the records that anybody states to be tied to firms: branches, owners in common."""
    rows = work.session.execute(
        select(Link.subject_id, Link.other_id).where(
            unscoped(why=ASKED_FOR_A_RULE),
            Link.recorded_until.is_(None),
            or_(Link.subject_id.in_(subject_ids), Link.other_id.in_(subject_ids)),
        )
    )
    return frozenset(each for row in rows for each in row)


def held_before(work: Work, subject_ids: Collection[UUID]) -> frozenset[UUID]:
    """Return the organisations that held one of some records once, and hold it no more."""
    rows = work.session.scalars(
        select(Claim.organisation_id).where(
            unscoped(why=ASKED_FOR_A_RULE),
            Claim.subject_id.in_(subject_ids),
            Claim.state == ClaimState.LAPSED,
        )
    )
    return frozenset(rows)


def in_both(work: Work, one: UUID, others: Collection[UUID]) -> frozenset[UUID]:
    """Return the people who act for an organisation and for one of some others."""
    mine, theirs = aliased(Membership), aliased(Membership)
    rows = work.session.scalars(
        select(mine.person_id)
        .join(theirs, theirs.person_id == mine.person_id)
        .where(
            unscoped(why=ASKED_FOR_A_RULE),
            mine.organisation_id == one,
            theirs.organisation_id.in_(others),
            mine.state == MembershipState.ACTIVE,
            theirs.state == MembershipState.ACTIVE,
        )
    )
    return frozenset(rows)


def of_organisation(work: Work, organisation_id: UUID) -> Iterator[FirmCredential]:
    """Yield what an organisation stated of its firm, or holds."""
    query = (
        select(FirmCredential)
        .where(
            unscoped(why=OWN),
            or_(
                FirmCredential.holder_id == organisation_id,
                FirmCredential.stated_for == organisation_id,
                FirmCredential.decided_for == organisation_id,
            ),
        )
        .order_by(FirmCredential.id)
    )
    return (row[0] for row in streamed(work, query))


def trainings_of_organisation(work: Work, organisation_id: UUID) -> Iterator[AllianceTraining]:
    """Yield the trainings that an organisation held."""
    query = (
        select(AllianceTraining)
        .where(unscoped(why=OWN), AllianceTraining.provider_id == organisation_id)
        .order_by(AllianceTraining.id)
    )
    return (row[0] for row in streamed(work, query))


def done_by(work: Work, person_id: UUID) -> Iterator[FirmCredential]:
    """Yield what a person stated or decided of firms' credentials."""
    query = (
        select(FirmCredential)
        .where(
            unscoped(why=OWN),
            or_(FirmCredential.stated_by == person_id, FirmCredential.decided_by == person_id),
        )
        .order_by(FirmCredential.id)
    )
    return (row[0] for row in streamed(work, query))


def trainings_made_by(work: Work, person_id: UUID) -> Iterator[AllianceTraining]:
    """Yield the trainings that a person wrote down."""
    query = (
        select(AllianceTraining)
        .where(unscoped(why=OWN), AllianceTraining.made_by == person_id)
        .order_by(AllianceTraining.id)
    )
    return (row[0] for row in streamed(work, query))
