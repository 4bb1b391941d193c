"""What is known of a case, what was assumed for a moment, and what a rule still asks for."""

from collections.abc import Iterable, Mapping

from app.domains.fees.types import (
    Channel,
    Circumstances,
    Fact,
    Milestone,
    Occupation,
    Programme,
    Sex,
    Skill,
)
from app.domains.fees.types.answers import Ask
from app.domains.fees.types.rules import Condition, Host

YES, NO, OTHER = "yes", "no", "other"
HAPPENED, NOT_BEFORE = "happened_before", "not_before"
JOIN = ","
"""Between values that rules do not tell apart."""
_LONG = 36
_OF_LINES = frozenset({Fact.MILESTONE, Fact.DESTINATION_PART, Fact.PROGRAMME})


class Need(Exception):
    """A rule asks for a fact that is neither known nor assumed."""

    def __init__(self, ask: Ask) -> None:
        super().__init__(f"{ask.fact} {ask.kind}".rstrip())
        self.ask = ask


class Known:
    """The facts of a case, with what is assumed for the rest."""

    __slots__ = ("_assumed", "_given", "circumstances")

    def __init__(self, circumstances: Circumstances, assumed: Mapping[Ask, str]) -> None:
        self.circumstances = circumstances
        self._assumed = assumed
        self._given = given(circumstances)

    def value(self, fact: Fact) -> str:
        """Return what a fact is.

        Raises:
            Need: it is neither known nor assumed.
        """
        found = self._given.get(fact)
        if found is None:
            found = self.assumed(Ask(fact)).partition(JOIN)[0]
        return found

    def assumed(self, ask: Ask) -> str:
        """Return what is assumed of a fact.

        Raises:
            Need: nothing is.
        """
        if ask not in self._assumed:
            raise Need(ask)
        return self._assumed[ask]

    def of_lines(self) -> frozenset[tuple[Ask, str]]:
        """Return what was assumed and is asked for while charges are laid under a line."""
        return frozenset(each for each in self._assumed.items() if each[0].fact in _OF_LINES)

    def holds(self, condition: Condition) -> bool:
        """Tell whether a condition is met.

        Raises:
            Need: the fact is neither known nor assumed.
        """
        return (self.value(condition.fact) in condition.values) is not condition.negated

    def is_host(self, host: Host) -> bool:
        """Tell whether the work is in a named host.

        Raises:
            Need: its part or the programme is asked for and not known.
        """
        country, _, part = host.place.partition("-")
        if country != self.circumstances.destination:
            return False
        if part and self.value(Fact.DESTINATION_PART) != host.place:
            return False
        return host.programme is None or self.value(Fact.PROGRAMME) == host.programme


def given(circumstances: Circumstances) -> dict[Fact, str | None]:
    """Return each fact that conditions ask for; None or absent is not given."""
    order, months = circumstances.job_order, circumstances.contract_months
    found: dict[Fact, str | None] = {
        fact: YES if said else NO for fact, said in circumstances.facts.items()
    }
    if order is not None:
        found[Fact.TICKET_BY_EMPLOYER] = YES if order.ticket_by_employer else NO
    if months is not None:
        found[Fact.AT_LEAST_36_MONTHS] = YES if months >= _LONG else NO
        found[Fact.LONGER_THAN_36_MONTHS] = YES if months > _LONG else NO
    found[Fact.OCCUPATION] = circumstances.occupation
    found[Fact.SEX] = circumstances.sex
    found[Fact.SKILL] = circumstances.skill
    found[Fact.CHANNEL] = circumstances.channel
    found[Fact.PROGRAMME] = circumstances.programme
    found[Fact.ORIGIN_PART] = circumstances.origin_part
    found[Fact.DESTINATION_PART] = circumstances.destination_part
    found[Fact.FLAG] = circumstances.flag
    found[Fact.PUBLIC_CONTRACT] = circumstances.public_contract
    return found


_PLACES = (Fact.ORIGIN_PART, Fact.DESTINATION_PART, Fact.FLAG, Fact.PUBLIC_CONTRACT)
_LISTED: Mapping[Fact, Iterable[str]] = {
    Fact.OCCUPATION: tuple(Occupation),
    Fact.SEX: tuple(Sex),
    Fact.SKILL: tuple(Skill),
    Fact.CHANNEL: tuple(Channel),
    Fact.PROGRAMME: tuple(Programme),
}


def values_of(ask: Ask, conditions: Iterable[Condition], hosts: Iterable[Host]) -> list[str]:
    """Return what a fact could be, as far as rules tell it apart: several values joined, or one."""
    if ask.fact is Fact.MILESTONE:
        return [HAPPENED, NOT_BEFORE]
    if ask.fact not in _PLACES and ask.fact not in _LISTED:
        return [YES, NO]
    groups = {each.values for each in conditions if each.fact is ask.fact}
    for host in hosts:
        if ask.fact is Fact.DESTINATION_PART and "-" in host.place:
            groups.add(frozenset({host.place}))
        if ask.fact is Fact.PROGRAMME and host.programme:
            groups.add(frozenset({host.programme}))
    alike: dict[frozenset[frozenset[str]], list[str]] = {}
    for value in sorted({value for group in groups for value in group} - {OTHER}):
        told_by = frozenset(group for group in groups if value in group)
        alike.setdefault(told_by, []).append(value)
    told = [JOIN.join(each) for each in alike.values()]
    named = {value for each in alike.values() for value in each}
    rest = sorted(set(_LISTED.get(ask.fact, (OTHER,))) - named)
    return told + (rest if len(rest) == 1 else [OTHER] if rest else [])


def milestone(kind: Milestone) -> Ask:
    """Return the question when something happened."""
    return Ask(Fact.MILESTONE, kind)
