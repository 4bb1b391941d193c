"""Second looks, interests that were declared in an organisation, and what I say of myself."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.access.grants import Permission
from app.access.policy import Facts
from app.domains.identity.errors import InterestDeclared, NotYourself
from app.domains.identity.models import Interest, SecondLook
from app.domains.identity.queries import interests as queries
from app.domains.identity.queries.organisations import find_any
from app.domains.identity.routes.desk import Desk
from app.domains.identity.schemas.interests import (
    DetailsIn,
    DetailsOut,
    InterestIn,
    InterestOut,
    NationalitiesIn,
    NationalitiesOut,
    SecondLookOut,
)
from app.domains.identity.service import interests, nationalities, organisations, second_looks
from app.domains.identity.service.desk import IdentityDesk
from app.domains.identity.service.interests import Details
from app.domains.identity.types import About, LookState, NewInterest
from app.domains.identity.workflow import INTEREST, SECOND_LOOK, LookAction
from app.kit.errors import (
    BadInput,
    Fault,
    Forbidden,
    MistypedNumber,
    NotFound,
    StepRefused,
    Unauthenticated,
)
from app.kit.paging import ListOrder
from app.store.openings import note_opening
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.opening import OpeningReason
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.schemas import ReasonIn
from app.web.writing import Acting, Editing, IfMatch, Made, shown

router = Router(prefix="/v1", tags=["interests"])
INTERESTS: TypeAdapter[PageOf[InterestOut]] = TypeAdapter(PageOf[InterestOut])
CREATED = HTTPStatus.CREATED
LOOKS: TypeAdapter[PageOf[SecondLookOut]] = TypeAdapter(PageOf[SecondLookOut])
DECIDED = problems(
    *(Unauthenticated, NotFound, Forbidden, StepRefused, NotYourself, InterestDeclared)
)


@router.post(
    "/me/interests",
    status_code=HTTPStatus.CREATED,
    response_model=InterestOut,
    responses=problems(Unauthenticated, Forbidden, NotFound, MistypedNumber),
)
def declare_interest(body: InterestIn, desk: Desk, acting: Acting) -> Response:
    """Declare that I have a part in a record, an organisation or a country.

    What I decide there is refused, or held until somebody else has looked at it; for two years
    after it ended too.
    """

    def verb(work: Work) -> Made:
        about = _about(work, desk, body)
        new = NewInterest(body.kind, about, body.since, body.until, body.words)
        found = interests.declare(work, new)
        return Made(_mine(work, found, {found.entry: body.words}), found.version, CREATED)

    return acting.do(verb)


def _about(work: Work, desk: IdentityDesk, body: InterestIn) -> About:
    if body.organisation is None:
        record = None if body.record is None else desk.record_id(work, body.record)
        return About(record, None, body.country)
    found = find_any(work, body.organisation)
    if found is None:
        fault = Fault("/organisation", "Give the number or identifier of an organisation.")
        raise BadInput("There is no such organisation.", faults=[fault])
    return About(None, found)


def _mine(work: Work, found: Interest, words: Mapping[int, str | None]) -> InterestOut:
    out = _interest(found, words)
    out.available_actions = work.available(found, INTEREST)
    return out


@router.get(
    "/me/interests", response_model=PageOf[InterestOut], responses=problems(Unauthenticated)
)
def list_my_interests(
    request: Request, actor: SignedIn, db: Db, limit: Limit = 20, cursor: CursorIn = None
) -> Response:
    """List the interests that I declared, withdrawn ones too, the oldest first."""
    order = ListOrder("my_interests", "id", {"person": actor.id}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        found = queries.mine(work, after, limit + 1)
        words = queries.words_of(work, found)
        items = [_mine(work, each, words) for each in found]
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, INTERESTS, page)


@router.post(
    "/me/interests/{interest_id}/withdraw",
    response_model=InterestOut,
    responses=problems(Unauthenticated, NotFound, Forbidden, StepRefused),
)
def withdraw_interest(interest_id: UUID, body: ReasonIn, seen: IfMatch, acting: Acting) -> Response:
    """Withdraw an interest that was declared wrongly; it stays on record.

    For two years a second person looks at what I decide in the matter.
    """

    def verb(work: Work) -> Made:
        found = interests.withdraw(work, queries.one(work, interest_id, seen), body.reason)
        return Made(_mine(work, found, queries.words_of(work, [found])), found.version)

    return acting.do(verb)


@router.get(
    "/organisations/{organisation_id}/interests",
    response_model=PageOf[InterestOut],
    responses=problems(Unauthenticated, NotFound, Forbidden),
)
def list_interests(  # noqa: PLR0913, PLR0917 - each parameter is one of the contract
    request: Request,
    organisation_id: UUID,
    actor: SignedIn,
    db: Db,
    why: OpeningReason,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the interests that the people of an organisation declared, for who answers for them.

    Each person whose interests are read can see who read them, when and why.
    """
    order = ListOrder("interests", "id", {"organisation": organisation_id}, (UUID,))
    after = after_key(order, cursor, UUID)
    # What is opened is written down in the same transaction, or nothing is shown.
    with db.writing(actor) as work:
        organisations.require_reading(work, organisation_id, Permission.INTEREST_READ)
        found = queries.of_organisation(work, organisation_id, after, limit + 1)
        for person_id in sorted({each.person_id for each in found}):
            facts = Facts(person_id=person_id, holder_id=organisation_id)
            note_opening(work, "interests", person_id, facts, why)
        words = queries.words_of(work, found)
        items = [_interest(each, words) for each in found]
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, INTERESTS, page)


