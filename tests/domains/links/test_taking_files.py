"""Files of partners: only whole, signed, in their order, each once; what does not fit is asked."""

from datetime import timedelta

import orjson
import pytest

from app.domains.links.engine import signing
from tests.linking import FILES, LINKS, Linked, Partner, changed, lines_of
from tests.make import NOON
from tests.people import World


def slug(answer) -> str:
    return answer.json()["type"].rpartition("/")[2]


@pytest.fixture
def linked(world: World) -> Linked:
    return Linked(world).agreed()


def test_a_file_is_taken_once_and_a_repetition_gets_the_very_same_receipt(linked):
    content = linked.partner.file(linked.partner.listing("1", "Invented Agency"))
    first, again = linked.send(content), linked.send(content)
    assert first.status_code == again.status_code == 200
    assert first.content == again.content
    linked.work_off()
    assert linked.send(content).content == first.content
    assert linked.rows() == {"NP-1": "valid"}
    assert linked.state()["received"] == linked.state()["taken"] == 1


def test_a_receipt_is_signed_by_the_published_key_over_the_file_and_its_number(linked):
    receipt = linked.send(linked.partner.file()).json()["receipt"]
    about = linked.world.client().get("/.well-known/vouch-exchange.json").json()
    said = signing.read(receipt, signing.RECEIPT, about["keys"][0])
    assert (said["sender"], said["receiver"], said["sequence"]) == (
        linked.partner.name,
        about["installation"],
        1,
    )


def test_a_file_under_another_key_is_refused(linked):
    forged = Partner(linked.partner.name)
    answer = linked.send(forged.file(forged.listing("1", "Invented Agency")))
    assert (answer.status_code, slug(answer)) == (422, "exchange-file-refused")
    content = linked.partner.file(
        moves=False, private=forged.private, kid=linked.partner.public["kid"]
    )
    assert linked.send(content).status_code == 422


def test_a_file_of_which_any_byte_was_changed_is_refused(linked):
    content = linked.partner.file(linked.partner.listing("1", "Invented Agency"), moves=False)
    for at in range(0, len(content) - 1, 37):
        answer = linked.send(changed(content, at))
        assert answer.status_code in {409, 422}, at
    assert linked.state()["received"] == 0
    assert linked.send(content).status_code == 200


def test_a_file_that_was_cut_is_refused_wherever_it_was_cut(linked):
    listings = [linked.partner.listing(str(each), "Invented Agency") for each in range(3)]
    content = linked.partner.file(*listings, moves=False)
    lines = lines_of(content)
    without_signature = b"".join(lines[:-1])
    without_a_record = b"".join([*lines[:2], *lines[3:]])
    twice_signed = content + lines[-1]
    for cut in (content[:-5], content[:100], without_signature, without_a_record, twice_signed):
        assert linked.send(cut).status_code == 422
    assert linked.state()["received"] == 0


def test_another_file_under_a_number_that_was_taken_is_refused_and_told(linked):
    linked.bring(linked.partner.listing("1", "Invented Agency"))
    other = linked.partner.file(
        linked.partner.listing("2", "Another"), moves=False, sequence=1, previous=None
    )
    answer = linked.send(other)
    assert (answer.status_code, slug(answer)) == (409, "exchange-sequence-taken")
    assert answer.json()["expected"] == 2
    assert "another file of number 1" in linked.state()["problem"]
    assert linked.rows() == {"NP-1": "valid"}


def test_a_gap_is_refused_with_the_number_that_comes_next(linked):
    first = linked.partner.file(linked.partner.listing("1", "Invented Agency"))
    second = linked.partner.file(linked.partner.listing("2", "Another"))
    answer = linked.send(second)
    assert (answer.status_code, slug(answer)) == (409, "exchange-sequence-gap")
    assert answer.json()["expected"] == 1
    assert [linked.send(each).status_code for each in (first, second)] == [200, 200]


def test_a_file_that_names_another_one_before_it_is_refused(linked):
    linked.bring(linked.partner.listing("1", "Invented Agency"))
    assert linked.send(linked.partner.file(moves=False, previous="0" * 64)).status_code == 422


def test_a_file_for_another_installation_or_of_a_stranger_is_refused(linked):
    assert linked.send(linked.partner.file(moves=False, receiver="else.example")).status_code == 422
    stranger = Partner("stranger.example")
    assert linked.send(stranger.file()).status_code == 422


def test_l9_a_file_of_another_kind_of_instance_is_refused(linked):
    answer = linked.send(linked.partner.file(moves=False, instance="live"))
    assert (answer.status_code, slug(answer)) == (409, "another-kind-of-instance")


