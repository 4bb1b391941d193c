"""Appeals over HTTP: lodged, a panel named and objected to, heard, voted, decided."""

import pytest

from app.access.grants import Role
from app.domains.identity.service import memberships
from app.domains.identity.types import OrganisationKind
from tests.hearings import GROUNDS, REASON, VOTE, Hearing, problem
from tests.make import statements
from tests.people import Member, World, key


@pytest.fixture
def hearing(world: World, clock) -> Hearing:
    """A firm whose claim is refused."""
    return Hearing(world, clock)


def declare(hearing: Hearing, member: Member) -> None:
    """Declare an interest of somebody in the firm."""
    body = {
        "kind": "family_tie",
        "organisation": str(hearing.firm.organisation.id),
        "since": "2020-01-01",
    }
    answer = hearing.as_(member).post("/v1/me/interests", json=body, headers=key())
    assert answer.status_code == 201, answer.text


def leave(hearing: Hearing, member: Member) -> None:
    """End somebody's membership."""
    with hearing.world.database.writing(hearing.world.actor(member)) as work:
        found = work.session.get_one(type(member.membership), member.membership.id)
        memberships.end(work, found, "leaves")


def test_c2_an_appeal_is_acknowledged_at_once_and_only_the_struck_firm_lodges_it(hearing):
    hearing.refused()
    hearing.world.letters()
    assert ("appeal", "notice") in hearing.work_of(hearing.firm)
    assert hearing.lodge_appeal(hearing.lena).status_code == 403
    made = hearing.lodge_appeal()
    assert (made.status_code, made.json()["state"]) == (201, "lodged")
    assert made.json()["grounds"] == GROUNDS["grounds"]
    assert hearing.notice()["public"]["standing"] == "appeal_running"
    [letter] = hearing.world.letters(hearing.firm.email)
    assert "appeal" in letter.subject
    assert problem(hearing.lodge_appeal()) == (409, "appealed-already")
    assert ("appeal", "notice") not in hearing.work_of(hearing.firm)
    assert ("name_panel", "appeal") in hearing.work_of(hearing.eva)


def test_an_appeal_needs_an_act_in_effect(hearing):
    hearing.refuse(hearing.lena)
    assert problem(hearing.lodge_appeal()) == (409, "act-not-in-effect")


def test_a_late_appeal_needs_a_reason_and_is_admitted_by_the_panel_alone(hearing):
    hearing.refused()
    hearing.after(days=30)
    assert problem(hearing.lodge_appeal()) == (409, "appeal-too-late")
    made = hearing.lodge_appeal(late_reason="The letter came when we had moved.")
    assert (made.status_code, made.json()["is_late"]) == (201, True)
    assert hearing.on_appeal(hearing.eva, made.json(), "admit", REASON).status_code == 403
    hearing.name(made.json())
    admitted = hearing.on_appeal(hearing.ana, made.json(), "admit", REASON)
    assert (admitted.status_code, admitted.json()["state"]) == (200, "admitted")


def test_c2_nobody_who_had_a_part_or_an_interest_is_named(hearing):
    appeal = hearing.appealed()
    both = hearing.world.member(Role.APPEALS_MEMBER, hearing.scheme, email=hearing.lena.email)
    belongs = hearing.world.member(Role.APPEALS_MEMBER, hearing.scheme, email=hearing.firm.email)
    declare(hearing, hearing.cho)
    refused = hearing.name(appeal, hearing.ana, both, belongs, hearing.cho, hearing.eva)
    assert problem(refused) == (409, "appeal-conflict")
    assert refused.json()["conflicts"] == {
        str(both.person.id): ["had_a_part"],
        str(belongs.person.id): ["belongs_to_it", "had_a_part"],
        str(hearing.cho.person.id): ["interest"],
        str(hearing.eva.person.id): ["no_member"],
    }
    assert hearing.read(f"/v1/appeals/{appeal['id']}", hearing.eva)["panel"] == []
    mine = hearing.on_appeal(hearing.lena, appeal, "panel", {"members": [_id(hearing.ana)]})
    assert problem(mine) == (409, "needs-a-person-without-part")


def _id(member: Member) -> str:
    return str(member.person.id)


def test_the_appellant_is_told_who_decides_and_objects_once_in_time(hearing):
    appeal = hearing.appealed()
    assert hearing.name(appeal).status_code == 200
    shown = hearing.read(f"/v1/appeals/{appeal['id']}", hearing.firm)
    first, second = shown["panel"]
    assert {first["name"], second["name"]} == {
        hearing.ana.person.name,
        hearing.ben.person.name,
    }
    path = f"/v1/appeals/{appeal['id']}/members"
    assert "object" in shown["available_actions"]
    made = hearing.act(hearing.firm, f"{path}/{first['id']}/object", REASON)
    assert made.status_code == 200, made.text
    again = hearing.act(hearing.firm, f"{path}/{first['id']}/object", REASON)
    assert problem(again) == (409, "objection-to-member-over")
    assert ("answer", "objection") in hearing.work_of(hearing.eva)
    out = hearing.on_appeal(hearing.ana, appeal, "admit", REASON)
    assert problem(out) == (409, "appeal-conflict")

    answer = {"is_right": True, "reason": "They worked together once."}
    part = hearing.act(hearing.omar, f"{path}/{first['id']}/answer", answer)
    assert problem(part) == (409, "needs-a-person-without-part")
    done = hearing.act(hearing.eva, f"{path}/{first['id']}/answer", answer)
    assert done.status_code == 200, done.text
    assert problem(hearing.on_appeal(hearing.ana, appeal, "admit", REASON)) == (
        *(409, "not-of-the-panel"),
    )
    assert problem(hearing.name(appeal, hearing.ana)) == (409, "appeal-conflict")
    hearing.after(days=7)
    late = hearing.act(hearing.firm, f"{path}/{second['id']}/object", REASON)
    assert problem(late) == (409, "objection-to-member-over")
    nobody = hearing.act(hearing.eva, f"{path}/{second['id']}/answer", answer)
    assert nobody.status_code == 404


