"""Awards over HTTP, for anyone: a page for each year, and those of a firm (E1, C2)."""

from collections.abc import Sequence
from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Request
from starlette.responses import Response

from app.domains.notices.queries.letters import public_readings
from app.domains.notices.types import PublicReading
from app.domains.recognition.engine.public_scores import MEANS
from app.domains.recognition.engine.texts import terms_of
from app.domains.recognition.models.awards import Award
from app.domains.recognition.models.programmes import RecognitionProgramme, RecognitionResult
from app.domains.recognition.queries import awards, public_awards
from app.domains.recognition.queries.public_awards import PublicFilter
from app.domains.recognition.routes.award_views import Desk
from app.domains.recognition.schemas.awards import (
    KEY,
    AwardFallOut,
    AwardPeriodOut,
    PublicAwardOut,
    PublicAwardsOut,
    PublicScoreOut,
)
from app.domains.recognition.service.award_desk import AwardDesk
from app.domains.recognition.service.public_scores import score_of
from app.domains.recognition.types.awards import AwardGround, AwardOrigin, AwardState
from app.domains.subjects import queries as subjects
from app.kit.errors import BadCursor, MistypedNumber, NotFound
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import CurrentActor, Db
from app.web.openapi import NOT_MODIFIED, problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, after_key, next_link, page_of

router = Router(prefix="/v1", tags=["recognition"])
# It is asked anew each time: what does not stand leaves at that instant (V4).
FRESH = {"Cache-Control": "no-cache"}


@router.get(
    "/recognition/awards",
    response_model=PublicAwardsOut,
    responses=NOT_MODIFIED | problems(BadCursor),
)
def list_awards(  # noqa: PLR0913, PLR0917 - each parameter is a filter of the contract
    request: Request,
    actor: CurrentActor,
    db: Db,
    desk: Desk,
    year: Annotated[
        int | None, Query(ge=1950, le=2200, description="In which it was given.", examples=[2026])
    ] = None,
    programme: Annotated[
        str | None, Query(pattern=KEY, description="Of this programme alone.")
    ] = None,
    jurisdiction: Annotated[
        str | None,
        Query(
            pattern=r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$",
            description="Of programmes of this country, or part of one; ISO 3166.",
        ),
    ] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the awards that people granted, year by year, with what became of them.

    An award that fell says since when, by which ground, whether it can be appealed, and what the
    firm says to it, for as long as what it rests on is final and public.
    """
    asked = {"year": year, "programme": programme, "jurisdiction": jurisdiction}
    order = ListOrder("awards", "id", asked, (UUID,))
    narrowed = PublicFilter(year, programme, jurisdiction)
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        rows = public_awards.page(work, narrowed, after, limit + 1)
        items = _items(work, desk, rows)
    return _answered(request, desk, order, items, limit)


@router.get(
    "/intermediaries/{record}/awards",
    response_model=PublicAwardsOut,
    responses=NOT_MODIFIED | problems(BadCursor, NotFound, MistypedNumber),
)
def list_awards_of_firm(  # noqa: PLR0913, PLR0917 - each parameter is part of the contract
    request: Request,
    record: Annotated[
        str, Path(max_length=60, description="Number or identifier.", examples=["VI00000128"])
    ],
    actor: CurrentActor,
    db: Db,
    desk: Desk,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the awards of a firm, apart from its certificates: they say nothing of these.

    Those of records that were joined with it are among them.
    """
    order = ListOrder("awards of a firm", "id", {"record": record}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        firm = subjects.alike(work, [subjects.public_record_named(work, record).id])
        rows = public_awards.page(work, PublicFilter(subject_ids=firm), after, limit + 1)
        items = _items(work, desk, rows)
    return _answered(request, desk, order, items, limit)


def _answered(
    request: Request, desk: AwardDesk, order: ListOrder, items: list[PublicAwardOut], limit: int
) -> Response:
    page = page_of(order, items, limit, lambda each: (each.id,))
    out = PublicAwardsOut(
        items=page.items, next_cursor=page.next_cursor, means=MEANS, instance=desk.instance
    )
    return Response(
        out.model_dump_json(),
        media_type="application/json",
        headers={**FRESH, **next_link(request, page.next_cursor)},
    )


def _items(work: Work, desk: AwardDesk, rows: Sequence[Award]) -> list[PublicAwardOut]:
    """Show awards as anybody reads them, in a fixed number of queries."""
    programmes = awards.programmes(work, {each.programme_id for each in rows})
    results = public_awards.results(work, {each.result_id for each in rows})
    names = desk.holders_of(work, sorted({each.subject_id for each in rows}))
    fell = [each.notice_id for each in rows if each.state is AwardState.LOST and each.notice_id]
    readings = public_readings(work, fell)
    found = []
    for each in rows:
        programme = programmes[each.programme_id]
        result = None if each.result_id is None else results[each.result_id]
        holder = names[each.subject_id]
        reading = None if each.notice_id is None else readings.get(each.notice_id)
        found.append(
            PublicAwardOut(
                **_terms(each, programme, result),
                id=each.id,
                jurisdiction=each.jurisdiction,
                record=holder.number,
                name=holder.name,
                name_latin=holder.latin,
                country=holder.country,
                period=AwardPeriodOut(first=each.period_from, last=each.period_until),
                year=each.year,
                granted_on=each.granted_on,
                status=each.state,
                entered=each.origin is AwardOrigin.ENTERED,
                source=each.source,
                fell=None if reading is None else _fall(reading),
            )
        )
    return found


def _terms(
    award: Award, programme: RecognitionProgramme, result: RecognitionResult | None
) -> dict[str, object]:
    terms = terms_of(programme.terms)
    own = terms.award(award.award_key)
    score = None if result is None else score_of(terms, result)
    shown = None
    if score is not None:
        shown = PublicScoreOut(
            points=f"{score.points:.2f}", of=f"{score.of:.2f}", draft=terms.has_drafts
        )
    return {
        "programme": programme.key,
        "programme_title": programme.title,
        "edition": programme.edition,
        "award": award.award_key,
        "title": award.award_key if own is None else own.title,
        "score": shown,
        "draft": terms.has_drafts,
    }


def _fall(reading: PublicReading) -> AwardFallOut:
    return AwardFallOut(
        since=reading.since,
        ground=AwardGround(reading.ground),
        appeal=reading.standing,
        appeal_until=reading.appeal_until,
        statement=reading.statement,
    )
