"""Every SELECT over requests, their checks, links and documents."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select, update

from app.access.grants import Permission
from app.access.policy import FactColumns, unscoped, visible
from app.domains.data_requests.models import (
    DataRequest,
    IdentityCheck,
    IdentityDocument,
    RequestLink,
)
from app.domains.data_requests.types import LinkPurpose, RequestState
from app.kit.errors import NotFound
from app.outside.file_store import place
from app.store.erasures import AT, Erasable
from app.store.kept_files import StoredFile
from app.store.openings import AccessRecord
from app.store.work import Work, as_seen

WHO_HOLDS_IT = "who has the secret has the right: it is looked for by its digest alone"
READ_BEFORE = "the request was read before, or is worked off by the clock"


def one(work: Work, request_id: UUID, version: int | None = None) -> DataRequest:
    """Return a request that the actor may know of.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    seen = visible(work.actor, Permission.DATA_REQUEST_READ, FactColumns())
    found = work.session.scalar(select(DataRequest).where(seen, DataRequest.id == request_id))
    if found is None:
        raise NotFound("There is no such request.")
    return as_seen(found, version)


def page(
    work: Work, state: RequestState | None, after: UUID | None, limit: int
) -> Sequence[DataRequest]:
    """Return requests that the actor may know of, the oldest first, those after an id."""
    seen = visible(work.actor, Permission.DATA_REQUEST_READ, FactColumns())
    query = select(DataRequest).where(seen).order_by(DataRequest.id).limit(limit)
    if state is not None:
        query = query.where(DataRequest.state == state)
    if after is not None:
        query = query.where(DataRequest.id > after)
    return work.session.scalars(query).all()


def find_by_number(work: Work, number: str) -> DataRequest | None:
    """Return the request with a number, locked, for whoever says its code."""
    return work.session.scalar(
        select(DataRequest)
        .where(unscoped(why="the code is compared next"), DataRequest.number == number)
        .with_for_update()
    )


def of_job(work: Work, request_id: UUID) -> DataRequest:
    """Return the request of a job or a link, locked."""
    return work.session.scalars(
        select(DataRequest)
        .where(unscoped(why=READ_BEFORE), DataRequest.id == request_id)
        .with_for_update()
    ).one()


def of_request(work: Work, request_id: UUID) -> DataRequest:
    """Return the request about whose maker an archive is, to be read alone."""
    return work.session.scalars(
        select(DataRequest).where(unscoped(why=READ_BEFORE), DataRequest.id == request_id)
    ).one()


def find_link(work: Work, purpose: LinkPurpose, digest: str) -> RequestLink | None:
    """Return a link that is good now, locked, so that it works once."""
    return work.session.scalar(
        select(RequestLink)
        .where(
            unscoped(why=WHO_HOLDS_IT),
            RequestLink.digest == digest,
            RequestLink.purpose == purpose,
            RequestLink.used_at.is_(None),
            RequestLink.expires_at > work.at,
        )
        .with_for_update()
    )


def good_links(work: Work, request_id: UUID) -> Sequence[RequestLink]:
    """Return the links of a request that are not used, to make them void."""
    return work.session.scalars(
        select(RequestLink).where(
            unscoped(why=READ_BEFORE),
            RequestLink.request_id == request_id,
            RequestLink.used_at.is_(None),
        )
    ).all()


def checks(work: Work, request_id: UUID) -> Sequence[IdentityCheck]:
    """Return the checks of a request, those that were set aside too, in their order."""
    return work.session.scalars(
        select(IdentityCheck)
        .where(unscoped(why=READ_BEFORE), IdentityCheck.request_id == request_id)
        .order_by(IdentityCheck.id)
    ).all()


def documents(work: Work, request_id: UUID) -> Sequence[IdentityDocument]:
    """Return the documents of a request, destroyed ones too."""
    return work.session.scalars(
        select(IdentityDocument)
        .where(unscoped(why=READ_BEFORE), IdentityDocument.request_id == request_id)
        .order_by(IdentityDocument.id)
    ).all()


