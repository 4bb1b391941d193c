"""Bodies of jurisdictions."""

from datetime import date, datetime
from uuid import UUID

from pydantic import Field

from app.domains.jurisdictions.rules import is_part
from app.web.schemas import Jurisdiction as Code
from app.web.schemas import Name, Sent, Shown

READS = (
    "A country or a part of one that authorities, assessments or rules on this register name. Being"
    " here says nothing of how it governs recruitment, and having no assessment says nothing"
    " against it or its recruiters."
)


class JurisdictionIn(Sent):
    """Of which jurisdiction a record is made."""

    code: Code = Field(examples=["MU"], description="ISO 3166-1 alpha-2, or ISO 3166-2 of a part.")
    name: Name | None = Field(
        default=None, description="Needed for a part; a country has a name without it."
    )


class NameIn(Sent):
    """How it is called."""

    name: Name = Field(examples=["Mauritius"])


class AssessmentOut(Shown):
    """An assessment of which the draft was published."""

    address: str = Field(examples=["/v1/consultations/019a4f2e-7c41-7a35-9d1e-3f0b5f6c2a10"])
    scheme: str = Field(examples=["crg-1"])
    edition: str = Field(examples=["1.0"])
    published_at: datetime
    open_until: datetime
    is_open: bool = Field(description="Whether the draft can be answered now.")
    score: str | None = Field(description="Out of 100, by the scheme's rule.", examples=["63.5"])
    level: str | None = Field(examples=["performing"])


class CertifiedOut(Shown):
    """A certificate of a jurisdiction; it says nothing about any recruiter there."""

    number: str = Field(examples=["VC00000129"])
    scheme: str = Field(examples=["crg-1"])
    level: str | None = Field(examples=["performing"])
    status: str = Field(description="At the instant of the answer.", examples=["active"])
    since: datetime
    valid_from: date
    valid_until: date


class JurisdictionItemOut(Shown):
    """A jurisdiction."""

    code: str = Field(examples=["MU"])
    name: str = Field(examples=["Mauritius"])
    number: str = Field(examples=["VJ00000144"], description="Of its record.")
    record_id: UUID
    part_of: str | None = Field(description="The country, of a part.", examples=[None])


class JurisdictionOut(JurisdictionItemOut):
    """All that is public of a jurisdiction."""

    authorities: list[str] = Field(
        description="Names of the authorities that speak for it here.",
        examples=[["Ministry of Labour of Mauritius"]],
    )
    certificates: list[CertifiedOut] = Field(description="The newest first.")
    assessments: list[AssessmentOut] = Field(description="The newest first.")
    reads: str = Field(examples=[READS])
    version: int
    instance: str | None = Field(description="`test` or `demo`; null on a live register.")


class JurisdictionsOut(Shown):
    """A page of jurisdictions."""

    items: list[JurisdictionItemOut]
    next_cursor: str | None = Field(description="Asks for the next page; null on the last one.")
    reads: str = Field(examples=[READS])
    instance: str | None = Field(description="`test` or `demo`; null on a live register.")


def part_of(code: str) -> str | None:
    """Return the country of which a code names a part."""
    return code[:2] if is_part(code) else None
