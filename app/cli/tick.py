"""``vouch tick``: by hand and once what the worker does with time."""

from collections.abc import Callable
from functools import partial

import typer

from app.cli.desk import Desk, desk, out
from app.cli.progress import bars
from app.desks import certification_desk, complaint_desk, data_request_desk, reminders_desk
from app.domains.certifications import jobs as certifications
from app.domains.complaints import jobs as complaints
from app.domains.data_requests import jobs as data_requests
from app.domains.notices import jobs as notices
from app.domains.reminders.service.reminding import remind
from app.domains.warnings import jobs as warnings
from app.outside.counters import Counters
from app.waiting import waiting_of

app = typer.Typer()


@app.command()
def tick() -> None:
    """Do what time brings: certificates that end, reminders, what is overdue; write to people.

    The worker does this by itself. Run again it does nothing: each thing is done once, and each
    person gets one letter a day. Letters go out with the jobs of the worker.
    """
    people = letters = 0
    with desk() as here:
        _tend(here)
        reminders = reminders_desk(here.settings, waiting_of(here.settings))
        while (done := remind(here.database, reminders)).people:
            people += done.people
            letters += done.letters
    out.print(f"Looked at the work of {people:,} people, and wrote to {letters:,} of them.")


def _tend(here: Desk) -> None:
    """Bring certificates, applications and decisions to where time has brought them."""
    certificates = certification_desk(here.settings)
    with bars() as shown:
        due = certifications.count_due(here.database)
        progress = shown.step("Certificates", due)
        done = certifications.tend_all(here.database, certificates, progress)
        shown.step("Applications and decisions", None)
        moved = sum(
            _to_the_end(partial(chore, here.database))
            for chore in (
                notices.tend,
                partial(certifications.drop_moot, desk=certificates),
                certifications.end_with_time,
                certifications.open_reviews,
            )
        )
        tied = _to_the_end(partial(certifications.tend_countries, here.database, certificates))
        cases = complaint_desk(here.settings, Counters(here.settings.counters_url))
        requests = data_request_desk(here.settings)
        given = _to_the_end(partial(complaints.tend_cases, here.database, cases))
        ended = sum(
            _to_the_end(chore)
            for chore in (
                partial(complaints.end_with_time, cases, here.database),
                partial(warnings.end_with_time, here.database),
                partial(data_requests.end_with_time, requests, here.database),
            )
        )
    out.print(
        f"Looked at {done.certificates:,} certificates: {done.expired:,} ended, {done.letters:,}"
        f" letters were written, {done.opened:,} decisions opened."
    )
    out.print(f"{moved:,} notices, applications and decisions moved on.")
    out.print(f"{tied:,} certificates were brought in line with the country that they ask for.")
    out.print(f"{ended:,} replies, offers, questions, warnings and requests came to their time.")
    out.print(f"{given:,} complaints were given to somebody, or their times brought in line.")
    if done.failed:
        out.print(f"{len(done.failed):,} certificates failed and are tried again; see the log.")


def _to_the_end(chore: Callable[[], int]) -> int:
    """Do something batch by batch until nothing is left; return of how many."""
    done = 0
    while some := chore():
        done += some
    return done
