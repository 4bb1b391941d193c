"""What workers are owed for violations, and what came back to them."""

from collections.abc import Collection, Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.domains.remedies.models import Remedy, RemedyPayer, RemedyPayment, RemedyWorker
from app.domains.remedies.types import PaymentState
from app.domains.reports.queries.sources.deriving import NOBODY, Deriving, Firm, Source
from app.domains.reports.types import OWED, REPAID, Fact, FactKind

CAME_BACK = (PaymentState.RECEIVED, PaymentState.LESS)
"""What she confirmed, less what she did not get; the payer's word alone is no fact (V7)."""


def facts(deriving: Deriving, ids: Collection[UUID]) -> Iterator[Fact]:
    """Return the facts of some remedies: what each worker is owed, and each payment that came.

    An item begins with the line of the worker, so that workers can be counted; it opens nothing.

    Rule:
        Fairness V7: claimed is not repaid.
    """
    homes = _homes(deriving, ids)
    of = (*(Remedy.id, Remedy.currency, Remedy.origin, Remedy.destination), Remedy.reckoned_on)
    owed = deriving.rows(
        select(*of, RemedyWorker.id.label("line"), RemedyWorker.due_minor)
        .join(RemedyWorker, RemedyWorker.remedy_id == Remedy.id)
        .where(
            Remedy.reckoned_on.is_not(None),
            RemedyWorker.due_minor > 0,
            RemedyWorker.struck_at.is_(None),
        ),
        Remedy.id,
        ids,
    )
    for row in owed:
        day, amount = row.reckoned_on, row.due_minor
        yield _money(deriving, row, row.line.hex, homes, (OWED, day, amount))
    paid = deriving.rows(
        select(
            *(*of, RemedyPayment.worker_id.label("line"), RemedyPayment.paid_on),
            *(RemedyPayment.place, RemedyPayment.amount_minor, RemedyPayment.returned_minor),
        )
        .join(RemedyPayment, RemedyPayment.remedy_id == Remedy.id)
        .where(RemedyPayment.standing.in_(CAME_BACK)),
        Remedy.id,
        ids,
    )
    for row in paid:
        amount = row.amount_minor - row.returned_minor
        if amount:
            item = f"{row.line.hex}/{row.place}"
            yield _money(deriving, row, item, homes, (REPAID, row.paid_on, amount))


def _homes(deriving: Deriving, ids: Collection[UUID]) -> dict[UUID, Firm]:
    """Return the firm that pays in each remedy, the first by age that is on record."""
    rows = deriving.rows(
        select(RemedyPayer.remedy_id, RemedyPayer.id, RemedyPayer.subject_id).where(
            RemedyPayer.subject_id.is_not(None)
        ),
        RemedyPayer.remedy_id,
        ids,
    )
    firms = deriving.firms(each.subject_id for each in rows)
    found: dict[UUID, Firm] = {}
    for each in sorted(rows, key=lambda row: row.id.hex):
        found.setdefault(each.remedy_id, firms[each.subject_id])
    return found


def _money(
    deriving: Deriving, row: Any, item: str, homes: dict[UUID, Firm], what: tuple[str, Any, int]
) -> Fact:
    state, day, amount = what
    firm = homes.get(row.id, NOBODY)
    return Fact(
        FactKind.CHARGE,
        row.id,
        item=item,
        on_day=day,
        state=state,
        subject_id=None if firm is NOBODY else firm.id,
        home=firm.home,
        origin=row.origin,
        destination=row.destination,
        amount_minor=amount,
        currency=row.currency,
        common_minor=deriving.common_minor(amount, row.currency, day),
        workers=1,
    )


SOURCE = Source(
    "remedies",
    Remedy.id,
    facts,
    ties=((Remedy.id, Remedy.id), (RemedyWorker.id, RemedyWorker.remedy_id)),
    firms=((RemedyPayer.subject_id, RemedyPayer.remedy_id),),
)
