"""The life of a case, and of the part of each respondent in it."""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.violations.types import RespondentState, ViolationState
from app.kit.workflow import Step, Workflow

_State = ViolationState


class Action(StrEnum):
    """What happens to a case."""

    NOTIFY = "notify"
    DROP = "drop"
    CONFIRM = "confirm"
    DISMISS = "dismiss"
    SANCTION = "sanction"
    REMEDY = "remedy"
    CLOSE = "close"
    REOPEN = "reopen"


LIFE: Workflow[ViolationState, Action, Permission] = Workflow(
    [
        Step(
            action=Action.NOTIFY,
            sources=frozenset({_State.ALLEGED, _State.NOTIFIED}),
            target=_State.NOTIFIED,
            permission=Permission.VIOLATION_OPEN,
            event="violations.violation.notified",
            rule="Fairness V1, C1",
        ),
        Step(
            action=Action.DROP,
            sources=frozenset({_State.ALLEGED}),
            target=_State.DISMISSED,
            permission=Permission.VIOLATION_OPEN,
            event="violations.violation.dropped",
            rule="Fairness V3: one conduct counts once",
            reason_required=True,
        ),
        Step(
            action=Action.CONFIRM,
            sources=frozenset({_State.NOTIFIED}),
            target=_State.CONFIRMED,
            permission=Permission.VIOLATION_DECIDE,
            event="violations.violation.confirmed",
            rule="Fairness V3, V6",
            reason_required=True,
        ),
        Step(
            action=Action.DISMISS,
            sources=frozenset({_State.NOTIFIED}),
            target=_State.DISMISSED,
            permission=Permission.VIOLATION_DECIDE,
            event="violations.violation.dismissed",
            rule="Fairness V3",
            reason_required=True,
        ),
        Step(
            action=Action.SANCTION,
            sources=frozenset({_State.CONFIRMED}),
            target=_State.SANCTIONED,
            permission=Permission.VIOLATION_FOLLOW,
            event="violations.violation.sanctioned",
            rule="Fairness V3",
        ),
        Step(
            action=Action.REMEDY,
            sources=frozenset({_State.CONFIRMED, _State.SANCTIONED}),
            target=_State.REMEDIED,
            permission=Permission.VIOLATION_FOLLOW,
            event="violations.violation.remedied",
            rule="Fairness V7",
        ),
        Step(
            action=Action.CLOSE,
            sources=frozenset({_State.CONFIRMED, _State.SANCTIONED, _State.REMEDIED}),
            target=_State.CLOSED,
            permission=Permission.VIOLATION_FOLLOW,
            event="violations.violation.closed",
            rule="Domain model, violation",
        ),
        # An appeal that is right, the authority's own court, or a hearing after absence.
        Step(
            action=Action.REOPEN,
            sources=frozenset(
                {_State.CONFIRMED, _State.SANCTIONED, _State.REMEDIED, _State.CLOSED}
            ),
            target=_State.NOTIFIED,
            permission=Permission.VIOLATION_REVERSE,
            event="violations.violation.reopened",
            rule="Fairness C2, V1",
        ),
    ],
    start=_State.ALLEGED,
)

_Part = RespondentState


class PartAction(StrEnum):
    """What happens to the part of one respondent."""

    NOTIFY = "notify"
    CONFIRM = "confirm"
    DISMISS = "dismiss"
    REOPEN = "reopen"


PART: Workflow[RespondentState, PartAction, Permission] = Workflow(
    [
        Step(
            action=PartAction.NOTIFY,
            sources=frozenset({_Part.NAMED}),
            target=_Part.NOTIFIED,
            permission=Permission.VIOLATION_OPEN,
            event="violations.respondent.notified",
            rule="Fairness V1, V6",
        ),
        Step(
            action=PartAction.CONFIRM,
            sources=frozenset({_Part.NOTIFIED}),
            target=_Part.CONFIRMED,
            permission=Permission.VIOLATION_DECIDE,
            event="violations.respondent.confirmed",
            rule="Fairness V3, V6",
            reason_required=True,
        ),
        Step(
            action=PartAction.DISMISS,
            sources=frozenset({_Part.NAMED, _Part.NOTIFIED}),
            target=_Part.DISMISSED,
            permission=Permission.VIOLATION_DECIDE,
            event="violations.respondent.dismissed",
            rule="Fairness V3, V6",
            reason_required=True,
        ),
        Step(
            action=PartAction.REOPEN,
            sources=frozenset({_Part.CONFIRMED}),
            target=_Part.NAMED,
            permission=Permission.VIOLATION_REVERSE,
            event="violations.respondent.reopened",
            rule="Fairness C2, V1",
        ),
    ],
    start=_Part.NAMED,
)
