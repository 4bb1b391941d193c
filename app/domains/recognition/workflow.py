"""The life of an award. How its loss is announced and heard, its notice says (C1)."""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.recognition.types.awards import AwardState
from app.kit.workflow import Step, Workflow

_State = AwardState


class Action(StrEnum):
    """What happens to an award."""

    GRANT = "grant"
    REFUSE = "refuse"
    ENTER = "enter"
    CONFIRM = "confirm"
    DISCARD = "discard"
    LOSE = "lose"
    RESTORE = "restore"


_STEPS = (
    (Action.GRANT, _State.PROPOSED, _State.GRANTED, Permission.AWARD_GRANT, "granted"),
    (Action.REFUSE, _State.PROPOSED, _State.REFUSED, Permission.AWARD_GRANT, "refused"),
    (Action.ENTER, _State.PROPOSED, _State.ENTERED, Permission.AWARD_ENTER, "entered"),
    (Action.CONFIRM, _State.ENTERED, _State.GRANTED, Permission.AWARD_ENTER, "confirmed"),
    (Action.DISCARD, _State.ENTERED, _State.DISCARDED, Permission.AWARD_ENTER, "discarded"),
    (Action.LOSE, _State.GRANTED, _State.LOST, Permission.AWARD_LOSE, "lost"),
    (Action.RESTORE, _State.LOST, _State.GRANTED, Permission.AWARD_RESTORE, "restored"),
)
_RULES = {
    Action.LOSE: "Fairness E1, C1",
    Action.RESTORE: "Fairness C2",
}
LIFE: Workflow[AwardState, Action, Permission] = Workflow(
    [
        Step(
            action=action,
            sources=frozenset({source}),
            target=target,
            permission=permission,
            event=f"recognition.award.{past}",
            rule=_RULES.get(action, "Fairness E1"),
            reason_required=action in {Action.REFUSE, Action.LOSE, Action.DISCARD},
        )
        for action, source, target, permission, past in _STEPS
    ],
    start=_State.PROPOSED,
)
