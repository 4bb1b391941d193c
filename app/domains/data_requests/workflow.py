"""The life of a request: received, handed in, proved by two officers, answered."""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.data_requests.types import OPEN, RequestState
from app.kit.workflow import Step, Workflow


class Action(StrEnum):
    """What happens to a request."""

    HAND_IN = "hand_in"
    CHECK = "check"
    PROVE = "prove"
    SET_ASIDE = "set_aside"
    GRANT = "grant"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"
    LAPSE = "lapse"


def _step(
    action: Action,
    sources: frozenset[RequestState],
    target: RequestState,
    permission: Permission,
    rule: str,
) -> Step[RequestState, Action, Permission]:
    event = f"data_requests.request.{_EVENTS.get(action, target).value}"
    by_an_officer = permission in (Permission.DATA_REQUEST_CHECK, Permission.DATA_REQUEST_DECIDE)
    return Step(
        action=action,
        sources=sources,
        target=target,
        permission=permission,
        event=event,
        rule=rule,
        reason_required=by_an_officer,
    )


_EVENTS = {Action.SET_ASIDE: Action.SET_ASIDE}

LIFE: Workflow[RequestState, Action, Permission] = Workflow(
    [
        _step(
            Action.HAND_IN,
            frozenset({RequestState.RECEIVED}),
            RequestState.HANDED_IN,
            Permission.DATA_REQUEST_LODGE,
            "GDPR art. 12(6)",
        ),
        _step(
            Action.CHECK,
            frozenset({RequestState.HANDED_IN}),
            RequestState.CHECKED,
            Permission.DATA_REQUEST_CHECK,
            "Fairness P6, L10",
        ),
        _step(
            Action.PROVE,
            frozenset({RequestState.CHECKED}),
            RequestState.PROVED,
            Permission.DATA_REQUEST_CHECK,
            "Fairness P6, L10",
        ),
        _step(
            Action.SET_ASIDE,
            frozenset({RequestState.CHECKED}),
            RequestState.HANDED_IN,
            Permission.DATA_REQUEST_CHECK,
            "Fairness P6",
        ),
        _step(
            Action.GRANT,
            frozenset({RequestState.PROVED}),
            RequestState.GRANTED,
            Permission.DATA_REQUEST_DECIDE,
            "GDPR art. 15, 16, 18",
        ),
        _step(
            Action.REFUSE,
            OPEN,
            RequestState.REFUSED,
            Permission.DATA_REQUEST_DECIDE,
            "GDPR art. 12(4), 12(5)",
        ),
        _step(
            Action.WITHDRAW,
            OPEN | {RequestState.RECEIVED},
            RequestState.WITHDRAWN,
            Permission.DATA_REQUEST_LODGE,
            "Fairness P6",
        ),
        _step(
            Action.LAPSE,
            frozenset({RequestState.RECEIVED}),
            RequestState.LAPSED,
            Permission.DATA_REQUEST_LAPSE,
            "GDPR art. 5(1)(e)",
        ),
    ],
    start=RequestState.RECEIVED,
)
