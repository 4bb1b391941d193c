"""The life of the review of a state's certificate (S4, C8)."""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.accountability.types import ReviewState
from app.kit.workflow import Step, Workflow

_State = ReviewState


class Action(StrEnum):
    """What happens to a review."""

    OPEN = "open"
    SET_ASIDE = "set_aside"
    END_HEARING = "end_hearing"
    CONCLUDE = "conclude"
    LIFT = "lift"


_NOTED, _OPEN, _DECIDING = {_State.NOTED}, {_State.OPEN}, {_State.DECIDING}
_STEPS = (
    (Action.OPEN, _NOTED, _State.OPEN, "opened", "Fairness S4"),
    (Action.SET_ASIDE, _NOTED, _State.SET_ASIDE, "set_aside", "Fairness S4"),
    (Action.END_HEARING, _OPEN, _State.DECIDING, "heard", "Fairness C8"),
    (Action.CONCLUDE, _DECIDING, _State.CONCLUDED, "concluded", "Fairness C8"),
    (Action.LIFT, _NOTED | _OPEN | _DECIDING, _State.LIFTED, "lifted", "Fairness S4, V4"),
)
_PERMISSIONS = {
    Action.OPEN: Permission.REVIEW_OPEN,
    Action.END_HEARING: Permission.REVIEW_HEAR,
    Action.CONCLUDE: Permission.REVIEW_CONCLUDE,
}
REVIEW: Workflow[ReviewState, Action, Permission] = Workflow(
    [
        Step(
            action=action,
            sources=frozenset(sources),
            target=target,
            permission=_PERMISSIONS.get(action, Permission.REVIEW_END),
            event=f"accountability.review.{past}",
            rule=rule,
            reason_required=action in {Action.SET_ASIDE, Action.CONCLUDE, Action.LIFT},
        )
        for action, sources, target, past, rule in _STEPS
    ],
    start=_State.NOTED,
)
