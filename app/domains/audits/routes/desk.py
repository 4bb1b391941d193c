"""How an audit is shown to those who may know of it."""

from collections.abc import Sequence
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request

from app.access.grants import Permission
from app.access.policy import allows
from app.domains.audits.models import Audit, AuditMember, AuditObjection
from app.domains.audits.queries import audits, people
from app.domains.audits.schemas import AuditOut, MemberOut, ObjectionOut
from app.domains.audits.service.desk import AuditDesk
from app.domains.audits.workflow import LIFE, Action
from app.store.work import Work


async def _desk(request: Request) -> AuditDesk:
    desk: AuditDesk = request.app.state.audits
    return desk


Desk = Annotated[AuditDesk, Depends(_desk)]
Words = dict[tuple[int, str], str]
COPIED = tuple(
    name
    for name in AuditOut.model_fields
    if name not in {"departure", "team", "objections", "available_actions", "scope"}
    and hasattr(Audit, name)
)
FROM_ORDER = ("scheme", "scheme_version", "standard", "edition", "scope")
BY_DECISION = {Action.DISSOLVE_TEAM.value}
"""Steps that follow from a decision and have no address of their own."""


def shown_audits(work: Work, found: Sequence[Audit]) -> list[AuditOut]:
    """Show audits with their teams, in as many questions however many there are.

    The auditee reads who is in a team once the names are given, or the audit began.
    """
    ids = [each.id for each in found]
    teams, lodged = audits.teams(work, ids), audits.objections(work, ids)
    everyone = {member.person_id for team in teams.values() for member in team}
    names = people.names(work, everyone)
    entries = [each.planned_entry for each in found]
    entries += [
        e for rows in lodged.values() for row in rows for e in (row.entry, row.decided_entry)
    ]
    words = audits.words_of(work, entries)
    return [_shown(work, each, teams[each.id], lodged[each.id], names, words) for each in found]


def _shown(
    work: Work,
    audit: Audit,
    team: list[AuditMember],
    lodged: list[AuditObjection],
    names: dict[UUID, str],
    words: Words,
) -> AuditOut:
    members = team if _may_know_team(work, audit) else []
    order = audit.order
    by_member = {each.id: each.person_id for each in members}
    return AuditOut(
        **{name: getattr(audit, name) for name in COPIED},
        **{name: getattr(order, name) for name in FROM_ORDER},
        departure=_said(words, audit.planned_entry, "reason"),
        team=[
            MemberOut(
                person_id=each.person_id,
                name=names.get(each.person_id),
                role=each.role,
                has_declared=each.declared_at is not None,
            )
            for each in members
        ],
        objections=[
            ObjectionOut(
                id=each.id,
                person_id=by_member.get(each.member_id),
                reason=_said(words, each.entry, "reason"),
                lodged_at=each.lodged_at,
                decided_at=each.decided_at,
                is_upheld=each.is_upheld,
                decision=_said(words, each.decided_entry, "reason"),
            )
            for each in lodged
        ],
        available_actions=[each for each in work.available(audit, LIFE) if each not in BY_DECISION],
    )


def _may_know_team(work: Work, audit: Audit) -> bool:
    is_insider = audit.audit_body_id == work.actor.organisation_id or allows(
        work.actor, Permission.AUDIT_TRANSFER, audit.facts
    )
    return is_insider or audit.named_at is not None or audit.started_at is not None


def shown_audit(work: Work, audit: Audit) -> AuditOut:
    """Show one audit."""
    [out] = shown_audits(work, [audit])
    return out


def _said(words: Words, entry: int | None, field: str) -> str | None:
    return None if entry is None else words.get((entry, field))
