"""Jurisdictions that are no more: since when, and what came after them."""

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, select

from app.access.grants import Permission
from app.access.policy import FactColumns, unscoped, visible
from app.domains.jurisdictions.models import JurisdictionEnd
from app.domains.jurisdictions.types import ProposalState
from app.kit.errors import NotFound
from app.store.work import Work

PUBLIC = "that a jurisdiction is no more is public"
Ends = Mapping[str, date]
"""By code, the first day on which a jurisdiction is no more."""


def ends(work: Work) -> Ends:
    """Return the jurisdictions that ended or will, with the first day on which each is no more."""
    query = select(JurisdictionEnd.code, JurisdictionEnd.day).where(_confirmed())
    return {row.code: row.day for row in work.session.execute(query)}


def ends_version(work: Work) -> tuple[int, UUID | None]:
    """Return what changes with every end that is confirmed."""
    count = select(func.count()).select_from(JurisdictionEnd).where(_confirmed())
    last = (
        select(JurisdictionEnd.id).where(_confirmed()).order_by(JurisdictionEnd.id.desc()).limit(1)
    )
    row = work.session.execute(select(count.scalar_subquery(), last.scalar_subquery())).one()
    return row[0], row[1]


def _confirmed() -> ColumnElement[bool]:
    return and_(unscoped(why=PUBLIC), JurisdictionEnd.state == ProposalState.CONFIRMED)


def confirmed(work: Work, code: str) -> JurisdictionEnd | None:
    """Return the end of a jurisdiction that two persons confirmed, as anybody reads it."""
    return work.session.scalar(
        select(JurisdictionEnd).where(_confirmed(), JurisdictionEnd.code == code)
    )


def successors(work: Work, code: str) -> tuple[str, ...]:
    """Return what came after a jurisdiction, by now: none while it goes on.

    Where a successor ended as well, those that came after it stand in its place.

    Args:
        work: the open transaction.
        code: of the jurisdiction.
    """
    rows = work.session.execute(
        select(JurisdictionEnd.code, JurisdictionEnd.successors).where(
            _confirmed(), JurisdictionEnd.day <= work.at.date()
        )
    )
    after = {row.code: row.successors for row in rows}
    found: dict[str, None] = {}
    seen, ahead = {code}, list(after.get(code, ()))
    while ahead:
        each = ahead.pop(0)
        if each in seen:
            continue
        seen.add(each)
        if each in after:
            ahead.extend(after[each])
        else:
            found[each] = None
    return tuple(found)


def ended_by(work: Work, day: date) -> frozenset[str]:
    """Return the jurisdictions that are no more on a day."""
    return frozenset(code for code, first in ends(work).items() if first <= day)


def end_of(work: Work, code: str) -> JurisdictionEnd | None:
    """Return the end of a jurisdiction that is proposed or confirmed, whoever asks."""
    return work.session.scalar(
        select(JurisdictionEnd).where(
            unscoped(why="the verb decides who may know of it"),
            JurisdictionEnd.code == code,
            JurisdictionEnd.state != ProposalState.DROPPED,
        )
    )


def end_to_read(work: Work, code: str) -> JurisdictionEnd:
    """Return the end of a jurisdiction that the actor may know of.

    Raises:
        NotFound: there is none, or it is only proposed and not theirs to know.
    """
    columns = FactColumns(
        is_public=JurisdictionEnd.state == ProposalState.CONFIRMED,
        jurisdiction=JurisdictionEnd.code,
    )
    found = work.session.scalar(
        select(JurisdictionEnd).where(
            visible(work.actor, Permission.JURISDICTION_READ, columns)
            | visible(work.actor, Permission.JURISDICTION_END, columns),
            JurisdictionEnd.code == code,
            JurisdictionEnd.state != ProposalState.DROPPED,
        )
    )
    if found is None:
        raise NotFound(f"Nothing is known of an end of {code}.")
    return found


def confirmed_ends(work: Work, until: date) -> Sequence[JurisdictionEnd]:
    """Return the ends that were confirmed and whose day came."""
    return work.session.scalars(
        select(JurisdictionEnd)
        .where(_confirmed(), JurisdictionEnd.day <= until)
        .order_by(JurisdictionEnd.day, JurisdictionEnd.code)
    ).all()


def proposed_ends(work: Work) -> Sequence[JurisdictionEnd]:
    """Return the ends that wait for a second person, to whom the actor may be one."""
    return work.session.scalars(
        select(JurisdictionEnd)
        .where(
            visible(work.actor, Permission.JURISDICTION_CONFIRM, FactColumns()),
            JurisdictionEnd.state == ProposalState.PROPOSED,
        )
        .order_by(JurisdictionEnd.id)
    ).all()
