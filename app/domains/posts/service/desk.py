"""What posts abroad work with, held open by a process."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PostDesk:
    """What posts abroad work with.

    Attributes:
        instance: what every public answer of a test or demonstration says; ``None`` when live.
    """

    instance: str | None
