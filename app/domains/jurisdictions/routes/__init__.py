"""Jurisdictions over HTTP: a public page of each, and records that the secretariat makes."""

from collections.abc import Sequence
from http import HTTPStatus
from typing import Annotated

from fastapi import Query, Request
from starlette.responses import Response

from app.domains.jurisdictions import queries, service
from app.domains.jurisdictions.engine.names import countries
from app.domains.jurisdictions.engine.telling import PlaceTold
from app.domains.jurisdictions.errors import JurisdictionKnown
from app.domains.jurisdictions.queries import Recorded
from app.domains.jurisdictions.routes import page as parts
from app.domains.jurisdictions.routes.desk import CodeIn as CodeIn
from app.domains.jurisdictions.routes.desk import Desk as Desk
from app.domains.jurisdictions.routes.desk import answered
from app.domains.jurisdictions.rules import country_of
from app.domains.jurisdictions.schemas import (
    READS,
    AssessmentOut,
    CertifiedOut,
    JurisdictionIn,
    JurisdictionItemOut,
    JurisdictionOut,
    JurisdictionsOut,
    NameIn,
    PlaceRecourseOut,
    RecourseOut,
    part_of,
)
from app.domains.jurisdictions.schemas.page import NO_POSTS, POSTS_READ, SomePostsOut
from app.domains.jurisdictions.service import JurisdictionDesk
from app.kit.catalogue import (
    ENGLISH,
    chain,
    direction,
    is_draft,
    is_fallback,
    notices,
    said,
)
from app.kit.errors import BadCursor, Forbidden, HappenedMeanwhile, NotFound, Unauthenticated
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import CurrentActor, Db
from app.web.openapi import NOT_MODIFIED, problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, after_key, next_link, page_of
from app.web.schemas import Language
from app.web.writing import Acting, Editing, IfMatch, Made

router = Router(prefix="/v1/jurisdictions", tags=["jurisdictions"])
LanguageIn = Annotated[Language, Query(description="BCP 47, of who reads it.", examples=["ne"])]


@router.get("", response_model=JurisdictionsOut, responses=NOT_MODIFIED | problems(BadCursor))
def list_jurisdictions(
    request: Request,
    actor: CurrentActor,
    db: Db,
    desk: Desk,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the countries and parts of countries that have a record here, by their codes."""
    order = ListOrder("jurisdictions", "code", {}, (str,))
    after = after_key(order, cursor, str)
    with db.reading(actor) as work:
        items = [_item(each) for each in queries.page(work, after, limit + 1)]
    page = page_of(order, items, limit, lambda each: (each.code,))
    out = JurisdictionsOut(
        items=page.items, next_cursor=page.next_cursor, reads=READS, instance=desk.instance
    )
    return answered(out, next_link(request, page.next_cursor))


@router.get("/{code}", response_model=JurisdictionOut, responses=NOT_MODIFIED | problems(NotFound))
def read_jurisdiction(code: CodeIn, actor: CurrentActor, db: Db, desk: Desk) -> Response:
    """Read what is public of a country: who speaks for it, what binds it, and how it stands.

    How it was assessed and certified, conventions, fee rules, agreements with other states, how
    many recruiters its registers list, posts abroad, and its answers. Each part says when it is not
    known. Of a firm whose case is not final nothing is told.
    """
    with db.reading(actor) as work:
        return answered(_whole(work, desk, queries.one(work, code)))


@router.get(
    "/{code}/recourse", response_model=RecourseOut, responses=NOT_MODIFIED | problems(NotFound)
)
def read_recourse(
    code: CodeIn, actor: CurrentActor, db: Db, desk: Desk, language: LanguageIn = ENGLISH
) -> Response:
    """Read where else a worker can go: who enforces the rule in a place, and the last day known.

    The place needs no record here. Each office and each number to call in danger says its source
    and how sure it is; what is not known is said to be so. No text here is legal advice.
    """
    if country_of(code) not in countries():
        raise NotFound(f"There is no country {country_of(code)}.")
    with db.reading(actor) as work:
        places = service.recourse_of(work, [code], language)
        posts = parts.some_posts_out(desk.posts_of(work, code).here, f"/v1/posts?host={code}")
        return answered(_recourse(places, posts, language, desk.instance))


@router.post(
    "",
    status_code=HTTPStatus.CREATED,
    response_model=JurisdictionOut,
    responses=problems(Unauthenticated, Forbidden, HappenedMeanwhile, JurisdictionKnown),
)
def make_jurisdiction(body: JurisdictionIn, desk: Desk, acting: Acting) -> Response:
    """Make the record of a country or a part of one; one whose authority is admitted has one."""

    def verb(work: Work) -> Made:
        found = service.make(work, body.code, body.name)
        out = _whole(work, desk, queries.one(work, found.code))
        where = f"/v1/jurisdictions/{found.code}"
        return Made(out, found.version, HTTPStatus.CREATED, where)

    return acting.do(verb)


@router.put(
    "/{code}/name",
    response_model=JurisdictionOut,
    responses=problems(Unauthenticated, NotFound, Forbidden),
)
def name_jurisdiction(
    code: CodeIn, body: NameIn, seen: IfMatch, desk: Desk, editing: Editing
) -> Response:
    """Say how a jurisdiction is called."""

    def verb(work: Work) -> Made:
        found = queries.to_act_upon(work, code, seen)
        service.rename(work, found.jurisdiction, body.name)
        return Made(_whole(work, desk, found), found.jurisdiction.version)

    return editing.do(verb)


def _recourse(
    places: Sequence[PlaceTold], posts: SomePostsOut, language: str, instance: str | None
) -> RecourseOut:
    spoken = chain(language)[0]
    return RecourseOut(
        asked=language,
        language=spoken,
        direction=direction(spoken),
        is_draft=is_draft(language),
        is_fallback=is_fallback(language),
        notices=notices(language),
        law=said(language, "recourse-law"),
        general=said(language, "recourse-general"),
        places=[PlaceRecourseOut.model_validate(each) for each in places],
        posts=posts,
        posts_read=POSTS_READ if posts.count else NO_POSTS,
        instance=instance,
    )


def _item(found: Recorded) -> JurisdictionItemOut:
    said = found.jurisdiction
    return JurisdictionItemOut(
        code=said.code,
        name=said.name,
        number=found.number,
        record_id=said.subject_id,
        part_of=part_of(said.code),
    )


def _whole(work: Work, desk: JurisdictionDesk, found: Recorded) -> JurisdictionOut:
    said = found.jurisdiction
    assessments = desk.assessments_of(work, [said.subject_id])[said.subject_id]
    certificates = desk.certificates_of(work, [said.subject_id])[said.subject_id]
    return JurisdictionOut(
        **_item(found).model_dump(),
        authorities=[each.name for each in queries.authorities(work, [said.code])[said.code]],
        certificates=[CertifiedOut.model_validate(each) for each in certificates],
        assessments=[AssessmentOut.model_validate(each) for each in assessments],
        ended=parts.ended_out(work, said.code),
        conventions=parts.conventions_out(work, said.code),
        fee_rules=parts.fee_rules_out(work, desk, said.code),
        agreements=parts.agreements_out(work, desk, said.code),
        recruiters=parts.recruiters_out(work, desk, said.code),
        posts=parts.posts_out(work, desk, said.code),
        answers=parts.answers_out(work, desk, said.code),
        reads=READS,
        version=said.version,
        instance=desk.instance,
    )
