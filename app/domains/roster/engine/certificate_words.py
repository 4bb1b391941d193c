"""What the public reads of a certificate's status and of the ground for it, in plain words."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from app.domains.certifications.rules.countries import reads
from app.domains.certifications.types.certificates import Ground
from app.domains.certifications.types.countries import CountryReading
from app.domains.roster.types import VerifiedStatus

STATUS: Mapping[VerifiedStatus, str] = {
    VerifiedStatus.NOT_YET_ISSUED: "This certificate had not been issued then.",
    VerifiedStatus.NOT_YET_VALID: "This certificate was granted, and is not valid before {first}.",
    VerifiedStatus.ACTIVE: "This certificate is valid.",
    VerifiedStatus.SUSPENDED: "This certificate is suspended: it is not valid while that lasts.",
    VerifiedStatus.WITHDRAWN: "This certificate was withdrawn: it is not valid.",
    VerifiedStatus.EXPIRED: "This certificate has expired: its last day was {last}.",
    VerifiedStatus.SUPERSEDED: "Another certificate took the place of this one: it is not valid.",
    VerifiedStatus.SURRENDERED: "Its holder gave this certificate back: it is not valid.",
}
"""One sentence for each status; of a past instant it is read as of that instant."""

OVERDUE = " The limit of the suspension has passed; the decision about it is overdue."

GROUNDS: Mapping[Ground, str] = {
    Ground.REQUIREMENTS_MET: "An audit found that the standard is met.",
    Ground.REQUIREMENTS_NOT_MET: "An audit found that the standard is not met.",
    Ground.CRITICAL_FINDING: "An audit made a critical finding.",
    Ground.MAJOR_NOT_MENDED: "A major finding was not mended in its time.",
    Ground.AUDIT_NOT_ALLOWED: "An audit that was due was not allowed or not made possible.",
    Ground.CONDITIONS_NOT_MET: "Conditions of the certificate were not met in their time.",
    Ground.LICENCE_LOST: "The holder's licence to recruit was lost or suspended.",
    Ground.MISUSE_OF_MARK: "The certificate or the mark was used where it does not apply.",
    Ground.FALSE_STATEMENTS: "Statements on which the certificate rested were false.",
    Ground.FEES_CHARGED: "Workers were charged fees or costs that the standard forbids.",
    Ground.HOLDER_ASKED: "The holder asked for it.",
    Ground.AUDIT_BODY_LOST: "The audit body may audit for this scheme no longer.",
    Ground.COUNTRY_SUSPENDED: (
        "The certificate of its country was suspended or lost; own conduct not in question."
    ),
    Ground.RENEWED: "It was renewed.",
    Ground.TRANSFERRED: "It went over to another owner.",
    Ground.SCOPE_CHANGED: "What it covers was changed.",
    Ground.CAUSE_MENDED: "The cause of the suspension was mended.",
    Ground.OVERTURNED: "An earlier act was overturned.",
    Ground.END_OF_VALIDITY: "Its last day has passed.",
    Ground.HELD_BY_APPEAL: "An act waits until the appeal against it is decided.",
}
"""One sentence for each ground; none says more than the ground itself (fairness C2)."""


ENDED_WITH_COUNTRY = (
    "This certificate ended after that of its country: it is not valid. Own conduct not in"
    " question."
)
"""It has expired before its last day, by nobody's act against its holder (C8)."""


def status_reads(
    status: VerifiedStatus,
    first: date,
    last: date,
    *,
    is_overdue: bool,
    ground: Ground | None = None,
) -> str:
    """Return the sentence in which a status is told."""
    if status is VerifiedStatus.EXPIRED and ground is Ground.COUNTRY_SUSPENDED:
        return ENDED_WITH_COUNTRY
    told = STATUS[status].format(first=first, last=last)
    return told + OVERDUE if is_overdue else told


def country_shown(country: CountryReading, zone: ZoneInfo) -> dict[str, Any]:
    """Return what anybody reads of the country behind a certificate (C8).

    The chain goes from the holder to the scheme and from there to the state.
    """
    return {
        "jurisdiction": country.jurisdiction,
        "name": country.country,
        "scheme": country.scheme,
        "status": country.status.value,
        "certificate": country.number,
        "since": country.since,
        "holds_until": country.holds_until,
        "reads": reads(country, zone),
        "address": f"/v1/jurisdictions/{country.jurisdiction}",
    }
