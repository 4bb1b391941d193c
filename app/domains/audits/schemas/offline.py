"""What is sent and shown about bundles, revisions, and lists of workers."""

from datetime import datetime
from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import AwareDatetime, Field, SecretStr, StringConstraints, model_validator

from app.domains.audits.engine.merging import Take
from app.domains.audits.rules import BUNDLE_DAYS, MOST_BUNDLE_DAYS
from app.domains.audits.schemas import Code
from app.domains.audits.types import EntryKind
from app.web.schemas import Language, Name, ReasonIn, Sent, Shown

LEAST_PASSPHRASE = 20
MOST_ENTRIES, MOST_WORKERS, MOST_REVISIONS = 2_000, 10_000, 1_000_000


class BundleIn(Sent):
    """To whom a bundle is encrypted, and how long it is good."""

    recipient: str | None = Field(
        default=None,
        max_length=200,
        description="The public half of an age identity of yours.",
        examples=["age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"],
    )
    passphrase: SecretStr | None = Field(
        default=None,
        min_length=LEAST_PASSPHRASE,
        max_length=200,
        description="Instead: words that only you know; it is kept nowhere.",
    )
    days: int = Field(default=BUNDLE_DAYS, ge=1, le=MOST_BUNDLE_DAYS, description="Until then.")

    @model_validator(mode="after")
    def _to_one(self) -> Self:
        if (self.recipient is None) == (self.passphrase is None):
            raise ValueError("Give either a recipient or a passphrase.")
        return self


class BundleOut(Shown):
    """A bundle that somebody took."""

    id: UUID
    person_id: UUID | None
    base: int
    fetched_at: datetime
    expires_at: datetime
    revoked_at: datetime | None
    returned_at: datetime | None


class ChoiceIn(Sent):
    """Which content stands, said by whoever saw both."""

    take: Take
    revision: int = Field(ge=1, le=MOST_REVISIONS, description="Of the collision that you saw.")


class ReturnedEntryIn(Sent):
    """An entry that was written in the field."""

    kind: EntryKind
    key: Code
    base_revision: int = Field(ge=0, le=MOST_REVISIONS, description="0 for a new entry.")
    content: dict[str, Any] = Field(examples=[{"result": "conforms", "statement": ""}])
    written_at: AwareDatetime | None = None
    choice: ChoiceIn | None = None


class BundleReturnIn(Sent):
    """What comes back of a bundle: only the entries that were written."""

    format: Literal["vouch-audit-bundle/1"]
    bundle: UUID
    seal: Annotated[str, StringConstraints(min_length=1, max_length=100)]
    audit: Annotated[str, StringConstraints(max_length=40)] = Field(examples=["VT00000110"])
    base: int = Field(ge=0, le=1_000_000_000)
    entries: list[ReturnedEntryIn] = Field(max_length=MOST_ENTRIES)


class TakenEntryOut(Shown):
    """A revision that stands now."""

    kind: EntryKind
    key: str
    revision: int
    digest: str


class BundleTakenOut(Shown):
    """What became of the entries of a bundle."""

    added: list[TakenEntryOut]
    unchanged: int


class RevisionOut(Shown):
    """A revision of an entry; what was replaced stays readable."""

    revision: int
    content: dict[str, Any]
    digest: str
    author_id: UUID | None
    at: datetime
    bundle_id: UUID | None
    written_at: datetime | None


class RevisionsOut(Shown):
    """All revisions of an entry."""

    items: list[RevisionOut]


class WorkerIn(Sent):
    """A worker whom the auditor may draw for an interview."""

    name: Name
    contact: Name
    site: Code
    is_deployed: bool
    language: Language | None = None


class WorkersIn(Sent):
    """The list from which workers are drawn."""

    workers: list[WorkerIn] = Field(min_length=1, max_length=MOST_WORKERS)


class WorkerListOut(Shown):
    """That a list stands, and how many are on it; nobody on it is named."""

    id: UUID
    workers: int
    drawn: int
    handed_in_at: datetime
    destroyed_at: datetime | None


class DrawIn(ReasonIn):
    """How many are drawn, and why."""

    count: int | None = Field(default=None, ge=1, le=MOST_WORKERS, description="As planned.")


class DrawOut(Shown):
    """A draw: who has the groups of the list can draw again from the seed."""

    id: UUID
    seed: str
    codes: list[str]
    drawn_at: datetime


class DrawnWorkerOut(Shown):
    """A worker who was drawn, as the list names them."""

    code: str
    name: str
    contact: str
    site: str
    is_deployed: bool
    language: str | None


class DrawnWorkersOut(Shown):
    """Those who were drawn, and nobody else of the list."""

    items: list[DrawnWorkerOut]
