"""Words and values of appeals, and what the owner of an act brings to them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple, Protocol
from uuid import UUID

from app.domains.identity.types import Matter
from app.domains.notices.models import Notice
from app.store.work import Work

Words = Mapping[tuple[int, str], str]
"""Words of the journal's entries, by number and field."""


class AppealState(StrEnum):
    """Where an appeal stands."""

    LODGED = "lodged"
    ADMITTED = "admitted"
    HEARD = "heard"
    UPHELD = "upheld"
    PARTLY = "partly"
    DISMISSED = "dismissed"
    INADMISSIBLE = "inadmissible"
    WITHDRAWN = "withdrawn"
    SETTLED = "settled"


RUNNING = frozenset({AppealState.LODGED, AppealState.ADMITTED, AppealState.HEARD})
"""The states in which an appeal is not decided."""


class Outcome(StrEnum):
    """For what a member votes."""

    UPHELD = "upheld"
    PARTLY = "partly"
    DISMISSED = "dismissed"
    INADMISSIBLE = "inadmissible"


class WhyInadmissible(StrEnum):
    """Why an appeal is not looked into, from a closed list."""

    LATE = "late"
    NOT_STRUCK = "not_struck"
    NO_ACT = "no_act"


class ObjectionState(StrEnum):
    """Where an objection to a member of a panel stands."""

    OPEN = "open"
    UPHELD = "upheld"
    DISMISSED = "dismissed"


class Conflict(StrEnum):
    """Why somebody must not decide an appeal."""

    NO_MEMBER = "no_member"
    HAD_A_PART = "had_a_part"
    BELONGS_TO_IT = "belongs_to_it"
    INTEREST = "interest"
    OBJECTED = "objected"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class AppealTimes:
    """The days of an appeal, which the owner of the act computes from its scheme.

    Attributes:
        acknowledged_by: until when it is acknowledged; the letter goes out at once.
        conflicts_until: until when the appellant can object to members that are named then.
        decide_by: until when it is decided.
    """

    acknowledged_by: datetime
    conflicts_until: datetime
    decide_by: datetime


class Lodged(NamedTuple):
    """What an appellant says.

    Attributes:
        grounds: why the act is wrong, in words.
        late_reason: why it comes late, where it does.
        documents: that the organisation keeps here.
    """

    grounds: str
    late_reason: str | None = None
    documents: tuple[UUID, ...] = ()

    @property
    def words(self) -> dict[str, str]:
        """What of it is said in words."""
        return {"grounds": self.grounds, "late_reason": self.late_reason or ""}


class WordsApart(Protocol):
    """Where the words of appeals lie that must not stand in the journal.

    An appeal about a complaint speaks of whoever complained; its words lie under the seal of the
    case, and are gone with it.
    """

    def keep(
        self, work: Work, notice: Notice, entry: int, words: Mapping[str, str]
    ) -> Mapping[str, str]:
        """Keep the words of an entry, by field; return what the journal says instead."""
        ...

    def read(self, work: Work, notice: Notice, entries: Collection[int]) -> Words:
        """Return the words of some entries, by entry and field; the caller may read them."""
        ...


class Touching(Protocol):
    """Whom an act touches, and who had a part in it: none of them decides."""

    def participants(self, work: Work, notice: Notice) -> frozenset[UUID]:
        """Return everybody who had a part in the act and its file; none of them decides."""
        ...

    def matter(self, work: Work, notice: Notice) -> Matter:
        """Return what the act touches, to compare with interests; act and path are replaced."""
        ...


class Appealable(Touching, Protocol):
    """What the domain that owns a kind of act brings to appeals, plain errors and reviews.

    The verbs run in the work that decides, by an actor with ``notice:reverse``; they move the
    owner's own rows.
    """

    def times(self, work: Work, notice: Notice, at: datetime) -> AppealTimes:
        """Return the days of an appeal that is lodged, or whose panel is named, at an instant."""
        ...

    def hold(self, work: Work, notice: Notice) -> None:
        """Let the state before stand while an appeal runs; asked where the terms say so."""
        ...

    def release(self, work: Work, notice: Notice) -> None:
        """End that: the appeal ended, and the act stands."""
        ...

    def uphold(self, work: Work, notice: Notice) -> None:
        """Open the state before the act again."""
        ...

    def reconsider(self, work: Work, notice: Notice) -> bool:
        """Give the matter back to the deciding body; return whether the act stands meanwhile."""
        ...
