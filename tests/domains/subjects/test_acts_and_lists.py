"""Acts of an authority and the lists of the same register: the newer word wins, in the open."""

from datetime import date, timedelta
from typing import Any

import pytest

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from tests.people import World, key, on
from tests.registers import FIRST_DAY, Register, row

WHY = {"reason": "decided at the counter"}
GROUND = {"code": "court_order", "law": "Labour Code", "article": "37"}
TODAY = date(2026, 11, 24)
SOON = TODAY + timedelta(days=2)


class Counter:
    """An officer at the counter, beside a list that numbers its licences."""

    def __init__(self, world: World, register: Register) -> None:
        self.world = world
        self.register = register
        ministry = world.organisation(OrganisationKind.AUTHORITY, "Ministry", "PH")
        self.officer = world.member(Role.AUTHORITY_OFFICER, ministry)
        register.bring(row("Alpha"), row("Beta"))
        self.client = register.client()

    def signed_in(self) -> Any:
        """Return the officer's client; tokens last minutes."""
        return self.world.signed_in(self.officer)

    def record(self, name: str) -> str:
        """Return the record of a firm."""
        items = self.client.get("/v1/roster").json()["items"]
        return next(each["id"] for each in items if each["name"] == name)

    def licences(self, name: str) -> dict[str, Any]:
        """Return the licences of a firm by number."""
        where = f"/v1/intermediaries/{self.record(name)}/licences"
        return {each["number"]: each for each in self.signed_in().get(where).json()["items"]}

    def add(self, name: str, number: str, **body: Any) -> dict[str, Any]:
        """Add a licence to a firm, in the register of the list."""
        new = {"number": number, "kind": "Agency licence", "status": "valid", **WHY}
        answer = self.signed_in().post(
            f"/v1/intermediaries/{self.record(name)}/licences",
            json={**new, "holds_from": str(TODAY), **body},
            headers=key(),
        )
        assert answer.status_code == 201, answer.text
        return answer.json()

    def change(self, licence: dict[str, Any], action: str, **body: Any) -> dict[str, Any]:
        """Act on a licence."""
        answer = self.signed_in().post(
            f"/v1/licences/{licence['id']}/{action}",
            json={"ground": GROUND, **WHY, **body},
            headers=on(licence["version"]),
        )
        assert answer.status_code == 201, answer.text
        return answer.json()


@pytest.fixture
def counter(world: World, register: Register) -> Counter:
    """The officer and the list."""
    return Counter(world, register)


def _said(licence: dict[str, Any]) -> list[tuple[str, str, str | None]]:
    return [(each["status"], each["since"], each["until"]) for each in licence["history"]]


def test_a_list_takes_over_a_licence_that_an_act_had_added(counter, clock):
    added = counter.add("Alpha", "L-9")
    assert added["register_key"] == "test-list"
    clock.at += timedelta(days=5)
    counter.register.bring(row("Alpha"), row("Beta"), row("Alpha", licence="L-9"), day=SOON)
    licence = counter.licences("Alpha")["L-9"]
    assert licence["id"] == added["licence_id"]
    assert _said(licence) == [("valid", str(SOON), None), ("valid", str(TODAY), "2026-11-25")]
    assert licence["history"][0]["line"] == 4
    later = SOON + timedelta(days=1)
    counter.register.bring(
        row("Alpha"), row("Beta"), row("Alpha", "Ended", licence="L-9"), day=later
    )
    licence = counter.licences("Alpha")["L-9"]
    assert licence["id"] == added["licence_id"]
    assert [each["status"] for each in licence["history"]] == ["cancelled", "valid", "valid"]
    assert [each["kind"] for each in licence["acts"]] == ["add"]


def test_a_row_of_a_number_that_an_act_had_given_is_of_the_same_firm(counter, clock):
    added = counter.add("Alpha", "L-9")
    clock.at += timedelta(days=5)
    counter.register.bring(row("Alpha"), row("Beta"), row("Alpha Ltd", licence="L-9"), day=SOON)
    item = next(
        each
        for each in counter.client.get("/v1/roster").json()["items"]
        if each["id"] == added["subject_id"]
    )
    assert [each["name"] for each in item["other_names"]] == ["Alpha Ltd"]
    assert len(counter.client.get("/v1/roster").json()["items"]) == 2


