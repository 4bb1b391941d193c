"""``vouch erasures``: what was erased, listed by ids, so that no restore brings it back."""

from pathlib import Path
from typing import Annotated

import typer

from app.backups.kept import ERASABLES
from app.cli.backup import refusing
from app.cli.desk import By, desk, out
from app.cli.upkeep import bring_up_to_date
from app.outside.whole_file import arriving
from app.store import erasures

app = typer.Typer(help="What was erased, so that it stays erased.", no_args_is_help=True)


@app.command()
def export(
    file: Annotated[Path, typer.Argument(help="Where to; an older list is replaced.")],
) -> None:
    """Write ids of all that was erased or ended for good; no content, no names.

    Do it often, and keep the list where the backups are not: `vouch restore` asks for it.
    """
    with (
        desk() as here,
        refusing(),
        arriving(file, over=True) as handle,
        here.database.reading(here.actor) as work,
    ):
        lines = erasures.write(work, ERASABLES, handle)
    out.print(f"{file} lists {lines:,} erasures.", soft_wrap=True)


@app.command()
def apply(
    file: Annotated[Path, typer.Argument(help="A list that `export` wrote.")],
    by: By = None,
) -> None:
    """Erase again what a list names and this register still holds; run again it does nothing."""
    with desk(by) as here, refusing():
        with here.database.writing(here.actor) as work, file.open("rb") as lines:
            done = erasures.erase_again(work, ERASABLES, erasures.read(lines))
        for what, count in sorted(done.counts.items()):
            out.print(f"Erased or ended again: {count:,} of {what}.")
        for what, row in done.by_hand:
            out.print(f"Take words out of this by hand again: {what} {row}.", soft_wrap=True)
        if done.counts:
            bring_up_to_date(here)
        else:
            out.print("Nothing of it was here any more.")
