"""What the rule of sharing reads of agreements: laid out, dated, kept until an act changes it."""

from datetime import date, timedelta

import pytest

from app.domains.agreements.queries import in_force
from app.domains.agreements.types import AgreementTerms, PartyTerms
from tests.agreeing import LONG_AGO, Term, lay_down, lay_down_body, leave
from tests.make import OPERATOR
from tests.people import World


def terms(world: World) -> dict[str, AgreementTerms]:
    with world.database.reading(OPERATOR) as work:
        return {each.key: each for each in in_force.terms(work)}


def test_without_agreements_nothing_is_read(world: World) -> None:
    assert terms(world) == {}


def test_an_agreement_in_force_is_read_with_its_parties_and_clauses(world: World) -> None:
    lay_down(world, "ph-sa", ["PH", "SA"], ["suspensions", "warnings"])
    found = terms(world)["ph-sa"]
    assert [each.code for each in found.parties] == ["PH", "SA"]
    assert [each.kind.value for each in found.clauses] == ["suspensions", "warnings"]
    assert (found.since, found.until) == (LONG_AGO, None)


@pytest.mark.parametrize(
    ("member", "expected"),
    [
        (Term(date(2021, 5, 1)), PartyTerms("NP", date(2021, 5, 1), None, "SAARC")),
        (Term(date(2019, 1, 1)), PartyTerms("NP", LONG_AGO, None, "SAARC")),
        (
            Term(date(2019, 1, 1), date(2022, 3, 31)),
            PartyTerms("NP", LONG_AGO, date(2022, 3, 31), "SAARC"),
        ),
    ],
)
def test_s3_a_member_of_a_body_is_a_party_for_the_days_that_both_share(
    world: World, member: Term, expected: PartyTerms
) -> None:
    lay_down_body(world, "saarc", {"NP": member})
    lay_down(world, "saarc-qa", ["saarc", "QA"])
    assert terms(world)["saarc-qa"].parties == (expected, PartyTerms("QA", LONG_AGO))


def test_s3_a_member_that_left_before_the_agreement_began_is_no_party(world: World) -> None:
    lay_down_body(world, "saarc", {"NP": Term(date(2010, 1, 1), date(2019, 12, 31))})
    lay_down(world, "saarc-qa", ["saarc", "QA"])
    assert [each.code for each in terms(world)["saarc-qa"].parties] == ["QA"]


def test_an_agreement_ends_with_the_last_day_on_which_it_has_two_parties(world: World) -> None:
    made = lay_down(world, "three", ["PH", "SA", "QA"])
    leave(world, made, "SA", date(2027, 1, 31))
    assert terms(world)["three"].until is None
    leave(world, made, "QA", date(2027, 6, 30))
    assert terms(world)["three"].until == date(2027, 6, 30)


def test_what_was_kept_is_read_anew_after_an_act(world: World) -> None:
    lay_down(world, "one", ["PH", "SA"])
    before = terms(world)
    lay_down(world, "two", ["PH", "QA"])
    assert set(terms(world)) == {*before, "two"} == {"one", "two"}


def test_what_was_undone_is_not_kept(world: World) -> None:
    lay_down(world, "one", ["PH", "SA"], term=Term(LONG_AGO + timedelta(days=1)))
    assert set(terms(world)) == {"one"}
