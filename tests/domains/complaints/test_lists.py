"""Lists of cases: each filter narrows them, and none shows a case that one may not know of (W6)."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from urllib.parse import quote

import pytest

from tests.complaining import Desks, Officer, case_of, tells
from tests.make import FixedClock, add_subject
from tests.people import World

NAMED = "Hill Overseas Pvt Ltd"
Cases = dict[str, str]


@pytest.fixture
def desks(world: World) -> Desks:
    return Desks(world)


@pytest.fixture
def sita(desks: Desks) -> Officer:
    return desks.officer()


@pytest.fixture
def omar(desks: Desks) -> Officer:
    return desks.officer()


@pytest.fixture
def cases(desks: Desks, sita: Officer, omar: Officer, clock: FixedClock) -> Cases:
    """Cases of three days; of two of them Sita must not know, though each filter would fit."""
    world, about = desks.world, {"record": add_subject(desks.world.database, 902)}

    def told(**more: Any) -> str:
        return case_of(world, tells(world, **more))

    found = {"plain": told(), "of a record": told(against=about)}
    clock.at += timedelta(days=1)
    found |= {
        "grave": told(safe="no", categories=["violence_sexual"]),
        "of a name": told(against={"name": NAMED}),
    }
    sita.act(found["grave"], "assign")
    clock.at += timedelta(days=1)
    found["late"] = told(categories=["unpaid_wages"])
    omar.act(found["late"], "assign")
    like = {"safe": "no", "categories": ["fee_charged", "violence_sexual", "unpaid_wages"]}
    of_scheme = {**like, "against": {"kind": "scheme", "name": NAMED}}
    kept_out = told(**like, against={"name": NAMED})
    sita.act(kept_out, "kept-out", person=sita.id, tie="related")
    omar.act(kept_out, "assign")
    assert (omar.read(kept_out).status_code, sita.read(kept_out).status_code) == (200, 404)
    return found | {"of the scheme": told(**of_scheme), "kept out": kept_out}


def listed(who: Officer, cases: Cases, **asked: str) -> list[str]:
    """Return which cases a list shows to somebody."""
    headers = {"Accused-Name": quote(asked.pop("name"))} if "name" in asked else {}
    answer = who.client.get("/v1/complaints", params=asked, headers=headers)
    assert answer.status_code == 200, answer.text
    called = {case: name for name, case in cases.items()}
    return [called[each["id"]] for each in answer.json()["items"]]


FILTERS: dict[str, tuple[Callable[[Cases, Officer], dict[str, str]], list[str]]] = {
    "state": (lambda _, __: {"state": "safety_check"}, ["grave", "late"]),
    "severity": (lambda _, __: {"severity": "critical"}, ["grave"]),
    "category": (lambda _, __: {"category": "unpaid_wages"}, ["late"]),
    "officer": (lambda _, sita: {"officer_id": sita.id}, ["grave"]),
    "from a day": (lambda _, __: {"received_from": "2026-11-25"}, ["grave", "of a name", "late"]),
    "until a day": (
        lambda _, __: {"received_until": "2026-11-25"},
        ["plain", "of a record", "grave", "of a name"],
    ),
    "one day": (
        lambda _, __: {"received_from": "2026-11-25", "received_until": "2026-11-25"},
        ["grave", "of a name"],
    ),
    "record": (
        lambda cases, sita: {
            "subject_id": sita.read(cases["of a record"]).json()["subject_id"],
        },
        ["of a record"],
    ),
    "name": (lambda _, __: {"name": NAMED.upper()}, ["of a name"]),
    "two at once": (lambda _, __: {"state": "safety_check", "category": "unpaid_wages"}, ["late"]),
    "what fits nothing": (lambda _, __: {"state": "closed"}, []),
}


@pytest.mark.parametrize("of", FILTERS)
def test_w6_each_filter_narrows_the_list_and_shows_no_case_that_is_kept_from_one(
    cases: Cases, sita: Officer, of: str
):
    asked, expected = FILTERS[of]
    whole = [name for name in cases if name not in {"of the scheme", "kept out"}]

    assert listed(sita, cases) == whole
    assert listed(sita, cases, **asked(cases, sita)) == expected
    assert len(expected) < len(whole)


def test_w6_the_same_filters_show_the_case_to_whom_it_is_not_kept_from(
    cases: Cases, sita: Officer, omar: Officer
):
    for asked in (
        {"state": "safety_check"},
        {"severity": "critical"},
        {"category": "unpaid_wages"},
        {"officer_id": omar.id},
        {"received_from": "2026-11-26"},
        {"name": NAMED},
    ):
        assert "kept out" in listed(omar, cases, **asked), asked
        assert "kept out" not in listed(sita, cases, **asked), asked
        assert "of the scheme" not in listed(omar, cases, **asked), asked


@pytest.mark.parametrize(
    "asked",
    [
        *({"state": "lost"}, {"severity": "dire"}, {"category": "weather"}, {"officer_id": "me"}),
        *({"received_from": "1066-01-01"}, {"received_until": "tomorrow"}, {"story": "money"}),
    ],
)
def test_what_no_list_can_be_narrowed_to_is_told_at_its_place(sita: Officer, asked: dict[str, str]):
    answer = sita.client.get("/v1/complaints", params=asked)

    assert answer.status_code == 422
    [name] = asked
    assert name in answer.json()["errors"][0]["pointer"]
