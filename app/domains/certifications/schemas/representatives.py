"""Bodies about who acts for a firm, and about misuse of its name."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from app.domains.certifications.types import Declared, RepresentativeKind
from app.web.schemas import Country, Name, Sent, Shown, Words

Contact = Annotated[
    str,
    StringConstraints(min_length=5, max_length=254, strip_whitespace=True),
    Field(examples=["+63 917 555 0142"]),
]


class RepresentativeIn(Sent):
    """Who acts for the firm from a day on, with their consent."""

    kind: RepresentativeKind
    name: Name = Field(examples=["Rosa Villanueva"])
    country: Country = Field(examples=["PH"])
    contacts: list[Contact] = Field(
        default=[],
        max_length=10,
        description="Telephone numbers with country code, and e-mail addresses. They are kept as"
        " keyed digests, can be asked for one by one, and are never shown again.",
    )
    consented_on: date = Field(description="The day on which they agreed to be named here.")
    since: date | None = Field(default=None, description="First civil day; today if left out.")
    until: date | None = Field(default=None, description="Last civil day, if it has one.")


class EndIn(Sent):
    """Since when somebody does not act for the firm any more, and why."""

    until: date = Field(description="The last civil day on which they did.")
    reason: Words


class RepresentativeOut(Shown):
    """Somebody who acts for the firm, as the firm and the secretariat read it."""

    id: UUID
    subject_id: UUID
    kind: RepresentativeKind
    name: str
    country: str
    how_many_contacts: int = Field(description="Numbers and addresses are never shown.")
    consented_on: date
    valid_from: date
    valid_until: date | None
    declared_at: datetime
    version: int


class CheckIn(Sent):
    """Whom somebody met: a name, a number or an address, or both."""

    name: Name | None = Field(default=None, examples=["Rosa Villanueva"])
    contact: Contact | None = None


class DeclaredOut(Shown):
    """Whether the firm declares that person or number today."""

    record: str = Field(description="Number of the record.", examples=["VI00123415"])
    answer: Declared
    reads: str = Field(description="What the answer says, and what it does not.")
    on: date
    instance: str | None = Field(default=None, description="`test` or `demo`; null when live.")


class MisuseIn(Sent):
    """That others use a firm's name. No account is needed."""

    words: Words = Field(
        description="What happened, and under which name and number. The firm and the secretariat"
        " read it: leave out who you are.",
        examples=["Somebody on +63 917 555 0199 says he recruits for this firm and wants money."],
    )
    country: Country | None = Field(default=None, description="Where it happened.")


class TakenInOut(Shown):
    """That a report was taken in."""

    record: str
    reported_at: datetime
    reads: str
    instance: str | None = Field(default=None, description="`test` or `demo`; null when live.")


class MisuseOut(Shown):
    """A report of misuse, as the firm and the secretariat read it; never who reported."""

    id: UUID
    subject_id: UUID
    country: str | None
    reported_at: datetime
    words: str | None
    closed_at: datetime | None
    outcome: str | None
    version: int
