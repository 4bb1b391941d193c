"""Until when a case is kept and until when her code opens it: two clocks, by how it ended.

What the facts say stands in ``MONTHS``: not admitted six months, without a finding twelve, with one
three years. A month more is for her answer to the last question (W3).
"""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from app.access.policy import CLOCK
from app.domains.complaints.rules.ending import TIME_TO_ANSWER, kept_for, questions_after, read_for
from app.domains.complaints.types import ComplaintState, Ending, Outcome
from app.domains.complaints.types.handling import QuestionKind
from app.kit.months import add_months
from app.store.case_keys import CaseKey
from tests.handled import COMPANY, REASONS, Case, Desk
from tests.hearings import problem
from tests.people import key

MONTHS = {
    (Ending.INADMISSIBLE, None): 6,
    (Ending.WITHDRAWAL, None): 12,
    (Ending.REFERRAL, None): 12,
    (Ending.DECISION, Outcome.NOT_UPHELD): 12,
    (Ending.DECISION, Outcome.NOT_ENOUGH_EVIDENCE): 12,
    (Ending.DECISION, Outcome.PARTLY): 36,
    (Ending.DECISION, Outcome.UPHELD): 36,
    # What they agreed to is put right by the firm, and looked after as a finding is.
    (Ending.SETTLEMENT, None): 36,
}
YEAR, ACCESS_WITH_FINDING = 12, 24
LONGEST_MONTHS = timedelta(days=7)
"""By so much a span in days may be longer than the same in months of the calendar."""
EACH = pytest.mark.parametrize(("ending", "outcome"), MONTHS)


def test_every_ending_and_outcome_has_its_time():
    assert {ending for ending, _ in MONTHS} == set(Ending)
    assert {outcome for _, outcome in MONTHS if outcome} == set(Outcome)


@EACH
@pytest.mark.parametrize("closed", [date(2026, 1, 31), date(2027, 3, 1), date(2028, 2, 29)])
def test_a_case_is_kept_as_long_as_the_facts_say_and_hardly_longer(ending, outcome, closed):
    until = closed + kept_for(ending, outcome)
    least = add_months(closed, MONTHS[ending, outcome])

    assert least <= until <= least + TIME_TO_ANSWER + LONGEST_MONTHS


@EACH
@pytest.mark.parametrize("closed", [date(2026, 1, 31), date(2027, 3, 1), date(2028, 2, 29)])
def test_w2_her_code_opens_a_case_with_a_finding_for_two_years_and_others_while_they_are_kept(
    ending, outcome, closed
):
    kept, read = kept_for(ending, outcome), read_for(ending, outcome)

    if MONTHS[ending, outcome] <= YEAR:
        assert read == kept
        return
    least = add_months(closed, ACCESS_WITH_FINDING)
    assert least <= closed + read <= least + LONGEST_MONTHS
    assert read < kept


@EACH
def test_w3_she_has_a_month_to_answer_each_question_with_her_code(ending, outcome):
    asked = questions_after(ending, outcome)
    read = read_for(ending, outcome)

    assert all(after + timedelta(days=30) <= read for after in asked.values())
    expected = set(QuestionKind)
    if ending is Ending.INADMISSIBLE:
        # Nothing of it is left after a year.
        expected -= {QuestionKind.THREATENED_12_MONTHS}
    assert set(asked) == expected


def withdrawn(desk: Desk) -> Case:
    case = desk.inquired()
    case.says("withdrawal", {"pressed": "no"})
    desk.after(days=8)
    return case


def inadmissible(desk: Desk) -> Case:
    case = desk.brought(desk.lodged(), ComplaintState.TRIAGE)
    case.done(desk.ana, "inadmissibility", {"ground": "no_rule", **REASONS})
    case.says("answer", {"text": "It breaks the law of my country."})
    case.done(desk.ben, "inadmissibility/confirm", REASONS)
    desk.after(days=91)
    return case


def settled(desk: Desk) -> Case:
    case = desk.inquired(COMPANY)
    telling = desk.told(case)["id"]
    case.done(desk.ana, "mediation", {"mediator": str(desk.cho.person.id)})
    client = desk.world.signed_in(desk.firm)
    yes = client.post(f"/v1/tellings/{telling}/mediation", json={"is_yes": True}, headers=key())
    assert yes.status_code == 200, yes.text
    case.says("mediation", {"is_yes": True})
    case.done(desk.ana, "mediation/begin")
    paper = {"text": "The agency pays back 120000 rupees.", "clauses": [], "they_agreed": True}
    case.done(desk.cho, "mediation/settlement", paper)
    case.says("settlement", {"agrees": True})
    case.done(desk.ana, "mediation/settle")
    desk.after(days=31)
    return case


def decided(outcome: Outcome) -> Callable[[Desk], Case]:
    def decide(desk: Desk) -> Case:
        case = desk.inquired(COMPANY)
        desk.replied(desk.told(case))
        desk.decided(case, outcome.value)
        desk.after(days=91)
        return case

    return decide


LIVES: dict[tuple[Ending, Outcome | None], Callable[[Desk], Case]] = {
    (Ending.INADMISSIBLE, None): inadmissible,
    (Ending.WITHDRAWAL, None): withdrawn,
    (Ending.SETTLEMENT, None): settled,
    **{(Ending.DECISION, each): decided(each) for each in Outcome},
}


def keys(desk: Desk, case: Case) -> set[bool]:
    """Return whether the keys of a case are there."""
    with desk.world.database.reading(CLOCK) as work:
        rows = work.session.query(CaseKey).filter_by(case_id=case.id).all()
        return {each.destroyed_at is None for each in rows}


@pytest.mark.parametrize(("ending", "outcome"), LIVES)
def test_each_way_to_an_end_sets_both_clocks_and_they_are_kept(desk: Desk, ending, outcome):
    case = LIVES[ending, outcome](desk)
    row = case.row
    assert (row.ending, row.outcome) == (ending, outcome)
    closed = row.closed_at
    assert closed == desk.clock.at
    kept, read = row.kept_until, row.access_until
    assert (kept, read) == (
        closed + kept_for(ending, outcome),
        closed + read_for(ending, outcome),
    )
    desk.after(days=(read - closed).days - 1)
    assert case.hers.get("/v1/receipt").status_code == 200

    desk.after(days=1)

    assert problem(case.hers.get("/v1/receipt")) == (410, "case-gone")
    assert keys(desk, case) == {read < kept}
    desk.after(days=max((kept - desk.clock.at).days - 1, 0))
    assert keys(desk, case) == {read < kept}
    desk.after(days=1)
    assert keys(desk, case) == {False}
    assert problem(case.hers.get("/v1/receipt")) == (410, "case-gone")
