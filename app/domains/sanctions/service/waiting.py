"""What of sanctions waits for somebody, and what a caller may do with one (P7)."""

from datetime import UTC, datetime, time, timedelta

from app.access.grants import Permission
from app.domains.identity.types import Waiting
from app.domains.sanctions.models import Sanction
from app.domains.sanctions.queries import awaited, sanctions
from app.domains.sanctions.queries.cases import violation_of
from app.domains.sanctions.types import SanctionState
from app.domains.sanctions.workflow import LIFE, Action
from app.domains.violations.service.parts import brought
from app.store.work import Work

FOLLOWED_WITHIN = timedelta(days=30)
"""Within so long a sanction follows a violation that was confirmed: a setting of this register."""


def waiting(work: Work) -> list[Waiting]:
    """Return what waits: to announce, decide, confirm, and fines that are overdue."""
    found = [
        Waiting(
            "announce",
            "sanction",
            f"/v1/violations/{each.id}",
            each.decided_at or each.opened_at,
            (each.decided_at or each.opened_at) + FOLLOWED_WITHIN,
        )
        for each in awaited.unsanctioned(work)
    ]
    heard = awaited.heard(work)
    found += [
        Waiting("decide", "sanction", _path(each), each.announced_at, answer_by)
        for each, answer_by in heard
        if not _had_a_part(work, each)
    ]
    urgent = sanctions.to_act_upon(work, Permission.SANCTION_DECIDE, [SanctionState.URGENT])
    found += [
        Waiting("confirm", "sanction", _path(each), each.announced_at, each.announced_at)
        for each in urgent
        if not _had_a_part(work, each)
    ]
    return found + [
        Waiting("collect", "sanction", _path(each), _begins(each), _begins(each))
        for each in sanctions.due(work, work.at)
    ]


def _begins(sanction: Sanction) -> datetime:
    assert sanction.fine_due_on is not None
    return datetime.combine(sanction.fine_due_on, time.min, UTC)


def _path(sanction: Sanction) -> str:
    return f"/v1/sanctions/{sanction.id}"


def _had_a_part(work: Work, sanction: Sanction) -> bool:
    if work.actor.id == sanction.announced_by:
        return True
    return work.actor.id in brought(work, violation_of(work, sanction, is_locked=False))


def available(work: Work, sanction: Sanction) -> list[str]:
    """Return what the caller may do with a sanction now."""
    found = work.available(sanction, LIFE)
    is_over = sanction.until_at is not None and sanction.until_at <= work.at
    never = {Action.PROPOSE_URGENT.value}
    if is_over:
        never |= {Action.COMPLY.value, Action.LIFT.value}
    if sanction.until_what is None:
        never.add(Action.COMPLY.value)
    if not sanctions.is_of_body(work, sanction):
        never |= {each.value for each in Action}
    if found and {"decide", "confirm"} & set(found) and _had_a_part(work, sanction):
        never |= {Action.DECIDE.value, Action.CONFIRM.value}
    named = {Action.OVERTURN.value: "take_back"}
    owed = sanction.fine_minor is not None and sanction.fine_paid_at is None
    pays = ["pay"] if owed and Action.LIFT.value in found else []
    return [named.get(each, each) for each in found if each not in never] + pays
