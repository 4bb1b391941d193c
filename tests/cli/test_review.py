"""Pairs that may be one firm, worked off on the command line by a named person with a reason."""

import re
from datetime import date

import pytest

from app.background import job_kinds
from app.kit.numbers import NumberKind, make
from app.settings import Settings
from app.store.jobs import run_due
from app.store.work import Database

LIKE = ("GOLDEN HARVEST MANPOWER SERVICES INC", "GOLDEN HARVESTS MANPOWER SERVICES INC")
DECIDED = ("--by", "Amina Rahman", "--reason", "seen in its licence")


@pytest.fixture
def pair(vouch, make_list, own_database) -> str:
    """The number of the one pair that a list of two likely names brings."""
    path = make_list("firms.csv", LIKE)
    vouch("import", "ph-dmw", path, "--as-of", str(date(2026, 9, 14)), "--reason", "a test")
    _work(own_database)
    listed = vouch("review", "list").output
    [number] = re.findall(r"VR\d{8,}", listed)
    return number


def _work(database: Database) -> None:
    """Do what the worker has to do, at the time of the commands."""
    now = Database.open(database.url.render_as_string(hide_password=False))
    while run_due(now, job_kinds(Settings(), now)):
        pass
    now.dispose()


def _records(vouch, pair: str) -> list[str]:
    return list(dict.fromkeys(re.findall(r"VI\d{8,}", vouch("review", "show", pair).output)))


def test_a_pair_is_listed_with_score_and_reasons_and_shown_side_by_side(vouch, pair):
    listed = vouch("review", "list").output
    shown = vouch("review", "show", pair).output

    for name in LIKE:
        assert name in listed
        assert name in shown
    assert "0.9" in listed
    assert f"vouch review accept {pair}" in shown


def test_an_accepted_pair_is_one_firm_and_waits_no_longer(vouch, pair):
    said = vouch("review", "accept", pair, *DECIDED).output

    assert "is merged" in said
    assert vouch("review", "list").output.strip() == "No pair waits."
    assert "merged" in vouch("review", "list", "--all").output


def test_the_record_that_stays_can_be_chosen(vouch, pair):
    older, newer = _records(vouch, pair)

    said = vouch("review", "accept", pair, "--survivor", newer, *DECIDED).output

    assert said.startswith(f"{older} is merged")


def test_a_rejected_pair_stays_two_firms_and_is_not_asked_again(vouch, pair):
    assert "Nothing was merged" in vouch("review", "reject", pair, *DECIDED).output
    assert vouch("review", "list").output.strip() == "No pair waits."

    again = vouch("review", "reject", pair, *DECIDED, status=1)

    assert "not possible" in again.stderr.lower()


def test_a_merge_is_taken_back_and_the_pair_waits_again(vouch, pair):
    older, newer = _records(vouch, pair)
    vouch("merge", older, newer, *DECIDED)

    assert "stands for itself again" in vouch("undo-merge", newer, *DECIDED).output
    assert pair in vouch("review", "list").output
    assert "is not merged" in vouch("undo-merge", newer, *DECIDED, status=1).stderr


def test_numbers_are_taken_however_they_are_written_and_typing_errors_are_told(vouch, pair):
    spaced = f" {pair[:4].lower()} {pair[4:]} "
    unknown = make(NumberKind.REVIEW, 999_999)
    wrong = pair[:-2] + f"{(int(pair[-2:]) + 1) % 100:02}"

    assert vouch("review", "show", spaced).output.startswith(pair)
    assert "mistyped" in vouch("review", "show", wrong, status=1).stderr.lower()
    assert "There is no candidate" in vouch("review", "show", unknown, status=1).stderr


def test_a_decision_needs_a_reason(vouch, pair):
    vouch("review", "accept", pair, "--by", "Amina Rahman", status=2)


def test_the_journal_stays_whole_after_all_of_it(vouch, pair):
    vouch("review", "accept", pair, *DECIDED)

    assert "whole" in vouch("journal", "verify").output
