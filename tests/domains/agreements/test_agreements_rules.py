"""Within what time something is told where no clause says it, and how long notice runs."""

from datetime import date

import pytest

from app.domains.agreements.rules import (
    ABOUT_WORKERS,
    ACKNOWLEDGE,
    ANSWER,
    NOTIFY,
    last_day_of_notice,
    usual,
)
from app.domains.agreements.types import ClauseKind, Deadline, NoticePeriod, NoticeUnit, Unit

OURS = Deadline(5, Unit.WORKING_DAYS)
SUSPENDED, CHANGED, COUNTED = (
    ClauseKind.SUSPENSIONS,
    ClauseKind.LICENCE_CHANGES,
    ClauseKind.STATISTICS,
)


def test_s2_the_days_of_the_facts_count_where_a_clause_gives_none():
    # Facts on states, 6d.
    assert usual(SUSPENDED, OURS)[NOTIFY] == Deadline(3, Unit.WORKING_DAYS)
    assert usual(CHANGED, OURS)[NOTIFY] == Deadline(7, Unit.DAYS)
    assert usual(COUNTED, OURS)[NOTIFY] == Deadline(30, Unit.DAYS)
    assert usual(SUSPENDED, OURS)[ANSWER] == Deadline(15, Unit.DAYS)


@pytest.mark.parametrize("kind", sorted(set(ClauseKind) - {CHANGED, COUNTED}))
def test_s2_a_state_learns_of_whatever_is_grave_as_soon_as_of_a_suspension(kind):
    assert usual(kind, OURS)[NOTIFY] == usual(SUSPENDED, OURS)[NOTIFY]


@pytest.mark.parametrize("kind", list(ClauseKind))
def test_s2_whoever_is_told_acknowledges_within_the_time_of_the_register(kind):
    assert usual(kind, OURS)[ACKNOWLEDGE] == OURS


def test_s4_a_state_is_asked_what_it_did_where_a_firm_or_a_worker_waits_for_it():
    silent = {kind for kind in ClauseKind if usual(kind, OURS)[ANSWER] is None}
    assert silent == {CHANGED, COUNTED, ClauseKind.WARNINGS}


def test_s3_clauses_are_secret_only_about_licences_and_punishments_of_firms():
    of_firms = {CHANGED, SUSPENDED, ClauseKind.SANCTIONS, ClauseKind.FINAL_VIOLATIONS}
    assert set(ClauseKind) - ABOUT_WORKERS == of_firms


@pytest.mark.parametrize(
    ("count", "unit", "last"),
    [
        (0, NoticeUnit.DAYS, date(2026, 8, 31)),
        (30, NoticeUnit.DAYS, date(2026, 9, 30)),
        (6, NoticeUnit.MONTHS, date(2027, 2, 28)),
    ],
)
def test_a_party_that_denounced_stays_one_until_its_notice_is_over(count, unit, last):
    assert last_day_of_notice(date(2026, 8, 31), NoticePeriod(count, unit)) == last
