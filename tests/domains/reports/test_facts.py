"""Facts of reports, against what was done over HTTP and counted by hand."""

from datetime import date

import pytest

from app.domains.reports.types import FactKind
from tests.complaining import Desks, case_of, tells
from tests.counting import as_of, counted, pairs, stored
from tests.people import World
from tests.violating import CHARGE, COUNT, Bench

COMPLAINTS = (FactKind.COMPLAINT, FactKind.COMPLAINT_STEP)
COUNTED = [{"use": "count_me"}]
WAY = {"origin": "NP", "destination": "QA", "consents": COUNTED}


@pytest.fixture
def desks(world: World) -> Desks:
    """The scheme's desks."""
    return Desks(world)


def test_a_complaint_is_one_fact_for_each_category_and_each_step(world, desks):
    hers = tells(world, categories=["fee_charged", "passport_kept"], **WAY)
    facts = as_of(world, counted(world), *COMPLAINTS)
    assert pairs(facts, "category", "origin", "destination", "state") == [
        ("fee_charged", "NP", "QA", "open"),
        ("passport_kept", "NP", "QA", "open"),
    ]
    officer = desks.officer()
    officer.act(case_of(world, hers), "assign", officer=officer.id, **{"reason": "It is mine."})
    facts = as_of(world, counted(world), FactKind.COMPLAINT_STEP)
    assert ("assigned", 0) in pairs(facts, "category", "days")
