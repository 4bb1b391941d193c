"""The life of a candidate: it waits for a person, who says same or not."""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.subjects.types import CandidateState
from app.kit.workflow import Step, Workflow


class Action(StrEnum):
    """What a person can say of a pair."""

    MERGE = "merge"
    REJECT = "reject"
    REOPEN = "reopen"


LIFE: Workflow[CandidateState, Action, Permission] = Workflow(
    [
        Step(
            action=Action.MERGE,
            sources=frozenset({CandidateState.WAITING, CandidateState.REJECTED}),
            target=CandidateState.MERGED,
            permission=Permission.CANDIDATE_DECIDE,
            event="subjects.candidate.merged",
            rule="Fairness L10",
            reason_required=True,
        ),
        Step(
            action=Action.REJECT,
            sources=frozenset({CandidateState.WAITING}),
            target=CandidateState.REJECTED,
            permission=Permission.CANDIDATE_DECIDE,
            event="subjects.candidate.rejected",
            rule="Fairness L10",
            reason_required=True,
        ),
        Step(
            action=Action.REOPEN,
            sources=frozenset({CandidateState.MERGED, CandidateState.REJECTED}),
            target=CandidateState.WAITING,
            permission=Permission.CANDIDATE_DECIDE,
            event="subjects.candidate.reopened",
            rule="Fairness L10",
            reason_required=True,
        ),
    ],
    start=CandidateState.WAITING,
)
