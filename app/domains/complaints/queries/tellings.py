"""Tellings: of a case, and as whom a complaint is about finds them."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, and_, select

from app.access.grants import Permission
from app.access.policy import FactColumns, unscoped, visible
from app.domains.complaints.models import Complaint
from app.domains.complaints.models.deciding import CaseDecision
from app.domains.complaints.models.handling import Telling
from app.domains.complaints.types.handling import TellingState
from app.kit.errors import Changed, NotFound
from app.store.work import Work

READ_BEFORE = "the complaint was read before, by whoever may"
GOING_ON = (TellingState.PREPARED, TellingState.TOLD)


def of_complaint(work: Work, complaint_id: UUID) -> Sequence[Telling]:
    """Return what was prepared or told of a complaint, the earliest first."""
    return work.session.scalars(
        select(Telling)
        .where(unscoped(why=READ_BEFORE), Telling.complaint_id == complaint_id)
        .order_by(Telling.id)
    ).all()


def one_of(work: Work, complaint_id: UUID, telling_id: UUID) -> Telling:
    """Return one of them.

    Raises:
        NotFound: there is none.
    """
    found = next((each for each in of_complaint(work, complaint_id) if each.id == telling_id), None)
    if found is None:
        raise NotFound("Nothing such is prepared or told of this case.")
    return found


def is_for(telling: Telling, complaint: Complaint) -> bool:
    """Tell whether a telling is for whoever a complaint is about now.

    A record may have changed hands meanwhile: who held it when it was told was asked.
    """
    named = complaint.accused_organisation_id
    return telling.subject_id == complaint.subject_id and named in (None, telling.organisation_id)


def heard(work: Work, complaint: Complaint) -> Telling | None:
    """Return the telling in which whoever a complaint is about was heard, or could be.

    Rule:
        Fairness C1: what somebody else was told counts for nothing.
    """
    ended = (TellingState.REPLIED, TellingState.UNANSWERED)
    found = [
        each
        for each in of_complaint(work, complaint.id)
        if each.state in ended and is_for(each, complaint)
    ]
    return found[-1] if found else None


def to_me(work: Work) -> ColumnElement[bool]:
    """Return which tellings were told to the actor's organisation; no other is anybody's there."""
    columns = FactColumns(holder_id=Telling.organisation_id)
    return and_(
        visible(work.actor, Permission.TELLING_READ, columns),
        Telling.organisation_id == work.actor.organisation_id,
        Telling.told_at.is_not(None),
    )


def mine(work: Work, telling_id: UUID, version: int | None = None) -> Telling:
    """Return what was told to the actor's organisation.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    found = work.session.scalar(select(Telling).where(to_me(work), Telling.id == telling_id))
    if found is None:
        raise NotFound("Nothing such was told to you.")
    if version is not None and found.version_told != version:
        raise Changed("It has changed meanwhile; read it again.")
    return found


def find_numbered(work: Work, number: str) -> UUID | None:
    """Return the id of a telling by its number, if it was told to the actor's organisation."""
    return work.session.scalar(select(Telling.id).where(to_me(work), Telling.number == number))


def my_page(work: Work, before: UUID | None, limit: int) -> Sequence[Telling]:
    """Return what was told to the actor's organisation, the newest first, those before an id."""
    query = select(Telling).where(to_me(work)).order_by(Telling.id.desc()).limit(limit)
    if before is not None:
        query = query.where(Telling.id < before)
    return work.session.scalars(query).all()


def decided(work: Work, telling_ids: Sequence[UUID]) -> dict[UUID, CaseDecision]:
    """Return what was decided after some tellings, and stands."""
    rows = work.session.scalars(
        select(CaseDecision).where(
            unscoped(why="the telling was read before"),
            CaseDecision.telling_id.in_(telling_ids),
            CaseDecision.overturned_at.is_(None),
        )
    )
    return {each.telling_id: each for each in rows if each.telling_id is not None}


def over(work: Work, at: datetime, limit: int) -> Sequence[Telling]:
    """Return what was told and not replied to in time."""
    return work.session.scalars(
        select(Telling)
        .where(
            visible(work.actor, Permission.COMPLAINT_END, FactColumns()),
            Telling.state == TellingState.TOLD,
            Telling.due_at <= at,
        )
        .order_by(Telling.due_at)
        .limit(limit)
    ).all()


def complaint_of(work: Work, complaint_id: UUID) -> Complaint:
    """Return the complaint of a telling that was read, locked."""
    return work.session.scalars(
        select(Complaint)
        .where(unscoped(why="what was told of it was read before"), Complaint.id == complaint_id)
        .with_for_update()
    ).one()
