"""Bars: for their body, a panel, the person who has the code, and for whoever compares."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, false, or_, select

from app.access.grants import Permission, Role
from app.access.policy import CLOCK, FactColumns, reaches, unscoped, visible
from app.domains.appeals.models import Appeal, AppealMember
from app.domains.appeals.types import RUNNING
from app.domains.bars.models import Bar, BarWords, PersonDigest
from app.domains.bars.types import OVER, BarState
from app.domains.notices.models import Notice
from app.kit.errors import NotFound
from app.store.work import Work, as_seen

HOLDER = "who has the code has the right: the row is found by it alone"
COMPARED = "compared for a rule, and shown to nobody"
READ_BEFORE = "the bar was read before, by whoever may"
OWNER = "the owner of an act finds its own thing"


def _judged(work: Work) -> ColumnElement[bool]:
    """Tell which bars a member of a panel reads: those whose appeal they decide."""
    if work.actor.role is not Role.APPEALS_MEMBER:
        return false()
    return exists().where(
        AppealMember.person_id == work.actor.id,
        AppealMember.removed_at.is_(None),
        Appeal.id == AppealMember.appeal_id,
        Appeal.state.in_(RUNNING),
        Notice.id == Appeal.notice_id,
        Notice.thing_id == Bar.id,
    )


def _may_read(work: Work) -> ColumnElement[bool]:
    columns = FactColumns(holder_id=Bar.body_organisation_id)
    return or_(visible(work.actor, Permission.BAR_READ, columns), _judged(work))


def one(work: Work, bar_id: UUID, version: int | None = None) -> Bar:
    """Return a bar to its body, to whoever reviews access, or to a panel.

    Raises:
        NotFound: there is none that the actor may know of.
        Changed: it is not the version that the caller saw.
    """
    query = select(Bar).where(_may_read(work), Bar.id == bar_id)
    found = work.session.scalar(query if version is None else query.with_for_update())
    if found is None:
        raise NotFound("There is no such bar.")
    return as_seen(found, version)


def page(work: Work, state: BarState | None, after: UUID | None, limit: int) -> Sequence[Bar]:
    """Return bars that the actor may know of, the oldest first, those after an id."""
    query = select(Bar).where(_may_read(work)).order_by(Bar.id).limit(limit)
    if state is not None:
        query = query.where(Bar.state == state)
    if after is not None:
        query = query.where(Bar.id > after)
    return work.session.scalars(query).all()


def by_code(work: Work, digest: str, *, is_locked: bool = False) -> Bar:
    """Return the bar of which a code tells the person.

    Raises:
        NotFound: there is none.
    """
    query = select(Bar).where(unscoped(why=HOLDER), Bar.code_digest == digest)
    found = work.session.scalar(query.with_for_update() if is_locked else query)
    if found is None:
        raise NotFound("This code opens nothing, or nothing any more.")
    return found


def of_owner(work: Work, bar_id: UUID, *, is_locked: bool = True) -> Bar:
    """Return the bar of an act, to the domain that owns it."""
    query = select(Bar).where(unscoped(why=OWNER), Bar.id == bar_id)
    return work.session.scalars(query.with_for_update() if is_locked else query).one()


def in_force_with(work: Work, digests: Collection[str], today: date) -> Sequence[Bar]:
    """Return bars in force under which somebody with one of some keyed digests may be."""
    met = select(PersonDigest.of_id).where(PersonDigest.digest.in_(digests))
    return work.session.scalars(
        select(Bar)
        .where(unscoped(why=COMPARED), _in_force(today), Bar.id.in_(met))
        .order_by(Bar.id)
    ).all()


def _in_force(today: date) -> ColumnElement[bool]:
    return and_(
        Bar.state == BarState.IN_EFFECT, Bar.last_day >= today, Bar.sealed_person.is_not(None)
    )


def any_in_force(work: Work, today: date) -> bool:
    """Tell whether anybody is under a bar at all; most registers ask that and no more."""
    found = select(Bar.id).where(unscoped(why=COMPARED), _in_force(today)).limit(1)
    return work.session.scalar(found) is not None


def bindings(work: Work, today: date) -> list[tuple[str | None, tuple[str, ...]]]:
    """Return what bars in force bind: a jurisdiction, or schemes; each of them once."""
    rows = work.session.execute(
        select(Bar.jurisdiction, Bar.schemes).where(unscoped(why=COMPARED), _in_force(today))
    )
    return sorted({(row[0], tuple(row[1])) for row in rows}, key=str)


def some(work: Work, ids: Collection[UUID]) -> dict[UUID, Bar]:
    """Return bars by their ids, for a rule."""
    rows = work.session.scalars(select(Bar).where(unscoped(why=COMPARED), Bar.id.in_(ids)))
    return {each.id: each for each in rows}


def words(work: Work, bar_id: UUID, entries: Collection[int] | None = None) -> Sequence[BarWords]:
    """Return the words about a bar that was read; those of some entries."""
    query = select(BarWords).where(unscoped(why=READ_BEFORE), BarWords.bar_id == bar_id)
    if entries is not None:
        query = query.where(BarWords.entry.in_(entries))
    return work.session.scalars(query.order_by(BarWords.entry, BarWords.field)).all()


def appeal_of(work: Work, bar: Bar) -> Appeal | None:
    """Return the newest appeal against a bar that was read."""
    return work.session.scalar(
        select(Appeal)
        .join(Notice, Notice.id == Appeal.notice_id)
        .where(unscoped(why=READ_BEFORE), Notice.thing_id == bar.id)
        .order_by(Appeal.id.desc())
        .limit(1)
    )


def judges(work: Work, appeal: Appeal) -> bool:
    """Tell whether the actor is of the panel of an appeal."""
    return (
        work.session.scalar(
            select(AppealMember.id).where(
                unscoped(why=READ_BEFORE),
                AppealMember.appeal_id == appeal.id,
                AppealMember.person_id == work.actor.id,
                AppealMember.removed_at.is_(None),
            )
        )
        is not None
    )


def waiting(work: Work, permission: Permission, state: BarState) -> Sequence[Bar]:
    """Return bars in a state on which the actor's body acts, the oldest first."""
    if not reaches(work.actor, permission):
        return []
    columns = FactColumns(holder_id=Bar.body_organisation_id)
    return work.session.scalars(
        select(Bar)
        .where(visible(work.actor, permission, columns), Bar.state == state)
        .order_by(Bar.id)
    ).all()


