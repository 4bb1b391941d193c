"""From self-assessment to the audits: the secretariat orders each stage of a body.

The audits stand below this domain and know nothing of applications: they get a frozen copy of
scope, criteria and answers. What the audit body does later comes back by the journal, see
``following``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID

from app.domains.audits.models import Audit
from app.domains.audits.queries import following as audits
from app.domains.audits.service import ordering as auditing
from app.domains.audits.types import AuditState, Order, Ordered
from app.domains.certifications.errors import (
    AuditGoesOn,
    FirstStageTooOld,
    NotReady,
    StageNotNext,
    TooLate,
)
from app.domains.certifications.models import Answer, Application
from app.domains.certifications.queries import answers
from app.domains.certifications.rules import is_late
from app.domains.certifications.service.applications import completeness, letters
from app.domains.certifications.service.applications.screening import may_screen
from app.domains.certifications.service.desk import (
    CertificationDesk,
    edition_of,
    named,
    scheme_of,
)
from app.domains.certifications.service.risks import weighed
from app.domains.certifications.types import ApplicationState
from app.domains.certifications.workflow import LIFE, Action
from app.domains.evidence.service import rest_on
from app.domains.jurisdictions import queries as jurisdictions
from app.domains.jurisdictions.models import Jurisdiction
from app.domains.jurisdictions.rules import country_of
from app.domains.standards.service import applying
from app.domains.standards.types.edition import Edition
from app.domains.standards.types.scheme import Scheme
from app.kit.errors import BadInput, Fault
from app.store.work import Work

KIND = "application"
SUMMARY = "audit_summary"
AGAIN, WARNING, DRAFT = "stage_1_again", "stage_2_warning", "draft_report"
OVER = frozenset({AuditState.ACCEPTED, AuditState.CANCELLED})
_ORDERS = {Ordered.STAGE_1: Action.ORDER_STAGE_1, Ordered.STAGE_2: Action.ORDER_STAGE_2}


@dataclass(frozen=True, slots=True)
class Wish:
    """Which audit is ordered, of whom.

    Attributes:
        audit_body_id: the organisation that is asked to audit.
        stage: the first or the second.
        risks: codes of the scheme's known risks, which raise the samples.
        reason: why a first stage that lies far back is still good.
    """

    audit_body_id: UUID
    stage: Ordered
    risks: tuple[str, ...] = ()
    reason: str | None = None


def order_audit(
    work: Work, desk: CertificationDesk, application: Application, wish: Wish
) -> Application:
    """Order a stage of the audit at a body; the same stage again only where none is under way.

    Args:
        work: the open transaction.
        desk: writes letters.
        application: a whole self-assessment, or one whose first stage was accepted.
        wish: which audit, of whom.

    Raises:
        Forbidden: only the secretariat orders audits.
        ActsForApplicant: the caller has a part in the applicant.
        StepRefused: the application is not there yet, or past it.
        StageNotNext: the scheme has no such stage, or the first comes first.
        AuditGoesOn: one is under way.
        NotReady: indicators are not answered, or lack evidence; all are named.
        TooLate: the time from the screening to the first audit has passed.
        FirstStageTooOld: it must be repeated, or the reason given why not.
        BadInput: a risk is none of the scheme's.
        NotAccredited: the body may take no audits of the scheme there.

    Records:
        ``certifications.application.first_stage_ordered`` or ``second_stage_ordered`` with the
        audit; the reason erasable.

    Rule:
        Scheme, steps, and limits ``application_validity`` and ``stage_1_again``; fairness C7.
    """
    may_screen(work, application)
    action, scheme = _ORDERS[wish.stage], scheme_of(work, application)
    LIFE.step(application.state, action)
    before = audits.ordered_by(work, KIND, [application.id])[application.id]
    _refuse_out_of_turn(work, application, scheme, wish, before)
    if application.state is ApplicationState.SELF_ASSESSMENT:
        if is_late(application.due_at, work.at):
            raise TooLate("Its time until the first audit has passed.")
        if application.is_requested:
            _refuse_unready(work, application)
    rest_on(work, KIND, application.id)
    audit = auditing.order(work, _order(work, application, scheme, wish))
    application.due_at = _draft_due(work, scheme)
    said: dict[str, Any] = {"audit": str(audit.id), "words": {"reason": wish.reason or ""}}
    work.move(application, LIFE, action, **named(application), **said)
    letters.of_order(work, desk, application, audit)
    return application


def has_first_stage(scheme: Scheme) -> bool:
    """Tell whether a scheme has a first stage: one to which its formula gives time."""
    return scheme.audit is not None and scheme.audit.time.stage_1 > 0


def last_day(audit: Audit) -> date:
    """Return the last civil day of an audit that was accepted."""
    accepted = audit.accepted_at or audit.ordered_at
    return min(audit.planned_until or accepted.date(), accepted.date())


def passed_at(scheme: Scheme, key: str, audit: Audit) -> datetime:
    """Return when a limit of the scheme that runs from the last day of an audit has passed."""
    return applying.due_at(scheme, key, datetime.combine(last_day(audit), time(12), UTC))


def _refuse_out_of_turn(
    work: Work, application: Application, scheme: Scheme, wish: Wish, before: Sequence[Audit]
) -> None:
    going = [each for each in before if each.state not in OVER]
    if going:
        raise AuditGoesOn(f"The audit {going[-1].number} goes on.", audit=str(going[-1].id))
    first, second = Ordered.STAGE_1.value, Ordered.STAGE_2.value
    # A renewal is audited in one go (ISO/IEC 17021-1, 9.6.3).
    has_first = has_first_stage(scheme) and application.renews_id is None
    if wish.stage is Ordered.STAGE_1:
        if not has_first:
            message = f"The scheme {scheme.key} has no first stage, or this is a renewal."
            raise StageNotNext(message, next=second)
        return
    if application.state is ApplicationState.SELF_ASSESSMENT and has_first:
        raise StageNotNext("The first stage comes first.", next=first)
    _refuse_too_late(work, scheme, wish, before)


def _refuse_too_late(work: Work, scheme: Scheme, wish: Wish, before: Sequence[Audit]) -> None:
    passed = [
        each
        for each in before
        if each.kind is Ordered.STAGE_1 and each.state is AuditState.ACCEPTED
    ]
    if not passed or not scheme.has_limit(AGAIN) or wish.reason is not None:
        return
    until = passed_at(scheme, AGAIN, passed[-1])
    if work.at >= until:
        day = applying.due_on(scheme, AGAIN, last_day(passed[-1]))
        raise FirstStageTooOld(
            f"The first stage ended on {last_day(passed[-1])}; it was good until {day}.",
            until=day.isoformat(),
        )


def _refuse_unready(work: Work, application: Application) -> None:
    faults = completeness.for_audit(work, application)
    if faults:
        raise NotReady(
            f"{len(faults)} indicators are not ready.",
            errors=[{"pointer": each.pointer, "detail": each.detail} for each in faults],
        )


def _order(work: Work, application: Application, scheme: Scheme, wish: Wish) -> Order:
    edition, scope = edition_of(work, application).said, application.scope
    refuse_unknown_risks(scheme, wish.risks)
    standing = answers.standing(work, application.id)
    country = jurisdictions.of_subject(work, application.subject_id)
    return Order.model_validate(
        {
            "auditee_subject_id": application.subject_id,
            "auditee_organisation_id": application.organisation_id,
            "ordered_by": KIND,
            "ordered_id": application.id,
            "scheme": scheme.key,
            "scheme_version": scheme.version,
            "standard": edition.standard,
            "edition": edition.version,
            "kind": _kind(application, wish),
            "audit_body_id": wish.audit_body_id,
            "scope": order_scope(scope) if country is None else scope_of_country(country),
            "personnel": scope.get("personnel") or 0,
            "workers_placed": scope.get("placed_in_24_months") or 0,
            "risks": tuple(sorted(set(wish.risks))),
            **weighed(work, application.subject_id),
            "criteria": _criteria(edition),
            "answers": {code: _answer(each) for code, each in standing.items()},
            "consent_to_summary": any(
                SUMMARY in each.consents_to for each in scheme.agreement.clauses
            ),
        }
    )


def _kind(application: Application, wish: Wish) -> Ordered:
    is_renewal = application.renews_id is not None
    return Ordered.RECERTIFICATION if is_renewal else wish.stage


def _criteria(edition: Edition) -> tuple[str, ...]:
    return tuple(each.code for each in edition.criteria)


def refuse_unknown_risks(scheme: Scheme, risks: Sequence[str]) -> None:
    """Refuse a risk that the scheme does not know.

    Raises:
        BadInput: naming those that it knows.
    """
    known = [each.code for each in scheme.audit.risks] if scheme.audit else []
    faults = [
        Fault(f"/risks/{place}", f"Give one of: {', '.join(known) or 'none; it has no risks'}.")
        for place, code in enumerate(risks)
        if code not in known
    ]
    if faults:
        raise BadInput("The scheme knows no such risk.", faults=faults)


def order_scope(scope: dict[str, Any]) -> dict[str, Any]:
    """Turn the scope of an application into an order's; each site gets a code of its place."""
    return {
        "sites": [
            {"code": f"site-{place}", "title": each["name"], "country": each["country"]}
            for place, each in enumerate(scope.get("sites") or [], start=1)
        ],
        "corridors": [
            {"origin": each["origin"], "destination": each["destination"]}
            for each in scope.get("corridors") or []
        ],
        "sectors": scope.get("sectors") or [],
        "sub_agents": [each["name"] for each in scope.get("sub_agents") or []],
        "representatives": [each["name"] for each in scope.get("representatives") or []],
    }


def scope_of_country(country: Jurisdiction) -> dict[str, Any]:
    """Return what is audited of a country: itself, as the one site."""
    site = {"code": country.code, "title": country.name, "country": country_of(country.code)}
    return {"sites": [site]}


def _draft_due(work: Work, scheme: Scheme) -> datetime | None:
    """Return when the draft should be there, where the scheme sets a time; it only warns."""
    return applying.due_at(scheme, DRAFT, work.at) if scheme.has_limit(DRAFT) else None


def _answer(given: Answer) -> dict[str, Any]:
    return {
        "answer": given.answer,
        "statement": given.statement or "",
        "documents": given.documents,
        "carried": _carried(given.carried),
    }


def _carried(mark: dict[str, Any] | None) -> str | None:
    """Say in a word where an answer came from, for whoever assesses it."""
    if mark is None:
        return None
    return f"{mark['standard']} {mark['edition']}, {mark['criterion']} ({mark['relation']})"