def test_a_clock_that_is_far_ahead_is_refused_and_one_behind_is_not(linked):
    ahead = linked.partner.file(moves=False, made_at=NOON + timedelta(minutes=11))
    answer = linked.send(ahead)
    assert answer.status_code == 422
    assert "660 seconds" in answer.json()["detail"]
    assert linked.send(linked.partner.file(made_at=NOON - timedelta(days=3))).status_code == 200
    assert linked.send(linked.partner.file(made_at=NOON + timedelta(minutes=9))).status_code == 200


@pytest.mark.parametrize(
    "content",
    [
        b"\n",
        b"not json\n",
        b"[]\n",
        b"{}\n",
        b"\x00\xff\n",
        b'{"format":"vouch-exchange"}\n',
        b"{" * 5_000 + b"\n",
        b"x" * 10_000,
    ],
)
def test_what_is_no_exchange_file_is_refused(linked, content):
    assert linked.send(content).status_code == 422


def test_a_file_of_a_newer_major_format_or_of_too_many_records_is_refused(linked):
    assert linked.send(linked.partner.file(moves=False, version="2.0")).status_code == 422
    many = linked.partner.file(moves=False, records={"listing": 100_001})
    assert linked.send(many).status_code == 422


def test_an_oversized_file_is_refused_before_it_is_read(linked):
    answer = linked.world.client().post(
        FILES, content=b"", headers={"Content-Length": str(64 * 1024 * 1024 + 1)}
    )
    assert answer.status_code == 413


def test_records_of_a_kind_that_is_not_known_are_left_out_and_counted(linked):
    new = linked.partner.said("certificate", thing="of a newer minor version")
    odd = linked.partner.listing("2", "Another", licence={"status": "no status"})
    linked.bring(new, odd, linked.partner.listing("1", "Invented Agency"))
    assert linked.state()["left"] == {"unknown_kind": 1, "unreadable": 1}
    assert linked.rows() == {"NP-1": "valid"}


def test_a_partner_tells_nothing_of_another_jurisdiction_or_in_anothers_name(linked):
    strange = {"key": "np-list", "jurisdiction": "IN"}
    other = Partner("else.example")
    linked.bring(
        linked.partner.listing("1", "Invented Agency", source=strange),
        linked.partner.decision("NP-1", "suspended", source=strange),
        other.listing("2", "Another"),
        linked.partner.listing("3", "A Third", source={"key": "not-agreed", "jurisdiction": "NP"}),
    )
    assert linked.state()["left"] == {
        "another_installation": 1,
        "another_jurisdiction": 2,
        "list_not_taken": 1,
    }
    assert linked.rows() == {}


def test_s5_a_partner_that_speaks_for_a_part_tells_of_that_part_alone(world):
    linked = Linked(world, speaks_for=["IN-KL"], reaches=["IN-KL"]).agreed()
    for code, count in (("IN", 1), ("IN-TN", 1), ("IN-KL", 0)):
        register = {"key": "np-list", "jurisdiction": code}
        linked.bring(linked.partner.listing(code, "Invented Agency", source=register))
        assert linked.state()["left"].get("another_jurisdiction", 0) == count
    assert linked.rows() == {"NP-IN-KL": "valid"}


def test_a_country_that_has_split_is_spoken_for_by_who_speaks_for_the_part(world):
    linked = Linked(world, speaks_for=["SS"], reaches=["SS"]).agreed()
    before = linked.partner.listing("1", "Invented", source={**REGISTER_OF_SUDAN})
    after = linked.partner.listing(
        "2", "Invented", source={**REGISTER_OF_SUDAN, "jurisdiction": "SS"}
    )
    linked.bring(before, after)
    assert linked.rows() == {"NP-2": "valid"}
    assert linked.state()["left"] == {"another_jurisdiction": 1}


REGISTER_OF_SUDAN = {"key": "np-list", "jurisdiction": "SD"}


def test_a_link_that_is_suspended_takes_nothing_and_goes_on_where_it_left_off(linked):
    assert linked.act("suspend").status_code == 200
    content = linked.partner.file(linked.partner.listing("1", "Invented Agency"))
    answer = linked.send(content)
    assert (answer.status_code, slug(answer)) == (409, "exchange-link-not-active")
    assert linked.act("resume").status_code == 200
    assert linked.send(content).status_code == 200


def test_what_came_before_a_suspension_is_worked_off_after_it(linked):
    linked.send(linked.partner.file(linked.partner.listing("1", "Invented Agency")))
    linked.act("suspend")
    linked.work_off()
    assert linked.rows() == {}
    linked.act("resume")
    linked.work_off()
    assert linked.rows() == {"NP-1": "valid"}


def test_nothing_of_a_link_is_taken_before_it_is_confirmed_or_after_it_ended(world):
    linked = Linked(world)
    linked.propose()
    content = linked.partner.file()
    assert linked.send(content).status_code == 409
    linked.act("confirm", fingerprint=linked.partner.fingerprint)
    assert linked.send(content).status_code == 200
    linked.act("end")
    assert linked.send(linked.partner.file()).status_code == 409


