"""``vouch journal``: whether the chain fits, told so that a person can act on it."""

import re

import pytest
from sqlalchemy import update

from app.access.policy import CLOCK
from app.store.journal import Change

pytestmark = pytest.mark.commits


def test_a_journal_that_fits_is_called_whole(vouch, make_list):
    vouch("import", "ph-dmw", make_list("2026-09-14.csv"))

    said = vouch("journal", "verify").output

    assert "The journal is whole: 1 entries fit." in said
    head = vouch("journal", "head").output.strip()
    assert re.fullmatch(r"1 [0-9a-f]{64}", head)
    assert f"Last that fits: {head}" in said


def test_the_first_entry_that_does_not_fit_is_named(vouch, make_list, own_database):
    vouch("import", "ph-dmw", make_list("2026-09-14.csv"))
    vouch("import", "ph-dmw", make_list("2026-09-15.csv", also=["A NEW ONE"]))
    vouch("import", "ph-dmw", make_list("2026-09-16.csv", also=["A NEW ONE", "ANOTHER"]))
    with own_database.writing(CLOCK) as work:
        work.session.execute(update(Change).where(Change.event_number == 2).values(digest="0" * 64))

    said = vouch("journal", "verify", status=1).output

    assert "Entry 2 does not fit: its rows of change do not give their digest." in said
    assert "The 1 entries before it fit." in said


def test_an_empty_journal_is_whole(vouch):
    assert "0 entries fit" in vouch("journal", "verify").output
    assert vouch("journal", "head").output.strip() == "0 " + "0" * 64
