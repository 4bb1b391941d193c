"""Trying each value of a fact that was not given, and saying what hangs on it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.domains.fees.engine.ceilings import Changing
from app.domains.fees.engine.known import JOIN, Known, Need, values_of
from app.domains.fees.engine.lines import Said
from app.domains.fees.engine.places import Tried, View, evaluate
from app.domains.fees.types import Charge, FeeCategory, Payer
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
        verdict = Verdict.NO_EXCESS if self.verdict is Verdict.NO_RULE else self.verdict
        return (verdict, self.least, self.most)


@dataclass(frozen=True, slots=True)
class Tree:
    """States of all charges under a combination of assumptions.

    Attributes:
        varied: the category of which a thing was tried, for the charges of it.
        base: the states where each such thing is something else.
    """

    assumed: Assumed
    varied: FeeCategory | None
    states: list[State]
    base: list[State]

    def bears_on(self, at: int, charge: Charge) -> bool:
        """Tell whether it says anything of a charge that the base does not say."""
        if self.varied is None or (self.varied is charge.category and charge.item is None):
            return True
        return self.states[at].result != self.base[at].result


@dataclass(frozen=True, slots=True)
class Explored:
    """All combinations; None where there are too many.

    Attributes:
        asked: every fact that was asked for.
    """

    cases: list[Tree] | None
    asked: tuple[Ask, ...]


def explore(view: View, changing: Changing) -> Explored:
    """Evaluate a place under each value of the facts that its rules ask for and do not find.

    Raises:
        RateMissing: two currencies are to be compared without a rate.
    """
    open_: list[Assumed] = [{}]
    cases: list[Tree] = []
    asked: dict[Ask, None] = {}
    told: dict[int, list[State]] = {}
    ends = 0
    while open_:
        assumed = open_.pop()
        try:
            found = evaluate(view, Known(view.case.circumstances, assumed), changing)
        except Need as need:
            asked[need.ask] = None
            hosts = [host for ready, _ in view.active for host in ready.rule.hosts]
            values = values_of(need.ask, view.conditions, hosts)
            open_ += [assumed | {need.ask: value} for value in reversed(values)]
            if len(open_) + ends > MOST_CASES:
                return Explored(None, tuple(asked))
            continue
        ends += 1
        cases += _trees(assumed, found, told)
        asked |= dict.fromkeys(found[0].things)
    return Explored(cases, tuple(asked))


def _trees(
    assumed: Assumed, found: Sequence[Tried], told: dict[int, list[State]]
) -> Iterator[Tree]:
    for each in found:
        if id(each) not in told:
            told[id(each)] = [_state(each.findings[at]) for at in range(len(each.findings))]
    base = told[id(found[0])]
    for each in found:
        yield Tree(assumed | each.things, each.category, told[id(each)], base)


def answer(explored: Explored, at: int, charge: Charge) -> ItemAnswer:
    """Put together what a place says of one charge, and which facts it hangs on."""
    currency = charge.amount.currency
    if explored.cases is None:
        none = Money(0, currency)
        return ItemAnswer(Verdict.DEPENDS, none, charge.amount, asks=explored.asked)
    each = [(e.assumed, e.states[at]) for e in explored.cases if e.bears_on(at, charge)]
    if len({id(state) for _, state in each}) == 1:
        return _settled(each[0][1], currency)
    states = [state for _, state in each]
    least, most = min(s.least for s in states), max(s.most for s in states)
    branches = _branches(each, explored.asked)
    relevant = tuple(dict.fromkeys(ask for path, _ in branches for ask, _ in path))
    applied = _together(states, currency)
    return ItemAnswer(
        verdict=_verdict(states, least, most),
        least=Money(least, currency),
        most=Money(most, currency),
        applied=applied,
        asks=(*relevant, *_asks(states, relevant)),
        outcomes=tuple(_outcome(path, found, currency) for path, found in branches if path),
        decisive=strictest(applied),
    )


def _settled(state: State, currency: str) -> ItemAnswer:
    applied = _together([state], currency)
    return ItemAnswer(
        verdict=state.verdict,
        least=Money(state.least, currency),
        most=Money(state.most, currency),
        applied=applied,
        asks=_asks([state], ()),
        decisive=strictest(applied),
    )


def strictest(applied: Iterable[Applied]) -> str | None:
    """Return the rule by which most is above; the first of the alphabet of equals."""
    every = tuple(applied)
    if len(every) < _TWO:
        return every[0].rule if every else None
    return min(
        every, key=lambda a: (-a.most.amount_minor, -a.least.amount_minor, _weight(a), a.rule)
    ).rule


_TWO = 2
_FOR_REVIEW = frozenset({Reason.NEEDS_REVIEW, Reason.HOST_FORBIDS})


def _weight(applied: Applied) -> int:
    return 0 if applied.reason is Reason.NOT_SETTLED or applied.reason in _FOR_REVIEW else 1


def verdict_of(reasons: Iterable[Reason], least: int, most: int) -> Verdict:
    """Return what a charge is, from why rules say what they say and what is above."""
    if least:
        return Verdict.OVER
    if most:
        return Verdict.DEPENDS
    every = set(reasons)
    if Reason.NOT_SETTLED in every:
        return Verdict.UNCLEAR
    if every & _FOR_REVIEW:
        return Verdict.REVIEW
    return Verdict.NO_EXCESS if every else Verdict.NO_RULE


_NO_RULE = State(Verdict.NO_RULE, 0, 0, ())


def _state(found: Sequence[tuple[str, Said]]) -> State:
    if not found:
        return _NO_RULE
    least = max((said.least for _, said in found), default=0)
    most = max((said.most for _, said in found), default=0)
    verdict = verdict_of((said.reason for _, said in found), least, most)
    return State(verdict, least, most, tuple(found))


def _verdict(states: Sequence[State], least: int, most: int) -> Verdict:
    verdicts = {each.verdict for each in states}
    if len(verdicts) == 1:
        return verdicts.pop()
    if least or most:
        return Verdict.OVER if least else Verdict.DEPENDS
    order = (Verdict.UNCLEAR, Verdict.REVIEW, Verdict.NO_EXCESS)
    return next(each for each in order if each in verdicts)


Path = tuple[tuple[Ask, str], ...]
Branches = tuple[tuple[Path, tuple[State, ...]], ...]


def _branches(each: Sequence[tuple[Assumed, State]], asked: Sequence[Ask]) -> Branches:
    """Return what has to be told apart, and nothing else: a short tree of facts as its paths."""
    states = tuple(state for _, state in each)
    if len({state.result for state in states}) == 1:
        return (((), states[:1]),)
    for at, ask in enumerate(asked):
        if all(ask in assumed for assumed, _ in each) and len({a[ask] for a, _ in each}) > 1:
            return _split(each, ask, (*asked[:at], *asked[at + 1 :]))
    return (((), states),)


def _split(each: Sequence[tuple[Assumed, State]], ask: Ask, rest: Sequence[Ask]) -> Branches:
    by_value: dict[str, list[tuple[Assumed, State]]] = {}
    for assumed, state in each:
        by_value.setdefault(assumed[ask], []).append((assumed, state))
    alike: dict[object, tuple[list[str], Branches]] = {}
    for value, inside in by_value.items():
        branches = _branches(inside, rest)
        form = tuple((path, tuple({s.result: None for s in found})) for path, found in branches)
        alike.setdefault(form, ([], branches))[0].append(value)
    if len(alike) == 1:
        return next(iter(alike.values()))[1]
    return tuple(
        (((ask, JOIN.join(values)), *path), found)
        for values, branches in alike.values()
        for path, found in branches
    )


def _outcome(path: Path, states: Sequence[State], currency: str) -> Outcome:
    return Outcome(
        path,
        Money(min(each.least for each in states), currency),
        Money(max(each.most for each in states), currency),
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
