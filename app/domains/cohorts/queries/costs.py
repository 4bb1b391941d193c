"""What participants of published studies paid and earned, for reports; see ``types``."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import select

from app.access.policy import unscoped
from app.domains.cohorts.engine.cells import DEDUCTIONS
from app.domains.cohorts.engine.protocols import read
from app.domains.cohorts.models import CohortProtocol, CohortRecord, CohortResult, CohortStudy
from app.domains.cohorts.queries.records import VALUES, amount_of, participant_of, rows
from app.domains.cohorts.types import Amount, CostAndEarnings, Outcome, Protocol
from app.store.work import Work

WHY = "of published studies alone, and who shows any of it keeps to E5"


def costs_and_earnings(
    work: Work, *, since: date, until: date, entry: int
) -> Iterator[CostAndEarnings]:
    """Yield each record of a study that was published by an entry of the journal.

    A study that is not published gives nothing: its sponsor reads nothing before the public (E3).
    Who shows any of this keeps to fairness E5: no group under ten.

    Args:
        work: the open transaction.
        since: first day on which the job abroad began; of who said no month, the day on which the
            record came in.
        until: last day.
        entry: of the journal, as of which is asked.
    """
    for study, protocol in _studies(work, entry):
        for row in rows(work, study):
            found = _cost(row, study, protocol)
            if since <= (found.started_on or row.given_at.date()) <= until:
                yield found


def _studies(work: Work, entry: int) -> list[tuple[CohortStudy, Protocol]]:
    found = work.session.execute(
        select(CohortStudy, CohortProtocol.canonical)
        .join(CohortResult, CohortResult.study_id == CohortStudy.id)
        .join(CohortProtocol, CohortProtocol.id == CohortResult.protocol_id)
        .where(unscoped(why=WHY), CohortStudy.published_entry <= entry)
        .order_by(CohortStudy.id)
    )
    return [(study, read(text)) for study, text in found]


def _cost(row: CohortRecord, study: CohortStudy, protocol: Protocol) -> CostAndEarnings:
    said: dict[str, Any] = row.said
    participant = participant_of(row.code_digest, said)
    arm = protocol.arm(participant.arm)
    corridor, month = said.get("corridor"), said.get("started")
    origin, _, destination = (corridor or "").partition("-")
    return CostAndEarnings(
        record_id=row.id,
        study=study.key,
        arm=participant.arm,
        is_historical=arm is not None and arm.is_historical,
        corridor=(origin, destination) if corridor else None,
        sex=participant.sex,
        age_band=participant.age_band,
        site=participant.site,
        cost=_money(said[VALUES].get(Outcome.FEES_PAID)),
        earnings=_money(said[VALUES].get(Outcome.FIRST_MONTH_EARNINGS)),
        deductions=_money(said.get(DEDUCTIONS)),
        common=protocol.currency,
        started_on=None if month is None else date.fromisoformat(f"{month}-01"),
        contract_months=said.get("contract_months"),
        is_self_employed=said.get("self_employed"),
    )


def _money(said: Any) -> Amount | None:
    return None if said is None else amount_of(said)
