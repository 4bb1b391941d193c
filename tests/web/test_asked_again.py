"""What a token was answered is answered again, and nothing that any commit, or time, has ended."""

import re
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import create_engine, text
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send

from app.access.grants import Role
from app.domains.identity.models import Membership, SignIn
from app.domains.identity.service import sessions
from app.domains.identity.types import MembershipState, OrganisationKind, SessionEnd
from app.web.asked_again import AskedAgain
from app.web.moments import Moments
from app.web.rate_limits import Limits
from app.web.stack import Face, wrapped
from tests.make import NOON, OPERATOR, because
from tests.people import Member, World, key, on

pytestmark = [pytest.mark.commits, pytest.mark.alone]
ELSEWHERE = """
import sys
from sqlalchemy import create_engine, text
with create_engine(sys.argv[1]).begin() as connection:
    connection.execute(text("UPDATE person SET name = 'Written elsewhere'"))
"""


class Counted:
    """Lets requests through, and counts them by their path."""

    def __init__(self, world: World, requests_by_caller: str = "600/minute") -> None:
        self.asked: list[str] = []
        self._api = world.api
        limits: Limits = world.api.state["limits"]
        limits = Limits(limits.counters, limits.by_address, requests_by_caller)
        world.api.state["limits"] = limits
        moments: Moments = world.api.state["moments"]
        # How long a test takes says nothing.
        moments._end_later = lambda _loop: None  # type: ignore[method-assign]  # see above
        face = Face("test", None, ())
        self.app = wrapped(AskedAgain(self, moments, limits), face, limits=limits)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.asked.append(scope["path"])
        await self._api(scope, receive, send)

    def client(self, token: str, **headers: str) -> TestClient:
        """Return a client that brings a token."""
        return TestClient(self.app, headers={"Authorization": f"Bearer {token}", **headers})


@pytest.fixture
def manager(own_world: World) -> Member:
    """Somebody who speaks for an employer."""
    firm = own_world.organisation(OrganisationKind.EMPLOYER)
    return own_world.member(Role.EMPLOYER_MANAGER, firm)


@pytest.fixture
def service(own_world: World, manager: Member) -> Counted:
    """The service, behind which is counted what was not answered from memory."""
    # The first token makes the key that signs all; it is read when it is first asked for.
    own_world.token(manager)
    return Counted(own_world)


@pytest.fixture
def mine(own_world: World, manager: Member, service: Counted) -> TestClient:
    """A client of the manager, who has asked twice, and the second time was not asked behind."""
    client = service.client(own_world.token(manager))
    assert [client.get("/v1/me").status_code for _ in range(2)] == [200, 200]
    assert service.asked == ["/v1/me"]
    return client


def test_the_same_read_is_answered_from_memory_alike(service, mine):
    again, once_more = mine.get("/v1/me"), mine.get("/v1/me")
    assert service.asked == ["/v1/me"]
    own = {"x-request-id", "ratelimit"}
    assert again.content == once_more.content
    assert {*again.headers} - own == {*once_more.headers} - own
    assert again.headers["cache-control"] == "no-store"
    assert again.headers["x-request-id"] != once_more.headers["x-request-id"]


def test_it_is_the_answer_that_was_made(service, manager, own_world):
    client = service.client(own_world.token(manager))
    made, kept = client.get("/v1/me"), client.get("/v1/me")
    changing = ("x-request-id", "ratelimit")
    told = [
        {name: value for name, value in each.headers.items() if name not in changing}
        for each in (made, kept)
    ]
    assert (made.status_code, made.content, told[0]) == (kept.status_code, kept.content, told[1])


def test_another_token_never_gets_it(service, mine, manager, own_world):
    other = own_world.member(Role.EMPLOYER_STAFF, manager.organisation)
    theirs, same = own_world.token(other), own_world.token(manager)
    for _ in range(2):
        assert mine.get("/v1/me").json()["account"]["email"] == manager.email
        assert service.client(theirs).get("/v1/me").json()["account"]["email"] == other.email
    service.asked.clear()
    assert service.client(same).get("/v1/me").status_code == 200
    assert service.asked == ["/v1/me"], "another session of the same person asks by itself"


