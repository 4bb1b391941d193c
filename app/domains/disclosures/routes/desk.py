"""What the routes of disclosures share: the desk, and how disclosures are shown."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Request

from app.domains.agreements.types import Detail
from app.domains.disclosures.models import Disclosure
from app.domains.disclosures.queries import boxes, ledger
from app.domains.disclosures.schemas import (
    DisclosureAnswerOut,
    DisclosureItemOut,
    DisclosureOut,
    ToldOut,
    ToldRecallOut,
)
from app.domains.disclosures.service.desk import DisclosureDesk
from app.domains.disclosures.service.waiting import available
from app.domains.disclosures.types import Box, DisclosureState
from app.store.work import Work


async def _desk(request: Request) -> DisclosureDesk:
    desk: DisclosureDesk = request.app.state.disclosures
    return desk


Desk = Annotated[DisclosureDesk, Depends(_desk)]
"""What disclosures work with."""

_SAME = (
    *("id", "number", "state", "what", "receiver", "clause_kind", "detail", "recalled_at"),
    *("made_at", "notify_due", "sent_at", "acknowledge_due", "acknowledged_at", "asks_answer"),
    *("answer_due", "answered_at"),
)


def _item(work: Work, row: Disclosure, places: Mapping[UUID, Sequence[Any]]) -> dict[str, Any]:
    return {
        **{name: getattr(row, name) for name in _SAME},
        "concerns": [each.jurisdiction for each in places[row.id]],
        "recalls": row.recalls_id,
        "overdue": row.is_late(work.at),
    }


def items_out(work: Work, rows: Sequence[Disclosure]) -> list[DisclosureItemOut]:
    """Show disclosures in a box, in a fixed number of questions."""
    places = ledger.places_of(work, [each.id for each in rows])
    return [DisclosureItemOut(**_item(work, each, places)) for each in rows]


def disclosure_out(work: Work, row: Disclosure, box: Box = Box.INBOX) -> DisclosureOut:
    """Show a disclosure; who reads it in the outbox learns neither content nor words of answers."""
    is_theirs = box is Box.INBOX
    answers = ledger.answers_of(work, [row.id])[row.id]
    words = boxes.words_of(work, answers) if is_theirs and answers else {}
    return DisclosureOut(
        **_item(work, row, ledger.places_of(work, [row.id])),
        agreement=row.agreement_id,
        clause=row.clause_id,
        also_under=row.also_under,
        narrowed_by=row.narrowed_by,
        thing_kind=row.thing_kind,
        # Whoever is told a count alone is not told of which thing it is (S1).
        thing=None if row.detail is Detail.COUNTS else row.thing_id,
        why_recalled=row.why_recalled,
        content=row.content if is_theirs else None,
        digest=row.digest,
        answers=[
            DisclosureAnswerOut(
                kind=each.kind,
                did_on=each.did_on,
                answered_at=each.answered_at,
                words=words.get(each.entry),
            )
            for each in answers
        ],
        version=row.version,
        available_actions=available(work, row) if is_theirs else [],
    )


_TOLD = (
    *("id", "number", "what", "receiver", "clause_kind", "detail", "content", "sent_at"),
    *("acknowledged_at", "why_recalled", "recalled_at"),
)
_RECALL = ("receiver", "sent_at", "acknowledge_due", "acknowledged_at")


def told_out(work: Work, rows: Sequence[Disclosure]) -> list[ToldOut]:
    """Show the holder of a record what was told of it, and who has not taken it back (S2)."""
    recalls = ledger.recalls_of(work, [each.id for each in rows])
    return [
        ToldOut(
            **{name: getattr(row, name) for name in _TOLD},
            agreement=row.agreement_id,
            clause=row.clause_id,
            taken_back=_taken_back(row, recalls[row.id]),
            recalls=[
                ToldRecallOut(**{name: getattr(each, name) for name in _RECALL})
                for each in recalls[row.id]
            ],
        )
        for row in rows
    ]


def _taken_back(row: Disclosure, recalls: Sequence[Disclosure]) -> bool | None:
    if row.recalled_at is None:
        return None
    return all(each.state is DisclosureState.ACKNOWLEDGED for each in recalls)
