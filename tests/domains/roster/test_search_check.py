"""``/readyz`` says whether this machine's search follows the roster."""

import shutil
from datetime import timedelta

import pytest

from app.domains.roster.service.projection import RosterFollower
from app.store.consumers import run
from tests.make import NOON, OPERATOR
from tests.registers import Register, row


@pytest.fixture
def told(register: Register):
    client = register.client()

    def ask() -> tuple[list[str], dict[str, object]]:
        said = client.get("/readyz").json()
        return said["wrong"], said["checks"]["search"]

    return ask


def test_an_index_at_the_roster_s_entry_is_well(register: Register, told) -> None:
    register.bring(row("Alpha"))

    assert told() == ([], {"ok": True, "entry": 1, "behind": 0})


def test_an_index_that_is_gone_is_told_with_the_way_out(register: Register, told) -> None:
    register.bring(row("Alpha"))
    shutil.rmtree(register.settings.index_folder)

    [wrong], check = told()

    assert "run `vouch index rebuild`" in wrong
    assert (check["ok"], check["behind"]) == (False, 1)


def test_an_index_that_lags_is_told_after_a_while(register: Register, told, clock) -> None:
    register.bring(row("Alpha"))
    with register.database.writing(OPERATOR) as work:
        work.record("samples.thing.changed")
    run(register.database, RosterFollower())

    assert told() == ([], {"ok": True, "entry": 1, "behind": 1})
    clock.at = NOON + timedelta(minutes=3)
    assert "1 entries behind the roster, since 2026-11-24 12:00 UTC" in told()[1]["wrong"]
