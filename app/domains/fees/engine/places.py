"""One place: which of its rules can matter to a case, and what they say under assumptions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from app.domains.fees.engine.ceilings import Changing
from app.domains.fees.engine.known import Known
from app.domains.fees.engine.lines import REFUNDS, Member, Said, Shares, group_key, say, tax
from app.domains.fees.engine.matching import Match, Ready
from app.domains.fees.types import Category, Charge, Circumstances, Fact, Item, Milestone
from app.domains.fees.types.answers import Ask
from app.domains.fees.types.rules import Bound, Condition, DateBasis, Line, Rule, Shape

Findings = dict[int, list[tuple[str, Said]]]
"""For each charge what each rule says, by the rule's id."""
_MILESTONES = {
    DateBasis.CONTRACT: Milestone.CONTRACT_SIGNED,
    DateBasis.DEPARTURE: Milestone.DEPARTED,
}


@dataclass(frozen=True)
class Case:
    """What is asked about: circumstances and charges, with the order in which they count."""

    circumstances: Circumstances
    charges: tuple[Charge, ...]

    @cached_property
    def order(self) -> tuple[int, ...]:
        """The order in which charges use a ceiling up; it hangs on what they are alone."""

        def key(at: int) -> tuple[object, ...]:
            charge = self.charges[at]
            cost = charge.actual_cost.amount_minor if charge.actual_cost else 0
            return (*group_key(charge), charge.amount.amount_minor, cost, charge.key)

        return tuple(sorted(range(len(self.charges)), key=key))

    @cached_property
    def things(self) -> frozenset[tuple[Category, Item | None]]:
        """What was paid for."""
        return frozenset((each.category, each.item) for each in self.charges)


@dataclass(frozen=True)
class View:
    """A place with those of its rules that can matter to a case."""

    place: str
    case: Case
    active: tuple[tuple[Ready, tuple[int, ...]], ...]
    """Rules, with those of their lines that can be about a charge."""
    notes: tuple[Rule, ...]
    refunding: tuple[Ready, ...]

    @property
    def conditions(self) -> Iterator[Condition]:
        """All conditions of its rules."""
        for ready, lines in self.active:
            yield from _conditions_of(ready.rule, self.case.circumstances)
            for at in lines:
                yield from ready.rule.lines[at].when


def look(place: str, rules: Sequence[Ready], case: Case) -> View:
    """Find those rules of a place that can matter."""
    active: list[tuple[Ready, tuple[int, ...]]] = []
    notes, refunding = [], []
    for ready in rules:
        rule = ready.rule
        if not _in_reach(rule, place, case.circumstances):
            continue
        if not any(_may_hold(rule, charge) for charge in case.charges):
            continue
        if rule.note is not None:
            notes.append(rule)
        elif lines := _touching(ready, case):
            active.append((ready, lines))
        if any(line.shape in REFUNDS for line in rule.lines):
            refunding.append(ready)
    return View(place, case, tuple(active), tuple(notes), tuple(refunding))


def evaluate(view: View, known: Known, changing: Changing) -> list[tuple[dict[Ask, str], Findings]]:
    """Say what the rules of a place make of each charge.

    Where it was not said which thing a charge was for and lines tell things apart, each thing is
    tried, one category after the other; the results stand beside each other.

    Raises:
        Need: a fact is asked for that is neither known nor assumed.
        RateMissing: two currencies are to be compared without a rate.
    """
    applied = _applied(view, known)
    choices = _choices(view.case, applied)
    base = dict.fromkeys(choices, Item.ANOTHER)
    variants = [base]
    for category, things in choices.items():
        variants += [base | {category: each} for each in sorted(things - {Item.ANOTHER})]
    return [
        (
            {Ask(Fact.ITEM, category): thing.value for category, thing in variant.items()},
            _run(view.case, applied, variant, (known, changing)),
        )
        for variant in variants
    ]


def covered_charges(rule: Ready, at: int, case: Case) -> list[int]:
    """Return which charges a line is about for certain, on days of its rule."""
    line = rule.rule.lines[at]
    return [
        n
        for n in case.order
        if rule.rule.holds(case.charges[n].charged_on)
        and _takes(line, case.charges[n])
        and rule.matches(case.charges[n].category, case.charges[n].item)[at] is Match.YES
    ]


def applies(rule: Rule, known: Known) -> bool:
    """Tell whether the conditions of a rule are met.

    Raises:
        Need: a fact is asked for.
    """
    return all(known.holds(each) for each in _conditions_of(rule, known.circumstances))


def _in_reach(rule: Rule, place: str, circumstances: Circumstances) -> bool:
    origin, destination = circumstances.origin, circumstances.destination
    if Bound.ANYWHERE in rule.bound:
        return True
    if Bound.CONTRACT in rule.bound and circumstances.public_contract in {None, place}:
        return True
    if Bound.FLAG in rule.bound and circumstances.flag == place:
        return True
    as_origin = Bound.ORIGIN in rule.bound and origin == place
    as_destination = Bound.DESTINATION in rule.bound and destination == place
    return (as_origin and _on_corridor(rule, destination, circumstances.destination_part)) or (
        as_destination and _on_corridor(rule, origin, circumstances.origin_part)
    )


