"""Who can confirm a claim, when an employer is told, and how a refusal or a merge is appealed."""

from datetime import UTC, date, datetime, timedelta

import pytest

from app.domains.imports.types import LicenceStatus, MayRecruit
from app.domains.subjects.rules import (
    RANK,
    Terms,
    is_published,
    may_confirm,
    may_merge,
    next_letter_at,
    takes_away,
    terms_of_appeal,
    times_of_appeal,
)
from app.domains.subjects.types import SubjectKind

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def test_a_merge_joins_records_of_one_kind_alone():
    for one in SubjectKind:
        assert [other for other in SubjectKind if may_merge(one, other)] == [one]


def test_p1_an_address_that_nobody_or_several_firms_publish_confirms_nothing():
    assert [may_confirm(firms) for firms in (0, 1, 2)] == [False, True, False]


def test_p3_no_word_of_a_register_weighs_as_much_as_another():
    rising = (MayRecruit.NO, MayRecruit.UNKNOWN, MayRecruit.LIMITED, MayRecruit.YES)
    assert [*RANK] == sorted(RANK, key=RANK.__getitem__) == list(rising)
    assert len(set(RANK.values())) == len(MayRecruit)


def test_p3_a_licence_that_ends_on_the_same_day_lost_nothing_and_on_the_day_before_a_day():
    day = date(2027, 5, 31)
    before, sooner = (
        Terms("L-1", None, None, LicenceStatus.VALID, None, each) for each in (day, day - DAY)
    )
    assert not takes_away(before, before, day)
    assert takes_away(before, sooner, day)


def test_l8_a_name_is_public_as_long_as_a_list_states_it():
    assert is_published(from_list=True, stated_until=None)
    assert not is_published(from_list=True, stated_until=date(2026, 11, 24))
    assert not is_published(from_list=False, stated_until=None)


@pytest.mark.parametrize(("told", "next_at"), [(None, 0), (-48, 0), (-24, 0), (-1, 23), (0, 24)])
def test_an_employer_is_told_at_once_and_not_twice_in_a_day(told, next_at):
    told_at = None if told is None else NOON + timedelta(hours=told)
    assert next_letter_at(told_at, NOON) == NOON + timedelta(hours=next_at)


def test_c2_a_claim_that_is_refused_and_a_merge_are_appealed_within_the_usual_days():
    # Facts "certification", 7.
    terms, times = terms_of_appeal(NOON), times_of_appeal(NOON)
    assert (terms.appeal_until, terms.error_until) == (NOON + 30 * DAY, NOON + 10 * DAY)
    assert not terms.holds_back
    assert times.acknowledged_by == NOON + 14 * DAY
    assert times.conflicts_until == NOON + 7 * DAY
    assert times.decide_by == NOON + 30 * DAY
