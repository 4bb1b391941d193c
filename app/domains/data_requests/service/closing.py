"""What ends with a request: documents at once, all that names somebody after a year."""

from app.domains.data_requests import queries
from app.domains.data_requests.models import DataRequest
from app.domains.data_requests.rules import FORGET_AFTER, HAND_IN_WITHIN
from app.domains.data_requests.service.sealing import move
from app.domains.data_requests.workflow import Action
from app.outside.file_store import FileStore
from app.store.journal import erase_words
from app.store.work import Work


def destroy_documents(work: Work, request: DataRequest) -> None:
    """Destroy the keys of what was sent to prove an identity; a chore removes the bytes.

    Rule:
        GDPR art. 5(1)(c) and (e): once two officers have looked, or the request has ended, a copy
        of a passport is needed for nothing.
    """
    for document in queries.documents(work, request.id):
        if document.destroyed_at is None:
            document.sealed_key, document.destroyed_at = None, work.at


def close(work: Work, request: DataRequest) -> None:
    """Note that a request ended, and destroy what only its check needed."""
    request.closed_at = work.at
    for link in queries.good_links(work, request.id):
        link.used_at = work.at
    destroy_documents(work, request)
    work.session.flush()


def lapse(work: Work, limit: int) -> int:
    """Let requests lapse whose address was never proved.

    Records:
        ``data_requests.request.lapsed``.

    Rule:
        GDPR art. 5(1)(e).
    """
    found = queries.never_handed_in(work, work.at - HAND_IN_WITHIN, limit)
    for request in found:
        move(work, request, Action.LAPSE)
        close(work, request)
        _forget(work, request)
    return len(found)


def forget(work: Work, limit: int) -> int:
    """Forget whom requests named that ended long ago; when they were made and how they ended stays.

    Rule:
        GDPR art. 5(1)(e); fairness L8: the words in the journal are erased with their salt.
    """
    found = queries.to_forget(work, work.at - FORGET_AFTER, limit)
    for request in found:
        _forget(work, request)
    return len(found)


def _forget(work: Work, request: DataRequest) -> None:
    request.sealed = request.sealed_answer = None
    request.about, request.forgotten_at = [], work.at
    for check in queries.checks(work, request.id):
        check.about = []
    for number in request.entries:
        erase_words(work.session, number, work.at)
    work.session.flush()


def remove_bytes(work: Work, store: FileStore, limit: int) -> int:
    """Remove the sealed bytes of destroyed documents; their keys are gone already."""
    found = queries.to_remove(work, limit)
    for document in found:
        store.remove(document.digest or "")
        document.digest = None
    return len(found)
