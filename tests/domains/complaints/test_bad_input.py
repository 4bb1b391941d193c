"""Hostile words and numbers: kept as they came or told plainly, never a failure."""

import pytest

from app.access.policy import CLOCK
from app.domains.complaints.rules import MOST_STORY
from app.domains.complaints.service import line
from tests.handled import Desk
from tests.make import OPERATOR
from tests.people import World

HELP = {"story": "Help."}
ODD = (
    "\u202eevil\u202c \u2066mixed\u2069 \u200fاسمي\u200e नाम 名字 ชื่อ ඔබේ",
    "a\u0301\u0301\u0301\u0301 \u200b\u200d\ufeff \U0001f469\u200d\U0001f467",
    "\u0000"[:0] + "\u0007\u001b[31mred\u001b[0m\r\nX: y",
    "<script>alert(1)</script> ' OR 1=1 -- {{7*7}} ${jndi:ldap://x} =cmd|' /C calc'!A0",
    "\U0010ffff \ufffe \ud7ff \ue000",
)


def tell(world: World, **more: object):
    return world.client().post("/v1/complaints", json={**HELP, **more})


def holder(world: World, code: str):
    return world.client(Authorization=f"Receipt {code}")


@pytest.mark.parametrize("words", ODD)
def test_odd_words_are_kept_as_they_came_and_read_back_the_same(world: World, words):
    told = tell(world, story=words, against={"name": words, "more": words})
    assert told.status_code == 201, told.text
    hers = holder(world, told.json()["receipt"])

    said = hers.post("/v1/receipt/messages", json={"text": words})

    assert said.status_code == 201, said.text
    assert said.json()["messages"][0]["text"] == words
    assert said.headers["content-type"] == "application/json"
    assert said.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ('{"story": "a\\u0000b"}', "/story"),
        ('{"story": "a\\ud800b"}', "/story"),
        ('{"story": "x", "against": {"name": "a\\udc00"}}', "/against/name"),
        ('{"story": "x", "against": {"more": "a\\u0000"}}', "/against/more"),
        ('{"story": "x", "contact": {"phone": "\\u0000"}}', "/contact/phone"),
        ('{"story": "x", "more": {"a\\u0000": "b"}}', "/more"),
        ('{"story": "x", "happened_year": 1066}', "/happened_year"),
        ('{"story": "x", "happened_year": 99999999999999999999}', "/happened_year"),
        ('{"story": "x", "happened_year": 2026.5}', "/happened_year"),
        ('{"story": "x", "workers": 0}', "/workers"),
        ('{"story": "x", "workers": 1e300}', "/workers"),
        ('{"story": "x", "paid": {"amount": "5", "currency": "ZZZ"}}', "/paid/currency"),
        ('{"story": "x", "paid": {"amount": "-5", "currency": "NPR"}}', "/paid/amount"),
        ('{"story": "x", "paid": {"amount": "1e9", "currency": "NPR"}}', "/paid/amount"),
        (
            '{"story": "x", "payments": [{"paid": {"amount": "5", "currency": "XXX"}}]}',
            "/payments/0/paid/currency",
        ),
        ('{"story": "x", "origin": "Nepal"}', "/origin"),
        ('{"story": "x", "spoken": "no such language"}', "/spoken"),
        ('{"story": "x", "consents": [{"use": "sell_it"}]}', "/consents/0/use"),
    ],
)
def test_what_cannot_be_is_told_at_its_place(world: World, body, pointer):
    headers = {"Content-Type": "application/json"}
    answer = world.client().post("/v1/complaints", content=body.encode(), headers=headers)
    assert answer.status_code == 422, answer.text
    assert pointer in [each["pointer"] for each in answer.json()["errors"]]


def test_ten_thousand_categories_are_told_in_one_fault(world: World):
    answer = tell(world, categories=["fee_charged"] * 10_000)
    assert answer.status_code == 422, answer.text
    assert [each["pointer"] for each in answer.json()["errors"]] == ["/categories"]
    unknown = tell(world, categories=[f"no-{number}" for number in range(40)])
    assert unknown.status_code == 422
    assert len(unknown.content) < 50_000
    twice = tell(world, categories=["fee_charged"] * 40)
    assert twice.status_code == 201
    seen = holder(world, twice.json()["receipt"]).get("/v1/receipt").json()
    assert [each["category"] for each in seen["allegations"]] == ["fee_charged"]


