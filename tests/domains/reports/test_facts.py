"""Facts of reports, against what was done over HTTP and counted by hand."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import update

from app.access.policy import CLOCK
from app.desks import counting_desk
from app.domains.fees.service.loading_rules import load_shipped_rules
from app.domains.reports.errors import BeforeTheFacts, NotCountedYet
from app.domains.reports.models import ReportFact
from app.domains.reports.queries.facts import latest_mark, mark_at_or_before
from app.domains.reports.service.counting import ReportFollower, forget
from app.domains.reports.types import FactKind
from app.store.consumers import run
from tests.changing import Systems, decision
from tests.complaining import Desks, case_of, tells
from tests.counting import as_of, counted, counted_anew, pairs, stored
from tests.handling import brought
from tests.people import World, key
from tests.violating import CHARGE, COUNT, Bench

COUNTED = [{"use": "count_me"}]
WAY = {"origin": "NP", "destination": "QA", "consents": COUNTED, "consent_text": "1"}
OF_COMPLAINTS = (FactKind.COMPLAINT, FactKind.COMPLAINT_STEP)


@pytest.fixture
def desks(world: World) -> Desks:
    """The scheme's desks."""
    return Desks(world)


def test_a_complaint_is_a_fact_for_each_category_and_for_each_step(world, desks):
    hers = tells(world, categories=["fee_charged", "documents_held"], **WAY)
    facts = as_of(world, counted(world), *OF_COMPLAINTS)
    assert pairs(facts, "category", "origin", "destination", "state") == [
        ("documents_held", "NP", "QA", "open"),
        ("fee_charged", "NP", "QA", "open"),
    ]
    brought(world, desks.officer().member, case_of(world, hers))
    steps = as_of(world, counted(world), FactKind.COMPLAINT_STEP)
    assert {each.category for each in steps} >= {"assigned", "asked_if_safe", "admitted"}
    assert {(each.days, each.origin, each.destination) for each in steps} == {(0, "NP", "QA")}


def test_l8_a_fact_of_a_complaint_names_neither_a_firm_nor_anything_sealed(world, clock):
    record = Bench(world, clock).record
    tells(world, against={"kind": "intermediary", "record": record}, **WAY)
    (fact,) = as_of(world, counted(world), *OF_COMPLAINTS)
    assert fact.subject_id is None
    assert fact.amount_minor is None
    said = (fact.item, fact.state, fact.before, fact.category)
    assert said == ("fee_charged", "open", fact.before, "fee_charged")


def test_w6_no_complaint_about_those_who_would_be_told_is_a_fact(world):
    for kind in ("authority", "audit_body", "partner", "scheme"):
        tells(world, against={"kind": kind, "name": "Hill Overseas"}, **WAY)
    tells(world, against={"kind": "employer", "name": "Gulf Builders"}, **WAY)
    facts = as_of(world, counted(world), FactKind.COMPLAINT)
    assert len(facts) == 1


def test_w1_only_a_complaint_whose_teller_lets_herself_be_counted_is_a_fact(world):
    tells(world, origin="NP", destination="QA")
    hers = tells(world, **WAY)
    before = counted(world)
    assert len(as_of(world, before, FactKind.COMPLAINT)) == 1
    (given,) = [
        each for each in hers.get("/v1/receipt").json()["consents"] if each["use"] == "count_me"
    ]
    ended = hers.post(f"/v1/receipt/consents/{given['id']}/withdraw", headers=key())
    assert ended.status_code in {200, 204}, ended.text
    after = counted(world)
    assert as_of(world, after, FactKind.COMPLAINT) == []
    # What was told as of the entry before stays as it was told.
    assert len(as_of(world, before, FactKind.COMPLAINT)) == 1


def test_s1_a_complaint_that_a_state_is_kept_from_is_no_fact_until_she_lets_it_in(world):
    hers = tells(world, **WAY)
    shut = {"country": "QA"}
    assert hers.post("/v1/receipt/excluded-states", json=shut, headers=key()).status_code < 300
    assert as_of(world, counted(world), FactKind.COMPLAINT) == []
    let = hers.post("/v1/receipt/excluded-states/let-in", json=shut, headers=key())
    assert let.status_code < 300, let.text
    assert len(as_of(world, counted(world), FactKind.COMPLAINT)) == 1


def test_c2_a_violation_is_a_fact_from_the_day_on_which_it_is_final(world, clock):
    bench = Bench(world, clock)
    load_shipped_rules(world.database, "1")
    case = bench.notified(counts=[{**COUNT, "charges": [CHARGE]}])
    bench.done(bench.officer, case, "judge")
    bench.after(days=16)
    bench.done(bench.manager, case, "decide", bench.found(case))
    facts = as_of(world, counted(world), FactKind.VIOLATION)
    (row,) = facts
    assert (row.category, row.state, row.workers) == ("fee_charging", "final", 40)
    assert (row.origin, row.destination) == ("PH", "QA")
    # The time to appeal has not passed; the day of the fact says so.
    assert row.on_day > clock.at.date()
    (charge,) = as_of(world, counted(world), FactKind.CHARGE)
    assert (charge.state, charge.category) == ("charged", "fee.service")
    assert (charge.amount_minor, charge.currency, charge.workers) == (240_000_000, "PHP", 40)
    assert charge.on_day == row.on_day


