"""A firm as it reads from now on, and from each later instant at which that changes (V4)."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from app.domains.roster.engine.enforced import Act, Hidden, hidden, turns
from app.domains.roster.engine.firm import Firm
from app.domains.roster.queries import enforced
from app.domains.roster.queries.gathering import firms, members_of
from app.store.plain import PlainId, plain_id
from app.store.work import Work


class Version(NamedTuple):
    """A firm as it reads from an instant until another; ``None``: always."""

    firm: Firm
    shown_from: datetime | None
    shown_until: datetime | None


def versions(
    work: Work,
    survivors: Iterable[PlainId],
    merged: dict[PlainId, PlainId],
    updated_at: datetime,
) -> Iterator[Version]:
    """Yield the public firms among ``survivors`` as they read now, and from each later instant.

    A firm reads otherwise when an act of enforcement that a list states begins or ends to be
    public. It is told apart here, so that each reader is given what holds at its instant, whatever
    job is late.

    Rule:
        Fairness V4.
    """
    open_, at = set(survivors), work.at
    members = members_of(open_, merged)
    acts: dict[PlainId, list[Act]] = {}
    for subject_id, found in enforced.acts(work, members).items():
        acts.setdefault(members[subject_id], []).extend(found)
    ahead = {root: turns(found, at) for root, found in acts.items()}
    since: dict[PlainId, datetime | None] = dict.fromkeys(open_)
    turn = 0
    while open_:
        left = [hidden(acts[root], since[root] or at) for root in open_ if root in acts]
        now = Hidden(
            frozenset().union(*(each.facts for each in left)),
            frozenset().union(*(each.listings for each in left)),
        )
        for firm in firms(work, open_, merged, updated_at, left_out=now):
            root = plain_id(work.session, UUID(firm.id))
            later = ahead.get(root, ())
            yield Version(firm, since[root], later[turn] if turn < len(later) else None)
        open_ = {root for root in open_ if turn < len(ahead.get(root, ()))}
        since = {root: ahead[root][turn] for root in open_}
        turn += 1
