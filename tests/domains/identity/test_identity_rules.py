"""Who can hold which role, who proves a second factor, and how long a session lasts at most."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

import pytest

from app.access.grants import GRANTS, MANAGERS, NOT_HELD, Permission, Reach, Role
from app.domains.identity.rules import (
    FIRST_ROLE,
    SIGN_THEMSELVES_UP,
    UNTIL_SECOND_FACTOR,
    can_hold,
    interest_counts_from,
    needs_second_factor,
    needs_two_persons,
    refresh_lasts,
    session_lasts,
)
from app.domains.identity.types import OrganisationKind

OF_FIRMS_AND_PARTNERS = {
    *(Role.RECRUITER_MANAGER, Role.RECRUITER_STAFF),
    *(Role.EMPLOYER_MANAGER, Role.EMPLOYER_STAFF, Role.PARTNER),
}
HELD = set(Role) - NOT_HELD


def held_in(role: Role) -> Iterable[OrganisationKind]:
    return [kind for kind in OrganisationKind if can_hold(kind, role)]


def test_each_role_is_held_in_one_kind_of_organisation_and_what_nobody_holds_in_none():
    assert {role: len(held_in(role)) for role in HELD} == dict.fromkeys(HELD, 1)
    assert not any(held_in(role) for role in NOT_HELD)


@pytest.mark.parametrize("kind", list(OrganisationKind))
def test_the_first_of_an_organisation_can_bring_in_the_others(kind):
    assert can_hold(kind, FIRST_ROLE[kind])
    assert FIRST_ROLE[kind] in MANAGERS


def test_only_firms_bring_themselves_in():
    assert {
        role for role in HELD if set(held_in(role)) <= SIGN_THEMSELVES_UP
    } == OF_FIRMS_AND_PARTNERS - {Role.PARTNER}


def test_whoever_works_for_the_scheme_a_government_or_an_auditor_proves_a_second_factor():
    assert {role for role in HELD if not needs_second_factor(role)} == OF_FIRMS_AND_PARTNERS


def test_before_the_second_factor_one_does_what_anybody_does_with_an_own_account_and_no_more():
    assert {Permission.ACCOUNT_READ, Permission.ACCOUNT_CHANGE} <= UNTIL_SECOND_FACTOR
    assert all(GRANTS[each][Role.ACCOUNT_HOLDER] == {Reach.SELF} for each in UNTIL_SECOND_FACTOR)


@pytest.mark.parametrize("role", sorted(HELD - OF_FIRMS_AND_PARTNERS))
def test_with_two_factors_one_signs_in_anew_within_a_day_and_after_an_hour_of_rest(role):
    assert session_lasts(role) <= timedelta(hours=24)
    assert refresh_lasts(role) == timedelta(hours=1)


@pytest.mark.parametrize("role", [None, *sorted(OF_FIRMS_AND_PARTNERS)])
def test_with_one_factor_one_signs_in_anew_within_thirty_days(role):
    assert timedelta(hours=24) < refresh_lasts(role) <= session_lasts(role) == timedelta(days=30)


def test_p4_a_tie_counts_for_two_years_after_its_end():
    assert interest_counts_from(datetime(2027, 3, 1, 12, tzinfo=UTC)) == date(2025, 3, 1)


def test_p4_two_persons_bring_somebody_into_the_scheme_and_one_anywhere_else():
    assert [kind for kind in OrganisationKind if needs_two_persons(kind)] == [
        OrganisationKind.SCHEME_OWNER
    ]
