"""The life of a remedy; what is owed and paid are sums beside it."""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.remedies.types import RemedyState
from app.kit.workflow import Step, Workflow

_State = RemedyState
DRAWN_UP = frozenset({_State.OPENED, _State.REOPENED})
"""States in which a plan is drawn up."""


class Action(StrEnum):
    """What happens to a remedy."""

    PROPOSE = "propose"
    RETURN = "return"
    ACCEPT = "accept"
    REOPEN = "reopen"
    CLOSE = "close"


LIFE: Workflow[RemedyState, Action, Permission] = Workflow(
    [
        Step(
            action=Action.PROPOSE,
            sources=DRAWN_UP,
            target=_State.PROPOSED,
            permission=Permission.REMEDY_PROPOSE,
            event="remedies.remedy.proposed",
            rule="Facts on remedy, 5.2 item 1",
        ),
        # Something may have been given back while the plan lay there: it is opened either way.
        Step(
            action=Action.RETURN,
            sources=frozenset({_State.PROPOSED}),
            target=_State.OPENED,
            permission=Permission.REMEDY_ACCEPT,
            event="remedies.remedy.returned",
            rule="Facts on remedy, 5.2 item 1",
            reason_required=True,
        ),
        Step(
            action=Action.ACCEPT,
            sources=frozenset({_State.PROPOSED}),
            target=_State.ACCEPTED,
            permission=Permission.REMEDY_ACCEPT,
            event="remedies.remedy.accepted",
            rule="Fairness P4: a second person",
        ),
        Step(
            action=Action.REOPEN,
            sources=frozenset({_State.ACCEPTED, _State.CLOSED, _State.PROPOSED}),
            target=_State.REOPENED,
            permission=Permission.REMEDY_REOPEN,
            event="remedies.remedy.reopened",
            rule="Fairness V7: less, or made to give it back",
        ),
        Step(
            action=Action.CLOSE,
            sources=frozenset({_State.ACCEPTED, _State.REOPENED, _State.OPENED}),
            target=_State.CLOSED,
            permission=Permission.REMEDY_CLOSE,
            event="remedies.remedy.closed",
            rule="Issue: a case does not close while anything is owed",
        ),
    ],
    start=_State.OPENED,
)
