"""Who follows the journal: the one place that knows them all."""

from app.domains.certifications.handlers import AuditFollower
from app.domains.jurisdictions.handlers import AuthorityFollower
from app.domains.roster.service.projection import RosterFollower
from app.domains.subjects.service.watching import Watchers
from app.store.consumers import Follower


def followers() -> tuple[Follower, ...]:
    """Return those who follow the journal, in the order in which they take their turns."""
    return (RosterFollower(), Watchers(), AuditFollower(), AuthorityFollower())
