"""What is to be reached, beside what was measured."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from measures import (
    ASKED_BEFORE,
    LOOK_UP,
    NEVER_ASKED,
    NEVER_LOOKED_UP,
    NEVER_VERIFIED,
    VERIFIED,
    Read,
    Results,
)

ROWS_PER_SECOND = 8_000
PEAK_MB = 250
LOOK_UP_SHARE = {"SQLite": 0.40, "PostgreSQL": 0.20}
READ_SHARE = 0.05
SEARCH_P99_MS, SEARCH_ALONE_P99_MS = 60, 8
RECALL = 0.97
EXPORTED_PER_SECOND = 200_000
LIKE_COST = 0.20


class Verdict(NamedTuple):
    """What was measured, in words, and whether the target is met by it."""

    measured: str
    is_met: bool


Judge = Callable[[str, Results], Verdict]


def table(results: Mapping[str, Results]) -> list[str]:
    """Return the lines of a table: a row for each target, a column for each database."""
    lines = [
        f"| target | {' | '.join(results)} |",
        f"|---|{'---|' * len(results)}",
    ]
    for target, judge in TARGETS:
        cells = (_cell(judge(name, each)) for name, each in results.items())
        lines.append(f"| {target} | {' | '.join(cells)} |")
    return lines


def _cell(verdict: Verdict) -> str:
    return f"{verdict.measured}: {'met' if verdict.is_met else '**not met**'}"


def _imported(how: str) -> Judge:
    def judged(_name: str, results: Results) -> Verdict:
        return _import_rate(row for row in results.imports if row[0].endswith(how))

    return judged


def _import_rate(imports: Iterable[tuple[str, int, float, float]]) -> Verdict:
    _, rows, seconds, _ = next(iter(imports))
    return Verdict(f"{rows / seconds:,.0f}", rows / seconds >= ROWS_PER_SECOND)


def _memory(_name: str, results: Results) -> Verdict:
    most = max(peak for *_, peak in results.imports)
    return Verdict(f"{most:.0f} MB", most < PEAK_MB)


def _look_up(title: str) -> Judge:
    def judge(name: str, results: Results) -> Verdict:
        share = _share(_read(results, title))
        return Verdict(f"{share:.2%}", share >= LOOK_UP_SHARE.get(name, 0.0))

    return judge


def _search(title: str) -> Judge:
    def judge(_name: str, results: Results) -> Verdict:
        share = _share(_read(results, title))
        return Verdict(f"{share:.2%}", share >= READ_SHARE)

    return judge


def _other_reads(_name: str, results: Results) -> Verdict:
    apart = (
        *(LOOK_UP, NEVER_LOOKED_UP, ASKED_BEFORE, NEVER_ASKED),
        *(VERIFIED, NEVER_VERIFIED),
    )
    least = min(_share(read) for read in results.reads if read.title not in apart)
    return Verdict(f"{least:.1%} and more", least >= READ_SHARE)


def _search_p99(_name: str, results: Results) -> Verdict:
    p99 = _read(results, NEVER_ASKED).rate.p99_ms
    return Verdict(f"{p99:.1f} ms", p99 < SEARCH_P99_MS)


def _alone_p99(_name: str, results: Results) -> Verdict:
    if results.alone is None:
        return Verdict("not measured", is_met=False)
    return Verdict(f"{results.alone.p99_ms:.1f} ms", results.alone.p99_ms < SEARCH_ALONE_P99_MS)


def _recall(_name: str, results: Results) -> Verdict:
    least = min(results.recall.values())
    return Verdict(f"{least:.3f} and more", least >= RECALL)


def _export(form: str) -> Judge:
    def judge(_name: str, results: Results) -> Verdict:
        rate = results.exports[form]
        return Verdict(f"{rate:,.0f}", rate >= EXPORTED_PER_SECOND)

    return judge


def _like_cost(_name: str, results: Results) -> Verdict:
    if results.small is None:
        return Verdict("not measured", is_met=False)
    few, many = results.small
    apart = abs(few.median / many.median - 1)
    return Verdict(f"{apart:.0%} apart", apart <= LIKE_COST)


def _signed_in(place: int) -> Judge:
    def judge(_name: str, results: Results) -> Verdict:
        if not results.signed_in:
            return Verdict("not measured", is_met=False)
        least = min(each.shares[place] for each in results.signed_in)
        return Verdict(f"{least:.1%} and more", least >= READ_SHARE)

    return judge


def _read(results: Results, title: str) -> Read:
    return next(read for read in results.reads if read.title == title)


def _share(read: Read) -> float:
    return read.rate.median / read.ours.median


TARGETS: tuple[tuple[str, Judge], ...] = (
    *(
        (f"import 8,000 rows/s, {how}", _imported(how))
        for how in ("compared only", "until it is in force", "until readers see it")
    ),
    ("peak memory of an import under 250 MB, with rendering and index", _memory),
    ("look-up, asked before: 40 % of bare on SQLite, 20 % on PostgreSQL", _look_up(LOOK_UP)),
    ("the same, never asked before", _look_up(NEVER_LOOKED_UP)),
    ("verification, asked before: 40 % of bare on SQLite, 20 % on PostgreSQL", _look_up(VERIFIED)),
    ("verification, never asked before: the same", _look_up(NEVER_VERIFIED)),
    ("name search, asked before: 5 % of bare", _search(ASKED_BEFORE)),
    ("name search, never asked before: 5 % of bare", _search(NEVER_ASKED)),
    ("every other public read: 5 % of bare", _other_reads),
    ("name search p99 under 60 ms at 16 clients, never asked before", _search_p99),
    ("name search p99 under 8 ms alone, never asked before", _alone_p99),
    ("recall@10 of each kind of misspelling 0.97", _recall),
    ("signed-in reads, asked again: 5 % of bare", _signed_in(0)),
    ("signed-in reads, each in words of its own: 5 % of bare", _signed_in(1)),
    ("export of CSV 200,000 rows/s", _export("csv")),
    ("export of JSON lines 200,000 rows/s", _export("jsonl")),
    ("look-up costs the same within 20 % at 1,000 and all rows", _like_cost),
)
