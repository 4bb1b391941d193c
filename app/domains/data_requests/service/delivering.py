"""The answer to a request for access: an archive, and the link to it."""

from uuid import UUID

from app.domains.archives import queries as archives
from app.domains.archives.service import asking
from app.domains.archives.types import ArchiveState
from app.domains.data_requests.models import DataRequest
from app.domains.data_requests.types import DELIVER_ARCHIVE
from app.store.holdings import Whose, WhoseKind
from app.store.jobs import enqueue
from app.store.work import Work


def whose_is(request: DataRequest) -> Whose:
    """Return about whom the archive of a request is: what two officers found."""
    about = tuple(UUID(each) for each in request.about)
    return Whose(WhoseKind.PRINCIPAL, request.id, about)


def ask_archive(work: Work, request: DataRequest) -> None:
    """Gather what is held, unless that goes on already, and send the link when it is done.

    Records:
        ``archives.archive.asked``.
    """
    whose = whose_is(request)
    if archives.of(work, whose, ArchiveState.ASKED):
        return
    archive = asking.ask_of_principal(work, whose)
    enqueue(work, DELIVER_ARCHIVE, {"request": str(request.id), "archive": str(archive.id)})