def test_a_dismissed_objection_leaves_the_member_in(hearing):
    appeal = hearing.appealed()
    hearing.name(appeal)
    first = hearing.read(f"/v1/appeals/{appeal['id']}", hearing.firm)["panel"][0]
    path = f"/v1/appeals/{appeal['id']}/members/{first['id']}"
    hearing.act(hearing.firm, f"{path}/object", REASON)
    answer = {"is_right": False, "reason": "There is no tie."}
    assert hearing.act(hearing.eva, f"{path}/answer", answer).status_code == 200
    assert hearing.on_appeal(hearing.ana, appeal, "admit", REASON).status_code == 200


def test_nothing_is_heard_while_a_member_can_be_objected_to(hearing):
    appeal = hearing.appealed()
    hearing.name(appeal)
    hearing.on_appeal(hearing.ana, appeal, "admit", REASON)
    early = hearing.on_appeal(hearing.ben, appeal, "hear", REASON)
    assert problem(early) == (409, "objections-to-members-open")
    hearing.after(days=7)
    assert hearing.on_appeal(hearing.ben, appeal, "hear", REASON).status_code == 200


def test_c2_no_appeal_is_decided_below_the_quorum_or_by_a_conflicted_vote(hearing):
    appeal = hearing.heard()
    assert problem(hearing.on_appeal(hearing.cho, appeal, "votes", VOTE)) == (
        *(409, "not-of-the-panel"),
    )
    assert ("decide", "appeal") in hearing.work_of(hearing.ana)
    assert hearing.on_appeal(hearing.ana, appeal, "votes", VOTE).status_code == 200
    assert hearing.on_appeal(hearing.ben, appeal, "votes", VOTE).status_code == 200
    assert ("decide", "appeal") not in hearing.work_of(hearing.ana)
    declare(hearing, hearing.ben)
    few = hearing.on_appeal(hearing.ana, appeal, "conclude", REASON)
    assert problem(few) == (409, "below-quorum")
    assert (few.json()["counted"], few.json()["quorum"]) == (1, 2)
    assert problem(hearing.on_appeal(hearing.ben, appeal, "conclude", REASON)) == (
        *(409, "appeal-conflict"),
    )

    assert hearing.name(appeal, hearing.cho).status_code == 200
    hearing.after(days=7)
    assert hearing.on_appeal(hearing.cho, appeal, "votes", VOTE).status_code == 200
    done = hearing.on_appeal(hearing.ana, appeal, "conclude", REASON)
    assert (done.status_code, done.json()["state"]) == (200, "upheld"), done.text
    counted = {each["person_id"]: each["counted"] for each in done.json()["votes"]}
    assert counted == {
        _id(hearing.ana): True,
        _id(hearing.ben): False,
        _id(hearing.cho): True,
    }


def test_a_member_who_left_the_role_does_not_count(hearing):
    appeal = hearing.heard()
    for member in (hearing.ana, hearing.ben):
        assert hearing.on_appeal(member, appeal, "votes", VOTE).status_code == 200
    leave(hearing, hearing.ben)
    few = hearing.on_appeal(hearing.ana, appeal, "conclude", REASON)
    assert problem(few) == (409, "below-quorum")


def test_votes_change_until_it_is_decided_and_are_secret_until_then(hearing):
    appeal = hearing.heard()
    dismissed = {**VOTE, "outcome": "dismissed"}
    for vote in (dismissed, VOTE):
        assert hearing.on_appeal(hearing.ana, appeal, "votes", vote).status_code == 200
    hearing.on_appeal(hearing.ben, appeal, "votes", dismissed)
    tie = hearing.on_appeal(hearing.ben, appeal, "conclude", REASON)
    assert problem(tie) == (409, "no-majority")
    assert tie.json()["votes"] == {"upheld": 1, "dismissed": 1}
    path = f"/v1/appeals/{appeal['id']}"
    assert len(hearing.read(path, hearing.ana)["votes"]) == 2
    for member in (hearing.firm, hearing.eva, hearing.cho):
        assert hearing.read(path, member)["votes"] == []
    hearing.on_appeal(hearing.ben, appeal, "votes", {**VOTE, "outcome": "partly"})
    done = hearing.on_appeal(hearing.ben, appeal, "conclude", REASON)
    assert done.json()["state"] == "partly"
    assert len(hearing.read(path, hearing.firm)["votes"]) == 2


