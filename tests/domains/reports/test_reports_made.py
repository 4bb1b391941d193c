"""Reports in the background and by schedule: made, fetched, sent as a link, removed."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from app.domains.reports import jobs
from app.domains.reports.engine.content import digest_of
from tests.people import key, on
from tests.reporting import AFTER, QUARTER, State
from tests.violating import pointers, slug

PATH, SCHEDULES = "/v1/reports", "/v1/report-schedules"


@pytest.fixture
def state(world, clock) -> State:
    """The Philippines with a licensed firm, when the first quarter is over."""
    found = State(world, clock)
    found.court.licensed()
    clock.at = AFTER
    found.counted()
    return found


def asked(state: State, **more) -> dict:
    """Ask for a report in the background."""
    client = state.world.signed_in(state.officer)
    answer = client.post(PATH, json=QUARTER | more, headers=key())
    assert answer.status_code == 202, answer.text
    assert answer.headers["location"] == f"{PATH}/{answer.json()['id']}"
    return answer.json()


def works(state: State) -> None:
    """Let the worker do what is asked of it."""
    state.world.settle()


def read(state: State, report: dict) -> dict:
    """Read how a report stands."""
    answer = state.world.signed_in(state.officer).get(f"{PATH}/{report['id']}")
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_a_report_in_the_background_says_how_far_it_is_and_is_what_one_at_once_would_be(state):
    report = asked(state)
    assert (report["state"], report["done"], report["total"]) == ("asked", 0, 10)
    client = state.world.signed_in(state.officer)
    early = client.get(f"{PATH}/{report['id']}/content")
    assert (early.status_code, slug(early)) == (409, "report-not-ready")

    works(state)

    made = read(state, report)
    assert (made["state"], made["done"], made["total"]) == ("ready", 10, 10)
    at_once = state.asks(entry=str(report["entry"]))
    assert made["digest"] == at_once.json()["digest"]
    assert client.get(f"{PATH}/{report['id']}/content").content == at_once.content
    for section in at_once.json()["content"]["sections"]:
        assert made["section_digests"][section["key"]] == digest_of(section)
    [listed] = client.get(PATH).json()["items"]
    assert listed == made


def test_a_report_is_fetched_in_each_form_by_its_organisation_alone(state):
    report = asked(state, format="csv")
    works(state)
    path = f"{PATH}/{report['id']}/content"
    client = state.world.signed_in(state.court.manager)
    assert client.get(path).headers["content-type"].startswith("text/csv")
    assert client.get(path, params={"format": "json"}).json()["digest"]
    assert client.get(path, headers={"Accept": "application/pdf"}).content.startswith(b"%PDF")
    assert state.world.signed_in(state.court.secretary).get(path).status_code == 404
    assert state.world.signed_in(state.court.firm).get(path).status_code == 404


def test_when_its_time_is_over_the_bytes_go_and_the_digests_stay(state):
    report = asked(state)
    works(state)
    digest = read(state, report)["digest"]
    assert state.desk.store.path(digest).is_file()

    state.clock.at += timedelta(days=31)
    assert jobs.remove_old(state.desk, state.world.database) == 1
    assert jobs.remove_old(state.desk, state.world.database) == 0

    gone = read(state, report)
    assert (gone["state"], gone["digest"]) == ("removed", digest)
    answer = state.world.signed_in(state.officer).get(f"{PATH}/{report['id']}/content")
    assert answer.status_code == 410
    assert not state.desk.store.path(digest).is_file()
    again = asked(state, entry=report["entry"])
    works(state)
    assert read(state, again)["digest"] == digest


def test_bytes_that_another_report_has_too_stay(state):
    first = asked(state)
    works(state)
    state.clock.at += timedelta(days=20)
    asked(state, entry=first["entry"])
    works(state)
    state.clock.at += timedelta(days=11)
    assert jobs.remove_old(state.desk, state.world.database) == 1
    assert state.desk.store.path(read(state, first)["digest"]).is_file()


def test_a_period_of_a_body_is_pointed_at_in_the_body(state):
    client = state.world.signed_in(state.officer)
    answer = client.post(PATH, json=QUARTER | {"from": "2027-01-02"}, headers=key())
    assert pointers(answer) == ["/from"]


def scheduled(state: State, **more):
    """Set a schedule as the manager; return the answer."""
    body = {
        "jurisdiction": "PH",
        "every": "month",
        "format": "pdf",
        "members": [str(state.officer.membership.id)],
        "until": "2027-07-31",
        **more,
    }
    client = state.world.signed_in(state.court.manager)
    return client.post(SCHEDULES, json=body, headers=key())


def passes(state: State, at: datetime) -> list:
    """Let time pass, the facts follow, and the worker work; return the letters that went out."""
    state.clock.at = at
    state.court.after(hours=1)
    state.counted()
    state.works()
    return [each for each in state.world.letters() if "compliance report" in each.text]


def test_a_schedule_sends_a_link_and_no_report_and_ends_when_its_time_is_over(state):
    answer = scheduled(state)
    assert answer.status_code == 201, answer.text
    schedule = answer.json()
    assert (schedule["next_day"], schedule["state"]) == ("2027-05-01", "running")
    assert passes(state, datetime(2027, 5, 31, 12, tzinfo=UTC)) == []

    [letter] = passes(state, datetime(2027, 8, 2, 12, tzinfo=UTC))

    client = state.world.signed_in(state.officer)
    [report] = client.get(PATH).json()["items"]
    assert letter.to == state.officer.email
    assert f"/reports/{report['id']}" in letter.text
    assert "PH" in letter.text
    assert (report["first_day"], report["last_day"]) == ("2027-05-01", "2027-05-31")
    assert report["schedule_id"] == schedule["id"]
    assert state.world.client().get(f"{PATH}/{report['id']}/content").status_code == 401
    pdf = client.get(f"{PATH}/{report['id']}/content")
    assert pdf.content.startswith(b"%PDF")

    for _ in range(3):
        passes(state, state.clock.at)
    client = state.world.signed_in(state.officer)
    ended = client.get(f"{SCHEDULES}/{schedule['id']}").json()
    assert ended["state"] == "ended"
    periods = [each["first_day"] for each in client.get(PATH).json()["items"]]
    assert periods == ["2027-07-01", "2027-06-01", "2027-05-01"]


def test_e5_a_quarter_is_sent_when_its_figures_are_frozen(state):
    schedule = scheduled(state, every="quarter", until="2027-06-30").json()
    assert schedule["next_day"] == "2027-04-01"
    assert passes(state, datetime(2027, 7, 20, 12, tzinfo=UTC)) == []


def test_a_schedule_whose_people_are_gone_ends(state):
    schedule = scheduled(state).json()
    client = state.world.signed_in(state.officer)
    path = f"/v1/memberships/{state.officer.membership.id}/end"
    version = state.officer.membership.version
    ending = client.post(path, json={"reason": "moved to another ministry"}, headers=on(version))
    assert ending.status_code == 204, ending.text
    assert passes(state, datetime(2027, 8, 2, 12, tzinfo=UTC)) == []
    read_again = state.world.signed_in(state.court.manager).get(f"{SCHEDULES}/{schedule['id']}")
    assert read_again.json()["state"] == "ended"


def test_a_manager_ends_a_schedule_once(state):
    schedule = scheduled(state).json()
    path = f"{SCHEDULES}/{schedule['id']}"
    client = state.world.signed_in(state.court.manager)
    assert client.post(f"{path}/end", headers=on(1)).json()["state"] == "ended"
    assert slug(client.post(f"{path}/end", headers=on(2))) == "step-refused"
    assert (
        state.world.signed_in(state.officer).post(f"{path}/end", headers=on(2)).status_code == 403
    )
    [listed] = client.get(SCHEDULES).json()["items"]
    assert listed["ended_at"]


@pytest.mark.parametrize(
    ("more", "pointer"),
    [
        ({"until": "2027-05-30"}, "/until"),
        ({"until": "2031-01-01"}, "/until"),
        ({"members": ["01a219cb-20d9-7296-97a2-1fd372d2348d"]}, "/members/0"),
        ({"members": []}, "/members"),
        ({"every": "week"}, "/every"),
    ],
)
def test_a_schedule_that_cannot_be_names_why(state, more, pointer):
    assert pointers(scheduled(state, **more)) == [pointer]


def test_a_schedule_is_of_ones_own_state(state):
    assert slug(scheduled(state, jurisdiction="QA")) == "report-not-opened"
    assert json.loads(scheduled(state, jurisdiction="PH").text)["jurisdiction"] == "PH"
