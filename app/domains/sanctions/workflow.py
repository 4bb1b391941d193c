"""The life of a sanction. Whether it is in force at an instant, its days say."""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.sanctions.types import SanctionState
from app.kit.workflow import Step, Workflow

_State = SanctionState


class Action(StrEnum):
    """What happens to a sanction."""

    PROPOSE_URGENT = "propose_urgent"
    CONFIRM = "confirm"
    DECIDE = "decide"
    DROP = "drop"
    COMPLY = "comply"
    LIFT = "lift"
    OVERTURN = "overturn"


_RUNS = frozenset({_State.IMPOSED, _State.COMPLIED})
_STEPS = (
    (Action.PROPOSE_URGENT, {_State.ANNOUNCED}, _State.URGENT, "urgency_proposed"),
    (Action.CONFIRM, {_State.URGENT}, _State.IMPOSED, "imposed"),
    (Action.DECIDE, {_State.ANNOUNCED}, _State.IMPOSED, "imposed"),
    (Action.DROP, {_State.ANNOUNCED, _State.URGENT}, _State.DROPPED, "dropped"),
    (Action.COMPLY, {_State.IMPOSED}, _State.COMPLIED, "complied"),
    (Action.LIFT, _RUNS, _State.LIFTED, "lifted"),
    (Action.OVERTURN, _RUNS | {_State.LIFTED}, _State.OVERTURNED, "overturned"),
)
_PERMISSIONS = {
    Action.PROPOSE_URGENT: Permission.SANCTION_PROPOSE,
    Action.OVERTURN: Permission.SANCTION_OVERTURN,
}
LIFE: Workflow[SanctionState, Action, Permission] = Workflow(
    [
        Step(
            action=action,
            sources=frozenset(sources),
            target=target,
            permission=_PERMISSIONS.get(action, Permission.SANCTION_DECIDE),
            event=f"sanctions.sanction.{past}",
            rule="Fairness C2" if action is Action.OVERTURN else "Fairness V3, C1",
            reason_required=action is not Action.OVERTURN,
        )
        for action, sources, target, past in _STEPS
    ],
    start=_State.ANNOUNCED,
)
