"""What a report says of complaints and remedy: frozen quarters alone, and nothing between them."""

import json
from datetime import date
from decimal import Decimal

import pytest

from app.access.policy import CLOCK
from app.domains.agreements.types import Corridor
from app.domains.reports.engine.figures import Figures, StatTable, written
from app.domains.reports.models import StatisticsQuarter
from app.domains.reports.queries.counting import Asked
from app.domains.reports.service.rating import common_rate, indicators
from app.kit.quarters import Quarter
from tests.reporting import AFTER, State, figures, tables
from tests.studying import Studies, lines

Q1, Q2 = Quarter(2026, 4), Quarter(2027, 1)
HIDDEN = {"came": "not_whole_quarters"}


@pytest.fixture
def state(world, clock) -> State:
    """The Philippines with a licensed firm, when the first quarter is over."""
    found = State(world, clock)
    found.court.licensed()
    clock.at = AFTER
    return found


def freeze(state: State, quarter: Quarter, **said) -> int:
    """Freeze the figures of a quarter; return the entry that did."""
    rows = {
        StatTable.CORRIDORS: [(("PH", "QA"), 12), (("PH", "others"), 31), (("NP", "SA"), 40)],
        StatTable.BY_ORIGIN: [(("fees", "PH"), 11), (("fees", "NP"), 15)],
        StatTable.TIMES_BY_ORIGIN: [(("decided", "PH"), 44)],
        StatTable.OPEN_BY_ORIGIN: [(("PH",), 30), (("NP",), 10)],
        StatTable.OPEN_BY_DESTINATION: [(("QA",), 20)],
        StatTable.OWED: [(("PH>QA", "USD"), 900_00), (("NP>QA", "USD"), 1_00)],
        StatTable.REPAID: [(("PH>QA", "QAR"), 500_00)],
        **said,
    }
    with state.world.database.writing(CLOCK) as work:
        entry = work.upcoming()
        text = json.dumps(written(Figures(quarter, entry, rows)))
        work.session.add(
            StatisticsQuarter(
                quarter=quarter.key,
                as_of=entry,
                entry=entry,
                frozen_at=work.at,
                figures=text,
                digest="0" * 64,
            )
        )
        work.record("reports.statistics.frozen", quarter=quarter.key)
    state.counted()
    return entry


def test_e5_complaints_and_remedy_are_those_of_the_frozen_quarter(state):
    freeze(state, Q2)
    content = state.reads()
    assert figures(content, "complaints") == {
        ("2027-Q1", "PH", "QA"): {"came": 12},
        ("2027-Q1", "PH", "others"): {"came": 31},
    }
    assert figures(content, "complaint-categories") == {
        ("2027-Q1", "fees", "workers come from it"): {"came": 11}
    }
    assert figures(content, "complaint-steps") == {
        ("2027-Q1", "decided", "workers come from it"): {"median": 44}
    }
    assert figures(content, "complaints-open") == {
        ("2027-Q1", "workers come from it"): {"at_least": 30}
    }
    assert figures(content, "remedy") == {
        ("2027-Q1", "PH", "QA", "USD"): {
            "owed": "900.00",
            "owed_common": "900.00",
            "repaid": "few",
            "repaid_common": "few",
        },
        ("2027-Q1", "PH", "QA", "QAR"): {
            "owed": "few",
            "owed_common": "few",
            "repaid": "500.00",
            "repaid_common": "no_rate",
        },
    }


def test_e5_other_months_or_a_part_of_a_country_hold_no_figure_of_complaints(state):
    freeze(state, Q2)
    months = state.reads(**{"from": "2027-02-01", "to": "2027-04-30"})
    assert figures(months, "complaints") == {("any", "any", "any"): HIDDEN}
    [note] = tables(months)["complaints"]["notes"]
    assert "2027-01-01 to 2027-06-30" in note
    assert "not_whole_quarters" in str(figures(months, "remedy"))


def test_e5_a_quarter_that_is_not_frozen_says_from_when_it_can_be(state):
    state.counted()
    content = state.reads()
    assert figures(content, "complaints") == {("2027-Q1", "any", "any"): {"came": "not_frozen"}}
    [note] = tables(content)["complaints"]["notes"]
    assert state.desk.frozen_from(Q2).isoformat() in note


def test_e5_no_two_reports_leave_a_number_between_them(state):
    """Of other periods and as of other entries: a quarter is the same in each, or not told."""
    state.counted()
    before = state.reads()
    freeze(state, Q1)
    entry = freeze(state, Q2)
    reports = [
        before,
        state.reads(entry=str(before["entry"])),
        state.reads(entry=str(entry)),
        state.reads(),
        state.reads(**{"from": "2026-10-01"}),
        state.reads(**{"from": "2026-10-01", "to": "2026-12-31"}),
        state.reads(**{"from": "2026-11-01"}),
        state.reads(to="2027-02-28"),
    ]
    assert before == reports[1], "what was frozen later is not in a report of before"
    for table in ("complaints", "complaint-categories", "complaint-steps", "remedy"):
        seen: dict[tuple, set] = {}
        for each in reports:
            for of, said in figures(each, table).items():
                for column, value in said.items():
                    if not isinstance(value, str) or value.replace(".", "").isdigit():
                        seen.setdefault((*of, column), set()).add(value)
        assert seen
        assert all(len(values) == 1 for values in seen.values()), table
        assert all(of[0] in {"2026-Q4", "2027-Q1"} for of in seen), "no sum over quarters is told"


@pytest.fixture
def study(state) -> Studies:
    """A published study of thirty workers who went from Nepal to Qatar, and of some others."""
    found = Studies(state.world).collecting(
        currency="USD", sites=[{"key": each, "name": each} for each in "abc"]
    )
    rows = [
        {
            "code": code,
            "arm": ("baseline", "secured", "full")[at % 3],
            "consent": "yes",
            "sex": "male",
            "corridor": "NP-QA",
            "started": "2026-03" if at < 30 else "2020-01",
            "site": "abc"[at // 3 % 3],
            "fees_paid": f"{at % 10 * 100}.00",
            "first_month_earnings": "400.00",
        }
        for at, code in enumerate(found.codes(42))
    ]
    found.sent(lines(*rows))
    found.analysed().published()
    return found


@pytest.mark.usefixtures("study")
def test_the_cost_of_a_job_is_told_by_corridor_in_both_readings(state):
    state.counted()
    with state.world.database.reading(CLOCK) as work:
        rate = common_rate(work, "USD", 7, work.at)
        entry = 10**6
        asked = Asked("QA", date(2027, 1, 1), date(2027, 3, 31), entry, entry)
        found = {each.key: each for each in indicators(work, asked, "USD", rate)}
    way: Corridor = ("NP", "QA")
    readings = {line.of[2]: line.cells[0].value for line in found["recruitment-cost"].lines}
    assert readings == {
        "mean_of_ratios": Decimal("1.1250"),
        "ratio_of_means": Decimal("1.1250"),
        "ratio_of_medians": Decimal("1.1250"),
        "median": Decimal("1.1250"),
        "p80": Decimal("1.7500"),
        "top_quarter_mean": Decimal("2.0312"),
    }
    [sizes] = found["recruitment-cost-workers"].lines
    assert (sizes.of, [each.value for each in sizes.cells]) == (way, [30, 3])
    [out] = found["recruitment-cost-left-out"].lines
    assert (out.of, out.cells[0].value) == ((*way, "started_long_ago"), 12)
