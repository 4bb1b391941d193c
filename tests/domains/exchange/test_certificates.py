"""Certificates that are suspended, withdrawn, lifted and overturned, and who is told of it."""

from datetime import timedelta

import pytest

from app.domains.disclosures.types import DisclosureState
from tests.agreeing import LONG_AGO, Term, clause, lay_down
from tests.applications import REASON
from tests.domains.certifications.test_acts import living_under
from tests.exchanging import Exchange
from tests.living import CHARGE, Living
from tests.make import NOON

TOLD, TAKEN_BACK = ("certificate_suspended", False), ("certificate_suspended", True)


@pytest.fixture
def living(world, clock) -> Living:
    """A certificate of a Philippine firm for work in Saudi Arabia."""
    return living_under(world, clock)


@pytest.fixture
def exchange(world) -> Exchange:
    """Three states with authorities."""
    return Exchange(world, ["PH", "SA", "KW"])


def test_a_suspension_is_told_to_each_party_on_its_corridor_and_to_nobody_else(
    world, living, exchange
):
    lay_down(world, "ph-sa", ["PH", "SA"], [clause("suspensions", corridors=["PH-SA"])])
    lay_down(world, "ph-kw", ["PH", "KW"], [clause("suspensions", corridors=["PH-KW"])])
    living.struck("suspend", CHARGE)
    exchange.follow()
    exchange.follow()
    assert exchange.came("SA") == exchange.came("PH") == [TOLD]
    assert exchange.came("KW") == []
    [content] = exchange.told("SA")
    assert (content["certificate"], content["status"]) == (living.number, "suspended")
    assert (content["record"], content["ground"]) == (
        living.applicant.record,
        "critical_finding",
    )


def test_s2_what_an_appeal_overturned_is_taken_back_and_what_was_reinstated_has_ended(
    world, living, exchange
):
    lay_down(world, "ph-sa", ["PH", "SA"], ["suspensions"])
    living.struck("suspend", CHARGE)
    exchange.follow()
    living.decide_appeal(living.notice(), "upheld")
    exchange.follow()
    # The recall stands first in the queue.
    assert exchange.came("SA") == [TAKEN_BACK, TOLD]
    recall, told = (exchange.read("SA", each["id"]) for each in exchange.inbox("SA"))
    assert (recall["why_recalled"], recall["recalls"]) == ("reversed", told["id"])
    assert recall["content"]["now"] == {"status": "active"}


def test_s2_a_suspension_that_was_lifted_has_ended(world, living, exchange):
    lay_down(world, "ph-sa", ["PH", "SA"], ["suspensions"])
    living.struck("suspend", CHARGE)
    exchange.follow()
    living.secretariat("propose-reinstatement", **REASON)
    living.decide("grant")
    exchange.follow()
    assert exchange.came("SA") == [TAKEN_BACK, TOLD]
    assert {each.why_recalled.value for each in exchange.rows() if each.is_recall} == {"ended"}


def test_a_withdrawal_is_told_beside_the_suspension_before_it(world, living, exchange):
    lay_down(world, "ph-sa", ["PH", "SA"], [clause("suspensions", "status")])
    living.struck("suspend", CHARGE)
    exchange.follow()
    living.secretariat("propose-act", kind="withdraw", **CHARGE)
    living.pass_days(40)
    living.decide("carry_out")
    exchange.follow()
    assert sorted(exchange.came("SA")) == [TOLD, ("certificate_withdrawn", False)]
    assert all("ground" not in each for each in exchange.told("SA"))


def test_s1_counts_name_no_firm(world, living, exchange):
    lay_down(world, "ph-sa", ["PH", "SA"], [clause("suspensions", "counts")])
    living.struck("suspend", CHARGE)
    exchange.follow()
    assert exchange.told("SA") == [{"count": 1, "kind": "suspended"}]


def test_nothing_is_told_of_what_happened_before_the_first_agreement(world, living, exchange):
    living.struck("suspend", CHARGE)
    exchange.follow()
    lay_down(world, "ph-sa", ["PH", "SA"], term=Term(world.database.clock().date()))
    exchange.follow()
    assert exchange.rows() == []
    assert world.database.clock() > NOON


def test_an_agreement_that_ends_while_a_suspension_waits_lets_it_go_to_nobody(
    world, living, exchange, clock
):
    ends = clock.at.date() + timedelta(days=60)
    lay_down(world, "ph-om", ["PH", "OM"], ["suspensions"], term=Term(LONG_AGO, ends))
    living.struck("suspend", CHARGE)
    exchange.follow()
    [waits] = [each for each in exchange.rows() if each.receiver == "OM"]
    assert waits.state is DisclosureState.WAITING
    clock.at += timedelta(days=90)
    exchange.pass_time()
    exchange.admit("OM")
    exchange.pass_time()
    [lapsed] = [each for each in exchange.rows() if each.receiver == "OM"]
    assert lapsed.state is DisclosureState.LAPSED
    assert exchange.inbox("OM") == []
