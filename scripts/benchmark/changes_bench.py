"""Changes, measured: a page of the pull at the beginning and at the end of a million entries.

Through the whole service, in one process and without a network between, on a database of its own.
The entries are inserted at once, since only how they are read is measured; the follower that
writes from where each is seen is timed beside it.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from statistics import median
from typing import Any

import orjson
from audits_bench import opened
from starlette.testclient import TestClient

from app.access.grants import Role
from app.domains.changes.service.following import ChangeFollower
from app.domains.identity.types import OrganisationKind
from app.domains.imports.models import ImportFile, Source
from app.domains.imports.types import ImportState, RecordKind
from app.domains.subjects.models import Subject
from app.domains.subjects.types import Standing, SubjectKind
from app.kit.ids import new_id
from app.kit.numbers import make
from app.settings import Settings
from app.store import bulk
from app.store.base import table_of
from app.store.consumers import run
from app.store.journal import Event, head
from app.store.work import Database
from tests.make import OPERATOR
from tests.people import World

ENTRIES = 1_000_000
FIRMS = 1_000
PAGE = 100
TIMES = 40
MOST_MS = 50
BESIDE = "beside it: another read under a token, which finds nothing"
PLACES = ("BD", "BD-13", "IN", "IN-MH", "LK", "MY", "NP", "PH", "PK", "QA")
NAMES = (
    "certifications.certificate.suspended",
    "imports.file.held",
    "complaints.complaint.received",
    "registration.branch.stated",
    "complaints.message.sent",
)
"""Two of five are public, one is told in one place of ten, two are sealed."""


@dataclass(frozen=True, slots=True)
class Pulled:
    """What pages of the pull took.

    Attributes:
        pages: caller and page, with milliseconds: the median, the processor's, the slowest.
        followed: seconds in which the follower looked at every entry.
        entries: how many there are.
    """

    pages: list[tuple[str, float, float, float]]
    followed: float
    entries: int


def rows(pulled: Pulled | None) -> list[str]:
    """Return the lines of a table for the report."""
    if pulled is None:
        return []
    about = f"changes pulled at {pulled.entries:,} entries, {PAGE} a page"
    lines = [
        "",
        f"| {about} | median ms | of it processor | slowest ms | target |",
        "|---|---:|---:|---:|---|",
    ]
    for title, middle, worked, slowest in pulled.pages:
        verdict = "met" if middle < MOST_MS else "**not met**"
        target = "" if title == BESIDE else f"under {MOST_MS} ms: {verdict}"
        lines.append(f"| {title} | {middle:.1f} | {worked:.1f} | {slowest:.1f} | {target} |")
    each = pulled.followed / pulled.entries * 1e6
    lines.append(f"| all entries followed in {pulled.followed:.0f} s, {each:.0f} µs each | | | | |")
    return lines


def measure_changes(url: str, folder: Path, entries: int = ENTRIES) -> Pulled:
    """Measure on a database beside another, which is made for it.

    Args:
        url: of the other one.
        folder: for files.
        entries: how many.
    """
    with opened(url, folder, "changes") as (database, place):
        settings = Settings(_env_file=None, data_dir=place)  # type: ignore[call-arg]  # its own option
        world = World(database, settings)
        callers = {
            "an authority": world.anew(Role.AUTHORITY_OFFICER, OrganisationKind.AUTHORITY, "BD"),
            "the secretariat": world.anew(Role.SECRETARIAT, OrganisationKind.SCHEME_OWNER),
        }
        _fill(database, entries)
        began = time.perf_counter()
        run(database, ChangeFollower())
        followed = time.perf_counter() - began
        if database.dialect == "postgresql":
            _analyse(database)
        pages = [
            (f"{who}: {which}", *_timed(client, "/v1/changes", {"after": after, "limit": PAGE}))
            for who, client in callers.items()
            for which, after in (
                ("first page", 0),
                ("in the middle", entries // 2),
                ("last page", entries - 4 * PAGE),
            )
        ]
        pages.append((BESIDE, *_timed(callers["an authority"], "/v1/imports", {})))
    return Pulled(pages, followed, entries)


def _timed(client: TestClient, path: str, query: dict[str, int]) -> tuple[float, float, float]:
    took, worked = [], time.process_time()
    for _ in range(TIMES):
        began = time.perf_counter()
        answer = client.get(path, params=query)
        took.append((time.perf_counter() - began) * 1_000)
        assert answer.is_success, answer.text
        assert len(answer.json()["items"]) == query.get("limit", 0)
    return median(took), (time.process_time() - worked) / TIMES * 1_000, max(took)


def _fill(database: Database, entries: int) -> None:
    subjects, files = [new_id() for _ in range(FIRMS)], [new_id() for _ in PLACES]
    with database.writing(OPERATOR) as work:
        work.session.add_all(
            Subject(
                id=each,
                serial=serial,
                number=make(SubjectKind.INTERMEDIARY.number_kind, serial),
                kind=SubjectKind.INTERMEDIARY,
                standing=Standing.IMPORTED,
                country="BD",
                recorded_from=1,
            )
            for serial, each in enumerate(subjects, start=1)
        )
        work.session.add(_source())
        work.session.flush()
        work.session.add_all(
            _file(file, place, work.at) for file, place in zip(files, PLACES, strict=True)
        )
    with database.writing(OPERATOR) as work:
        columns = ("number", "at", "name", "role", "actor_id", "subject_id", "canonical", "hash")
        last, at = head(work.session).number, work.at
        told = _events(last, entries, at, [each.hex for each in subjects], files)
        bulk.load(work.session, table_of(Event), columns, told)


def _events(
    last: int, entries: int, at: Any, subjects: list[str], files: list[Any]
) -> Iterator[tuple[Any, ...]]:
    for number in range(last + 1, entries + 1):
        name = NAMES[number % len(NAMES)]
        subject = subjects[number % len(subjects)]
        body = {
            "row": str(files[(number // len(NAMES)) % len(files)]),
            "number": f"VF{number:08}",
            "state": "suspended",
            "from_at": "2026-11-24T12:00:00Z",
        }
        said = {"reason": None, "body": body}
        when = (at + timedelta(milliseconds=number)).strftime("%Y-%m-%d %H:%M:%S.%f")
        yield (
            *(number, when, name, "operator", None, subject),
            *(orjson.dumps(said).decode(), f"{number:064x}"),
        )


def _source() -> Source:
    words = dict.fromkeys(("title", "publisher", "data_licence", "attribution"), "For this measure")
    return Source(
        key="bench",
        jurisdiction="BD",
        record=RecordKind.INTERMEDIARY,
        time_zone="UTC",
        stale_after_days=90,
        digest_key="0" * 64,
        **words,
    )


def _file(file_id: Any, place: str, at: Any) -> ImportFile:
    return ImportFile(
        id=file_id,
        number=f"bench {place}",
        source_key="bench",
        profile="bench",
        digest="0" * 64,
        size_bytes=1,
        list_date=at.date(),
        state=ImportState.HELD,
        jurisdiction=place,
        started_at=at,
    )


def _analyse(database: Database) -> None:
    """Let the planner know the tables, as its own process would before long."""
    with database.lone_connection() as connection:
        connection.exec_driver_sql("ANALYZE")
