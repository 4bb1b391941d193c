"""Lives are told on a database of their own, through the real doors."""

import pytest

from tests.people import World


@pytest.fixture
def world(own_world: World) -> World:
    """The whole service on a database of its own."""
    return own_world
