"""Sanctions over HTTP, for the body that is competent and for whom they strike (V3, C1)."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request
from pydantic import TypeAdapter
from starlette.responses import Response

from app.domains.identity.errors import HeldForSecondLook, InterestDeclared
from app.domains.notices.errors import AnotherPerson, NotHeard, NoticedAlready, NotInEffect
from app.domains.notices.errors import NotServed as NoticeNotServed
from app.domains.sanctions.engine import told
from app.domains.sanctions.errors import (
    DepartureUnreasoned,
    HarsherThanAnnounced,
    NoCondition,
    NotCompetent,
    NotConfirmed,
    NotFinal,
    NotForUrgency,
    NothingStands,
    OpenedIt,
    PaidTooMuch,
    SanctionedAlready,
)
from app.domains.sanctions.models import Sanction
from app.domains.sanctions.queries import sanctions
from app.domains.sanctions.queries.sanctions import SanctionFilter
from app.domains.sanctions.routes.desk import Desk, items_out, proposal_out, sanction_out
from app.domains.sanctions.schemas import (
    FinePaymentIn,
    MeasureIn,
    OpenCountOut,
    ProposedOut,
    SanctionDecisionIn,
    SanctionIn,
    SanctionItemOut,
    SanctionOut,
)
from app.domains.sanctions.service import (
    announcing,
    deciding,
    ending,
    overturning,
    proposing,
    urgent,
)
from app.domains.sanctions.service.ending import Payment
from app.domains.sanctions.service.proposing import Question
from app.domains.sanctions.types import Asked, Chosen, Circumstance, SanctionState
from app.domains.sanctions.types.kinds import SanctionKind
from app.domains.subjects import queries as subjects
from app.domains.subjects.errors import OnlyLists, PartyToIt
from app.domains.violations.queries import cases
from app.kit.errors import (
    BadInput,
    Fault,
    Forbidden,
    MistypedNumber,
    NotFound,
    StepRefused,
    Unauthenticated,
)
from app.kit.ids import UUID_TEXT
from app.kit.paging import ListOrder
from app.store.work import Work
from app.web.deps import Db, SignedIn
from app.web.openapi import problems
from app.web.operations import Router
from app.web.paging import CursorIn, Limit, PageOf, after_key, answer_page, page_of
from app.web.schemas import ReasonIn
from app.web.writing import Acting, IfMatch, Made, Writing, shown

router = Router(prefix="/v1", tags=["sanctions"])
PAGE: TypeAdapter[PageOf[SanctionItemOut]] = TypeAdapter(PageOf[SanctionItemOut])
ACTED = (Unauthenticated, NotFound, Forbidden, StepRefused)
TIED = (InterestDeclared, HeldForSecondLook)
PICKED = rf"^{UUID_TEXT.pattern}:[A-Z]{{2}}-[A-Z]{{1,6}}-[0-9]{{2}}$"
Verb = Callable[[Work, Sanction], Sanction]


@router.get(
    "/violations/{violation_id}/respondents/{respondent_id}/sanction-proposal",
    response_model=ProposedOut,
    responses=problems(Unauthenticated, NotFound, Forbidden, NotConfirmed),
)
def propose_sanction(
    violation_id: UUID,
    respondent_id: UUID,
    actor: SignedIn,
    db: Db,
    circumstance: Annotated[
        list[Circumstance] | None, Query(max_length=10, description="That you found.")
    ] = None,
    offence: Annotated[
        list[Annotated[str, Query(pattern=PICKED)]] | None,
        Query(
            max_length=100,
            description="Under which offence a count falls: its id, a colon, the code.",
        ),
    ] = None,
) -> Response:
    """Ask the schedule of your body what it proposes for what was confirmed, with its articles.

    It proposes, and decides nothing: rows say how sure they are. Read the counts of which you have
    to say under which offence they fall.
    """
    picked = dict(each.split(":", 1) for each in offence or [])
    asked = Question(
        frozenset(circumstance or []), {UUID(count): code for count, code in picked.items()}
    )
    with db.reading(actor) as work:
        violation = cases.one(work, violation_id)
        found = proposing.ask(work, violation, respondent_id, asked)
    said = None if found.proposal is None else told.proposal(found.proposal)
    open_counts = [
        OpenCountOut(count=count, offences=list(codes))
        for count, codes in found.open_counts.items()
    ]
    return shown(ProposedOut(proposal=proposal_out(said), open_counts=open_counts))


@router.get(
    "/sanctions",
    response_model=PageOf[SanctionItemOut],
    responses=problems(Unauthenticated, NotFound, MistypedNumber),
)
def list_sanctions(  # noqa: PLR0913, PLR0917 - each parameter is a filter of the contract
    request: Request,
    actor: SignedIn,
    db: Db,
    state: Annotated[SanctionState | None, Query(description="In this state alone.")] = None,
    kind: Annotated[SanctionKind | None, Query(description="Of this kind alone.")] = None,
    violation: Annotated[UUID | None, Query(description="Of this case alone.")] = None,
    record: Annotated[
        str | None, Query(max_length=60, description="On this record, by number or identifier.")
    ] = None,
    limit: Limit = 20,
    cursor: CursorIn = None,
) -> Response:
    """List the sanctions that I may know of, the newest first."""
    asked = {"state": state, "kind": kind, "violation": violation, "record": record}
    order = ListOrder("sanctions", "-id", asked, (UUID,))
    before = after_key(order, cursor, UUID)
    with db.reading(actor) as work:
        firm = None
        if record is not None:
            firm = subjects.alike(work, [subjects.record_named(work, record).id])
        narrowed = SanctionFilter(state, kind, violation, firm)
        items = items_out(work, sanctions.page(work, narrowed, before, limit + 1))
    page = page_of(order, items, limit, lambda each: (each.id,))
    return answer_page(request, PAGE, page)


@router.post(
    "/sanctions",
    status_code=HTTPStatus.CREATED,
    response_model=SanctionOut,
    responses=problems(
        *(*ACTED, *TIED, NotConfirmed, NotCompetent, SanctionedAlready, DepartureUnreasoned),
        *(NotForUrgency, NoticedAlready, OnlyLists, AnotherPerson),
    ),
)
def announce_sanction(body: SanctionIn, desk: Desk, acting: Acting) -> Response:
    """Announce a sanction to a respondent, who can answer before anything is in effect.

    Without a measure it is what the schedule proposes. With 'urgent_because' it takes the urgent
    way: nothing is told, or in effect, before another person of the body has confirmed it.
    """

    def verb(work: Work) -> Made:
        violation = cases.one(work, body.violation)
        asked = Asked(
            violation.id,
            body.respondent,
            frozenset(body.circumstances),
            body.offences,
            None if body.licences is None else tuple(body.licences),
        )
        chosen = _meant(work, body, asked)
        if body.urgent_because is None:
            row = announcing.announce(work, desk, violation, asked, chosen)
        else:
            meant = (chosen, body.urgent_because)
            row = urgent.propose(work, desk, violation, asked, meant)
        where = f"/v1/sanctions/{row.id}"
        return Made(sanction_out(work, row), row.version, HTTPStatus.CREATED, where)

    return acting.do(verb)


def _meant(work: Work, body: SanctionIn, asked: Asked) -> Chosen:
    """Return what is meant: the measure that was sent, or what the schedule proposes."""
    if body.measure is not None:
        chosen = _chosen(body.measure, body.reason)
    else:
        violation = cases.one(work, asked.violation_id)
        question = Question(asked.circumstances, asked.offences)
        found = proposing.ask(work, violation, asked.respondent_id, question).proposal
        if found is None:
            fault = Fault("/measure", "No schedule says anything: say what you mean.")
            raise BadInput("There is no proposal.", faults=[fault])
        chosen = told.as_proposed(found, body.reason)
    return told.with_law(chosen, body.law, body.article, body.why_departing)


def _chosen(said: MeasureIn, reason: str) -> Chosen:
    return Chosen(
        kind=said.kind,
        reason=reason,
        length=None if said.length is None else said.length.span,
        until=said.until,
        fine=None if said.fine is None else said.fine.money,
        due_days=said.due_days,
        sent_to=said.sent_to,
    )


@router.get(
    "/sanctions/{sanction_id}",
    response_model=SanctionOut,
    responses=problems(Unauthenticated, NotFound),
)
def read_sanction(sanction_id: UUID, actor: SignedIn, db: Db) -> Response:
    """Read a sanction: what, by which row of which schedule, from when to when, and what is due."""
    with db.reading(actor) as work:
        row = sanctions.one(work, sanction_id)
        return shown(sanction_out(work, row), row.version)


@router.post(
    "/sanctions/{sanction_id}/decide",
    response_model=SanctionOut,
    responses=problems(
        *(*ACTED, *TIED, OpenedIt, NotConfirmed, NotFinal, HarsherThanAnnounced),
        *(NoticeNotServed, NotHeard, PartyToIt),
    ),
)
def decide_sanction(
    sanction_id: UUID, body: SanctionDecisionIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Impose what was announced, or less, as somebody who neither opened the case nor announced it.

    A suspension or cancellation also acts on the licences; one of a certificate is proposed to
    the committee, and changes nothing by itself.
    """
    milder = None if body.milder is None else _chosen(body.milder, body.reason)
    return _act(
        sanction_id,
        seen,
        acting,
        lambda work, row: deciding.decide(work, desk, row, body.reason, milder),
    )