def test_without_a_token_or_with_a_wrong_one_nobody_gets_it(service, mine):
    assert TestClient(service.app).get("/v1/me").status_code == 401
    assert service.client("wrong").get("/v1/me").status_code == 401
    sent = mine.headers["Authorization"]
    for field in (f"{sent}x", f"{sent[:-1]}", sent.replace("Bearer", "Basic")):
        assert TestClient(service.app).get("/v1/me", headers={"Authorization": field}).is_error
    twice = [("Authorization", "Bearer wrong"), ("Authorization", sent)]
    assert TestClient(service.app).get("/v1/me", headers=twice).status_code == 401


def _ended(world: World, change: Callable[..., object]) -> None:
    with world.database.writing(OPERATOR) as work:
        change(work)


def test_a_revoked_session_reads_nothing_more(mine, manager, own_world):
    def revoke(work):
        sessions.end_others(work, manager.person.id, None, SessionEnd.REVOKED)

    _ended(own_world, revoke)
    assert mine.get("/v1/me").status_code == 401


def test_signing_out_ends_it_at_once(mine):
    [session] = [
        each for each in mine.get("/v1/me/sessions").json()["items"] if each["is_this_one"]
    ]
    assert mine.get("/v1/me").status_code == 200
    gone = mine.delete(f"/v1/me/sessions/{session['id']}")
    assert gone.status_code == 204
    assert mine.get("/v1/me").status_code == 401


def test_a_role_that_was_taken_opens_nothing_more(mine, manager, own_world):
    def take(work):
        row = work.session.get_one(Membership, manager.membership.id)
        row.state, row.ended_at = MembershipState.ENDED, work.at

    _ended(own_world, take)
    assert mine.get("/v1/me").status_code == 401


def test_a_token_that_was_narrowed_reads_no_more(service, own_world, manager):
    session = own_world.session(manager)
    client = service.client(own_world.token_of(session))
    where = "/v1/organisations"
    assert [client.get(where).json()["items"] != [] for _ in range(2)] == [True, True]

    def narrow(work):
        work.session.get_one(SignIn, session.id).scopes = ["watch:read"]

    _ended(own_world, narrow)
    assert client.get(where).json().get("items", []) == []


@pytest.mark.parametrize("ends", ["the token", "the session"])
def test_neither_a_token_nor_a_session_is_good_beyond_its_end(
    service, own_world, manager, clock, ends
):
    clock.at = NOON + timedelta(seconds=0.5)
    session = own_world.session(manager)
    lasts = timedelta(seconds=0.5) if ends == "the token" else timedelta(minutes=10)
    client = service.client(own_world.token_of(session, lasts))
    if ends == "the session":
        with own_world.database.writing(OPERATOR) as work:
            row = work.session.get_one(SignIn, session.id)
            row.expires_at = NOON + timedelta(seconds=1)
    assert [client.get("/v1/me").status_code for _ in range(2)] == [200, 200]
    assert len(service.asked) == 1
    clock.at = NOON + timedelta(seconds=1)
    assert client.get("/v1/me").status_code == 401


def test_after_a_second_it_is_made_anew(service, mine, clock):
    clock.at = NOON + timedelta(seconds=0.9)
    mine.get("/v1/me")
    assert len(service.asked) == 1
    clock.at = NOON + timedelta(seconds=1)
    mine.get("/v1/me")
    assert len(service.asked) == 2
    clock.at = NOON
    mine.get("/v1/me")
    assert len(service.asked) == 3, "a clock that was set back ends it too"


def test_what_somebody_wrote_shows_in_the_next_answer(mine):
    known = mine.get("/v1/me")
    version = int(known.headers["etag"].strip('"'))
    assert mine.patch("/v1/me", json={"name": "Amina R."}, headers=on(version)).is_success
    assert mine.get("/v1/me").json()["account"]["name"] == "Amina R."


