"""How the register stands, for whoever watches over it: found out each time that they ask."""

import logging
import shutil
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from socket import gethostname

from app.access.policy import CLOCK
from app.domains.identity.service.throttle import SIGN_INS_REFUSED
from app.domains.imports.queries import under_way
from app.domains.roster.service.indexing import behind
from app.followers import followers
from app.outside import tracing
from app.outside.metrics import Gauge, MetricsServer, Notes, Values, empty_notes
from app.settings import Settings
from app.store import journal, outbox
from app.store.consumers import standings
from app.store.jobs import open_jobs
from app.store.replica import READS
from app.store.waits import WAITS
from app.store.work import Database, Work
from app.web.request_log import REQUESTS

TALLIES = (REQUESTS, WAITS, SIGN_INS_REFUSED, READS)
"""What each process counts."""
FOLLOWER, KIND = ("follower",), ("kind",)

log = logging.getLogger(__name__)


def metrics(settings: Settings, database: Database, *, adds_notes: bool = False) -> MetricsServer:
    """Make the server that Prometheus asks; it does not listen yet.

    Args:
        settings: say where it listens.
        database: is asked how the register stands.
        adds_notes: whether other processes write down what they count.
    """
    notes = notes_folder(settings) if adds_notes else None
    if notes is not None:
        empty_notes(notes)
    address = (settings.metrics_host, settings.metrics_port or 0)
    return MetricsServer(address, TALLIES, partial(gauges, settings, database), notes)


class Tracing:
    """Tells the traces of this process, where the settings name who hears them.

    Args:
        settings: name the collector.
        database: whose statements are traced.
        role: what this process is.
    """

    def __init__(self, settings: Settings, database: Database, role: str) -> None:
        # Loaded here alone: whoever traces nothing need not have it.
        module = import_module("app.outside.open_telemetry")
        self._tracer: tracing.Tracer = module.OpenTelemetry(
            settings.traces_url, settings.traces_share, role
        )
        self._database = database

    def start(self) -> None:
        """Begin."""
        self._database.trace()
        tracing.begin(self._tracer)

    def stop(self) -> None:
        """Tell what is left, and stop."""
        tracing.begin(None)
        self._tracer.end()


def notes(settings: Settings) -> Notes:
    """Make what writes down the counts of one of several processes."""
    return Notes(notes_folder(settings), TALLIES)


def notes_folder(settings: Settings) -> Path:
    """Return where the API processes of this machine write down what they count."""
    return settings.data_dir / "metrics" / gethostname()


def gauges(settings: Settings, database: Database) -> Iterator[Gauge]:
    """Find out how the register stands; of a database that does not answer, that."""
    yield from _disks(settings)
    try:
        with database.reading(CLOCK) as work:
            found = [*_journal(work), *_jobs(work), *_imports(work)]
        found.append(_index(settings, database))
    except Exception:
        log.exception("the database could not be asked for metrics")
        found = []
    means = "1 where the database answered, else 0."
    yield Gauge("vouch_database_up", means, _alone(bool(found)))
    yield from found


def _journal(work: Work) -> Iterable[Gauge]:
    head = journal.head(work.session).number
    known = {each.name: each for each in standings(work.session)}
    names = {each.name for each in followers()} | set(known)
    positions = {name: known[name].position if name in known else 0 for name in names}
    failures: Values = {(each.name,): float(each.failures) for each in known.values()}
    lag: Values = {(name,): float(head - position) for name, position in positions.items()}
    return (
        Gauge("vouch_journal_entry", "Number of the journal's last entry.", _alone(head)),
        Gauge("vouch_follower_behind_entries", "Entries not yet worked off.", lag, FOLLOWER),
        Gauge("vouch_follower_failures", "Failures in a row.", failures, FOLLOWER),
    )


def _jobs(work: Work) -> Iterable[Gauge]:
    jobs = open_jobs(work.session)
    waiting: Values = {(each.kind,): float(each.waiting) for each in jobs}
    failed: Values = {(each.kind,): float(each.failed) for each in jobs}
    overdue: Values = {(each.kind,): _age(each.due_at, work.at) for each in jobs}
    letters, oldest = outbox.waiting(work.session)
    return (
        Gauge("vouch_jobs_waiting", "Jobs that are not done.", waiting, KIND),
        Gauge("vouch_jobs_failing", "Of these, how many failed before.", failed, KIND),
        Gauge("vouch_job_overdue_seconds", "Since when the first was due.", overdue, KIND),
        Gauge("vouch_outbox_letters", "Letters that are not sent.", _alone(letters)),
        Gauge(
            "vouch_outbox_oldest_seconds",
            "Since when the oldest of them has waited.",
            _alone(_age(oldest, work.at)),
        ),
    )


def _imports(work: Work) -> Iterable[Gauge]:
    lists: defaultdict[tuple[str, ...], float] = defaultdict(float)
    rows: defaultdict[tuple[str, ...], float] = defaultdict(float)
    oldest: dict[tuple[str, ...], float] = {}
    for each in under_way(work):
        stage = (each.stage.value,)
        lists[stage] += each.lists
        oldest[stage] = max(oldest.get(stage, 0.0), _age(each.sent_at, work.at))
        if each.step is not None:
            rows[(each.step,)] += each.rows
    return (
        Gauge("vouch_import_lists", "Lists that were sent and are not done.", lists, ("stage",)),
        Gauge("vouch_import_oldest_seconds", "Since the oldest was sent.", oldest, ("stage",)),
        Gauge("vouch_import_rows", "Rows worked off in the step at hand.", rows, ("step",)),
    )


def _index(settings: Settings, database: Database) -> Gauge:
    entries = behind(database, settings.index_folder).entries
    means = "Entries that this machine's search index is behind the roster."
    return Gauge("vouch_index_behind_entries", means, _alone(entries))


def _disks(settings: Settings) -> Iterator[Gauge]:
    free: Values = {
        (name,): float(shutil.disk_usage(folder).free)
        for name, folder in {"data": settings.data_dir, "index": settings.index_folder}.items()
        if folder.is_dir()
    }
    yield Gauge("vouch_disk_free_bytes", "Room where it is written.", free, ("folder",))


def _alone(value: float) -> Values:
    return {(): float(value)}


def _age(since: datetime | None, at: datetime) -> float:
    return 0.0 if since is None else max(0.0, (at - since).total_seconds())