@router.post(
    "/sanctions/{sanction_id}/confirm",
    response_model=SanctionOut,
    responses=problems(*ACTED, *TIED, OpenedIt, AnotherPerson, PartyToIt),
)
def confirm_sanction(
    sanction_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Confirm an urgent measure as a second person; it is in force at once, and provisional."""
    return _act(
        sanction_id, seen, acting, lambda work, row: urgent.confirm(work, desk, row, body.reason)
    )


@router.post(
    "/sanctions/{sanction_id}/drop",
    response_model=SanctionOut,
    responses=problems(*ACTED, *TIED),
)
def drop_sanction(
    sanction_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Let go of a sanction that is not in effect; nothing of it happens."""
    return _act(
        sanction_id, seen, acting, lambda work, row: deciding.drop(work, desk, row, body.reason)
    )


@router.post(
    "/sanctions/{sanction_id}/comply",
    response_model=SanctionOut,
    responses=problems(*ACTED, *TIED, NoCondition, NothingStands),
)
def certify_compliance(
    sanction_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Certify that the firm did what its sanction waits for; it ends once its days are over too."""
    return _act(
        sanction_id, seen, acting, lambda work, row: ending.comply(work, desk, row, body.reason)
    )


@router.post(
    "/sanctions/{sanction_id}/lift",
    response_model=SanctionOut,
    responses=problems(*ACTED, *TIED, NothingStands),
)
def lift_sanction(
    sanction_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """End a sanction now; that it was in force stays on record."""
    return _act(
        sanction_id, seen, acting, lambda work, row: ending.lift(work, desk, row, body.reason)
    )


@router.post(
    "/sanctions/{sanction_id}/take-back",
    response_model=SanctionOut,
    responses=problems(*ACTED, *TIED, NotInEffect),
)
def take_sanction_back(
    sanction_id: UUID, body: ReasonIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Take a sanction back that should not have been, as your court found, or you yourself."""
    return _act(
        sanction_id,
        seen,
        acting,
        lambda work, row: overturning.take_back(work, desk, row, body.reason),
    )


@router.post(
    "/sanctions/{sanction_id}/payments",
    status_code=HTTPStatus.CREATED,
    response_model=SanctionOut,
    responses=problems(*ACTED, *TIED, PaidTooMuch),
)
def note_fine_payment(
    sanction_id: UUID, body: FinePaymentIn, seen: IfMatch, desk: Desk, acting: Acting
) -> Response:
    """Note a payment of a fine that you received; the same reference is noted once."""
    paid = Payment(body.amount.money, body.paid_on, body.reference)
    return _act(
        sanction_id,
        seen,
        acting,
        lambda work, row: ending.pay(work, desk, row, paid),
        HTTPStatus.CREATED,
    )


def _act(
    sanction_id: UUID,
    seen: int,
    acting: Writing,
    act: Verb,
    status: HTTPStatus = HTTPStatus.OK,
) -> Response:
    def verb(work: Work) -> Made:
        row = act(work, sanctions.one(work, sanction_id, seen))
        return Made(sanction_out(work, row), row.version, status)

    return acting.do(verb)
