"""What is broken on purpose inside a process: a clock that is wrong, a disk that is full.

It is of this tool alone: no setting of the service reaches it. Import it before anything of
``app``, so that every module takes its time from here.
"""

import resource
import time
from datetime import datetime, timedelta
from importlib import import_module
from pathlib import Path
from typing import Any
from uuid import UUID

import uuid_utils
import uuid_utils.compat

from app.kit import clock

_right_now = clock.now
_step: Path | None = None
MODULES = (
    *("app.main", "app.background", "app.cli.serve", "app.cli.worker", "app.cli.imports"),
    *("app.cli.journal", "app.web.server", "uvloop", "uvicorn.lifespan.on", "uvicorn.loops.uvloop"),
)


def load() -> None:
    """Load the service, with a clock that can be set, and put its operations together once for all.

    That takes four seconds of each start, and comes to the same in every process.
    """
    clock.now = now
    for name in MODULES:
        import_module(name)
    main = import_module("app.main")
    made = main.new_service()
    made.openapi()

    def again(lifespan: Any = None, _before: Any = None) -> Any:
        made.router.lifespan_context = lifespan
        return made

    main.new_service = again


def seconds_off() -> float:
    """Return by how many seconds the clock is wrong."""
    return 0.0 if _step is None else float(_step.read_text(encoding="ascii") or 0)


def now() -> datetime:
    """Return the instant that the process believes in."""
    return _right_now() + timedelta(seconds=seconds_off())


def strike(odd: dict[str, Any]) -> None:
    """Break what is asked for in this process."""
    if "clock" in odd:
        _set_clock(Path(odd["clock"]))
    if "most_bytes" in odd:
        most = int(odd["most_bytes"])
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))
    if "files" in odd:
        _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (int(odd["files"]), most))


def _set_clock(step: Path) -> None:
    """Take the time of identifiers and of the machine from the wrong clock as well."""
    global _step  # noqa: PLW0603 - one process has one clock
    _step = step
    right_time, plain = time.time, uuid_utils.uuid7

    def uuid7(*, nanoseconds: int | None = None) -> Any:
        at = int((right_time() + seconds_off()) * 1e9)
        return plain(nanoseconds=at if nanoseconds is None else nanoseconds)

    uuid_utils.uuid7 = uuid7
    uuid_utils.compat.uuid7 = lambda: UUID(int=uuid7().int)
    time.time = lambda: right_time() + seconds_off()
