"""To whom work goes that stays undone: for each role the one above it, in the same organisation.

What goes up is a question, never a right: whoever is above sees to it that somebody who may act
does (fairness P7).
"""

from collections.abc import Mapping
from types import MappingProxyType

from app.access.grants import GRANTS, Reach, Role

SUPERIOR: Mapping[Role, Role] = MappingProxyType(
    {
        Role.AUTHORITY_OFFICER: Role.AUTHORITY_MANAGER,
        Role.MISSION_OFFICER: Role.AUTHORITY_MANAGER,
        Role.AUDITOR: Role.LEAD_AUDITOR,
        Role.LEAD_AUDITOR: Role.AUDIT_MANAGER,
        Role.OUTSIDE_ASSESSOR: Role.AUDIT_MANAGER,
        Role.RECRUITER_STAFF: Role.RECRUITER_MANAGER,
        Role.EMPLOYER_STAFF: Role.EMPLOYER_MANAGER,
        # Administrators stay apart from who decides and who hears complaints and appeals (P4), so
        # the secretariat keeps these to their dates, and the administrator the secretariat.
        Role.DECISION_MAKER: Role.SECRETARIAT,
        Role.COMPLAINTS_OFFICER: Role.SECRETARIAT,
        Role.APPEALS_MEMBER: Role.SECRETARIAT,
        Role.SECRETARIAT: Role.ADMINISTRATOR,
        Role.ADMINISTRATOR: Role.ACCESS_REVIEWER,
    }
)
"""Nobody stands above managers, partners and reviewers: what they leave undone stays overdue."""


def above(role: Role) -> tuple[Role, ...]:
    """Return the roles above a role, the nearest first.

    Rule:
        Fairness P7: what stays undone goes to the superior role.
    """
    up = SUPERIOR.get(role)
    return () if up is None else (up, *above(up))


def covers(role: Role, other: Role) -> bool:
    """Tell whether a role may do all that another may, as far as that other may.

    Rule:
        Fairness P7: a substitute stands in with rights of their own.
    """
    return all(
        grants[other] <= grants.get(role, frozenset()) or Reach.ALL in grants.get(role, frozenset())
        for grants in GRANTS.values()
        if other in grants
    )
