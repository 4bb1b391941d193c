"""What waits for its receiver: an authority that is admitted, an agreement that ends meanwhile."""

from datetime import date, timedelta

from app.access.policy import CLOCK
from app.domains.agreements.types import ClauseKind, Detail
from app.domains.disclosures.service import delivering
from app.domains.disclosures.types import DisclosureState
from tests.agreeing import Term, clause, lay_down
from tests.make import FixedClock
from tests.people import World
from tests.sharing import CONTENT, Sharing

SUSPENSIONS = ClauseKind.SUSPENSIONS
UNTIL_THE_30TH = Term(until=date(2026, 11, 30))
WEEK = timedelta(days=7)


def _state(states: Sharing, receiver: str) -> str:
    [row] = [each for each in states.rows() if each.receiver == receiver]
    return row.state.value


def test_what_waits_goes_when_an_authority_of_the_state_is_admitted(
    world: World, clock: FixedClock
):
    lay_down(world, "ph-qa", ["PH", "QA"])
    states = Sharing(world)
    states.tell(states.happens(["PH"]))
    assert _state(states, "QA") == "waiting"
    assert states.pass_time() == 0

    states.admit("QA")
    clock.at += timedelta(hours=1)
    assert states.pass_time() == 1

    [came] = states.inbox("QA")
    assert came["sent_at"] == "2026-11-24T13:00:00Z"
    assert states.read("QA", came["id"])["content"] == CONTENT[Detail.GROUNDS]
    assert states.pass_time() == 0


def test_s1_what_waits_lapses_when_its_agreement_has_ended(world: World, clock: FixedClock):
    lay_down(world, "ph-qa", ["PH", "QA"], term=UNTIL_THE_30TH)
    states = Sharing(world)
    states.tell(states.happens(["PH"]))

    clock.at += WEEK
    states.admit("QA")
    states.pass_time()

    assert _state(states, "QA") == "lapsed"
    assert states.inbox("QA") == []


def test_s1_what_waits_lapses_also_while_nobody_is_there(world: World, clock: FixedClock):
    lay_down(world, "ph-qa", ["PH", "QA"], term=UNTIL_THE_30TH)
    states = Sharing(world)
    states.tell(states.happens(["PH"]))

    clock.at += WEEK
    assert states.pass_time() == 2

    assert {each.state for each in states.rows()} == {DisclosureState.LAPSED}


def test_s1_what_waits_goes_under_the_agreement_of_its_day(world: World, clock: FixedClock):
    lay_down(world, "first", ["PH", "QA"], [clause(SUSPENSIONS)], term=UNTIL_THE_30TH)
    later = Term(date(2026, 12, 1))
    second = lay_down(
        world, "second", ["PH", "QA"], [clause(SUSPENSIONS, Detail.STATUS)], term=later
    )
    states = Sharing(world)
    states.tell(states.happens(["PH"]))

    clock.at += WEEK
    states.admit("QA")
    states.pass_time()

    [came] = states.inbox("QA")
    read = states.read("QA", came["id"])
    assert read["agreement"] == str(second)
    assert (read["detail"], read["content"]) == ("status", CONTENT[Detail.STATUS])


def test_s1_what_waits_is_kept_back_when_a_narrower_agreement_came(world: World):
    lay_down(world, "wide", ["PH", "QA"], [clause(SUSPENSIONS)])
    states = Sharing(world)
    states.tell(states.happens(["PH"], corridors=[("PH", "QA")]))
    lay_down(world, "narrow", ["PH", "QA"], [clause(SUSPENSIONS, corridors=["PH-SA"])])

    states.admit("QA")
    states.pass_time()

    assert _state(states, "QA") == "kept_back"
    assert states.inbox("QA") == []


def test_s2_what_is_recalled_before_it_went_is_dropped_and_never_goes(world: World):
    lay_down(world, "ph-qa", ["PH", "QA"])
    states = Sharing(world)
    told = states.happens(["PH"])
    states.tell(told)

    assert states.take_back(told) == []

    states.admit("QA")
    states.pass_time()
    assert _state(states, "QA") == "dropped"
    assert states.inbox("QA") == []


def test_a_link_takes_what_waits_recalls_first_and_what_ended_lapses(
    world: World, clock: FixedClock
):
    lay_down(world, "lasting", ["PH", "QA"], [clause(SUSPENSIONS)])
    lay_down(world, "ending", ["PH", "QA"], [clause(ClauseKind.WARNINGS)], term=UNTIL_THE_30TH)
    states = Sharing(world)
    told = states.happens(["PH"])
    states.tell(told)
    states.tell(states.happens(["PH"], kinds=frozenset({ClauseKind.WARNINGS})))
    with world.database.writing(CLOCK) as work:
        for each in delivering.waiting_for(work, states.desk, ["QA"]):
            delivering.handed_over(work, states.desk, each)
    states.take_back(told)
    states.tell(states.happens(["PH"]))
    states.tell(states.happens(["PH"], kinds=frozenset({ClauseKind.WARNINGS})))

    clock.at += WEEK
    with world.database.writing(CLOCK) as work:
        found = list(delivering.waiting_for(work, states.desk, ["QA"]))

    assert [each.is_recall for each in found] == [True, False]
    lapsed = [each for each in states.rows() if each.state is DisclosureState.LAPSED]
    assert [each.clause_kind for each in lapsed] == [ClauseKind.WARNINGS]