def notices(work: Work, rows: Collection[Bar]) -> dict[UUID, Notice]:
    """Return the newest notices of bars that were read, by the bar."""
    ids = {each.notice_id: each.id for each in rows if each.notice_id is not None}
    if not ids:
        return {}
    found = work.session.scalars(
        select(Notice).where(unscoped(why=READ_BEFORE), Notice.id.in_(ids))
    )
    return {ids[each.id]: each for each in found}


def to_forget(work: Work, before: datetime, last_day: date, limit: int) -> Sequence[Bar]:
    """Return bars that ended before an instant or day and still tell who it was, for the clock."""
    if work.actor != CLOCK:
        return []
    is_running = exists().where(
        Appeal.state.in_(RUNNING), Notice.id == Appeal.notice_id, Notice.thing_id == Bar.id
    )
    return work.session.scalars(
        select(Bar)
        .where(
            unscoped(why="the clock destroys who was under a bar that is over, and shows nothing"),
            Bar.sealed_person.is_not(None),
            or_(
                and_(Bar.state.in_(OVER), Bar.ended_at < before),
                and_(Bar.state == BarState.IN_EFFECT, Bar.last_day < last_day),
            ),
            ~is_running,
        )
        .order_by(Bar.id)
        .limit(limit)
        .with_for_update()
    ).all()
