"""The report of an audit: submitted whole, returned or accepted by somebody not of the team."""

from collections import Counter
from uuid import UUID

import orjson

from app.access.policy import require
from app.domains.audits.engine.contents import Finding as Written
from app.domains.audits.engine.contents import read_content
from app.domains.audits.engine.reporting import Asked, Entries, missing
from app.domains.audits.errors import ReportIncomplete
from app.domains.audits.models import Audit, Finding, FindingGrade
from app.domains.audits.queries import audits, bundles, entries
from app.domains.audits.rules import next_time, times_of, undeclared
from app.domains.audits.service import grading, telling
from app.domains.audits.service.accrediting import may_take
from app.domains.audits.service.desk import AuditDesk
from app.domains.audits.service.entries import grades_of, indicators_of
from app.domains.audits.service.ordering import CITED_AS, scheme_of
from app.domains.audits.service.planning import of_the_team, revoke_all, wait_for_writers
from app.domains.audits.service.team import not_of_the_team
from app.domains.audits.types import EntryKind, FindingState, GradedWhy
from app.domains.audits.workflow import LIFE, Action
from app.domains.evidence import service as evidence
from app.domains.standards.types.scheme import Scheme
from app.kit.numbers import NumberKind, make
from app.store.serials import take_serials
from app.store.sight import close_to
from app.store.work import Work, as_seen


def submit(work: Work, audit: Audit, departure: str | None) -> Audit:
    """Submit the report; from here on no entry changes, unless it is returned.

    Raises:
        Forbidden: the caller is not of the team.
        StepRefused: the audit is not going on.
        Changed: somebody did something else with it at the same instant.
        ReportIncomplete: it lacks something; all of it is listed.

    Records:
        ``audits.audit.reported`` with how many findings of each grade, and the reason of fewer
        interviews or files. ``audits.finding.critical_raised`` where one is of the gravest grade.

    Rule:
        Issue "Standards, applications and audits": no report with an unassessed criterion or an
        undeclared conflict; Fairness C6: coaching or punishing is a critical finding.
    """
    require(work.actor, LIFE.permission(Action.SUBMIT), audit.facts)
    seen = audit.version
    wait_for_writers(work, audit)
    as_seen(audit, seen)
    LIFE.step(audit.state, Action.SUBMIT)
    of_the_team(work, audit)
    written, scheme = written_in(work, audit), scheme_of(work, audit)
    _refuse_unready(work, audit, written, scheme, is_reasoned=departure is not None)
    found = [each for each in written.values() if isinstance(each, Written)]
    grades = Counter(each.grade or "ungraded" for each in found)
    audit.reported_at = work.at
    work.move(
        *(audit, LIFE, Action.SUBMIT),
        subject_id=audit.auditee_subject_id,
        words={"departure": departure or ""},
        findings=dict(grades),
    )
    known = grades_of(scheme)
    urgent = sorted({each.criterion for each in found if known and each.grade == known[0]})
    if urgent:
        work.record(
            "audits.finding.critical_raised",
            audit.auditee_subject_id,
            audit=str(audit.id),
            criteria=urgent,
        )
    return audit


def written_in(work: Work, audit: Audit) -> Entries:
    """Return what the newest revisions of an audit's entries say."""
    return {
        (each.kind, each.key): read_content(each.kind, orjson.loads(each.content))
        for each in entries.current(work, audit)
    }


def _refuse_unready(
    work: Work, audit: Audit, written: Entries, scheme: Scheme, *, is_reasoned: bool
) -> None:
    asked = Asked(
        indicators_of(work, audit.order),
        scheme.rule.answers,
        next(iter(grades_of(scheme)), None),
        audit.interviews_planned or 0,
        audit.files_planned or 0,
        is_reasoned,
    )
    members = [each.declared_at is not None for each in audits.team(work, audit)]
    lacks = [*missing(asked, written), *undeclared(members)]
    if lacks:
        raise ReportIncomplete(
            f"The report lacks {len(lacks)} things.",
            errors=[{"pointer": pointer, "detail": text} for pointer, text in lacks],
        )


