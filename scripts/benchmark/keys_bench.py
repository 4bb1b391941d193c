"""The keys of cases, measured: a new master key for many of them, and what sealing a case costs."""

import time
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from audits_bench import opened
from sqlalchemy import insert

from app.kit.ids import new_id
from app.outside.master_key import Holder, LocalMasterKey, Use
from app.store.base import table_of
from app.store.case_keys import CaseKey, CaseSeals, Seal, WrappedCaseKey
from app.store.rotation import wrap_anew
from app.store.work import Database
from tests.make import OPERATOR

CASES, BATCH = 100_000, 5_000
PIECES, SEALED = 5, 200
MOST_SECONDS = 60
OLD, NEW = (urlsafe_b64encode(bytes([number]) * 32).decode() for number in (1, 2))


@dataclass(frozen=True, slots=True)
class Turned:
    """What the keys of cases took.

    Attributes:
        seconds: to wrap all of them under a new master key.
        keys: how many there were.
        seal_ms: for the pieces of one new case under both its keys, the middle one.
    """

    seconds: float
    keys: int
    seal_ms: float


def rows(turned: Turned | None) -> list[str]:
    """Return the lines of a table for the report."""
    if turned is None:
        return []
    verdict = "met" if turned.seconds < MOST_SECONDS else "**not met**"
    return [
        "",
        f"| keys of {CASES:,} cases | measured | target |",
        "|---|---:|---|",
        f"| a new master key for {turned.keys:,} | {turned.seconds:.1f} s | 60 s: {verdict} |",
        f"| {PIECES} pieces of a new case sealed under both | {turned.seal_ms:.1f} ms | |",
    ]


def measure_keys(url: str, folder: Path) -> Turned:
    """Measure on a database beside another, which is made for it.

    Args:
        url: of the other one.
        folder: for files.
    """
    with opened(url, folder, "keys") as (database, _):
        _fill(database)
        sealing = [_sealed(database) for _ in range(SEALED)]
        before = time.perf_counter()
        done = wrap_anew(
            database,
            OPERATOR,
            LocalMasterKey(NEW, (OLD,)),
            operator="Bench",
            reason="measured",
            step=lambda *_: lambda _: None,
        )
        seconds = time.perf_counter() - before
        return Turned(seconds, done.case_keys, median(sealing) * 1000)


def _sealed(database: Database) -> float:
    seals, case, piece = CaseSeals(LocalMasterKey(OLD)), new_id(), b"x" * 2_000
    with database.writing(OPERATOR) as work:
        before = time.perf_counter()
        for number in range(PIECES):
            seal = Seal.IDENTITY if number % 2 else Seal.STORY
            seals.seal(work, case, seal, piece, of=str(number))
        return time.perf_counter() - before


def _fill(database: Database) -> None:
    master = LocalMasterKey(OLD)
    for _ in range(0, CASES, BATCH):
        uses = [Use(Holder.CASE, new_id(), seal) for _ in range(BATCH) for seal in Seal]
        for start in range(1, len(uses), 2):
            uses[start] = Use(Holder.CASE, uses[start - 1].id, Seal.IDENTITY)
        wrapped = master.wrap_all([(use, bytes(32)) for use in uses])
        ids = [new_id() for _ in uses]
        with database.writing(OPERATOR) as work:
            keys = [
                {"id": key_id, "case_id": use.id, "seal": Seal(use.seal), "made_at": work.at}
                for key_id, use in zip(ids, uses, strict=True)
            ]
            beside = [
                {"key_id": key_id, "master": each.master, "wrapped": each.content}
                for key_id, each in zip(ids, wrapped, strict=True)
            ]
            work.session.execute(insert(table_of(CaseKey)), keys)
            work.session.execute(insert(table_of(WrappedCaseKey)), beside)
