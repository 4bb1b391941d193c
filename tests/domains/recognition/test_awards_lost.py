"""How an award falls: by a final violation, after notice, by a person, with an appeal."""

from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from app.access.policy import CLOCK
from app.domains.recognition.models.awards import Award
from app.domains.subjects.models import Subject
from app.store.journal import Event
from tests.awarding import TOP, WHY, Jury
from tests.make import OPERATOR, add_subject
from tests.people import World
from tests.sanctioning import SWAPPED
from tests.violating import slug

SAID = "The contracts were changed back in May."


@pytest.fixture
def jury(world: World, clock) -> Jury:
    return Jury(world, clock)


def notice_of(jury: Jury, row: dict[str, Any]) -> dict[str, Any]:
    """Return the notice of an award, as the firm reads it."""
    notice = jury.award(row)["notice"]
    return dict(jury.reads(jury.firm, f"/v1/notices/{notice}"))


def appealed(jury: Jury, row: dict[str, Any]) -> str:
    """Appeal against the loss of an award, as the firm."""
    body = {"notice": jury.award(row)["notice"], "grounds": SAID}
    return str(jury.does(jury.firm, "/v1/appeals", body)["id"])


def test_e1_an_open_case_moves_nothing_and_nothing_falls_by_itself(jury: Jury):
    row = jury.granted()
    case = jury.notified(counts=[SWAPPED])
    assert slug(jury.on_award(row, "announce-loss", jury.secretary)) == (
        "no-final-violation-in-period"
    )
    jury.after(days=16)
    case = jury.done(jury.manager, case, "decide", jury.found(case))
    # Confirmed, and it can still be appealed.
    assert slug(jury.on_award(row, "announce-loss", jury.secretary)) == (
        "no-final-violation-in-period"
    )
    assert ("announce", "award") not in jury.work_of(jury.secretary)
    assert jury.page()[0]["status"] == "granted"
    jury.after(days=40)
    assert ("announce", "award") in jury.work_of(jury.secretary)
    assert jury.page()[0]["status"] == "granted"
    assert jury.award(row, jury.secretary)["available_actions"] == ["announce", "spare"]


@pytest.mark.parametrize(
    ("since", "until", "lies_in_it"),
    [
        ("2025-09-01", "2025-10-31", False),
        ("2025-09-01", "2025-11-01", True),
        ("2026-10-31", "2026-11-02", True),
    ],
)
def test_e1_the_act_lies_in_the_period_of_the_award(jury: Jury, since, until, lies_in_it):
    row = jury.granted()
    case = jury.offended(since, until)
    waits = ("announce", "award") in jury.work_of(jury.secretary)
    answer = jury.on_award(row, "announce-loss", jury.secretary, violations=[case["id"]])
    assert (waits, answer.status_code == 200) == (lies_in_it, lies_in_it)


def test_c1_the_firm_is_told_the_grounds_and_answers_before_the_award_falls(jury: Jury):
    row = jury.granted()
    case = jury.offended()
    said = jury.did_award(row, "announce-loss", jury.secretary)
    assert (said["state"], said["notice_state"]) == ("granted", "announced")
    assert [each["number"] for each in said["cases"] if each["announced"]] == [case["number"]]
    notice = notice_of(jury, row)
    assert (notice["act"], notice["ground"]) == ("award_lost", "violation_in_period")
    what, rests_on = notice["facts"]
    assert (what["award"], what["programme"]) == (TOP, "harbour-excellence")
    assert (rests_on["case"], rests_on["done_on"]) == (case["number"], "2026-03-01 / 2026-04-30")
    assert slug(jury.on_award(row, "lose")) == "notice-not-heard"
    assert jury.page()[0]["status"] == "granted"
    assert ("answer", "notice") in jury.work_of(jury.firm)
    path = f"/v1/notices/{notice['id']}"
    jury.does(jury.firm, f"{path}/answer", {"answer": SAID}, notice["version"])
    assert ("decide", "award") in jury.work_of(jury.other_judge)
    done = jury.did_award(row, "lose")
    assert (done["state"], done["notice_state"]) == ("lost", "in_effect")
    letters = notice_of(jury, row)["letters"]
    assert [each["kind"] for each in letters] == ["announced", "in_effect"]
    text = jury.reads(jury.firm, f"{path}/letters/{letters[0]['id']}")
    whole = str(text)
    assert "an award is lost" in whole
    assert "a violation whose act lies in the period of the award is final" in whole
    assert WHY in whole
    assert "{" not in whole.replace("{'", "").replace('{"', "")


