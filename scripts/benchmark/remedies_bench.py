"""Remedies, measured: a plan for ten thousand workers, from their list to its balance.

Once without a database: each amount by its method, with interest, at the better of two rates, in
six parts and two shares, and added up again. Once through the whole service, in one process and
without a network between, on a database of its own.
"""

import time
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

from audits_bench import opened

from app.domains.remedies.engine import amounts, planning, reckoning
from app.domains.remedies.engine.balancing import Entry, balanced, total
from app.domains.remedies.engine.figures import figure
from app.domains.remedies.engine.limits import read_limits
from app.domains.remedies.engine.splitting import by_part, shared
from app.domains.remedies.rules import InterestRate
from app.domains.remedies.types import DatedRate, Interview, PaymentState, Told
from app.settings import Settings
from tests.people import World, key
from tests.remedying import CORRIDOR, Repaying, npr

WORKERS = 10_000
INTERVIEWS = 400
PARTS = 6
MOST_SECONDS = 3
TODAY = date(2026, 11, 24)
SHARES = {"agency": 6_667, "employer": 3_333}


@dataclass(frozen=True, slots=True)
class Repaid:
    """How long each step took, in seconds.

    Attributes:
        computed: without a database.
        handed_in: the list, as a file, sealed.
        planned: through the service: reckoned, planned, written and balanced.
    """

    computed: float
    handed_in: float
    planned: float


def rows(repaid: Repaid | None) -> list[str]:
    """Return the lines of a table for the report."""
    if repaid is None:
        return []
    steps = (
        ("computed and balanced, without a database", repaid.computed),
        ("reckoned, planned, written and balanced, through the service", repaid.planned),
    )
    lines = ["", f"| a remedy of {WORKERS:,} workers | seconds | target |", "|---|---:|---|"]
    for title, seconds in steps:
        verdict = "met" if seconds < MOST_SECONDS else "**not met**"
        lines.append(f"| {title} | {seconds:.2f} | under {MOST_SECONDS} s: {verdict} |")
    lines.append(
        f"| their list handed in as a file, sealed line by line | {repaid.handed_in:.2f} | |"
    )
    return lines


def measure_remedies(url: str, folder: Path) -> Repaid:
    """Measure on a database beside another, which is made for it.

    Args:
        url: of the other one.
        folder: for files.
    """
    computed = _timed(_compute)
    with opened(url, folder, "remedies") as (database, place):
        settings = Settings(_env_file=None, data_dir=place)  # type: ignore[call-arg]  # its own option
        desk = Repaying(World(database, settings))
        desk.opened()
        desk.does(desk.first, "figures", {"interviews": _asked()})
        began = time.perf_counter()
        _hand_in(desk)
        handed_in = time.perf_counter() - began
        plan = {"instalments": PARTS, "reason": "the bank lends no more at once"}
        began = time.perf_counter()
        done = desk.does(desk.payer, "propose", plan)
        planned = time.perf_counter() - began
        assert done["workers"] == WORKERS
        parts = sum(Decimal(each["amount"]["amount"]) for each in done["plans"][0]["parts"])
        assert parts == Decimal(done["balance"]["due"]["amount"])
    return Repaid(computed, handed_in, planned)


def _timed(what: object) -> float:
    assert callable(what)
    began = time.perf_counter()
    what()
    return time.perf_counter() - began


def _asked() -> list[dict[str, object]]:
    random = Random(9)  # noqa: S311 - the same list each time
    return [
        {
            **CORRIDOR,
            "year": random.choice((2025, 2026)),
            "paid": npr(random.randint(60, 200) * 1_000),
        }
        for _ in range(INTERVIEWS)
    ]


def _hand_in(desk: Repaying) -> None:
    lines = ["origin,destination,paid_on,currency,document,statement,name,contact"]
    for place in range(WORKERS):
        document = f"{80_000 + place}.55" if place % 3 == 0 else ""
        statement = f"{90_000 + place}" if place % 3 == 1 else ""
        said = f"NP,QA,2026-03-02,NPR,{document},{statement}"
        lines.append(f"{said},Worker {place},+977 98{place:08d}")
    client = desk.world.signed_in(desk.payer)
    path = f"{desk.path}/workers/file"
    answer = client.post(path, content="\n".join(lines).encode(), headers=key())
    assert answer.is_success, answer.text


def _compute() -> None:
    random = Random(9)  # noqa: S311 - the same workers each time
    limits = read_limits()
    rates = (InterestRate("NP", date(2020, 1, 1), Decimal("9.5"), "for this measurement"),)
    limits = limits.__class__(
        **{**{name: getattr(limits, name) for name in limits.__slots__}, "rates": rates}
    )
    interviews = [
        Interview("NP", "QA", random.choice((2024, 2025, 2026)), random.randint(60, 200) * 100_000)
        for _ in range(INTERVIEWS)
    ]
    known = {year: figure(limits, ("NP", "QA", year), interviews) for year in (2024, 2025, 2026)}
    dues = []
    for place in range(WORKERS):
        paid_on = date(2024, 1, 1) + timedelta(days=place % 1_000)
        told = Told("NP", "QA", paid_on, "NPR", statement_minor=9_000_000 + place)
        found = amounts.found(limits, told, known[paid_on.year])
        assert found is not None
        interest = reckoning.interest(limits, told, found.amount_minor, TODAY)
        both = (DatedRate(paid_on, "0.0275", "a"), DatedRate(TODAY, "11/400", "b"))
        owed = reckoning.reckoned(
            found.amount_minor, interest.amount_minor, place % 7, ("NPR", "QAR"), both
        )
        dues.append(owed.due_minor)
    plan = planning.parts(limits, dues, PARTS, TODAY)
    assert sum(each.amount_minor for each in plan) == sum(dues) == sum(by_part(dues, PARTS))
    lines = [balanced(due, [Entry(due // 2, PaymentState.CLAIMED)]) for due in dues]
    whole = total(lines)
    assert whole.open + whole.claimed == sum(dues) == sum(shared(sum(dues), SHARES).values())
