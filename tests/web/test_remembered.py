"""Answers that are remembered are those that would be made, while nothing has changed."""

import asyncio

import httpx
import pytest
from starlette.requests import Request
from starlette.responses import Response
from starlette.testclient import TestClient
from starlette.types import Message, Receive, Scope, Send

from app.web.conditional import Conditional
from app.web.edge import Edge, Ready
from app.web.reads import PublicReads
from app.web.remembered import OVERHEAD, Kept, Memory, Remembered, Remembering

PATHS = frozenset({"/list"})


class Counting:
    """Answers with what it counts: how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0
        self.basis = (object(), 1)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.asked += 1
        status = 404 if "missing" in Request(scope).query_params else 200
        kept = "no-store" if "secret" in Request(scope).query_params else "public, max-age=9"
        body = f"asked {self.asked} times"
        await Response(body, status, {"Cache-Control": kept})(scope, receive, send)


@pytest.fixture
def behind() -> Counting:
    return Counting()


@pytest.fixture
def client(behind: Counting) -> TestClient:
    what = Remembering(PATHS, basis=lambda: behind.basis, max_age=lambda: 7)
    return TestClient(Remembered(Conditional(behind, PublicReads(("/list",))), what))


def test_the_same_question_gets_the_same_bytes_without_being_asked_again(
    client: TestClient, behind: Counting
) -> None:
    first, second = client.get("/list?country=PH"), client.get("/list?country=PH")

    assert (first.content, behind.asked) == (second.content, 1)
    assert first.headers["etag"] == second.headers["etag"]
    assert second.headers["cache-control"] == "public, max-age=7"
    assert second.headers["content-length"] == str(len(second.content))


def test_an_answer_that_is_given_again_says_for_how_long_it_may_be_kept_from_now(
    behind: Counting,
) -> None:
    ages = [7]
    what = Remembering(PATHS, basis=lambda: behind.basis, max_age=lambda: ages[0])
    client = TestClient(Remembered(Conditional(behind, PublicReads(("/list",))), what))
    told = []
    for age in (7, 7, 7, 3, 3):
        ages[0] = age
        told.append(client.get("/list").headers["cache-control"])

    assert behind.asked == 1
    # The first is the answer's own, before it is remembered.
    assert told[1:] == [f"public, max-age={age}" for age in (7, 7, 3, 3)]


def test_another_basis_another_query_or_another_address_is_asked_anew(
    client: TestClient, behind: Counting
) -> None:
    client.get("/list?country=PH")
    client.get("/list?country=BD")
    client.get("/list?country=PH", headers={"Host": "elsewhere.example"})
    behind.basis = (object(), 1)
    client.get("/list?country=PH")

    assert behind.asked == 4


def test_head_and_if_none_match_are_answered_from_memory(
    client: TestClient, behind: Counting
) -> None:
    known = client.get("/list")
    head = client.head("/list")
    same = client.get("/list", headers={"If-None-Match": known.headers["etag"]})

    assert (head.content, head.headers["content-length"]) == (b"", str(len(known.content)))
    assert (same.status_code, same.content, behind.asked) == (304, b"", 1)


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/list?missing=1", {}),
        ("/list?secret=1", {}),
        ("/list", {"Authorization": "Bearer x"}),
        ("/list", {"Cookie": "x=y"}),
        ("/other", {}),
    ],
)
def test_failures_secrets_and_signed_in_callers_are_never_remembered(
    client: TestClient, behind: Counting, path: str, headers: dict[str, str]
) -> None:
    client.get(path, headers=headers)
    client.get(path, headers=headers)

    assert behind.asked == 2


def test_who_asks_the_same_at_once_waits_for_one_answer() -> None:
    class Slow(Counting):
        async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
            await asyncio.sleep(0.01)
            await super().__call__(scope, receive, send)

    behind = Slow()
    what = Remembering(PATHS, basis=lambda: behind.basis, max_age=lambda: 1)
    app = Remembered(Conditional(behind, PublicReads(("/list",))), what)

    async def ask_together() -> list[bytes]:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
            answers = await asyncio.gather(*(client.get("/list") for _ in range(16)))
        return [answer.content for answer in answers]

    assert asyncio.run(ask_together()) == [b"asked 1 times"] * 16
    assert behind.asked == 1


def test_who_takes_an_answer_slowly_keeps_nobody_waiting() -> None:
    behind = Counting()
    what = Remembering(PATHS, basis=lambda: behind.basis, max_age=lambda: 1)
    app = Remembered(Conditional(behind, PublicReads(("/list",))), what)

    async def ask() -> bytes:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
            return (await client.get("/list")).content

    async def ask_beside_a_slow_one() -> bytes:
        taken = asyncio.Event()

        async def never_ready(message: Message) -> None:
            if message["type"] == "http.response.body":
                await taken.wait()

        headers = [(b"host", b"test")]
        scope = {"type": "http", "method": "GET", "path": "/list", "query_string": b""}
        slow = asyncio.create_task(
            app({**scope, "scheme": "http", "headers": headers}, _nothing, never_ready)
        )
        answer = await asyncio.wait_for(ask(), 5)
        taken.set()
        await slow
        return answer

    async def _nothing() -> Message:
        return {"type": "http.request"}

    assert asyncio.run(ask_beside_a_slow_one()) == b"asked 1 times"


def test_what_changed_while_it_was_made_is_not_kept(behind: Counting) -> None:
    what = Remembering(PATHS, basis=lambda: (object(),), max_age=lambda: 1)
    changing = TestClient(Remembered(Conditional(behind, PublicReads(("/list",))), what))
    changing.get("/list")
    changing.get("/list")

    assert behind.asked == 2


def test_no_question_lies_in_memory_and_the_link_is_written_for_each_caller() -> None:
    async def behind(scope: Scope, receive: Receive, send: Send) -> None:
        link = '<http://testserver/list?q=Amina&cursor=abc>; rel="next"'
        headers = {"Cache-Control": "public, max-age=9", "Link": link}
        await Response("found", 200, headers)(scope, receive, send)

    what = Remembering(PATHS, basis=lambda: (), max_age=lambda: 1)
    app = Remembered(Conditional(behind, PublicReads(("/list",))), what)
    client = TestClient(app)
    made, remembered = client.get("/list?q=Amina"), client.get("/list?q=Amina")

    assert made.links == remembered.links
    assert "Amina" not in repr(vars(app.memory))


@pytest.mark.parametrize("answers", ["at once", "later"])
def test_what_the_lane_looks_up_is_remembered_for_anyone_until_its_basis_changes(
    behind: Counting, answers: str
) -> None:
    looked_up: list[str] = []

    def look_up(scope: Scope) -> Ready | None:
        if scope["path"] == "/list/absent":
            return None
        looked_up.append(scope["path"])
        headers = ((b"etag", b'"x"'), (b"cache-control", b"public, max-age=60"))
        return Ready(200 if scope["path"] == "/list/7" else 308, headers, b"seven")

    async def look_up_later(scope: Scope) -> Ready | None:
        return look_up(scope)

    what = Remembering(PATHS, basis=lambda: behind.basis, max_age=lambda: 7)
    remembered = Remembered(behind, what, look_up if answers == "at once" else look_up_later)
    edge = Edge(behind, PublicReads(("/list",)), instance="test", front=remembered.find)
    client = TestClient(edge, follow_redirects=False)

    first = client.get("/list/7")
    again = client.get("/list/7", headers={"Authorization": "Bearer x"})
    known = client.get("/list/7", headers={"If-None-Match": '"x"'})
    assert (first.content, again.content, known.status_code) == (b"seven", b"seven", 304)
    assert (again.headers["cache-control"], again.headers["etag"]) == ("public, max-age=7", '"x"')
    assert looked_up == ["/list/7"]

    client.get("/list/moved")
    client.get("/list/moved")
    client.get("/list/7?as_of=2026-01-01")
    assert looked_up == ["/list/7", "/list/moved", "/list/moved", "/list/7"]

    behind.basis = (object(), 1)
    client.get("/list/7")
    client.get("/list/absent")
    assert (looked_up[4:], behind.asked) == (["/list/7"], 1)


def test_the_memory_lets_go_of_what_was_asked_for_longest_ago() -> None:
    each = 10 + OVERHEAD
    memory, basis = Memory(64 * each), (object(),)

    def kept(size: int) -> Kept:
        return Kept(basis, "list", (), b"", b"x" * size)

    keys = [f"{number:02}".encode() for number in range(70)]
    for key in keys[:64]:
        memory.put(key, kept(10))
    memory.get(keys[0], basis)
    memory.put(keys[64], kept(10))
    memory.put(keys[65], kept(11))

    assert memory.get(keys[0], basis) is not None
    assert memory.get(keys[1], basis) is None
    assert memory.get(keys[65], basis) is None, "one answer may not crowd out the others"
