"""What members pledge, what they report, and that it stands apart from what is certified."""

import pytest
from sqlalchemy import select

from app.access.policy import ANYONE
from app.store.journal import Event
from tests.allying import COMMITMENTS, MEMBERS, READS, REASON, Allies, at, slug


@pytest.fixture
def allies(world, clock) -> Allies:
    return Allies(world, clock)


@pytest.fixture
def union(allies):
    """A union that is a member under ``workers``."""
    found = allies.union()
    allies.join(found, "union", "workers")
    return found


WORKERS = f"{MEMBERS}/workers"


def noted(allies: Allies) -> list[str]:
    """Return what the journal says of how commitments stand."""
    with allies.database.reading(ANYONE) as work:
        names = work.session.scalars(select(Event.name).order_by(Event.number))
        return [n.rpartition(".")[2] for n in names if n.startswith("alliance.commitment.")]


def test_e2_a_commitment_is_public_with_its_measure_and_says_that_it_is_not_examined(allies, union):
    steps = [{"title": "Hire two trainers", "due_on": allies.day(30)}, {"title": "Hold courses"}]
    path = allies.pledged(union, WORKERS, actions=steps)
    found = allies.read(path)
    assert (found["reads"], found["standing"]) == (READS, "open")
    assert (found["target"], found["unit"], found["direction"]) == ("20", "people", "at_least")
    assert found["member"] == {"key": "workers", "name": found["member"]["name"], "kind": "union"}
    titles = [(each["place"], each["title"], each["is_overdue"]) for each in found["actions"]]
    assert titles == [(1, "Hire two trainers", False), (2, "Hold courses", False)]
    assert allies.report(union, path, done=[2]).status_code == 201
    allies.pass_days(31)
    late = allies.read(path)["actions"]
    assert [(each["is_overdue"], each["done_on"]) for each in late] == [
        *((True, None), (False, allies.day(-31))),
    ]


def test_e2_a_commitment_goes_overdue_and_lapses_by_the_day_and_the_journal_notes_it_once(
    allies, union
):
    path = allies.pledged(union, WORKERS)
    assert allies.tick() == 0
    allies.pass_days(91)
    # No job has to run for anybody to read how it stands.
    assert allies.standing(path) == "overdue"
    assert (allies.tick(), allies.tick()) == (1, 0)
    allies.pass_days(274)
    assert allies.standing(path) == "lapsed"
    assert (allies.tick(), allies.tick()) == (1, 0)
    assert allies.report(union, path, value="12").status_code == 201
    assert allies.standing(path) == "overdue"
    allies.pass_days(366)
    assert allies.tick() == 1
    assert noted(allies) == ["made", "overdue", "lapsed", "reported", "lapsed"]


def test_e2_kept_is_what_a_person_saw_the_evidence_of_and_time_waits_for_them(allies, union):
    path = allies.pledged(union, WORKERS)
    link = ["https://union.example/report"]
    allies.report(union, path, value="8.50", links=link)
    said = allies.report(union, path, value="21", says_kept=True, links=link)
    assert said.status_code == 201, said.text
    allies.pass_days(100)
    assert (allies.standing(path), allies.tick()) == ("open", 0)
    assert ("look_at", "commitment") in allies.work_of(allies.first)
    # That an earlier report was seen keeps nothing.
    assert allies.look(allies.first, f"{path}/reports/1").status_code == 200
    assert allies.standing(path) == "open"
    done = allies.look(allies.second, f"{path}/reports/2")
    assert (done.json()["found"], done.json()["reads"]) == ("seen", READS)
    found = allies.read(path)
    assert (found["standing"], found["ended_on"]) == ("kept", allies.day(0))
    assert found["latest"]["value"] == "21"
    assert slug(allies.report(union, path)) == (409, "alliance-commitment-over")
    assert slug(allies.look(allies.first, f"{path}/reports/2")) == (409, "alliance-report-found")


@pytest.mark.parametrize(
    ("more", "said", "fields"),
    [
        ({}, {"value": "19.9999"}, ["/value", "/links"]),
        ({}, {"value": "1", "links": ["https://union.example/report"]}, ["/value"]),
        ({}, {"links": ["https://union.example/report"]}, ["/value"]),
        ({}, {"value": "20"}, ["/links"]),
        (
            {"direction": "at_most"},
            {"value": "20.0001", "links": ["https://union.example/report"]},
            ["/value"],
        ),
    ],
)
def test_e2_nobody_says_kept_with_a_figure_that_misses_the_target_or_nothing_that_shows_it(
    allies, union, more, said, fields
):
    path = allies.pledged(union, WORKERS, **more)
    assert at(allies.report(union, path, says_kept=True, **said)) == fields
    assert allies.read(path)["latest"] is None
    assert allies.claim(union, path).status_code == 201


