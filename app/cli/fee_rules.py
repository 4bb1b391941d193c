"""``vouch fee-rules``: load rules of what may be charged, and list what there is."""

from collections import Counter
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from app import VERSION
from app.cli.desk import By, Refused, Why, desk, out
from app.domains.fees.engine.rulebook import shipped_files
from app.domains.fees.service.loading_rules import (
    SHIPPED,
    LoadedRule,
    Request,
    RuleLoad,
    load_rules,
    load_shipped_rules,
)
from app.domains.fees.service.rulebook import read_rules
from app.domains.fees.types.keeping import RuleOrigin
from app.store.work import Database

app = typer.Typer(help="Rules of what may be charged.", invoke_without_command=True)
TOLD = {RuleLoad.INSTEAD, RuleLoad.LEFT, RuleLoad.TAKEN_OUT}


@app.callback()
def list_rules(context: typer.Context) -> None:
    """List the rules that are known, and how sure they are."""
    if context.invoked_subcommand is not None:
        return
    with desk() as here, here.database.reading(here.actor) as work:
        kept = read_rules(work)
    table = Table("rule", "edition", "from", "until", "sure", "whence", box=None)
    for code, each in kept.editions.items():
        sure = "confirmed" if each.is_confirmed else each.rule.confidence.value
        days = (str(each.rule.first or "not known"), str(each.rule.last or "open"))
        table.add_row(code, str(each.row.edition), *days, sure, each.row.origin.value)
    out.print(table if kept.editions else "No rules are loaded. Run: vouch fee-rules load")


@app.command("load")
def load_files(
    files: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[FILE]...", help="TOML files; those that are shipped where none is named."
        ),
    ] = None,
    by: By = None,
    reason: Why = "",
    dry_run: Annotated[  # noqa: FBT002 - a flag of the command line
        bool, typer.Option("--dry-run", help="Say what would be done; nothing is kept.")
    ] = False,
) -> None:
    """Take in rules: all of the files, or none; a rule that differs supersedes what it said."""
    with desk(by) as here:
        if files and not reason and not dry_run:
            raise Refused("Say why, for the register: --reason WORDS")
        origin = RuleOrigin.OPERATOR if files else RuleOrigin.SHIPPED
        request = Request(files or shipped_files(), reason or SHIPPED, origin, dry_run=dry_run)
        _tell(load_rules(here.database, here.actor, request))
    if dry_run:
        out.print("Nothing was kept.")


def bring_rules(database: Database) -> None:
    """Load the rules that are shipped and not here yet; say nothing where all are here."""
    done = load_shipped_rules(database, VERSION)
    if any(each.act is not RuleLoad.UNCHANGED for each in done):
        _tell(done)


def _tell(done: list[LoadedRule]) -> None:
    counts = Counter(each.act for each in done)
    words = ", ".join(f"{count} {act.value}" for act, count in counts.items())
    out.print(f"Fee rules: {words or 'none'}.", soft_wrap=True)
    for each in done:
        if each.act in TOLD:
            out.print(f"  {each.code}: {each.act.value}.", soft_wrap=True, markup=False)
