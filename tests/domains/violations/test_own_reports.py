"""A firm that reports itself to learn what others know of it: it learns nothing (V6, W1)."""

from typing import Any

import pytest

from tests.people import World
from tests.violating import COUNT, Bench


@pytest.fixture
def bench(world: World, clock) -> Bench:
    return Bench(world, clock)


def reported(bench: Bench) -> dict[str, Any]:
    said = {
        "record": bench.record,
        "part": "agency",
        "report": "Our branch in Cebu took fees in spring; we stopped it.",
        "origin": "PH",
        "destination": "QA",
        "counts": [COUNT],
        "authority": str(bench.officer.organisation.id),
    }
    return dict(bench.does(bench.firm, "/v1/violations/self-reports", said))


def test_v6_who_reported_itself_reads_nothing_of_whom_the_body_named_since(bench: Bench):
    case = reported(bench)
    assert [each["record"] for each in case["respondents"]] == [bench.record]
    more = {
        "respondents": [{"part": "sub_agent", "record": bench.silent}],
        "counts": [{**COUNT, "offence": "deception", "respondents": [1]}],
    }
    bench.done(bench.officer, case, "amend", more)
    assert len(bench.read(case)["respondents"]) == 2
    seen = bench.read(case, bench.firm)
    assert [each["record"] for each in seen["respondents"]] == [bench.record]
    assert [each["offence"] for each in seen["counts"]] == ["fee_charging"]


def test_w1_a_report_of_oneself_does_not_tell_that_others_reported_the_same(bench: Bench):
    theirs = bench.opened()
    case = reported(bench)
    same = {"other": theirs["id"], "answer": "same", "reason": "It is what we look into."}
    dropped = bench.done(bench.officer, case, "likenesses", same)
    assert (dropped["why_dropped"], dropped["same_as_id"]) == ("same_conduct", theirs["id"])
    seen = bench.read(case, bench.firm)
    assert (seen["state"], seen["why_dropped"], seen["same_as_id"]) == ("dismissed", None, None)
    assert theirs["id"] not in str(seen)
