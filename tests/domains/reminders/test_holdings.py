"""What reminders hold about a person is told to them."""

from datetime import timedelta

from app.access.grants import Role
from tests.make import NOON

DUE = NOON + timedelta(days=14)


def test_p6_my_data_has_my_absences_my_choice_and_what_i_was_reminded_of(office):
    amina, joseph = office.officer(), office.officer()
    office.claim(due=DUE)
    office.tick()
    assert office.day(7)
    client = office.world.signed_in(amina)
    said = {
        "from_on": "2026-12-20",
        "until_on": "2026-12-22",
        "substitute": str(joseph.membership.id),
    }
    assert client.put("/v1/me/absence", json=said, headers={"If-Match": '"0"'}).status_code == 200
    chosen = client.put("/v1/me/reminders", json={"hour": 9}, headers={"If-Match": '"0"'})
    assert chosen.status_code == 200
    held = {each["path"]: each["items"] for each in client.get("/v1/me/data").json()["held"]}
    [absence] = held["reminders/absences"]
    assert (absence["from_on"], absence["until_on"]) == ("2026-12-20", "2026-12-22")
    assert [each["hour"] for each in held["reminders/choices"]] == [9]
    assert [(each["act"], each["times"]) for each in held["reminders/reminded"]] == [("confirm", 1)]


def test_p6_nobody_reads_the_absences_of_another(office):
    amina, joseph = office.officer(), office.member(Role.AUTHORITY_MANAGER, office.authority)
    said = {
        "from_on": "2026-12-20",
        "until_on": "2026-12-22",
        "substitute": str(joseph.membership.id),
    }
    client = office.world.signed_in(amina)
    assert client.put("/v1/me/absence", json=said, headers={"If-Match": '"0"'}).status_code == 200
    other = office.world.signed_in(joseph).get("/v1/me/data").json()["held"]
    assert [each["items"] for each in other if each["path"] == "reminders/absences"] == [[]]
