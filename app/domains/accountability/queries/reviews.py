"""Reviews of states' certificates, their facts and votes."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, select

from app.access.grants import Permission
from app.access.policy import FactColumns, reaches, unscoped, visible
from app.domains.accountability.models import StateReview, StateReviewFact, StateReviewVote
from app.domains.accountability.types import GOES_ON, TOLD, ReviewState
from app.domains.certifications.models import Certificate
from app.domains.certifications.types.certificates import CertificateState
from app.kit.errors import NotFound
from app.store.journal import Word
from app.store.work import Work, as_seen

READ = "the review was read before, by whoever may"
RULE = "asked by the rule that opens reviews"
CERTIFIED = "that a state's certificate was issued is public"
_COLUMNS = FactColumns(is_public=StateReview.state.in_(TOLD), jurisdiction=StateReview.jurisdiction)
_IN_FORCE = (CertificateState.ACTIVE, CertificateState.SUSPENDED)


@dataclass(frozen=True, slots=True)
class ReviewFilter:
    """Which reviews are asked for.

    Attributes:
        jurisdiction: of this one alone.
        state: in this state alone.
        goes_on: whether it has not ended; ``None``: either.
    """

    jurisdiction: str | None = None
    state: ReviewState | None = None
    goes_on: bool | None = None


def _may_read(work: Work) -> ColumnElement[bool]:
    return visible(work.actor, Permission.REVIEW_READ, _COLUMNS)


def page(work: Work, asked: ReviewFilter, before: UUID | None, limit: int) -> Sequence[StateReview]:
    """Return reviews, the newest first, those before an id."""
    query = select(StateReview).where(_may_read(work)).order_by(StateReview.id.desc()).limit(limit)
    if asked.jurisdiction is not None:
        query = query.where(StateReview.jurisdiction == asked.jurisdiction)
    if asked.state is not None:
        query = query.where(StateReview.state == asked.state)
    if asked.goes_on is not None:
        runs = StateReview.state.in_(GOES_ON)
        query = query.where(runs if asked.goes_on else ~runs)
    if before is not None:
        query = query.where(StateReview.id < before)
    return work.session.scalars(query).all()


def one(work: Work, review_id: UUID) -> StateReview:
    """Return a review.

    Raises:
        NotFound: there is none that the actor may know of.
    """
    return _seen(work.session.scalar(_one(work, review_id)))


def to_act_upon(work: Work, review_id: UUID, version: int | None = None) -> StateReview:
    """Return a review for a verb, and let nobody else change it until the end of the work.

    Raises:
        NotFound: there is none that the actor may know of.
        Changed: it is not the version that the caller saw.
    """
    query = _one(work, review_id).with_for_update().execution_options(populate_existing=True)
    return as_seen(_seen(work.session.scalar(query)), version)


def _one(work: Work, review_id: UUID) -> Select[StateReview]:
    return select(StateReview).where(_may_read(work), StateReview.id == review_id)


def _seen(found: StateReview | None) -> StateReview:
    if found is None:
        raise NotFound("There is no such review.")
    return found


def goes_on(work: Work, codes: Collection[str]) -> set[str]:
    """Return the states whose certificates are under a review that has not ended."""
    return set(
        work.session.scalars(
            select(StateReview.jurisdiction).where(
                unscoped(why=RULE),
                StateReview.jurisdiction.in_(codes),
                StateReview.state.in_(GOES_ON),
            )
        )
    )


def newest_public(work: Work, code: str) -> StateReview | None:
    """Return the newest review of a state that the public reads, if there is one."""
    return work.session.scalar(
        select(StateReview)
        .where(unscoped(why="it is public"), StateReview.jurisdiction == code)
        .where(StateReview.state.in_(TOLD))
        .order_by(StateReview.id.desc())
        .limit(1)
    )


def unpublished(work: Work, limit: int) -> Sequence[StateReview]:
    """Return open reviews that nobody can answer yet."""
    return work.session.scalars(
        select(StateReview)
        .where(
            visible(work.actor, Permission.REVIEW_HEAR, _COLUMNS),
            StateReview.state == ReviewState.OPEN,
            StateReview.consultation_id.is_(None),
        )
        .order_by(StateReview.id)
        .limit(limit)
        .with_for_update()
    ).all()


def heard(work: Work, limit: int) -> Sequence[StateReview]:
    """Return open reviews that can be answered no longer."""
    return work.session.scalars(
        select(StateReview)
        .where(
            visible(work.actor, Permission.REVIEW_HEAR, _COLUMNS),
            StateReview.state == ReviewState.OPEN,
            StateReview.hear_until <= work.at,
        )
        .order_by(StateReview.id)
        .limit(limit)
        .with_for_update()
    ).all()


def facts(work: Work, reviews: Collection[UUID]) -> dict[UUID, list[StateReviewFact]]:
    """Return on which facts reviews were opened, in their order."""
    found: dict[UUID, list[StateReviewFact]] = {each: [] for each in reviews}
    rows = work.session.scalars(
        select(StateReviewFact)
        .where(unscoped(why=READ), StateReviewFact.review_id.in_(found))
        .order_by(StateReviewFact.review_id, StateReviewFact.place)
    )
    for each in rows:
        found[each.review_id].append(each)
    return found


def votes(work: Work, review_id: UUID) -> Sequence[StateReviewVote]:
    """Return the votes that stand in a review: the last of each person."""
    newest = (
        select(StateReviewVote.person_id, func.max(StateReviewVote.revision).label("revision"))
        .where(unscoped(why=READ), StateReviewVote.review_id == review_id)
        .group_by(StateReviewVote.person_id)
        .subquery()
    )
    return work.session.scalars(
        select(StateReviewVote)
        .join(
            newest,
            (newest.c.person_id == StateReviewVote.person_id)
            & (newest.c.revision == StateReviewVote.revision),
        )
        .where(StateReviewVote.review_id == review_id)
        .order_by(StateReviewVote.id)
    ).all()


def certificate_of(work: Work, subject_id: UUID) -> Certificate | None:
    """Return the newest certificate of a state that has not ended, if it holds one."""
    return work.session.scalar(
        select(Certificate)
        .where(
            unscoped(why=CERTIFIED),
            Certificate.subject_id == subject_id,
            Certificate.state.in_(_IN_FORCE),
            Certificate.valid_until >= work.at.date(),
        )
        .order_by(Certificate.id.desc())
        .limit(1)
    )


def certificates(work: Work, ids: Collection[UUID | None]) -> dict[UUID, Certificate]:
    """Return the certificates of reviews that were read."""
    rows = work.session.scalars(
        select(Certificate).where(unscoped(why=CERTIFIED), Certificate.id.in_(set(ids) - {None}))
    )
    return {each.id: each for each in rows}


def reasons(work: Work, entries: Collection[int | None]) -> dict[int, str]:
    """Return the reasons with which reviews were concluded or lifted; they are public."""
    rows = work.session.execute(
        select(Word.event_number, Word.text).where(
            unscoped(why="why a review ended so is public"),
            Word.event_number.in_(set(entries) - {None}),
            Word.field == "reason",
            Word.text.is_not(None),
        )
    )
    fresh = {number: said for (number, field), said in work.said().items() if field == "reason"}
    return {number: said or "" for number, said in rows} | fresh


def waiting(work: Work, permission: Permission, *states: ReviewState) -> Sequence[StateReview]:
    """Return reviews in some states on which the caller may act, the oldest first."""
    if not reaches(work.actor, permission):
        return ()
    return work.session.scalars(
        select(StateReview)
        .where(visible(work.actor, permission, _COLUMNS), StateReview.state.in_(states))
        .order_by(StateReview.id)
    ).all()
