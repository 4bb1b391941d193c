"""Jurisdictions that are no more: since when, and what came after them."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, select

from app.access.policy import unscoped
from app.domains.jurisdictions.models import JurisdictionEnd
from app.domains.jurisdictions.types import ProposalState
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
