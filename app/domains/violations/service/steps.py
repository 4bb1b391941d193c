"""Taking steps of the part of a respondent; the policy is asked of the case that it is part of."""

from typing import Any
from uuid import UUID

from app.access.policy import Facts
from app.domains.violations.models import Violation, ViolationRespondent
from app.domains.violations.types import RespondentState
from app.domains.violations.workflow import PART, PartAction
from app.store.work import Work


class _Part:
    """A respondent with what the policy may know of its case."""

    def __init__(self, violation: Violation, respondent: ViolationRespondent) -> None:
        self.id: UUID = respondent.id
        self.facts: Facts = violation.facts
        self._respondent = respondent

    @property
    def state(self) -> RespondentState:
        """Where its part stands."""
        return self._respondent.state

    @state.setter
    def state(self, new: RespondentState) -> None:
        self._respondent.state = new


def move_part(
    work: Work,
    violation: Violation,
    respondent: ViolationRespondent,
    action: PartAction,
    **body: Any,
) -> None:
    """Take a step of a respondent's part; its event names the case, and no record (V4).

    Raises:
        NotFound, Forbidden: the policy does not grant it.
        StepRefused: the state does not allow it.

    Records:
        The event of the step, as the life of a part names it.
    """
    part = _Part(violation, respondent)
    work.move(part, PART, action, case=str(violation.id), number=violation.number, **body)
