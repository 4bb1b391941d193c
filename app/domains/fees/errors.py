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

    def __init__(self, frm: str, to: str, day: date, pointer: str | None = None) -> None:
        says = f"No rate between {frm} and {to} is loaded for {day.isoformat()}, or just before it."
        super().__init__(says, faults=[Fault(pointer, says)] if pointer is not None else ())
        self.pair = (frm, to)
        self.day = day
        self.members = {
            **self.members,
            "from_currency": frm,
            "to_currency": to,
            "day": day.isoformat(),
        }


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
