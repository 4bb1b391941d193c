"""Who serves at a post: assigned by the manager of the authority, at one post at a time."""

from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.posts import queries
from app.domains.posts.errors import PostClosed, ServesThere
from app.domains.posts.models import PostAbroad, PostOfficer
from app.domains.posts.types import PostState
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.store.work import Work


def assign(work: Work, post: PostAbroad, membership_id: UUID) -> PostOfficer:
    """Let a mission officer serve at a post from now on; where they served before, they leave.

    Raises:
        Forbidden: only who manages the authority does.
        PostClosed: it is closed.
        BadInput: it is no mission officer of this authority.
        ServesThere: they serve there already.

    Records:
        ``posts.officer.assigned``; ``posts.officer.ended`` for the post that they leave.

    Rule:
        Fairness S5: who moves to another post loses sight of the former one's cases.
    """
    require(work.actor, Permission.POST_CHANGE, post.facts, is_seen=True)
    assert work.actor.id is not None
    if post.state is PostState.CLOSED:
        raise PostClosed("It is closed.")
    if queries.mission_officer(work, membership_id, post.organisation_id) is None:
        fault = Fault("/membership", "Name a mission officer of your authority.")
        raise BadInput("Nobody can be assigned by this.", faults=[fault])
    standing = queries.standing_of(work, membership_id)
    if standing is not None and standing.post_id == post.id:
        raise ServesThere(f"Since {standing.since_at.isoformat()}.")
    if standing is not None:
        _end(work, standing)
    row = PostOfficer(
        id=new_id(),
        post_id=post.id,
        membership_id=membership_id,
        since_at=work.at,
        assigned_by=work.actor.id,
    )
    work.session.add(row)
    work.session.flush()
    work.record(
        "posts.officer.assigned",
        row=str(row.id),
        post=str(post.id),
        membership=str(membership_id),
    )
    return row


def end(work: Work, post: PostAbroad, assignment_id: UUID) -> PostOfficer:
    """End that somebody serves at a post; they see nothing of its cases any more.

    Raises:
        Forbidden: only who manages the authority does.
        NotFound: nobody serves there by this.

    Records:
        ``posts.officer.ended``.

    Rule:
        Fairness S5.
    """
    require(work.actor, Permission.POST_CHANGE, post.facts, is_seen=True)
    found = queries.assignment(work, post.id, assignment_id)
    _end(work, found)
    return found


def _end(work: Work, row: PostOfficer) -> None:
    row.ended_at, row.ended_by = work.at, work.actor.id
    work.session.flush()
    work.record("posts.officer.ended", row=str(row.id), post=str(row.post_id))
