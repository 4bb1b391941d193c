"""Sanctions, for the body that is competent, whom they strike, and who hears appeals."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, and_, or_, select

from app.access.grants import Permission
from app.access.policy import FactColumns, reaches, unscoped, visible
from app.access.sight import OpenedAs
from app.domains.notices.models import Notice
from app.domains.sanctions.models import Sanction, SanctionLicence, SanctionPayment
from app.domains.sanctions.types import SanctionState
from app.domains.sanctions.types.kinds import SanctionKind
from app.domains.violations.types import Body
from app.kit.errors import NotFound
from app.store.work import Work, as_seen

KIND = "sanction"
READ = "the sanction, or its case, was read before, by whoever may"
OWNER = "the notice or the case led to it; the verb asks who may"
OPEN = (SanctionState.ANNOUNCED, SanctionState.URGENT)
STANDING = (SanctionState.IMPOSED, SanctionState.COMPLIED, SanctionState.LIFTED)
"""The states of what took effect and was not found to be wrong."""


@dataclass(frozen=True, slots=True)
class SanctionFilter:
    """Which sanctions are asked for."""

    state: SanctionState | None = None
    kind: SanctionKind | None = None
    violation_id: UUID | None = None
    subject_ids: Collection[UUID] | None = None


def _seen(work: Work, permission: Permission = Permission.SANCTION_READ) -> ColumnElement[bool]:
    columns = FactColumns(
        holder_id=Sanction.body_organisation_id,
        jurisdiction=Sanction.jurisdiction,
        opened_as=OpenedAs(KIND, Sanction.id),
    )
    return visible(work.actor, permission, columns)


def one(work: Work, sanction_id: UUID, version: int | None = None) -> Sanction:
    """Return a sanction that the actor may know of.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    query = select(Sanction).where(_seen(work), Sanction.id == sanction_id)
    found = work.session.scalar(query if version is None else query.with_for_update())
    if found is None:
        raise NotFound("There is no such sanction.")
    return as_seen(found, version)


def page(work: Work, asked: SanctionFilter, before: UUID | None, limit: int) -> Sequence[Sanction]:
    """Return sanctions that the actor may know of, the newest first, those before an id."""
    query = select(Sanction).where(_seen(work)).order_by(Sanction.id.desc()).limit(limit)
    if asked.state is not None:
        query = query.where(Sanction.state == asked.state)
    if asked.kind is not None:
        query = query.where(Sanction.kind == asked.kind)
    if asked.violation_id is not None:
        query = query.where(Sanction.violation_id == asked.violation_id)
    if asked.subject_ids is not None:
        query = query.where(Sanction.subject_id.in_(asked.subject_ids))
    if before is not None:
        query = query.where(Sanction.id < before)
    return work.session.scalars(query).all()


def find(work: Work, sanction_id: UUID) -> Sanction | None:
    """Return a sanction to which an entry of the journal led, if there is one."""
    return work.session.scalar(
        select(Sanction).where(unscoped(why=OWNER), Sanction.id == sanction_id)
    )


def to_act_upon(
    work: Work, permission: Permission, states: Collection[SanctionState]
) -> Sequence[Sanction]:
    """Return the sanctions in some states on which the actor may act, the oldest first."""
    if not reaches(work.actor, permission):
        return []
    return work.session.scalars(
        select(Sanction)
        .where(_seen(work, permission), Sanction.state.in_(states))
        .order_by(Sanction.id)
    ).all()


def of_notice(work: Work, notice: Notice, *, is_locked: bool = False) -> Sanction:
    """Return the sanction that a notice is about."""
    query = select(Sanction).where(unscoped(why=OWNER), Sanction.id == notice.thing_id)
    return work.session.scalars(query.with_for_update() if is_locked else query).one()


def notices(work: Work, ids: Collection[UUID | None]) -> dict[UUID, Notice]:
    """Return notices of sanctions that were read, by their ids."""
    rows = work.session.scalars(
        select(Notice).where(unscoped(why=READ), Notice.id.in_([each for each in ids if each]))
    )
    return {each.id: each for each in rows}


def notice_of(work: Work, sanction: Sanction) -> Notice:
    """Return the notice of a sanction that was announced."""
    return notices(work, [sanction.notice_id])[sanction.notice_id]  # type: ignore[index]  # one that was announced has its notice


def of_respondents(work: Work, respondent_ids: Collection[UUID]) -> Sequence[Sanction]:
    """Return what was announced or decided against some respondents, the oldest first."""
    return work.session.scalars(
        select(Sanction)
        .where(unscoped(why=OWNER), Sanction.respondent_id.in_(respondent_ids))
        .order_by(Sanction.id)
    ).all()


