"""What is final at an instant, what of it is public, what left the public, and appeals (V4, C2)."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from app.access.policy import ANYONE
from app.domains.violations.queries.findings import (
    PublicFilter,
    final_findings,
    gone_since,
    public_findings,
)
from app.domains.violations.types import Offence, Why
from tests.people import World
from tests.violating import COUNT, Bench, code_of, slug


@pytest.fixture
def bench(world: World, clock) -> Bench:
    return Bench(world, clock)


def public(bench: Bench, **asked: object) -> list:
    with bench.world.database.reading(ANYONE) as work:
        return public_findings(work, PublicFilter(**asked))


def final(bench: Bench, subject_id: UUID | None = None) -> list:
    with bench.world.database.reading(ANYONE) as work:
        return final_findings(work, subject_id or bench.subject_id)


def gone(bench: Bench, days: int) -> list:
    with bench.world.database.reading(ANYONE) as work:
        return gone_since(work, work.at - timedelta(days=days))


def test_c2_what_was_confirmed_is_final_when_the_time_to_appeal_has_passed(bench: Bench):
    bench.confirmed()
    assert (final(bench), public(bench)) == ([], [])
    bench.after(days=29)
    assert final(bench) == []
    bench.after(days=1)
    [found] = final(bench)
    assert (found.offence, found.jurisdiction, found.workers) == (Offence.FEE_CHARGING, "PH", 40)
    assert found.final_at - found.confirmed_at == timedelta(days=30)
    assert [each.finding_id for each in public(bench)] == [found.finding_id]


def test_v4_the_public_reads_it_for_as_long_as_its_class_says(bench: Bench):
    bench.confirmed(counts=[{**COUNT, "offence": "reports_missing"}])
    bench.after(days=31)
    [found] = public(bench)
    assert (found.public_until.year, found.public_until.month) == (2027, 12)
    bench.after(days=365)
    assert public(bench) == []
    [stone] = gone(bench, 100)
    assert (stone.number, stone.why, stone.since) == (
        *(found.number, Why.PERIOD_OVER),
        found.public_until,
    )
    assert gone(bench, 0) == []


def test_public_findings_are_asked_for_by_class_place_day_and_record(bench: Bench):
    bench.confirmed()
    bench.after(days=31)
    [found] = public(bench)
    day = found.confirmed_at.date()
    assert public(bench, offence=Offence.DECEPTION) == []
    assert len(public(bench, offence=Offence.FEE_CHARGING, jurisdiction="PH")) == 1
    assert public(bench, jurisdiction="NP") == []
    assert len(public(bench, confirmed_from=day, confirmed_until=day)) == 1
    assert public(bench, confirmed_from=day + timedelta(days=1)) == []
    assert public(bench, confirmed_until=day - timedelta(days=1)) == []
    assert len(public(bench, subject_ids=[bench.subject_id])) == 1
    assert public(bench, subject_ids=[]) == []


def test_c2_an_appeal_in_time_holds_it_back_and_dismissed_it_is_final(bench: Bench):
    case = bench.confirmed()
    appeal = bench.appealed(case)
    assert bench.read(case)["respondents"][0]["is_held"] is True
    bench.after(days=40)
    assert final(bench) == []
    bench.judged(appeal["id"], "dismissed")
    [found] = final(bench)
    assert found.final_at == bench.clock.at
    assert bench.read(case)["state"] == "confirmed"


@pytest.mark.parametrize("outcome", ["upheld", "partly"])
def test_c2_right_on_appeal_the_state_before_is_open_again_for_others(bench: Bench, outcome):
    case = bench.confirmed()
    bench.judged(bench.appealed(case)["id"], outcome)
    again = bench.read(case)
    part = again["respondents"][0]
    assert (again["state"], part["state"], part["findings"][0]["outcome"]) == (
        *("notified", "named"),
        None,
    )
    assert (final(bench), gone(bench, 100)) == ([], [])
    found = bench.found(case, "not_proved", why_not="overturned")
    assert slug(bench.act(bench.manager, case, "decide", found)) == "had-a-part-in-violation"
    unheard = bench.act(bench.second_manager, case, "decide", bench.found(case))
    assert slug(unheard) == "step-refused"
    done = bench.done(bench.second_manager, case, "decide", found)
    assert (done["state"], done["respondents"][0]["state"]) == ("dismissed", "dismissed")


def test_c2_others_confirm_it_anew_after_a_new_hearing(bench: Bench):
    case = bench.confirmed()
    bench.judged(bench.appealed(case)["id"], "partly")
    bench.done(bench.officer, case, "notify")
    bench.after(days=16)
    done = bench.done(bench.second_manager, case, "decide", bench.found(case))
    assert done["state"] == "confirmed"
    bench.after(days=31)
    assert len(final(bench)) == 1


def test_c2_who_brought_or_decided_a_case_is_kept_from_its_panel(bench: Bench):
    case = bench.confirmed()
    appeal = bench.appealed(case)
    path = f"/v1/appeals/{appeal['id']}"
    people = [str(each.person.id) for each in (bench.panel[0], bench.manager)]
    version = bench.reads(bench.colleague, path)["version"]
    refused = bench.tries(bench.colleague, f"{path}/panel", {"members": people}, version)
    assert refused.status_code == 409
    assert str(bench.manager.person.id) in refused.json()["conflicts"]


def test_v4_a_public_finding_leaves_at_the_instant_at_which_a_court_sets_it_aside(bench: Bench):
    case = bench.confirmed()
    bench.after(days=31)
    assert len(public(bench)) == 1
    part = case["respondents"][0]["id"]
    reason = {"reason": "The Court of Appeals set it aside, G.R. 12/2027."}
    path = f"respondents/{part}/overturn"
    assert bench.act(bench.officer, case, path, reason).status_code == 403
    done = bench.done(bench.manager, case, path, reason)
    assert done["state"] == "notified"
    assert (public(bench), final(bench)) == ([], [])
    [stone] = gone(bench, 1)
    assert (stone.why, stone.since) == (Why.OVERTURNED, bench.clock.at)
    assert slug(bench.act(bench.manager, case, path, reason)) == "act-not-in-effect"


def test_v1_who_was_absent_is_heard_within_a_year_and_nothing_is_public_meanwhile(bench: Bench):
    case = bench.notified(respondents=[{"part": "agency", "record": bench.silent}])
    silent = UUID(str(bench.call(bench.silent, "Silent Harbour")))
    bench.served(case, "returned")
    bench.after(days=16)
    bench.done(bench.manager, case, "decide", bench.found(case))
    bench.after(days=200)
    assert len(final(bench, silent)) == 1
    code = code_of(bench.printed(case))
    asked = bench.by_code("ask-to-be-heard", code)
    assert asked.status_code == 200, asked.text
    assert final(bench, silent) == []
    [stone] = gone(bench, 1)
    assert stone.why is Why.NOT_FINAL
    assert slug(bench.by_code("ask-to-be-heard", code)) == "not-decided-in-absence"
    assert case["id"] in str(bench.reads(bench.manager, "/v1/me/work"))
    part = case["respondents"][0]["id"]
    done = bench.done(bench.manager, case, f"respondents/{part}/reopen")
    assert (done["state"], done["respondents"][0]["state"]) == ("notified", "named")
    assert slug(bench.act(bench.manager, case, f"respondents/{part}/reopen")) in {
        *("act-not-in-effect", "not-decided-in-absence"),
    }


def test_v1_after_a_year_nobody_is_heard_anew(bench: Bench):
    case = bench.notified(respondents=[{"part": "agency", "record": bench.silent}])
    bench.served(case, "returned")
    bench.after(days=16)
    bench.done(bench.manager, case, "decide", bench.found(case))
    code = code_of(bench.printed(case))
    bench.after(days=366)
    assert slug(bench.by_code("ask-to-be-heard", code)) == "not-decided-in-absence"


def test_v1_who_was_served_is_not_heard_anew(bench: Bench):
    case = bench.confirmed()
    assert slug(bench.act(bench.firm, case, "ask-to-be-heard")) == "not-decided-in-absence"


def test_v3_one_conduct_decided_by_two_bodies_counts_once(bench: Bench):
    first = bench.confirmed()
    bench.after(days=31)
    said = {
        "record": bench.record,
        "part": "agency",
        "report": "Our branch took fees in spring.",
        "counts": [COUNT],
    }
    second = bench.does(bench.firm, "/v1/violations/self-reports", said)
    seen = bench.read(second)
    assert [each["other_id"] for each in seen["likenesses"]] == [first["id"]]
    answer = {"other": first["id"], "answer": "same", "reason": "The ministry decided on it."}
    goes_on = bench.done(bench.secretary, second, "likenesses", answer)
    assert (goes_on["state"], goes_on["same_as_id"]) == ("alleged", first["id"])
    bench.done(bench.secretary, second, "notify")
    bench.after(days=16)
    bench.done(bench.judge, second, "decide", bench.found(second))
    bench.after(days=31)
    assert [each.number for each in final(bench)] == [first["number"]]
    assert len(public(bench)) == 2


def test_c2_a_firms_statement_goes_with_the_finding(bench: Bench):
    case = bench.confirmed()
    notice = case["respondents"][0]["notice_id"]
    known = bench.reads(bench.firm, f"/v1/notices/{notice}")
    said = {"statement": "We repaid all forty in June."}
    bench.does(bench.firm, f"/v1/notices/{notice}/state-publicly", said, known["version"])
    bench.after(days=31)
    [found] = public(bench)
    assert found.reply == said["statement"]
    assert bench.read(case)["respondents"][0]["statement"] == said["statement"]


def test_c2_a_plain_error_is_corrected_without_an_appeal(bench: Bench):
    case = bench.confirmed()
    notice = case["respondents"][0]["notice_id"]
    path = f"/v1/notices/{notice}"
    what = {"what": "The record is that of another firm."}
    claimed = bench.tries(bench.firm, f"{path}/errors", what)
    assert claimed.status_code == 201, claimed.text
    error = claimed.json()
    body = {"is_error": True, "reason": "Two numbers were mixed up."}
    where = f"{path}/errors/{error['id']}/answer"
    answered = bench.tries(bench.manager, where, body, error["version"])
    assert answered.status_code == 200, answered.text
    assert bench.read(case)["state"] == "notified"


def test_the_setting_says_how_long_there_is_to_appeal(bench: Bench):
    state = bench.world.api.state
    state.violations = replace(state.violations, appeal=timedelta(days=60))
    bench.confirmed()
    bench.after(days=59)
    assert final(bench) == []
    bench.after(days=1)
    assert len(final(bench)) == 1


def test_a_case_closes_when_it_is_final_and_not_before(bench: Bench):
    case = bench.confirmed()
    reason = {"reason": "The papers were given back, and nothing was paid."}
    assert slug(bench.act(bench.manager, case, "close", reason)) == "violation-not-over"
    bench.after(days=31)
    assert bench.act(bench.officer, case, "close", reason).status_code == 403
    closed = bench.done(bench.manager, case, "close", reason)
    assert (closed["state"], closed["closed_at"] is not None) == ("closed", True)
    assert len(public(bench)) == 1
