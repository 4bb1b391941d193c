"""The life of a proposed change: announced by a second person, or withdrawn before it holds."""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.fees.types.keeping import ChangeState
from app.kit.workflow import Step, Workflow


class Action(StrEnum):
    """What happens to a proposed change."""

    ANNOUNCE = "announce"
    WITHDRAW = "withdraw"


LIFE: Workflow[ChangeState, Action, Permission] = Workflow(
    [
        Step(
            action=Action.ANNOUNCE,
            sources=frozenset({ChangeState.PROPOSED}),
            target=ChangeState.ANNOUNCED,
            permission=Permission.AMENDMENT_ANNOUNCE,
            event="fees.change.announced",
            rule="Fairness V8",
        ),
        Step(
            action=Action.WITHDRAW,
            sources=frozenset({ChangeState.PROPOSED, ChangeState.ANNOUNCED}),
            target=ChangeState.WITHDRAWN,
            permission=Permission.AMENDMENT_WITHDRAW,
            event="fees.change.withdrawn",
            rule="Fairness V8",
            reason_required=True,
        ),
    ],
    start=ChangeState.PROPOSED,
)
