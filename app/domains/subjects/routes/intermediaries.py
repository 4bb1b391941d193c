"""Intermediaries over HTTP, for those who are signed in: the record, its events, its own words."""

from http import HTTPStatus
from typing import Annotated

from fastapi import Path, Request
from pydantic import TypeAdapter
from starlette.responses import RedirectResponse, Response

from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.domains.subjects import queries
from app.domains.subjects.errors import OnlyLists
from app.domains.subjects.models import SelfDescription, Subject
from app.domains.subjects.queries import claims, record_named
from app.domains.subjects.routes.desk import Desk
from app.domains.subjects.schemas import DescriptionIn, DescriptionOut, EventOut, RecordOut
from app.domains.subjects.schemas.contests import MergeOut
from app.domains.subjects.service import contesting, describing
from app.domains.subjects.types import SubjectKind
from app.kit.errors import (
    Forbidden,
    MistypedNumber,
    NotFound,
    Unauthenticated,
)
from app.kit.ids import UUID_TEXT
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.schemas import ReasonIn, Whole
from app.web.writing import Acting, Editing, IfMatch, Made, shown

router = Router(prefix="/v1/intermediaries", tags=["intermediaries"])
Key = Annotated[str, Path(max_length=60, description="Identifier of the record, or its number.")]
EVENTS: TypeAdapter[PageOf[EventOut]] = TypeAdapter(PageOf[EventOut])


def _one(work: Work, record: str) -> Subject:
    found = record_named(work, record)
    if found.kind is not SubjectKind.INTERMEDIARY:
        raise NotFound("There is no such record.")
    return found


@router.get(
    "/{record}",
    response_model=RecordOut,
    responses={
        HTTPStatus.PERMANENT_REDIRECT.value: {"description": "The number's record is there."},
        **problems(Unauthenticated, NotFound, MistypedNumber),
    },
)
def read_intermediary(record: Key, actor: SignedIn, db: Db) -> Response:
    """Read the record of an intermediary, and what it says of itself."""
    with db.reading(actor) as work:
        found = _one(work, record)
        if not UUID_TEXT.fullmatch(record):
            where = f"/v1/intermediaries/{found.id}"
            return RedirectResponse(where, HTTPStatus.PERMANENT_REDIRECT)
        said, holder = claims.description(work, found.id), claims.find_granted(work, found.id)
        is_theirs = said and holder and said.organisation_id == holder.organisation_id
        names = queries.names_of(work, ids=[found.id])
        body = RecordOut(
            **{
                name: getattr(found, name)
                for name in ("id", "number", "kind", "standing", "country", "merged_into")
            },
            names=names[found.id][1] if found.id in names else [],
            is_claimed=holder is not None,
            description=_described(said) if said and is_theirs else None,
            merges=_merges(work, found),
        )
        return shown(body, 0 if said is None else said.edition)


def _merges(work: Work, found: Subject) -> list[MergeOut]:
    return [
        MergeOut(pair=pair.number, other=other, state=pair.state, contested_since=since)
        for pair, other, since in contesting.merges_of(work, found)
    ]


def _described(said: SelfDescription) -> DescriptionOut:
    # An edition of earlier can hold what is stated elsewhere now, as branches.
    known = {
        name: each for name, each in said.content.items() if name in DescriptionIn.model_fields
    }
    return DescriptionOut(**known, edition=said.edition)


@router.put(
    "/{record}/description",
    response_model=DescriptionOut,
    responses=problems(Unauthenticated, NotFound, Forbidden, OnlyLists),
)
def describe_intermediary(
    record: Key, body: DescriptionIn, seen: IfMatch, desk: Desk, writing: Editing
) -> Response:
    """Say what your firm says of itself; what registers and findings say stays as it is.

    The version is that of the record as it was read: 0 before the first description.
    """

    def verb(work: Work) -> Made:
        content = body.model_dump(mode="json")
        said = describing.describe(work, desk, _one(work, record), content, seen)
        return Made(_described(said), said.edition)

    return writing.do(verb)


@router.post(
    "/{record}/description/{edition}/erase",
    response_model=DescriptionOut,
    responses=problems(
        *(Unauthenticated, NotFound, Forbidden, MistypedNumber),
        *(InterestDeclared, HeldForSecondLook),
    ),
)
def erase_description(
    record: Key,
    edition: Annotated[Whole, Path(ge=1, description="Which edition of the description.")],
    body: ReasonIn,
    desk: Desk,
    acting: Acting,
) -> Response:
    """Destroy the words of an edition of a description for good, as when they tell of a person.

    Its firm erases its own; the secretariat any, once a second person of it has looked.
    """

    def verb(work: Work) -> Made:
        said = describing.erase(work, desk, _one(work, record), edition, body.reason)
        return Made(_described(said), None)

    return acting.do(verb)


@router.get(
    "/{record}/events",
    response_model=PageOf[EventOut],
    responses=problems(Unauthenticated, NotFound, Forbidden),
)
def list_intermediary_events(
    request: Request,
    record: Key,
    actor: SignedIn,
    db: Db,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List what was done on a record, the newest first: for its holder and its authority."""
    order = ListOrder("intermediary_events", "-number", {"record": record}, (int,))
    before = after_key(order, cursor, int)
    with db.reading(actor) as work:
        found = _one(work, record)
        describing.may_read_events(work, found)
        events = claims.events(work, found.id, before, limit + 1)
        why = claims.reasons(work, [each.number for each in events])
        items = [
            EventOut(
                number=each.number,
                at=each.at,
                event=each.name,
                role=each.role,
                reason=why.get(each.number),
            )
            for each in events
        ]
    page = page_of(order, items, limit, lambda each: (each.number,))
    return answer_page(request, EVENTS, page)
