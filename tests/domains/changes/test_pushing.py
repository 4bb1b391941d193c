"""Decisions that a national system pushes: each once, as any act; what does not fit is asked."""

from typing import Any

import orjson
import pytest
from sqlalchemy import func, select

from app.access.grants import Role
from app.domains.changes import jobs
from app.domains.changes.models import Push, PushLine
from app.domains.changes.service import asking
from app.domains.changes.service.holdings import HOLDING
from app.domains.changes.types import PushStage
from app.domains.identity.types import OrganisationKind
from app.domains.subjects.models import LicenceAct
from app.store.holdings import Rows, Whose, WhoseKind
from tests.changing import PUSHES, TODAY, Systems, decision, lines
from tests.make import OPERATOR
from tests.people import World, key, on

WHY = {"reason": "The register of the ministry was looked at."}


@pytest.fixture
def systems(world: World) -> Systems:
    return Systems(world, firms=3)


def acts(systems: Systems) -> list[dict[str, Any]]:
    return systems.first.get("/v1/licence-acts", params={"limit": 100}).json()["items"]


def outcomes(systems: Systems, push: dict[str, Any]) -> list[str]:
    return [each["outcome"] for each in systems.became(push)]


def refusal(systems: Systems, record: dict[str, Any] | bytes) -> tuple[str, str]:
    [line] = systems.became(systems.push(record))
    assert line["outcome"] == "refused", line
    return line["problem"], line["pointer"]


def question(systems: Systems, record: dict[str, Any]) -> dict[str, Any]:
    [line] = systems.became(systems.push(record))
    assert line["outcome"] == "asked", line
    return systems.first.get(f"/v1/changes/questions/{line['question_id']}").json()


def answer(client: Any, asked: dict[str, Any], how: str, **body: Any) -> Any:
    where = f"/v1/changes/questions/{asked['id']}/{how}"
    return client.post(where, json={**WHY, **body}, headers=on(asked["version"]))


def test_p3_a_pushed_suspension_is_an_act_like_any_other(systems: Systems):
    push = systems.push(decision(1))
    assert (push["stage"], push["lines"], push["taken"]) == ("done", 1, 1)
    [line] = systems.became(push)
    assert (line["line"], line["record_id"], line["outcome"]) == (1, "bmet.gov.bd/1", "taken")
    [act] = acts(systems)
    assert (act["id"], act["status"], act["holds_from"]) == (
        line["act_id"],
        "suspended",
        "2026-11-20",
    )
    assert act["ground"]["code"] == "unlawful_fees"
    assert act["is_worsening"] is True


def test_a_renewal_is_pushed_too(systems: Systems):
    systems.push(decision(1, status="valid", ground=None))
    # The licence had no end: one that it gets takes something away, and has its ground.
    renewal = decision(2, act="renew", holds_from=TODAY, valid_until="2028-12-31")
    del renewal["status"]
    push = systems.push(renewal)
    assert outcomes(systems, push) == ["taken"], systems.became(push)
    assert {each["kind"] for each in acts(systems)} == {"renew", "change_status"}


def test_p3_above_the_daily_limit_a_second_officer_confirms(world: World):
    systems = Systems(world, firms=22)
    push = systems.push(*(decision(each, f"{each:04}") for each in range(1, 23)))
    assert (push["taken"], push["waits"]) == (20, 2)
    waiting = systems.became(push)[-1]
    act = systems.second.get(f"/v1/licence-acts/{waiting['act_id']}").json()
    assert (act["state"], act["available_actions"]) == ("proposed", ["confirm", "drop"])


def test_the_same_bytes_are_the_same_push(systems: Systems):
    first, second = systems.push(decision(1)), systems.push(decision(1))
    assert first["id"] == second["id"]
    assert len(acts(systems)) == 1


def test_the_same_record_in_another_file_is_done_once(systems: Systems):
    systems.push(decision(1))
    again = systems.push(decision(1), decision(2, "0002"))
    assert outcomes(systems, again) == ["known", "taken"]
    assert len(acts(systems)) == 2


