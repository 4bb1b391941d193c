"""Mediation: where it may be, each says yes, and no paper takes her voice or her rights (W3)."""

import pytest

from app.domains.complaints.models import Complaint
from app.domains.complaints.service.following import raise_flag
from app.domains.complaints.types import ComplaintState, Flag
from tests.handled import COMPANY, Case, Desk
from tests.hearings import problem
from tests.make import OPERATOR
from tests.people import key

PAPER = {"text": "The agency pays back 120000 rupees by May.", "clauses": [], "they_agreed": True}


def offered(desk: Desk) -> Case:
    case = desk.inquired(COMPANY)
    telling = desk.told(case)
    case.done(desk.ana, "mediation", {"mediator": str(desk.cho.person.id)})
    case.telling = telling  # type: ignore[attr-defined]  # of this test alone
    return case


def firm_says(desk: Desk, case: Case, *, is_yes: bool) -> str:
    telling = case.telling["id"]  # type: ignore[attr-defined]  # of this test alone
    answer = desk.world.signed_in(desk.firm).post(
        f"/v1/tellings/{telling}/mediation", json={"is_yes": is_yes}, headers=key()
    )
    assert answer.status_code == 200, answer.text
    return str(answer.json()["mediation"])


def begun(desk: Desk) -> Case:
    case = offered(desk)
    firm_says(desk, case, is_yes=True)
    case.says("mediation", {"is_yes": True})
    case.done(desk.ana, "mediation/begin")
    return case


@pytest.mark.parametrize(
    "category", ["violence_sexual", "child_labour", "threats_retaliation", "fl.violence"]
)
def test_w3_violence_children_and_threats_are_never_mediated(desk: Desk, category: str):
    case = desk.inquired(COMPANY, categories=["fee_charged", category])
    desk.told(case)
    mediator = {"mediator": str(desk.cho.person.id)}

    assert problem(case.does(desk.ana, "mediation", mediator)) == (409, "not-mediated")


def test_w3_each_side_says_yes_by_its_own_way(desk: Desk):
    case = offered(desk)
    assert problem(case.does(desk.ana, "mediation/begin")) == (409, "not-agreed")
    case.says("mediation", {"is_yes": True})
    assert problem(case.does(desk.ana, "mediation/begin")) == (409, "not-agreed")
    firm_says(desk, case, is_yes=True)

    begun_ = case.done(desk.ana, "mediation/begin")

    assert begun_["state"] == "running"
    assert case.row.state is ComplaintState.MEDIATION


def test_w3_either_ends_it_at_any_time(desk: Desk):
    hers, theirs = begun(desk), offered(desk)

    assert hers.says("mediation", {"is_yes": False})["mediation"]["why_ended"] == "she_said_no"
    assert firm_says(desk, theirs, is_yes=False) == "ended"
    assert theirs.read()["mediation"]["why_ended"] == "they_said_no"
    hers.done(desk.ana, "mediation/end")
    assert hers.row.state is ComplaintState.INQUIRY


def test_w3_an_offer_that_nobody_takes_lapses(desk: Desk):
    case = offered(desk)
    desk.after(days=15)

    assert case.read()["mediation"]["why_ended"] == "no_answer"


def test_w3_she_confirms_the_paper_with_her_code_and_the_case_is_settled(desk: Desk):
    case = begun(desk)
    ana_mediates = case.does(desk.ana, "mediation/settlement", PAPER)
    assert ana_mediates.status_code == 403
    case.done(desk.cho, "mediation/settlement", PAPER)
    assert case.read()["mediation"]["settlement"] == PAPER["text"]
    assert problem(case.does(desk.ana, "mediation/settle")) == (409, "not-agreed")
    case.says("settlement", {"agrees": True})

    done = case.done(desk.ana, "mediation/settle")

    assert (done["state"], done["ending"]) == ("decided", "settlement")


@pytest.mark.parametrize("clause", ["silence", "withdrawal", "waiver"])
def test_w3_a_clause_that_binds_her_is_a_breach_whoever_names_it(desk: Desk, clause: str):
    declared, found_by_her = begun(desk), begun(desk)

    ended = declared.done(desk.cho, "mediation/settlement", {**PAPER, "clauses": [clause]})
    found_by_her.done(desk.cho, "mediation/settlement", PAPER)
    hers = found_by_her.says("settlement", {"agrees": True, "clauses": [clause]})

    assert (ended["state"], ended["why_ended"], ended["clauses"]) == ("ended", "clause", [clause])
    assert hers["mediation"]["clauses"] == [clause]
    for case in (declared, found_by_her):
        assert problem(case.does(desk.ana, "mediation/settle"))[0] == 409
        shown = desk.world.signed_in(desk.ana).get(f"/v1/complaints/{case.id}").json()
        assert "practice" in shown["flags"]


def test_w3_a_flag_that_is_raised_meanwhile_ends_what_may_be_settled(desk: Desk):
    case = begun(desk)
    case.done(desk.cho, "mediation/settlement", PAPER)
    case.says("settlement", {"agrees": True})
    with desk.world.database.writing(OPERATOR) as work:
        raise_flag(work, work.session.get_one(Complaint, case.id), Flag.VIOLENCE)

    assert problem(case.does(desk.ana, "mediation/settle")) == (409, "not-mediated")
