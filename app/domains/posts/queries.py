"""Posts abroad as the public and their authority find them, and who serves where."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Select,
    SQLColumnExpression,
    and_,
    exists,
    false,
    func,
    or_,
    select,
    tuple_,
)
from sqlalchemy.orm import aliased

from app.access.grants import Permission, Role
from app.access.policy import PART_OF, Actor, FactColumns, reaches, unscoped, visible
from app.domains.identity.models import Membership, Organisation, Person
from app.domains.identity.types import MembershipState, OrganisationState
from app.domains.posts.models import PostAbroad, PostOfficer
from app.domains.posts.types import PostState, Wanted, Where
from app.kit.errors import BadInput, Fault, NotFound
from app.store.erasures import AT, Erasable
from app.store.holdings import streamed
from app.store.work import Work, as_seen

LEFT = Erasable("posts.officers", PostOfficer, PostOfficer.ended_at.is_not(None), {"ended_at": AT})
"""That somebody left a post: no older copy of the register lets them see its cases again."""
PUBLISHED = "where a worker can go is published"
SIGHT = "who serves at a post is part of who may know of a case"
OWN = "what is held about an organisation or a person is their own to know"
_COLUMNS = FactColumns(holder_id=PostAbroad.organisation_id)


class Listed(NamedTuple):
    """A post with its authority."""

    post: PostAbroad
    authority: str
    sending: str | None


class Serving(NamedTuple):
    """That somebody serves, or served, at a post."""

    row: PostOfficer
    name: str
    is_member: bool


def _listed(*conditions: ColumnElement[bool]) -> Select[PostAbroad, str, str | None]:
    return (
        select(PostAbroad, Organisation.name, Organisation.jurisdiction)
        .join(Organisation, Organisation.id == PostAbroad.organisation_id)
        .where(unscoped(why=PUBLISHED), *conditions)
    )


def _within(place: SQLColumnExpression[Any], whole: str) -> ColumnElement[bool]:
    return or_(place == whole, place.startswith(f"{whole}{PART_OF}", autoescape=True))


def _asked(wanted: Wanted) -> list[ColumnElement[bool]]:
    found = [
        PostAbroad.state == PostState.OPEN,
        Organisation.state == OrganisationState.ACTIVE,
    ]
    if wanted.sending is not None:
        found.append(_within(Organisation.jurisdiction, wanted.sending))
    if wanted.host is not None:
        found.append(_within(PostAbroad.host, wanted.host))
    return found


def listed(work: Work, wanted: Wanted, after: Where | None, limit: int) -> Sequence[Listed]:
    """Return open posts by the place where they are, those after one."""
    query = _listed(*_asked(wanted)).order_by(PostAbroad.host, PostAbroad.id).limit(limit)
    if after is not None:
        query = query.where(tuple_(PostAbroad.host, PostAbroad.id) > tuple_(after.host, after.id))
    return [Listed(*row) for row in work.session.execute(query)]


def counted(work: Work, wanted: Wanted, limit: int) -> list[tuple[Listed, int]]:
    """Return the first posts of the same list, each with how many there are, in one question."""
    query = (
        _listed(*_asked(wanted))
        .add_columns(func.count().over())
        .order_by(PostAbroad.host, PostAbroad.id)
        .limit(limit)
    )
    return [(Listed(*row[:-1]), row[-1]) for row in work.session.execute(query)]


def public(work: Work, post_id: UUID) -> Listed:
    """Return a post, open or closed, as anybody reads it.

    Raises:
        NotFound: there is none.
    """
    row = work.session.execute(_listed(PostAbroad.id == post_id)).one_or_none()
    if row is None:
        raise NotFound("There is no such post.")
    return Listed(*row)


def own(work: Work, post_id: UUID) -> PostAbroad:
    """Return a post of the caller's authority.

    Raises:
        NotFound: there is none.
    """
    found = work.session.scalar(
        select(PostAbroad).where(
            visible(work.actor, Permission.POST_READ, _COLUMNS), PostAbroad.id == post_id
        )
    )
    if found is None:
        raise NotFound("There is no such post.")
    return found


def held(work: Work, post_id: UUID, version: int | None = None) -> PostAbroad:
    """Return the same, while all that is done with the posts of its authority waits in turn.

    Raises:
        NotFound: there is none.
        Changed: it is not the version that the caller saw.
    """
    in_turn(work, own(work, post_id).organisation_id)
    found = work.session.get_one(PostAbroad, post_id, populate_existing=True)
    return as_seen(found, version)


def in_turn(work: Work, organisation_id: UUID) -> None:
    """Lock an authority, so that what is done with its posts is done one after another."""
    work.session.execute(
        select(Organisation.id)
        .where(unscoped(why="locked, and shown to nobody"), Organisation.id == organisation_id)
        .with_for_update()
    )


def answered_by(work: Work, post_id: UUID) -> Sequence[PostAbroad]:
    """Return the posts whose cases the officers of a post see."""
    return work.session.scalars(
        select(PostAbroad)
        .where(unscoped(why=SIGHT), PostAbroad.answering_id == post_id)
        .order_by(PostAbroad.id)
    ).all()


def officers(work: Work, post_id: UUID) -> Sequence[Serving]:
    """Return who serves at a post that was read, and who did, the latest first."""
    rows = work.session.execute(
        select(PostOfficer, Person.name, Membership.state == MembershipState.ACTIVE)
        .join(Membership, Membership.id == PostOfficer.membership_id)
        .join(Person, Person.id == Membership.person_id)
        .where(unscoped(why="the post was read by whoever may"), PostOfficer.post_id == post_id)
        .order_by(PostOfficer.since_at.desc(), PostOfficer.id.desc())
    )
    return [Serving(*row) for row in rows]


def serving_at(work: Work, post_id: UUID) -> Sequence[PostOfficer]:
    """Return who is assigned to a post now."""
    return work.session.scalars(
        select(PostOfficer)
        .where(unscoped(why=SIGHT), PostOfficer.post_id == post_id, PostOfficer.ended_at.is_(None))
        .order_by(PostOfficer.id)
    ).all()


def assignment(work: Work, post_id: UUID, assignment_id: UUID) -> PostOfficer:
    """Return that somebody serves at a post that was read.

    Raises:
        NotFound: there is none, or it ended.
    """
    found = {each.id: each for each in serving_at(work, post_id)}
    if assignment_id not in found:
        raise NotFound("Nobody serves there by this.")
    return found[assignment_id]


def standing_of(work: Work, membership_id: UUID) -> PostOfficer | None:
    """Return where somebody is assigned now."""
    return work.session.scalar(
        select(PostOfficer).where(
            unscoped(why=SIGHT),
            PostOfficer.membership_id == membership_id,
            PostOfficer.ended_at.is_(None),
        )
    )


def mission_officer(work: Work, membership_id: UUID, organisation_id: UUID) -> Membership | None:
    """Return a membership if it is that of a mission officer of an authority."""
    return work.session.scalar(
        select(Membership).where(
            unscoped(why="whoever assigns them manages their authority"),
            Membership.id == membership_id,
            Membership.organisation_id == organisation_id,
            Membership.role == Role.MISSION_OFFICER,
            Membership.state == MembershipState.ACTIVE,
        )
    )


def post_of(work: Work) -> PostAbroad | None:
    """Return the open post at which the actor serves now."""
    if work.actor.membership_id is None:
        return None
    return work.session.scalar(
        select(PostAbroad)
        .join(PostOfficer, PostOfficer.post_id == PostAbroad.id)
        .where(
            unscoped(why="where somebody serves is theirs to know"),
            PostOfficer.membership_id == work.actor.membership_id,
            PostOfficer.ended_at.is_(None),
            PostAbroad.state == PostState.OPEN,
        )
    )


def answered_here(work: Work) -> frozenset[UUID]:
    """Return the posts for whose cases the actor answers: their own, and those that it took over.

    Rule:
        Fairness S5.
    """
    rows = work.session.scalars(
        select(PostAbroad.id)
        .join(PostOfficer, PostOfficer.post_id == PostAbroad.answering_id)
        .where(
            unscoped(why=SIGHT),
            PostOfficer.membership_id == work.actor.membership_id,
            PostOfficer.ended_at.is_(None),
        )
    )
    return frozenset(rows)


def serves(actor: Actor, post_id: SQLColumnExpression[Any] | None = None) -> ColumnElement[bool]:
    """Return the condition that somebody serves now where the cases of a post lie.

    Args:
        actor: who.
        post_id: the post; ``None``: at any post.

    Rule:
        Fairness S5: who moves on sees nothing of it any more; a successor sees what it took over.
    """
    if actor.membership_id is None:
        return false()
    now = and_(
        unscoped(why=SIGHT),
        PostOfficer.membership_id == actor.membership_id,
        PostOfficer.ended_at.is_(None),
    )
    if post_id is None:
        return exists().where(now)
    return exists().where(
        now, PostAbroad.id == post_id, PostAbroad.answering_id == PostOfficer.post_id
    )


def left_behind() -> Select[UUID]:
    """Return the posts that closed with every successor of theirs, so that nobody answers."""
    last = aliased(PostAbroad)
    return (
        select(PostAbroad.id)
        .join(last, last.id == PostAbroad.answering_id)
        .where(unscoped(why=SIGHT), last.state == PostState.CLOSED)
    )


def open_of(work: Work, organisation_id: UUID) -> Sequence[UUID]:
    """Return the open posts of an authority."""
    return work.session.scalars(
        select(PostAbroad.id)
        .where(
            unscoped(why=PUBLISHED),
            PostAbroad.organisation_id == organisation_id,
            PostAbroad.state == PostState.OPEN,
        )
        .order_by(PostAbroad.id)
    ).all()


def open_post(work: Work, organisation_id: UUID, post_id: UUID) -> PostAbroad:
    """Return an open post of an authority.

    Raises:
        BadInput: there is none.
    """
    found = work.session.scalar(
        select(PostAbroad).where(
            unscoped(why=PUBLISHED),
            PostAbroad.id == post_id,
            PostAbroad.organisation_id == organisation_id,
            PostAbroad.state == PostState.OPEN,
        )
    )
    if found is None:
        fault = Fault("/post", "Name an open post of this authority: GET /v1/posts.")
        raise BadInput("There is no such post.", faults=[fault])
    return found


def without_officers(work: Work) -> Sequence[PostAbroad]:
    """Return the open posts of the caller's authority at which nobody serves."""
    if not reaches(work.actor, Permission.POST_CHANGE):
        return ()
    somebody = exists().where(
        PostOfficer.post_id == PostAbroad.id,
        PostOfficer.ended_at.is_(None),
        Membership.id == PostOfficer.membership_id,
        Membership.state == MembershipState.ACTIVE,
    )
    return work.session.scalars(
        select(PostAbroad)
        .where(
            visible(work.actor, Permission.POST_CHANGE, _COLUMNS),
            PostAbroad.state == PostState.OPEN,
            ~somebody,
        )
        .order_by(PostAbroad.id)
    ).all()


def of_organisation(work: Work, organisation_id: UUID) -> Iterator[PostAbroad]:
    """Yield every post of an authority."""
    query = (
        select(PostAbroad)
        .where(unscoped(why=OWN), PostAbroad.organisation_id == organisation_id)
        .order_by(PostAbroad.id)
    )
    return (row[0] for row in streamed(work, query))


def served_by(work: Work, person_id: UUID) -> Iterator[PostOfficer]:
    """Yield where a person serves and served."""
    query = (
        select(PostOfficer)
        .join(Membership, Membership.id == PostOfficer.membership_id)
        .where(unscoped(why=OWN), Membership.person_id == person_id)
        .order_by(PostOfficer.id)
    )
    return (row[0] for row in streamed(work, query))


def done_by(work: Work, person_id: UUID) -> Iterator[PostAbroad]:
    """Yield the posts that a person opened or closed."""
    query = (
        select(PostAbroad)
        .where(
            unscoped(why=OWN),
            or_(PostAbroad.opened_by == person_id, PostAbroad.closed_by == person_id),
        )
        .order_by(PostAbroad.id)
    )
    return (row[0] for row in streamed(work, query))
