"""What disclosures hold about an organisation and about a person (fairness P6).

Nothing here tells of a complaint, or of who complained.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from app.domains.disclosures.models import DisclosureAnswer
from app.domains.disclosures.queries import boxes, holdings, ledger
from app.store.holdings import Holding, Piece, Rows, Whose, WhoseKind, told
from app.store.work import Work

_TOLD = (
    *("number", "what", "receiver", "clause_kind", "detail", "content", "sent_at"),
    *("acknowledged_at", "why_recalled", "recalled_at"),
)
_CAME = ("number", "what", "sent_at", "acknowledged_at")
_ANSWER = ("kind", "did_on", "answered_at")


def _of_organisation(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give what was told of its firm, and what it did with what it was told as an authority."""

    def of_firm() -> Iterator[dict[str, Any]]:
        for each in holdings.told_of(work, whose.id):
            recalls = ledger.recalls_of(work, [each.id])[each.id]
            taken_back = [one.receiver for one in recalls if one.acknowledged_at is not None]
            yield {**told(each, _TOLD), "taken_back_by": taken_back}

    def came() -> Iterator[dict[str, Any]]:
        return (told(each, _CAME) for each in holdings.acknowledged_for(work, whose.id))

    yield Rows("disclosures/of_firm", "What states were told of its firm", of_firm)
    yield Rows("disclosures/acknowledged", "What it acknowledged as an authority", came)
    yield _answers(work, whose, "What it answered as an authority")


def _of_person(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give what a person acknowledged and answered."""

    def came() -> Iterator[dict[str, Any]]:
        return (told(each, _CAME) for each in holdings.acknowledged_by(work, whose.id))

    yield Rows("disclosures/acknowledged", "What I acknowledged for an authority", came)
    yield _answers(work, whose, "What I answered for an authority")


def _answers(work: Work, whose: Whose, title: str) -> Piece:
    def answers() -> Iterator[dict[str, Any]]:
        for each in holdings.answered(work, whose.id):
            yield {**told(each, _ANSWER), "words": _words(work, each)}

    return Rows("disclosures/answers", title, answers)


def _words(work: Work, answer: DisclosureAnswer) -> str | None:
    return boxes.words_of(work, [answer]).get(answer.entry)


HOLDING = Holding(
    "disclosures",
    {WhoseKind.ORGANISATION: _of_organisation, WhoseKind.PERSON: _of_person},
)
"""What disclosures can tell, for ``app.desks``."""
