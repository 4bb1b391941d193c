"""What of posts waits for somebody (fairness P7)."""

from app.domains.identity.types import Waiting
from app.domains.posts import queries
from app.store.work import Work


def waiting(work: Work) -> list[Waiting]:
    """Return the open posts at which nobody serves, for who manages their authority."""
    return [
        Waiting("assign", "post", f"/v1/posts/{each.id}/officers", each.opened_at)
        for each in queries.without_officers(work)
    ]
