"""What the verbs of the certifications work with, held open by a process."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domains.bars.service.desk import BarDesk
from app.domains.certifications.models import Application
from app.domains.certifications.types import LicencesOf
from app.domains.certifications.types.printing import HoldersOf
from app.domains.notices.service.desk import NoticeDesk
from app.domains.standards import queries as standards
from app.domains.standards.engine.calendars import zone_of
from app.domains.standards.types.edition import Edition
from app.domains.standards.types.kept import Kept
from app.domains.standards.types.scheme import Scheme
from app.outside.counters import Counters
from app.outside.typesetting import Typesetter
from app.store.keys import KeyRing
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class CertificationDesk:
    """The desk.

    Attributes:
        licences_of: reads a record's licences as the roster shows them.
        ring: seals letters on their way, and digests names and numbers of representatives.
        counters: count how often a place asks what anybody may ask.
        notices: announce what is decided against somebody.
        instance: ``test`` or ``demo``, which every public answer says (L9); ``None`` when live.
        holders_of: reads whose certificates are, as the roster names them.
        typesetter: sets the pages of certificates.
        address: scheme and host under which alone certificates are verified; never the request's.
        bars: compare the principals of applicants with who is under a bar.
        operator: who runs the installation, in words, and issues its certificates.
    """

    licences_of: LicencesOf
    ring: KeyRing
    counters: Counters
    notices: NoticeDesk
    instance: str | None
    holders_of: HoldersOf
    typesetter: Typesetter
    address: str
    bars: BarDesk
    operator: str | None = None


def scheme_of(work: Work, application: Application) -> Scheme:
    """Return the rules under which an application runs."""
    return standards.by_id(work, application.scheme_id, Scheme).said


def edition_of(work: Work, application: Application) -> Kept[Edition]:
    """Return the edition under which an application runs."""
    return standards.by_id(work, application.edition_id, Edition)


def today(work: Work, scheme: Scheme) -> date:
    """Return the civil day of the work where the scheme is."""
    return work.at.astimezone(zone_of(scheme.calendar)).date()


def named(application: Application) -> dict[str, Any]:
    """Return how an event names an application; never its record, which others may follow (L2)."""
    return {"application": str(application.id), "number": application.number}
