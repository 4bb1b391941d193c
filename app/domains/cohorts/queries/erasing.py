"""What of cohort studies is erased for good (L8)."""

from app.domains.cohorts.models import CohortRecord
from app.store.erasures import AT, Erasable

WITHDRAWN = Erasable(
    "cohorts.records",
    CohortRecord,
    CohortRecord.withdrawn_at.is_not(None),
    {"said": {}, "withdrawn_at": AT},
)
