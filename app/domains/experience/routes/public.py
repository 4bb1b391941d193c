"""What the public reads of a firm, and what the firm says to it (E4)."""

from http import HTTPStatus
from uuid import UUID

from fastapi import Request
from starlette.responses import Response

from app.domains.experience.errors import AskedAlready, PointsToSomebody
from app.domains.experience.queries import answers, figures
from app.domains.experience.routes.views import (
    Desk,
    figures_out,
    intermediary,
    public,
    reply_out,
    requests_out,
)
from app.domains.experience.schemas import (
    HIDDEN,
    READS,
    ExperienceOut,
    RemovalIn,
    RemovalsOut,
    ReplyIn,
    ReplyOut,
    TextOut,
    TextsOut,
)
from app.domains.experience.schemas.moderation import RequestOut
from app.domains.experience.service import replying
from app.domains.subjects import queries as subjects
from app.kit.errors import BadCursor, Forbidden, MistypedNumber, NotFound, Unauthenticated
from app.kit.paging import ListOrder
from app.kit.small_numbers import in_steps
from app.store.work import Work
from app.web.deps import CurrentActor, Db
from app.web.numbered import NumberOrId
from app.web.openapi import NOT_MODIFIED, problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, after_key, next_link, page_of
from app.web.writing import Acting, Made

router = Router(tags=["experience"])
FIRM = "/v1/intermediaries/{record}/experience"
NAMED = (NotFound, MistypedNumber)
MOST_REPLIES = 20


@router.get(FIRM, response_model=ExperienceOut, responses=NOT_MODIFIED | problems(*NAMED))
def read_firm_experience(record: NumberOrId, actor: CurrentActor, db: Db, desk: Desk) -> Response:
    """Read what workers told of how a firm recruited them, frozen once a quarter.

    From ten answers in at least three weeks, within 24 months; before that nothing, in the same
    words as where nobody answered. Only whole blocks of ten answers and more come and go.
    """
    with db.reading(actor) as work:
        firm = intermediary(work, record)
        found = figures_out(figures.newest(work, firm.id))
        said = figures.replies(work, subjects.alike(work, [firm.id]), MOST_REPLIES) if found else []
        out = ExperienceOut(
            record_id=firm.id,
            figures=found,
            hidden=None if found else HIDDEN,
            replies=[reply_out(row, words) for row, words in said],
            texts_at=f"/v1/intermediaries/{firm.id}/experience/texts",
            reads=READS,
            instance=desk.instance,
        )
    return public(out)


@router.get(
    f"{FIRM}/texts",
    response_model=TextsOut,
    responses=NOT_MODIFIED | problems(*NAMED, BadCursor),
)
def list_firm_experience_texts(  # noqa: PLR0913, PLR0917 - what a list takes
    request: Request,
    record: NumberOrId,
    actor: CurrentActor,
    db: Db,
    desk: Desk,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List words of workers about a firm, without what points to anybody, in no order of time.

    They come with the figures of a quarter, ten answers at least at once, without a date, a place
    or a job.
    """
    order = ListOrder("experience-texts", "id", {"record": record}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        firm = subjects.alike(work, [intermediary(work, record).id])
        items = [
            TextOut(id=each.id, words=each.shown_words or "", language=each.language or "und")
            for each in answers.shown(work, firm, after, limit + 1)
        ]
    page = page_of(order, items, limit, lambda each: (each.id,))
    out = TextsOut(
        items=page.items, next_cursor=page.next_cursor, reads=READS, instance=desk.instance
    )
    return public(out, next_link(request, page.next_cursor))


@router.get("/v1/experience/removals", response_model=RemovalsOut, responses=NOT_MODIFIED)
def read_experience_removals(actor: CurrentActor, db: Db, desk: Desk) -> Response:
    """Read how many answers and words of workers were removed in all, by reason; each counts.

    Words that tell of harm are set aside instead, and counted in steps of ten.
    """
    with db.reading(actor) as work:
        found, aside = answers.removals(work), answers.words_set_aside(work)
    out = RemovalsOut(
        answers={reason: count for whole, reason, count in found if whole},
        words={reason: count for whole, reason, count in found if not whole},
        words_set_aside_at_least=in_steps(aside),
        instance=desk.instance,
    )
    return public(out)


@router.post(
    f"{FIRM}/replies",
    status_code=HTTPStatus.CREATED,
    response_model=ReplyOut,
    responses=problems(Unauthenticated, Forbidden, *NAMED, PointsToSomebody),
)
def reply_to_experience(record: NumberOrId, body: ReplyIn, acting: Acting) -> Response:
    """Reply for your firm to what workers tell; it stands beside the figures, older ones below."""

    def verb(work: Work) -> Made:
        row = replying.reply(work, intermediary(work, record), body.words, body.language)
        return Made(reply_out(row, body.words), status=HTTPStatus.CREATED)

    return acting.do(verb)


@router.post(
    f"{FIRM}/texts/{{text_id}}/removal-requests",
    status_code=HTTPStatus.CREATED,
    response_model=RequestOut,
    responses=problems(Unauthenticated, Forbidden, *NAMED, AskedAlready),
)
def ask_to_remove_experience_words(
    record: NumberOrId, text_id: UUID, body: RemovalIn, acting: Acting
) -> Response:
    """Ask for your firm that words are removed: as unlawful, or as pointing to a person.

    A person of the scheme decides and says why. Nothing else can be removed at a firm's request.
    """

    def verb(work: Work) -> Made:
        firm = intermediary(work, record)
        row = replying.ask(work, firm, text_id, body.ground, body.reason)
        [out] = requests_out(work, [row])
        return Made(out, row.version, HTTPStatus.CREATED)

    return acting.do(verb)
