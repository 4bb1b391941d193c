"""The lives of an organisation, a membership and an invitation."""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.identity.types import InvitationState, MembershipState, OrganisationState
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
