"""The life of a warning, and of an objection to one."""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.warnings.types import ObjectionState, WarningState
from app.kit.workflow import Step, Workflow

_State = WarningState


class Action(StrEnum):
    """What happens to a warning."""

    ATTEMPT = "attempt"
    PUBLISH = "publish"
    RENEW = "renew"
    END = "end"
    WITHDRAW = "withdraw"


_DRAFT = frozenset({_State.DRAFTED, _State.ATTEMPTED})
_STEPS = (
    (Action.ATTEMPT, _DRAFT, _State.ATTEMPTED, Permission.WARNING_DRAFT, "attempted"),
    (
        Action.PUBLISH,
        frozenset({_State.ATTEMPTED}),
        _State.PUBLISHED,
        Permission.WARNING_PUBLISH,
        "published",
    ),
    (
        Action.RENEW,
        frozenset({_State.PUBLISHED}),
        _State.PUBLISHED,
        Permission.WARNING_PUBLISH,
        "renewed",
    ),
    (
        Action.END,
        frozenset({_State.PUBLISHED}),
        _State.ENDED,
        Permission.WARNING_END,
        "ended",
    ),
    (
        Action.WITHDRAW,
        _DRAFT | {_State.PUBLISHED},
        _State.WITHDRAWN,
        Permission.WARNING_WITHDRAW,
        "withdrawn",
    ),
)
LIFE: Workflow[WarningState, Action, Permission] = Workflow(
    [
        Step(
            action=action,
            sources=sources,
            target=target,
            permission=permission,
            event=f"warnings.warning.{past}",
            rule="Fairness L4",
        )
        for action, sources, target, permission, past in _STEPS
    ],
    start=_State.DRAFTED,
)


class ObjectionAction(StrEnum):
    """How an objection is decided."""

    UPHOLD = "uphold"
    DISMISS = "dismiss"


OBJECTION: Workflow[ObjectionState, ObjectionAction, Permission] = Workflow(
    [
        Step(
            action=action,
            sources=frozenset({ObjectionState.LODGED}),
            target=target,
            permission=Permission.OBJECTION_DECIDE,
            event=f"warnings.objection.{target.value}",
            rule="Fairness L4, C2",
        )
        for action, target in (
            (ObjectionAction.UPHOLD, ObjectionState.UPHELD),
            (ObjectionAction.DISMISS, ObjectionState.DISMISSED),
        )
    ],
    start=ObjectionState.LODGED,
)
