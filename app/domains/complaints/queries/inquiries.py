"""Inquiries, as those of their desk find them."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, and_, false, select

from app.access.grants import Permission, Role
from app.access.policy import FactColumns, unscoped, visible
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.inquiries import Inquiry, InquiryPart
from app.domains.complaints.queries.complaints import seen
from app.domains.complaints.queries.ties import tied
from app.domains.complaints.types import Desk
from app.domains.complaints.types.inquiries import InquiryState
from app.kit.errors import NotFound
from app.store.work import Work, as_seen

READ_BEFORE = "the inquiry was read before, by whoever may"
DESKS = {Role.COMPLAINTS_OFFICER: Desk.OFFICERS, Role.OUTSIDE_REVIEWER: Desk.OUTSIDE}


def desk_of(work: Work) -> Desk | None:
    """Return on which desk the actor works."""
    return DESKS.get(work.actor.role)


def _known(work: Work) -> ColumnElement[bool]:
    """Return which inquiries the actor may know of.

    Rule:
        Fairness W6: those of the other desk are not theirs, nor one with a case to which they have
        a tie.
    """
    desk = desk_of(work)
    kept_out = (
        select(InquiryPart.inquiry_id)
        .join(Complaint, Complaint.id == InquiryPart.complaint_id)
        .where(InquiryPart.left_at.is_(None), tied(work.actor.id, work.at))
    )
    return and_(
        visible(work.actor, Permission.INQUIRY_READ, FactColumns()),
        false() if desk is None else Inquiry.desk == desk,
        Inquiry.id.not_in(kept_out),
    )


def one(work: Work, inquiry_id: UUID, version: int | None = None) -> Inquiry:
    """Return an inquiry that the actor may know of.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    query = select(Inquiry).where(_known(work), Inquiry.id == inquiry_id)
    found = work.session.scalar(query if version is None else query.with_for_update())
    if found is None:
        raise NotFound("There is no such inquiry.")
    return as_seen(found, version)


def find_numbered(work: Work, number: str) -> UUID | None:
    """Return the id of the inquiry with a number, if the actor may know of it."""
    return work.session.scalar(select(Inquiry.id).where(_known(work), Inquiry.number == number))


def page(
    work: Work, state: InquiryState | None, after: UUID | None, limit: int
) -> Sequence[Inquiry]:
    """Return the inquiries that the actor may know of, the oldest first, those after an id."""
    query = select(Inquiry).where(_known(work)).order_by(Inquiry.id).limit(limit)
    if state is not None:
        query = query.where(Inquiry.state == state)
    if after is not None:
        query = query.where(Inquiry.id > after)
    return work.session.scalars(query).all()


def parts(work: Work, inquiry_id: UUID, *, ever: bool = False) -> Sequence[InquiryPart]:
    """Return what is part of an inquiry, or ever was."""
    query = select(InquiryPart).where(
        unscoped(why="the inquiry was read before, by whoever may"),
        InquiryPart.inquiry_id == inquiry_id,
    )
    if not ever:
        query = query.where(InquiryPart.left_at.is_(None))
    return work.session.scalars(query.order_by(InquiryPart.id)).all()


def parts_of(work: Work, complaint_id: UUID) -> Sequence[InquiryPart]:
    """Return the parts that a complaint is of an inquiry now."""
    return work.session.scalars(
        select(InquiryPart).where(
            unscoped(why="the complaint was read before, by whoever may"),
            InquiryPart.complaint_id == complaint_id,
            InquiryPart.left_at.is_(None),
        )
    ).all()


def complaints_in(work: Work, inquiry_ids: Collection[UUID]) -> dict[UUID, list[Complaint]]:
    """Return the complaints in some inquiries, those of which the actor may know."""
    rows = work.session.scalars(
        select(Complaint)
        .where(
            visible(work.actor, Permission.INQUIRY_READ, FactColumns()),
            seen(work),
            Complaint.inquiry_id.in_(inquiry_ids),
        )
        .order_by(Complaint.id)
    )
    found: dict[UUID, list[Complaint]] = {each: [] for each in inquiry_ids}
    for each in rows:
        if each.inquiry_id is not None:
            found[each.inquiry_id].append(each)
    return found


def looked_into(work: Work, inquiry: Inquiry) -> set[UUID]:
    """Return who has looked into an inquiry, or into a complaint that is or was part of it."""
    ever = parts(work, inquiry.id, ever=True)
    officers = work.session.scalars(
        select(Complaint.officer_id).where(
            unscoped(why=READ_BEFORE), Complaint.id.in_([each.complaint_id for each in ever])
        )
    )
    found = {inquiry.officer_id, *officers, *(each.officer_id for each in ever)}
    return {each for each in found if each is not None}


def to_conclude(work: Work) -> Sequence[Inquiry]:
    """Return open inquiries with a record, which somebody else concludes."""
    return work.session.scalars(
        select(Inquiry)
        .where(
            _known(work),
            Inquiry.state == InquiryState.OPEN,
            Inquiry.sealed_record.is_not(None),
            Inquiry.officer_id != work.actor.id,
        )
        .order_by(Inquiry.id)
    ).all()
