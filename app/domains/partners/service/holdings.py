"""What partners hold about an organisation and about a person (fairness P6)."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from app.domains.partners import queries
from app.domains.partners.service import admitting
from app.domains.partners.service.desk import PartnerDesk
from app.store.holdings import Holding, Piece, Rows, Whose, WhoseKind, told
from app.store.work import Work

_TERM = (
    *("id", "state", "languages", "places", "ways", "since", "until"),
    *("proposed_at", "decided_at", "ended_at"),
)
# Who vouched for it, and which firm has a name that it has too, others told in confidence.
_REFERENCE = ("admission_id", "is_good", "checked_at")
_QUESTION = ("admission_id", "reasons", "asked_at", "answer", "answered_at")
_DID = ("id", "state", "proposed_at", "decided_at", "ended_at")


def holding(desk: PartnerDesk) -> Holding:
    """Return what partners can tell, for ``app.desks``."""
    return Holding(
        "partners",
        {
            WhoseKind.ORGANISATION: partial(_of_organisation, desk),
            WhoseKind.PERSON: _of_person,
        },
    )


def _of_organisation(desk: PartnerDesk, work: Work, whose: Whose) -> Iterable[Piece]:
    """Give its terms, who is said to stand for it, and what was looked at; of no case a word."""

    def terms() -> Iterator[dict[str, Any]]:
        for each in queries.of_organisation(work, whose.id):
            people = admitting.people_of(work, desk, each)
            reason = queries.reason_of(work, each)
            yield {**told(each, _TERM), "people": people, "reason": reason}

    def references() -> Iterator[dict[str, Any]]:
        for admission in queries.of_organisation(work, whose.id):
            yield from (told(e, _REFERENCE) for e in queries.references(work, admission.id))

    def questions() -> Iterator[dict[str, Any]]:
        for admission in queries.of_organisation(work, whose.id):
            yield from (told(e, _QUESTION) for e in queries.questions(work, admission.id))

    yield Rows("partners/terms", "Its terms as a partner", terms)
    yield Rows("partners/references", "References of it that were checked", references)
    yield Rows("partners/questions", "Names that it shares with firms", questions)


def _of_person(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give the admissions that they proposed or decided, and the references that they checked."""

    def done() -> Iterator[dict[str, Any]]:
        return (told(each, _DID) for each in queries.done_by(work, whose.id))

    def checked() -> Iterator[dict[str, Any]]:
        return (told(each, _REFERENCE) for each in queries.checked_by(work, whose.id))

    yield Rows("partners/admissions", "Partners that I proposed, or decided upon", done)
    yield Rows("partners/references", "References that I checked", checked)
