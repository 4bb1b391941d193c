"""The roster as a client asks for it."""

import csv
import hashlib
import io
import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel
from sqlalchemy import select, update

from app.domains.roster.schemas.counts import FacetsOut, SourcesOut
from app.domains.roster.service import export, projection
from app.domains.roster.service.projection import RosterFollower
from app.domains.roster.service.pruning import prune
from app.domains.subjects.models import Subject
from app.domains.subjects.service.merging import merge
from app.domains.subjects.types import Standing
from app.kit.numbers import NumberKind, make
from app.kit.text import csv_plain
from app.store.consumers import run
from app.store.work import Database
from tests.make import NOON, OPERATOR, FixedClock, statements
from tests.registers import FIRST_DAY, Register, names, row

LATER = FIRST_DAY + timedelta(days=30)
FIRMS = (
    row("Reliance Overseas Ltd.", **{"from": "BD", "to": "QA"}, place="BD"),
    row("Agencia Jurídica del Sur", "Limited", **{"from": "MX", "to": "US"}, place="MX"),
    row("ঢাকা ওভারসিজ", "Stopped", **{"from": "BD", "to": "SA"}, place="BD"),
    row("東京人材紹介株式会社", **{"from": "JP"}, place="JP"),
    row("Al-Noor Manpower", other="مكتب النور", until="2026-12-31", **{"from": "PK"}, place="PK"),
    row("=SUM(A1)+Recruiters", until="2026-10-31", place="PH"),
)


@pytest.fixture
def client(register: Register):
    register.begin(*FIRMS)
    return register.client()


def _get(client: Any, path: str, status: int = 200, **params: Any) -> Any:
    answer = client.get(path, params=params)
    assert answer.status_code == status, answer.text
    return answer.json()


def test_the_list_is_sorted_by_name_and_says_what_was_searched(client):
    page = _get(client, "/v1/roster")
    assert len(page["items"]) == 6
    assert page["searched"]["records"] == 6
    assert page["searched"]["sources"][0] == {
        "source": "test-list",
        "list_date": str(FIRST_DAY),
        "rows": 6,
    }
    assert page["journal_number"] == 1


def test_an_empty_answer_says_that_not_found_is_not_unlicensed(client):
    page = _get(client, "/v1/roster", country="ZW")
    assert page["items"] == []
    assert "6 records" in page["note"]
    assert "does not mean that a firm has no licence" in page["note"]
    assert "were not searched" not in page["note"]
    assert "/v1/sources" not in page["note"]


def test_an_empty_answer_says_what_was_not_searched(client):
    employers = _get(client, "/v1/roster", q="reliance", record="employer")["note"]
    assert "Records of the kind 'intermediary' were not searched: there are 6" in employers
    assert "record=intermediary" in employers

    number = _get(client, "/v1/roster", q="reliance overseas")["items"][0]["number"]
    spoken = f"{number[:6].lower()} {number[6:]}"
    assert (
        f"a number is read at /v1/roster/{number}." in _get(client, "/v1/roster", q=spoken)["note"]
    )

    unknown = _get(client, "/v1/roster", source="no-such-list")["note"]
    assert "No list of that source and kind is in force here: see /v1/sources." in unknown


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"country": "BD"}, {"Reliance Overseas Ltd.", "ঢাকা ওভারসিজ"}),
        ({"licence_status": "suspended"}, {"ঢাকা ওভারসিজ"}),
        ({"licence_status": "expired"}, {"=SUM(A1)+Recruiters"}),
        ({"may_recruit": "limited"}, {"Agencia Jurídica del Sur"}),
        ({"origin": "MX", "destination": "US"}, {"Agencia Jurídica del Sur"}),
        ({"origin": "MX", "licence_status": "valid"}, set()),
        ({"source": "other-list"}, set()),
        ({"record": "employer"}, set()),
        ({"licence_kind": "Agency licence", "country": "JP"}, {"東京人材紹介株式会社"}),
        ({"licence_kind": "Something else"}, set()),
        ({"sector": "78"}, set()),
    ],
)
def test_filters_find_what_meets_all_of_them(client, asked: dict[str, str], found: set[str]):
    assert set(names(_get(client, "/v1/roster", **asked))) == found


