"""Links, keys and files: for the secretariat, the clock, and whoever brings a signed file."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_, select

from app.access.grants import Permission
from app.access.policy import FactColumns, unscoped, visible
from app.domains.links.models import (
    ExchangeFile,
    ExchangeKey,
    ExchangeLink,
    ExchangeList,
    ExchangeQuestion,
)
from app.domains.links.types import Direction, FileState, LinkState, QuestionState
from app.kit.errors import NotFound
from app.outside.file_store import place
from app.store.kept_files import StoredFile
from app.store.work import Work, as_seen

PUBLISHED = "the public keys are published"
SIGNED = "who holds the partner's key has the right; the link is found by the id in the header"
EXCHANGED = "the exchange itself asks; its permission is asked by the verb"
_IN_USE = (LinkState.PROPOSED, LinkState.ACTIVE, LinkState.SUSPENDED)
_ANY = FactColumns()


def current_key(work: Work) -> ExchangeKey | None:
    """Return the key that signs now; ``None`` before the first."""
    return work.session.scalar(
        select(ExchangeKey)
        .where(unscoped(why=PUBLISHED), ExchangeKey.retired_at.is_(None))
        .order_by(ExchangeKey.made_at.desc())
        .limit(1)
    )


def keys(work: Work) -> Sequence[ExchangeKey]:
    """Return all keys, the one that signs first, then the newest."""
    return work.session.scalars(
        select(ExchangeKey)
        .where(unscoped(why=PUBLISHED))
        .order_by(ExchangeKey.retired_at.is_not(None), ExchangeKey.made_at.desc())
    ).all()


def one(work: Work, key: str, version: int | None = None) -> ExchangeLink:
    """Return a link by its key.

    Raises:
        NotFound: there is none that the actor may know of.
        Changed: it is not the version that the caller saw.
    """
    may_read = visible(work.actor, Permission.INSTALLATION_READ, _ANY)
    found = work.session.scalar(select(ExchangeLink).where(may_read, ExchangeLink.key == key))
    if found is None:
        raise NotFound("There is no such link.")
    return as_seen(found, version)


def page(work: Work, after: UUID | None, limit: int) -> Sequence[ExchangeLink]:
    """Return links that the actor may know of, the oldest first."""
    may_read = visible(work.actor, Permission.INSTALLATION_READ, _ANY)
    query = select(ExchangeLink).where(may_read).order_by(ExchangeLink.id).limit(limit)
    return work.session.scalars(
        query if after is None else query.where(ExchangeLink.id > after)
    ).all()


def in_the_way(work: Work, key: str, partner: str) -> ExchangeLink | None:
    """Return a link that has the key for good, or links with the partner now."""
    return work.session.scalar(
        select(ExchangeLink)
        .where(
            unscoped(why=EXCHANGED),
            or_(
                ExchangeLink.key == key,
                (ExchangeLink.partner == partner) & ExchangeLink.state.in_(_IN_USE),
            ),
        )
        .limit(1)
    )


def find_partner(work: Work, partner: str) -> ExchangeLink | None:
    """Return the link with an installation; the newest where former ones ended."""
    return work.session.scalar(
        select(ExchangeLink)
        .where(
            unscoped(why=SIGNED),
            ExchangeLink.partner == partner,
            ExchangeLink.state != LinkState.DROPPED,
        )
        .order_by(ExchangeLink.id.desc())
        .limit(1)
    )


def has_file(work: Work, digest: str) -> bool:
    """Tell whether a file of these bytes went or came."""
    found = work.session.scalar(
        select(ExchangeFile.id)
        .where(unscoped(why=EXCHANGED), ExchangeFile.digest == digest)
        .limit(1)
    )
    return found is not None


def came(work: Work, link_id: UUID, digest: str) -> bool:
    """Tell whether a file of these bytes came through a link."""
    found = work.session.scalar(
        select(ExchangeFile.id)
        .where(
            unscoped(why=EXCHANGED),
            ExchangeFile.digest == digest,
            ExchangeFile.direction == Direction.RECEIVED,
            ExchangeFile.link_id == link_id,
        )
        .limit(1)
    )
    return found is not None


def came_before(work: Work, link_id: UUID, digest: str) -> bool:
    """Tell whether a file of these bytes came through another link, such as one that ended."""
    found = work.session.scalar(
        select(ExchangeFile.id)
        .where(
            unscoped(why=EXCHANGED),
            ExchangeFile.digest == digest,
            ExchangeFile.direction == Direction.RECEIVED,
            ExchangeFile.link_id != link_id,
        )
        .limit(1)
    )
    return found is not None


def held(work: Work, link_id: UUID) -> ExchangeLink:
    """Return a link, locked for the exchange."""
    return work.session.scalars(
        select(ExchangeLink)
        .where(unscoped(why=EXCHANGED), ExchangeLink.id == link_id)
        .with_for_update()
    ).one()


def active(work: Work) -> Sequence[ExchangeLink]:
    """Return the links through which files go."""
    return work.session.scalars(
        select(ExchangeLink)
        .where(unscoped(why=EXCHANGED), ExchangeLink.state == LinkState.ACTIVE)
        .order_by(ExchangeLink.key)
    ).all()


def proposed(work: Work) -> Sequence[ExchangeLink]:
    """Return the links, and new keys of links, that wait for a second person."""
    may_read = visible(work.actor, Permission.INSTALLATION_LINK, _ANY)
    return work.session.scalars(
        select(ExchangeLink)
        .where(
            may_read,
            or_(
                ExchangeLink.state == LinkState.PROPOSED,
                ExchangeLink.next_key.is_not(None) & ExchangeLink.state.in_(_IN_USE),
            ),
        )
        .order_by(ExchangeLink.id)
    ).all()


def file_of(work: Work, link_id: UUID, direction: Direction, sequence: int) -> ExchangeFile | None:
    """Return a file by its number."""
    return work.session.scalar(
        select(ExchangeFile).where(
            unscoped(why=EXCHANGED),
            ExchangeFile.link_id == link_id,
            ExchangeFile.direction == direction,
            ExchangeFile.sequence == sequence,
        )
    )


def undelivered(work: Work, link_id: UUID) -> Sequence[ExchangeFile]:
    """Return the files that are made and have no receipt, in their order."""
    return work.session.scalars(
        select(ExchangeFile)
        .where(
            unscoped(why=EXCHANGED),
            ExchangeFile.link_id == link_id,
            ExchangeFile.direction == Direction.SENT,
            ExchangeFile.state == FileState.WAITING,
        )
        .order_by(ExchangeFile.sequence)
    ).all()


def next_to_take(work: Work, link_id: UUID | None = None) -> ExchangeFile | None:
    """Return the first file that came and is not worked off; of one link, or of any."""
    query = (
        select(ExchangeFile)
        .join(ExchangeLink, ExchangeLink.id == ExchangeFile.link_id)
        .where(
            unscoped(why=EXCHANGED),
            ExchangeFile.direction == Direction.RECEIVED,
            ExchangeFile.state == FileState.WAITING,
            ExchangeLink.state == LinkState.ACTIVE,
        )
        .order_by(ExchangeFile.id)
        .limit(1)
    )
    return work.session.scalar(
        query if link_id is None else query.where(ExchangeFile.link_id == link_id)
    )


def lists_of(work: Work, link_id: UUID, direction: Direction) -> Sequence[ExchangeList]:
    """Return the lists that go one way through a link."""
    return work.session.scalars(
        select(ExchangeList)
        .where(
            unscoped(why=EXCHANGED),
            ExchangeList.link_id == link_id,
            ExchangeList.direction == direction,
        )
        .order_by(ExchangeList.list_key)
    ).all()


def list_by_id(work: Work, list_id: UUID) -> ExchangeList | None:
    """Return a list that goes through a link."""
    return work.session.scalar(
        select(ExchangeList).where(unscoped(why=EXCHANGED), ExchangeList.id == list_id)
    )


def by_id(work: Work, link_id: UUID) -> ExchangeLink:
    """Return a link by its id."""
    return work.session.scalars(
        select(ExchangeLink).where(unscoped(why=EXCHANGED), ExchangeLink.id == link_id)
    ).one()


def keys_by_id(work: Work, ids: Sequence[UUID]) -> dict[UUID, str]:
    """Return the keys of links."""
    rows = work.session.execute(
        select(ExchangeLink.id, ExchangeLink.key).where(
            unscoped(why=EXCHANGED), ExchangeLink.id.in_(ids)
        )
    )
    return {row.id: row.key for row in rows}


def open_questions(work: Work, link_id: UUID) -> int:
    """Count the questions of a link that nobody answered."""
    return (
        work.session.scalar(
            select(func.count())
            .select_from(ExchangeQuestion)
            .where(
                unscoped(why=EXCHANGED),
                ExchangeQuestion.link_id == link_id,
                ExchangeQuestion.state == QuestionState.OPEN,
            )
        )
        or 0
    )


def last_taken(work: Work, link_id: UUID) -> tuple[int, datetime | None] | None:
    """Return number and instant of the last file of a link that was worked off."""
    row = work.session.execute(
        select(ExchangeFile.sequence, ExchangeFile.done_at)
        .where(
            unscoped(why=EXCHANGED),
            ExchangeFile.link_id == link_id,
            ExchangeFile.direction == Direction.RECEIVED,
            ExchangeFile.state == FileState.DONE,
        )
        .order_by(ExchangeFile.sequence.desc())
        .limit(1)
    ).first()
    return None if row is None else (row[0], row[1])


def question(work: Work, question_id: UUID, version: int | None = None) -> ExchangeQuestion:
    """Return a question that the actor may know of.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    query = select(ExchangeQuestion).where(
        _asked_of(work, Permission.DIFFERENCE_READ), ExchangeQuestion.id == question_id
    )
    found = work.session.scalar(query if version is None else query.with_for_update())
    if found is None:
        raise NotFound("There is no such question.")
    return as_seen(found, version)


