"""``vouch worker``: followers of the journal, the search index and jobs, beside the API."""

import signal
import threading
from typing import Annotated

import typer
from rich.table import Table

from app.access.policy import CLOCK
from app.background import worker as make_worker
from app.cli.desk import Desk, Refused, desk, out
from app.cli.watched import tell_key_holder, traced, watched
from app.followers import followers
from app.store import journal
from app.store.consumers import standings
from app.store.jobs import open_jobs
from app.web.logs import configure

app = typer.Typer()


@app.command()
def worker(
    status: Annotated[  # noqa: FBT002 - a flag of the command line
        bool, typer.Option("--status", help="Say how the work stands, and do none.")
    ] = False,
) -> None:
    """Bring roster and search index up to the journal, and run jobs, until SIGTERM or Ctrl-C.

    On PostgreSQL run one or several; on SQLite the API does this work itself.
    """
    with desk() as here:
        if status:
            _show(here)
        else:
            _work(here)


def _work(here: Desk) -> None:
    if here.settings.on_sqlite:
        raise Refused(
            "On SQLite the worker runs inside `vouch serve`. Start that, or point"
            " VOUCH_DATABASE_URL to PostgreSQL."
        )
    configure(here.settings.log_level, form=here.settings.log_format)
    tell_key_holder(here.settings)
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    with watched(here.settings, here.database), traced(here.settings, here.database):
        make_worker(here.settings, here.database).run(stop)


def _show(here: Desk) -> None:
    """Print each follower's position, and the jobs that are not done."""
    with here.database.reading(CLOCK) as work:
        head = journal.head(work.session).number
        known = {each.name: each for each in standings(work.session)}
        jobs = open_jobs(work.session)
    table = Table("follower", "entry", "behind", "failures", "last error", box=None, pad_edge=False)
    for name in sorted({each.name for each in followers()} | set(known)):
        at = known.get(name)
        position = at.position if at else 0
        told = (at.failures, at.last_error or "") if at else (0, "")
        table.add_row(name, str(position), str(head - position), str(told[0]), told[1])
    out.print(f"The journal is at entry {head}.")
    out.print(table)
    if not jobs:
        out.print("No job waits.")
    for each in jobs:
        out.print(f"{each.waiting} jobs {each.kind} wait, {each.failed} of them failed before.")
