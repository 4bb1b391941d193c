"""``vouch backup``: all of the register at one instant, as one file, while it goes on."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from app.backups.case_keys import cases_with_keys, write_keys
from app.backups.making import Target, make
from app.backups.working import NotPossible
from app.cli.desk import By, Desk, Refused, desk, out
from app.cli.progress import bars
from app.outside.age import NoRecipient, NotOpened, recipients_named
from app.outside.backup_file import Manifest, NotWhole
from app.outside.master_key import MasterKeyUnusable
from app.outside.postgres_programs import ProgramFailed, ProgramMissing
from app.store.copies import InUse
from app.store.erasures import NotAList

INCOMPLETE = 3
"""Exit status of a backup that is whole, of a register that has lost files of its own."""
SHOWN = 20
KEYS = "vouch-keys-"

To = Annotated[
    list[str] | None,
    typer.Option(
        "--to",
        metavar="age1...",
        help="Seal it to this recipient of age; several times for several.",
    ),
]
Identity = Annotated[
    Path | None,
    typer.Option(help="File with the identity of age that opens it, where it is sealed."),
]

app = typer.Typer()


@app.command()
def backup(
    target: Annotated[
        Path,
        typer.Argument(
            help="The file to write; or a folder, in which it gets a name of time and entry."
        ),
    ],
    to: To = None,
    keys: Annotated[
        Path | None,
        typer.Option("--keys", help="Another folder, for a file with the keys of cases."),
    ] = None,
    by: By = None,
) -> None:
    """Write all of the register at one instant to one file, while it goes on.

    It holds the database, documents, uploaded lists, and what was erased until now. It holds no
    settings, no master key and no keys of cases: --keys writes these to a file of their own, to be
    kept apart and for a shorter time. A run that is killed leaves no whole file.
    """
    with desk(by) as here, bars() as shown, refusing():
        chosen = Target(_file(here, target, is_sealed=bool(to)), recipients_named(to or []))
        _refuse_beside(chosen.path, keys)
        made = make(here.settings, here.database, here.actor, chosen, shown.step)
        beside = _beside(here, keys, chosen)
    tell(made, f"{chosen.path} holds")
    if not to:
        out.print("It is not sealed: protect it like the database, or seal it with --to age1...")
    out.print(beside, soft_wrap=True)
    out.print("The master key is not in it. Without the key, what is sealed is lost: keep both,")
    out.print("and never in one place.")
    if made.missing:
        raise typer.Exit(INCOMPLETE)


def _refuse_beside(target: Path, keys: Path | None) -> None:
    if keys is None:
        return
    if not keys.is_dir():
        raise Refused(f"There is no folder {keys}.")
    if keys.resolve() == target.parent.resolve():
        raise Refused("Keys lie in no folder with what they seal: give --keys another one.")


def _beside(here: Desk, keys: Path | None, chosen: Target) -> str:
    """Write the keys of cases, after the data: none that the data need is younger."""
    if keys is None:
        with here.database.reading(here.actor) as work:
            cases = cases_with_keys(work)
        if not cases:
            return "No case has keys yet; once there is a complaint, --keys FOLDER is needed too."
        return (
            f"This backup needs the keys of {cases:,} cases, and none were written: vouch backup"
            " FOLDER --keys FOLDER; or now, beside this one: vouch keys backup FOLDER"
        )
    path = keys / keys_name(here.database.clock(), is_sealed=bool(chosen.recipients))
    count = write_keys(here.settings, here.database, here.actor, path, chosen.recipients)
    return f"{path} holds {count:,} keys of cases: keep it apart, and not as long."


def keys_name(at: datetime, *, is_sealed: bool) -> str:
    """Name a backup of keys that is put into a folder."""
    return f"{KEYS}{at:%Y%m%dT%H%M%SZ}.jsonl{'.age' if is_sealed else ''}"


def keys_in(path: Path) -> Path:
    """Return a file of keys that was named, or the newest one of a folder that was.

    The newest has the keys of every older backup of the data that were not destroyed since.

    Raises:
        Refused: the folder has none.
    """
    if not path.is_dir():
        return path
    # Their names begin with the time; of one instant, either will do.
    found = max(path.glob(f"{KEYS}*.jsonl*"), key=lambda each: each.name, default=None)
    if found is None:
        raise Refused(f"There is no file {KEYS}*.jsonl in {path}. Name the file of keys itself.")
    out.print(f"Keys of cases: {found}", soft_wrap=True)
    return found


def _file(here: Desk, target: Path, *, is_sealed: bool) -> Path:
    if not target.is_dir():
        if not target.parent.is_dir():
            raise Refused(f"There is no folder {target.parent}.")
        return target
    at: datetime = here.database.clock()
    ending = ".tar.age" if is_sealed else ".tar"
    return target / f"vouch-{at:%Y%m%dT%H%M%SZ}{ending}"


def tell(made: Manifest, what: str) -> None:
    """Print what a backup holds, and what the register had lost before it."""
    about = made.about
    out.print(
        f"{what} the register of {about.made_at[:19]}Z up to journal entry {about.number:,}, and"
        f" {made.files:,} files; {made.size_bytes:,} bytes.",
        soft_wrap=True,
    )
    out.print(f"Journal: {about.number} {about.hash}", soft_wrap=True)
    out.print(f"Digest of its list: {made.sums}", soft_wrap=True)
    for name in made.missing[:SHOWN]:
        out.print(f"Missing or damaged in the store: {name}", soft_wrap=True)
    if made.missing:
        out.print(
            f"{len(made.missing):,} files that the register names are missing or damaged. They are"
            " not in the backup: look for them in an older one.",
            soft_wrap=True,
        )


@contextmanager
def refusing() -> Iterator[None]:
    """Turn what goes wrong with backups into what a command refuses; open it inside a desk."""
    try:
        yield
    except NotWhole as error:
        raise Refused(f"This backup cannot be used. {error}") from error
    except NoRecipient as error:
        raise Refused(f"--to names no recipient of age. {error}") from error
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        raise Refused(f"{where}{error.strerror or error}.") from error
    except (
        *(NotPossible, NotOpened, NotAList, InUse),
        *(ProgramMissing, ProgramFailed, MasterKeyUnusable),
    ) as error:
        raise Refused(str(error)) from error
