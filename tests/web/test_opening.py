"""Why something is opened: read from a header in every script, and nothing that nobody can keep."""

import pytest

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from tests.make import because


@pytest.fixture
def opened(world):
    """Somebody of the secretariat, and the list of another organisation's people."""
    firm = world.organisation(OrganisationKind.EMPLOYER)
    manager = world.member(Role.EMPLOYER_MANAGER, firm)
    staff = world.anew(Role.SECRETARIAT, OrganisationKind.SCHEME_OWNER)
    return staff, world.signed_in(manager), f"/v1/organisations/{firm.id}/memberships"


@pytest.mark.parametrize("words", ["she left in May", "मायाले मे मा छोडिन्", "100% sure", "通报"])
def test_a_reason_is_kept_as_it_was_written(opened, words):
    staff, manager, where = opened
    assert staff.get(where, headers=because(words * 2)).status_code == 200
    assert staff.get(where, headers={"Opening-Reason": words.encode() * 2}).status_code == 200
    kept = [each["why"] for each in manager.get("/v1/openings").json()["items"]]
    assert kept == [words * 2] * 2


@pytest.mark.parametrize("sent", ["a%00reason", "%ff%fe%fd", "%20%20%20%20", "ab"])
def test_a_reason_that_nobody_can_keep_or_read_is_refused_at_its_place(opened, sent):
    staff, _, where = opened
    answer = staff.get(where, headers={"Opening-Reason": sent})
    [fault] = answer.json()["errors"]
    assert (answer.status_code, fault["pointer"]) == (422, "/header/Opening-Reason")
    assert fault["detail"].startswith(("Leave out", "Give a text in UTF-8", "Say why"))
