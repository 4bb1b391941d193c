"""What is let go after a decision: the lists of workers of its audits (C6)."""

from app.domains.audits.queries import following as audits
from app.domains.audits.service.workers import destroy_list
from app.domains.certifications.queries import decisions
from app.domains.certifications.service.applications.audit_orders import KIND
from app.domains.certifications.service.decisions import hearing
from app.domains.certifications.service.desk import CertificationDesk
from app.store.work import Work

DECIDED = "after_decision"
WITHDRAWN = "The application was withdrawn before the decision."


def drop_moot(work: Work, desk: CertificationDesk, limit: int) -> int:
    """Drop announcements whose decision lost its cause; return how many.

    Records:
        ``notices.notice.dropped``.

    Rule:
        Fairness C1: nobody waits for an act that will not come.
    """
    found = decisions.moot(work, limit)
    for file in found:
        hearing.drop(work, desk, file, WITHDRAWN)
    return len(found)


def destroy_lists(work: Work, limit: int) -> int:
    """Destroy the lists of workers of audits that were decided upon; return of how many files.

    Granted, they go at once; refused, when the time to appeal has passed.

    Records:
        ``audits.worker_list.destroyed`` with the reason code ``after_decision``.

    Rule:
        Fairness C6: destroyed after the decision.
    """
    found = decisions.lists_due(work, work.at, limit)
    for file in found:
        file.lists_due_at = None
        if file.application_id is None:
            continue
        for audit in audits.ordered_by(work, KIND, [file.application_id])[file.application_id]:
            destroy_list(work, audit, DECIDED)
    work.session.flush()
    return len(found)
