"""Partners over HTTP: the public list, and admissions for the secretariat (W7)."""

from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.identity.errors import HeldForSecondLook, InterestDeclared, NotYourself
from app.domains.identity.queries.organisations import find_any
from app.domains.partners import queries
from app.domains.partners.errors import AlreadyProposed, NotReady
from app.domains.partners.models import PartnerAdmission, PartnerQuestion, PartnerReference
from app.domains.partners.rules import missing
from app.domains.partners.schemas import (
    READS,
    AdmissionIn,
    AdmissionOut,
    PartnerOut,
    PartnersOut,
    QuestionOut,
    ReferenceIn,
    ReferenceOut,
    SharedIn,
    WholeAdmissionOut,
)
from app.domains.partners.service import admitting
from app.domains.partners.service.desk import PartnerDesk
from app.domains.partners.types import Checked, NewAdmission
from app.domains.partners.workflow import LIFE, Action
from app.kit.errors import (
    BadCursor,
    BadInput,
    Fault,
    Forbidden,
    NotFound,
    StepRefused,
    Unauthenticated,
)
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import CurrentActor, Db, SignedIn
from app.web.openapi import NOT_MODIFIED, problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, next_link, page_of
from app.web.schemas import Country, ReasonIn
from app.web.writing import Acting, IfMatch, Made, shown

public = Router(prefix="/v1/partners", tags=["partners"])
router = Router(prefix="/v1/partner-admissions", tags=["partners"])
PAGE: TypeAdapter[PageOf[AdmissionOut]] = TypeAdapter(PageOf[AdmissionOut])
MAX_AGE = {"Cache-Control": "public, max-age=60"}
SEEN = (Unauthenticated, NotFound, Forbidden)
ACTED = (StepRefused, NotYourself, InterestDeclared, HeldForSecondLook)
DECIDED = problems(*SEEN, *ACTED)


async def _desk(request: Request) -> PartnerDesk:
    desk: PartnerDesk = request.app.state.partners
    return desk


Desk = Annotated[PartnerDesk, Depends(_desk)]


