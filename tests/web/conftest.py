"""The sample API as tests ask for it."""

import pytest
from starlette.testclient import TestClient

from tests.web.sample_api import serve


@pytest.fixture(scope="session")
def edge() -> TestClient:
    """The sample API behind every layer, the lane included."""
    return serve()


@pytest.fixture(scope="session")
def without_lane() -> TestClient:
    """The same, with nothing in front of FastAPI."""
    return serve(reads=())
