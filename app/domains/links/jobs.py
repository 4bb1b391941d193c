"""What goes on about links beside requests: files sent, files worked off, lists brought in."""

from typing import Any
from uuid import UUID

from app.access.policy import CLOCK
from app.domains.links.errors import LinkNotActive
from app.domains.links.service import importing, sending, taking
from app.domains.links.service.desk import LinkDesk
from app.domains.links.service.importing import WorkOff
from app.store.work import Database


def send_files(desk: LinkDesk, database: Database, body: dict[str, Any]) -> None:
    """Send what waits for a partner: the work of the job."""
    try:
        sending.run(database, CLOCK, desk, UUID(body["link"]))
    except LinkNotActive:
        # It was suspended or ended since.
        return


def bring_in_list(
    desk: LinkDesk, work_off: WorkOff, database: Database, body: dict[str, Any]
) -> None:
    """Bring a partner's list in: the work of the job.

    Raises:
        NotYet: files are worked off still, or what came before waits for a second person.
    """
    importing.bring_in(desk, work_off, database, UUID(body["list"]))


def ask_for_sending(database: Database) -> int:
    """Ask for the job of each link whose turn has come; return how many there were."""
    with database.reading(CLOCK) as work:
        if not sending.any_due(work):
            return 0
    with database.writing(CLOCK) as work:
        return sending.ask_for_sending(work)


def take_some(desk: LinkDesk, database: Database) -> int:
    """Work off a piece of a file that came; return how many records."""
    return taking.take_some(database, CLOCK, desk)
