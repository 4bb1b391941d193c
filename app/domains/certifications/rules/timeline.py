"""How a certificate stood, rewritten: pure rules over its periods, which leave no hole.

Each returns all periods as they are to be known from now on. Who writes them closes what is no
longer among them, and opens what is new; nothing is overwritten.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import pairwise
from uuid import UUID

from app.domains.certifications.types.certificates import OVER, CertificateState, Ground
from app.domains.certifications.types.life import Period


def _in_order(periods: Iterable[Period]) -> list[Period]:
    return sorted(periods, key=lambda each: each.from_at)


def changed(periods: Iterable[Period], new: Period) -> list[Period]:
    """Let a certificate stand otherwise from an instant on.

    What is to come all the same stays: a renewed one that is suspended still gives way to its
    successor. What ends it for good leaves nothing to come.

    Rule:
        Architecture 6a: a change closes one row and opens another.
    """
    known = _in_order(periods)
    kept = [
        replace(each, until_at=new.from_at)
        if each.until_at is None or each.until_at > new.from_at
        else each
        for each in known
        if each.from_at < new.from_at
    ]
    later = [each for each in known if each.from_at > new.from_at and each.state in OVER]
    if new.state in OVER or not later:
        return [*kept, replace(new, until_at=None)]
    return [*kept, replace(new, until_at=later[0].from_at), *later]


def without(periods: Iterable[Period], notice_id: UUID) -> list[Period]:
    """Take out what an overturned act brought; the state before it goes on in its place.

    A return that only undid the act is no event any more: the state goes on as if nothing was.

    Rule:
        Fairness C2: the state before the act is open again; L1: what was overturned is absent.
    """
    known = _in_order(periods)
    left = [each for each in known if each.notice_id != notice_id]
    if len(left) == len(known):
        return known
    if not left or left[0].from_at > known[0].from_at:
        left = [_born(known[0]), *left]
    tiled = [replace(each, until_at=then.from_at) for each, then in pairwise(left)]
    return _folded([*tiled, replace(left[-1], until_at=None)])


def _born(first: Period) -> Period:
    """Return how a certificate stood that an act struck in the instant of its issue."""
    return Period(CertificateState.ACTIVE, first.from_at, None, Ground.REQUIREMENTS_MET)


def _folded(periods: Sequence[Period]) -> list[Period]:
    folded = [periods[0]]
    for each in periods[1:]:
        if each.state is folded[-1].state:
            folded[-1] = replace(folded[-1], until_at=each.until_at)
        else:
            folded.append(each)
    return folded


def standing_now(periods: Iterable[Period], at: datetime) -> Period | None:
    """Return the period in which an instant lies, if there is one."""
    for each in periods:
        if each.from_at <= at and (each.until_at is None or at < each.until_at):
            return each
    return None


def held(periods: Iterable[Period], notice_id: UUID, at: datetime) -> list[Period]:
    """Let the state before an act stand from an instant on, while an appeal against it runs.

    Where another act stands by now, nothing changes.

    Rule:
        Scheme, appeals: whether an appeal holds the act back.
    """
    known = _in_order(periods)
    now = standing_now(known, at)
    if now is None or now.notice_id != notice_id or now.ground is Ground.HELD_BY_APPEAL:
        return known
    first = next(place for place, each in enumerate(known) if each.notice_id == notice_id)
    before = known[first - 1] if first else _born(known[0])
    again = replace(
        before,
        from_at=at,
        until_at=None,
        ground=Ground.HELD_BY_APPEAL,
        notice_id=notice_id,
    )
    return changed(known, again)


def released(periods: Iterable[Period], notice_id: UUID, at: datetime) -> list[Period]:
    """Let an act that was held back stand again from an instant on.

    A withdrawal does also where the certificate came to its end meanwhile: it was heard, and what
    follows from it is not lost by an appeal that was dismissed.

    Rule:
        Fairness C2: an appeal that was dismissed leaves the act as it was.
    """
    known = _in_order(periods)
    now = standing_now(known, at)
    mine = [each for each in known if each.notice_id == notice_id]
    acts = [each for each in mine if each.ground is not Ground.HELD_BY_APPEAL]
    if now is None or not acts or mine[-1].ground is not Ground.HELD_BY_APPEAL:
        return known
    is_ended = now.state is CertificateState.EXPIRED and acts[0].state is CertificateState.WITHDRAWN
    if now.notice_id != notice_id and not is_ended:
        return known
    return changed(known, replace(acts[0], from_at=at, until_at=None))
