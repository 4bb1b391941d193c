"""How many people some complaints are of, from digests and from what persons found."""

from itertools import combinations
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from app.domains.complaints.engine.distinct import Known, band, count

IDS = [UUID(int=number) for number in range(6)]
A, B, C = IDS[:3]
PAIRS = [frozenset(pair) for pair in combinations(IDS, 2)]
some_pairs = st.sets(st.sampled_from(PAIRS), max_size=6)
knowns = st.builds(
    Known,
    st.dictionaries(st.sampled_from(IDS), st.sets(st.sampled_from("pqr"), max_size=2)),
    some_pairs,
    some_pairs,
    some_pairs,
)


def test_w1_who_gives_the_same_contact_counts_once():
    assert count([A, B, C], Known({A: {"p"}, B: {"p"}, C: {"q"}})) == 2


def test_w1_a_person_who_found_two_on_one_telephone_goes_before_the_digest():
    known = Known({A: {"p"}, B: {"p"}}, two={frozenset({A, B})})
    assert count([A, B], known) == 2


def test_w1_the_same_words_without_a_contact_count_once_and_other_words_do_not():
    assert count([A, B, C], Known({}, alike={frozenset({A, B})})) == 2


def test_w1_workers_who_send_one_text_each_with_a_contact_of_their_own_are_several():
    assert count([A, B], Known({A: {"p"}, B: {"q"}}, alike={frozenset({A, B})})) == 2


def test_l4_nobody_vouches_in_public_that_complaints_without_contact_are_of_several():
    known = Known({C: {"p"}})
    assert count([A, B, C], known, anonymous_are_one=True) == 2
    vouched = Known({C: {"p"}}, two={frozenset({A, B})})
    assert count([A, B, C], vouched, anonymous_are_one=True) == 3


@given(knowns, st.sets(st.sampled_from(IDS)))
def test_a_count_lies_between_one_and_all_and_what_is_said_in_public_is_never_more(known, ids):
    counted = count(ids, known)
    strict = count(ids, known, anonymous_are_one=True)
    assert bool(ids) <= strict <= counted <= len(ids)


@given(knowns, st.sets(st.sampled_from(IDS), min_size=1), st.sampled_from(IDS))
def test_one_more_complaint_adds_one_at_most(known, ids, more):
    assert count({*ids, more}, known) <= count(ids, known) + 1


def test_a_band_is_told_instead_of_the_count():
    assert [band(number, 3) for number in (2, 3, 5, 6, 11, 12)] == [0, 3, 3, 6, 6, 12]
