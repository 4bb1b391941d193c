"""An inspection becomes a case: confirmed, public when final, gone when a panel overturns it."""

from datetime import timedelta
from typing import Any

from app.access.policy import ANYONE
from app.domains.violations.queries.findings import PublicFilter, gone_since, public_findings
from app.domains.violations.types import Why
from tests.afterwards import nothing_lies_in_the_clear, the_journal_holds
from tests.people import World
from tests.violating import ALLEGATION, COUNT, DEFENCE, REASON, Bench, slug

NAME = "Anselmo Quibranza"
HOME = "14 Mabini Street, Cebu"


def public(world: World) -> list[str]:
    with world.database.reading(ANYONE) as work:
        return [each.number for each in public_findings(work, PublicFilter())]


def taken_back(world: World, since: Any) -> list[tuple[str, Why]]:
    with world.database.reading(ANYONE) as work:
        return [(each.number, each.why) for each in gone_since(work, since)]


def confirmed(bench: Bench) -> dict[str, Any]:
    """Bring a case against a firm and an officer of it to where it is confirmed."""
    people = [
        {"part": "agency", "record": bench.record},
        {"part": "officer", "officer_of": bench.record, "name": NAME, "address": HOME},
    ]
    case = bench.opened(respondents=people, counts=[{**COUNT, "respondents": [0, 1]}])
    bench.done(bench.officer, case, "notify")
    assert case["id"] in str(bench.reads(bench.firm, "/v1/me/work"))
    [letter] = bench.world.letters(bench.firm.email)
    assert ALLEGATION not in letter.text
    bench.done(bench.firm, case, "answer", {"answer": DEFENCE})
    bench.served(case)
    bench.after(days=16)
    assert case["id"] in str(bench.reads(bench.manager, "/v1/me/work"))
    done = bench.done(bench.manager, case, "decide", bench.found(case))
    assert (done["state"], public(bench.world)) == ("confirmed", [])
    return done


def appealed(bench: Bench, case: dict[str, Any]) -> str:
    """Appeal late, with a reason, when all of it is public."""
    late = {"notice": case["respondents"][0]["notice_id"], "grounds": "The bank erred."}
    assert slug(bench.tries(bench.firm, "/v1/appeals", late)) == "appeal-too-late"
    why = {"late_reason": "The bank found the mistake only in March."}
    return str(bench.does(bench.firm, "/v1/appeals", {**late, **why})["id"])


def test_a_violation_is_confirmed_and_overturned_on_appeal(world: World, clock):
    bench = Bench(world, clock)
    case = confirmed(bench)
    bench.after(days=31)
    assert public(world) == [case["number"]]
    appeal = appealed(bench, case)
    # One that comes late changes nothing before a panel has looked at it.
    assert public(world) == [case["number"]]

    before = clock.at - timedelta(seconds=1)
    bench.judged(appeal, "upheld")
    assert public(world) == []
    assert taken_back(world, before) == [(case["number"], Why.OVERTURNED)]
    again = bench.read(case)
    states = [each["state"] for each in again["respondents"]]
    assert (again["state"], states) == ("notified", ["named", "confirmed"])

    found = bench.found(case, "not_proved", why_not="overturned")
    assert slug(bench.act(bench.manager, case, "decide", found)) == "had-a-part-in-violation"
    done = bench.done(bench.second_manager, case, "decide", found)
    assert [each["state"] for each in done["respondents"]] == ["dismissed", "confirmed"]
    assert public(world) == []

    the_journal_holds(world)
    nothing_lies_in_the_clear(world, [NAME, HOME, "DMW 12/2026"])


def test_who_is_not_of_the_case_knows_nothing_of_it(world: World, clock):
    bench = Bench(world, clock)
    case = bench.confirmed()
    for each in (bench.secretary, bench.judge):
        client = world.signed_in(each)
        assert client.get(f"/v1/violations/{case['id']}").status_code == 404
        assert case["id"] not in client.get("/v1/violations").text
        assert case["id"] not in client.get("/v1/me/work").text
    anybody = world.client()
    assert anybody.get(f"/v1/violations/{case['id']}").status_code == 401
    assert REASON not in anybody.get("/v1/journal/head").text
    the_journal_holds(world)
