"""Changes pulled by number: what is told of each, to whom, and up to where."""

from typing import Any

import orjson
import pytest
from sqlalchemy import select

from app.access.grants import Role
from app.domains.changes.service import following, pulling
from app.domains.identity.types import OrganisationKind
from app.domains.imports.models import ImportFile, Source
from app.domains.imports.types import ListPurpose
from app.domains.subjects.models import Subject
from app.domains.subjects.types import Standing
from app.store.journal import Event
from app.store.work import Database
from tests.changing import PULLS, Systems, decision, followed
from tests.make import OPERATOR
from tests.people import World

LIST, ACT = "imports.file.applied", "subjects.act.took_effect"


@pytest.fixture
def systems(world: World) -> Systems:
    return Systems(world, firms=3)


def events(found: list[dict[str, Any]], *, of: str) -> list[dict[str, Any]]:
    return [each for each in found if each["event"] == of]


def suspended(systems: Systems) -> None:
    push = systems.push(decision(1))
    assert push["taken"] == 1, systems.became(push)
    followed(systems.world.database)


def test_an_applied_list_is_one_change_with_counts_and_the_address_of_its_rows(systems: Systems):
    followed(systems.world.database)
    [change] = events(systems.all_of(), of=LIST)
    assert change["says"]["source"] == "bd-bmet"
    assert change["says"]["counts"]["new"] == 3
    assert change["rows"] == {"count": 3, "address": f"/v1/changes/{change['number']}/rows"}

    rows = systems.machine.get(change["rows"]["address"], params={"limit": 2}).json()
    assert ([each["position"] for each in rows["items"]], rows["at_end"]) == ([1, 2], False)
    [last] = systems.machine.get(change["rows"]["address"], params={"after": 2}).json()["items"]
    assert (last["position"], last["act"], last["subject"]["country"]) == (3, "new", "BD")

    as_lines = systems.machine.get(
        change["rows"]["address"], headers={"Accept": "application/x-ndjson"}
    )
    assert [orjson.loads(each)["position"] for each in as_lines.text.splitlines()] == [1, 2, 3]


def test_the_authority_of_the_place_knows_the_ground_and_others_what_the_licence_says(
    systems: Systems,
):
    suspended(systems)
    [own] = events(systems.all_of(), of=ACT)
    [others] = events(systems.all_of(systems.other), of=ACT)
    assert (own["reason_code"], own["says"]["is_worsening"]) == ("unlawful_fees", True)
    assert own["address"] == f"/v1/licence-acts/{own['says']['row']}"
    assert others["reason_code"] is None
    assert others["says"] == {
        "licence": own["says"]["licence"],
        "source": "bd-bmet",
        "kind": "change_status",
        "status": "suspended",
        "holds_from": "2026-11-20",
    }
    assert others["address"] == f"/v1/licences/{own['says']['licence']}"
    assert systems.other.get(others["address"]).status_code == 200
    assert systems.first.get(own["address"]).status_code == 200


def test_l1_an_act_that_was_taken_back_is_not_told_any_more_but_that_it_was(systems: Systems):
    suspended(systems)
    [own] = events(systems.all_of(), of=ACT)
    act = systems.first.get(own["address"]).json()
    back = systems.first.post(
        f"{own['address']}/reverse",
        json={"reason": "The payments were made after the start."},
        headers={"If-Match": f'"{act["version"]}"', "Idempotency-Key": "k" * 30},
    )
    assert back.status_code == 200, back.text
    followed(systems.world.database)
    for client, told in ((systems.machine, [own["number"]]), (systems.other, [])):
        found = systems.all_of(client)
        assert [each["number"] for each in events(found, of=ACT)] == told
        assert len(events(found, of="subjects.act.reversed")) == 1
    [reversed_] = events(systems.all_of(systems.other), of="subjects.act.reversed")
    assert set(reversed_["says"]) == {"licence", "source"}


def test_nothing_of_who_pulls_or_signs_in_is_told(systems: Systems):
    suspended(systems)
    told = {each["event"] for each in systems.all_of(systems.secretariat)}
    assert {LIST, ACT} <= told
    assert not {each for each in told if each.startswith(("identity.", "changes.", "complaints."))}


