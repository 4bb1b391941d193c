"""What requests hold about the principal who made one (fairness P6)."""

from collections.abc import Iterable, Iterator
from typing import Any

from app.domains.data_requests import queries
from app.domains.data_requests.service.sealing import said
from app.store.holdings import Holding, Piece, Rows, Whose, WhoseKind, told
from app.store.keys import KeyRing
from app.store.work import Work

_REQUEST = (
    *("number", "kind", "state", "language", "received_at", "handed_in_at"),
    *("due_at", "extended_at", "closed_at"),
)
_DOCUMENT = ("media_type", "size_bytes", "sent_at", "destroyed_at")
# Which officer it was is not told: what they did is, and the reviewer reads who.
_CHECK = ("basis", "checked_at", "set_aside_at")
_OPENING = ("at", "role", "kind", "why")


def holding(ring: KeyRing) -> Holding:
    """Return what requests hold about a principal, for ``app.desks``."""

    def of_principal(work: Work, whose: Whose) -> Iterable[Piece]:
        def request() -> Iterator[dict[str, Any]]:
            found = queries.of_request(work, whose.id)
            yield {**told(found, _REQUEST), **said(work, ring, found)}

        def documents() -> Iterator[dict[str, Any]]:
            return (told(each, _DOCUMENT) for each in queries.documents(work, whose.id))

        def checks() -> Iterator[dict[str, Any]]:
            return (told(each, _CHECK) for each in queries.checks(work, whose.id))

        def openings() -> Iterator[dict[str, Any]]:
            ids = [whose.id, *(each.id for each in queries.documents(work, whose.id))]
            return (told(each, _OPENING) for each in queries.openings(work, ids))

        yield Rows("data_requests/request", "Your request", request)
        yield Rows("data_requests/documents", "What you sent to prove who you are", documents)
        yield Rows("data_requests/checks", "How your identity was proved", checks)
        yield Rows("data_requests/openings", "Who opened your request, when and why", openings)

    return Holding("data_requests", {WhoseKind.PRINCIPAL: of_principal})