@public.get("", response_model=PartnersOut, responses=NOT_MODIFIED | problems(BadCursor))
def list_partners(  # noqa: PLR0913 - each parameter is one of the contract
    request: Request,
    actor: CurrentActor,
    db: Db,
    desk: Desk,
    *,
    country: Annotated[Country | None, Query(description="Seated in this country alone.")] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the organisations to which workers can go, the longest admitted first."""
    order = ListOrder("partners", "id", {"country": country}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        found = queries.listed(work, country, after, limit + 1)
    page = page_of(order, [_listed(each) for each in found], limit, lambda each: (each.id,))
    out = PartnersOut(
        items=page.items,
        next_cursor=page.next_cursor,
        reads=READS,
        instance=desk.instance,
    )
    headers = {**MAX_AGE, **next_link(request, page.next_cursor)}
    return Response(out.model_dump_json().encode(), headers=headers, media_type="application/json")


def _listed(each: queries.Listed) -> PartnerOut:
    said, organisation = each.admission, each.organisation
    same = {name: getattr(said, name) for name in ("languages", "places", "ways", "since", "until")}
    return PartnerOut(
        id=said.id,
        number=organisation.number,
        name=organisation.name,
        country=organisation.country,
        **same,
    )


@router.post(
    "",
    status_code=HTTPStatus.CREATED,
    response_model=WholeAdmissionOut,
    responses=problems(Unauthenticated, Forbidden, AlreadyProposed),
)
def propose_partner(body: AdmissionIn, desk: Desk, acting: Acting) -> Response:
    """Propose a civil society organisation as a partner, or for a later term; another decides.

    Names of those who stand for it that a recruiter or employer has too become questions.
    """

    def verb(work: Work) -> Made:
        found = find_any(work, body.organisation)
        if found is None:
            fault = Fault("/organisation", "There is no such organisation here.")
            raise BadInput("An organisation cannot be found.", faults=[fault])
        new = NewAdmission(
            found,
            *(tuple(body.people), tuple(body.languages), tuple(body.places), tuple(body.ways)),
            *(body.since, body.until),
        )
        row = admitting.propose(work, desk, new)
        where = f"/v1/partner-admissions/{row.id}"
        return Made(_whole(work, desk, row), row.version, HTTPStatus.CREATED, where)

    return acting.do(verb)


@router.get("", response_model=PageOf[AdmissionOut], responses=problems(Unauthenticated))
def list_partner_admissions(
    request: Request, actor: SignedIn, db: Db, limit: Limit = 20, cursor: CursorIn = None
) -> Response:
    """List admissions, proposed, in force, over and refused, that I may know of."""
    order = ListOrder("partner admissions", "id", {}, (UUID,))
    after = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        found = queries.page(work, after, limit + 1)
        items = [AdmissionOut.model_validate(each) for each in found]
    return answer_page(request, PAGE, page_of(order, items, limit, lambda each: (each.id,)))


@router.get(
    "/{admission_id}",
    response_model=WholeAdmissionOut,
    responses=problems(Unauthenticated, NotFound),
)
def read_partner_admission(admission_id: UUID, desk: Desk, actor: SignedIn, db: Db) -> Response:
    """Read an admission with its references, and names that it shares with firms."""
    with db.reading(actor) as work:
        row = queries.one(work, admission_id)
        return shown(_whole(work, desk, row), row.version)


@router.post(
    "/{admission_id}/references",
    status_code=HTTPStatus.CREATED,
    response_model=WholeAdmissionOut,
    responses=problems(*SEEN, StepRefused),
)
def check_partner_reference(
    admission_id: UUID, body: ReferenceIn, desk: Desk, acting: Acting
) -> Response:
    """Note a reference that you checked yourself; two that speak for it are needed."""

    def verb(work: Work) -> Made:
        row = queries.held(work, admission_id)
        said = Checked(body.referee, body.said, body.is_good)
        admitting.check_reference(work, desk, row, said)
        return Made(_whole(work, desk, row), row.version, HTTPStatus.CREATED)

    return acting.do(verb)


@router.post(
    "/{admission_id}/questions/{question_id}/answer",
    response_model=WholeAdmissionOut,
    responses=problems(*SEEN, StepRefused),
)
def answer_partner_question(
    admission_id: UUID, question_id: UUID, body: SharedIn, desk: Desk, acting: Acting
) -> Response:
    """Answer whether a name that it shares with a firm is one person."""

    def verb(work: Work) -> Made:
        row = queries.held(work, admission_id)
        admitting.answer(work, desk, row, question_id, (body.answer, body.note))
        return Made(_whole(work, desk, row), row.version)

    return acting.do(verb)


@router.post(
    "/{admission_id}/admit",
    response_model=WholeAdmissionOut,
    responses=problems(*SEEN, *ACTED, NotReady),
)
def admit_partner(admission_id: UUID, seen: IfMatch, desk: Desk, acting: Acting) -> Response:
    """Admit what somebody else proposed; it stands in the public list for its term."""
    return _decide(admission_id, Action.ADMIT, None, seen, (desk, acting))


@router.post("/{admission_id}/refuse", response_model=WholeAdmissionOut, responses=DECIDED)
def refuse_partner(
    admission_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Refuse what somebody else proposed, with the reason, which the organisation is told."""
    return _decide(admission_id, Action.REFUSE, body.reason, seen, (desk, acting))


@router.post("/{admission_id}/end", response_model=WholeAdmissionOut, responses=DECIDED)
def end_partner(
    admission_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """End an admission at once, with all later terms: it enters nothing more, and sees no case.

    The organisation is told at once, with the reason.
    """
    return _decide(admission_id, Action.END, body.reason, seen, (desk, acting))


def _decide(
    admission_id: UUID,
    action: Action,
    reason: str | None,
    seen: int,
    tools: tuple[PartnerDesk, Acting],
) -> Response:
    desk, acting = tools

    def verb(work: Work) -> Made:
        row = queries.held(work, admission_id, seen)
        admitting.decide(work, desk, row, action, reason)
        return Made(_whole(work, desk, row), row.version)

    return acting.do(verb)


def _whole(work: Work, desk: PartnerDesk, row: PartnerAdmission) -> WholeAdmissionOut:
    references = queries.references(work, row.id)
    questions = queries.questions(work, row.id)
    return WholeAdmissionOut(
        **AdmissionOut.model_validate(row).model_dump(),
        people=admitting.people_of(work, desk, row),
        references=[_reference(work, desk, each) for each in references],
        questions=[_question(work, desk, each) for each in questions],
        missing=missing([each.is_good for each in references], [each.answer for each in questions]),
        available_actions=work.available(row, LIFE),
    )


def _reference(work: Work, desk: PartnerDesk, row: PartnerReference) -> ReferenceOut:
    referee, said = admitting.said_of(work, desk, row)
    return ReferenceOut(
        id=row.id,
        referee=referee,
        said=said,
        is_good=row.is_good,
        checked_by=row.checked_by,
        checked_at=row.checked_at,
    )


def _question(work: Work, desk: PartnerDesk, row: PartnerQuestion) -> QuestionOut:
    same = {name: getattr(row, name) for name in QuestionOut.model_fields if name != "note"}
    return QuestionOut(**same, note=admitting.note_of(work, desk, row))
