"""Opening posts abroad, changing how they are reached, and closing them."""

import json
from dataclasses import asdict
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import Facts, require
from app.domains.identity.queries.organisations import one as organisation
from app.domains.jurisdictions.engine.names import countries
from app.domains.jurisdictions.rules import country_of
from app.domains.posts import queries
from app.domains.posts.errors import PostClosed
from app.domains.posts.models import PostAbroad
from app.domains.posts.rules import is_reachable
from app.domains.posts.types import NewPost, PostState, Reach
from app.domains.posts.workflow import LIFE, Action
from app.kit.errors import BadInput, Fault
from app.kit.ids import new_id
from app.store.work import Work


def open_post(work: Work, new: NewPost) -> PostAbroad:
    """Open a post of the caller's authority in another country; it stands in the public list.

    Raises:
        Forbidden: only who manages an authority does.
        BadInput: there is no such country, it is the authority's own, or nobody could reach it.

    Records:
        ``posts.post.opened`` with authority, kind and place.

    Rule:
        Fairness S5.
    """
    actor = work.actor
    require(actor, Permission.POST_CHANGE, Facts(holder_id=actor.organisation_id), is_seen=True)
    assert actor.organisation_id is not None
    assert actor.id is not None
    authority = organisation(work, actor.organisation_id)
    _refuse_odd(new, authority.jurisdiction or authority.country)
    row_id = new_id()
    row = PostAbroad(
        id=row_id,
        organisation_id=authority.id,
        kind=new.kind,
        host=new.host,
        state=LIFE.start,
        opened_by=actor.id,
        opened_at=work.at,
        answering_id=row_id,
    )
    _say(row, new.reach)
    work.session.add(row)
    work.session.flush()
    work.record(
        "posts.post.opened",
        row=str(row.id),
        organisation=str(row.organisation_id),
        kind=row.kind.value,
        host=row.host,
    )
    return row


def _refuse_odd(new: NewPost, sending: str) -> None:
    faults = _unreachable(new.reach)
    country = country_of(new.host)
    if country not in countries():
        faults.append(Fault("/host", f"There is no country {country}."))
    elif country == country_of(sending):
        faults.append(Fault("/host", "Give another country: a post lies abroad."))
    if faults:
        raise BadInput("This post cannot be opened.", faults=faults)


def _unreachable(reach: Reach) -> list[Fault]:
    if is_reachable(reach):
        return []
    told = "Say how a worker reaches it: address, telephone, email or web."
    return [Fault("/address", told)]


def _say(row: PostAbroad, reach: Reach) -> None:
    for name, value in asdict(reach).items():
        setattr(row, name, list(value) if isinstance(value, tuple) else value)


def change_reach(work: Work, row: PostAbroad, reach: Reach) -> PostAbroad:
    """Say how workers reach a post now; what was said before stands in the journal.

    Raises:
        Forbidden: only who manages its authority does.
        PostClosed: it is closed.
        BadInput: nobody could reach it.

    Records:
        ``posts.post.changed`` with what was said before and after, as words.
    """
    require(work.actor, Permission.POST_CHANGE, row.facts, is_seen=True)
    if row.state is PostState.CLOSED:
        raise PostClosed("It is closed.")
    if faults := _unreachable(reach):
        raise BadInput("Nobody could reach it.", faults=faults)
    before = reach_of(row)
    if before == reach:
        return row
    _say(row, reach)
    words = {"before": _written(before), "after": _written(reach)}
    work.record("posts.post.changed", words=words, row=str(row.id))
    work.session.flush()
    return row


def reach_of(row: PostAbroad) -> Reach:
    """Return how workers reach a post."""
    said = {name: getattr(row, name) for name in Reach.__dataclass_fields__}
    return Reach(**{**said, "languages": tuple(row.languages)})


def _written(reach: Reach) -> str:
    return json.dumps(asdict(reach), ensure_ascii=False, sort_keys=True)


def close_post(work: Work, row: PostAbroad, reason: str, successor_id: UUID | None) -> PostAbroad:
    """Close a post; nobody serves there any more, and its cases go to the successor, if any.

    Where none is named, whoever told it is asked whom she lets in instead; the complaints do that.

    Raises:
        NotFound, Forbidden: only who manages its authority does.
        StepRefused: it is closed already.
        BadInput: the successor is no other open post of the same authority.

    Records:
        ``posts.post.closed`` with the successor and the reason; ``posts.officer.ended`` for each
        who served there.

    Rule:
        Fairness S5.
    """
    if successor_id is not None:
        _refuse_successor(work, row, successor_id)
    row.reason_entry = work.upcoming()
    successor = {} if successor_id is None else {"successor": str(successor_id)}
    work.move(row, LIFE, Action.CLOSE, words={"reason": reason}, **successor)
    row.closed_by, row.closed_at, row.successor_id = work.actor.id, work.at, successor_id
    for each in queries.serving_at(work, row.id):
        each.ended_at, each.ended_by = work.at, work.actor.id
        work.record("posts.officer.ended", row=str(each.id), post=str(row.id))
    if successor_id is not None:
        for post in queries.answered_by(work, row.id):
            post.answering_id = successor_id
    work.session.flush()
    return row


def _refuse_successor(work: Work, row: PostAbroad, successor_id: UUID) -> None:
    if successor_id != row.id and successor_id in queries.open_of(work, row.organisation_id):
        return
    fault = Fault("/successor", "Name another open post of your authority.")
    raise BadInput("This post cannot take the cases.", faults=[fault])
