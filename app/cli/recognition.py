"""``vouch recognition``: load programmes, evaluate them, and compute evaluations again."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated
from uuid import UUID

import typer
from rich.table import Table

from app import VERSION
from app.cli.desk import By, Desk, Refused, Why, desk, out
from app.cli.progress import bars
from app.desks import evaluation_desk
from app.domains.recognition.engine.texts import read_file, shipped_files, terms_of
from app.domains.recognition.models.programmes import RecognitionEvaluation
from app.domains.recognition.queries import programmes as queries
from app.domains.recognition.rules.awards import given_from, is_preview
from app.domains.recognition.service import evaluating, loading, recomputing
from app.store.work import Database

app = typer.Typer(help="Programmes of recognition, and their evaluations.")
MOST_LISTED = 100
TAKEN_OVER = timedelta(hours=1)
"""After so long the worker computes what a command that was killed did not finish."""


@app.command("list")
def list_programmes() -> None:
    """List the programmes that are loaded, and whether values of our own are in them."""
    with desk() as here, here.database.reading(here.actor) as work:
        rows = queries.newest_of_each(work, None, MOST_LISTED)
        table = Table("programme", "version", "kind", "law of", "from", "until", "sure", box=None)
        for row in rows:
            sure = "drafts in it" if terms_of(row.terms).has_drafts else "seen"
            days = (str(row.period_from), str(row.period_until))
            words = (row.key, str(row.edition), row.kind.value, row.jurisdiction or "the scheme")
            table.add_row(*words, *days, sure)
    out.print(table if rows else "No programmes are loaded. Run: vouch recognition load")


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
) -> None:
    """Load versions of programmes: all of the files, or none; a version never changes."""
    with desk(by) as here:
        if files and not reason:
            raise Refused("Say why, for the register: --reason WORDS")
        said = [read_file(path) for path in files or shipped_files()]
        with here.database.writing(here.actor) as work:
            done = [loading.load(work, each.key, each, reason or loading.SHIPPED) for each in said]
    for row, is_new in done:
        what = "loaded" if is_new else "here already, nothing changed"
        drafts = "; values of our own are in it" if terms_of(row.terms).has_drafts else ""
        out.print(
            f"{row.key}, version {row.edition}: {what}{drafts}.", soft_wrap=True, markup=False
        )


@app.command("evaluate")
def evaluate_programme(
    programme: Annotated[str, typer.Argument(metavar="PROGRAMME", help="Its key.")],
    as_of: Annotated[
        str | None,
        typer.Option("--as-of", metavar="DAY", help="Last day of which facts count; today."),
    ] = None,
    edition: Annotated[
        int | None, typer.Option("--version", help="Of the programme; the newest by default.")
    ] = None,
    by: By = None,
) -> None:
    """Evaluate every firm of a programme now; people decide what follows from it.

    Before its period is over it is a preview, on which nothing is granted.
    """
    with desk(by) as here:
        try:
            day = None if as_of is None else date.fromisoformat(as_of)
        except ValueError:
            raise Refused(f"{as_of} is no day; write it as 2026-12-31.") from None
        with_what = evaluation_desk(here.settings)
        with here.database.writing(here.actor) as work:
            found = queries.version(work, programme, edition)
            row = evaluating.ask(work, with_what, found, day, taken_over=TAKEN_OVER)
        body = {"evaluation": str(row.id)}
        with bars() as shown:
            tell = _telling(shown.step("firms", None))
            evaluating.run(with_what, here.database, body, here.actor, tell)
        _told(here, row.id)


def _telling(step: Callable[[int], None]) -> evaluating.Progress:
    before = 0

    def tell(done: int, _total: int) -> None:
        nonlocal before
        step(done - before)
        before = done

    return tell


def _told(here: Desk, evaluation_id: UUID) -> None:
    with here.database.reading(here.actor) as work:
        row = queries.evaluation(work, evaluation_id)
        out.print(_said(row), soft_wrap=True, markup=False)
        last = row.programme.period_until
        if is_preview(row.as_of, last):
            out.print(
                f"A preview: the period ends on {last}. Nothing is granted on it; evaluate again on"
                f" {given_from(last)} or later.",
                soft_wrap=True,
            )
        if terms_of(row.programme.terms).has_drafts:
            out.print("Values of our own are in it; see: vouch recognition list", soft_wrap=True)
        for award, firms in (row.proposed or {}).items():
            out.print(f"  {award}: proposed for {firms}.", soft_wrap=True, markup=False)


def _said(row: RecognitionEvaluation) -> str:
    return (
        f"Evaluation {row.id}: {row.done} firms, facts until {row.as_of} as of entry"
        f" {row.read_entry}. Digest {row.digest}."
    )


@app.command("recompute")
def recompute_evaluation(
    evaluation: Annotated[UUID, typer.Argument(metavar="ID", help="Of the evaluation.")],
    by: By = None,
) -> None:
    """Compute an evaluation again as of its entry, and say whether it is identical."""
    with desk(by) as here:
        with_what = evaluation_desk(here.settings)
        with here.database.writing(here.actor) as work:
            found = queries.evaluation(work, evaluation)
            row = recomputing.ask(work, found, taken_over=TAKEN_OVER)
        body = {"recomputation": str(row.id)}
        with bars() as shown:
            tell = _telling(shown.step("firms", None))
            recomputing.run(with_what, here.database, body, here.actor, tell)
        with here.database.reading(here.actor) as work:
            done = queries.recomputation(work, row.id)
        if not done.is_identical:
            out.print(f"{done.different} firms differ.")
            for each in done.differences or ():
                out.print(f"  {each['firm']}: {', '.join(each['at'])}", soft_wrap=True)
            raise typer.Exit(1)
        out.print(f"Identical: {done.done} firms, digest {done.digest}.", soft_wrap=True)


def bring_programmes(database: Database) -> None:
    """Load the programmes that are shipped and not here yet; say nothing where all are here."""
    for row in loading.load_shipped(database, VERSION):
        out.print(f"Programme of recognition {row.key}, version {row.edition}: loaded.")