def licences(work: Work, sanction_ids: Collection[UUID]) -> dict[UUID, list[SanctionLicence]]:
    """Return the licences on which some sanctions act, by sanction."""
    found: dict[UUID, list[SanctionLicence]] = {each: [] for each in sanction_ids}
    rows = work.session.scalars(
        select(SanctionLicence)
        .where(unscoped(why=READ), SanctionLicence.sanction_id.in_(sanction_ids))
        .order_by(SanctionLicence.id)
    )
    for each in rows:
        found[each.sanction_id].append(each)
    return found


def payments(work: Work, sanction_ids: Collection[UUID]) -> dict[UUID, list[SanctionPayment]]:
    """Return what was paid of some fines, by sanction."""
    found: dict[UUID, list[SanctionPayment]] = {each: [] for each in sanction_ids}
    rows = work.session.scalars(
        select(SanctionPayment)
        .where(unscoped(why=READ), SanctionPayment.sanction_id.in_(sanction_ids))
        .order_by(SanctionPayment.id)
    )
    for each in rows:
        found[each.sanction_id].append(each)
    return found


def line(
    work: Work, subject_ids: Collection[UUID], body_id: UUID, kind: SanctionKind
) -> Sequence[Sanction]:
    """Return the sanctions of a kind that one body imposed on a firm and that are not over.

    They are served one after another, in the order in which they were decided.
    """
    return work.session.scalars(
        select(Sanction)
        .where(
            unscoped(why=OWNER),
            Sanction.subject_id.in_(subject_ids),
            Sanction.body_organisation_id == body_id,
            Sanction.kind == kind,
            Sanction.state.in_([SanctionState.IMPOSED, SanctionState.COMPLIED]),
            or_(Sanction.until_at.is_(None), Sanction.until_at > work.at),
        )
        .order_by(Sanction.decided_at, Sanction.id)
        .with_for_update()
    ).all()


def to_give_back(work: Work, limit: int) -> Sequence[Sanction]:
    """Return sanctions that are over, or fell, whose licences do not stand again yet, locked."""
    left = select(SanctionLicence.sanction_id).where(
        SanctionLicence.act_id.is_not(None), SanctionLicence.given_back_at.is_(None)
    )
    is_over = or_(
        Sanction.state == SanctionState.OVERTURNED,
        and_(Sanction.state.in_(STANDING), Sanction.until_at <= work.at),
    )
    return work.session.scalars(
        select(Sanction)
        .where(
            unscoped(why="the clock gives back what is over, and shows nothing"),
            Sanction.id.in_(left),
            is_over,
        )
        .order_by(Sanction.id)
        .limit(limit)
        .with_for_update()
    ).all()


def to_strike(work: Work, limit: int) -> Sequence[Sanction]:
    """Return sanctions that have begun and have not acted on their licences yet, locked."""
    left = select(SanctionLicence.sanction_id).where(
        SanctionLicence.act_id.is_(None), SanctionLicence.given_back_at.is_(None)
    )
    return work.session.scalars(
        select(Sanction)
        .where(
            unscoped(why="the clock lets begin what was decided before, and shows nothing"),
            Sanction.id.in_(left),
            Sanction.state.in_([SanctionState.IMPOSED, SanctionState.COMPLIED]),
            Sanction.from_at <= work.at,
            or_(Sanction.until_at.is_(None), Sanction.until_at > work.at),
        )
        .order_by(Sanction.id)
        .limit(limit)
        .with_for_update()
    ).all()


def on_licence(work: Work, licence_id: UUID) -> list[tuple[SanctionLicence, Sanction]]:
    """Return the sanctions that act on a licence, with how, the oldest first."""
    rows = work.session.execute(
        select(SanctionLicence, Sanction)
        .join(Sanction, Sanction.id == SanctionLicence.sanction_id)
        .where(unscoped(why=OWNER), SanctionLicence.licence_id == licence_id)
        .order_by(Sanction.decided_at, Sanction.id)
    )
    return [(row[0], row[1]) for row in rows]


def is_of_body(work: Work, sanction: Sanction) -> bool:
    """Tell whether the actor acts for the body of a sanction."""
    return work.actor.organisation_id == sanction.body_organisation_id


def due(work: Work, until: datetime) -> Sequence[Sanction]:
    """Return unpaid fines, and sanctions that wait for compliance, that the actor follows."""
    if not reaches(work.actor, Permission.SANCTION_DECIDE):
        return []
    unpaid = and_(
        Sanction.fine_due_on.is_not(None),
        Sanction.fine_paid_at.is_(None),
        Sanction.fine_due_on <= until.date(),
    )
    return work.session.scalars(
        select(Sanction)
        .where(
            _seen(work, Permission.SANCTION_DECIDE),
            Sanction.state.in_([SanctionState.IMPOSED, SanctionState.COMPLIED]),
            unpaid,
        )
        .order_by(Sanction.id)
    ).all()


def of_scheme(sanction: Sanction) -> bool:
    """Tell whether the scheme is the body."""
    return sanction.body is Body.SCHEME
