"""What waits for a person, in every role that the person holds (fairness P7)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from app.access.grants import Permission
from app.access.policy import Actor, reaches
from app.domains.identity.models import Membership
from app.domains.identity.queries import organisations, people
from app.domains.identity.queries.people import Held
from app.domains.identity.service.sessions import narrowed
from app.domains.identity.types import Waiting
from app.store.work import Work

Provider = Callable[[Work], Sequence[Waiting]]
"""Says what of a domain waits for the actor of a work."""


@dataclass(frozen=True, slots=True)
class WaitingIn:
    """Something that waits, and in which membership it waits for the caller."""

    membership: Membership
    item: Waiting


def everything(work: Work, providers: Sequence[Provider]) -> list[WaitingIn]:
    """Return all that waits for the caller, in any membership, overdue first.

    Rule:
        Fairness P7.
    """
    assert work.actor.id is not None
    found = [
        WaitingIn(held.membership, item)
        for held in people.held_by(work, work.actor.id)
        for provider in providers
        for item in provider(replace(work, actor=_as(work.actor, held)))
    ]
    return sorted(found, key=lambda each: _urgency(each.item, work.at))


def _as(actor: Actor, held: Held) -> Actor:
    """Return the caller in another membership; what the token is narrowed to stays."""
    role = held.membership.role
    return replace(
        actor,
        role=role,
        organisation_id=held.organisation.id,
        jurisdiction=held.organisation.jurisdiction,
        membership_id=held.membership.id,
        scopes=narrowed(actor.scopes, role, is_proved_twice=actor.is_proved_twice),
    )


def _urgency(item: Waiting, at: datetime) -> tuple[int, datetime, str]:
    if item.due is None:
        return 2, item.since, item.path
    return int(item.due > at), item.due, item.path


def invitations(work: Work) -> list[Waiting]:
    """Return the invitations that wait for the caller's approval."""
    if not reaches(work.actor, Permission.INVITATION_APPROVE):
        return []
    return [
        Waiting("approve", "invitation", f"/v1/invitations/{each.id}", each.created_at)
        for each in organisations.to_approve(work)
    ]
