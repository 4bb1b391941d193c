"""Sending the link to an archive, and what ends with time."""

from typing import Any
from uuid import UUID

from app.access.policy import CLOCK
from app.domains.archives import queries as archives
from app.domains.archives.types import ArchiveState
from app.domains.data_requests import queries
from app.domains.data_requests.engine import letters
from app.domains.data_requests.service import closing
from app.domains.data_requests.service.desk import DataRequestDesk
from app.domains.data_requests.service.lodging import new_link
from app.domains.data_requests.service.sealing import reader
from app.domains.data_requests.types import LinkPurpose
from app.store.jobs import NotYet
from app.store.outbox import post
from app.store.work import Database

WAIT_SECONDS = 2.0
AT_ONCE = 50


def deliver(desk: DataRequestDesk, database: Database, body: dict[str, Any]) -> None:
    """Send the link to an archive once that is made: the work of the job.

    Raises:
        NotYet: the archive is still being made.

    Rule:
        Fairness P6: the answer goes to the address of the request alone.
    """
    with database.writing(CLOCK) as work:
        archive = archives.of_job(work, UUID(body["archive"]))
        if archive.state is ArchiveState.ASKED:
            raise NotYet(WAIT_SECONDS)
        request = queries.of_job(work, UUID(body["request"]))
        if archive.expires_at is None or archive.expires_at <= work.at or request.sealed is None:
            return
        secret = new_link(work, request, LinkPurpose.FETCH, archive.expires_at)
        link = desk.front.link("data-requests/archive", secret)
        to = reader(work, desk.ring, request)
        letter = letters.ready(to, request.number, link, archive.expires_at)
        post(work, desk.ring, "data_request_ready", letter)


def end_with_time(desk: DataRequestDesk, database: Database) -> int:
    """Let requests lapse, forget whom old ones named, and remove destroyed documents.

    Returns:
        How many there were.
    """
    with database.writing(CLOCK) as work:
        return (
            closing.lapse(work, AT_ONCE)
            + closing.forget(work, AT_ONCE)
            + closing.remove_bytes(work, desk.store, AT_ONCE)
        )
