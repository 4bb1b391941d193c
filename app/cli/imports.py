"""``vouch import`` and ``vouch imports``: bring lists in, and decide on those that wait."""

import re
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from app.access.grants import Permission
from app.access.policy import require
from app.cli.desk import By, Desk, Refused, Why, desk, out
from app.cli.progress import bars
from app.cli.summary import WAITS, tell
from app.cli.upkeep import bring_up_to_date
from app.domains.imports import queries
from app.domains.imports.engine.profile import Profile, load_profile
from app.domains.imports.engine.reading import first_look
from app.domains.imports.jobs.lists import Request
from app.domains.imports.jobs.lists import import_list as bring_in
from app.domains.imports.models import ImportFile
from app.domains.imports.service import decisions
from app.domains.imports.types import ImportState
from app.domains.subjects.service import import_loader
from app.kit import numbers
from app.kit.clock import now

COLUMNS = ("number", "source", "day", "state", "read", "new", "changed", "gone")
DATE_IN_NAME = re.compile(r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)")

command = typer.Typer()
app = typer.Typer(help="The lists that were brought in.", invoke_without_command=True)

Number = Annotated[str, typer.Argument(metavar="NUMBER", help="Of the import, such as VF00000177.")]
Day = Annotated[
    datetime | None,
    typer.Option(
        "--as-of",
        formats=["%Y-%m-%d"],
        metavar="DATE",
        help="The day of which the list speaks. Without it: the date in the file's name,"
        " or, with --dry-run, today.",
    ),
]
ListFile = Annotated[
    Path,
    typer.Argument(metavar="FILE", exists=True, dir_okay=False, readable=True, help="The list."),
]


@command.command("import")
def import_list(  # noqa: PLR0913, PLR0917 - each is an option of the command line
    profile: Annotated[
        str, typer.Argument(metavar="PROFILE", help="See `vouch profiles`, or a file of your own.")
    ],
    file: ListFile,
    as_of: Day = None,
    by: By = None,
    reason: Why = "",
    rejects: Annotated[
        Path | None,
        typer.Option(metavar="PATH", help="Where rows that cannot be read are written."),
    ] = None,
    dry_run: Annotated[  # noqa: FBT002 - a flag of the command line
        bool, typer.Option("--dry-run", help="Compare only; the register stays as it is.")
    ] = False,
    force: Annotated[  # noqa: FBT002 - a flag of the command line
        bool, typer.Option("--force", help="Take it even though a newer list is in force.")
    ] = False,
) -> None:
    """Bring in one list of a register: CSV, TSV or XLSX, packed by gzip or not."""
    with desk(by) as here:
        if force and not reason:
            raise Refused("--force needs a reason: --reason 'why this older list is taken'.")
        chosen = load_profile(profile)
        request = Request(
            profile=chosen,
            path=file,
            list_date=_list_date(chosen, file, as_of, dry_run=dry_run),
            rejects=rejects or here.settings.data_dir / "rejects" / f"{file.name}.rejects.csv",
            reason=reason or f"The list {file.name}",
            forced=force,
            dry_run=dry_run,
        )
        with bars() as shown:
            summary = bring_in(here.database, here.actor, import_loader, request, shown)
        tell(summary, chosen.source.title, request.rejects)
        if summary.outcome == "applied":
            bring_up_to_date(here)
        if summary.outcome == "held":
            raise typer.Exit(WAITS)


def _list_date(profile: Profile, file: Path, said: datetime | None, *, dry_run: bool) -> date:
    """Choose the day of which the list speaks, and say which it is and whence.

    Raises:
        Refused: neither the caller nor the file's name says it, and the list is to be in force; or
            the day lies ahead.
    """
    zone = profile.source.zone
    today = now().astimezone(zone).date()
    if said is not None:
        day, whence = said.date(), "as you say"
    elif (in_name := _date_in_name(profile, file)) is not None:
        day, whence = in_name, "from the file's name"
    elif dry_run:
        day, whence = today, f"which is today in {zone.key}; --as-of says another day"
    else:
        # Whether what it says is still good is judged by this day for as long as it is in force.
        raise Refused(
            "The file's name does not tell of which day the list speaks. Say it with --as-of, such"
            f" as --as-of {today} where it was taken from the register today."
        )
    if day > today:
        raise Refused(f"The list cannot speak of {day}: that day lies ahead. See --as-of.")
    out.print(f"Day of the list: {day}, {whence}.", soft_wrap=True)
    return day