def test_c1_the_letter_can_be_printed(jury: Jury):
    row = jury.granted()
    jury.offended()
    jury.did_award(row, "announce-loss", jury.secretary)
    notice = notice_of(jury, row)
    path = f"/v1/notices/{notice['id']}"
    [letter] = notice["letters"]
    answer = jury.world.signed_in(jury.firm).get(f"{path}/letters/{letter['id']}.pdf")
    assert (answer.status_code, answer.content[:5]) == (200, b"%PDF-"), answer.text


def test_p4_who_gave_it_evaluated_announced_or_brought_the_case_does_not_take_it(jury: Jury):
    jury.evaluator = jury.other_judge
    row = jury.granted()
    jury.offended()
    jury.did_award(row, "announce-loss", jury.secretary)
    jury.after(days=15)
    for who in (jury.judge, jury.other_judge):
        assert slug(jury.on_award(row, "lose", who)) == "had-a-part-in-award"
        assert ("decide", "award") not in jury.work_of(who)
    for who in (jury.secretary, jury.firm):
        assert jury.on_award(row, "lose", who).status_code == 403
    assert jury.on_award(row, "lose", jury.officer).status_code == 404


def test_c2_the_public_reads_since_when_ground_appeal_and_what_the_firm_says(jury: Jury):
    row = jury.granted()
    jury.offended()
    jury.lost(row)
    notice = notice_of(jury, row)
    path = f"/v1/notices/{notice['id']}/state-publicly"
    jury.does(jury.firm, path, {"statement": SAID}, notice["version"])
    [shown] = jury.page(year=2026)
    assert (shown["status"], shown["fell"]["ground"]) == ("lost", "violation_in_period")
    assert (shown["fell"]["appeal"], shown["fell"]["statement"]) == ("appeal_open", SAID)
    assert shown["fell"]["appeal_until"] is not None
    appealed(jury, row)
    assert jury.page()[0]["fell"]["appeal"] == "appeal_running"
    assert jury.of_firm() == jury.page()


def test_c2_an_appeal_by_people_who_had_no_part_opens_the_award_again(jury: Jury):
    row = jury.granted()
    jury.offended()
    jury.lost(row)
    appeal = appealed(jury, row)
    jury.judged(appeal, "upheld")
    again = jury.award(row)
    assert again["state"] == "granted"
    [shown] = jury.page()
    assert (shown["status"], shown["fell"]) == ("granted", None)
    # Nobody is asked again for what was looked at.
    assert ("announce", "award") not in jury.work_of(jury.secretary)
    assert jury.award(row)["notice_state"] == "in_effect"


def test_c2_dismissed_it_stays_lost_and_that_is_final(jury: Jury):
    row = jury.granted()
    jury.offended()
    jury.lost(row)
    jury.judged(appealed(jury, row), "dismissed")
    [shown] = jury.page()
    assert (shown["status"], shown["fell"]["appeal"]) == ("lost", "final")
    assert slug(jury.on_award(row, "restore")) == "award-violation-stands"


def test_c2_a_violation_that_fell_lets_people_restore_the_award(jury: Jury):
    row = jury.granted()
    case = jury.offended()
    jury.lost(row)
    late = {"grounds": SAID, "late_reason": "The bank found its mistake only now."}
    body = {"notice": jury.read(case)["respondents"][0]["notice_id"], **late}
    appeal = jury.does(jury.firm, "/v1/appeals", body)["id"]
    jury.judged(appeal, "upheld")
    # What was overturned is absent at once, and so is what followed from it (L1).
    assert jury.page() == []
    assert jury.award(row)["state"] == "lost"
    assert ("restore", "award") in jury.work_of(jury.judge)
    assert jury.on_award(row, "restore", jury.secretary).status_code == 403
    done = jury.did_award(row, "restore", jury.judge)
    assert done["state"] == "granted"
    assert jury.page()[0]["status"] == "granted"
    assert ("restore", "award") not in jury.work_of(jury.judge)


