"""Complaints that may belong together: questions to an officer, and what an officer answers."""

from uuid import UUID

import pytest

from app.access.grants import Role
from app.domains.complaints.models.handling import KeptOut
from app.domains.identity.types import OrganisationKind
from app.kit.ids import new_id
from tests.make import statements
from tests.officers import Officers
from tests.people import World, key


@pytest.fixture
def desk(world: World) -> Officers:
    return Officers(world)


def related(desk: Officers, complaint: str, who=None):
    path = f"/v1/complaints/{complaint}/related"
    return desk.reads(who or desk.first, path)["items"]


OTHERS = {"against": {"kind": "unknown", "name": "Another"}}


def test_w9_the_same_told_twice_is_taken_twice_and_asked_of_an_officer(desk: Officers):
    first, again = desk.told(1), desk.told(1, **OTHERS)
    theirs = desk.receipt
    desk.told(2, **OTHERS)
    desk.takes(desk.first, first)
    [question] = related(desk, first)
    assert question["complaint"]["id"] == again
    assert question["why"] == ["same_contact", "like_words"]
    assert question["answer"] is None
    assert {question["complaint"]["state"]} == {"received"}
    hers = desk.world.client(Authorization=f"Receipt {theirs}")
    [opened] = hers.get("/v1/receipt").json()["openings"]
    assert opened["why"] == "compares it with a case that is like it"


def test_w2_whose_number_it_is_nobody_tries_out_who_has_not_the_case(desk: Officers):
    desk.told(1)
    guess = desk.told(1, **OTHERS)
    assert related(desk, guess, desk.second) == []


def test_w9_an_answer_joins_and_closes_nothing(desk: Officers):
    first, again = desk.told(1), desk.told(1)
    desk.takes(desk.first, first)
    said = {"other": again, "answer": "told_twice"}
    desk.does(desk.first, f"/v1/complaints/{first}/links", said)
    assert [each["answer"] for each in related(desk, again)] == ["told_twice"]
    desk.does(desk.first, f"/v1/complaints/{first}/links", {**said, "answer": "apart"})
    [question] = related(desk, again)
    assert question["answer"] == "apart"
    assert question["complaint"]["state"] == "inquiry"


def test_only_the_officer_of_a_case_answers_and_not_about_itself(desk: Officers):
    first, other = desk.told(1), desk.told(2)
    said = {"other": other, "answer": "together"}
    assert desk.tries(desk.first, f"/v1/complaints/{first}/links", said).status_code == 403
    desk.takes(desk.first, first)
    itself = {"other": first, "answer": "together"}
    answer = desk.tries(desk.first, f"/v1/complaints/{first}/links", itself)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "/other"


def test_l10_the_same_name_and_category_is_a_question_and_no_answer(desk: Officers):
    first, other = desk.told(1), desk.told(2)
    [question] = related(desk, first)
    assert (question["complaint"]["id"], question["why"]) == (other, ["same_accused"])
    assert question["complaint"]["inquiry_id"] is None


def test_w6_whom_a_case_keeps_out_is_not_asked_of_it_nor_of_its_inquiry(desk: Officers):
    ids = [desk.told(1), desk.told(2)]
    body = {"category": "fee_charged", "complaints": ids}
    inquiry = desk.does(desk.first, "/v1/inquiries", body)
    assert len(related(desk, ids[0], desk.second)) == 1
    with desk.world.database.writing(desk.world.actor(desk.first)) as work:
        work.session.add(
            KeptOut(
                id=new_id(),
                complaint_id=UUID(ids[1]),
                person_id=desk.second.person.id,
                tie="interest",
                since_at=work.at,
            )
        )
    assert related(desk, ids[0], desk.second) == []
    assert desk.reads(desk.second, "/v1/inquiries")["items"] == []
    client = desk.world.signed_in(desk.second)
    assert client.get(f"/v1/inquiries/{inquiry['id']}").status_code == 404


def test_w6_outside_reviewers_find_no_inquiry_of_the_officers(desk: Officers):
    ids = [desk.told(1), desk.told(2)]
    desk.does(desk.first, "/v1/inquiries", {"category": "fee_charged", "complaints": ids})
    outside = desk.world.member(
        Role.OUTSIDE_REVIEWER, desk.world.organisation(OrganisationKind.SCHEME_OWNER)
    )
    assert desk.reads(outside, "/v1/inquiries")["items"] == []


