"""A licence is listed wrongly: a worker says so, the ministry answers, the register corrects it."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from tests.parties import Parties
from tests.people import World, on

STATUS = "/licences/0/status"
REASON = {"reason": "the ministry says so"}


@pytest.fixture
def scene(world: World) -> Iterator[Parties]:
    parties = Parties(world)
    yield parties
    parties.close()


def test_from_a_workers_word_to_a_correction_that_everybody_reads(scene, clock):
    lane, behind = scene.lane_and_behind()
    path = f"/v1/roster/{scene.record()}"

    def beside() -> list[tuple[str, str]]:
        scene.settle()
        for asked in (path, "/v1/roster?q=harbour"):
            one, two = lane.get(asked), behind.get(asked)
            assert (one.status_code, one.content) == (two.status_code, two.content)
        return [(each["pointer"], each["state"]) for each in lane.get(path).json()["corrections"]]

    public = scene.world.client()
    body = {
        "record": scene.number(),
        "pointer": STATUS,
        "value": lane.get(path).json()["licences"][0]["status"],
        "why": "At the ministry they told me that it was cancelled.",
        "email": "amina@worker.example",
    }
    asked = public.post("/v1/corrections", json=body).json()
    assert beside() == [(STATUS, "disputed")]

    [waits] = scene.authority.get("/v1/me/work").json()["items"]
    found = scene.authority.get(waits["path"])
    answered = scene.authority.post(
        f"{waits['path']}/answer",
        json={"answer": "It was cancelled in August; our list is late."},
        headers=on(found.json()["version"]),
    )
    upheld = scene.lena.post(
        f"{waits['path']}/uphold",
        json={**REASON, "why": "outdated", "corrected": "cancelled"},
        headers=on(answered.json()["version"]),
    )
    assert upheld.status_code == 200, upheld.text
    assert beside() == [(STATUS, "corrected")]
    assert lane.get(path).json()["licences"][0]["status"] == "valid"
    assert behind.get(f"{path}?as_of=2026-09-20").json()["licences"][0]["status"] == "cancelled"

    assert len(scene.world.letters("amina@worker.example")) == 1
    mine = {"number": asked["number"], "code": asked["code"]}
    answer = public.post("/v1/corrections/lookup", json=mine).json()
    assert (answer["state"], answer["reason"]) == ("upheld", REASON["reason"])

    clock.at += timedelta(days=1)
    scene.again()
    reversed_ = scene.omar.post(
        f"{waits['path']}/reverse", json=REASON, headers=on(upheld.json()["version"])
    )
    assert reversed_.json()["state"] == "reversed"
    assert beside() == []
    [told] = public.get("/v1/corrections").json()["items"]
    assert (told["outcome"], told["record"]) == ("reversed", scene.number())
