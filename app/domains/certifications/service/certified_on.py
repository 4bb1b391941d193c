"""Whether a firm was certified on a day, for cases of violations (V2)."""

from datetime import date, timedelta
from uuid import UUID

from app.domains.certifications.queries import certificates
from app.domains.certifications.rules.standing import after, standing_at
from app.domains.certifications.types.certificates import CertificateStatus
from app.domains.standards import queries as standards
from app.domains.standards.engine.calendars import zone_of
from app.domains.standards.types.scheme import Scheme
from app.domains.subjects import queries as subjects
from app.store.work import Work

MOMENT = timedelta(microseconds=1)


def certified_on(work: Work, subject_id: UUID, day: date) -> bool:
    """Tell whether a record, or one that counts as one with it, held a valid certificate on a day.

    The day is one of the scheme, and what stood when it ended counts.

    Rule:
        Fairness V2: for a firm certified on the day of the charge the standard decides.
    """
    known = certificates.of_subjects(work, subjects.alike(work, [subject_id]))
    stood = certificates.standings(work, [each.id for each in known])
    schemes = standards.by_ids(work, {each.scheme_id for each in known}, Scheme)
    for each in known:
        zone = zone_of(schemes[each.scheme_id].said.calendar)
        periods = [one.said for one in stood[each.id]]
        reading = standing_at(periods, each.validity, after(day, zone) - MOMENT, zone)
        if reading is not None and reading.status is CertificateStatus.ACTIVE:
            return True
    return False
