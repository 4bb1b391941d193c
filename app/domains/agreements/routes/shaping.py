"""What the routes of agreements share: the desk, what is sent as values, and how it is shown."""

from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import Depends, Path, Request
from pydantic import BaseModel
from starlette.responses import Response

from app.access.policy import Actor
from app.domains.agreements.models import Agreement, AgreementClause
from app.domains.agreements.queries.in_force import corridor_of
from app.domains.agreements.rules import DEADLINES, KEY
from app.domains.agreements.schemas import CorridorOut, DeadlineIn, DeadlineOut
from app.domains.agreements.schemas.agreements import (
    READS,
    AgreementIn,
    AgreementItemOut,
    AgreementOut,
    AmendmentOut,
    ClauseIn,
    ClauseOut,
    ForPartyIn,
    PartyOut,
    ReachOut,
    SuccessionOut,
)
from app.domains.agreements.service.desk import AgreementDesk
from app.domains.agreements.service.reading import Reached, Told, Whole, whole
from app.domains.agreements.service.signing import ForParty
from app.domains.agreements.service.succeeding import Question
from app.domains.agreements.types import Deadline, Draft, NewClause, NewParty, NoticePeriod
from app.domains.agreements.workflow import AMENDMENT, SUCCESSION
from app.domains.jurisdictions.types import ProposalState
from app.kit.errors import BadInput, Fault
from app.store.work import Work
from app.web.writing import shown

MAX_AGE = {"Cache-Control": "public, max-age=60", "Vary": "Authorization"}
ANYBODY: dict[str, Any] = {"security": [{}]}
"""A token shows the secretariat and the parties what is not public; without one the rest."""
KeyIn = Annotated[
    str,
    Path(
        pattern=KEY, max_length=60, description="Of the agreement or body.", examples=["ph-sa-2013"]
    ),
]


async def _desk(request: Request) -> AgreementDesk:
    desk: AgreementDesk = request.app.state.agreements
    return desk


Desk = Annotated[AgreementDesk, Depends(_desk)]
"""What agreements work with."""


def answered(
    actor: Actor, body: BaseModel, version: int | None, headers: dict[str, str] | None = None
) -> Response:
    """Answer a read: for everybody where nobody is signed in, else for the caller alone."""
    if actor.id is not None:
        response = shown(body, version)
        response.headers.update(headers or {})
        return response
    return Response(
        body.model_dump_json(),
        media_type="application/json",
        headers={**MAX_AGE, **(headers or {})},
    )


def draft_of(body: AgreementIn) -> Draft:
    """Return an agreement as it was sent."""
    return Draft(
        title=body.title,
        force=body.force,
        parties=tuple(NewParty(each.jurisdiction, each.body) for each in body.parties),
        clauses=tuple(clause_of(each) for each in body.clauses),
        since=body.since,
        until=body.until,
        notice=NoticePeriod(body.notice.count, body.notice.unit),
        reference=body.reference,
        summary=body.summary,
        source=body.source,
    )


def clause_of(body: ClauseIn) -> NewClause:
    """Return a clause as it was sent; which deadlines were left out is part of it."""
    return NewClause(
        kind=body.kind,
        detail=body.detail,
        corridors=tuple((each.origin, each.destination) for each in body.corridors),
        is_secret=body.is_secret,
        text=body.text,
        since=body.since,
        until=body.until,
        notify=_deadline_of(body.notify),
        acknowledge=_deadline_of(body.acknowledge),
        answer=_deadline_of(body.answer),
        defaulted=tuple(name for name in DEADLINES if name not in body.model_fields_set),
    )


def _deadline_of(body: DeadlineIn | None) -> Deadline | None:
    return None if body is None else Deadline(body.count, body.unit)


def for_party(body: ForPartyIn) -> ForParty:
    """Return what is done for a party as it was sent.

    Raises:
        BadInput: it names both a jurisdiction and a body.
    """
    if body.jurisdiction is not None and body.body is not None:
        fault = Fault("/body", "Give either jurisdiction or body.")
        raise BadInput("A party is one of the two.", faults=[fault])
    is_named = body.jurisdiction is not None or body.body is not None
    party = NewParty(body.jurisdiction, body.body) if is_named else None
    return ForParty(party, body.day, body.reference)