def _interest(found: Interest, words: Mapping[int, str | None]) -> InterestOut:
    out = InterestOut.model_validate(found)
    out.words = words.get(found.entry)
    return out


@router.get(
    "/second-looks", response_model=PageOf[SecondLookOut], responses=problems(Unauthenticated)
)
def list_second_looks(
    request: Request,
    actor: SignedIn,
    db: Db,
    state: Annotated[LookState | None, Query(description="In this state alone.")] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List acts that are or were held for a second look: mine, or all for the secretariat."""
    order = ListOrder("second_looks", "id", {"state": state}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        found = queries.looks(work, state, after, limit + 1)
        items = [SecondLookOut.model_validate(each) for each in found]
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, LOOKS, page)


@router.get(
    "/second-looks/{look_id}",
    response_model=SecondLookOut,
    responses=problems(Unauthenticated, NotFound),
)
def read_second_look(look_id: UUID, actor: SignedIn, db: Db) -> Response:
    """Read an act that is or was held, and why."""
    with db.reading(actor) as work:
        found = queries.look(work, look_id)
        return shown(_look(work, found), found.version)


def _look(work: Work, found: SecondLook) -> SecondLookOut:
    out = SecondLookOut.model_validate(found)
    out.available_actions = work.available(found, SECOND_LOOK)
    return out


@router.post(
    "/second-looks/{look_id}/release", response_model=SecondLookOut, responses=dict(DECIDED)
)
def release_second_look(look_id: UUID, body: ReasonIn, seen: IfMatch, acting: Acting) -> Response:
    """Release an act of somebody else: they can take it, for the same reasons alone."""
    return _decide(look_id, LookAction.RELEASE, body.reason, seen, acting)


@router.post(
    "/second-looks/{look_id}/refuse", response_model=SecondLookOut, responses=dict(DECIDED)
)
def refuse_second_look(look_id: UUID, body: ReasonIn, seen: IfMatch, acting: Acting) -> Response:
    """Refuse an act to somebody; a colleague can take it."""
    return _decide(look_id, LookAction.REFUSE, body.reason, seen, acting)


def _decide(look_id: UUID, action: LookAction, reason: str, seen: int, acting: Acting) -> Response:
    def verb(work: Work) -> Made:
        found = queries.look(work, look_id, seen)
        interests.refuse_interested(work, second_looks.matter_of(found))
        second_looks.decide(work, found, action, reason)
        return Made(_look(work, found), found.version)

    return acting.do(verb)


@router.get("/me/details", response_model=DetailsOut, responses=problems(Unauthenticated, NotFound))
def read_my_details(desk: Desk, actor: SignedIn, db: Db) -> Response:
    """Read what I said of myself to be compared with firms."""
    with db.reading(actor) as work:
        return shown(DetailsOut.model_validate(interests.my_details(work, desk.ring)))


@router.get(
    "/me/nationalities",
    response_model=NationalitiesOut,
    responses=problems(Unauthenticated, NotFound),
)
def read_my_nationalities(actor: SignedIn, db: Db) -> Response:
    """Read of which countries I said to be a national; nobody else reads it."""
    with db.reading(actor) as work:
        found = nationalities.mine(work)
        return shown(NationalitiesOut(countries=[each.country for each in found]))


@router.put(
    "/me/nationalities",
    response_model=NationalitiesOut,
    responses=problems(Unauthenticated, NotFound),
)
def change_my_nationalities(body: NationalitiesIn, writing: Editing) -> Response:
    """Say of which countries I am a national, so that I neither assess them nor vote about them.

    It is compared by rule and shown to nobody. What I leave out counts for two years more.
    """

    def verb(work: Work) -> Made:
        found = nationalities.change(work, body.countries)
        return Made(NationalitiesOut(countries=[each.country for each in found]))

    return writing.do(verb)


@router.put(
    "/me/details",
    status_code=HTTPStatus.NO_CONTENT,
    responses=problems(Unauthenticated, NotFound),
)
def change_my_details(body: DetailsIn, desk: Desk, writing: Editing) -> Response:
    """Say where I live or work, and my accounts: sealed, compared with firms, shown to nobody."""
    said = Details(tuple(body.addresses), tuple(body.bank_details))

    def verb(work: Work) -> Made:
        interests.change_details(work, desk.ring, said)
        return Made()

    return writing.do(verb)