def _on_corridor(rule: Rule, other: str, part: str | None) -> bool:
    ends = {other, part}
    if rule.corridors and not rule.corridors & ends:
        return False
    return not rule.not_corridors & ends


def _may_hold(rule: Rule, charge: Charge) -> bool:
    return rule.date_basis is not DateBasis.CHARGE or rule.holds(charge.charged_on)


def _touching(ready: Ready, case: Case) -> tuple[int, ...]:
    found: set[int] = set()
    lines = ready.rule.lines
    for charge in case.charges:
        if len(found) == len(lines):
            break
        if not _may_hold(ready.rule, charge):
            continue
        for at, match in enumerate(ready.matches(charge.category, charge.item)):
            if match and lines[at].shape not in REFUNDS and _takes(lines[at], charge):
                found.add(at)
    return tuple(sorted(found))


def _takes(line: Line, charge: Charge) -> bool:
    return not line.payees or charge.payee in line.payees


def _conditions_of(rule: Rule, circumstances: Circumstances) -> Iterator[Condition]:
    yield from rule.when
    if rule.bound == {Bound.CONTRACT}:
        yield Condition(Fact.PUBLIC_CONTRACT, frozenset({rule.place}))
    if rule.place != rule.jurisdiction:
        at_destination = Bound.DESTINATION in rule.bound and circumstances.destination == rule.place
        fact = Fact.DESTINATION_PART if at_destination else Fact.ORIGIN_PART
        yield Condition(fact, frozenset({rule.jurisdiction}))


def _applied(view: View, known: Known) -> list[tuple[Ready, tuple[int, ...]]]:
    found = []
    for ready, lines in view.active:
        if not applies(ready.rule, known):
            continue
        kept = tuple(
            at for at in lines if all(known.holds(each) for each in ready.rule.lines[at].when)
        )
        if kept:
            found.append((ready, kept))
    return found


def _choices(
    case: Case, applied: Sequence[tuple[Ready, tuple[int, ...]]]
) -> dict[Category, set[Item]]:
    unsaid = {category for category, item in case.things if item is None}
    found: dict[Category, set[Item]] = {}
    for ready, lines in applied:
        for category in unsaid:
            matches = ready.matches(category, None)
            if any(matches[at] is Match.MAYBE for at in lines):
                found.setdefault(category, set()).update(ready.things(category))
    return dict(sorted(found.items()))


def _run(
    case: Case,
    applied: Sequence[tuple[Ready, tuple[int, ...]]],
    things: Mapping[Category, Item],
    with_: tuple[Known, Changing],
) -> Findings:
    known, changing = with_
    findings: Findings = {at: [] for at in range(len(case.charges))}
    taken: set[int] = set()
    for subsidiary in (False, True):
        for ready, lines in applied:
            if ready.rule.subsidiary is not subsidiary:
                continue
            open_to = set(case.order) - taken if subsidiary else None
            for said in _of_rule(ready, lines, _Members(case, things, known, open_to), changing):
                findings[said.at].append((ready.rule.id, said))
        taken = {at for at, said in findings.items() if said}
    return findings


@dataclass(frozen=True)
class _Members:
    case: Case
    things: Mapping[Category, Item]
    known: Known
    open_to: set[int] | None

    def of(self, ready: Ready, at: int) -> list[Member]:
        line, found = ready.rule.lines[at], []
        for n in self.case.order:
            charge = self.case.charges[n]
            if self.open_to is not None and n not in self.open_to:
                continue
            item = charge.item or self.things.get(charge.category)
            if ready.matches(charge.category, item)[at] is Match.YES and _takes(line, charge):
                found.append(self._member(ready.rule, n, charge))
        return found

    def _member(self, rule: Rule, at: int, charge: Charge) -> Member:
        if rule.imports_bans:
            return Member(at, charge, rule.holds(charge.charged_on) and self._host(rule, charge))
        if rule.date_basis is DateBasis.CHARGE:
            return Member(at, charge, rule.holds(charge.charged_on))
        kind = _MILESTONES[rule.date_basis]
        milestones = self.known.circumstances.milestones
        if kind not in milestones:
            return Member(at, charge, doubtful=(Ask(Fact.MILESTONE, kind),))
        return Member(at, charge, rule.holds(milestones[kind] or charge.charged_on))

    def _host(self, rule: Rule, charge: Charge) -> bool:
        return any(
            (host.first is None or host.first <= charge.charged_on)
            and (host.last is None or charge.charged_on <= host.last)
            and self.known.is_host(host)
            for host in rule.hosts
        )


def _of_rule(
    ready: Ready, lines: Sequence[int], members: _Members, changing: Changing
) -> Iterator[Said]:
    shares = Shares.none()
    late = []
    for at in lines:
        line = ready.rule.lines[at]
        under = members.of(ready, at)
        if not any(each.counts for each in under):
            continue
        if line.shape is Shape.TAX_SHARE:
            late.append((line, under))
            continue
        said, found = say(line, under, members.known, changing)
        shares = found or shares
        yield from said
    for line, under in late:
        yield from tax(line, under, shares)
