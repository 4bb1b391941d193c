"""What proves what of a profile, when an owner has changed, and by what a person is met."""

from datetime import date
from uuid import UUID

import pytest

from app.domains.registration.rules import (
    ChangedOwner,
    OwnerOf,
    birth_key,
    changed_owner,
    identity_key,
    is_proved_by,
    lacking,
    needs_document,
)
from app.domains.registration.types import Basis, Identity

ANN, BEN, CLEO, DEV = (UUID(int=number) for number in range(1, 5))


def day(number: int) -> date:
    return date(2026, 1, number)


@pytest.mark.parametrize("part", ["licences", "identifiers", "addresses", "branches"])
def test_l3_one_thing_to_match_a_firm_to_is_enough_and_an_empty_list_is_none(part):
    assert lacking({part: [{}]}) == []
    assert [fault.pointer for fault in lacking({part: [], "names": [{}]})] == ["/licences"]


@pytest.mark.parametrize(
    ("basis", "proved"),
    [
        (Basis.LICENCE, {"/licences/0"}),
        (Basis.COMPANY_REGISTER, {"/identifiers/0"}),
        (Basis.VISIT, {"/addresses/0", "/branches/0"}),
    ],
)
def test_l3_a_basis_proves_its_own_part_of_a_profile_and_no_other(basis, proved):
    content = {part: [{}] for part in ("licences", "identifiers", "addresses", "branches")}
    assert {at for each in content if is_proved_by(basis, at := f"/{each}/0", content)} == proved


@pytest.mark.parametrize(
    "pointer", ["/licences/2", "/licences/0/number", "/licences", "/licences/-1", "licences/0"]
)
def test_l3_nothing_is_proved_that_a_profile_does_not_say(pointer):
    content = {"licences": [{}, {}]}
    assert is_proved_by(Basis.LICENCE, "/licences/1", content)
    assert not is_proved_by(Basis.LICENCE, pointer, content)
    assert not is_proved_by(Basis.LICENCE, "/licences/0", {})


def test_l3_an_extract_and_a_visit_are_documents_and_a_licence_stands_in_a_list():
    assert [each for each in Basis if not needs_document(each)] == [Basis.LICENCE]


@pytest.mark.parametrize(
    ("owners", "changed"),
    [
        ([], None),
        ([OwnerOf(ANN, day(1), None)], None),
        ([OwnerOf(ANN, day(1), day(9))], None),
        # Owners from the same day on are no successors of each other, nor is who left again.
        ([OwnerOf(ANN, day(1), day(9)), OwnerOf(BEN, day(1), None)], None),
        ([OwnerOf(ANN, day(1), day(9)), OwnerOf(BEN, day(10), day(12))], None),
        ([OwnerOf(ANN, day(1), day(9)), OwnerOf(BEN, day(10), None)], ChangedOwner(ANN, BEN)),
        # Who came while the other was still there, as when a firm is handed over.
        ([OwnerOf(ANN, day(1), day(9)), OwnerOf(BEN, day(5), None)], ChangedOwner(ANN, BEN)),
        (
            [
                OwnerOf(ANN, day(1), day(9)),
                OwnerOf(BEN, day(1), day(19)),
                OwnerOf(CLEO, day(20), None),
                OwnerOf(DEV, day(25), None),
            ],
            ChangedOwner(BEN, DEV),
        ),
    ],
)
def test_p1_an_owner_has_changed_where_one_left_and_another_came_after(owners, changed):
    assert changed_owner(owners) == changed
    assert changed_owner(reversed(owners)) == changed


def test_l10_a_document_is_compared_by_its_number_however_it_is_written():
    key = identity_key(Identity("PH", "P1234567A"))
    for written in ("p-123 4567/a", "P_1234567.A", "Ｐ１２３４５６７Ａ"):
        assert identity_key(Identity("PH", written)) == key
    assert identity_key(Identity("NP", "P1234567A")) != key
    assert identity_key(Identity("PH", "P1234567B")) != key


def test_l10_a_birth_date_is_never_taken_for_a_number():
    assert birth_key(day(1)) != birth_key(day(2))
    assert birth_key(day(1)) != identity_key(Identity("PH", day(1).isoformat()))
