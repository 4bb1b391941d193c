"""The life of a worker's answer, and of a firm's request to remove words (E4)."""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.experience.types import AnswerState, RequestState
from app.kit.workflow import Step, Workflow

_State = AnswerState
RULE = "Fairness E4"


class Action(StrEnum):
    """What a person does with an answer."""

    COUNT = "count"
    SET_ASIDE = "set_aside"
    REMOVE = "remove"


_WAITS = {_State.WAITING}
_STEPS = (
    (Action.COUNT, _WAITS, _State.COUNTED, "counted"),
    # Words alone, and before anybody reads them: what counts is never set aside by hand.
    (Action.SET_ASIDE, _WAITS, _State.SET_ASIDE, "set_aside"),
    (Action.REMOVE, _WAITS | {_State.COUNTED}, _State.REMOVED, "removed"),
)
ANSWER: Workflow[AnswerState, Action, Permission] = Workflow(
    [
        Step(
            action=action,
            sources=frozenset(sources),
            target=target,
            permission=Permission.EXPERIENCE_MODERATE,
            event=f"experience.answer.{past}",
            rule=RULE,
        )
        for action, sources, target, past in _STEPS
    ],
    start=_State.WAITING,
)
"""One that nothing holds is born counted, and one that tells of harm set aside, without an event:
its instant and its place in the journal would tell which code it came with."""


class RequestAction(StrEnum):
    """What a person of the scheme does with a firm's request."""

    GRANT = "grant"
    REFUSE = "refuse"


REQUEST: Workflow[RequestState, RequestAction, Permission] = Workflow(
    [
        Step(
            action=action,
            sources=frozenset({RequestState.ASKED}),
            target=target,
            permission=Permission.REMOVAL_DECIDE,
            event=f"experience.removal.{target.value}",
            rule=RULE,
            reason_required=True,
        )
        for action, target in (
            (RequestAction.GRANT, RequestState.GRANTED),
            (RequestAction.REFUSE, RequestState.REFUSED),
        )
    ],
    start=RequestState.ASKED,
)
