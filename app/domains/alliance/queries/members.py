"""Members as anybody finds them, as their own people do, and as the secretariat does."""

from collections.abc import Collection, Iterator, Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select

from app.access.grants import Permission
from app.access.policy import FactColumns, reaches, unscoped, visible
from app.domains.alliance.models import AllianceMember
from app.domains.alliance.types import BELONGS, TOLD, MemberKind, MemberState
from app.domains.identity.models import Organisation
from app.domains.identity.types import OrganisationState
from app.kit.errors import NotFound
from app.store.holdings import streamed
from app.store.journal import Word
from app.store.work import Work, as_seen

OWN = "what is held about an organisation or a person is their own to know"
PUBLISHED = "who is a member, and what it pledged, is published"
READ_BEFORE = "what they belong to was read before, by whoever may"
GOES_ON = (MemberState.ASKED, *sorted(BELONGS))
_COLUMNS = FactColumns(
    is_public=AllianceMember.state.in_(sorted(TOLD)), holder_id=AllianceMember.speaker_id
)


def _may_read(work: Work) -> ColumnElement[bool]:
    return visible(work.actor, Permission.ALLIANCE_READ, _COLUMNS)


def one(work: Work, key: str) -> AllianceMember:
    """Return a member, or an application, that the actor may know of.

    Raises:
        NotFound: there is none.
    """
    found = work.session.scalar(
        select(AllianceMember).where(_may_read(work), AllianceMember.key == key)
    )
    if found is None:
        raise NotFound("There is no such member.")
    return found


