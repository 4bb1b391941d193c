"""Declared interests, what people said of themselves, and acts held for a second look."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, and_, or_, select

from app.access.grants import Permission
from app.access.policy import FactColumns, reaches, unscoped, visible
from app.domains.identity.models import Interest, PersonalDetails, SecondLook
from app.domains.identity.rules import INTEREST_LASTS, interest_counts_from
from app.domains.identity.types import InterestState, LookState, Matter
from app.kit.errors import NotFound
from app.store.journal import Word
from app.store.work import Work, as_seen

JUDGED = "asked for a rule, before somebody acts"
WORDS = "words"


def _may_read(work: Work) -> ColumnElement[bool]:
    columns = FactColumns(person_id=Interest.person_id, holder_id=Interest.organisation_id)
    return visible(work.actor, Permission.INTEREST_READ, columns)


def mine(work: Work, after: UUID | None, limit: int) -> Sequence[Interest]:
    """Return the interests that the caller declared, the oldest first, those after an id."""
    return _page(work, Interest.person_id == work.actor.id, after, limit)


def of_organisation(
    work: Work, organisation_id: UUID, after: UUID | None, limit: int
) -> Sequence[Interest]:
    """Return the interests that were declared in an organisation, the oldest first."""
    return _page(work, Interest.organisation_id == organisation_id, after, limit)


def _page(
    work: Work, condition: ColumnElement[bool], after: UUID | None, limit: int
) -> Sequence[Interest]:
    query = select(Interest).where(_may_read(work), condition).order_by(Interest.id).limit(limit)
    if after is not None:
        query = query.where(Interest.id > after)
    return work.session.scalars(query).all()


def words_of(work: Work, found: Collection[Interest]) -> dict[int, str]:
    """Return what was said with interests that the caller has read, where it was not erased."""
    rows = work.session.execute(
        select(Word.event_number, Word.text).where(
            unscoped(why="the interests were read by whoever may read them"),
            Word.event_number.in_([each.entry for each in found]),
            Word.field == WORDS,
            Word.text.is_not(None),
        )
    )
    return {number: text for number, text in rows if text is not None}


def one(work: Work, interest_id: UUID, version: int) -> Interest:
    """Return an interest of the caller.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    found = work.session.scalar(
        select(Interest).where(
            _may_read(work), Interest.id == interest_id, Interest.person_id == work.actor.id
        )
    )
    if found is None:
        raise NotFound("You have declared no such interest.")
    return as_seen(found, version)


def in_matter(work: Work, person_id: UUID, matter: Matter) -> Sequence[Interest]:
    """Return the interests of a person that a matter touches and that count now."""
    touched = or_(
        Interest.subject_id.in_(matter.subjects),
        Interest.about_id.in_(matter.organisations),
        Interest.country.in_(matter.countries),
    )
    return work.session.scalars(
        select(Interest)
        .where(unscoped(why=JUDGED), Interest.person_id == person_id, touched, _counts(work.at))
        .order_by(Interest.id)
    ).all()


def touching(
    work: Work, people: Collection[UUID], subject_id: UUID, organisation_id: UUID
) -> Sequence[Interest]:
    """Return the interests of people in a record or its organisation that count now."""
    touched = or_(Interest.subject_id == subject_id, Interest.about_id == organisation_id)
    return work.session.scalars(
        select(Interest)
        .where(unscoped(why=JUDGED), Interest.person_id.in_(people), touched, _counts(work.at))
        .order_by(Interest.id)
    ).all()


def _counts(at: datetime) -> ColumnElement[bool]:
    """Say whether an interest counts: while it stands, and for some time after."""
    goes_on = or_(Interest.until.is_(None), Interest.until >= interest_counts_from(at))
    stands = and_(Interest.state == InterestState.DECLARED, goes_on)
    return or_(stands, Interest.withdrawn_at >= at - INTEREST_LASTS)


def standing(at: datetime) -> ColumnElement[bool]:
    """Return the condition that an interest was declared and counts; for a rule of another query.

    Rule:
        Fairness P4.
    """
    return and_(Interest.state == InterestState.DECLARED, _counts(at))


def subjects_of(work: Work, person_id: UUID) -> Sequence[UUID]:
    """Return the records in which a person has an interest that counts now."""
    found = work.session.scalars(
        select(Interest.subject_id).where(
            unscoped(why=JUDGED),
            Interest.person_id == person_id,
            Interest.subject_id.is_not(None),
            _counts(work.at),
        )
    )
    return [each for each in found if each is not None]


def details(work: Work, person_id: UUID) -> PersonalDetails | None:
    """Return what a person said of themselves, sealed."""
    return work.session.scalar(
        select(PersonalDetails).where(
            unscoped(why="opened for its holder, or compared and not shown"),
            PersonalDetails.person_id == person_id,
        )
    )


def _may_look(work: Work, permission: Permission) -> ColumnElement[bool]:
    return visible(work.actor, permission, FactColumns(person_id=SecondLook.person_id))


def looks(
    work: Work, state: LookState | None, after: UUID | None, limit: int
) -> Sequence[SecondLook]:
    """Return acts that are or were held, that the caller may know of, the oldest first."""
    query = (
        select(SecondLook)
        .where(_may_look(work, Permission.LOOK_READ))
        .order_by(SecondLook.id)
        .limit(limit)
    )
    if state is not None:
        query = query.where(SecondLook.state == state)
    if after is not None:
        query = query.where(SecondLook.id > after)
    return work.session.scalars(query).all()


def look(work: Work, look_id: UUID, version: int | None = None) -> SecondLook:
    """Return an act that is or was held.

    Raises:
        NotFound: there is none that the caller may know of.
        Changed: it is not the version that the caller saw.
    """
    found = work.session.scalar(
        select(SecondLook).where(_may_look(work, Permission.LOOK_READ), SecondLook.id == look_id)
    )
    if found is None:
        raise NotFound("There is no such second look.")
    return as_seen(found, version)


def to_decide(work: Work) -> Sequence[SecondLook]:
    """Return the acts of others that wait for the caller's look."""
    if not reaches(work.actor, Permission.LOOK_DECIDE):
        return []
    return work.session.scalars(
        select(SecondLook)
        .where(
            _may_look(work, Permission.LOOK_DECIDE),
            SecondLook.state == LookState.HELD,
            SecondLook.person_id != work.actor.id,
        )
        .order_by(SecondLook.id)
    ).all()


def earlier(work: Work, matter: Matter, person_id: UUID | None = None) -> Sequence[SecondLook]:
    """Return the second looks at the same act of somebody, or the caller, the newest first."""
    return work.session.scalars(
        select(SecondLook)
        .where(
            unscoped(why=JUDGED),
            SecondLook.act == matter.act,
            SecondLook.thing_id == matter.thing_id,
            SecondLook.person_id == (person_id or work.actor.id),
        )
        .order_by(SecondLook.id.desc())
    ).all()
