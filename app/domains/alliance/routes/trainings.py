"""Trainings over HTTP: held by whom, at which level, and completed by which firms."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Request
from starlette.responses import Response

from app.domains.alliance.errors import KeyTaken, NotOutside
from app.domains.alliance.queries import credentials as queries
from app.domains.alliance.queries.credentials import CredentialFilter
from app.domains.alliance.routes.views import (
    ANYBODY,
    Desk,
    answered,
    credential_out,
    credentials_out,
    public,
    training_out,
)
from app.domains.alliance.schemas import (
    CompletionIn,
    CredentialsOut,
    HeldTrainingsOut,
    LevelOut,
    LevelsOut,
    SingleTrainingOut,
    TrainingIn,
    WholeCredentialOut,
)
from app.domains.alliance.service import proving
from app.domains.alliance.service.desk import AllianceDesk
from app.domains.alliance.types import NewTraining
from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.domains.subjects import queries as subjects
from app.domains.subjects.errors import OnlyLists
from app.kit.errors import BadCursor, BadInput, Forbidden, MistypedNumber, NotFound, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import CurrentActor, Db, PerhapsSignedIn
from app.web.openapi import NOT_MODIFIED, problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, after_key, next_link, page_of
from app.web.writing import Acting, Made

router = Router(prefix="/v1/alliance/trainings", tags=["alliance"])
levels = Router(prefix="/v1/alliance/training-levels", tags=["alliance"])
KeyIn = Annotated[
    str,
    Path(
        pattern=r"^[a-z0-9-]{1,60}$", description="Of the training.", examples=["gap-analysis-2026"]
    ),
]


@levels.get("", response_model=LevelsOut, responses=NOT_MODIFIED)
def list_training_levels(desk: Desk) -> Response:
    """List the levels of training, the lowest first, with where each was read."""
    items = [LevelOut.model_validate(each) for each in desk.data.levels.values()]
    return public(LevelsOut(items=items, instance=desk.instance))


@router.get("", response_model=HeldTrainingsOut, responses=NOT_MODIFIED | problems(BadCursor))
def list_held_trainings(  # noqa: PLR0913 - each parameter is one of the contract
    request: Request,
    actor: CurrentActor,
    db: Db,
    desk: Desk,
    *,
    level: Annotated[
        str | None, Query(max_length=40, description="At this level alone.", examples=["level_1"])
    ] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the trainings that were held, the earliest known first."""
    order = ListOrder("alliance-trainings", "id", {"level": level}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        found = queries.trainings(work, level, after, limit + 1)
        page = page_of(order, list(found), limit, lambda each: (each.id,))
        items = [training_out(each) for each in page.items]
    out = HeldTrainingsOut(items=items, next_cursor=page.next_cursor, instance=desk.instance)
    return public(out, next_link(request, page.next_cursor))


@router.get(
    "/{training}", response_model=SingleTrainingOut, responses=NOT_MODIFIED | problems(NotFound)
)
def read_held_training(training: KeyIn, actor: CurrentActor, db: Db, desk: Desk) -> Response:
    """Read a training that was held."""
    with db.reading(actor) as work:
        return public(_training(desk, work, training))


def _training(desk: AllianceDesk, work: Work, training: str) -> SingleTrainingOut:
    said = training_out(queries.training(work, training)).model_dump()
    return SingleTrainingOut(**said, instance=desk.instance)


@router.post(
    "",
    status_code=HTTPStatus.CREATED,
    response_model=SingleTrainingOut,
    responses=problems(Unauthenticated, Forbidden, KeyTaken),
)
def hold_training(body: TrainingIn, desk: Desk, acting: Acting) -> Response:
    """Write down a training that your organisation holds, and for how long completing it counts.

    The secretariat writes down those of providers that have no account, by name.
    """
    new = NewTraining(**{**body.model_dump(), "topics": tuple(body.topics)})

    def verb(work: Work) -> Made:
        row = proving.hold(work, desk, new)
        where = f"/v1/alliance/trainings/{row.key}"
        return Made(_training(desk, work, row.key), None, HTTPStatus.CREATED, where)

    return acting.do(verb)


@router.get(
    "/{training}/completions",
    response_model=CredentialsOut,
    openapi_extra=ANYBODY,
    responses=NOT_MODIFIED | problems(NotFound, BadCursor),
)
def list_completions(  # noqa: PLR0913 - each parameter is one of the contract
    request: Request,
    training: KeyIn,
    actor: PerhapsSignedIn,
    db: Db,
    desk: Desk,
    *,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List which firms completed a training: confirmed ones, and to whom it concerns the others."""
    order = ListOrder("completions", "id", {"training": training}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        wanted = CredentialFilter(training_id=queries.training(work, training).id)
        found = queries.page(work, wanted, after, limit + 1)
        page = page_of(order, list(found), limit, lambda each: (each.id,))
        items = credentials_out(work, desk, page.items)
    out = CredentialsOut(items=items, next_cursor=page.next_cursor, instance=desk.instance)
    return answered(actor, out, None, next_link(request, page.next_cursor))


@router.post(
    "/{training}/completions",
    status_code=HTTPStatus.CREATED,
    response_model=WholeCredentialOut,
    responses=problems(
        *(Unauthenticated, NotFound, Forbidden, MistypedNumber, BadInput, NotOutside, OnlyLists),
        *(InterestDeclared, HeldForSecondLook),
    ),
)
def complete_training(training: KeyIn, body: CompletionIn, desk: Desk, acting: Acting) -> Response:
    """State that a firm completed a training, by how many people; never by whom.

    The firm states it, and it counts once whoever held the training, or the secretariat, confirmed
    it. What a provider outside the firm states is confirmed by that.
    """

    def verb(work: Work) -> Made:
        held = queries.training(work, training)
        firm = subjects.public_record_named(work, body.record, "/record")
        row = proving.complete(work, desk, held, firm, (body.people, body.completed_on))
        where = f"/v1/alliance/credentials/{row.id}"
        return Made(credential_out(work, desk, row), row.version, HTTPStatus.CREATED, where)

    return acting.do(verb)
