"""What an act and its reversal make of the versions of a licence, as plain values."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domains.imports.types import LicenceStatus
from app.domains.subjects.engine.difference import Known, paired, settled
from app.domains.subjects.engine.versions import (
    Origin,
    Past,
    Version,
    before_all,
    begun_by,
    restated,
    undone,
)
from app.domains.subjects.rules import (
    Terms,
    is_plausible,
    needs_second_officer,
    still_holds,
    takes_away,
)

S = LicenceStatus
TODAY = date(2026, 11, 24)
LINE = Origin(UUID(int=1), 7, None)
ACT = UUID(int=9)


def terms(status: LicenceStatus = S.VALID, until: date | None = None, **more: object) -> Terms:
    return Terms("L-1", None, None, status, None, until)._replace(**more)


def day(number: int) -> date:
    return date(2026, 1, 1) + timedelta(days=number)


def suspended(version: Version) -> Version:
    return Version(
        version.terms._replace(status=S.SUSPENDED),
        Origin(None, None, ACT),
        version.since,
        version.until,
    )


def test_a_change_leaves_what_held_before_and_keeps_what_it_does_not_touch():
    first = Version(terms(until=day(40)), LINE, day(0), day(9))
    second = Version(terms(until=day(90)), LINE, day(10))
    found = restated([second, first], day(5), suspended)
    assert [(each.terms.status, each.terms.valid_until, each.since) for each in found] == [
        (S.VALID, day(40), day(0)),
        (S.SUSPENDED, day(40), day(5)),
        (S.SUSPENDED, day(90), day(10)),
    ]
    assert [each.until for each in found] == [day(4), day(9), None]


def test_a_change_dated_back_lets_the_licence_begin_earlier():
    [found] = restated(begun_by([Version(terms(), LINE, day(10))], day(3)), day(3), suspended)
    assert (found.since, found.terms.status) == (day(3), S.SUSPENDED)


@given(
    cuts=st.lists(st.integers(1, 60), max_size=3, unique=True),
    statuses=st.lists(st.sampled_from([S.VALID, S.EXPIRED]), min_size=4, max_size=4),
    at=st.integers(0, 70),
)
def test_a_reversal_gives_back_what_was_there(cuts, statuses, at):
    edges = [0, *sorted(cuts)]
    before = [
        Version(
            terms(status, day(900 + edge)),
            LINE._replace(line=edge),
            day(edge),
            day(following - 1) if following else None,
        )
        for edge, following, status in zip(edges, [*edges[1:], 0], statuses, strict=False)
    ]
    # What only the last version says is changed, as an act does; earlier ones keep their words.
    if day(at) < before[-1].since:
        return
    after = restated(before, day(at), suspended)
    act = Past(before[-1].terms, before[-1].terms._replace(status=S.SUSPENDED), entry=2)
    assert undone(after, act, day(at), ACT, before[-1]) == before


def test_a_reversal_stops_where_something_else_was_said_since():
    held = [
        Version(terms(), LINE, day(0), day(4)),
        Version(terms(S.SUSPENDED), Origin(None, None, ACT), day(5), day(9)),
        Version(terms(S.SUSPENDED, status_word="by a list"), LINE, day(10), day(14)),
        Version(terms(S.CANCELLED), LINE, day(15)),
    ]
    act = Past(terms(), terms(S.SUSPENDED), entry=2)
    found = undone(held, act, day(5), ACT, held[0])
    assert [(each.terms.status, each.since, each.until) for each in found] == [
        (S.VALID, day(0), day(14)),
        (S.CANCELLED, day(15), None),
    ]


def test_a_reversed_addition_leaves_nothing_and_a_later_word_stays():
    added = Past(None, terms(S.CANCELLED), entry=2)
    own = Version(terms(S.CANCELLED), Origin(None, None, ACT), day(0), day(4))
    assert undone([own], added, day(0), ACT, None) == []
    later = Version(terms(), LINE, day(5))
    assert undone([own, later], added, day(0), ACT, None) == [later]


def test_a_reversal_on_the_very_day_of_the_list_gives_its_line_back():
    before = Version(terms(), LINE, day(5))
    after = restated([before], day(5), suspended)
    act = Past(before.terms, terms(S.SUSPENDED), entry=2)
    assert undone(after, act, day(5), ACT, before) == [before]


def test_what_was_reversed_meanwhile_is_not_opened_again():
    first = Past(terms(status_word="ok"), terms(S.SUSPENDED), entry=2, reversed_entry=4)
    second = Past(terms(S.SUSPENDED), terms(S.CANCELLED), entry=3)
    assert before_all(second, [first]) == terms(status_word="ok")
    standing = Past(first.before, first.after, entry=2)
    assert before_all(second, [standing]) == terms(S.SUSPENDED)
    # It had been reversed before; what stood there then was said by somebody else.
    earlier = Past(first.before, first.after, entry=1, reversed_entry=2)
    assert before_all(second, [earlier]) == terms(S.SUSPENDED)
    renewed = Past(terms(S.SUSPENDED), terms(S.SUSPENDED, until=day(9)), entry=2)
    assert before_all(second, [renewed]) == terms(S.SUSPENDED)
    assert before_all(Past(None, terms(), entry=5), [first]) is None


@pytest.mark.parametrize(
    ("before", "after", "takes"),
    [
        (terms(), terms(S.SUSPENDED), True),
        (terms(), terms(S.TEMPORARY_AUTHORITY), True),
        (terms(), terms(S.UNKNOWN), True),
        (terms(S.SUSPENDED), terms(S.CANCELLED), True),
        (terms(S.CANCELLED), terms(S.SUSPENDED), True),
        (terms(S.NO_LONGER_LISTED), terms(S.DELISTED), True),
        (terms(S.SUSPENDED), terms(), False),
        (terms(S.SUSPENDED), terms(S.TEMPORARY_AUTHORITY), False),
        (terms(), terms(S.VALID_PROVISIONAL), False),
        (terms(), terms(kind="Another"), False),
        (terms(), terms(until=TODAY), True),
        (terms(until=TODAY), terms(until=TODAY - timedelta(days=1)), True),
        (terms(until=TODAY), terms(until=TODAY + timedelta(days=1)), False),
        (terms(until=TODAY), terms(), False),
        (terms(), terms(valid_from=TODAY + timedelta(days=1)), True),
        (terms(), terms(valid_from=TODAY), False),
        (None, terms(S.FOREVER_BANNED), True),
        (None, terms(S.TEMPORARY_AUTHORITY), False),
        (None, terms(S.UNKNOWN), False),
    ],
)
def test_p3_what_takes_something_away_is_a_worsening_however_it_is_put(before, after, takes):
    assert takes_away(before, after, TODAY) is takes


@pytest.mark.parametrize(
    ("left", "now", "holds"),
    [
        (terms(S.SUSPENDED), terms(S.SUSPENDED), True),
        (terms(S.SUSPENDED), terms(S.CANCELLED), True),
        (terms(S.SUSPENDED), terms(S.NO_LONGER_LISTED), False),
        (terms(S.SUSPENDED), terms(), False),
        (terms(until=day(9)), terms(until=day(9)), True),
        (terms(until=day(9)), terms(until=day(10)), False),
        (terms(until=day(9)), terms(), False),
        (terms(valid_from=day(9)), terms(valid_from=day(9)), True),
    ],
)
def test_p3_an_act_holds_while_the_licence_gives_no_more_than_it_left(left, now, holds):
    assert still_holds(left, now) is holds


def test_p3_the_twenty_first_worsening_of_a_day_needs_a_second_officer():
    assert [needs_second_officer(count, 20) for count in (0, 19, 20, 21)] == [
        *(False, False, True, True),
    ]


def test_a_day_that_cannot_be_meant_is_told_from_one_that_can():
    leap_day = date(2028, 2, 29)
    assert is_plausible(date(1900, 1, 1), leap_day)
    assert is_plausible(date(2228, 1, 1), leap_day)
    assert not is_plausible(date(1899, 12, 31), leap_day)
    assert not is_plausible(date(2228, 1, 2), leap_day)


PARTS = ("number", "kind", "status")


def known(*values: str | None, decided_on: date | None = None) -> Known:
    return Known(UUID(int=1), values, day(0), None, None, None, None, decided_on)


def test_a_licence_is_found_again_by_words_number_and_kind_or_number():
    one, two = known("1", "a", "valid"), known("2", "a", "valid")
    three = known(None, "a", "valid")
    stated = [("2", "b", "valid"), ("1", "a", "suspended"), (None, "a", "valid")]
    assert paired([one, two, three], stated, PARTS) == [
        (three, stated[2]),
        (one, stated[1]),
        (two, stated[0]),
    ]
    assert paired([one], [("3", "a", "valid")], PARTS) == [(one, ("3", "a", "valid"))]
    assert paired([one, two], [("3", "a", "valid")], PARTS) == []


@pytest.mark.parametrize(
    ("list_date", "is_held"), [(day(4), True), (day(5), True), (day(6), False)]
)
def test_a_list_of_the_day_of_an_act_or_an_older_one_leaves_its_licence_alone(list_date, is_held):
    acted, other = known("1", "a", "suspended", decided_on=day(5)), known("2", "a", "valid")
    stated = [("1", "a", "valid"), ("2", "a", "expired")]
    found = settled([acted, other], stated, list_date, PARTS)
    assert found.held == ([acted] if is_held else [])
    assert found.known == ([other] if is_held else [acted, other])
    assert found.stated == (stated[1:] if is_held else stated)
