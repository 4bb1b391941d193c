"""Putting a backup in a database's place: checked to its last byte before anything is touched."""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from uuid import UUID

from pyrage.x25519 import Identity
from sqlalchemy.exc import SQLAlchemyError

from app.access.grants import Permission
from app.access.policy import CLOCK, Actor, require
from app.backups import case_keys, codes
from app.backups.case_keys import Put
from app.backups.codes import Codes
from app.backups.kept import ERASABLES, KEPT_FILES
from app.backups.working import NotPossible, Step, working_folder
from app.desks import master_key
from app.domains.archives.service.asking import remove_every
from app.domains.identity.service.sessions import end_every
from app.outside.age import BEGINNING, opening
from app.outside.backup_file import (
    ERASURES,
    FILES,
    About,
    Manifest,
    NotWhole,
    Reading,
    Tags,
    reading,
)
from app.outside.whole_file import lay
from app.settings import Instance, Settings
from app.store import erasures, journal, migrations
from app.store.copies import aside_name, aside_of, is_filled, replaced, undo_unfinished
from app.store.erasures import Repeated
from app.store.work import Database, Work


@dataclass(frozen=True, slots=True)
class Request:
    """What is restored, and what its operator has said.

    Attributes:
        source: the backup.
        identities: that open it, where it is sealed.
        reason: why, in words.
        replace: whether what is in the database may be set aside.
        erased: lists of what was erased since.
        without_list: whether to do without such a list.
        other_key: whether the backup may be under another master key than the one at hand.
        keys: backups of the keys of cases.
        without_keys: whether to do without them.
        broken_journal: whether a journal that does not fit is taken as it is.
    """

    source: Path
    identities: Sequence[Identity] = ()
    reason: str = ""
    replace: bool = False
    erased: Sequence[Path] = ()
    without_list: bool = False
    other_key: bool = False
    keys: Sequence[Path] = ()
    without_keys: bool = False
    broken_journal: bool = False


@dataclass(frozen=True, slots=True)
class Restored:
    """What came of it.

    Attributes:
        manifest: of the backup.
        entries: of the journal that fit.
        upgraded: whether migrations were run.
        repeated: what was erased again.
        keys: of cases that came back, and cases that cannot be opened.
        codes: of complaints; ``None``: no register was replaced that could be read.
        lists: of erasures that were at hand beside the backup's own.
        sessions: that were ended.
        aside: where what was in the database is kept; ``None``: nothing was.
        files_aside: folder with files that no row names any more; ``None``: there were none.
    """

    manifest: Manifest
    entries: int
    upgraded: bool
    repeated: Repeated
    keys: Put
    codes: Codes | None
    lists: int
    sessions: int
    aside: str | None
    files_aside: Path | None


def look_into(settings: Settings, request: Request, step: Step) -> Manifest:
    """Read a backup to its end and check each byte; nothing is written.

    Raises:
        NotWhole, NotOpened: it is not what it was.
        NotPossible: it is under another master key.
    """
    with _reading(request, step) as archive:
        manifest = archive.unpack(None, _tags(settings))
    _refuse_other_key(manifest, request)
    return manifest


def restore(
    settings: Settings, database: Database, actor: Actor, request: Request, step: Step
) -> Restored:
    """Make the register what a backup says; where anything fails, it stays as it was.

    Raises:
        Forbidden: by the access policy.
        NotPossible: something must be decided or done first; the message says what.
        NotWhole, NotOpened, NotAList: the backup or a list is not what it was.
        InUse, ProgramMissing, ProgramFailed: see :mod:`app.store.copies`.

    Records:
        ``store.register.restored`` with number and hash of the journal's entry up to which, how
        many sessions and archives ended and codes were taken over; the operator and the reason
        erasable.
        ``store.erasures.repeated``: see :func:`app.store.erasures.erase_again`.

    Rule:
        Fairness L8: what was erased after the backup is erased again before anybody reads it.
    """
    require(actor, Permission.BACKUP_RESTORE)
    undo_unfinished(database)
    filled = is_filled(database)
    if filled and not request.replace:
        raise NotPossible(
            "There is a register in this database already. With --replace it is set aside and the"
            " backup takes its place; or point VOUCH_DATABASE_URL to an empty database."
        )
    with working_folder(settings.data_dir) as folder:
        with _reading(request, step) as archive:
            _refuse_misfit(settings, database, archive.about)
            manifest = archive.unpack(folder, _tags(settings))
        _refuse_other_key(manifest, request)
        lists = [folder / ERASURES, *request.erased]
        lists += _of_replaced(database, actor, folder) if filled else []
        if len(lists) == 1 and not request.without_list:
            raise NotPossible(
                "What was erased since this backup would come back. Codes of complaints that were"
                " replaced since would open them again. Give the newest list that `vouch"
                " erasures export` wrote (--erasures FILE); where there is none: --without-erasures"
            )
        keys = [
            *request.keys,
            *(_keys_of_replaced(settings, database, actor, folder) if filled else []),
        ]
        there = codes.taken(database, actor, folder / "codes-there") if filled else None
        unpacked = _Unpacked(request, manifest, folder, lists, keys, there, filled)
        return _put(settings, database, actor, unpacked, step)


