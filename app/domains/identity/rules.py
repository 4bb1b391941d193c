"""The rules of identity: who can hold which role, passwords, how long things last."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from types import MappingProxyType

from app.access import grants
from app.access.grants import Permission, Role
from app.domains.identity.types import OrganisationKind

ROLES: Mapping[OrganisationKind, frozenset[Role]] = MappingProxyType(
    {
        OrganisationKind.SCHEME_OWNER: grants.SCHEME,
        OrganisationKind.AUDIT_BODY: grants.AUDIT_BODY,
        OrganisationKind.INTERMEDIARY: grants.INTERMEDIARY,
        OrganisationKind.EMPLOYER: grants.EMPLOYER,
        OrganisationKind.AUTHORITY: grants.AUTHORITY,
        OrganisationKind.CIVIL_SOCIETY: grants.CIVIL_SOCIETY,
    }
)
FIRST_ROLE: Mapping[OrganisationKind, Role] = MappingProxyType(
    {
        OrganisationKind.SCHEME_OWNER: Role.ADMINISTRATOR,
        OrganisationKind.AUDIT_BODY: Role.AUDIT_MANAGER,
        OrganisationKind.INTERMEDIARY: Role.RECRUITER_MANAGER,
        OrganisationKind.EMPLOYER: Role.EMPLOYER_MANAGER,
        OrganisationKind.AUTHORITY: Role.AUTHORITY_MANAGER,
        OrganisationKind.CIVIL_SOCIETY: Role.PARTNER,
    }
)
SIGN_THEMSELVES_UP = frozenset({OrganisationKind.INTERMEDIARY, OrganisationKind.EMPLOYER})
NEED_SECOND_FACTOR = frozenset(
    {
        *(Role.DECISION_MAKER, Role.COMPLAINTS_OFFICER, Role.ADMINISTRATOR),
        *(Role.AUTHORITY_MANAGER, Role.AUTHORITY_OFFICER, Role.MISSION_OFFICER),
        # Who opens what is sealed, and who reviews it, stand no lower.
        *(Role.SECRETARIAT, Role.ACCESS_REVIEWER, Role.OUTSIDE_REVIEWER, Role.APPEALS_MEMBER),
        # Who audits reads what workers said of their employer.
        *grants.AUDIT_BODY,
    }
)
UNTIL_SECOND_FACTOR = frozenset({Permission.ACCOUNT_READ, Permission.ACCOUNT_CHANGE})
"""What a token may do for a role that needs a second factor until there is one."""

ACCESS_TOKEN = timedelta(minutes=10)
REFRESH_TOKEN = timedelta(days=14)
SESSION = timedelta(days=30)
GUARDED_REFRESH = timedelta(hours=1)
GUARDED_SESSION = timedelta(hours=12)
MACHINE_SESSION = timedelta(hours=1)
INVITATION = timedelta(days=7)
SIGN_UP_LINK = timedelta(hours=24)
RESET_LINK = timedelta(hours=1)
RECOVERY_CODES = 10
PASSKEY_CHALLENGE = timedelta(minutes=5)
MOST_PASSKEYS = 20


INTEREST_LASTS = timedelta(days=730)
"""For so long an interest counts after it ended, or was withdrawn."""


def interest_counts_from(at: datetime) -> date:
    """Return the first day on which an interest must not have ended yet, to count now.

    Rule:
        ISO/IEC 17065:2012, 4.2.10: two years after the end of a tie to the one who is judged.
    """
    return (at - INTEREST_LASTS).date()


def can_hold(kind: OrganisationKind, role: Role) -> bool:
    """Tell whether somebody can hold a role in an organisation of a kind.

    Rule:
        Domain model, roles of each kind of organisation.
    """
    return role in ROLES[kind]


def needs_second_factor(role: Role) -> bool:
    """Tell whether a role can do nothing before a second factor is proved.

    Rule:
        Decision makers, complaints officers, authorities and administrators; those who read the
        scheme's sealed files, and who audits, with them.
    """
    return role in NEED_SECOND_FACTOR


def session_lasts(role: Role | None) -> timedelta:
    """Return after how long somebody signs in anew, whatever they did meanwhile.

    Args:
        role: in which the session acts; none for an account without a membership.

    Rule:
        NIST SP 800-63B-4, 2.2.3: a day at most for roles with two factors; 2.1.3: thirty days.
    """
    return GUARDED_SESSION if role in NEED_SECOND_FACTOR else SESSION


def refresh_lasts(role: Role | None) -> timedelta:
    """Return after how long without use somebody signs in anew.

    Rule:
        NIST SP 800-63B-4, 2.2.3: an hour for roles with two factors.
    """
    return GUARDED_REFRESH if role in NEED_SECOND_FACTOR else REFRESH_TOKEN


def needs_two_persons(kind: OrganisationKind) -> bool:
    """Tell whether two persons bring somebody into an organisation of a kind.

    Rule:
        Fairness P4: roles of the scheme are granted by two persons.
    """
    return kind is OrganisationKind.SCHEME_OWNER
