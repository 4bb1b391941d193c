"""What a state says that it did, until when, and who reads it (S4)."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from app.access.grants import Role
from app.access.policy import CLOCK
from app.domains.agreements.types import ClauseKind, Deadline, Unit
from app.domains.disclosures.queries import ledger
from app.domains.identity.types import OrganisationKind
from app.store.journal import Word
from tests.agreeing import clause, lay_down
from tests.make import FixedClock
from tests.people import World, key, on
from tests.sharing import PATH, Sharing

ASKED: dict[str, Any] = {"asks_answer_of": frozenset({"QA"})}


@pytest.fixture
def states(world: World) -> Sharing:
    lay_down(world, "ph-qa", ["PH", "QA"])
    return Sharing(world, ["PH", "QA"])


def test_s4_an_answer_acknowledges_and_each_further_one_is_kept(states: Sharing):
    states.tell(states.happens(["PH"], **ASKED))
    [came] = states.inbox("QA", due="open")

    first = states.answer("QA", came["id"], "investigating", words="we look at it")
    second = states.answer("QA", came["id"], "licence_acted_on", did_on="2026-11-23")

    assert first.status_code == second.status_code == 200
    shown = second.json()
    assert shown["state"] == "acknowledged"
    assert [(each["kind"], each["words"], each["did_on"]) for each in shown["answers"]] == [
        ("investigating", "we look at it", None),
        ("licence_acted_on", None, "2026-11-23"),
    ]
    assert states.inbox("QA", due="open") == []


def test_s4_who_told_reads_what_was_done_and_not_in_which_words(states: Sharing):
    states.tell(states.happens(["PH"], **ASKED))
    [came] = states.inbox("QA")
    states.answer("QA", came["id"], "warned", words="a word between us", did_on="2026-11-20")

    [there] = states.outbox("PH")
    assert there["id"] == came["id"]
    assert there["answered_at"] is not None
    read = states.read("PH", came["id"])
    [answer] = read["answers"]
    assert (answer["kind"], answer["did_on"], answer["words"]) == ("warned", "2026-11-20", None)
    assert read["content"] is None
    assert read["available_actions"] == []
    whole = states.secretariat().get(f"{PATH}/{came['id']}").json()
    assert whole["answers"][0]["words"] == "a word between us"


def test_s1_that_others_were_told_tells_a_state_nothing_that_is_not_open_to_it(world: World):
    lay_down(world, "qa-sa", ["QA", "SA"])
    states = Sharing(world, ["PH", "QA", "SA"])
    states.tell(states.happens(["PH", "SA"]))
    assert states.outbox("PH") == []

    states.tell(states.happens(["PH", "SA"], is_public=True))
    states.tell(states.happens(["PH", "SA"], told_by=frozenset({"PH"})))

    told = states.outbox("PH")
    assert len(told) == 4
    assert states.on("PH").get(f"{PATH}/{told[0]['id']}").json()["content"] is None


def test_words_of_an_answer_stand_in_the_journal_and_can_be_erased_there(states: Sharing):
    states.tell(states.happens(["PH"], **ASKED))
    [came] = states.inbox("QA")
    states.answer("QA", came["id"], words="a name was said here")

    with states.world.database.reading(CLOCK) as work:
        words = [each.text for each in work.session.query(Word) if each.field == "words"]
    assert words == ["a name was said here"]


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"kind": "nothing_of_the_list"}, "/kind"),
        ({"kind": "warned", "did_on": "2026-11-25"}, "/did_on"),
        ({"kind": "warned", "did_on": "31.12.2026"}, "/did_on"),
        ({"kind": "warned", "words": "x" * 4_001}, "/words"),
        ({"kind": "warned", "words": "a\0b"}, "/words"),
        ({"kind": "warned", "more": 1}, "/more"),
        ({}, "/kind"),
    ],
)
def test_an_answer_that_cannot_be_read_names_its_field(
    states: Sharing, body: dict[str, object], pointer: str
):
    states.tell(states.happens(["PH"], **ASKED))
    [came] = states.inbox("QA")

    path = f"{PATH}/{came['id']}/answer"
    refused = states.on("QA").post(path, json=body, headers=on(1))

    assert refused.status_code == 422, refused.text
    assert [each["pointer"] for each in refused.json()["errors"]] == [pointer]


def test_a_recall_is_not_answered(states: Sharing):
    told = states.happens(["PH"], **ASKED)
    states.tell(told)
    states.take_back(told)
    recall, original = states.inbox("QA")

    refused = states.answer("QA", recall["id"])

    assert refused.status_code == 409
    assert refused.json()["type"].endswith("recall-needs-no-answer")
    # What does not stand needs no answer any more, and is not late.
    assert original["id"] not in {each["id"] for each in states.inbox("QA", due="overdue")}


def test_what_was_acknowledged_cannot_be_acknowledged_again(states: Sharing):
    states.tell(states.happens(["PH"]))
    [came] = states.inbox("QA")
    assert states.acknowledge("QA", came["id"]).status_code == 200

    again = states.acknowledge("QA", came["id"])

    assert again.status_code == 409
    stale = states.on("QA").post(f"{PATH}/{came['id']}/acknowledge", headers=on(1))
    assert stale.status_code == 412
    unseen = states.on("QA").post(f"{PATH}/{came['id']}/acknowledge", headers=key())
    assert unseen.status_code == 428


def test_s4_times_are_working_days_and_of_several_clauses_the_earliest_counts(
    world: World, clock: FixedClock
):
    slow = clause(
        ClauseKind.SUSPENSIONS,
        acknowledge=Deadline(10, Unit.DAYS),
        answer=Deadline(30, Unit.DAYS),
        notify=Deadline(3, Unit.WORKING_DAYS),
    )
    quick = clause(
        ClauseKind.SUSPENSIONS,
        acknowledge=Deadline(2, Unit.WORKING_DAYS),
        answer=Deadline(15, Unit.WORKING_DAYS),
    )
    lay_down(world, "slow", ["PH", "QA"], [slow])
    lay_down(world, "quick", ["PH", "QA"], [quick])
    states = Sharing(world, ["QA"])
    clock.at += timedelta(days=3)  # A Friday.

    states.tell(states.happens(["PH"], **ASKED))

    [came] = states.inbox("QA")
    calendar = world.settings.calendar
    assert came["acknowledge_due"] == _told(calendar.end_of(clock.at, 2))
    assert came["answer_due"] == _told(calendar.end_of(clock.at, 15))
    assert came["notify_due"] == _told(calendar.end_of(clock.at, 3))


def _told(at: datetime) -> str:
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def test_s4_answers_are_counted_by_who_was_late_and_how_long_they_took(
    states: Sharing, clock: FixedClock
):
    for _ in range(3):
        states.tell(states.happens(["PH"], **ASKED))
    one, two, three = states.inbox("QA")
    clock.at += timedelta(days=2)
    states.answer("QA", one["id"])
    clock.at += timedelta(days=40)
    states.answer("QA", two["id"])

    with states.world.database.reading(CLOCK) as work:
        due = ledger.due_of(work, ["QA"])["QA"]

    assert (due.answered, due.answered_late) == (2, 1)
    assert (due.answers_due, due.answers_late) == (1, 1)
    assert due.answer_days == pytest.approx((2 + 42) / 2)
    assert (due.unacknowledged, due.unacknowledged_late) == (1, 1)
    assert [each["id"] for each in states.inbox("QA", due="overdue")] == [three["id"]]


def test_s5_an_authority_of_a_part_and_a_mission_read_nothing_of_the_country(states: Sharing):
    states.tell(states.happens(["PH"]))
    [came] = states.inbox("QA")
    world = states.world
    part = world.signed_in(states.admit("QA-DA"))
    mission = world.signed_in(
        world.member(Role.MISSION_OFFICER, states.managers["QA"].organisation)
    )
    firm = world.anew(Role.RECRUITER_MANAGER, OrganisationKind.INTERMEDIARY)

    for client in (part, mission, firm):
        assert client.get(PATH).json()["items"] == []
        assert client.get(f"{PATH}/{came['id']}").status_code == 404


def test_a_long_box_is_read_page_by_page_in_the_order_of_the_queue(
    states: Sharing, clock: FixedClock
):
    old = [states.happens(["PH"]) for _ in range(3)]
    for each in old:
        states.tell(each)
    clock.at += timedelta(days=30)
    states.tell(states.happens(["PH"]))
    states.take_back(old[0])
    whole = [each["id"] for each in states.inbox("QA")]

    found, cursor = [], None
    while True:
        more = {} if cursor is None else {"cursor": cursor}
        page = states.on("QA").get(PATH, params={"limit": "2", **more}).json()
        found += [each["id"] for each in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break

    assert found == whole
    assert len(whole) == 5


def test_the_secretariat_reads_the_box_of_a_place(states: Sharing):
    states.tell(states.happens(["PH"]))

    def of(**asked: str) -> set[str]:
        items = states.secretariat().get(PATH, params=asked).json()["items"]
        return {each["receiver"] for each in items}

    assert of() == {"PH", "QA"}
    assert of(place="QA") == {"QA"}
    assert of(box="outbox", place="PH") == {"QA"}
    assert of(place="SA") == set()
    refused = states.secretariat().get(PATH, params={"place": "Q"})
    assert refused.status_code == 422
