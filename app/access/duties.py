"""Duties that must lie with different people, judged on the person over all memberships."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from app.access.grants import Role
from app.kit.text import fold

SHARED_PRINCIPAL = "shared_principal"
SURNAME_AND_ADDRESS = "surname_and_address"
BANK_DETAIL = "bank_detail"
LEAST_WORDS_OF_A_NAME = 2
LEAST_WORDS_OF_AN_ADDRESS = 3
LEAST_LETTERS_OF_A_SURNAME = 2


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a person, or of a firm and those who stand for it, to compare the two.

    Attributes:
        names: as they are written: of the person, or of each principal.
        addresses: where they live or work.
        bank_details: numbers of accounts.
    """

    names: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    bank_details: frozenset[str] = field(default_factory=frozenset)


def in_common(person: Known, firm: Known) -> list[str]:
    """Say what a person and a firm have in common that asks for a second look.

    It decides nothing: two people can bear one name. Which word of a name is the surname differs
    from country to country, so any word that the two names share can be; it only counts beside an
    address that they share.

    Rule:
        Fairness P4: a shared principal, surname with address, or bank detail; L10: a name alone
        has no consequence but the question.
    """
    return comparing(person)(firm)


def comparing(person: Known) -> Callable[[Known], list[str]]:
    """Return what says the same of one firm after another; the person is folded once."""
    mine = _folded(person)
    return lambda firm: _shared(mine, _folded(firm))


class _Folded(NamedTuple):
    """What is known, as it is compared."""

    names: list[frozenset[str]]
    addresses: list[frozenset[str]]
    bank_details: frozenset[str]


def _folded(known: Known) -> _Folded:
    plain = frozenset(fold(each).replace(" ", "") for each in known.bank_details) - {""}
    return _Folded([_words(each) for each in known.names], [*map(_words, known.addresses)], plain)


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(text).split())


def _shared(mine: _Folded, theirs: _Folded) -> list[str]:
    found = []
    if any(_is_one_name(one, other) for one in mine.names for other in theirs.names):
        found.append(SHARED_PRINCIPAL)
    if _share_an_address(mine, theirs) and _share_a_word(mine, theirs):
        found.append(SURNAME_AND_ADDRESS)
    if mine.bank_details & theirs.bank_details:
        found.append(BANK_DETAIL)
    return found


def _is_one_name(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two names are one, in any order, with or without a middle name."""
    is_long = min(len(one), len(other)) >= LEAST_WORDS_OF_A_NAME
    return is_long and (one <= other or other <= one)


def _share_a_word(mine: _Folded, theirs: _Folded) -> bool:
    return any(_surnames(one) & _surnames(other) for one in mine.names for other in theirs.names)


def _surnames(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if len(word) >= LEAST_LETTERS_OF_A_SURNAME)


def _share_an_address(mine: _Folded, theirs: _Folded) -> bool:
    return any(
        min(len(one), len(other)) >= LEAST_WORDS_OF_AN_ADDRESS and (one <= other or other <= one)
        for one in mine.addresses
        for other in theirs.addresses
    )


APART: frozenset[frozenset[Role]] = frozenset(
    frozenset({Role.ADMINISTRATOR, other})
    for other in (
        *(Role.DECISION_MAKER, Role.COMPLAINTS_OFFICER),
        *(Role.ACCESS_REVIEWER, Role.OUTSIDE_REVIEWER, Role.APPEALS_MEMBER),
    )
)


def clash(held: Iterable[Role], wanted: Role) -> Role | None:
    """Return a role that somebody holds and that does not go together with a wanted one.

    Rule:
        Fairness P4: nobody joins administrator with decision maker, complaints officer or
        reviewer.
    """
    return next((role for role in held if frozenset({role, wanted}) in APART), None)
