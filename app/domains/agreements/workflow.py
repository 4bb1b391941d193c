"""The lives of an agreement, of its parties, and of what one person proposes and another confirms.

When an agreement begins and ends its dates say, and how many of its parties are left; no act does.
"""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.agreements.types import AgreementState, PartyState
from app.domains.jurisdictions.types import ProposalState
from app.domains.jurisdictions.workflow import Decision, decided_by_two
from app.kit.workflow import Step, Workflow

_State = AgreementState


class Action(StrEnum):
    """What happens to an agreement."""

    EDIT = "edit"
    SIGN = "sign"
    REDRAFT = "redraft"
    ENFORCE = "enforce"
    AMEND = "amend"
    DROP = "drop"


LIFE: Workflow[AgreementState, Action, Permission] = Workflow(
    [
        Step(
            action=Action.EDIT,
            sources=frozenset({_State.DRAFTED}),
            target=_State.DRAFTED,
            permission=Permission.AGREEMENT_DRAFT,
            event="agreements.agreement.edited",
            rule="Issue 10: drafted, signed, in force, denounced, each an act",
        ),
        Step(
            action=Action.SIGN,
            sources=frozenset({_State.DRAFTED}),
            target=_State.SIGNED,
            permission=Permission.AGREEMENT_COMPLETE,
            event="agreements.agreement.signed",
            rule="Issue 10; S5: for exactly its own jurisdiction",
        ),
        Step(
            action=Action.REDRAFT,
            sources=frozenset({_State.SIGNED}),
            target=_State.DRAFTED,
            permission=Permission.AGREEMENT_DRAFT,
            event="agreements.agreement.redrafted",
            rule="Issue 10: what was signed is not edited",
            reason_required=True,
        ),
        Step(
            action=Action.ENFORCE,
            sources=frozenset({_State.SIGNED}),
            target=_State.IN_FORCE,
            permission=Permission.AGREEMENT_ENFORCE,
            event="agreements.agreement.enforced",
            rule="Fairness P4: by somebody who did not draft it",
        ),
        Step(
            action=Action.AMEND,
            sources=frozenset({_State.IN_FORCE}),
            target=_State.IN_FORCE,
            permission=Permission.AGREEMENT_DRAFT,
            event="agreements.amendment.proposed",
            rule="Fairness P4: proposed by one, confirmed by another",
        ),
        Step(
            action=Action.DROP,
            sources=frozenset({_State.DRAFTED, _State.SIGNED}),
            target=_State.DROPPED,
            permission=Permission.AGREEMENT_DRAFT,
            event="agreements.agreement.dropped",
            rule="Issue 10: before it is in force",
            reason_required=True,
        ),
    ],
    start=_State.DRAFTED,
)


class PartyAction(StrEnum):
    """What a party does."""

    DENOUNCE = "denounce"


PARTY: Workflow[PartyState, PartyAction, Permission] = Workflow(
    [
        Step(
            action=PartyAction.DENOUNCE,
            sources=frozenset({PartyState.NAMED}),
            target=PartyState.DENOUNCED,
            permission=Permission.AGREEMENT_DENOUNCE,
            event="agreements.party.denounced",
            rule="Issue 10: it leaves at the end of its notice",
        )
    ],
    start=PartyState.NAMED,
)

AMENDMENT: Workflow[ProposalState, Decision, Permission] = decided_by_two(
    "agreements.amendment", Permission.AGREEMENT_ENFORCE, Permission.AGREEMENT_DRAFT
)
SUCCESSION: Workflow[ProposalState, Decision, Permission] = decided_by_two(
    "agreements.succession", Permission.AGREEMENT_ENFORCE, Permission.AGREEMENT_DRAFT
)
MEMBERSHIP: Workflow[ProposalState, Decision, Permission] = decided_by_two(
    "agreements.membership", Permission.BODY_CONFIRM, Permission.BODY_CHANGE
)
