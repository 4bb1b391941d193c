"""The lives of an application and of a fee."""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.certifications.types import ApplicationState, FeeState
from app.kit.workflow import Step, Workflow

S = ApplicationState


class Action(StrEnum):
    """What can be done with an application."""

    SUBMIT = "submit"
    OPEN = "open"
    SUBMIT_LATE = "submit_late"
    SCREEN = "screen"
    ACCEPT = "accept"
    RETURN = "return"
    REJECT = "reject"
    LAPSE = "lapse"
    EXPIRE = "expire"
    ORDER_STAGE_1 = "order_stage_1"
    ORDER_STAGE_2 = "order_stage_2"
    PASS_STAGE_1 = "pass_stage_1"  # noqa: S105 - a step of a life, no secret
    FIND = "find"
    FIND_NOTHING = "find_nothing"
    MEND = "mend"
    LEAVE_UNMENDED = "leave_unmended"
    WITHDRAW = "withdraw"
    PUBLISH_DRAFT = "publish_draft"
    END_COMMENT = "end_comment"
    DROP = "drop"


class FeeAction(StrEnum):
    """What can be done with a fee."""

    PAY = "pay"
    WAIVE = "waive"


_PAST = {
    Action.SUBMIT: "submitted",
    Action.OPEN: "opened",
    Action.SUBMIT_LATE: "submitted_late",
    Action.SCREEN: "screened",
    Action.ACCEPT: "accepted",
    Action.RETURN: "returned",
    Action.REJECT: "rejected",
    Action.LAPSE: "lapsed",
    Action.EXPIRE: "expired",
    Action.ORDER_STAGE_1: "first_stage_ordered",
    Action.ORDER_STAGE_2: "second_stage_ordered",
    Action.PASS_STAGE_1: "first_stage_passed",
    Action.FIND: "found_against",
    Action.FIND_NOTHING: "found_clean",
    Action.MEND: "mended",
    Action.LEAVE_UNMENDED: "left_unmended",
    Action.WITHDRAW: "withdrawn",
    Action.PUBLISH_DRAFT: "draft_published",
    Action.END_COMMENT: "comments_ended",
    Action.DROP: "dropped",
}
_BEFORE_DECISION = frozenset(
    {
        *(S.DRAFT, S.SUBMITTED, S.SCREENING, S.RETURNED, S.SELF_ASSESSMENT),
        *(S.STAGE_1, S.STAGE_2, S.CORRECTIVE_ACTION, S.COMMENT, S.DECISION),
    }
)


_REASONED = frozenset({Action.RETURN, Action.REJECT, Action.WITHDRAW, Action.OPEN, Action.DROP})


def _step(
    action: Action,
    sources: frozenset[S],
    target: S,
    permission: Permission,
    rule: str = "Scheme, steps and time limits",
) -> Step[S, Action, Permission]:
    return Step(
        action=action,
        sources=sources,
        target=target,
        permission=permission,
        event=f"certifications.application.{_PAST[action]}",
        rule=rule,
        reason_required=action in _REASONED,
    )


def _on(*states: S) -> frozenset[S]:
    return frozenset(states)


_APPLICANT, _SCREENS = Permission.APPLICATION_SUBMIT, Permission.APPLICATION_SCREEN
_FOLLOWS = Permission.APPLICATION_FOLLOW

LIFE: Workflow[S, Action, Permission] = Workflow(
    [
        _step(Action.SUBMIT, _on(S.DRAFT, S.RETURNED), S.SUBMITTED, _APPLICANT),
        _step(Action.SUBMIT_LATE, _on(S.RETURNED, S.LAPSED), S.SUBMITTED, _APPLICANT),
        _step(Action.SCREEN, _on(S.SUBMITTED), S.SCREENING, _SCREENS),
        _step(Action.ACCEPT, _on(S.SCREENING), S.SELF_ASSESSMENT, _SCREENS),
        _step(Action.RETURN, _on(S.SCREENING), S.RETURNED, _SCREENS),
        _step(Action.REJECT, _on(S.SCREENING), S.REJECTED, _SCREENS, "Fairness L2: never public"),
        _step(Action.LAPSE, _on(S.RETURNED), S.LAPSED, Permission.APPLICATION_LAPSE),
        _step(Action.EXPIRE, _on(S.SELF_ASSESSMENT), S.LAPSED, Permission.APPLICATION_LAPSE),
        # Again where an audit was cancelled, or the first stage lies too far back.
        _step(
            *(Action.ORDER_STAGE_1, _on(S.SELF_ASSESSMENT, S.STAGE_1, S.STAGE_2), S.STAGE_1),
            _SCREENS,
        ),
        # From the self-assessment where the scheme has no first stage.
        _step(Action.ORDER_STAGE_2, _on(S.SELF_ASSESSMENT, S.STAGE_2), S.STAGE_2, _SCREENS),
        _step(Action.PASS_STAGE_1, _on(S.STAGE_1), S.STAGE_2, _FOLLOWS),
        _step(Action.FIND, _on(S.STAGE_2), S.CORRECTIVE_ACTION, _FOLLOWS),
        _step(Action.FIND_NOTHING, _on(S.STAGE_2), S.DECISION, _FOLLOWS),
        _step(Action.MEND, _on(S.CORRECTIVE_ACTION), S.DECISION, _FOLLOWS),
        _step(Action.LEAVE_UNMENDED, _on(S.CORRECTIVE_ACTION), S.DECISION, _FOLLOWS),
        _step(Action.WITHDRAW, _BEFORE_DECISION, S.WITHDRAWN, _APPLICANT),
        # A country that did not ask is assessed; only the scheme ends that.
        _step(Action.OPEN, _on(S.DRAFT), S.SELF_ASSESSMENT, _SCREENS, "Fairness C8"),
        _step(Action.DROP, _BEFORE_DECISION, S.WITHDRAWN, _SCREENS, "Fairness C8"),
        _step(Action.PUBLISH_DRAFT, _on(S.STAGE_2), S.COMMENT, _FOLLOWS, "Fairness C8"),
        _step(Action.END_COMMENT, _on(S.COMMENT), S.DECISION, _FOLLOWS, "Fairness C8"),
    ],
    start=S.DRAFT,
)

FEE: Workflow[FeeState, FeeAction, Permission] = Workflow(
    [
        Step(
            action=action,
            sources=frozenset({FeeState.DUE}),
            target=target,
            permission=_SCREENS,
            event=f"certifications.fee.{target.value}",
            rule="Scheme, fees: nothing is charged by the software",
            reason_required=True,
        )
        for action, target in (
            (FeeAction.PAY, FeeState.PAID),
            (FeeAction.WAIVE, FeeState.WAIVED),
        )
    ],
    start=FeeState.DUE,
)
