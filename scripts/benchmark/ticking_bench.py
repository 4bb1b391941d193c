"""What time brings to many certificates, measured: the round of the clock over those that are due.

Of the certificates that are due most are reminded, some end, and of some a surveillance audit was
missed, so that a notice goes out and a decision is opened.
"""

import time
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from audits_bench import opened
from certificates_bench import issue_more
from sqlalchemy import select, update

from app.access.grants import Role
from app.desks import certification_desk
from app.domains.certifications import jobs
from app.domains.certifications.models import Certificate
from app.domains.identity.types import OrganisationKind
from app.settings import Settings
from app.store.work import Database
from tests.applications import hold_record
from tests.issuing import Issuer
from tests.make import OPERATOR
from tests.people import World

CERTIFICATES, BATCH = 100_000, 1_000
REMINDED, ENDED, MISSED = 600, 300, 100
MOST_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Ticked:
    """What a round took.

    Attributes:
        seconds: of the round over those that are due.
        again_ms: of the next one, when none is.
        certificates: how many were looked at.
        letters: how many were written.
        opened: how many decisions were opened.
    """

    seconds: float
    again_ms: float
    certificates: int
    letters: int
    opened: int


def rows(ticked: Ticked | None) -> list[str]:
    """Return the lines of a table for the report."""
    if ticked is None:
        return []
    verdict = "met" if ticked.seconds < MOST_SECONDS else "**not met**"
    return [
        "",
        f"| the clock over {CERTIFICATES:,} certificates | measured | target |",
        "|---|---:|---|",
        (
            f"| {ticked.certificates:,} due: {ticked.letters:,} letters,"
            f" {ticked.opened:,} decisions opened | {ticked.seconds:.1f} s |"
            f" under {MOST_SECONDS} s: {verdict} |"
        ),
        f"| the next round, when none is due | {ticked.again_ms:.1f} ms | |",
    ]


def measure_ticking(url: str, folder: Path) -> Ticked:
    """Measure on a database beside another, which is made for it.

    Args:
        url: of the other one.
        folder: for files.
    """
    with opened(url, folder, "ticking") as (database, place):
        settings = Settings(_env_file=None, data_dir=place)  # type: ignore[call-arg]  # its own option
        _certified(World(database, settings))
        _made_due(database)
        desk = certification_desk(settings)
        began = time.perf_counter()
        done = jobs.tend_all(database, desk)
        seconds = time.perf_counter() - began
        began = time.perf_counter()
        jobs.tend_all(database, desk)
        again_ms = (time.perf_counter() - began) * 1_000
        return Ticked(seconds, again_ms, done.certificates, done.letters, done.opened)


def _certified(world: World) -> None:
    agency = world.organisation(OrganisationKind.INTERMEDIARY)
    holder = world.member(Role.RECRUITER_MANAGER, agency)
    subject_id, _ = hold_record(world, holder)
    database, today = world.database, world.database.clock().date()
    days = today - timedelta(days=700), today + timedelta(days=400)
    first = Issuer(database).issue(subject_id, days, at=database.clock() - timedelta(days=700))
    for _ in range(1, CERTIFICATES, BATCH):
        with database.writing(OPERATOR) as work:
            like = work.session.get_one(Certificate, first.id)
            like.organisation_id = agency.id
            issue_more(work, like, [subject_id] * BATCH)
    with database.writing(OPERATOR) as work:
        later = database.clock() + timedelta(days=90)
        work.session.execute(update(Certificate).values(tend_at=later))


def _made_due(database: Database) -> None:
    today = database.clock().date()
    for skipped, count, values in (
        (0, REMINDED, {"valid_until": today + timedelta(days=80)}),
        (REMINDED, ENDED, {"valid_until": today - timedelta(days=1)}),
        (REMINDED + ENDED, MISSED, {"surveillance_on": today - timedelta(days=1)}),
    ):
        _set(database, skipped, count, values)


def _set(database: Database, skipped: int, count: int, values: dict[str, date]) -> None:
    with database.writing(OPERATOR) as work:
        ids = work.session.scalars(
            select(Certificate.id).order_by(Certificate.id).offset(skipped).limit(count)
        ).all()
        work.session.execute(
            update(Certificate)
            .where(Certificate.id.in_(ids))
            .values(tend_at=database.clock() - timedelta(hours=1), **values)
        )
