"""The life of what one person proposes and another confirms, and of the end of a jurisdiction."""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.jurisdictions.types import ProposalState
from app.kit.workflow import Step, Workflow


class Decision(StrEnum):
    """What becomes of a proposal."""

    CONFIRM = "confirm"
    DROP = "drop"


def decided_by_two(
    noun: str, confirms: Permission, drops: Permission
) -> Workflow[ProposalState, Decision, Permission]:
    """Return the life of a thing on which sharing depends: a second person confirms it.

    Args:
        noun: of its events, such as ``jurisdictions.end``.
        confirms: what is asked for of who confirms it.
        drops: what is asked for of who drops it, whoever proposed it.
    """
    return Workflow(
        [
            Step(
                action=action,
                sources=frozenset({ProposalState.PROPOSED}),
                target=target,
                permission=permission,
                event=f"{noun}.{target.value}",
                rule="Fairness P4: proposed by one, confirmed by another",
                reason_required=action is Decision.DROP,
            )
            for action, target, permission in (
                (Decision.CONFIRM, ProposalState.CONFIRMED, confirms),
                (Decision.DROP, ProposalState.DROPPED, drops),
            )
        ],
        start=ProposalState.PROPOSED,
    )


END: Workflow[ProposalState, Decision, Permission] = decided_by_two(
    "jurisdictions.end", Permission.JURISDICTION_CONFIRM, Permission.JURISDICTION_END
)
