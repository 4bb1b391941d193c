"""What is sent and shown of links between installations, and of what they ask people."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field, JsonValue, StringConstraints

from app.domains.links.types import (
    FORMAT,
    VERSION,
    LinkState,
    Proposal,
    QuestionKind,
    QuestionState,
)
from app.web.schemas import Jurisdiction, Name, Sent, Shown, Words

MOST_PLACES, MOST_LISTS = 60, 50
LinkKey = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,28}[a-z0-9]$"),
    Field(examples=["np-register"]),
]
InstallationId = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9](?:[a-z0-9.-]{0,61}[a-z0-9])?$"),
    Field(examples=["register.example.np"]),
]
ListKey = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]{0,59}$")]
Fingerprint = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9A-Fa-f ]{64,90}$"),
    Field(
        description="Of the partner's key, as its people told it by another way; blanks and case"
        " do not count.",
        examples=[" ".join(["fbed 1f19 189d e103"] * 4)],
    ),
]
EXAMPLE_KEY = {
    "kty": "OKP",
    "crv": "Ed25519",
    "x": "HNfppVeIs64FttxHY7-yZa6c6LbijJcCc9k2yuOwnc4",
}


class KeyIn(Sent):
    """A public key for Ed25519 as a JWK (RFC 8037); never a private one."""

    kty: Annotated[str, StringConstraints(pattern=r"^OKP$")]
    crv: Annotated[str, StringConstraints(pattern=r"^Ed25519$")]
    x: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{43}$")]
    kid: Annotated[str, StringConstraints(max_length=100)] | None = None
    use: Annotated[str, StringConstraints(pattern=r"^sig$")] | None = None
    alg: Annotated[str, StringConstraints(pattern=r"^EdDSA$")] | None = None


class LinkIn(Sent):
    """A link as it is proposed: with whom, and what goes to and fro."""

    key: LinkKey
    installation: InstallationId = Field(description="How the partner's installation is called.")
    address: Annotated[Name, Field(examples=["https://register.example.np"])] = Field(
        description="Scheme, host and port, and nothing after."
    )
    public_key: KeyIn = Field(examples=[EXAMPLE_KEY])
    speaks_for: list[Jurisdiction] = Field(
        max_length=MOST_PLACES,
        description="Of which the partner tells; nothing of another is taken from it.",
        examples=[["NP"]],
    )
    reaches: list[Jurisdiction] = Field(
        default=[],
        max_length=MOST_PLACES,
        description="To which disclosures go through it, where no authority of them acts here.",
        examples=[["NP"]],
    )
    sends: list[ListKey] = Field(
        default=[], max_length=MOST_LISTS, description="Registers of ours that go to it."
    )
    takes: list[ListKey] = Field(
        default=[], max_length=MOST_LISTS, description="Its registers that are taken here."
    )
    reason: Words

    def proposal(self) -> Proposal:
        """Return it as a value."""
        return Proposal(
            self.key,
            self.installation,
            self.address,
            self.public_key.model_dump(exclude_none=True),
            *(tuple(self.speaks_for), tuple(self.reaches)),
            *(tuple(self.sends), tuple(self.takes)),
            self.reason,
        )


class ConfirmIn(Sent):
    """The confirmation of a second person."""

    fingerprint: Fingerprint
    reason: Words


class NewKeyIn(Sent):
    """Another key of the partner, to be pinned instead."""

    public_key: KeyIn = Field(examples=[EXAMPLE_KEY])
    reason: Words


class LinkOut(Shown):
    """A link, and how far the exchange has come."""

    id: UUID
    key: str
    state: LinkState
    installation: str
    address: str
    fingerprint: str = Field(description="Of the key that is pinned, in groups to read out.")
    next_fingerprint: str | None = Field(description="Of a key that is proposed instead.")
    speaks_for: list[str]
    reaches: list[str]
    sends: list[str]
    takes: list[str]
    proposed_at: datetime
    confirmed_at: datetime | None
    sent: int = Field(description="Number of the last file that was made for the partner.")
    delivered: int = Field(description="Number of the last for which its receipt is here.")
    received: int = Field(description="Number of the last file that came.")
    taken: int = Field(description="Number of the last that was worked off.")
    taken_at: datetime | None
    left: dict[str, int] = Field(
        description="Records of the last file that came which were left out, by why."
    )
    open_questions: int
    problem: str | None = Field(description="What kept the last attempt from its end.")
    next_attempt: datetime | None
    available_actions: list[str]


class AboutOut(Shown):
    """What an installation says of itself to others, with the keys that its files are signed by."""

    format: str = FORMAT
    version: str = VERSION
    installation: str
    operator: str | None
    instance: str
    fingerprint: str = Field(description="Of the key that signs now, in groups to read out.")
    keys: list[dict[str, Any]] = Field(
        description="A JWK Set (RFC 7517): the key that signs now, then former ones."
    )


class ReceiptOut(Shown):
    """That a file arrived whole; the same for a repetition."""

    receipt: str = Field(
        description="Compact JWS over sender, receiver, sequence and digest of the file, signed by"
        " the key of the receiver."
    )


class KnownOut(Shown):
    """What one register says of the licence."""

    register_key: str
    title: str | None
    status: str | None
    as_of: str | None = Field(description="Day or instant of its word.")


class QuestionOut(Shown):
    """What came, what was known here, each with its source and its time."""

    id: UUID
    link: str
    kind: QuestionKind
    state: QuestionState
    jurisdiction: str
    register_key: str = Field(description="Of the partner, or the agreement that it names.")
    came: dict[str, JsonValue]
    known: list[KnownOut]
    asked_at: datetime
    answered_at: datetime | None
    available_actions: list[str]