def test_c2_what_an_appeal_holds_back_or_overturns_is_no_fact(world, clock):
    bench = Bench(world, clock)
    case = bench.confirmed()
    before = counted(world)
    appeal = bench.appealed(case)
    assert as_of(world, counted(world), FactKind.VIOLATION) == []
    bench.judged(appeal["id"], "upheld")
    assert as_of(world, counted(world), FactKind.VIOLATION) == []
    assert len(as_of(world, before, FactKind.VIOLATION)) == 1


def test_licences_are_facts_with_their_register_and_what_was_before(world):
    systems = Systems(world, firms=3)
    first = counted(world)
    facts = as_of(world, first, FactKind.LICENCE)
    assert pairs(facts, "home", "before", "until_day") == [("BD", None, None)] * 3
    known = {each.state for each in facts}
    systems.push(decision(1))
    now = as_of(world, counted(world), FactKind.LICENCE)
    assert len(now) == 4
    (suspended,) = [each for each in now if each.state == "suspended"]
    assert (suspended.on_day, suspended.until_day) == (date(2026, 11, 20), None)
    assert {suspended.before} == known
    ended = [each for each in now if each.until_day is not None]
    assert [each.until_day for each in ended] == [date(2026, 11, 19)]
    assert as_of(world, first, FactKind.LICENCE) == facts


def test_following_twice_changes_nothing_and_counting_anew_gives_the_same(world, clock):
    bench = Bench(world, clock)
    tells(world, **WAY)
    first = counted(world)
    bench.confirmed()
    Systems(world, firms=2)
    mark = counted(world)
    followed, rows = as_of(world, mark), stored(world)
    assert counted(world) == mark
    assert stored(world) == rows
    anew = counted_anew(world)
    assert anew > mark
    assert as_of(world, anew) == followed
    # Nothing reads otherwise, so nothing was closed: what was told before is told again.
    assert stored(world) == rows
    assert len(as_of(world, first)) < len(followed)


def test_what_was_told_stays_when_counting_anew_finds_that_it_was_wrong(world):
    tells(world, **WAY)
    mark = counted(world)
    with world.database.writing(CLOCK) as work:
        work.session.execute(update(ReportFact).values(state="wrong"))
    told = as_of(world, mark)
    anew = counted_anew(world)
    assert {each.state for each in as_of(world, anew, FactKind.COMPLAINT)} == {"open"}
    assert as_of(world, mark) == told


def test_what_many_things_touch_is_shown_at_once_however_small_the_pieces(world):
    systems = Systems(world)
    counted(world, at_once=2)
    systems.send_list(5)
    mark = counted(world, at_once=2)
    facts = as_of(world, mark, FactKind.LICENCE)
    assert len({each.subject_id for each in facts}) == 5
    assert {row[-2] for row in stored(world)} == {mark}
    systems.send_list(3, "2026-09-20")
    gone = as_of(world, counted(world, at_once=2), FactKind.LICENCE)
    assert sum(each.until_day is None for each in gone if each.state != "no_longer_listed") == 3
    assert as_of(world, mark, FactKind.LICENCE) == facts


class _Stopped(Exception):
    """Something broke a run off."""


def test_counting_that_was_broken_off_goes_on_and_shows_nothing_before_its_end(world, clock):
    Systems(world, firms=5)
    tells(world, **WAY)
    desk = replace(counting_desk(world.settings), at_once=2)
    seen: list[str] = []

    def breaks(source: str, done: int) -> None:
        seen.append(source)
        if len(seen) == 2:
            raise _Stopped(source, done)

    assert not run(world.database, ReportFollower(desk, breaks))
    with world.database.reading(CLOCK) as work, pytest.raises(NotCountedYet):
        latest_mark(work)
    begun = len(stored(world))
    assert begun
    clock.at += timedelta(minutes=1)
    mark = counted(world, at_once=2)
    # The piece that was done is not done again.
    assert [row[-2] for row in stored(world)][:begun] == [mark] * begun
    assert len({each.subject_id for each in as_of(world, mark, FactKind.LICENCE)}) == 5
    assert len(as_of(world, mark, FactKind.COMPLAINT)) == 1


def test_a_report_is_made_as_of_marks_alone_and_says_why_it_cannot(world, clock):
    with world.database.writing(CLOCK) as work:
        work.record("tests.something.done")
    first = counted(world)
    clock.at += timedelta(days=1)
    tells(world, **WAY)
    second = counted(world)
    with world.database.reading(CLOCK) as work:
        assert mark_at_or_before(work, second - 1) == first < second
        with pytest.raises(NotCountedYet):
            mark_at_or_before(work, second + 1)
        if first > 1:
            with pytest.raises(BeforeTheFacts):
                mark_at_or_before(work, first - 1)


def test_facts_that_are_forgotten_begin_anew_and_earlier_marks_are_told_no_more(world):
    tells(world, **WAY)
    first = counted(world)
    tells(world, **WAY)
    before = as_of(world, counted(world))
    with world.database.writing(CLOCK) as work:
        forget(work)
    anew = counted(world)
    assert as_of(world, anew) == before
    with world.database.reading(CLOCK) as work, pytest.raises(BeforeTheFacts):
        mark_at_or_before(work, first)
