"""Lives are told on a database of their own, through the real doors."""

import pytest

from tests.applications import Applicant
from tests.certifying import Audits
from tests.people import World


@pytest.fixture
def world(own_world: World) -> World:
    """The whole service on a database of its own."""
    return own_world


@pytest.fixture
def applicant(world: World, clock) -> Applicant:
    """A firm whose licence an authority lists, and that claimed its record."""
    found = Applicant(world)
    found.listed_and_claimed(clock)
    return found


@pytest.fixture
def audits(applicant: Applicant, clock) -> Audits:
    """An audit body."""
    return Audits(applicant, clock)
