"""The life of a cohort study (E3): nobody but the assessor moves it, and nothing takes it back."""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.cohorts.types import StudyState
from app.kit.workflow import Step, Workflow

_State = StudyState


class Action(StrEnum):
    """What happens to a study."""

    FREEZE = "freeze"
    AMEND = "amend"
    BEGIN = "begin"
    CLOSE = "close"
    ANALYSE = "analyse"
    PUBLISH = "publish"


_RULE = "Fairness E3"
_STEPS = (
    (Action.FREEZE, {_State.DRAFT}, _State.PROTOCOL_FROZEN, "protocol.frozen"),
    # Shown as a version of its own, with the state in which it was written.
    *(
        (Action.AMEND, {each}, each, "protocol.amended")
        for each in (_State.PROTOCOL_FROZEN, _State.COLLECTING, _State.CLOSED)
    ),
    (Action.BEGIN, {_State.PROTOCOL_FROZEN}, _State.COLLECTING, "study.begun"),
    (Action.CLOSE, {_State.COLLECTING}, _State.CLOSED, "study.closed"),
    (Action.ANALYSE, {_State.CLOSED}, _State.ANALYSED, "study.analysed"),
    (Action.PUBLISH, {_State.ANALYSED}, _State.PUBLISHED, "study.published"),
)
STUDY: Workflow[StudyState, Action, Permission] = Workflow(
    [
        Step(
            action=action,
            sources=frozenset(sources),
            target=target,
            permission=Permission.STUDY_ANALYSE
            if action is Action.ANALYSE
            else Permission.STUDY_ASSESS,
            event=f"cohorts.{past}",
            rule=_RULE,
            reason_required=action is Action.AMEND,
        )
        for action, sources, target, past in _STEPS
    ],
    start=_State.DRAFT,
)
