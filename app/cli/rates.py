"""``vouch rates``: load tables of rates of exchange, and list what there is."""

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from app.cli.desk import By, Refused, Why, desk, out
from app.domains.fees.engine.layouts import load_layout, shipped_table
from app.domains.fees.queries import rates as queries
from app.domains.fees.service.loading_rates import Loaded, Request, load_rates

app = typer.Typer(help="Rates of exchange.", invoke_without_command=True)


@app.callback()
def list_rates(context: typer.Context) -> None:
    """List the sources of which rates are loaded."""
    if context.invoked_subcommand is not None:
        return
    with desk() as here, here.database.reading(here.actor) as work:
        table = Table("source", "kind", "currencies", "from", "until", "file", "loaded", box=None)
        files = queries.last_files(work)
        for file in files:
            pairs = queries.pairs(work, file.source)
            last = [each.last_day for each in pairs]
            table.add_row(
                *(file.source, file.kind.value),
                str(len({code for each in pairs for code in (each.one, each.other)})),
                str(min((each.first_day for each in pairs), default="")),
                str(max((each for each in last if each is not None), default="open")),
                *(file.digest[:12], f"{file.loaded_at:%Y-%m-%d}"),
            )
    out.print(table if files else "No rates are loaded. See: vouch rates load --help")


@app.command("load")
def load_table(
    layout: Annotated[
        str,
        typer.Argument(
            metavar="LAYOUT",
            help="world-bank, ecb, fred or pegs, or a TOML file of your own.",
        ),
    ],
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="[FILE]",
            exists=True,
            dir_okay=False,
            readable=True,
            help="The table, packed by gzip or not; the shipped one where there is one.",
        ),
    ] = None,
    by: By = None,
    reason: Why = "",
    rejects: Annotated[
        Path | None,
        typer.Option(metavar="PATH", help="Where rates that cannot be taken are written."),
    ] = None,
    dry_run: Annotated[  # noqa: FBT002 - a flag of the command line
        bool, typer.Option("--dry-run", help="Compare only; nothing is kept.")
    ] = False,
) -> None:
    """Load a table of rates; what it says of a time already known supersedes, never overwrites."""
    with desk(by) as here:
        chosen = load_layout(layout)
        path = file or shipped_table(layout)
        if path is None:
            raise Refused(f"No table is shipped for {layout}. Name the file.")
        bad = rejects or here.settings.data_dir / "rejects" / f"{path.name}.rejects.csv"
        why = reason or f"The table {path.name}"
        request = Request(chosen, path, bad, why, dry_run=dry_run)
        _tell(load_rates(here.database, here.actor, request), request)


def _tell(done: Loaded, request: Request) -> None:
    counts = (
        f"{done.added:,} new, {done.superseded:,} instead of another,"
        f" {done.unchanged:,} known already, {done.rejected:,} not taken"
    )
    out.print(f"{done.read:,} rates of {request.layout.source.title}: {counts}.", soft_wrap=True)
    for line in done.told:
        out.print(f"  {line}", soft_wrap=True, markup=False)
    if done.rejected:
        out.print(f"All of these are in {request.rejects}.", soft_wrap=True, markup=False)
    if not done.is_kept:
        out.print("Nothing was kept." if request.dry_run else "Nothing changed.")
