"""The life of a review of a holder of whom a risk pattern is known (W1)."""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.certifications.types.life import RiskState
from app.kit.workflow import Step, Workflow


class RiskAction(StrEnum):
    """What can be done about a risk pattern of a holder."""

    ORDER_AUDIT = "order_audit"
    CLOSE = "close"


RISK: Workflow[RiskState, RiskAction, Permission] = Workflow(
    [
        Step(
            action=RiskAction.ORDER_AUDIT,
            sources=frozenset({RiskState.OPEN}),
            target=RiskState.ORDERED,
            permission=Permission.AUDIT_ORDER,
            event="certifications.risk_review.audit_ordered",
            rule="Fairness W1; ISO/IEC 17021-1, 9.6.4",
        ),
        Step(
            action=RiskAction.CLOSE,
            sources=frozenset({RiskState.OPEN}),
            target=RiskState.CLOSED,
            permission=Permission.RISK_CLOSE,
            event="certifications.risk_review.closed",
            rule="Fairness W1",
            reason_required=True,
        ),
    ],
    start=RiskState.OPEN,
)
