"""The operator's desk: what every command opens first, and how it tells what went wrong."""

import getpass
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Annotated, NoReturn

import typer
from pydantic import ValidationError
from rich.console import Console
from sqlalchemy.exc import DatabaseError

from app.access.policy import Actor, operator
from app.kit.errors import BadInput, Problem
from app.outside.name_index import NotAnIndex, Unusable, WriterBusy
from app.settings import PREFIX, Settings
from app.store import migrations
from app.store.work import Database

WIDE = 240


By = Annotated[
    str | None,
    typer.Option("--by", metavar="NAME", help="Who acts; your login name where it is not said."),
]
Why = Annotated[str, typer.Option("--reason", metavar="WORDS", help="Why, in your own words.")]


def _paper(*, stderr: bool = False) -> Console:
    """Return a console that folds lines for a terminal, and for nobody else."""
    console = Console(stderr=stderr, highlight=False)
    if not console.is_terminal:
        console.width = WIDE
    return console


out = _paper()
err = _paper(stderr=True)


class Refused(Exception):
    """A command cannot do what it is asked; its message says why, and the way out."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What a command works with: the settings, the register, and the person who acts."""

    settings: Settings
    database: Database
    actor: Actor


@contextmanager
def desk(by: str | None = None) -> Iterator[Desk]:
    """Open the register for one command, and tell plainly what keeps it from its work.

    Args:
        by: who acts; the login name where it is not said.
    """
    with told_plainly(), opened() as (settings, database):
        refuse_unmigrated(database)
        yield Desk(settings, database, operator(named(by)))


@contextmanager
def opened() -> Iterator[tuple[Settings, Database]]:
    """Read the settings and open their database; it need not be migrated."""
    settings = Settings()
    database = Database.open(
        settings.database_url, statement_timeout_ms=settings.statement_timeout_ms
    )
    try:
        yield settings, database
    finally:
        database.dispose()


@contextmanager
def told_plainly() -> Iterator[None]:
    """Say in plain words on standard error what went wrong, and end with status 1."""
    try:
        yield
    except Problem as problem:
        faults = problem.faults if isinstance(problem, BadInput) else ()
        lines = [f"{fault.pointer}: {fault.detail}" for fault in faults]
        _end(f"{problem.title}.", problem.detail, *lines, problem.what_to_do)
    except ValidationError as error:
        _end("The settings cannot be used.", *map(_setting, error.errors()))
    except (Refused, NotAnIndex, Unusable, WriterBusy) as error:
        _end(str(error))
    except DatabaseError as error:
        said = str(error.orig).strip().partition("\n")[0]
        _end(f"The database cannot be used: {said}", f"{PREFIX}DATABASE_URL says where it is.")


def refuse_unmigrated(database: Database) -> None:
    """Refuse a database that this version of the software does not know.

    Raises:
        Refused: it is at another migration.
    """
    with database.migration_connection() as connection:
        at = migrations.current(connection)
    refuse_unfinished(at)
    if at is None:
        raise Refused("There is no register in this database yet. Run: vouch migrate")
    if at != (newest := migrations.newest()):
        raise Refused(
            f"The register is at migration {at}, this version needs {newest}. Run: vouch migrate"
        )


def refuse_unfinished(at: str | None) -> None:
    """Refuse a database into which a backup is being restored, or was not to the end.

    Raises:
        Refused: it is such a one.
    """
    if at == migrations.UNFINISHED:
        raise Refused(
            "A backup is being restored into this database, or was not to the end. Wait for it, or"
            " run the restore again: vouch restore"
        )


def named(by: str | None) -> str:
    """Return who acts, so that the journal can name a person (fairness P4)."""
    if by is not None:
        if not by.strip():
            raise Refused("--by is empty. Say who acts.")
        return by.strip()
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        raise Refused("This login has no name. Say who acts: --by NAME") from None


def _setting(fault: object) -> str:
    assert isinstance(fault, dict)
    said = str(fault["msg"]).removeprefix("Value error, ")
    where = "".join(f"{PREFIX}{part}".upper() + ": " for part in fault["loc"])
    return where + said


def _end(*lines: str) -> NoReturn:
    for line in lines:
        err.print(line, markup=False, soft_wrap=True)
    raise typer.Exit(1)
