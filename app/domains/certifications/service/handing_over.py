"""What of applications a person can leave open, and others carry on (P5)."""

from collections.abc import Sequence

from app.domains.certifications.queries import applications
from app.domains.identity.service.handing_over import OpenWork
from app.domains.identity.types import Leaver, OpenThing
from app.store.work import Work


def _applications_of(work: Work, leaver: Leaver) -> Sequence[OpenThing]:
    found = applications.begun_by(work, leaver.person_id, leaver.organisation_id)
    return [OpenThing(each, f"/v1/applications/{each}") for each in found]


APPLICATIONS = OpenWork("application", _applications_of, applications.still_with_applicant)
