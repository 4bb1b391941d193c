"""``vouch journal``: the chain of acts, its head, and whether it fits."""

import typer

from app.access.grants import Permission
from app.access.policy import require
from app.cli.desk import desk, out
from app.cli.progress import bars
from app.domains.roster.queries.entries import PUBLIC
from app.store import journal
from app.store.journal import Verdict

app = typer.Typer(help="The chain of acts on the register.", no_args_is_help=True)


@app.command()
def head() -> None:
    """Print number and hash of the last entry."""
    with desk() as here, here.database.reading(here.actor) as work:
        require(work.actor, Permission.JOURNAL_READ, PUBLIC)
        last = journal.head(work.session)
    out.print(f"{last.number} {last.hash}", soft_wrap=True)


@app.command()
def verify() -> None:
    """Walk the whole chain; status 1 and the first entry that does not fit, if there is one."""
    with desk() as here, bars() as shown, here.database.reading(here.actor) as work:
        require(work.actor, Permission.JOURNAL_VERIFY)
        worked_off = shown.step("Verifying the journal", journal.head(work.session).number)
        at = 0

        def reached(number: int) -> None:
            nonlocal at
            worked_off(number - at)
            at = number

        verdict = journal.verify(work.session, reached)
    _tell(verdict)
    if verdict.broken_at is not None:
        raise typer.Exit(1)


def _tell(verdict: Verdict) -> None:
    if verdict.broken_at is not None:
        out.print(f"Entry {verdict.broken_at} does not fit: {verdict.why}.", soft_wrap=True)
        out.print(f"The {verdict.entries:,} entries before it fit.")
    else:
        out.print(f"The journal is whole: {verdict.entries:,} entries fit.")
    if verdict.erased:
        out.print(f"{verdict.erased:,} words were erased on purpose; the chain fits without them.")
    out.print(f"Last that fits: {verdict.head.number} {verdict.head.hash}", soft_wrap=True)
