"""Last days of a certificate's life, by the scheme's limits, with defaults where it sets none."""

from datetime import date, datetime, timedelta

from app.domains.certifications.models import Certificate
from app.domains.standards.service import applying
from app.domains.standards.types.scheme import Scheme
from app.kit.months import add_months

MOST, ASKED = "suspension_most", "suspension_asked"
OPENS, RESTORE = "renewal_opens", "restore_after_expiry"
SUSPENSION_MONTHS = 6
"""Where the scheme sets no limit of a suspension; a default of our own: none lasts for ever."""
OPENS_MONTHS = 6
REVIEW_MONTHS = 6
"""Fairness C7: how long to review certificates of a body that lost its accreditation."""


def suspension_ends(scheme: Scheme, day: date, *, is_asked: bool = False) -> date:
    """Return the last day of a suspension's limit; past it, it is overdue and no less suspended.

    Rule:
        Scheme, limits ``suspension_most`` and ``suspension_asked``; default six months.
    """
    key = ASKED if is_asked else MOST
    if scheme.has_limit(key):
        return applying.due_on(scheme, key, day)
    return add_months(day, SUSPENSION_MONTHS)


def renewal_opens(scheme: Scheme, valid_until: date) -> date:
    """Return the first day on which a renewal can be asked for.

    Rule:
        Scheme, limit ``renewal_opens``; default six months before the end.
    """
    if scheme.has_limit(OPENS):
        return applying.due_on(scheme, OPENS, valid_until)
    return add_months(valid_until, -OPENS_MONTHS)


def restored_until(scheme: Scheme, valid_until: date) -> date:
    """Return the last day on which an expired certificate can be restored.

    Rule:
        Scheme, limit ``restore_after_expiry``; ISO/IEC 17021-1, 9.6.3.2.5.
    """
    if scheme.has_limit(RESTORE):
        return applying.due_on(scheme, RESTORE, valid_until)
    return valid_until


def reviewed_until(certificate: Certificate, at: datetime) -> date:
    """Return until when a certificate is reviewed whose audit body was lost.

    Rule:
        Fairness C7: within six months; facts 3.27: or by its end, whichever comes first.
    """
    return min(add_months(at.date(), REVIEW_MONTHS), certificate.valid_until)


def day_after(day: date) -> date:
    """Return the next civil day."""
    return day + timedelta(days=1)
