"""A run of the benchmark writes the page anew, and keeps what people wrote there."""

import sys
from pathlib import Path

import pytest

import app

ROOT = Path(app.__path__[0]).parent
PAGE = (ROOT / "docs" / "benchmarks.md").read_text("utf-8")
OURS = ("labelled", "measures", "misspellings", "report", "servers", "signed_in_bench", "targets")


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch):
    """The modules of the benchmark, which stand beside the package."""
    monkeypatch.syspath_prepend(str(ROOT / "scripts" / "benchmark"))
    import measures  # noqa: PLC0415 - they are found by the path that was set
    import report  # noqa: PLC0415 - by the same path
    import servers  # noqa: PLC0415 - by the same path

    yield measures, report, servers
    for name in OURS:
        sys.modules.pop(name, None)


def measured(measures, servers, *, search: float, peak: float):
    rate = servers.Rate((1_000.0,), 1.0, 2.0, 0)
    bare = servers.Rate((2_000.0,), 1.0, 2.0, 0)
    titles = (
        measures.LOOK_UP,
        measures.NEVER_LOOKED_UP,
        measures.ASKED_BEFORE,
        measures.NEVER_ASKED,
        "facets",
        measures.VERIFIED,
        measures.NEVER_VERIFIED,
    )
    reads = [measures.Read(title, 10, rate, bare, bare) for title in titles]
    fresh = servers.Rate((search,), 1.0, 2.0, 0)
    reads[3] = measures.Read(measures.NEVER_ASKED, 10, fresh, bare, bare)
    return measures.Results(
        imports=[
            ("first, compared only", 9_000, 1.0, 100.0),
            ("first, until it is in force", 9_000, 1.5, peak),
            ("first, until readers see it", 9_000, 2.0, peak),
        ],
        reads=reads,
        alone=rate,
        small=(rate, rate),
        recall={"1 typing error": 0.99},
        exports={"csv": 300_000.0, "jsonl": 100_000.0},
    )


def test_what_was_written_by_hand_survives_a_run_and_the_next(bench):
    measures, report, servers = bench
    results = {"SQLite": measured(measures, servers, search=200.0, peak=240.0)}
    first = report.written(results, None, PAGE)
    kept = PAGE[PAGE.index(report.FROM_HERE) : PAGE.index(report.TO_HERE)]
    assert len(kept) > 1_000
    assert kept in first
    assert report.written(results, None, first) == first
    assert report.FROM_HERE not in report.written(results, None, "")


@pytest.mark.parametrize(
    ("search", "peak", "told"),
    [
        (100.0, 249.0, ["| 5.00%: met |", "| 249 MB: met |"]),
        (99.0, 250.0, ["| 4.95%: **not met** |", "| 250 MB: **not met** |"]),
    ],
)
def test_each_target_stands_beside_what_was_measured(bench, search, peak, told):
    measures, report, servers = bench
    page = report.written(
        {"SQLite": measured(measures, servers, search=search, peak=peak)}, None, PAGE
    )
    for words in told:
        assert words in page
    assert "| import 8,000 rows/s, compared only | 9,000: met |" in page
    assert "| import 8,000 rows/s, until it is in force | 6,000: **not met** |" in page
    assert "| import 8,000 rows/s, until readers see it | 4,500: **not met** |" in page
    assert "| export of JSON lines 200,000 rows/s | 100,000: **not met** |" in page
