"""The life of a question about what another system says."""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.changes.types import QuestionState
from app.kit.workflow import Step, Workflow


class QuestionAction(StrEnum):
    """What can be done with it."""

    APPLY = "apply"
    LET_GO = "let_go"


_OPEN = frozenset({QuestionState.OPEN})

QUESTION: Workflow[QuestionState, QuestionAction, Permission] = Workflow(
    (
        Step(
            QuestionAction.APPLY,
            _OPEN,
            QuestionState.APPLIED,
            Permission.QUESTION_APPLY,
            "changes.question.applied",
            "fairness P3",
            reason_required=True,
        ),
        Step(
            QuestionAction.LET_GO,
            _OPEN,
            QuestionState.LET_GO,
            Permission.QUESTION_ANSWER,
            "changes.question.let_go",
            "issue 10, Linked systems",
            reason_required=True,
        ),
    ),
    start=QuestionState.OPEN,
)
