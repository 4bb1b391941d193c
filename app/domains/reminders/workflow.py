"""The life of an absence."""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.reminders.types import AbsenceState
from app.kit.workflow import Step, Workflow


class AbsenceAction(StrEnum):
    """What can be done with an absence."""

    DECLINE = "decline"
    END = "end"


ABSENCE: Workflow[AbsenceState, AbsenceAction, Permission] = Workflow(
    [
        Step(
            action=AbsenceAction.DECLINE,
            sources=frozenset({AbsenceState.STANDING}),
            target=AbsenceState.DECLINED,
            permission=Permission.ABSENCE_DECLINE,
            event="reminders.absence.declined",
            rule="Fairness P7",
        ),
        Step(
            action=AbsenceAction.END,
            sources=frozenset({AbsenceState.STANDING, AbsenceState.DECLINED}),
            target=AbsenceState.ENDED,
            permission=Permission.ABSENCE_CHANGE,
            event="reminders.absence.ended",
            rule="Fairness P7",
        ),
    ],
    start=AbsenceState.STANDING,
)