def test_conditions_on_licences_are_met_by_one_and_the_same(register: Register):
    register.bring(row("Alpha", "Stopped"), row("Alpha", licence="L-2", until="2026-01-01"))
    client = register.client()
    assert names(_get(client, "/v1/roster", licence_status="valid")) == []
    assert names(_get(client, "/v1/roster", licence_status="expired")) == ["Alpha"]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("reliance overseas", "Reliance Overseas Ltd."),
        ("RELIANCE OVERSEAS LIMITED", "Reliance Overseas Ltd."),
        ("overseas reliance", "Reliance Overseas Ltd."),
        ("reli over", "Reliance Overseas Ltd."),
        ("relaince oversaes", "Reliance Overseas Ltd."),
        ("agencia juridica", "Agencia Jurídica del Sur"),
        ("ঢাকা", "ঢাকা ওভারসিজ"),
        ("東京人材", "東京人材紹介株式会社"),
        ("النور", "Al-Noor Manpower"),
    ],
)
def test_a_search_finds_by_any_name_in_any_script(client, typed: str, first: str):
    page = _get(client, "/v1/roster", q=typed)
    assert names(page)[:1] == [first]
    assert page["hits"] >= 1


def test_a_hit_says_which_of_its_names_met_the_query(client):
    [found] = _get(client, "/v1/roster", q="مكتب النور")["items"]
    assert found["matched"]["name"] == "مكتب النور"
    assert found["name"] == "Al-Noor Manpower"
    assert found["matched"]["score"] == 1.0


def test_a_search_can_be_filtered_and_sorted(client):
    assert names(_get(client, "/v1/roster", q="overseas", licence_status="suspended")) == []
    by_name = names(_get(client, "/v1/roster", q="al", sort="name"))
    assert by_name == sorted(by_name, key=str.casefold)


@pytest.mark.parametrize(
    "typed",
    ["'; DROP TABLE subject; --", "name:(a AND b) OR *", "🙂🙂", "%", "\\", "x" * 10_000, "a" * 2],
)
def test_whatever_is_typed_is_only_text(client, typed: str):
    assert "items" in _get(client, "/v1/roster", q=typed)


@pytest.mark.parametrize(
    ("asked", "pointer"),
    [
        ({"limit": "101"}, "/query/limit"),
        ({"limit": "0"}, "/query/limit"),
        ({"country": "Mexico"}, "/query/country"),
        ({"licence_status": "good"}, "/query/licence_status"),
        ({"sort": "price"}, "/query/sort"),
        ({"colour": "red"}, "/query/colour"),
        ({"as_of": "yesterday"}, "/query/as_of"),
    ],
)
def test_a_bad_parameter_is_named(client, asked: dict[str, str], pointer: str):
    problem = _get(client, "/v1/roster", 422, **asked)
    assert [each["pointer"] for each in problem["errors"]] == [pointer]


def test_a_cursor_of_another_list_is_refused(client):
    cursor = _get(client, "/v1/roster", limit=1)["next_cursor"]
    assert _get(client, "/v1/roster", 422, limit=1, country="BD", cursor=cursor)["title"]
    assert _get(client, "/v1/roster", 422, cursor="nonsense")["status"] == 422


@pytest.mark.parametrize("sort", [None, "name", "updated_at", "-updated_at"])
@pytest.mark.parametrize("q", [None, "firm"])
def test_walking_the_pages_meets_every_record_once(
    register: Register, sort: str | None, q: str | None
):
    register.bring(*(row(f"Firm {place:02}") for place in range(23)))
    client = register.client()
    asked = {name: value for name, value in (("sort", sort), ("q", q)) if value}
    for size in (1, 4, 23, 50):
        met: list[str] = []
        cursor = None
        while True:
            more = {"cursor": cursor} if cursor else {}
            page = _get(client, "/v1/roster", limit=size, **asked, **more)
            met += names(page)
            cursor = page["next_cursor"]
            if cursor is None:
                break
        assert sorted(met) == [f"Firm {place:02}" for place in range(23)]


