"""What of notices waits for somebody, and what a caller may do with one."""

from app.access.grants import Permission
from app.access.policy import allows
from app.domains.identity.types import Waiting
from app.domains.notices.models import Notice
from app.domains.notices.queries import notices
from app.domains.notices.service.taking_effect import is_of_the_body
from app.domains.notices.types import (
    ANSWERED_AT_THEIR_THING,
    APART,
    DECIDED_AT_THEIR_THING,
    STANDING,
    NoticeState,
)
from app.domains.notices.workflow import HEARD, LIFE, Action
from app.store.work import Work

BY_HAND = frozenset({Action.ANSWER.value, Action.DROP.value, Action.REVIEW.value})
"""What is done with a notice itself; the rest comes from the domain that owns the act."""


def waiting(work: Work) -> list[Waiting]:
    """Return the notices that wait for the caller: to answer, serve, decide, confirm, review."""
    found = [
        _waiting("answer", each)
        for each in notices.to_act_upon(work, Permission.NOTICE_ANSWER, [NoticeState.ANNOUNCED])
        # Whoever answers the thing answers the notice: it waits there, and once.
        if each.act not in ANSWERED_AT_THEIR_THING
    ]
    found += [
        _waiting("serve", each)
        for each in notices.to_act_upon(work, Permission.NOTICE_SERVE, [NoticeState.ANNOUNCED])
        if each.answer_by is None
    ]
    found += _to_decide(work)
    found += [
        Waiting("review", "notice", f"/v1/notices/{each.id}", each.announced_at, each.review_by)
        for each in notices.to_review(work)
        if work.actor.id not in (each.proposed_by, each.decided_by)
    ]
    return found + [
        Waiting("correct", "notice", f"/v1/notices/{each.id}", error.claimed_at, error.answer_by)
        for error, each in notices.open_errors(work)
        if is_of_the_body(work, each)
    ]


def _to_decide(work: Work) -> list[Waiting]:
    """Return what waits to take effect; where the owner of an act shows it, it does so there."""
    states = [*HEARD, NoticeState.URGENT]
    mine = [
        each
        for each in notices.to_act_upon(work, Permission.NOTICE_DECIDE, states)
        if is_of_the_body(work, each) and each.act not in DECIDED_AT_THEIR_THING
    ]
    found = [
        Waiting("decide", "notice", each.address, each.announced_at, each.answer_by)
        for each in mine
        if each.state is not NoticeState.URGENT
    ]
    return found + [
        Waiting("confirm", "notice", each.address, each.announced_at)
        for each in mine
        if each.state is NoticeState.URGENT and each.proposed_by != work.actor.id
    ]


def _waiting(act: str, notice: Notice) -> Waiting:
    path = f"/v1/notices/{notice.id}"
    return Waiting(act, "notice", path, notice.announced_at, notice.answer_by)


def available(work: Work, notice: Notice) -> list[str]:
    """Return what the caller may do with a notice itself now."""
    found = [each for each in work.available(notice, LIFE) if each in BY_HAND]
    me = work.actor.id
    if not is_of_the_body(work, notice) or notice.act in DECIDED_AT_THEIR_THING:
        found = [each for each in found if each != Action.DROP.value]
    is_reviewer = notice.is_urgent and me not in (notice.proposed_by, notice.decided_by)
    if not is_reviewer or notice.reversed_at is not None:
        found = [each for each in found if each != Action.REVIEW.value]
    is_waiting = notice.state is NoticeState.ANNOUNCED
    if is_waiting and allows(work.actor, Permission.NOTICE_SERVE, notice.facts):
        found.append("serve")
    is_standing = notice.state in STANDING and notice.reversed_at is None
    if (
        is_standing
        and notice.act not in APART
        and allows(work.actor, Permission.NOTICE_ANSWER, notice.facts)
    ):
        found.append("state_publicly")
        in_time = notice.error_until is not None and work.at < notice.error_until
        found += ["claim_error"] if in_time else []
    return found
