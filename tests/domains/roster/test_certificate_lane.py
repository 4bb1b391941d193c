"""Verification in front of FastAPI gives the same bytes as FastAPI, for whatever is plain."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import httpx
import pytest
from starlette.testclient import TestClient

from app.domains.certifications.types.certificates import CertificateState, Ground
from app.domains.roster.routes.certificate_lane import CertificateRead
from app.domains.roster.routes.lane import remembering
from app.domains.roster.service.desk import RosterDesk
from app.domains.roster.service.lookout import Lookout
from app.domains.roster.service.plain_verifying import PlainAnswers
from app.domains.roster.service.searching import Finder
from app.kit.numbers import NumberKind, make
from app.main import Domains
from app.web.lane import LaneRead
from app.web.stack import Face, wrapped
from tests.issuing import LAST, Issued, Issuer
from tests.make import FixedClock
from tests.registers import Register, row
from tests.service import service_api

pytestmark = pytest.mark.commits
Pair = tuple[TestClient, TestClient]


@pytest.fixture
def issuer(own_register: Register) -> Issuer:
    """Who issues certificates."""
    own_register.bring(row("Alpha"), row("আলফা লিমিটেড", other="Alpha Ltd."), row("Beta"))
    return Issuer(own_register.database)


@pytest.fixture
def issued(own_register: Register, issuer: Issuer, pair: Pair) -> list[Issued]:
    """A certificate of each firm, the one issued last not yet on the roster."""
    ids = [each["id"] for each in pair[1].get("/v1/roster").json()["items"]]
    made = [issuer.issue(each) for each in ids[:2]]
    own_register.follow()
    return [*made, issuer.issue(ids[2])]


@pytest.fixture
def pair(own_register: Register, issuer: Issuer) -> Iterator[Pair]:
    """A client with the lane, and one without; every answer is of this instant."""
    assert issuer.database is own_register.database
    brought = Domains(own_register.settings, own_register.database)
    desk = RosterDesk(
        own_register.database,
        Lookout(own_register.database, "test", kept_seconds=0),
        Finder(own_register.database, own_register.settings.index_folder),
        timedelta(hours=24),
    )
    api = service_api(own_register.database, brought)
    api.state.roster = desk
    desk.follow()
    read = CertificateRead(desk)
    reads = [LaneRead("verify_certificate", "/v1/roster/certificates", read.find)]
    face = Face("test", None, ("/v1/roster",))
    apps = (wrapped(api, face, reads, remembering(desk)), wrapped(api, face))
    lane, behind = (TestClient(app, follow_redirects=False) for app in apps)
    yield lane, behind
    read.close()


def _said(answer: Any) -> tuple[int, bytes, dict[str, str]]:
    headers = {name: value for name, value in answer.headers.items() if name != "x-request-id"}
    return answer.status_code, answer.content, headers


def _alike(pair: Pair, path: str) -> Any:
    for method in ("GET", "HEAD", "GET"):
        one, other = (_said(each.request(method, path)) for each in pair)
        assert one == other, (method, path)
    tag = pair[1].get(path).headers.get("etag", "none")
    one, other = (_said(each.get(path, headers={"If-None-Match": tag})) for each in pair)
    assert one == other
    whole = pair[0].get(path)
    return whole.json() if whole.content else None


def test_the_lane_and_what_is_behind_it_verify_alike(
    pair: Pair, issued: list[Issued], issuer: Issuer, clock: FixedClock
):
    for each in issued:
        assert _alike(pair, each.path)["valid"] is True
        assert _alike(pair, f"{each.path}?as_of=2026-11-24&name=alpha")["valid"] is True
    number = issued[0].number
    wrong = f"{number[:-1]}{(int(number[-1]) + 1) % 10}"
    for text in (wrong, number.lower(), make(NumberKind.CERTIFICATE, 999_999), "VI", "nothing"):
        _alike(pair, f"/v1/roster/certificates/{text}")

    issuer.stands(issued[0], CertificateState.SUSPENDED, Ground.CRITICAL_FINDING, ends_on=LAST)
    assert _alike(pair, issued[0].path)["status"] == "suspended"
    clock.at += timedelta(hours=1)
    issuer.stands(issued[0], CertificateState.ACTIVE, Ground.CAUSE_MENDED)
    assert _alike(pair, issued[0].path)["status"] == "active"
    days = (date(2029, 11, 24), date(2032, 11, 23))
    later = issuer.issue(issued[1].subject_id, days, follows=issued[1], at=clock.at)
    assert _alike(pair, later.path)["status"] == "not_yet_valid"
    assert _alike(pair, issued[1].path)["followed_by"][0]["number"] == later.number


def test_the_lane_answers_itself_and_never_from_memory(
    pair: Pair, issued: list[Issued], issuer: Issuer, clock: FixedClock, monkeypatch: Any
):
    lane, _ = pair
    asked = []
    monkeypatch.setattr(
        "app.domains.roster.routes.certificates.verify", lambda *_: asked.append(1) or 1 / 0
    )
    before = [lane.get(issued[0].path).json()["status"] for _ in range(2)]
    issuer.stands(issued[0], CertificateState.WITHDRAWN, Ground.FALSE_STATEMENTS)
    after = lane.get(issued[0].path).json()["status"]
    clock.at = datetime(2029, 11, 24, tzinfo=UTC)
    ended = lane.get(issued[1].path).json()["status"]
    assert (before, after, ended, asked) == (["active"] * 2, "withdrawn", "expired", [])


def test_numbers_that_are_asked_together_each_get_their_own_answer(
    pair: Pair, issued: list[Issued]
):
    unknown = make(NumberKind.CERTIFICATE, 999_999)
    asked = [issued[0].number, unknown, issued[1].number, issued[2].number] * 3

    async def ask() -> list[httpx.Response]:
        transport = httpx.ASGITransport(pair[0].app)
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
            paths = [f"/v1/roster/certificates/{each}" for each in asked]
            return await asyncio.gather(*map(client.get, paths))

    answers = asyncio.run(ask())
    assert [each.json().get("number", unknown) for each in answers] == asked


def test_what_is_asked_together_is_of_one_moment_and_what_is_asked_later_of_a_later(
    pair: Pair, issued: list[Issued], issuer: Issuer, monkeypatch: Any
):
    heads = []
    whole = PlainAnswers.moment
    monkeypatch.setattr(PlainAnswers, "moment", lambda *asked: heads.append(1) or whole(*asked))
    numbers = [issued[0].number, issued[1].number]

    async def ask() -> list[list[str]]:
        transport = httpx.ASGITransport(pair[0].app)
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
            paths = [f"/v1/roster/certificates/{each}" for each in numbers]
            for path in paths:
                await client.get(path)
            together = await asyncio.gather(*map(client.get, paths * 3))
            issuer.stands(issued[0], CertificateState.SUSPENDED, Ground.CRITICAL_FINDING)
            later = await asyncio.gather(*map(client.get, paths))
            return [[each.json()["status"] for each in turn] for turn in (together, later)]

    assert asyncio.run(ask()) == [["active"] * 6, ["suspended", "active"]]
    assert len(heads) == 2


def test_an_answer_tells_the_second_in_which_it_is_given(
    pair: Pair, issued: list[Issued], clock: FixedClock
):
    lane, _ = pair

    def ask(at: datetime) -> tuple[str, str]:
        clock.at = at
        said = lane.get(issued[0].path).json()
        return said["answered_at"], said["status"]

    # The day ends at midnight in Zurich, where the scheme is.
    last = datetime(2029, 11, 23, 22, 59, 58, tzinfo=UTC)
    asked = [last + timedelta(seconds=each) for each in (0, 0.4, 1, 1.9, 2)]
    assert [ask(at) for at in asked] == [
        ("2029-11-23T22:59:58Z", "active"),
        ("2029-11-23T22:59:58Z", "active"),
        ("2029-11-23T22:59:59Z", "active"),
        ("2029-11-23T22:59:59Z", "active"),
        ("2029-11-23T23:00:00Z", "expired"),
    ]
