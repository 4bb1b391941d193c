"""Certificates that are suspended, withdrawn, lifted and overturned, and who is told of it."""

import pytest

from app.domains.agreements.types import Detail
from tests.agreeing import clause, lay_down
from tests.domains.certifications.test_acts import living_under
from tests.exchanging import Exchange
from tests.living import CHARGE, Living


@pytest.fixture
def living(world, clock) -> Living:
    """A certificate of a Philippine firm for work in Saudi Arabia."""
    return living_under(world, clock)


@pytest.fixture
def exchange(world) -> Exchange:
    """Three states with authorities."""
    return Exchange(world, ["PH", "SA", "KW"])


def test_a_suspension_is_told_to_each_party_on_its_corridor_and_to_nobody_else(
    world, living, exchange
):
    lay_down(world, "ph-sa", ["PH", "SA"], [clause("suspensions", corridors=["PH-SA"])])
    lay_down(world, "ph-kw", ["PH", "KW"], [clause("suspensions", corridors=["PH-KW"])])
    living.struck("suspend", CHARGE)
    exchange.follow()
    assert exchange.came("SA") == [("certificate_suspended", False)]
    assert exchange.came("PH") == [("certificate_suspended", False)]
    assert exchange.came("KW") == []
    [content] = exchange.told("SA")
    assert (content["certificate"], content["status"]) == (living.number, "suspended")
    assert content["ground"] == "critical_finding"
