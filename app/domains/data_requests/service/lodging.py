"""What whoever asks does: lodge a request, prove the address, hand it in, look it up."""

import hmac
from dataclasses import asdict
from datetime import datetime, timedelta
from uuid import UUID

from app.domains.archives import queries as archives
from app.domains.archives.models import Archive
from app.domains.archives.service import asking
from app.domains.archives.types import ArchiveState
from app.domains.data_requests import queries
from app.domains.data_requests.engine import letters
from app.domains.data_requests.models import DataRequest, RequestLink
from app.domains.data_requests.rules import LINK_LASTS, due_at
from app.domains.data_requests.service.closing import close
from app.domains.data_requests.service.delivering import ask_archive, whose_is
from app.domains.data_requests.service.desk import DataRequestDesk
from app.domains.data_requests.service.sealing import move, said, seal
from app.domains.data_requests.types import Asked, LinkPurpose, RequestKind, RequestState
from app.domains.data_requests.workflow import LIFE, Action
from app.domains.identity.engine import secrets
from app.domains.identity.errors import LinkSpent
from app.kit.errors import NotFound
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.outside.letters import Address
from app.store.outbox import post_unasked
from app.store.serials import take_serials
from app.store.work import Work

SPENT = "The link was used, has expired, or was never sent."
UNKNOWN = "There is no request with this number and code."
ASK_AGAIN_WITHIN = timedelta(days=90)
"""So long after the answer a new archive can be asked for with number and code."""


def lodge(work: Work, desk: DataRequestDesk, asked: Asked) -> tuple[DataRequest, str]:
    """Take a request in. Nobody looks yet whether the register holds such a person.

    The address is written to once a day at most, and told nothing but that somebody gave it.

    Returns:
        The request, and the code to come back with, which is kept as a digest alone.

    Records:
        ``data_requests.request.received``, with its kind.

    Rule:
        Fairness P6, P8 and P9.
    """
    code = secrets.new_recovery_code()
    request = DataRequest(
        id=new_id(),
        number=make(NumberKind.DATA_REQUEST, take_serials(work.session, "data_request")),
        kind=asked.kind,
        state=LIFE.start,
        language=asked.language,
        about=[],
        entries=[],
        received_at=work.at,
    )
    request.code_digest = secrets.code_digest(code, str(request.id))
    request.sealed = seal(work, desk.ring, request, asdict(asked))
    work.session.add(request)
    work.session.flush()
    work.record("data_requests.request.received", row=str(request.id), kind=request.kind.value)
    _send_hand_in_link(work, desk, request, asked.email)
    return request, code


def _send_hand_in_link(work: Work, desk: DataRequestDesk, request: DataRequest, email: str) -> None:
    secret = new_link(work, request, LinkPurpose.HAND_IN, work.at + LINK_LASTS)
    link = desk.front.link("data-requests/hand-in", secret)
    letter = letters.received(Address(email, request.language), link)
    post_unasked(work, desk.ring, "data_request_received", letter)


def new_link(work: Work, request: DataRequest, purpose: LinkPurpose, expires_at: datetime) -> str:
    """Make a link of a request, which makes earlier ones void; return its secret."""
    for earlier in queries.good_links(work, request.id):
        earlier.used_at = work.at
    secret = secrets.new_secret()
    work.session.add(
        RequestLink(
            request_id=request.id,
            purpose=purpose,
            digest=secrets.digest(secret),
            expires_at=expires_at,
        )
    )
    work.session.flush()
    return secret


def by_code(work: Work, number: str, code: str) -> DataRequest:
    """Return the request of whoever says its number and code.

    Raises:
        NotFound: the number or the code is another one; the same words for both.
    """
    request = queries.find_by_number(work, number)
    owner = UUID(int=0) if request is None else request.id
    digest = secrets.code_digest(code, str(owner))
    if request is None or not hmac.compare_digest(digest, request.code_digest):
        raise NotFound(UNKNOWN)
    return request


def by_link(work: Work, purpose: LinkPurpose, secret: str) -> tuple[RequestLink, DataRequest]:
    """Return a link that is good now, and its request.

    Raises:
        LinkSpent: it is not.
    """
    link = queries.find_link(work, purpose, secrets.digest(secret))
    if link is None:
        raise LinkSpent(SPENT)
    return link, queries.of_job(work, link.request_id)


def hand_in(work: Work, desk: DataRequestDesk, secret: str) -> DataRequest:
    """Hand a request in, now that its address is proved; from here on the time runs.

    Raises:
        LinkSpent: the link is not good any more.

    Records:
        ``data_requests.request.handed_in``.

    Rule:
        GDPR art. 12(3) and 12(6).
    """
    link, request = by_link(work, LinkPurpose.HAND_IN, secret)
    link.used_at = work.at
    request.handed_in_at = work.at
    request.due_at = due_at(work.at, desk.months)
    move(work, request, Action.HAND_IN)
    return request


def withdraw(work: Work, number: str, code: str) -> None:
    """Take a request back; what was sent to prove the identity is destroyed.

    Raises:
        NotFound: the number or the code is another one.
        StepRefused: it was answered already.

    Records:
        ``data_requests.request.withdrawn``.

    Rule:
        Fairness P6.
    """
    request = by_code(work, number, code)
    move(work, request, Action.WITHDRAW)
    close(work, request)


def send_link_again(work: Work, desk: DataRequestDesk, number: str, code: str) -> None:
    """Send the link that a request waits for once more, once a day at most.

    Raises:
        NotFound: the number or the code is another one.

    Records:
        ``archives.archive.asked``, where what is held is gathered anew.

    Rule:
        Fairness P9.
    """
    request = by_code(work, number, code)
    if request.state is RequestState.RECEIVED:
        _send_hand_in_link(work, desk, request, said(work, desk.ring, request)["email"])
    is_access = request.kind is RequestKind.ACCESS and request.state is RequestState.GRANTED
    if is_access and request.closed_at and work.at < request.closed_at + ASK_AGAIN_WITHIN:
        ask_archive(work, request)


def fetch(work: Work, desk: DataRequestDesk, secret: str) -> tuple[Archive, bytes]:
    """Open the archive of a request with the link that was sent; it works once.

    Returns:
        The archive, and the key of its file.

    Raises:
        LinkSpent: the link is not good any more.

    Rule:
        Fairness P6.
    """
    link, request = by_link(work, LinkPurpose.FETCH, secret)
    link.used_at = work.at
    ready = archives.of(work, whose_is(request), ArchiveState.READY)
    if not ready:
        raise LinkSpent(SPENT)
    why = "by the link that was sent to the principal"
    return ready[-1], asking.open_archive(work, desk.archives, ready[-1], why)
