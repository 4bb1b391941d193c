"""The public face of schemes and standards over HTTP: open to anyone, without a token (C9)."""

from collections.abc import Callable, Hashable
from typing import Annotated, Any
from uuid import UUID

import orjson
from fastapi import Depends, Header, Path, Query, Request
from fastapi.responses import Response
from pydantic import BaseModel, TypeAdapter

from app.domains.standards import queries
from app.domains.standards.engine.languages import wanted
from app.domains.standards.routes import shaping
from app.domains.standards.schemas import (
    CriterionOut,
    EditionItemOut,
    EditionOut,
    MappingOut,
    PublicPage,
    SchemeItemOut,
    SchemeOut,
)
from app.domains.standards.service.showing import (
    InWords,
    StandardsDesk,
    told,
    told_all,
)
from app.domains.standards.types.kept import Kept
from app.domains.standards.types.scheme import Scheme
from app.kit.errors import BadCursor, NotFound
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import CurrentActor, Db
from app.web.openapi import NOT_MODIFIED, problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, next_link, page_of

router = Router(prefix="/v1", tags=["standards"])
KEY = r"^[a-z0-9]+(-[a-z0-9]+)*$"
MAX_AGE = "public, max-age=60"

KeyIn = Annotated[str, Path(max_length=40, pattern=KEY, description="Key, as lists give it.")]
VersionIn = Annotated[
    str, Path(max_length=30, pattern=r"^[0-9A-Za-z.-]+$", description="Of the edition.")
]
CodeIn = Annotated[
    str, Path(max_length=30, pattern=r"^[0-9A-Za-z.-]+$", description="Of the criterion.")
]
RulesIn = Annotated[
    str | None,
    Query(max_length=30, description="A version of the rules; those of today without it."),
]
FiguresIn = Annotated[
    str | None,
    Query(max_length=40, pattern=KEY, description="A scheme, to read the figures that it has set."),
]
StandardIn = Annotated[str | None, Query(max_length=40, pattern=KEY)]
SCHEMES: TypeAdapter[PublicPage[SchemeItemOut]] = TypeAdapter(PublicPage[SchemeItemOut])
EDITIONS: TypeAdapter[PublicPage[EditionItemOut]] = TypeAdapter(PublicPage[EditionItemOut])
MAPPINGS: TypeAdapter[PublicPage[MappingOut]] = TypeAdapter(PublicPage[MappingOut])


async def _desk(request: Request) -> StandardsDesk:
    desk: StandardsDesk = request.app.state.standards
    return desk


async def _asked(
    language: Annotated[
        str | None,
        Query(
            max_length=35,
            pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$",
            description="BCP 47; comes before Accept-Language. What is not there reads in the"
            " document's own language, and the answer says so.",
        ),
    ] = None,
    accept_language: Annotated[str | None, Header(max_length=1_000)] = None,
) -> list[str]:
    """Read which languages the caller wants, the most wanted first."""
    return wanted(language, accept_language)


Desk = Annotated[StandardsDesk, Depends(_desk)]
Asked = Annotated[list[str], Depends(_asked)]


