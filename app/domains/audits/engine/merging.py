"""What comes back from the field, merged with what was written meanwhile; nothing is ever lost."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Take(StrEnum):
    """Which of two contents stands, where both sides wrote."""

    MINE = "mine"
    THEIRS = "theirs"


class Outcome(StrEnum):
    """What becomes of a content that comes back."""

    NOTHING = "nothing"
    ADDED = "added"
    KEPT_BESIDE = "kept_beside"
    COLLIDES = "collides"


@dataclass(frozen=True, slots=True)
class Known:
    """A revision that the register has, of one entry; their numbers run from 1.

    Attributes:
        digest: of its content.
        is_own: whether it came through the same bundle.
    """

    digest: str
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """Which content stands, said by whoever saw both.

    Attributes:
        take: mine or theirs.
        revision: the newest one that they saw; a later one collides again.
    """

    take: Take
    revision: int


@dataclass(frozen=True, slots=True)
class Offered:
    """A content that comes back.

    Attributes:
        base: the revision on which it was written; 0 for a new entry.
        digest: of it.
        choice: between this and a newer revision, where one was made.
    """

    base: int
    digest: str
    choice: Choice | None = None


def merged(offered: Offered, known: Sequence[Known]) -> Outcome:
    """Return what becomes of a content.

    What the register has since the base is not taken twice, so that sending a bundle again changes
    nothing. What came last through the same bundle is its sender's own, and they have seen all
    that is under it: no collision. Where both sides wrote, nobody's words stand before somebody
    who saw both has chosen; the other ones stay as a revision.

    Args:
        offered: the content and its base, one that is known or 0.
        known: the revisions of the entry, the first first.
    """
    newer = known[offered.base :]
    is_known = any(each.digest == offered.digest for each in newer)
    is_untouched = offered.base > 0 and known[offered.base - 1].digest == offered.digest
    if is_known or is_untouched:
        return Outcome.NOTHING
    if not newer or newer[-1].is_own:
        return Outcome.ADDED
    if offered.choice is None or offered.choice.revision != len(known):
        return Outcome.COLLIDES
    is_mine = offered.choice.take is Take.MINE
    return Outcome.ADDED if is_mine else Outcome.KEPT_BESIDE
