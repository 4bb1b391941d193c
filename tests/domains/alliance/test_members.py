"""Who joins the alliance, who admits, and how a membership ends."""

import pytest

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from tests.allying import MEMBERS, READS, REASON, Allies, at, slug
from tests.domains.archives.test_archives import rows, whole_file


@pytest.fixture
def allies(world, clock) -> Allies:
    return Allies(world, clock)


def test_members_of_every_kind_join_and_anybody_reads_that_it_is_a_pledge(allies):
    state = allies.somebody(Role.AUTHORITY_MANAGER, OrganisationKind.AUTHORITY, "NP")
    firm, _, _ = allies.recruiter()
    brand = allies.somebody(Role.EMPLOYER_MANAGER, OrganisationKind.EMPLOYER)
    for who, kind, name in (
        (state, "state", "nepal"),
        (firm, "intermediary", "recruiter"),
        (brand, "brand", "brand"),
        (allies.union(), "union", "workers"),
    ):
        allies.join(who, kind, name)
    allies.join(allies.first, "international_organisation", "office", name="An Office of Nations")
    found = allies.read(MEMBERS)
    assert [(each["key"], each["kind"]) for each in found["items"]] == [
        ("nepal", "state"),
        ("recruiter", "intermediary"),
        ("brand", "brand"),
        ("workers", "union"),
        ("office", "international_organisation"),
    ]
    assert {each["reads"] for each in (found, *found["items"])} == {READS}
    office = found["items"][-1]
    assert (office["name"], office["organisation"], office["country"]) == (
        *("An Office of Nations", None),
        None,
    )
    assert [each["key"] for each in allies.read(f"{MEMBERS}?kind=state")["items"]] == ["nepal"]


def test_p4_another_person_admits_than_the_one_who_proposed(allies):
    made = allies.ask(allies.first, "ngo", "ngo", name="Friends of Workers")
    assert made.status_code == 201
    path = f"{MEMBERS}/ngo"
    assert allies.world.client().get(path).status_code == 404
    assert slug(allies.acts(allies.first, path, "admit")) == (409, "not-yourself")
    done = allies.acts(allies.second, path, "admit")
    assert (done.json()["state"], done.json()["joined_on"]) == ("admitted", allies.day(0))
    assert allies.read(path)["available_actions"] == []


def test_what_cannot_be_asked_for_is_told_with_its_field(allies):
    union, firm = allies.union(), allies.recruiter()[0]
    assert at(allies.ask(union, "state", "state")) == ["/kind"]
    assert at(allies.ask(union, "union", "mine", name="Another", country="NP")) == [
        *("/name", "/country"),
    ]
    assert at(allies.ask(allies.first, "ngo", "nameless")) == ["/name"]
    assert at(allies.ask(allies.first, "ngo", "odd", name="Call +63 917 555 0142")) == ["/name"]
    assert at(allies.ask(allies.first, "ngo", "odd", name="Odd", country="XX")) == ["/country"]
    assert at(allies.ask(union, "union", "Not A Key")) == ["/key"]
    assert at(allies.ask(union, "union", "web", website="http://x")) == ["/website"]
    allies.join(union, "union", "workers")
    assert slug(allies.ask(union, "ngo", "again")) == (409, "alliance-member-already")
    assert slug(allies.ask(firm, "intermediary", "workers")) == (409, "alliance-key-taken")


def test_who_is_refused_is_told_why_and_an_application_can_be_taken_back(allies):
    union = allies.union()
    allies.ask(union, "union", "workers")
    assert ("admit", "alliance_member") in allies.work_of(allies.first)
    refused = allies.acts(allies.first, f"{MEMBERS}/workers", "refuse", REASON)
    assert refused.json()["reason"] == REASON["reason"]
    letter = allies.world.letters(union.email)[0]
    assert REASON["reason"] in letter.text
    allies.ask(union, "union", "again")
    assert allies.acts(union, f"{MEMBERS}/again", "withdraw").json()["state"] == "withdrawn"
    assert allies.read(MEMBERS)["items"] == []
    own = allies.world.signed_in(union).get(MEMBERS).json()["items"]
    assert [each["state"] for each in own] == ["refused", "withdrawn"]


