"""The large register of the benchmark: in proportion, the same each time, its chain fits."""

from pathlib import Path

import pytest

from app.access.grants import Role
from app.access.policy import CLOCK, Actor
from app.domains.identity.queries.organisations import find_scheme_owner
from app.domains.recognition.queries import falls
from app.kit.ids import new_id
from app.settings import Settings
from app.store.journal import verify
from tests.make import OPERATOR
from tests.people import World

ROOT = Path(__file__).parents[2]
READ_ONE_BY_ONE = ("/v1/audits", "/v1/decisions", "/v1/organisations", "/v1/findings")
LISTS = (
    *READ_ONE_BY_ONE,
    *("/v1/me/work", "/v1/applications", "/v1/certificates", "/v1/audit-summaries", "/v1/notices"),
    *("/v1/complaints", "/v1/violations", "/v1/remedies", "/v1/sanctions", "/v1/disclosures"),
    *("/v1/recognition/awards", "/v1/recognition/award-decisions", "/v1/deployments"),
)
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


def test_a_large_register_is_read_like_any_other(making, own_database, tmp_path):
    make, _ = making
    make.make_large(own_database, 0.001)
    settings = Settings(_env_file=None, data_dir=tmp_path, operator="Large")
    world = World(own_database, settings)
    with own_database.reading(CLOCK) as work:
        scheme = find_scheme_owner(work)
    assert scheme is not None
    for role in (Role.SECRETARIAT, Role.COMPLAINTS_OFFICER):
        client = world.signed_in(world.member(role, scheme))
        for path in LISTS:
            answer = client.get(path)
            assert answer.status_code == 200, (path, answer.text)
            first = next(iter(answer.json()["items"]), None)
            if first is not None and path in READ_ONE_BY_ONE:
                assert client.get(f"{path}/{first['id']}").status_code == 200, path


def test_e1_awards_that_could_fall_are_found_without_each_with_each(making, own_database):
    make, _ = making
    rows = make.make_large(own_database, 0.01).rows
    secretary = Actor(new_id(), Role.SECRETARIAT)
    with own_database.reading(secretary) as work:
        if own_database.dialect != "sqlite":
            pytest.skip("only SQLite tells how many steps it takes")
        steps: list[int] = []
        driver = work.session.connection().connection.driver_connection
        assert driver is not None
        driver.set_progress_handler(lambda: steps.append(1), 1)
        found = falls.to_announce(work)
        driver.set_progress_handler(None, 0)
    assert found
    # A few steps for each row, and not for each award with each finding.
    assert len(steps) < 20 * (rows["notice"] + rows["violation_finding"])
