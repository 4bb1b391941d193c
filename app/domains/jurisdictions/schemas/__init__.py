"""Bodies of jurisdictions."""

from datetime import date, datetime
from uuid import UUID

from pydantic import Field

from app.domains.jurisdictions.rules import is_part
from app.domains.jurisdictions.schemas.conventions import ConventionsPartOut
from app.domains.jurisdictions.schemas.page import (
    POSTS_READ,
    AgreementsPartOut,
    AnswersPartOut,
    FeeRulesPartOut,
    PostsPartOut,
    RecruitersPartOut,
    SomePostsOut,
)
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


class EndedOut(Shown):
    """That a jurisdiction is no more."""

    day: date = Field(description="The first one on which it is no more.")
    successors: list[str] = Field(examples=[["SD", "SS"]], description="Codes; may be empty.")
    source: str


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
    ended: EndedOut | None = Field(description="Null: it goes on.")
    conventions: ConventionsPartOut
    fee_rules: FeeRulesPartOut
    agreements: AgreementsPartOut
    recruiters: RecruitersPartOut
    posts: PostsPartOut
    answers: AnswersPartOut
    reads: str = Field(examples=[READS])
    version: int
    instance: str | None = Field(description="`test` or `demo`; null on a live register.")


class JurisdictionsOut(Shown):
    """A page of jurisdictions."""

    items: list[JurisdictionItemOut]
    next_cursor: str | None = Field(description="Asks for the next page; null on the last one.")
    reads: str = Field(examples=[READS])
    instance: str | None = Field(description="`test` or `demo`; null on a live register.")


class SureOut(Shown):
    """How far what is told can be relied on."""

    source: str = Field(description="The text that was read.", examples=["mom.gov.sg"])
    confidence: str = Field(examples=["seen"], description="`seen`, `general` or `draft`.")
    sure: str = Field(examples=["We read this in a text that says so."])
    checked_on: date
    advice: str = Field(description="That it is no legal advice, and may have changed.")


class OfficeOut(Shown):
    """An authority that enforces a rule in a place."""

    name: str = Field(examples=["Ministry of Manpower"])
    takes: list[str] = Field(examples=[["Money paid for a job"]])
    can: list[str] = Field(examples=[["It can punish the agency or take its licence away."]])
    only: str | None = Field(description="For whom alone; null: for all.")
    web: str | None = Field(examples=["https://www.mom.gov.sg"])
    telephone: str | None
    email: str | None
    address: str | None
    reach_unknown: str | None = Field(description="Said where none of these is known.")
    limit: str = Field(description="For how long and since when, or that it is not known.")
    note: str | None = Field(description="What else there is to say.")
    basis: str = Field(description="The law or practice, as the source names it.")
    how_sure: SureOut


class EmergencyOut(Shown):
    """A number to call in danger."""

    name: str
    telephone: str
    languages: list[str] = Field(description="BCP 47; empty: not known.")
    is_free: bool | None = Field(description="Null: not known.")
    hours: str | None = Field(description="Of the place; null: not known.")
    note: str | None
    how_sure: SureOut


class PlaceRecourseOut(Shown):
    """Where else a worker can go in one place."""

    code: str = Field(examples=["SG"])
    name: str = Field(examples=["Singapore"])
    edition: int | None = Field(description="Of this installation's own table; null: shipped.")
    own: str | None = Field(description="Said where whoever runs this register says it.")
    offices: list[OfficeOut]
    unknown: str | None = Field(description="Said where no office is known.")
    emergency: list[EmergencyOut]
    emergency_unknown: str | None = Field(description="Said where no number is known.")


class RecourseOut(Shown):
    """Where else a worker can go: in a place, and behind a part of a country in the country."""

    asked: str = Field(examples=["ne-NP"], description="BCP 47, as it was asked for.")
    language: str = Field(examples=["ne"], description="BCP 47, in which the texts are.")
    direction: str = Field(examples=["ltr"], description="`ltr` or `rtl`.")
    is_draft: bool = Field(description="Whether no speaker has reviewed these texts yet.")
    is_fallback: bool = Field(description="Whether there are none in the language asked for.")
    notices: list[str] = Field(description="What is said of the texts themselves.")
    law: str = Field(description="That nothing done here replaces or stops a claim there.")
    general: str = Field(description="Whom to ask in any place.")
    places: list[PlaceRecourseOut]
    posts: SomePostsOut = Field(
        description="Posts of other states there, that hear workers of either state in person."
    )
    posts_read: str = Field(examples=[POSTS_READ])
    instance: str | None = Field(description="`test` or `demo`; null on a live register.")


def part_of(code: str) -> str | None:
    """Return the country of which a code names a part."""
    return code[:2] if is_part(code) else None
