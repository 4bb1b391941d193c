"""One place: which of its rules can matter to a case, and what they say under assumptions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from app.domains.fees.engine.ceilings import Changing
from app.domains.fees.engine.known import Known
from app.domains.fees.engine.lines import REFUNDS, Member, Said, Shares, group_key, say, tax
from app.domains.fees.engine.matching import Match, Ready
from app.domains.fees.types import Charge, Circumstances, Fact, FeeCategory, Item, Milestone
from app.domains.fees.types.answers import Ask
from app.domains.fees.types.rules import Bound, Condition, DateBasis, Line, Rule, Shape

Findings = dict[int, list[tuple[str, Said]]]
"""For each charge what each rule says, by the rule's id."""
Row = tuple[Ready, tuple[int, ...]]
"""A rule with those of its lines that apply."""
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
    def things(self) -> frozenset[tuple[FeeCategory, Item | None]]:
        """What was paid for."""
        return frozenset((each.category, each.item) for each in self.charges)


@dataclass(frozen=True)
class View:
    """A place with those of its rules that can matter to a case."""

    place: str
    case: Case
    active: tuple[Row, ...]
    """Rules, with those of their lines that can be about a charge."""
    notes: tuple[Rule, ...]
    refunding: tuple[Ready, ...]
    kept: dict[object, list["Tried"]] = field(default_factory=dict)
    under: dict[object, list[int]] = field(default_factory=dict)

    @property
    def conditions(self) -> Iterator[Condition]:
        """All conditions of its rules."""
        for ready, lines in self.active:
            yield from _conditions_of(ready.rule, self.case.circumstances)
            for at in lines:
                yield from ready.rule.lines[at].when


def look(place: str, rules: Sequence[Ready], case: Case) -> View:
    """Find those rules of a place that can matter."""
    active: list[Row] = []
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


@dataclass(frozen=True, slots=True)
class Tried:
    """What rules say under one choice of things; ``category`` is the one that was varied."""

    things: dict[Ask, str]
    category: FeeCategory | None
    findings: Findings


def evaluate(view: View, known: Known, changing: Changing) -> list[Tried]:
    """Say what the rules of a place make of each charge.

    Where it was not said which thing a charge was for and lines tell things apart, each thing is
    tried, one category after the other; the results stand beside each other, first the one in
    which each is something else. What was found stays with the view, since many assumptions
    come to the same lines.

    Raises:
        Need: a fact is asked for that is neither known nor assumed.
        RateMissing: two currencies are to be compared without a rate.
    """
    applied = _applied(view, known)
    key = (tuple((ready.rule.id, at) for ready, at in applied), known.of_lines())
    if key not in view.kept:
        view.kept[key] = _tries(view, applied, known, changing)
    return view.kept[key]


def _tries(view: View, applied: Sequence[Row], known: Known, changing: Changing) -> list[Tried]:
    choices = _choices(view.case, applied)
    things = dict.fromkeys(choices, Item.ANOTHER)
    base = _run(applied, _Members(view, things, known), changing)
    found = [Tried(_asked(things), None, base)]
    for category in choices:
        rows = [row for row in applied if _hangs_on(row, category) or row[0].rule.subsidiary]
        for thing in sorted(choices[category] - {Item.ANOTHER}):
            tried = things | {category: thing}
            anew = _run(rows, _Members(view, tried, known), changing, base)
            found.append(Tried(_asked(tried), category, anew))
    return found


def _asked(things: Mapping[FeeCategory, Item]) -> dict[Ask, str]:
    return {Ask(Fact.ITEM, category): thing.value for category, thing in things.items()}


def _hangs_on(row: Row, category: FeeCategory) -> bool:
    matches = row[0].matches(category, None)
    return any(matches[at] is Match.MAYBE for at in row[1])


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


def _applied(view: View, known: Known) -> list[Row]:
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


def _choices(case: Case, applied: Sequence[Row]) -> dict[FeeCategory, set[Item]]:
    unsaid = {category for category, item in case.things if item is None}
    found: dict[FeeCategory, set[Item]] = {}
    for ready, lines in applied:
        for category in unsaid:
            matches = ready.matches(category, None)
            if any(matches[at] is Match.MAYBE for at in lines):
                found.setdefault(category, set()).update(ready.things(category))
    return dict(sorted(found.items()))


def _run(
    rows: Sequence[Row],
    members: "_Members",
    changing: Changing,
    before: Findings | None = None,
) -> Findings:
    """Say what rules make of charges; of those not among ``rows`` what was said before stays."""
    again = {ready.rule.id for ready, _ in rows}
    count = range(len(members.view.case.charges))
    findings: Findings = {at: [] for at in count}
    if before is not None:
        findings = {at: [e for e in before[at] if e[0] not in again] for at in count}
    for subsidiary in (False, True):
        open_to = {at for at, said in findings.items() if not said} if subsidiary else None
        for ready, lines in rows:
            if ready.rule.subsidiary is subsidiary:
                for said in _of_rule(ready, lines, members, (changing, open_to)):
                    findings[said.at].append((ready.rule.id, said))
    return findings


@dataclass(frozen=True)
class _Members:
    view: View
    things: Mapping[FeeCategory, Item]
    known: Known

    def of(self, ready: Ready, at: int, open_to: set[int] | None) -> list[Member]:
        charges = self.view.case.charges
        return [
            self._member(ready.rule, n, charges[n])
            for n in self._under(ready, at)
            if open_to is None or n in open_to
        ]

    def _under(self, ready: Ready, at: int) -> list[int]:
        things = tuple(self.things.items()) if ready.tells_apart else ()
        key = (ready.rule.id, at, things)
        found = self.view.under.get(key)
        if found is None:
            line, case = ready.rule.lines[at], self.view.case
            found = self.view.under[key] = [
                n
                for n in case.order
                if _takes(line, case.charges[n])
                and ready.matches(*self._thing(case.charges[n]))[at] is Match.YES
            ]
        return found

    def _thing(self, charge: Charge) -> tuple[FeeCategory, Item | None]:
        return charge.category, charge.item or self.things.get(charge.category)

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
    ready: Ready,
    lines: Sequence[int],
    members: _Members,
    with_: tuple[Changing, set[int] | None],
) -> Iterator[Said]:
    changing, open_to = with_
    shares = Shares.none()
    late = []
    for at in lines:
        line = ready.rule.lines[at]
        under = members.of(ready, at, open_to)
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
