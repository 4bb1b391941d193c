"""What of tellings, announcements and holds waits for somebody (P7)."""

from app.access.grants import Permission
from app.access.policy import reaches
from app.domains.complaints.queries import waiting_ends as queries
from app.domains.identity.types import Waiting
from app.store.work import Work


def waiting(work: Work) -> list[Waiting]:
    """Return what waits: to reply for whom it was told to; to confirm and to review for a desk.

    Rule:
        Fairness P7.
    """
    found = []
    if reaches(work.actor, Permission.TELLING_REPLY):
        found += [
            Waiting("reply", "telling", f"/v1/tellings/{each.id}", each.told_at, each.due_at)
            for each in queries.to_reply(work)
            if each.told_at is not None
        ]
    if work.actor.id is None or not reaches(work.actor, Permission.COMPLAINT_DECIDE):
        return found
    found += [
        Waiting("confirm_end", "complaint", f"/v1/complaints/{each.thing_id}", each.announced_at)
        for each in queries.to_confirm(work)
    ]
    return found + [
        Waiting(
            "review_hold",
            "complaint",
            f"/v1/complaints/{each.complaint_id}",
            each.placed_at,
            each.review_at,
        )
        for each in queries.holds(work)
    ]
