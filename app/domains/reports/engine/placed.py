"""How many workers were placed on each corridor: firm by firm, as both sides told (E1)."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from app.domains.deployments.engine.comparing import counts


class Told(NamedTuple):
    """What was told of one firm and one corridor in a period.

    Attributes:
        origin: where the workers come from.
        destination: where they go.
        firm: what the firm told; ``None``: nothing.
        authority: what authorities told, the same workers once; ``None``: nothing.
        both_firm: what the firm told of the months of which both told.
        both_authority: what authorities told of these.
    """

    origin: str
    destination: str
    firm: int | None
    authority: int | None
    both_firm: int
    both_authority: int


@dataclass(slots=True)
class Placed:
    """What was told of one corridor, of all firms together.

    Attributes:
        firms: what firms told; ``None``: nothing.
        authorities: what authorities told; ``None``: nothing.
        counted: what counts, added up firm by firm.
        covers: of how many firms anything was told.
    """

    firms: int | None = None
    authorities: int | None = None
    counted: int = 0
    covers: int = 0


def placed(told: Iterable[Told], limit: Decimal) -> dict[tuple[str, ...], Placed]:
    """Add up by corridor what counts of each firm.

    Args:
        told: of each firm and corridor, one after another.
        limit: how far both sides may differ, as a share of the larger number.

    Rule:
        Fairness E1: beyond the limit the lower counts, of each firm for itself.
    """
    found: dict[tuple[str, ...], Placed] = defaultdict(Placed)
    for each in told:
        here = found[each.origin, each.destination]
        here.firms = _plus(here.firms, each.firm)
        here.authorities = _plus(here.authorities, each.authority)
        alone = (each.firm or 0) - each.both_firm + (each.authority or 0) - each.both_authority
        here.counted += counts(each.both_firm, each.both_authority, limit) + alone
        here.covers += 1
    return dict(found)


def _plus(one: int | None, other: int | None) -> int | None:
    return one if other is None else (one or 0) + other
