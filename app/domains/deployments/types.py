"""Words and values of deployments."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID


class Side(StrEnum):
    """Whose report it is."""

    FIRM = "firm"
    AUTHORITY = "authority"


@dataclass(frozen=True, slots=True)
class Deployed:
    """How many workers a firm placed in a period, by both sides, and which number counts.

    Attributes:
        subject_id: the firm.
        since: first day of the first month.
        until: last day of the last month.
        firm: what the firm reported; ``None``: nothing.
        authority: what authorities reported; ``None``: nothing.
        counted: the denominator; ``None``: there is none, and a rate says so. Where the two
            differ beyond the limit, the lower (fairness E1).
        differs: the two differ beyond the limit.
        reports: the records that gave the numbers.
    """

    subject_id: UUID
    since: date
    until: date
    firm: int | None
    authority: int | None
    counted: int | None
    differs: bool
    reports: tuple[UUID, ...]