def test_what_a_licence_says_already_is_known(systems: Systems):
    systems.push(decision(1))
    assert outcomes(systems, systems.push(decision(2))) == ["known"]


def test_another_record_under_a_known_id_is_refused(systems: Systems):
    systems.push(decision(1))
    assert refusal(systems, decision(1, status="cancelled")) == ("bad-input", "/id")


def test_a_line_that_was_refused_is_taken_the_next_time(systems: Systems):
    early = decision(1, "0004")
    bare = decision(2)
    del bare["ground"]
    first = systems.push(early, bare)
    assert outcomes(systems, first) == ["asked", "refused"]
    again = systems.push(early, bare)
    assert again["id"] != first["id"]
    assert outcomes(systems, again) == ["known", "refused"]
    assert outcomes(systems, systems.push(decision(2))) == ["taken"]


@pytest.mark.parametrize(
    ("more", "pointer"),
    [
        ({"source": {"key": "bd-bmet", "jurisdiction": "PH"}}, "/source/jurisdiction"),
        ({"source": {"key": "bd-bmet", "jurisdiction": "BD-13"}}, "/source/jurisdiction"),
        ({"holds_from": "2026-11-26"}, "/holds_from"),
        ({"holds_from": "1492-01-01"}, "/holds_from"),
        ({"holds_from": 5}, "/holds_from"),
        ({"at": "2026-11-24T23:59:00Z"}, "/at"),
        ({"at": "2026-11-24T08:00:00"}, "/at"),
        ({"ground": None}, "/ground"),
        ({"status": None}, "/status"),
        ({"status": "unconfirmed"}, "/status"),
        ({"status": "gone"}, "/status"),
        ({"act": "renew"}, "/valid_until"),
        ({"act": "forgive"}, "/act"),
        ({"id": "no slash"}, "/id"),
        ({"licence": ""}, "/licence"),
        ({"licence": "x" * 101}, "/licence"),
        ({"reason": "no\0"}, "/reason"),
        ({"extra": 1}, "/extra"),
        ({"record": "listing"}, "/list_date"),
        ({"record": "gossip"}, "/record"),
    ],
)
def test_what_cannot_be_meant_is_refused_at_its_line(systems: Systems, more, pointer):
    assert refusal(systems, decision(1, **more)) == ("bad-input", pointer)
    assert acts(systems) == []


@pytest.mark.parametrize(
    "line",
    [
        orjson.dumps(decision(1))[:-20],
        b"not JSON",
        b"[]",
        b'"text"',
        b"\xff\xfe\x00",
        b'{"record":"decision","reason":"' + b"x" * 70_000 + b'"}',
        b"{" * 3_000,
        b'{"record":"recall","id":"a/1","content":{"a":NaN}}',
    ],
)
def test_a_line_that_is_no_record_is_refused_and_the_next_one_taken(systems: Systems, line):
    push = systems.push(line, b"", b"  ", decision(2))
    assert outcomes(systems, push) == ["refused", "taken"]
    assert [each["line"] for each in systems.became(push)] == [1, 4]


def test_every_kind_of_record_but_a_decision_is_refused(systems: Systems):
    record = {
        "record": "acknowledgement",
        "id": "a/1",
        "at": "2026-11-24T08:00:00Z",
        "of": "b/1",
    }
    assert refusal(systems, record) == ("bad-input", "/record")


def test_a_licence_that_is_unknown_is_a_question_that_an_officer_answers(systems: Systems):
    asked = question(systems, decision(1, "0009"))
    assert (asked["kind"], asked["state"], asked["licence_id"]) == (
        *("licence_unknown", "open"),
        None,
    )
    assert asked["record"]["licence"] == "0009"
    assert asked["available_actions"] == ["apply", "let_go"]
    [item] = systems.first.get("/v1/me/work").json()["items"]
    assert (item["act"], item["what"], item["path"]) == (
        *("answer", "change_question"),
        f"/v1/changes/questions/{asked['id']}",
    )

    nobody_named = answer(systems.first, asked, "apply")
    assert nobody_named.status_code == 422
    assert nobody_named.json()["errors"][0]["pointer"] == "/licence_id"

    systems.push(decision(2))
    [act] = acts(systems)
    other = decision(3, "0002")
    systems.push(other)
    meant = next(each for each in acts(systems) if each["id"] != act["id"])
    done = answer(systems.first, asked, "apply", licence_id=act["licence_id"])
    # It says already what was decided: the officer lets it go.
    assert (done.status_code, meant["status"]) == (422, "suspended")
    gone = answer(systems.first, asked, "let-go")
    assert (gone.status_code, gone.json()["state"]) == (200, "let_go")
    assert answer(systems.first, gone.json(), "apply").status_code == 409
    assert systems.first.get("/v1/me/work").json()["items"] == []


