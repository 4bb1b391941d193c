"""What of a case decides how it is decided, and when it ends."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, exists, func, or_, select
from sqlalchemy.orm import aliased

from app.access.grants import Permission
from app.access.policy import FactColumns, unscoped, visible
from app.domains.appeals.models import Appeal, AppealMember
from app.domains.appeals.types import RUNNING
from app.domains.complaints.models import Complaint, Receipt
from app.domains.complaints.models.deciding import CaseDecision, CaseWords, Mediation
from app.domains.complaints.models.handling import (
    CaseQuestion,
    ComplaintFlag,
    LegalHold,
)
from app.domains.complaints.queries import desks
from app.domains.complaints.types import ENDED, ComplaintState
from app.domains.complaints.types.deciding import MediationState
from app.domains.identity.models import Membership
from app.domains.identity.queries import parts
from app.domains.notices.models import Notice
from app.domains.notices.queries.notices import of_things
from app.kit.errors import NotFound
from app.store.openings import AccessRecord
from app.store.work import Work

READ_BEFORE = "the complaint was read before, by whoever may"


def openers(
    work: Work,
    complaint_id: UUID,
    why: str | None = None,
    but_for: Collection[str] = (),
) -> set[UUID | None]:
    """Return who opened something of a case, but for some reasons."""
    query = select(AccessRecord.person_id).where(
        unscoped(why=READ_BEFORE), AccessRecord.thing_id == complaint_id
    )
    if why is not None:
        query = query.where(AccessRecord.why == why)
    if but_for:
        query = query.where(AccessRecord.why.not_in(but_for))
    return set(work.session.scalars(query.distinct()))


def judges(work: Work, complaint_id: UUID) -> set[UUID | None]:
    """Return who decided earlier appeals about a case."""
    query = (
        select(AppealMember.person_id)
        .join(Appeal, Appeal.id == AppealMember.appeal_id)
        .join(Notice, Notice.id == Appeal.notice_id)
        .where(
            unscoped(why=READ_BEFORE),
            Notice.thing_id == complaint_id,
            Appeal.state.not_in(RUNNING),
            AppealMember.removed_at.is_(None),
        )
    )
    return set(work.session.scalars(query))


def decisions(work: Work, complaint_id: UUID) -> Sequence[CaseDecision]:
    """Return what was decided of a case, the earliest first; the last stands or was overturned."""
    return work.session.scalars(
        select(CaseDecision)
        .where(unscoped(why=READ_BEFORE), CaseDecision.complaint_id == complaint_id)
        .order_by(CaseDecision.id)
    ).all()


def mediations(work: Work, complaint_id: UUID) -> Sequence[Mediation]:
    """Return the mediations of a case, the earliest first."""
    return work.session.scalars(
        select(Mediation)
        .where(unscoped(why=READ_BEFORE), Mediation.complaint_id == complaint_id)
        .order_by(Mediation.id)
    ).all()


def mediation_of(work: Work, telling_id: UUID) -> Mediation | None:
    """Return the newest mediation with whoever a telling was told to."""
    return work.session.scalar(
        select(Mediation)
        .where(unscoped(why="the telling was read before"), Mediation.telling_id == telling_id)
        .order_by(Mediation.id.desc())
        .limit(1)
    )


def holds(work: Work, complaint_id: UUID) -> Sequence[LegalHold]:
    """Return the legal holds of a case, the earliest first."""
    return work.session.scalars(
        select(LegalHold)
        .where(unscoped(why=READ_BEFORE), LegalHold.complaint_id == complaint_id)
        .order_by(LegalHold.id)
    ).all()


def notices(work: Work, complaint_id: UUID) -> Sequence[Notice]:
    """Return the notices of acts on a case, the earliest first."""
    return of_things(work, [complaint_id])[complaint_id]


def appeals(work: Work, complaint_id: UUID) -> Sequence[tuple[Appeal, Notice]]:
    """Return the appeals about a case, the earliest first."""
    rows = work.session.execute(
        select(Appeal, Notice)
        .join(Notice, Notice.id == Appeal.notice_id)
        .where(unscoped(why=READ_BEFORE), Notice.thing_id == complaint_id)
        .order_by(Appeal.id)
    )
    return [(row[0], row[1]) for row in rows]


def case_words(
    work: Work, complaint_id: UUID, entries: Collection[int] | None = None
) -> Sequence[CaseWords]:
    """Return the sealed words of entries about a case."""
    query = select(CaseWords).where(
        unscoped(why=READ_BEFORE), CaseWords.complaint_id == complaint_id
    )
    if entries is not None:
        query = query.where(CaseWords.entry.in_(entries))
    return work.session.scalars(query).all()


def retaliations(work: Work, complaint_id: UUID) -> Sequence[Complaint]:
    """Return the cases of threats for a complaint."""
    return work.session.scalars(
        select(Complaint)
        .where(unscoped(why=READ_BEFORE), Complaint.retaliation_of == complaint_id)
        .order_by(Complaint.id)
    ).all()


def of_owner(work: Work, complaint_id: UUID) -> Complaint:
    """Return the complaint of a notice that is being judged.

    Raises:
        NotFound: there is none.
    """
    found = work.session.scalar(
        select(Complaint).where(
            unscoped(why="the owner of the act was asked"), Complaint.id == complaint_id
        )
    )
    if found is None:
        raise NotFound("There is no such complaint.")
    return found


def judged(work: Work, notice_id: UUID) -> Complaint | None:
    """Return the complaint about which a notice of an act is."""
    return work.session.scalar(
        select(Complaint)
        .join(Notice, Notice.thing_id == Complaint.id)
        .where(unscoped(why="the appeal was read before"), Notice.id == notice_id)
    )


def organisation_of(work: Work, person_id: UUID) -> UUID | None:
    """Return for which organisation an officer acts, so that a reply's documents open to it."""
    return work.session.scalar(
        select(Membership.organisation_id)
        .where(
            unscoped(why="to whom a reply goes"),
            Membership.person_id == person_id,
            Membership.role.in_(desks.ROLE_OF.values()),
        )
        .order_by(Membership.id.desc())
        .limit(1)
    )


