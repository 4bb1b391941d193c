"""Pairs that may be one firm, as the secretariat works them off: the riskiest first."""

from collections.abc import Collection, Sequence
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, and_, case, exists, or_, select

from app.access.grants import Permission
from app.access.policy import FactColumns, unscoped, visible
from app.domains.imports.types import LicenceStatus, MayRecruit, may_recruit
from app.domains.subjects.models import Candidate, Licence, Subject
from app.domains.subjects.types import CandidateState
from app.kit.errors import NotFound
from app.store.work import Work, as_seen

BARRED = [status.value for status in LicenceStatus if may_recruit(status) is MayRecruit.NO]


PROPOSED = (CandidateState.PROPOSED, CandidateState.UNDO_PROPOSED)


class Place(NamedTuple):
    """Where a pair stands in the list."""

    risk: int
    score: float
    id: UUID


class Ranked(NamedTuple):
    """A pair, and how much is at stake: 1 where one of the two may not recruit."""

    candidate: Candidate
    risk: int


def _may_read(work: Work) -> ColumnElement[bool]:
    return visible(work.actor, Permission.CANDIDATE_READ, FactColumns())


def _risk() -> ColumnElement[int]:
    """Say 1 where a firm that may not recruit could go on under the name of the other."""
    barred = exists().where(
        or_(Licence.subject_id == Candidate.first_id, Licence.subject_id == Candidate.second_id),
        Licence.recorded_until.is_(None),
        Licence.stated_until.is_(None),
        Licence.status.in_(BARRED),
    )
    return case((barred, 1), else_=0)


def page(
    work: Work, state: CandidateState, country: str | None, after: Place | None, limit: int
) -> Sequence[Ranked]:
    """Return pairs in a state, the riskiest and most alike first, those after a place."""
    risk = _risk().label("risk")
    ranked = select(Candidate.id, risk).where(_may_read(work), Candidate.state == state).subquery()
    at = ranked.c.risk
    query = (
        select(Candidate, at)
        .join(ranked, ranked.c.id == Candidate.id)
        .order_by(at.desc(), Candidate.score.desc(), Candidate.id)
        .limit(limit)
    )
    if country is not None:
        query = query.join(Subject, Subject.id == Candidate.first_id).where(
            Subject.country == country
        )
    if after is not None:
        same = and_(at == after.risk, Candidate.score == after.score, Candidate.id > after.id)
        less = and_(at == after.risk, Candidate.score < after.score)
        query = query.where(or_(at < after.risk, less, same))
    return [Ranked(*row) for row in work.session.execute(query)]


def one(work: Work, candidate_id: UUID, version: int | None = None) -> Candidate:
    """Return a pair.

    Raises:
        NotFound: there is none that the actor may know of.
        Changed: it is not the version that the caller saw.
    """
    found = work.session.scalar(
        select(Candidate).where(_may_read(work), Candidate.id == candidate_id)
    )
    if found is None:
        raise NotFound("There is no such pair.")
    return as_seen(found, version)


def proposed_by(work: Work, person_id: UUID) -> Sequence[UUID]:
    """Return the pairs that wait for a second person after somebody."""
    return work.session.scalars(
        select(Candidate.id)
        .where(
            unscoped(why="what somebody leaves behind is handed over by whoever lets them go"),
            Candidate.proposed_by == person_id,
            Candidate.state.in_(PROPOSED),
        )
        .order_by(Candidate.id)
    ).all()


def still_proposed(work: Work, ids: Collection[UUID]) -> Sequence[UUID]:
    """Return those of some pairs that wait for a second person."""
    return work.session.scalars(
        select(Candidate.id).where(
            unscoped(why="the caller was handed them"),
            Candidate.id.in_(ids),
            Candidate.state.in_(PROPOSED),
        )
    ).all()


def subjects(work: Work, ids: Collection[UUID]) -> Sequence[Subject]:
    """Return the records of pairs that the actor has read."""
    return work.session.scalars(
        select(Subject).where(
            unscoped(why="who reads a pair reads both of its records"), Subject.id.in_(ids)
        )
    ).all()
