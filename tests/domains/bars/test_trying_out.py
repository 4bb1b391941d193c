"""Whoever tries documents out to learn who is under a bar (V5)."""

import pytest

from app.domains.bars.rules import DECLARED_WITHIN, MOST_DECLARED
from tests.barring import NAMESAKE, Bars, slug
from tests.people import World, key


@pytest.fixture
def bars(world: World, clock) -> Bars:
    return Bars(world, clock)


def test_v5_documents_are_not_tried_out_by_declaring_people(bars: Bars):
    record = bars.listed("HARBOUR LIGHT")["HARBOUR LIGHT"]
    firm = bars.firm()
    said = {"record": record, "statement": "we are the agency of this licence"}
    claim = bars.on(firm).post("/v1/claims", json=said, headers=key()).json()
    where = f"/v1/claims/{claim['id']}"
    for _ in range(MOST_DECLARED // 50):
        assert bars.declare(firm, where, *[NAMESAKE] * 50).status_code == 201
    assert slug(bars.declare(firm, where, NAMESAKE)) == "too-many-principals-declared"
    bars.later(DECLARED_WITHIN)
    assert bars.declare(firm, where, NAMESAKE).status_code == 201
