"""The life of an admission."""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.partners.types import AdmissionState
from app.kit.workflow import Step, Workflow

_State = AdmissionState


class Action(StrEnum):
    """What can be done with an admission."""

    ADMIT = "admit"
    REFUSE = "refuse"
    END = "end"


LIFE: Workflow[AdmissionState, Action, Permission] = Workflow(
    [
        Step(
            action=action,
            sources=frozenset({source}),
            target=target,
            permission=permission,
            event=f"partners.admission.{target.value}",
            rule="Fairness W7: decided by two persons, for a published term",
            reason_required=action is not Action.ADMIT,
        )
        for action, source, target, permission in (
            (Action.ADMIT, _State.PROPOSED, _State.ADMITTED, Permission.PARTNER_ADMIT),
            (Action.REFUSE, _State.PROPOSED, _State.REFUSED, Permission.PARTNER_ADMIT),
            (Action.END, _State.ADMITTED, _State.ENDED, Permission.PARTNER_END),
        )
    ],
    start=_State.PROPOSED,
)