def questions(
    work: Work, state: QuestionState | None, after: UUID | None, limit: int
) -> Sequence[ExchangeQuestion]:
    """Return questions that the actor may know of, the oldest first."""
    query = (
        select(ExchangeQuestion)
        .where(_asked_of(work, Permission.DIFFERENCE_READ))
        .order_by(ExchangeQuestion.id)
        .limit(limit)
    )
    if state is not None:
        query = query.where(ExchangeQuestion.state == state)
    if after is not None:
        query = query.where(ExchangeQuestion.id > after)
    return work.session.scalars(query).all()


def waiting_questions(work: Work) -> Sequence[ExchangeQuestion]:
    """Return the questions that the actor may answer."""
    return work.session.scalars(
        select(ExchangeQuestion)
        .where(
            _asked_of(work, Permission.DIFFERENCE_ANSWER),
            ExchangeQuestion.state == QuestionState.OPEN,
        )
        .order_by(ExchangeQuestion.id)
    ).all()


def _asked_of(work: Work, permission: Permission) -> ColumnElement[bool]:
    return visible(work.actor, permission, FactColumns(jurisdiction=ExchangeQuestion.jurisdiction))


def stored(work: Work) -> Iterator[StoredFile]:
    """Give the files that went and came, for a backup: the same number is always the same bytes."""
    digests = work.session.scalars(
        select(ExchangeFile.digest)
        .where(unscoped(why="a backup holds everything"))
        .distinct()
        .order_by(ExchangeFile.digest)
        .execution_options(yield_per=1_000)
    )
    return (StoredFile(place(digest), digest) for digest in digests)
