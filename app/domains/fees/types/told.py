"""What is answered to a fee check, in words and as it is sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

Amount = Mapping[str, str]
"""As :meth:`app.kit.money.Money.wire` writes it."""


@dataclass(frozen=True, slots=True)
class AskTold:
    """A fact that a rule asks for and that was not given."""

    fact: str
    kind: str
    reads: str


@dataclass(frozen=True, slots=True)
class GivenTold:
    """A fact, were it so."""

    fact: str
    kind: str
    values: tuple[str, ...]
    reads: str


@dataclass(frozen=True, slots=True)
class OutcomeTold:
    """What is over if facts are so."""

    given: tuple[GivenTold, ...]
    least: Amount
    most: Amount


@dataclass(frozen=True, slots=True)
class RuleSaysTold:
    """What one rule says of a charge."""

    rule: str
    reason: str
    least: Amount
    most: Amount
    payer: str | None


@dataclass(frozen=True, slots=True)
class PlaceSaysTold:
    """What the law of one place, or one standard, says of a charge."""

    place: str
    verdict: str
    least: Amount
    most: Amount
    decisive: str | None
    rules: tuple[RuleSaysTold, ...]


@dataclass(frozen=True, slots=True)
class SideTold:
    """One of the two answers to a charge: of the law, or of the standard."""

    verdict: str
    reads: str
    least: Amount
    most: Amount
    decisive: str | None
    strictest: str | None
    payer: str | None
    who_should_have_paid: str | None
    asks: tuple[AskTold, ...]
    outcomes: tuple[OutcomeTold, ...]
    places: tuple[PlaceSaysTold, ...]


@dataclass(frozen=True, slots=True)
class ItemTold:
    """What a charge is."""

    key: str
    category: str
    item: str | None
    amount: Amount
    payee: str
    charged_on: date
    law: SideTold
    standard: SideTold
    decides: str
    decides_reads: str


@dataclass(frozen=True, slots=True)
class TotalTold:
    """What was charged in a currency, and what of it is over by each answer."""

    charged: Amount
    law_least: Amount
    law_most: Amount
    standard_least: Amount
    standard_most: Amount


@dataclass(frozen=True, slots=True)
class RefundTold:
    """What is to be given back of a lawful fee since the work ended early."""

    side: str
    place: str
    rule: str
    keys: tuple[str, ...]
    least: Amount
    most: Amount
    plus_interest: bool
    reads: str
    asks: tuple[AskTold, ...]


@dataclass(frozen=True, slots=True)
class RuleTold:
    """A rule that was weighed, with its source and how sure it is."""

    id: str
    edition: int
    jurisdiction: str
    text: str
    source: str
    read_in: str
    confidence: str
    sure: str
    is_confirmed: bool
    valid_from: date | None
    valid_until: date | None
    penalty: str | None
    unsure: tuple[str, ...]
    doubts: tuple[str, ...]
    note: str | None


@dataclass(frozen=True, slots=True)
class PlaceTold:
    """A place whose law was asked, or a standard."""

    place: str
    name: str
    side: str
    rules: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RateRowTold:
    """A row of a table of rates."""

    source: str
    kind: str
    one: str
    other: str
    rate: str
    first_day: date
    last_day: date | None
    basis: str | None


@dataclass(frozen=True, slots=True)
class RateTold:
    """A rate that was used: units of ``to`` for one of ``frm``, exact, and which rows give it."""

    from_currency: str
    to_currency: str
    day: date
    rate: str
    about: str
    rows: tuple[RateRowTold, ...]
