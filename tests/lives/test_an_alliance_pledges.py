"""A government, a brand, a recruiter and an NGO pledge; certificates say nothing of it (E2)."""

import json
from typing import Any

import pytest

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from app.domains.roster.service.projection import RosterFollower
from app.store.consumers import run
from tests.afterwards import the_journal_holds
from tests.allying import COMMITMENTS, MEMBERS, READS, Allies
from tests.lives.test_certificates_live import certified
from tests.living import Living
from tests.people import World


@pytest.fixture
def allies(world: World, clock: Any) -> Allies:
    return Allies(world, clock)


def said_of(allies: Allies, living: Living) -> list[dict[str, Any]]:
    """Return what anybody reads of a firm and of its certificate now."""
    run(allies.database, RosterFollower())
    allies.world.settle()
    record = living.applicant.record
    client = allies.world.client()
    paths = (f"/v1/roster/{record}", "/v1/roster", f"/v1/roster/certificates/{living.number}")
    answers = [client.get(path, follow_redirects=True) for path in paths]
    assert [each.status_code for each in answers] == [200, 200, 200]
    said = [dict(each.json()) for each in answers]
    # How far the journal is, which everything moves on.
    return [{k: v for k, v in each.items() if k not in MOVES_ON} for each in said]


MOVES_ON = {"journal_number", "index_entry"}
PLEDGES: dict[str, dict[str, Any]] = {
    "state": {"kind": "PL-DATA", "unit": "reports"},
    "brand": {"kind": "PL-CERTIFIED-ONLY", "unit": "percent"},
    "intermediary": {"kind": "PL-FEE", "direction": "at_most", "target": "0"},
    "ngo": {"kind": "PL-TRAIN"},
}
DUE = {"state": 400, "brand": 60, "intermediary": 700, "ngo": 400}


def stands(allies: Allies) -> dict[str, str]:
    """Return how what each member pledged stands for anybody."""
    found = allies.read(COMMITMENTS)
    assert {found["reads"], *(each["reads"] for each in found["items"])} == {READS}
    return {each["member"]["key"]: each["standing"] for each in found["items"]}


def test_four_pledge_one_reports_one_goes_overdue_one_falls_silent_and_the_public_reads_all(
    allies, audits, clock
):
    living = certified(audits, clock)
    before = said_of(allies, living)
    four = {
        "state": allies.somebody(Role.AUTHORITY_MANAGER, OrganisationKind.AUTHORITY, "NP"),
        "brand": allies.somebody(Role.EMPLOYER_MANAGER, OrganisationKind.EMPLOYER),
        "intermediary": living.applicant.manager,
        "ngo": allies.union(),
    }
    paths = {}
    for kind, who in four.items():
        said = {**PLEDGES[kind], "due_on": allies.day(DUE[kind])}
        paths[kind] = allies.pledged(who, allies.join(who, kind, kind), **said)
    counts = {"value": "1", "words": "The counts of the third quarter were shared."}
    allies.report(four["state"], paths["state"], **counts)
    allies.claim(four["ngo"], paths["ngo"])
    assert allies.look(allies.first, f"{paths['ngo']}/reports/1").status_code == 200
    # Nothing of it is in what is said of the firm and of its certificate.
    assert said_of(allies, living) == before

    allies.pass_days(200)
    allies.tick()
    allies.report(four["state"], paths["state"], **{**counts, "value": "2"})
    now = {"state": "open", "brand": "overdue", "intermediary": "open", "ngo": "kept"}
    assert stands(allies) == now
    allies.pass_days(165)
    allies.tick()
    assert stands(allies) == {**now, "brand": "lapsed", "intermediary": "lapsed"}

    reports = allies.read(f"{paths['state']}/reports")["items"]
    assert [(each["value"], each["found"]) for each in reports] == [("1", None), ("2", None)]
    assert {each["state"] for each in allies.read(MEMBERS)["items"]} == {"admitted"}
    pledges = allies.read(f"/v1/intermediaries/{living.applicant.record}/pledges")
    assert [each["standing"] for each in pledges["items"]] == ["lapsed"]
    said = json.dumps(said_of(allies, living))
    assert [each for each in ("pledge", "PL-", "alliance", "lapsed") if each in said] == []
    the_journal_holds(allies.world)
