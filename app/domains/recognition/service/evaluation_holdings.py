"""What evaluations hold about an organisation and about a person (fairness P6)."""

from collections.abc import Iterable, Iterator
from typing import Any

from app.domains.recognition.queries import evaluation_holdings as queries
from app.store.holdings import Holding, Piece, Rows, Whose, WhoseKind, told
from app.store.work import Work

_RESULT = ("evaluation_id", "subject_id", "score", "is_eligible", "proposed", "frozen", "digest")


def _of_organisation(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give what evaluations say of its records, in full (E1)."""

    def results() -> Iterator[dict[str, Any]]:
        return (told(each, _RESULT) for each in queries.results_of(work, whose.id))

    yield Rows("recognition/results", "What evaluations say of its records", results)


def _of_person(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give which programmes a person loaded, and which evaluations they asked for."""

    def loaded() -> Iterator[dict[str, Any]]:
        names = ("key", "edition", "loaded_at")
        return (told(each, names) for each in queries.loaded_by(work, whose.id))

    def asked() -> Iterator[dict[str, Any]]:
        names = ("programme_id", "as_of", "asked_at")
        return (told(each, names) for each in queries.asked_by(work, whose.id))

    def checked() -> Iterator[dict[str, Any]]:
        names = ("evaluation_id", "asked_at", "is_identical")
        return (told(each, names) for each in queries.checked_by(work, whose.id))

    yield Rows("recognition/programmes", "Programmes of recognition that I loaded", loaded)
    yield Rows("recognition/evaluations", "Evaluations that I asked for", asked)
    yield Rows("recognition/recomputations", "Evaluations that I had computed again", checked)


HOLDING = Holding(
    "recognition",
    {WhoseKind.ORGANISATION: _of_organisation, WhoseKind.PERSON: _of_person},
)
"""What evaluations can tell, for ``app.desks``."""
