"""How a certificate stands: read from its rows at an instant."""

from collections.abc import Sequence
from datetime import datetime

from app.domains.certifications.models import Certificate, CertificateStanding
from app.domains.certifications.rules.standing import standing_at
from app.domains.certifications.types.certificates import StatusReading
from app.domains.standards.engine.calendars import zone_of
from app.domains.standards.types.scheme import Scheme


def status_of(
    certificate: Certificate,
    stood: Sequence[CertificateStanding],
    scheme: Scheme,
    at: datetime,
) -> StatusReading:
    """Return what a certificate is at an instant at or after its issue.

    Rule:
        See :func:`rules.standing.standing_at`.
    """
    periods = [each.said for each in stood]
    reading = standing_at(periods, certificate.validity, at, zone_of(scheme.calendar))
    assert reading is not None
    return reading
