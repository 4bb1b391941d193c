"""The life of a complaint, and of an inquiry into several."""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.complaints.types import HANDLED, ComplaintState, FileState
from app.domains.complaints.types.inquiries import InquiryState
from app.kit.workflow import Step, Workflow

_State = ComplaintState


class Action(StrEnum):
    """What happens to a complaint."""

    TAKE_UP = "take_up"
    CHECK_SAFETY = "check_safety"
    ADMIT = "admit"
    REJECT = "reject"
    REFER = "refer"
    TELL = "tell"
    RESUME = "resume"
    MEDIATE = "mediate"
    END_MEDIATION = "end_mediation"
    SETTLE = "settle"
    DECIDE = "decide"
    CLOSE = "close"
    LAPSE = "lapse"
    REOPEN = "reopen"
    WITHDRAW = "withdraw"
    UNDO_WITHDRAWAL = "undo_withdrawal"
    CONCLUDE_WITHDRAWAL = "conclude_withdrawal"


_PAST = {
    Action.TAKE_UP: "taken_up",
    Action.CHECK_SAFETY: "safety_checked",
    Action.ADMIT: "admitted",
    Action.REJECT: "rejected",
    Action.REFER: "referred",
    Action.TELL: "told",
    Action.RESUME: "resumed",
    Action.MEDIATE: "mediated",
    Action.END_MEDIATION: "mediation_ended",
    Action.SETTLE: "settled",
    Action.DECIDE: "decided",
    Action.CLOSE: "closed",
    Action.LAPSE: "lapsed",
    Action.REOPEN: "reopened",
    Action.WITHDRAW: "withdrawal_asked",
    Action.UNDO_WITHDRAWAL: "withdrawal_undone",
    Action.CONCLUDE_WITHDRAWAL: "withdrawn",
}


def _step(
    action: Action,
    sources: set[_State] | frozenset[_State],
    target: _State,
    permission: Permission,
    rule: str,
) -> Step[_State, Action, Permission]:
    return Step(
        action=action,
        sources=frozenset(sources),
        target=target,
        permission=permission,
        event=f"complaints.complaint.{_PAST[action]}",
        rule=rule,
        # What an officer writes of a case is sealed with it, and never words of the journal.
        reason_required=False,
    )


