"""Trying each value of a fact that was not given, and saying what hangs on it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.domains.fees.engine.ceilings import Changing
from app.domains.fees.engine.known import Known, Need, values_of
from app.domains.fees.engine.lines import Said
from app.domains.fees.engine.places import View, evaluate
from app.domains.fees.types import Charge, Payer
from app.domains.fees.types.answers import Applied, Ask, ItemAnswer, Outcome, Reason, Verdict
from app.kit.money import Money

MOST_CASES = 64
"""So many combinations of missing facts are tried; beyond them only the bounds are said."""

Assumed = dict[Ask, str]


@dataclass(frozen=True, slots=True)
class State:
    """What a place says of a charge under some assumptions, in minor units."""

    verdict: Verdict
    least: int
    most: int
    said: tuple[tuple[str, Said], ...]

    @property
    def result(self) -> tuple[object, ...]:
        """What has to be equal for an assumption to make no difference."""
        return (self.verdict, self.least, self.most)


@dataclass(frozen=True, slots=True)
class Explored:
    """States of all charges under each combination of assumptions; None where there are too many.

    Attributes:
        asked: every fact that was asked for.
    """

    cases: list[tuple[Assumed, list[State]]] | None
    asked: tuple[Ask, ...]


def explore(view: View, changing: Changing) -> Explored:
    """Evaluate a place under each value of the facts that its rules ask for and do not find.

    Raises:
        RateMissing: two currencies are to be compared without a rate.
    """
    circumstances = view.case.circumstances
    open_: list[Assumed] = [{}]
    cases: list[tuple[Assumed, list[State]]] = []
    asked: dict[Ask, None] = {}
    while open_:
        assumed = open_.pop()
        try:
            found = evaluate(view, Known(circumstances, assumed), changing)
        except Need as need:
            asked[need.ask] = None
            hosts = [host for ready, _ in view.active for host in ready.rule.hosts]
            values = values_of(need.ask, view.conditions, hosts)
            open_ += [assumed | {need.ask: value} for value in reversed(values)]
            if len(open_) + len(cases) > MOST_CASES:
                return Explored(None, tuple(asked))
            continue
        for things, findings in found:
            asked |= dict.fromkeys(things)
            states = [_state(findings[at]) for at in range(len(view.case.charges))]
            cases.append((assumed | things, states))
    return Explored(cases, tuple(asked))


def answer(explored: Explored, at: int, charge: Charge) -> ItemAnswer:
    """Put together what a place says of one charge, and which facts it hangs on."""
    currency = charge.amount.currency
    if explored.cases is None:
        none = Money(0, currency)
        return ItemAnswer(Verdict.DEPENDS, none, charge.amount, asks=explored.asked)
    each = [(assumed, states[at]) for assumed, states in explored.cases]
    states = [state for _, state in each]
    least, most = min(s.least for s in states), max(s.most for s in states)
    relevant = _relevant(each, explored.asked)
    applied = _together(states, currency)
    return ItemAnswer(
        verdict=_verdict(states, least),
        least=Money(least, currency),
        most=Money(most, currency),
        applied=applied,
        asks=(*relevant, *_asks(states, relevant)),
        outcomes=_outcomes(each, relevant, currency) if relevant else (),
        decisive=strictest(applied),
    )


def strictest(applied: Iterable[Applied]) -> str | None:
    """Return the rule by which most is above; the first of the alphabet of equals."""
    ranked = sorted(
        applied, key=lambda a: (-a.most.amount_minor, -a.least.amount_minor, _weight(a), a.rule)
    )
    return ranked[0].rule if ranked else None


_UNSETTLED = {
    Reason.NOT_SETTLED: Verdict.UNCLEAR,
    Reason.NEEDS_REVIEW: Verdict.REVIEW,
    Reason.HOST_FORBIDS: Verdict.REVIEW,
}


def _weight(applied: Applied) -> int:
    return 0 if applied.reason in _UNSETTLED else 1


def verdict_of(reasons: Iterable[Reason], least: int, most: int) -> Verdict:
    """Return what a charge is, from why rules say what they say and what is above."""
    if least:
        return Verdict.OVER
    if most:
        return Verdict.DEPENDS
    every = list(reasons)
    unsettled = {_UNSETTLED[each] for each in every if each in _UNSETTLED}
    for each in (Verdict.UNCLEAR, Verdict.REVIEW):
        if each in unsettled:
            return each
    return Verdict.NO_EXCESS if every else Verdict.NO_RULE


def _state(found: Sequence[tuple[str, Said]]) -> State:
    least = max((said.least for _, said in found), default=0)
    most = max((said.most for _, said in found), default=0)
    verdict = verdict_of((said.reason for _, said in found), least, most)
    return State(verdict, least, most, tuple(found))


def _verdict(states: Sequence[State], least: int) -> Verdict:
    verdicts = {each.verdict for each in states}
    if len(verdicts) == 1:
        return verdicts.pop()
    return Verdict.OVER if least else Verdict.DEPENDS


def _relevant(each: Sequence[tuple[Assumed, State]], asked: Sequence[Ask]) -> tuple[Ask, ...]:
    if len({state.result for _, state in each}) == 1:
        return ()
    return tuple(ask for ask in asked if _matters(each, ask))


def _matters(each: Sequence[tuple[Assumed, State]], ask: Ask) -> bool:
    with_it = [(assumed, state) for assumed, state in each if ask in assumed]
    for n, (one, state) in enumerate(with_it):
        for other, second in with_it[n + 1 :]:
            if state.result != second.result and _differ_in(one, other, ask):
                return True
    return False


def _differ_in(one: Assumed, other: Assumed, ask: Ask) -> bool:
    return one[ask] != other[ask] and all(
        other[key] == value for key, value in one.items() if key != ask and key in other
    )


def _outcomes(
    each: Sequence[tuple[Assumed, State]], relevant: Sequence[Ask], currency: str
) -> tuple[Outcome, ...]:
    grouped: dict[tuple[tuple[Ask, str], ...], list[State]] = {}
    for assumed, state in each:
        key = tuple((ask, assumed[ask]) for ask in relevant if ask in assumed)
        grouped.setdefault(key, []).append(state)
    return tuple(
        Outcome(
            key,
            Money(min(each.least for each in states), currency),
            Money(max(each.most for each in states), currency),
        )
        for key, states in grouped.items()
    )


def _together(states: Sequence[State], currency: str) -> tuple[Applied, ...]:
    found: dict[tuple[str, Reason, Payer], list[Said]] = {}
    for state in states:
        for rule, said in state.said:
            found.setdefault((rule, said.reason, said.payer), []).append(said)
    single = len(states) == 1
    return tuple(
        Applied(
            rule,
            reason,
            payer,
            Money(_least(each, len(states), single=single), currency),
            Money(max(one.most for one in each), currency),
        )
        for (rule, reason, payer), each in sorted(found.items())
    )


def _least(each: Sequence[Said], cases: int, *, single: bool) -> int:
    if single:
        return max(one.least for one in each)
    return min(one.least for one in each) if len(each) >= cases else 0


def _asks(states: Sequence[State], known: Sequence[Ask]) -> tuple[Ask, ...]:
    found: Mapping[Ask, None] = dict.fromkeys(
        ask for state in states for _, said in state.said for ask in said.asks
    )
    return tuple(ask for ask in found if ask not in known)