def test_w9_two_megabytes_of_text_are_too_much_and_go_as_a_file(world: World):
    text = "उनीहरूले लिए। " * 60_000
    answer = tell(world, story=text)
    assert answer.status_code == 413, answer.text
    assert "goes as a file" in answer.json()["detail"]

    as_file = world.client().post("/v1/complaints/voice", content=text.encode())

    assert as_file.status_code == 201, as_file.text
    hers = holder(world, as_file.json()["receipt"])
    [file] = hers.get("/v1/receipt").json()["files"]
    assert file["media_type"] == "text/plain"
    assert hers.get(f"/v1/receipt/files/{file['id']}").content == text.encode()
    more = hers.post("/v1/receipt/messages", json={"text": text})
    assert more.status_code == 413
    assert "goes as a file" in more.json()["detail"]


def test_a_story_as_long_as_can_be_is_taken_and_one_letter_more_is_told(world: World):
    assert tell(world, story="क" * MOST_STORY).status_code == 201
    answer = tell(world, story="क" * (MOST_STORY + 1))
    assert answer.status_code == 422, answer.text
    assert [each["pointer"] for each in answer.json()["errors"]] == ["/story"]


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"null", b'"x"', b"{", b"\xff\xfe", b"[" * 100_000, b'{"story": 5}']
)
def test_what_is_no_body_is_told_plainly(world: World, body):
    headers = {"Content-Type": "application/json"}
    for client, path in (
        (world.client(), "/v1/complaints"),
        (holder(world, tell(world).json()["receipt"]), "/v1/receipt/messages"),
    ):
        answer = client.post(path, content=body, headers=headers)
        assert answer.status_code in {400, 422}, answer.text
        assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("safe", ["maybe", "", "\x7f"])
def test_a_voice_message_with_odd_words_beside_it_is_told_at_their_place(world: World, safe):
    path = "/v1/complaints/voice"
    voice = b"#!AMR\n" + bytes(64)
    answer = world.client().post(path, content=voice, headers={"Is-Safe": safe})
    assert answer.status_code == 422, answer.text
    record = world.client().post(path, content=voice, headers={"Against-Record": "VR99999999"})
    assert [each["pointer"] for each in record.json()["errors"]] == ["/against/record"]
    for query in ({"written": "not a tag"}, {"destination": "Qatar"}, {"name": "Maya"}):
        assert world.client().post(path, content=voice, params=query).status_code == 422


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01"])
def test_a_day_that_no_calendar_here_holds_is_told_at_its_place(desk: Desk, day):
    answer = desk.world.signed_in(desk.ana).get(f"/v1/complaints?received_until={day}")
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"].endswith("received_until")


def test_a_name_is_looked_for_before_any_was_told_and_stands_in_no_address(desk: Desk):
    client = desk.world.signed_in(desk.ana)
    nobody = client.get("/v1/complaints", headers={"Accused-Name": "Himal%20Overseas"})
    assert (nobody.status_code, nobody.json()["items"]) == (200, [])
    named = {"kind": "intermediary", "name": "Himal Overseas"}
    numbers = [desk.lodged(against=named).read()["number"] for _ in range(3)]
    with desk.world.database.writing(OPERATOR) as work:
        desk.cases.ring.rotate(work)
    numbers.append(desk.lodged(against=named).read()["number"])

    found, more, headers = [], "", {"Accused-Name": "HIMAL%20overseas"}
    client = desk.world.signed_in(desk.ana)
    while more is not None:
        page = client.get(f"/v1/complaints?limit=2{more}", headers=headers).json()
        found += [each["number"] for each in page["items"]]
        more = page["next_cursor"] and f"&cursor={page['next_cursor']}"

    assert found == numbers


def test_an_instant_without_its_zone_is_told_at_its_place(desk: Desk):
    case = desk.inquired()
    said = {"reason": "A court asked.", "review_at": "2027-01-01T00:00:00"}
    answer = case.does(desk.ana, "holds", said)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "/review_at"


@pytest.mark.parametrize("proof", ["१.é.é", "1.é.é:1", "1.a.é", "", ":", "1" * 400])
def test_w9_a_proof_that_is_none_lets_nobody_through_and_breaks_nothing(desk: Desk, proof):
    with desk.world.database.reading(CLOCK) as work:
        assert not line.lets_through(work, desk.cases, proof)
