"""Reports in the background: made, sent as links, removed when their time is over."""

import logging
from typing import Any
from uuid import UUID

from app.access.policy import CLOCK
from app.domains.reports.engine.content import canonical, plain
from app.domains.reports.queries import kept
from app.domains.reports.service import background, scheduling
from app.domains.reports.service.desk import ReportDesk
from app.domains.reports.service.making import made
from app.domains.reports.types import ReportState
from app.outside.file_store import TooLong
from app.store.work import Database

MOST_BYTES = 256 * 1024**2
AT_ONCE = 50

log = logging.getLogger(__name__)


def make(desk: ReportDesk, database: Database, body: dict[str, Any]) -> None:
    """Make a report: the work of the job. It is read behind one reading door: one state."""
    report_id = UUID(body["report"])

    def progress(done: int) -> None:
        with database.writing(CLOCK) as work:
            kept.to_make(work, report_id).done = done

    with database.reading(CLOCK) as work:
        report = kept.of_job(work, report_id)
        if report.state is not ReportState.ASKED:
            return
        content = made(work, desk, background.granted_to(work, report), progress)
    said = canonical(plain(content))
    try:
        with desk.store.arriving(MOST_BYTES) as arriving:
            arriving.write(said)
    except TooLong:
        with database.writing(CLOCK) as work:
            background.give_up(work, report_id)
        return
    with database.writing(CLOCK) as work:
        finished = background.finish(work, desk, report_id, content, len(said))
        if finished is not None and finished.schedule_id is not None:
            scheduling.send(work, desk, finished)


def remove_old(desk: ReportDesk, database: Database) -> int:
    """Remove reports whose time is over, and their bytes where no other report has the same.

    Returns:
        How many there were.
    """
    with database.reading(CLOCK) as work:
        if not kept.expired(work, 1):
            return 0
    with database.writing(CLOCK) as work:
        removed = kept.expired(work, AT_ONCE)
        for report in removed:
            background.remove(work, report)
        work.session.flush()
        digests = {each.digest for each in removed if each.digest is not None}
        unkept = [each for each in sorted(digests) if not kept.is_kept(work, each)]
    for digest in unkept:
        desk.store.remove(digest)
    return len(removed)


def follow_schedules(desk: ReportDesk, database: Database) -> int:
    """Ask for the reports of schedules whose period is over, and end those that are done.

    Returns:
        How many there were.
    """
    with database.reading(CLOCK) as work:
        if not scheduling.due(work, desk, 1):
            return 0
    with database.writing(CLOCK) as work:
        return sum(
            scheduling.follow(work, desk, each) for each in scheduling.due(work, desk, AT_ONCE)
        )
