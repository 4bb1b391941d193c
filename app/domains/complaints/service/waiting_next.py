"""What somebody has to do before a case can go on, though no clock of a step tells it (P7)."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import reaches
from app.domains.complaints.models import Complaint
from app.domains.complaints.queries import waiting_next as queries
from app.domains.complaints.rules.service_levels import ServiceLevels
from app.domains.complaints.service import clocks
from app.domains.complaints.service.parts import investigators
from app.domains.complaints.types.handling import Clock
from app.domains.identity.types import Waiting
from app.store.work import Work


def waiting(work: Work, levels: ServiceLevels) -> list[Waiting]:
    """Return what waits for somebody of a desk: to read, second, hear, mediate, settle, decide.

    Rule:
        Fairness P7; W6: what a tie keeps them out of is not in it.
    """
    if work.actor.id is None or not reaches(work.actor, Permission.COMPLAINT_DECIDE):
        return []
    found = [_case("read", each.id, at) for each, at in queries.unread(work)]
    found += [
        _case("second", each.id, at)
        for each, at in queries.to_second(work)
        if work.actor.id not in investigators(work, each)
    ]
    found += [_case("hear", each.id, at) for each, at in queries.to_hear(work)]
    found += [_case("reopen", each.id, at) for each, at in queries.unsolved(work)]
    return [*found, *_mediated(work), *_decided(work, levels)]


def _mediated(work: Work) -> Iterable[Waiting]:
    for each in queries.to_begin(work):
        yield _case("begin_mediation", each.complaint_id, each.offered_at, each.until_at)
    for each in queries.to_mediate(work):
        yield _case("mediate", each.complaint_id, each.offered_at)
    for each in queries.to_settle(work):
        yield _case("settle", each.complaint_id, each.confirmed_at or each.offered_at)


def _decided(work: Work, levels: ServiceLevels) -> Iterable[Waiting]:
    mine, free = queries.to_decide(work), queries.without_decider(work)
    running = clocks.running(work, levels, [*(e.id for e in mine), *(e.id for e in free)])

    def due(each: Complaint) -> datetime | None:
        times = [found.due_at for found in running[each.id] if found.clock is Clock.DECISION]
        return min(times, default=None)

    for each in mine:
        yield _case("decide", each.id, each.admitted_at or each.received_at, due(each))
    for each in free:
        if work.actor.id not in investigators(work, each):
            since = each.told_at or each.received_at
            yield _case("take_decision", each.id, since, due(each))


def _case(act: str, complaint_id: UUID, since: datetime, due: datetime | None = None) -> Waiting:
    return Waiting(act, "complaint", f"/v1/complaints/{complaint_id}", since, due)
