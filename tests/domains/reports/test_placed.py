"""Workers placed in a report: firm by firm as the comparison of one firm counts them (E1)."""

from collections import defaultdict
from datetime import UTC, date, datetime
from decimal import Decimal
from random import Random
from typing import Any

import pytest

from app.access.policy import CLOCK
from app.domains.deployments.engine.comparing import compare, joined
from app.domains.deployments.models import DeploymentReport
from app.domains.deployments.types import Corridor, Side
from app.domains.reports.engine.placed import Placed, placed
from app.domains.reports.models import ReportFact
from app.domains.reports.queries import placed as queries
from app.domains.reports.queries.counting import Asked
from app.domains.reports.types import FactKind
from app.kit.ids import new_id
from app.store.base import insert_rows
from tests.counting import counted
from tests.deploying import Firm, firm, licensed, officer, report
from tests.make import OPERATOR
from tests.people import World
from tests.reporting import AFTER, State, figures, tables

TENTH = Decimal("0.1")
WAY = ("PH", "QA")
MONTHS = (date(2027, 1, 1), date(2027, 2, 1), date(2027, 3, 1))
ASKED = Asked("PH", MONTHS[0], date(2027, 3, 31), 5, 5)


@pytest.fixture
def state(world, clock) -> State:
    """The Philippines, after the quarter."""
    found = State(world, clock)
    clock.at = AFTER
    return found


def says(state: State, house: Firm, count: int, *authorities: tuple[Any, int]) -> None:
    """Let a firm and authorities tell of one month."""
    report(state.world, house.holder, {"month": "2027-02", "count": count})
    for who, said in authorities:
        line = {"month": "2027-02", "intermediary": str(house.id), "count": said}
        report(state.world, who, line)


def compared(state: State, house: Firm) -> int:
    """Return what the comparison of one firm says that counts."""
    path = f"/v1/intermediaries/{house.id}/deployments/comparison"
    client = state.world.signed_in(house.holder)
    answer = client.get(path, params={"from": "2027-01", "to": "2027-03"})
    assert answer.status_code == 200, answer.text
    return int(answer.json()["counted"])


def test_e1_what_an_authority_told_of_one_firm_is_not_the_base_for_others(state):
    one, other = firm(state.world, number="L-8"), firm(state.world, number="L-9")
    ministry = officer(state.world)
    says(state, one, 1000, (ministry, 30))
    says(state, other, 1000)
    counted(state.world)
    content = state.reads()
    rate = figures(content, "rates")[WAY]
    assert (rate["covers"], rate["placed"]) == (2, 1030)
    assert rate["placed"] == compared(state, one) + compared(state, other)
    assert figures(content, "deployments")[WAY] == {"firms": 2000, "authorities": 30}
    assert tables(content)["rates"]["notes"] == ["The limit is 10% of the larger number."]


def test_e1_workers_whom_two_countries_tell_of_are_counted_once(state):
    one, other = firm(state.world, number="L-8"), firm(state.world, number="L-9")
    licensed(state.world, one.id, "QA", "Q-1")
    ministry, abroad = officer(state.world), officer(state.world, "QA")
    says(state, one, 1000, (ministry, 1000), (abroad, 980))
    says(state, other, 30, (ministry, 30))
    before = counted(state.world)
    content = state.reads()
    assert figures(content, "deployments")[WAY] == {"firms": 1030, "authorities": 1010}
    assert figures(content, "rates")[WAY]["placed"] == 1010
    assert compared(state, one) + compared(state, other) == 1010
    # A number that is mended later moves no report as of an earlier entry.
    says(state, one, 500)
    counted(state.world)
    again = state.reads(entry=str(before))
    assert figures(again, "rates") == figures(content, "rates")
    assert figures(state.reads(), "rates")[WAY]["placed"] == 530


def test_e1_many_firms_are_added_up_as_each_is_counted_alone(world: World):
    said = _made_up(world)
    expected: dict[tuple[str, ...], Placed] = defaultdict(Placed)
    for (_, way), months in said.items():
        ours = {month: each[None] for month, each in months.items() if None in each}
        theirs = {
            month: joined((place, Corridor(*way), n) for place, n in each.items() if place)
            for month, each in months.items()
            if any(each)
        }
        alone, here = compare(ours, theirs, TENTH), expected[way]
        here.firms = (here.firms or 0) + (alone.firm or 0)
        here.authorities = (here.authorities or 0) + (alone.authority or 0)
        here.counted += alone.counted or 0
        here.covers += 1
    with world.database.reading(CLOCK) as work:
        assert placed(queries.told(work, ASKED), TENTH) == dict(expected)


Month = dict[str | None, int]


def _made_up(world: World) -> dict[tuple[Any, tuple[str, str]], dict[date, Month]]:
    """Write what 60 firms and up to six authorities tell of each; ``None``: the firm itself."""
    draw, house = Random(11), firm(world)  # noqa: S311 - the same each time, and no secret
    said: dict[tuple[Any, tuple[str, str]], dict[date, Month]] = {}
    reports, facts = list[dict[str, Any]](), list[dict[str, Any]]()
    for firm_id in [new_id() for _ in range(60)]:
        for way in (("PH", "QA"), ("PH", "AE")):
            months = said.setdefault((firm_id, way), {})
            for month in draw.sample(MONTHS, draw.randint(1, 3)):
                tellers = [None, "PH", "PH-01", "PH-02", "QA", "AE-DU", "SG"]
                for place in draw.sample(tellers, draw.randint(1, 5)):
                    count = draw.randint(0, 40)
                    months.setdefault(month, {})[place] = count
                    reports.append(_report(house, place, month, count, len(reports)))
                    facts.append(_fact(firm_id, way, reports[-1]))
    with world.database.writing(OPERATOR) as work:
        insert_rows(work.session, DeploymentReport, reports)
        insert_rows(work.session, ReportFact, facts)
        work.record("tests.deployments.told")
    return said


def _report(house: Firm, place: str | None, month: date, count: int, at: int) -> dict[str, Any]:
    """Return the row of a report; closed, so that any number may be of one firm and month."""
    return {
        "id": new_id(),
        "subject_id": house.id,
        "side": Side.FIRM if place is None else Side.AUTHORITY,
        "jurisdiction": place,
        "month": month,
        "workers": count,
        "organisation_id": house.holder.organisation.id,
        "sending_id": new_id(),
        "reported_by": house.holder.person.id,
        "reported_at": datetime(2027, 4, 1, tzinfo=UTC),
        "recorded_from": at + 1,
        "recorded_until": at + 2,
    }


def _fact(firm_id: Any, way: tuple[str, str], row: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": row["recorded_from"],
        "kind": FactKind.DEPLOYMENT,
        "thing_id": row["id"],
        "item": "/".join(way),
        "subject_id": firm_id,
        "home": "PH",
        "origin": way[0],
        "destination": way[1],
        "on_day": row["month"],
        "state": row["side"].value,
        "workers": row["workers"],
        "recorded_from": 1,
    }
