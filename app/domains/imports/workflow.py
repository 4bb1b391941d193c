"""The life of a file: read and compared, then in force at once or after a second person looked."""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.imports.types import ImportState
from app.kit.workflow import Step, Workflow


class Action(StrEnum):
    """What can be done with a file."""

    PUT_IN_FORCE = "put_in_force"
    HOLD = "hold"
    APPROVE = "approve"
    DROP = "drop"


LIFE: Workflow[ImportState, Action, Permission] = Workflow(
    [
        Step(
            action=Action.PUT_IN_FORCE,
            sources=frozenset({ImportState.READING}),
            target=ImportState.APPLIED,
            permission=Permission.IMPORT_RUN,
            event="imports.file.applied",
            rule="Architecture 6a",
        ),
        Step(
            action=Action.HOLD,
            sources=frozenset({ImportState.READING}),
            target=ImportState.HELD,
            permission=Permission.IMPORT_RUN,
            event="imports.file.held",
            rule="Fairness L6",
        ),
        Step(
            action=Action.APPROVE,
            sources=frozenset({ImportState.HELD}),
            target=ImportState.APPLIED,
            permission=Permission.IMPORT_APPROVE,
            event="imports.file.approved",
            rule="Fairness L6",
            reason_required=True,
        ),
        Step(
            action=Action.DROP,
            sources=frozenset({ImportState.HELD}),
            target=ImportState.DROPPED,
            permission=Permission.IMPORT_APPROVE,
            event="imports.file.dropped",
            rule="Fairness L6",
            reason_required=True,
        ),
    ],
    start=ImportState.READING,
)
