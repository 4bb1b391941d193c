"""What is sent and shown about requests of people without an account."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from app.domains.data_requests.types import Basis, Ground, RequestKind, RequestState
from app.web.schemas import Language, Name, ReasonIn, Secret, Sent, Shown, Words

Record = Annotated[
    str, Field(min_length=1, max_length=60, description="Number or identifier of a record.")
]
Number = Annotated[str, Field(min_length=1, max_length=40, examples=["VD00000145"])]


class NewDataRequestIn(Sent):
    """What somebody asks of whom the register may hold the name."""

    kind: RequestKind
    name: Name = Field(description="Your name as it stands on the register.")
    records: list[Record] = Field(
        min_length=1, max_length=20, examples=[["VI00123415"]], description="At which records."
    )
    email: Annotated[Name, StringConstraints(max_length=254)] = Field(
        examples=["amina@mail.example"],
        description="Where the answer goes; a letter with a link is sent there first.",
    )
    message: Words = Field(examples=["I left the firm in 2019."])
    language: Language = "en"


class NewDataRequestOut(Shown):
    """A request that was taken in; the code is shown this once."""

    number: str
    code: str = Field(description="Come back with it; it is kept nowhere.")
    state: RequestState
    detail: str


class ComingBackIn(Sent):
    """Number and code of a request."""

    number: Number
    code: Annotated[Secret, StringConstraints(max_length=40)] = Field(examples=["k7wd-93hx-mq2v"])


class LinkIn(Sent):
    """The secret of a link that was sent."""

    token: Secret


class AcceptedOut(Shown):
    """Taken; the same words in every case."""

    detail: str


class DocumentsOut(Shown):
    """How many documents a request has."""

    documents: int


class OwnRequestOut(Shown):
    """A request, for whoever made it."""

    number: str
    kind: RequestKind
    state: RequestState
    received_at: datetime
    handed_in_at: datetime | None
    due_at: datetime | None = Field(description="Until when it is answered.")
    extended_at: datetime | None
    closed_at: datetime | None
    ground: Ground | None = Field(description="Why it was refused.")
    answer: str | None = Field(description="What the answer says.")
    reason: str | None = Field(description="The officer's own words, once you proved who you are.")


class CheckOut(Shown):
    """One officer's proof of who asks."""

    person_id: UUID
    basis: Basis
    about: list[UUID]
    checked_at: datetime
    set_aside_at: datetime | None


class IdentityDocumentOut(Shown):
    """A document that proves who asks."""

    id: UUID
    media_type: str
    size_bytes: int
    sent_at: datetime
    destroyed_at: datetime | None


class PrincipalOut(Shown):
    """A fact about a principal at one of the records that the request names."""

    id: UUID
    record: str
    role: str
    name: str | None
    stated_from: date
    stated_until: date | None
    source: str | None
    is_published: bool = Field(description="Whether a source publishes it now.")


class DataRequestOut(Shown):
    """A request, for the officers."""

    id: UUID
    number: str
    kind: RequestKind
    state: RequestState
    language: str
    received_at: datetime
    handed_in_at: datetime | None
    due_at: datetime | None
    extended_at: datetime | None
    closed_at: datetime | None
    ground: Ground | None
    version: int


class WholeDataRequestOut(DataRequestOut):
    """A request with what the person said; reading it is an opening."""

    name: str | None
    records: list[str] | None
    message: str | None
    checks: list[CheckOut]
    documents: list[IdentityDocumentOut]
    principals: list[PrincipalOut]
    available_actions: list[str]


class CheckIn(ReasonIn):
    """By what an identity was proved, never by the name alone."""

    basis: Basis
    about: list[UUID] = Field(
        default=[], max_length=100, description="The facts that are about this person."
    )


class GrantIn(ReasonIn):
    """Why a request is granted."""

    erase: bool = Field(
        default=False,
        description="On a restriction: destroy names that no source publishes; for good.",
    )


class RefusalIn(ReasonIn):
    """Why a request is refused."""

    ground: Ground
