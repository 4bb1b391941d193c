"""What monitoring is told of how the register stands."""

from datetime import timedelta

import pytest

from app.access.policy import CLOCK
from app.domains.imports.models import Upload
from app.domains.imports.types import UploadStage
from app.outside.mail import Letter
from app.store.consumers import Consumer
from app.store.jobs import enqueue
from app.store.outbox import post
from app.watching import gauges
from tests.make import NOON
from tests.people import World


@pytest.fixture
def told(world: World):
    """Ask how the register stands; gives each number by its name and labels."""

    def ask() -> dict[tuple[str, tuple[str, ...]], float]:
        found = gauges(world.settings, world.database)
        return {(each.name, words): value for each in found for words, value in each.values.items()}

    return ask


def test_a_register_at_rest_waits_for_nothing(told):
    found = told()

    assert found[("vouch_database_up", ())] == 1
    assert found[("vouch_follower_behind_entries", ("roster",))] == 0
    assert found[("vouch_outbox_letters", ())] == 0
    assert found[("vouch_outbox_oldest_seconds", ())] == 0
    assert found[("vouch_disk_free_bytes", ("data",))] > 0


def test_a_follower_that_has_not_come_is_behind_all_entries(told, world):
    with world.database.writing(CLOCK) as work:
        work.record("samples.thing.changed")
        work.record("samples.thing.changed")
        work.session.add(Consumer(name="watchers", position=1, failures=3, last_error="OSError"))
    found = told()

    assert found[("vouch_journal_entry", ())] == 2
    assert found[("vouch_follower_behind_entries", ("roster",))] == 2
    assert found[("vouch_follower_behind_entries", ("watchers",))] == 1
    assert found[("vouch_follower_failures", ("watchers",))] == 3


def test_a_job_is_overdue_since_it_was_due_and_not_before(told, world, clock):
    with world.database.writing(CLOCK) as work:
        enqueue(work, "samples.now", {})
        enqueue(work, "samples.later", {}, due_at=NOON + timedelta(hours=1))
    clock.at = NOON + timedelta(minutes=2)
    found = told()

    assert found[("vouch_job_overdue_seconds", ("samples.now",))] == 120
    assert found[("vouch_job_overdue_seconds", ("samples.later",))] == 0
    assert found[("vouch_jobs_waiting", ("samples.later",))] == 1


def test_a_letter_that_waits_is_counted_until_it_is_sent(told, world):
    with world.database.writing(CLOCK) as work:
        post(work, world.desk.ring, "sample", Letter("maria@agency.example", "A", "B"))
    assert told()[("vouch_outbox_letters", ())] == 1

    world.settle()

    assert told()[("vouch_outbox_letters", ())] == 0


def test_a_list_under_way_shows_its_step_and_how_far_it_has_come(told, world, clock):
    with world.database.writing(CLOCK) as work:
        work.session.add_all([upload(UploadStage.RUNNING, step="reading", rows=4_000), upload()])
        work.session.add(upload(UploadStage.APPLIED, step="applying", rows=9_000))
    clock.at = NOON + timedelta(minutes=5)
    found = told()

    assert found[("vouch_import_lists", ("running",))] == 1
    assert found[("vouch_import_lists", ("waiting",))] == 1
    assert found[("vouch_import_rows", ("reading",))] == 4_000
    assert found[("vouch_import_oldest_seconds", ("waiting",))] == 300
    assert ("vouch_import_rows", ("applying",)) not in found


def upload(stage: UploadStage = UploadStage.WAITING, **more) -> Upload:
    return Upload(
        profile="ph-dmw",
        jurisdiction="PH",
        list_date=NOON.date(),
        digest=64 * "0",
        size_bytes=1,
        reason="The weekly list.",
        role="authority_officer",
        stage=stage,
        sent_at=NOON,
        **more,
    )