@dataclass(frozen=True, slots=True)
class _Unpacked:
    request: Request
    manifest: Manifest
    folder: Path
    lists: Sequence[Path]
    keys: Sequence[Path]
    codes: Path | None
    filled: bool


def _put(
    settings: Settings, database: Database, actor: Actor, unpacked: _Unpacked, step: Step
) -> Restored:
    about, at = unpacked.manifest.about, database.clock()
    step("Loading the database", None)
    with replaced(database, unpacked.folder / about.dump, at) as copy:
        step("Upgrading the database", None)
        migrations.upgrade(copy)
        entries = _verified(copy, actor, unpacked, step)
        with copy.writing(CLOCK) as work:
            archives = remove_every(work)
        with copy.writing(actor) as work, ExitStack() as opened:
            # Before the lists, which know no more of a code than that it was replaced at some time.
            brought = None if unpacked.codes is None else codes.bring(work, unpacked.codes)
            repeated = erasures.erase_again(work, ERASABLES, _listed(unpacked.lists, opened))
            keys = _keys_put(settings, work, unpacked)
            sessions = end_every(work)
            _record(work, unpacked, brought, {"sessions": sessions, "archives": archives})
        step("Putting files in their places", unpacked.manifest.files)
        _lay_files(settings.data_dir, copy, actor, unpacked)
        upgraded = about.migration != migrations.newest()
        copy.dispose()
    strangers = _set_strangers_aside(settings.data_dir, database, actor, aside_name(at))
    return Restored(
        unpacked.manifest,
        entries,
        upgraded,
        repeated,
        keys,
        brought,
        len(unpacked.lists) - 1,
        sessions,
        aside_of(database.url, at) if unpacked.filled else None,
        strangers,
    )


@contextmanager
def _reading(request: Request, step: Step) -> Iterator[Reading]:
    """Open a backup, sealed or not."""
    done = step("Reading the backup", request.source.stat().st_size)
    with request.source.open("rb") as source, ExitStack() as stack:
        is_sealed = source.read(len(BEGINNING)) == BEGINNING
        source.seek(0)
        plain: IO[bytes] = source
        if is_sealed and not request.identities:
            raise NotPossible(
                "This backup is sealed (age). Give the file with the identity that opens it:"
                " --identity FILE"
            )
        if is_sealed:
            plain = stack.enter_context(opening(source, request.identities))
        yield stack.enter_context(reading(plain, done))


def _tags(settings: Settings) -> Tags:
    is_set = settings.master_key or settings.key_service
    if not is_set and not (settings.data_dir / "master.key").exists():
        # None is made here: a key of its own would only hide that the right one is missing.
        return lambda _: []
    return master_key(settings).tags


def _refuse_other_key(manifest: Manifest, request: Request) -> None:
    if not manifest.is_ours and not request.other_key:
        raise NotPossible(
            "The backup is whole, but it was not made under the master key that is set here"
            " (VOUCH_MASTER_KEY, or the file master.key under the data), or somebody changed it."
            " Set the right key. Where that is lost for good: --other-key; then what is sealed"
            " (second factors, addresses, documents of requests) cannot be read any more."
        )


def _refuse_misfit(settings: Settings, database: Database, about: About) -> None:
    if about.database != database.dialect:
        raise NotPossible(
            f"The backup is of a {_named(about.database)} database, and VOUCH_DATABASE_URL names"
            f" {_named(database.dialect)}. Restore it on its own kind."
        )
    if about.migration not in migrations.known():
        raise NotPossible(
            f"The backup was made by a newer version: Vouch {about.vouch}, migration"
            f" {about.migration}; this one knows up to {migrations.newest()}. Install that version"
            " or a newer one, and restore with it."
        )
    if settings.instance is Instance.LIVE and about.instance != Instance.LIVE.value:
        raise NotPossible(
            f"The backup is of a register for {about.instance}, and this one is live"
            " (VOUCH_INSTANCE)."
        )


def _named(dialect: str) -> str:
    return {"sqlite": "SQLite", "postgresql": "PostgreSQL"}.get(dialect, dialect)


