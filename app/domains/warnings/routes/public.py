"""Warnings over HTTP, for anyone: the list, a name, the announcement, and "that is not me"."""

from http import HTTPStatus
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Request
from starlette.responses import Response

from app.access.policy import ANYONE
from app.domains.warnings.errors import NotStanding
from app.domains.warnings.models import PublicWarning
from app.domains.warnings.queries import objections, warnings
from app.domains.warnings.routes.desk import (
    Desk,
    LanguageIn,
    announced_out,
    public_out,
)
from app.domains.warnings.schemas import (
    NUMBER,
    AnnouncedOut,
    AnnouncementIn,
    FoundOut,
    LodgedOut,
    ObjectionCodeIn,
    ObjectionIn,
    OwnAnswerIn,
    OwnObjectionOut,
    SearchIn,
    WarningPublicOut,
    WarningsOut,
)
from app.domains.warnings.service import drafting, objecting, searching, words
from app.domains.warnings.service.desk import WarningDesk
from app.domains.warnings.types import Objecting
from app.kit.catalogue import ENGLISH
from app.kit.errors import MistypedNumber, NotFound
from app.kit.numbers import make, read
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import CurrentActor, Db
from app.web.openapi import NOT_MODIFIED, example, problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, after_key, next_link, page_of
from app.web.writing import AsAnyone, Made, shown

router = Router(prefix="/v1/warnings", tags=["warnings"])
MAX_AGE = {"Cache-Control": "public, max-age=60"}
SHOWN: dict[str, Any] = {
    "number": NUMBER,
    "name": "Sunrise Work Abroad",
    "is_person": False,
    "conduct": [{"code": "charges_workers", "text": "Takes money from workers for a job."}],
    "country": "NP",
    "region": None,
    "locality": "Pokhara",
    "text": "Takes money for jobs abroad in Pokhara, and has no licence.",
    "answer": "We were told that we need none.",
    "basis": "complaints",
    "published_at": "2026-11-26T12:00:00Z",
    "ends_at": "2027-11-26T12:00:00Z",
    "contested": False,
    "contested_text": None,
    "meaning": "A warning is no judgment.",
}


@router.get(
    "",
    response_model=WarningsOut,
    responses=example({"items": [SHOWN], "next_cursor": None, "instance": None}) | NOT_MODIFIED,
)
def list_warnings(  # noqa: PLR0913, PLR0917 - two are filters, two the page
    request: Request,
    actor: CurrentActor,
    db: Db,
    desk: Desk,
    country: Annotated[
        str | None, Query(pattern=r"^[A-Z]{2}$", description="Where; ISO 3166-1 alpha-2.")
    ] = None,
    language: LanguageIn = ENGLISH,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the warnings that stand now, of intermediaries that no register lists.

    A warning is no judgment: it says what at least two people or an authority told, and beside it
    stands what the named one answers.
    """
    order = ListOrder("warnings", "id", {"country": country}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        rows = warnings.listed(work, country, after, limit + 1)
        page = page_of(order, list(rows), limit, lambda each: (each.id,))
        items = public_out(work, desk, page.items, language)
    out = WarningsOut(items=items, next_cursor=page.next_cursor, instance=desk.instance)
    headers = {**MAX_AGE, **next_link(request, page.next_cursor)}
    return Response(out.model_dump_json(), media_type="application/json", headers=headers)


@router.post("/search", response_model=FoundOut)
def search_warnings(body: SearchIn, desk: Desk, db: Db, language: LanguageIn = ENGLISH) -> Response:
    """Find warnings with a name like one; the name stands in no address and no log.

    Names are not people: compare place and conduct before you believe one.
    """
    with db.reading(ANYONE) as work:
        rows = searching.like(work, desk, body.name)
        return shown(FoundOut(items=public_out(work, desk, rows, language), instance=desk.instance))


@router.post("/announcement", response_model=AnnouncedOut, responses=problems(NotFound))
def read_announcement(
    body: AnnouncementIn, desk: Desk, db: Db, language: LanguageIn = ENGLISH
) -> Response:
    """Read what would be said of you in public, with the code that came to you."""
    with db.reading(ANYONE) as work:
        row = drafting.announced(work, body.code)
        return shown(_announced(work, desk, row, language))


@router.post(
    "/announcement/answer",
    response_model=AnnouncedOut,
    responses=problems(NotFound, NotStanding),
)
def answer_announcement(
    body: OwnAnswerIn, desk: Desk, db: Db, language: LanguageIn = ENGLISH
) -> Response:
    """Answer a warning that names you; it stands beside the text once it was read.

    A newer answer takes the place of an older one.
    """
    with db.writing(ANYONE) as work:
        row = drafting.announced(work, body.code, is_locked=True)
        drafting.answer(work, desk, row, body.answer)
        return shown(_announced(work, desk, row, language))


def _announced(work: Work, desk: WarningDesk, row: PublicWarning, language: str) -> AnnouncedOut:
    out = announced_out(work, desk, row, language)
    if out is None:
        raise NotFound("This code opens nothing any more.")
    return out


@router.post("/objection", response_model=OwnObjectionOut, responses=problems(NotFound))
def look_up_objection(body: ObjectionCodeIn, desk: Desk, db: Db) -> Response:
    """Read where your objection stands and how it was decided, with its code."""
    with db.reading(ANYONE) as work:
        found = objecting.look_up(work, body.code)
        reason = words.opened(work, desk.ring, words.reason_key(found), found.sealed_reason)
        return shown(
            OwnObjectionOut(
                warning=objections.number_of(work, found),
                state=found.state,
                ground=found.ground,
                lodged_at=found.lodged_at,
                due_at=found.due_at,
                decided_at=found.decided_at,
                reason=reason,
            )
        )


@router.get(
    "/{number}",
    response_model=WarningPublicOut,
    responses=example({**SHOWN, "instance": None})
    | NOT_MODIFIED
    | problems(NotFound, MistypedNumber),
)
def read_warning(
    number: str, desk: Desk, actor: CurrentActor, db: Db, language: LanguageIn = ENGLISH
) -> Response:
    """Read a warning that stands; of one that ran out or was taken back nothing is left here."""
    with db.reading(actor) as work:
        row = warnings.standing_numbered(work, make(*read(number)))
        found = public_out(work, desk, [row], language)
    if not found:
        raise NotFound("No warning with this number stands.")
    out = WarningPublicOut(**found[0].model_dump(), instance=desk.instance)
    return Response(out.model_dump_json(), media_type="application/json", headers=MAX_AGE)


@router.post(
    "/{number}/objections",
    status_code=HTTPStatus.CREATED,
    response_model=LodgedOut,
    responses=problems(NotFound, MistypedNumber),
)
def object_to_warning(number: str, body: ObjectionIn, desk: Desk, asking: AsAnyone) -> Response:
    """Say that a warning is wrong, or that it is not about you. No account is needed.

    People who had no part in it decide within 20 working days; it reads contested meanwhile.
    """
    said = Objecting(body.ground, body.words, body.email)

    def verb(work: Work) -> Made:
        row = warnings.standing_numbered(work, make(*read(number)))
        objection, code = objecting.lodge(work, desk, row, said)
        out = LodgedOut(code=code, lodged_at=objection.lodged_at, due_at=objection.due_at)
        return Made(out, status=HTTPStatus.CREATED)

    return asking.do(verb)
