"""Whether two people are one: questions, what was answered, and what waits because of them."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from app.access.grants import Permission
from app.access.policy import FactColumns, reaches, unscoped, visible
from app.domains.bars.models import BarHold, BarPair
from app.domains.bars.types import PairState, ThingKind
from app.kit.errors import NotFound
from app.store.work import Work, as_seen

COMPARED = "compared for a rule, and shown to nobody"
READ_BEFORE = "what it belongs to was read before"
ASKED = (PairState.ASKED, PairState.SAME, PairState.NOT_SAME)
"""The states of what was ever a question; what meets by identity alone is none."""


def one(work: Work, pair_id: UUID, version: int | None = None) -> BarPair:
    """Return a question to whoever answers such.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    query = select(BarPair).where(
        visible(work.actor, Permission.LIKENESS_READ, FactColumns()),
        BarPair.id == pair_id,
        BarPair.state.in_(ASKED),
    )
    found = work.session.scalar(query if version is None else query.with_for_update())
    if found is None:
        raise NotFound("There is no such question.")
    return as_seen(found, version)


def page(work: Work, state: PairState | None, after: UUID | None, limit: int) -> Sequence[BarPair]:
    """Return questions to whoever answers such, the oldest first, those after an id."""
    query = (
        select(BarPair)
        .where(
            visible(work.actor, Permission.LIKENESS_READ, FactColumns()),
            BarPair.state.in_(ASKED),
        )
        .order_by(BarPair.id)
        .limit(limit)
    )
    if state is not None:
        query = query.where(BarPair.state == state)
    if after is not None:
        query = query.where(BarPair.id > after)
    return work.session.scalars(query).all()


def open_ones(work: Work) -> Sequence[BarPair]:
    """Return questions that wait for an answer, the most urgent first."""
    if not reaches(work.actor, Permission.LIKENESS_ANSWER):
        return []
    return work.session.scalars(
        select(BarPair)
        .where(
            visible(work.actor, Permission.LIKENESS_ANSWER, FactColumns()),
            BarPair.state == PairState.ASKED,
        )
        .order_by(BarPair.due_at)
    ).all()


def known(work: Work, bar_id: UUID, digests: Collection[str]) -> BarPair | None:
    """Return what is known of somebody beside somebody under a bar."""
    return work.session.scalar(
        select(BarPair)
        .where(
            unscoped(why=COMPARED),
            BarPair.bar_id == bar_id,
            BarPair.person_digest.in_(digests),
        )
        .order_by(BarPair.id)
        .limit(1)
    )


def of_bars(work: Work, ids: Collection[UUID]) -> Sequence[BarPair]:
    """Return the pairs of some bars, for the clock that destroys what they hold."""
    return work.session.scalars(
        select(BarPair).where(unscoped(why=COMPARED), BarPair.bar_id.in_(ids))
    ).all()


def answered_before(work: Work, before: datetime, limit: int) -> Sequence[BarPair]:
    """Return pairs that were found to be two people and still tell who was asked about."""
    return work.session.scalars(
        select(BarPair)
        .where(
            unscoped(why=COMPARED),
            BarPair.state == PairState.NOT_SAME,
            BarPair.answered_at < before,
            BarPair.sealed_person.is_not(None),
        )
        .limit(limit)
    ).all()


def hold(work: Work, pair_id: UUID, kind: ThingKind, thing_id: UUID) -> BarHold | None:
    """Return what waits for a pair, of one thing."""
    return work.session.scalar(
        select(BarHold).where(
            unscoped(why=COMPARED),
            BarHold.pair_id == pair_id,
            BarHold.kind == kind,
            BarHold.thing_id == thing_id,
        )
    )


def of_thing(work: Work, kind: ThingKind, thing_id: UUID) -> Sequence[tuple[BarHold, BarPair]]:
    """Return why a thing may wait, for a rule."""
    rows = work.session.execute(
        select(BarHold, BarPair)
        .join(BarPair, BarPair.id == BarHold.pair_id)
        .where(unscoped(why=COMPARED), BarHold.kind == kind, BarHold.thing_id == thing_id)
        .order_by(BarHold.id)
    )
    return [(row[0], row[1]) for row in rows]


def own_holds(
    work: Work, after: UUID | None, limit: int | None
) -> Sequence[tuple[BarHold, BarPair]]:
    """Return why things of the actor's organisation may wait, the oldest first."""
    columns = FactColumns(holder_id=BarHold.organisation_id)
    query = (
        select(BarHold, BarPair)
        .join(BarPair, BarPair.id == BarHold.pair_id)
        .where(visible(work.actor, Permission.HOLD_READ, columns))
        .order_by(BarHold.id)
    )
    if after is not None:
        query = query.where(BarHold.id > after)
    if limit is not None:
        query = query.limit(limit)
    return [(row[0], row[1]) for row in work.session.execute(query)]


def own_hold(work: Work, hold_id: UUID, version: int | None = None) -> tuple[BarHold, BarPair]:
    """Return why something of the actor's organisation waits.

    Raises:
        NotFound: there is no such hold of theirs.
        Changed: the question is not the version that the caller saw.
    """
    columns = FactColumns(holder_id=BarHold.organisation_id)
    found = work.session.execute(
        select(BarHold, BarPair)
        .join(BarPair, BarPair.id == BarHold.pair_id)
        .where(visible(work.actor, Permission.HOLD_READ, columns), BarHold.id == hold_id)
    ).one_or_none()
    if found is None:
        raise NotFound("Nothing of yours waits under this.")
    return found[0], as_seen(found[1], version)


def organisations_of(work: Work, pair: BarPair) -> frozenset[UUID]:
    """Return whose things wait for a question, to compare with interests."""
    return frozenset(
        work.session.scalars(
            select(BarHold.organisation_id).where(
                unscoped(why=READ_BEFORE), BarHold.pair_id == pair.id
            )
        )
    )
