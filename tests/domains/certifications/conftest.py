"""A firm, its applications that wait for their decision, and the body that decides."""

import pytest

from tests.applications import Applicant
from tests.deciding import Committee, Ready
from tests.people import World


@pytest.fixture
def applicant(world: World) -> Applicant:
    """A firm that holds its record."""
    return Applicant(world)


@pytest.fixture
def ready(applicant: Applicant) -> Ready:
    """Applications of the firm that wait for their decision."""
    return Ready(applicant)


@pytest.fixture
def committee(applicant: Applicant) -> Committee:
    """The body that decides, with all its members."""
    return Committee(applicant)
