"""The roster shows certificates in force: in items, filters, counts, exports, past and history."""

import csv
import hashlib
import io
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from app.domains.certifications.types.certificates import CertificateState, Ground
from tests.issuing import FIRST, LAST, Issued, Issuer
from tests.make import NOON, FixedClock, statements
from tests.registers import Register, names, row

SUSPENDED = CertificateState.SUSPENDED


@pytest.fixture
def register(register: Register) -> Register:
    """A register with three firms, two of them certified."""
    register.bring(row("Alpha"), row("Beta"), row("Gamma"))
    return register


@pytest.fixture
def issuer(register: Register) -> Issuer:
    """Who issues certificates on it."""
    return Issuer(register.database)


@pytest.fixture
def client(register: Register) -> Any:
    """Anybody."""
    return register.client()


@pytest.fixture
def issued(client: Any, issuer: Issuer, register: Register) -> dict[str, Issued]:
    """A certificate of each of two firms, by name."""
    made = {name: issuer.issue(_firm(client, name)["id"]) for name in ("Alpha", "Beta")}
    register.follow()
    return made


def _get(client: Any, path: str, **asked: Any) -> Any:
    answer = client.get(path, params=asked)
    assert answer.status_code == 200, answer.text
    return answer.json()


def _firm(client: Any, name: str) -> dict[str, Any]:
    items = _get(client, "/v1/roster", limit=100)["items"]
    return next(dict(each) for each in items if each["name"] == name)


def _filtered(client: Any, **asked: str) -> list[str]:
    return list(names(_get(client, "/v1/roster", **asked)))


def test_an_item_lists_the_certificates_in_force(client: Any, issued: dict[str, Issued]):
    [shown] = _firm(client, "Alpha")["certification"]
    number = issued["Alpha"].number
    assert (shown["number"], shown["scheme"], shown["status"]) == (number, "ers-1", "active")
    assert (shown["valid_from"], shown["valid_until"]) == (str(FIRST), str(LAST))
    assert (shown["standard"], shown["edition"], shown["appeal"]) == ("ers", "1.0", None)
    verified = _get(client, shown["address"])
    for name in ("status", "reads", "since", "valid_from", "valid_until"):
        assert verified[name] == shown[name]
    assert _firm(client, "Gamma")["certification"] is None
    entry = _get(client, f"/v1/roster/{_firm(client, 'Alpha')['id']}")
    assert entry["certification"] == [shown]


@pytest.mark.parametrize("is_followed", [True, False])
def test_a_suspension_shows_everywhere_whether_or_not_the_roster_followed(
    client: Any,
    issued: dict[str, Issued],
    issuer: Issuer,
    register: Register,
    is_followed: bool,  # noqa: FBT001 - of the test
):
    issuer.stands(issued["Alpha"], SUSPENDED, Ground.MAJOR_NOT_MENDED)
    if is_followed:
        register.follow()
    [shown] = _firm(client, "Alpha")["certification"]
    assert (shown["status"], shown["ground"]) == ("suspended", "major_not_mended")
    assert _filtered(client, certification="active") == ["Beta"]
    assert _filtered(client, certification="suspended") == ["Alpha"]
    facets = _get(client, "/v1/roster/facets")
    assert sorted((each["value"], each["count"]) for each in facets["certification"]) == [
        ("active", 1),
        ("suspended", 1),
    ]
    assert facets["scheme"] == [{"value": "ers-1", "count": 2}]


def test_an_ended_certificate_is_not_shown_as_valid_though_no_job_ran(
    client: Any, issued: dict[str, Issued], clock: FixedClock
):
    assert issued
    clock.at = datetime(2029, 11, 24, 12, tzinfo=UTC)
    assert _firm(client, "Alpha")["certification"] is None
    assert _filtered(client, certification="active") == []
    assert _filtered(client, certification="expired") == ["Alpha", "Beta"]
    assert _filtered(client, scheme="ers-1") == []
    assert _get(client, "/v1/roster/facets")["certification"] == []


def test_a_certificate_begins_and_ends_with_the_days_where_its_scheme_is(
    client: Any, issuer: Issuer, register: Register, clock: FixedClock
):
    days = (date(2026, 12, 1), date(2026, 12, 2))
    made = issuer.issue(_firm(client, "Gamma")["id"], days)
    register.follow()
    verified = _get(client, made.path)
    found = []
    for hours in range(-30, 60):
        clock.at = datetime(2026, 12, 1, tzinfo=UTC) + timedelta(hours=hours)
        shown = _firm(client, "Gamma")["certification"]
        status = _get(client, made.path)["status"]
        assert (shown[0]["status"] if shown else "expired") == status, verified["time_zone"]
        assert _filtered(client, certification=status) == ["Gamma"]
        found.append(status)
    assert list(dict.fromkeys(found)) == ["not_yet_valid", "active", "expired"]
    assert found.count("active") == 48


