"""The look-up in front of FastAPI gives the same bytes and headers as FastAPI behind it."""

import asyncio
import sqlite3
from datetime import timedelta
from typing import Any

import httpx
import pytest
from starlette.testclient import TestClient

from app.domains.roster.routes import lane as routes
from app.domains.roster.routes.lane import MOST_TOGETHER, EntryRead, SearchRead, remembering
from app.domains.roster.service import searching
from app.domains.roster.service.desk import RosterDesk
from app.domains.roster.service.listing import Asked
from app.domains.roster.service.lookout import Lookout
from app.domains.roster.service.plain_searching import Glanced, Looked
from app.domains.roster.service.searching import Finder
from app.main import Domains
from app.web.lane import LaneRead, LaneSearch
from app.web.stack import Face, wrapped
from tests.make import NOON, FixedClock
from tests.registers import Register, row
from tests.service import service_api

pytestmark = pytest.mark.commits


@pytest.fixture
def pair(own_register: Register):
    own_register.begin(row("Alpha"), row("Aalpha"), row("Beta", "Stopped"))
    lane, behind, opened = _clients(own_register)
    yield lane, behind
    for read in opened:
        read.close()


def _clients(
    register: Register,
) -> tuple[TestClient, TestClient, tuple[EntryRead | SearchRead, ...]]:
    brought = Domains(register.settings, register.database)
    desk = RosterDesk(
        register.database,
        Lookout(register.database, "test", kept_seconds=0),
        Finder(register.database, register.settings.index_folder),
        timedelta(hours=24),
    )
    api = service_api(register.database, brought)
    api.state.roster = desk
    face = Face("test", None, ("/v1",))
    desk.follow()
    read, search = EntryRead(desk), SearchRead(desk)
    reads = [
        LaneRead("read_roster_entry", "/v1/roster", read.find),
        LaneSearch("list_roster", "/v1/roster", search.find),
    ]
    lane, behind = (
        TestClient(app, follow_redirects=False)
        for app in (wrapped(api, face, reads, remembering(desk)), wrapped(api, face))
    )
    return lane, behind, (read, search)


def _said(answer: Any) -> tuple[int, bytes, dict[str, str]]:
    headers = {name: value for name, value in answer.headers.items() if name != "x-request-id"}
    return answer.status_code, answer.content, headers


def test_the_lane_and_what_is_behind_it_answer_alike(pair: tuple[TestClient, TestClient]):
    lane, behind = pair
    item = behind.get("/v1/roster").json()["items"][0]
    number, path = item["number"], f"/v1/roster/{item['id']}"
    tag = behind.get(path).headers["etag"]
    wrong = f"{number[:-1]}{(int(number[-1]) + 1) % 10}"
    asked = [
        (path, {}),
        (path, {"If-None-Match": tag}),
        (path, {"If-None-Match": '"other"'}),
        (f"{path}?as_of=2026-09-02", {}),
        (f"{path}?colour=red", {}),
        (path.upper().replace("/V1/ROSTER", "/v1/roster"), {}),
        (f"/v1/roster/{number}", {}),
        (f"/v1/roster/{wrong}", {}),
        ("/v1/roster/0190d000-0000-7000-8000-000000000000", {}),
        ("/v1/roster/facets", {}),
        ("/v1/roster/nothing", {}),
    ]
    for address, headers in asked:
        for method in ("GET", "HEAD", "GET"):  # What was found before comes from memory.
            one = _said(lane.request(method, address, headers=headers))
            other = _said(behind.request(method, address, headers=headers))
            assert one == other, (method, address)
    assert _said(lane.get(path, headers={"If-None-Match": tag}))[0] == 304


SEARCHES = [
    "q=alpha",
    "q=ALPHA&limit=1",
    "q=a&limit=1",
    "q=alpha&country=PH&record=intermediary",
    "q=alpha&country=BD",
    "q=alpha&record=employer",
    "q=alpha&record=nothing",
    "q=alpha&country=ph",
    "q=alpha&limit=0",
    "q=alpha&limit=101",
    "q=alpha&limit=1000",
    "q=alpha&sort=name",
    "q=alpha&licence_status=valid",
    "q=alpha&q=beta",
    "q=alpha&colour=red",
    "q=",
    "q=%20",
    "q=%00",
    "q=%ff",
    "q=a%2Bb",
    "q=zzz+zzz",
    "q=%E0%A6%AC%E0%A6%BE",
    f"q={'alpha+' * 300}",
    f"q={'beta+' * 3000}",
    "q=alpha&cursor=nonsense",
]


@pytest.mark.parametrize("asked", SEARCHES, ids=lambda asked: asked[:40])
def test_the_lane_and_what_is_behind_it_find_alike(pair: tuple[TestClient, TestClient], asked: str):
    lane, behind = pair
    for method in ("GET", "HEAD", "GET"):
        one, other = (each.request(method, f"/v1/roster?{asked}") for each in pair)
        assert _said(one) == _said(other), method
    tag = behind.get(f"/v1/roster?{asked}").headers.get("etag")
    if tag:
        assert lane.get(f"/v1/roster?{asked}", headers={"If-None-Match": tag}).status_code == 304


