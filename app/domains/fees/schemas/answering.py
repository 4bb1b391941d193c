"""What a fee check answers."""

from datetime import date, datetime

from pydantic import Field

from app.domains.jurisdictions.engine.telling import PlaceTold as Recourse
from app.web.schemas import Shown


class MoneyOut(Shown):
    """An amount of money."""

    amount: str = Field(examples=["150.00"])
    currency: str = Field(examples=["USD"])


class AskOut(Shown):
    """A fact that a rule asks for and that was not given."""

    fact: str = Field(examples=["wage"], description="The member of the body that gives it.")
    kind: str = Field(examples=["basic"], description="Which of them; empty where there is one.")
    reads: str = Field(examples=["The basic wage of a month"])


class GivenOut(AskOut):
    """A fact, were it so."""

    values: list[str] = Field(examples=[["yes"]], description="Any of these.")


class OutcomeOut(Shown):
    """What is over if facts are so."""

    given: list[GivenOut]
    least: MoneyOut
    most: MoneyOut


class RuleSaysOut(Shown):
    """What one rule says of a charge."""

    rule: str = Field(examples=["PH-2"], description="See `rules`.")
    reason: str = Field(examples=["above_ceiling"], description="In words: `words`.")
    least: MoneyOut = Field(description="Over, at least.")
    most: MoneyOut = Field(description="Over, at most; the same where no fact is missing.")
    payer: str | None = Field(
        examples=["employer"],
        description="Who should have paid it, in words: `words`; null where nothing is over.",
    )


class PlaceSaysOut(Shown):
    """What the law of one place, or one standard, says of a charge."""

    place: str = Field(examples=["PH"], description="See `places`.")
    verdict: str = Field(examples=["over"], description="In words: `words`.")
    least: MoneyOut
    most: MoneyOut
    decisive: str | None = Field(description="The rule that says most.")
    rules: list[RuleSaysOut]


class SideOut(Shown):
    """One of the two answers to a charge."""

    verdict: str = Field(
        examples=["over"],
        description="`over`, `no_excess_under_known_rules`, `no_rule_known`, `unclear`,"
        " `depends_on_facts` or `review`.",
    )
    reads: str
    least: MoneyOut = Field(description="Over, at least.")
    most: MoneyOut = Field(description="Over, at most; the same where no fact is missing.")
    decisive: str | None = Field(description="The rule that says most; null: none is known.")
    strictest: str | None = Field(description="Said where several rules are about it.")
    payer: str | None = Field(examples=["employer"])
    who_should_have_paid: str | None = Field(description="In words; null where nothing is over.")
    asks: list[AskOut] = Field(description="What was not given and matters.")
    outcomes: list[OutcomeOut] = Field(description="What comes of each answer to these.")
    places: list[PlaceSaysOut] = Field(description="Each law by itself, or each standard.")


class ItemOut(Shown):
    """What a charge is: by the law, and beside it by the standard."""

    key: str
    category: str
    item: str | None
    amount: MoneyOut
    payee: str
    charged_on: date
    law: SideOut
    standard: SideOut
    decides: str = Field(
        examples=["law"],
        description="Which answer a case of the scheme goes by: `law`, `standard`.",
    )
    decides_reads: str


class TotalOut(Shown):
    """What was charged in a currency, and what of it is over."""

    charged: MoneyOut
    law_least: MoneyOut
    law_most: MoneyOut
    standard_least: MoneyOut
    standard_most: MoneyOut


class RefundOut(Shown):
    """What is to be given back of a lawful fee since the work ended early."""

    side: str = Field(examples=["law"])
    place: str
    rule: str
    keys: list[str] = Field(description="Of the charges that it is a part of.")
    least: MoneyOut
    most: MoneyOut
    plus_interest: bool
    reads: str
    asks: list[AskOut]


class RuleOut(Shown):
    """A rule that was weighed: what it says, who says so, and how sure that is."""

    id: str = Field(examples=["PH-2"], description="Of `/v1/fee-rules/{id}`.")
    edition: int
    jurisdiction: str = Field(examples=["PH"])
    text: str = Field(description="In short, in our own words.")
    source: str = Field(description="The law.")
    read_in: str = Field(description="Where it was read.")
    confidence: str = Field(
        examples=["seen"], description="`confirmed` by its authority, `seen` or `general`."
    )
    sure: str = Field(description="The same in words.")
    is_confirmed: bool
    valid_from: date | None = Field(description="Null: not known.")
    valid_until: date | None = Field(description="Null: open.")
    penalty: str | None
    unsure: list[str] = Field(description="Parts of it that were not read.")
    doubts: list[str]
    note: str | None = Field(description="What it is about, where it limits no charge.")


class PlaceOut(Shown):
    """A place whose law was asked, or a standard."""

    place: str = Field(examples=["PH"])
    name: str = Field(examples=["Philippines"])
    side: str = Field(examples=["law"])
    rules: list[str] = Field(description="That say something of a charge.")
    notes: list[str] = Field(description="That limit no charge: penalties, evidence, and so on.")


class RateRowOut(Shown):
    """A row of a table of rates."""

    source: str = Field(examples=["ecb"])
    kind: str = Field(examples=["day"], description="`day`, `year` (an average) or `peg`.")
    one: str = Field(examples=["EUR"])
    other: str = Field(examples=["PHP"])
    rate: str = Field(examples=["62.51"])
    first_day: date
    last_day: date | None
    basis: str | None


class RateUsedOut(Shown):
    """A rate that was used."""

    from_currency: str = Field(examples=["QAR"])
    to_currency: str = Field(examples=["PHP"])
    day: date
    rate: str = Field(description="Exact, as a fraction.", examples=["6251/364"])
    about: str = Field(description="The same, rounded, to be read.", examples=["17.173077"])
    rows: list[RateRowOut] = Field(description="Of which tables it is made.")


class FirmOut(Shown):
    """The firm that was named."""

    number: str = Field(examples=["VR00000175"])
    certified_on: list[date] = Field(description="Those days of charges on which it was certified.")


class FeeCheckOut(Shown):
    """What each charge is: two answers side by side, with their sources."""

    asked_at: datetime
    asked: str = Field(examples=["ne-NP"], description="BCP 47, as it was asked for.")
    language: str = Field(examples=["ne"])
    direction: str = Field(examples=["ltr"])
    is_draft: bool = Field(description="Whether no speaker has reviewed these texts yet.")
    is_fallback: bool
    notices: list[str]
    law_reads: str = Field(description="What the one answer is.")
    standard_reads: str = Field(description="What the other answer is; they never blend.")
    advice: str = Field(description="That this is neither advice nor approval.")
    items: list[ItemOut]
    words: dict[str, str] = Field(
        examples=[{"above_ceiling": "It is above the most that may be charged."}],
        description="What each verdict, reason and payer of a rule means, in words.",
    )
    totals: list[TotalOut] = Field(description="One for each currency.")
    refunds: list[RefundOut]
    places: list[PlaceOut]
    rules: list[RuleOut]
    rests_on_unconfirmed: list[str] = Field(description="Rules that no authority has confirmed.")
    unconfirmed_reads: str | None
    rates: list[RateUsedOut]
    firm: FirmOut | None
    recourse_law: str = Field(description="That nothing done here replaces or stops a claim there.")
    recourse_general: str
    recourse: list[Recourse] = Field(
        description="Where to go with it: for each place the authority, how to reach it, and the"
        " last day for a claim, counted from the first charge."
    )
    instance: str | None = Field(description="`test` or `demo`; null on a live register.")
