"""Facets are counted once for as long as nothing that they count changes, and never longer."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from app.domains.certifications.types.certificates import CertificateState, Ground
from app.domains.roster.queries import counting
from app.domains.roster.service.counts import MOST_KEPT, Counts
from app.domains.roster.types import RosterFilter
from tests.issuing import Issuer
from tests.make import OPERATOR, FixedClock
from tests.registers import FIRST_DAY, Register, row

FIRMS = row("Alpha"), row("Beta", status="Stopped"), row("Gamma")


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What was really counted."""
    asked: list[object] = []
    whole = counting.facets
    monkeypatch.setattr(counting, "facets", lambda ask: asked.append(ask.filters) or whole(ask))
    return asked


@pytest.fixture
def facets(register: Register) -> Callable[..., dict[str, Any]]:
    """Ask for facets, after the roster followed."""
    client = register.client()

    def ask(**filters: str) -> dict[str, Any]:
        register.follow()
        said: dict[str, Any] = client.get("/v1/roster/facets", params=filters).json()
        return said

    return ask


def _act(register: Register) -> None:
    """Do what has nothing to do with any record."""
    with register.database.writing(OPERATOR) as work:
        work.record("samples.thing.changed")


def test_an_act_that_changes_no_record_counts_nothing_anew(
    register: Register, facets: Any, counted: list[object]
):
    register.bring(*FIRMS)
    before = facets()
    _act(register)
    after = facets()
    assert after["journal_number"] == before["journal_number"] + 1
    assert {**after, "journal_number": 0} == {**before, "journal_number": 0}
    assert len(counted) == 1


def test_each_filter_is_counted_and_a_search_each_time(
    register: Register, facets: Any, counted: list[object]
):
    register.bring(*FIRMS)
    asked = {"licence_status": "suspended"}, {"q": "alpha"}, {}
    for _ in range(2):
        counts = [facets(**each)["country"][0]["count"] for each in asked]
        assert counts == [1, 1, 3]
        _act(register)
    assert len(counted) == 4


def test_a_newer_list_is_counted(register: Register, facets: Any):
    register.bring(*FIRMS)
    assert facets()["country"] == [{"value": "PH", "count": 3}]
    register.bring(*FIRMS, row("Delta"), day=FIRST_DAY + timedelta(days=1))
    assert facets()["country"] == [{"value": "PH", "count": 4}]


def test_how_a_certificate_stands_is_counted_at_once(register: Register, facets: Any):
    register.bring(*FIRMS)
    issuer, client = Issuer(register.database), register.clients[0]
    issued = issuer.issue(client.get("/v1/roster").json()["items"][0]["id"])
    assert facets()["certification"] == [{"value": "active", "count": 1}]
    _act(register)
    issuer.stands(issued, CertificateState.SUSPENDED, Ground.CRITICAL_FINDING)
    late = client.get("/v1/roster/facets").json()["certification"]
    assert late == [{"value": "suspended", "count": 1}] == facets()["certification"]


def test_a_day_that_ends_is_counted(register: Register, facets: Any, clock: FixedClock):
    register.bring(row("Alpha", until="2026-12-31"))
    assert facets()["licence_status"] == [{"value": "valid", "count": 1}]
    clock.at += timedelta(days=60)
    _act(register)
    assert facets()["licence_status"] != [{"value": "valid", "count": 1}]


def test_what_was_asked_for_last_is_kept():
    counts, asked = Counts({}), [RosterFilter(country=f"{each:02}") for each in range(MOST_KEPT)]
    for each in asked:
        counts.facets(each, lambda each=each: {"country": [(str(each.country), 1)]})
    assert counts.facets(asked[0], dict)
    assert not counts.facets(RosterFilter(), dict)
    assert counts.facets(asked[0], dict)
    assert not counts.facets(asked[1], dict)
