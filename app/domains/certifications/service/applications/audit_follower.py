"""How an application follows its audits: by what the journal tells, each entry once or again.

Nothing here believes an entry: it says only that somebody should look. What is true stands with
the audits, so an entry that comes twice, or late, changes nothing the second time.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType
from uuid import UUID

from app.domains.audits.models import Audit
from app.domains.audits.queries import following as audits
from app.domains.audits.service import planning
from app.domains.audits.types import AuditState, Ordered
from app.domains.certifications.models import Application
from app.domains.certifications.queries import applications, decisions
from app.domains.certifications.service.applications.audit_orders import (
    KIND,
    OVER,
    WARNING,
    passed_at,
)
from app.domains.certifications.service.countries import draft_comments
from app.domains.certifications.service.decisions import basis, blocking_findings, files
from app.domains.certifications.service.decisions.proposal import DECIDED_ON
from app.domains.certifications.service.desk import edition_of, named, scheme_of
from app.domains.certifications.types import ApplicationState
from app.domains.certifications.types.decisions import DecisionState, StaleBecause
from app.domains.certifications.workflow import LIFE, Action
from app.domains.standards.engine.calendars import zone_of
from app.domains.standards.service import applying
from app.domains.standards.types.words import Measured
from app.store.journal import Event
from app.store.work import Work

DECISION = "decision"
WITHDRAWN = "its application was withdrawn"
GONE = frozenset({ApplicationState.WITHDRAWN, ApplicationState.LAPSED})


def accepted(work: Work, event: Event) -> None:
    """Move an application on after the report of its newest audit was accepted.

    Records:
        ``certifications.application.first_stage_passed``, ``found_clean``, ``found_against``, or
        ``draft_published`` of a country (C8).

    Rule:
        Scheme, steps; limits ``stage_2_warning`` and ``decision``.
    """
    found = _followed(work, audits.find(work, UUID(event.body["row"])))
    if found is None:
        return
    application, audit = found
    scheme = scheme_of(work, application)
    if audit.kind is Ordered.STAGE_1 and application.state is ApplicationState.STAGE_1:
        application.due_at = None
        if scheme.has_limit(WARNING):
            application.due_at = passed_at(scheme, WARNING, audit)
        work.move(application, LIFE, Action.PASS_STAGE_1, **named(application))
    if audit.kind not in DECIDED_ON or application.state is not ApplicationState.STAGE_2:
        return
    if scheme.measures is Measured.JURISDICTION:
        draft_comments.publish_draft(work, application, audit, event.at)
    else:
        _look(work, application, audit, (Action.FIND, Action.FIND_NOTHING), event.at)


def changed(work: Work, event: Event) -> None:
    """Look again at what holds a decision back, after a finding was answered, judged or graded.

    Records:
        ``certifications.application.mended`` where nothing does any more;
        ``certifications.decision.frozen`` where a decision file waits that rested on it.

    Rule:
        Scheme, decision rule: see :func:`correcting.holding_back`.
    """
    found = _followed(work, audits.find_of_finding(work, UUID(event.body["row"])))
    if found is None:
        return
    if found[0].state is ApplicationState.CORRECTIVE_ACTION:
        _look(work, *found, (None, Action.MEND), event.at)
    for each in decisions.standing_of(work, found[0].id):
        basis.freeze_if_stale(work, each)


def withdrawn(work: Work, event: Event) -> None:
    """Cancel the audit that goes on for an application that was withdrawn, and discard its file.

    Records:
        ``audits.audit.cancelled``, ``certifications.decision.discarded``.

    Rule:
        Issue "Standards, applications and audits": the applicant may withdraw before the decision;
        nobody is audited any longer than they ask for it.
    """
    application_id = UUID(event.body["application"])
    application = applications.to_follow(work, application_id)
    if application is None or application.state not in GONE:
        return
    for each in audits.ordered_by(work, KIND, [application_id])[application_id]:
        if each.state not in OVER:
            planning.cancel(work, each, WITHDRAWN)
    for file in decisions.standing_of(work, application_id):
        files.discard(work, file)


def reopened(work: Work, event: Event) -> None:
    """Open the file of an application whose refusal was overturned.

    Records:
        ``certifications.decision.opened`` and ``frozen``.

    Rule:
        Fairness C2: it is decided anew.
    """
    application_id = UUID(event.body["application"])
    application = applications.to_follow(work, application_id)
    if application is None or application.state is not ApplicationState.DECISION:
        return
    if not decisions.standing_of(work, application_id):
        files.open_for(work, application)


def answered(work: Work, event: Event) -> None:
    """Freeze a file anew whose announced outcome was answered; it is voted on again.

    Records:
        ``certifications.decision.heard`` and ``frozen``.

    Rule:
        Fairness C1: whoever is struck is heard before it takes effect.
    """
    file = decisions.of_notice(work, UUID(event.body["notice"]))
    if file is not None and file.is_standing:
        basis.freeze_if_stale(work, file, StaleBecause.ANSWERED)


def dropped(work: Work, event: Event) -> None:
    """Let a file be voted on again whose announcement somebody dropped.

    Records:
        ``certifications.decision.heard`` and ``frozen``.

    Rule:
        Fairness C1: what is not announced does not take effect.
    """
    file = decisions.of_notice(work, UUID(event.body["notice"]))
    if file is not None and file.state is DecisionState.ANNOUNCED:
        basis.freeze(work, file, StaleBecause.FACTS_CHANGED)


FOLLOWED: Mapping[str, Callable[[Work, Event], None]] = MappingProxyType(
    {
        "audits.audit.accepted": accepted,
        "audits.finding.answered": changed,
        "audits.finding.sent_back": changed,
        "audits.finding.verified": changed,
        "audits.finding.grade_took_effect": changed,
        "audits.finding.regraded": changed,
        "audits.finding.struck_out": changed,
        "certifications.application.withdrawn": withdrawn,
        "certifications.application.gave_way": withdrawn,
        "certifications.application.reopened": reopened,
        "notices.notice.answered": answered,
        "notices.notice.dropped": dropped,
        "certifications.application.dropped": withdrawn,
    }
)
"""What is done about which entry.

