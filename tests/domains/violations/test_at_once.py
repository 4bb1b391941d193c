"""Two acts on one case at one instant: one comes first, and the other is told."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from tests.make import FixedClock
from tests.people import World, key, on
from tests.violating import Bench


def at_once(*acts: Callable[[], int]) -> list[int]:
    """Do acts at one instant; return the status that each was answered with."""
    start = Barrier(len(acts))

    def one(act: Callable[[], int]) -> int:
        start.wait()
        return act()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(one, acts))


@pytest.mark.commits
def test_v3_of_two_who_decide_at_one_instant_one_decides(own_world: World, clock: FixedClock):
    bench = Bench(own_world, clock)
    case = bench.notified()
    bench.after(days=16)
    path, version = f"/v1/violations/{case['id']}/decide", bench.version(case)
    ways = ("proved", "not_proved")
    clients = [own_world.signed_in(each) for each in (bench.manager, bench.second_manager)]

    def decide(place: int) -> Callable[[], int]:
        found = bench.found(case, ways[place])
        return lambda: clients[place].post(path, json=found, headers=on(version)).status_code

    assert sorted(at_once(decide(0), decide(1))) in ([200, 409], [200, 412])
    done = bench.read(case)
    assert done["state"] in {"confirmed", "dismissed"}
    [finding] = done["respondents"][0]["findings"]
    assert finding["outcome"] == ("proved" if done["state"] == "confirmed" else "not_proved")


@pytest.mark.commits
def test_v1_of_two_who_notify_at_one_instant_one_does(own_world: World, clock: FixedClock):
    bench = Bench(own_world, clock)
    case = bench.opened()
    path, version = f"/v1/violations/{case['id']}/notify", bench.version(case)
    clients = [own_world.signed_in(each) for each in (bench.officer, bench.manager)]

    def notify(place: int) -> Callable[[], int]:
        return lambda: clients[place].post(path, headers=on(version)).status_code

    assert sorted(at_once(notify(0), notify(1))) in ([200, 409], [200, 412])
    assert len(bench.reads(bench.firm, "/v1/notices")["items"]) == 1


@pytest.mark.commits
def test_v3_of_two_who_open_one_conduct_at_once_the_second_is_hinted_at_the_first(
    own_world: World, clock: FixedClock
):
    bench = Bench(own_world, clock)
    clients = [own_world.signed_in(each) for each in (bench.officer, bench.manager)]

    def opens(place: int) -> Callable[[], int]:
        body = bench.asked()
        return lambda: clients[place].post("/v1/violations", json=body, headers=key()).status_code

    assert at_once(opens(0), opens(1)) == [201, 201]
    ids = [each["id"] for each in bench.reads(bench.officer, "/v1/violations")["items"]]
    hints = [len(bench.read({"id": each, "body": "authority"})["likenesses"]) for each in ids]
    assert sorted(hints) == [0, 1]
