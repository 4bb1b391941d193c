"""What facts are derived from, one module for each part of the register."""

from app.domains.reports.queries.sources import (
    applications,
    audits,
    awards,
    certificates,
    complaints,
    deployments,
    disclosures,
    licences,
    remedies,
    sanctions,
    violations,
)
from app.domains.reports.queries.sources.deriving import Source

SOURCES: tuple[Source, ...] = (
    licences.SOURCE,
    certificates.SOURCE,
    applications.SOURCE,
    audits.SOURCE,
    complaints.SOURCE,
    violations.SOURCE,
    remedies.SOURCE,
    sanctions.SOURCE,
    awards.SOURCE,
    disclosures.SOURCE,
    deployments.SOURCE,
)
"""All of them, in the order in which they are counted anew."""
