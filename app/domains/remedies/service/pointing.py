"""Words of the body for who pays: none of whoever complained stands in them (W1)."""

from app.domains.complaints.service.leaving import refuse_leak
from app.domains.remedies.queries import cases
from app.domains.remedies.service.desk import RemedyDesk
from app.domains.violations.models import Violation
from app.domains.violations.queries import sources
from app.store.work import Work


def refuse_pointing(work: Work, desk: RemedyDesk, violation: Violation, *texts: str) -> None:
    """Refuse words of the body in which a word of somebody who complained stands.

    Words of who pays are not compared: a refusal would tell them whom they named.

    Raises:
        PointsToHer: one does.

    Rule:
        Fairness W1: payers read the reasons of a remedy.
    """
    for complaint_id in cases.complaints(work, violation):
        complaint = sources.complaint(work, complaint_id)
        if complaint.destroyed_at is None:
            refuse_leak(work, desk.cases, complaint, *texts)
