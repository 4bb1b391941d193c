"""The lives of an organisation, a membership, an invitation, an interest, and a second look."""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.identity.types import (
    InterestState,
    InvitationState,
    LookState,
    MembershipState,
    OrganisationState,
)
from app.kit.workflow import Step, Workflow


class OrganisationAction(StrEnum):
    """What can be done with an organisation."""

    CLOSE = "close"


class MembershipAction(StrEnum):
    """What can be done with a membership."""

    END = "end"
    CLOSE = "close"


class InvitationAction(StrEnum):
    """What can be done with an invitation."""

    SEND = "send"
    APPROVE = "approve"
    WITHDRAW = "withdraw"
    ACCEPT = "accept"


class InterestAction(StrEnum):
    """What can be done with an interest; it is never taken off the record."""

    WITHDRAW = "withdraw"


class LookAction(StrEnum):
    """What somebody else can say of an act that is held."""

    RELEASE = "release"
    REFUSE = "refuse"


ORGANISATION: Workflow[OrganisationState, OrganisationAction, Permission] = Workflow(
    [
        Step(
            action=OrganisationAction.CLOSE,
            sources=frozenset({OrganisationState.ACTIVE}),
            target=OrganisationState.CLOSED,
            permission=Permission.ORGANISATION_CHANGE,
            event="identity.organisation.closed",
            rule="Fairness P5",
            reason_required=True,
        ),
    ],
    start=OrganisationState.ACTIVE,
)

MEMBERSHIP: Workflow[MembershipState, MembershipAction, Permission] = Workflow(
    [
        Step(
            action=MembershipAction.END,
            sources=frozenset({MembershipState.ACTIVE}),
            target=MembershipState.ENDED,
            permission=Permission.MEMBERSHIP_END,
            event="identity.membership.ended",
            rule="Fairness P5",
            reason_required=True,
        ),
        Step(
            action=MembershipAction.CLOSE,
            sources=frozenset({MembershipState.ACTIVE}),
            target=MembershipState.ENDED,
            permission=Permission.ORGANISATION_CHANGE,
            event="identity.membership.closed",
            rule="Fairness P5",
        ),
    ],
    start=MembershipState.ACTIVE,
)

INVITATION: Workflow[InvitationState, InvitationAction, Permission] = Workflow(
    [
        Step(
            action=InvitationAction.SEND,
            sources=frozenset({InvitationState.WAITING}),
            target=InvitationState.SENT,
            permission=Permission.INVITATION_SEND,
            event="identity.invitation.sent",
            rule="Fairness P8",
        ),
        Step(
            action=InvitationAction.APPROVE,
            sources=frozenset({InvitationState.WAITING}),
            target=InvitationState.SENT,
            permission=Permission.INVITATION_APPROVE,
            event="identity.invitation.approved",
            rule="Fairness P4",
        ),
        Step(
            action=InvitationAction.WITHDRAW,
            sources=frozenset({InvitationState.WAITING, InvitationState.SENT}),
            target=InvitationState.WITHDRAWN,
            permission=Permission.INVITATION_WITHDRAW,
            event="identity.invitation.withdrawn",
            rule="Fairness P5",
        ),
        Step(
            action=InvitationAction.ACCEPT,
            sources=frozenset({InvitationState.SENT}),
            target=InvitationState.ACCEPTED,
            permission=Permission.INVITATION_ACCEPT,
            event="identity.invitation.accepted",
            rule="Fairness P8",
        ),
    ],
    start=InvitationState.WAITING,
)

INTEREST: Workflow[InterestState, InterestAction, Permission] = Workflow(
    [
        Step(
            action=InterestAction.WITHDRAW,
            sources=frozenset({InterestState.DECLARED}),
            target=InterestState.WITHDRAWN,
            permission=Permission.INTEREST_DECLARE,
            event="identity.interest.withdrawn",
            rule="Fairness P4",
            reason_required=True,
        ),
    ],
    start=InterestState.DECLARED,
)

SECOND_LOOK: Workflow[LookState, LookAction, Permission] = Workflow(
    [
        Step(
            action=LookAction.RELEASE,
            sources=frozenset({LookState.HELD}),
            target=LookState.RELEASED,
            permission=Permission.LOOK_DECIDE,
            event="identity.second_look.released",
            rule="Fairness P4",
            reason_required=True,
        ),
        Step(
            action=LookAction.REFUSE,
            sources=frozenset({LookState.HELD}),
            target=LookState.REFUSED,
            permission=Permission.LOOK_DECIDE,
            event="identity.second_look.refused",
            rule="Fairness P4",
            reason_required=True,
        ),
    ],
    start=LookState.HELD,
)
