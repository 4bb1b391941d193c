"""What a schedule proposes: worked cases of the facts, and properties that must hold for all."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domains.sanctions.engine.documents import Schedule
from app.domains.sanctions.engine.proposing import propose
from app.domains.sanctions.engine.schedules import versions
from app.domains.sanctions.types import Act, Case, Circumstance, LawOf, Prior, Proposal, Why
from app.domains.sanctions.types.kinds import SanctionKind
from app.domains.sanctions.types.spans import Span
from app.domains.standards.types.words import Confidence
from app.kit.money import Money

PH = versions("ph-overseas")
SCHEME = versions("scheme")
TODAY = date(2026, 11, 26)
CODES = ["PH-S-01", "PH-S-08", "PH-L-01", "PH-L-05", "PH-L-15", "PH-T-02", "PH-T-03"]
DAYS = st.dates(date(2016, 1, 1), TODAY)


def pesos(amount: int) -> Money:
    return Money(amount * 100, "PHP")


def act(
    offence: str = "PH-L-05",
    day: date = date(2026, 3, 1),
    *,
    workers: int = 1,
    amount: Money | None = None,
    conduct: str = "it",
) -> Act:
    return Act(conduct, offence, day, workers, amount)


def before(
    number: int, offence: str = "PH-L-05", day: date = date(2025, 3, 1)
) -> tuple[Prior, ...]:
    return tuple(Prior(f"earlier-{each}", offence, day) for each in range(number))


def proposed(
    *acts: Act, history: tuple[Prior, ...] = (), today: date = TODAY, **more: object
) -> Proposal:
    circumstances = frozenset(more.get("circumstances", ()))  # type: ignore[call-overload]  # as the test says
    found = propose(PH, Case(acts, history, today, circumstances))
    assert found is not None
    return found


def test_the_less_serious_ladder_climbs_to_cancellation_on_the_fourth():
    kinds = [proposed(act(), history=before(n)).penalty for n in range(5)]
    assert [each.kind for each in kinds] == [
        *[SanctionKind.LICENCE_SUSPENSION] * 3,
        *[SanctionKind.LICENCE_CANCELLATION] * 2,
    ]
    assert [(str(each.least), str(each.most)) for each in kinds[:3]] == [
        ("2m", "6m"),
        ("6m1d", "12m"),
        ("12m1d", "24m"),
    ]


def test_a_serious_offence_cancels_at_first():
    found = proposed(act("PH-S-01"))
    assert found.penalty.kind is SanctionKind.LICENCE_CANCELLATION
    assert (found.counts[0].row.step, found.counts[0].row.ladder) == (1, "L-SER")


def test_v3_the_law_of_the_day_of_the_act_is_applied_where_the_later_one_is_harsher():
    found = proposed(act("PH-S-08", date(2022, 5, 1)))
    assert (found.version, found.law) == ("2016", LawOf.DAY_OF_ACT)
    assert found.penalty.kind is SanctionKind.LICENCE_SUSPENSION
    later = proposed(act("PH-S-08", date(2024, 5, 1)))
    assert (later.version, later.penalty.kind) == ("2023", SanctionKind.LICENCE_CANCELLATION)


def test_v3_the_milder_later_law_is_applied_and_says_so():
    then = act("PH-L-01", date(1983, 5, 1), amount=pesos(300_000))
    on_the_day = proposed(then, today=date(1984, 1, 1))
    assert (on_the_day.version, on_the_day.penalty.length) == ("1983", Span(12))
    found = proposed(then, today=date(1986, 1, 1))
    assert (found.version, found.law) == ("1985", LawOf.MILDER_LATER)
    assert found.penalty.length == Span(1)


def test_v3_one_conduct_counts_once_however_many_report_it():
    once = proposed(act())
    twice = proposed(act(), act(), act(day=date(2026, 2, 1)))
    assert (twice.penalty, len(twice.counts)) == (once.penalty, 1)
    same = (*before(1), *before(1))
    assert proposed(act(), history=same).counts[0].row.step == 2
    own = (Prior("it", "PH-L-05", date(2026, 3, 1)),)
    assert proposed(act(), history=own).counts[0].row.step == 1


def test_where_no_schedule_was_law_on_the_day_nothing_is_proposed():
    assert propose(PH, Case((act(day=date(2010, 1, 1)),), (), TODAY)) is None
    assert propose(PH, Case((act("XX-A-01"),), (), TODAY)) is None
    assert propose(PH, Case((), (), TODAY)) is None


def test_the_bands_of_1983_go_by_what_was_taken():
    day = date(1984, 3, 1)
    found = [
        proposed(act("PH-L-01", day, amount=pesos(sum_)), today=date(1984, 6, 1)).penalty
        for sum_ in (50_000, 50_001, 200_000, 200_001)
    ]
    assert [(each.kind, each.length, each.fine) for each in found] == [
        (SanctionKind.PROCESSING_SUSPENSION, Span(2), pesos(50_000)),
        (SanctionKind.LICENCE_SUSPENSION, Span(6), pesos(50_001)),
        (SanctionKind.LICENCE_SUSPENSION, Span(6), pesos(200_000)),
        (SanctionKind.LICENCE_SUSPENSION, Span(12), pesos(200_001)),
    ]
    again = (Prior("other", "PH-L-01", date(1983, 9, 1)),)
    second = proposed(act("PH-L-01", day), history=again, today=date(1984, 6, 1))
    assert second.penalty.kind is SanctionKind.LICENCE_CANCELLATION


def test_in_1987_each_complainant_is_a_count_and_twelve_months_cancel():
    day, today = date(1990, 3, 1), date(1991, 1, 1)
    five = proposed(act("PH-L-01", day, workers=5), today=today)
    assert (five.penalty.length, five.why) == (Span(10), Why.ONE_AFTER_ANOTHER)
    six = proposed(act("PH-L-01", day, workers=6), today=today)
    assert (six.penalty.kind, six.why) == (SanctionKind.LICENCE_CANCELLATION, Why.TOTAL_CANCELS)


def test_the_fine_in_place_is_what_was_taken_and_never_less_than_its_minimum():
    day, today = date(1990, 3, 1), date(1991, 1, 1)
    small = proposed(act("PH-L-01", day, amount=pesos(5_000)), today=today)
    large = proposed(act("PH-L-01", day, amount=pesos(60_000)), today=today)
    unknown = proposed(act("PH-L-01", day), today=today)
    assert [each.counts[0].fine_in_place for each in (small, large, unknown)] == [
        *(pesos(20_000), pesos(60_000)),
        None,
    ]


def test_several_counts_are_served_one_after_another():
    found = proposed(act(), act("PH-L-06", conduct="another"))
    assert found.why is Why.ONE_AFTER_ANOTHER
    one = proposed(act()).penalty.length
    assert one is not None
    assert found.penalty.length is not None
    assert found.penalty.length.weight == 2 * one.weight


def test_humanlink_one_worker_three_counts_one_case():
    found = proposed(
        act("PH-L-01", amount=pesos(60_000)),
        act("PH-L-03"),
        act("PH-L-04"),
    )
    assert [each.row.offence for each in found.counts] == ["PH-L-01", "PH-L-03", "PH-L-04"]
    assert found.counts[0].refund
    assert not found.counts[1].refund


def test_circumstances_choose_inside_a_step_and_never_leave_it():
    first = proposed(act())
    assert (first.penalty.length, first.circumstances) == (
        Span(2),
        (Circumstance.FIRST_OFFENCE,),
    )
    both = proposed(act(workers=3))
    assert both.penalty.length == Span(4)
    graver = proposed(act(), history=before(1), circumstances=[Circumstance.MINORS])
    assert graver.penalty.length == Span(12)


def test_nobody_can_say_what_the_register_counts_itself():
    said = proposed(act(), history=before(1), circumstances=[Circumstance.FIRST_OFFENCE])
    assert Circumstance.FIRST_OFFENCE not in said.circumstances


def test_a_proposal_says_how_sure_its_rows_are():
    found = proposed(act("PH-L-05", conduct="a"), act("PH-L-09", conduct="b"))
    assert [each.row.confidence for each in found.counts] == [
        Confidence.SEEN,
        Confidence.GENERAL,
    ]
    assert found.confidence is Confidence.DRAFT
    assert all(each.row.article is None for each in found.counts)


def test_what_waits_for_compliance_says_so():
    assert proposed(act("PH-L-15")).penalty.until == "complied"


def test_the_scheme_warns_then_proposes_to_its_committee():
    for late, kind in (
        ("SC-PLAN-01", SanctionKind.WARNING),
        ("SC-PLAN-02", SanctionKind.CERTIFICATE_SUSPENSION),
        ("SC-PLAN-03", SanctionKind.CERTIFICATE_WITHDRAWAL),
    ):
        found = propose(SCHEME, Case((act(late),), (), TODAY))
        assert found is not None
        assert found.penalty.kind is kind


a_prior = st.builds(
    Prior,
    conduct=st.sampled_from([f"h{n}" for n in range(8)]),
    offence=st.sampled_from(CODES),
    day=DAYS,
)
an_act = st.builds(
    Act,
    conduct=st.sampled_from(["a", "b", "c"]),
    offence=st.sampled_from(CODES),
    day=DAYS,
    workers=st.integers(0, 12),
    amount=st.none() | st.integers(1, 500_000).map(pesos),
)
acts = st.lists(an_act, min_size=1, max_size=4).map(tuple)
histories = st.lists(a_prior, max_size=6).map(tuple)
found_circumstances = st.frozensets(st.sampled_from(list(Circumstance)), max_size=3)
cases = st.builds(Case, acts, histories, st.just(TODAY), found_circumstances)


def severity(schedules: tuple[Schedule, ...], case: Case) -> tuple[int, int, int]:
    found = propose(schedules, case)
    assert found is not None
    return found.penalty.severity


@given(cases, histories)
def test_more_history_is_never_milder(case: Case, more: tuple[Prior, ...]):
    graver = Case(case.acts, (*case.history, *more), case.today, case.circumstances)
    assert severity(PH, graver) >= severity(PH, case)


@given(cases, st.randoms())
def test_the_order_of_counts_and_of_history_changes_nothing(case: Case, chance: object):
    shuffled_acts, shuffled = list(case.acts), list(case.history)
    chance.shuffle(shuffled_acts)  # type: ignore[attr-defined]  # a Random
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # a Random
    other = Case(tuple(shuffled_acts), tuple(shuffled), case.today, case.circumstances)
    assert propose(PH, other) == propose(PH, case)


@given(cases)
def test_v3_the_same_reported_twice_changes_nothing(case: Case):
    doubled = Case(case.acts * 2, case.history * 2, case.today, case.circumstances)
    assert propose(PH, doubled) == propose(PH, case)


@given(cases)
def test_v3_a_later_law_never_makes_it_harsher(case: Case):
    [of_2016, of_2023] = PH[-2:]
    old = of_2016.model_copy(update={"ends": None})
    then = tuple(each for each in case.acts if old.row(each.offence) is not None)
    earlier = Case(
        tuple(Act(a.conduct, a.offence, min(a.day, date(2023, 6, 8)), a.workers) for a in then),
        case.history,
        case.today,
    )
    assert severity((of_2016, of_2023), earlier) <= severity((old,), earlier)


@given(cases, st.sampled_from(CODES), st.integers(1, 3000))
def test_what_lies_outside_the_look_back_does_not_matter(case: Case, offence: str, days: int):
    long_ago = min(each.day for each in case.acts) - timedelta(days=3 * 366 + days)
    more = Case(
        case.acts,
        (*case.history, Prior("long ago", offence, long_ago)),
        case.today,
        case.circumstances,
    )
    assert propose(PH, more) == propose(PH, case)


@given(cases)
def test_what_is_proposed_lies_inside_its_step(case: Case):
    found = propose(PH, case)
    assert found is not None
    for each in found.counts:
        if each.penalty.length is None:
            continue
        assert each.penalty.least is not None
        assert each.penalty.most is not None
        assert each.penalty.least <= each.penalty.length <= each.penalty.most
