"""Who follows the journal for readers, so that a command can bring them up to date.

Whoever follows it with a desk of its own, to write letters, is added by the worker
(``background``): a command that imports would load all of it.
"""

from app.domains.certifications.handlers.applications import AuditFollower
from app.domains.changes.service.following import ChangeFollower
from app.domains.jurisdictions.handlers import AuthorityFollower
from app.domains.roster.service.projection import RosterFollower
from app.domains.subjects.service.watching import Watchers
from app.store.consumers import Follower


def followers() -> tuple[Follower, ...]:
    """Return those who follow the journal, in the order in which they take their turns."""
    return (RosterFollower(), ChangeFollower(), Watchers(), AuditFollower(), AuthorityFollower())
