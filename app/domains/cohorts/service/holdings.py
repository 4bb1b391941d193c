"""What cohort studies hold about an organisation and about a person (fairness P6).

Of participants nothing is told: no record names one, and none can be found by who they are.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from app.domains.cohorts.queries import holdings
from app.store.holdings import Holding, Piece, Rows, Whose, WhoseKind, told
from app.store.work import Work

_STUDY = (
    *("key", "state", "title", "revision", "publish_by", "drafted_at", "frozen_at", "begun_at"),
    *("closed_at", "analysed_at", "published_at"),
)
_COMMENT = ("study_id", "language", "given_at", "replaced_at")


def _of_organisation(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give the studies that an organisation pays for or assesses, and its comments."""

    def studies() -> Iterator[dict[str, Any]]:
        return (told(each, _STUDY) for each in holdings.studies_of(work, whose.id))

    def comments() -> Iterator[dict[str, Any]]:
        return (told(each, _COMMENT) for each in holdings.comments_of(work, whose.id))

    yield Rows("cohorts/studies", "Cohort studies that it pays for or assesses", studies)
    yield Rows("cohorts/comments", "What it said beside their results", comments)


def _of_person(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give the protocols that a person wrote, and how many records."""

    def protocols() -> Iterator[dict[str, Any]]:
        names = ("revision", "digest", "during", "made_at")
        for key, row in holdings.protocols_by(work, whose.id):
            yield {"study": key, **told(row, names)}

    def records() -> Iterator[dict[str, Any]]:
        for key, number in holdings.recorded_by(work, whose.id):
            yield {"study": key, "versions_of_records": number}

    yield Rows("cohorts/protocols", "Protocols of cohort studies that I wrote", protocols)
    yield Rows("cohorts/records", "Records of cohort studies that I wrote down", records)


HOLDING = Holding(
    "cohorts", {WhoseKind.ORGANISATION: _of_organisation, WhoseKind.PERSON: _of_person}
)
"""What cohort studies can tell, for ``app.desks``."""