def is_of_a_desk(work: Work, person_id: UUID, complaint: Complaint) -> bool:
    """Tell whether somebody is of the desk of a case, and no tie keeps them out of it."""
    is_one = person_id in parts.holding(work, desks.ROLE_OF[complaint.desk], [person_id])
    return is_one and not desks.tied_people(work, complaint.id, [person_id])


def _ending(work: Work) -> ColumnElement[bool]:
    return visible(work.actor, Permission.COMPLAINT_END, FactColumns())


def _appealed() -> ColumnElement[bool]:
    return exists().where(
        Notice.thing_id == Complaint.id, Appeal.notice_id == Notice.id, Appeal.state.in_(RUNNING)
    )


def withdrawn_by(work: Work, asked_by: datetime, limit: int) -> Sequence[Complaint]:
    """Return complaints whose withdrawal was asked for so long ago that it is concluded.

    One of which it is open whose it is waits: whoever got at her code may have asked for it.
    """
    contested = exists().where(
        Receipt.complaint_id == func.coalesce(Complaint.retaliation_of, Complaint.id),
        Receipt.objected_at.is_not(None),
        Receipt.settled_at.is_(None),
    )
    return work.session.scalars(
        select(Complaint)
        .where(
            _ending(work),
            Complaint.state == ComplaintState.WITHDRAWAL_PENDING,
            Complaint.withdrawal_asked_at <= asked_by,
            ~contested,
        )
        .order_by(Complaint.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    ).all()


def to_lapse(work: Work, by: datetime, limit: int) -> Sequence[Complaint]:
    """Return complaints of which nothing has been open since an instant, and nobody closed them."""
    states = (ComplaintState.DECIDED, ComplaintState.INADMISSIBLE)
    can_be_appealed = exists().where(
        Notice.thing_id == Complaint.id,
        Notice.reversed_at.is_(None),
        Notice.appeal_until > by,
    )
    return work.session.scalars(
        select(Complaint)
        .where(
            _ending(work),
            Complaint.state.in_(states),
            Complaint.decided_at <= by,
            ~_appealed(),
            ~can_be_appealed,
        )
        .order_by(Complaint.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    ).all()


def to_ask(work: Work, limit: int) -> Sequence[tuple[CaseQuestion, Complaint]]:
    """Return questions whose time has come, of cases that are still there."""
    rows = work.session.execute(
        select(CaseQuestion, Complaint)
        .join(Complaint, Complaint.id == CaseQuestion.complaint_id)
        .where(
            _ending(work),
            CaseQuestion.asked_at.is_(None),
            CaseQuestion.due_at <= work.at,
            Complaint.destroyed_at.is_(None),
            Complaint.state.in_(ENDED),
        )
        .order_by(CaseQuestion.due_at)
        .limit(limit)
    )
    return [(row[0], row[1]) for row in rows]


def to_warn(work: Work, until: datetime, limit: int) -> Sequence[Complaint]:
    """Return cases that end before an instant, and of which nobody was warned."""
    return work.session.scalars(
        select(Complaint)
        .where(
            _ending(work),
            or_(Complaint.kept_until <= until, Complaint.access_until <= until),
            Complaint.warned_at.is_(None),
            Complaint.destroyed_at.is_(None),
            Complaint.state.in_(ENDED),
        )
        .order_by(Complaint.kept_until)
        .limit(limit)
        .with_for_update(skip_locked=True)
    ).all()


def to_destroy(work: Work, limit: int) -> Sequence[Complaint]:
    """Return cases whose time is over, and which nothing holds.

    A legal hold, a flag that stands, an appeal that runs and a case of threats that is still there
    keep them.
    """
    flagged = exists().where(
        ComplaintFlag.complaint_id == Complaint.id, ComplaintFlag.closed_at.is_(None)
    )
    threats = aliased(Complaint)
    hangs_on = exists().where(
        threats.retaliation_of == Complaint.id, threats.destroyed_at.is_(None)
    )
    return work.session.scalars(
        select(Complaint)
        .where(
            _ending(work),
            Complaint.kept_until <= work.at,
            Complaint.held_at.is_(None),
            Complaint.destroyed_at.is_(None),
            Complaint.state.in_(ENDED),
            ~flagged,
            ~hangs_on,
            ~_appealed(),
        )
        .order_by(Complaint.kept_until)
        .limit(limit)
        .with_for_update(skip_locked=True)
    ).all()


def offers_over(work: Work, limit: int) -> Sequence[Mediation]:
    """Return offers to agree whose time is over, and which not both took."""
    return work.session.scalars(
        select(Mediation)
        .where(
            _ending(work),
            Mediation.state == MediationState.OFFERED,
            Mediation.until_at <= work.at,
            or_(Mediation.she_agreed_at.is_(None), Mediation.they_agreed_at.is_(None)),
        )
        .order_by(Mediation.until_at)
        .limit(limit)
    ).all()
