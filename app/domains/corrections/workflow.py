"""The life of the question whether a public value is right."""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.corrections.types import CORRECTING, DisputeState
from app.kit.workflow import Step, Workflow


class Action(StrEnum):
    """What can be done with a dispute."""

    FIND_FRIVOLOUS = "find_frivolous"
    UPHOLD = "uphold"
    UPHOLD_PARTLY = "uphold_partly"
    DISMISS = "dismiss"
    RETRACT = "retract"
    REVERSE = "reverse"
    WITHDRAW = "withdraw"


CORRECTS = frozenset({Action.UPHOLD, Action.UPHOLD_PARTLY})
"""The decisions that put a correction beside a value."""

_OPEN = frozenset({DisputeState.LODGED})


def _step(
    action: Action,
    sources: frozenset[DisputeState],
    target: DisputeState,
    permission: Permission = Permission.DISPUTE_DECIDE,
) -> Step[DisputeState, Action, Permission]:
    return Step(
        action=action,
        sources=sources,
        target=target,
        permission=permission,
        event=f"corrections.dispute.{_PAST[action]}",
        rule="Fairness L7",
        reason_required=True,
    )


_PAST = {
    Action.FIND_FRIVOLOUS: "found_frivolous",
    Action.UPHOLD: "upheld",
    Action.UPHOLD_PARTLY: "partly_upheld",
    Action.DISMISS: "dismissed",
    Action.RETRACT: "retracted",
    Action.REVERSE: "reversed",
    Action.WITHDRAW: "withdrawn",
}

LIFE: Workflow[DisputeState, Action, Permission] = Workflow(
    [
        _step(Action.FIND_FRIVOLOUS, _OPEN, DisputeState.FRIVOLOUS),
        _step(Action.UPHOLD, _OPEN, DisputeState.UPHELD),
        _step(Action.UPHOLD_PARTLY, _OPEN, DisputeState.PARTLY),
        _step(Action.DISMISS, _OPEN, DisputeState.DISMISSED),
        _step(Action.RETRACT, _OPEN, DisputeState.RETRACTED, Permission.DISPUTE_RETRACT),
        _step(Action.REVERSE, CORRECTING, DisputeState.REVERSED),
        _step(Action.WITHDRAW, CORRECTING, DisputeState.WITHDRAWN),
    ],
    start=DisputeState.LODGED,
)
