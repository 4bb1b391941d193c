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
            action=QuestionAction.APPLY,
            sources=_OPEN,
            target=QuestionState.APPLIED,
            permission=Permission.QUESTION_APPLY,
            event="changes.question.applied",
            rule="Fairness P3",
            reason_required=True,
        ),
        Step(
            action=QuestionAction.LET_GO,
            sources=_OPEN,
            target=QuestionState.LET_GO,
            permission=Permission.QUESTION_ANSWER,
            event="changes.question.let_go",
            rule="Fairness L10: what does not fit is a question to a person",
            reason_required=True,
        ),
    ),
    start=QuestionState.OPEN,
)
