"""A case of threats because she complained: one code opens both, a yes to one is none to the other.

Fairness W1 to W3.
"""

from typing import Any
from uuid import UUID

import pytest

from app.access.policy import CLOCK
from app.domains.identity.types import OrganisationKind
from app.kit.numbers import read
from tests.handled import COMPANY, IDENTITY, Case, Desk
from tests.handling import brought, found
from tests.hearings import problem
from tests.people import key

NAMED = {"kind": "intermediary", "name": "Himal Overseas Pokhara"}
THREAT = {"answer": "yes", "words": "The agent came to my mother."}


class Threatened(Case):
    """A case of threats, as she comes to it with the code of her first case."""

    number: str

    @property
    def hers(self) -> Any:
        client = super().hers
        client.headers["Case-Number"] = self.number
        return client


def threatened(desk: Desk, *consents: dict[str, Any], **more: Any) -> tuple[Case, Threatened]:
    """Tell, withdraw without pressure, and be threatened a month later; Ana handles it then."""
    first = desk.inquired(*consents, **more)
    first.says("withdrawal", {"pressed": "no"})
    desk.after(days=8)
    desk.after(days=31)
    after = first.says("questions/threatened_30_days", THREAT)
    number = after["linked"][0]["number"]
    linked = Threatened(desk, UUID(found(desk.world.signed_in(desk.ana), number)), first.receipt)
    linked.number = number
    brought(desk.world, desk.ana, str(linked.id), "inquiry")
    return first, linked


def test_w3_her_code_opens_the_case_of_threats_too_and_she_answers_there(desk: Desk):
    first, linked = threatened(desk)
    linked.done(
        desk.ana,
        "messages",
        {"audience": "complainant", "text": "Are you with your mother now?"},
    )
    assert first.read()["linked"][0]["unread"] > 0

    shown = linked.read()
    assert shown["messages"][-1]["text"] == "Are you with your mother now?"
    assert (
        linked.says("messages", {"text": "Yes, with her."}, status=201)["number"] == linked.number
    )

    assert first.read()["linked"][0]["unread"] == 0
    assert "Yes, with her." not in str(first.read()["messages"])


def test_w2_a_number_of_somebody_elses_case_opens_nothing(desk: Desk):
    first, linked = threatened(desk)
    other = desk.lodged()

    for receipt, number, answer in (
        (first.receipt, other.read()["number"], (404, "not-found")),
        (other.receipt, linked.number, (404, "not-found")),
        (first.receipt, "VC1", (422, "mistyped-number")),
        (first.receipt, first.read()["number"], None),
    ):
        client = desk.world.client(**{"Authorization": f"Receipt {receipt}", "Case-Number": number})
        got = client.get("/v1/receipt")
        assert (got.status_code == 200) if answer is None else problem(got) == answer, got.text


def test_its_number_is_drawn_as_every_other(desk: Desk):
    [one, two] = (threatened(desk)[1].number for _ in range(2))
    assert min(read(one)[1], read(two)[1]) > 10_000


def test_w1_a_yes_to_the_first_is_no_yes_to_tell_of_the_threats(desk: Desk):
    first, linked = threatened(desk, COMPANY)
    assert problem(desk.prepared(linked, category="threats_retaliation")) == (409, "no-consent")

    said = {"use": "tell_company", "language": "en", "text_version": "1"}
    linked.says("consents", said, status=201)

    assert desk.prepared(linked, category="threats_retaliation").status_code == 201
    [shown] = linked.read()["tellings"]
    assert shown["state"] == "prepared"
    assert first.read()["tellings"] == []


@pytest.mark.parametrize("words", ["Maya Gurung complained.", "Call 9841234567."])
def test_w1_what_is_told_of_threats_is_compared_with_who_she_is(desk: Desk, words: str):
    _, linked = threatened(desk)
    said = {"use": "tell_company", "language": "en", "text_version": "1"}
    linked.says("consents", said, status=201)

    assert problem(desk.prepared(linked, statement=words)) == (409, "points-to-her")
    assert "identity" in {each["what"].rpartition("_")[2] for each in linked.read()["openings"]}


def test_w1_who_may_be_asked_in_the_first_is_not_answered_for_in_the_second(desk: Desk):
    _, linked = threatened(desk, {"use": "contact_me"})
    why = {"why": "cannot_point_to_her", "reason": "Hundreds say so.", "could_fit": 200}
    telling = desk.prepared(linked, **why).json()
    linked.done(desk.ben, f"tellings/{telling['id']}/second", {"reasons": "I read it too."})
    desk.after(days=40)

    refused = linked.does(desk.ana, f"tellings/{telling['id']}/tell")

    assert problem(refused) == (409, "can-be-asked")


def test_w2_who_is_granted_to_know_who_she_is_reads_it_where_she_told_it(desk: Desk):
    first, linked = threatened(desk)
    asked = linked.done(desk.ana, "identity-requests", {"reason": "To bring her to safety."})
    path = f"identity-requests/{asked['id']}/answer"
    linked.done(desk.ben, path, {"answer": "granted", "reason": "She is in danger."})

    opened = desk.world.signed_in(desk.ana).get(f"/v1/complaints/{linked.id}/identity").json()

    assert opened["facts"]["name"] == IDENTITY["name"]
    whats = [each["what"] for each in first.read()["openings"]]
    assert any("identity" in each for each in whats)


def test_w2_a_contested_code_gives_nothing_in_either_case(desk: Desk):
    first, linked = threatened(desk)
    stolen = first.says("replacement", status=201)["receipt"]
    old = desk.world.client(Authorization=f"Receipt {first.receipt}")
    assert old.post("/v1/receipt/objections").status_code == 204
    linked.receipt = stolen

    refused = linked.hers.post(
        "/v1/receipt/consents", json={"use": "tell_company", "language": "en", "text_version": "1"}
    )

    assert problem(refused) == (409, "receipt-disputed")


def test_l10_who_was_named_in_words_is_named_in_the_case_of_threats(desk: Desk):
    _, linked = threatened(desk, against=NAMED)
    with desk.world.database.reading(CLOCK) as work:
        assert work.session.get_one(type(linked.row), linked.id).accused_digest is not None
    shown = desk.world.signed_in(desk.ana).get(f"/v1/complaints/{linked.id}").json()
    assert shown["accused_name"] == NAMED["name"]


def test_w6_to_whom_the_first_case_is_hidden_the_second_opens_neither_her_nor_it(desk: Desk):
    _, linked = threatened(desk)
    other = desk.world.organisation(OrganisationKind.INTERMEDIARY)
    about = {"kind": "intermediary", "organisation": other.number}
    linked.done(desk.ana, "accused", {"against": about, "reason": "Others threaten her."})
    linked.done(desk.ana, "assign", {"person": str(desk.cho.person.id), "reason": "I leave."})
    asked = linked.done(desk.cho, "identity-requests", {"reason": "To bring her to safety."})
    path = f"identity-requests/{asked['id']}/answer"
    linked.done(desk.ben, path, {"answer": "granted", "reason": "She is in danger."})
    client = desk.world.signed_in(desk.cho)
    said = {"kind": "family_tie", "since": "2020-01-01", "organisation": desk.agency.number}
    assert client.post("/v1/me/interests", json=said, headers=key()).status_code == 201

    assert client.get(f"/v1/complaints/{linked.id}").status_code == 200
    assert client.get(f"/v1/complaints/{linked.id}/identity").status_code == 404
    heard = {"is_her": True, "notes": "She named the car."}
    assert linked.does(desk.cho, "hearings", heard).status_code == 404
