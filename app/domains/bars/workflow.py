"""The life of a bar, and of the question whether two people are one."""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.bars.types import BarState, PairState
from app.kit.workflow import Step, Workflow


class Action(StrEnum):
    """What happens to a bar."""

    ANNOUNCE = "announce"
    SPARE = "spare"
    IMPOSE = "impose"
    LIFT = "lift"
    OVERTURN = "overturn"
    REMAND = "remand"


_State = BarState
BAR: Workflow[BarState, Action, Permission] = Workflow(
    [
        Step(
            action=Action.ANNOUNCE,
            sources=frozenset({_State.PROPOSED}),
            target=_State.ANNOUNCED,
            permission=Permission.BAR_PROPOSE,
            event="bars.bar.announced",
            rule="Fairness C1, V1",
        ),
        # A person finds that an officer had left, had no part, or is somebody else.
        Step(
            action=Action.SPARE,
            sources=frozenset({_State.PROPOSED, _State.ANNOUNCED}),
            target=_State.SPARED,
            permission=Permission.BAR_IMPOSE,
            event="bars.bar.spared",
            rule="Fairness V5, C1",
            reason_required=True,
        ),
        # By somebody else than who proposed and announced it, after the hearing.
        Step(
            action=Action.IMPOSE,
            sources=frozenset({_State.ANNOUNCED}),
            target=_State.IN_EFFECT,
            permission=Permission.BAR_IMPOSE,
            event="bars.bar.imposed",
            rule="Fairness V3, V5, C1, P4",
            reason_required=True,
        ),
        Step(
            action=Action.LIFT,
            sources=frozenset({_State.IN_EFFECT}),
            target=_State.LIFTED,
            permission=Permission.BAR_IMPOSE,
            event="bars.bar.lifted",
            rule="Fairness V5",
            reason_required=True,
        ),
        Step(
            action=Action.OVERTURN,
            sources=frozenset({_State.IN_EFFECT}),
            target=_State.OVERTURNED,
            permission=Permission.BAR_OVERTURN,
            event="bars.bar.overturned",
            rule="Fairness C2",
        ),
        # An appeal that is right in part gives it back to the body, to others there.
        Step(
            action=Action.REMAND,
            sources=frozenset({_State.IN_EFFECT}),
            target=_State.PROPOSED,
            permission=Permission.BAR_OVERTURN,
            event="bars.bar.remanded",
            rule="Fairness C2",
        ),
    ],
    start=_State.PROPOSED,
)


class PairAction(StrEnum):
    """What happens to a question."""

    ASK = "ask"
    FIND_SAME = "find_same"
    FIND_ANOTHER = "find_another"


_ANSWERED_FROM = frozenset({PairState.ASKED})
PAIR: Workflow[PairState, PairAction, Permission] = Workflow(
    [
        # A likeness is asked at once; one by identity when the applicant says it is another. What
        # was answered once another officer looks at, if the applicant objects.
        Step(
            action=PairAction.ASK,
            sources=frozenset({PairState.MET, PairState.SAME}),
            target=PairState.ASKED,
            permission=Permission.LIKENESS_ASK,
            event="bars.question.asked",
            rule="Fairness V5",
        ),
        Step(
            action=PairAction.FIND_SAME,
            sources=_ANSWERED_FROM,
            target=PairState.SAME,
            permission=Permission.LIKENESS_ANSWER,
            event="bars.question.answered_same",
            rule="Fairness V5, L10",
            reason_required=True,
        ),
        Step(
            action=PairAction.FIND_ANOTHER,
            sources=_ANSWERED_FROM,
            target=PairState.NOT_SAME,
            permission=Permission.LIKENESS_ANSWER,
            event="bars.question.answered_another",
            rule="Fairness V5, L10",
            reason_required=True,
        ),
    ],
    start=PairState.MET,
)
