"""Seats in the body that decides: two persons, as many as the scheme has, shown to anyone."""

import pytest

from app.access.grants import Role
from tests.applications import REASON, Applicant
from tests.deciding import Committee
from tests.people import World, key, on


@pytest.fixture
def committee(world: World) -> Committee:
    """A committee in which nobody sits yet."""
    return Committee(Applicant(world), seats=())


def slug(answer) -> str:
    return answer.json()["type"].rpartition("/")[2]


def proposed(committee: Committee, member, constituency: str = "independent", **more):
    sent = committee.proposal(member, constituency, **more)
    return committee.applicant.secretariat.post("/v1/committee-seats", json=sent, headers=key())


def test_p4_nobody_seats_whom_they_proposed_or_themselves(committee):
    made = proposed(committee, committee.decision_maker())
    where = f"/v1/committee-seats/{made.json()['id']}"
    staff = committee.applicant.secretariat
    mine = staff.post(f"{where}/seat", json=REASON, headers=on(1))
    assert (mine.status_code, slug(mine)) == (409, "not-yourself")
    waits = committee.world.signed_in(committee.colleague).get("/v1/me/work").json()["items"]
    assert [(each["act"], each["path"]) for each in waits if each["what"] == "seat"] == [
        ("appoint", where)
    ]
    both = committee.decision_maker()
    asked = proposed(committee, both).json()
    themselves = committee.world.member(
        Role.SECRETARIAT, committee.applicant.scheme_owner, email=both.email
    )
    path = f"/v1/committee-seats/{asked['id']}/seat"
    own = committee.world.signed_in(themselves).post(path, json=REASON, headers=on(1))
    assert slug(own) == "not-yourself"


def test_a_proposal_can_be_declined_and_the_seat_is_free_again(committee):
    made = proposed(committee, committee.decision_maker(), "workers").json()
    taken = proposed(committee, committee.decision_maker(), "workers")
    assert (taken.status_code, slug(taken)) == (409, "seat-not-free")
    assert taken.json()["free"] == ["employers", "independent"]
    where = f"/v1/committee-seats/{made['id']}/decline"
    done = committee.world.signed_in(committee.colleague).post(where, json=REASON, headers=on(1))
    assert (done.json()["state"], done.json()["available_actions"]) == ("declined", [])
    assert proposed(committee, committee.decision_maker(), "workers").status_code == 201


def test_only_decision_makers_sit_there_and_each_once(committee):
    stranger = proposed(committee, committee.colleague)
    assert (stranger.status_code, slug(stranger)) == (409, "no-decision-maker")
    member = committee.seated("independent")
    twice = proposed(committee, member)
    assert twice.status_code == 409
    backwards = proposed(committee, committee.decision_maker(), until="2026-01-01T00:00:00Z")
    assert backwards.json()["errors"][0]["pointer"] == "/until"


def test_a_scheme_without_named_seats_seats_as_many_as_are_named_and_for_nobody_else(world):
    panel = Committee(Applicant(world), "nrs-1", ("independent", "independent", "independent"))
    shown = world.client().get("/v1/schemes/nrs-1/committee").json()
    assert (shown["seats"], len(shown["members"]), shown["quorum"]) == ([], 3, 2)
    other = proposed(panel, panel.decision_maker(), "workers")
    assert other.json()["free"] == ["independent"]


def test_a_member_is_named_in_public_only_if_they_agreed(committee):
    named = committee.seated("workers")
    committee.seated("employers", is_named=False)
    shown = committee.world.client().get("/v1/schemes/ers-1/committee")
    assert shown.headers["cache-control"] == "public, max-age=60"
    assert [each["name"] for each in shown.json()["members"]] == [named.person.name, None]
    assert [each["count"] for each in shown.json()["seats"]] == [1, 1, 3]
    missing = committee.world.client().get("/v1/schemes/none-1/committee")
    assert missing.status_code == 404
