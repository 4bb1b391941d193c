"""Complaints, as each of those who may know of them finds them."""

from collections.abc import Collection, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, false, func, or_, select

from app.access.grants import Permission, Role
from app.access.policy import FactColumns, reaches, unscoped, visible
from app.access.sight import OpenedAs
from app.domains.complaints.models import (
    Allegation,
    Complaint,
    ComplaintDocument,
    ComplaintFile,
    ComplaintMessage,
    Consent,
    Receipt,
)
from app.domains.complaints.models.handling import ComplaintFlag
from app.domains.complaints.queries.partners import served
from app.domains.complaints.queries.ties import of_the_state, tied
from app.domains.complaints.types import (
    Audience,
    ComplaintState,
    Desk,
    DocumentKind,
    Severity,
    Side,
)
from app.domains.identity.models import Organisation, Person
from app.domains.identity.queries.organisations import find_scheme_owner
from app.domains.partners.queries import is_admitted
from app.kit.errors import NotFound
from app.store.openings import AccessRecord
from app.store.work import Work, as_seen

KIND = "complaint"
"""Of a grant of sight."""
HOLDER = "who has the receipt has the right: the case is found by it alone"
READ_BEFORE = "the complaint was read before, by whoever may"
_ONE_DAY = timedelta(days=1)
_DESKS = (
    (Permission.COMPLAINT_READ, Desk.OFFICERS),
    (Permission.COMPLAINT_REVIEW, Desk.OUTSIDE),
)


def scheme_owner_id(work: Work) -> UUID | None:
    """Return the organisation that runs the scheme."""
    found = find_scheme_owner(work)
    return None if found is None else found.id


def seen(work: Work, *, is_found: bool = False) -> ColumnElement[bool]:
    """Return which complaints the actor may know of.

    Args:
        work: an open one.
        is_found: something narrower finds the cases; by their desk none is looked for.

    Rule:
        Fairness W6: those about the scheme lie with outside reviewers alone, and whoever has a tie
        to a case neither sees nor counts it; W7: a partner sees what it filed or was let into; S5:
        a post abroad likewise, and nothing of another post.
    """
    columns = FactColumns(opened_as=OpenedAs(KIND, Complaint.id))
    # A desk that is not the actor's is left out: as a condition that is never true it makes SQLite
    # read every case before it sorts them.
    found = [
        and_(
            visible(work.actor, permission, columns),
            *_lies_on(desk, work.actor.role, is_found=is_found),
        )
        for permission, desk in _DESKS
        if reaches(work.actor, permission)
    ]
    if work.actor.role is Role.PARTNER:
        # Once the term is over nothing is seen any more, and all of it again where it is renewed.
        found = [and_(each, is_admitted(work.at, work.actor.organisation_id)) for each in found]
    if work.actor.role is Role.MISSION_OFFICER:
        found = [and_(each, served(work.actor)) for each in found]
    return and_(or_(false(), *found), ~tied(work.actor.id, work.at))


def _lies_on(desk: Desk, role: Role, *, is_found: bool) -> list[ColumnElement[bool]]:
    """Return the condition of a desk; what a partner wrote down is theirs on any of them."""
    if role in {Role.PARTNER, Role.MISSION_OFFICER}:
        return []
    is_narrow = desk is Desk.OUTSIDE or not is_found
    return [Complaint.desk == desk if is_narrow else not_outside()]


def not_outside() -> ColumnElement[bool]:
    """Return the condition that a case lies with the officers; something narrower finds the case.

    Nearly all cases lie there. A database without statistics takes equality for narrow, and reads
    all of them before it asks which of them a rare thing is about.
    """
    return Complaint.desk != Desk.OUTSIDE


def is_accused(work: Work, complaint: Complaint, organisation_id: UUID) -> bool:
    """Tell whether an organisation is whom a complaint is about, or acts for the state that is.

    Rule:
        Fairness W6.
    """
    if organisation_id == complaint.accused_organisation_id:
        return True
    asked = select(
        exists().where(
            unscoped(why="whom a case keeps out is part of who may know of it"),
            Complaint.id == complaint.id,
            Organisation.id == organisation_id,
            of_the_state(),
        )
    )
    return bool(work.session.scalar(asked))


