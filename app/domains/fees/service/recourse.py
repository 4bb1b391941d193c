"""Where to go with it, told with each check: read anew twice a minute, not each time (W11)."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from app.domains.jurisdictions.engine.telling import PlaceTold
from app.domains.jurisdictions.service import recourse_of
from app.store.work import Work

GOOD_FOR = timedelta(seconds=30)
MOST_KEPT = 1_000

Asked = tuple[tuple[str, ...], str, date]


@dataclass(slots=True)
class RecentRecourse:
    """What was told of places a moment ago.

    Attributes:
        told: by places, language and first day of a charge, with when it was read.
    """

    told: dict[Asked, tuple[datetime, list[PlaceTold]]] = field(default_factory=dict)

    def of(
        self, work: Work, places: Sequence[str], language: str, paid_on: date
    ) -> list[PlaceTold]:
        """Tell where to go; a table that was loaded shows within half a minute.

        The last day of a claim is counted from the first charge: of several days the earliest is
        told, so that nobody comes too late.
        """
        asked = (tuple(places), language, paid_on)
        known = self.told.get(asked)
        if known is not None and timedelta() <= work.at - known[0] < GOOD_FOR:
            return known[1]
        found = recourse_of(work, places, language, {"payment": paid_on, "offence": paid_on})
        if len(self.told) >= MOST_KEPT:
            self.told.clear()
        self.told[asked] = (work.at, found)
        return found
