"""The large register of the benchmark: in proportion, the same each time, its chain fits."""

from pathlib import Path

import pytest

from app.store.journal import verify
from tests.make import OPERATOR

ROOT = Path(__file__).parents[2]
pytestmark = [pytest.mark.commits, pytest.mark.slow]


@pytest.fixture
def making(monkeypatch: pytest.MonkeyPatch):
    """The modules that make it, which stand beside the package."""
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    from making_large import making, plan  # noqa: PLC0415 - the path is set above

    return making, plan


def test_a_large_register_is_in_proportion_and_its_journal_fits(making, own_database):
    make, plan = making
    rows = make.make_large(own_database, 0.001).rows
    assert plan.Plan(1.0).firms == 200_000
    assert plan.Plan(1.0).certificates == 50_000
    assert plan.Plan(1.0).complaints == plan.Plan(1.0).charges == 500_000
    assert rows["complaint"] == rows["violation_charge"] == 500
    assert (rows["certificate"], rows["licence"]) == (50, 240)
    assert all(count > 0 for count in rows.values())
    with own_database.reading(OPERATOR) as work:
        assert verify(work.session).broken_at is None


def test_it_is_the_same_each_time(making):
    from making_large import beside, complaints, violations  # noqa: PLC0415 - the path is set above

    _, plan = making
    small = plan.Plan(0.001)
    for of in (complaints.cases, violations.cases, beside.reported):
        assert list(of(small)) == list(of(small))
    assert len({small.holder(each) for each in range(small.certificates)}) == small.certificates
