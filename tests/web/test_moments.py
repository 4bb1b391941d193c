"""What is kept with a moment is found in that moment alone, and does not lie about after it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from functools import partial

import httpx
import pytest
from starlette.responses import Response, StreamingResponse
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send

from app.access.grants import Role
from app.access.policy import Actor, Recognised
from app.kit.ids import new_id
from app.outside.counters import Counters
from app.web import moments as module
from app.web.asked_again import LARGEST, AskedAgain
from app.web.moments import Answered, Moment, Moments
from app.web.rate_limits import Limits
from app.web.scope import RECOGNISED
from tests.make import NOON, FixedClock

ACTOR = Actor(new_id(), Role.SECRETARIAT)
CALLER = Recognised(ACTOR, NOON + timedelta(minutes=10))
LIMITS = Limits(Counters(), "600/minute", "600/minute")
TOKEN = {"Authorization": "Bearer mine"}


class Register:
    """A state of a database that can be made another, and how often it was asked for."""

    def __init__(self) -> None:
        self.present: object | None = object()
        self.asked = 0

    def state(self) -> object | None:
        self.asked += 1
        return self.present

    def commit(self) -> None:
        self.present = object()


class Behind:
    """Answers, to somebody who is signed in, how often it was asked.

    Args:
        register: that ``meanwhile`` may change.
        make: gives the answer.
    """

    def __init__(self, make: Callable[[str], Response]) -> None:
        self.asked = 0
        self.make = make
        self.is_signed_in = True
        self.meanwhile: Callable[[], None] = lambda: None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.asked += 1
        if self.is_signed_in:
            scope[RECOGNISED] = CALLER
        answer = self.make(f"asked {self.asked} times")
        self.meanwhile()
        await answer(scope, receive, send)


@pytest.fixture
def register() -> Register:
    return Register()


@pytest.fixture
def behind() -> Behind:
    return Behind(Response)


@pytest.fixture
def client(register: Register, behind: Behind) -> TestClient:
    moments = Moments(register.state, FixedClock(NOON))
    moments._end_later = lambda _loop: None  # type: ignore[method-assign]  # tests may be slow
    return TestClient(AskedAgain(behind, moments, LIMITS), headers=TOKEN)


def _texts(client: TestClient, **more: str) -> list[str]:
    return [client.get("/mine", **more).text for _ in range(2)]


def test_an_answer_is_given_again(client, behind):
    assert _texts(client) == ["asked 1 times"] * 2
    assert behind.asked == 1


def test_after_a_commit_it_is_made_anew(client, register):
    assert client.get("/mine").text == "asked 1 times"
    register.commit()
    assert client.get("/mine").text == "asked 2 times"


def test_what_was_made_on_both_sides_of_a_commit_is_not_kept(client, behind, register):
    behind.meanwhile = register.commit
    assert client.get("/mine").text == "asked 1 times"
    behind.meanwhile = lambda: None
    assert client.get("/mine").text == "asked 2 times"


def test_where_the_state_is_not_known_nothing_is_kept(client, register):
    register.present = None
    assert _texts(client) == ["asked 1 times", "asked 2 times"]


@pytest.mark.parametrize(
    "make",
    [
        partial(Response, status_code=404),
        partial(Response, status_code=206),
        partial(Response, headers={"Set-Cookie": "a=b"}),
        partial(Response, headers={"Content-Disposition": "attachment"}),
        lambda words: Response(words + "x" * LARGEST),
        lambda words: StreamingResponse(iter([words])),
        lambda words: StreamingResponse(iter([words, "more", ""])),
    ],
    ids=["missing", "part", "cookie", "download", "large", "stream", "longer stream"],
)
def test_what_is_no_small_whole_success_is_not_kept(client, behind, make):
    behind.make = make
    _texts(client)
    assert behind.asked == 2


def test_what_was_answered_to_nobody_is_not_kept(client, behind):
    behind.is_signed_in = False
    assert _texts(client) == ["asked 1 times", "asked 2 times"]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "HEAD"])
def test_nothing_but_a_read_is_answered_from_memory(client, behind, method):
    client.get("/mine")
    client.request(method, "/mine")
    assert behind.asked == 2


def test_a_read_with_a_body_is_not_answered_from_memory(client, behind):
    for _ in range(2):
        client.request("GET", "/mine", content=b"{}")
    assert behind.asked == 2


@pytest.mark.parametrize(
    "other",
    [
        {"headers": {"Authorization": "Bearer another"}},
        {"headers": {"Accept": "text/csv"}},
        {"headers": {"Anything-New": "1"}},
        {"params": {"a": "b"}},
    ],
)
def test_another_question_is_another_answer(client, behind, other):
    client.get("/mine")
    client.get("/mine", **other)
    assert behind.asked == 2


def test_no_header_can_be_taken_for_two(client, behind):
    client.get("/mine", headers={"A": "b', b'c"})
    client.get("/mine", headers=[("A", "b"), ("C", "")])
    client.get("/mine", headers=[("A", "b"), ("A", "b")])
    client.get("/mine", headers=[("A", "b, b")])
    assert behind.asked == 4


def test_no_token_and_no_question_lies_in_memory(client):
    moments = client.app.moments
    client.get("/mine", params={"q": "a name"})
    kept = repr(moments._moment)
    assert "asked 1 times" in kept
    assert "Bearer" not in kept
    assert "a name" not in kept


def test_the_moment_holds_so_much_and_no_more(monkeypatch):
    monkeypatch.setattr(module, "MOST_BYTES", 3 * (module.OVERHEAD + 10))
    monkeypatch.setattr(module, "MOST_CALLERS", 2)
    moment = Moment(NOON, object())
    for number in range(9):
        moment.keep_caller(b"%d" % number, CALLER)
        moment.keep_answer(b"%d" % number, Answered(CALLER, "read", (), b"x" * 10))
    assert (len(moment.callers), len(moment.answers)) == (2, 3)


def test_an_answer_that_is_one_byte_too_long_is_not_kept(monkeypatch):
    monkeypatch.setattr(module, "MOST_BYTES", module.OVERHEAD + 10)
    moment = Moment(NOON, object())
    moment.keep_answer(b"longer", Answered(CALLER, "read", (), b"x" * 11))
    assert moment.answers == {}


def test_the_database_is_asked_once_for_each_turn_of_the_loop(register):
    async def ask() -> list[Moment | None]:
        moments = Moments(register.state, FixedClock(NOON))

        async def one() -> Moment | None:
            return moments.now()

        first = await asyncio.gather(*(one() for _ in range(5)))
        register.commit()
        second = await asyncio.gather(*(one() for _ in range(5)))
        return [*first, *second]

    found = asyncio.run(ask())
    assert register.asked == 2
    assert len({id(each) for each in found[:5]}) == len({id(each) for each in found[5:]}) == 1
    assert found[0] is not found[5]


def test_what_arrives_after_a_commit_is_never_answered_from_before_it(register):
    """Whoever is taken up after a turn began asks anew, even if that turn goes on."""

    async def ask() -> tuple[Moment | None, Moment | None]:
        moments, later = Moments(register.state, FixedClock(NOON)), []
        loop = asyncio.get_running_loop()
        before = moments.now()
        register.commit()
        loop.call_soon(lambda: later.append(moments.now()))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        return before, later[0]

    before, after = asyncio.run(ask())
    assert after is not before


def test_nothing_stays_in_memory_where_nobody_asks_again(register, monkeypatch):
    monkeypatch.setattr(module, "LASTS", timedelta(seconds=0.05))

    async def ask() -> object:
        moments = Moments(register.state, FixedClock(NOON))
        assert moments.now() is not None
        await asyncio.sleep(0.2)
        return moments._moment

    assert asyncio.run(ask()) is None


def test_nothing_stays_of_a_later_moment_either(register, monkeypatch):
    monkeypatch.setattr(module, "LASTS", timedelta(seconds=0.05))

    async def ask() -> list[object]:
        moments, left = Moments(register.state, FixedClock(NOON)), []
        for _ in range(2):
            assert moments.now() is not None
            await asyncio.sleep(0.2)
            left.append(moments._moment)
        return left

    assert asyncio.run(ask()) == [None, None]


@pytest.mark.parametrize(("seconds", "lasts"), [(0.99, True), (1, False), (-0.01, False)])
def test_a_moment_lasts_a_second_of_the_clock(register, seconds, lasts):
    async def ask() -> bool:
        clock = FixedClock(NOON)
        moments = Moments(register.state, clock)
        first = moments.now()
        await asyncio.sleep(0)
        clock.at += timedelta(seconds=seconds)
        return moments.now() is first

    assert asyncio.run(ask()) is lasts


class Slow:
    """Answers when it is let go on; of a stream the first piece goes out before."""

    def __init__(self) -> None:
        self.asked = 0
        self.gate = asyncio.Event()
        self.fails = self.streams = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.asked += 1
        scope[RECOGNISED] = CALLER
        number = self.asked
        if self.streams:
            await StreamingResponse(self._pieces(number))(scope, receive, send)
            return
        await self.gate.wait()
        if self.fails:
            raise RuntimeError
        await Response(f"asked {number} times")(scope, receive, send)

    async def _pieces(self, number: int) -> AsyncIterator[str]:
        yield f"asked {number} "
        await self.gate.wait()
        yield "times"


def _together(
    register: Register, change: Callable[[Slow], None], *, streams: bool = False
) -> tuple[list[str], int]:
    """Ask three times at once, let something happen, and return the answers and their count."""

    async def ask() -> tuple[list[str], int]:
        slow, moments = Slow(), Moments(register.state, FixedClock(NOON))
        slow.streams = streams
        through = httpx.ASGITransport(AskedAgain(slow, moments, LIMITS), raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=through, base_url="http://a", headers=TOKEN) as one:
            asked = [asyncio.create_task(one.get("/mine")) for _ in range(3)]
            for _ in range(200):  # so that all three are there
                await asyncio.sleep(0)
            assert slow.asked == (3 if streams else 1)
            change(slow)
            slow.gate.set()
            return [each.text for each in await asyncio.gather(*asked)], slow.asked

    return asyncio.run(ask())


def test_who_asks_for_what_is_being_made_waits_for_it(register):
    assert _together(register, lambda _: None) == (["asked 1 times"] * 3, 1)


def test_who_waited_gets_an_answer_of_their_own_after_a_commit(register):
    texts, asked = _together(register, lambda _: register.commit())
    assert (sorted(set(texts)), asked) == (["asked 1 times", "asked 2 times", "asked 3 times"], 3)


def test_nobody_waits_for_the_end_of_a_stream(register):
    texts, asked = _together(register, lambda _: None, streams=True)
    assert (sorted(texts), asked) == (["asked 1 times", "asked 2 times", "asked 3 times"], 3)


def test_who_waited_for_what_failed_asks_for_themselves(register):
    def fail(slow: Slow) -> None:
        slow.fails = True

    assert _together(register, fail)[1] == 3