def test_the_next_page_is_linked(client):
    answer = client.get("/v1/roster?limit=2&record=intermediary")
    assert answer.headers["link"].endswith('rel="next"')
    linked = answer.headers["link"].partition(">")[0].lstrip("<")
    assert client.get(linked).json()["items"]


def test_a_page_asks_the_database_the_same_number_of_questions_whatever_its_length(
    client, database: Database
):
    with statements(database) as asked:
        _get(client, "/v1/roster", limit=1)
        one = len(asked)
        asked.clear()
        _get(client, "/v1/roster", limit=6)
        assert len(asked) == one


def _one(client: Any, name: str) -> dict[str, Any]:
    found = _get(client, "/v1/roster", limit=100)["items"]
    return next(item for item in found if item["name"] == name)


def test_every_value_names_its_file_and_line(client, register: Register):
    found = _one(client, "Al-Noor Manpower")
    entry = _get(client, f"/v1/roster/{found['id']}")
    lines = {each["pointer"]: each["line"] for each in entry["provenance"]}
    assert lines == {"/name": 6, "/other_names/0": 6, "/licences/0": 6, "/corridors/0": 6}
    [file] = entry["files"]
    content = (register.folder / f"test-list-{FIRST_DAY}.csv").read_bytes()
    assert file["digest"] == hashlib.sha256(content).hexdigest()
    assert (file["source"], file["list_date"]) == ("test-list", str(FIRST_DAY))
    assert {key: entry[key] for key in found} == found


def test_a_number_leads_to_the_lasting_address(client):
    found = _one(client, "Al-Noor Manpower")
    number = found["number"]
    for typed in (number, number.lower(), f"{number[:2]} {number[2:6]}-{number[6:]}"):
        answer = client.get(f"/v1/roster/{typed}")
        assert (answer.status_code, answer.headers["location"]) == (
            308,
            f"/v1/roster/{found['id']}",
        )
    answer = client.get(f"/v1/roster/{number}/history")
    assert answer.headers["location"] == f"/v1/roster/{found['id']}/history"


def test_a_mistyped_number_is_told_apart_from_an_unknown_one(client):
    number = _one(client, "Al-Noor Manpower")["number"]
    wrong = number[:-1] + str((int(number[-1]) + 1) % 10)
    assert _get(client, f"/v1/roster/{wrong}", 422)["type"].endswith("/mistyped-number")
    assert _get(client, f"/v1/roster/{make(NumberKind.INTERMEDIARY, 999_999)}", 404)[
        "type"
    ].endswith("/not-found")
    assert _get(client, "/v1/roster/0190d000-0000-7000-8000-000000000000", 404)
    assert _get(client, "/v1/roster/not-an-id", 404)


def test_reads_are_tagged_and_may_be_asked_for_conditionally(client):
    path = f"/v1/roster/{_one(client, 'Al-Noor Manpower')['id']}"
    first = client.get(path)
    assert first.headers["access-control-allow-origin"] == "*"
    assert "max-age=" in first.headers["cache-control"]
    same = client.get(path, headers={"If-None-Match": first.headers["etag"]})
    assert (same.status_code, same.content) == (304, b"")
    head = client.head(path)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["etag"] == first.headers["etag"]


def test_a_merged_record_leads_to_the_one_that_stays(register: Register):
    register.bring(row("Alpha"), row("Alpha Inc"))
    client = register.client()
    first, second = _get(client, "/v1/roster")["items"]
    with register.database.writing(OPERATOR) as work:
        merge(work, first["number"], second["number"], operator="Amina", reason="same firm")
    register.follow()
    assert names(_get(client, "/v1/roster")) == ["Alpha"]
    for old in (second["id"], second["number"]):
        answer = client.get(f"/v1/roster/{old}")
        assert (answer.status_code, answer.headers["location"]) == (
            308,
            f"/v1/roster/{first['id']}",
        )
    entry = _get(client, f"/v1/roster/{first['id']}")
    assert entry["merged_numbers"] == [second["number"]]
    assert len(entry["licences"]) == 2
    assert _get(client, "/v1/roster", q="alpha inc")["items"][0]["id"] == first["id"]


