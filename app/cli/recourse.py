"""``vouch recourse``: where else workers can go in a place, and the numbers to call in danger."""

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from app.cli.desk import By, Refused, Why, desk, out
from app.domains.jurisdictions import queries
from app.domains.jurisdictions.engine.recourse import Place, read_table, shipped
from app.domains.jurisdictions.service import load_recourse

app = typer.Typer(help="Where else workers can go.", invoke_without_command=True)


@app.callback()
def list_places(context: typer.Context) -> None:
    """List the places of which something is known, and who says it."""
    if context.invoked_subcommand is not None:
        return
    with desk() as here, here.database.reading(here.actor) as work:
        own = queries.recourse(work)
        known = {code: (each, "shipped") for code, each in shipped().items()}
        for code, row in own.items():
            known[code] = (Place.model_validate(row.says), f"own, edition {row.edition}")
    table = Table("place", "offices", "numbers to call", "from", box=None)
    for code, (place, origin) in sorted(known.items()):
        table.add_row(code, str(len(place.office)), str(len(place.emergency)), origin)
    out.print(table)


@app.command("load")
def load_places(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A TOML file of places.")],
    by: By = None,
    reason: Why = "",
    dry_run: Annotated[  # noqa: FBT002 - a flag of the command line
        bool, typer.Option("--dry-run", help="Read the file and say what is in it; keep nothing.")
    ] = False,
) -> None:
    """Take in a table of one's own; each place in it goes before what was said of it until now."""
    with desk(by) as here:
        if dry_run:
            for place in read_table(file):
                counts = f"{len(place.office)} offices, {len(place.emergency)} numbers to call"
                out.print(f"{place.code}: {counts}.", soft_wrap=True, markup=False)
            out.print("Nothing was kept.")
            return
        if not reason:
            raise Refused("Say why, for the register: --reason WORDS")
        with here.database.writing(here.actor) as work:
            done = load_recourse(work, file, reason)
    for each in done:
        act = "holds from now" if each.is_new else "here already, nothing changed"
        out.print(f"{each.code}: edition {each.edition}, {act}.", soft_wrap=True, markup=False)
