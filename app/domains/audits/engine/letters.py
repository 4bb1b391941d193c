"""The letters of audits. None holds what was found, or who was named.

Their words stand in the catalogues, ``app/texts/<language>/audits.ftl``.
"""

from datetime import datetime

from app.outside.letters import Reader, letter
from app.outside.mail import Letter


def team_named(to: Reader, audit: str, until: datetime) -> Letter:
    """Tell the auditee that a team was named, and until when it can be objected to (C7)."""
    return letter("audits-team-named", to, audit=audit, until=until)


def team_named_finally(to: Reader, audit: str) -> Letter:
    """Tell the auditee that a team was named, where the scheme leaves no time to object."""
    return letter("audits-team-named-finally", to, audit=audit)


def findings(to: Reader, audit: str, count: int) -> Letter:
    """Tell the auditee how many findings wait for its answer."""
    return letter("audits-findings", to, audit=audit, count=count)


def returned(to: Reader, audit: str) -> Letter:
    """Tell a member of the team that the report came back."""
    return letter("audits-returned", to, audit=audit)


def overdue(to: Reader, finding: str) -> Letter:
    """Tell the auditee that a time of a finding has passed."""
    return letter("audits-overdue", to, finding=finding)
