"""Which findings hold a decision back, and for how long: the scheme's rule, applied to failures."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from app.domains.audits.models import Audit, Finding
from app.domains.audits.types import FindingState
from app.domains.certifications.service.applications.audit_orders import passed_at
from app.domains.certifications.types import Failure
from app.domains.standards.engine.calendars import zone_of
from app.domains.standards.service import applying
from app.domains.standards.types.deciding import GradesRule
from app.domains.standards.types.edition import Edition
from app.domains.standards.types.scheme import Scheme
from app.domains.standards.types.words import Outcome

HELD = frozenset({Outcome.CORRECT_FIRST, Outcome.REFUSE})


def standing(found: Sequence[Finding]) -> list[Finding]:
    """Return the findings that were not struck out: what was overturned counts for nothing.

    Rule:
        Fairness C2.
    """
    return [each for each in found if each.state is not FindingState.STRUCK_OUT]


def failures(edition: Edition, found: Sequence[Finding]) -> list[Failure]:
    """Return findings that stand as the way to a decision reads them.

    One whose grade is still being heard counts as it was graded: nothing is granted past it.
    """
    principles = {
        criterion.code: principle.code
        for principle in edition.principles
        for criterion in principle.criteria
    }
    return [
        Failure(
            principle=principles[each.criterion],
            grade=each.grade,
            is_answered=each.state is not FindingState.OPEN,
            is_verified=each.state is FindingState.VERIFIED,
            answer_due_on=each.answer_due_on,
            due_on=each.due_on,
            announced_at=each.announced_at,
        )
        for each in found
    ]


def holding_back(scheme: Scheme, found: Sequence[Failure], day: date) -> list[Failure]:
    """Return the failures that are to be mended, or planned, before the file goes to decision.

    Args:
        scheme: whose decision rule it is; one that counts points decides on the file as it is.
        found: all failures of the last report.
        day: of the question, where the scheme is.

    Rule:
        Scheme, decision rule: what it refuses, or wants corrected first, is mended and verified;
        limits ``finding_response_...``: cause and plan for each other failure, as long as their
        time runs. Afterwards the file goes to decision as it is.
    """
    rule = scheme.rule
    if not isinstance(rule, GradesRule):
        return []
    unmended = [each for each in found if not each.is_verified and each.grade is not None]
    alone = [each for each in unmended if _holds(rule, [each])]
    if alone:
        return alone
    if _holds(rule, unmended):
        # Lighter ones of one principle that weigh together as a graver one.
        return [each for each in unmended if each.due_on is not None] or unmended
    return [
        each
        for each in unmended
        if not each.is_answered and each.answer_due_on is not None and day <= each.answer_due_on
    ]


def _holds(rule: GradesRule, unmended: Sequence[Failure]) -> bool:
    by_principle: dict[str, list[str]] = defaultdict(list)
    for each in unmended:
        by_principle[each.principle].append(each.grade or "")
    return applying.decide_on_grades(rule, by_principle).outcome in HELD


def until(scheme: Scheme, audit: Audit, holding: Sequence[Failure]) -> datetime | None:
    """Return when the time of what holds a decision back has passed; ``None``: it has no end.

    Rule:
        Scheme, limits ``..._verify`` from the last day of the audit, else ``..._close`` from the
        day on which a finding was told; for a plan alone ``finding_response_...``.
    """
    zone = zone_of(scheme.calendar)
    ends = [_end(scheme, audit, each, zone) for each in holding]
    known = [each for each in ends if each is not None]
    return max(known) if len(known) == len(ends) and known else None


def _end(scheme: Scheme, audit: Audit, one: Failure, zone: ZoneInfo) -> datetime | None:
    assert isinstance(scheme.rule, GradesRule)
    if not _holds(scheme.rule, [one]) and one.answer_due_on is not None and not one.is_answered:
        return _end_of(one.answer_due_on, zone)
    key = f"{one.grade}_verify"
    if scheme.has_limit(key):
        return passed_at(scheme, key, audit)
    return None if one.due_on is None else _end_of(one.due_on, zone)


def _end_of(day: date, zone: ZoneInfo) -> datetime:
    """Return the instant, in UTC, at which a civil day has passed."""
    return datetime.combine(day + timedelta(days=1), time(), zone).astimezone(UTC)