def test_a_question_that_is_applied_is_an_act_of_the_officer_who_looked(systems: Systems):
    systems.push(decision(1, holds_from="2026-11-22"))
    asked = question(systems, decision(2, status="cancelled", holds_from="2026-11-21"))
    assert (asked["kind"], len(acts(systems))) == ("newer_act", 1)
    done = answer(systems.second, asked, "apply")
    assert done.status_code == 200, done.text
    assert done.json()["state"] == "applied"
    act = systems.second.get(f"/v1/licence-acts/{done.json()['act_id']}").json()
    assert (act["status"], act["holds_from"]) == ("cancelled", "2026-11-21")
    # The system that sends it again is told that it is known.
    again = decision(2, status="cancelled", holds_from="2026-11-21")
    assert outcomes(systems, systems.push(again, decision(3, "0003"))) == ["known", "taken"]


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        ("register_unknown", {"source": {"key": "bd-other", "jurisdiction": "BD"}}),
        ("stated_otherwise", {"holds_from": "2026-09-01"}),
        ("stated_otherwise", {"was": "valid"}),
    ],
)
def test_what_does_not_fit_is_asked_and_changes_nothing(systems: Systems, kind, more):
    asked = question(systems, decision(1, **more))
    assert asked["kind"] == kind
    assert acts(systems) == []


def test_a_register_that_lies_elsewhere_is_asked(systems: Systems, world: World):
    part = world.organisation(OrganisationKind.AUTHORITY, jurisdiction="BD-13")
    client = world.signed_in(world.member(Role.AUTHORITY_OFFICER, part), scopes=PUSHES)
    record = decision(1, source={"key": "bd-bmet", "jurisdiction": "BD-13"})
    push = systems.push(record, client=client)
    assert (push["asked"], push["taken"]) == (1, 0)
    [asked] = client.get(f"/v1/changes/decisions/{push['id']}/lines").json()["items"]
    # S5: a question of a part is for the part alone, and so is its push.
    where = f"/v1/changes/questions/{asked['question_id']}"
    assert systems.first.get(where).status_code == 404
    assert systems.first.get(f"/v1/changes/decisions/{push['id']}").status_code == 404
    assert systems.secretariat.get(where).json()["kind"] == "another_place"


def test_the_secretariat_can_let_a_question_go_and_not_act_on_a_licence(systems: Systems):
    asked = question(systems, decision(1, "0009"))
    assert answer(systems.secretariat, asked, "apply").status_code == 403
    assert answer(systems.other, asked, "let-go").status_code == 404
    assert answer(systems.secretariat, asked, "let-go").json()["state"] == "let_go"


