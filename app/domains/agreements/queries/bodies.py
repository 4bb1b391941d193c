"""Regional bodies and their members."""

from collections.abc import Collection, Sequence
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, select, true

from app.access.grants import Permission
from app.access.policy import FactColumns, unscoped, visible
from app.domains.agreements.models import RegionalBody, RegionalMembership
from app.domains.jurisdictions.types import ProposalState
from app.kit.errors import NotFound
from app.store.work import Work, as_seen

PUBLIC = "regional bodies and their members are public"


class Asked(NamedTuple):
    """Which bodies are asked for."""

    member: str | None = None


def _may_read(work: Work) -> ColumnElement[bool]:
    return visible(work.actor, Permission.BODY_READ, FactColumns(is_public=true()))


def one(work: Work, key: str) -> RegionalBody:
    """Return a body by its key.

    Raises:
        NotFound: there is none.
    """
    return _one(work, key, _may_read(work))


def to_act_upon(work: Work, key: str, version: int) -> RegionalBody:
    """Return a body for a verb that asks for a permission of its own.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    return as_seen(_one(work, key, unscoped(why=PUBLIC)), version)


def _one(work: Work, key: str, condition: ColumnElement[bool]) -> RegionalBody:
    found = work.session.scalar(select(RegionalBody).where(condition, RegionalBody.key == key))
    if found is None:
        raise NotFound(f"There is no regional body {key}.")
    return found


def is_taken(work: Work, key: str, code: str) -> bool:
    """Tell whether a key or a code is that of a body."""
    query = select(RegionalBody.id).where(
        unscoped(why=PUBLIC), (RegionalBody.key == key) | (RegionalBody.code == code)
    )
    return work.session.scalar(query.limit(1)) is not None


def page(work: Work, asked: Asked, after: str | None, limit: int) -> Sequence[RegionalBody]:
    """Return bodies by their keys, those after a key."""
    query = select(RegionalBody).where(_may_read(work)).order_by(RegionalBody.key).limit(limit)
    if after is not None:
        query = query.where(RegionalBody.key > after)
    if asked.member is not None:
        query = query.where(
            RegionalBody.id.in_(
                select(RegionalMembership.body_id).where(
                    unscoped(why=PUBLIC),
                    RegionalMembership.jurisdiction == asked.member,
                    RegionalMembership.state == ProposalState.CONFIRMED,
                )
            )
        )
    return work.session.scalars(query).all()


def memberships(work: Work, body_ids: Collection[UUID]) -> dict[UUID, list[RegionalMembership]]:
    """Return who is and was a member of bodies, in one question; others see confirmed ones."""
    may_all = visible(work.actor, Permission.BODY_CHANGE, FactColumns())
    query = (
        select(RegionalMembership)
        .where(
            RegionalMembership.body_id.in_(body_ids),
            may_all | (RegionalMembership.state == ProposalState.CONFIRMED),
        )
        .order_by(RegionalMembership.jurisdiction, RegionalMembership.since, RegionalMembership.id)
    )
    found: dict[UUID, list[RegionalMembership]] = {each: [] for each in body_ids}
    for each in work.session.scalars(query):
        found[each.body_id].append(each)
    return found


def membership(work: Work, body: RegionalBody, membership_id: UUID) -> RegionalMembership:
    """Return a membership of a body.

    Raises:
        NotFound: it has none such.
    """
    for each in memberships(work, [body.id])[body.id]:
        if each.id == membership_id:
            return each
    raise NotFound("There is no such membership.")


def proposed(work: Work) -> Sequence[tuple[RegionalMembership, str]]:
    """Return the memberships that wait for a second person, with the key of each body."""
    rows = work.session.execute(
        select(RegionalMembership, RegionalBody.key)
        .join(RegionalBody, RegionalBody.id == RegionalMembership.body_id)
        .where(
            visible(work.actor, Permission.BODY_CONFIRM, FactColumns()),
            RegionalMembership.state == ProposalState.PROPOSED,
        )
        .order_by(RegionalMembership.id)
    )
    return [(row[0], row[1]) for row in rows]