def test_what_another_connection_wrote_shows_in_the_next_answer(mine, own_world):
    url = own_world.database.url.render_as_string(hide_password=False)
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE person SET name = 'Another connection'"))
        assert mine.get("/v1/me").json()["account"]["name"] != "Another connection"
    engine.dispose()
    assert mine.get("/v1/me").json()["account"]["name"] == "Another connection"


def test_what_another_process_wrote_shows_in_the_next_answer(mine, own_world):
    assert mine.get("/v1/me").json()["account"]["name"] != "Written elsewhere"
    url = own_world.database.url.render_as_string(hide_password=False)
    subprocess.run([sys.executable, "-c", ELSEWHERE, url], check=True)
    assert mine.get("/v1/me").json()["account"]["name"] == "Written elsewhere"


def test_a_reading_that_is_recorded_is_recorded_each_time(service, own_world, manager):
    scheme = own_world.organisation(OrganisationKind.SCHEME_OWNER)
    staff = own_world.member(Role.SECRETARIAT, scheme)
    client = service.client(own_world.token(staff))
    where = f"/v1/organisations/{manager.organisation.id}/memberships"
    for _ in range(3):
        assert client.get(where, headers=because("call of 24 November")).status_code == 200
    openings = service.client(own_world.token(manager)).get("/v1/openings").json()["items"]
    assert len(openings) == 3


def test_who_has_the_answer_already_is_told_that_it_is_the_same(service, mine):
    known = mine.get("/v1/me")
    same = mine.get("/v1/me", headers={"If-None-Match": known.headers["etag"]})
    other = mine.get("/v1/me", headers={"If-None-Match": '"none"'})
    assert (same.status_code, same.content) == (304, b"")
    assert (other.status_code, other.content) == (200, known.content)
    assert service.asked == ["/v1/me"]


def test_head_has_the_headers_alone(service, mine):
    known, head = mine.get("/v1/me"), mine.head("/v1/me")
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == str(len(known.content))
    assert service.asked == ["/v1/me"]


def test_a_caller_is_counted_whoever_answers(own_world, manager):
    token = own_world.token(manager)
    service = Counted(own_world, requests_by_caller="3/minute")
    client = service.client(token)
    answers = [client.get("/v1/me") for _ in range(5)]
    assert [each.status_code for each in answers] == [200, 200, 200, 429, 429]
    left = [re.findall(r'"caller";r=(\d+)', each.headers["ratelimit"]) for each in answers]
    assert left == [["2"], ["1"], ["0"], ["0"], ["0"]]
    assert int(answers[3].headers["retry-after"]) > 0
    assert service.asked == ["/v1/me"] * 3, "one was made, and the refusals"


def test_whatever_is_sent_besides_is_part_of_the_question(service, mine):
    mine.get("/v1/me", headers={"Accept-Language": "ne"})
    mine.get("/v1/me?limit=2")
    mine.get("/v1/me", headers={"Host": "elsewhere.example"})
    mine.get("/v1/me", headers={"Cache-Control": "no-cache"})
    assert len(service.asked) == 5
    mine.get("/v1/me", headers={"X-Request-ID": "0123456789abcdef"})
    assert len(service.asked) == 5


def test_acts_are_never_answered_from_memory(mine):
    made = [
        mine.post("/v1/clients", json={"name": "Feed", "scopes": ["watch:read"]}, headers=key())
        for _ in range(2)
    ]
    assert made[0].json()["id"] != made[1].json()["id"]


def test_a_refusal_is_not_kept(service, mine):
    for _ in range(2):
        assert mine.get("/v1/organisations/00000000-0000-0000-0000-000000000000").is_error
    assert len(service.asked) == 3


def test_whom_a_token_names_is_asked_once_while_nothing_is_written(mine, own_world):
    authenticate, asked = own_world.api.state["authenticate"], []

    def counted(token):
        asked.append(token)
        return authenticate(token)

    own_world.api.state["authenticate"] = counted
    for path in ("/v1/me/sessions", "/v1/organisations", "/v1/me/second-factors"):
        assert mine.get(path).status_code == 200
    assert asked == []
    own_world.organisation(OrganisationKind.EMPLOYER)
    assert mine.get("/v1/organisations").status_code == 200
    assert len(asked) == 1