def test_a_key_that_was_replaced_signs_nothing_that_is_taken(linked):
    fresh = Partner(linked.partner.name)
    said = {name: fresh.public[name] for name in ("kty", "crv", "x")}
    assert linked.act("propose-key", by_first=True, public_key=said).status_code == 200
    own = linked.act("confirm-key", by_first=True, fingerprint=fresh.fingerprint)
    assert (own.status_code, slug(own)) == (403, "exchange-link-second-person")
    wrong = linked.act("confirm-key", fingerprint=linked.partner.fingerprint)
    assert (wrong.status_code, slug(wrong)) == (409, "wrong-fingerprint")
    before = linked.partner.file()
    receipt = linked.send(before).content
    assert linked.act("confirm-key", fingerprint=fresh.fingerprint).status_code == 200
    # The very bytes that were taken get their receipt again, and change nothing.
    assert linked.send(before).content == receipt
    assert linked.state()["received"] == 1
    header = {"sequence": 2, "previous": linked.partner.previous}
    assert linked.send(linked.partner.file(moves=False, **header)).status_code == 422
    assert linked.send(fresh.file(**header)).status_code == 200


def test_a_file_is_worked_off_in_pieces_and_a_piece_is_not_taken_twice(linked, monkeypatch):
    monkeypatch.setattr("app.domains.links.service.taking.PIECE", 2)
    listings = [linked.partner.listing(str(each), f"Invented {each}") for each in range(5)]
    linked.bring(*listings)
    assert len(linked.rows()) == 5
    assert linked.state()["taken"] == 1


def test_p4_one_proposes_and_another_confirms_with_the_fingerprint(world):
    linked = Linked(world)
    assert linked.propose().json()["state"] == "proposed"
    own = linked.act("confirm", by_first=True, fingerprint=linked.partner.fingerprint)
    assert (own.status_code, slug(own)) == (403, "exchange-link-second-person")
    wrong = linked.act("confirm", fingerprint=Partner().fingerprint)
    assert (wrong.status_code, slug(wrong)) == (409, "wrong-fingerprint")
    typed = linked.partner.fingerprint.upper().replace(" ", "  ")[:90]
    right = linked.act("confirm", fingerprint=linked.partner.public["kid"].upper())
    assert right.json()["state"] == "active"
    assert typed


@pytest.mark.parametrize(
    ("said", "pointer"),
    [
        ({"address": "http://10.0.0.7"}, "/address"),
        ({"address": "http://register.example.np"}, "/address"),
        ({"address": "https://192.168.1.4"}, "/address"),
        ({"address": "https://169.254.169.254"}, "/address"),
        ({"address": "https://[fd00::1]"}, "/address"),
        ({"address": "https://user:word@register.example"}, "/address"),
        ({"address": "https://register.example/path"}, "/address"),
        ({"address": "ftp://register.example"}, "/address"),
        ({"address": "https://[broken"}, "/address"),
        ({"installation": "127.0.0.1"}, "/installation"),
        ({"sends": ["no-such-register"]}, "/sends/0"),
        ({"speaks_for": ["IN", "IN-KL"]}, "/speaks_for/1"),
        (
            {"public_key": {"kty": "OKP", "crv": "Ed25519", "x": "A" * 43, "d": "x"}},
            "/public_key/d",
        ),
    ],
)
def test_a_link_that_cannot_be_meant_is_refused_pointing_at_what(world, said, pointer):
    linked = Linked(world, **said)
    answer = linked.propose()
    assert answer.status_code == 422
    assert [each["pointer"] for each in answer.json()["errors"]] == [pointer]


def test_one_link_for_a_partner_and_one_key_for_ever(linked):
    assert linked.propose().status_code == 409
    linked.link["key"] = "nepal-again"
    assert linked.propose().status_code == 409
    linked.link["key"] = "nepal"
    linked.act("end")
    assert linked.propose().status_code == 409
    linked.link["key"] = "nepal-again"
    assert linked.propose().status_code == 201


def test_what_waits_is_shown_to_who_can_do_it(world):
    linked = Linked(world)
    linked.propose()
    work = linked.second.get("/v1/me/work").json()["items"]
    assert f"{LINKS}/nepal" in [each["path"] for each in work]
    mine = [each["path"] for each in linked.first.get("/v1/me/work").json()["items"]]
    assert f"{LINKS}/nepal" not in mine


def test_the_bytes_of_a_file_say_what_the_format_says(linked):
    head, record, signature = lines_of(
        linked.partner.file(linked.partner.listing("1", "Invented Agency"))
    )
    assert orjson.loads(head)["format"] == "vouch-exchange"
    assert orjson.loads(record)["record"] == "listing"
    assert set(orjson.loads(signature)) == {"signature"}
