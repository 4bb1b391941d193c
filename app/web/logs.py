"""Logs: one line per event, as JSON or in a form that a person reads, and without names.

A failure is told by the kinds of its errors and where they arose. Their messages are left out,
because a database's or a parser's message may quote what a person wrote. Of what a library says,
only the words that stand in its own code are taken, and only from a warning on.
"""

import json
import logging
import sys
import threading
import traceback
from datetime import UTC, datetime
from enum import StrEnum
from types import TracebackType
from typing import Any, TextIO

from app.web.scope import present_request_id

_NOT_SHOWN = frozenset(
    {*vars(logging.makeLogRecord({})), "message", "asctime", "taskName", "color_message"}
)
_INNERMOST_FRAMES = -12
_OURS = ("app", "vouch")
_SERVER = "uvicorn"
"""The server tells of itself: where it listens, and when it starts and ends."""

log = logging.getLogger(__name__)


class LogForm(StrEnum):
    """How a line is written."""

    AUTO = "auto"
    JSON = "json"
    PLAIN = "plain"


class JsonLines(logging.Formatter):
    """Write a record and its ``extra`` as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        return json.dumps(_told(record), ensure_ascii=False, default=str)


class PlainLines(logging.Formatter):
    """Write the same on one line for a person at a terminal."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        told = _told(record)
        time, level, _, event = (told.pop(key) for key in ("time", "level", "logger", "event"))
        rest = (f"{name}={_plain(value)}" for name, value in told.items() if value is not None)
        return " ".join([time[11:23], f"{level:8}{_plain(event)}", *rest])


def configure(level: str, stream: TextIO = sys.stderr, *, form: LogForm = LogForm.AUTO) -> None:
    """Send every log line of this process to ``stream``, and what nobody catches too.

    Args:
        level: the least serious of our own lines that are written.
        stream: where to.
        form: ``AUTO`` is plain at a terminal and JSON everywhere else.
    """
    is_plain = form is LogForm.PLAIN or (form is LogForm.AUTO and stream.isatty())
    handler = logging.StreamHandler(stream)
    handler.setFormatter(PlainLines() if is_plain else JsonLines())
    asked = logging.getLevelNamesMapping()[level.upper()]
    # A library's finer lines quote statements, addresses and parts of bodies.
    logging.basicConfig(level=max(asked, logging.WARNING), handlers=[handler], force=True)
    for name in _OURS:
        logging.getLogger(name).setLevel(asked)
    logging.getLogger(_SERVER).setLevel(max(asked, logging.INFO))
    sys.excepthook = _on_uncaught
    threading.excepthook = _on_uncaught_in_thread


def _told(record: logging.LogRecord) -> dict[str, Any]:
    line: dict[str, Any] = {
        "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
        "level": record.levelname.lower(),
        "logger": record.name,
        "event": _event(record),
    }
    line.update((name, value) for name, value in vars(record).items() if name not in _NOT_SHOWN)
    if "request_id" not in line and (request_id := present_request_id()) is not None:
        line["request_id"] = request_id
    if record.exc_info and record.exc_info[1] is not None:
        line["errors"], line["stack"] = _told_failure(record.exc_info[1])
    return line


def _event(record: logging.LogRecord) -> str:
    """Return what is said; of a stranger the first line alone, before any value is put in."""
    if record.name.partition(".")[0] in (*_OURS, _SERVER):
        return record.getMessage()
    return str(record.msg).partition("\n")[0]


def _plain(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return text if text.isprintable() else json.dumps(text)


def _told_failure(error: BaseException) -> tuple[list[str], list[str]]:
    """Name the error and what led to it, outermost first, and where the innermost arose."""
    kinds: list[str] = []
    places: TracebackType | None = None
    seen: BaseException | None = error
    while seen is not None:
        kinds.append(type(seen).__qualname__)
        places = seen.__traceback__ or places
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
    frames = traceback.extract_tb(places, limit=_INNERMOST_FRAMES)
    return kinds, [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]


def _on_uncaught(
    kind: type[BaseException], error: BaseException, place: TracebackType | None
) -> None:
    """Write what ended the process; its words stay out, as everywhere."""
    if issubclass(kind, KeyboardInterrupt):
        return
    log.critical("ended by what nobody caught", exc_info=(kind, error, place))


def _on_uncaught_in_thread(ended: threading.ExceptHookArgs) -> None:
    if ended.exc_value is None or isinstance(ended.exc_value, SystemExit):
        return
    thread = None if ended.thread is None else ended.thread.name
    log.critical(
        "a thread was ended by what nobody caught",
        exc_info=ended.exc_value,
        extra={"in_thread": thread},
    )
