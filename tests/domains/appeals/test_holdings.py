"""What notices and appeals tell a firm, and the people who acted in them (P6)."""

import pytest

from app.domains.appeals.service.holdings import HOLDING as APPEALS
from app.domains.notices.service.holdings import HOLDING as NOTICES
from app.store.holdings import Whose, WhoseKind
from tests.hearings import GROUNDS, REASON, Hearing
from tests.people import Member, World


@pytest.fixture
def hearing(world: World, clock) -> Hearing:
    """A firm whose claim is refused."""
    return Hearing(world, clock)


def rows(hearing: Hearing, member: Member, whose: Whose) -> dict[str, list[dict]]:
    with hearing.world.database.reading(hearing.world.actor(member)) as work:
        pieces = [p for each in (NOTICES, APPEALS) for p in each.of[whose.kind](work, whose)]
        return {piece.path: list(piece.read()) for piece in pieces}


def test_p6_a_firm_gets_its_notices_letters_and_appeals_with_what_was_said(hearing):
    hearing.decided("dismissed")
    whose = Whose(WhoseKind.ORGANISATION, hearing.firm.organisation.id)
    held = rows(hearing, hearing.firm, whose)
    [notice] = held["notices/notices"]
    assert (notice["reason"], notice["decision_reason"]) == (REASON["reason"],) * 2
    assert len(held["notices/letters"]) == 6
    assert [each["outcome"] for each in held["notices/service"]] == ["served"]
    assert held["notices/errors"] == held["appeals/objections"] == []
    [appeal] = held["appeals/appeals"]
    assert (appeal["grounds"], appeal["reason"]) == (GROUNDS["grounds"], REASON["reason"])
    assert {each["outcome"] for each in held["appeals/votes"]} == {"dismissed"}
    assert all("person_id" not in each for each in held["appeals/votes"])


def test_p6_people_get_what_they_did(hearing):
    hearing.decided("upheld")
    for member, path in (
        (hearing.lena, "notices/notices"),
        (hearing.firm, "appeals/appeals"),
        (hearing.ana, "appeals/panels"),
        (hearing.ana, "appeals/votes"),
    ):
        held = rows(hearing, member, Whose(WhoseKind.PERSON, member.person.id))
        assert len(held[path]) == 1, path
    assert rows(hearing, hearing.cho, Whose(WhoseKind.PERSON, hearing.cho.person.id)) == {
        "notices/notices": [],
        "appeals/appeals": [],
        "appeals/panels": [],
        "appeals/votes": [],
    }
