"""Pairs that may be one firm, for the secretariat: read, foreseen, decided in batches."""

from collections.abc import Mapping, Sequence
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.domains.notices.errors import NotHeard, NotServed
from app.domains.subjects import queries
from app.domains.subjects.errors import CannotMerge, MergeContested, OnlyLists, SecondPerson
from app.domains.subjects.models import Candidate
from app.domains.subjects.queries import claims, contests, pairs
from app.domains.subjects.queries.pairs import Place
from app.domains.subjects.routes.desk import Desk
from app.domains.subjects.routes.merge_contests import contest_out
from app.domains.subjects.schemas import (
    DecisionsIn,
    OutcomeOut,
    OutcomesOut,
    PairOut,
    SideOut,
)
from app.domains.subjects.service import reconciling
from app.domains.subjects.service.reconciling import Decision, Outcome
from app.domains.subjects.types import CandidateState
from app.domains.subjects.workflow import LIFE, Action
from app.kit.errors import (
    Changed,
    Forbidden,
    NotFound,
    StepRefused,
    Unauthenticated,
)
from app.kit.paging import ListOrder, decode
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, answer_page, page_of
from app.web.writing import Acting, Made, shown

router = Router(prefix="/v1/candidates", tags=["reconciliation"])
PAGE: TypeAdapter[PageOf[PairOut]] = TypeAdapter(PageOf[PairOut])


def _sides(work: Work, found: Sequence[Candidate]) -> Mapping[UUID, SideOut]:
    """Return the records of some pairs by their ids, in two questions however many there are."""
    ids = [subject_id for pair in found for subject_id in (pair.first_id, pair.second_id)]
    held = claims.held(work, ids)
    return {
        subject.id: SideOut(
            id=subject.id,
            number=subject.number,
            country=subject.country,
            is_claimed=subject.id in held,
        )
        for subject in pairs.subjects(work, ids)
    }


def _out(pair: Candidate, risk: int | None, sides: Mapping[UUID, SideOut]) -> PairOut:
    names = ("id", "number", "score", "reasons", "state", "version")
    return PairOut(
        risk=risk,
        sides=[sides[pair.first_id], sides[pair.second_id]],
        **{name: getattr(pair, name) for name in names},
    )


@router.get("", response_model=PageOf[PairOut], responses=problems(Unauthenticated))
def list_candidates(  # noqa: PLR0913, PLR0917 - each parameter is a filter of the contract
    request: Request,
    actor: SignedIn,
    db: Db,
    state: Annotated[CandidateState, Query(description="In this state.")] = CandidateState.WAITING,
    country: Annotated[str | None, Query(pattern="^[A-Z]{2}$", description="Of the firms.")] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List pairs that may be one firm: where one may not recruit first, then the most alike."""
    filters = {"state": state, "country": country}
    order = ListOrder("candidates", "risk", filters, (int, float, UUID))
    after = None if cursor is None else Place(*decode(order, cursor))  # type: ignore[arg-type]  # the order's own keys
    with db.reading(actor) as work:
        found = pairs.page(work, state, country, after, limit + 1)
        sides = _sides(work, [pair for pair, _ in found])
        items = [_out(pair, risk, sides) for pair, risk in found]
    page = page_of(order, items, limit, lambda each: (each.risk or 0, each.score, each.id))
    return answer_page(request, PAGE, page)


@router.get(
    "/{candidate_id}", response_model=PairOut, responses=problems(Unauthenticated, NotFound)
)
def read_candidate(candidate_id: UUID, actor: SignedIn, db: Db) -> Response:
    """Read a pair: its contests, and what is known of both records, each with file and line."""
    with db.reading(actor) as work:
        pair = pairs.one(work, candidate_id)
        out = _out(pair, None, _sides(work, [pair]))
        for side in out.sides:
            side.says = queries.said_of(work, side.id)
        out.contests = [contest_out(work, pair, each) for each in contests.of_pair(work, pair)]
        out.available_actions = [
            each for each in work.available(pair, LIFE) if each != Action.OVERTURN.value
        ]
        return shown(out, pair.version)


@router.post(
    "/decide",
    response_model=OutcomesOut,
    responses=problems(
        *(Unauthenticated, NotFound, Forbidden, Changed, StepRefused, CannotMerge, SecondPerson),
        *(InterestDeclared, HeldForSecondLook, OnlyLists, MergeContested, NotHeard, NotServed),
    ),
)
def decide_candidates(body: DecisionsIn, desk: Desk, acting: Acting) -> Response:
    """Decide on pairs, all or none; a preview says what would become of them.

    Where somebody holds one of the records, the first decision proposes and another person's
    second one confirms, once whoever contests it is answered.
    """

    def verb(work: Work) -> Made:
        items = [
            _outcome(
                reconciling.foresee(work, each)
                if body.is_preview
                else reconciling.decide(work, desk, each)
            )
            for each in _decisions(body)
        ]
        return Made(OutcomesOut(is_preview=body.is_preview, items=items))

    return acting.do(verb)


def _decisions(body: DecisionsIn) -> list[Decision]:
    return [
        Decision(each.candidate, each.version, Action(each.act), each.reason, each.survivor)
        for each in body.decisions
    ]


def _outcome(found: Outcome) -> OutcomeOut:
    return OutcomeOut(
        candidate=found.candidate.id,
        action=found.action.value,
        stays=found.stays.number,
        goes=found.goes.number,
        holders_told=len(found.holders),
    )
