"""Notices: who may know of them, what is open, and what waits."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, and_, case, or_, select, true

from app.access.grants import Permission, Role
from app.access.policy import FactColumns, reaches, unscoped, visible
from app.access.sight import OpenedAs
from app.domains.notices.models import Notice, NoticeError, NoticeService
from app.domains.notices.rules import Attempt
from app.domains.notices.types import APART, OPEN, ActKind, ErrorState, NoticeState, Thing
from app.kit.errors import NotFound
from app.store.journal import Word
from app.store.work import Work, as_seen

OWNER = "the domain that owns the act asks whether the caller may decide it"
READ = "the notices were read before"
KIND = "notice"


@dataclass(frozen=True, slots=True)
class NoticeFilter:
    """Which notices are asked for."""

    state: NoticeState | None = None
    act: ActKind | None = None


def columns() -> FactColumns:
    """Return what the policy may know of notices, as columns; a hidden one is nobody's yet."""
    told = case((Notice.told_at.is_not(None), Notice.organisation_id))
    return FactColumns(holder_id=told, opened_as=OpenedAs(KIND, Notice.id))


def _may_read(work: Work) -> ColumnElement[bool]:
    return and_(visible(work.actor, Permission.NOTICE_READ, columns()), in_sight(work))


def in_sight(work: Work) -> ColumnElement[bool]:
    """Return which notices are not kept apart from the actor.

    Rule:
        Fairness W6: of an act on a complaint only whom it strikes, and who hears an appeal, learn
        by its notice; nobody else of the scheme counts it.
    """
    if work.actor.role is Role.APPEALS_MEMBER:
        return true()
    is_struck = Notice.organisation_id == work.actor.organisation_id
    return or_(Notice.act.not_in(APART), is_struck)


