"""Which number counts of what two sides told (E1): the pure rule, and what is answered."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.access.grants import Role
from app.domains.deployments.engine.comparing import compare, joined
from app.domains.deployments.types import Corridor, Which
from app.domains.identity.types import OrganisationKind
from tests.deploying import Firm, firm, licensed, officer, report
from tests.people import Member, World

TENTH = Decimal("0.1")
MARCH, APRIL, MAY = (date(2026, month, 1) for month in (3, 4, 5))
HERE, THERE = Corridor("PH", "QA"), Corridor("PH", "AE")
MONTHS = st.dictionaries(
    st.sampled_from([MARCH, APRIL, MAY]), st.integers(min_value=0, max_value=500)
)


def read(world: World, who: Member, of: Firm, period: str = "from=2026-01&to=2026-12") -> Any:
    """Ask for a comparison; return the answer."""
    path = f"/v1/intermediaries/{of.id}/deployments/comparison?{period}"
    return world.signed_in(who).get(path)


@pytest.mark.parametrize(
    ("firm", "authority", "counted", "which"),
    [
        ({MARCH: 100}, {MARCH: 100}, 100, Which.AUTHORITY),
        ({MARCH: 100}, {MARCH: 90}, 90, Which.AUTHORITY),
        ({MARCH: 90}, {MARCH: 100}, 100, Which.AUTHORITY),
        ({MARCH: 89}, {MARCH: 100}, 89, Which.LOWER),
        ({MARCH: 100}, {MARCH: 89}, 89, Which.LOWER),
        ({MARCH: 5}, {MARCH: 0}, 0, Which.LOWER),
        ({MARCH: 0}, {MARCH: 0}, 0, Which.AUTHORITY),
        ({MARCH: 7}, {}, 7, Which.ONLY_ONE),
        ({}, {MARCH: 7}, 7, Which.ONLY_ONE),
        ({}, {}, None, Which.NONE),
        # Who is late with April has not said nought of it.
        ({MARCH: 100, APRIL: 50}, {MARCH: 100}, 150, Which.AUTHORITY),
        ({MARCH: 200, APRIL: 50}, {MARCH: 100, MAY: 4}, 154, Which.LOWER),
    ],
)
def test_e1_beyond_the_limit_the_lower_counts(firm, authority, counted, which):
    found = compare(firm, authority, TENTH)
    assert (found.counted, found.which) == (counted, which)


@given(firm=MONTHS, authority=MONTHS, percent=st.integers(min_value=0, max_value=100))
def test_e1_a_firm_never_gains_by_telling_more_than_its_authority(firm, authority, percent):
    limit = Decimal(percent) / 100
    found = compare(firm, authority, limit)
    assert (found.counted is None) == (not firm and not authority)
    alone = sum(count for month, count in firm.items() if month not in authority)
    assert (found.counted or 0) <= sum(authority.values()) + alone
    more = {month: count + 1 for month, count in firm.items() if month in authority}
    said = compare(firm | more, authority, limit)
    assert (said.counted or 0) <= sum(authority.values()) + alone


def test_parts_add_up_and_of_two_countries_on_one_corridor_the_lower_counts():
    assert joined([("PH", HERE, 100), ("PH", THERE, 5)]) == 105
    assert joined([("PH", HERE, 100), ("QA", HERE, 80)]) == 80
    assert joined([("PH", HERE, 100), ("QA", THERE, 80)]) == 180
    assert joined([("US-CA", HERE, 30), ("US-TX", HERE, 20)]) == 50
    assert joined([("US", HERE, 60), ("US-CA", HERE, 30), ("US-TX", HERE, 20)]) == 60


def test_e1_the_firm_s_own_figures_are_compared_with_the_authority_s(world):
    ours, ministry = firm(world), officer(world)
    report(world, ours.holder, {"count": 120}, {"month": "2026-04", "count": 30})
    report(world, ministry, {"licence": "L-1", "count": 100})
    scheme = world.organisation(OrganisationKind.SCHEME_OWNER)
    secretary = world.member(Role.SECRETARIAT, scheme)
    for who in (ours.holder, ministry, secretary):
        found = read(world, who, ours).json()
        assert (found["firm"], found["authority"], found["counted"]) == (150, 100, 130)
        assert found["both"] == {"firm": 120, "authority": 100, "difference": 20}
        assert (found["which"], found["limit_percent"]) == ("lower", 10)
        assert found["months"] == [
            {"month": "2026-03", "firm": 120, "authority": 100},
            {"month": "2026-04", "firm": 30, "authority": None},
        ]
        assert len(found["reports"]) == 3
    inside = read(world, ours.holder, ours, "from=2026-04&to=2026-04").json()
    assert (inside["counted"], inside["which"], inside["both"]) == (30, "only_one", None)


def test_nobody_else_reads_a_comparison_and_a_firm_without_reports_has_no_denominator(world):
    ours, other = firm(world), firm(world, number="L-2")
    found = read(world, ours.holder, ours).json()
    assert (found["counted"], found["which"], found["firm"]) == (None, "none", None)
    for stranger in (other.holder, officer(world, "SG")):
        assert read(world, stranger, ours).status_code == 404


def test_a_comparison_is_read_by_number_too(world):
    ours = firm(world)
    path = f"/v1/intermediaries/{ours.number}/deployments/comparison?from=2026-01&to=2026-02"
    assert world.signed_in(ours.holder).get(path).json()["intermediary"]["id"] == str(ours.id)


@pytest.mark.parametrize(
    ("period", "place"),
    [
        ("from=2026-04&to=2026-03", "/query/to"),
        ("from=1826-01&to=2026-03", "/query/to"),
        ("from=2026-00&to=2026-03", "/query/from"),
        ("from=2026-01", "/query/to"),
        ("from=9999-12&to=9999-12", "/query/from"),
    ],
)
def test_a_period_that_ends_before_it_starts_and_other_odd_ones_are_refused(world, period, place):
    ours = firm(world)
    answer = read(world, ours.holder, ours, period)
    assert answer.status_code == 422
    assert [each["pointer"] for each in answer.json()["errors"]] == [place]


def test_two_countries_that_tell_of_the_same_corridor_are_not_added_up(world):
    ours = firm(world)
    licensed(world, ours.id, "QA", "Q-1")
    report(world, officer(world), {"licence": "L-1", "count": 100})
    report(world, officer(world, "QA"), {"licence": "Q-1", "count": 80})
    assert read(world, ours.holder, ours).json()["authority"] == 80


def test_e1_a_country_at_neither_end_of_a_corridor_moves_no_number_that_one_at_an_end_told():
    # Neither below what the Philippines told, nor beyond what Qatar did.
    assert joined([("PH", HERE, 100), ("PK", HERE, 0)]) == 100
    assert joined([("QA-DA", HERE, 40), ("PK", HERE, 0), ("PK", THERE, 7)]) == 47
