"""What was told by telephone, letter, text message or in person, and who wrote it down (W7)."""

from collections.abc import Sequence
from uuid import UUID

from app.access.grants import Permission, Role
from app.access.policy import Actor, Facts, require
from app.domains.complaints.errors import NotAPartner
from app.domains.complaints.models import Complaint, PartnerSight
from app.domains.complaints.queries import complaints as queries
from app.domains.complaints.queries import partners
from app.domains.complaints.service.desk import ComplaintDesk
from app.domains.complaints.service.intake import lodge
from app.domains.complaints.service.speaking import speak
from app.domains.complaints.types import Side
from app.domains.complaints.types.intake import Told, WrittenDown
from app.domains.posts import queries as posts
from app.domains.posts.errors import NoPost
from app.domains.posts.models import PostAbroad
from app.kit.errors import BadInput, Fault, NotFound
from app.kit.ids import new_id
from app.kit.receipt_codes import ReceiptCode
from app.store.sight import close_to, open_to
from app.store.work import Work

FILED = "filed by it (W7)"
LET_IN = "let in by the complainant (W7)"
OUTSIDE = frozenset({Role.PARTNER, Role.MISSION_OFFICER})
"""Who keeps seeing the case that they filed, until she ends it."""


def enter(
    work: Work,
    desk: ComplaintDesk,
    told: Told,
    *,
    read_back: bool | None,
    in_own_name: bool,
) -> tuple[Complaint, ReceiptCode]:
    """Write down what somebody told, and get the code that is hers to keep.

    A partner or a post sees the case that it filed, without its seals, until she ends it; one
    against itself it hands in and never sees (W6). Of an authority, those who serve at that post
    see it, nobody else. The scheme's own people see it as their desk does.

    Raises:
        Forbidden, NotAPartner, NoPost: see :func:`may_enter`.

    Records:
        ``complaints.complaint.received``.

    Rule:
        Fairness W7; S5: a post abroad takes complaints in person.
    """
    post = may_enter(work, in_own_name=in_own_name)
    actor = work.actor
    assert actor.organisation_id is not None
    assert actor.id is not None
    at_post = None if post is None else post.id
    who = (actor.organisation_id, actor.id)
    by = WrittenDown(*who, read_back, side_of(actor), in_own_name, at_post)
    complaint, code = lodge(work, desk, told, by)
    is_accused = queries.is_accused(work, complaint, actor.organisation_id)
    serves = actor.role in OUTSIDE and partners.serves(work, actor.organisation_id)
    if serves and not is_accused:
        let_in(work, complaint, actor.organisation_id, post=post, why=FILED)
    return complaint, code


def may_enter(work: Work, *, in_own_name: bool) -> PostAbroad | None:
    """Refuse who writes nothing down for others.

    Whoever speaks for a civil society organisation does while it is admitted as a partner. Of a
    practice it complains in its own name at any time, as anybody may. A mission officer does at
    the post where they serve now.

    Returns:
        The post abroad, of a mission officer.

    Raises:
        Forbidden: the role writes nothing down.
        NotAPartner: the organisation is not admitted now.
        NoPost: a mission officer serves at no post now.

    Rule:
        Fairness W7, S5.
    """
    actor = work.actor
    own = Facts(holder_id=actor.organisation_id)
    require(actor, Permission.COMPLAINT_ENTER, own, is_seen=True)
    if actor.role is Role.MISSION_OFFICER:
        post = posts.post_of(work)
        if post is None:
            raise NoPost("The manager of your authority assigned you to no post that is open.")
        return post
    if actor.role is not Role.PARTNER or in_own_name:
        return None
    if actor.organisation_id is None or not partners.serves(work, actor.organisation_id):
        raise NotAPartner("Your organisation is not admitted as a partner now.")
    return None


def side_of(actor: Actor) -> Side:
    """Return for whom somebody writes down what they heard."""
    return Side.PARTNER if actor.role in OUTSIDE else Side.SCHEME


def let_in(
    work: Work,
    complaint: Complaint,
    organisation_id: UUID,
    *,
    post: PostAbroad | None = None,
    why: str = LET_IN,
) -> None:
    """Open a case to a partner, without its seals; one that serves it already stays.

    Of an authority one post serves a case: another one that is let in takes its place.

    Args:
        work: the open transaction.
        complaint: the case.
        organisation_id: the partner, or the authority.
        post: which post of it; ``None``: the one that it has open, where there is just one.
        why: for the record.

    Raises:
        NotFound: there is no such partner, or it is the one that is accused (W6).
        BadInput: an authority has no open post, or several and none is named.

    Records:
        ``complaints.partner.let_in``; ``complaints.partner.shut_out`` for the post before.

    Rule:
        Fairness W7: several partners in several countries can serve one case; W6; S5.
    """
    is_accused = queries.is_accused(work, complaint, organisation_id)
    if is_accused or not partners.serves(work, organisation_id):
        raise NotFound("There is no such partner.")
    post_id = _post_of(work, organisation_id, post)
    standing = partners.of(work, complaint.id)
    known = next((each for each in standing if each.organisation_id == organisation_id), None)
    if known is not None and known.post_id == post_id:
        return
    if known is not None:
        _end(work, known)
    row = PartnerSight(
        id=new_id(),
        complaint_id=complaint.id,
        organisation_id=organisation_id,
        post_id=post_id,
        since_at=work.at,
    )
    work.session.add(row)
    open_to(work, queries.KIND, [complaint.id], organisation_id, why)
    work.record("complaints.partner.let_in", row=str(row.id))


def _post_of(work: Work, organisation_id: UUID, post: PostAbroad | None) -> UUID | None:
    """Return which post of an authority serves; ``None`` for a partner, which has none."""
    if post is not None:
        return post.id
    if not partners.is_authority(work, organisation_id):
        return None
    found = posts.open_of(work, organisation_id)
    if len(found) == 1:
        return found[0]
    told = "It has several posts: name one of GET /v1/posts." if found else "It has no open post."
    raise BadInput("Say which post you mean.", faults=[Fault("/post", told)])


def shut_out(work: Work, complaint: Complaint, organisation_id: UUID) -> None:
    """End that a partner sees a case, with the worker's code, which is always hers.

    Raises:
        NotFound: it does not serve this case.

    Records:
        ``complaints.partner.shut_out``.

    Rule:
        Fairness W7.
    """
    standing: Sequence[PartnerSight] = partners.of(work, complaint.id)
    found = next((each for each in standing if each.organisation_id == organisation_id), None)
    if found is None:
        raise NotFound("This partner does not see your case.")
    _end(work, found)


def _end(work: Work, sight: PartnerSight) -> None:
    sight.ended_at = work.at
    work.session.flush()
    close_to(work, queries.KIND, [sight.complaint_id], sight.organisation_id)
    work.record("complaints.partner.shut_out", row=str(sight.id))


def leave_closed_posts(work: Work, at_once: int) -> int:
    """Ask each worker whom she lets in instead of a post that closed without a successor.

    Returns:
        How many there were.

    Records:
        ``complaints.partner.shut_out`` and ``complaints.message.sent`` for each case.

    Rule:
        Fairness S5: nobody else takes her case by themselves.
    """
    found = partners.at_closed_posts(work, at_once)
    for sight, complaint in found:
        _end(work, sight)
        speak(work, complaint, "post_closed")
    return len(found)
