"""What the roster reads now: up to which entry it may be read, and how tokens are judged.

One snapshot serves every request for a second at most, so that a look-up asks the database one
question only.
"""

import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from app.access.policy import ANYONE
from app.domains.roster.engine.certified import CertifiedNow, Period
from app.domains.roster.engine.judgement import Judgement
from app.domains.roster.engine.sanctioned import Sanctioned
from app.domains.roster.queries import certified, entries, sanctioned, violations
from app.domains.roster.queries.entries import Listed
from app.domains.roster.service.counts import Counts
from app.store import journal
from app.store.work import Database, Work

KEPT_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Outlook:
    """One state of the roster, and the instant at which it is judged.

    Attributes:
        entry: the journal number at which entries are read.
        judgement: fills the tokens.
        listed: what is in force of each source, by key.
        counts: of its records; the same object for as long as they would be the same.
    """

    entry: int
    judgement: Judgement
    listed: Mapping[str, Listed]
    counts: Counts


class Late(NamedTuple):
    """What changed since the roster's position, as far as the journal was read.

    Attributes:
        entry: the roster's position.
        head: how far the journal was read.
        periods: of certificates.
        sanctions: those that changed, or fell (``None``).
        left: ids of final findings that left the public (V4).
    """

    entry: int
    head: int
    periods: Mapping[str, tuple[Period, ...]]
    sanctions: Mapping[str, Sanctioned | None]
    left: frozenset[str] = frozenset()


class Lookout:
    """Gives the present outlook, read again when it is older than a second.

    Args:
        database: where it is read.
        instance: ``test`` or ``demo``; ``None`` when live.
        kept_seconds: how long an outlook serves.

    Attributes:
        max_age: for how many seconds a caller may keep what this outlook gives, counted from the
            end of the time for which it serves.
    """

    def __init__(
        self, database: Database, instance: str | None, *, kept_seconds: float = KEPT_SECONDS
    ) -> None:
        self._database = database
        self._instance = instance
        self._kept_seconds = kept_seconds
        self._outlook: Outlook | None = None
        self._late = Late(0, 0, {}, {})
        self._good_until = 0.0
        self.max_age = 0
        self._lock = threading.Lock()

    def now(self) -> Outlook:
        """Return the outlook of this second."""
        outlook = self._outlook
        if outlook is not None and time.monotonic() < self._good_until:
            return outlook
        with self._lock:
            if self._outlook is None or time.monotonic() >= self._good_until:
                self._outlook = self._read(self._outlook)
                until = self._database.clock() + timedelta(seconds=self._kept_seconds)
                self.max_age = self._outlook.judgement.max_age(until)
                self._good_until = time.monotonic() + self._kept_seconds
            return self._outlook

    def _read(self, known: Outlook | None) -> Outlook:
        with self._database.reading(ANYONE) as work:
            entry = entries.position(work)
            listed = entries.listed_sources(work)
            late = self._changed_since(work, entry)
            if known is not None and _reads_alike(known, work, entry, listed, late):
                return known
            counts = None if known is None else _counts_of(known, work, entry, listed)
            if counts is None:
                counts = Counts(entries.count_records(work, entry))
            beside = CertifiedNow(
                late=late.periods,
                changes_at=_next_instant(work),
                left=late.left,
                sanctions=late.sanctions,
            )
        # Who reads at this entry must be shown all up to it.
        self._database.mark()
        sources = {key: each.state for key, each in listed.items()}
        judgement = Judgement(sources, self._instance, work.at, beside)
        return Outlook(entry, judgement, listed, counts)

    def _changed_since(self, work: Work, entry: int) -> Late:
        """Return what changed since the roster's position: certificates, sanctions, findings.

        Only what is new since the last look is read, however far the roster has fallen behind; it
        is the same object as long as nothing is.
        """
        known, head = self._late, journal.head(work.session).number
        if known.entry != entry:
            known = Late(entry, entry, {}, {})
        if head > known.head:
            new = certified.late(work, known.head)
            periods = {**known.periods, **new} if new else known.periods
            struck = sanctioned.late(work, entry)
            same = known.sanctions == struck
            left = violations.left(work, entry)
            known = Late(entry, head, periods, known.sanctions if same else struck, left)
        self._late = known
        return known


def _reads_alike(
    known: Outlook, work: Work, entry: int, listed: Mapping[str, Listed], late: Late
) -> bool:
    """Tell whether nothing that an answer says has changed since an outlook, its number neither."""
    said = known.judgement.certified
    is_same = said.late is late.periods and said.sanctions is late.sanctions
    is_same = is_same and said.left == late.left and work.at < known.judgement.changes_at
    return is_same and known.entry == entry and known.listed == listed


def _counts_of(
    known: Outlook, work: Work, entry: int, listed: Mapping[str, Listed]
) -> Counts | None:
    """Return the counts of an outlook, if no record changed since, nor how a certificate stands.

    With a day that ended, firms can have left the roster (V4).
    """
    is_over = work.at >= known.judgement.changes_at
    if is_over or known.listed != listed or entries.have_changed(work, known.entry, entry):
        return None
    return None if certified.late(work, known.entry) else known.counts


def _next_instant(work: Work) -> datetime | None:
    """Return when time alone next changes what items say of certificates and their like."""
    of = (certified, sanctioned, violations)
    found = [each.next_instant(work) for each in of]
    return min((each for each in found if each is not None), default=None)
