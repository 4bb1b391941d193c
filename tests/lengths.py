"""Which tests take long, as they were last measured, and a quick run that leaves them out.

``scripts/test --quick`` asks for the tests that are not marked ``long``. A test is that where its
function stands in ``long.txt``, which ``scripts/test --lengths`` measures anew on both databases.
"""

import os
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import pytest

LONG_SECONDS = 0.1
"""By the clock, with its fixtures, the longest of a function's examples, two tests side by side, on
the database on which it takes longer."""
MEASURED = "VOUCH_TEST_LENGTHS"
LIST = Path(__file__).with_name("long.txt")


def function_of(nodeid: str) -> str:
    """Return a test's name without its example."""
    return nodeid.partition("[")[0]


def long_functions() -> dict[str, float]:
    """Read how many seconds each function takes that takes long."""
    lines = (line.rsplit(maxsplit=1) for line in LIST.read_text(encoding="utf-8").splitlines())
    return {name: float(seconds) for name, seconds in lines}


def mark_long(items: Iterable[pytest.Item]) -> None:
    """Mark what takes long."""
    listed = long_functions()
    for item in items:
        if function_of(item.nodeid) in listed:
            item.add_marker("long")


class Lengths:
    """Adds up how long each test of a run takes, and keeps those that take long."""

    def __init__(self) -> None:
        self._seconds: dict[str, float] = defaultdict(float)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Add a part of a test: its fixtures, itself, and what they clear away."""
        self._seconds[report.nodeid] += report.duration

    def pytest_sessionfinish(self) -> None:
        """Write the functions that take long, by their names."""
        is_second = "VOUCH_TEST_DATABASE_URL" in os.environ  # noqa: TID251 - the run says so
        longest = defaultdict(float, long_functions() if is_second else {})
        for nodeid, seconds in self._seconds.items():
            name = function_of(nodeid)
            longest[name] = max(longest[name], seconds)
        lines = [
            f"{name} {took:.2f}\n" for name, took in sorted(longest.items()) if took > LONG_SECONDS
        ]
        LIST.write_text("".join(lines), encoding="utf-8")


def measure_where_asked(config: pytest.Config) -> None:
    """Measure where the run asks for it; of processes that share a run the one that leads it."""
    is_asked = MEASURED in os.environ  # noqa: TID251 - the run says so
    if is_asked and not hasattr(config, "workerinput"):
        config.pluginmanager.register(Lengths())
