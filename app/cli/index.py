"""``vouch index``: this machine's search index, which can be thrown away and built anew."""

import typer

from app.access.grants import Permission
from app.access.policy import require
from app.cli.desk import Refused, desk, out
from app.cli.progress import bars
from app.domains.roster.queries import entries
from app.domains.roster.service import indexing
from app.outside.name_index import NameIndex, Unusable

app = typer.Typer(help="This machine's search index.", no_args_is_help=True)


@app.command()
def rebuild() -> None:
    """Build the index anew beside the old one, which serves until then."""
    with desk() as here, bars() as shown:
        require(here.actor, Permission.INDEX_REBUILD)
        folder = here.settings.index_folder
        with here.database.reading(here.actor) as work:
            total = sum(entries.count_records(work, entries.position(work)).values())
        progress = shown.step("Building the search index", total)
        entry = indexing.rebuild(here.database, folder, progress)
    out.print(
        f"The search index in {folder} holds {total:,} records, up to journal entry {entry}.",
        soft_wrap=True,
    )


@app.command()
def status() -> None:
    """Say how far the index has followed the roster; status 1 where it has to be built anew."""
    with desk() as here:
        folder = here.settings.index_folder
        with here.database.reading(here.actor) as work:
            position = entries.position(work)
        try:
            index = NameIndex.open(folder)
        except Unusable as error:
            raise Refused(
                f"{error} The worker builds it anew; so does: vouch index rebuild"
            ) from error
        out.print(
            f"The search index in {folder} holds {len(index):,} records, up to journal entry"
            f" {index.entry}; the roster is at entry {position}.",
            soft_wrap=True,
        )
