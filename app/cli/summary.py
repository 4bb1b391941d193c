"""What became of an import, laid out for reading."""

from pathlib import Path

from rich.table import Table

from app.cli.desk import out
from app.domains.imports.rules import Limits, waits_for_second_person
from app.domains.imports.service.decisions import Summary

WAITS = 3
"""Exit status of an import that waits for a second person."""


def tell(summary: Summary, register: str, rejects: Path | None = None) -> None:
    """Print the outcome, the counts, and what a person can do next."""
    out.print(_outcome(summary, register), soft_wrap=True, markup=False)
    if summary.outcome == "in_force_already":
        return
    out.print(_counts(summary))
    if summary.rejected and rejects is not None:
        out.print(f"Why rows were rejected: {rejects}", soft_wrap=True, markup=False)
    if summary.outcome == "held":
        out.print(
            f"See the firms that it touches: vouch imports show {summary.number}", soft_wrap=True
        )


def _outcome(summary: Summary, register: str) -> str:
    day = summary.list_date
    if summary.outcome == "in_force_already":
        return (
            f"Nothing to do: this very file is in force as {summary.number}"
            f" ({summary.unchanged:,} rows of {day})."
        )
    if summary.outcome == "compared":
        would = " Brought in, it would wait for a second person." if _would_wait(summary) else ""
        return f"Compared only, nothing is changed: {register}, {day}.{would}"
    if summary.outcome == "held":
        return (
            f"{summary.number} waits for a second person: {summary.gone:,} rows are gone and"
            f" {summary.worsened:,} worsened. The register is as it was."
        )
    return f"{summary.number} is in force: {register}, {day}."


def _counts(summary: Summary) -> Table:
    """Lay the counts out; those that belong together stand together."""
    rows = (
        ("read", summary.read, "rows that are not empty"),
        ("new", summary.new, "not listed before"),
        ("changed", summary.changed, _worsened(summary)),
        ("unchanged", summary.unchanged, ""),
        ("returned", summary.returned, "had been gone, listed again"),
        ("gone", summary.gone, "listed before, no longer"),
        ("rejected", summary.rejected, "cannot be read"),
        ("repeated", summary.repeated, "the same again in the same words"),
        ("held", _held(summary), "wait for a second person"),
    )
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column()
    table.add_column(justify="right")
    table.add_column(style="dim")
    for name, count, meaning in rows:
        table.add_row(name, f"{count:,}", meaning)
    return table


def _worsened(summary: Summary) -> str:
    return f"of these {summary.worsened:,} worsened" if summary.worsened else ""


def _would_wait(summary: Summary) -> bool:
    """Tell what L6 would say, had it not been a dry run."""
    before = summary.changed + summary.unchanged + summary.gone
    return waits_for_second_person(before, summary.gone, summary.worsened, Limits())


def _held(summary: Summary) -> int:
    """Count the rows whose change waits; all of a held file's changes wait together."""
    if summary.outcome != "held":
        return 0
    return summary.new + summary.changed + summary.returned + summary.gone
