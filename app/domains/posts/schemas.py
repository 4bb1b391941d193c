"""What is sent and shown about posts abroad."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field, model_validator

from app.domains.posts.types import PostKind, PostState
from app.web.schemas import Jurisdiction, Language, Name, Sent, Shown, Words

READS = (
    "A post takes complaints in person from workers of either state. Whoever serves there sees how"
    " far a case is that the post took, and neither the story nor who told it. It does not belong"
    " to the scheme."
)
Web = Annotated[str, Field(pattern=r"^https?://[^\s]{3,290}$", examples=["https://post.example"])]
Email = Annotated[
    str, Field(pattern=r"^[^@\s]{1,64}@[^@\s]{3,200}$", examples=["help@post.example"])
]
Telephone = Annotated[str, Field(pattern=r"^[0-9+() /-]{2,40}$", examples=["+974 4400 0000"])]


class ReachIn(Sent):
    """How a worker reaches a post; all of it is published."""

    name: Name = Field(examples=["Embassy of the Philippines in Doha"])
    city: Name = Field(examples=["Doha"])
    languages: list[Language] = Field(min_length=1, max_length=60, examples=[["fil", "en"]])
    address: Name | None = Field(default=None, examples=["Street 860, Zone 68"])
    telephone: Telephone | None = None
    email: Email | None = Field(default=None, description="Of the post, not of a person.")
    web: Web | None = None
    hours: Name | None = Field(default=None, examples=["Sunday to Thursday, 8 to 16"])


class PostIn(ReachIn):
    """A post that is opened."""

    kind: PostKind
    host: Jurisdiction = Field(examples=["QA"], description="ISO 3166-1, or 3166-2 of a part.")


class CloseIn(Sent):
    """Why a post closes, and which other one takes its cases."""

    reason: Words
    successor: UUID | None = Field(
        default=None,
        description="An open post of the same authority. Without one, whoever told a case there is"
        " asked whom she lets in instead.",
    )


class OfficerIn(Sent):
    """Who serves at a post from now on."""

    membership: UUID = Field(description="Of a mission officer of the authority.")


class PostOut(Shown):
    """A post abroad."""

    id: UUID
    kind: PostKind
    name: str = Field(examples=["Embassy of the Philippines in Doha"])
    authority: str = Field(examples=["Department of Migrant Workers"])
    sending: str | None = Field(examples=["PH"], description="Whose authority it is, ISO 3166.")
    host: str = Field(examples=["QA"])
    city: str = Field(examples=["Doha"])
    languages: list[str] = Field(examples=[["fil", "en"]])
    address: str | None
    telephone: str | None
    email: str | None
    web: str | None
    hours: str | None
    state: PostState
    opened_at: datetime
    closed_at: datetime | None
    successor_id: UUID | None = Field(description="The post that took its cases when it closed.")

    @model_validator(mode="before")
    @classmethod
    def _of_listed(cls, listed: Any) -> Any:
        if not isinstance(listed, tuple):
            return listed
        post, authority, sending = listed
        names = cls.model_fields.keys() & set(dir(post))
        beside = {"authority": authority, "sending": sending}
        return {name: getattr(post, name) for name in names} | beside


class WholePostOut(PostOut):
    """A post abroad, as anybody reads it."""

    reads: str = Field(examples=[READS])
    version: int
    instance: str | None = Field(description="`test` or `demo`; null on a live register.")


class PostsOut(Shown):
    """A page of posts that are open."""

    items: list[PostOut]
    next_cursor: str | None = Field(description="Asks for the next page; null on the last one.")
    reads: str = Field(examples=[READS])
    instance: str | None = Field(description="`test` or `demo`; null on a live register.")


class OfficerOut(Shown):
    """That somebody serves, or served, at a post."""

    id: UUID
    membership_id: UUID
    name: str
    since_at: datetime
    ended_at: datetime | None
    serves_now: bool


class OfficersOut(Shown):
    """Who serves at a post, and who did."""

    items: list[OfficerOut] = Field(description="The latest first.")
