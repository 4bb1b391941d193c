"""``vouch profiles``: what can be imported, and whether a profile says what it must."""

from collections import Counter
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from app.cli.desk import out, told_plainly
from app.domains.imports.engine.profile import Profile, load_profile, shipped
from app.domains.imports.engine.reading import first_look, read
from app.domains.imports.types import Reject

COLUMNS = ("profile", "country", "firms", "word good for", "register")
MOST_REASONS = 10

app = typer.Typer(help="The layouts of lists that can be read.", invoke_without_command=True)


@app.callback()
def list_profiles(context: typer.Context) -> None:
    """List the profiles that are shipped."""
    if context.invoked_subcommand is not None:
        return
    table = Table(
        "profile", "country", "firms", "word good for", "register", box=None, pad_edge=False
    )
    with told_plainly():
        for name in shipped():
            source = load_profile(name).source
            table.add_row(
                name,
                source.jurisdiction,
                f"{source.record.value}s".replace("ys", "ies"),
                f"{source.stale_after_days} days",
                source.title,
            )
    out.print(table)


@app.command()
def check(
    profile: Annotated[str, typer.Argument(metavar="PROFILE", help="A .toml file, or a name.")],
    reading: Annotated[
        Path | None,
        typer.Option("--reading", metavar="FILE", exists=True, dir_okay=False, help="Try a list."),
    ] = None,
) -> None:
    """Say whether a profile is sound; with --reading, what it makes of a list. Imports nothing."""
    with told_plainly():
        chosen = load_profile(profile)
        out.print(f"The profile {chosen.name} is sound: {chosen.source.title}.", soft_wrap=True)
        if reading is not None:
            _try(chosen, reading)


def _try(profile: Profile, file: Path) -> None:
    """Read a list by a profile, and count what comes of it."""
    look = first_look(file, profile)
    taken, reasons = 0, Counter[str]()
    for row in read(file, profile):
        if isinstance(row, Reject):
            reasons[f"{row.column or 'row'}: {row.reason}"] += 1
        else:
            taken += 1
    out.print(f"{file.name}: {taken:,} rows can be taken, {reasons.total():,} cannot.")
    if look.left_out:
        out.print(f"Columns not used: {', '.join(look.left_out)}", soft_wrap=True)
    for reason, count in reasons.most_common(MOST_REASONS):
        out.print(f"  {count:,} times {reason}", soft_wrap=True, markup=False)
