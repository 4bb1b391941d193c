"""The lives of a profile, of a link that names another firm, and of a change of owner."""

from enum import StrEnum

from app.access.grants import Permission
from app.domains.registration.types import LinkState, OwnerChangeState, ProfileAction, ProfileState
from app.kit.workflow import Step, Workflow

EDITABLE = frozenset({ProfileState.DRAFT, ProfileState.RETURNED})
SUBMITTED = frozenset({ProfileState.SUBMITTED})

PROFILE: Workflow[ProfileState, ProfileAction, Permission] = Workflow(
    [
        Step(
            action=ProfileAction.SUBMIT,
            sources=EDITABLE,
            target=ProfileState.SUBMITTED,
            permission=Permission.PROFILE_CHANGE,
            event="registration.profile.submitted",
            rule="Fairness L3",
        ),
        Step(
            action=ProfileAction.RETURN,
            sources=SUBMITTED,
            target=ProfileState.RETURNED,
            permission=Permission.PROFILE_DECIDE,
            event="registration.profile.returned",
            rule="Fairness L3",
            reason_required=True,
        ),
        Step(
            action=ProfileAction.MATCH,
            sources=SUBMITTED,
            target=ProfileState.MATCHED,
            permission=Permission.PROFILE_DECIDE,
            event="registration.profile.matched",
            rule="Fairness L3 and P1",
            reason_required=True,
        ),
        Step(
            action=ProfileAction.REGISTER,
            sources=SUBMITTED,
            target=ProfileState.REGISTERED,
            permission=Permission.PROFILE_DECIDE,
            event="registration.profile.registered",
            rule="Fairness L3",
            reason_required=True,
        ),
        Step(
            action=ProfileAction.REFUSE,
            sources=SUBMITTED,
            target=ProfileState.REFUSED,
            permission=Permission.PROFILE_DECIDE,
            event="registration.profile.refused",
            rule="Fairness L3",
            reason_required=True,
        ),
        Step(
            action=ProfileAction.WITHDRAW,
            sources=EDITABLE | SUBMITTED,
            target=ProfileState.WITHDRAWN,
            permission=Permission.PROFILE_CHANGE,
            event="registration.profile.withdrawn",
            rule="Fairness L3",
            reason_required=True,
        ),
    ],
    start=ProfileState.DRAFT,
)


class LinkAction(StrEnum):
    """What the other firm says of a link that names it."""

    CONFIRM = "confirm"
    DENY = "deny"


LINK: Workflow[LinkState, LinkAction, Permission] = Workflow(
    [
        Step(
            action=LinkAction.CONFIRM,
            sources=frozenset({LinkState.STATED, LinkState.DENIED}),
            target=LinkState.CONFIRMED,
            permission=Permission.LINK_ANSWER,
            event="registration.link.confirmed",
            rule="Fairness C4",
            reason_required=True,
        ),
        Step(
            action=LinkAction.DENY,
            sources=frozenset({LinkState.STATED, LinkState.CONFIRMED}),
            target=LinkState.DENIED,
            permission=Permission.LINK_ANSWER,
            event="registration.link.denied",
            rule="Fairness C4",
            reason_required=True,
        ),
    ],
    start=LinkState.STATED,
)


class OwnerChangeAction(StrEnum):
    """What the secretariat says of a change of owner."""

    LAPSE = "lapse"
    KEEP = "keep"
    OVERTURN = "overturn"
    REOPEN = "reopen"


BY_APPEAL = frozenset({OwnerChangeAction.OVERTURN, OwnerChangeAction.REOPEN})
"""What only an appeal, or a plain error, does with the question."""


OWNER_CHANGE: Workflow[OwnerChangeState, OwnerChangeAction, Permission] = Workflow(
    [
        Step(
            action=OwnerChangeAction.LAPSE,
            sources=frozenset({OwnerChangeState.OPEN}),
            target=OwnerChangeState.LAPSED,
            permission=Permission.CLAIM_DECIDE,
            event="registration.owner_change.lapsed",
            rule="Fairness P1",
            reason_required=True,
        ),
        Step(
            action=OwnerChangeAction.KEEP,
            sources=frozenset({OwnerChangeState.OPEN}),
            target=OwnerChangeState.KEPT,
            permission=Permission.CLAIM_DECIDE,
            event="registration.owner_change.kept",
            rule="Fairness P1",
            reason_required=True,
        ),
        # An appeal gives the right back: for good, or to be decided anew by others.
        Step(
            action=OwnerChangeAction.OVERTURN,
            sources=frozenset({OwnerChangeState.LAPSED}),
            target=OwnerChangeState.KEPT,
            permission=Permission.NOTICE_REVERSE,
            event="registration.owner_change.overturned",
            rule="Fairness C2",
        ),
        Step(
            action=OwnerChangeAction.REOPEN,
            sources=frozenset({OwnerChangeState.LAPSED}),
            target=OwnerChangeState.OPEN,
            permission=Permission.NOTICE_REVERSE,
            event="registration.owner_change.reopened",
            rule="Fairness C2",
        ),
    ],
    start=OwnerChangeState.OPEN,
)
