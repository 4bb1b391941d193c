"""The lives of a pair that may be one firm and a contest of it, of a claim, and of an act."""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.subjects.types import ActState, CandidateState, ClaimState, ContestState
from app.kit.workflow import Step, Workflow


class Action(StrEnum):
    """What a person can say of a pair."""

    PROPOSE = "propose"
    MERGE = "merge"
    REJECT = "reject"
    PROPOSE_UNDO = "propose_undo"
    KEEP = "keep"
    REOPEN = "reopen"
    OVERTURN = "overturn"


LIFE: Workflow[CandidateState, Action, Permission] = Workflow(
    [
        Step(
            action=Action.PROPOSE,
            sources=frozenset({CandidateState.WAITING}),
            target=CandidateState.PROPOSED,
            permission=Permission.CANDIDATE_DECIDE,
            event="subjects.candidate.merge_proposed",
            rule="Fairness P2",
            reason_required=True,
        ),
        Step(
            action=Action.MERGE,
            sources=frozenset(
                {CandidateState.WAITING, CandidateState.PROPOSED, CandidateState.REJECTED}
            ),
            target=CandidateState.MERGED,
            permission=Permission.CANDIDATE_DECIDE,
            event="subjects.candidate.merged",
            rule="Fairness L10",
            reason_required=True,
        ),
        Step(
            action=Action.REJECT,
            sources=frozenset({CandidateState.WAITING, CandidateState.PROPOSED}),
            target=CandidateState.REJECTED,
            permission=Permission.CANDIDATE_DECIDE,
            event="subjects.candidate.rejected",
            rule="Fairness L10",
            reason_required=True,
        ),
        Step(
            action=Action.PROPOSE_UNDO,
            sources=frozenset({CandidateState.MERGED}),
            target=CandidateState.UNDO_PROPOSED,
            permission=Permission.CANDIDATE_DECIDE,
            event="subjects.candidate.undo_proposed",
            rule="Fairness P2",
            reason_required=True,
        ),
        Step(
            action=Action.KEEP,
            sources=frozenset({CandidateState.UNDO_PROPOSED}),
            target=CandidateState.MERGED,
            permission=Permission.CANDIDATE_DECIDE,
            event="subjects.candidate.undo_dropped",
            rule="Fairness P2",
            reason_required=True,
        ),
        Step(
            action=Action.REOPEN,
            sources=frozenset(
                {
                    CandidateState.MERGED,
                    CandidateState.UNDO_PROPOSED,
                    CandidateState.REJECTED,
                }
            ),
            target=CandidateState.WAITING,
            permission=Permission.CANDIDATE_DECIDE,
            event="subjects.candidate.reopened",
            rule="Fairness L10",
            reason_required=True,
        ),
        # An appeal, or a plain error, takes the records apart again.
        Step(
            action=Action.OVERTURN,
            sources=frozenset({CandidateState.MERGED, CandidateState.UNDO_PROPOSED}),
            target=CandidateState.WAITING,
            permission=Permission.NOTICE_REVERSE,
            event="subjects.candidate.overturned",
            rule="Fairness C2",
        ),
    ],
    start=CandidateState.WAITING,
)


class ContestAction(StrEnum):
    """What can be answered to a contest of a merge."""

    UPHOLD = "uphold"
    GRANT = "grant"


CONTEST: Workflow[ContestState, ContestAction, Permission] = Workflow(
    [
        Step(
            action=ContestAction.UPHOLD,
            sources=frozenset({ContestState.OPEN}),
            target=ContestState.UPHELD,
            permission=Permission.CANDIDATE_DECIDE,
            event="subjects.candidate.contest_upheld",
            rule="Fairness P2",
            reason_required=True,
        ),
        Step(
            action=ContestAction.GRANT,
            sources=frozenset({ContestState.OPEN}),
            target=ContestState.GRANTED,
            permission=Permission.CANDIDATE_DECIDE,
            event="subjects.candidate.contest_granted",
            rule="Fairness P2",
            reason_required=True,
        ),
    ],
    start=ContestState.OPEN,
)


class ClaimAction(StrEnum):
    """What can be done with a claim."""

    CONFIRM = "confirm"
    CONFIRM_BY_CONTACT = "confirm_by_contact"
    OBJECT_BY_CONTACT = "object_by_contact"
    OBJECT = "object"
    RESUME = "resume"
    GRANT = "grant"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"
    LAPSE = "lapse"
    SURRENDER = "surrender"
    REOPEN = "reopen"
    REINSTATE = "reinstate"
    DISPUTE = "dispute"


BY_APPEAL = frozenset({ClaimAction.REOPEN, ClaimAction.REINSTATE, ClaimAction.DISPUTE})
"""What only an appeal, or a plain error, does with a claim."""


_OPEN = frozenset({ClaimState.LODGED, ClaimState.CONFIRMED, ClaimState.CONTESTED})


def _claim(
    action: ClaimAction,
    sources: frozenset[ClaimState],
    target: ClaimState,
    permission: Permission,
    event: str,
    *,
    reason_required: bool = True,
) -> Step[ClaimState, ClaimAction, Permission]:
    return Step(
        action=action,
        sources=sources,
        target=target,
        permission=permission,
        event=event,
        rule="Fairness P1",
        reason_required=reason_required,
    )


