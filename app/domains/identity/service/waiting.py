"""What of identity waits for a person (fairness P7)."""

from app.access.grants import Permission
from app.access.policy import reaches
from app.domains.identity.queries import organisations
from app.domains.identity.types import Waiting
from app.store.work import Work


def invitations(work: Work) -> list[Waiting]:
    """Return the invitations that wait for the caller's approval."""
    if not reaches(work.actor, Permission.INVITATION_APPROVE):
        return []
    return [
        Waiting("approve", "invitation", f"/v1/invitations/{each.id}", each.created_at)
        for each in organisations.to_approve(work)
    ]
