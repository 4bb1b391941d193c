"""The lives of an application, a fee, a seat, a decision, a certificate and a condition."""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.certifications.engine.risk_life import RISK  # noqa: F401 - a life of the domain
from app.domains.certifications.types import ApplicationState, FeeState
from app.domains.certifications.types.certificates import CertificateState, ConditionState
from app.domains.certifications.types.decisions import DecisionState, SeatState
from app.domains.certifications.types.life import RequestState, ReviewState
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
    GRANT = "grant"
    REFUSE = "refuse"
    REOPEN = "reopen"
    GIVE_WAY = "give_way"
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
    Action.GRANT: "granted",
    Action.REFUSE: "refused",
    Action.REOPEN: "reopened",
    Action.GIVE_WAY: "gave_way",
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
_CONCLUDES, _REVERSES = Permission.DECISION_CONCLUDE, Permission.NOTICE_REVERSE

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
        _step(Action.GRANT, _on(S.DECISION), S.GRANTED, _CONCLUDES, "Scheme, decision rule"),
        _step(Action.REFUSE, _on(S.DECISION), S.REFUSED, _CONCLUDES, "Fairness C1, L2"),
        # By an appeal that was upheld, or a plain error that was corrected.
        _step(Action.REOPEN, _on(S.REFUSED), S.DECISION, _REVERSES, "Fairness C2"),
        # One that was begun meanwhile gives way to the one that was reopened.
        _step(Action.GIVE_WAY, _BEFORE_DECISION, S.LAPSED, _REVERSES, "Fairness C2"),
        _step(Action.WITHDRAW, _BEFORE_DECISION, S.WITHDRAWN, _APPLICANT),
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


class SeatAction(StrEnum):
    """What can be done with a seat."""

    SEAT = "seat"
    DECLINE = "decline"
    END = "end"


SEAT: Workflow[SeatState, SeatAction, Permission] = Workflow(
    [
        Step(
            action=action,
            sources=frozenset({source}),
            target=target,
            permission=permission,
            event=f"certifications.seat.{target.value}",
            rule="Fairness P4: two persons, neither for themselves; composition is public",
            reason_required=action is not SeatAction.SEAT,
        )
        for action, source, target, permission in (
            (SeatAction.SEAT, SeatState.PROPOSED, SeatState.SEATED, Permission.SEAT_APPOINT),
            (SeatAction.DECLINE, SeatState.PROPOSED, SeatState.DECLINED, Permission.SEAT_APPOINT),
            (SeatAction.END, SeatState.SEATED, SeatState.ENDED, Permission.SEAT_END),
        )
    ],
    start=SeatState.PROPOSED,
)


class DecisionAction(StrEnum):
    """What can be done with a decision file."""

    ANNOUNCE = "announce"
    HEAR = "hear"
    DECIDE = "decide"
    DISCARD = "discard"


_DECIDED = {
    DecisionAction.ANNOUNCE: "announced",
    DecisionAction.HEAR: "heard",
    DecisionAction.DECIDE: "concluded",
    DecisionAction.DISCARD: "discarded",
}


def _decide(
    action: DecisionAction,
    sources: frozenset[DecisionState],
    target: DecisionState,
    permission: Permission,
    rule: str,
) -> Step[DecisionState, DecisionAction, Permission]:
    return Step(
        action=action,
        sources=sources,
        target=target,
        permission=permission,
        event=f"certifications.decision.{_DECIDED[action]}",
        rule=rule,
        reason_required=action in (DecisionAction.ANNOUNCE, DecisionAction.DECIDE),
    )


D = DecisionState
_WAITS = frozenset({D.OPEN, D.ANNOUNCED})
DECISION: Workflow[DecisionState, DecisionAction, Permission] = Workflow(
    [
        # An outcome against somebody is announced with its grounds, and takes effect later.
        _decide(
            DecisionAction.ANNOUNCE, frozenset({D.OPEN}), D.ANNOUNCED, _CONCLUDES, "Fairness C1"
        ),
        # The answer changes what the decision rests on: it is frozen anew, and voted on again.
        _decide(
            *(DecisionAction.HEAR, frozenset({D.ANNOUNCED}), D.OPEN),
            *(Permission.DECISION_FREEZE, "Fairness C1"),
        ),
        _decide(DecisionAction.DECIDE, _WAITS, D.DECIDED, _CONCLUDES, "ISO/IEC 17021-1, 9.5"),
        _decide(
            *(DecisionAction.DISCARD, _WAITS, D.DISCARDED, Permission.DECISION_OPEN),
            "Its application was withdrawn, or its cause is gone",
        ),
    ],
    start=D.OPEN,
)


class CertificateAction(StrEnum):
    """What can be done with a certificate; what time does is no action but its end."""

    SUSPEND = "suspend"
    SUSPEND_OWN = "suspend_own"
    REINSTATE = "reinstate"
    WITHDRAW = "withdraw"
    SUPERSEDE = "supersede"
    GIVE_WAY = "give_way"
    SURRENDER = "surrender"
    EXPIRE = "expire"
    HOLD = "hold"
    HOLD_SUSPENDED = "hold_suspended"
    LET_SUSPEND = "let_suspend"
    LET_WITHDRAW = "let_withdraw"
    RECALL = "recall"
    RECALL_SUSPENDED = "recall_suspended"
    RECALL_EXPIRED = "recall_expired"
    REVIVE = "revive"
    REVIVE_SUSPENDED = "revive_suspended"


