"""What of appeals waits for somebody, and what a caller may do with one."""

from datetime import datetime
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import allows, reaches
from app.domains.appeals.models import Appeal, AppealMember
from app.domains.appeals.queries import appeals
from app.domains.appeals.rules import composed_by
from app.domains.appeals.types import RUNNING, AppealState
from app.domains.appeals.workflow import LIFE, Action
from app.domains.identity.types import Waiting
from app.store.work import Work

_BY_VOTES = frozenset(
    each.value
    for each in (Action.FIND_INADMISSIBLE, Action.UPHOLD, Action.UPHOLD_PARTLY, Action.DISMISS)
)
_NEVER = frozenset({Action.SETTLE.value, Action.TAKE_BACK.value})


def waiting(work: Work) -> list[Waiting]:
    """Return what waits: acts to appeal, panels to name, objections, and appeals to decide."""
    found = [
        Waiting("appeal", "notice", f"/v1/notices/{each.id}", each.announced_at, each.appeal_until)
        for each in appeals.appealable(work)
    ]
    to_name = [
        each
        for each in appeals.to_act_upon(work, Permission.APPEAL_COMPOSE)
        if _is_theirs(work, each.lodged_at, is_apart=each.is_apart)
    ]
    named = appeals.panels(work, to_name) if to_name else {}
    apart = [each for each in to_name if each.is_apart]
    # Of what stands apart the body alone knows: it is told as long as its panel is too small.
    least = appeals.quorums(work, apart) if apart else {}
    found += [
        _waiting("name_panel", each)
        for each in to_name
        if len(named[each.id]) < least.get(each.id, 1)
    ]
    found += [
        Waiting("answer", "objection", f"/v1/appeals/{appeal.id}", each.lodged_at)
        for each, appeal in appeals.open_objections(work)
        if _is_theirs(work, each.lodged_at, is_apart=appeal.is_apart)
    ]
    to_judge = appeals.to_act_upon(work, Permission.APPEAL_JUDGE)
    inside = appeals.panels(work, to_judge) if to_judge else {}
    voted = appeals.voted_by(work, work.actor.id) if to_judge else set()
    mine = [each for each in to_judge if _is_in(work, inside[each.id])]
    # Who voted waits for the others, and sees what is missing when concluding.
    waits = [each for each in mine if each.id not in voted]
    return found + [_waiting("decide", each) for each in waits]


def _is_theirs(work: Work, since: datetime, *, is_apart: bool) -> bool:
    """Tell whether composing a panel waits for the caller: for the body, only in its turn."""
    if is_apart:
        return True
    return bool(reaches(work.actor, Permission.APPEAL_NAME)) or work.at >= composed_by(since)


def _is_in(work: Work, panel: list[AppealMember]) -> bool:
    return any(each.person_id == work.actor.id for each in panel)


def _waiting(act: str, appeal: Appeal) -> Waiting:
    return Waiting(act, "appeal", f"/v1/appeals/{appeal.id}", appeal.lodged_at, appeal.decide_by)


def available(work: Work, appeal: Appeal, panel: list[UUID]) -> list[str]:
    """Return what the caller may do with an appeal now.

    Args:
        work: an open work.
        appeal: that was read.
        panel: who is in its panel now.
    """
    never = _BY_VOTES | _NEVER
    found = [each for each in work.available(appeal, LIFE) if each not in never]
    is_running = appeal.state in RUNNING
    if work.actor.id not in panel:
        found = [each for each in found if each not in {Action.ADMIT.value, Action.HEAR.value}]
    elif appeal.state in (AppealState.LODGED, AppealState.HEARD):
        found += ["vote", "conclude"]
    may_compose = allows(work.actor, Permission.APPEAL_COMPOSE, appeal.facts)
    if is_running and may_compose and _is_theirs(work, appeal.lodged_at, is_apart=appeal.is_apart):
        found.append("name_panel")
    if is_running and panel and allows(work.actor, Permission.APPEAL_LODGE, appeal.facts):
        found.append("object")
    return found
