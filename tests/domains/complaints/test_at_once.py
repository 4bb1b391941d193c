"""Two acts at one instant: of her taking back and an officer sending, one comes first (W1)."""

from threading import Barrier, Thread

import pytest

from tests.handled import COMPANY, Desk
from tests.make import FixedClock
from tests.people import World, on


@pytest.mark.commits
@pytest.mark.parametrize("_time", range(3))
def test_w1_a_consent_withdrawn_while_an_officer_sends_is_before_or_after(
    own_world: World, clock: FixedClock, _time: int
):
    desk = Desk(own_world, clock)
    case = desk.inquired(COMPANY)
    telling = desk.prepared(case).json()
    case.says(f"tellings/{telling['id']}/agree")
    consent = case.read()["consents"][0]["id"]
    hers, officer = case.hers, own_world.signed_in(desk.ana)
    version, start, told = case.row.version, Barrier(2), dict[str, int]()
    tell = f"/v1/complaints/{case.id}/tellings/{telling['id']}/tell"
    withdraw = f"/v1/receipt/consents/{consent}/withdraw"

    def send() -> None:
        start.wait()
        told["sent"] = officer.post(tell, headers=on(version)).status_code

    def take_back() -> None:
        start.wait()
        told["taken"] = hers.post(withdraw).status_code

    threads = [Thread(target=send), Thread(target=take_back)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()

    assert told["taken"] == 200
    assert told["sent"] in (200, 409)
    row = case.read()["tellings"][0]
    assert row["state"] == ("told" if told["sent"] == 200 else "recalled")
    seen = own_world.signed_in(desk.firm).get(f"/v1/tellings/{telling['id']}").status_code
    assert seen == (200 if told["sent"] == 200 else 404)
