"""Making the register: each part with an entry of the journal, which its rows name."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.access.policy import Actor, operator
from app.domains.standards import queries as standards
from app.domains.standards.service.loading import Request, load_files, shipped
from app.store.bulk import load, refresh_statistics
from app.store.migrations import upgrade
from app.store.serials import SerialBlock
from app.store.work import Database
from making_large import beside, certified, complaints, firms, violations
from making_large.plan import Instants, Plan
from making_large.rows import Filling, batches

BATCH = 50_000
MAKER = operator("Large register")
STANDARDS = ("ers-1.0.toml", "ers-1-scheme.toml")
ROOM = 5_000_000
"""What is numbered later begins above everything that is made here."""
NUMBERED = (
    *("subject", "organisation", "application", "certificate", "decision", "audit", "finding"),
    *("complaint", "telling", "notice", "violation", "remedy", "sanction", "disclosure"),
)
Say = Callable[[str], None]


@dataclass(frozen=True)
class Made:
    """What was made.

    Attributes:
        rows: of each table.
        seconds: that it took.
    """

    rows: dict[str, int]
    seconds: float


def make_large(database: Database, scale: float = 1.0, say: Say = lambda _: None) -> Made:
    """Make a large register in an empty database; the same scale always gives the same rows.

    Args:
        database: empty, or just migrated.
        scale: 1 for 200,000 intermediaries and 500,000 complaints, 0.1 for a tenth.
        say: told each table, with its rows and seconds.
    """
    began, plan, rows = time.perf_counter(), Plan(scale), dict[str, int]()
    upgrade(database)
    rules = _rules(database, MAKER)
    instants = Instants(on_sqlite=str(database.url.get_backend_name()) == "sqlite")
    parts: dict[str, Callable[[int], Iterator[Filling]]] = {
        "firms": lambda entry: firms.fillings(plan, instants, entry),
        "certified": lambda entry: certified.fillings(plan, instants, entry, rules),
        "complaints": lambda entry: complaints.fillings(plan, instants, entry),
        "violations": lambda entry: violations.fillings(plan, instants, entry),
        "beside": lambda entry: beside.fillings(plan, instants, entry),
    }
    for name, part in parts.items():
        for filling in part(_entry(database, name)):
            since = time.perf_counter()
            count = _fill(database, filling)
            table = filling.table.name
            rows[table] = rows.get(table, 0) + count
            say(f"{table}: {count:,} rows in {time.perf_counter() - since:.1f} s")
    _finish(database, rows)
    return Made(rows, time.perf_counter() - began)


def _rules(database: Database, actor: Actor) -> dict[str, str]:
    files = [each for each in shipped() if each.name in STANDARDS]
    load_files(database, actor, Request(files, "a large register"))
    with database.reading(actor) as work:
        scheme = standards.current_scheme(work, "ers-1", work.at.date())
        edition = standards.current_edition(work, scheme.said.standard, work.at.date())
        return {"scheme_id": scheme.id.hex, "edition_id": edition.id.hex}


def _entry(database: Database, part: str) -> int:
    """Note in the journal that a part is made; return the number of the entry."""
    with database.writing(MAKER) as work:
        number = work.entry()
        work.record("large.part.made", part=part)
        return number


def _fill(database: Database, filling: Filling) -> int:
    count = 0
    for batch in batches(filling.complete(), BATCH):
        with database.writing(MAKER) as work:
            count += load(work.session, filling.table, filling.columns(), batch)
    return count


def _finish(database: Database, rows: dict[str, int]) -> None:
    with database.writing(MAKER) as work:
        for name in NUMBERED:
            work.session.merge(SerialBlock(name=name, next=ROOM))
        metadata = SerialBlock.metadata
        refresh_statistics(work.session, *(metadata.tables[name] for name in rows))
