"""``vouch reports``: what reports are counted from, and counting it anew."""

from collections.abc import Callable
from typing import Annotated

import typer

from app.cli.desk import By, Desk, Refused, Why, desk, out
from app.cli.progress import bars
from app.desks import counting_desk
from app.domains.reports.queries import facts
from app.domains.reports.service import counting
from app.domains.reports.service.counting import ReportFollower
from app.kit.errors import Problem
from app.store.consumers import run

app = typer.Typer(help="What reports are counted from.", invoke_without_command=True)


@app.callback()
def show(context: typer.Context) -> None:
    """Show as of which entry of the journal a report is made now."""
    if context.invoked_subcommand is not None:
        return
    with desk() as here, here.database.reading(here.actor) as work:
        try:
            latest, first = facts.latest_mark(work), facts.first_mark(work)
        except Problem:
            out.print(
                "The facts were not counted yet; the worker does it, or: vouch reports rebuild"
            )
            return
        out.print(f"A report is made as of entry {latest}; the earliest possible is {first}.")


@app.command("rebuild")
def rebuild(
    by: By = None,
    reason: Why = "",
    *,
    forget: Annotated[
        bool,
        typer.Option(
            "--forget",
            help="Delete all facts first. No report can be made again as of an earlier entry.",
        ),
    ] = False,
) -> None:
    """Count all facts anew; a run that was broken off goes on where it was."""
    with desk(by) as here:
        if not reason.strip():
            raise Refused("Say why: --reason WORDS")
        _ask(here, reason, forget=forget)
        with bars() as shown:
            steps: dict[str, Callable[[int], None]] = {}

            def progress(source: str, done: int) -> None:
                if source not in steps:
                    steps[source] = shown.step(f"Counting {source}", None)
                steps[source](done)

            follower = ReportFollower(counting_desk(here.settings), progress)
            if not run(here.database, follower):
                raise Refused("The worker is at it, or it failed; see: vouch worker --status")
        with here.database.reading(here.actor) as work:
            out.print(f"Done: a report is made as of entry {facts.latest_mark(work)} now.")


def _ask(here: Desk, reason: str, *, forget: bool) -> None:
    words = {"operator": here.actor.name or "", "reason": reason}
    with here.database.writing(here.actor) as work:
        if forget:
            counting.forget(work, words=words)
        elif not counting.is_under_way(work):
            counting.ask_anew(work, words=words)
