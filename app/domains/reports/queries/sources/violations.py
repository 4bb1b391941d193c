"""Violations that were confirmed, from the day on which each is final, and money that was asked."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.domains.notices.models import Notice
from app.domains.notices.types import STANDING
from app.domains.reports.queries.sources.deriving import Deriving, Source, country
from app.domains.reports.types import CHARGED, FINAL, Fact, FactKind
from app.domains.violations.models import (
    Violation,
    ViolationCharge,
    ViolationCount,
    ViolationFinding,
    ViolationRespondent,
)
from app.domains.violations.queries.findings import final_since
from app.domains.violations.types import Outcome


def facts(deriving: Deriving, ids: Collection[UUID]) -> Iterator[Fact]:
    """Return the facts of some cases: each count that stands against somebody, and its charges.

    A count is a fact from the day on which it is final, by an appeal or since none came in time;
    what an appeal holds back or was reversed is none.

    Rule:
        Fairness C2, E1: only what is final counts.
    """
    found = deriving.rows(_final(), ViolationCount.violation_id, ids)
    firms = deriving.firms(each.subject_id for each in found)
    of_count: dict[UUID, list[Any]] = defaultdict(list)
    for row in sorted(found, key=lambda each: (each.since, each.id.hex)):
        of_count[row.count_id].append(row)
        firm = firms[row.subject_id]
        yield Fact(
            FactKind.VIOLATION,
            row.violation_id,
            item=row.id.hex,
            on_day=deriving.day(row.since),
            state=FINAL,
            before=row.part.value,
            category=row.offence.value,
            subject_id=None if row.subject_id is None else firm.id,
            home=firm.home,
            origin=country(row.origin),
            destination=country(row.destination),
            workers=row.workers,
            days=deriving.days(row.opened_at, row.decided_at),
        )
    for charge in deriving.rows(select(ViolationCharge), ViolationCharge.count_id, [*of_count]):
        yield _charge(deriving, charge[0], of_count[charge[0].count_id])


def _final() -> Any:
    return (
        select(
            *(ViolationFinding.id, ViolationFinding.count_id, ViolationFinding.respondent_id),
            *(ViolationFinding.decided_at, final_since().label("since")),
            *(ViolationRespondent.subject_id, ViolationRespondent.part),
            *(ViolationCount.violation_id, ViolationCount.offence, ViolationCount.workers),
            *(Violation.origin, Violation.destination, Violation.opened_at),
        )
        .select_from(ViolationFinding)
        .join(ViolationRespondent, ViolationRespondent.id == ViolationFinding.respondent_id)
        .join(ViolationCount, ViolationCount.id == ViolationFinding.count_id)
        .join(Violation, Violation.id == ViolationCount.violation_id)
        .join(Notice, Notice.id == ViolationFinding.notice_id)
        .where(
            ViolationFinding.outcome == Outcome.PROVED,
            ViolationFinding.reversed_at.is_(None),
            ViolationRespondent.held_at.is_(None),
            Notice.state.in_(STANDING),
            Notice.reversed_at.is_(None),
            Notice.effective_at.is_not(None),
            final_since().is_not(None),
        )
    )


def _charge(deriving: Deriving, charge: ViolationCharge, against: list[Any]) -> Fact:
    """Return what was asked of all workers of a charge, at the home of who took it."""
    payee = next(
        (each for each in against if each.respondent_id == charge.payee_respondent_id), against[0]
    )
    firm = deriving.firms([payee.subject_id])[payee.subject_id]
    amount, on_day = charge.amount_minor * charge.workers, deriving.day(against[0].since)
    return Fact(
        FactKind.CHARGE,
        payee.violation_id,
        item=charge.id.hex,
        on_day=on_day,
        state=CHARGED,
        category=charge.category,
        subject_id=None if payee.subject_id is None else firm.id,
        home=firm.home,
        origin=country(payee.origin),
        destination=country(payee.destination),
        amount_minor=amount,
        currency=charge.currency,
        common_minor=_common(deriving, amount, charge.currency, charge.charged_on),
        workers=charge.workers,
    )


def _common(deriving: Deriving, amount: int, currency: str, on: date) -> int | None:
    return deriving.common_minor(amount, currency, on)


SOURCE = Source(
    "violations",
    Violation.id,
    facts,
    ties=(
        (Violation.id, Violation.id),
        (ViolationRespondent.id, ViolationRespondent.violation_id),
        (ViolationRespondent.notice_id, ViolationRespondent.violation_id),
    ),
    firms=((ViolationRespondent.subject_id, ViolationRespondent.violation_id),),
)
