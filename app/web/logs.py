"""Logs: one JSON line per event, without names.

A failure is told by the kinds of its errors and where they arose. Their messages are left out,
because a database's or a parser's message may quote what a person wrote.
"""

import json
import logging
import sys
import traceback
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, TextIO

_NOT_SHOWN = frozenset(
    {*vars(logging.makeLogRecord({})), "message", "asctime", "taskName", "color_message"}
)
_INNERMOST_FRAMES = -12


class JsonLines(logging.Formatter):
    """Write a record and its ``extra`` as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": record.getMessage(),
        }
        line.update((name, value) for name, value in vars(record).items() if name not in _NOT_SHOWN)
        if record.exc_info and record.exc_info[1] is not None:
            line["errors"], line["stack"] = _told(record.exc_info[1])
        return json.dumps(line, ensure_ascii=False, default=str)


def configure(level: str, stream: TextIO = sys.stderr) -> None:
    """Send every log line of this process to ``stream`` as JSON."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)


def _told(error: BaseException) -> tuple[list[str], list[str]]:
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
