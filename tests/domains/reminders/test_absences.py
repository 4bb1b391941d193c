"""Absences: a colleague stands in, is told, can decline, and gets no right with it."""

from datetime import date, timedelta

import pytest

from app.access.grants import Role
from app.domains.identity.models import Membership
from app.domains.identity.types import MembershipState, OrganisationKind
from app.store.journal import Event
from tests.make import NOON, OPERATOR
from tests.people import key, on

DUE = NOON + timedelta(days=14)
AWAY = {"from_on": "2026-11-24", "until_on": "2026-12-04"}


def _say(office, who, substitute, edition=0, **days):
    body = {**AWAY, **days, "substitute": str(substitute.membership.id)}
    client = office.world.signed_in(who)
    return client.put("/v1/me/absence", json=body, headers={"If-Match": f'"{edition}"'})


def _mine(office, who):
    return office.world.signed_in(who).get("/v1/me/absence").json()


@pytest.fixture
def two(office):
    """Two officers of one authority."""
    return office.officer(), office.officer()


def test_p7_reminders_of_who_is_away_go_to_the_substitute(office, two):
    away, substitute = two
    assert _say(office, away, substitute).status_code == 200
    office.world.letters()
    office.claim(due=DUE)
    assert [each.to for each in office.day(7)] == [substitute.email]
    # The last day away is the tenth after the first.
    assert sorted(each.to for each in office.day(13)) == sorted([away.email, substitute.email])


def test_p7_the_substitute_is_told_and_sees_the_work_marked(office, two):
    away, substitute = two
    _say(office, away, substitute)
    [letter] = office.world.letters()
    assert letter.to == substitute.email
    assert letter.subject == f"You stand in for {away.person.name}"
    assert "24 November 2026 to 4 December 2026" in letter.text
    assert "authority officer for Ministry of Labour" in letter.text
    claim = office.claim(due=DUE)
    [task] = office.work_of(substitute)
    assert (task["act"], task["path"]) == ("confirm", f"/v1/claims/{claim}")
    assert task["instead_of"] == str(away.membership.id)
    assert task["membership_id"] == str(substitute.membership.id)
    [own] = office.work_of(away)
    assert own["instead_of"] is None


def test_p7_before_the_first_day_and_after_the_last_nothing_is_marked(office, two):
    away, substitute = two
    _say(office, away, substitute, from_on="2026-11-26", until_on="2026-11-27")
    office.claim(due=DUE)
    marked = []
    for day in range(5):
        office.go_to(day)
        marked.append(office.work_of(substitute)[0]["instead_of"] is not None)
    assert marked == [False, False, True, True, False]


def test_p7_days_are_those_of_who_is_away(office, two):
    away, substitute = two
    client = office.world.signed_in(away)
    said = {"time_zone": "Pacific/Kiritimati"}
    client.put("/v1/me/reminders", json=said, headers={"If-Match": '"0"'})
    _say(office, away, substitute, from_on="2026-11-25", until_on="2026-11-25")
    office.claim(due=DUE)
    # Noon of UTC is two in the night of the next day there.
    assert office.work_of(substitute)[0]["instead_of"] is not None
    office.go_to(1)
    assert office.work_of(substitute)[0]["instead_of"] is None


def test_p7_a_substitute_can_decline_and_who_is_away_gets_the_reminders_again(office, two):
    away, substitute = two
    _say(office, away, substitute)
    office.world.letters()
    client = office.world.signed_in(substitute)
    [named] = client.get("/v1/me/absence").json()["stands_in_for"]
    assert named["instead_of"] == str(away.membership.id)
    path = f"/v1/me/substitutions/{named['id']}/decline"
    assert client.post(path, headers=on(named["version"])).status_code == 204
    [letter] = office.world.letters()
    assert (letter.to, "cannot stand in for you" in letter.subject) == (away.email, True)
    assert _mine(office, away)["absence"]["state"] == "declined"
    assert client.get("/v1/me/absence").json()["stands_in_for"] == []
    office.claim(due=DUE)
    assert sorted(each.to for each in office.day(7)) == sorted([away.email, substitute.email])


def test_nobody_else_declines_and_nobody_twice(office, two):
    away, substitute = two
    _say(office, away, substitute)
    [named] = _mine(office, substitute)["stands_in_for"]
    path = f"/v1/me/substitutions/{named['id']}/decline"
    for stranger in (away, office.officer(), office.firm):
        answer = office.world.signed_in(stranger).post(path, headers=on(1))
        assert answer.status_code == 404
    client = office.world.signed_in(substitute)
    assert client.post(path, headers=on(2)).status_code == 412
    assert client.post(path, headers=on(1)).status_code == 204
    assert client.post(path, headers=on(2)).status_code == 409
    assert client.post(path, headers=key()).status_code == 428


def test_an_absence_that_is_over_is_not_declined(office, two):
    away, substitute = two
    _say(office, away, substitute)
    [named] = _mine(office, substitute)["stands_in_for"]
    office.go_to(30)
    path = f"/v1/me/substitutions/{named['id']}/decline"
    assert office.world.signed_in(substitute).post(path, headers=on(1)).status_code == 409


def test_p7_an_absence_is_taken_back_and_the_substitute_is_told(office, two):
    away, substitute = two
    _say(office, away, substitute)
    office.world.letters()
    client = office.world.signed_in(away)
    assert client.delete("/v1/me/absence").status_code == 204
    [letter] = office.world.letters()
    assert (letter.to, "any more" in letter.subject) == (substitute.email, True)
    assert client.get("/v1/me/absence").json()["absence"] is None
    # Taken back twice is taken back.
    assert client.delete("/v1/me/absence").status_code == 204
    assert office.world.letters() == []


