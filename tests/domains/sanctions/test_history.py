"""What a body found before, each conduct once (V3); and nothing shows before it is final (V4)."""

import pytest

from tests.people import World
from tests.sanctioning import SWAPPED, WHY, Court
from tests.violating import slug


@pytest.fixture
def court(world: World, clock) -> Court:
    return Court(world, clock)


def test_v3_what_another_body_found_too_still_counts_in_the_history_of_each(court: Court):
    theirs = court.final(counts=[SWAPPED])
    said = {
        "record": court.record,
        "part": "agency",
        "report": "Our branch in Cebu did so in spring.",
        "origin": "PH",
        "destination": "QA",
        "counts": [SWAPPED],
    }
    case = court.does(court.firm, "/v1/violations/self-reports", said)
    same = {"other": theirs["id"], "answer": "same", "reason": "They are the same contracts."}
    court.done(court.secretary, case, "likenesses", same)
    court.done(court.secretary, case, "notify")
    court.after(days=16)
    case = court.done(court.judge, case, "decide", court.found(case))
    court.after(days=40)
    later = {**SWAPPED, "since": "2026-05-05", "until": "2026-05-06"}
    beside = {**SWAPPED, "since": "2026-05-12", "until": "2026-05-13"}
    for again, who, earlier in (
        (court.of_scheme(later), court.secretary, case),
        (court.final(counts=[beside]), court.officer, theirs),
    ):
        whom = again["respondents"][0]["id"]
        path = f"/v1/violations/{again['id']}/respondents/{whom}/sanction-proposal"
        [count] = court.reads(who, path)["proposal"]["counts"]
        assert count["earlier"] == [earlier["counts"][0]["id"]]


def test_v4_what_is_not_final_is_not_told_by_the_sanction_that_follows(court: Court):
    case = court.confirmed(counts=[SWAPPED])
    measure = {"kind": "disqualification", "length": {"months": 6}}
    row = court.announced(case, measure=measure, why_departing=WHY)
    court.after(days=15)
    assert slug(court.on(row, "decide")) == "violation-not-final"
    court.follow()
    assert "contract_substitution" not in str(court.on_roster())
    court.after(days=30)
    assert court.did(row, "decide")["in_force"] is True
    court.follow()
    assert court.shown()[0]["grounds"] == ["contract_substitution"]
