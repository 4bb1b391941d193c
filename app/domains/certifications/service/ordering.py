"""From self-assessment to the audit: what is handed over, and how an application follows it.

The audits stand below this domain and know nothing of applications. Whoever orders calls
:func:`order_stage_1` with a function that makes the audit out of an
:class:`~app.domains.certifications.types.AuditOrder`, in the same transaction; ``main`` brings that
function from the audits, whose own order it fills. What the audit body does later comes back by the
journal: a consumer of ``audits.audit.accepted`` calls :func:`follow`, which does nothing when the
application was moved on already.
"""

from collections.abc import Callable
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import require
from app.domains.certifications.errors import NotReady
from app.domains.certifications.models import Application
from app.domains.certifications.queries import answers
from app.domains.certifications.service import missing
from app.domains.certifications.service.desk import edition_of, named, scheme_of
from app.domains.certifications.types import ApplicationState, AuditOrder
from app.domains.certifications.workflow import LIFE, Action
from app.domains.evidence.service import rest_on
from app.store.work import Work

Ordering = Callable[[Work, AuditOrder], UUID]
"""Makes an audit of an order in the same transaction, and returns its id."""
SUMMARY = "audit_summary"


def order_stage_1(
    work: Work, application: Application, audit_body_id: UUID, ordering: Ordering
) -> UUID:
    """Order the first stage of the audit on a complete self-assessment.

    Args:
        work: the open transaction.
        application: accepted at screening.
        audit_body_id: the organisation that is asked to audit.
        ordering: makes the audit; what it raises undoes everything.

    Returns:
        The id of the audit.

    Raises:
        Forbidden: only the secretariat orders audits.
        NotReady: indicators are not answered, or lack evidence; all are named.
        StepRefused: the application is not in self-assessment.

    Records:
        ``certifications.application.audit_ordered`` with the audit.
    """
    require(work.actor, Permission.APPLICATION_SCREEN, application.facts, is_seen=True)
    LIFE.step(application.state, Action.ORDER_AUDIT)
    faults = missing.for_audit(work, application)
    if faults:
        raise NotReady(
            f"{len(faults)} indicators are not ready.",
            errors=[{"pointer": each.pointer, "detail": each.detail} for each in faults],
        )
    rest_on(work, "application", application.id)
    audit_id = ordering(work, _order(work, application, audit_body_id))
    application.due_at = None
    work.move(application, LIFE, Action.ORDER_AUDIT, **named(application), audit=str(audit_id))
    return audit_id


def _order(work: Work, application: Application, audit_body_id: UUID) -> AuditOrder:
    scheme, edition = scheme_of(work, application), edition_of(work, application).said
    standing = answers.standing(work, application.id)
    return AuditOrder(
        application_id=application.id,
        subject_id=application.subject_id,
        organisation_id=application.organisation_id,
        scheme=(scheme.key, scheme.version),
        edition=(edition.standard, edition.version),
        audit_body_id=audit_body_id,
        scope=dict(application.scope),
        answers={
            code: {
                "answer": each.answer,
                "statement": each.statement,
                "documents": list(each.documents),
            }
            for code, each in standing.items()
        },
        criteria=tuple(each.code for each in edition.criteria),
        consents_to_summary=any(SUMMARY in each.consents_to for each in scheme.agreement.clauses),
    )


_FOLLOWING = {
    (ApplicationState.STAGE_1, False): Action.PASS_STAGE_1,
    (ApplicationState.STAGE_1, True): Action.PASS_STAGE_1,
    (ApplicationState.STAGE_2, True): Action.FIND,
    (ApplicationState.STAGE_2, False): Action.FIND_NOTHING,
    (ApplicationState.CORRECTIVE_ACTION, False): Action.MEND,
}


def follow(
    work: Work, application: Application, after: ApplicationState, *, has_open_findings: bool
) -> Application:
    """Move an application on after what the audits did; the same event twice changes nothing.

    Args:
        work: of the consumer of the journal.
        application: which one.
        after: the state that the event ends: the stage whose report was accepted, or corrective
            action whose findings were verified.
        has_open_findings: whether something is to be mended before a decision.

    Records:
        ``certifications.application.first_stage_passed``, ``found_against``, ``found_clean`` or
        ``mended``.
    """
    action = _FOLLOWING.get((after, has_open_findings))
    if application.state is after and action is not None:
        work.move(application, LIFE, action, **named(application))
    return application