def test_l4_an_unregistered_firm_is_nowhere_to_be_seen(register: Register):
    register.bring(row("Alpha"), row("Ghost Recruiters"))
    client = register.client()
    ghost = _one(client, "Ghost Recruiters")
    with register.database.writing(OPERATOR) as work:
        work.session.execute(
            update(Subject)
            .where(Subject.number == ghost["number"])
            .values(standing=Standing.UNREGISTERED)
        )
        subject_id = work.session.scalar(
            select(Subject.id).where(Subject.number == ghost["number"])
        )
        work.record("tests.subject.unregistered", subject_id)
    register.follow()
    assert names(_get(client, "/v1/roster")) == ["Alpha"]
    assert "Ghost Recruiters" not in names(_get(client, "/v1/roster", q="ghost recruiters"))
    for path in (ghost["id"], ghost["number"], f"{ghost['id']}/history"):
        assert _get(client, f"/v1/roster/{path}", 404)["type"].endswith("/not-found")
    assert "Ghost" not in client.get("/v1/roster/export.csv").text
    facets = _get(client, "/v1/roster/facets")
    assert facets["country"] == [{"value": "PH", "count": 1}]


@pytest.mark.parametrize("instance", ["test", "demo"])
def test_l9_what_is_not_live_says_so_in_every_public_answer(register: Register, instance: str):
    register.bring(row("Alpha"))
    client = register.client(instance)
    subject = _one(client, "Alpha")["id"]
    paths = ["/v1/roster", "/v1/roster?q=alpha", "/v1/roster/facets", f"/v1/roster/{subject}"]
    paths += [f"/v1/roster/{subject}?as_of={FIRST_DAY}", f"/v1/roster/{subject}?as_of=2020-01-01"]
    paths += [f"/v1/roster/{subject}/history", "/v1/sources", "/v1/journal/head"]
    paths += ["/v1/roster/export.manifest"]
    for path in paths:
        answer = client.get(path)
        assert answer.headers["vouch-instance"] == instance, path
        assert answer.json()["instance"] == instance, path
    [line] = client.get("/v1/roster/export.jsonl").text.splitlines()
    assert json.loads(line)["instance"] == instance
    assert client.get("/v1/roster/export.csv").text.splitlines()[1].endswith(f",{instance}")


@pytest.mark.parametrize(
    ("path", "shape"), [("/v1/roster/facets", FacetsOut), ("/v1/sources", SourcesOut)]
)
def test_what_is_counted_has_the_members_that_its_schema_names(
    register: Register, path: str, shape: type[BaseModel]
):
    register.bring(row("Alpha"))
    body = _get(register.client("demo"), path)
    shape.model_validate(body)
    assert set(body) == set(shape.model_fields)


def test_l9_a_live_register_says_nothing_of_the_kind(register: Register):
    register.bring(row("Alpha"))
    client = register.client("live")
    answer = client.get("/v1/roster")
    assert "vouch-instance" not in answer.headers
    assert "instance" not in answer.text


def test_l2_every_item_says_what_being_listed_means(client):
    for item in _get(client, "/v1/roster")["items"]:
        assert "Register of test-list (Ministry of Tests)" in item["listing"]
        assert "Vouch did not examine it" in item["listing"]
        assert item["certification"] is None


def test_l5_a_valid_licence_becomes_unconfirmed_and_leaves_the_filter(client, clock: FixedClock):
    found = _one(client, "Reliance Overseas Ltd.")["licences"][0]
    assert found["reads"] == f"valid according to Register of test-list of {FIRST_DAY}"
    clock.at = NOON + timedelta(days=60)
    stale = _one(client, "Reliance Overseas Ltd.")["licences"][0]
    assert (stale["status"], stale["may_recruit"]) == ("unconfirmed", "unknown")
    assert names(_get(client, "/v1/roster", licence_status="valid")) == []
    assert len(names(_get(client, "/v1/roster", licence_status="unconfirmed"))) == 6
    assert _get(client, "/v1/sources")["items"][0]["confirmed"] is False