def test_the_second_page_of_a_search_goes_on_where_the_lane_ended(
    pair: tuple[TestClient, TestClient],
):
    lane, _ = pair
    first = lane.get("/v1/roster?q=a&limit=1")
    second = lane.get(first.links["next"]["url"]).json()
    names = [each["name"] for page in (first.json(), second) for each in page["items"]]
    assert sorted(names) == ["Aalpha", "Alpha"]


def _together(app: Any, paths: list[str]) -> list[httpx.Response]:
    async def ask() -> list[httpx.Response]:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
            return await asyncio.gather(*map(client.get, paths))

    return asyncio.run(ask())


def test_look_ups_that_arrive_together_each_get_their_own_firm(
    pair: tuple[TestClient, TestClient],
):
    lane, behind = pair
    ids = [each["id"] for each in behind.get("/v1/roster").json()["items"]]
    absent = "0190d000-0000-7000-8000-000000000000"

    answers = _together(lane.app, [f"/v1/roster/{each}" for each in [*ids, absent, *ids]])
    found = [answer.json().get("id") for answer in answers]
    assert found == [*ids, None, *ids]
    assert [answer.status_code for answer in answers] == [200] * len(ids) + [404] + [200] * len(ids)


def test_searches_that_arrive_together_each_get_their_own_answer(
    pair: tuple[TestClient, TestClient],
):
    lane, _ = pair
    asked = ["alpha", "aalpha", "beta", "nobody"] * MOST_TOGETHER
    answers = _together(
        lane.app, [f"/v1/roster?q={q}&limit={at + 1}" for at, q in enumerate(asked)]
    )
    assert [answer.status_code for answer in answers] == [200] * len(asked)
    first = [next((each["name"] for each in answer.json()["items"]), "") for answer in answers]
    assert first == ["Alpha", "Aalpha", "Beta", ""] * MOST_TOGETHER


def test_searches_that_arrive_in_one_turn_of_the_loop_go_together(
    pair: tuple[TestClient, TestClient], monkeypatch: pytest.MonkeyPatch
):
    known, together = SearchRead._search_all, []

    def noted(search: SearchRead, loop: Any, searches: Any) -> None:
        together.append(len(searches))
        known(search, loop, searches)

    monkeypatch.setattr(SearchRead, "_search_all", noted)
    lane, _ = pair
    _together(lane.app, [f"/v1/roster?q=alpha&limit={at + 1}" for at in range(MOST_TOGETHER + 2)])
    assert together == [MOST_TOGETHER, 2]


@pytest.mark.parametrize("step", ["glance", "look", "best_page"])
def test_a_search_that_fails_is_answered_by_what_is_behind_and_the_others_as_ever(
    pair: tuple[TestClient, TestClient], monkeypatch: pytest.MonkeyPatch, step: str
):
    known = getattr(routes, step)

    def fails(*given: Any) -> Any:
        for each in given:
            asked = each.asked if isinstance(each, Glanced | Looked) else each
            if isinstance(asked, Asked) and asked.filters.q == "alpha":
                raise RuntimeError("broken")
        return known(*given)

    monkeypatch.setattr(routes, step, fails)
    lane, _ = pair
    answers = _together(lane.app, [f"/v1/roster?q={name}" for name in ("alpha", "beta")])
    assert [answer.json()["items"][0]["name"] for answer in answers] == ["Alpha", "Beta"]
    [item] = lane.get("/v1/roster?q=beta&limit=1").json()["items"]
    assert item["name"] == "Beta"


@pytest.mark.parametrize("error", [sqlite3.OperationalError, RuntimeError])
def test_searches_that_cannot_be_read_together_are_all_answered_by_what_is_behind(
    pair: tuple[TestClient, TestClient], monkeypatch: pytest.MonkeyPatch, error: type[Exception]
):
    def fails(*_: Any) -> Any:
        raise error("broken")

    with monkeypatch.context() as patch:
        patch.setattr(routes, "read_together", fails)
        lane, _ = pair
        answers = _together(lane.app, [f"/v1/roster?q={name}" for name in ("alpha", "beta")])
    assert [answer.json()["items"][0]["name"] for answer in answers] == ["Alpha", "Beta"]
    [item] = lane.get("/v1/roster?q=beta&limit=1").json()["items"]
    assert item["name"] == "Beta"