def one(work: Work, notice_id: UUID, version: int | None = None) -> Notice:
    """Return a notice that the actor may know of.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    found = work.session.scalar(select(Notice).where(_may_read(work), Notice.id == notice_id))
    if found is None:
        raise NotFound("There is no such notice.")
    return as_seen(found, version)


def find_numbered(work: Work, number: str) -> UUID | None:
    """Return the id of a notice by its number, if the actor may know of it."""
    return work.session.scalar(select(Notice.id).where(_may_read(work), Notice.number == number))


def page(work: Work, asked: NoticeFilter, before: UUID | None, limit: int) -> Sequence[Notice]:
    """Return notices that the actor may know of, the newest first, those before an id."""
    query = select(Notice).where(_may_read(work)).order_by(Notice.id.desc()).limit(limit)
    if asked.state is not None:
        query = query.where(Notice.state == asked.state)
    if asked.act is not None:
        query = query.where(Notice.act == asked.act)
    if before is not None:
        query = query.where(Notice.id < before)
    return work.session.scalars(query).all()


def of_owner(work: Work, notice_id: UUID) -> Notice:
    """Return a notice to the domain that owns its act.

    Raises:
        NotFound: there is none.
    """
    found = work.session.scalar(select(Notice).where(unscoped(why=OWNER), Notice.id == notice_id))
    if found is None:
        raise NotFound("There is no such notice.")
    return found


def find_open(
    work: Work, act: ActKind, thing: Thing, organisation_id: UUID | None = None
) -> Notice | None:
    """Return the notice of an act on a thing that is not in effect yet, if there is one.

    Args:
        work: an open work.
        act: the kind of act.
        thing: what it changes.
        organisation_id: whom it strikes; ``None`` where it strikes one organisation only, or
            somebody without an account.
    """
    query = select(Notice).where(
        unscoped(why=OWNER),
        Notice.act == act,
        Notice.thing_id == thing.id,
        Notice.thing_kind == thing.kind,
        Notice.state.in_(OPEN),
    )
    if organisation_id is not None or act in APART:
        query = query.where(Notice.organisation_id == organisation_id)
    return work.session.scalar(query.order_by(Notice.id).limit(1))


def of_things(work: Work, things: Collection[UUID]) -> Mapping[UUID, Sequence[Notice]]:
    """Return all notices about some things, by thing, the oldest first; for their owner."""
    found: dict[UUID, list[Notice]] = {each: [] for each in things}
    rows = work.session.scalars(
        select(Notice).where(unscoped(why=OWNER), Notice.thing_id.in_(things)).order_by(Notice.id)
    )
    for notice in rows:
        found[notice.thing_id].append(notice)
    return found


def by_ids(work: Work, ids: Collection[UUID]) -> Sequence[Notice]:
    """Return some notices to the domain that owns their acts."""
    if not ids:
        return ()
    return work.session.scalars(
        select(Notice).where(unscoped(why=OWNER), Notice.id.in_(ids)).order_by(Notice.id)
    ).all()


def attempts(work: Work, notice: Notice) -> Sequence[NoticeService]:
    """Return the attempts to serve a notice that was read, the oldest first."""
    return work.session.scalars(
        select(NoticeService)
        .where(unscoped(why=READ), NoticeService.notice_id == notice.id)
        .order_by(NoticeService.id)
    ).all()


def tried(work: Work, notice: Notice) -> list[Attempt]:
    """Return the same as values, for the rules."""
    return [Attempt(each.way, each.outcome, each.at) for each in attempts(work, notice)]


def over(work: Work, at: datetime, limit: int) -> Sequence[Notice]:
    """Return announced notices whose time to answer is over."""
    return work.session.scalars(
        select(Notice)
        .where(
            visible(work.actor, Permission.NOTICE_LAPSE, FactColumns()),
            Notice.state == NoticeState.ANNOUNCED,
            Notice.answer_by <= at,
        )
        .order_by(Notice.answer_by)
        .limit(limit)
    ).all()


def to_act_upon(
    work: Work, permission: Permission, states: Collection[NoticeState]
) -> Sequence[Notice]:
    """Return the notices in some states on which the actor may act, the oldest first."""
    if not reaches(work.actor, permission):
        return []
    return work.session.scalars(
        select(Notice)
        .where(
            visible(work.actor, permission, columns()),
            in_sight(work),
            Notice.state.in_(states),
        )
        .order_by(Notice.id)
    ).all()


def to_review(work: Work) -> Sequence[Notice]:
    """Return the urgent acts in effect that the caller may review, and nobody has."""
    if not reaches(work.actor, Permission.NOTICE_REVIEW):
        return []
    return work.session.scalars(
        select(Notice)
        .where(
            visible(work.actor, Permission.NOTICE_REVIEW, columns()),
            in_sight(work),
            Notice.state == NoticeState.IN_EFFECT,
            Notice.review_by.is_not(None),
            Notice.reversed_at.is_(None),
        )
        .order_by(Notice.id)
    ).all()


def errors_of(work: Work, notice: Notice) -> Sequence[NoticeError]:
    """Return who said of a notice that was read that it is a plain error, the oldest first."""
    return work.session.scalars(
        select(NoticeError)
        .where(unscoped(why=READ), NoticeError.notice_id == notice.id)
        .order_by(NoticeError.id)
    ).all()


def error(work: Work, notice: Notice, error_id: UUID, version: int | None = None) -> NoticeError:
    """Return one of them.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    found = next((each for each in errors_of(work, notice) if each.id == error_id), None)
    if found is None:
        raise NotFound("Nobody said so of this notice.")
    return as_seen(found, version)


def open_errors(work: Work) -> Sequence[tuple[NoticeError, Notice]]:
    """Return what waits for an answer of whoever may correct a plain error."""
    if not reaches(work.actor, Permission.NOTICE_REVERSE):
        return []
    rows = work.session.execute(
        select(NoticeError, Notice)
        .join(Notice, Notice.id == NoticeError.notice_id)
        .where(
            visible(work.actor, Permission.NOTICE_REVERSE, columns()),
            NoticeError.state == ErrorState.OPEN,
        )
        .order_by(NoticeError.id)
    )
    return [(each, notice) for each, notice in rows]


def words_of(work: Work, numbers: Collection[int | None]) -> dict[tuple[int, str], str]:
    """Return the words of entries about notices that were read, where they were not erased."""
    rows = work.session.execute(
        select(Word.event_number, Word.field, Word.text).where(
            unscoped(why=READ),
            Word.event_number.in_([each for each in numbers if each is not None]),
            Word.text.is_not(None),
        )
    )
    return {(number, field): said for number, field, said in rows if said is not None}