def test_an_ended_licence_reads_expired_without_any_job(client, clock: FixedClock):
    assert _one(client, "Al-Noor Manpower")["licences"][0]["status"] == "valid"
    clock.at = datetime(2026, 12, 5, 12, tzinfo=UTC)
    assert _one(client, "Al-Noor Manpower")["licences"][0]["status"] == "valid"
    register_day = datetime(2026, 12, 31, 15, 59, tzinfo=UTC)
    clock.at = register_day
    assert _one(client, "Al-Noor Manpower")["licences"][0]["reads"].endswith("it then read valid")
    clock.at = register_day + timedelta(minutes=1)
    assert _one(client, "Al-Noor Manpower")["licences"][0]["reads"].endswith("it then read expired")


def test_l1_a_past_day_is_told_as_it_is_known_today(register: Register):
    register.bring(row("Alpha"), row("Beta"))
    register.bring(row("Alpha", "Stopped"), row("Beta"), day=LATER)
    client = register.client()
    subject = _one(client, "Alpha")["id"]

    def status(day: date) -> str:
        entry = _get(client, f"/v1/roster/{subject}", as_of=str(day))
        assert (entry["as_of"], entry["known"]) == (str(day), True)
        licence: str = entry["licences"][0]["status"]
        return licence

    assert status(FIRST_DAY) == "valid"
    assert status(LATER - timedelta(days=1)) == "valid"
    assert status(LATER) == "suspended"
    before = _get(client, f"/v1/roster/{subject}", as_of=str(FIRST_DAY - timedelta(days=1)))
    assert (before["known"], "licences" in before) == (False, False)
    ahead = _get(client, f"/v1/roster/{subject}", 422, as_of="2030-01-01")
    assert ahead["errors"][0]["pointer"] == "/query/as_of"


def test_l1_what_was_corrected_is_absent_from_the_past(register: Register):
    register.bring(row("Alpha", "Ended"))
    register.bring(row("Alpha"), forced=True)
    client = register.client()
    subject = _one(client, "Alpha")["id"]
    entry = _get(client, f"/v1/roster/{subject}", as_of=str(FIRST_DAY))
    assert [each["status"] for each in entry["licences"]] == ["valid"]
    assert "cancelled" not in json.dumps(_get(client, f"/v1/roster/{subject}/history"))


def test_the_history_says_what_changed_when_by_which_file(register: Register):
    register.bring(row("Alpha"))
    register.bring(row("Alpha", "Stopped"), day=LATER)
    client = register.client()
    subject = _one(client, "Alpha")["id"]
    items = _get(client, f"/v1/roster/{subject}/history")["items"]
    licences = [each for each in items if each["what"] == "licence"]
    assert [(each["value"]["status"], each["from"], each["until"]) for each in licences] == [
        ("suspended", str(LATER), None),
        ("valid", str(FIRST_DAY), str(LATER - timedelta(days=1))),
    ]
    assert [each["file_date"] for each in licences] == [str(LATER), str(FIRST_DAY)]
    walked = []
    cursor = None
    while True:
        more = {"cursor": cursor} if cursor else {}
        page = _get(client, f"/v1/roster/{subject}/history", limit=2, **more)
        walked += page["items"]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert walked == items


def test_facets_count_as_the_list_does(client):
    facets = _get(client, "/v1/roster/facets")
    for name in ("country", "licence_status", "may_recruit", "origin", "destination", "source"):
        for each in facets[name]:
            page = _get(client, "/v1/roster", limit=100, **{name: each["value"]})
            assert len(page["items"]) == each["count"], (name, each)
    searched = _get(client, "/v1/roster/facets", q="reliance overseas")
    assert {"value": "BD", "count": 1} in searched["country"]


