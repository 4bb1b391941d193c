"""What agreements hold about an authority and about a person (fairness P6)."""

from collections.abc import Iterable, Iterator
from typing import Any

from app.domains.agreements.queries import holdings
from app.store.holdings import Holding, Piece, Rows, Whose, WhoseKind, told
from app.store.work import Work

_SIGNED = ("signed_on", "reference", "signed_at")
_AGREEMENT = ("key", "state", "drafted_at", "edited_at", "enforced_at")
_DENOUNCED = ("agreement_id", "denounced_on", "denounced_at")
_BODY = ("key", "made_at")
_PROPOSAL = ("id", "state", "proposed_at", "decided_at")


def _signatures(found: Iterable[holdings.Signed]) -> Iterator[dict[str, Any]]:
    return ({"agreement": each.key, **told(each.signature, _SIGNED)} for each in found)


def _of_organisation(work: Work, whose: Whose) -> Iterable[Piece]:
    def signed() -> Iterator[dict[str, Any]]:
        return _signatures(holdings.signed_for(work, whose.id))

    yield Rows("agreements/signed", "Agreements that it signed here", signed)


def _of_person(work: Work, whose: Whose) -> Iterable[Piece]:
    """Give what they drafted, signed, denounced, proposed and confirmed."""

    def drafted() -> Iterator[dict[str, Any]]:
        return (told(each, _AGREEMENT) for each in holdings.agreements_of(work, whose.id))

    def signed() -> Iterator[dict[str, Any]]:
        return _signatures(holdings.signed_by(work, whose.id))

    def denounced() -> Iterator[dict[str, Any]]:
        return (told(each, _DENOUNCED) for each in holdings.denounced_by(work, whose.id))

    def bodies() -> Iterator[dict[str, Any]]:
        return (told(each, _BODY) for each in holdings.bodies_of(work, whose.id))

    def proposed() -> Iterator[dict[str, Any]]:
        for what, each in holdings.proposals_of(work, whose.id):
            yield {"what": what, **told(each, _PROPOSAL)}

    yield Rows("agreements/drafted", "Agreements that I drafted or put in force", drafted)
    yield Rows("agreements/signed", "Agreements that I signed, or noted as signed", signed)
    yield Rows("agreements/denounced", "Agreements that I denounced for a party", denounced)
    yield Rows("agreements/bodies", "Regional bodies that I made", bodies)
    yield Rows("agreements/proposed", "What I proposed or confirmed as one of two", proposed)


HOLDING = Holding(
    "agreements", {WhoseKind.ORGANISATION: _of_organisation, WhoseKind.PERSON: _of_person}
)
