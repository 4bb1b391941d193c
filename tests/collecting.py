"""A small OpenTelemetry collector on loopback: it takes traces by OTLP over HTTP and keeps them."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from gzip import decompress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from google.protobuf.json_format import MessageToJson
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import (
    ExportTraceServiceRequest,
    ExportTraceServiceResponse,
)

INSTANT = re.compile(r'"\w*[tT]imeUnixNano": "\d+"')


class Collector:
    """What came, in the order in which it came."""

    def __init__(self, port: int) -> None:
        self.url = f"http://127.0.0.1:{port}/v1/traces"
        self.received: list[ExportTraceServiceRequest] = []

    @property
    def spans(self) -> list[Any]:
        """Every span."""
        return [
            span
            for request in self.received
            for resource in request.resource_spans
            for scope in resource.scope_spans
            for span in scope.spans
        ]

    def named(self, name: str) -> list[Any]:
        """Every span of a name."""
        return [span for span in self.spans if span.name == name]

    def text(self) -> str:
        """All that came, with every character as it is, but for the instants of spans.

        They hold nanoseconds alone, and among so many digits any short number stands by chance.
        """
        came = (MessageToJson(each, ensure_ascii=False) for each in self.received)
        return "\n".join(INSTANT.sub("", each) for each in came)


def facts(span: Any) -> dict[str, str | int]:
    """Return the attributes of a span."""
    return {each.key: each.value.string_value or each.value.int_value for each in span.attributes}


@contextmanager
def collector() -> Iterator[Collector]:
    """Run a collector for the length of the block."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            if self.headers.get("Content-Encoding") == "gzip":
                body = decompress(body)
            kept.received.append(ExportTraceServiceRequest.FromString(body))
            answer = ExportTraceServiceResponse().SerializeToString()
            self.send_response(200)
            self.send_header("Content-Type", "application/x-protobuf")
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_said: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        kept = Collector(server.server_port)
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield kept
        finally:
            server.shutdown()
            thread.join()
