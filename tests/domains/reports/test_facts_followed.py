"""Facts of deployments, awards, remedies and disclosures, followed through what happens."""

from datetime import timedelta
from typing import Any

from app.domains.agreements.types import ClauseKind
from app.domains.reports.types import FactKind
from tests.agreeing import lay_down
from tests.awarding import Jury
from tests.counting import as_of, counted, counted_anew, pairs
from tests.deploying import firm, officer, report
from tests.people import World
from tests.remedying import Repaying
from tests.sharing import Sharing


def facts(world: World, *kinds: FactKind) -> list[Any]:
    """Return the facts of some kinds, which are the same when all are counted anew."""
    found = as_of(world, counted(world), *kinds)
    assert as_of(world, counted_anew(world), *kinds) == found
    return found


def test_a_report_of_deployments_that_another_replaces_counts_no_more(world: World):
    house, authority = firm(world), officer(world)
    report(world, house.holder, {"count": 25}, {"destination": "SA", "count": 5})
    report(world, authority, {"intermediary": str(house.id), "count": 20})
    before = counted(world)
    names = ("state", "origin", "destination", "workers")
    both = [("authority", "PH", "QA", 20), ("firm", "PH", "QA", 25), ("firm", "PH", "SA", 5)]
    assert pairs(as_of(world, before, FactKind.DEPLOYMENT), *names) == both
    report(world, house.holder, {"count": 22})
    now = facts(world, FactKind.DEPLOYMENT)
    assert pairs(now, *names) == [("authority", "PH", "QA", 20), ("firm", "PH", "QA", 22)]
    assert {(str(each.on_day), each.subject_id, each.home) for each in now} == {
        ("2026-03-01", house.id, "PH")
    }
    assert pairs(as_of(world, before, FactKind.DEPLOYMENT), *names) == both


def test_an_award_is_a_fact_until_a_person_takes_it(world: World, clock: Any):
    jury = Jury(world, clock)
    row = jury.granted()
    granted = jury.today()
    (fact,) = facts(world, FactKind.AWARD)
    assert (fact.state, fact.on_day, fact.until_day) == ("standing", granted, None)
    before = counted(world)
    jury.offended()
    jury.did_award(row, "announce-loss", jury.secretary)
    # Nothing that is only announced moves it (C1).
    (fact,) = facts(world, FactKind.AWARD)
    assert (fact.state, fact.until_day) == ("standing", None)
    jury.after(days=15)
    jury.did_award(row, "lose")
    (fact,) = facts(world, FactKind.AWARD)
    assert (fact.state, fact.on_day, fact.until_day) == ("lost", granted, jury.today())
    assert [each.state for each in as_of(world, before, FactKind.AWARD)] == ["standing"]


def test_v7_what_came_back_is_a_fact_once_she_says_so(world: World):
    repaying = Repaying(world)
    repaying.opened()
    counted(world)
    one, _ = repaying.accepted(40_000, 9_000)
    of = [each for each in facts(world, FactKind.CHARGE) if each.state == "owed"]
    assert pairs(of, "state", "amount_minor") == [("owed", 900_000), ("owed", 4_000_000)]
    payment = repaying.paid(one, 40_000)
    assert "repaid" not in {each.state for each in facts(world, FactKind.CHARGE)}
    code = repaying.code(one)
    assert repaying.says(code, payment, "less", 30_000).status_code in {200, 201}
    back = [each for each in facts(world, FactKind.CHARGE) if each.state == "repaid"]
    assert pairs(back, "amount_minor", "currency", "workers") == [(3_000_000, "NPR", 1)]


def abroad(world: World) -> list[Any]:
    """Return the facts of what Saudi Arabia was told."""
    return [each for each in facts(world, FactKind.DISCLOSURE) if each.destination == "SA"]


def test_s2_what_a_state_told_another_is_a_fact_until_it_is_recalled(world: World, clock: Any):
    sharing = Sharing(world, ["PH", "SA"])
    lay_down(world, "pact", ["PH", "SA"], [ClauseKind.SUSPENSIONS])
    said = sharing.happens(["PH"], told_by=frozenset({"PH"}))
    sharing.tell(said)
    (row,) = sharing.inbox("SA")
    (fact,) = abroad(world)
    assert (fact.home, fact.destination, fact.state, fact.until_day) == ("PH", "SA", "sent", None)
    assert sharing.acknowledge("SA", row["id"]).status_code == 200
    clock.at += timedelta(days=2)
    answered = sharing.answer("SA", row["id"])
    assert answered.status_code in {200, 201}, answered.text
    (fact,) = abroad(world)
    assert (fact.state, fact.until_day, fact.days) == ("acknowledged", clock.at.date(), 2)
    sharing.take_back(said)
    assert abroad(world) == []
