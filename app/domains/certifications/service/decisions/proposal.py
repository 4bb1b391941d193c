"""What the scheme's decision rule makes of the last accepted report, computed anew each time."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

import orjson

from app.domains.audits.models import Audit, Finding
from app.domains.audits.queries import entries
from app.domains.audits.queries import following as audits
from app.domains.audits.types import UNMENDED, AuditState, EntryKind, Ordered
from app.domains.certifications.models import Application
from app.domains.certifications.service.applications.audit_orders import KIND
from app.domains.certifications.service.decisions import blocking_findings
from app.domains.certifications.service.desk import edition_of, scheme_of
from app.domains.standards.engine.deciding import shown
from app.domains.standards.service import applying
from app.domains.standards.service.applying import Proposal
from app.domains.standards.types.deciding import GradesRule, PointsRule
from app.domains.standards.types.edition import Edition
from app.domains.standards.types.scheme import Scheme
from app.store.work import Work

DECIDED_ON = frozenset({Ordered.STAGE_2, Ordered.RECERTIFICATION})
"""The kinds of audits on whose report a certificate is granted."""


def audits_of(work: Work, application: Application) -> list[Audit]:
    """Return the audits of an application that were not cancelled, the oldest first."""
    known = audits.ordered_by(work, KIND, [application.id])[application.id]
    return [each for each in known if each.state is not AuditState.CANCELLED]


def decided_upon(work: Work, application: Application) -> Audit | None:
    """Return the audit on whose report an application is decided: the newest, if it is accepted."""
    known = [each for each in audits_of(work, application) if each.kind in DECIDED_ON]
    newest = known[-1] if known else None
    return newest if newest is not None and newest.state is AuditState.ACCEPTED else None


def proposal_of(
    work: Work, application: Application, *, heard_only: bool = False
) -> Proposal | None:
    """Return what the rule proposes; ``None`` where no audit of the right kind was accepted.

    What was mended and verified, or struck out, no longer counts against the applicant.

    Args:
        work: the open transaction.
        application: of the question.
        heard_only: whether grades are left out on which the applicant is still being heard, as
            for a refusal; a grant is asked with all of them.

    Rule:
        Scheme, decision rule: it proposes, people decide; fairness C1.
    """
    audit = decided_upon(work, application)
    if audit is None:
        return None
    scheme, edition = scheme_of(work, application), edition_of(work, application).said
    unmended = [
        each
        for each in audits.found_in(work, audit)
        if each.state in UNMENDED and not (heard_only and each.is_being_heard)
    ]
    if isinstance(scheme.rule, GradesRule):
        return _on_grades(scheme.rule, edition, unmended)
    if isinstance(scheme.rule, PointsRule):
        return _on_points(scheme.rule, edition, unmended)
    return _on_report(work, scheme, edition, audit)


def _on_grades(rule: GradesRule, edition: Edition, unmended: Sequence[Finding]) -> Proposal:
    by_principle: dict[str, list[str]] = defaultdict(list)
    for each in blocking_findings.failures(edition, unmended):
        if each.grade is not None:
            by_principle[each.principle].append(each.grade)
    return applying.decide_on_grades(rule, by_principle)


def _on_points(rule: PointsRule, edition: Edition, unmended: Sequence[Finding]) -> Proposal:
    failed = {each.criterion for each in unmended}
    points = {
        each.code: each.points
        for each in edition.criteria
        if each.code in failed and each.points is not None
    }
    return applying.decide_on_points(rule, points)


def _on_report(work: Work, scheme: Scheme, edition: Edition, audit: Audit) -> Proposal:
    """Judge the assessments themselves, where the rule weighs all answers and not failures."""
    assessed = entries.current(work, audit, EntryKind.ASSESSMENT)
    answers = {each.key: orjson.loads(each.content)["result"] for each in assessed}
    return applying.judge(scheme, edition, answers).proposal


def told(proposal: Proposal | None) -> dict[str, Any] | None:
    """Return a proposal as JSON: codes and numbers alone."""
    if proposal is None:
        return None
    return {
        "outcome": proposal.outcome.value,
        "level": proposal.level,
        "because": list(proposal.because),
        "total": None if proposal.total is None else shown(proposal.total),
        "conditions": list(proposal.conditions),
        "urgent": proposal.urgent,
    }


def holding_back(work: Work, application: Application, day: date) -> list[str]:
    """Return the numbers of findings that hold a grant back, the oldest first.

    Rule:
        Scheme, decision rule: see :func:`correcting.holding_back`.
    """
    audit = decided_upon(work, application)
    if audit is None:
        return []
    found = blocking_findings.standing(audits.found_in(work, audit))
    scheme, edition = scheme_of(work, application), edition_of(work, application).said
    failures = blocking_findings.failures(edition, found)
    holding = blocking_findings.holding_back(scheme, failures, day)
    numbers = {id(failure): each.number for failure, each in zip(failures, found, strict=True)}
    return [numbers[id(each)] for each in holding]