def test_the_exports_read_back_equal(client):
    items = _get(client, "/v1/roster", limit=100)["items"]
    lines = [json.loads(line) for line in client.get("/v1/roster/export.jsonl").text.splitlines()]
    assert sorted(lines, key=lambda item: item["id"]) == sorted(items, key=lambda item: item["id"])
    answer = client.get("/v1/roster/export.csv")
    rows = list(csv.DictReader(io.StringIO(answer.text, newline="")))
    assert [csv_plain(each["name"]) for each in rows] == [line["name"] for line in lines]
    assert [each["licence_statuses"] for each in rows] == [
        " | ".join(licence["status"] for licence in line["licences"]) for line in lines
    ]
    assert all(not cell.startswith(("=", "+", "-", "@")) for each in rows for cell in each.values())
    assert answer.headers["content-disposition"].endswith('filename="vouch-roster.csv"')


def test_an_export_of_many_pages_and_pieces_has_every_firm_once(
    client, monkeypatch: pytest.MonkeyPatch
):
    whole = {form: client.get(f"/v1/roster/export.{form}").content for form in ("csv", "jsonl")}
    for page, at_once in ((1, 1), (2, 1), (3, 2), (6, 4), (7, 3)):
        monkeypatch.setattr(export, "PAGE", page)
        monkeypatch.setattr(export, "AT_ONCE", at_once)
        for form, content in whole.items():
            assert client.get(f"/v1/roster/export.{form}").content == content
        assert _get(client, "/v1/roster/export.manifest", format="jsonl")["rows"] == 6


def test_an_export_names_as_listing_a_firm_only_lists_that_still_do(register: Register):
    firms = [row(f"Firm {place:02}") for place in range(60)]
    register.begin(*firms)
    register.bring(*firms[1:], day=LATER)

    answer = register.client().get("/v1/roster/export.csv")

    rows = csv.DictReader(io.StringIO(answer.text, newline=""))
    listed = {each["name"]: each["listed_in"] for each in rows}
    assert (listed["Firm 00"], listed["Firm 01"]) == ("", "test-list")


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_the_manifest_proves_an_export_even_after_the_register_changed(
    register: Register, form: str
):
    register.bring(row("Alpha"), row("Beta"))
    client = register.client()
    export = client.get(f"/v1/roster/export.{form}?country=PH")
    entry, at = export.headers["vouch-journal-number"], export.headers["vouch-judged-at"]
    register.bring(row("Alpha", "Stopped"), row("Gamma"), day=LATER)
    manifest = _get(
        client, "/v1/roster/export.manifest", entry=entry, at=at, format=form, country="PH"
    )
    assert manifest["sha256"] == hashlib.sha256(export.content).hexdigest()
    assert (manifest["rows"], manifest["journal_number"]) == (2, 1)
    assert manifest["filters"] == {"record": "intermediary", "country": "PH"}
    assert manifest["sources"][0]["data_licence"] == "Public domain"
    assert client.get(f"/v1/roster/export.{form}?country=PH").content != export.content


def test_a_state_that_is_not_kept_any_more_is_gone(register: Register, clock: FixedClock):
    register.bring(row("Alpha"))
    client = register.client()
    register.bring(row("Beta"), day=LATER)
    assert _get(client, "/v1/roster/export.manifest", entry=1)["rows"] == 1
    clock.at = NOON + timedelta(hours=25)
    assert _get(client, "/v1/roster/export.manifest", 410, entry=1)["status"] == 410
    assert _get(client, "/v1/roster/export.manifest", 422, entry=99)["status"] == 422


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"licence_status": "suspended"}, 1),
        ({"may_recruit": "limited"}, 1),
        ({"origin": "MX", "destination": "US"}, 1),
        ({"licence_kind": "Agency licence", "country": "JP"}, 1),
        ({"licence_kind": "Something else"}, 0),
        ({"source": "test-list", "country": "BD"}, 2),
        ({"q": "reliance", "licence_kind": "Agency licence"}, 1),
    ],
)
def test_facets_count_under_every_filter(client, filters: dict[str, str], found: int):
    counted = _get(client, "/v1/roster/facets", **filters)
    assert len(_get(client, "/v1/roster", **filters)["items"]) == found
    assert sum(each["count"] for each in counted["country"]) == found


