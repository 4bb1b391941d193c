"""The life of a disclosure; that a time is over, the clock says, and no state."""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.disclosures.types import DisclosureState
from app.kit.workflow import Step, Workflow

_State = DisclosureState


class Action(StrEnum):
    """What happens to a disclosure."""

    SEND = "send"
    KEEP_BACK = "keep_back"
    LAPSE = "lapse"
    DROP = "drop"
    ACKNOWLEDGE = "acknowledge"


_STEPS = (
    (Action.SEND, _State.WAITING, _State.SENT, "sent", "Fairness S1"),
    (Action.KEEP_BACK, _State.WAITING, _State.KEPT_BACK, "kept_back", "Fairness S1"),
    (Action.LAPSE, _State.WAITING, _State.LAPSED, "lapsed", "Fairness S1"),
    (Action.DROP, _State.WAITING, _State.DROPPED, "dropped", "Fairness S2"),
    (Action.ACKNOWLEDGE, _State.SENT, _State.ACKNOWLEDGED, "acknowledged", "Fairness S2"),
)
_PERMISSIONS = {
    Action.ACKNOWLEDGE: Permission.DISCLOSURE_ACKNOWLEDGE,
    Action.DROP: Permission.DISCLOSURE_DROP,
}
LIFE: Workflow[DisclosureState, Action, Permission] = Workflow(
    [
        Step(
            action=action,
            sources=frozenset({source}),
            target=target,
            permission=_PERMISSIONS.get(action, Permission.DISCLOSURE_SEND),
            event=f"disclosures.disclosure.{past}",
            rule=rule,
        )
        for action, source, target, past, rule in _STEPS
    ],
    start=_State.WAITING,
)