def test_e2_seen_rests_on_a_link_and_on_figures_that_the_member_did_not_take_back(allies, union):
    path = allies.pledged(union, WORKERS)
    allies.report(union, path, value="8")
    assert at(allies.look(allies.first, f"{path}/reports/1")) == ["/found"]
    assert allies.look(allies.first, f"{path}/reports/1", "not_shown").status_code == 200
    allies.claim(union, path)
    allies.report(union, path, value="5")
    assert at(allies.look(allies.first, f"{path}/reports/2")) == ["/found"]
    assert allies.standing(path) == "open"
    # Links that are destroyed show nothing any more.
    allies.claim(union, path)
    assert allies.post(union, f"{path}/erase", {"report": 4, **REASON}).status_code == 200
    assert at(allies.look(allies.first, f"{path}/reports/4")) == ["/found"]
    allies.claim(union, path)
    assert allies.look(allies.first, f"{path}/reports/5").status_code == 200
    assert allies.standing(path) == "kept"


def test_what_is_not_shown_is_not_kept_and_overdue_shows_again(allies, union):
    path = allies.pledged(union, WORKERS)
    allies.claim(union, path)
    allies.pass_days(100)
    assert allies.look(allies.first, f"{path}/reports/1", "not_shown").status_code == 200
    assert allies.standing(path) == "overdue"
    assert allies.read(path)["said_kept_on"] is None
    told = allies.read(f"{path}/reports/1")
    assert (told["found"], told["found_in_words"]) == ("not_shown", REASON["reason"])


def test_p4_who_wrote_a_report_for_a_body_without_an_account_does_not_look_at_it(allies):
    asked = allies.ask(allies.first, "ngo", "ngo", name="Friends of Workers")
    assert asked.status_code == 201
    allies.acts(allies.second, f"{MEMBERS}/ngo", "admit")
    path = allies.pledged(allies.first, f"{MEMBERS}/ngo")
    allies.claim(allies.first, path)
    assert slug(allies.look(allies.first, f"{path}/reports/1")) == (409, "not-yourself")
    assert allies.look(allies.second, f"{path}/reports/1").status_code == 200
    assert allies.standing(path) == "kept"


def test_reports_are_versions_and_nothing_is_overwritten(allies, union):
    path = allies.pledged(union, WORKERS)
    allies.report(union, path, value="8")
    allies.report(union, path, value="7", words="One was counted twice.", replaces=1)
    found = allies.read(f"{path}/reports")["items"]
    assert [(each["number"], each["value"], each["replaces"]) for each in found] == [
        (1, "8", None),
        (2, "7", 1),
    ]
    first = allies.world.client().get(f"{path}/reports?limit=1").json()
    cursor = first["next_cursor"]
    rest = allies.read(f"{path}/reports?limit=1&cursor={cursor}")["items"]
    assert [each["number"] for each in rest] == [2]
    assert at(allies.report(union, path, replaces=3)) == ["/replaces"]


def test_a_commitment_is_withdrawn_in_public_with_the_reason(allies, union):
    path = allies.pledged(union, WORKERS)
    assert at(allies.acts(union, path, "withdraw", {"reason": "Ask rosa@union.example"})) == [
        "/reason"
    ]
    done = allies.acts(union, path, "withdraw", {"reason": "No funds came."})
    assert done.status_code == 200, done.text
    found = allies.read(path)
    assert (found["standing"], found["because"], found["reason"]) == (
        *("withdrawn", "member"),
        "No funds came.",
    )
    again = allies.acts(union, path, "withdraw", REASON)
    assert slug(again) == (409, "step-refused")


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"kind": "PL-NOTHING"}, "/kind"),
        ({"kind": "PL-RECOGNISE"}, "/kind"),
        ({"target": "-3"}, "/target"),
        ({"target": "NaN"}, "/target"),
        ({"due_on": "2026-11-24"}, "/due_on"),
        ({"due_on": "2099-01-01"}, "/due_on"),
        ({"title": "Ask +63 917 555 0142 of it"}, "/title"),
        ({"measure": "People at rosa@union.example"}, "/measure"),
        ({"unit": "x@y.example"}, "/unit"),
        ({"direction": "sideways"}, "/direction"),
        ({"actions": [{"title": "Later", "due_on": "2027-12-01"}]}, "/actions/0/due_on"),
        ({"actions": [{"title": "Born in Cebu"}]}, "/actions/0/title"),
    ],
)
def test_a_pledge_that_cannot_be_is_told_with_its_field(allies, union, said, field):
    assert at(allies.pledge(union, WORKERS, **said)) == [field]


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"as_of": "2026-11-25"}, "/as_of"),
        ({"as_of": "1995-01-01"}, "/as_of"),
        ({"value": "-1"}, "/value"),
        ({"words": "Rosa, born in 1990, is glad."}, "/words"),
        ({"links": ["http://union.example"]}, "/links/0"),
        ({"links": ["https://rosa@union.example/x"]}, "/links/0"),
        ({"done": [1]}, "/done/0"),
    ],
)
def test_a_report_that_cannot_be_is_told_with_its_field(allies, union, said, field):
    path = allies.pledged(union, WORKERS)
    assert at(allies.report(union, path, **said)) == [field]