def test_an_inquiry_takes_complaints_of_its_practice_alone(desk: Officers):
    ids = [desk.told(1), desk.told(2)]
    other = desk.told(3, categories=["overtime"])
    body = {"category": "fee_charged", "complaints": [*ids, other]}
    refused = desk.tries(desk.first, "/v1/inquiries", body)
    assert refused.json()["type"].endswith("not-one-inquiry")
    inquiry = desk.does(desk.first, "/v1/inquiries", {**body, "complaints": ids})
    again = desk.tries(desk.first, "/v1/inquiries", {**body, "complaints": ids})
    assert again.status_code == 409
    path, version = f"/v1/inquiries/{inquiry['id']}", inquiry["version"]
    left = desk.does(desk.first, f"{path}/leave", {"complaint": ids[1]}, version)
    assert left["complaints"] == ids[:1]
    gone = desk.tries(desk.first, f"{path}/leave", {"complaint": ids[1]}, left["version"])
    assert gone.status_code == 409
    back = desk.does(desk.first, f"{path}/join", {"complaint": ids[1]}, left["version"])
    assert back["complaints"] == ids


def test_a_record_names_no_contact_and_who_looked_into_a_part_does_not_conclude(desk: Officers):
    ids = [desk.told(1), desk.told(2), desk.told(3)]
    desk.takes(desk.second, ids[2])
    inquiry = desk.does(desk.first, "/v1/inquiries", {"category": "fee_charged", "complaints": ids})
    path = f"/v1/inquiries/{inquiry['id']}"
    early = desk.tries(desk.judge, f"{path}/conclude", {"outcome": "upheld"}, inquiry["version"])
    assert early.status_code == 404
    named = {"record": "She can be called at +977 9841234501."}
    refused = desk.tries(desk.first, f"{path}/record", named, inquiry["version"])
    assert refused.status_code == 422
    third = desk.world.member(Role.COMPLAINTS_OFFICER, desk.scheme)
    nothing = desk.tries(third, f"{path}/conclude", {"outcome": "upheld"}, inquiry["version"])
    assert nothing.json()["type"].endswith("no-record")
    said = {"record": "Fees were taken from workers."}
    inquiry = desk.does(desk.first, f"{path}/record", said, inquiry["version"])
    body = {"complaint": ids[2]}
    inquiry = desk.does(desk.first, f"{path}/leave", body, inquiry["version"])
    part = desk.tries(desk.second, f"{path}/conclude", {"outcome": "upheld"}, inquiry["version"])
    assert part.json()["type"].endswith("looked-into-it")
    done = desk.does(third, f"{path}/conclude", {"outcome": "upheld"}, inquiry["version"])
    assert (done["state"], done["outcome"]) == ("concluded", "upheld")
    late = desk.tries(desk.first, f"{path}/record", said, done["version"])
    assert late.status_code == 409


def test_a_list_of_inquiries_asks_the_same_however_long_it_is(desk: Officers):
    def asked() -> int:
        with statements(desk.world.database) as seen:
            desk.reads(desk.first, "/v1/inquiries")
        return len(seen)

    for pair in ((1, 2), (3, 4)):
        ids = [desk.told(each) for each in pair]
        desk.does(desk.first, "/v1/inquiries", {"category": "fee_charged", "complaints": ids})
        if pair[0] == 1:
            before = asked()
    assert asked() == before


def test_w6_who_declares_an_interest_in_whom_a_case_is_about_loses_its_inquiry(desk: Officers):
    partner = desk.world.organisation(OrganisationKind.CIVIL_SOCIETY)
    about = {"against": {"kind": "partner", "organisation": partner.number}}
    ids = [desk.told(1, **about), desk.told(2, **about)]
    body = {"category": "fee_charged", "complaints": ids}
    inquiry = desk.does(desk.first, "/v1/inquiries", body)
    client = desk.world.signed_in(desk.second)
    assert client.get(f"/v1/inquiries/{inquiry['id']}").status_code == 200
    said = {"kind": "family_tie", "since": "2020-01-01", "organisation": partner.number}
    assert client.post("/v1/me/interests", json=said, headers=key()).status_code == 201

    assert desk.reads(desk.second, "/v1/inquiries")["items"] == []
    assert client.get(f"/v1/inquiries/{inquiry['id']}").status_code == 404
