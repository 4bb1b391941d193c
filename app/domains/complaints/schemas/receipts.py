"""What is sent and shown about codes and acknowledgements."""

from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import Field

from app.web.schemas import Sent, Shown, Words

COME_BACK = "GET /v1/receipt with the header Authorization: Receipt, a space and this code"
KEEP = Field(
    description="That it is shown this once, and is to be kept, in the language of the case.",
    examples=["Write down this code and hide it: you see it only this once."],
)
HOW_BACK = Field(description="How the case is read with it.", examples=[COME_BACK])


class AcknowledgementOut(Shown):
    """That something was told, signed; and what proves its digest."""

    token: str = Field(description="Compact JWS (RFC 7515), ES256.")
    salt: str = Field(description="Of the digest; keep it to yourself.")
    pieces: list[str] = Field(
        description="SHA-256 of each text and file as you sent it. The digest in the paper is the"
        " SHA-256 of the salt and these, one on each line."
    )


class NewCodeOut(Shown):
    """A new code, shown this once."""

    receipt: str = Field(examples=["0123 4567 8901 2345 6789 0123 4567 8901"])
    keep: str = KEEP
    come_back: str = HOW_BACK


class PartnerIn(Sent):
    """A partner that is let into a case."""

    partner: str = Field(
        min_length=1,
        max_length=60,
        description="Its number or identifier.",
        examples=["VO00000127"],
    )
    post: UUID | None = Field(
        default=None,
        description="Of an authority: which of its posts abroad (GET /v1/posts); left out where it"
        " has one. Another post of it that serves the case leaves it then.",
    )


class PartnerOut(Shown):
    """A partner that sees a case."""

    organisation_id: UUID
    name: str
    post_id: UUID | None = Field(description="Of an authority: the post abroad.")
    post: str | None = Field(description="How the post is called.")
    since_at: datetime


class HearingIn(Sent):
    """What an officer heard from somebody who lost her code."""

    is_her: bool = Field(description="Whether what she said can be known by her alone.")
    notes: Words = Field(description="What was asked and answered; it is sealed.")


class HearingOut(Shown):
    """How far it has come."""

    heard: int = Field(description="How many officers found that it is she.")
    receipt: str | None = Field(
        description="The new code, shown this once, to be handed over; null before the second one."
    )
    keep: str | None = KEEP
    come_back: str | None = HOW_BACK


class KeysOut(Shown):
    """The public keys of acknowledgements, those that were retired too (RFC 7517)."""

    keys: list[dict[str, Any]]
