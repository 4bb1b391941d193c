"""What a risk pattern of a firm does to its audits: the samples are larger (W1).

The order says that there is a pattern, and not of what: whoever audits, and whoever is audited, can
tell no complaint from it.
"""

from datetime import timedelta
from typing import Any
from uuid import UUID

from app.domains.complaints.queries import patterns
from app.store.work import Work

RISK_PATTERN = "risk pattern"
FACTOR = "1.5"
"""By which samples are raised; a draft of ours, as the factors of the scheme's known risks are."""
LASTS = timedelta(days=730)
"""For so long after it was noted a pattern that stands raises samples."""


def weighed(work: Work, subject_id: UUID) -> dict[str, Any]:
    """Return what an order says of the risk of its auditee, where a pattern of it stands.

    Rule:
        Fairness W1: counts for risk, and decides nothing by itself.
    """
    if not patterns.standing(work, subject_id, work.at - LASTS):
        return {}
    return {"risk_factor": FACTOR, "risk_reason": RISK_PATTERN}
