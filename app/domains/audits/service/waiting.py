"""What of audits waits for somebody to act."""

from app.access.grants import Permission
from app.domains.audits.queries import audits
from app.domains.audits.types import AuditState
from app.domains.identity.types import Waiting
from app.store.work import Work


def waiting(work: Work) -> list[Waiting]:
    """Return the audits that wait for the caller: to be planned, declared on, decided, begun."""
    planned = frozenset({AuditState.PLANNED})
    cleared = frozenset({AuditState.TEAM_CLEARED})
    to_plan = audits.to_act_upon(work, Permission.AUDIT_PLAN, planned)
    found = [
        Waiting("plan", "audit", f"/v1/audits/{each.id}", each.ordered_at, None) for each in to_plan
    ]
    mine = audits.to_act_upon(work, Permission.AUDIT_PERFORM, planned | cleared)
    teams = audits.teams(work, [each.id for each in mine])
    for each in mine:
        for member in teams[each.id]:
            if member.person_id != work.actor.id:
                continue
            path = f"/v1/audits/{each.id}"
            if member.declared_at is None:
                found.append(Waiting("declare", "audit", path, member.proposed_at, None))
            elif each.state is AuditState.TEAM_CLEARED:
                since = member.cleared_at or member.proposed_at
                found.append(Waiting("start", "audit", path, since, None))
    named = audits.to_act_upon(work, Permission.AUDIT_REVIEW, cleared)
    lodged = audits.objections(work, [each.id for each in named])
    found += [
        Waiting("decide_objection", "audit", f"/v1/audits/{audit_id}", each.lodged_at, None)
        for audit_id, objections in lodged.items()
        for each in objections
        if each.decided_at is None
    ]
    return found