def test_questions_are_bounded(systems: Systems, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(asking, "MOST_OPEN_QUESTIONS", 2)
    push = systems.push(*(decision(each, f"9{each:03}") for each in range(3)))
    assert outcomes(systems, push) == ["asked", "asked", "refused"]
    listed = systems.first.get("/v1/changes/questions", params={"state": "open", "limit": 1})
    assert len(listed.json()["items"]) == 1
    assert listed.json()["next_cursor"]


def test_nobody_without_the_scopes_pushes_and_nothing_is_kept_of_it(systems: Systems):
    body = lines(decision(1))
    signed_in = systems.world.signed_in
    for scopes in (["change:read"], ["push:send"], ["licence:change"]):
        narrow = signed_in(systems.officers[0], scopes=scopes)
        assert narrow.post("/v1/changes/decisions", content=body).status_code == 403
    assert systems.secretariat.post("/v1/changes/decisions", content=body).status_code == 403
    assert not (systems.world.settings.data_dir / "pushes").exists()
    assert systems.machine.post("/v1/changes/decisions", content=b"").status_code == 422


def test_no_machine_answers_what_people_are_asked(systems: Systems):
    made = systems.world.signed_in(
        systems.world.member(Role.AUTHORITY_MANAGER, systems.officers[0].organisation)
    ).post(
        "/v1/clients",
        json={"name": "Ministry", "scopes": ["question:answer"]},
        headers=key(),
    )
    assert made.status_code == 422, made.text


def test_a_run_that_was_killed_loses_nothing_and_repeats_nothing(
    systems: Systems, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(jobs, "LINES_AT_ONCE", 1)
    sent = systems.machine.post(
        "/v1/changes/decisions", content=lines(*(decision(n, f"{n:04}") for n in (1, 2, 3)))
    ).json()
    desk, database = systems.world.api.state.changes, systems.world.database
    jobs.run_push(desk, database, {"push": sent["id"]})
    with database.reading(OPERATOR) as work:
        push = work.session.scalars(select(Push)).one()
        assert (push.stage, push.lines, push.taken) == (PushStage.RUNNING, 1, 1)
    whole = systems.machine.get(f"/v1/changes/decisions/{sent['id']}/lines").json()
    assert whole["at_end"] is True

    # What was done of the line is undone with what is written of it.
    taken = jobs.pushing.note_line

    def killed(*_: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(jobs.pushing, "note_line", killed)
    with pytest.raises(KeyboardInterrupt):
        jobs.run_push(desk, database, {"push": sent["id"]})
    monkeypatch.setattr(jobs.pushing, "note_line", taken)
    systems.world.settle()
    with database.reading(OPERATOR) as work:
        assert work.session.scalars(select(func.count()).select_from(PushLine)).one() == 3
        assert work.session.scalars(select(func.count()).select_from(LicenceAct)).one() == 3
    done = systems.machine.get(f"/v1/changes/decisions/{sent['id']}").json()
    assert (done["stage"], done["lines"], done["taken"]) == ("done", 3, 3)
    assert not list(desk.store.path("0" * 64).parent.parent.glob("??/*"))


def test_what_a_person_sent_who_acts_for_the_authority_no_more_is_not_carried_out(
    systems: Systems,
):
    sent = systems.machine.post("/v1/changes/decisions", content=lines(decision(1))).json()
    me = systems.world.signed_in(systems.officers[0])
    ended = me.post(
        f"/v1/memberships/{systems.officers[0].membership.id}/end",
        json={"reason": "She left the ministry."},
        headers=on(1),
    )
    assert ended.status_code == 204, ended.text
    systems.world.settle()
    where = f"/v1/changes/decisions/{sent['id']}"
    done = systems.second.get(where).json()
    assert (done["stage"], done["taken"]) == ("stopped", 0)
    assert "no more" in done["detail"]
    assert systems.second.get("/v1/changes/decisions").json()["items"][0]["id"] == sent["id"]


def test_a_file_that_is_gone_is_told(systems: Systems):
    sent = systems.machine.post("/v1/changes/decisions", content=lines(decision(1))).json()
    systems.world.api.state.changes.store.remove(sent["digest"])
    systems.world.settle()
    done = systems.machine.get(f"/v1/changes/decisions/{sent['id']}").json()
    assert (done["stage"], done["detail"]) == (
        "stopped",
        "The file is not here any more; send it again.",
    )
    assert systems.push(decision(1))["taken"] == 1


def test_p6_what_was_sent_is_part_of_what_is_held(systems: Systems):
    systems.push(decision(1), decision(2, "0009"))
    with systems.world.database.reading(OPERATOR) as work:
        for kind, whose in (
            (WhoseKind.ORGANISATION, systems.officers[0].organisation.id),
            (WhoseKind.PERSON, systems.officers[0].person.id),
        ):
            pieces = list(HOLDING.of[kind](work, Whose(kind, whose)))
            assert all(isinstance(each, Rows) for each in pieces)
            assert len(list(pieces[0].read())) == 1
