"""``vouch statistics``: freezing the public figures of a quarter, and saying something of them."""

from typing import Annotated

import typer

from app.cli.desk import By, Refused, Why, desk, out
from app.desks import statistics_desk
from app.domains.reports.engine.figures import StatTable
from app.domains.reports.queries import statistics as queries
from app.domains.reports.service import freezing

app = typer.Typer(help="Public figures of quarters.", invoke_without_command=True)


@app.callback()
def list_quarters(context: typer.Context) -> None:
    """List the quarters that are frozen."""
    if context.invoked_subcommand is not None:
        return
    with desk() as here, here.database.reading(here.actor) as work:
        found = queries.between(work, "", "9")
        for each in found:
            out.print(f"{each.quarter}  as of entry {each.as_of}  {each.digest}")
        if not found:
            out.print("No quarter is frozen yet.")


@app.command("freeze")
def freeze() -> None:
    """Freeze every quarter that is due; the worker does the same."""
    with desk() as here:
        done = freezing.freeze_due(here.database, statistics_desk(here.settings))
        out.print(f"Quarters frozen: {done}")


@app.command("note")
def note(
    quarter: Annotated[str, typer.Argument(metavar="QUARTER", help="Such as 2026-Q4.")],
    by: By = None,
    reason: Why = "",
    table: Annotated[
        StatTable | None, typer.Option("--table", help="About this table alone.")
    ] = None,
) -> None:
    """Say something of frozen figures: they stay, and --reason stands beside them in public."""
    with desk(by) as here:
        if not reason.strip():
            raise Refused("Say what there is to know: --reason WORDS")
        words = {"note": reason, "operator": here.actor.name or ""}
        with here.database.writing(here.actor) as work:
            on = statistics_desk(here.settings).today(work.at)
            freezing.note(work, quarter, table, words, on)
        out.print(f"Noted beside the figures of {quarter}.")