@router.get(
    "/schemes",
    response_model=PublicPage[SchemeItemOut],
    summary="List the schemes",
    responses=NOT_MODIFIED | problems(BadCursor),
)
def list_schemes(  # noqa: PLR0913, PLR0917 - two of them are the list's own
    request: Request,
    actor: CurrentActor,
    db: Db,
    desk: Desk,
    asked: Asked,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the schemes under which one can be certified or assessed today, by key."""
    order = ListOrder("schemes", "key", {}, (str,))
    after = after_key(order, cursor, str)
    with db.reading(actor) as work:
        found = queries.page_of_schemes(work, work.at.date(), after, limit + 1)
        items = [shaping.scheme_item(each) for each, _ in told_all(work, found, asked)]
    page = page_of(order, items, limit, lambda each: (each.key,))
    return _page(request, SCHEMES, desk, page)


@router.get(
    "/schemes/{key}",
    response_model=SchemeOut,
    summary="Read all that is public of a scheme",
    responses=NOT_MODIFIED | problems(NotFound),
)
def read_scheme(
    key: KeyIn,
    actor: CurrentActor,
    db: Db,
    desk: Desk,
    asked: Asked,
    version: RulesIn = None,
) -> Response:
    """Read what a scheme certifies, its steps with usual times, cost, bodies, rules and agreement.

    Every figure carries its source and how sure it is; what is not `seen` is a setting of the
    scheme.
    """
    with db.reading(actor) as work:
        kept = (
            queries.current_scheme(work, key, work.at.date())
            if version is None
            else queries.scheme(work, key, version)
        )
        shown, words = told(work, kept, asked)
        versions = tuple(
            (row.version, row.binds_from, row.digest) for row in queries.versions(work, key)
        )
    return _answer(
        desk,
        ("scheme", kept.digest, kept.binds_from, words, versions),
        words,
        lambda: shaping.scheme(desk, kept, shown, words, versions),
    )


@router.get(
    "/standards/{key}/editions",
    response_model=PublicPage[EditionItemOut],
    summary="List the editions of a standard",
    responses=NOT_MODIFIED | problems(NotFound, BadCursor),
)
def list_editions(  # noqa: PLR0913, PLR0917 - two of them are the list's own
    request: Request,
    key: KeyIn,
    actor: CurrentActor,
    db: Db,
    desk: Desk,
    asked: Asked,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List what is published of a standard, the last first, and under which one may apply today."""
    order = ListOrder("editions", "-id", {"standard": key}, (UUID,))
    before = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        found = queries.page_of_editions(work, key, before, limit + 1)
        followers = queries.successors(work, key)
        items = [
            (each.id, shaping.edition_item(each, followers.get(each.said.version), work.at.date()))
            for each, _ in told_all(work, found, asked)
        ]
    page = page_of(order, items, limit, lambda each: (each[0],))
    shown = PageOf[EditionItemOut](
        items=[item for _, item in page.items], next_cursor=page.next_cursor
    )
    return _page(request, EDITIONS, desk, shown)


@router.get(
    "/standards/{key}/editions/{version}",
    response_model=EditionOut,
    summary="Read an edition of a standard",
    responses=NOT_MODIFIED | problems(NotFound),
)
def read_edition(  # noqa: PLR0913, PLR0917 - each is the caller's choice, or what answers
    key: KeyIn,
    version: VersionIn,
    actor: CurrentActor,
    db: Db,
    desk: Desk,
    asked: Asked,
    scheme: FiguresIn = None,
) -> Response:
    """Read the whole tree: principles, criteria, indicators with guidance and examples."""
    with db.reading(actor) as work:
        kept = queries.edition(work, key, version)
        setting = _setting(work, scheme)
        shown, words = told(work, kept, asked)
    by = setting.digest if setting else None
    return _answer(
        desk,
        ("edition", kept.digest, kept.binds_from, by, words),
        words,
        lambda: shaping.edition(desk, shown, words, setting),
    )


@router.get(
    "/standards/{key}/editions/{version}/criteria/{code}",
    response_model=CriterionOut,
    summary="Read a criterion with guidance and examples of evidence",
    responses=NOT_MODIFIED | problems(NotFound),
)
def read_criterion(  # noqa: PLR0913, PLR0917 - each is the caller's choice, or what answers
    key: KeyIn,
    version: VersionIn,
    code: CodeIn,
    actor: CurrentActor,
    db: Db,
    desk: Desk,
    asked: Asked,
    scheme: FiguresIn = None,
) -> Response:
    """Read what is asked and why, which evidence does and which does not do."""
    with db.reading(actor) as work:
        kept = queries.edition(work, key, version)
        if code not in kept.said.by_code:
            raise NotFound(f"The edition {version} of {key} has no criterion {code}.")
        setting = _setting(work, scheme)
        shown, words = told(work, kept, asked)
    by = setting.digest if setting else None
    return _answer(
        desk,
        ("criterion", code, kept.digest, by, words),
        words,
        lambda: shaping.criterion_of(desk, shown, code, words, setting),
    )


@router.get(
    "/mappings",
    response_model=PublicPage[MappingOut],
    summary="List how standards compare",
    responses=NOT_MODIFIED | problems(BadCursor),
)
def list_mappings(  # noqa: PLR0913, PLR0917 - two of them are the list's own
    request: Request,
    actor: CurrentActor,
    db: Db,
    desk: Desk,
    source: Annotated[StandardIn, Query(alias="from", description="Key of a standard.")] = None,
    target: Annotated[StandardIn, Query(alias="to", description="Key of a standard.")] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List, criterion by criterion, what asks for the same; told from the standard asked for."""
    order = ListOrder("mappings", "-id", {"from": source, "to": target}, (UUID,))
    before = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        found = queries.page_of_mappings(work, (source, target), before, limit + 1)
    page = page_of(order, found, limit, lambda each: (each.id,))
    items = [MappingOut.of(each.said, each.digest) for each in page.items]
    return _page(request, MAPPINGS, desk, PageOf(items=items, next_cursor=page.next_cursor))


def _setting(work: Work, scheme: str | None) -> Kept[Scheme] | None:
    return None if scheme is None else queries.current_scheme(work, scheme, work.at.date())


def _answer(
    desk: StandardsDesk, key: Hashable, words: InWords, make: Callable[[], BaseModel]
) -> Response:
    """Write an answer; the same document in the same words is written once a process."""
    body = desk.find(key)
    if body is None:
        body = orjson.dumps(_sources_last(make().model_dump(mode="json")))
        desk.keep(key, body)
    headers = {"Content-Language": words.language, **_HEADERS}
    return Response(body, media_type="application/json", headers=headers)


def _sources_last(value: Any) -> Any:
    """Let people read what a thing is before they read where it comes from."""
    if isinstance(value, list):
        return [_sources_last(each) for each in value]
    if not isinstance(value, dict):
        return value
    last = [name for name in _LAST if name in value]
    order = [*(name for name in value if name not in last), *last]
    return {name: _sources_last(value[name]) for name in order}


def _page(
    request: Request, adapter: TypeAdapter[Any], desk: StandardsDesk, page: PageOf[Any]
) -> Response:
    shown = PublicPage[Any](items=page.items, next_cursor=page.next_cursor, instance=desk.instance)
    return Response(
        adapter.dump_json(shown, by_alias=True),
        media_type="application/json",
        headers={**_HEADERS, **next_link(request, page.next_cursor)},
    )


_LAST = ("instance", "source", "confidence")
_HEADERS = {"Cache-Control": MAX_AGE, "Vary": "Accept-Language"}
