"""Acts over HTTP: done once for each key, on the version that was seen, in one transaction."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from app.access.grants import Role
from app.domains.identity.models import Invitation
from app.domains.identity.types import OrganisationKind
from app.kit.errors import StillRunning, TooMany
from app.outside.counters import Counters
from app.store import idempotency
from app.store.idempotency import IdempotencyKey, forget_old
from app.store.journal import Event
from app.web.rate_limits import Limits, RateLimits
from tests.make import OPERATOR
from tests.people import World, key

INVITATION = {"email": "new@agency.example", "role": "employer_staff"}


@pytest.fixture
def member(world: World):
    """Somebody who speaks for an employer."""
    return world.member(Role.EMPLOYER_MANAGER, world.organisation(OrganisationKind.EMPLOYER))


def where(member):
    return f"/v1/organisations/{member.organisation.id}/invitations"


def test_the_same_request_with_the_same_key_gets_the_first_answer(world, member):
    client, once = world.signed_in(member), key()
    first = client.post(where(member), json=INVITATION, headers=once)
    again = client.post(where(member), json=INVITATION, headers=once)
    assert (first.status_code, again.status_code) == (201, 201)
    assert first.content == again.content
    assert again.headers["idempotent-replayed"] == "true"
    assert len(client.get(where(member)).json()["items"]) == 1


def test_the_same_key_with_another_body_is_refused(world, member):
    client, once = world.signed_in(member), key()
    client.post(where(member), json=INVITATION, headers=once)
    other = client.post(where(member), json={**INVITATION, "language": "fr"}, headers=once)
    assert (other.status_code, other.json()["type"].rpartition("/")[2]) == (
        422,
        "idempotency-key-reused",
    )


def test_a_key_belongs_to_its_caller(world, member):
    once = key()
    assert world.signed_in(member).post(where(member), json=INVITATION, headers=once).is_success
    stranger = world.member(Role.EMPLOYER_MANAGER, world.organisation(OrganisationKind.EMPLOYER))
    answer = world.signed_in(stranger).post(where(stranger), json=INVITATION, headers=once)
    assert "idempotent-replayed" not in answer.headers


@pytest.mark.parametrize("sent", [None, "short", "x" * 300, "has a space in it, and is long"])
def test_an_act_needs_a_key_of_128_bits(world, member, sent):
    headers = {} if sent is None else {"Idempotency-Key": sent}
    answer = world.signed_in(member).post(where(member), json=INVITATION, headers=headers)
    assert (answer.status_code, answer.json()["type"].rpartition("/")[2]) == (
        400,
        "idempotency-key-required",
    )


def test_a_request_that_was_refused_gives_its_key_back(world, member):
    client, once = world.signed_in(member), key()
    for _ in range(2):
        refused = client.post(
            where(member), json={**INVITATION, "role": "secretariat"}, headers=once
        )
        assert refused.status_code == 422
        assert refused.json()["errors"][0]["pointer"] == "/role"


def test_while_the_first_is_running_the_second_waits_a_minute_at_most(world, member, clock):
    client, once = world.signed_in(member), key()
    client.post(where(member), json=INVITATION, headers=once)
    with world.database.writing(OPERATOR) as work:
        for row in work.session.scalars(select(IdempotencyKey)):
            row.sealed = None
    second = client.post(where(member), json=INVITATION, headers=once)
    assert (second.status_code, second.json()["type"].rpartition("/")[2]) == (409, "still-running")
    clock.at += timedelta(seconds=61)
    assert client.post(where(member), json=INVITATION, headers=once).status_code == 201


def test_a_kept_answer_is_forgotten_after_a_day(world, member, clock):
    client, once = world.signed_in(member), key()
    client.post(where(member), json=INVITATION, headers=once)
    clock.at += timedelta(hours=25)
    assert forget_old(world.database) == 1
    assert forget_old(world.database) == 0


def test_p8_an_answer_with_a_secret_is_kept_under_the_key_alone(world, member):
    client, once = world.signed_in(member), key()
    body = {"name": "Feed", "scopes": ["organisation:read"]}
    made = client.post("/v1/clients", json=body, headers=once).json()
    again = client.post("/v1/clients", json=body, headers=once).json()
    assert again == made
    with world.database.reading(OPERATOR) as work:
        [kept] = work.session.scalars(select(IdempotencyKey))
    assert kept.sealed is not None
    assert made["secret"].encode() not in kept.sealed
    assert once["Idempotency-Key"] not in (kept.digest, kept.request)


@pytest.mark.commits
def test_the_same_act_sent_at_one_instant_is_done_once(own_world):
    firm = own_world.organisation(OrganisationKind.EMPLOYER)
    member = own_world.member(Role.EMPLOYER_MANAGER, firm)
    token, once = own_world.token(member), key()

    def send(_turn: int) -> int:
        client = own_world.client(Authorization=f"Bearer {token}")
        return client.post(where(member), json=INVITATION, headers=once).status_code

    with ThreadPoolExecutor(4) as pool:
        statuses = list(pool.map(send, range(8)))
    assert set(statuses) <= {201, 409}
    assert 201 in statuses
    with own_world.database.reading(OPERATOR) as work:
        assert len(work.session.scalars(select(Invitation)).all()) == 1


@pytest.mark.commits
def test_of_two_who_change_the_same_version_one_is_told(own_world):
    firm = own_world.organisation(OrganisationKind.EMPLOYER)
    member = own_world.member(Role.EMPLOYER_MANAGER, firm)
    token = own_world.token(member)

    def send(turn: int) -> int:
        client = own_world.client(Authorization=f"Bearer {token}")
        headers = {"If-Match": '"1"'}
        change = {"name": f"Name {turn}"}
        path = f"/v1/organisations/{firm.id}"
        return client.patch(path, json=change, headers=headers).status_code

    with ThreadPoolExecutor(4) as pool:
        statuses = sorted(pool.map(send, range(4)))
    assert statuses == [200, 412, 412, 412]


def test_how_often_one_may_still_ask_stands_in_every_answer(world, member):
    answer = world.signed_in(member).get("/v1/me")
    assert '"caller";q=600;w=60' in answer.headers["ratelimit-policy"]
    assert '"address";r=' in answer.headers["ratelimit"]


def test_a_caller_who_asks_too_often_is_told_when_to_come_back(world, member):
    world.api.state.limits = Limits(Counters(), "100/minute", "2/minute")
    client = world.signed_in(member)
    statuses = [client.get("/v1/me").status_code for _ in range(3)]
    assert statuses == [200, 200, 429]
    late = client.get("/v1/me")
    assert 1 <= int(late.headers["retry-after"]) <= 61


async def _answer_nothing(_scope, _receive, send):
    await send({"type": "http.response.start", "status": 204, "headers": []})
    await send({"type": "http.response.body", "body": b""})


def test_an_address_that_asks_too_often_is_refused_before_anything_is_read():
    app = RateLimits(_answer_nothing, Limits(Counters(), "1/minute", "1/minute"))
    client = TestClient(app)
    assert client.get("/").status_code == 204
    with pytest.raises(TooMany):
        client.get("/")


@pytest.mark.parametrize("body", [b"{", b"\xff\xfe", b'{"email": "\\ud800@x"}', b"[]", b"null"])
def test_a_body_that_cannot_be_read_is_pointed_at(world, member, body):
    client = world.signed_in(member)
    headers = {**key(), "Content-Type": "application/json"}
    answer = client.post(where(member), content=body, headers=headers)
    assert answer.status_code == 422


def test_a_body_over_the_limit_is_refused(world, member):
    answer = world.signed_in(member).post(
        where(member), json={**INVITATION, "language": "e" * 1_100_000}, headers=key()
    )
    assert answer.status_code == 413


def test_an_unknown_thing_and_one_that_is_not_mine_are_told_alike(world, member):
    client = world.signed_in(member)
    theirs = world.organisation(OrganisationKind.EMPLOYER)
    answers = [client.get(f"/v1/organisations/{each}") for each in (theirs.id, uuid4())]
    assert {answer.status_code for answer in answers} == {404}
    assert answers[0].json()["detail"] == answers[1].json()["detail"]


@pytest.mark.commits
def test_work_whose_key_another_request_has_meanwhile_comes_to_nothing(own_world, clock):
    """A request that takes over a minute, or whose clock is set, loses its key, and only that."""
    database = own_world.database
    asked = (database, OPERATOR, "somebody", "k" * 30, b"POST /v1/things")
    slow = idempotency.claim(*asked)
    clock.at += idempotency.CLAIM + timedelta(seconds=1)
    second = idempotency.claim(*asked)
    idempotency.release(database, OPERATOR, slow)
    with pytest.raises(StillRunning), database.writing(OPERATOR) as work:
        work.record("tests.act.done")
        idempotency.keep(work, slow, b"slow")
    with database.writing(OPERATOR) as work:
        idempotency.keep(work, second, b"second")
    with pytest.raises(StillRunning), database.writing(OPERATOR) as work:
        work.record("tests.act.done")
        idempotency.keep(work, slow, b"slow")
    assert idempotency.claim(*asked).answer == b"second"
    with database.reading(OPERATOR) as work:
        assert work.session.scalars(select(Event)).all() == []


@pytest.mark.commits
def test_a_key_claimed_by_a_clock_that_was_ahead_is_free_again(own_world, clock):
    asked = (own_world.database, OPERATOR, "somebody", "k" * 30, b"POST /v1/things")
    clock.at += timedelta(hours=1)
    idempotency.claim(*asked)
    clock.at -= timedelta(hours=1)
    assert idempotency.claim(*asked).answer is None
