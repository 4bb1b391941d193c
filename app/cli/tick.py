"""``vouch tick``: by hand and once what the worker does each day, the reminders of people."""

import typer

from app.background import WAITING
from app.cli.desk import desk, out
from app.desks import reminders_desk
from app.domains.reminders.service.reminding import remind

app = typer.Typer()


@app.command()
def tick() -> None:
    """Write what waits for people to those whose hour has come, and pass on what is overdue.

    The worker does this by itself. Run again it does nothing: each person gets one letter a day.
    Letters go out with the jobs of the worker.
    """
    people = letters = 0
    with desk() as here:
        reminders = reminders_desk(here.settings, WAITING)
        while (done := remind(here.database, reminders)).people:
            people += done.people
            letters += done.letters
    out.print(f"Looked at the work of {people:,} people, and wrote to {letters:,} of them.")