def test_v4_a_fall_is_told_for_as_long_as_its_violation_is_public(jury: Jury):
    row = jury.granted()
    jury.offended()
    jury.lost(row)
    assert [each["status"] for each in jury.page()] == ["lost"]
    jury.after(days=366 * 20)
    assert jury.page() == []
    assert jury.award(row)["state"] == "lost"


def test_a_person_can_leave_an_award_and_is_not_asked_again(jury: Jury):
    row = jury.granted()
    case = jury.offended()
    done = jury.did_award(row, "spare", jury.secretary, violations=[case["id"]])
    assert (done["state"], done["notice"]) == ("granted", None)
    assert ("announce", "award") not in jury.work_of(jury.secretary)
    second = jury.offended("2026-06-01", "2026-06-30")
    assert ("announce", "award") in jury.work_of(jury.secretary)
    other = jury.on_award(row, "spare", jury.secretary, violations=[case["id"], second["id"]])
    assert other.status_code == 200, other.text


def test_what_was_announced_can_be_dropped_and_announced_anew(jury: Jury):
    row = jury.granted()
    jury.offended()
    assert slug(jury.on_award(row, "lose")) == "no-loss-announced"
    jury.did_award(row, "announce-loss", jury.secretary)
    assert slug(jury.on_award(row, "announce-loss", jury.secretary)) == "noticed-already"
    # Nor does who gave it keep it so.
    assert slug(jury.on_award(row, "drop-loss", jury.judge)) == "had-a-part-in-award"
    done = jury.did_award(row, "drop-loss")
    assert (done["state"], done["notice_state"]) == ("granted", "dropped")
    assert slug(jury.on_award(row, "drop-loss")) == "no-loss-announced"
    assert jury.did_award(row, "announce-loss", jury.secretary)["notice_state"] == "announced"


def test_what_does_not_stand_any_more_takes_no_award(jury: Jury):
    row = jury.granted()
    case = jury.offended()
    jury.did_award(row, "announce-loss", jury.secretary)
    late = {"grounds": SAID, "late_reason": "The bank found its mistake only now."}
    body = {"notice": jury.read(case)["respondents"][0]["notice_id"], **late}
    jury.judged(jury.does(jury.firm, "/v1/appeals", body)["id"], "upheld")
    jury.after(days=10)
    assert slug(jury.on_award(row, "lose")) == "no-final-violation-in-period"
    assert jury.did_award(row, "drop-loss")["notice_state"] == "dropped"


def test_v4_what_is_public_no_more_takes_no_award(jury: Jury):
    row = jury.granted()
    jury.offended()
    jury.did_award(row, "announce-loss", jury.secretary)
    jury.after(days=366 * 20)
    assert slug(jury.on_award(row, "lose")) == "no-final-violation-in-period"
    assert jury.award(row)["state"] == "granted"


def test_events_name_the_record_only_where_the_award_is_public(jury: Jury):
    row = jury.granted()
    jury.offended()
    jury.lost(row)
    with jury.world.database.reading(CLOCK) as work:
        events = work.session.scalars(
            select(Event).where(Event.name.startswith("recognition.award")).order_by(Event.number)
        ).all()
        told = [(each.name.rpartition(".")[2], each.subject_id is not None) for each in events]
    assert told == [("granted", True), ("loss_announced", False), ("lost", True)]
    assert all(WHY not in str(each.body) for each in events)


def test_p7_an_award_of_a_record_that_was_joined_twice_over_waits_all_the_same(jury: Jury):
    row = jury.granted()
    jury.final(counts=[SWAPPED])
    numbers = [add_subject(jury.world.database, 9_000 + each) for each in range(2)]
    with jury.world.database.writing(OPERATOR) as work:
        first, then = (
            work.session.scalars(select(Subject).where(Subject.number == each)).one()
            for each in numbers
        )
        first.merged_into, then.merged_into = then.id, jury.subject_id
        work.session.get_one(Award, UUID(row["id"])).subject_id = first.id
    assert ("announce", "award") in jury.work_of(jury.secretary)
    assert jury.page()[0]["record"] == jury.record
