"""Five complain of a man whom no register lists: an inquiry, and a warning with his answer."""

from datetime import timedelta
from typing import Any

from sqlalchemy import select

from app.store.journal import Event
from tests.afterwards import all_is_well, spoken
from tests.make import OPERATOR
from tests.officers import NAME, STORIES, Officers
from tests.people import World

ANSWER = "The firm in Doha stopped hiring; I will pay it back."
RECORD = "Receipts show that he took fees for jobs that he did not have."
NOTE = "Sent to the number on his receipts."
YEAR = {"months": 12}


def test_an_inquiry_of_five_ends_in_a_warning_with_his_answer(world: World, clock):
    desk = Officers(world)
    ids = [desk.told(at) for at in range(5)]
    for each in ids:
        desk.takes(desk.first, each)
    related = desk.reads(desk.first, f"/v1/complaints/{ids[0]}/related")["items"]
    assert {(each["complaint"]["id"], each["answer"]) for each in related} == {
        (each, None) for each in ids[1:]
    }

    ghost = desk.ghost(*ids)
    inquiry = concluded(desk, ghost, ids)
    path, version, code = announced(desk, ghost, inquiry)
    early = desk.tries(desk.second, f"{path}/publish", YEAR, version)
    assert early.json()["type"].endswith("hearing-goes-on")
    he_answers(desk, path, code)
    [public] = world.client().get("/v1/warnings").json()["items"]
    assert (public["name"], public["answer"], public["contested"]) == (NAME, ANSWER, False)
    asked = world.client().post("/v1/warnings/search", json={"name": "Shyam Sunrise"})
    assert [each["number"] for each in asked.json()["items"]] == [public["number"]]
    nothing_stands_in_the_journal(world)

    clock.at += timedelta(days=366)
    assert world.client().get("/v1/warnings").json()["items"] == []
    assert world.client().get(f"/v1/warnings/{public['number']}").status_code == 404
    phones = [f"98412345{at:02d}" for at in range(5)]
    words = [*STORIES, *phones, *spoken(*desk.receipts), code, RECORD, NOTE]
    all_is_well(world, desk.scheme, ids, words, strangers=[desk.judge])


def concluded(desk: Officers, ghost: Any, ids: list[str]) -> str:
    """Look into the practice; somebody else concludes that it is so."""
    body = {"category": "fee_charged", "complaints": ids}
    inquiry = desk.does(desk.first, "/v1/inquiries", body)
    assert inquiry["subject_id"] == ghost["id"]
    path = f"/v1/inquiries/{inquiry['id']}"
    record = {"record": RECORD}
    inquiry = desk.does(desk.first, f"{path}/record", record, inquiry["version"])
    found = {"outcome": "upheld"}
    own = desk.tries(desk.first, f"{path}/conclude", found, inquiry["version"])
    assert own.json()["type"].endswith("looked-into-it")
    assert path in str(desk.reads(desk.second, "/v1/me/work"))
    desk.does(desk.second, f"{path}/conclude", found, inquiry["version"])
    return str(inquiry["id"])


def announced(desk: Officers, ghost: Any, inquiry: str) -> tuple[str, int, str]:
    """Draft a warning, and tell him of it; return where it is, its version, and his code."""
    draft = desk.drafted(ghost, {"inquiry": inquiry}).json()
    path = f"/v1/warning-drafts/{draft['id']}"
    assert desk.world.client().get("/v1/warnings").json()["items"] == []
    draft = desk.does(desk.second, f"{path}/agree", None, draft["version"])
    tried = {"way": "message", "is_reached": True, "note": NOTE}
    reached = desk.does(desk.first, f"{path}/attempts", tried, draft["version"])
    code = str(reached["code"])
    told = desk.world.client().post("/v1/warnings/announcement", json={"code": code})
    assert told.json()["text"] == draft["text"]
    return path, reached["warning"]["version"], code


def he_answers(desk: Officers, path: str, code: str) -> None:
    """Let him answer, and a second officer read it and publish the warning with it."""
    said = {"code": code, "answer": ANSWER}
    answered = desk.world.client().post("/v1/warnings/announcement/answer", json=said)
    assert answered.json()["answer_state"] == "waiting"
    draft = desk.reads(desk.second, path)
    unread = desk.tries(desk.second, f"{path}/publish", YEAR, draft["version"])
    assert unread.json()["type"].endswith("answer-unread")
    draft = desk.does(desk.second, f"{path}/read-answer", {"is_shown": True}, draft["version"])
    own = desk.tries(desk.first, f"{path}/publish", YEAR, draft["version"])
    assert own.json()["type"].endswith("second-officer")
    desk.does(desk.second, f"{path}/publish", YEAR, draft["version"])


def nothing_stands_in_the_journal(world: World) -> None:
    """Look for stories, names and answers in all entries, and for records that could read them."""
    with world.database.reading(OPERATOR) as work:
        events = list(work.session.scalars(select(Event)))
    told = [each for each in events if each.name.startswith(("complaints.", "warnings."))]
    assert {each.subject_id for each in told} == {None}
    journal = str([(each.name, each.body) for each in events])
    assert [said for said in (*STORIES, NAME, ANSWER) if said in journal] == []
