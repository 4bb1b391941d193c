"""Writing what was measured to ``docs/benchmarks.md``, laid out for reading.

What people wrote there between two marks is kept.
"""

import platform
import sqlite3
import time
from collections.abc import Mapping
from dataclasses import asdict

import audits_bench
import changes_bench
import complaints_bench
import enforcement_bench
import fees_bench
import keys_bench
import links_bench
import printing_bench
import remedies_bench
import reports_bench
import signed_in_bench
import ticking_bench
import uploads_bench
from labelled import Labelled
from measures import CLIENTS, Results
from servers import Rate
from targets import table

FROM_HERE = "<!-- by hand: scripts/bench keeps everything from here -->"
TO_HERE = "<!-- to here -->"

HEAD = """\
# Benchmarks

Written by `scripts/bench` on {day}: {machine}, CPython {python}, SQLite {sqlite}.
One API worker on core 0, load by wrk on core 1, {clients} clients where nothing else is said.
Medians of the rounds with the lowest and highest. The shares are of a bare ASGI function that
answers as many constant bytes in the same run: on the same server as Vouch, where it too sends
an answer in one write, and on Uvicorn as it comes. Numbers are for comparison within this page
only.
"""

LABELLED = """
Of the {pairs} labelled pairs of firms of OpenSanctions: best F1 {best_f1:.3f} (token_sort_ratio
alone {plain_f1:.3f}); where Vouch puts a pair before a person, precision {precision:.3f} and
recall {recall:.3f}.
"""


def written(results: Mapping[str, Results], pairs: Labelled | None, before: str) -> str:
    """Return the page.

    Args:
        results: by the name of the database.
        pairs: what came of the labelled pairs.
        before: the page as it is; what was written by hand stands in it between the marks.
    """
    head = HEAD.format(
        day=time.strftime("%Y-%m-%d"),
        machine=f"{platform.machine()}, two cores",
        python=platform.python_version(),
        sqlite=sqlite3.sqlite_version,
        clients=CLIENTS,
    )
    told_apart = LABELLED.format(**asdict(pairs)) if pairs else ""
    targets = "\n".join(["", *table(results), ""])
    parts = "".join(_part(name, each) for name, each in results.items())
    return head + targets + told_apart + _by_hand(before) + parts


def _by_hand(page: str) -> str:
    """Return what was written by hand, with its marks; nothing where there is none."""
    _, mark, rest = page.partition(FROM_HERE)
    kept, end, _ = rest.partition(TO_HERE)
    return f"\n{mark}{kept}{end}\n" if mark and end else ""


def _part(name: str, results: Results) -> str:
    lines = [f"\n## {name}\n", "| import | rows | seconds | rows/s | peak MB |"]
    lines.append("|---|---:|---:|---:|---:|")
    lines += [
        f"| {title} | {rows:,} | {seconds:.1f} | {rows / seconds:,.0f} | {peak:.0f} |"
        for title, rows, seconds, peak in results.imports
    ]
    lines += [
        "",
        "| read | bytes | requests/s | of bare | of bare on Uvicorn | p50 ms | p99 ms | bad |",
    ]
    lines.append("|---|---:|---:|---:|---:|---:|---:|---:|")
    lines += [
        f"| {read.title} | {read.size:,} | {_range(read.rate)} |"
        f" {_share(read.rate, read.ours)} | {_share(read.rate, read.uvicorns)} |"
        f" {read.rate.p50_ms:.1f} | {read.rate.p99_ms:.1f} | {read.rate.bad} |"
        for read in results.reads
    ]
    if results.alone:
        alone = results.alone
        lines.append(
            f"| name search, one client, never asked before | | {_range(alone)} | | |"
            f" {alone.p50_ms:.1f} | {alone.p99_ms:.1f} | {alone.bad} |"
        )
    lines += ["", "| first answer, before anything is remembered | ms |", "|---|---:|"]
    lines += [f"| {title} | {ms:.0f} |" for title, ms in results.slowest_first.items()]
    if results.small:
        few, many = results.small
        lines += ["", "| look-up in a register of | requests/s | p99 ms |", "|---|---:|---:|"]
        lines.append(f"| 1,000 rows | {_range(few)} | {few.p99_ms:.1f} |")
        lines.append(f"| all of these rows | {_range(many)} | {many.p99_ms:.1f} |")
    lines += ["", "| misspelled by | found in the first 10 |", "|---|---:|"]
    lines += [f"| {kind} | {share:.3f} |" for kind, share in results.recall.items()]
    lines += ["", "| export | rows/s, best of 3 |", "|---|---:|"]
    lines += [f"| {form} | {rate:,.0f} |" for form, rate in results.exports.items()]
    lines += signed_in_bench.rows(results.signed_in) + audits_bench.rows(results.audits)
    lines += uploads_bench.rows(results.uploads)
    lines += printing_bench.rows(results.printed)
    lines += ticking_bench.rows(results.ticked)
    lines += keys_bench.rows(results.turned)
    lines += complaints_bench.rows(results.complained)
    lines += fees_bench.rows(results.checked)
    lines += remedies_bench.rows(results.repaid)
    lines += enforcement_bench.rows(results.imported) + changes_bench.rows(results.pulled)
    lines += links_bench.rows(results.exchanged) + reports_bench.rows(results.governed)
    return "\n".join(lines) + "\n"


def _share(rate: Rate, ceiling: Rate) -> str:
    return f"{rate.median / ceiling.median:.3f}"


def _range(rate: Rate) -> str:
    low, high = min(rate.per_second), max(rate.per_second)
    return f"{rate.median:,.0f} ({low:,.0f}-{high:,.0f})"
