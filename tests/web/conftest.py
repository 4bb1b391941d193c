"""The sample API as tests ask for it."""

import socket
from collections.abc import Iterator
from threading import Thread
from time import sleep

import pytest
import uvicorn
from starlette.testclient import TestClient

from app.web.server import Protocol
from app.web.stack import wrapped
from tests.web.sample_api import FACE, READS, sample_api, serve


@pytest.fixture(scope="session")
def edge() -> TestClient:
    """The sample API behind every layer, the lane included."""
    return serve()


@pytest.fixture(scope="session")
def without_lane() -> TestClient:
    """The same, with nothing in front of FastAPI."""
    return serve(reads=())


@pytest.fixture(scope="module", params=[Protocol, "auto"], ids=["ours", "uvicorn's own"])
def port(request: pytest.FixtureRequest) -> Iterator[int]:
    """The port of a real server with the sample API: by our protocol, and by Uvicorn's own."""
    listening = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(
        wrapped(sample_api(), FACE, READS),
        http=request.param,
        ws="none",
        server_header=False,
        access_log=False,
        log_config=None,
        lifespan="off",
    )
    serving = uvicorn.Server(config)
    thread = Thread(target=serving.run, args=([listening],))
    thread.start()
    while not serving.started:
        sleep(0.01)
    yield int(listening.getsockname()[1])
    serving.should_exit = True
    thread.join()
    listening.close()
