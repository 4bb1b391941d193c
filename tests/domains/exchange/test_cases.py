"""Violations that become final, sanctions and licences, and who is told of them."""

from typing import Any

import pytest

from app.domains.agreements.types import ClauseKind
from app.domains.exchange.service.following import FOLLOWED
from app.store.journal import Draft, append, locked_head
from tests.agreeing import lay_down
from tests.exchanging import Exchange
from tests.make import OPERATOR
from tests.sanctioning import SUSPENSION, SWAPPED, Court

VIOLATION, SANCTION = "violation_final", "sanction_imposed"


@pytest.fixture
def court(world, clock) -> Court:
    """Two bodies, and a firm of the Philippines."""
    return Court(world, clock)


@pytest.fixture
def exchange(world) -> Exchange:
    """Authorities of three more states, and one more of the Philippines."""
    return Exchange(world, ["PH", "QA", "KW"])


def test_s1_nothing_of_a_firm_goes_before_its_violation_is_final(world, court, exchange):
    lay_down(world, "ph-qa", ["PH", "QA"], ["final_violations"])
    case = court.confirmed()
    exchange.follow()
    assert exchange.rows() == []
    court.after(days=40)
    exchange.follow()
    exchange.follow()
    [content] = exchange.told("QA")
    assert (content["case"], content["offences"]) == (case["number"], ["fee_charging"])
    assert content["name"] == "Harbour Light Manpower"
    assert exchange.came("KW") == []
    # Whoever decided knows of it; the other authority of the place is told, and asked.
    [own] = [each for each in exchange.rows() if each.receiver == "PH"]
    assert own.only_to == exchange.managers["PH"].organisation.id
    assert own.asks_answer
    [there] = [each for each in exchange.rows() if each.receiver == "QA"]
    assert not there.asks_answer


def test_s2_what_was_final_and_is_set_aside_is_taken_back(world, court, exchange):
    lay_down(world, "ph-qa", ["PH", "QA"], ["final_violations", "sanctions"])
    case = court.final(counts=[SWAPPED])
    row = court.imposed(case, measure=SUSPENSION)
    exchange.follow()
    assert sorted(exchange.came("QA")) == [(SANCTION, False), (VIOLATION, False)]
    part = court.read(case)["respondents"][0]["id"]
    court.done(
        court.second_manager, case, f"respondents/{part}/overturn", {"reason": "A court said so."}
    )
    exchange.follow()
    assert sorted(exchange.came("QA")) == [
        *((SANCTION, False), (SANCTION, True)),
        *((VIOLATION, False), (VIOLATION, True)),
    ]
    assert {each.why_recalled.value for each in exchange.rows() if each.is_recall} == {"reversed"}
    assert row["number"] in str(exchange.told("QA"))


def test_an_appeal_that_holds_back_ends_what_was_told_and_it_is_told_anew_at_last(
    world, court, exchange
):
    lay_down(world, "ph-qa", ["PH", "QA"], ["final_violations"])
    case = court.confirmed()
    appeal = court.appealed(case)["id"]
    court.after(days=40)
    exchange.follow()
    assert exchange.came("QA") == []
    court.judged(appeal, "dismissed")
    exchange.follow()
    assert exchange.came("QA") == [(VIOLATION, False)]


def test_a_sanction_that_is_lifted_has_ended(world, court, exchange):
    lay_down(world, "ph-qa", ["PH", "QA"], ["sanctions"])
    row = court.imposed(court.final(counts=[SWAPPED]), measure=SUSPENSION)
    exchange.follow()
    [content] = exchange.told("QA")
    assert (content["sanction"], content["kind"]) == (row["number"], "licence_suspension")
    assert content["offences"] == ["contract_substitution"]
    court.did(row, "lift")
    exchange.follow()
    assert exchange.came("QA") == [(SANCTION, True), (SANCTION, False)]


def test_v4_of_a_provisional_sanction_no_offence_and_no_place_of_the_act_is_told(
    world, court, exchange
):
    lay_down(world, "ph-qa", ["PH", "QA"], ["sanctions"])
    lay_down(world, "qa-kw", ["QA", "KW"], ["sanctions"])
    case = court.notified(counts=[SWAPPED])
    urgent = {"urgent_because": "Forty workers leave on Friday.", "law": "Recruitment Rules"}
    meant = {"kind": "licence_suspension", "length": {"days": 30}}
    court.did(court.announced(case, measure=meant, **urgent), "confirm")
    exchange.follow()
    [content] = exchange.told("QA")
    assert (content["provisional"], "offences" in content) == (True, False)
    # The act is alleged in Qatar; whoever has no agreement with the Philippines learns nothing.
    assert exchange.came("KW") == []


def test_an_act_on_a_licence_is_told_and_taken_back_with_its_reversal(world, court, exchange):
    lay_down(world, "ph-qa", ["PH", "QA"], ["licence_changes"])
    lay_down(world, "ph-kw", ["PH", "KW"], ["suspensions"])
    court.licensed()
    exchange.follow()
    assert (exchange.came("QA"), exchange.came("KW")) == ([("licence_changed", False)], [])
    row = court.imposed(court.final(counts=[SWAPPED]), measure=SUSPENSION)
    exchange.follow()
    assert exchange.came("KW") == [("licence_suspended", False)]
    assert exchange.told("KW")[0]["ground"] == "misrepresentation"
    court.did(row, "lift")
    exchange.follow()
    assert exchange.came("KW") == [("licence_suspended", True), ("licence_suspended", False)]
    # Qatar is told of the act that restored it, too.
    assert sorted(exchange.came("QA")) == [
        *[("licence_changed", False)] * 2,
        *(("licence_suspended", False), ("licence_suspended", True)),
    ]


def test_s3_a_consultative_agreement_opens_no_ground_of_an_act(world, court, exchange):
    lay_down(world, "ph-qa", ["PH", "QA"], ["licence_changes"], force="consultative")
    court.licensed()
    court.imposed(court.final(counts=[SWAPPED]), measure=SUSPENSION)
    exchange.follow()
    statuses = [each["status"] for each in exchange.told("QA")]
    assert statuses == ["valid", "suspended"]
    assert all("ground" not in each for each in exchange.told("QA"))


def test_odd_entries_of_the_journal_stop_nobody(world, court, exchange):
    kinds = [each for each in ClauseKind if each is not ClauseKind.STATISTICS]
    lay_down(world, "ph-qa", ["PH", "QA"], kinds)
    bodies: tuple[dict[str, Any], ...] = ({}, {"row": None}, {"row": "no id"}, {"row": [1]})
    odd = [Draft(name, None, None, {}, body) for name in FOLLOWED for body in bodies]
    nobody = {"row": str(court.subject_id), "survivor": str(court.subject_id)}
    odd += [Draft(name, None, None, {}, nobody) for name in FOLLOWED]
    with world.database.writing(OPERATOR) as work:
        append(work.session, locked_head(work.session), odd, OPERATOR, work.at)
    exchange.follow()
    assert exchange.rows() == []
