"""``vouch standards``: load schemes and standards, publish drafts, list what there is."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from app import VERSION
from app.access.grants import Permission
from app.access.policy import require
from app.cli.desk import By, Refused, Why, desk, out
from app.domains.standards import queries
from app.domains.standards.engine.reading import shipped
from app.domains.standards.engine.texts import texts
from app.domains.standards.service.loading import (
    SHIPPED,
    Request,
    load_files,
    load_shipped,
    publish,
)
from app.domains.standards.types.kept import LoadAct, Loaded
from app.domains.standards.types.words import DocumentKind
from app.store.work import Database

app = typer.Typer(help="Schemes, standards, mappings, translations.", invoke_without_command=True)

Name = Annotated[str, typer.Argument(metavar="NAME", help="As `vouch standards` lists it.")]
Version = Annotated[str, typer.Argument(metavar="VERSION", help="Of the document.")]
KindOf = Annotated[DocumentKind, typer.Argument(metavar="KIND", help="Of document.")]


@app.callback()
def list_documents(context: typer.Context) -> None:
    """List every document, drafts too."""
    if context.invoked_subcommand is not None:
        return
    with desk() as here, here.database.reading(here.actor) as work:
        rows = queries.every_row(work)
        table = Table("kind", "name", "version", "state", "holds from", "digest", box=None)
        for row in rows:
            words = (row.kind.value, row.name, row.version, row.state.value)
            table.add_row(*words, str(row.binds_from), row.digest[:12])
    out.print(table if rows else "Nothing is loaded. Run: vouch standards load")


@app.command("load")
def load_documents(
    files: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[FILE]...", help="TOML files; those that are shipped where none is named."
        ),
    ] = None,
    by: By = None,
    reason: Why = "",
    as_draft: Annotated[  # noqa: FBT002 - a flag of the command line
        bool, typer.Option("--draft", help="Keep it as a draft, which may still change.")
    ] = False,
    dry_run: Annotated[  # noqa: FBT002 - a flag of the command line
        bool, typer.Option("--dry-run", help="Say what would be done; nothing is kept.")
    ] = False,
) -> None:
    """Publish schemes, editions, mappings and translations: all of the files, or none."""
    with desk(by) as here:
        if files and not reason and not dry_run:
            raise Refused("Say why, for the register: --reason WORDS")
        chosen = files or shipped()
        request = Request(chosen, reason or SHIPPED, as_draft=as_draft, dry_run=dry_run)
        tell(load_files(here.database, here.actor, request))
    if dry_run:
        out.print("Nothing was kept.")


@app.command("publish")
def publish_draft(kind: KindOf, name: Name, version: Version, reason: Why, by: By = None) -> None:
    """Put a draft in force; from then on it never changes."""
    with desk(by) as here, here.database.writing(here.actor) as work:
        done = publish(work, kind, name, version, reason)
    tell([done])


@app.command("texts")
def print_texts(kind: KindOf, name: Name, version: Version) -> None:
    """Print the texts of a document by address, as the beginning of a translation."""
    with desk() as here, here.database.reading(here.actor) as work:
        require(work.actor, Permission.STANDARD_READ)
        row = queries.find_row(work, kind, name, version)
        if row is None or kind is DocumentKind.TRANSLATION:
            raise Refused("There is no such document to translate. See: vouch standards")
        said = queries.said_by(work, row, queries.TRANSLATED[kind]).said
    lines = [
        'kind = "translation"',
        f'of = "{kind.value}"',
        f'key = "{name}"',
        f'of_version = "{version}"',
        'version = "1.0"',
        'language = ""',
        "published_on = ",
        "",
        "[texts]",
        *(f"{_quoted(address)} = {_quoted(text)}" for address, text in texts(said).items()),
    ]
    out.print("\n".join(lines), markup=False, soft_wrap=True)


def bring_shipped(database: Database) -> Sequence[Loaded]:
    """Load what is shipped and not here yet, and tell of it; say nothing where all is here."""
    done = load_shipped(database, VERSION)
    tell(each for each in done if each.act is not LoadAct.UNCHANGED)
    return done


def tell(loaded: Iterable[Loaded]) -> None:
    """Say what became of each document."""
    for each in loaded:
        words = f"The {each.kind.value} {each.name} {each.version}: {_ACTS[each.act]}"
        notes = "".join(f"; {note}" for note in each.notes)
        out.print(f"{words}{notes}.", soft_wrap=True, markup=False)


_ACTS = {
    LoadAct.PUBLISHED: "published",
    LoadAct.DRAFTED: "kept as a draft",
    LoadAct.REDRAFTED: "the draft is changed",
    LoadAct.UNCHANGED: "here already, nothing changed",
    LoadAct.LEFT: "left as it is",
}


def _quoted(text: str) -> str:
    """Write a text for TOML."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
