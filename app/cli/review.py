"""``vouch review`` and ``vouch merge``: pairs that may be one firm, for a person to decide."""

from typing import Annotated

import typer
from rich.table import Table

from app.access.grants import Permission
from app.access.policy import require
from app.cli.desk import By, Why, desk, out
from app.cli.upkeep import bring_up_to_date
from app.domains.subjects import queries
from app.domains.subjects.models import Subject
from app.domains.subjects.service import merging
from app.kit import numbers

app = typer.Typer(help="Pairs of records that may be one firm.", no_args_is_help=True)
command = typer.Typer()

Pair = Annotated[str, typer.Argument(metavar="NUMBER", help="Of the pair, such as VR00000175.")]
Record = Annotated[str, typer.Argument(metavar="NUMBER", help="Of a record, such as VI00000128.")]


@app.command("list")
def list_pairs(
    country: Annotated[str | None, typer.Option(help="ISO 3166-1 alpha-2.")] = None,
    every: Annotated[  # noqa: FBT002 - a flag of the command line
        bool, typer.Option("--all", help="Those that were decided, too.")
    ] = False,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="So many at most.")] = 50,
) -> None:
    """List the pairs that wait, the most alike first."""
    with desk() as here, here.database.reading(here.actor) as work:
        require(work.actor, Permission.CANDIDATE_READ)
        known = queries.candidates(work, country=country, waiting=not every, limit=limit + 1)
        found = known[:limit]
        table = Table("pair", "score", "why", "one", "other", "state", box=None)
        ids = {each for row in found for each in (row.candidate.first_id, row.candidate.second_id)}
        named = queries.names_of(work, ids=ids)
        for row in found:
            pair = row.candidate
            table.add_row(
                pair.number,
                f"{pair.score:.2f}",
                _words(pair.reasons),
                f"{row.first_number} {_name(named.get(pair.first_id))}",
                f"{row.second_number} {_name(named.get(pair.second_id))}",
                pair.state.value,
            )
    out.print(table if found else "No pair waits.")
    if len(known) > limit:
        out.print(f"These are the first {limit}; there are more: --limit shows up to 1000.")


@app.command()
def show(number: Pair) -> None:
    """Show both records of a pair side by side, and why they may be one firm."""
    with desk() as here, here.database.reading(here.actor) as work:
        require(work.actor, Permission.CANDIDATE_READ)
        pair = queries.candidate(work, _canonical(number))
        one, other = queries.one(work, pair.first_id), queries.one(work, pair.second_id)
        table = Table("", one.number, other.number, box=None)
        said = [queries.said_of(work, each.id) for each in (one, other)]
        for what in dict.fromkeys([*said[0], *said[1]]):
            table.add_row(what, *("\n".join(each.get(what, ())) for each in said))
    out.print(f"{pair.number}: {pair.state.value}, likeness {pair.score:.2f}.")
    out.print(f"Why: {_words(pair.reasons)}.")
    out.print(table)
    out.print(
        f"One firm:  vouch review accept {pair.number} --by NAME --reason WORDS\n"
        f"Two firms: vouch review reject {pair.number} --by NAME --reason WORDS",
        soft_wrap=True,
    )


@app.command()
def accept(
    number: Pair,
    reason: Why,
    by: By = None,
    survivor: Annotated[
        str | None, typer.Option(metavar="NUMBER", help="The record that stays; else the older.")
    ] = None,
) -> None:
    """Say that both records are one firm, and merge them."""
    with desk(by) as here:
        with here.database.writing(here.actor) as work:
            stays = _canonical(survivor) if survivor else None
            words = {"operator": here.actor.name or "", "reason": reason}
            gone = merging.accept(work, _canonical(number), survivor=stays, **words)
            told = _merged(gone)
        out.print(told)
        bring_up_to_date(here)


@app.command()
def reject(number: Pair, reason: Why, by: By = None) -> None:
    """Say that they are two firms; it is not asked again."""
    with desk(by) as here:
        with here.database.writing(here.actor) as work:
            words = {"operator": here.actor.name or "", "reason": reason}
            pair = merging.reject(work, _canonical(number), **words)
            told = f"{pair.number}: two firms. Nothing was merged."
        out.print(told)


@command.command()
def merge(stays: Record, goes: Record, reason: Why, by: By = None) -> None:
    """Say that two records are one firm; the first stands for it, no row moves."""
    with desk(by) as here:
        with here.database.writing(here.actor) as work:
            words = {"operator": here.actor.name or "", "reason": reason}
            gone = merging.merge(work, _canonical(stays), _canonical(goes), **words)
            told = _merged(gone)
        out.print(told)
        bring_up_to_date(here)


@command.command("undo-merge")
def undo_merge(number: Record, reason: Why, by: By = None) -> None:
    """Take a merge back: the record stands for itself again."""
    with desk(by) as here:
        with here.database.writing(here.actor) as work:
            words = {"operator": here.actor.name or "", "reason": reason}
            subject = merging.undo_merge(work, _canonical(number), **words)
            told = f"{subject.number} stands for itself again."
        out.print(told)
        bring_up_to_date(here)


def _merged(gone: Subject) -> str:
    return f"{gone.number} is merged; its number and address lead to the record that stays."


def _canonical(number: str) -> str:
    """Return a number as it is kept, however a person wrote it."""
    return numbers.make(*numbers.read(number))


def _name(named: tuple[Subject, list[str]] | None) -> str:
    return named[1][0] if named else ""


def _words(reasons: list[str]) -> str:
    """Write the codes of a likeness for reading."""
    return ", ".join(reason.replace("_", " ").replace(":", " ") for reason in reasons)
