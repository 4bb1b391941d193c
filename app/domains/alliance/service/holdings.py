"""What the alliance holds about an organisation and about a person (fairness P6)."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from app.domains.alliance.queries import commitments, credentials, members
from app.store.holdings import Holding, Piece, Rows, Whose, WhoseKind, told
from app.store.work import Work

_MEMBER = (
    *("key", "state", "kind", "name", "country", "website", "asked_at", "joined_on", "ended_on"),
    *("announced_at", "hear_until"),
)
_ASKED = ("key", "state", "asked_at", "decided_at", "ended_on")
_COMMITMENT = (
    *("id", "state", "kind", "target", "unit", "direction", "language", "made_on", "due_on"),
    *("heard_on", "noted", "ended_on", "because"),
)
_MADE = ("id", "state", "kind", "made_on", "ended_on")
_REPORT = (
    *("commitment_id", "number", "replaces", "as_of", "reported_on", "value", "says_kept"),
    *("links", "language", "found"),
)
_WROTE = ("commitment_id", "number", "reported_on", "found", "found_at")
_TRAINING = (
    *("key", "title", "provider", "level", "topics", "form", "held_from", "held_until"),
    "valid_months",
)
_CREDENTIAL = (
    *("id", "kind", "state", "subject_id", "people", "standard", "number", "issuer"),
    *("since", "until", "stated_at", "decided_at"),
)
_DID = ("id", "kind", "state", "stated_at", "decided_at")


def _joined(work: Work, whose: Whose) -> Iterator[dict[str, Any]]:
    for each in members.of_organisation(work, whose.id):
        entries = {
            "announced": (each.announced_entry, "reason"),
            "answer": (each.answer_entry, "answer"),
            "reason": (each.reason_entry, "reason"),
        }
        said = members.words_of(work, [entry for entry, _ in entries.values()])
        words = {name: said.get((at or 0, field)) for name, (at, field) in entries.items()}
        yield {**told(each, _MEMBER), **words}


def _pledged(work: Work, whose: Whose) -> Iterator[dict[str, Any]]:
    for each in commitments.of_organisation(work, whose.id):
        said = members.words_of(work, [each.entry])
        yield {**told(each, _COMMITMENT), "words": {field: w for (_, field), w in said.items()}}


def _reported(work: Work, whose: Whose) -> Iterator[dict[str, Any]]:
    for each in commitments.reports_of_organisation(work, whose.id):
        said = members.words_of(work, [each.entry, each.found_entry])
        yield {
            **told(each, _REPORT),
            "words": said.get((each.entry, "words")),
            "found_in_words": said.get((each.found_entry or 0, "reason")),
        }


def _of_organisation(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give its memberships, what it pledged and reported, and what it can prove."""

    def held() -> Iterator[dict[str, Any]]:
        found = credentials.trainings_of_organisation(work, whose.id)
        return (told(each, _TRAINING) for each in found)

    def proved() -> Iterator[dict[str, Any]]:
        return (told(each, _CREDENTIAL) for each in credentials.of_organisation(work, whose.id))

    yield Rows(
        "alliance/memberships", "Its memberships of the alliance", partial(_joined, work, whose)
    )
    yield Rows(
        "alliance/commitments", "What it pledged; not examined", partial(_pledged, work, whose)
    )
    yield Rows(
        "alliance/reports", "What it reported of its pledges", partial(_reported, work, whose)
    )
    yield Rows("alliance/trainings", "Trainings that it held", held)
    yield Rows(
        "alliance/credentials", "Trainings and certificates that it stated or decided", proved
    )


def _of_person(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give what they asked for, pledged, reported, held, stated and decided."""

    def asked() -> Iterator[dict[str, Any]]:
        return (told(each, _ASKED) for each in members.done_by(work, whose.id))

    def pledged() -> Iterator[dict[str, Any]]:
        return (told(each, _MADE) for each in commitments.made_by(work, whose.id))

    def reported() -> Iterator[dict[str, Any]]:
        return (told(each, _WROTE) for each in commitments.reported_by(work, whose.id))

    def held() -> Iterator[dict[str, Any]]:
        return (told(each, ("key", "made_at")) for each in _held(work, whose))

    def proved() -> Iterator[dict[str, Any]]:
        return (told(each, _DID) for each in credentials.done_by(work, whose.id))

    yield Rows("alliance/members", "Memberships that I asked for, decided or ended", asked)
    yield Rows("alliance/pledged", "Commitments that I made or ended", pledged)
    yield Rows("alliance/reported", "Reports that I wrote or looked at", reported)
    yield Rows("alliance/held", "Trainings that I wrote down", held)
    yield Rows("alliance/proved", "Trainings and certificates that I stated or decided", proved)


def _held(work: Work, whose: Whose) -> Iterator[Any]:
    return credentials.trainings_made_by(work, whose.id)


HOLDING = Holding(
    "alliance", {WhoseKind.ORGANISATION: _of_organisation, WhoseKind.PERSON: _of_person}
)
