"""Measures from cases of violations and their sanctions; their inputs are kept frozen."""

from collections import Counter
from uuid import UUID

from sqlalchemy import or_, select

from app.access.policy import unscoped
from app.domains.recognition.queries.measuring.registers import begun_on
from app.domains.recognition.queries.measuring.scope import Scope, refs
from app.domains.recognition.rules.awards import lies_in
from app.domains.recognition.types.scoring import Found
from app.domains.sanctions.models import Sanction
from app.domains.sanctions.types import SanctionState
from app.domains.sanctions.types.kinds import SanctionKind
from app.domains.violations.models import (
    Violation,
    ViolationCount,
    ViolationFinding,
    ViolationRespondent,
)
from app.domains.violations.queries.findings import final_findings
from app.domains.violations.types import FinalFinding, RespondentState
from app.store.work import Work

FOR_A_RULE = "measured for a programme; who may read the result asks the policy"
OF_LICENCES = (
    *(SanctionKind.PROCESSING_SUSPENSION, SanctionKind.LICENCE_SUSPENSION),
    SanctionKind.LICENCE_CANCELLATION,
)
_STANDS = (SanctionState.IMPOSED, SanctionState.COMPLIED, SanctionState.LIFTED)


def final(scope: Scope) -> dict[UUID, list[FinalFinding]]:
    """Return what is final against each firm and still public, whenever it was done.

    Rule:
        Fairness V4: what is public no more counts no more. V3: one conduct counts once.
    """

    def is_public(each: FinalFinding) -> bool:
        return each.public_until > scope.work.at

    def read() -> dict[UUID, list[FinalFinding]]:
        rows = final_findings(scope.work, scope.records, counts=is_public)
        known = ((each.subject_id, each) for each in rows if each.done_from <= scope.until)
        return scope.by_firm(known)

    return scope.once("final", read)


def _in_period(scope: Scope, firm: UUID) -> list[FinalFinding]:
    """Return each count once whose act lies in the period."""
    rows = final(scope).get(firm, ())
    period = (scope.since, scope.until)
    counts = {e.count_id: e for e in rows if lies_in((e.done_from, e.done_until), period)}
    return list(counts.values())


def final_violations(scope: Scope) -> dict[UUID, Found]:
    """Read the final violations whose act lies in the period, and the workers placed (E1)."""
    found = {}
    for firm in scope.members:
        rows = _in_period(scope, firm)
        inputs = {"violations": len(rows), "deployed": scope.deployed()[firm].counted}
        found[firm] = Found(inputs, refs("violation", (each.violation_id for each in rows)))
    return found


def offence_points(scope: Scope) -> dict[UUID, Found]:
    """Read the same by offence, for a tariff."""
    found = {}
    for firm in scope.members:
        rows = _in_period(scope, firm)
        offences = Counter(each.offence.value for each in rows)
        used = refs("violation", (each.violation_id for each in rows))
        found[firm] = Found({"offences": dict(sorted(offences.items()))}, used)
    return found


def years_without_offence(scope: Scope) -> dict[UUID, Found]:
    """Read when the last act of each firm ended of which a final violation tells."""
    found = {}
    for firm in scope.members:
        rows = final(scope).get(firm, ())
        if rows:
            last = max(rows, key=lambda each: (each.done_until, each.finding_id))
            since, used = min(last.done_until, scope.until), refs("violation", [last.violation_id])
        else:
            begun, by = begun_on(scope, firm)
            if begun is None:
                found[firm] = Found({"since": None, "until": scope.until.isoformat()})
                continue
            since, used = begun, refs("licence", by)
        inputs = {"since": since.isoformat(), "until": scope.until.isoformat()}
        found[firm] = Found(inputs, used)
    return found


def pending_complainants(scope: Scope) -> dict[UUID, Found]:
    """Read how many workers cases concern of which the firm was notified and nothing is decided.

    Rule:
        Fairness E1: only a programme counts them whose law does, and it says so.
    """
    rows = scope.work.session.execute(
        select(
            *(ViolationRespondent.subject_id, ViolationCount.id),
            *(ViolationCount.violation_id, ViolationCount.workers),
        )
        .select_from(ViolationFinding)
        .join(ViolationRespondent, ViolationRespondent.id == ViolationFinding.respondent_id)
        .join(ViolationCount, ViolationCount.id == ViolationFinding.count_id)
        .join(Violation, Violation.id == ViolationCount.violation_id)
        .where(
            unscoped(why=FOR_A_RULE),
            scope.among(ViolationRespondent.subject_id),
            ViolationRespondent.state == RespondentState.NOTIFIED,
            ViolationFinding.outcome.is_(None),
            ViolationFinding.reversed_at.is_(None),
            Violation.same_as_id.is_(None),
            ViolationCount.done_from <= scope.until,
        )
        .order_by(ViolationCount.id)
    )
    by_firm = scope.by_firm((row[0], (row[1], row[2], row[3])) for row in rows)
    found = {}
    for firm in scope.members:
        counts = {count: (case, workers) for count, case, workers in by_firm.get(firm, ())}
        inputs = {
            "complainants": sum(workers for _, workers in counts.values()),
            "deployed": scope.deployed()[firm].counted,
        }
        found[firm] = Found(inputs, refs("violation", (case for case, _ in counts.values())))
    return found


def licence_sanctions(scope: Scope) -> dict[UUID, Found]:
    """Read what was suspended or cancelled in the period, and what of it was reversed."""
    return scope.once("sanctions", lambda: _sanctions(scope.work, scope))


def _sanctions(work: Work, scope: Scope) -> dict[UUID, Found]:
    rows = work.session.execute(
        select(Sanction.subject_id, Sanction.id, Sanction.state, Sanction.held_at)
        .where(
            unscoped(why=FOR_A_RULE),
            scope.among(Sanction.subject_id),
            Sanction.kind.in_(OF_LICENCES),
            or_(Sanction.state.in_(_STANDS), Sanction.state == SanctionState.OVERTURNED),
            Sanction.from_at >= scope.begins_at,
            Sanction.from_at < scope.ends_at,
        )
        .order_by(Sanction.id)
    )
    by_firm = scope.by_firm((row[0], (row[1], row[2], row[3])) for row in rows)
    found = {}
    for firm in scope.members:
        of = by_firm.get(firm, ())
        stand = sum(state in _STANDS and held is None for _, state, held in of)
        inputs = {"standing": stand, "reversed": len(of) - stand}
        found[firm] = Found(inputs, refs("sanction", (each for each, _, _ in of)))
    return found