CLAIM: Workflow[ClaimState, ClaimAction, Permission] = Workflow(
    [
        _claim(
            ClaimAction.CONFIRM,
            frozenset({ClaimState.LODGED}),
            ClaimState.CONFIRMED,
            Permission.CLAIM_CONFIRM,
            "subjects.claim.confirmed",
        ),
        _claim(
            ClaimAction.CONFIRM_BY_CONTACT,
            frozenset({ClaimState.LODGED}),
            ClaimState.CONFIRMED,
            Permission.CLAIM_ANSWER,
            "subjects.claim.confirmed",
            reason_required=False,
        ),
        _claim(
            ClaimAction.OBJECT_BY_CONTACT,
            frozenset({ClaimState.LODGED, ClaimState.CONFIRMED}),
            ClaimState.CONTESTED,
            Permission.CLAIM_ANSWER,
            "subjects.claim.contested",
        ),
        _claim(
            ClaimAction.OBJECT,
            frozenset({ClaimState.LODGED, ClaimState.CONFIRMED}),
            ClaimState.CONTESTED,
            Permission.CLAIM_OBJECT,
            "subjects.claim.contested",
        ),
        _claim(
            ClaimAction.RESUME,
            frozenset({ClaimState.CONTESTED}),
            ClaimState.LODGED,
            Permission.CLAIM_DECIDE,
            "subjects.claim.resumed",
        ),
        _claim(
            ClaimAction.GRANT,
            frozenset({ClaimState.CONFIRMED}),
            ClaimState.GRANTED,
            Permission.CLAIM_DECIDE,
            "subjects.claim.granted",
        ),
        _claim(
            ClaimAction.REFUSE,
            _OPEN,
            ClaimState.REFUSED,
            Permission.CLAIM_DECIDE,
            "subjects.claim.refused",
        ),
        _claim(
            ClaimAction.WITHDRAW,
            _OPEN,
            ClaimState.WITHDRAWN,
            Permission.CLAIM_WITHDRAW,
            "subjects.claim.withdrawn",
        ),
        _claim(
            ClaimAction.LAPSE,
            frozenset({ClaimState.GRANTED}),
            ClaimState.LAPSED,
            Permission.CLAIM_DECIDE,
            "subjects.claim.lapsed",
        ),
        _claim(
            ClaimAction.SURRENDER,
            frozenset({ClaimState.GRANTED}),
            ClaimState.LAPSED,
            Permission.CLAIM_WITHDRAW,
            "subjects.claim.surrendered",
        ),
        # An appeal, or a plain error, opens the state before a refusal, or before a lapse, again.
        Step(
            action=ClaimAction.REOPEN,
            sources=frozenset({ClaimState.REFUSED}),
            target=ClaimState.LODGED,
            permission=Permission.NOTICE_REVERSE,
            event="subjects.claim.reopened",
            rule="Fairness C2",
        ),
        Step(
            action=ClaimAction.REINSTATE,
            sources=frozenset({ClaimState.LAPSED}),
            target=ClaimState.GRANTED,
            permission=Permission.NOTICE_REVERSE,
            event="subjects.claim.reinstated",
            rule="Fairness C2",
        ),
        Step(
            action=ClaimAction.DISPUTE,
            sources=frozenset({ClaimState.LAPSED}),
            target=ClaimState.CONTESTED,
            permission=Permission.NOTICE_REVERSE,
            event="subjects.claim.disputed",
            rule="Fairness C2",
        ),
    ],
    start=ClaimState.LODGED,
)


class LicenceAction(StrEnum):
    """What can be done with an authority's act on a licence."""

    TAKE_EFFECT = "take_effect"
    CONFIRM = "confirm"
    DROP = "drop"
    CONTEST = "contest"
    UPHOLD = "uphold"
    REVERSE = "reverse"


def _act(
    action: LicenceAction,
    sources: frozenset[ActState],
    target: ActState,
    permission: Permission,
    event: str,
) -> Step[ActState, LicenceAction, Permission]:
    return Step(
        action=action,
        sources=sources,
        target=target,
        permission=permission,
        event=event,
        rule="Fairness P3",
        reason_required=True,
    )


ACT: Workflow[ActState, LicenceAction, Permission] = Workflow(
    [
        _act(
            LicenceAction.TAKE_EFFECT,
            frozenset({ActState.PROPOSED}),
            ActState.IN_FORCE,
            Permission.LICENCE_CHANGE,
            "subjects.act.took_effect",
        ),
        _act(
            LicenceAction.CONFIRM,
            frozenset({ActState.PROPOSED}),
            ActState.IN_FORCE,
            Permission.ACT_DECIDE,
            "subjects.act.confirmed",
        ),
        _act(
            LicenceAction.DROP,
            frozenset({ActState.PROPOSED}),
            ActState.DROPPED,
            Permission.ACT_DECIDE,
            "subjects.act.dropped",
        ),
        _act(
            LicenceAction.CONTEST,
            frozenset({ActState.IN_FORCE, ActState.UPHELD}),
            ActState.CONTESTED,
            Permission.ACT_CONTEST,
            "subjects.act.contested",
        ),
        _act(
            LicenceAction.UPHOLD,
            frozenset({ActState.CONTESTED}),
            ActState.UPHELD,
            Permission.ACT_DECIDE,
            "subjects.act.upheld",
        ),
        _act(
            LicenceAction.REVERSE,
            frozenset({ActState.IN_FORCE, ActState.CONTESTED, ActState.UPHELD}),
            ActState.REVERSED,
            Permission.ACT_DECIDE,
            "subjects.act.reversed",
        ),
    ],
    start=ActState.PROPOSED,
)