def test_a_page_without_anything_for_the_caller_moves_on(systems: Systems):
    for _ in range(5):
        with systems.world.database.writing(OPERATOR) as work:
            work.record("complaints.complaint.received")
    followed(systems.world.database)
    [first, *_] = systems.all_of(systems.other)
    page = systems.pull(systems.other, first["number"]).json()
    assert page["items"] == []
    assert page["up_to"] == page["head"] > first["number"]
    assert page["at_head"] is True


def test_nothing_is_told_beyond_the_follower_and_nothing_is_skipped_when_it_comes(
    systems: Systems,
):
    before = systems.pull().json()
    assert (before["items"], before["up_to"], before["at_head"]) == ([], 0, False)
    assert before["head"] > 0
    followed(systems.world.database)
    after = systems.pull(after=before["up_to"], hash=before["up_to_hash"]).json()
    assert [each["event"] for each in after["items"]][:1] == [LIST]
    assert after["at_head"] is True


def test_pages_of_one_give_what_one_page_gives(systems: Systems):
    suspended(systems)
    assert systems.all_of(limit=1) == systems.all_of()


def test_lines_and_pages_and_the_export_hold_the_same_records(systems: Systems):
    suspended(systems)
    page = systems.pull().json()
    for where in ("/v1/changes?limit=100", "/v1/changes/export"):
        answer = systems.machine.get(where, headers={"Accept": "application/x-ndjson"})
        assert answer.headers["content-type"].startswith("application/x-ndjson")
        assert [orjson.loads(each) for each in answer.text.splitlines()] == page["items"]
        assert answer.headers["vouch-up-to"] == str(page["up_to"])
        assert answer.headers["vouch-up-to-hash"] == page["up_to_hash"]


@pytest.mark.parametrize("at_once", [1, 2, 3])
def test_what_is_read_in_pieces_lacks_nothing_and_repeats_nothing(
    systems: Systems, monkeypatch: pytest.MonkeyPatch, at_once: int
):
    monkeypatch.setattr(following, "FOLLOWED_AT_ONCE", at_once)
    monkeypatch.setattr(pulling, "EXPORTED_AT_ONCE", at_once)
    suspended(systems)
    whole = systems.pull().json()["items"]
    assert events(whole, of=ACT)
    exported = systems.machine.get("/v1/changes/export").text.splitlines()
    assert [orjson.loads(each) for each in exported] == whole
    [applied] = events(whole, of=LIST)
    as_lines = {"Accept": "application/x-ndjson"}
    rows = systems.machine.get(applied["rows"]["address"], headers=as_lines).text.splitlines()
    assert [orjson.loads(each)["position"] for each in rows] == [1, 2, 3]


def test_a_ghost_is_told_to_nobody(systems: Systems):
    with systems.world.database.writing(OPERATOR) as work:
        subject = work.session.scalars(select(Subject).limit(1)).one()
        subject.standing = Standing.UNREGISTERED
        work.record("subjects.subject.described", subject.id, edition=1)
    followed(systems.world.database)
    for client in (systems.machine, systems.other, systems.secretariat):
        assert events(systems.all_of(client), of="subjects.subject.described") == []


def test_s5_a_country_sees_what_lies_in_its_parts_and_a_part_itself_alone(world: World):
    country, part, sister = (
        world.anew(Role.AUTHORITY_OFFICER, OrganisationKind.AUTHORITY, each)
        for each in ("BD", "BD-13", "BD-10")
    )
    systems = Systems(world, firms=1)
    with world.database.writing(OPERATOR) as work:
        file = work.session.scalars(select(ImportFile).limit(1)).one()
        file.jurisdiction = "BD-13"
        work.record("imports.file.held", row=str(file.id), number=file.number, source="bd-bmet")
    followed(world.database)
    seen = {
        name: len(events(systems.all_of(client), of="imports.file.held"))
        for name, client in (("country", country), ("part", part), ("sister", sister))
    }
    assert seen == {"country": 1, "part": 1, "sister": 0}


