"""A disk that is full: a clear answer, nothing half-done, and all well once there is room.

Three ways: the database may not grow, no file may grow past a limit, and the folder of documents
cannot be written to.
"""

import time
from collections.abc import Callable
from datetime import timedelta

from cast import Cast
from database_gone import RECOVERS_SECONDS
from faults import Findings
from inspecting import Inspector, strays
from places import Place, tail
from steady import Steady
from trials import Limits

from app.desks import evidence_desk
from app.domains.evidence.service import clear_strays

FULL_SECONDS = 6
MOST_BYTES = 24_000
"""Less than a document of this trial, and more than what the service writes at its start."""


def run(place: Place, limits: Limits, findings: Findings) -> None:
    """Let the disk be full in each way, and make room again."""
    cast = Cast(place)
    [record, *_] = cast.records(3)
    inspector = Inspector(place, findings, cast.world.desk.ring)
    for what, full in (("documents", _documents_full), ("files", _files_full)):
        full(cast, record, what, findings)
        inspector.look((), ())
        _swept(place, what, findings)
        limits.tell(findings)


def _swept(place: Place, what: str, findings: Findings) -> None:
    """See that what the worker does once a day leaves no bytes without a document."""
    findings.count(f"files of no document ({what})", len(strays(place)))
    clear_strays(evidence_desk(place.settings), place.database, timedelta(hours=-1))
    left = strays(place)
    findings.hold(not left, f"{what}: files of no document are left: {left[:2]}")


def _documents_full(cast: Cast, record: str, what: str, findings: Findings) -> None:
    """Put a file where the folder of documents would be, and take it away again."""
    place = cast.place
    children = place.serve()
    folder = place.folder / "var" / "evidence"
    folder.write_text("no folder", encoding="ascii")
    _through(cast, record, f"{what} cannot be kept", folder.unlink, findings)
    for each in children:
        each.stop()


def _files_full(cast: Cast, record: str, what: str, findings: Findings) -> None:
    """Let no file grow past a limit, and start anew without it."""
    place = cast.place
    children = place.serve(most_bytes=MOST_BYTES)

    def anew() -> None:
        for each in children:
            findings.hold(each.ended() is None, f"a process ended: {tail(each.log)}")
            each.stop()
        children[:] = place.serve()

    _through(cast, record, f"no {what} may grow", anew, findings)
    for each in children:
        each.stop()


def _through(
    cast: Cast, record: str, phase: str, make_room: Callable[[], None], findings: Findings
) -> None:
    steady = Steady(cast, findings, phase=phase)
    steady.begin(record)
    time.sleep(FULL_SECONDS)
    told = {status for at, what, status in steady.answers if "evidence" in what and at == phase}
    findings.hold(told == {503}, f"{phase}: a document was answered {told}")
    ready = cast.place.readiness()["ready"]
    findings.facts[f"/readyz while {phase}"] = "ready" if ready else "not ready"
    steady.is_patient = True
    make_room()
    seconds = steady.recovers(RECOVERS_SECONDS)
    findings.facts[f"all well again after {phase}"] = f"{seconds:.1f} s"
    steady.end()
    steady.check()