def test_a_new_absence_ends_the_one_before_and_a_stale_one_is_refused(office, two):
    away, substitute = two
    third = office.officer()
    first = _say(office, away, substitute)
    office.world.letters()
    assert _say(office, away, third).status_code == 412
    edition = first.headers["etag"].strip('"')
    assert _say(office, away, third, edition).status_code == 200
    assert {each.to: each.subject.split()[1] for each in office.world.letters()} == {
        substitute.email: "do",
        third.email: "stand",
    }
    with office.world.database.reading(OPERATOR) as work:
        names = [
            each.name
            for each in work.session.query(Event).order_by(Event.number)
            if each.name.startswith("reminders.absence")
        ]
    assert names == [
        "reminders.absence.began",
        "reminders.absence.ended",
        "reminders.absence.began",
    ]


@pytest.mark.parametrize(
    ("days", "pointer"),
    [
        ({"from_on": "2026-12-05"}, "/until_on"),
        ({"from_on": "2026-11-01", "until_on": "2026-11-23"}, "/until_on"),
        ({"until_on": "2027-11-26"}, "/until_on"),
        ({"from_on": "soon"}, "/from_on"),
    ],
)
def test_days_that_cannot_be_are_refused(office, two, days, pointer):
    answer = _say(office, *two, **days)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == pointer


def test_whoever_is_away_for_a_year_and_a_day_says_so_once(office, two):
    answer = _say(office, *two, until_on="2027-11-25")
    assert answer.status_code == 200, answer.text


def test_p7_only_a_colleague_whose_role_may_do_the_same_stands_in(office, two):
    officer, manager = two[0], office.officer(Role.AUTHORITY_MANAGER)
    mission = office.officer(Role.MISSION_OFFICER)
    elsewhere = office.member(
        Role.AUTHORITY_OFFICER,
        office.world.organisation(OrganisationKind.AUTHORITY, "Elsewhere", "PH"),
    )
    for who, substitute in ((officer, officer), (officer, elsewhere), (manager, officer)):
        answer = _say(office, who, substitute)
        assert answer.status_code == 422, substitute.organisation.name
        assert answer.json()["errors"][0]["pointer"] == "/substitute"
    assert _say(office, officer, mission).status_code == 422
    assert _say(office, officer, manager).status_code == 200


def test_p7_nobody_stands_in_who_must_be_separate(office):
    reviewer = office.member(Role.OUTSIDE_REVIEWER, office.scheme)
    administrator = office.member(Role.ADMINISTRATOR, office.scheme)
    answer = _say(office, reviewer, administrator)
    assert answer.status_code == 422
    assert "may not do what yours may" in answer.json()["errors"][0]["detail"]


def test_nobody_stands_in_who_is_away_too(office, two):
    away, substitute = two
    third = office.officer()
    assert _say(office, substitute, third).status_code == 200
    answer = _say(office, away, substitute)
    assert answer.status_code == 409
    assert answer.json()["type"].endswith("/substitute-away")
    later = {"from_on": "2026-12-05", "until_on": "2026-12-06"}
    assert _say(office, away, substitute, **later).status_code == 200


@pytest.mark.parametrize("why", ["leaves", "is away too"])
def test_p7_who_is_away_gets_the_reminders_while_nobody_stands_in(office, two, why):
    away, substitute = two
    third = office.officer()
    _say(office, away, substitute)
    if why == "leaves":
        with office.world.database.writing(OPERATOR) as work:
            membership = work.session.get_one(Membership, substitute.membership.id)
            membership.ended_at = work.at
            work.session.execute(
                Membership.__table__.update()
                .where(Membership.__table__.c.id == membership.id)
                .values({"state": MembershipState.ENDED})
            )
    else:
        assert _say(office, substitute, third).status_code == 200
    office.world.letters()
    office.claim(due=DUE)
    assert away.email in {each.to for each in office.day(7)}


def test_p7_standing_in_gives_no_right_that_the_substitute_lacks(office):
    """The second person of an invitation is another: the substitute sees to it, and is refused."""
    first, away, substitute = (office.member(Role.ADMINISTRATOR, office.scheme) for _ in range(3))
    world = office.world
    invited = world.signed_in(substitute).post(
        f"/v1/organisations/{office.scheme.id}/invitations",
        json={"email": "new@scheme.example", "role": "secretariat"},
        headers=key(),
    )
    assert invited.status_code == 201
    path = f"/v1/invitations/{invited.json()['id']}"
    assert office.work_of(substitute) == []
    _say(office, away, substitute)
    [task] = office.work_of(substitute)
    assert (task["act"], task["undone_act"]) == ("see_to", "approve")
    assert task["instead_of"] == str(away.membership.id)
    refused = world.signed_in(substitute).post(f"{path}/approve", headers=on(1))
    assert refused.status_code in (403, 409)
    assert world.signed_in(first).post(f"{path}/approve", headers=on(1)).status_code == 200
    assert office.work_of(substitute) == []


def test_a_narrowed_token_says_no_absence(office, two):
    away, substitute = two
    client = office.world.signed_in(away, scopes=["account:read"])
    body = {**AWAY, "substitute": str(substitute.membership.id)}
    answer = client.put("/v1/me/absence", json=body, headers={"If-Match": '"0"'})
    assert answer.status_code == 403
    assert client.get("/v1/me/absence").json() == {"absence": None, "stands_in_for": []}


def test_p7_the_last_day_is_included(office, two):
    away, substitute = two
    last = (NOON + timedelta(days=7)).date()
    _say(office, away, substitute, until_on=str(last))
    office.world.letters()
    office.claim(due=DUE)
    assert [each.to for each in office.day(7)] == [substitute.email]
    assert last == date(2026, 12, 1)