def one(work: Work, complaint_id: UUID, version: int | None = None) -> Complaint:
    """Return a complaint that the actor may know of.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    found = work.session.scalar(
        select(Complaint).where(seen(work), Complaint.id == complaint_id).with_for_update()
        if version is not None
        else select(Complaint).where(seen(work), Complaint.id == complaint_id)
    )
    if found is None:
        raise NotFound("There is no such complaint.")
    return as_seen(found, version)


def some(work: Work, ids: Collection[UUID]) -> Sequence[Complaint]:
    """Return those of some complaints that the actor may know of."""
    query = select(Complaint).where(seen(work), Complaint.id.in_(ids)).order_by(Complaint.id)
    return work.session.scalars(query).all()


def find_numbered(work: Work, number: str) -> UUID | None:
    """Return the id of the complaint with a number, if the actor may know of it."""
    return work.session.scalar(select(Complaint.id).where(seen(work), Complaint.number == number))


class Wanted(NamedTuple):
    """Which complaints a list shows; nothing of what is sealed can be asked for.

    Attributes:
        state: where they stand.
        severity: how grave they are.
        subject_id: against which record.
        accused_digests: of the name of a firm on no record, under every key.
        category: of which they speak.
        officer_id: to whom they are assigned.
        received_from: first civil day, UTC.
        received_until: last civil day, UTC.
    """

    state: ComplaintState | None = None
    severity: Severity | None = None
    subject_id: UUID | None = None
    accused_digests: tuple[str, ...] | None = None
    category: str | None = None
    officer_id: UUID | None = None
    received_from: date | None = None
    received_until: date | None = None


def page(work: Work, wanted: Wanted, after: UUID | None, limit: int) -> Sequence[Complaint]:
    """Return complaints that the actor may know of, the oldest first, those after an id."""
    query = select(Complaint).where(seen(work), *_conditions(wanted)).order_by(Complaint.id)
    if after is not None:
        query = query.where(Complaint.id > after)
    return work.session.scalars(query.limit(limit)).all()


def _conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    same = {
        Complaint.state: wanted.state,
        Complaint.severity: wanted.severity,
        Complaint.subject_id: wanted.subject_id,
        Complaint.officer_id: wanted.officer_id,
    }
    found = [column == value for column, value in same.items() if value is not None]
    if wanted.accused_digests is not None:
        found.append(Complaint.accused_digest.in_(wanted.accused_digests))
    if wanted.category is not None:
        named = select(Allegation.complaint_id).where(
            unscoped(why="which complaints are asked for is judged beside this"),
            Allegation.category == wanted.category,
            Allegation.dropped_at.is_(None),
        )
        found.append(Complaint.id.in_(named))
    if wanted.received_from is not None:
        found.append(Complaint.received_at >= _start(wanted.received_from))
    if wanted.received_until is not None:
        found.append(Complaint.received_at < _start(wanted.received_until + _ONE_DAY))
    return found


def _start(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def receipts(work: Work, find: int) -> Sequence[tuple[Receipt, Complaint]]:
    """Return the receipts whose first groups fit, to be compared by digest next."""
    rows = work.session.execute(
        select(Receipt, Complaint)
        .join(Complaint, Complaint.id == Receipt.complaint_id)
        .where(unscoped(why=HOLDER), Receipt.find == find)
        .order_by(Receipt.id)
    )
    return [(row[0], row[1]) for row in rows]


def held(work: Work, complaint_id: UUID) -> Complaint:
    """Return the complaint of a receipt, locked, so that two who have the code act in turn."""
    return work.session.scalars(
        select(Complaint)
        .where(unscoped(why=HOLDER), Complaint.id == complaint_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).one()


def under_one_code(work: Work, complaint: Complaint) -> Sequence[Complaint]:
    """Return the cases that the code of a case opens, locked: her first one, and of threats."""
    return work.session.scalars(
        select(Complaint)
        .where(
            unscoped(why=READ_BEFORE),
            or_(Complaint.id == complaint.told_in, Complaint.retaliation_of == complaint.told_in),
        )
        .order_by(Complaint.id)
        .with_for_update()
    ).all()


def allegations(work: Work, ids: Collection[UUID]) -> Sequence[Allegation]:
    """Return of what some complaints speak."""
    return work.session.scalars(
        select(Allegation)
        .where(unscoped(why=READ_BEFORE), Allegation.complaint_id.in_(ids))
        .order_by(Allegation.id)
    ).all()


def linked(work: Work, complaint: Complaint) -> list[Complaint]:
    """Return the cases of threats for a complaint, locked."""
    known = under_one_code(work, complaint)
    return [each for each in known if each.retaliation_of == complaint.id]


def standing_allegations(work: Work, complaint_id: UUID) -> list[Allegation]:
    """Return of what a complaint speaks that nobody found misread."""
    return [each for each in allegations(work, [complaint_id]) if each.dropped_at is None]


def documents(work: Work, complaint_id: UUID) -> Sequence[ComplaintDocument]:
    """Return the sealed documents of a complaint, the earliest first."""
    return work.session.scalars(
        select(ComplaintDocument)
        .where(unscoped(why=READ_BEFORE), ComplaintDocument.complaint_id == complaint_id)
        .order_by(ComplaintDocument.id)
    ).all()


def identities(work: Work, complaint: Complaint) -> Sequence[ComplaintDocument]:
    """Return what is sealed of who complained, the earliest first.

    It lies with the case in which she told it first, and serves those of threats.
    """
    return work.session.scalars(
        select(ComplaintDocument)
        .where(
            unscoped(why=READ_BEFORE),
            ComplaintDocument.complaint_id.in_({complaint.id, complaint.told_in}),
            ComplaintDocument.kind == DocumentKind.IDENTITY,
        )
        .order_by(ComplaintDocument.id)
    ).all()


def messages(
    work: Work, complaint_id: UUID, audiences: Collection[Audience]
) -> Sequence[ComplaintMessage]:
    """Return the messages of a complaint that some audiences read, the earliest first."""
    return work.session.scalars(
        select(ComplaintMessage)
        .where(
            unscoped(why=READ_BEFORE),
            ComplaintMessage.complaint_id == complaint_id,
            ComplaintMessage.audience.in_(audiences),
        )
        .order_by(ComplaintMessage.id)
    ).all()


def files(work: Work, complaint_id: UUID) -> Sequence[ComplaintFile]:
    """Return the files of a complaint, the earliest first."""
    return work.session.scalars(
        select(ComplaintFile)
        .where(unscoped(why=READ_BEFORE), ComplaintFile.complaint_id == complaint_id)
        .order_by(ComplaintFile.id)
    ).all()


def unread(work: Work, ids: Collection[UUID]) -> dict[UUID, int]:
    """Return how many messages of each case wait for her."""
    rows = work.session.execute(
        select(ComplaintMessage.complaint_id, func.count())
        .where(
            unscoped(why=READ_BEFORE),
            ComplaintMessage.complaint_id.in_(ids),
            ComplaintMessage.audience == Audience.COMPLAINANT,
            ComplaintMessage.side != Side.COMPLAINANT,
            ComplaintMessage.read_at.is_(None),
        )
        .group_by(ComplaintMessage.complaint_id)
    )
    return {row[0]: row[1] for row in rows}


def consents(work: Work, *complaint_ids: UUID) -> Sequence[Consent]:
    """Return what a complainant said yes to in some cases, and what of it was withdrawn."""
    return work.session.scalars(
        select(Consent)
        .where(unscoped(why=READ_BEFORE), Consent.complaint_id.in_(set(complaint_ids)))
        .order_by(Consent.id)
    ).all()


def standing_flags(work: Work, ids: Collection[UUID]) -> Sequence[ComplaintFlag]:
    """Return the flags of some complaints that nobody closed."""
    return work.session.scalars(
        select(ComplaintFlag)
        .where(
            unscoped(why=READ_BEFORE),
            ComplaintFlag.complaint_id.in_(ids),
            ComplaintFlag.closed_at.is_(None),
        )
        .order_by(ComplaintFlag.id)
    ).all()


def openings(work: Work, complaint_id: UUID) -> Sequence[tuple[AccessRecord, str | None]]:
    """Return who opened what of a case, with their names, for whoever told it (W2)."""
    rows = work.session.execute(
        select(AccessRecord, Person.name)
        .outerjoin(Person, Person.id == AccessRecord.person_id)
        .where(unscoped(why=HOLDER), AccessRecord.thing_id == complaint_id)
        .order_by(AccessRecord.id)
    )
    return [(row[0], row[1]) for row in rows]
