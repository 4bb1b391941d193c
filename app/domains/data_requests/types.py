"""Words of the requests."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

DELIVER_ARCHIVE = "data_requests.deliver"
"""The kind of the job that sends the link to an archive once that is made."""


class RequestKind(StrEnum):
    """What is asked for."""

    ACCESS = "access"
    CORRECTION = "correction"
    RESTRICTION = "restriction"
    LIFTING = "lifting"


class RequestState(StrEnum):
    """Where a request stands."""

    RECEIVED = "received"
    HANDED_IN = "handed_in"
    CHECKED = "checked"
    PROVED = "proved"
    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"


OPEN = frozenset({RequestState.HANDED_IN, RequestState.CHECKED, RequestState.PROVED})
"""States in which officers have to act, and the time runs."""


class Basis(StrEnum):
    """By what an officer proved an identity; a name alone is none (fairness L10)."""

    IDENTITY_DOCUMENT = "identity_document"
    SEEN_BY_VIDEO = "seen_by_video"
    NOTARY = "notary"
    AUTHORITY = "authority"
    COMPANY_REGISTER = "company_register"


class Ground(StrEnum):
    """Why a request is refused."""

    IDENTITY_NOT_PROVED = "identity_not_proved"
    UNFOUNDED = "unfounded"
    EXCESSIVE = "excessive"
    PUBLISHED_BY_SOURCE = "published_by_source"
    CORRECT_AS_STATED = "correct_as_stated"
    NOTHING_HELD = "nothing_held"


class LinkPurpose(StrEnum):
    """What a link that was sent is for."""

    HAND_IN = "hand_in"
    FETCH = "fetch"


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody asks, as it came.

    Attributes:
        kind: of request.
        name: as it stands on the register.
        records: identifiers or numbers of records, well-formed; nobody looked whether they are.
        email: where the answer goes, normalised.
        message: in their own words.
        language: BCP 47.
    """

    kind: RequestKind
    name: str
    records: tuple[str, ...]
    email: str
    message: str
    language: str


@dataclass(frozen=True, slots=True)
class Check:
    """What an officer found.

    Attributes:
        basis: by what the identity was proved.
        about: the facts that are about the person; none where the register holds none.
        reason: how, in words.
    """

    basis: Basis
    about: tuple[UUID, ...]
    reason: str
