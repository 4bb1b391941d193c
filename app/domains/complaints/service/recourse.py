"""Where else she can go, told with each receipt: read anew twice a minute, not each time (W11)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from app.domains.complaints.models import Complaint
from app.domains.jurisdictions.engine.recourse import KnownSince
from app.domains.jurisdictions.engine.telling import EmergencyTold, PlaceTold
from app.domains.jurisdictions.service import NO_DAYS, recourse_of
from app.store.work import Work

GOOD_FOR = timedelta(seconds=30)
MOST_KEPT = 1_000

Asked = tuple[tuple[str, ...], str]


def places_of(complaint: Complaint) -> list[str]:
    """Return the places of which she is told: where she is, where it happened, and her own."""
    places = (complaint.destination, complaint.happened_in, complaint.origin)
    return list(dict.fromkeys(each for each in places if each is not None))


def contacts_of(told: Sequence[PlaceTold]) -> list[EmergencyTold]:
    """Return whom to call in danger where she is: in the first place, or in its country (W3)."""
    here = [each for each in told if each.code in (told[0].code, told[0].code[:2])]
    return [each for place in here for each in place.emergency]


@dataclass(slots=True)
class RecentRecourse:
    """What was told of places in a language a moment ago.

    Attributes:
        told: by places and language, with when it was read.
    """

    told: dict[Asked, tuple[datetime, list[PlaceTold]]] = field(default_factory=dict)

    def of(
        self,
        work: Work,
        places: Sequence[str],
        language: str,
        days: Mapping[KnownSince, date] = NO_DAYS,
    ) -> list[PlaceTold]:
        """Tell where else a worker can go; a table that was loaded shows within half a minute.

        What is told with days of her own is kept nowhere.
        """
        if days:
            return recourse_of(work, places, language, days)
        asked = (tuple(places), language)
        known = self.told.get(asked)
        if known is not None and timedelta() <= work.at - known[0] < GOOD_FOR:
            return known[1]
        found = recourse_of(work, places, language)
        if len(self.told) >= MOST_KEPT:
            self.told.clear()
        self.told[asked] = (work.at, found)
        return found
