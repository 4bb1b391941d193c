"""The lives of a notice, and of the question whether an act rests on a plain error."""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.notices.types import ErrorState, NoticeState
from app.kit.workflow import Step, Workflow


class Action(StrEnum):
    """What can be done with a notice."""

    ANSWER = "answer"
    ANSWER_BY_RECEIPT = "answer_by_receipt"
    ENTER_ANSWER = "enter_answer"
    HEAR_IN_CASE = "hear_in_case"
    LAPSE = "lapse"
    TAKE_EFFECT = "take_effect"
    DROP = "drop"
    CONCEDE = "concede"
    PROPOSE_URGENT = "propose_urgent"
    CONFIRM = "confirm"
    REVIEW = "review"


HEARD = frozenset({NoticeState.ANSWERED, NoticeState.UNANSWERED})
"""The states from which an act takes effect in the common way, and from no other."""
TOLD = HEARD | {NoticeState.ANNOUNCED}

LIFE: Workflow[NoticeState, Action, Permission] = Workflow(
    [
        Step(
            action=Action.ANSWER,
            sources=frozenset({NoticeState.ANNOUNCED, NoticeState.UNANSWERED}),
            target=NoticeState.ANSWERED,
            permission=Permission.NOTICE_ANSWER,
            event="notices.notice.answered",
            rule="Fairness C1",
        ),
        # Whoever has no account answers with a receipt; the words are kept with the thing.
        Step(
            action=Action.ANSWER_BY_RECEIPT,
            sources=frozenset({NoticeState.ANNOUNCED, NoticeState.UNANSWERED}),
            target=NoticeState.ANSWERED,
            permission=Permission.COMPLAINT_FOLLOW,
            event="notices.notice.answered",
            rule="Fairness C1",
        ),
        # Whoever was served by letter answers by letter; whoever serves writes that down.
        Step(
            action=Action.ENTER_ANSWER,
            sources=frozenset({NoticeState.ANNOUNCED, NoticeState.UNANSWERED}),
            target=NoticeState.ANSWERED,
            permission=Permission.NOTICE_SERVE,
            event="notices.notice.answered",
            rule="Fairness V1",
        ),
        # The procedure of the thing was the hearing: both sides were heard in it.
        Step(
            action=Action.HEAR_IN_CASE,
            sources=frozenset({NoticeState.ANNOUNCED}),
            target=NoticeState.ANSWERED,
            permission=Permission.NOTICE_DECIDE,
            event="notices.notice.heard_in_case",
            rule="Fairness C1",
        ),
        Step(
            action=Action.LAPSE,
            sources=frozenset({NoticeState.ANNOUNCED}),
            target=NoticeState.UNANSWERED,
            permission=Permission.NOTICE_LAPSE,
            event="notices.notice.unanswered",
            rule="Fairness C1",
        ),
        Step(
            action=Action.TAKE_EFFECT,
            sources=HEARD,
            target=NoticeState.IN_EFFECT,
            permission=Permission.NOTICE_DECIDE,
            event="notices.notice.took_effect",
            rule="Fairness C1",
            reason_required=True,
        ),
        Step(
            action=Action.DROP,
            sources=TOLD | {NoticeState.URGENT},
            target=NoticeState.DROPPED,
            permission=Permission.NOTICE_DECIDE,
            event="notices.notice.dropped",
            rule="Fairness C1",
            reason_required=True,
        ),
        # Whoever it strikes took back what it was about, such as a claim.
        Step(
            action=Action.CONCEDE,
            sources=TOLD,
            target=NoticeState.DROPPED,
            permission=Permission.NOTICE_ANSWER,
            event="notices.notice.conceded",
            rule="Fairness C1",
        ),
        Step(
            action=Action.PROPOSE_URGENT,
            sources=TOLD,
            target=NoticeState.URGENT,
            permission=Permission.NOTICE_DECIDE,
            event="notices.notice.urgency_proposed",
            rule="Fairness C1",
            reason_required=True,
        ),
        Step(
            action=Action.CONFIRM,
            sources=frozenset({NoticeState.URGENT}),
            target=NoticeState.IN_EFFECT,
            permission=Permission.NOTICE_DECIDE,
            event="notices.notice.urgency_confirmed",
            rule="Fairness C1: two persons",
            reason_required=True,
        ),
        Step(
            action=Action.REVIEW,
            sources=frozenset({NoticeState.IN_EFFECT}),
            target=NoticeState.REVIEWED,
            permission=Permission.NOTICE_REVIEW,
            event="notices.notice.reviewed",
            rule="Fairness C1: review within 14 days",
            reason_required=True,
        ),
    ],
    start=NoticeState.ANNOUNCED,
)


class ErrorAction(StrEnum):
    """What can be answered to who says that an act is a plain error."""

    CORRECT = "correct"
    FIND_NONE = "find_none"


ERROR: Workflow[ErrorState, ErrorAction, Permission] = Workflow(
    [
        Step(
            action=ErrorAction.CORRECT,
            sources=frozenset({ErrorState.OPEN}),
            target=ErrorState.CORRECTED,
            permission=Permission.NOTICE_CORRECT,
            event="notices.error.corrected",
            rule="Fairness C2: a plain error is corrected without appeal",
            reason_required=True,
        ),
        Step(
            action=ErrorAction.FIND_NONE,
            sources=frozenset({ErrorState.OPEN}),
            target=ErrorState.NO_ERROR,
            permission=Permission.NOTICE_CORRECT,
            event="notices.error.not_found",
            rule="Fairness C2",
            reason_required=True,
        ),
    ],
    start=ErrorState.OPEN,
)
