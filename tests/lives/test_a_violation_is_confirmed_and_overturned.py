"""An inspection becomes a case: confirmed, public when final, gone when a panel overturns it."""

from typing import Any

from app.domains.roster.service.indexing import follow_roster
from app.domains.roster.service.projection import RosterFollower
from app.store.consumers import run
from tests.afterwards import nothing_lies_in_the_clear, the_journal_holds
from tests.people import World
from tests.violating import ALLEGATION, COUNT, DEFENCE, REASON, Bench, slug

NAME = "Anselmo Quibranza"
HOME = "14 Mabini Street, Cebu"


def public(bench: Bench) -> list[str]:
    """Return the numbers of what anybody reads in the list of violations."""
    return [each["number"] for each in asked(bench, "/v1/roster/violations").json()["items"]]


def asked(bench: Bench, path: str) -> Any:
    """Ask as anybody, of a roster that has looked at the clock."""
    bench.world.api.state.roster.lookout._good_until = 0.0
    answer = bench.world.client().get(path)
    assert answer.status_code == 200, answer.text
    return answer


def places(bench: Bench, number: str) -> list[bool]:
    """Tell of list, record, its past, history and exports whether each tells of a finding."""
    record = f"/v1/roster/{bench.subject_id}"
    past = bench.clock.at.date().isoformat()
    paths = (
        *("/v1/roster/violations", record, f"{record}?as_of={past}", f"{record}/history?limit=100"),
        *("/v1/roster/violations/export.csv", "/v1/roster/export.jsonl"),
    )
    return [number in asked(bench, path).text for path in paths]


def taken_back(bench: Bench) -> list[tuple[str, str]]:
    """Return what anybody reads of findings that left the public."""
    told = asked(bench, "/v1/roster/corrections").json()["items"]
    return [(each["number"], each["outcome"]) for each in told]


def follow(bench: Bench) -> None:
    """Bring the roster up to date, as the worker does."""
    run(bench.world.database, RosterFollower())
    follow_roster(bench.world.database, bench.world.settings.index_folder)
    bench.world.api.state.roster.follow()


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
    assert (done["state"], public(bench)) == ("confirmed", [])
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
    follow(bench)
    bench.after(days=31)
    assert public(bench) == [case["number"]]
    # No list names the firm, so nothing is said of it on a past day; elsewhere it is told.
    assert places(bench, case["number"]) == [True, True, False, True, True, True]
    appeal = appealed(bench, case)
    # One that comes late changes nothing before a panel has looked at it.
    assert public(bench) == [case["number"]]

    assert taken_back(bench) == []
    bench.judged(appeal, "upheld")
    # At once, before any follower has run.
    assert places(bench, case["number"]) == [False] * 6
    follow(bench)
    assert places(bench, case["number"]) == [False] * 6
    assert taken_back(bench) == [(case["number"], "reversed")]
    feed = asked(bench, "/v1/roster/corrections/feed.atom").text
    assert case["number"] in feed
    assert "fee_charging" not in feed
    again = bench.read(case)
    states = [each["state"] for each in again["respondents"]]
    assert (again["state"], states) == ("notified", ["named", "confirmed"])

    found = bench.found(case, "not_proved", why_not="overturned")
    assert slug(bench.act(bench.manager, case, "decide", found)) == "had-a-part-in-violation"
    done = bench.done(bench.second_manager, case, "decide", found)
    assert [each["state"] for each in done["respondents"]] == ["dismissed", "confirmed"]
    assert public(bench) == []

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