def give_back(work: Work, desk: AuditDesk, audit: Audit, reason: str) -> Audit:
    """Return a report to its team, which can write again.

    Raises:
        Forbidden: the caller reviews nothing for the body.
        StepRefused: no report waits.
        OfTheTeam: the caller is or was of the team.

    Records:
        ``audits.audit.returned`` with the reason.

    Rule:
        ISO/IEC 17021-1, 9.5: who reviews a report took no part in the audit.
    """
    require(work.actor, LIFE.permission(Action.RETURN_REPORT), audit.facts)
    LIFE.step(audit.state, Action.RETURN_REPORT)
    not_of_the_team(work, audit)
    words = {"reason": reason}
    subject = audit.auditee_subject_id
    work.move(audit, LIFE, Action.RETURN_REPORT, subject_id=subject, words=words)
    telling.of_return(work, desk, audit)
    return audit


def accept(work: Work, desk: AuditDesk, audit: Audit) -> Audit:
    """Accept a report: its findings are told to the auditee, and their time runs.

    Raises:
        Forbidden: the caller reviews nothing for the body.
        StepRefused: no report waits.
        OfTheTeam: the caller is or was of the team.
        NotAccredited: the body lost its accreditation.
        ReportIncomplete: somebody of the team has not declared, or an entry is missing.

    Records:
        ``audits.audit.accepted`` with the ids of the findings; ``notices.notice.announced`` of each
        grade on which something adverse could rest.

    Rule:
        Issue "Standards, applications and audits": the audit body's reviewer, not of the team,
        accepts a report.
    """
    require(work.actor, LIFE.permission(Action.ACCEPT), audit.facts)
    LIFE.step(audit.state, Action.ACCEPT)
    not_of_the_team(work, audit)
    order = audit.order
    may_take(work, audit.audit_body_id, order.scheme, order.scope, work.at.date())
    written, scheme = written_in(work, audit), scheme_of(work, audit)
    # The numbers of interviews and files were judged, with their reason, on submission.
    _refuse_unready(work, audit, written, scheme, is_reasoned=True)
    found = [
        _born(work, audit, scheme, UUID(key), each)
        for (kind, key), each in written.items()
        if kind is EntryKind.FINDING and isinstance(each, Written)
    ]
    audit.accepted_at, audit.accepted_by = work.at, work.actor.id
    close_to(work, "document", order.documents, audit.audit_body_id)
    evidence.rest_on(work, CITED_AS, audit.id)
    revoke_all(work, audit, bundles.standing(work, audit), "the report was accepted")
    ids = [str(each.id) for each in found]
    work.move(audit, LIFE, Action.ACCEPT, subject_id=audit.auditee_subject_id, findings=ids)
    for each in found:
        grading.announce(work, desk, audit, scheme, each)
    if found:
        telling.of_findings(work, desk, audit, len(found))
    return audit


def _born(work: Work, audit: Audit, scheme: Scheme, finding_id: UUID, said: Written) -> Finding:
    times = grading.times_for(work, audit, scheme, said.grade)
    answer, close, verify = times_of(said.grade)
    row = Finding(
        id=finding_id,
        number=make(NumberKind.FINDING, take_serials(work.session, "finding")),
        audit_id=audit.id,
        audit_body_id=audit.audit_body_id,
        auditee_organisation_id=audit.auditee_organisation_id,
        subject_id=audit.auditee_subject_id,
        criterion=said.criterion,
        statement=said.statement,
        indicators=list(said.indicators),
        grade=said.grade,
        state=FindingState.OPEN,
        announced_at=work.at,
        answer_due_on=times.get(answer),
        due_on=times.get(close, times.get(verify)),
        times={key: day.isoformat() for key, day in times.items()},
        told_overdue=[],
        watched_on=next_time(times, (), is_answered=False),
    )
    work.session.add(row)
    work.session.flush()
    graded = FindingGrade(
        finding_id=row.id,
        grade=said.grade,
        since_at=work.at,
        why=GradedWhy.REPORTED,
        by_id=work.actor.id,
    )
    work.session.add(graded)
    work.session.flush()
    return row
