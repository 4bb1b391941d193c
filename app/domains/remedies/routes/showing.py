"""How a remedy is shown, whole or in a list."""

from collections.abc import Sequence
from uuid import UUID

from app.domains.remedies.engine.splitting import shared
from app.domains.remedies.models import Remedy, RemedyPlan
from app.domains.remedies.queries import payments
from app.domains.remedies.queries import remedies as queries
from app.domains.remedies.routes.desk import balance_out, money_out, part_out
from app.domains.remedies.schemas import PayerOut, PlanOut, RemedyItemOut, RemedyOut
from app.domains.remedies.service import words
from app.domains.remedies.service.common import is_body
from app.domains.remedies.service.desk import RemedyDesk
from app.domains.remedies.service.planning import parts_of
from app.domains.remedies.service.tending import overdue_since
from app.domains.remedies.types import Balance, RemedyState
from app.domains.remedies.workflow import LIFE
from app.store.work import Work

_ITEM = (
    *("id", "number", "state", "violation_id", "origin", "destination", "lateness"),
    *("opened_at", "plan_due_at", "whole_due_at", "closed_at", "version"),
)


def _totals(work: Work, rows: Sequence[Remedy]) -> dict[UUID, tuple[int, Balance]]:
    """Return the sums of remedies: what workers say of them, to the body alone.

    Rule:
        Fairness V7: two readings of a sum must not tell a payer which worker said what.
    """
    ids = [each.id for each in rows]
    totals, back = queries.totals(work, ids), queries.came_back(work, ids)
    for each in rows:
        if not is_body(work, each):
            count, known = totals[each.id]
            said = known.claimed + known.received + back.get(each.id, 0)
            totals[each.id] = count, Balance(known.due, said, 0, known.held, known.to_fund)
    return totals


def items_out(work: Work, rows: Sequence[Remedy]) -> list[RemedyItemOut]:
    """Show remedies in a list; the sums of all of them are one question."""
    totals = _totals(work, rows)
    return [
        RemedyItemOut(
            **{name: getattr(each, name) for name in _ITEM},
            workers=totals[each.id][0],
            balance=balance_out(totals[each.id][1], each.currency),
        )
        for each in rows
    ]


def remedy_out(work: Work, desk: RemedyDesk, row: Remedy) -> RemedyOut:
    """Show a remedy whole."""
    count, balance = _totals(work, [row])[row.id]
    is_over = row.state is RemedyState.CLOSED
    decision = words.opened(work, desk.ring, f"{row.id}:decision", row.sealed_decision)
    return RemedyOut(
        **{name: getattr(row, name) for name in _ITEM},
        workers=count,
        balance=balance_out(balance, row.currency),
        since=row.since,
        until=row.until,
        reason=words.opened(work, desk.ring, row.id, row.sealed_reason),
        currency=row.currency,
        paid_currency=row.paid_currency,
        interviews=len(row.interviews),
        references=len(row.reference_figures),
        reckoned_on=row.reckoned_on,
        overdue_since=None if is_over else overdue_since(work, row),
        without_amount=queries.without_amount(work, row.id),
        payers=_payers(work, row, balance),
        plans=[_plan(work, desk, row, each) for each in queries.plans(work, row.id)],
        left=None if row.left_minor is None else money_out(row.left_minor, row.currency),
        decision=decision,
        available_actions=work.available(row, LIFE),
    )


def _payers(work: Work, remedy: Remedy, balance: Balance) -> list[PayerOut]:
    """Show who pays which share: the shares of what is due add up to it."""
    rows, paid = queries.payers(work, remedy.id), payments.paid_by(work, remedy.id)
    weights = {str(each.id): each.parts for each in rows}
    shares = shared(balance.due, weights) if any(weights.values()) else {}
    return [
        PayerOut(
            id=each.id,
            kind=each.kind,
            record_id=each.subject_id,
            organisation_id=each.organisation_id,
            parts=each.parts,
            share=money_out(shares.get(str(each.id), 0), remedy.currency),
            reported=money_out(paid.get(each.id, 0), remedy.currency),
        )
        for each in rows
    ]


def _plan(work: Work, desk: RemedyDesk, remedy: Remedy, plan: RemedyPlan) -> PlanOut:
    return PlanOut(
        place=plan.place,
        is_joint=plan.is_joint,
        parts=[part_out(each, remedy.currency) for each in parts_of(plan)],
        pace=plan.pace,
        reason=words.opened(work, desk.ring, plan.id, plan.sealed_reason),
        proposed_by=plan.proposed_by,
        proposed_at=plan.proposed_at,
        accepted_by=plan.accepted_by,
        accepted_at=plan.accepted_at,
        returned_at=plan.returned_at,
    )
