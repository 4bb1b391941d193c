"""What links hold about a person: what they did with links and questions (fairness P6)."""

from collections.abc import Iterable, Iterator
from typing import Any

from app.domains.links.queries import holdings
from app.store.holdings import Holding, Piece, Rows, Whose, WhoseKind, told
from app.store.work import Work

_DID = {
    "proposed": "proposed_by",
    "confirmed": "confirmed_by",
    "proposed a key": "next_proposed_by",
}


def _of_person(work: Work, whose: Whose) -> Iterable[Piece]:
    def links() -> Iterator[dict[str, Any]]:
        for each in holdings.links_of(work, whose.id):
            mine = [word for word, name in _DID.items() if getattr(each, name) == whose.id]
            yield {"did": mine, **told(each, ("key", "state", "partner"))}

    def questions() -> Iterator[dict[str, Any]]:
        for each in holdings.answered_by(work, whose.id):
            yield told(each, ("id", "kind", "state", "answered_at"))

    yield Rows("links/links", "Links with installations for which I did something", links)
    yield Rows("links/questions", "Questions about what partners tell that I answered", questions)


HOLDING = Holding("links", {WhoseKind.PERSON: _of_person})
"""What links hold, for ``app.desks``."""
