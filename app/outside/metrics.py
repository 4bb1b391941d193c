"""The port to Prometheus: what was counted and how things stand, on an address of its own.

Counts of several processes are added up: each writes down its own in a folder, about once a second
and at its end, and who is asked adds the files. A file stays when its process ends, since a count
that fell would look like a new beginning.
"""

import contextlib
import json
import shutil
import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any
from uuid import uuid4

from prometheus_client import CollectorRegistry, Metric, ProcessCollector, start_http_server
from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
)
from prometheus_client.registry import Collector

from app.kit.tallies import Counted, Tally

NOTE_SECONDS = 1.0


Values = Mapping[tuple[str, ...], float]
"""Numbers by the words of their labels."""


@dataclass(frozen=True, slots=True)
class Gauge:
    """How something stands now.

    Attributes:
        name: by which monitoring knows it.
        means: what it says, in words.
        values: by the words of its labels.
        labels: what is told apart.
    """

    name: str
    means: str
    values: Values
    labels: tuple[str, ...] = ()


Gauges = Callable[[], Iterable[Gauge]]


class MetricsServer:
    """Answers Prometheus at ``/metrics`` of an address of its own, beside the requests.

    Args:
        address: host and port.
        tallies: what this process counts.
        gauges: finds out how things stand, each time that somebody asks.
        notes: where other processes write down what they count; ``None``: there are none.
    """

    def __init__(
        self,
        address: tuple[str, int],
        tallies: Sequence[Tally],
        gauges: Gauges,
        notes: Path | None = None,
    ) -> None:
        self._address = address
        self._registry = CollectorRegistry(auto_describe=False)
        self._registry.register(_Told(tallies, gauges, notes))
        if notes is None:
            ProcessCollector(registry=self._registry)
        self._end: Callable[[], None] = _nothing

    @property
    def port(self) -> int:
        """Where it listens, once it has started."""
        return self._address[1]

    def start(self) -> None:
        """Listen.

        Raises:
            OSError: the address is taken, or not ours.
        """
        host, port = self._address
        server, thread = start_http_server(port, host, self._registry)
        self._address = host, server.server_port

        def end() -> None:
            server.shutdown()
            server.server_close()
            thread.join()

        self._end = end

    def stop(self) -> None:
        """Listen no longer."""
        self._end()
        self._end = _nothing


class Notes:
    """Writes down what this process counts, for the one that is asked.

    Args:
        folder: of the notes of all processes.
        tallies: what this process counts.
    """

    def __init__(self, folder: Path, tallies: Sequence[Tally]) -> None:
        self._path = folder / f"{uuid4().hex}.json"
        self._tallies = tallies
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="metrics", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """Write for the last time."""
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._stop.wait(NOTE_SECONDS):
            self._write()
        self._write()

    def _write(self) -> None:
        counted = {
            each.name: [[*words, list(row)] for words, row in each.counted().items()]
            for each in self._tallies
        }
        part = self._path.with_suffix(".part")
        # What cannot be written now is written in a second, with all that comes until then.
        with contextlib.suppress(OSError):
            part.write_text(json.dumps(counted))
            part.replace(self._path)


def empty_notes(folder: Path) -> None:
    """Forget the notes of processes of an earlier start."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)


class _Told(Collector):
    """Tells tallies and gauges as Prometheus has them."""

    def __init__(self, tallies: Sequence[Tally], gauges: Gauges, notes: Path | None) -> None:
        self._tallies = tallies
        self._gauges = gauges
        self._notes = notes

    def collect(self) -> Iterator[Metric]:
        noted = [] if self._notes is None else _noted(self._notes)
        for tally in self._tallies:
            others = [each.get(tally.name, {}) for each in noted]
            yield _family(tally, _together([tally.counted(), *others]))
        for gauge in self._gauges():
            told = GaugeMetricFamily(gauge.name, gauge.means, labels=gauge.labels)
            for words, value in gauge.values.items():
                told.add_metric(words, value)
            yield told


def _noted(folder: Path) -> list[dict[str, Counted]]:
    found: list[dict[str, Counted]] = []
    for path in folder.glob("*.json"):
        said: dict[str, list[list[Any]]] = json.loads(path.read_text())
        found.append(
            {name: {tuple(row[:-1]): row[-1] for row in rows} for name, rows in said.items()}
        )
    return found


def _together(counted: Iterable[Counted]) -> Counted:
    total: defaultdict[tuple[str | int, ...], list[float]] = defaultdict(list)
    for each in counted:
        for words, row in each.items():
            known = total[words]
            total[words] = [a + b for a, b in zip(known, row, strict=True)] if known else [*row]
    return {words: tuple(row) for words, row in total.items()}


def _family(tally: Tally, counted: Counted) -> Metric:
    told: CounterMetricFamily | HistogramMetricFamily
    if not tally.bounds:
        told = CounterMetricFamily(tally.name, tally.means, labels=tally.labels)
        for words, (often,) in sorted(counted.items(), key=str):
            told.add_metric([str(word) for word in words], often)
        return told
    told = HistogramMetricFamily(tally.name, tally.means, labels=tally.labels)
    ends = [*(str(each) for each in tally.bounds), "+Inf"]
    for words, (*rows, total) in sorted(counted.items(), key=str):
        up_to = list(zip(ends, accumulate(rows), strict=True))
        told.add_metric([str(word) for word in words], up_to, total)
    return told


def _nothing() -> None:
    """Stand where nothing was started."""