C = CertificateState
_ACTIVE, _SUSPENDED = frozenset({C.ACTIVE}), frozenset({C.SUSPENDED})
_WITHDRAWN, _EXPIRED = frozenset({C.WITHDRAWN}), frozenset({C.EXPIRED})
_IN_FORCE = _ACTIVE | _SUSPENDED
_CHANGES, _TIME = Permission.CERTIFICATE_CHANGE, Permission.CERTIFICATE_EXPIRE
_ASKS, _HOLDS, _RECALLS = (Permission(f"certificate:{x}") for x in ("ask", "hold", "recall"))
_BAD, _ASKED = "ISO/IEC 17021-1, 9.6.5", "Scheme, agreement"
_HELD, _RIGHT = "Scheme, appeals: holds back", "Fairness C2"
_ENDS, _RENEWED = "Scheme, limit certificate_validity", "ISO/IEC 17021-1, 9.6.3"
A = CertificateAction

CERTIFICATE: Workflow[CertificateState, CertificateAction, Permission] = Workflow(
    [
        Step(
            action=action,
            sources=sources,
            target=target,
            permission=permission,
            event=f"certifications.certificate.{past}",
            rule=rule,
        )
        for action, sources, target, permission, past, rule in (
            (A.SUSPEND, _ACTIVE, C.SUSPENDED, _CHANGES, "suspended", _BAD),
            # Once a cycle, where the scheme lets a holder ask for it.
            (A.SUSPEND_OWN, _ACTIVE, C.SUSPENDED, _ASKS, "suspended", _ASKED),
            (A.REINSTATE, _SUSPENDED, C.ACTIVE, _CHANGES, "reinstated", _BAD),
            (A.WITHDRAW, _IN_FORCE | _EXPIRED, C.WITHDRAWN, _CHANGES, "withdrawn", _BAD),
            # By a transfer at once; a renewed one gives way when its successor begins.
            (A.SUPERSEDE, _IN_FORCE, C.SUPERSEDED, _CHANGES, "superseded", _RENEWED),
            (A.GIVE_WAY, _IN_FORCE, C.SUPERSEDED, _TIME, "superseded", _RENEWED),
            (A.SURRENDER, _IN_FORCE, C.SURRENDERED, _ASKS, "surrendered", _ASKED),
            (A.EXPIRE, _IN_FORCE, C.EXPIRED, _TIME, "expired", _ENDS),
            # While an appeal runs that holds the act back, the state before it stands.
            (A.HOLD, _SUSPENDED | _WITHDRAWN, C.ACTIVE, _HOLDS, "held_back", _HELD),
            (A.HOLD_SUSPENDED, _WITHDRAWN, C.SUSPENDED, _HOLDS, "held_back", _HELD),
            (A.LET_SUSPEND, _ACTIVE, C.SUSPENDED, _HOLDS, "suspended", _HELD),
            (A.LET_WITHDRAW, _IN_FORCE | _EXPIRED, C.WITHDRAWN, _HOLDS, "withdrawn", _HELD),
            (A.RECALL, _SUSPENDED | _WITHDRAWN, C.ACTIVE, _RECALLS, "recalled", _RIGHT),
            (A.RECALL_SUSPENDED, _WITHDRAWN, C.SUSPENDED, _RECALLS, "recalled", _RIGHT),
            (A.RECALL_EXPIRED, _WITHDRAWN, C.EXPIRED, _RECALLS, "recalled", _RIGHT),
            (A.REVIVE, _EXPIRED, C.ACTIVE, _TIME, "revived", "Fairness C8"),
            (A.REVIVE_SUSPENDED, _EXPIRED, C.SUSPENDED, _TIME, "revived", "Fairness C8"),
        )
    ],
    start=C.ACTIVE,
)


class ConditionAction(StrEnum):
    """What can be done with a condition."""

    MEET = "meet"
    LIFT = "lift"


CONDITION: Workflow[ConditionState, ConditionAction, Permission] = Workflow(
    [
        Step(
            action=action,
            sources=frozenset({ConditionState.OPEN}),
            target=target,
            permission=Permission.CONDITION_CLOSE,
            event=f"certifications.condition.{target.value}",
            rule="Scheme, decision rule: conditions with their dates",
            reason_required=True,
        )
        for action, target in (
            (ConditionAction.MEET, ConditionState.MET),
            (ConditionAction.LIFT, ConditionState.LIFTED),
        )
    ],
    start=ConditionState.OPEN,
)


class RequestAction(StrEnum):
    """What can be done with what a holder asked."""

    TAKE_UP = "take_up"
    WITHDRAW = "withdraw"


REQUEST: Workflow[RequestState, RequestAction, Permission] = Workflow(
    [
        Step(
            action=action,
            sources=frozenset({RequestState.OPEN}),
            target=target,
            permission=permission,
            event=f"certifications.request.{target.value}",
            rule="ISO/IEC 17021-1, 9.6.4 and 9.6.5",
        )
        for action, target, permission in (
            (RequestAction.TAKE_UP, RequestState.TAKEN_UP, Permission.DECISION_OPEN),
            (RequestAction.WITHDRAW, RequestState.WITHDRAWN, Permission.CERTIFICATE_ASK),
        )
    ],
    start=RequestState.OPEN,
)


class ReviewAction(StrEnum):
    """What can be done with a review."""

    CLOSE = "close"


REVIEW: Workflow[ReviewState, ReviewAction, Permission] = Workflow(
    [
        Step(
            action=ReviewAction.CLOSE,
            sources=frozenset({ReviewState.OPEN}),
            target=ReviewState.CLOSED,
            permission=Permission.CERTIFICATE_REVIEW,
            event="certifications.review.closed",
            rule="Fairness C7: reviewed within six months",
            reason_required=True,
        )
    ],
    start=ReviewState.OPEN,
)
