"""Writing a backup: the database at one instant, and the files that it names, while others work.

A file is in its store before the row that names it, and its bytes never change, so whatever a copy
of the database names was there when the copy was made. A file that is gone when its turn comes was
removed meanwhile; then the list of erasures, which is read last, says so, and a restore removes
the row's claim to it as well.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from pyrage.x25519 import Recipient

from app import VERSION
from app.access.grants import Permission
from app.access.policy import Actor, require
from app.backups.kept import ERASABLES, KEPT_FILES
from app.backups.working import Done, NotPossible, Step, working_folder
from app.desks import master_key
from app.outside.age import sealing
from app.outside.backup_file import About, Manifest, Writing, writing
from app.outside.whole_file import arriving
from app.settings import Settings
from app.store import erasures, journal, migrations
from app.store.copies import Copy, copied
from app.store.work import Database, Work


@dataclass(frozen=True, slots=True)
class Target:
    """Where a backup goes.

    Attributes:
        path: of the file; there is none.
        recipients: who can open it; it is not sealed where there are none.
    """

    path: Path
    recipients: Sequence[Recipient] = ()


def make(
    settings: Settings, database: Database, actor: Actor, target: Target, step: Step
) -> Manifest:
    """Write a backup; the register goes on meanwhile.

    Raises:
        Forbidden: by the access policy.
        NotPossible: another one is under way here, or the file is there.
        ProgramMissing, ProgramFailed: see :mod:`app.store.copies`.
    """
    require(actor, Permission.BACKUP_MAKE)
    if target.path.exists():
        raise NotPossible(f"{target.path} is there already, and is not written over.")
    with working_folder(settings.data_dir) as folder:
        copy, names = folder / "database", folder / "names"
        step("Copying the database", None)
        with copied(database, actor, copy) as taken, names.open("w") as listed:
            about = _about(settings, taken)
            count = _list_files(taken.work, listed)
        done = step("Writing the database", copy.stat().st_size)
        with (
            arriving(target.path) as out,
            sealing(out, target.recipients) as plain,
            writing(plain, about) as archive,
        ):
            archive.add_database(copy, done)
            missing = _add_files(settings.data_dir, names, archive, step("Copying files", count))
            step("Listing what was erased", None)
            with database.reading(actor) as live, (folder / "erased").open("wb") as erased:
                erasures.write(live, ERASABLES, erased)
                lost = _still_named(live, missing)
            archive.add_erasures(folder / "erased")
            return archive.close(lost, master_key(settings).tags)


def _about(settings: Settings, taken: Copy) -> About:
    session = taken.work.session
    head = journal.head(session)
    return About(
        made_at=taken.work.at.isoformat(),
        vouch=VERSION,
        migration=migrations.current(session.connection()) or "",
        database=taken.dialect,
        instance=settings.instance.value,
        number=head.number,
        hash=head.hash,
    )


def _list_files(work: Work, out: IO[str]) -> int:
    """Write down which files the copy names, so that its transaction need not stay open."""
    count = 0
    for kept in KEPT_FILES:
        for path, digest in kept.named(work):
            out.write(f"{kept.folder}/{path} {digest or ''}\n")
            count += 1
    return count


def _listed(names: Path) -> Iterator[tuple[str, str | None]]:
    with names.open() as lines:
        for line in lines:
            name, _, digest = line.rstrip("\n").partition(" ")
            yield name, digest or None


def _add_files(data: Path, names: Path, archive: Writing, done: Done) -> set[str]:
    """Copy the files; return those that are not there, or are not what was put there."""
    lacking = set()
    for name, digest in _listed(names):
        try:
            with (data / name).open("rb") as file:
                found = archive.add_file(name, file)
        except FileNotFoundError:
            found = None
        if digest is not None and found != digest:
            lacking.add(name)
        done(1)
    return lacking


def _still_named(work: Work, lacking: set[str]) -> set[str]:
    """Return those that the register names now as before: they were not removed, they are lost."""
    if not lacking:
        return set()
    named = {f"{kept.folder}/{each.path}" for kept in KEPT_FILES for each in kept.named(work)}
    return lacking & named