def item_out(told: Told) -> AgreementItemOut:
    """Show an agreement in a list."""
    return AgreementItemOut(**_item(told))


def _item(told: Told) -> dict[str, Any]:
    row, term = told.agreement, told.term
    same = ("id", "key", "title", "force", "reference", "summary", "source")
    return {
        **{name: getattr(row, name) for name in same},
        "standing": told.standing,
        "parties": [_party(each, told) for each in told.parties],
        "since": row.since,
        "until": row.until if term is None else term.until,
    }


def _party(each: Reached, told: Told) -> PartyOut:
    row, body, signature = each.named
    is_in_force = told.term is not None
    return PartyOut(
        jurisdiction=row.jurisdiction,
        body=None if body is None else body.key,
        name=each.name,
        since=each.term.since if is_in_force and each.term is not None else row.since,
        until=row.until,
        reaches=[ReachOut(code=e.code, since=e.since, until=e.until) for e in each.reaches],
        signed_on=None if signature is None else signature.signed_on,
        signed_here=signature is not None and signature.organisation_id is not None,
        signature=None if signature is None else signature.reference,
        denounced_on=row.denounced_on,
        denunciation=row.denounced_reference,
    )


def agreement_out(work: Work, desk: AgreementDesk, said: Whole) -> AgreementOut:
    """Show an agreement."""
    row = said.told.agreement
    same = ("edition", "notice_count", "notice_unit", "drafted_at", "signed_at", "enforced_at")
    return AgreementOut(
        **_item(said.told),
        **{name: getattr(row, name) for name in same},
        clauses=[clause_out(each) for each in said.clauses],
        secret_clauses=said.secret,
        amendments=_amendments(work, said),
        successions=[succession_out(work, each) for each in said.questions],
        on=said.told.day,
        reads=READS,
        available_actions=list(said.actions),
        version=row.version,
        instance=desk.instance,
    )


def whole_out(work: Work, desk: AgreementDesk, row: Agreement) -> AgreementOut:
    """Show an agreement as it stands today."""
    return agreement_out(work, desk, whole(work, desk, row))


def _amendments(work: Work, said: Whole) -> list[AmendmentOut]:
    clauses: Sequence[AgreementClause] = (*said.clauses, *said.added)
    same = ("id", "state", "from_day", "until", "reference", "proposed_at", "decided_at", "ends")
    return [
        AmendmentOut(
            **{name: getattr(each, name) for name in same},
            adds=[clause_out(one) for one in clauses if one.added_by_id == each.id],
            available_actions=work.available(each, AMENDMENT),
        )
        for each in said.amendments
    ]


def clause_out(row: AgreementClause) -> ClauseOut:
    """Show a clause."""
    same = ("id", "kind", "detail", "is_secret", "text", "since", "until")
    corridors = [corridor_of(each) for each in row.corridors]
    return ClauseOut(
        **{name: getattr(row, name) for name in same},
        corridors=[CorridorOut(origin=one, destination=other) for one, other in corridors],
        **{name: _deadline(row, name) for name in DEADLINES},
        added_by=row.added_by_id,
        ended_by=row.ended_by_id,
    )


def _deadline(row: AgreementClause, name: str) -> DeadlineOut | None:
    count, unit = getattr(row, f"{name}_count"), getattr(row, f"{name}_unit")
    if count is None:
        return None
    return DeadlineOut(count=count, unit=unit, is_usual=name in row.defaulted)


def succession_out(work: Work, asked: Question) -> SuccessionOut:
    """Show whether a successor takes the place of a party."""
    answer = asked.answer
    waits = answer is not None and answer.state is ProposalState.PROPOSED
    return SuccessionOut(
        id=None if answer is None else answer.id,
        party=asked.party.jurisdiction or "",
        successor=asked.successor,
        state=None if answer is None else answer.state,
        succeeds=None if answer is None else answer.succeeds,
        since=None if answer is None else answer.since,
        reference=None if answer is None else answer.reference,
        available_actions=work.available(answer, SUCCESSION) if answer and waits else [],
    )
