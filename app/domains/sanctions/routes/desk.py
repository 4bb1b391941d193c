"""What the routes of sanctions share: the desk, and how sanctions are shown."""

from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import Depends, Request

from app.domains.sanctions.engine import texts
from app.domains.sanctions.models import Sanction
from app.domains.sanctions.queries import showing
from app.domains.sanctions.queries.showing import Around
from app.domains.sanctions.schemas import (
    ActedLicenceOut,
    FineOut,
    FinePaidOut,
    FineSumOut,
    LengthOut,
    SanctionItemOut,
    SanctionOut,
    SanctionProposalOut,
)
from app.domains.sanctions.service.desk import SanctionDesk
from app.domains.sanctions.service.waiting import available
from app.domains.sanctions.types import LawOf, Why
from app.domains.sanctions.types.kinds import LASTING
from app.domains.standards.types.words import Confidence
from app.domains.violations.types import Offence
from app.kit.money import Money
from app.store.work import Work


async def _desk(request: Request) -> SanctionDesk:
    desk: SanctionDesk = request.app.state.sanctions
    return desk


Desk = Annotated[SanctionDesk, Depends(_desk)]
"""What sanctions work with."""


def proposal_out(said: dict[str, Any] | None) -> SanctionProposalOut | None:
    """Show what a schedule proposes."""
    if said is None:
        return None
    return SanctionProposalOut.model_validate(
        {
            **said,
            "law_reads": texts.LAW[LawOf(said["law"])],
            "why_reads": texts.WHY[Why(said["why"])],
            "confidence_reads": texts.CONFIDENCE[Confidence(said["confidence"])],
        }
    )


def sum_out(minor: int, currency: str) -> FineSumOut:
    """Show an amount."""
    money = Money(minor, currency)
    return FineSumOut(amount=money.amount, currency=money.currency)


_SAME = (
    *("id", "number", "state", "kind", "body", "jurisdiction", "law_of", "confidence", "law"),
    *("article", "sent_to", "announced_by", "announced_at", "decided_by", "decided_at"),
    *("from_at", "until_at", "pipeline_until", "ended_at", "version"),
)


def sanction_out(work: Work, row: Sanction) -> SanctionOut:
    """Show a sanction to its body, or to whom it strikes."""
    around = showing.around(work, [row])
    length = row.length
    schedule = row.schedule_key and f"{row.schedule_key} {row.schedule_version}"
    return SanctionOut(
        **{name: getattr(row, name) for name in _SAME},
        in_force=row.id in around.in_force,
        provisional=row.is_urgent,
        violation=row.violation_id,
        violation_number=around.violations[row.violation_id],
        respondent=row.respondent_id,
        record=None if row.subject_id is None else around.records[row.subject_id],
        body_name=around.bodies[row.body_organisation_id],
        schedule=schedule,
        grounds=[Offence(each) for each in row.grounds],
        proposal=proposal_out(row.proposal),
        departs=row.is_departure,
        why_departing=around.why_departing.get(row.id),
        length=None if length is None else LengthOut(months=length.months, days=length.days),
        until=row.until_what,
        fine=_fine(row, around),
        notice=row.notice_id,
        ends_reads=texts.ends(
            row.state, row.until_at, row.until_what, is_once=row.kind not in LASTING
        ),
        held_since=row.held_at,
        licences=[
            ActedLicenceOut(
                licence=each.licence_id,
                act=each.act_id,
                given_back_at=each.given_back_at,
                back_act=each.back_act_id,
            )
            for each in around.licences[row.id]
        ],
        available_actions=available(work, row),
    )


def _fine(row: Sanction, around: Around) -> FineOut | None:
    if row.fine_minor is None or row.fine_currency is None:
        return None
    currency = row.fine_currency
    return FineOut(
        amount=sum_out(row.fine_minor, currency),
        due_on=row.fine_due_on,
        owed=sum_out(row.fine_minor - row.fine_paid_minor, currency),
        paid_at=row.fine_paid_at,
        payments=[
            FinePaidOut(
                amount=sum_out(each.amount_minor, currency),
                paid_on=each.paid_on,
                reference=each.reference,
            )
            for each in around.payments[row.id]
        ],
    )


def items_out(work: Work, rows: Sequence[Sanction]) -> list[SanctionItemOut]:
    """Show sanctions in a list, in a fixed number of queries."""
    around = showing.around(work, rows)
    return [
        SanctionItemOut(
            id=each.id,
            number=each.number,
            state=each.state,
            kind=each.kind,
            in_force=each.id in around.in_force,
            provisional=each.is_urgent,
            violation=each.violation_id,
            record=None if each.subject_id is None else around.records[each.subject_id],
            from_at=each.from_at,
            until_at=each.until_at,
        )
        for each in rows
    ]
