"""Imposing a bar: by identity, by two of a competent body, after the hearing (V3, V5, C1, P4)."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from app.access.grants import Role
from app.domains.bars import jobs
from app.domains.bars.models import Bar, BarWords, PersonDigest
from app.domains.bars.queries.erasing import PEOPLE
from app.store.erasures import erase_again
from tests.barring import BARRED, HEARD, NAMESAKE, ORDER, REASON, Bars, slug
from tests.make import OPERATOR, because
from tests.people import Member, World, key, on
from tests.violating import Bench

ANSWER = "I had left the country, and signed nothing."


@pytest.fixture
def bars(world: World, clock) -> Bars:
    return Bars(world, clock)


def mine(bars: Bars, path: str, code: str, **more: Any) -> Any:
    return bars.world.client().post(f"/v1/bars/mine{path}", json={"code": code, **more})


def acts(bars: Bars, member: Member) -> list[tuple[str, str]]:
    items = bars.on(member).get("/v1/me/work").json()["items"]
    return [(each["act"], each["what"]) for each in items if each["what"] == "bar"]


@pytest.mark.parametrize(
    "person",
    [{"name": "Invented Barred Owner"}, {"name": "Invented Barred Owner", "birth_year": 1971}],
)
def test_v5_nobody_is_barred_by_name(bars: Bars, person):
    body = bars.proposal(person)
    refused = bars.on(bars.proposing).post("/v1/bars", json=body, headers=key())
    assert (refused.status_code, slug(refused)) == (422, "not-identified")


@pytest.mark.parametrize("days", [0, -1, 366 * 21])
def test_v5_a_bar_has_an_end_that_can_be_reached(bars: Bars, days):
    body = bars.proposal(BARRED, until=bars.day(days))
    refused = bars.on(bars.proposing).post("/v1/bars", json=body, headers=key())
    assert refused.status_code == 422
    assert refused.json()["errors"][0]["pointer"] == "/until"


@pytest.mark.parametrize(
    ("more", "problem"),
    [({"schemes": ["ers-1"]}, "bar-not-competent"), ({"place": "NP"}, "bar-not-competent")],
)
def test_v3_an_authority_bars_from_its_own_licences_alone(bars: Bars, more, problem):
    body = bars.proposal(BARRED, **more)
    refused = bars.on(bars.proposing).post("/v1/bars", json=body, headers=key())
    assert (refused.status_code, slug(refused)) == (409, problem)


def test_v3_the_scheme_bars_on_its_own_cases_alone(bars: Bars):
    by_order = bars.on(bars.staff[0]).post("/v1/bars", json=bars.proposal(BARRED), headers=key())
    assert slug(by_order) == "bar-not-competent"
    bench = Bench(bars.world, bars.clock)
    case = bench.confirmed()
    body = bars.proposal(BARRED, act={"ground": "violation", "id": case["id"]})
    of_another = bars.on(bars.staff[0]).post("/v1/bars", json=body, headers=key())
    assert slug(of_another) == "bar-not-competent"


def test_v3_a_bar_rests_on_a_confirmed_violation_and_falls_with_it(bars: Bars):
    bench = Bench(bars.world, bars.clock)
    case = bench.notified()
    body = bars.proposal(BARRED, act={"ground": "violation", "id": case["id"]})
    early = bars.on(bench.officer).post("/v1/bars", json=body, headers=key())
    assert slug(early) == "bar-ground-does-not-stand"
    bench.after(days=16)
    bench.done(bench.manager, case, "decide", bench.found(case))
    bars.proposing, bars.deciding = bench.officer, bench.manager
    bar, _ = bars.imposed(act={"ground": "violation", "id": case["id"]})
    assert (bar["act_from"], bar["violation_id"]) == ("2026-03-01", case["id"])

    firm = bars.firm()
    claim = bars.claimed(firm, bench.silent, BARRED)
    assert bars.holds(firm)[0]["waits"] is True
    appeal = bench.appealed(case)
    bench.judged(appeal["id"], "upheld")
    # Nobody has done anything about the bar: it fell with its ground.
    assert bars.holds(firm)[0]["waits"] is False
    bars.later(HEARD)
    assert bars.grant(claim).status_code == 200


def test_p4_who_proposed_or_announced_a_bar_does_not_impose_it(bars: Bars):
    bar = bars.propose()
    bars.proposing = bars.world.member(Role.AUTHORITY_MANAGER, bars.ministry)
    bars.announced(bar)
    bars.later(HEARD)
    refused = bars.act(bars.proposing, bar, "impose", **REASON)
    assert (refused.status_code, slug(refused)) == (403, "second-of-the-body")
    assert acts(bars, bars.proposing) == []
    assert ("decide", "bar") in acts(bars, bars.deciding)
    assert bars.act(bars.deciding, bar, "impose", **REASON).json()["state"] == "in_effect"


def test_c1_nobody_is_barred_unheard_and_the_time_runs_from_service(bars: Bars):
    bar = bars.propose()
    assert acts(bars, bars.proposing) == [("announce", "bar")]
    told = bars.act(bars.proposing, bar, "announce")
    assert acts(bars, bars.proposing) == [("serve", "bar")]
    bars.later(timedelta(days=60))
    assert slug(bars.act(bars.deciding, bar, "impose", **REASON)) == "notice-not-served"
    tried = {"way": "post", "outcome": "served", "at": bars.clock.at.isoformat()}
    assert bars.act(bars.proposing, bar, "serve", **tried).status_code == 200
    bars.later(timedelta(days=13))
    assert slug(bars.act(bars.deciding, bar, "impose", **REASON)) == "notice-not-heard"
    code = told.json()["code"]
    answered = mine(bars, "/answer", code, answer=ANSWER)
    assert (answered.status_code, answered.json()["answer"]) == (200, ANSWER)
    read = bars.on(bars.deciding).get(f"/v1/bars/{bar['id']}/person", headers=because("to decide"))
    assert read.json()["answer"] == ANSWER
    assert bars.act(bars.deciding, bar, "impose", **REASON).status_code == 200


def test_v1_a_lost_code_is_replaced_and_the_old_one_opens_nothing(bars: Bars):
    bar = bars.propose()
    old = bars.announced(bar)
    new = bars.act(bars.proposing, bar, "code").json()["code"]
    assert mine(bars, "", old).status_code == 404
    assert mine(bars, "", new).json()["state"] == "announced"


def test_v5_an_officer_who_had_no_part_is_spared_and_is_met_by_nobody(bars: Bars):
    bar = bars.propose()
    bars.announced(bar)
    spared = bars.act(bars.deciding, bar, "spare", why="no_part", **REASON)
    assert (spared.json()["state"], spared.json()["notice_state"]) == ("spared", "dropped")
    firm = bars.firm()
    records = bars.listed("HARBOUR LIGHT")
    bars.claimed(firm, records["HARBOUR LIGHT"], BARRED)
    assert bars.holds(firm) == []


@pytest.mark.parametrize(
    ("office", "why"),
    [
        ({"office_until": "2025-01-31"}, "left_before"),
        ({"office_from": "2025-07-01"}, "came_after"),
    ],
)
def test_v5_who_was_not_there_at_the_act_is_not_under_it(bars: Bars, office, why):
    bar = bars.propose(**office)
    refused = bars.act(bars.proposing, bar, "announce")
    assert (slug(refused), refused.json()["why"]) == ("not-in-office", why)
    assert bars.act(bars.deciding, bar, "spare", why=why, **REASON).status_code == 200


@pytest.mark.parametrize("until", ["2025-02-01", "2025-06-30", None])
def test_v5_who_was_there_on_one_day_of_it_can_be(bars: Bars, until):
    bar = bars.propose(office_until=until)
    assert bars.act(bars.proposing, bar, "announce").status_code == 200


def test_v5_a_bar_is_its_bodys_and_never_anybody_elses(bars: Bars):
    bar, _ = bars.imposed()
    other = bars.world.organisation(bars.ministry.kind, jurisdiction="PH")
    strangers = [
        *(bars.world.member(Role.AUTHORITY_MANAGER, other), bars.staff[0], bars.answering[0]),
        *(bars.firm(), bars.world.member(Role.DECISION_MAKER, bars.scheme)),
    ]
    for each in strangers:
        assert bars.on(each).get(f"/v1/bars/{bar['id']}").status_code == 404
        assert bars.on(each).get("/v1/bars").json()["items"] == []
        assert bars.on(each).get("/v1/notices").json().get("items", []) == []
    seen = bars.on(bars.reviewer).get("/v1/bars").json()["items"]
    assert [each["id"] for each in seen] == [bar["id"]]
    assert BARRED["name"] not in str(seen)
    for path in ("/v1/bars", f"/v1/bars/{bar['id']}"):
        assert bars.world.client().get(path).status_code == 401


def test_l8_opening_who_it_is_needs_a_reason_and_is_recorded(bars: Bars):
    bar = bars.propose()
    where = f"/v1/bars/{bar['id']}/person"
    assert bars.on(bars.deciding).get(where).status_code == 422
    opened = bars.on(bars.reviewer).get(where, headers=because("to review openings"))
    assert opened.json()["person"]["name"] == BARRED["name"]
    listed = bars.on(bars.reviewer).get("/v1/openings").json()["items"]
    assert [(each["kind"], each["why"]) for each in listed] == [("bar", "to review openings")]


def panel_of(bars: Bars) -> list[Member]:
    return [bars.world.member(Role.APPEALS_MEMBER, bars.scheme) for _ in range(2)]


def judged(bars: Bars, panel: list[Member], appeal: str, outcome: str) -> None:
    def does(member: Member, action: str, **body: Any) -> None:
        client, path = bars.on(member), f"/v1/appeals/{appeal}"
        version = client.get(path).json()["version"]
        answer = client.post(f"{path}/{action}", json=body, headers=on(version))
        assert answer.status_code == 200, answer.text

    does(panel[0], "panel", members=[str(each.person.id) for each in panel])
    does(panel[0], "admit", **REASON)
    bars.later(timedelta(days=8))
    does(panel[0], "hear", **REASON)
    for each in panel:
        does(each, "votes", outcome=outcome, **REASON)
    does(panel[0], "conclude", **REASON)


def appealed(bars: Bars, code: str, panel: list[Member]) -> str:
    lodged = mine(bars, "/appeal", code, grounds=ANSWER)
    assert (lodged.status_code, lodged.json()["appeal"]) == (201, "lodged"), lodged.text
    [appeal] = bars.on(panel[0]).get("/v1/appeals").json()["items"]
    assert ANSWER not in str(appeal)
    return str(appeal["id"])


def test_c2_a_bar_that_an_appeal_finds_wrong_meets_nobody_from_that_instant(bars: Bars):
    bar, code = bars.imposed()
    firm, panel = bars.firm(), panel_of(bars)
    records = bars.listed("HARBOUR LIGHT")
    bars.claimed(firm, records["HARBOUR LIGHT"], BARRED)
    appeal = appealed(bars, code, panel)
    judged(bars, panel, appeal, "upheld")
    assert mine(bars, "", code).json()["state"] == "overturned"
    assert bars.holds(firm)[0]["waits"] is False
    later = bars.firm()
    bars.claimed(later, records["HARBOUR LIGHT"], BARRED)
    assert bars.holds(later) == []
    assert bars.on(bars.deciding).get(f"/v1/bars/{bar['id']}").json()["state"] == "overturned"


def test_c2_a_panel_reads_the_bar_of_its_appeal_and_no_other(bars: Bars):
    bar, code = bars.imposed()
    panel = panel_of(bars)
    where = f"/v1/bars/{bar['id']}"
    assert bars.on(panel[0]).get(where).status_code == 404
    appeal = appealed(bars, code, panel)
    body = {"members": [str(each.person.id) for each in panel]}
    version = bars.on(panel[0]).get(f"/v1/appeals/{appeal}").json()["version"]
    named = bars.on(panel[0]).post(f"/v1/appeals/{appeal}/panel", json=body, headers=on(version))
    assert named.status_code == 200, named.text
    assert bars.on(panel[1]).get(where).status_code == 200
    words = bars.on(panel[1]).get(f"{where}/person", headers=because("to judge")).json()["words"]
    assert ANSWER in words
    outsider = bars.world.member(Role.APPEALS_MEMBER, bars.scheme)
    assert bars.on(outsider).get(where).status_code == 404
    [first, _] = mine(bars, "", code).json()["panel"]
    objected = mine(bars, "/appeal/objections", code, member=first["id"], reason="She knows me.")
    assert objected.status_code == 201
    assert mine(bars, "/appeal/withdraw", code).json()["appeal"] == "withdrawn"


def test_c2_a_bar_that_is_right_in_part_is_decided_anew_by_others(bars: Bars):
    bar, code = bars.imposed()
    panel = panel_of(bars)
    judged(bars, panel, appealed(bars, code, panel), "partly")
    assert bars.on(bars.deciding).get(f"/v1/bars/{bar['id']}").json()["state"] == "proposed"
    bars.announced(bar)
    bars.later(HEARD)
    refused = bars.act(bars.deciding, bar, "impose", **REASON)
    assert slug(refused) == "second-of-the-body"
    other = bars.world.member(Role.AUTHORITY_MANAGER, bars.ministry)
    assert bars.act(other, bar, "impose", **REASON).status_code == 200


def test_v5_a_bar_can_be_lifted_before_its_day(bars: Bars):
    bar, _ = bars.imposed()
    firm = bars.firm()
    records = bars.listed("HARBOUR LIGHT")
    bars.claimed(firm, records["HARBOUR LIGHT"], BARRED)
    lifted = bars.act(bars.deciding, bar, "lift", why="made_good", **REASON)
    assert (lifted.json()["state"], lifted.json()["why_lifted"]) == ("lifted", "made_good")
    assert bars.holds(firm)[0]["waits"] is False


def left(bars: Bars) -> tuple[list[Bar], int, int]:
    with bars.world.database.reading(OPERATOR) as work:
        session = work.session
        rows = list(session.query(Bar).all())
        return rows, session.query(PersonDigest).count(), session.query(BarWords).count()


def test_l8_who_was_under_a_bar_is_destroyed_once_it_is_long_over(bars: Bars):
    _, code = bars.imposed()
    desk = bars.world.api.state.bars
    bars.later(timedelta(days=90 - 14 + 89))
    jobs.forget_with_time(desk, bars.world.database)
    assert left(bars)[0][0].sealed_person is not None
    bars.later(timedelta(days=3))
    assert jobs.forget_with_time(desk, bars.world.database) == 1
    [row], digests, words = left(bars)
    assert (row.sealed_person, row.sealed_reason, row.code_digest) == (None, None, None)
    assert (digests, words) == (0, 0)
    assert mine(bars, "", code).status_code == 404


def test_l8_what_was_destroyed_is_destroyed_again_after_a_restore(bars: Bars):
    bar, _ = bars.imposed()
    with bars.world.database.writing(OPERATOR) as work:
        row = work.session.get_one(Bar, UUID(bar["id"]))
        done = erase_again(work, [PEOPLE], [("bars.people", row.id)])
        assert done.counts["bars.people"] == 1
    [row], digests, words = left(bars)
    assert (row.sealed_person, digests, words) == (None, 0, 0)


def test_a_bar_is_proposed_for_more_than_one_of_a_firm_each_by_themselves(bars: Bars):
    bars.propose(BARRED)
    bars.propose(NAMESAKE, act={**ORDER, "reference": "Order 18"})
    assert len(bars.on(bars.proposing).get("/v1/bars?state=proposed").json()["items"]) == 2
