"""What states told one another under agreements, and when answers came."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.domains.disclosures.models import Disclosure, DisclosureAnswer, DisclosurePlace
from app.domains.disclosures.types import DisclosureState, What
from app.domains.reports.queries.sources.deriving import Deriving, Source
from app.domains.reports.types import Answering, Fact, FactKind

GONE = (DisclosureState.SENT, DisclosureState.ACKNOWLEDGED)


def facts(deriving: Deriving, ids: Collection[UUID]) -> Iterator[Fact]:
    """Return the facts of some disclosures that went; a recall is none, and ends its original.

    What one authority was told of one case is no fact: it would count who consented to it.

    Rule:
        Fairness S2, W1, W6.
    """
    query = select(
        *(Disclosure.id, Disclosure.what, Disclosure.state, Disclosure.receiver),
        *(Disclosure.sent_at, Disclosure.answered_at, Disclosure.answer_due),
        *(Disclosure.answer_days, Disclosure.asks_answer, Disclosure.content),
    ).where(
        Disclosure.state.in_(GONE),
        Disclosure.recalls_id.is_(None),
        Disclosure.recalled_at.is_(None),
        Disclosure.sent_at.is_not(None),
        Disclosure.only_to.is_(None),
        Disclosure.what != What.COMPLAINT_REFERRED,
    )
    found = deriving.rows(query, Disclosure.id, ids)
    places = _places(deriving, [each.id for each in found])
    for row in found:
        yield Fact(
            FactKind.DISCLOSURE,
            row.id,
            item="" if row.answer_due is None else deriving.day(row.answer_due).isoformat(),
            on_day=deriving.day(row.sent_at),
            until_day=deriving.day_of(row.answered_at),
            state=row.state.value,
            before=_answering(row).value,
            category=row.what.value,
            home=_teller(row, places[row.id]),
            destination=row.receiver,
            days=row.answer_days,
        )


def _answering(row: Any) -> Answering:
    if not row.asks_answer:
        return Answering.NOT_ASKED
    if row.answered_at is None:
        return Answering.ASKED
    is_late = row.answer_due is not None and row.answered_at > row.answer_due
    return Answering.LATE if is_late else Answering.IN_TIME


def _places(deriving: Deriving, ids: Collection[UUID]) -> dict[UUID, list[str]]:
    """Return the states that did what was told, or of which everybody may read it, by their codes.

    Rule:
        Fairness S1: no other learns from a figure that something was told.
    """
    query = (
        select(DisclosurePlace.disclosure_id, DisclosurePlace.jurisdiction)
        .join(Disclosure, Disclosure.id == DisclosurePlace.disclosure_id)
        .where(
            DisclosurePlace.is_open.is_(True), DisclosurePlace.jurisdiction != Disclosure.receiver
        )
    )
    found: dict[UUID, list[str]] = defaultdict(list)
    for each in deriving.rows(query, DisclosurePlace.disclosure_id, ids):
        found[each.disclosure_id].append(each.jurisdiction)
    return found


def _teller(row: Any, places: Sequence[str]) -> str | None:
    """Return which state told it: the one whose act it is, where that is told, else the first."""
    acted = row.content.get("jurisdiction")
    return acted if acted in places else min(places, default=None)


SOURCE = Source(
    "disclosures",
    Disclosure.id,
    facts,
    ties=(
        (Disclosure.id, Disclosure.id),
        (Disclosure.id, Disclosure.recalls_id),
        (DisclosureAnswer.id, DisclosureAnswer.disclosure_id),
    ),
)
