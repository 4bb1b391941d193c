"""What stands against firms is public while it is final and its time lasts, and leaves then."""

import csv
import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import orjson
import pytest

from app.domains.roster.service.indexing import follow_roster
from app.domains.roster.service.projection import RosterFollower
from app.store.consumers import run
from tests.violating import COUNT, Bench

LIST = "/v1/roster/violations"


@pytest.fixture
def bench(world, clock) -> Bench:
    return Bench(world, clock)


def follow(bench: Bench) -> None:
    """Bring the roster up to date."""
    run(bench.world.database, RosterFollower())
    follow_roster(bench.world.database, bench.world.settings.index_folder)
    look(bench)
    bench.world.api.state.roster.follow()


def look(bench: Bench) -> None:
    """Let the roster look at the clock and at the journal's head, without any follower."""
    bench.world.api.state.roster.lookout._good_until = 0.0


def listed(bench: Bench, query: str = "") -> list[dict[str, Any]]:
    answer = bench.world.client().get(f"{LIST}{query}")
    assert answer.status_code == 200, answer.text
    return list(answer.json()["items"])


def entry(bench: Bench, query: str = "") -> dict[str, Any]:
    look(bench)
    answer = bench.world.client().get(f"/v1/roster/{bench.subject_id}{query}")
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def history(bench: Bench) -> list[dict[str, Any]]:
    answer = bench.world.client().get(f"/v1/roster/{bench.subject_id}/history?limit=100")
    return [each for each in answer.json()["items"] if each["what"] == "violation"]


def exported(bench: Bench) -> list[dict[str, Any]]:
    look(bench)
    answer = bench.world.client().get("/v1/roster/export.jsonl")
    lines = [orjson.loads(line) for line in answer.content.splitlines()]
    return [found for line in lines for found in line["violations"]]


def told(bench: Bench) -> list[dict[str, Any]]:
    answer = bench.world.client().get("/v1/roster/corrections")
    assert answer.status_code == 200, answer.text
    return list(answer.json()["items"])


def everywhere(bench: Bench, query: str = "") -> list[int]:
    """Count what stands against the firm, wherever anybody can read it."""
    return [
        len(listed(bench)),
        len(entry(bench, query).get("violations", [])),
        len(history(bench)),
        len(exported(bench)),
    ]


def final(bench: Bench, **more: Any) -> dict[str, Any]:
    """Bring a case to where what was found is final."""
    case = bench.confirmed(**more)
    follow(bench)
    bench.after(days=40)
    return case


def test_only_what_is_final_is_public(bench: Bench):
    bench.confirmed()
    follow(bench)
    assert everywhere(bench) == [0, 0, 0, 0]
    # Nothing is followed: the time to appeal passes, and with it what was found is final.
    bench.after(days=40)
    assert everywhere(bench) == [1, 1, 1, 1]
    [found] = listed(bench)
    assert (found["kind"], found["source"], found["class"]) == (
        *("finding", "register", "fee_charging"),
    )
    assert found["firm"]["number"] == bench.record
    assert found["authority"] == "Ministry"
    assert (found["workers"], found["appeal"]) == (40, "not_appealed_in_time")
    assert entry(bench)["violations"][0]["number"] == found["number"]


def test_e5_counts_of_workers_below_ten_are_not_told(bench: Bench):
    final(bench, counts=[{**COUNT, "workers": 9}])
    [found] = listed(bench)
    assert (found["workers"], found["workers_reads"]) == (None, "fewer than 10")
    [shown] = entry(bench)["violations"]
    assert (shown["workers"], shown["workers_reads"]) == (None, "fewer than 10")


def test_v4_a_finding_leaves_everything_at_the_instant_at_which_its_period_ends(bench: Bench):
    final(bench)
    number = listed(bench)[0]["number"]
    ends = entry(bench)["violations"][0]["public_until"]
    assert told(bench) == []
    bench.clock.at = bench.clock.at.fromisoformat(ends).replace(microsecond=0)
    bench.after(seconds=-1)
    assert everywhere(bench) == [1, 1, 1, 1]
    bench.after(seconds=2)
    assert everywhere(bench) == [0, 0, 0, 0]
    assert entry(bench, "?as_of=2026-12-30").get("violations", []) == []
    [stone] = told(bench)
    assert (stone["what"], stone["outcome"], stone["number"]) == ("violation", "ended", number)
    assert stone["record"] == bench.record
    assert "fee_charging" not in orjson.dumps(told(bench)).decode()


def test_v4_what_an_appeal_holds_or_overturns_leaves_at_once_and_a_tombstone_tells(bench: Bench):
    case = bench.confirmed()
    follow(bench)
    appeal = bench.appealed(case)["id"]
    bench.after(days=40)
    assert everywhere(bench) == [0, 0, 0, 0]
    bench.judged(appeal, "upheld")
    bench.after(days=40)
    assert everywhere(bench) == [0, 0, 0, 0]
    # It never was public, so nobody is told that there was anything.
    assert told(bench) == []


