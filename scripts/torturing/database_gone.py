"""The database gone for ten seconds and back: a clear answer or a wait, and recovery without help.

On PostgreSQL its server is stopped and started again, in peace and by a crash; on SQLite another
process holds the lock of writers.
"""

import sqlite3
import time
from pathlib import Path

from cast import Cast
from faults import Findings
from inspecting import Inspector
from places import Child, Place, tail
from sqlalchemy import make_url
from steady import Steady
from trials import Limits

GONE_SECONDS = 10
RECOVERS_SECONDS = 20
SLOWEST_MS = 16_000
"""A waiting writer is told to come back after ten seconds."""


def run(place: Place, limits: Limits, findings: Findings) -> None:
    """Take the database away while somebody writes and reads, and give it back."""
    if not place.on_sqlite and limits.cluster is None:
        findings.facts["left out"] = "the PostgreSQL server is not ours to stop"
        return
    cast = Cast(place)
    [record, *_] = cast.records(3)
    children = place.serve()
    steady = Steady(cast, findings)
    steady.begin(record)
    time.sleep(2)
    for mode in ("held",) if place.on_sqlite else ("fast", "immediate"):
        _away(place, limits, steady, mode)
        limits.tell(findings)
    steady.end()
    # Our own doors have connections of before.
    place.database.dispose()
    steady.check()
    slowest = max(steady.longest.values())
    findings.hold(slowest < SLOWEST_MS, f"somebody waited {slowest} ms")
    findings.facts["slowest answer"] = f"{slowest:,} ms"
    Inspector(place, findings, cast.world.desk.ring).look((), ())
    _nobody_died(children, findings)


def _away(place: Place, limits: Limits, steady: Steady, mode: str) -> None:
    findings = steady.findings
    steady.phase = f"while it is gone ({mode})"
    if place.on_sqlite:
        _hold(Path(str(make_url(place.url).database)))
    else:
        assert limits.cluster is not None
        limits.cluster.stop(mode)
        time.sleep(GONE_SECONDS / 2)
        said = place.readiness()
        findings.hold(
            said["ready"] is False and said["checks"]["database"]["ok"] is False,
            f"/readyz did not say that the database is gone: {said}",
        )
        time.sleep(GONE_SECONDS / 2)
        limits.cluster.start()
    seconds = steady.recovers(RECOVERS_SECONDS)
    findings.facts[f"all well again ({mode}) after"] = f"{seconds:.1f} s"
    ready = place.readiness()["ready"]
    findings.hold(ready, "/readyz does not say that all is well again")


def _hold(database: Path) -> None:
    """Hold the lock of writers for ten seconds."""
    with sqlite3.connect(database, isolation_level=None, timeout=20) as other:
        other.execute("BEGIN IMMEDIATE")
        time.sleep(GONE_SECONDS)
        other.execute("ROLLBACK")
    other.close()


def _nobody_died(children: list[Child], findings: Findings) -> None:
    for each in children:
        findings.hold(each.ended() is None, f"a process ended: {tail(each.log)}")
