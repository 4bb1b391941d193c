"""The clock twice, late, and on two workers at once: each thing is done once."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import func, select, update

from app.access.grants import Role
from app.access.policy import CLOCK
from app.domains.certifications import jobs
from app.domains.certifications.models import (
    Certificate,
    CertificateMark,
    CertificateStanding,
    DecisionFile,
)
from app.domains.certifications.service.certificates import tick
from app.domains.identity.types import OrganisationKind
from app.domains.notices.models import Notice
from app.store.journal import Event
from app.store.outbox import OutboxLetter
from app.store.work import Database
from tests.applications import hold_record
from tests.issuing import Issuer
from tests.make import NOON, OPERATOR
from tests.people import World

pytestmark = pytest.mark.commits
MANY = 9


def issued(world: World) -> None:
    """Issue certificates of which time ends a third, reminds of a third, and missed a third."""
    agency = world.organisation(OrganisationKind.INTERMEDIARY)
    holder = world.member(Role.RECRUITER_MANAGER, agency)
    issuer, today = Issuer(world.database), NOON.date()
    for place in range(MANY):
        subject_id, _ = hold_record(world, holder)
        days = today - timedelta(days=700), today + timedelta(days=400)
        one = issuer.issue(subject_id, days, at=NOON - timedelta(days=700))
        values = {
            0: {"valid_until": today - timedelta(days=1)},
            1: {"valid_until": today + timedelta(days=20)},
            2: {"surveillance_on": today - timedelta(days=1)},
        }[place % 3]
        with world.database.writing(OPERATOR) as work:
            work.session.execute(
                update(Certificate)
                .where(Certificate.id == one.id)
                .values(organisation_id=agency.id, tend_at=NOON - timedelta(days=1), **values)
            )


def done(database: Database) -> dict[str, int]:
    """Count what the clock did."""
    with database.reading(OPERATOR) as work:
        names = Counter(work.session.scalars(select(Event.name)))
        counted = {
            each.__name__: work.session.scalar(select(func.count()).select_from(each)) or 0
            for each in (CertificateMark, DecisionFile, Notice, OutboxLetter, CertificateStanding)
        }
    past = ("expired", "surveillance_missed")
    return {**counted, **{each: names[f"certifications.certificate.{each}"] for each in past}}


def test_two_workers_at_once_and_a_late_clock_do_each_thing_once(own_world, clock):
    issued(own_world)
    before = done(own_world.database)
    desk = own_world.api.state.certifications
    url = own_world.database.url.render_as_string(hide_password=False)
    others = [Database.open(url, clock=clock) for _ in range(2)]
    with ThreadPoolExecutor(2) as pool:
        told = list(pool.map(lambda each: jobs.tend_all(each, desk), others))
    after = done(own_world.database)
    third = MANY // 3
    assert sum(each.expired for each in told) == third
    assert sum(each.opened for each in told) == third
    assert (after["expired"], after["surveillance_missed"]) == (third, third)
    assert after["DecisionFile"] - before["DecisionFile"] == third
    assert after["Notice"] == third
    # A reminder each of a third, and a mark each of what was missed.
    assert after["CertificateMark"] == 2 * third
    assert jobs.tend_all(own_world.database, desk).certificates == 0
    clock.at += timedelta(days=7)
    jobs.tend_all(own_world.database, desk)
    late = done(own_world.database)
    assert (late["expired"], late["Notice"]) == (third, third)
    for each in others:
        each.dispose()


def test_one_at_which_somebody_is_holds_up_no_other_and_is_tended_afterwards(own_world):
    if own_world.database.dialect == "sqlite":
        pytest.skip("its writers wait for one another, whichever row they ask for")
    issued(own_world)
    database, desk = own_world.database, own_world.api.state.certifications
    with database.writing(OPERATOR) as work:
        first = select(Certificate).order_by(Certificate.tend_at, Certificate.id).limit(1)
        held = work.session.scalars(first.with_for_update()).one()
        assert jobs.tend_all(database, desk).certificates == MANY - 1
        with database.writing(CLOCK) as other:
            assert tick.tend_one(other, desk, held.id).certificates == 0
    assert jobs.tend_all(database, desk).certificates == 1


def test_one_that_fails_is_put_off_and_holds_up_no_other(own_world, monkeypatch):
    issued(own_world)
    with own_world.database.reading(OPERATOR) as work:
        bad = work.session.scalars(select(Certificate.id).order_by(Certificate.id)).first()
    whole = tick._tend

    def fails(one, days) -> None:
        if one.one.id == bad:
            raise RuntimeError("a fault of this one")
        whole(one, days)

    monkeypatch.setattr(tick, "_tend", fails)
    told = jobs.tend_all(own_world.database, own_world.api.state.certifications)
    assert told.failed == (bad,)
    assert told.certificates == MANY
    with own_world.database.reading(OPERATOR) as work:
        assert work.session.get_one(Certificate, bad).tend_at > NOON