@contextmanager
def pinned(bench: Bench) -> Iterator[str]:
    """Give the state of the roster to which an export is pinned."""
    look(bench)
    yield bench.world.client().get("/v1/roster/export.jsonl").headers["vouch-journal-number"]


def test_l1_what_was_public_and_was_found_not_to_stand_is_told_of_no_day(bench: Bench):
    case = final(bench)
    assert everywhere(bench) == [1, 1, 1, 1]
    with pinned(bench) as state:
        found = listed(bench)[0]
        set_aside(bench, case)
        # No follower has run since: the stored text still holds it.
        assert everywhere(bench, "?as_of=2026-12-30") == [0, 0, 0, 0]
        earlier = bench.world.client().get(f"/v1/roster/export.jsonl?entry={state}")
        assert b"fee_charging" not in earlier.content
        follow(bench)
        assert everywhere(bench, "?as_of=2026-12-30") == [0, 0, 0, 0]
        earlier = bench.world.client().get(f"/v1/roster/export.jsonl?entry={state}")
        assert b"fee_charging" not in earlier.content
    [stone] = told(bench)
    assert (stone["id"], stone["outcome"], stone["why"]) == (found["id"], "reversed", None)
    feed = bench.world.client().get("/v1/roster/corrections/feed.atom")
    assert found["number"] in feed.text
    assert "fee" not in feed.text.replace("feed", "")


def set_aside(bench: Bench, case: dict[str, Any]) -> None:
    """Record that a court set aside what was final."""
    part = bench.read(case)["respondents"][0]["id"]
    reason = {"reason": "The court of appeals set it aside."}
    bench.done(bench.manager, case, f"respondents/{part}/overturn", reason)


def test_the_list_is_filtered_by_jurisdiction_class_day_firm_and_source(bench: Bench):
    final(bench)
    [found] = listed(bench)
    day = found["decided_on"]
    for query in (
        *("jurisdiction=PH", "class=fee_charging", f"firm={bench.record}", "source=register"),
        *(f"since={day}", f"until={day}", f"firm={bench.subject_id}"),
    ):
        assert len(listed(bench, f"?{query}")) == 1, query
    for query in ("jurisdiction=US", "class=deception", f"firm={bench.silent}", "source=lists"):
        assert listed(bench, f"?{query}") == [], query
    assert listed(bench, "?since=2031-01-01") == []
    assert listed(bench, "?until=2020-01-01") == []


@pytest.mark.parametrize(
    ("query", "status", "pointer"),
    [
        ("class=theft", 422, "/query/class"),
        ("class=Theft!", 422, "/query/class"),
        ("jurisdiction=Philippines", 422, "/query/jurisdiction"),
        ("since=soon", 422, "/query/since"),
        ("firm=VI00000000", 422, None),
        ("firm=nobody", 404, None),
        ("cursor=x", 422, None),
    ],
)
def test_what_is_asked_wrongly_is_pointed_at(bench: Bench, query, status, pointer):
    answer = bench.world.client().get(f"{LIST}?{query}")
    assert answer.status_code == status, answer.text
    if pointer:
        assert answer.json()["errors"][0]["pointer"] == pointer


def test_the_export_holds_the_reply_of_the_firm_and_no_formula(bench: Bench):
    case = final(bench)
    notice = bench.read(case)["respondents"][0]["notice_id"]
    version = bench.reads(bench.firm, f"/v1/notices/{notice}")["version"]
    reply = '=HYPERLINK("http://harbour.example"), we paid everything back'
    bench.does(bench.firm, f"/v1/notices/{notice}/state-publicly", {"statement": reply}, version)
    follow(bench)
    assert listed(bench)[0]["reply"] == reply
    assert entry(bench)["violations"][0]["reply"] == reply
    answer = bench.world.client().get(f"{LIST}/export.csv")
    [row] = list(csv.DictReader(io.StringIO(answer.text)))
    assert row["reply"] == f"'{reply}"
    assert (row["firm"], row["class"], row["workers"]) == (bench.record, "fee_charging", "40")
    lines = bench.world.client().get(f"{LIST}/export.jsonl").content.splitlines()
    assert [orjson.loads(line)["reply"] for line in lines] == [reply]
    roster = bench.world.client().get("/v1/roster/export.csv").text
    [whole] = [each for each in csv.DictReader(io.StringIO(roster)) if each["violations"]]
    assert whole["violations"].endswith(": fee_charging")


def test_pages_go_on_where_the_last_one_ended(bench: Bench):
    final(bench, counts=[COUNT, {**COUNT, "offence": "fee_without_receipt"}])
    whole = [each["id"] for each in listed(bench)]
    assert len(whole) == 2
    first = bench.world.client().get(f"{LIST}?limit=1").json()
    second = bench.world.client().get(f"{LIST}?limit=1&cursor={first['next_cursor']}").json()
    assert [first["items"][0]["id"], second["items"][0]["id"]] == whole
    assert second["next_cursor"] is None
