"""What was counted of the roster, kept for as long as no record of it changes.

Most acts leave the roster as it is. To count a large one anew for each of them would cost more
than all else that is asked of it.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence

from app.domains.roster.types import RosterFilter

MOST_KEPT = 64

Facets = Mapping[str, Sequence[tuple[str, int]]]


class Counts:
    """The counts of one state of the roster.

    Args:
        records: how many records of each kind there are.
    """

    def __init__(self, records: Mapping[str, int]) -> None:
        self.records = records
        self._facets: OrderedDict[RosterFilter, Facets] = OrderedDict()
        self._lock = threading.Lock()

    def facets(self, filters: RosterFilter, count: Callable[[], Facets]) -> Facets:
        """Return the facets of what meets the filters, counted once.

        A search finds with the index, which changes by itself: its facets are counted each time.
        """
        if filters.q is not None:
            return count()
        with self._lock:
            known = self._facets.get(filters)
            if known is not None:
                self._facets.move_to_end(filters)
                return known
        found = count()
        with self._lock:
            self._facets[filters] = found
            if len(self._facets) > MOST_KEPT:
                self._facets.popitem(last=False)
        return found
