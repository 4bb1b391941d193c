"""Taking steps of the part of a respondent; the policy is asked of the case that it is part of."""

from typing import Any

from app.domains.violations.models import Violation, ViolationRespondent
from app.domains.violations.workflow import PART, PartAction
from app.store.work import Work


def move_part(
    work: Work,
    violation: Violation,
    respondent: ViolationRespondent,
    action: PartAction,
    **body: Any,
) -> None:
    """Take a step of a respondent's part; its event names the case, and no record.

    Raises:
        NotFound, Forbidden: the policy does not grant it.
        StepRefused: the state does not allow it.

    Records:
        The event of the step, as the life of a part names it.

    Rule:
        Fairness V4: nothing of a case is public before it is final, an event of it neither.
    """
    case = {"case": str(violation.id), "number": violation.number}
    work.move(respondent, PART, action, **case, **body)
