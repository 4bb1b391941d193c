"""What the server believes of who asked: the word of proxies that are set, and of nobody else."""

import pytest
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send

from app.cli.serve import configured
from app.settings import Settings

PROXY, READER, SOMEBODY = "10.2.3.4", "203.0.113.9", "192.0.2.7"
SAID = {"X-Forwarded-For": f"6.6.6.6, {READER}", "X-Forwarded-Proto": "https"}


async def who(scope: Scope, receive: Receive, send: Send) -> None:
    request = Request(scope)
    assert request.client is not None
    body = {"address": request.client.host, "scheme": request.url.scheme}
    await JSONResponse(body)(scope, receive, send)


def seen(trusted: str, sender: str) -> dict[str, str]:
    settings = Settings(_env_file=None, trusted_proxies=trusted)  # type: ignore[call-arg]  # its own option
    config = configured(settings, f"{__name__}:who")
    config.factory = False
    config.load()
    client = TestClient(config.loaded_app, client=(sender, 1))
    said: dict[str, str] = client.get("/", headers=SAID).json()
    return said


@pytest.mark.parametrize("trusted", ["", "127.0.0.1", "10.9.0.0/16"])
def test_what_a_stranger_says_of_itself_is_not_believed(trusted: str) -> None:
    assert seen(trusted, SOMEBODY) == {"address": SOMEBODY, "scheme": "http"}


@pytest.mark.parametrize("trusted", [PROXY, "10.0.0.0/8", f"127.0.0.1, {PROXY}"])
def test_of_a_set_proxy_the_last_address_that_is_no_proxy_is_taken(trusted: str) -> None:
    assert seen(trusted, PROXY) == {"address": READER, "scheme": "https"}


def test_neither_version_nor_name_of_the_server_is_told() -> None:
    config = configured(Settings(_env_file=None))  # type: ignore[call-arg]  # its own option
    assert not config.server_header
    assert config.ws == "none"
    assert not config.access_log
