"""Tells spans to an OpenTelemetry collector, by OTLP over HTTP; loaded only where one is named."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from opentelemetry import context, trace
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.sdk.trace.sampling import ParentBased, TraceIdRatioBased
from opentelemetry.trace import SpanContext, SpanKind, Status, StatusCode, TraceFlags

from app import VERSION
from app.outside.tracing import Fact, Kind

TIMEOUT_SECONDS = 5
KINDS = {
    Kind.REQUEST: SpanKind.SERVER,
    Kind.OUTGOING: SpanKind.CLIENT,
    Kind.INSIDE: SpanKind.INTERNAL,
}
NAMES = {
    "host": "server.address",
    "method": "http.request.method",
    "status": "http.response.status_code",
    "operation": "vouch.operation",
    "request_id": "vouch.request_id",
    "system": "db.system.name",
    "statement": "db.query.text",
    "error": "error.type",
}
"""How the semantic conventions call our facts."""
SERVER_FAULT = 500
_PARENT = re.compile(rb"00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}")


class _Span:
    def __init__(self, span: trace.Span) -> None:
        self._span = span

    def add(self, name: str | None = None, **facts: Fact) -> None:
        if name is not None:
            self._span.update_name(name)
        self._span.set_attributes(_named(facts))
        status = facts.get("status", 0)
        if isinstance(status, int) and status >= SERVER_FAULT:
            self._span.set_status(Status(StatusCode.ERROR))


class OpenTelemetry:
    """Sends spans in batches, in a thread of its own; what cannot be sent is let go.

    Args:
        url: of the collector, as ``http://HOST:4318/v1/traces``.
        share: of requests that are traced, from 0 to 1; whoever asks cannot raise it.
        role: what this process is.
    """

    def __init__(self, url: str, share: float, role: str) -> None:
        by_chance = TraceIdRatioBased(share)
        self._provider = TracerProvider(
            sampler=ParentBased(
                by_chance, remote_parent_sampled=by_chance, remote_parent_not_sampled=by_chance
            ),
            resource=Resource(
                {"service.name": "vouch", "service.version": VERSION, "vouch.role": role}
            ),
            shutdown_on_exit=False,
        )
        exporter = OTLPSpanExporter(endpoint=url, timeout=TIMEOUT_SECONDS)
        self._provider.add_span_processor(BatchSpanProcessor(exporter))
        self._tracer = self._provider.get_tracer("vouch")

    @contextmanager
    def span(
        self, name: str, kind: Kind, facts: Mapping[str, Fact], parent: bytes | None
    ) -> Iterator[_Span]:
        """Begin a span for the length of a block; of what fails in it, the kind is told."""
        with self._tracer.start_as_current_span(
            name,
            context=_after(parent),
            kind=KINDS[kind],
            attributes=_named(facts),
            record_exception=False,
            set_status_on_exception=False,
        ) as span:
            try:
                yield _Span(span)
            except Exception as error:
                span.set_attribute(NAMES["error"], type(error).__name__)
                span.set_status(Status(StatusCode.ERROR))
                raise

    def end(self) -> None:
        """Send what is left, and stop."""
        self._provider.shutdown()


def _after(parent: bytes | None) -> context.Context | None:
    """Take the trace that a proxy began, by its numbers alone: the rest may hold words."""
    found = None if parent is None else _PARENT.fullmatch(parent)
    if found is None:
        return None
    begun = SpanContext(
        int(found[1], 16), int(found[2], 16), is_remote=True, trace_flags=TraceFlags(1)
    )
    return trace.set_span_in_context(trace.NonRecordingSpan(begun), context.Context())


def _named(facts: Mapping[str, Fact]) -> dict[str, Fact]:
    return {NAMES[name]: value for name, value in facts.items()}