def test_a_glance_is_enough_only_for_a_name_that_a_firm_bears_and_few_others_share(
    own_register: Register, monkeypatch: pytest.MonkeyPatch
):
    many = [row(f"{chr(97 + at % 26) * 3}{chr(97 + at // 26) * 3} Overseas") for at in range(80)]
    own_register.bring(*many, row("Overseas"), row("Golden Horizon"), row("Golden Horizom"))
    lane, behind, opened = _clients(own_register)
    near = lane.get("/v1/roster?q=golden horizon").json()["items"]
    monkeypatch.setattr(searching, "GLANCE", searching.Look(pieces=2, candidates=10))
    found = {}
    for query in ("overseas", "aaaaaa overseas", "aaaaab overseas"):
        one, other = (each.get(f"/v1/roster?q={query}").json() for each in (lane, behind))
        assert one == other
        found[query] = [item["name"] for item in one["items"]], one["hits"]
    narrowed = lane.get("/v1/roster?q=aaaaaa overseas&licence_status=valid").json()
    for read in opened:
        read.close()
    assert found["overseas"][1] == 81
    assert [item["name"] for item in near] == ["Golden Horizon", "Golden Horizom"]
    assert found["aaaaaa overseas"][0][0] == found["aaaaab overseas"][0][0] == "aaaaaa Overseas"
    assert narrowed["hits"] > searching.GLANCE.candidates >= found["aaaaaa overseas"][1]


def test_the_lane_follows_a_new_list(own_register: Register, pair: tuple[TestClient, TestClient]):
    lane, behind = pair
    path = f"/v1/roster/{behind.get('/v1/roster').json()['items'][0]['id']}"
    assert lane.get(path).json()["licences"][0]["status"] == "valid"
    own_register.bring(row("Aalpha", "Stopped"), forced=True)
    assert lane.get(path).json()["licences"][0]["status"] == "suspended"


def test_l5_a_look_up_reads_expired_from_the_day_on_however_often_it_was_asked_before(
    own_register: Register, clock: FixedClock
):
    own_register.bring(row("Alpha", until=str(NOON.date())))
    lane, behind, opened = _clients(own_register)
    path = f"/v1/roster/{behind.get('/v1/roster').json()['items'][0]['id']}"
    before = [lane.get(path).json()["licences"][0]["status"] for _ in range(2)]
    clock.at = NOON + timedelta(days=1)
    after = [lane.get(path).json()["licences"][0]["status"] for _ in range(2)]
    for read in opened:
        read.close()
    assert (before, after) == (["valid", "valid"], ["expired", "expired"])


def test_l5_a_search_reads_expired_from_the_day_on_however_often_it_was_asked_before(
    own_register: Register, clock: FixedClock
):
    own_register.bring(row("Alpha", until=str(NOON.date())))
    lane, _, opened = _clients(own_register)
    before = [_statuses(lane.get("/v1/roster?q=alpha").json()) for _ in range(2)]
    clock.at = NOON + timedelta(days=1)
    after = [_statuses(lane.get("/v1/roster?q=alpha").json()) for _ in range(2)]
    for read in opened:
        read.close()
    assert (before, after) == ([["valid"]] * 2, [["expired"]] * 2)


def test_a_search_answers_for_what_it_followed_a_second_ago_at_most(
    own_register: Register, pair: tuple[TestClient, TestClient], monkeypatch: pytest.MonkeyPatch
):
    lane, behind = pair
    monkeypatch.setattr(searching, "FRESH_SECONDS", 60.0)
    entry = lane.get("/v1/roster?q=alpha").json()["journal_number"]
    own_register.bring(row("Aalpha", "Stopped"), forced=True)
    soon = lane.get("/v1/roster?q=alpha").json()
    assert (soon["journal_number"], _statuses(soon)) == (entry, ["valid", "valid"])

    monkeypatch.setattr(searching, "FRESH_SECONDS", -1.0)
    late, known = (client.get("/v1/roster?q=aalpha").json() for client in pair)
    assert late == known
    assert late["journal_number"] > entry
    assert _statuses(behind.get("/v1/roster?q=aalpha").json()) == _statuses(late)


def _statuses(page: dict[str, Any]) -> list[str]:
    return [each["status"] for item in page["items"] for each in item["licences"]]


@pytest.mark.parametrize(
    "name",
    [
        'Say "Alpha", "other_names":[]',
        'Alpha\\","other_names":[],"',
        "Ålpha & Søn – アルファ",
        "=Alpha",
    ],
)
def test_a_search_says_which_name_met_whatever_it_is_written_with(
    own_register: Register, name: str
):
    own_register.bring(row(name.replace('"', '""'), other="Zeta Crew"), row("Omega", other=""))
    clients = _clients(own_register)
    for client in clients[:2]:
        [item] = client.get("/v1/roster", params={"q": "alpha"}).json()["items"]
        assert (item["name"], item["matched"]["name"]) == (name, name)
        assert item["matched"]["score"] > 0.66
        for query, met in (("zeta", "Zeta Crew"), ("omega", "Omega")):
            [item] = client.get("/v1/roster", params={"q": query}).json()["items"]
            assert item["matched"]["name"] == met
    for read in clients[2]:
        read.close()
