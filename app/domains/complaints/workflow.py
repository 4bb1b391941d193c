"""The life of a complaint, and of an inquiry into several."""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.complaints.types import HANDLED, ComplaintState, FileState
from app.domains.complaints.types.deciding import MediationState, ReferralState
from app.domains.complaints.types.handling import TellingState
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
            # After seven days too she can ask that it goes on, for as long as it is there.
            {_State.WITHDRAWAL_PENDING, _State.WITHDRAWN},
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


class TellingAction(StrEnum):
    """What happens to what is told to a respondent."""

    TELL = "tell"
    REPLY = "reply"
    LAPSE = "lapse"
    RECALL = "recall"
    TAKE_BACK = "take_back"


_Told = TellingState

TELLING: Workflow[TellingState, TellingAction, Permission] = Workflow(
    [
        Step(
            action=TellingAction.TELL,
            sources=frozenset({_Told.PREPARED}),
            target=_Told.TOLD,
            permission=Permission.TELLING_HANDLE,
            event="complaints.telling.told",
            rule="Fairness W1",
        ),
        Step(
            action=TellingAction.REPLY,
            # Until it is decided, late words are heard too.
            sources=frozenset({_Told.TOLD, _Told.UNANSWERED}),
            target=_Told.REPLIED,
            permission=Permission.TELLING_REPLY,
            event="complaints.telling.replied",
            rule="UN Guiding Principles, 31(d)",
        ),
        Step(
            action=TellingAction.LAPSE,
            sources=frozenset({_Told.TOLD}),
            target=_Told.UNANSWERED,
            permission=Permission.COMPLAINT_END,
            event="complaints.telling.unanswered",
            rule="Fairness C1",
        ),
        # Her yes ended before it went.
        Step(
            action=TellingAction.RECALL,
            sources=frozenset({_Told.PREPARED}),
            target=_Told.RECALLED,
            permission=Permission.COMPLAINT_FOLLOW,
            event="complaints.telling.recalled",
            rule="Fairness W1",
        ),
        Step(
            action=TellingAction.TAKE_BACK,
            sources=frozenset({_Told.PREPARED}),
            target=_Told.RECALLED,
            permission=Permission.TELLING_HANDLE,
            event="complaints.telling.taken_back",
            rule="Fairness W1",
        ),
    ],
    start=_Told.PREPARED,
)


class MediationAction(StrEnum):
    """What happens to a mediation."""

    BEGIN = "begin"
    PROPOSE = "propose"
    AGREE = "agree"
    END = "end"
    DECLINE = "decline"
    LEAVE = "leave"
    LAPSE = "lapse"


_Med = MediationState
_BETWEEN = frozenset({_Med.OFFERED, _Med.RUNNING, _Med.PROPOSED})


def _mediation(
    action: MediationAction,
    sources: frozenset[MediationState],
    target: MediationState,
    permission: Permission,
    past: str,
) -> Step[MediationState, MediationAction, Permission]:
    return Step(
        action=action,
        sources=sources,
        target=target,
        permission=permission,
        event=f"complaints.mediation.{past}",
        rule="Fairness W3",
    )


_M = MediationAction
MEDIATION: Workflow[MediationState, MediationAction, Permission] = Workflow(
    [
        _mediation(
            _M.BEGIN,
            frozenset({_Med.OFFERED}),
            _Med.RUNNING,
            Permission.TELLING_HANDLE,
            "begun",
        ),
        _mediation(
            _M.PROPOSE,
            frozenset({_Med.RUNNING}),
            _Med.PROPOSED,
            Permission.COMPLAINT_HANDLE,
            "proposed",
        ),
        _mediation(
            _M.AGREE,
            frozenset({_Med.PROPOSED}),
            _Med.AGREED,
            Permission.COMPLAINT_FOLLOW,
            "agreed",
        ),
        _mediation(_M.END, _BETWEEN, _Med.ENDED, Permission.TELLING_HANDLE, "ended"),
        # Each side stops it at any time, by its own way.
        _mediation(_M.DECLINE, _BETWEEN, _Med.ENDED, Permission.COMPLAINT_FOLLOW, "declined"),
        _mediation(_M.LEAVE, _BETWEEN, _Med.ENDED, Permission.TELLING_REPLY, "left"),
        _mediation(
            _M.LAPSE, frozenset({_Med.OFFERED}), _Med.ENDED, Permission.COMPLAINT_END, "lapsed"
        ),
    ],
    start=_Med.OFFERED,
)


class ReferralAction(StrEnum):
    """What happens to what is passed on to an authority."""

    SEND = "send"
    ACCEPT = "accept"
    REFUSE = "refuse"
    REPORT_PROGRESS = "report_progress"
    REPORT_OUTCOME = "report_outcome"
    RECALL = "recall"
    TAKE_BACK = "take_back"


_Ref = ReferralState
_NOT_RECALLED = frozenset(_Ref) - {_Ref.RECALLED}


def _referral(
    action: ReferralAction,
    sources: frozenset[ReferralState],
    target: ReferralState,
    permission: Permission,
    past: str,
) -> Step[ReferralState, ReferralAction, Permission]:
    is_end = target is _Ref.RECALLED
    return Step(
        action=action,
        sources=sources,
        target=target,
        permission=permission,
        event=f"complaints.referral.{past}",
        rule="Fairness W1" if is_end else "Fairness S1",
        # What an authority writes of a case is sealed with it.
        reason_required=False,
    )


_R = ReferralAction
REFERRAL: Workflow[ReferralState, ReferralAction, Permission] = Workflow(
    [
        _referral(
            _R.SEND, frozenset({_Ref.PREPARED}), _Ref.SENT, Permission.TELLING_HANDLE, "sent"
        ),
        _referral(
            _R.ACCEPT,
            frozenset({_Ref.SENT}),
            _Ref.ACCEPTED,
            Permission.REFERRAL_ANSWER,
            "accepted",
        ),
        _referral(
            _R.REFUSE,
            frozenset({_Ref.SENT, _Ref.ACCEPTED}),
            _Ref.REFUSED,
            Permission.REFERRAL_ANSWER,
            "refused",
        ),
        _referral(
            _R.REPORT_PROGRESS,
            frozenset({_Ref.ACCEPTED}),
            _Ref.ACCEPTED,
            Permission.REFERRAL_ANSWER,
            "progress_reported",
        ),
        _referral(
            _R.REPORT_OUTCOME,
            frozenset({_Ref.ACCEPTED}),
            _Ref.ENDED,
            Permission.REFERRAL_ANSWER,
            "outcome_reported",
        ),
        # Her yes ended, before it went or after.
        _referral(_R.RECALL, _NOT_RECALLED, _Ref.RECALLED, Permission.COMPLAINT_FOLLOW, "recalled"),
        _referral(
            _R.TAKE_BACK, _NOT_RECALLED, _Ref.RECALLED, Permission.TELLING_HANDLE, "taken_back"
        ),
    ],
    start=_Ref.PREPARED,
)
