"""Facts of certificates, audits, sanctions and merged firms, followed through what happens."""

from typing import Any

from sqlalchemy import select

from app.domains.reports.types import FactKind
from app.domains.subjects.models import Subject
from app.domains.subjects.service.merging import merge, undo_merge
from tests.applications import Applicant
from tests.changing import Systems
from tests.counting import as_of, counted, counted_anew, pairs
from tests.deciding import Committee, Ready
from tests.living import Living
from tests.make import OPERATOR
from tests.people import World
from tests.sanctioning import SWAPPED, Court

WORDS = {"operator": "Amina Rahman", "reason": "same licence and same address"}


def test_a_certificate_is_a_fact_for_each_state_and_expires_by_its_day_alone(
    world: World, clock: Any
):
    applicant = Applicant(world)
    committee = Committee(applicant)
    counted(world)
    certificate = committee.granted(Ready(applicant).application("ers-1"), 3)
    living = Living(applicant, committee, clock, certificate["number"])
    facts = as_of(world, counted(world), FactKind.CERTIFICATE)
    read = living.read()
    last = read["valid_until"]
    assert [(each.state, str(each.until_day)) for each in facts if each.state == "active"] == [
        ("active", last)
    ]
    (after,) = [each for each in facts if each.state == "expired"]
    assert (str(after.on_day) > last, after.until_day, after.before) == (True, None, "active")
    assert {(each.category, each.home) for each in facts} == {("ers-1", facts[0].home)}
    (lodged,) = as_of(world, counted(world), FactKind.APPLICATION)
    assert (lodged.state, lodged.category, lodged.until_day) == (
        "granted",
        "ers-1",
        facts[0].on_day,
    )
    living.struck("suspend")
    mark = counted(world)
    states = pairs(as_of(world, mark, FactKind.CERTIFICATE), "on_day", "state", "before")
    assert [(state, before) for _, state, before in states] == [
        ("active", None),
        ("suspended", "active"),
        ("expired", "suspended"),
    ]
    followed = as_of(world, mark)
    assert as_of(world, counted_anew(world)) == followed


def test_c2_a_sanction_is_a_fact_while_nothing_holds_it_back(world: World, clock: Any):
    court = Court(world, clock)
    court.licensed()
    counted(world)
    case = court.final(counts=[SWAPPED])
    court.imposed(case)
    mark = counted(world)
    (fact,) = as_of(world, mark, FactKind.SANCTION)
    assert (fact.category, fact.state, fact.before) == (
        "licence_suspension",
        "imposed",
        "authority",
    )
    assert fact.until_day is not None
    assert fact.home == "PH"
    licences = as_of(world, mark, FactKind.LICENCE)
    assert {each.state for each in licences} >= {"valid", "suspended"}
    followed = as_of(world, mark)
    assert as_of(world, counted_anew(world)) == followed


def test_p2_a_merge_names_the_record_that_stays_and_its_undoing_the_one_that_went(world: World):
    Systems(world, firms=2)
    before = as_of(world, counted(world), FactKind.LICENCE)
    assert len({each.subject_id for each in before}) == 2
    with world.database.reading(OPERATOR) as work:
        stays, goes = work.session.scalars(select(Subject.number).order_by(Subject.serial)).all()
    with world.database.writing(OPERATOR) as work:
        merge(work, stays, goes, **WORDS)
    merged = as_of(world, counted(world), FactKind.LICENCE)
    assert len({each.subject_id for each in merged}) == 1
    assert pairs(merged, "thing_id", "item") == pairs(before, "thing_id", "item")
    with world.database.writing(OPERATOR) as work:
        undo_merge(work, goes, **WORDS)
    assert as_of(world, counted(world), FactKind.LICENCE) == before
