"""The rule of sharing: cases one by one, and against an independent reading of the clauses."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

from hypothesis import given
from hypothesis import settings as drawing
from hypothesis import strategies as st

from app.domains.agreements.engine.opening import openings
from app.domains.agreements.types import (
    AgreementTerms,
    ClauseKind,
    ClauseTerms,
    Deadline,
    Detail,
    Force,
    Happening,
    Opening,
    PartyTerms,
    Unit,
)

DAY = date(2026, 9, 1)
BEFORE, AFTER = DAY - timedelta(days=30), DAY + timedelta(days=30)
SUSPENSIONS, WARNINGS = ClauseKind.SUSPENSIONS, ClauseKind.WARNINGS
STATUS, GROUNDS, COUNTS = Detail.STATUS, Detail.GROUNDS, Detail.COUNTS
TO_SAUDI, TO_QATAR = ("PH", "SA"), ("PH", "QA")


def clause(
    kind: ClauseKind = SUSPENSIONS, detail: Detail = GROUNDS, *corridors: Any, **more: Any
) -> ClauseTerms:
    return ClauseTerms(uuid4(), kind, detail, frozenset(corridors), **more)


def agreement(
    key: str, parties: Iterable[str | PartyTerms], *clauses: ClauseTerms, **more: Any
) -> AgreementTerms:
    said = {"force": Force.BINDING, "since": BEFORE, "until": None, **more}
    named = tuple(e if isinstance(e, PartyTerms) else PartyTerms(e, BEFORE) for e in parties)
    return AgreementTerms(id=uuid4(), key=key, parties=named, clauses=clauses, **said)


def suspended(*places: str, **more: Any) -> Happening:
    said = {"corridors": frozenset({TO_SAUDI}), **more}
    return Happening(frozenset({SUSPENSIONS}), frozenset(places), **said)


def opened(happening: Happening, *agreements: AgreementTerms) -> dict[str, Detail]:
    found = openings(happening, agreements, DAY)
    return {each.receiver: each.detail for each in found if not each.is_kept_back}


def to(receiver: str, happening: Happening, *agreements: AgreementTerms) -> Opening | None:
    found = openings(happening, agreements, DAY)
    return next((each for each in found if each.receiver == receiver), None)


def test_s1_nothing_is_opened_without_an_agreement() -> None:
    assert openings(suspended("PH"), [], DAY) == []


def test_s1_parties_read_what_concerns_one_of_them_and_nobody_else_does() -> None:
    both = agreement("a", ["PH", "SA"], clause())
    assert opened(suspended("PH"), both) == {"PH": GROUNDS, "SA": GROUNDS}
    assert opened(suspended("NP"), both) == {}


def test_s1_what_no_clause_names_is_not_opened() -> None:
    assert opened(suspended("PH"), agreement("a", ["PH", "SA"], clause(WARNINGS))) == {}


def test_s1_no_more_is_opened_than_there_is() -> None:
    both = agreement("a", ["PH", "SA"], clause(detail=GROUNDS))
    assert opened(suspended("PH", detail=COUNTS), both) == {"PH": COUNTS, "SA": COUNTS}


def test_of_two_agreements_that_disagree_the_narrower_wins_and_says_so() -> None:
    wide = agreement("wide", ["PH", "SA", "QA"], clause(detail=GROUNDS))
    narrow = agreement("narrow", ["PH", "SA"], clause(detail=STATUS))
    found = to("SA", suspended("PH"), wide, narrow)
    assert found is not None
    assert (found.detail, found.narrowed_by, found.also_under) == (STATUS, ("narrow",), ("wide",))
    assert found.agreement_id == narrow.id
    # The narrower one is not between them: it narrows nothing for Qatar.
    other = to("QA", suspended("PH"), wide, narrow)
    assert other is not None
    assert (other.detail, other.narrowed_by) == (GROUNDS, ())


def test_of_the_clauses_of_one_agreement_the_wider_counts() -> None:
    one = agreement(
        "a", ["PH", "SA"], clause(detail=STATUS), clause(SUSPENSIONS, GROUNDS, TO_SAUDI)
    )
    assert opened(suspended("PH"), one)["SA"] is GROUNDS
    elsewhere = suspended("PH", corridors=frozenset({TO_QATAR}))
    assert opened(elsewhere, one)["SA"] is STATUS


def test_a_clause_for_some_corridors_opens_nothing_on_others_or_on_none() -> None:
    one = agreement("a", ["PH", "SA"], clause(SUSPENSIONS, GROUNDS, TO_SAUDI))
    assert opened(suspended("PH"), one)["SA"] is GROUNDS
    for corridors in (frozenset({TO_QATAR}), frozenset[tuple[str, str]]()):
        assert openings(suspended("PH", corridors=corridors), [one], DAY) == []


def test_one_for_fewer_corridors_keeps_back_what_one_for_all_would_open_on_others() -> None:
    all_of_them = agreement("all", ["PH", "SA"], clause())
    some = agreement("some", ["PH", "SA"], clause(SUSPENSIONS, GROUNDS, TO_SAUDI))
    found = to("SA", suspended("PH", corridors=frozenset({TO_QATAR})), all_of_them, some)
    assert found is not None
    assert (found.is_kept_back, found.narrowed_by) == (True, ("some",))
    assert found.agreement_id == all_of_them.id
    assert opened(suspended("PH"), all_of_them, some)["SA"] is GROUNDS


def test_s4_what_concerns_a_state_itself_no_agreement_with_a_third_keeps_from_it() -> None:
    wide = agreement("wide", ["PH", "SA", "QA"], clause())
    third = agreement("third", ["PH", "KW"], clause(SUSPENSIONS, GROUNDS, ("PH", "KW")))
    firm = suspended("PH", corridors=frozenset({("PH", "SA")}))
    assert opened(firm, wide, third) == {"PH": GROUNDS, "SA": GROUNDS, "QA": GROUNDS}


def test_two_for_different_corridors_do_not_shut_each_other_out() -> None:
    one = agreement("one", ["PH", "SA"], clause(SUSPENSIONS, GROUNDS, TO_SAUDI))
    other = agreement("other", ["PH", "SA"], clause(SUSPENSIONS, STATUS, TO_QATAR))
    assert opened(suspended("PH"), one, other)["SA"] is GROUNDS
    elsewhere = suspended("PH", corridors=frozenset({TO_QATAR}))
    assert opened(elsewhere, one, other)["SA"] is STATUS


def test_s3_a_consultative_agreement_opens_what_is_public_anyway_and_narrows_nothing() -> None:
    talks = agreement("talks", ["PH", "SA"], clause(detail=COUNTS), force=Force.CONSULTATIVE)
    binds = agreement("binds", ["PH", "SA"], clause(detail=GROUNDS))
    assert openings(suspended("PH"), [talks], DAY) == []
    assert opened(suspended("PH", is_public=True), talks) == {"PH": COUNTS, "SA": COUNTS}
    for is_public in (True, False):
        found = to("SA", suspended("PH", is_public=is_public), talks, binds)
        assert found is not None
        assert (found.detail, found.narrowed_by) == (GROUNDS, ())


def test_s3_a_secret_clause_opens_nothing_and_narrows_nothing() -> None:
    secret = agreement("a", ["PH", "SA"], clause(detail=COUNTS, is_secret=True))
    assert openings(suspended("PH", is_public=True), [secret], DAY) == []
    found = to("SA", suspended("PH"), secret, agreement("b", ["PH", "SA"], clause()))
    assert found is not None
    assert (found.detail, found.narrowed_by, found.also_under) == (GROUNDS, (), ())


def test_s5_a_part_of_a_state_reads_what_concerns_that_part_alone() -> None:
    one = agreement("a", ["IN-KL", "QA"], clause())
    assert opened(suspended("IN-KL"), one) == {"IN-KL": GROUNDS, "QA": GROUNDS}
    assert opened(suspended("QA"), one) == {"QA": GROUNDS}
    # The country is no party: what happens in it, or in another part, concerns nobody here.
    assert opened(suspended("IN"), one) == opened(suspended("IN-TN"), one) == {}


def test_s5_what_concerns_a_part_concerns_the_state_that_is_a_party() -> None:
    assert set(opened(suspended("IN-KL"), agreement("a", ["IN", "QA"], clause()))) == {"IN", "QA"}


def test_s3_a_member_of_a_body_reads_on_the_days_of_its_membership_alone() -> None:
    left = PartyTerms("NP", BEFORE, DAY - timedelta(days=1), "SAARC")
    stays, comes = PartyTerms("LK", BEFORE, DAY, "SAARC"), PartyTerms("BD", AFTER, None, "SAARC")
    one = agreement("a", [left, stays, comes, "QA"], clause())
    assert set(opened(suspended("QA"), one)) == {"LK", "QA"}
    assert opened(suspended("NP"), one) == {}


def test_clauses_and_agreements_open_from_their_first_day_to_their_last() -> None:
    for since, until, is_open in (
        (DAY, DAY, True),
        (BEFORE, DAY - timedelta(days=1), False),
        (DAY + timedelta(days=1), None, False),
    ):
        by_agreement = agreement("a", ["PH", "SA"], clause(), since=since, until=until)
        by_clause = agreement("a", ["PH", "SA"], clause(since=since, until=until))
        assert bool(opened(suspended("PH"), by_agreement)) is is_open
        assert bool(opened(suspended("PH"), by_clause)) is is_open


def test_an_agreement_in_which_one_party_is_left_opens_nothing() -> None:
    gone = PartyTerms("SA", BEFORE, DAY - timedelta(days=1))
    assert openings(suspended("PH"), [agreement("a", ["PH", gone], clause())], DAY) == []


def test_deadlines_of_each_clause_that_opens_it_are_told() -> None:
    soon, late, talked = (Deadline(count, Unit.DAYS) for count in (3, 7, 1))
    one = agreement("one", ["PH", "SA"], clause(notify=late), clause(detail=STATUS, notify=soon))
    talks = agreement("talks", ["PH", "SA"], clause(notify=talked), force=Force.CONSULTATIVE)
    found = to("SA", suspended("PH", is_public=True), one, talks)
    assert found is not None
    # What does not bind sets no time where something binds.
    assert (found.notify, found.answer) == ((late, soon), ())
    alone = to("SA", suspended("PH", is_public=True), talks)
    assert alone is not None
    assert alone.notify == (talked,)


# An independent reading: for each receiver and each clause by itself, in another structure.

PLACES = ("PH", "SA", "QA", "IN", "IN-KL", "NP")
CORRIDORS = (TO_SAUDI, TO_QATAR, ("IN", "QA"))
KINDS = (SUSPENSIONS, WARNINGS)
SINCE = st.sampled_from((BEFORE, BEFORE, BEFORE, DAY, AFTER))
UNTIL = st.sampled_from((None, None, None, DAY, DAY - timedelta(days=1)))
some_corridors = st.frozensets(st.sampled_from(CORRIDORS), max_size=2)
drawn_clauses = st.builds(
    ClauseTerms,
    id=st.uuids(),
    kind=st.sampled_from(KINDS),
    detail=st.sampled_from(Detail),
    corridors=some_corridors,
    is_secret=st.sampled_from((False, False, False, True)),
    since=st.one_of(st.none(), SINCE),
    until=UNTIL,
)
drawn_parties = st.builds(
    PartyTerms,
    code=st.sampled_from(PLACES),
    since=SINCE,
    until=UNTIL,
    by=st.sampled_from((None, "BODY")),
)
drawn_agreements = st.builds(
    AgreementTerms,
    id=st.uuids(),
    key=st.text("abc", min_size=1, max_size=6),
    force=st.sampled_from((Force.BINDING, Force.BINDING, Force.CONSULTATIVE)),
    since=SINCE,
    until=UNTIL,
    parties=st.lists(drawn_parties, min_size=2, max_size=4).map(tuple),
    clauses=st.lists(drawn_clauses, min_size=1, max_size=3).map(tuple),
)
drawn_happenings = st.builds(
    Happening,
    kinds=st.frozensets(st.sampled_from(KINDS), min_size=1),
    concerned=st.frozensets(st.sampled_from(PLACES), min_size=1, max_size=2),
    corridors=some_corridors,
    is_public=st.booleans(),
    detail=st.sampled_from(Detail),
)
WIDTH = {COUNTS: 0, STATUS: 1, GROUNDS: 2}


def is_on(since: date | None, until: date | None) -> bool:
    return not (since and since > DAY) and not (until and until < DAY)


def lies_in(place: str, whole: str) -> bool:
    return place == whole or place.partition("-")[0] == whole


def clauses_for(receiver: str, what: Happening, one: AgreementTerms) -> list[ClauseTerms]:
    """List the open clauses of an agreement on such things under which a receiver could read."""
    there = {each.code for each in one.parties if is_on(each.since, each.until)}
    if not is_on(one.since, one.until) or receiver not in there or len(there) == 1:
        return []
    if one.force is Force.CONSULTATIVE and not what.is_public:
        return []
    sides = {receiver} if "-" in receiver else there
    if not any(lies_in(place, side) for place in what.concerned for side in sides):
        return []
    return [
        each
        for each in one.clauses
        if not each.is_secret and each.kind in what.kinds and is_on(each.since, each.until)
    ]


def lets_through(clause: ClauseTerms, what: Happening) -> bool:
    return not clause.corridors or any(each in clause.corridors for each in what.corridors)


def is_limited_by(
    one: AgreementTerms, other: AgreementTerms, receiver: str, what: Happening
) -> bool:
    """Tell whether another agreement, which speaks of fewer corridors, keeps one back."""
    theirs = clauses_for(receiver, what, other)
    if not theirs or any(lets_through(each, what) for each in theirs):
        return False
    if other.force is Force.CONSULTATIVE and one.force is Force.BINDING:
        return False
    if not about(one, receiver, what) & about(other, receiver, what):
        return False
    mine = [e for e in clauses_for(receiver, what, one) if lets_through(e, what)]
    if any(not each.corridors for each in mine):
        return True
    named = {corridor for each in theirs for corridor in each.corridors}
    return named < {corridor for each in mine for corridor in each.corridors}


def about(one: AgreementTerms, receiver: str, what: Happening) -> set[str]:
    """Name the partners of a receiver in an agreement in whose country it happened."""
    there = {each.code for each in one.parties if is_on(each.since, each.until)} - {receiver}
    return {each for each in there if any(lies_in(place, each) for place in what.concerned)}


def read_independently(
    receiver: str, what: Happening, agreements: list[AgreementTerms]
) -> Detail | str | None:
    """Say what a receiver gets: how much, ``kept back``, or nothing."""
    widths: dict[Force, list[int]] = {force: [] for force in Force}
    could = False
    for one in agreements:
        passing = [e for e in clauses_for(receiver, what, one) if lets_through(e, what)]
        if not passing:
            continue
        could = True
        if not any(is_limited_by(one, other, receiver, what) for other in agreements):
            widths[one.force].append(max(WIDTH[each.detail] for each in passing))
    if not could:
        return None
    counted = widths[Force.BINDING] or widths[Force.CONSULTATIVE]
    if not counted:
        return "kept back"
    width = min(*counted, WIDTH[what.detail])
    return next(detail for detail, each in WIDTH.items() if each == width)


@given(drawn_happenings, st.lists(drawn_agreements, max_size=4))
@drawing(max_examples=600)
def test_s1_s3_s5_nothing_goes_that_an_independent_reading_of_the_clauses_does_not_let_go(
    what: Happening, agreements: list[AgreementTerms]
) -> None:
    found = {each.receiver: each for each in openings(what, agreements, DAY)}
    for place in PLACES:
        expected = read_independently(place, what, agreements)
        got = found.get(place)
        said = None if got is None else "kept back" if got.is_kept_back else got.detail
        assert said == expected, (place, what, agreements)


@given(drawn_happenings, st.lists(drawn_agreements, min_size=1, max_size=4))
def test_s3_a_secret_clause_more_or_less_changes_nothing(
    what: Happening, agreements: list[AgreementTerms]
) -> None:
    def without(one: AgreementTerms) -> AgreementTerms:
        return replace(one, clauses=tuple(e for e in one.clauses if not e.is_secret))

    bare = [without(each) for each in agreements]
    assert openings(what, agreements, DAY) == openings(what, bare, DAY)


@given(drawn_happenings, st.lists(drawn_agreements, max_size=4), st.randoms())
def test_the_order_of_agreements_does_not_matter(
    what: Happening, agreements: list[AgreementTerms], chance: Any
) -> None:
    keyed = [replace(each, key=f"{each.key}-{at}") for at, each in enumerate(agreements)]
    mixed = list(keyed)
    chance.shuffle(mixed)
    assert openings(what, keyed, DAY) == openings(what, mixed, DAY)


@given(drawn_happenings, st.lists(drawn_agreements, max_size=3), drawn_agreements)
def test_a_binding_agreement_more_opens_no_more_to_whom_one_opened_it(
    what: Happening, agreements: list[AgreementTerms], more: AgreementTerms
) -> None:
    # To somebody new it can open; who got it under a binding one gets no more than before, unless
    # what kept that back was about other corridors.
    before = {each.receiver: each for each in openings(what, agreements, DAY)}
    after = {each.receiver: each for each in openings(what, [*agreements, more], DAY)}
    assert set(before) <= set(after)
    for receiver, each in before.items():
        now = after[receiver]
        was_bound = any(
            one.id == each.agreement_id and one.force is Force.BINDING for one in agreements
        )
        if was_bound and not each.is_kept_back and not now.is_kept_back and not more_on(more):
            assert WIDTH[now.detail] <= WIDTH[each.detail]


def more_on(one: AgreementTerms) -> bool:
    return any(each.corridors for each in one.clauses)