def test_a_remembered_answer_is_made_anew_when_a_list_or_the_day_changes(
    register: Register, clock: FixedClock
):
    """L5: a licence that ended reads expired, however often the list was asked for before."""
    register.bring(row("Alpha", until=str(NOON.date())), row("Beta"))
    client = register.client()
    asked = {"licence_status": "valid"}
    before = [names(_get(client, "/v1/roster", **asked)) for _ in range(2)]
    clock.at = NOON + timedelta(days=1)
    on_the_next_day = names(_get(client, "/v1/roster", **asked))
    register.bring(row("Beta"), row("Gamma"), day=LATER)
    assert before == [["Alpha", "Beta"]] * 2
    assert on_the_next_day == ["Beta"]
    assert names(_get(client, "/v1/roster", **asked)) == ["Beta", "Gamma"]


def test_a_remembered_answer_carries_each_header_once(register: Register):
    register.bring(row("Alpha"))
    client = register.client()
    made, remembered = (client.get("/v1/roster") for _ in range(2))
    assert made.headers["x-request-id"] != remembered.headers["x-request-id"]
    assert sorted(made.headers) == sorted(name for name, _ in remembered.headers.multi_items())


def test_a_roster_that_follows_late_loses_nothing_that_is_still_read(
    register: Register, monkeypatch: pytest.MonkeyPatch, clock: FixedClock
):
    register.bring(row("Alpha"))
    client = register.client()
    monkeypatch.setattr(projection, "advance", _dies)
    register.bring(row("Alpha", "Stopped"), day=LATER)
    clock.at = NOON + timedelta(hours=25)
    assert prune(register.database, timedelta(hours=24)) == 0
    assert names(_get(client, "/v1/roster")) == ["Alpha"]


def _dies(*_args: object) -> None:
    raise OSError("the worker was killed")


def test_versions_that_nobody_can_ask_for_are_let_go_and_the_others_stay(
    register: Register, clock: FixedClock
):
    register.bring(row("Alpha"), row("Beta"))
    register.bring(row("Alpha", "Stopped"), row("Beta"), day=LATER)
    client = register.client()
    kept = timedelta(hours=24)
    assert prune(register.database, kept) == 0
    assert _get(client, "/v1/roster/export.manifest", entry=1)["rows"] == 2
    clock.at = NOON + timedelta(hours=25)
    register.bring(row("Gamma"), day=LATER + timedelta(days=1))
    assert prune(register.database, kept) == 1
    assert prune(register.database, kept) == 0
    assert [item["name"] for item in _get(client, "/v1/roster")["items"]][-1] == "Gamma"


def test_more_than_four_exports_at_once_are_asked_to_come_back(client):
    taken = [client.desk.exports.acquire(blocking=False) for _ in range(4)]
    assert all(taken)
    answer = client.get("/v1/roster/export.csv")
    assert answer.status_code == 429
    assert int(answer.headers["retry-after"]) >= 1
    client.desk.exports.release(4)
    for _ in range(6):
        assert client.get("/v1/roster/export.csv").status_code == 200


def test_a_projection_that_dies_in_the_middle_shows_nothing_of_it(
    register: Register, monkeypatch: pytest.MonkeyPatch, clock: FixedClock
):
    register.bring(row("Alpha"))
    client = register.client()
    meant = projection._write

    def dies(*words: Any) -> None:
        meant(*words)
        raise OSError

    monkeypatch.setattr(projection, "_write", dies)
    register.bring(row("Alpha", "Stopped"), row("Beta"), day=LATER)
    assert names(_get(client, "/v1/roster")) == ["Alpha"]
    assert _one(client, "Alpha")["licences"][0]["status"] == "valid"
    monkeypatch.undo()
    clock.at += timedelta(minutes=1)
    assert run(register.database, RosterFollower()) is True
    assert names(_get(client, "/v1/roster")) == ["Alpha", "Beta"]
    assert _one(client, "Alpha")["licences"][0]["status"] == "suspended"


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(typed=st.text(max_size=60))
def test_no_text_at_all_breaks_the_search(client, typed: str):
    answer = client.get("/v1/roster", params={"q": typed})
    assert answer.status_code in {200, 422}
