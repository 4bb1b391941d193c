"""What can go wrong with fee rules, rates of exchange and fee checks."""

from collections.abc import Sequence
from datetime import date

from app.domains.fees.types.rules import BadRules
from app.kit.errors import BadInput, Fault, Problem


class FaultyLayout(Problem):
    """A layout of a table of rates does not say what it must."""

    slug = "faulty-layout"
    title = "The layout is faulty"
    status = 422
    what_to_do = "Mend the layout where it is named; docs/fees.md says what it can hold."


class TooManyBadRates(Problem):
    """So many rates cannot be taken that the table is not to be trusted."""

    slug = "too-many-bad-rates"
    title = "Too many rates cannot be taken"
    status = 422
    what_to_do = (
        "Look at what is said of each line. Mend the file, or choose the layout that fits it; no"
        " rate was loaded."
    )

    def __init__(self, rejected: int, read: int, rejects: Sequence[str]) -> None:
        super().__init__(
            f"{rejected:,} of {read:,} rates cannot be taken, more than the layout allows. The"
            f" first: {'; '.join(rejects)}.",
            rejects=list(rejects),
        )


class RatesBeingLoaded(Problem):
    """Another process loads rates of the same source now."""

    slug = "rates-being-loaded"
    title = "Rates of this source are being loaded"
    status = 409
    what_to_do = "Wait until that is done, and load again; twice changes nothing."

    def __init__(self, source: str) -> None:
        super().__init__(f"Another process loads rates of {source!r} now.")


class NoRate(BadInput):
    """No rate is known between two currencies on a day; it is not guessed."""

    slug = "no-rate"
    title = "No rate of exchange is known"
    status = 422
    what_to_do = (
        "Ask with amounts in the currency that the rule names, or about a day for which rates are"
        " loaded: GET /v1/exchange-rates says which. Whoever runs this register can load more."
    )

    def __init__(self, frm: str, to: str, day: date, pointers: Sequence[str] = ()) -> None:
        says = f"No rate between {frm} and {to} is loaded for {day.isoformat()}, or just before it."
        super().__init__(says, faults=[Fault(each, says) for each in pointers])
        self.pair = (frm, to)
        self.day = day
        self.members = {
            **self.members,
            "from_currency": frm,
            "to_currency": to,
            "day": day.isoformat(),
        }

    def at(self, pointers: Sequence[str]) -> "NoRate":
        """Return the same with the places of what was sent."""
        return NoRate(*self.pair, self.day, pointers)


class FaultyRules(BadInput):
    """A file of rules does not say what it must, or contradicts another; nothing was loaded."""

    slug = "faulty-rules"
    title = "The rules cannot be taken"
    status = 422
    what_to_do = (
        "Mend the row that is named: docs/fees.md says what a rule can say. Two rules that are"
        " about the same charges on the same days must not say different things. Nothing was kept."
    )

    def __init__(self, error: BadRules, pointer: str = "") -> None:
        super().__init__(f"{error}.", faults=[Fault(pointer, f"{error}.")])


class NotOwnRules(Problem):
    """A rule is of another jurisdiction than the authority's own."""

    slug = "not-own-rules"
    title = "Not a rule of your jurisdiction"
    status = 403
    what_to_do = (
        "An authority confirms and changes the rules of exactly its own jurisdiction, not those of"
        " a part or of the whole of its country."
    )

    def __init__(self, jurisdiction: str) -> None:
        super().__init__(
            f"This is a rule of {jurisdiction}, for which your authority does not act."
        )


class ConfirmedAlready(Problem):
    """The authority confirmed this edition before."""

    slug = "rule-confirmed-already"
    title = "Confirmed already"
    status = 409
    what_to_do = "Nothing is left to do: read the rule, which says who confirmed it and when."


class EditionPassed(Problem):
    """Another edition of the rule is known now."""

    slug = "edition-passed"
    title = "The rule has another edition by now"
    status = 409
    what_to_do = "Read the rule again by its code, and act on the edition that is known now."


class ChangeOpen(Problem):
    """A change of the same rule is open."""

    slug = "change-open"
    title = "A change of this rule is open"
    status = 409
    what_to_do = "Wait until it holds, or withdraw it first; the answer names it."

    def __init__(self, number: str) -> None:
        super().__init__(f"The change {number} of this rule is open.", number=number)


class SecondPersonNeeded(Problem):
    """Whoever proposed a change does not announce it."""

    slug = "second-person-announces"
    title = "A second person announces it"
    status = 403
    what_to_do = "Let a manager of the authority who did not propose it read and announce it."


class ChangeHolds(Problem):
    """A change that holds already is not withdrawn."""

    slug = "change-holds"
    title = "The change holds already"
    status = 409
    what_to_do = "Propose another change: charges of these days stay under the rule of their day."


class NotAfterTheRule(Problem):
    """A rule cannot end or change on that day: it does not hold then, or begins then."""

    slug = "no-day-of-the-rule"
    title = "The rule does not hold on that day"
    status = 409
    what_to_do = "Name a day on which the rule holds and on which it did not begin."
