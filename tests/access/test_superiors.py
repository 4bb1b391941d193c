"""To whom work goes that stays undone, and who may stand in for whom (P7)."""

from itertools import permutations

import pytest

from app.access.duties import APART
from app.access.grants import HELD, Reach, Role
from app.access.superiors import SUPERIOR, above, covers
from app.domains.identity.rules import ROLES


def test_no_superior_is_in_another_kind_of_organisation_and_nobody_is_above_themselves():
    kind_of = {role: kind for kind, roles in ROLES.items() for role in roles}
    for role, up in SUPERIOR.items():
        assert kind_of[role] is kind_of[up]
        assert role not in above(role)
    assert above(Role.AUDITOR) == (Role.LEAD_AUDITOR, Role.AUDIT_MANAGER)


def test_p7_what_anybody_leaves_undone_goes_to_somebody_but_for_managers_partners_and_reviewers():
    ends = {
        *(Role.AUTHORITY_MANAGER, Role.AUDIT_MANAGER, Role.RECRUITER_MANAGER),
        *(Role.EMPLOYER_MANAGER, Role.PARTNER, Role.ACCESS_REVIEWER, Role.OUTSIDE_REVIEWER),
    }
    assert {role for role in HELD if not above(role)} == ends
    assert {above(role)[-1] for role in HELD if above(role)} <= ends


@pytest.mark.parametrize("role", sorted(HELD))
def test_p7_work_goes_up_only_to_who_keeps_apart_from_it_by_seeing_to_it_alone(role):
    """An administrator is never the nearest above one from whom administrators stay apart."""
    nearest = above(role)[:1]
    is_reviewed = role is Role.ADMINISTRATOR
    assert is_reviewed or not nearest or frozenset({role, *nearest}) not in APART


def test_p7_undone_work_goes_up_one_step_at_a_time_and_stays_with_who_knows_of_it():
    assert above(Role.AUTHORITY_OFFICER) == above(Role.MISSION_OFFICER) == (Role.AUTHORITY_MANAGER,)
    assert above(Role.OUTSIDE_ASSESSOR) == (Role.AUDIT_MANAGER,)
    for role in (Role.DECISION_MAKER, Role.COMPLAINTS_OFFICER, Role.APPEALS_MEMBER):
        assert above(role) == (Role.SECRETARIAT, Role.ADMINISTRATOR, Role.ACCESS_REVIEWER)


def test_p7_a_manager_stands_in_for_staff_and_staff_for_no_manager():
    assert covers(Role.AUTHORITY_MANAGER, Role.AUTHORITY_OFFICER)
    assert not covers(Role.AUTHORITY_OFFICER, Role.AUTHORITY_MANAGER)
    assert all(covers(role, role) for role in HELD)


def test_p4_nobody_stands_in_who_must_be_separate():
    # None of two roles that lie apart may do all that the other may, so neither stands in.
    assert not [pair for pair in APART if any(covers(*each) for each in permutations(pair))]


@pytest.mark.parametrize(
    ("mine", "stands_in"), [({Reach.ALL}, True), ({Reach.OWN}, False), ({}, False)]
)
def test_p7_who_reaches_all_reaches_what_another_reaches_of_it(monkeypatch, mine, stands_in):
    theirs = frozenset({Reach.JURISDICTION})
    one = {Role.AUDITOR: theirs} | ({Role.PARTNER: frozenset(mine)} if mine else {})
    monkeypatch.setattr(
        "app.access.superiors.GRANTS", {"one": one, "other": {Role.PARTNER: theirs}}
    )
    assert covers(Role.PARTNER, Role.AUDITOR) is stands_in
