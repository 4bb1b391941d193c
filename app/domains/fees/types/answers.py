"""What a charge is, by the law of each place and by the standard, and how sure that is."""

from dataclasses import dataclass
from enum import StrEnum

from app.domains.fees.types import Charge, Fact, Payer
from app.kit.money import Money


class Verdict(StrEnum):
    """What a charge is; none of them says "allowed", which no rule known here can say."""

    OVER = "over"
    NO_EXCESS = "no_excess_under_known_rules"
    NO_RULE = "no_rule_known"
    UNCLEAR = "unclear"
    DEPENDS = "depends_on_facts"
    REVIEW = "review"


class Confidence(StrEnum):
    """Whether a text that states the rule was read, or it is general knowledge."""

    SEEN = "seen"
    GENERAL = "general"


class Reason(StrEnum):
    """Why a rule says what it says of a charge."""

    NOT_CHARGEABLE = "not_chargeable"
    ABOVE_CEILING = "above_ceiling"
    WITHIN_CEILING = "within_ceiling"
    TOO_EARLY = "too_early"
    ABOVE_ACTUAL_COST = "above_actual_cost"
    ACTUAL_COST = "actual_cost"
    OUTSIDE_CEILING = "outside_ceiling"
    TAX_ON_EXCESS = "tax_on_excess"
    HOST_FORBIDS = "host_forbids"
    NEEDS_REVIEW = "needs_review"
    NOT_SETTLED = "not_settled"
    FACT_MISSING = "fact_missing"
    DOES_NOT_COUNT = "does_not_count"
    ALWAYS_BREACH = "always_breach"


class Side(StrEnum):
    """The two answers that never blend (V2)."""

    LAW = "law"
    STANDARD = "standard"


@dataclass(frozen=True, slots=True)
class Ask:
    """A fact that a rule asks for and that was not given, such as ``wage`` of kind ``basic``."""

    fact: Fact
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Applied:
    """What one rule says of one charge.

    Attributes:
        over: what is above; ``most`` where facts are missing, and it lies between both.
        payer: who has to pay what the worker may not be charged.
    """

    rule: str
    reason: Reason
    payer: Payer
    least: Money
    most: Money


@dataclass(frozen=True, slots=True)
class Outcome:
    """What comes of it if the asked facts are so; a comma joins values that come to the same."""

    if_: tuple[tuple[Ask, str], ...]
    least: Money
    most: Money


@dataclass(frozen=True, slots=True)
class ItemAnswer:
    """What one place's law, or one standard, says of one charge.

    Attributes:
        least, most: what is over, in the currency of the charge; equal where no fact is missing.
        decisive: the rule that says most; None where none is known.
    """

    verdict: Verdict
    least: Money
    most: Money
    applied: tuple[Applied, ...] = ()
    asks: tuple[Ask, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    decisive: str | None = None


@dataclass(frozen=True, slots=True)
class RefundDue:
    """What is to be given back of a lawful fee since the work ended early."""

    rule: str
    keys: tuple[str, ...]
    least: Money
    most: Money
    plus_interest: bool
    asks: tuple[Ask, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceAnswer:
    """The law of one place, or one standard: an answer for each charge, in the order given.

    Attributes:
        place: a state (``PH``), an instrument (``MLC``) or a standard (``ILO``, ``SCHEME``).
        rules: what of its rules was counted with, by id.
        unconfirmed: those of them that no authority has confirmed.
        notes: rules of it that limit no charge: penalties, evidence, the employer's side.
    """

    place: str
    items: tuple[ItemAnswer, ...]
    rules: tuple[str, ...]
    unconfirmed: tuple[str, ...]
    notes: tuple[str, ...] = ()
    refunds: tuple[RefundDue, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """One of the two answers: each place by itself, and per charge the strictest of them."""

    places: tuple[PlaceAnswer, ...]
    items: tuple[ItemAnswer, ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """Both answers, side by side.

    Attributes:
        charges: as they were asked about, in that order.
        decides: which of the answers decides the scheme's own case.
        rests_on_unconfirmed: rules that no authority confirmed and that it rests on.
    """

    charges: tuple[Charge, ...]
    law: Answer
    standard: Answer
    decides: Side
    rests_on_unconfirmed: tuple[str, ...]
