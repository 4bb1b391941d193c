"""What a report says of charges, sanctions, deployments and rates, counted by hand."""

from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from app.domains.fees.service.loading_rules import load_shipped_rules
from tests.counting import counted
from tests.deploying import report
from tests.fees import load_table
from tests.remedying import confirmed
from tests.reporting import AFTER, State, figures
from tests.sanctioning import SUSPENSION, SWAPPED
from tests.violating import CHARGE, COUNT

FIRST, SECOND, EARLIER = "2026-03-10", "2026-03-11", "2025-11-03"
RATES = f"Date,USD,PHP\n{SECOND},1.2,48\n{FIRST},1.2,60\n{EARLIER},1.2,24\n"
"""So a peso is worth two cents on the first day, two and a half on the second, five before."""


def charge(category: str, amount: str, currency: str, workers: int, day: str) -> dict[str, Any]:
    """Return what each of some workers was charged."""
    charged = {"amount": amount, "currency": currency}
    said = {"category": category, "charged": charged, "workers": workers, "charged_on": day}
    return CHARGE | said


TO_QATAR = [
    charge("fee.service", "60000.00", "PHP", 40, FIRST),
    charge("fee.service", "1000.00", "PHP", 3, SECOND),
    charge("cost.medical", "50.00", "USD", 12, SECOND),
]
TO_SAUDI_ARABIA = [charge("fee.service", "2000.00", "PHP", 10, EARLIER)]
IN_DOLLARS = {FIRST: Decimal("0.02"), SECOND: Decimal("0.025"), EARLIER: Decimal("0.05")}
LAST_YEAR = {"since": "2025-11-01", "until": "2025-12-31"}


def told(*charges: dict[str, Any]) -> dict[str, Any]:
    """Add up by hand what was charged, in its currency and in dollars."""
    workers, own, common = 0, Decimal(0), Decimal(0)
    for each in charges:
        amount = Decimal(each["charged"]["amount"]) * each["workers"]
        is_own = each["charged"]["currency"] == "USD"
        workers, own = workers + each["workers"], own + amount
        common += amount if is_own else amount * IN_DOLLARS[each["charged_on"]]
    cents = Decimal("0.01")
    return {
        "workers": workers,
        "charged": str(own.quantize(cents)),
        "common": str(common.quantize(cents)),
    }


@pytest.fixture
def state(world, clock, tmp_path) -> State:
    """A firm that charged workers of three corridors, was suspended, and placed others."""
    found = State(world, clock)
    load_shipped_rules(world.database, "1")
    load_table(world.database, tmp_path, "ecb", RATES)
    court = found.court
    court.licensed()
    cases = []
    for place, charges, days in (("QA", TO_QATAR, {}), ("SA", TO_SAUDI_ARABIA, LAST_YEAR)):
        counts = [COUNT | days | {"charges": charges}, SWAPPED | days]
        case = court.notified(destination=place, counts=counts)
        court.done(court.officer, case, "judge")
        court.after(days=16)
        cases.append(court.done(court.manager, case, "decide", court.found(case)))
    court.after(days=40)
    for case, months in zip(reversed(cases), (2, 13), strict=True):
        court.imposed(case, measure=SUSPENSION | {"length": {"months": months}})
    confirmed(world, court.officer, (UUID(str(court.subject_id)), None))
    _placed(found)
    clock.at = AFTER
    counted(world)
    return found


def _placed(state: State) -> None:
    """Report workers placed: once too many, of other months, and of a corridor by one side."""
    firm, subject = state.court.firm, str(state.court.subject_id)
    state.clock.at = AFTER
    report(state.world, firm, {"month": "2027-02", "count": 400})
    report(state.world, firm, {"month": "2027-02", "count": 40}, {"month": "2026-12", "count": 9})
    report(state.world, firm, {"month": "2027-03", "count": 5})
    report(state.world, firm, {"month": "2027-01", "destination": "SA", "count": 200})
    by_state = {"intermediary": subject, "month": "2027-03"}
    report(state.world, state.officer, by_state | {"count": 35})


def test_charges_rates_and_sanctions_are_what_was_found_placed_and_imposed(state):
    content = state.reads()
    assert figures(content, "charges") == {
        ("fee.service", "PHP"): told(*TO_QATAR[:2], *TO_SAUDI_ARABIA),
        ("cost.medical", "USD"): told(TO_QATAR[2]),
        ("fee.service", "NPR"): {"workers": 12, "charged": "1440000.00", "common": "no_rate"},
    }
    assert figures(content, "charge-corridors") == {
        ("PH", "QA", "PHP"): told(*TO_QATAR[:2]),
        ("PH", "QA", "USD"): told(TO_QATAR[2]),
        ("PH", "SA", "PHP"): told(*TO_SAUDI_ARABIA),
        ("NP", "QA", "NPR"): {"workers": 12, "charged": "1440000.00", "common": "no_rate"},
    }
    assert told(*TO_QATAR[:2])["common"] == "48075.00"
    _rated(content)
    _sanctioned(state)


def _rated(content: dict) -> None:
    """Two violations of each corridor; an interval of two events is 0.2422 to 7.2247."""
    placed = figures(content, "deployments")
    assert placed == {
        ("PH", "QA"): {"firms": 45, "authorities": 35},
        ("PH", "SA"): {"firms": 200, "authorities": "none_on_record"},
    }
    rates = figures(content, "rates")
    names = ("final", "placed", "rate", "low", "high")
    # In March both told, and the lower number counts; of February the firm told alone.
    assert [rates["PH", "QA"][name] for name in names] == [2, 45, "44.44", "5.38", "160.55"]
    assert [rates["PH", "SA"][name] for name in names] == [2, 200, "10.00", "1.21", "36.12"]
    assert rates["NP", "QA"]["final"] == 1
    assert {rates["NP", "QA"][name] for name in names[1:]} == {"no_denominator"}
    assert figures(content, "violations") == {
        ("fee_charging",): {"final": 3},
        ("contract_substitution",): {"final": 2},
    }


def _sanctioned(state: State) -> None:
    """Read suspensions of two and thirteen months: the second begins when the first has ended.

    The first was decided on 19 February, so that is in April.
    """
    first, second = state.reads(), state.reads(**{"from": "2027-04-01", "to": "2027-04-30"})
    kind = ("licence_suspension",)
    assert figures(first, "sanctions") == {kind: {"start": 0, "begun": 1, "end": 1}}
    assert figures(second, "sanctions") == {kind: {"start": 1, "begun": 1, "end": 1}}
