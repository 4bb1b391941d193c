"""Rules of screening, computed and explained one by one; a person decides on them."""

from collections.abc import Iterable
from datetime import date, datetime

from app.domains.certifications import rules
from app.domains.certifications.models import Application, ScreeningCheck
from app.domains.certifications.queries import answers, applications, decisions, life
from app.domains.certifications.service.applications import barred
from app.domains.certifications.service.desk import CertificationDesk, scheme_of, today
from app.domains.certifications.service.finality import final_at
from app.domains.certifications.types import ApplicationState, Earlier, Finding
from app.domains.certifications.types.certificates import Ground
from app.domains.certifications.types.life import DECEPTION
from app.domains.jurisdictions.service import speaks_for
from app.domains.remedies.queries import unremedied
from app.domains.sanctions.queries.in_force import in_force
from app.domains.standards.engine.calendars import zone_of
from app.domains.standards.service import applying
from app.domains.standards.types.scheme import Scheme
from app.domains.standards.types.words import Measured
from app.domains.subjects.queries import claims
from app.domains.subjects.service.own_interests import touched
from app.domains.violations.queries.findings import final_findings
from app.store.work import Work

_WAITS = {
    ApplicationState.REJECTED: "wait_after_rejection",
    ApplicationState.WITHDRAWN: "wait_after_withdrawal",
    ApplicationState.REFUSED: "wait_after_refusal",
}
"""Which limit of the scheme runs after an end; what lapsed has no waiting period."""


def compute(work: Work, desk: CertificationDesk, application: Application) -> list[ScreeningCheck]:
    """Compute every rule anew; what was found before stays on record.

    Args:
        work: the open transaction.
        desk: reads licences as the roster shows them.
        application: which one.
    """
    before = answers.checks_of(work, application.id)
    run = before[0].run + 1 if before else 1
    checks = [
        ScreeningCheck(
            application_id=application.id,
            run=run,
            position=position,
            key=each.key,
            outcome=each.outcome,
            explanation=each.explanation,
            facts_used=list(each.facts),
            found_at=work.at,
        )
        for position, each in enumerate(_findings(work, desk, application))
    ]
    work.session.add_all(checks)
    work.session.flush()
    return checks


def _findings(work: Work, desk: CertificationDesk, application: Application) -> Iterable[Finding]:
    scheme = scheme_of(work, application)
    is_country = scheme.measures is Measured.JURISDICTION
    if is_country:
        whose = (application.subject_id, application.organisation_id)
        yield rules.authority_found(speaks=speaks_for(work, *whose))
    else:
        claim = claims.find_granted(work, application.subject_id)
        is_held = claim is not None and claim.organisation_id == application.organisation_id
        yield rules.record_found(is_held=is_held)
        yield rules.licence_found(desk.licences_of(work, application.subject_id))
    yield rules.waiting_found(_waits(work, scheme, application), today(work, scheme))
    needed = {each.code: each.title for each in scheme.training if each.needed}
    done = answers.training_done(work, application.organisation_id, application.scheme_key)
    yield rules.training_found(needed, done)
    if not is_country:
        found = barred.standing(work, desk, application)
        yield rules.principals_found(**found._asdict())
        yield _conduct(work, application)


def _conduct(work: Work, application: Application) -> Finding:
    """Say which sanctions are in force on the firm, merged records included, and what is final."""
    records, _ = touched(work, [application.subject_id])
    sanctions = [
        {
            "sanction": each.number,
            "kind": each.kind.value,
            "until": None if each.until is None else each.until.isoformat(),
            "provisional": each.is_provisional,
        }
        for each in in_force(work, records, work.at)
    ]
    violations = [
        {"violation": each.number, "offence": each.offence.value}
        for each in final_findings(work, records)
        if each.public_until > work.at
    ]
    return rules.conduct_found(sanctions, violations, unremedied(work, application.subject_id))


def _waits(work: Work, scheme: Scheme, application: Application) -> list[tuple[Earlier, date]]:
    found = []
    for each in applications.earlier(work, application):
        key = _WAITS.get(each.state)
        if key is None or not scheme.has_limit(key):
            continue
        day = _ended(work, each).astimezone(zone_of(scheme.calendar)).date()
        found.append(
            (Earlier(each.number, each.state.value, day), applying.due_on(scheme, key, day))
        )
    return found + _after_withdrawal(work, scheme, application)


def _ended(work: Work, application: Application) -> datetime:
    """Return when an application ended; a refusal, when it is final.

    Rule:
        Scheme, limit ``wait_after_refusal``; fairness C2: while it can be appealed, its time to
        appeal is counted as if it will be final.
    """
    assert application.ended_at is not None
    if application.state is ApplicationState.REFUSED:
        notice = decisions.refusal_of(work, application.id)
        if notice is not None:
            return final_at(work, notice)
    return application.ended_at


def _after_withdrawal(
    work: Work, scheme: Scheme, application: Application
) -> list[tuple[Earlier, date]]:
    """Return withdrawn certificates of the record, each with the day of the next application.

    While a withdrawal can still be appealed, its time to appeal is counted as if it will be final.

    Rule:
        Scheme, limits ``wait_after_withdrawal`` and ``wait_after_fraud``: from the day on which
        the withdrawal was final.
    """
    records, _ = touched(work, [application.subject_id])
    found = []
    for each, notice in life.withdrawn_of(work, records, application.scheme_key):
        is_deceit = Ground(notice.ground) in DECEPTION
        key = "wait_after_fraud" if is_deceit else "wait_after_withdrawal"
        if not scheme.has_limit(key):
            continue
        final = final_at(work, notice).astimezone(zone_of(scheme.calendar)).date()
        earlier = Earlier(each.number, "withdrawn", final, "The certificate")
        found.append((earlier, applying.due_on(scheme, key, final)))
    return found
