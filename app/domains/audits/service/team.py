"""Forming a team: proposed, declared, cleared, objected to, moved after an offer (C7)."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from app.access.policy import require
from app.domains.audits.errors import ObjectionNotPossible, OfTheTeam, PlanRefused, TeamRefused
from app.domains.audits.models import Audit, AuditMember, AuditObjection, InfluenceReport
from app.domains.audits.queries import accreditations, audits, people
from app.domains.audits.rules import (
    LEAST_OF_A_COUNTRY,
    against_member,
    against_team,
)
from app.domains.audits.service import telling
from app.domains.audits.service.accrediting import may_take
from app.domains.audits.service.candidates import candidates
from app.domains.audits.service.desk import AuditDesk
from app.domains.audits.service.ordering import about, scheme_of
from app.domains.audits.service.planning import OBJECTION, dissolve, of_the_team
from app.domains.audits.types import (
    CompetenceKind,
    Fault,
    Influence,
    Interest,
    MemberRole,
    Needed,
)
from app.domains.audits.workflow import LIFE, Action
from app.domains.standards.service import applying
from app.domains.standards.types.words import Measured
from app.kit import errors
from app.kit.errors import BadInput, Forbidden, NotFound
from app.kit.ids import new_id
from app.store.sight import open_to
from app.store.work import Work


def propose(work: Work, audit: Audit, members: Sequence[tuple[UUID, MemberRole]]) -> Audit:
    """Propose a team; it takes the place of one that was proposed before.

    Who stays in the same role keeps the declaration.

    Raises:
        Forbidden: the caller does not manage the body's audits.
        StepRefused: the team is cleared, or later.
        BadInput: somebody is named twice, or audits for another body.

    Records:
        ``audits.audit.team_proposed`` with the persons by id and their roles.

    Rule:
        ISO/IEC 17021-1, 9.2.2.
    """
    require(work.actor, LIFE.permission(Action.PROPOSE_TEAM), audit.facts)
    LIFE.step(audit.state, Action.PROPOSE_TEAM)
    ids = [person_id for person_id, _ in members]
    roles = people.auditors(work, audit.audit_body_id, ids)
    faults = [
        errors.Fault(f"/members/{index}/person_id", "Give each auditor of your body once.")
        for index, person_id in enumerate(ids)
        if not roles[person_id] or person_id in ids[:index]
    ]
    if faults:
        raise BadInput("A team is made of auditors of this body.", faults=faults)
    wanted = dict(members)
    staying = set()
    for each in audits.team(work, audit):
        if wanted.get(each.person_id) is each.role:
            staying.add(each.person_id)
        else:
            each.removed_at = work.at
    work.session.flush()
    work.session.add_all(
        AuditMember(
            id=new_id(),
            audit_id=audit.id,
            audit_body_id=audit.audit_body_id,
            person_id=person_id,
            role=role,
            proposed_at=work.at,
        )
        for person_id, role in members
        if person_id not in staying
    )
    named = [{"person": str(each), "role": role.value} for each, role in members]
    work.move(audit, LIFE, Action.PROPOSE_TEAM, subject_id=about(audit), team=named)
    return audit


def declare(
    work: Work,
    audit: Audit,
    ties: Sequence[Interest],
    words: str | None,
    *,
    is_principal: bool | None,
) -> Audit:
    """Declare what ties the caller to the auditee, or that nothing does.

    Raises:
        Forbidden: the caller is not in the team.
        StepRefused: the team is cleared, or later.

    Records:
        ``audits.audit.declared`` with the kinds of ties; what is said of them are words.

    Rule:
        Issue "Standards, applications and audits": conflicts of interest are computed and declared.
    """
    require(work.actor, LIFE.permission(Action.DECLARE), audit.facts)
    LIFE.step(audit.state, Action.DECLARE)
    mine = [each for each in audits.team(work, audit) if each.person_id == work.actor.id]
    if not mine:
        raise Forbidden("You are not proposed for the team of this audit.")
    [member] = mine
    member.declared_at, member.is_principal = work.at, is_principal
    member.declared = [_kept(each) for each in ties]
    kinds = sorted({each.kind.value for each in ties})
    said: dict[str, Any] = {"declaration": words or ""}
    work.move(audit, LIFE, Action.DECLARE, subject_id=about(audit), words=said, ties=kinds)
    return audit


def _kept(tie: Interest) -> dict[str, Any]:
    ended = None if tie.ended_on is None else tie.ended_on.isoformat()
    return {"kind": tie.kind.value, "ended_on": ended}


def standing_against(work: Work, audit: Audit) -> list[Fault]:
    """Return all that stands against a proposed team now, of members and of the whole.

    Raises:
        Forbidden: the caller does not manage the body's audits.
        StepRefused: no team is being formed.

    Rule:
        Fairness C7; of a country C8.
    """
    require(work.actor, LIFE.permission(Action.CLEAR_TEAM), audit.facts)
    LIFE.step(audit.state, Action.CLEAR_TEAM)
    team, order, scheme = audits.team(work, audit), audit.order, scheme_of(work, audit)
    today = work.at.date()
    cooling = applying.due_on(scheme, "consultancy_cooling_off", today) - today
    found = [
        fault
        for each in candidates(work, audit, team, today - cooling)
        for fault in against_member(each, today - cooling)
    ]
    acting = [each for each in team if each.role is not MemberRole.OBSERVER]
    until = audit.planned_until or today
    ids = [each.person_id for each in acting]
    known: dict[CompetenceKind, set[str]] = {}
    for each in accreditations.good_until(work, audit.audit_body_id, ids, until):
        known.setdefault(each.kind, set()).add(each.code)
    is_of_a_country = scheme.measures is Measured.JURISDICTION
    needed = Needed(
        frozenset(audit.languages),
        frozenset(order.scope.sectors),
        order.scheme,
        LEAST_OF_A_COUNTRY if is_of_a_country else 1,
    )
    return found + against_team([each.role for each in team], known, needed)


def clear(work: Work, desk: AuditDesk, audit: Audit) -> Audit:
    """Clear a team against which nothing stands; the auditee gets the names, unless unannounced.

    Its answers' documents are opened to the body.

    Raises:
        Forbidden: the caller does not manage the body's audits.
        StepRefused: the audit is not being planned.
        OfTheTeam: the caller is in the team.
        PlanRefused: there is no plan.
        NotAccredited: the body lost its accreditation.
        TeamRefused: something stands against the team; all of it is listed.

    Records:
        ``audits.audit.team_cleared``.

    Rule:
        Fairness C7.
    """
    require(work.actor, LIFE.permission(Action.CLEAR_TEAM), audit.facts)
    LIFE.step(audit.state, Action.CLEAR_TEAM)
    not_of_the_team(work, audit)
    if audit.planned_until is None:
        raise PlanRefused("Plan the audit first: dates, sites, languages, time and samples.")
    order = audit.order
    may_take(work, audit.audit_body_id, order.scheme, order.scope, audit.planned_until)
    faults = standing_against(work, audit)
    if faults:
        raise TeamRefused(
            f"{len(faults)} points stand against this team.",
            against=[
                {
                    "why": each.why.value,
                    "detail": each.detail,
                    "person_id": None if each.person_id is None else str(each.person_id),
                }
                for each in faults
            ],
        )
    for member in audits.team(work, audit):
        member.cleared_at = work.at
    scheme = scheme_of(work, audit)
    if not audit.is_unannounced:
        audit.named_at = work.at
        if scheme.has_limit(OBJECTION):
            audit.objections_until = applying.due_at(scheme, OBJECTION, work.at)
    why = f"audit {audit.number}"
    open_to(work, "document", order.documents, audit.audit_body_id, why)
    work.move(audit, LIFE, Action.CLEAR_TEAM, subject_id=about(audit))
    if not audit.is_unannounced:
        telling.of_team(work, desk, audit)
    return audit


def object_to(work: Work, audit: Audit, person_id: UUID, reason: str) -> AuditObjection:
    """Object to one member of a team, once, for the auditee.

    Raises:
        Forbidden: the caller does not speak for the auditee.
        StepRefused: the team is not cleared, or the audit began.
        ObjectionNotPossible: it is unannounced, too late, or the second one to this member.
        NotFound: the person is not in the team.

    Records:
        ``audits.audit.objected`` with the reason.

    Rule:
        Fairness C7: one reasoned objection to a member within 5 working days; none for
        unannounced audits.
    """
    require(work.actor, LIFE.permission(Action.OBJECT), audit.facts)
    LIFE.step(audit.state, Action.OBJECT)
    until = audit.objections_until
    if until is None or work.at >= until:
        raise ObjectionNotPossible("The time in which the team can be objected to has passed.")
    member = next((m for m in audits.team(work, audit) if m.person_id == person_id), None)
    if member is None:
        raise NotFound("There is no such member in the team of this audit.")
    lodged = audits.objections(work, [audit.id])[audit.id]
    if any(each.member_id == member.id for each in lodged):
        raise ObjectionNotPossible("The one objection to this member was made.")
    row = AuditObjection(
        id=new_id(),
        audit_id=audit.id,
        member_id=member.id,
        lodged_by=work.actor.id,
        lodged_at=work.at,
        entry=0,
    )
    said: dict[str, Any] = {"words": {"reason": reason}, "objection": str(row.id)}
    work.move(audit, LIFE, Action.OBJECT, subject_id=about(audit), **said)
    row.entry = work.entry()
    work.session.add(row)
    work.session.flush()
    return row


def decide_objection(
    work: Work, audit: Audit, objection_id: UUID, reason: str, *, is_upheld: bool
) -> Audit:
    """Decide an objection; where it is upheld, the team is dissolved, to be formed anew.

    Raises:
        Forbidden: the caller reviews nothing for the body.
        NotFound: there is no such objection.
        OfTheTeam: the caller is or was of the team.
        StepRefused: the audit began meanwhile.
        ObjectionNotPossible: it is decided.

    Records:
        ``audits.audit.objection_decided``, or ``team_dissolved`` where it is upheld.

    Rule:
        Fairness C7: decided by the body's reviewer.
    """
    action = Action.DISSOLVE_TEAM if is_upheld else Action.DECIDE_OBJECTION
    require(work.actor, LIFE.permission(action), audit.facts)
    LIFE.step(audit.state, action)
    not_of_the_team(work, audit)
    row = audits.objection(work, audit, objection_id)
    if row.decided_at is not None:
        raise ObjectionNotPossible("This objection is decided.")
    row.decided_by, row.decided_at, row.is_upheld = work.actor.id, work.at, is_upheld
    if is_upheld:
        dissolve(work, audit)
    said: dict[str, Any] = {
        "words": {"reason": reason},
        "objection": str(row.id),
        "is_upheld": is_upheld,
    }
    work.move(audit, LIFE, action, subject_id=about(audit), **said)
    row.decided_entry = work.entry()
    work.session.flush()
    return audit


def not_of_the_team(work: Work, audit: Audit) -> None:
    """Refuse whoever is or was in a team of the audit, in whatever role they act now.

    Raises:
        OfTheTeam: the person is or was.

    Rule:
        Issue "Standards, applications and audits": the reviewer is not of the team; judged on the
        person over all memberships.
    """
    if audits.was_ever_in(work, audit, work.actor.id):
        raise OfTheTeam("Who is or was of the team does not judge it.")


def report_influence(work: Work, audit: Audit, kind: Influence, words: str) -> Audit:
    """Report an offer, a gift or a threat in one call: the audit moves to another team at once.

    Nobody of the present team comes back to this audit. The auditee's record tells nothing of it
    but that the team is formed anew.

    Raises:
        Forbidden: the caller is not of the team.
        StepRefused: the audit is over.

    Records:
        ``audits.audit.influence_reported`` with the kind; what happened are words.

    Rule:
        Fairness C7.
    """
    require(work.actor, LIFE.permission(Action.REPORT_INFLUENCE), audit.facts)
    LIFE.step(audit.state, Action.REPORT_INFLUENCE)
    of_the_team(work, audit)
    row = InfluenceReport(
        id=new_id(), audit_id=audit.id, person_id=work.actor.id, kind=kind, at=work.at, entry=0
    )
    dissolve(work, audit)
    said: dict[str, Any] = {"words": {"report": words}, "kind": kind.value}
    work.move(audit, LIFE, Action.REPORT_INFLUENCE, **said)
    row.entry = work.entry()
    work.session.add(row)
    work.session.flush()
    return audit