A hand-over moves no application: its audit goes on elsewhere. One whose audit was cancelled waits
in its stage until the secretariat orders another.
"""


def let_go_unmended(work: Work, limit: int) -> int:
    """Hand files to the decision as they are, where the time to mend has passed; return how many.

    Records:
        ``certifications.application.left_unmended``.

    Rule:
        Scheme, limits ``finding_response_...``, ``..._close`` and ``..._verify``: the file goes to
        decision as it is.
    """
    found = applications.unmended(work, work.at, limit)
    for each in found:
        passed_on = each.due_at or work.at
        each.due_at = applying.due_at(scheme_of(work, each), DECISION, passed_on)
        work.move(each, LIFE, Action.LEAVE_UNMENDED, **named(each))
        files.open_for(work, each)
    return len(found)


def _followed(work: Work, audit: Audit | None) -> tuple[Application, Audit] | None:
    """Return an application with its audit, where that is the newest and was accepted."""
    if audit is None or audit.ordered_by != KIND or audit.state is not AuditState.ACCEPTED:
        return None
    application = applications.to_follow(work, audit.ordered_id)
    if application is None:
        return None
    known = audits.ordered_by(work, KIND, [application.id])[application.id]
    return (application, audit) if known[-1].id == audit.id else None


def _look(
    work: Work,
    application: Application,
    audit: Audit,
    actions: tuple[Action | None, Action],
    at: datetime,
) -> None:
    """Take one action where something holds a decision back, and the other where nothing does."""
    scheme, edition = scheme_of(work, application), edition_of(work, application).said
    found = blocking_findings.failures(
        edition, blocking_findings.standing(audits.found_in(work, audit))
    )
    day = at.astimezone(zone_of(scheme.calendar)).date()
    holding = blocking_findings.holding_back(scheme, found, day)
    action = actions[0] if holding else actions[1]
    if holding:
        application.due_at = blocking_findings.until(scheme, audit, holding)
    else:
        application.due_at = applying.due_at(scheme, DECISION, at)
    if action is not None:
        work.move(application, LIFE, action, **named(application))
        if application.state is ApplicationState.DECISION:
            files.open_for(work, application)
    work.session.flush()