@pytest.mark.parametrize(
    ("query", "pointer"),
    [
        ({"after": -1}, "/query/after"),
        ({"after": "abc"}, "/query/after"),
        ({"after": 2**53}, "/query/after"),
        ({"after": 10**9}, "/query/after"),
        ({"limit": 0}, "/query/limit"),
        ({"limit": 101}, "/query/limit"),
        ({"hash": "abc"}, "/query/hash"),
        ({"cursor": "abc"}, "/query/cursor"),
    ],
)
def test_what_cannot_be_asked_is_refused_where_it_stands(systems: Systems, query, pointer):
    answer = systems.machine.get("/v1/changes", params=query)
    assert answer.status_code == 422, answer.text
    assert [each["pointer"] for each in answer.json()["errors"]] == [pointer]


def test_a_journal_that_is_another_one_is_told_apart(systems: Systems):
    followed(systems.world.database)
    answer = systems.pull(after=1, hash="0" * 64)
    assert (answer.status_code, answer.json()["type"].rpartition("/")[2]) == (409, "another-chain")
    assert (
        systems.machine.get("/v1/changes/export", params={"after": 1, "hash": "0" * 64}).status_code
        == 409
    )


def test_a_format_that_is_not_known_is_refused(systems: Systems):
    for accept, status in (
        ("text/csv", 406),
        ("application/json;q=0", 406),
        ("text/html, */*;q=0.1", 200),
        ("application/x-ndjson;q=0, application/json", 200),
    ):
        answer = systems.machine.get("/v1/changes", headers={"Accept": accept})
        assert answer.status_code == status, accept
    assert (
        systems.machine.get("/v1/changes/1/rows", headers={"Accept": "image/png"}).status_code
        == 406
    )


def test_rows_are_told_of_an_entry_that_has_some_and_of_no_other(systems: Systems):
    followed(systems.world.database)
    [change] = events(systems.all_of(), of=LIST)
    for number in (change["number"] - 1, 10**9):
        assert systems.machine.get(f"/v1/changes/{number}/rows").status_code == 404
    for number in (0, -1, "abc"):
        assert systems.machine.get(f"/v1/changes/{number}/rows").status_code == 422


def test_a_machine_pulls_under_its_scope_alone(systems: Systems):
    followed(systems.world.database)
    signed_in = systems.world.signed_in
    assert signed_in(systems.officers[0], scopes=PULLS).get("/v1/changes").status_code == 200
    narrow = signed_in(systems.officers[0], scopes=["import:read"])
    assert narrow.get("/v1/changes").status_code == 403
    assert narrow.get("/v1/changes/export").status_code == 403
    assert systems.world.client().get("/v1/changes").status_code == 401


def test_v4_the_rows_of_a_list_of_enforcement_are_told_to_its_authority_alone(
    systems: Systems, database: Database
):
    with database.writing(OPERATOR) as work:
        work.session.get_one(Source, "bd-bmet").purpose = ListPurpose.ENFORCEMENT
    followed(database)
    [own] = events(systems.all_of(), of=LIST)
    [others] = events(systems.all_of(systems.other), of=LIST)
    assert own["rows"]["count"] == 3
    assert others["rows"] is None
    where = own["rows"]["address"]
    assert systems.machine.get(where).status_code == 200
    assert systems.other.get(where).status_code == 404


def test_few_streams_run_at_once(systems: Systems):
    desk = systems.world.api.state.changes
    held = [desk.take_place() for _ in range(4)]
    assert systems.machine.get("/v1/changes/export").status_code == 429
    for each in held:
        each.release()
        each.release()
    for _ in range(6):
        assert systems.machine.get("/v1/changes/export").status_code == 200


def test_numbers_are_those_of_the_journal(systems: Systems, database: Database):
    suspended(systems)
    told = {each["number"]: each["event"] for each in systems.all_of(systems.secretariat)}
    with database.reading(OPERATOR) as work:
        rows = work.session.execute(select(Event.number, Event.name))
        names = dict(list(rows))
    assert told.items() <= names.items()
