"""Words of posts abroad."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class PostKind(StrEnum):
    """What a post is."""

    EMBASSY = "embassy"
    CONSULATE = "consulate"
    LABOUR_ATTACHE = "labour_attache"
    OTHER = "other"


class PostState(StrEnum):
    """Whether a post takes complaints."""

    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Reach:
    """How a worker reaches a post, in public words.

    Attributes:
        name: how the post is called.
        city: where it is.
        languages: in which workers can speak to it, BCP 47.
        address: where to go.
        telephone: as it is dialled there.
        email: of the post, not of a person.
        web: address of its pages.
        hours: when it hears workers.
    """

    name: str
    city: str
    languages: tuple[str, ...]
    address: str | None = None
    telephone: str | None = None
    email: str | None = None
    web: str | None = None
    hours: str | None = None


@dataclass(frozen=True, slots=True)
class NewPost:
    """A post that is opened.

    Attributes:
        kind: what it is.
        host: where it is, ISO 3166-1 alpha-2 or ISO 3166-2.
        reach: how a worker reaches it.
    """

    kind: PostKind
    host: str
    reach: Reach


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which posts a public list shows.

    Attributes:
        sending: of which jurisdiction, with its parts; ``None``: any.
        host: in which jurisdiction, with its parts; ``None``: any.
    """

    sending: str | None = None
    host: str | None = None


@dataclass(frozen=True, slots=True)
class Where:
    """After which post a list goes on.

    Attributes:
        host: of it.
        id: of it.
    """

    host: str
    id: UUID
