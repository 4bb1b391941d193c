"""How far a trial may go, and how it tells how it stands."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from faults import Findings

if TYPE_CHECKING:
    from places import Cluster, Place


@dataclass(frozen=True)
class Limits:
    """How far a trial may go.

    Attributes:
        seconds: for about so long.
        kills: so many kills at most.
        calls: so many calls of the contract at most, or a few more.
        seed: decides all that is drawn.
        tell: shows how it stands.
        cluster: a PostgreSQL server of our own, which may be stopped; ``None`` where there is none.
    """

    seconds: float
    kills: int
    calls: int
    seed: int
    tell: Callable[[Findings], None]
    cluster: "Cluster | None" = None


Trial = Callable[["Place", Limits, Findings], None]
