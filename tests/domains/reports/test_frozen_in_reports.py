"""What a report says of complaints and remedy: frozen quarters alone, and nothing between them."""

import csv
import json
from datetime import date
from decimal import Decimal
from io import StringIO

import pytest

from app.access.policy import CLOCK
from app.domains.agreements.types import Corridor
from app.domains.reports.engine.figures import Figures, StatTable, written
from app.domains.reports.models import StatisticsQuarter
from app.domains.reports.queries.counting import Asked
from app.domains.reports.service.rating import common_rate, indicators
from app.kit.quarters import Quarter
from tests.reporting import AFTER, State, figures, recorded, tables
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


def freeze(state: State, quarter: Quarter, text: str | None = None, **said) -> int:
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
        text = text or json.dumps(written(Figures(quarter, entry, rows)))
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
    assert figures(content, "complaint-categories") == {("2027-Q1", "fees", "origin"): {"came": 11}}
    assert figures(content, "complaint-steps") == {("2027-Q1", "decided", "origin"): {"median": 44}}
    assert figures(content, "complaints-open") == {("2027-Q1", "origin"): {"at_least": 30}}
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
    assert "2027-01-01 to 2027-03-31" in note
    named = state.asks(**{"from": "2027-01-01", "to": "2027-03-31"})
    assert named.status_code == 200, "the way out that the report names is open"
    assert "not_whole_quarters" in str(figures(months, "remedy"))


def test_e5_a_part_of_a_country_says_that_whole_countries_are_told_of(state):
    recorded(state.world, "PH-00", 770_009)
    freeze(state, Q2)
    content = state.reads(state.court.secretary, jurisdiction="PH-00")
    assert figures(content, "complaints") == {("any", "any", "any"): {"came": "of_countries_alone"}}
    assert tables(content)["recruitment-cost"]["none"] == "Hidden: told of whole countries alone."


def test_e5_a_table_without_a_figure_says_that_it_may_be_too_few(state):
    freeze(state, Q1, **{StatTable.BY_ORIGIN: []})
    freeze(state, Q2, **{StatTable.BY_ORIGIN: [], StatTable.OPEN_BY_ORIGIN: []})
    said = "None is told: there is none, or too few."
    content = state.reads(**{"from": "2026-10-01"})
    categories = tables(content)["complaint-categories"]
    assert (categories["rows"], categories["none"], categories["notes"]) == ([], said, [])
    backlog = tables(content)["complaints-open"]
    assert "none" not in backlog
    assert backlog["notes"] == ["2027-Q1: no figure is told; there is none, or too few."]
    assert tables(content)["awards"]["none"] == "None: nothing of it is on record."
    lines = list(csv.DictReader(StringIO(state.asks(format="csv").text)))
    [line] = [each for each in lines if each["table"] == "complaint-categories"]
    assert (line["shown"], line["why"], line["value"]) == ("none", said, "")


def test_what_was_frozen_in_minor_units_stays_as_it_was_and_adds_to_what_came_later(state):
    old = {"format": "1", "tables": {"owed_to_workers": [["PH>QA", "USD", 900_00]]}}
    freeze(state, Q1, text=json.dumps(old))
    freeze(state, Q2)
    client = state.world.client()
    first, second = (client.get(f"/v1/statistics/{each.key}.json").json() for each in (Q1, Q2))
    assert first["figures"]["tables"]["owed_to_workers"] == [["PH>QA", "USD", 900_00]]
    assert ["PH>QA", "USD", "900.00"] in second["figures"]["tables"]["owed_to_workers"]
    measures = [each["shapes"]["owed_to_workers"]["measure"] for each in (first, second)]
    assert measures == ["amount_minor", "amount"]
    lines = list(csv.DictReader(StringIO(client.get(f"/v1/statistics/{Q1.key}.csv").text)))
    owed = [each for each in lines if each["table"] == "owed_to_workers"]
    assert [(each["measure"], each["value"]) for each in owed] == [("amount_minor", "90000")]
    asked = {"from": Q1.key, "to": Q2.key, "table": "owed_to_workers", "place": "PH"}
    [table] = client.get("/v1/statistics", params=asked).json()["tables"]
    assert table["measure"] == "amount"
    assert [each["value"] for each in table["figures"]] == ["1800.00"]
    owed = figures(state.reads(**{"from": "2026-10-01"}), "remedy")
    assert [owed[each, "PH", "QA", "USD"]["owed"] for each in (Q1.key, Q2.key)] == ["900.00"] * 2


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
