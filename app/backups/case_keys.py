"""Backups of the keys of cases, apart from those of the data: a small file of JSON lines.

The keys are in it as the master key wrapped them, so that it opens nothing by itself; nor do a
backup of the data and the master key without it. Its last line says how many there are, under a
tag of the master key.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import IO, Any
from uuid import UUID

from pyrage.x25519 import Identity, Recipient
from sqlalchemy import distinct, func, select

from app.access.grants import Permission
from app.access.policy import Actor, require
from app.backups.working import NotPossible
from app.desks import master_key
from app.kit.batches import batched
from app.outside.age import BEGINNING, opening, sealing
from app.outside.backup_file import Tags
from app.outside.whole_file import arriving
from app.settings import Settings
from app.store import journal
from app.store.base import insert_rows
from app.store.case_keys import CaseKey, WrappedCaseKey
from app.store.rotation import standing
from app.store.work import Database, Work

LAYOUT = 1
AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Put:
    """What came of bringing keys back.

    Attributes:
        keys: how many came back.
        lost: cases of which a key is still missing.
    """

    keys: int
    lost: Sequence[UUID]


def cases_with_keys(work: Work) -> int:
    """Return how many cases there are that only their keys open."""
    return (
        work.session.scalar(
            select(func.count(distinct(CaseKey.case_id))).where(CaseKey.destroyed_at.is_(None))
        )
        or 0
    )


def write_keys(
    settings: Settings,
    database: Database,
    actor: Actor,
    path: Path,
    recipients: Sequence[Recipient],
) -> int:
    """Write the keys that there are now to a file; return how many.

    Raises:
        Forbidden: by the access policy.
        NotPossible: the file is there.
    """
    require(actor, Permission.BACKUP_MAKE)
    if path.exists():
        raise NotPossible(f"{path} is there already, and is not written over.")
    with (
        database.reading(actor) as work,
        arriving(path) as out,
        sealing(out, recipients) as plain,
    ):
        return write(work, plain, master_key(settings).tags)


def write(work: Work, out: IO[bytes], tags: Tags) -> int:
    """Write the keys that a database holds; return how many."""
    digest, count = sha256(), 0

    def add(said: dict[str, Any]) -> None:
        line = json.dumps(said).encode() + b"\n"
        digest.update(line)
        out.write(line)

    head = journal.head(work.session)
    add({"case_keys": LAYOUT, "at": work.at.isoformat(), "number": head.number, "hash": head.hash})
    question = (
        select(WrappedCaseKey.key_id, WrappedCaseKey.master, WrappedCaseKey.wrapped)
        .order_by(WrappedCaseKey.key_id)
        .execution_options(yield_per=AT_ONCE)
    )
    for key_id, master, wrapped in work.session.execute(question):
        add({"key": str(key_id), "master": master, "wrapped": b64encode(wrapped).decode()})
        count += 1
    said = {"keys": count, "digest": digest.hexdigest()}
    tag = tags(json.dumps(said).encode())[0].hex()
    out.write(json.dumps({**said, "tag": tag}).encode() + b"\n")
    return count


def bring(
    settings: Settings, work: Work, sources: Iterable[Path], identities: Sequence[Identity]
) -> Put:
    """Put keys of files back into a database whose rows say that there are such keys.

    What was destroyed stays so, and what is there stays as it is.

    Raises:
        Forbidden: by the access policy.
        NotPossible, NotOpened: a file is not what was written.

    Records:
        ``store.case_keys.restored`` with how many came back and how many are still missing.
    """
    require(work.actor, Permission.BACKUP_RESTORE)
    count, tags = 0, master_key(settings).tags
    for source in sources:
        with _opened(source, identities) as lines:
            for batch in batched(_read(source, lines, tags), AT_ONCE):
                count += _put(work, batch)
    lost = standing(work).lost
    if count or lost:
        work.record("store.case_keys.restored", keys=count, missing=len(lost))
    return Put(count, lost)


@contextmanager
def _opened(source: Path, identities: Sequence[Identity]) -> Iterator[IO[bytes]]:
    with source.open("rb") as file, ExitStack() as stack:
        is_sealed = file.read(len(BEGINNING)) == BEGINNING
        file.seek(0)
        if is_sealed and not identities:
            raise NotPossible(
                f"{source} is sealed (age). Give the file with the identity that opens it:"
                " --identity FILE"
            )
        yield stack.enter_context(opening(file, identities)) if is_sealed else file


def _read(source: Path, lines: IO[bytes], tags: Tags) -> Iterator[dict[str, Any]]:
    """Yield the keys; the end says whether they were all, which undoes what came before."""
    digest, count = sha256(), 0
    for line in lines:
        try:
            said = json.loads(line)
            if "keys" in said:
                _check(source, said, (count, digest.hexdigest()), tags)
                return
            digest.update(line)
            if "case_keys" in said:
                if said["case_keys"] != LAYOUT:
                    raise NotPossible(f"{source} is of a layout that this version does not know.")
                continue
            yield {
                "key_id": UUID(said["key"]),
                "master": str(said["master"]),
                "wrapped": b64decode(said["wrapped"]),
            }
            count += 1
        except (ValueError, KeyError, TypeError):
            raise NotPossible(f"{source} is no backup of keys, or it was changed.") from None
    raise NotPossible(f"{source} was cut off: the line at its end is missing.")


def _check(source: Path, said: dict[str, Any], found: tuple[int, str], tags: Tags) -> None:
    tag = said.pop("tag")
    if (said["keys"], said["digest"]) != found:
        raise NotPossible(f"{source} was changed: its keys are not those of which its end speaks.")
    if tag not in [each.hex() for each in tags(json.dumps(said).encode())]:
        raise NotPossible(
            f"{source} was not made under a master key that is at hand, or somebody changed it."
            " Where that was the former one, set it as VOUCH_MASTER_KEY_BESIDE."
        )


def _put(work: Work, batch: list[dict[str, Any]]) -> int:
    """Put keys back of which the database says that they are there, and that it lacks."""
    ids = [each["key_id"] for each in batch]
    lacking = set(
        work.session.scalars(
            select(CaseKey.id)
            .outerjoin(WrappedCaseKey, WrappedCaseKey.key_id == CaseKey.id)
            .where(
                CaseKey.id.in_(ids),
                CaseKey.destroyed_at.is_(None),
                WrappedCaseKey.key_id.is_(None),
            )
        )
    )
    rows = [each for each in batch if each["key_id"] in lacking]
    insert_rows(work.session, WrappedCaseKey, rows)
    return len(rows)
