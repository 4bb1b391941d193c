"""The lives of accreditations and of audits."""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.audits.types import WRITTEN, AccreditationState, AuditState, FindingState
from app.kit.workflow import Step, Workflow


class AccreditationAction(StrEnum):
    """What can be done with an accreditation."""

    SUSPEND = "suspend"
    RESTORE = "restore"
    END = "end"


def _accreditation(
    action: AccreditationAction,
    sources: frozenset[AccreditationState],
    target: AccreditationState,
    past: str,
) -> Step[AccreditationState, AccreditationAction, Permission]:
    return Step(
        action=action,
        sources=sources,
        target=target,
        permission=Permission.ACCREDITATION_DECIDE,
        event=f"audits.accreditation.{past}",
        rule="Fairness C7",
        reason_required=True,
    )


_ACTIVE, _SUSPENDED = AccreditationState.ACTIVE, AccreditationState.SUSPENDED
ACCREDITATION: Workflow[AccreditationState, AccreditationAction, Permission] = Workflow(
    [
        _accreditation(AccreditationAction.SUSPEND, frozenset({_ACTIVE}), _SUSPENDED, "suspended"),
        _accreditation(AccreditationAction.RESTORE, frozenset({_SUSPENDED}), _ACTIVE, "restored"),
        _accreditation(
            AccreditationAction.END,
            frozenset({_ACTIVE, _SUSPENDED}),
            AccreditationState.ENDED,
            "ended",
        ),
    ],
    start=_ACTIVE,
)


class Action(StrEnum):
    """What can be done with an audit."""

    PLAN = "plan"
    PROPOSE_TEAM = "propose_team"
    DECLARE = "declare"
    CLEAR_TEAM = "clear_team"
    OBJECT = "object"
    DECIDE_OBJECTION = "decide_objection"
    DISSOLVE_TEAM = "dissolve_team"
    REPORT_INFLUENCE = "report_influence"
    START = "start"
    SUBMIT = "submit"
    RETURN_REPORT = "return_report"
    ACCEPT = "accept"
    HAND_OVER = "hand_over"
    CANCEL = "cancel"


S = AuditState
UNDER_WAY = frozenset({S.PLANNED, S.TEAM_CLEARED, S.IN_PROGRESS, S.RETURNED})
"""The states in which an audit can still move to another team or body."""


def _step(
    action: Action,
    sources: frozenset[AuditState],
    target: AuditState,
    permission: Permission,
    past: str,
    rule: str = "ISO/IEC 17021-1, 9.2",
) -> Step[AuditState, Action, Permission]:
    return Step(
        action=action,
        sources=sources,
        target=target,
        permission=permission,
        event=f"audits.audit.{past}",
        rule=rule,
    )


_PLAN, _C7 = Permission.AUDIT_PLAN, "Fairness C7"
_REPORTED = frozenset({S.REPORTED})
_PLANNED, _CLEARED = frozenset({S.PLANNED}), frozenset({S.TEAM_CLEARED})
LIFE: Workflow[AuditState, Action, Permission] = Workflow(
    [
        _step(Action.PLAN, _PLANNED, S.PLANNED, _PLAN, "planned"),
        _step(Action.PROPOSE_TEAM, _PLANNED, S.PLANNED, _PLAN, "team_proposed"),
        _step(Action.DECLARE, _PLANNED, S.PLANNED, Permission.AUDIT_DECLARE, "declared"),
        _step(Action.CLEAR_TEAM, _PLANNED, S.TEAM_CLEARED, _PLAN, "team_cleared"),
        _step(
            *(Action.OBJECT, _CLEARED, S.TEAM_CLEARED, Permission.AUDIT_OBJECT),
            *("objected", _C7),
        ),
        _step(
            *(Action.DECIDE_OBJECTION, _CLEARED, S.TEAM_CLEARED, Permission.AUDIT_REVIEW),
            *("objection_decided", _C7),
        ),
        _step(
            *(Action.DISSOLVE_TEAM, _CLEARED, S.PLANNED, Permission.AUDIT_REVIEW),
            *("team_dissolved", _C7),
        ),
        _step(
            *(Action.REPORT_INFLUENCE, UNDER_WAY, S.PLANNED, Permission.AUDIT_PERFORM),
            *("influence_reported", _C7),
        ),
        _step(Action.START, _CLEARED, S.IN_PROGRESS, Permission.AUDIT_PERFORM, "started"),
        _step(
            *(Action.SUBMIT, WRITTEN, S.REPORTED, Permission.AUDIT_PERFORM),
            *("reported", "ISO/IEC 17021-1, 9.4.8"),
        ),
        _step(
            *(Action.RETURN_REPORT, _REPORTED, S.RETURNED, Permission.AUDIT_REVIEW),
            *("returned", "ISO/IEC 17021-1, 9.5"),
        ),
        _step(
            *(Action.ACCEPT, _REPORTED, S.ACCEPTED, Permission.AUDIT_REVIEW),
            *("accepted", "ISO/IEC 17021-1, 9.5"),
        ),
        _step(
            *(Action.HAND_OVER, UNDER_WAY | _REPORTED, S.PLANNED, Permission.AUDIT_TRANSFER),
            *("handed_over", _C7),
        ),
        _step(
            *(Action.CANCEL, UNDER_WAY | _REPORTED, S.CANCELLED, Permission.AUDIT_CANCEL),
            *("cancelled", "ISO/IEC 17021-1, 9.1"),
        ),
    ],
    start=S.PLANNED,
)


class FindingAction(StrEnum):
    """What can be done with a finding."""

    ANSWER = "answer"
    SEND_BACK = "send_back"
    VERIFY = "verify"
    STRIKE_OUT = "strike_out"


F = FindingState


def _finding(
    action: FindingAction, source: F, target: F, permission: Permission, past: str
) -> Step[F, FindingAction, Permission]:
    return Step(
        action=action,
        sources=frozenset({source}),
        target=target,
        permission=permission,
        event=f"audits.finding.{past}",
        rule="ISO/IEC 17021-1, 9.4.9 and 9.4.10",
        reason_required=True,
    )


FINDING: Workflow[F, FindingAction, Permission] = Workflow(
    [
        _finding(
            *(FindingAction.ANSWER, F.OPEN, F.ANSWERED, Permission.FINDING_ANSWER, "answered")
        ),
        _finding(
            *(FindingAction.SEND_BACK, F.ANSWERED, F.OPEN, Permission.FINDING_VERIFY),
            "sent_back",
        ),
        _finding(
            *(FindingAction.VERIFY, F.ANSWERED, F.VERIFIED, Permission.FINDING_VERIFY),
            "verified",
        ),
        # After the hearing by the body that found it, by a panel on appeal, or as a plain error.
        Step(
            action=FindingAction.STRIKE_OUT,
            sources=frozenset({F.OPEN, F.ANSWERED, F.VERIFIED}),
            target=F.STRUCK_OUT,
            permission=Permission.FINDING_STRIKE,
            event="audits.finding.struck_out",
            rule="Fairness C1 and C2",
            reason_required=True,
        ),
    ],
    start=F.OPEN,
)
