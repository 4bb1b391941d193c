"""An audit body and an auditee on the register of a test."""

import pytest

from tests.audits import Audited
from tests.people import World


@pytest.fixture
def audited(world: World) -> Audited:
    """A body and an auditee with people, and the shipped standards."""
    return Audited.made(world)
