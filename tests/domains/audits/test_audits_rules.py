"""What stands against a member and a team, and what of a plan departs from what is asked for."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import pytest

from app.domains.audits.rules import (
    against_member,
    against_team,
    binds,
    covers,
    faults_of_plan,
    passed,
    times_of,
    undeclared,
)
from app.domains.audits.types import (
    Against,
    Candidate,
    CompetenceKind,
    Interest,
    MemberRole,
    Needed,
    Plan,
    Required,
    Scope,
    Site,
    Tie,
)
from app.domains.identity.types import CountryTie

TODAY = date(2026, 11, 24)
SINCE = date(2024, 11, 24)
DAY = timedelta(days=1)
LEAD, MEMBER, OBSERVER = MemberRole.LEAD, MemberRole.MEMBER, MemberRole.OBSERVER
CLEAN = Candidate(
    person_id=UUID(int=1),
    role=LEAD,
    interests=(),
    is_principal=None,
    worked_there_until=None,
    is_of_the_body=True,
    is_lead_auditor=True,
    decided_on_it=False,
    shares_a_name=False,
    led_in_a_row=0,
    objected=False,
    influenced=False,
)


def against(**more: object) -> list[Against]:
    return [fault.why for fault in against_member(replace(CLEAN, **more), SINCE)]


@pytest.mark.parametrize("kind", [Tie.EMPLOYMENT, Tie.CONSULTANCY, Tie.OTHER])
def test_c7_a_tie_of_work_binds_while_it_lasts_and_until_it_has_cooled_off(kind):
    assert binds(Interest(kind), SINCE)
    assert binds(Interest(kind, SINCE), SINCE)
    assert not binds(Interest(kind, SINCE - DAY), SINCE)


@pytest.mark.parametrize("kind", [Tie.FAMILY, Tie.OWNERSHIP, Tie.EARLIER_DECISION])
def test_c7_family_ownership_and_an_earlier_decision_never_cool_off(kind):
    assert binds(Interest(kind, date(1990, 1, 1)), SINCE)


def test_c7_nothing_stands_against_who_declared_that_nothing_ties_them():
    assert against() == []


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"interests": None}, Against.NOT_DECLARED),
        ({"interests": (Interest(Tie.OTHER),)}, Against.OTHER_INTEREST),
        ({"interests": (Interest(Tie.FAMILY),)}, Against.FAMILY),
        ({"interests": (Interest(Tie.OWNERSHIP),)}, Against.OWNERSHIP),
        ({"registered": (Interest(Tie.CONSULTANCY),)}, Against.CONSULTANCY),
        ({"worked_there_until": SINCE}, Against.EMPLOYMENT),
        ({"decided_on_it": True}, Against.EARLIER_DECISION),
        ({"is_of_the_body": False}, Against.NOT_OF_THE_BODY),
        ({"is_principal": True}, Against.PRINCIPAL),
        ({"shares_a_name": True}, Against.NAMESAKE_NOT_ANSWERED),
        ({"shares_a_name": True, "is_principal": True}, Against.PRINCIPAL),
        ({"led_in_a_row": 3}, Against.LED_TOO_OFTEN),
        ({"is_lead_auditor": False}, Against.LEAD_IS_NO_LEAD_AUDITOR),
        ({"objected": True}, Against.OBJECTION_UPHELD),
        ({"influenced": True}, Against.INFLUENCED),
        ({"says_nationality": False}, Against.NATIONALITY_NOT_DECLARED),
        ({"country_ties": frozenset({CountryTie.NATIONAL})}, Against.NATIONAL),
        ({"country_ties": frozenset({CountryTie.EMPLOYEE})}, Against.COUNTRY_EMPLOYEE),
        ({"country_ties": frozenset({CountryTie.CONTRACTOR})}, Against.COUNTRY_CONTRACTOR),
        ({"country_ties": frozenset({CountryTie.PAID})}, Against.PAID_BY_COUNTRY),
    ],
)
def test_c7_and_c8_each_thing_alone_keeps_somebody_out_of_a_team(more, why):
    assert against(**more) == [why]


@pytest.mark.parametrize(
    "more",
    [
        {"worked_there_until": SINCE - DAY},
        {"shares_a_name": True, "is_principal": False},
        {"led_in_a_row": 2},
        {"led_in_a_row": 3, "role": MEMBER},
        {"is_lead_auditor": False, "role": MEMBER},
    ],
)
def test_c7_what_is_long_past_or_answered_or_of_another_role_keeps_nobody_out(more):
    assert against(**more) == []


def test_c7_what_stands_against_somebody_names_them():
    [fault] = against_member(replace(CLEAN, objected=True), SINCE)
    assert fault.person_id == CLEAN.person_id


NEEDED = Needed(frozenset({"bn", "en-GB"}), frozenset({"F41"}), "irs")
KNOWN = {
    CompetenceKind.LANGUAGE: {"bn-BD", "EN"},
    CompetenceKind.SECTOR: {"F"},
    CompetenceKind.SCHEME: {"irs"},
}


def of_team(roles: list[MemberRole], least: int = 1, **more: set[str]) -> list[Against]:
    known = KNOWN | {CompetenceKind(kind): codes for kind, codes in more.items()}
    return [fault.why for fault in against_team(roles, known, replace(NEEDED, least=least))]


@pytest.mark.parametrize(
    ("roles", "least", "found"),
    [
        ([LEAD], 1, []),
        ([LEAD, MEMBER, MEMBER], 2, []),
        ([MEMBER, MEMBER], 1, [Against.NO_LEAD]),
        ([LEAD, LEAD], 1, [Against.SEVERAL_LEADS]),
        ([LEAD, OBSERVER], 2, [Against.TOO_FEW]),
        ([LEAD, MEMBER], 2, []),
        ([], 1, [Against.NO_LEAD, Against.TOO_FEW]),
    ],
)
def test_c7_a_team_has_one_lead_and_enough_who_assess(roles, least, found):
    assert of_team(roles, least) == found


def test_c7_a_team_knows_the_languages_sectors_and_scheme_together():
    assert of_team([LEAD], language={"bn"}) == [Against.LANGUAGE_MISSING]
    assert of_team([LEAD], language={"ar-AE", "fr"}) == [Against.LANGUAGE_MISSING] * 2
    assert of_team([LEAD], sector={"F41"}) == []
    assert of_team([LEAD], sector={"F4100", "I"}) == [Against.SECTOR_MISSING]
    assert of_team([LEAD], scheme={"ers"}) == [Against.SCHEME_MISSING]
    assert [fault.why for fault in against_team([LEAD], {}, NEEDED)] == [
        *(Against.LANGUAGE_MISSING, Against.LANGUAGE_MISSING),
        *(Against.SECTOR_MISSING, Against.SCHEME_MISSING),
    ]


SCOPE = Scope(
    sites=(
        Site(code="A", title="Dhaka", country="BD"),
        Site(code="B", title="Dubai", country="AE"),
    )
)


def test_c7_an_accreditation_covers_where_it_names_every_country_or_none():
    assert covers([], SCOPE)
    assert covers(["AE", "BD", "NP"], SCOPE)
    assert covers(["AE", "BD"], SCOPE)
    assert not covers(["BD"], SCOPE)


ASKED = Required(days=Decimal(4), least_days=Decimal(2), interviews=20, files=10)
PLAN = Plan(
    planned_from=TODAY + 30 * DAY,
    planned_until=TODAY + 33 * DAY,
    sites=("A",),
    languages=("bn",),
    days=Decimal(4),
    interviews=20,
    files=10,
)


def faults(notice_until: date | None = None, **more: object) -> list[str]:
    found = faults_of_plan(
        replace(PLAN, **more), ASKED, SCOPE, today=TODAY, notice_until=notice_until
    )
    return [place for place, _ in found]


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"planned_from": TODAY, "planned_until": TODAY},
        {"planned_until": PLAN.planned_from + 90 * DAY},
        {"sites": ("A", "B")},
        {"reason": "a camp is closed", "days": Decimal(2), "interviews": 1, "files": 0},
        {"notice_until": TODAY},
        {"notice_until": TODAY - DAY, "reason": "a worker is in danger"},
    ],
)
def test_a_plan_that_does_what_is_asked_or_says_why_not_is_taken(more):
    assert faults(**more) == []


@pytest.mark.parametrize(
    ("more", "places"),
    [
        ({"planned_until": PLAN.planned_from - DAY}, ["/planned_until"]),
        ({"planned_until": PLAN.planned_from + 91 * DAY}, ["/planned_until"]),
        ({"planned_from": TODAY - DAY}, ["/planned_from"]),
        ({"sites": ("A", "C")}, ["/sites"]),
        ({"days": Decimal("1.9"), "reason": "we are quick"}, ["/days"]),
        ({"days": Decimal("3.9")}, ["/days"]),
        ({"interviews": 19}, ["/interviews"]),
        ({"files": 9}, ["/files"]),
        ({"notice_until": TODAY - DAY}, ["/planned_from"]),
        ({"planned_from": TODAY, "notice_until": TODAY - DAY}, ["/planned_from"]),
        # A day in the past is refused for itself, not for the notice of it.
        ({"planned_from": TODAY - DAY, "notice_until": TODAY - 9 * DAY}, ["/planned_from"]),
    ],
)
def test_what_of_a_plan_departs_is_told_at_its_place(more, places):
    assert faults(**more) == places


def test_no_report_comes_from_a_team_of_whom_one_did_not_declare():
    assert undeclared([True, True]) == []
    assert undeclared([True, False, False]) == [
        ("/team", "2 of the team have not declared what ties them.")
    ]
    assert undeclared([]) == [("/team", "All of the team have not declared what ties them.")]


def test_what_passed_first_is_told_first_and_of_one_day_in_the_order_of_its_names():
    times = {"b": TODAY - DAY, "c": TODAY - DAY, "a": TODAY - DAY, "d": TODAY - 2 * DAY}
    assert passed(times, [], TODAY, is_answered=False) == ["d", "a", "b", "c"]


def test_a_finding_has_a_time_to_answer_to_be_mended_and_to_be_verified():
    assert times_of("major") == ("finding_response_major", "major_close", "major_verify")