def _of_replaced(database: Database, actor: Actor, folder: Path) -> list[Path]:
    """List what was erased in the register that is replaced, where it can still be read."""
    path = folder / "erased-there"
    try:
        with database.reading(actor) as work, path.open("wb") as out:
            erasures.write(work, ERASABLES, out)
    except SQLAlchemyError:
        return []
    return [path]


def _keys_of_replaced(
    settings: Settings, database: Database, actor: Actor, folder: Path
) -> list[Path]:
    """Take the keys of cases that the register which is replaced still holds."""
    path, tags = folder / "keys-there", _tags(settings)
    if not tags(b""):
        return []  # They could not be opened without a master key.
    try:
        with database.reading(actor) as work, path.open("wb") as out:
            case_keys.write(work, out, tags)
    except SQLAlchemyError:
        return []
    return [path]


def _keys_put(settings: Settings, work: Work, unpacked: _Unpacked) -> Put:
    """Put keys of cases back; destroyed ones are marked already, and stay out.

    Raises:
        NotPossible: cases need keys, and none were given.
    """
    request = unpacked.request
    put = case_keys.bring(settings, work, unpacked.keys, request.identities)
    if put.lost and not (request.keys or request.without_keys):
        raise NotPossible(
            f"{len(put.lost):,} cases of this backup cannot be opened without their keys, which are"
            " in a file of their own. Give it (--keys FILE); where there is none: --without-keys"
        )
    return put


def _listed(lists: Iterable[Path], opened: ExitStack) -> Iterator[tuple[str, UUID]]:
    for path in lists:
        yield from erasures.read(opened.enter_context(path.open("rb")))


def _verified(database: Database, actor: Actor, unpacked: _Unpacked, step: Step) -> int:
    """Walk the journal; its head must be the one that the manifest names."""
    about = unpacked.manifest.about
    done = step("Verifying the journal", about.number)
    at = 0

    def reached(number: int) -> None:
        nonlocal at
        done(number - at)
        at = number

    with database.reading(actor) as work:
        head = journal.head(work.session)
        verdict = journal.verify(work.session, reached)
    if (head.number, head.hash) != (about.number, about.hash):
        raise NotWhole(
            f"The database in it is not the one of its manifest: its journal ends at entry"
            f" {head.number} ({head.hash[:12]}), not {about.number} ({about.hash[:12]})."
        )
    if verdict.broken_at is not None and not unpacked.request.broken_journal:
        raise NotPossible(
            f"The journal in it does not fit: entry {verdict.broken_at}, {verdict.why}. Take an"
            " older backup; where there is none that fits, --broken-journal takes it as it is."
        )
    return verdict.entries


def _record(work: Work, unpacked: _Unpacked, brought: Codes | None, ended: dict[str, int]) -> None:
    about = unpacked.manifest.about
    work.record(
        "store.register.restored",
        words={"operator": work.actor.name or "", "reason": unpacked.request.reason},
        number=about.number,
        hash=about.hash,
        manifest=unpacked.manifest.sums,
        made_at=about.made_at,
        lists=len(unpacked.lists) - 1,
        ended=ended,
        codes=None if brought is None else {"void": brought.void, "made": brought.made},
    )


def _lay_files(data: Path, database: Database, actor: Actor, unpacked: _Unpacked) -> None:
    """Put the files that rows name in their places, before any row is read."""
    missing = set(unpacked.manifest.missing)
    with database.reading(actor) as work:
        for kept in KEPT_FILES:
            for path, digest in kept.named(work):
                name = f"{kept.folder}/{path}"
                found, place = unpacked.folder / FILES / name, data / name
                if name in missing:
                    continue
                if found.exists():
                    place.parent.mkdir(parents=True, exist_ok=True)
                    lay(found, place)
                elif digest is not None:
                    raise NotWhole(f"It lacks the file {name}, which its database names.")


def _set_strangers_aside(data: Path, database: Database, actor: Actor, name: str) -> Path | None:
    """Move files that no row names any more out of the stores: nobody could remove them there."""
    aside, moved = data / name, False
    for kept in KEPT_FILES:
        if not kept.is_alone:
            continue
        with database.reading(actor) as work:
            named = {each.path for each in kept.named(work)}
        folder = data / kept.folder
        for path in [Path(at) / file for at, _, files in os.walk(folder) for file in files]:
            inside = path.relative_to(folder)
            if str(inside) not in named:
                target = aside / kept.folder / inside
                target.parent.mkdir(parents=True, exist_ok=True)
                lay(path, target)
                moved = True
    return aside if moved else None
