"""A result as one table of what is shown: a line for each figure of each group and difference."""

import csv
from collections.abc import Iterator, Mapping
from io import StringIO
from typing import Any

from app.domains.cohorts.rules import in_digits
from app.kit.text import csv_safe

HEAD = (
    *("outcome", "by", "arm", "level", "against", "figure", "value", "low", "high", "n"),
    *("missing_at_least", "missing_at_most", "p_value", "stands_out", "is_told"),
)
_FIGURES = ("mean", "median", "share")


def table(found: Mapping[str, Any]) -> str:
    """Return a result as CSV; what is not told has a line that says so, and no figure."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEAD)
    for outcome in found["outcomes"]:
        for line in _lines(outcome):
            cells = {"outcome": outcome["outcome"], **line}
            writer.writerow([_cell(cells.get(name)) for name in HEAD])
    return out.getvalue()


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return in_digits(value)
    return "" if value is None else csv_safe(value)


def _lines(outcome: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for group in (*outcome["arms"], *outcome["subgroups"]):
        kept = {name: group.get(name) for name in HEAD if name in group}
        figures = [each for each in _FIGURES if group[each] is not None]
        if not figures:
            yield kept
        for name in figures:
            bounds = {"low": group[f"{name}_low"], "high": group[f"{name}_high"]}
            yield {**kept, "figure": name, "value": group[name], **bounds}
    for each in outcome["differences"]:
        kept = {name: each.get(name) for name in HEAD if name in each}
        is_told = each["of"] != "none"
        figure = f"difference of {each['of']}s" if is_told else "difference"
        yield {**kept, "figure": figure, "is_told": is_told}
