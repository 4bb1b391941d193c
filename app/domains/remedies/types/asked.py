"""What is asked of remedies: a scope, workers, a plan, payments, an heir."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from app.domains.remedies.types import PayerKind, Told


@dataclass(frozen=True, slots=True)
class Scope:
    """Whom a remedy is for: everyone recruited the same way in the window.

    Attributes:
        origin: ISO 3166-1.
        destination: ISO 3166-1.
        since: first day.
        until: last day.
        reason: why this window.
    """

    origin: str
    destination: str
    since: date
    until: date
    reason: str


@dataclass(frozen=True, slots=True)
class Worker:
    """A worker on a list that was handed in.

    Attributes:
        told: what she paid, as far as is known.
        name: sealed; ``None`` where only who handed the list in knows her.
        contact: sealed.
        language: in which she reads, BCP 47.
        site: a code, by which a sample is drawn.
        repaid_minor: what she had back before, in the currency in which it goes back.
        has_left: whether she left since.
        has_died: whether heirs are owed it.
        complaint: number of her complaint; an officer alone says it.
    """

    told: Told
    name: str | None = None
    contact: str | None = None
    language: str | None = None
    site: str = ""
    repaid_minor: int = 0
    has_left: bool = False
    has_died: bool = False
    complaint: str | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """Who pays which part.

    Attributes:
        kind: what the payer is to the case.
        record_id: of the firm; ``None`` for one that the register does not list.
        organisation_id: that acts for it here.
        parts: of ten thousand.
    """

    kind: PayerKind
    record_id: UUID | None
    organisation_id: UUID | None
    parts: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """A plan, as it is proposed.

    Attributes:
        shares: of the payers, ten thousand in all.
        is_joint: whether each is liable for the whole.
        instalments: how many parts.
        reason: why not at once; needed for more than one part.
    """

    shares: tuple[Share, ...]
    is_joint: bool
    instalments: int = 1
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Paying:
    """A payment, as a payer reports it.

    Attributes:
        worker: her code in the remedy.
        payer_id: who paid.
        amount_minor: in the currency of the remedy.
        paid_on: the day.
        reference: of the bank or the mobile money.
        proof_id: a document that was handed in.
        via_id: the partner or authority through whose account it went.
    """

    worker: str
    payer_id: UUID
    amount_minor: int
    paid_on: date
    reference: str
    proof_id: UUID | None = None
    via_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Heir:
    """Who inherits what a worker is owed.

    Attributes:
        name: sealed.
        contact: sealed.
        proof_id: the document.
    """

    name: str
    contact: str
    proof_id: UUID
