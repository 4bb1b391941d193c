"""What tests of complaints share."""

import pytest

from tests.handled import Desk
from tests.make import FixedClock
from tests.people import World


@pytest.fixture
def desk(world: World, clock: FixedClock) -> Desk:
    """A desk of complaints, a firm and a panel."""
    return Desk(world, clock)
