"""Contests of merges and of their undoing, by those who hold one of the two records."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import and_, case, or_, select

from app.access.grants import Permission
from app.access.policy import FactColumns, reaches, unscoped, visible
from app.domains.subjects.models import Candidate, Claim, MergeContest, Subject
from app.domains.subjects.types import CandidateState, ClaimState, ContestState, MergeStep
from app.kit.errors import NotFound
from app.kit.ids import UUID_TEXT
from app.kit.numbers import make, read
from app.store.work import Work, as_seen

JOINED = (CandidateState.PROPOSED, CandidateState.MERGED, CandidateState.UNDO_PROPOSED)


class Merge(NamedTuple):
    """A pair as whoever holds one of its records reads it.

    Attributes:
        pair: the pair.
        other: number of the other record.
        contested_at: since when the caller's organisation contests it.
    """

    pair: Candidate
    other: str
    contested_at: datetime | None


class Open(NamedTuple):
    """A contest that is not answered, and its pair."""

    contest: MergeContest
    pair: Candidate


def find_pair(work: Work, text: str) -> Candidate | None:
    """Return a pair by its identifier or its number, as a person types it.

    Raises:
        MistypedNumber: it is neither.
    """
    is_id = UUID_TEXT.fullmatch(text)
    which = Candidate.id == UUID(text) if is_id else Candidate.number == make(*read(text))
    return work.session.scalar(
        select(Candidate).where(
            unscoped(why="the verb asks next who holds one of its records"), which
        )
    )


def held_side(work: Work, pair: Candidate) -> UUID | None:
    """Return which record of a pair the caller's organisation holds, the older one of two."""
    return work.session.scalar(
        select(Claim.subject_id)
        .join(Subject, Subject.id == Claim.subject_id)
        .where(
            unscoped(why="what the caller's own organisation holds"),
            Claim.organisation_id == work.actor.organisation_id,
            Claim.subject_id.in_((pair.first_id, pair.second_id)),
            Claim.state == ClaimState.GRANTED,
        )
        .order_by(Subject.serial)
        .limit(1)
    )


def one(work: Work, pair: Candidate, contest_id: UUID, version: int | None = None) -> MergeContest:
    """Return a contest of a pair that was read before.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    found = next((each for each in of_pair(work, pair) if each.id == contest_id), None)
    if found is None:
        raise NotFound("There is no such contest.")
    return as_seen(found, version)


def of_pair(work: Work, pair: Candidate) -> Sequence[MergeContest]:
    """Return the contests of a pair, the oldest first."""
    return work.session.scalars(
        select(MergeContest)
        .where(
            unscoped(why="who reads or contests a pair asked before"),
            MergeContest.candidate_id == pair.id,
        )
        .order_by(MergeContest.id)
    ).all()


def open_of(work: Work, pair_id: UUID, step: MergeStep) -> Sequence[MergeContest]:
    """Return the contests of a step of a pair that are not answered, the oldest first."""
    return work.session.scalars(
        select(MergeContest)
        .where(
            unscoped(why="asked for a rule: what is contested waits"),
            MergeContest.candidate_id == pair_id,
            MergeContest.step == step,
            MergeContest.state == ContestState.OPEN,
        )
        .order_by(MergeContest.id)
    ).all()


def to_answer(work: Work) -> Sequence[Open]:
    """Return the contests that the caller may answer, the oldest first."""
    if not reaches(work.actor, Permission.CANDIDATE_DECIDE):
        return ()
    rows = work.session.execute(
        select(MergeContest, Candidate)
        .join(Candidate, Candidate.id == MergeContest.candidate_id)
        .where(
            visible(work.actor, Permission.CANDIDATE_DECIDE, FactColumns()),
            MergeContest.state == ContestState.OPEN,
        )
        .order_by(MergeContest.id)
    )
    return [Open(*row) for row in rows]


def merges_of(work: Work, subject_id: UUID) -> Sequence[Merge]:
    """Return the pairs in which a record is joined with another, or may be, for its holder."""
    other = case((Candidate.first_id == subject_id, Candidate.second_id), else_=Candidate.first_id)
    mine = and_(
        MergeContest.candidate_id == Candidate.id,
        MergeContest.organisation_id == work.actor.organisation_id,
        MergeContest.state == ContestState.OPEN,
    )
    rows = work.session.execute(
        select(Candidate, Subject.number, MergeContest.contested_at)
        .join(Subject, Subject.id == other)
        .outerjoin(MergeContest, mine)
        .where(
            unscoped(why="the verb asks whether the caller holds the record"),
            or_(Candidate.first_id == subject_id, Candidate.second_id == subject_id),
            Candidate.state.in_(JOINED),
        )
        .order_by(Candidate.id)
    )
    return [Merge(*row) for row in rows]


def of_owner(work: Work, pair_id: UUID) -> Candidate:
    """Return a pair to the verbs that carry out what an appeal found."""
    return work.session.scalars(
        select(Candidate).where(unscoped(why="an appeal decides about it"), Candidate.id == pair_id)
    ).one()
