"""The life of a post abroad."""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.posts.types import PostState
from app.kit.workflow import Step, Workflow


class Action(StrEnum):
    """What can be done with a post."""

    CLOSE = "close"


LIFE: Workflow[PostState, Action, Permission] = Workflow(
    [
        Step(
            action=Action.CLOSE,
            sources=frozenset({PostState.OPEN}),
            target=PostState.CLOSED,
            permission=Permission.POST_CHANGE,
            event="posts.post.closed",
            rule="Fairness S5: its cases go to the successor that is named, or she is asked",
            reason_required=True,
        )
    ],
    start=PostState.OPEN,
)
