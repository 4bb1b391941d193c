"""Contests of merges over HTTP: by whoever holds one of the records, answered by others."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import Path
from starlette.responses import Response

from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.domains.subjects.errors import (
    CannotMerge,
    ContestedAlready,
    MergeContested,
    NoMergeToContest,
    OnlyLists,
    SecondPerson,
)
from app.domains.subjects.models import Candidate, MergeContest
from app.domains.subjects.queries import acts, contests, pairs
from app.domains.subjects.routes.desk import Desk
from app.domains.subjects.schemas import ContestIn
from app.domains.subjects.schemas.contests import MergeContestOut
from app.domains.subjects.service import contesting as service
from app.kit.errors import (
    Changed,
    Forbidden,
    MistypedNumber,
    NotFound,
    StepRefused,
    Unauthenticated,
)
from app.store.work import Work
from app.web.openapi import problems
from app.web.operations import Router
from app.web.schemas import ReasonIn
from app.web.writing import Acting, IfMatch, Made, Writing

router = Router(prefix="/v1/candidates", tags=["reconciliation"])
Pair = Annotated[str, Path(max_length=60, description="Number of the pair, or its identifier.")]
Which = Annotated[UUID, Path(description="Identifier of the pair.")]
Contest = Annotated[UUID, Path(description="Identifier of the contest.")]
SAME = (
    *("id", "candidate_id", "subject_id", "organisation_id", "step", "state", "contested_at"),
    *("answer_by", "answered_at", "version"),
)
ANSWERED = (
    *(Unauthenticated, NotFound, Forbidden, Changed, StepRefused, SecondPerson),
    *(InterestDeclared, HeldForSecondLook),
)


def contest_out(work: Work, pair: Candidate, contest: MergeContest) -> MergeContestOut:
    """Show a contest with its words, and those of the answer."""
    said = acts.words_of(work, contest.entry)
    answered = {} if contest.answer_entry is None else acts.words_of(work, contest.answer_entry)
    return MergeContestOut(
        **{name: getattr(contest, name) for name in SAME},
        reason=said.get("reason"),
        news=said.get("news"),
        answer_reason=answered.get("reason"),
        available_actions=service.available(work, pair, contest),
    )


@router.post(
    "/{pair}/contest",
    response_model=MergeContestOut,
    status_code=HTTPStatus.CREATED,
    responses=problems(
        *(Unauthenticated, NotFound, Forbidden, MistypedNumber),
        *(NoMergeToContest, ContestedAlready),
    ),
)
def contest_merge(pair: Pair, body: ContestIn, desk: Desk, acting: Acting) -> Response:
    """Contest that a record of yours is joined with another, or that a merge is taken back.

    The letter that announced it names the pair, and so does your record. What is only proposed
    waits for the answer.
    """

    def verb(work: Work) -> Made:
        found = service.to_contest(work, pair)
        contest = service.contest(work, desk, found, body.reason, body.news)
        return Made(contest_out(work, found, contest), contest.version, HTTPStatus.CREATED)

    return acting.do(verb)


@router.post(
    "/{candidate_id}/contests/{contest_id}/uphold",
    response_model=MergeContestOut,
    responses=problems(*ANSWERED),
)
def uphold_merge_contest(
    candidate_id: Which,
    contest_id: Contest,
    body: ReasonIn,
    seen: IfMatch,
    desk: Desk,
    acting: Acting,
) -> Response:
    """Answer a contest as somebody who had no part in the decision: it stands, for these reasons.

    The version is that of the contest.
    """
    return _answer(
        acting,
        (candidate_id, contest_id, seen),
        lambda work, pair, contest: service.uphold(work, desk, pair, contest, body.reason),
    )


@router.post(
    "/{candidate_id}/contests/{contest_id}/grant",
    response_model=MergeContestOut,
    responses=problems(*ANSWERED, CannotMerge, MergeContested, OnlyLists),
)
def grant_merge_contest(
    candidate_id: Which,
    contest_id: Contest,
    body: ReasonIn,
    seen: IfMatch,
    desk: Desk,
    acting: Acting,
) -> Response:
    """Answer a contest: it is right. A proposal is turned away, a merge proposed to be undone.

    The version is that of the contest. Another person confirms that a merge is undone.
    """
    return _answer(
        acting,
        (candidate_id, contest_id, seen),
        lambda work, pair, contest: service.grant(work, desk, pair, contest, body.reason),
    )


def _answer(
    acting: Writing,
    which: tuple[UUID, UUID, int],
    verb: Callable[[Work, Candidate, MergeContest], MergeContest],
) -> Response:
    candidate_id, contest_id, seen = which

    def done(work: Work) -> Made:
        pair = pairs.one(work, candidate_id)
        contest = verb(work, pair, contests.one(work, pair, contest_id, seen))
        return Made(contest_out(work, pair, contest), contest.version)

    return acting.do(done)
