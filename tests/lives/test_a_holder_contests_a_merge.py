"""Whoever holds a record contests that it is joined with another, and is answered by others."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from starlette.testclient import TestClient

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from app.domains.subjects.errors import MergeContested
from app.domains.subjects.service import merging
from app.domains.subjects.service.holdings import HOLDING
from app.store.holdings import Rows, Whose, WhoseKind
from tests.lives.test_a_firm_claims_its_record import REASON
from tests.make import OPERATOR
from tests.parties import Parties
from tests.people import World, key, on
from tests.scenes import step

WHY = {"reason": "The two have different owners and licences."}
NEWS = {"news": "The registry of companies wrote that the other one was dissolved."}


class Joining(Parties):
    """A firm that holds one of two records, and three people of the secretariat."""

    def __init__(self, world: World, clock) -> None:
        super().__init__(world)
        self.claim = self.granted(clock)
        self.open()

    @step
    def open(self) -> None:
        """Bring somebody else into the secretariat, and ask whether the two are one."""
        world = self.world
        scheme = world.organisation(OrganisationKind.SCHEME_OWNER)
        self.eva = world.member(Role.SECRETARIAT, scheme)
        self.mia = world.signed_in(self.eva)
        self.pair = self.ask_whether_one(self.number(), self.number("OTHER FIRM"))
        world.letters()

    def propose(self) -> None:
        self.decide(self.lena, self.pair, "merge")

    def merge(self) -> None:
        self.propose()
        self.agree()
        self.decide(self.omar, self.pair, "merge")

    def state(self) -> str:
        return str(self.read()["state"])

    def read(self, client: TestClient | None = None) -> dict:
        return (client or self.mia).get(f"/v1/candidates/{self.pair}").json()

    def contest(self, client: TestClient | None = None, **more: str):
        where = f"/v1/candidates/{self.read()['number']}/contest"
        return (client or self.recruiter).post(where, json={**WHY, **more}, headers=key())

    def answer(self, client: TestClient, action: str):
        last = self.read()["contests"][-1]
        where = f"/v1/candidates/{self.pair}/contests/{last['id']}/{action}"
        return client.post(where, json=REASON, headers=on(last["version"]))

    def try_to(self, client: TestClient, act: str, **more: bool):
        said = {"candidate": self.pair, "version": self.read()["version"], "act": act, **REASON}
        return client.post(
            "/v1/candidates/decide", json={"decisions": [said], **more}, headers=key()
        )

    def merges(self, client: TestClient | None = None) -> list[dict]:
        where = f"/v1/intermediaries/{self.record()}"
        found: list[dict] = (client or self.recruiter).get(where).json()["merges"]
        return found


@pytest.fixture
def scene(world: World, clock) -> Iterator[Joining]:
    """A firm whose record may be joined with another."""
    joining = Joining(world, clock)
    yield joining
    joining.close()


def problem(answer) -> tuple[int, str]:
    return answer.status_code, answer.json()["type"].rpartition("/")[2]


def work_of(client: TestClient) -> list[tuple[str, str]]:
    return [(each["act"], each["what"]) for each in client.get("/v1/me/work").json()["items"]]


def test_p2_a_proposed_merge_that_its_holder_contests_waits_for_the_answer(scene):
    scene.propose()
    letters = scene.world.letters(scene.firm.email)
    number = scene.read()["number"]
    assert [f"/v1/candidates/{number}/contest" in each.text for each in letters].count(True) == 1
    made = scene.contest()
    assert made.status_code == 201, made.text
    assert (made.json()["state"], made.json()["step"]) == ("open", "merge")
    assert problem(scene.contest()) == (409, "contested-already")

    for is_preview in (True, False):
        refused = scene.try_to(scene.omar, "merge", is_preview=is_preview)
        assert problem(refused) == (409, "merge-contested")
        assert number in refused.json()["detail"]
    assert scene.state() == "proposed"

    upheld = scene.answer(scene.omar, "uphold")
    assert upheld.status_code == 200, upheld.text
    assert (upheld.json()["state"], upheld.json()["answer_reason"]) == ("upheld", REASON["reason"])
    [letter] = scene.world.letters(scene.firm.email)
    assert number in letter.text
    assert REASON["reason"] in letter.text
    assert problem(scene.answer(scene.mia, "grant")) == (409, "step-refused")
    assert problem(scene.contest(**NEWS)) == (409, "contested-already")
    scene.decide(scene.omar, scene.pair, "merge")
    assert scene.state() == "merged"


def test_p2_a_contest_waits_for_somebody_who_had_no_part_in_the_decision(scene):
    scene.merge()
    assert scene.contest().status_code == 201
    assert work_of(scene.mia) == [("answer", "contest")]
    assert work_of(scene.lena) == work_of(scene.omar) == []
    [item] = scene.mia.get("/v1/me/work").json()["items"]
    [listed] = scene.mia.get(item["path"]).json()["contests"]
    assert (listed["reason"], listed["answer_by"]) == (WHY["reason"], item["due"])
    assert listed["available_actions"] == ["uphold", "grant"]
    for client in (scene.lena, scene.omar):
        assert scene.read(client)["contests"][0]["available_actions"] == []
        for action in ("uphold", "grant"):
            assert problem(scene.answer(client, action)) == (409, "needs-another-decider")
    assert scene.answer(scene.mia, "uphold").status_code == 200
    assert work_of(scene.mia) == []


def test_p2_a_contest_that_is_right_turns_the_proposal_away(scene):
    scene.propose()
    assert scene.contest().status_code == 201
    scene.world.letters()
    assert scene.answer(scene.omar, "grant").json()["state"] == "granted"
    assert scene.state() == "rejected"
    letters = scene.world.letters(scene.firm.email)
    assert ["You are right" in each.text for each in letters].count(True) == 1
    assert scene.merges() == []


def test_p2_a_contested_merge_in_force_is_taken_apart_by_two_persons(scene):
    scene.merge()
    assert scene.contest().status_code == 201
    assert scene.answer(scene.mia, "grant").json()["state"] == "granted"
    assert scene.state() == "undo_proposed"
    assert problem(scene.try_to(scene.mia, "reopen")) == (409, "needs-another-decider")
    scene.decide(scene.omar, scene.pair, "reopen")
    assert scene.state() == "waiting"
    assert problem(scene.contest()) == (409, "no-merge-to-contest")


def test_p2_the_proposal_to_take_records_apart_is_contested_too(scene):
    scene.merge()
    scene.decide(scene.lena, scene.pair, "reopen")
    assert scene.contest().json()["step"] == "undo"
    assert problem(scene.try_to(scene.mia, "reopen")) == (409, "merge-contested")
    assert problem(scene.answer(scene.omar, "grant")) == (409, "needs-another-decider")
    scene.world.letters()
    assert scene.answer(scene.mia, "grant").status_code == 200
    assert scene.state() == "merged"
    letters = scene.world.letters(scene.firm.email)
    assert len([each for each in letters if "stay joined" in each.text]) == 1


def test_p2_a_merge_in_force_is_contested_again_only_with_news(scene):
    scene.merge()
    assert scene.contest().status_code == 201
    assert scene.answer(scene.mia, "uphold").status_code == 200
    assert problem(scene.contest()) == (409, "contested-already")
    assert problem(scene.contest(news=WHY["reason"])) == (409, "contested-already")
    again = scene.contest(**NEWS)
    assert again.status_code == 201, again.text
    assert again.json()["news"] == NEWS["news"]


def test_p2_nothing_is_upheld_that_does_not_stand_any_more(scene):
    scene.propose()
    assert scene.contest().status_code == 201
    scene.decide(scene.lena, scene.pair, "reject")
    assert problem(scene.answer(scene.mia, "uphold")) == (409, "step-refused")
    assert scene.answer(scene.mia, "grant").json()["state"] == "granted"
    assert scene.state() == "rejected"


def test_p2_the_command_line_does_not_go_round_an_open_contest(scene):
    scene.propose()
    assert scene.contest().status_code == 201
    assert scene.act(scene.recruiter, scene.claim, "surrender").json()["state"] == "lapsed"
    with pytest.raises(MergeContested), scene.world.database.writing(OPERATOR) as work:
        merging.accept(work, scene.read()["number"], operator="Amina Rahman", reason="one firm")


def test_p2_a_holder_reads_in_its_own_record_what_it_contests_and_since_when(scene):
    assert scene.merges() == []
    scene.propose()
    made = scene.contest().json()
    [merge] = scene.merges()
    assert merge == {
        "pair": scene.read()["number"],
        "other": scene.number("OTHER FIRM"),
        "state": "proposed",
        "contested_since": made["contested_at"],
    }
    assert scene.merges(scene.employer) == scene.merges(scene.lena) == []
    events = scene.recruiter.get(f"/v1/intermediaries/{scene.record()}/events").json()["items"]
    told = [(each["event"], each["reason"]) for each in events]
    assert ("subjects.candidate.contested", WHY["reason"]) in told


def test_p2_who_holds_neither_record_learns_of_no_pair(scene):
    assert problem(scene.contest()) == (409, "no-merge-to-contest")
    scene.propose()
    stranger = scene.world.anew(Role.RECRUITER_MANAGER, OrganisationKind.INTERMEDIARY)
    staff = scene.world.member(Role.RECRUITER_STAFF, scene.firm.organisation)
    for client in (stranger, scene.employer, scene.authority, scene.world.signed_in(staff)):
        assert scene.contest(client).status_code == 404
    assert scene.contest(scene.lena).status_code == 403
    assert scene.read()["contests"] == []
    mistyped = scene.recruiter.post("/v1/candidates/VR000/contest", json=WHY, headers=key())
    assert problem(mistyped)[1] == "mistyped-number"


def test_p4_who_declared_an_interest_in_the_firm_answers_no_contest(scene):
    scene.propose()
    assert scene.contest().status_code == 201
    body = {"kind": "family_tie", "since": "2020-01-01", "record": scene.record()}
    declared = scene.mia.post("/v1/me/interests", json=body, headers=key())
    assert declared.status_code == 201, declared.text
    for action in ("uphold", "grant"):
        assert problem(scene.answer(scene.mia, action)) == (409, "interest-declared")
    assert scene.state() == "proposed"


def test_p6_people_and_firms_are_told_what_is_held_of_contested_merges(scene):
    scene.propose()
    assert scene.contest().status_code == 201
    assert scene.answer(scene.omar, "uphold").status_code == 200

    def held(client: TestClient) -> dict:
        found = client.get("/v1/me/data").json()["held"]
        [contest] = {each["path"]: each["items"] for each in found}["subjects/merge_contests"]
        return contest

    assert (held(scene.recruiter)["did"], held(scene.recruiter)["words"]) == ("contested", WHY)
    assert (held(scene.omar)["did"], held(scene.omar)["words"]) == ("answered", REASON)
    with scene.world.database.reading(OPERATOR) as work:
        whose = Whose(WhoseKind.ORGANISATION, scene.firm.organisation.id)
        told = {
            piece.path: list(piece.read())
            for piece in HOLDING.of[whose.kind](work, whose)
            if isinstance(piece, Rows)
        }
    [contest] = told["subjects/merge_contests"]
    assert (contest["words"], contest["words_of_the_answer"]) == (WHY, REASON)


def notice_of(scene: Joining) -> dict:
    [found] = scene.recruiter.get("/v1/notices").json()["items"]
    return scene.recruiter.get(f"/v1/notices/{found['id']}").json()


def test_c1_a_merge_is_announced_to_its_holder_and_waits_for_the_answer_or_its_time(scene, clock):
    scene.propose()
    notice = notice_of(scene)
    assert (notice["act"], notice["state"]) == ("records_merged", "announced")
    assert {"pair": scene.read()["number"]} in notice["facts"]
    for is_preview in (True, False):
        early = scene.try_to(scene.omar, "merge", is_preview=is_preview)
        assert problem(early) == (409, "notice-not-heard")
    assert notice_of(scene)["state"] == "announced"
    clock.at += timedelta(days=10)
    scene.again()
    scene.mia = scene.world.signed_in(scene.eva)
    scene.decide(scene.omar, scene.pair, "merge")
    assert scene.state() == "merged"
    assert notice_of(scene)["state"] == "in_effect"


def test_c1_a_contest_of_a_proposed_merge_is_the_answer_to_its_notice(scene):
    scene.propose()
    assert scene.contest().status_code == 201
    notice = notice_of(scene)
    assert (notice["state"], notice["answer"]) == ("answered", WHY["reason"])
    assert scene.answer(scene.mia, "grant").status_code == 200
    assert notice_of(scene)["state"] == "dropped"


def test_c2_a_merge_is_appealed_and_its_records_taken_apart_by_who_had_no_part(scene, clock):
    scene.merge()
    said = {"notice": notice_of(scene)["id"], "grounds": WHY["reason"]}
    made = scene.recruiter.post("/v1/appeals", json=said, headers=key())
    assert made.status_code == 201, made.text
    path = f"/v1/appeals/{made.json()['id']}"
    owner = scene.eva.organisation
    panel = [scene.world.member(Role.APPEALS_MEMBER, owner) for _ in range(2)]

    def act(member, action: str, body: dict) -> dict:
        client = scene.world.signed_in(member)
        version = client.get(path).json()["version"]
        done = client.post(f"{path}/{action}", json=body, headers=on(version))
        assert done.status_code == 200, done.text
        found: dict = done.json()
        return found

    act(scene.eva, "panel", {"members": [str(each.person.id) for each in panel]})
    act(panel[0], "admit", REASON)
    clock.at += timedelta(days=7)
    act(panel[1], "hear", REASON)
    for member in panel:
        act(member, "votes", {"outcome": "upheld", **REASON})
    assert act(panel[0], "conclude", REASON)["state"] == "upheld"

    scene.recruiter, scene.mia = scene.world.signed_in(scene.firm), scene.world.signed_in(scene.eva)
    assert scene.state() == "waiting"
    assert notice_of(scene)["reversed_by"] == "appeal"
    read = scene.recruiter.get(f"/v1/intermediaries/{scene.record('OTHER FIRM')}").json()
    assert read["merged_into"] is None


def test_a_merge_that_its_body_undoes_strikes_nobody_any_more(scene):
    scene.merge()
    scene.decide(scene.lena, scene.pair, "reopen")
    scene.decide(scene.omar, scene.pair, "reopen")
    notice = notice_of(scene)
    assert (notice["state"], notice["reversed_by"]) == ("in_effect", "owner")
    assert work_of(scene.recruiter) == []