def held(work: Work, key: str, version: int | None = None) -> AllianceMember:
    """Return the same, locked: what is done with it is done in turn.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    found = work.session.scalar(
        select(AllianceMember)
        .where(_may_read(work), AllianceMember.key == key)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    if found is None:
        raise NotFound("There is no such member.")
    return as_seen(found, version)


def by_id(work: Work, member_id: UUID) -> AllianceMember:
    """Return the member of a commitment that was read, locked."""
    return work.session.scalars(
        select(AllianceMember)
        .where(unscoped(why=READ_BEFORE), AllianceMember.id == member_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).one()


def page(
    work: Work,
    wanted: tuple[MemberKind | None, MemberState | None],
    after: UUID | None,
    limit: int,
) -> Sequence[AllianceMember]:
    """Return members that the actor may know of, the longest known first, those after an id.

    Args:
        work: the open work.
        wanted: of this kind, and in this state alone; to the public one that is heard before its
            end is a member like any other.
        after: the id of the last one before.
        limit: at most so many.
    """
    kind, state = wanted
    query = select(AllianceMember).where(_may_read(work)).order_by(AllianceMember.id).limit(limit)
    if kind is not None:
        query = query.where(AllianceMember.kind == kind)
    if state is MemberState.ADMITTED:
        query = query.where(AllianceMember.state.in_(sorted(BELONGS)))
    elif state is MemberState.ENDING:
        columns = FactColumns(holder_id=AllianceMember.speaker_id)
        insider = visible(work.actor, Permission.ALLIANCE_READ, columns)
        query = query.where(AllianceMember.state == state, insider)
    elif state is not None:
        query = query.where(AllianceMember.state == state)
    if after is not None:
        query = query.where(AllianceMember.id > after)
    return work.session.scalars(query).all()


def key_is_taken(work: Work, key: str) -> bool:
    """Tell whether a key names a member or an application."""
    found = select(AllianceMember.id).where(
        unscoped(why="no more is told than that a key is taken"), AllianceMember.key == key
    )
    return work.session.scalar(found) is not None


def going_on(work: Work, organisation_id: UUID) -> AllianceMember | None:
    """Return the membership or application of an organisation that is not over."""
    return work.session.scalar(
        select(AllianceMember).where(
            unscoped(why="asked by its own people before they ask to join"),
            AllianceMember.organisation_id == organisation_id,
            AllianceMember.state.in_(GOES_ON),
        )
    )


def organisation(work: Work, organisation_id: UUID) -> Organisation | None:
    """Return an organisation that acts here, and hold it, so that it joins once."""
    return work.session.scalar(
        select(Organisation)
        .where(
            unscoped(why="the caller's own organisation"),
            Organisation.id == organisation_id,
            Organisation.state == OrganisationState.ACTIVE,
        )
        .with_for_update()
    )


def of_records(work: Work, organisation_ids: Collection[UUID]) -> Sequence[AllianceMember]:
    """Return the public memberships of organisations, the earliest first."""
    return work.session.scalars(
        select(AllianceMember)
        .where(
            unscoped(why=PUBLISHED),
            AllianceMember.organisation_id.in_(organisation_ids),
            AllianceMember.state.in_(sorted(TOLD)),
        )
        .order_by(AllianceMember.id)
    ).all()


def names_of(work: Work, ids: Collection[UUID]) -> dict[UUID, AllianceMember]:
    """Return the members of commitments that were read, by id."""
    rows = work.session.scalars(
        select(AllianceMember).where(unscoped(why=READ_BEFORE), AllianceMember.id.in_(ids))
    )
    return {each.id: each for each in rows}


def numbers_of(work: Work, organisation_ids: Collection[UUID | None]) -> dict[UUID, str]:
    """Return the numbers of organisations that are told with what was read."""
    ids = {each for each in organisation_ids if each is not None}
    rows = work.session.execute(
        select(Organisation.id, Organisation.number).where(
            unscoped(why=PUBLISHED), Organisation.id.in_(ids)
        )
    )
    return dict(rows.all())


def words_of(work: Work, entries: Collection[int | None]) -> dict[tuple[int, str], str]:
    """Return the words of entries by their fields; those that were erased are missing."""
    numbers = {each for each in entries if each is not None}
    rows = work.session.execute(
        select(Word.event_number, Word.field, Word.text).where(
            unscoped(why=READ_BEFORE), Word.event_number.in_(numbers), Word.text.is_not(None)
        )
    )
    found = {(number, field): text for number, field, text in rows if text is not None}
    # What this work itself said is not written yet.
    return found | work.said()


def applications(work: Work) -> Sequence[AllianceMember]:
    """Return the applications that wait for the actor to decide."""
    if not reaches(work.actor, Permission.ALLIANCE_ADMIT):
        return ()
    return work.session.scalars(
        select(AllianceMember)
        .where(
            visible(work.actor, Permission.ALLIANCE_ADMIT, _COLUMNS),
            AllianceMember.state == MemberState.ASKED,
            AllianceMember.asked_by != work.actor.id,
        )
        .order_by(AllianceMember.id)
    ).all()


def ending(work: Work) -> Sequence[AllianceMember]:
    """Return the members that are to be ended, for who ends them and for themselves."""
    may_end = visible(work.actor, Permission.ALLIANCE_END, _COLUMNS)
    theirs = visible(work.actor, Permission.PLEDGE_MAKE, _COLUMNS)
    return work.session.scalars(
        select(AllianceMember)
        .where(or_(may_end, theirs), AllianceMember.state == MemberState.ENDING)
        .order_by(AllianceMember.id)
    ).all()


def of_organisation(work: Work, organisation_id: UUID) -> Iterator[AllianceMember]:
    """Yield every membership and application of an organisation."""
    query = (
        select(AllianceMember)
        .where(unscoped(why=OWN), AllianceMember.organisation_id == organisation_id)
        .order_by(AllianceMember.id)
    )
    return (row[0] for row in streamed(work, query))


def done_by(work: Work, person_id: UUID) -> Iterator[AllianceMember]:
    """Yield the memberships that a person asked for, decided upon, or ended."""
    query = (
        select(AllianceMember)
        .where(
            unscoped(why=OWN),
            or_(
                AllianceMember.asked_by == person_id,
                AllianceMember.decided_by == person_id,
                AllianceMember.ended_by == person_id,
            ),
        )
        .order_by(AllianceMember.id)
    )
    return (row[0] for row in streamed(work, query))