def test_filters_go_together_and_are_met_by_one_and_the_same_certificate(
    client: Any, issued: dict[str, Issued]
):
    assert issued
    assert _filtered(client, scheme="ers-1") == ["Alpha", "Beta"]
    assert _filtered(client, scheme="crg-1") == []
    assert _filtered(client, scheme="ers-1", certification="active", q="alpha") == ["Alpha"]
    assert client.get("/v1/roster?certification=nonsense").status_code == 422


def test_an_export_says_the_certificates_and_proves_itself(
    client: Any, issued: dict[str, Issued], issuer: Issuer, register: Register, clock: FixedClock
):
    answer = client.get("/v1/roster/export.csv?certification=active")
    lines = list(csv.DictReader(io.StringIO(answer.text, newline="")))
    assert [(each["certificates"], each["certificate_statuses"]) for each in lines] == [
        (issued[name].number, "active") for name in ("Alpha", "Beta")
    ]
    clock.at += timedelta(seconds=5)
    issuer.stands(issued["Alpha"], SUSPENDED, Ground.MAJOR_NOT_MENDED)
    for _ in range(2):
        told = _get(
            client,
            "/v1/roster/export.manifest",
            certification="active",
            entry=answer.headers["vouch-journal-number"],
            at=answer.headers["vouch-judged-at"],
        )
        assert told["sha256"] == hashlib.sha256(answer.content).hexdigest()
        register.follow()
    assert "suspended" in client.get("/v1/roster/export.csv").text


def test_l1_a_past_day_tells_the_certification_of_that_day_as_it_is_known_today(
    client: Any, issued: dict[str, Issued], issuer: Issuer, register: Register, clock: FixedClock
):
    path = f"/v1/roster/{_firm(client, 'Alpha')['id']}"
    clock.at = NOON + timedelta(days=10)
    issuer.stands(issued["Alpha"], SUSPENDED, Ground.FALSE_STATEMENTS)
    clock.at = NOON + timedelta(days=20)
    register.follow()

    def then(days: int) -> list[str]:
        told = _get(client, path, as_of=str((NOON + timedelta(days=days)).date()))
        return [each["status"] for each in told["certification"] or []]

    assert (then(-1), then(0), then(9), then(10), then(15)) == (
        *([], ["active"], ["active"]),
        *(["suspended"], ["suspended"]),
    )
    issuer.overturned(issued["Alpha"], SUSPENDED)
    register.follow()
    assert (then(10), then(15)) == (["active"], ["active"])
    assert "false_statements" not in str(_history(client, path))


def _history(client: Any, path: str) -> list[dict[str, Any]]:
    items = _get(client, f"{path}/history", limit=100)["items"]
    return [each for each in items if each["what"] == "certificate"]


def test_the_history_says_each_standing_with_its_act_and_ground(
    client: Any, issued: dict[str, Issued], issuer: Issuer, clock: FixedClock
):
    path = f"/v1/roster/{_firm(client, 'Alpha')['id']}"
    first = _get(client, issued["Alpha"].path)["act"]["journal_number"]
    clock.at += timedelta(days=3)
    entry = issuer.stands(issued["Alpha"], SUSPENDED, Ground.AUDIT_NOT_ALLOWED)
    said = [
        (each["value"]["state"], each["value"]["ground"], each["act"]["entry"], each["from"])
        for each in _history(client, path)
    ]
    assert said == [
        ("suspended", "audit_not_allowed", entry, "2026-11-27"),
        ("active", "requirements_met", first, "2026-11-24"),
    ]


def test_a_list_asks_as_many_questions_however_many_are_certified(
    client: Any, issuer: Issuer, register: Register, issued: dict[str, Issued]
):
    def asked(make: Callable[[], Any]) -> int:
        with statements(register.database) as found:
            make()
        return len(found)

    def listed() -> int:
        return asked(lambda: _get(client, "/v1/roster", certification="active"))

    before = listed()
    assert issued
    issuer.issue(_firm(client, "Gamma")["id"])
    register.follow()
    assert listed() == before
