"""An operator is told when complaints lie and nobody who may take them up has an account."""

from typing import Any

from app.access.grants import Role
from app.domains.complaints.routes.checks import officers_check
from app.domains.identity.types import OrganisationKind
from tests.handled import TOLD
from tests.people import World


def readiness(world: World) -> Any:
    return officers_check(world.database).look()


def test_complaints_that_nobody_may_take_up_are_told_to_the_operator(world: World):
    assert readiness(world).ok
    against = {"kind": "unknown", "name": "Some Agency"}
    sent = world.client().post("/v1/complaints", json={**TOLD, "against": against})
    assert sent.status_code == 201, sent.text

    found = readiness(world)
    assert (found.ok, found.facts) == (False, {"nobody_at": ["officers"]})
    assert "invite somebody as complaints_officer" in found.wrong

    world.member(Role.COMPLAINTS_OFFICER, world.organisation(OrganisationKind.SCHEME_OWNER))
    assert readiness(world).ok
