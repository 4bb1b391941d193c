"""Taking steps of the part of a respondent; the policy is asked of the case that it is part of."""

from typing import Any

from app.access.policy import require
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
    """Take a step of a respondent's part; its event names the case, and no record (V4).

    Raises:
        Forbidden: the policy does not grant it.
        StepRefused: the state does not allow it.

    Records:
        The event of the step, as the life of a part names it.
    """
    require(work.actor, PART.permission(action), violation.facts, is_seen=True)
    step = PART.step(respondent.state, action)
    respondent.state = step.target
    case = {"case": str(violation.id), "number": violation.number}
    work.record(step.event, **{"row": str(respondent.id), **case, **body})
    work.session.flush()