LIFE: Workflow[ComplaintState, Action, Permission] = Workflow(
    [
        _step(
            Action.TAKE_UP,
            {_State.RECEIVED},
            _State.SAFETY_CHECK,
            Permission.COMPLAINT_TAKE,
            "Fairness W3",
        ),
        _step(
            Action.CHECK_SAFETY,
            {_State.SAFETY_CHECK},
            _State.TRIAGE,
            Permission.COMPLAINT_HANDLE,
            "Fairness W3",
        ),
        _step(
            Action.ADMIT,
            {_State.TRIAGE},
            _State.INQUIRY,
            Permission.COMPLAINT_HANDLE,
            "ISO/IEC 17065, 7.13.3",
        ),
        _step(
            Action.REJECT,
            {_State.TRIAGE},
            _State.INADMISSIBLE,
            Permission.COMPLAINT_DECIDE,
            "Fairness C1",
        ),
        _step(
            Action.REFER,
            {_State.TRIAGE, _State.INQUIRY},
            _State.REFERRED,
            Permission.COMPLAINT_HANDLE,
            "Fairness W1",
        ),
        _step(
            Action.TELL,
            {_State.INQUIRY},
            _State.REPLY,
            Permission.COMPLAINT_HANDLE,
            "Fairness W1",
        ),
        _step(
            Action.RESUME,
            {_State.REPLY},
            _State.INQUIRY,
            Permission.COMPLAINT_HANDLE,
            "UN Guiding Principles, 31(d)",
        ),
        _step(
            Action.MEDIATE,
            {_State.INQUIRY, _State.REPLY},
            _State.MEDIATION,
            Permission.COMPLAINT_HANDLE,
            "Fairness W3",
        ),
        _step(
            Action.END_MEDIATION,
            {_State.MEDIATION},
            _State.INQUIRY,
            Permission.COMPLAINT_HANDLE,
            "Fairness W3",
        ),
        _step(
            Action.SETTLE,
            {_State.MEDIATION},
            _State.DECIDED,
            Permission.COMPLAINT_HANDLE,
            "Fairness W3",
        ),
        _step(
            Action.DECIDE,
            {_State.INQUIRY},
            _State.DECIDED,
            Permission.COMPLAINT_DECIDE,
            "ISO/IEC 17065, 7.13.5",
        ),
        _step(
            Action.CLOSE,
            {_State.DECIDED, _State.REFERRED, _State.INADMISSIBLE},
            _State.CLOSED,
            Permission.COMPLAINT_HANDLE,
            "ISO/IEC 17065, 7.13.7",
        ),
        _step(
            Action.LAPSE,
            {_State.DECIDED, _State.REFERRED, _State.INADMISSIBLE},
            _State.CLOSED,
            Permission.COMPLAINT_END,
            "ISO/IEC 17065, 7.13.7",
        ),
        _step(
            Action.REOPEN,
            {_State.DECIDED, _State.CLOSED, _State.INADMISSIBLE, _State.REFERRED},
            _State.TRIAGE,
            Permission.COMPLAINT_REOPEN,
            "Fairness C2",
        ),
        _step(
            Action.WITHDRAW,
            HANDLED,
            _State.WITHDRAWAL_PENDING,
            Permission.COMPLAINT_FOLLOW,
            "Fairness W2",
        ),
        _step(
            Action.UNDO_WITHDRAWAL,
            {_State.WITHDRAWAL_PENDING},
            # Whoever was pressed is asked first, once more, whether she is safe.
            _State.SAFETY_CHECK,
            Permission.COMPLAINT_FOLLOW,
            "Fairness W2, W3",
        ),
        _step(
            Action.CONCLUDE_WITHDRAWAL,
            {_State.WITHDRAWAL_PENDING},
            _State.WITHDRAWN,
            Permission.COMPLAINT_END,
            "Fairness W2",
        ),
    ],
    start=_State.RECEIVED,
)


class FileAction(StrEnum):
    """What becomes of a file of a case."""

    CLEAN = "clean"
    GIVE_UP = "give_up"
    DESTROY = "destroy"


_FILE = {
    FileAction.CLEAN: (FileState.CLEAN, Permission.CASE_FILE_COPY, "cleaned", "Fairness W4"),
    FileAction.GIVE_UP: (
        *(FileState.NOT_CLEANED, Permission.CASE_FILE_COPY),
        *("not_cleaned", "Fairness W4"),
    ),
    FileAction.DESTROY: (
        *(FileState.DESTROYED, Permission.COMPLAINT_END),
        *("destroyed", "Facts, 4.1: at the end of its time"),
    ),
}
_KEPT_STATES = frozenset(FileState) - {FileState.DESTROYED}
FILES: Workflow[FileState, FileAction, Permission] = Workflow(
    [
        Step(
            action=action,
            sources=_KEPT_STATES
            if action is FileAction.DESTROY
            else frozenset({FileState.WAITING}),
            target=target,
            permission=permission,
            event=f"complaints.file.{past}",
            rule=rule,
        )
        for action, (target, permission, past, rule) in _FILE.items()
    ],
    start=FileState.WAITING,
)


class InquiryAction(StrEnum):
    """What happens to an inquiry."""

    CONCLUDE = "conclude"


INQUIRY: Workflow[InquiryState, InquiryAction, Permission] = Workflow(
    [
        Step(
            action=InquiryAction.CONCLUDE,
            sources=frozenset({InquiryState.OPEN}),
            target=InquiryState.CONCLUDED,
            permission=Permission.INQUIRY_CONCLUDE,
            event="complaints.inquiry.concluded",
            rule="ISO/IEC 17065, 7.13.5",
        ),
    ],
    start=InquiryState.OPEN,
)