def test_inadmissible_is_decided_by_votes_with_reasons_at_the_quorum(hearing):
    appeal = hearing.appealed()
    hearing.name(appeal)
    vote = {"outcome": "inadmissible", "reason": "There is no act.", "why": "no_act"}
    odd = {"outcome": "inadmissible", "reason": "Why is missing."}
    assert problem(hearing.on_appeal(hearing.ana, appeal, "votes", odd)) == (
        *(422, "vote-not-fitting"),
    )
    assert problem(hearing.on_appeal(hearing.ana, appeal, "votes", VOTE)) == (
        *(422, "vote-not-fitting"),
    )
    assert hearing.on_appeal(hearing.ana, appeal, "votes", vote).status_code == 200
    early = hearing.on_appeal(hearing.ana, appeal, "conclude", REASON)
    assert problem(early) == (409, "objections-to-members-open")
    hearing.after(days=7)
    assert problem(hearing.on_appeal(hearing.ana, appeal, "conclude", REASON)) == (
        *(409, "below-quorum"),
    )
    assert hearing.on_appeal(hearing.ben, appeal, "votes", vote).status_code == 200
    done = hearing.on_appeal(hearing.ben, appeal, "conclude", REASON)
    assert (done.json()["state"], done.json()["why_inadmissible"]) == ("inadmissible", "no_act")
    notice = hearing.notice()
    last = notice["letters"][-1]["id"]
    letter = hearing.read(f"/v1/notices/{notice['id']}/letters/{last}", hearing.firm)
    assert "there is no act that it could be against" in str(letter["content"]["blocks"])
    assert notice["public"]["standing"] == "final"


def test_an_appeal_is_taken_back_and_lodged_again_in_time(hearing):
    appeal = hearing.appealed()
    assert hearing.on_appeal(hearing.eva, appeal, "withdraw", REASON).status_code == 403
    back = hearing.on_appeal(hearing.firm, appeal, "withdraw", REASON)
    assert (back.status_code, back.json()["state"]) == (200, "withdrawn")
    assert hearing.notice()["public"]["standing"] == "appeal_open"
    assert problem(hearing.on_appeal(hearing.firm, appeal, "withdraw", REASON)) == (
        *(409, "step-refused"),
    )
    assert problem(hearing.name(appeal)) == (409, "step-refused")
    assert hearing.lodge_appeal().status_code == 201


def test_documents_of_an_appeal_are_open_to_its_panel(hearing):
    hearing.refused()
    proof = hearing.as_(hearing.firm).post("/v1/evidence?name=extract.txt", content=b"extract")
    document = proof.json()["id"]
    appeal = hearing.lodge_appeal(documents=[document]).json()
    assert appeal["documents"] == [document]
    assert hearing.as_(hearing.ana).get(f"/v1/evidence/{document}").status_code == 404
    hearing.name(appeal)
    assert hearing.as_(hearing.ana).get(f"/v1/evidence/{document}").status_code == 200
    removed = hearing.as_(hearing.firm).delete(f"/v1/evidence/{document}", headers=key())
    assert removed.status_code == 409


def test_an_interest_in_the_country_of_the_record_keeps_a_member_out(hearing):
    appeal = hearing.heard()
    body = {"kind": "other", "country": "PH", "since": "2020-01-01"}
    answer = hearing.as_(hearing.ana).post("/v1/me/interests", json=body, headers=key())
    assert answer.status_code == 201, answer.text
    refused = hearing.on_appeal(hearing.ana, appeal, "votes", VOTE)
    assert problem(refused) == (409, "appeal-conflict")


def test_another_firm_is_told_there_is_no_such_appeal(hearing):
    appeal = hearing.appealed()
    rival = hearing.world.member(
        Role.RECRUITER_MANAGER, hearing.world.organisation(OrganisationKind.INTERMEDIARY)
    )
    client = hearing.as_(rival)
    for path in (appeal["id"], appeal["number"]):
        assert client.get(f"/v1/appeals/{path}").status_code == 404
    assert client.get("/v1/appeals").json()["items"] == []
    found = hearing.as_(hearing.firm).get(f"/v1/appeals/{appeal['number']}")
    assert (found.status_code, found.headers["Location"]) == (308, f"/v1/appeals/{appeal['id']}")


def test_a_list_of_appeals_is_read_in_few_questions_however_long_it_is(hearing):
    appeal = hearing.appealed()
    counts = []
    for _ in range(2):
        client = hearing.as_(hearing.eva)
        with statements(hearing.world.database) as asked:
            page = client.get("/v1/appeals?limit=1").json()
        counts.append(len(asked))
        if appeal["state"] == "lodged":
            hearing.on_appeal(hearing.firm, appeal, "withdraw", REASON)
            appeal = {**hearing.lodge_appeal().json(), "state": "again"}
    assert counts[0] == counts[1]
    assert page["next_cursor"] is not None
    assert len(hearing.read("/v1/appeals?state=withdrawn", hearing.firm)["items"]) == 1
