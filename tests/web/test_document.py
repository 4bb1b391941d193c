"""The document is made beside what else is answered, for all who wait for it."""

import asyncio
import threading
from typing import Any

import httpx
import pytest
from pydantic import BaseModel

from app.web.stack import About, new_api

ANSWER_SECONDS = 10


async def _asked(api: Any, path: str, root: str = "") -> httpx.Response:
    through = httpx.ASGITransport(api, root_path=root)
    async with httpx.AsyncClient(transport=through, base_url="http://tests") as client:
        return await client.get(path)


def test_others_are_answered_while_the_document_is_made_for_all_who_wait():
    is_begun, is_answered = threading.Event(), threading.Event()
    made: list[bool] = []

    class Slow(BaseModel):
        """A body whose description is only finished when somebody else was answered."""

        @classmethod
        def __get_pydantic_json_schema__(cls, core: Any, handler: Any) -> Any:
            is_begun.set()
            made.append(is_answered.wait(ANSWER_SECONDS))
            return handler(core)

    api = new_api(About("Tests", "1", "For tests."))

    @api.get("/slow")
    def read_slow() -> Slow:
        return Slow()

    @api.get("/other")
    async def read_other() -> int:
        is_answered.set()
        return 7

    async def all_at_once() -> list[httpx.Response]:
        documents = [asyncio.create_task(_asked(api, "/openapi.json")) for _ in range(3)]
        await asyncio.to_thread(is_begun.wait, ANSWER_SECONDS)
        other = await _asked(api, "/other")
        assert not any(each.done() for each in documents)
        return [other, *await asyncio.gather(*documents)]

    other, *documents = asyncio.run(all_at_once())

    assert other.json() == 7
    assert made
    assert all(made)
    assert len({each.content for each in documents}) == 1
    assert documents[0].json() == api.openapi()


def test_behind_a_path_of_its_own_the_document_names_it():
    api = new_api(About("Tests", "1", "For tests."))
    plain, below = (asyncio.run(_asked(api, "/openapi.json", root)) for root in ("", "/below"))
    assert "servers" not in plain.json()
    assert below.json() == {**plain.json(), "servers": [{"url": "/below"}]}


def test_a_document_that_could_not_be_written_is_written_for_who_asks_next():
    api = new_api(About("Tests", "1", "For tests."))
    write, tried = api.write, list[int]()

    def fail_once() -> bytes:
        tried.append(1)
        if len(tried) == 1:
            raise FileNotFoundError
        return write()

    api.write = fail_once
    with pytest.raises(FileNotFoundError):
        asyncio.run(_asked(api, "/openapi.json"))
    assert [asyncio.run(_asked(api, "/openapi.json")).status_code for _ in range(2)] == [200, 200]
    assert len(tried) == 2