def test_commitments_are_found_by_kind_standing_and_day(allies, union):
    soon = allies.pledged(union, WORKERS, due_on=allies.day(10))
    later = allies.pledged(union, WORKERS, kind="PL-GRIEVANCE", due_on=allies.day(200))
    allies.pass_days(20)

    def found(query: str) -> list[str]:
        items = allies.read(f"{COMMITMENTS}?{query}")["items"]
        return [f"{COMMITMENTS}/{each['id']}" for each in items]

    assert found("") == [soon, later]
    assert found("standing=overdue") == [soon]
    assert found("kind=PL-GRIEVANCE") == [later]
    assert found(f"due_from={allies.day(0)}&due_until={allies.day(365)}") == [later]
    backwards = f"{COMMITMENTS}?due_from=2027-01-01&due_until=2026-01-01"
    assert at(allies.world.client().get(backwards)) == ["/due_until"]
    mine = allies.read(f"{WORKERS}/commitments?standing=open")["items"]
    assert [each["kind"] for each in mine] == ["PL-GRIEVANCE"]


def test_p7_what_is_due_waits_for_the_member_until_it_reports_that_it_is_kept(allies, union):
    path = allies.pledged(union, WORKERS)
    assert allies.work_of(union) == []
    allies.pass_days(61)
    items = allies.world.signed_in(union).get("/v1/me/work").json()["items"]
    assert [(each["act"], each["what"], each["path"]) for each in items] == [
        ("report", "commitment", path)
    ]
    allies.pass_days(60)
    assert allies.world.signed_in(union).get("/v1/me/work").json()["items"][0]["is_overdue"]
    allies.claim(union, path)
    assert allies.work_of(union) == []


def test_l8_words_are_destroyed_and_days_and_figures_stay(allies):
    firm, _, _ = allies.recruiter()
    member = allies.join(firm, "intermediary", "recruiter")
    path = allies.pledged(firm, member, actions=[{"title": "Hold courses"}])
    allies.report(firm, path, value="8")
    assert allies.post(firm, f"{path}/erase", {"report": 1, **REASON}).status_code == 200
    told = allies.read(f"{path}/reports/1")
    assert (told["words"], told["value"], told["reported_on"]) == (None, "8", allies.day(0))
    assert allies.read(path)["title"].startswith("We train")
    # What tells of a person the secretariat takes out by two of its people.
    held = allies.post(allies.first, f"{path}/erase", REASON)
    assert slug(held) == (409, "held-for-second-look")
    assert allies.post(firm, f"{path}/erase", REASON).status_code == 200
    found = allies.read(path)
    assert (found["title"], found["measure"], found["actions"][0]["title"]) == (None, None, None)
    assert (found["target"], found["due_on"]) == ("20", allies.day(90))


def test_e2_what_a_firms_holder_pledged_stands_apart_and_the_profile_says_nothing_of_it(allies):
    firm, subject_id, number = allies.recruiter()
    before = allies.world.client().get(f"/v1/intermediaries/{number}/pledges").json()
    assert (before["items"], before["members"], before["reads"]) == ([], [], READS)
    member = allies.join(firm, "intermediary", "recruiter")
    path = allies.pledged(firm, member)
    found = allies.read(f"/v1/intermediaries/{subject_id}/pledges")
    assert [f"{COMMITMENTS}/{each['id']}" for each in found["items"]] == [path]
    assert (found["record"], found["items"][0]["reads"]) == (number, READS)
    assert allies.world.client().get("/v1/intermediaries/VI00001254/pledges").status_code in {
        404,
        422,
    }


def test_pledge_kinds_and_levels_are_told_with_how_sure_they_are(allies):
    kinds = allies.read("/v1/alliance/pledge-kinds")["items"]
    assert {each["confidence"] for each in kinds} == {"general"}
    fee = next(each for each in kinds if each["code"] == "PL-FEE")
    assert fee["signed_by"] == ["brand", "employer", "intermediary"]
    levels = allies.read("/v1/alliance/training-levels")["items"]
    assert [each["code"] for each in levels] == ["entry", "level_1", "level_2", "level_3"]


def test_e2_a_claim_that_its_member_corrected_stops_no_time_and_keeps_nothing(allies, union):
    path = allies.pledged(union, WORKERS)
    allies.claim(union, path)
    allies.report(union, path, words="We did not reach it.", replaces=1)
    assert allies.read(path)["said_kept_on"] is None
    assert allies.work_of(allies.first) == []
    allies.pass_days(100)
    assert allies.standing(path) == "overdue"
    assert allies.look(allies.first, f"{path}/reports/1").status_code == 200
    assert allies.standing(path) == "overdue"


def test_l8_links_go_with_the_words_of_a_report_and_what_is_seen_names_nobody(allies, union):
    path = allies.pledged(union, WORKERS)
    allies.report(union, path, links=["https://union.example/maria-santos"])
    named = {"found": "seen", "reason": "Maria's number is +63 917 555 0123."}
    assert at(allies.post(allies.first, f"{path}/reports/1/look-at", named)) == ["/reason"]
    assert allies.post(union, f"{path}/erase", {"report": 1, **REASON}).status_code == 200
    assert allies.read(f"{path}/reports/1")["links"] == []
