"""Traces: what goes on for how long, told span by span to whom the settings name, else to nobody.

A span is named by words of our own code. It holds no parameter, no path, no query, no name, and of
a failure its kind alone. What tells them on is loaded only where the settings name a collector;
without one a span is nothing.
"""

from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from enum import Enum, auto
from typing import Protocol

Fact = str | int


class Kind(Enum):
    """Where a span stands."""

    REQUEST = auto()
    OUTGOING = auto()
    INSIDE = auto()


class Span(Protocol):
    """What goes on."""

    def add(self, name: str | None = None, **facts: Fact) -> None:
        """Say more of it: what it is called, once that is known, and facts by their short names."""
        ...


class Tracer(Protocol):
    """Tells spans on."""

    def span(
        self, name: str, kind: Kind, facts: Mapping[str, Fact], parent: bytes | None
    ) -> AbstractContextManager[Span]:
        """Begin a span for the length of a block."""
        ...

    def end(self) -> None:
        """Tell what is left, and stop."""
        ...


class _Nothing:
    def add(self, name: str | None = None, **facts: Fact) -> None:
        """Say it to nobody."""


_SILENCE: AbstractContextManager[Span] = nullcontext(_Nothing())
_tracer: Tracer | None = None


def begin(tracer: Tracer | None) -> None:
    """Let this process tell its spans to ``tracer``, or to nobody from now on."""
    global _tracer  # noqa: PLW0603 - a process has one or none, like its log
    _tracer = tracer


def span(
    name: str, kind: Kind = Kind.INSIDE, *, parent: bytes | None = None, **facts: Fact
) -> AbstractContextManager[Span]:
    """Trace the block.

    Args:
        name: of our own code.
        kind: where it stands.
        parent: the field ``traceparent`` of a request (W3C Trace Context).
        facts: by their short names.
    """
    return _SILENCE if _tracer is None else _tracer.span(name, kind, facts, parent)


def outgoing(name: str, host: str) -> AbstractContextManager[Span]:
    """Trace a call to another service."""
    return span(name, Kind.OUTGOING, host=host)