def _date_in_name(profile: Profile, file: Path) -> date | None:
    """Find the date as the register writes it in the names of its files, else as ISO writes it."""
    if (known := first_look(file, profile).list_date) is not None:
        return known
    found = DATE_IN_NAME.search(file.name)
    try:
        return date.fromisoformat(found[0]) if found else None
    except ValueError:
        return None


@app.callback()
def list_imports(
    context: typer.Context,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="So many at most.")] = 20,
) -> None:
    """List the newest imports; show one, approve it or drop it."""
    if context.invoked_subcommand is not None:
        return
    with desk() as here, here.database.reading(here.actor) as work:
        require(work.actor, Permission.IMPORT_RUN)
        rows = queries.page(work, limit)
        table = Table(
            "number", "source", "day", "state", "read", "new", "changed", "gone", box=None
        )
        for row in rows:
            counts = (f"{each:,}" for each in (row.read, row.new, row.changed, row.gone))
            table.add_row(row.number, row.source_key, str(row.list_date), row.state.value, *counts)
    out.print(table if rows else "Nothing was brought in yet. See: vouch import --help")


@app.command()
def show(
    number: Number,
    limit: Annotated[int, typer.Option(min=1, help="So many firms at most.")] = 100,
) -> None:
    """Show an import; of one that waits, the firms that it would take off or worsen."""
    with desk() as here, here.database.reading(here.actor) as work:
        require(work.actor, Permission.IMPORT_RUN)
        row = queries.by_number(work, _canonical(number))
        _describe(row, queries.importer(work, row.id))
        if row.state is not ImportState.HELD:
            return
        firms = import_loader.touched(work, row.id, limit)
        table = Table("number", "name", "what", box=None, pad_edge=False)
        for firm in firms:
            table.add_row(
                firm.subject_number,
                firm.name or "",
                "no longer listed" if firm.gone else "may recruit less than before",
            )
    out.print("\nThese firms it would take off the list or worsen:")
    out.print(table)
    if len(firms) == limit:
        out.print(f"These are the first {limit}; --limit shows more.")
    _say_how_to_decide(row.number)


@app.command()
def approve(number: Number, reason: Why, by: By = None) -> None:
    """Put an import that waits in force, as a second person."""
    with desk(by) as here:
        with here.database.reading(here.actor) as work:
            row = queries.by_number(work, _canonical(number))
            source = queries.find_source(work, row.source_key)
        summary = decisions.approve(here.database, here.actor, import_loader, row.number, reason)
        tell(summary, source.title if source else row.source_key)
        bring_up_to_date(here)


@app.command()
def drop(number: Number, reason: Why, by: By = None) -> None:
    """Turn an import that waits away; the register stays as it is."""
    with desk(by) as here:
        _drop(here, _canonical(number), reason)


def _drop(here: Desk, number: str, reason: str) -> None:
    decisions.drop(here.database, here.actor, import_loader, number, reason)
    out.print(f"{number} is dropped. The register is as it was.")


def _canonical(number: str) -> str:
    """Return a number as it is kept, however a person wrote it."""
    return numbers.make(*numbers.read(number))


def _describe(row: ImportFile, importer: str | None) -> None:
    table = Table(box=None, show_header=False, pad_edge=False)
    brought_by = {"brought in by": importer} if importer else {}
    lines = {
        "import": row.number,
        "source": row.source_key,
        "profile": row.profile,
        "day of the list": row.list_date,
        "file (SHA-256)": row.digest,
        "state": row.state.value,
        **brought_by,
        "begun": f"{row.started_at:%Y-%m-%d %H:%M:%S} UTC",
        "journal entry": row.entry or row.held_entry or "none",
    }
    counts = (
        *("read", "new", "changed", "unchanged", "returned"),
        *("gone", "worsened", "rejected", "repeated"),
    )
    lines |= {name: f"{getattr(row, name):,}" for name in counts}
    for name, value in lines.items():
        table.add_row(name, str(value))
    out.print(table)


def _say_how_to_decide(number: str) -> None:
    out.print(
        f"\nA second person decides:\n"
        f"  vouch imports approve {number} --by NAME --reason WORDS\n"
        f"  vouch imports drop {number} --by NAME --reason WORDS",
        soft_wrap=True,
    )
