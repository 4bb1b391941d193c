"""How many recruiters a jurisdiction's own lists name, for its page."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from app.access.policy import is_within
from app.domains.imports.types import RecordKind
from app.domains.jurisdictions.types import Recruiters
from app.domains.roster.engine.judgement import Judgement
from app.domains.roster.queries import entries, recruiters
from app.store.work import Work

GOOD_FOR = timedelta(seconds=60)
MANY, MOST_KEPT = 5_000, 300
_Kept = dict[str, tuple[datetime, int, Recruiters]]


@dataclass(slots=True)
class RecruiterCounts:
    """Counts of recruiters, those of long lists kept by a process for a minute.

    Attributes:
        kept: by jurisdiction: when it was counted, at which position of the roster, and what.
    """

    kept: _Kept = field(default_factory=dict)

    def of(self, work: Work, code: str) -> Recruiters | None:
        """Count the recruiters that the lists of a jurisdiction and its parts name.

        Args:
            work: an open door.
            code: of the jurisdiction.

        Returns:
            ``None`` where no list of recruiters of it is kept here.
        """
        listed = entries.listed_sources(work)
        own = {
            key: each
            for key, each in listed.items()
            if each.record == RecordKind.INTERMEDIARY and is_within(each.jurisdiction, code)
        }
        if not own:
            return None
        entry = entries.position(work)
        known = self.kept.get(code)
        if known is not None and known[1] == entry and timedelta() <= work.at - known[0] < GOOD_FOR:
            return known[2]
        judgement = Judgement({key: each.state for key, each in listed.items()}, None, work.at)
        found = Recruiters(
            lists=tuple(sorted(own)),
            licences=recruiters.by_licence(work, entry, judgement, own),
            certificates=recruiters.by_certificate(work, entry, judgement, own),
            at=work.at,
        )
        self._keep(code, entry, found)
        return found

    def _keep(self, code: str, entry: int, found: Recruiters) -> None:
        if sum(found.licences.values()) < MANY:
            return
        if len(self.kept) >= MOST_KEPT:
            self.kept.clear()
        self.kept[code] = (found.at, entry, found)
