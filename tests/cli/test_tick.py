"""``vouch tick``: the daily round by hand."""

import pytest

from tests.people import PASSWORD

pytestmark = pytest.mark.commits


def test_p7_the_daily_round_is_made_by_hand_once_a_day(vouch, monkeypatch):
    monkeypatch.setenv("VOUCH_DIGEST_HOUR", "0")
    told = vouch("tick").output
    assert "Looked at 0 certificates: 0 ended" in told
    assert "the work of 0 people" in told
    words = ["--country", "MU", "--reason", "first of them", "--password", PASSWORD]
    vouch("admin", "create", "Amina Rahman <amina@scheme.example>", *words)
    assert "the work of 1 people, and wrote to 0 of them" in vouch("tick").output
    assert "the work of 0 people" in vouch("tick").output


def test_a_time_zone_that_is_none_is_told_plainly(vouch, monkeypatch):
    monkeypatch.setenv("VOUCH_TIME_ZONE", "Mars/Olympus")
    told = vouch("tick", status=1).stderr
    assert "VOUCH_TIME_ZONE" in told
    assert "Mars/Olympus" in told
