"""What of violations is erased again after a restore: names that were destroyed stay destroyed."""

from app.domains.violations.models import Violation, ViolationRespondent
from app.store.erasures import Erasable

FORGOTTEN = Erasable(
    "violations.respondents",
    ViolationRespondent,
    ViolationRespondent.sealed_name.is_(None) & ViolationRespondent.subject_id.is_(None),
    {"sealed_name": None, "sealed_address": None, "code_digest": None},
)
"""Who was a respondent without a record: a name that was destroyed is not known to an older backup
either."""

ALLEGATIONS = Erasable(
    "violations.allegations",
    Violation,
    Violation.sealed_allegation.is_(None),
    {"sealed_allegation": None},
)
"""What was alleged in a case that is over."""
