"""The lives of an appeal, and of an objection to a member of its panel."""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.appeals.types import RUNNING, AppealState, ObjectionState
from app.kit.workflow import Step, Workflow


class Action(StrEnum):
    """What can be done with an appeal."""

    ADMIT = "admit"
    FIND_INADMISSIBLE = "find_inadmissible"
    HEAR = "hear"
    UPHOLD = "uphold"
    UPHOLD_PARTLY = "uphold_partly"
    DISMISS = "dismiss"
    WITHDRAW = "withdraw"
    TAKE_BACK = "take_back"
    SETTLE = "settle"


_LODGED = frozenset({AppealState.LODGED})
_ADMITTED = frozenset({AppealState.ADMITTED})
_HEARD = frozenset({AppealState.HEARD})
_PAST = {
    Action.ADMIT: "admitted",
    Action.FIND_INADMISSIBLE: "found_inadmissible",
    Action.HEAR: "heard",
    Action.UPHOLD: "upheld",
    Action.UPHOLD_PARTLY: "partly_upheld",
    Action.DISMISS: "dismissed",
    Action.WITHDRAW: "withdrawn",
    Action.TAKE_BACK: "withdrawn",
    Action.SETTLE: "settled",
}


def _step(
    action: Action,
    sources: frozenset[AppealState],
    target: AppealState,
    permission: Permission = Permission.APPEAL_JUDGE,
) -> Step[AppealState, Action, Permission]:
    return Step(
        action=action,
        sources=sources,
        target=target,
        permission=permission,
        event=f"appeals.appeal.{_PAST[action]}",
        rule="Fairness C2",
        reason_required=True,
    )


LIFE: Workflow[AppealState, Action, Permission] = Workflow(
    [
        _step(Action.ADMIT, _LODGED, AppealState.ADMITTED),
        _step(Action.FIND_INADMISSIBLE, _LODGED, AppealState.INADMISSIBLE),
        _step(Action.HEAR, _ADMITTED, AppealState.HEARD),
        _step(Action.UPHOLD, _HEARD, AppealState.UPHELD),
        _step(Action.UPHOLD_PARTLY, _HEARD, AppealState.PARTLY),
        _step(Action.DISMISS, _HEARD, AppealState.DISMISSED),
        _step(Action.WITHDRAW, RUNNING, AppealState.WITHDRAWN, Permission.APPEAL_LODGE),
        # By whoever appealed with a receipt.
        _step(Action.TAKE_BACK, RUNNING, AppealState.WITHDRAWN, Permission.COMPLAINT_FOLLOW),
        # The act was reversed without the appeal: as a plain error, or on review.
        _step(Action.SETTLE, RUNNING, AppealState.SETTLED, Permission.APPEAL_SETTLE),
    ],
    start=AppealState.LODGED,
)


class ObjectionAction(StrEnum):
    """What can be answered to an objection."""

    UPHOLD = "uphold"
    DISMISS = "dismiss"


OBJECTION: Workflow[ObjectionState, ObjectionAction, Permission] = Workflow(
    [
        Step(
            action=ObjectionAction.UPHOLD,
            sources=frozenset({ObjectionState.OPEN}),
            target=ObjectionState.UPHELD,
            permission=Permission.APPEAL_COMPOSE,
            event="appeals.objection.upheld",
            rule="Fairness C2: people who had no part",
            reason_required=True,
        ),
        Step(
            action=ObjectionAction.DISMISS,
            sources=frozenset({ObjectionState.OPEN}),
            target=ObjectionState.DISMISSED,
            permission=Permission.APPEAL_COMPOSE,
            event="appeals.objection.dismissed",
            rule="Fairness C2: people who had no part",
            reason_required=True,
        ),
    ],
    start=ObjectionState.OPEN,
)
