"""What posts hold about an authority and about a person (fairness P6)."""

from collections.abc import Iterable, Iterator
from typing import Any

from app.domains.posts import queries
from app.store.holdings import Holding, Piece, Rows, Whose, WhoseKind, told
from app.store.work import Work

_POST = (
    *("id", "kind", "host", "name", "city", "languages", "address", "telephone", "email", "web"),
    *("hours", "state", "opened_at", "closed_at", "successor_id"),
)
_SERVED = ("post_id", "since_at", "ended_at")
_DID = ("id", "kind", "host", "state", "opened_at", "closed_at")


def _of_organisation(work: Work, whose: Whose) -> Iterable[Piece]:
    def posts() -> Iterator[dict[str, Any]]:
        return (told(each, _POST) for each in queries.of_organisation(work, whose.id))

    yield Rows("posts/posts", "Its posts abroad", posts)


def _of_person(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give where they serve and served, and the posts that they opened or closed."""

    def served() -> Iterator[dict[str, Any]]:
        return (told(each, _SERVED) for each in queries.served_by(work, whose.id))

    def done() -> Iterator[dict[str, Any]]:
        return (told(each, _DID) for each in queries.done_by(work, whose.id))

    yield Rows("posts/served", "Posts at which I serve, or served", served)
    yield Rows("posts/done", "Posts that I opened or closed", done)


HOLDING = Holding("posts", {WhoseKind.ORGANISATION: _of_organisation, WhoseKind.PERSON: _of_person})
