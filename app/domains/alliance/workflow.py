"""The lives of memberships, commitments and what firms prove by others."""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.alliance.types import CommitmentState, CredentialState, MemberState
from app.kit.workflow import Step, Workflow


class MemberAction(StrEnum):
    """What can be done with a membership."""

    WITHDRAW = "withdraw"
    ADMIT = "admit"
    REFUSE = "refuse"
    LEAVE = "leave"
    ANNOUNCE_END = "announce_end"
    KEEP = "keep"
    END = "end"


_M = MemberState
_MEMBER = (
    (MemberAction.WITHDRAW, {_M.ASKED}, _M.WITHDRAWN, Permission.PLEDGE_MAKE, "withdrawn"),
    (MemberAction.ADMIT, {_M.ASKED}, _M.ADMITTED, Permission.ALLIANCE_ADMIT, "admitted"),
    (MemberAction.REFUSE, {_M.ASKED}, _M.REFUSED, Permission.ALLIANCE_ADMIT, "refused"),
    (MemberAction.LEAVE, {_M.ADMITTED, _M.ENDING}, _M.LEFT, Permission.PLEDGE_MAKE, "left"),
    (MemberAction.ANNOUNCE_END, {_M.ADMITTED}, _M.ENDING, Permission.ALLIANCE_END, "ending"),
    (MemberAction.KEEP, {_M.ENDING}, _M.ADMITTED, Permission.ALLIANCE_END, "kept"),
    (MemberAction.END, {_M.ENDING}, _M.ENDED, Permission.ALLIANCE_END, "ended"),
)
MEMBER: Workflow[MemberState, MemberAction, Permission] = Workflow(
    [
        Step(
            action=action,
            sources=frozenset(sources),
            target=target,
            permission=permission,
            event=f"alliance.member.{past}",
            rule="Fairness E2; C1 for what ends it",
            reason_required=action not in {MemberAction.ADMIT, MemberAction.WITHDRAW},
        )
        for action, sources, target, permission, past in _MEMBER
    ],
    start=_M.ASKED,
)


class CommitmentAction(StrEnum):
    """What people do with a commitment; what time does, the day says."""

    KEEP = "keep"
    WITHDRAW = "withdraw"
    END = "end"


_C = CommitmentState
_COMMITMENT = (
    (CommitmentAction.KEEP, _C.KEPT, Permission.PLEDGE_REVIEW, "kept"),
    (CommitmentAction.WITHDRAW, _C.WITHDRAWN, Permission.PLEDGE_MAKE, "withdrawn"),
    (CommitmentAction.END, _C.WITHDRAWN, Permission.ALLIANCE_END, "ended"),
)
COMMITMENT: Workflow[CommitmentState, CommitmentAction, Permission] = Workflow(
    [
        Step(
            action=action,
            sources=frozenset({_C.OPEN}),
            target=target,
            permission=permission,
            event=f"alliance.commitment.{past}",
            rule="Fairness E2",
            reason_required=True,
        )
        for action, target, permission, past in _COMMITMENT
    ],
    start=_C.OPEN,
)


class CredentialAction(StrEnum):
    """What can be done with a training or certificate of a firm."""

    CONFIRM = "confirm"
    REFUSE = "refuse"
    REVOKE = "revoke"
    WITHDRAW = "withdraw"


_K = CredentialState
_STATED, _CONFIRMED = {_K.STATED}, {_K.CONFIRMED}
_CREDENTIAL = (
    (CredentialAction.CONFIRM, _STATED, _K.CONFIRMED, Permission.CREDENTIAL_CONFIRM, "confirmed"),
    (CredentialAction.REFUSE, _STATED, _K.REFUSED, Permission.CREDENTIAL_CONFIRM, "refused"),
    (CredentialAction.REVOKE, _CONFIRMED, _K.REVOKED, Permission.CREDENTIAL_CONFIRM, "revoked"),
    (CredentialAction.WITHDRAW, _STATED, _K.WITHDRAWN, Permission.CREDENTIAL_STATE, "withdrawn"),
    (CredentialAction.WITHDRAW, _CONFIRMED, _K.WITHDRAWN, Permission.CREDENTIAL_STATE, "given_up"),
)
CREDENTIAL: Workflow[CredentialState, CredentialAction, Permission] = Workflow(
    [
        Step(
            action=action,
            sources=frozenset(sources),
            target=target,
            permission=permission,
            event=f"alliance.credential.{past}",
            rule="Fairness E2",
            reason_required=True,
        )
        for action, sources, target, permission, past in _CREDENTIAL
    ],
    start=_K.STATED,
)