def has_opened(work: Work, thing_ids: Collection[UUID]) -> bool:
    """Tell whether the actor opened one of some things."""
    found = work.session.scalar(
        select(AccessRecord.id)
        .where(
            unscoped(why="what the actor did themselves"),
            AccessRecord.person_id == work.actor.id,
            AccessRecord.thing_id.in_(thing_ids),
        )
        .limit(1)
    )
    return found is not None


def openings(work: Work, thing_ids: Collection[UUID]) -> Sequence[AccessRecord]:
    """Return who opened a request and its documents, for the person who made it."""
    return work.session.scalars(
        select(AccessRecord)
        .where(unscoped(why=READ_BEFORE), AccessRecord.thing_id.in_(thing_ids))
        .order_by(AccessRecord.id)
    ).all()


def in_states(work: Work, states: Collection[RequestState]) -> Sequence[DataRequest]:
    """Return the requests on which the actor may act, in some states."""
    seen = visible(work.actor, Permission.DATA_REQUEST_CHECK, FactColumns())
    return work.session.scalars(
        select(DataRequest).where(seen, DataRequest.state.in_(states)).order_by(DataRequest.id)
    ).all()


def first_checks(work: Work, request_ids: Collection[UUID]) -> dict[UUID, UUID]:
    """Return who made the check of each request that stands."""
    rows = work.session.execute(
        select(IdentityCheck.request_id, IdentityCheck.person_id).where(
            unscoped(why="asked so that the first officer is not asked again"),
            IdentityCheck.request_id.in_(request_ids),
            IdentityCheck.set_aside_at.is_(None),
        )
    )
    return {row[0]: row[1] for row in rows}


def never_handed_in(work: Work, before: datetime, limit: int) -> Sequence[DataRequest]:
    """Return requests that were received before an instant and whose address was not proved."""
    return work.session.scalars(
        select(DataRequest)
        .where(
            unscoped(why=READ_BEFORE),
            DataRequest.state == RequestState.RECEIVED,
            DataRequest.received_at <= before,
        )
        .limit(limit)
    ).all()


def to_forget(work: Work, before: datetime, limit: int) -> Sequence[DataRequest]:
    """Return requests that ended before an instant and still name somebody."""
    return work.session.scalars(
        select(DataRequest)
        .where(
            unscoped(why=READ_BEFORE),
            DataRequest.closed_at <= before,
            DataRequest.forgotten_at.is_(None),
        )
        .limit(limit)
    ).all()


def to_remove(work: Work, limit: int) -> Sequence[IdentityDocument]:
    """Return destroyed documents whose sealed bytes still lie in the store."""
    return work.session.scalars(
        select(IdentityDocument)
        .where(
            unscoped(why=READ_BEFORE),
            IdentityDocument.destroyed_at.is_not(None),
            IdentityDocument.digest.is_not(None),
        )
        .limit(limit)
    ).all()


def forget_checks(work: Work) -> None:
    """Forget of whom the officers spoke who checked requests that are forgotten."""
    forgotten = select(DataRequest.id).where(
        unscoped(why=READ_BEFORE), DataRequest.forgotten_at.is_not(None)
    )
    work.session.execute(
        update(IdentityCheck).where(IdentityCheck.request_id.in_(forgotten)).values(about=[])
    )


FORGOTTEN = Erasable(
    "data_requests.requests",
    DataRequest,
    DataRequest.forgotten_at.is_not(None),
    {"sealed": None, "sealed_answer": None, "about": [], "forgotten_at": AT},
    then=forget_checks,
)
DESTROYED = Erasable(
    "data_requests.documents",
    IdentityDocument,
    IdentityDocument.destroyed_at.is_not(None),
    {"sealed_key": None, "destroyed_at": AT},
)


def stored(work: Work) -> Iterator[StoredFile]:
    """Give the sealed files of all documents that can still be opened, for a backup."""
    digests = work.session.scalars(
        select(IdentityDocument.digest)
        .where(
            unscoped(why="a backup holds all that is kept, and shows it to nobody"),
            IdentityDocument.sealed_key.is_not(None),
        )
        .order_by(IdentityDocument.digest)
        .execution_options(yield_per=1_000)
    )
    return (StoredFile(place(digest), digest) for digest in digests if digest is not None)
