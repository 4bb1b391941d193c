"""Two acts at one instant: of her taking back and an officer sending, one comes first (W1)."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from threading import Barrier, Thread
from typing import Any

import pytest
from sqlalchemy import select, update
from starlette.testclient import TestClient

from app.access.policy import CLOCK
from app.domains.complaints.models import Complaint
from app.domains.complaints.queries import ending
from app.domains.complaints.types import ComplaintState
from app.store.work import Work
from tests.handled import COMPANY, Desk
from tests.make import NOON, OPERATOR, FixedClock
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


def _at_once(*acts: Callable[[], int]) -> list[int]:
    """Do acts at one instant; return the status that each was answered with."""
    start = Barrier(len(acts))

    def one(act: Callable[[], int]) -> int:
        start.wait()
        return act()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(one, acts))


@pytest.mark.commits
@pytest.mark.parametrize("_time", range(3))
def test_w2_of_two_who_replace_one_code_at_once_one_has_the_newer_and_it_opens(
    own_world: World, clock: FixedClock, _time: int
):
    case = Desk(own_world, clock).lodged()
    clients, made = [case.hers, case.hers], []

    def replacing(client: TestClient) -> Callable[[], int]:
        def act() -> int:
            answer = client.post("/v1/receipt/replacement")
            made.append(answer.json().get("receipt"))
            return answer.status_code

        return act

    assert sorted(_at_once(*map(replacing, clients))) == [201, 401]
    [code] = [each for each in made if each is not None]
    newer = own_world.client(Authorization=f"Receipt {code}")
    assert newer.get("/v1/receipt").status_code == 200


@pytest.mark.commits
@pytest.mark.parametrize("_time", range(3))
def test_w2_she_is_never_told_to_read_again_since_an_officer_acted_at_that_instant(
    own_world: World, clock: FixedClock, _time: int
):
    desk = Desk(own_world, clock)
    case = desk.inquired(COMPANY)
    telling = desk.prepared(case).json()
    case.says(f"tellings/{telling['id']}/agree")
    hers, officer, version = case.hers, own_world.signed_in(desk.ana), case.row.version
    tell = f"/v1/complaints/{case.id}/tellings/{telling['id']}/tell"

    sent, withdrawn = _at_once(
        lambda: officer.post(tell, headers=on(version)).status_code,
        lambda: hers.post("/v1/receipt/withdrawal", json={"pressed": "no"}).status_code,
    )

    assert withdrawn == 200
    assert sent in (200, 409, 412)


Found = Callable[[Work, datetime], Sequence[Complaint]]
LONG_AGO = NOON - timedelta(days=10)
CLOSED = {"state": ComplaintState.CLOSED, "closed_at": LONG_AGO, "kept_until": LONG_AGO}


@pytest.mark.commits
@pytest.mark.parametrize(
    ("due", "found"),
    [
        (
            {"state": ComplaintState.WITHDRAWAL_PENDING, "withdrawal_asked_at": LONG_AGO},
            lambda work, at: ending.withdrawn_by(work, at, 10),
        ),
        (
            {"state": ComplaintState.DECIDED, "decided_at": LONG_AGO},
            lambda work, at: ending.to_lapse(work, at, 10),
        ),
        (CLOSED, lambda work, at: ending.to_warn(work, at, 10)),
        (CLOSED, lambda work, _: ending.to_destroy(work, 10)),
    ],
    ids=["withdrawn", "lapsing", "to be warned of", "to be destroyed"],
)
def test_a_case_at_which_somebody_is_holds_up_no_other_that_time_ends(
    own_world: World, clock: FixedClock, due: dict[str, Any], found: Found
):
    if own_world.database.dialect == "sqlite":
        pytest.skip("its writers wait for one another, whichever row they ask for")
    desk = Desk(own_world, clock)
    held, other = desk.lodged(), desk.lodged()
    with own_world.database.writing(OPERATOR) as work:
        work.session.execute(update(Complaint).values(**due))
    with own_world.database.writing(OPERATOR) as work:
        row = select(Complaint).where(Complaint.id == held.id).with_for_update()
        work.session.scalars(row).one()
        with own_world.database.writing(CLOCK) as beside:
            assert [each.id for each in found(beside, NOON)] == [other.id]
    with own_world.database.writing(CLOCK) as work:
        assert len(found(work, NOON)) == 2
