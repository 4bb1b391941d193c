"""What a partner, or whoever has its old files, cannot do here."""

import orjson
import pytest

from app.domains.agreements.types import ClauseKind
from app.domains.links.engine import signing
from app.domains.links.engine.addresses import fault_of, is_asked
from app.domains.links.service import keys
from tests.agreeing import lay_down
from tests.linking import Linked, Partner, told
from tests.make import OPERATOR
from tests.people import World
from tests.sharing import Sharing


@pytest.fixture
def linked(world: World) -> Linked:
    return Linked(world).agreed()


@pytest.mark.parametrize(
    "address",
    [
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::10.0.0.1",
        "64:ff9b::a00:1",
        "64:ff9b::7f00:1",
        "2002:a00:1::",
        "2002:c0a8:101::1",
    ],
)
def test_an_address_that_hides_one_inside_a_network_is_never_asked(address):
    assert not is_asked(address, is_live=True, is_private=False)
    assert fault_of(f"https://[{address}]", is_live=True, private=()) is not None


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:4700::1111", "64:ff9b::5db8:d822"])
def test_a_public_address_is_asked(address):
    assert is_asked(address, is_live=True, is_private=False)


def test_a_file_of_an_ended_link_is_not_taken_again_through_a_new_one(world: World):
    partner = Partner()
    first = Linked(world, partner).agreed()
    old = partner.file(partner.listing("1", "Invented Agency"))
    assert first.send(old).status_code == 200
    first.work_off()
    assert first.act("end").status_code == 200
    partner.sequence, partner.previous = 0, None
    second = Linked(world, partner, key="nepal-again").agreed()
    answer = second.send(old)
    assert (answer.status_code, second.state()["received"]) == (422, 0)
    listing = partner.listing("1", "Invented Agency", licence={"status": "suspended"})
    assert second.send(partner.file(listing)).status_code == 200


@pytest.mark.parametrize(
    "odd",
    [
        {"content": {"count": 2**60}},
        {"content": {"deep": [{"count": -(2**53)}]}},
        {"acknowledge_by": "0001-01-01T00:00:00+14:00"},
        {"answer_by": "9999-12-31T23:59:59-12:00"},
        {"at": "0001-01-01T00:00:00+14:00"},
        {"number": "Z\u0000"},
    ],
)
def test_an_odd_record_is_left_out_and_stops_neither_its_file_nor_other_links(linked, odd):
    lay_down(linked.world, "ph-np", ["PH", "NP"])
    sharing = Sharing(linked.world, ["PH"])
    partner = linked.partner
    linked.bring(told(partner, **odd), told(partner), partner.listing("1", "Invented Agency"))
    assert len(sharing.inbox("PH")) == 1
    assert linked.rows() == {"NP-1": "valid"}
    assert linked.state()["left"] == {"unreadable": 1}


def test_an_odd_instant_of_a_list_stops_nothing(linked):
    partner = linked.partner
    odd = partner.listing("1", "Invented Agency", at="0001-01-01T00:00:00+14:00")
    linked.bring(odd, partner.listing("2", "Another"))
    assert linked.rows() == {"NP-2": "valid"}


@pytest.mark.parametrize(
    "name", [{"sender": "a\u0000b"}, {"receiver": "127.0.0.1\u0000"}, {"instance": "te\u0000st"}]
)
def test_a_header_that_names_nobody_is_refused_before_anything_is_looked_up(linked, name):
    assert linked.send(linked.partner.file(moves=False, **name)).status_code == 422


def test_a_header_of_an_instant_that_no_clock_shows_is_refused(linked):
    content = linked.partner.file(moves=False)
    first, rest = content.split(b"\n", 1)
    said = orjson.loads(first)
    said["made_at"] = "0001-01-01T00:00:00+14:00"
    assert linked.send(orjson.dumps(said) + b"\n" + rest).status_code == 422


def test_s1_a_partner_tells_nothing_under_an_agreement_of_other_states(linked):
    lay_down(linked.world, "ph-in", ["PH", "IN"])
    sharing = Sharing(linked.world, ["PH"])
    linked.bring(told(linked.partner, agreement="ph-in"))
    assert sharing.inbox("PH") == []


def test_s1_a_complaint_comes_through_no_link(linked):
    kinds = [ClauseKind.COMPLAINTS_REFERRED, ClauseKind.SUSPENSIONS]
    lay_down(linked.world, "ph-np", ["PH", "NP"], kinds)
    sharing = Sharing(linked.world, ["PH"])
    linked.bring(
        told(linked.partner, what="complaint_referred", clause="complaints_referred"),
        told(linked.partner, what="complaint_referred"),
    )
    assert sharing.inbox("PH") == []
    assert linked.state()["left"] == {"not_for_us": 2}


def test_a_recall_cannot_be_recalled(linked):
    lay_down(linked.world, "ph-np", ["PH", "NP"])
    sharing = Sharing(linked.world, ["PH"])
    record = told(linked.partner)
    recall = linked.partner.said("recall", of=record["id"], number="Z-19", why="reversed")
    again = linked.partner.said("recall", of=recall["id"], number="Z-20", why="reversed")
    linked.bring(record, recall, again)
    assert len(sharing.inbox("PH")) == 2
    assert linked.state()["left"] == {"unknown_disclosure": 1}


def test_s4_no_partner_makes_a_state_late_by_the_times_that_it_names(linked):
    lay_down(linked.world, "ph-np", ["PH", "NP"])
    sharing = Sharing(linked.world, ["PH"])
    past = {"acknowledge_by": "2026-01-01T00:00:00Z", "answer_by": "2026-01-01T00:00:00Z"}
    linked.bring(told(linked.partner, **past))
    [came] = sharing.inbox("PH")
    assert not came["overdue"]
    assert came["asks_answer"]


def test_s1_what_no_clause_opens_any_more_or_so_widely_is_a_question(linked):
    lay_down(linked.world, "ph-np", ["PH", "NP"], [ClauseKind.SUSPENSIONS])
    sharing = Sharing(linked.world, ["PH"])
    partner = linked.partner
    linked.bring(told(partner, clause="sanctions", what="sanction_imposed"))
    linked.bring(told(partner, at="2001-01-01T00:00:00Z"))
    linked.bring(told(partner, sender="NP-P3"))
    assert sharing.inbox("PH") == []
    assert [each["kind"] for each in linked.questions()] == ["unknown_agreement"] * 3


@pytest.mark.parametrize("ahead", [{"holds_from": "2026-11-26"}, {"at": "2026-11-25T08:00:00Z"}])
def test_an_act_of_a_day_to_come_changes_nothing_today(linked, ahead):
    partner = linked.partner
    linked.bring(partner.listing("1", "Invented Agency"))
    linked.bring(partner.decision("NP-1", "suspended", **ahead))
    assert linked.rows() == {"NP-1": "valid"}
    assert linked.state()["left"] == {"ahead": 1}


def test_a_repetition_after_our_key_was_replaced_gets_a_receipt_that_the_new_one_signed(linked):
    content = linked.partner.file()
    first = linked.send(content).json()["receipt"]
    with linked.world.database.writing(OPERATOR) as work:
        keys.rotate(work, linked.desk.ring, operator="admin", reason="every year")
    again = linked.send(content).json()["receipt"]
    about = linked.world.client().get("/.well-known/vouch-exchange.json").json()
    said = signing.read(again, signing.RECEIPT, about["keys"][0])
    assert said["file"] == signing.read(first, signing.RECEIPT, about["keys"][1])["file"]
    assert linked.send(content).json()["receipt"] == again
