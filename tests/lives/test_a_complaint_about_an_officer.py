"""A worker complains of the officer who handled her case: outside reviewers hear it (W6).

Nobody of the scheme's desk sees it, counts it or is given it; at the end of the year the reviewers
say in counts what came, and no count is so small that it points to anyone.
"""

from datetime import timedelta

import pytest
from starlette.testclient import TestClient

from app.access.grants import Role
from tests.afterwards import all_is_well
from tests.complaining import WORDS, Desks, tells
from tests.handling import found
from tests.people import World

pytestmark = pytest.mark.commits
REASONS = "Two who were in the room say that he did not laugh."
TOLD = {
    "story": "The officer laughed at me and told the agency.",
    "categories": ["complaint_handling"],
    "against": {"kind": "scheme", "name": "Omar of the complaints desk"},
    "written": "en",
}


def test_w6_a_complaint_about_an_officer_is_handled_from_outside(world: World, clock):
    desks = Desks(world)
    omar, sita = desks.officer(), desks.officer()
    lena, noor = desks.reviewer(), desks.reviewer()
    secretariat = desks.officer(Role.SECRETARIAT)
    hers = tells(world, **TOLD)
    case = found(lena.client, hers.get("/v1/receipt").json()["number"])

    for inside in (omar, sita, secretariat):
        assert inside.read(case).status_code in {403, 404}
        assert inside.client.get("/v1/complaints").json()["items"] == []
        assert inside.work() == []
        assert inside.client.get("/v1/complaints/reports/2026").status_code == 403
        assert inside.tries(case, "assign").status_code in {403, 404}

    assert lena.work() == [("take", case)]
    clock.at += timedelta(days=4)
    assert desks.tend() == 1
    [officer] = {lena.read(case).json()["officer_id"]}
    mine, other = (lena, noor) if officer == lena.id else (noor, lena)
    assert mine.read(case, "/story").json()["documents"][0]["text"] == TOLD["story"]
    assert other.read(case, "/story").status_code == 403
    mine.act(case, "safety", answer="safe", words="She wrote that she is at her sister's.")
    mine.act(case, "admit")

    mine.act(case, "kept-out", tie="handled_before")
    assert mine.read(case).status_code == 404
    other.act(case, "assign", **WORDS)
    assert hers.get("/v1/receipt").json()["state"] == "inquiry"
    assert omar.client.get(f"/v1/complaints/{case}").status_code == 404

    decided_from_outside(desks, case, hers)
    words = [TOLD["story"], "Omar of the complaints desk", "She wrote that she is", REASONS]
    strangers = [each.member for each in (omar, sita, secretariat, mine)]
    all_is_well(world, desks.scheme, [case], words, strangers=strangers, is_outside=True)


def decided_from_outside(desks: Desks, case: str, hers: TestClient) -> None:
    """Let a third reviewer, who did not look into it, decide; she reads why."""
    ida = desks.reviewer()
    ida.act(case, "decider")
    answer = {"category": "complaint_handling", "outcome": "not_upheld", "reasons": REASONS}
    ida.act(case, "decision", allegations=[answer])
    seen = hers.get("/v1/receipt").json()
    assert (seen["state"], seen["allegations"][0]["reasons"]) == ("decided", REASONS)


def test_w6_reviewers_report_a_year_in_counts_that_point_to_nobody(world: World):
    desks = Desks(world)
    noor = desks.reviewer()
    for _ in range(2):
        tells(world, **TOLD)
    tells(world)
    few = noor.client.get("/v1/complaints/reports/2026").json()
    assert few["received"] is None
    assert few["states"] == {"received": None}

    for _ in range(3):
        tells(world, **TOLD)
    told = noor.client.get("/v1/complaints/reports/2026").json()
    assert (told["received"], told["states"]) == (5, {"received": 5})
    assert noor.client.get("/v1/complaints/reports/2025").json()["received"] == 0

    tells(world, **{**TOLD, "safe": "no"})
    mixed = noor.client.get("/v1/complaints/reports/2026").json()
    # One alone is grave: it is left out, and the five others beside it, since the total is told.
    assert (mixed["received"], mixed["states"]) == (6, {"received": 6})
    assert mixed["severities"] == {"low": None, "critical": None}
    assert noor.client.get("/v1/complaints/reports/99999").status_code == 422
