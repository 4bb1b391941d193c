"""``vouch links``: how exchanges with other installations stand, and doing by hand what is due."""

from typing import Annotated

import typer
from rich.table import Table

from app.cli.desk import By, Desk, Refused, Why, desk, out
from app.cli.progress import Bars, bars
from app.desks import key_ring, link_desk
from app.domains.imports.jobs.uploads import work_off
from app.domains.links.engine.signing import spelled
from app.domains.links.models import ExchangeLink
from app.domains.links.queries import links as queries
from app.domains.links.service import importing, keys, sending, taking
from app.domains.links.service.desk import LinkDesk
from app.domains.links.types import Direction, LinkState
from app.store.jobs import NotYet

app = typer.Typer(help="Links with other installations.", invoke_without_command=True)
MOST = 1_000


@app.callback()
def list_links(context: typer.Context) -> None:
    """List the links: what went, what came, what waits, and what people are asked."""
    if context.invoked_subcommand is not None:
        return
    names = ("link", "partner", "state", "made", "delivered", "received", "taken", "questions")
    table = Table(*names, "problem", box=None)
    with desk() as here, here.database.reading(here.actor) as work:
        found = queries.page(work, None, MOST)
        for each in found:
            taken = queries.last_taken(work, each.id)
            table.add_row(
                *(each.key, each.partner, each.state.value),
                *(str(each.sent_sequence), str(each.delivered_sequence)),
                *(str(each.received_sequence), str(taken[0] if taken else 0)),
                *(str(queries.open_questions(work, each.id)), each.problem or ""),
            )
    out.print(table if found else "This installation is linked with no other.")


@app.command("fingerprint")
def show_fingerprint() -> None:
    """Show how this installation is called, and the fingerprint that partners ask for."""
    with desk() as here, here.database.writing(here.actor) as work:
        signer = keys.signer(work, key_ring(here.settings))
        out.print(f"{here.settings.installation_id}\n{spelled(signer.kid)}")


@app.command("rotate-key")
def rotate_key(by: By = None, reason: Why = "") -> None:
    """Sign with a new key from now on; partners have to pin it before they take another file."""
    with desk(by) as here:
        if not reason.strip():
            raise Refused("Say why: --reason WORDS")
        with here.database.writing(here.actor) as work:
            fresh = keys.rotate(
                work, key_ring(here.settings), operator=here.actor.name or "", reason=reason
            )
            out.print(f"New fingerprint, to be told to every partner:\n{spelled(fresh.kid)}")


@app.command("run")
def run(
    key: Annotated[
        str | None, typer.Argument(metavar="[KEY]", help="Of one link; all of them without.")
    ] = None,
) -> None:
    """Send what waits for partners, work off what came from them, and bring their lists in."""
    with desk() as here, bars() as shown:
        work_with = link_desk(here.settings, here.database)
        for link in _links(here, key):
            _run(here, work_with, link, shown)


def _links(here: Desk, key: str | None) -> list[ExchangeLink]:
    with here.database.reading(here.actor) as work:
        if key is not None:
            return [queries.one(work, key)]
        return list(queries.active(work))


def _run(here: Desk, work_with: LinkDesk, link: ExchangeLink, shown: Bars) -> None:
    step = shown.step(f"Working off files of {link.key}", None)
    taken = 0
    if link.state is LinkState.ACTIVE:
        while some := taking.take_some(here.database, here.actor, work_with, link.key):
            taken += some
            step(some)
    _bring_in(here, work_with, link)
    step = shown.step(f"Sending to {link.key}", None)
    done = sending.run(here.database, here.actor, work_with, link.id, step)
    out.print(
        f"{link.key}: {taken:,} records taken; {done.files:,} files with {done.records:,} records"
        f" delivered, {done.waiting:,} waiting.",
        soft_wrap=True,
    )
    if done.problem is not None:
        raise Refused(f"{link.key}: {done.problem}.")


def _bring_in(here: Desk, work_with: LinkDesk, link: ExchangeLink) -> None:
    with here.database.reading(here.actor) as work:
        lists = queries.lists_of(work, link.id, Direction.RECEIVED)
    for each in lists:
        if each.is_changed:
            try:
                importing.bring_in(work_with, work_off, here.database, each.id)
            except NotYet:
                out.print(f"{each.title}: a list that came before waits for a second person.")