def test_an_older_list_takes_a_licence_into_its_row_and_leaves_its_words(counter, clock):
    added = counter.add("Alpha", "L-9", status="suspended", ground=GROUND)
    older = date(2026, 11, 1)
    counter.register.bring(row("Alpha"), row("Beta"), row("Alpha", licence="L-9"), day=older)
    licence = counter.licences("Alpha")["L-9"]
    assert _said(licence) == [("suspended", str(TODAY), None)]
    assert licence["history"][0]["act"] == added["id"]
    clock.at += timedelta(days=5)
    counter.register.bring(row("Alpha"), row("Beta"), row("Alpha", licence="L-9"), day=SOON)
    licence = counter.licences("Alpha")["L-9"]
    assert [each["status"] for each in licence["history"]] == ["valid", "suspended"]


def test_an_older_list_does_not_undo_a_corrected_number(counter):
    licence = counter.licences("Alpha")["L-Alpha"]
    counter.change(licence, "correct", number="L-A1pha")
    counter.register.bring(row("Alpha"), row("Beta", "Limited"), day=date(2026, 11, 1))
    assert set(counter.licences("Alpha")) == {"L-A1pha"}


def test_a_newer_list_renumbers_a_licence_and_it_stays_the_same_one(counter, clock):
    licence = counter.licences("Alpha")["L-Alpha"]
    counter.change(licence, "change-status", status="suspended", holds_from=str(TODAY))
    clock.at += timedelta(days=5)
    counter.register.bring(row("Beta"), row("Alpha", "Stopped", number="17"), day=SOON)
    same = counter.licences("Alpha")["L-Alpha"]
    assert same["id"] == licence["id"]
    assert [each["status"] for each in same["history"]] == ["suspended", "suspended", "valid"]
    assert len(same["acts"]) == 1


def test_a_gone_licence_is_acted_upon_and_the_list_confirms_it_no_more(counter, clock):
    counter.register.bring(row("Beta"), day=date(2026, 11, 1))
    licence = counter.licences("Alpha")["L-Alpha"]
    assert licence["status"] == "no_longer_listed"
    counter.change(licence, "change-status", status="cancelled", holds_from=str(TODAY))
    clock.at += timedelta(days=120)
    counter.register.bring(row("Beta"), day=TODAY + timedelta(days=119))
    found = counter.client.get("/v1/roster", params={"licence_status": "unconfirmed"}).json()
    [item] = found["items"]
    assert item["name"] == "Alpha"
    [shown] = item["licences"]
    assert (shown["status"], "read cancelled" in shown["reads"]) == ("unconfirmed", True)


def test_a_list_that_repeats_an_act_confirms_its_word(counter, clock):
    licence = counter.licences("Alpha")["L-Alpha"]
    words = {"status": "suspended", "status_word": "Stopped", "holds_from": str(TODAY)}
    act = counter.change(licence, "change-status", **words)
    clock.at += timedelta(days=120)
    later = TODAY + timedelta(days=119)
    counter.register.bring(row("Alpha", "Stopped"), row("Beta"), day=later)
    [now, _] = counter.licences("Alpha")["L-Alpha"]["history"]
    assert (now["act"], now["since"]) == (act["id"], str(TODAY))
    found = counter.client.get("/v1/roster", params={"licence_status": "suspended"}).json()
    [shown] = found["items"][0]["licences"]
    assert shown["reads"] == f"suspended according to Register of test-list of {later}"


def test_an_act_dated_back_before_any_list_is_reversed_to_what_the_list_says(counter):
    licence = counter.licences("Alpha")["L-Alpha"]
    act = counter.change(licence, "change-status", status="revoked", holds_from="2026-08-01")
    assert _said(counter.licences("Alpha")["L-Alpha"]) == [("revoked", "2026-08-01", None)]
    counter.signed_in().post(
        f"/v1/licence-acts/{act['id']}/reverse", json=WHY, headers=on(act["version"])
    )
    [version] = counter.licences("Alpha")["L-Alpha"]["history"]
    assert (version["status"], version["since"]) == ("valid", str(FIRST_DAY))
    assert version["line"] == 2