def test_c1_a_member_is_told_and_heard_before_a_second_person_ends_its_membership(allies):
    union = allies.union()
    path = allies.join(union, "union", "workers")
    commitment = allies.pledged(union, path)
    told = allies.acts(allies.first, path, "announce-end", {"reason": "It took fees for jobs."})
    assert told.json()["state"] == "ending"
    assert "It took fees" in allies.world.letters(union.email)[0].text
    # Nothing has taken effect, so the public reads nothing of it.
    public = allies.read(path)
    assert (public["state"], public["hearing"], public["reason"]) == ("admitted", None, None)
    assert [each["key"] for each in allies.read(f"{MEMBERS}?state=admitted")["items"]] == [
        "workers"
    ]
    assert allies.read(f"{MEMBERS}?state=ending")["items"] == []
    assert ("answer", "alliance_member") in allies.work_of(union)
    assert slug(allies.acts(allies.first, path, "end", REASON)) == (409, "not-yourself")
    assert slug(allies.acts(allies.second, path, "end", REASON)) == (409, "alliance-still-heard")
    allies.acts(union, path, "answer", {"words": "That was somebody else."})
    heard = allies.world.signed_in(allies.second).get(path).json()["hearing"]
    assert heard["answer"] == "That was somebody else."
    assert ("end", "alliance_member") in allies.work_of(allies.second)

    done = allies.acts(allies.second, path, "end", REASON)

    assert done.status_code == 200, done.text
    found = allies.read(path)
    assert (found["state"], found["ended_on"], found["reason"]) == ("ended", allies.day(0), None)
    pledge = allies.read(commitment)
    assert (pledge["standing"], pledge["because"]) == ("withdrawn", "membership_ended")
    assert slug(allies.pledge(union, path)) == (409, "alliance-no-member")


def test_c1_a_member_that_does_not_answer_is_ended_after_its_time_or_kept(allies):
    union, other = allies.union(), allies.union()
    path, kept = allies.join(union, "union", "workers"), allies.join(other, "ngo", "friends")
    for each in (path, kept):
        allies.acts(allies.first, each, "announce-end", REASON)
    assert allies.acts(allies.second, kept, "keep", REASON).json()["state"] == "admitted"
    allies.pass_days(30)
    assert allies.acts(allies.second, path, "end", REASON).json()["state"] == "ended"


def test_who_leaves_stays_readable_and_can_ask_anew(allies):
    union = allies.union()
    path = allies.join(union, "union", "workers")
    commitment = allies.pledged(union, path)
    allies.acts(union, path, "leave", {"reason": "We go another way."})
    assert allies.read(path)["state"] == "left"
    assert allies.read(commitment)["because"] == "member_left"
    assert allies.ask(union, "union", "workers-again").status_code == 201


def test_nobody_speaks_for_another_member_nor_the_secretariat_for_one_with_an_account(allies):
    union, other = allies.union(), allies.union()
    path = allies.join(union, "union", "workers")
    commitment = allies.pledged(union, path)
    for who in (other, allies.first):
        assert allies.pledge(who, path).status_code == 403
        assert allies.report(who, commitment).status_code == 403
        assert allies.acts(who, path, "leave", REASON).status_code == 403


def test_p6_what_is_held_about_a_member_and_its_people_is_theirs_to_read(allies):
    union = allies.union()
    path = allies.join(union, "union", "workers")
    commitment = allies.pledged(union, path)
    allies.report(union, commitment)
    archive = whole_file(allies.world, union)
    assert rows(archive, "alliance/memberships")[0]["key"] == "workers"
    assert rows(archive, "alliance/commitments")[0]["words"]["title"].startswith("We train")
    assert rows(archive, "alliance/reports")[0]["words"] == "Eight people finished."
    pieces = allies.world.signed_in(allies.second).get("/v1/me/data").json()["held"]
    mine = {each["path"]: each["items"] for each in pieces}
    assert [each["key"] for each in mine["alliance/members"]] == ["workers"]
    assert mine["alliance/pledged"] == []
