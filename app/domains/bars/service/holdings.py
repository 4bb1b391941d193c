"""What bars hold about an organisation, a person and a principal (fairness P6).

A body reads its bars without who they are about: that opens one by one, with a reason. A principal
is told of a bar on the document that two officers found to be theirs, and of nobody else's.
"""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from app.domains.bars.queries import holdings
from app.domains.bars.service import words
from app.domains.registration.rules import identity_key
from app.domains.registration.service import principals
from app.domains.registration.types import Identity
from app.store.holdings import Holding, Piece, Rows, Whose, WhoseKind, told
from app.store.keys import KeyRing
from app.store.work import Work

_BAR = (
    *("id", "state", "jurisdiction", "schemes", "ground", "rule", "act_from", "act_until"),
    *("last_day", "proposed_at", "imposed_at", "why_spared", "why_lifted", "ended_at"),
)
_OFFICE = ("office_role", "office_from", "office_until")
_DECLARED = ("kind", "thing_id", "people", "declared_at", "replaced_at")
_HOLD = ("kind", "thing_id", "began_at")
_PAIR = ("state", "due_at", "answered_at")
_DID = {
    "proposed": "proposed_by",
    "announced": "announced_by",
    "imposed": "imposed_by",
    "ended": "ended_by",
}


def holding(ring: KeyRing) -> Holding:
    """Return what bars hold, for ``app.desks``."""
    return Holding(
        "bars",
        {
            WhoseKind.ORGANISATION: partial(_of_organisation, ring),
            WhoseKind.PERSON: _of_person,
            WhoseKind.PRINCIPAL: partial(_of_principal, ring),
        },
    )


def _of_organisation(ring: KeyRing, work: Work, whose: Whose) -> Iterable[Piece]:
    def declared() -> Iterator[dict[str, Any]]:
        for each in holdings.declared_by(work, whose.id):
            people = words.people_of(work, ring, each)
            yield {**told(each, _DECLARED), "principals": [one.person.name for one in people]}

    def held() -> Iterator[dict[str, Any]]:
        for hold, pair in holdings.held_of(work, whose.id):
            person = words.declared_of(work, ring, pair)
            name = None if person is None else person.name
            yield {**told(hold, _HOLD), **told(pair, _PAIR), "principal": name}

    def bars() -> Iterator[dict[str, Any]]:
        return (told(each, _BAR) for each in holdings.of_body(work, whose.id))

    yield Rows("bars/declared", "Who it said owns and runs it", declared)
    yield Rows("bars/holds", "What of it waited, and because of whom", held)
    yield Rows("bars/bars", "Bars that it proposed or imposed", bars)


def _of_person(work: Work, whose: Whose) -> Iterable[Piece]:
    def bars() -> Iterator[dict[str, Any]]:
        for each in holdings.decided_by(work, whose.id):
            mine = [word for word, name in _DID.items() if getattr(each, name) == whose.id]
            yield {"did": mine, **told(each, ("id", "state", "ground"))}

    def answers() -> Iterator[dict[str, Any]]:
        for each in holdings.answered_by(work, whose.id):
            yield told(each, ("id", "state", "answered_at"))

    yield Rows("bars/bars", "Bars for which I did something", bars)
    yield Rows("bars/questions", "Questions that I answered", answers)


def _of_principal(ring: KeyRing, work: Work, whose: Whose) -> Iterable[Piece]:
    def bars() -> Iterator[dict[str, Any]]:
        for each in holdings.bars_with(work, _digests(ring, work, whose)):
            key = words.reason_key(each)
            reason = words.opened(work, ring, key, each.sealed_reason)
            yield {**told(each, (*_BAR, *_OFFICE)), "reason": reason}

    def declared() -> Iterator[dict[str, Any]]:
        for each in holdings.declared_with(work, _digests(ring, work, whose)):
            yield told(each, ("kind", "declared_at"))

    yield Rows("bars/bars", "Bars on you, by your document", bars)
    yield Rows("bars/declared", "That an applicant declared you, by your document", declared)


def _digests(ring: KeyRing, work: Work, whose: Whose) -> frozenset[str]:
    """Return the digests of the documents at the records that two officers found to be theirs."""
    found = [
        principals.opened(work, ring, each)["identity"]
        for each in holdings.seals_of(work, whose.about)
    ]
    known = {
        identity_key(Identity(each["country"], each["number"]))
        for each in found
        if each is not None
    }
    return words.digests_of(work, ring, frozenset(known))
