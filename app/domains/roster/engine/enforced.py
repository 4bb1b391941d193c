"""Acts of enforcement that lists state: when they are public, and how an item shows them (V4)."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from app.domains.imports.types import (
    TAKEN_BACK,
    EnforcementFact,
    ListedUntil,
    OffenceClass,
)
from app.domains.roster.engine.tokens import token
from app.kit.money import Money
from app.store.plain import PlainId

A_DAY = timedelta(days=1)
ENFORCEMENT = "enforcement"


class Act(NamedTuple):
    """An act of enforcement as far as its publication goes; a listing without any has ``None``.

    Attributes:
        fact_id: of its fact.
        listing_id: the row of the list that states it.
        first: first civil day of its publication; ``None``: since it is listed.
        last: last civil day; ``None``: none is known.
        zone: of the source's days.
        is_public: whether it is public on any day at all.
    """

    fact_id: PlainId | None
    listing_id: PlainId
    first: date | None
    last: date | None
    zone: str
    is_public: bool

    def shows(self, at: datetime) -> bool:
        """Tell whether it is public at an instant."""
        begins, ends = self.begins, self.ends
        return self.is_public and (begins is None or begins <= at) and (ends is None or at < ends)

    @property
    def begins(self) -> datetime | None:
        """The instant from which it is public; ``None``: always."""
        return None if self.first is None else _midnight(self.first, self.zone)

    @property
    def ends(self) -> datetime | None:
        """The instant from which it is public no more; ``None``: never."""
        return None if self.last is None else _midnight(self.last + A_DAY, self.zone)


def _midnight(day: date, zone: str) -> datetime:
    return datetime.combine(day, time(), ZoneInfo(zone)).astimezone(UTC)


def is_public(until_by: ListedUntil, offence_class: OffenceClass) -> bool:
    """Tell whether an act can be public at all.

    What its source took off its list or said to be overturned is not; nor is a case in which the
    source itself counts no violation, since it says nothing against the firm.

    Rule:
        Fairness V4.
    """
    return until_by not in TAKEN_BACK and offence_class is not OffenceClass.NONE_COUNTED


@dataclass(frozen=True, slots=True)
class Hidden:
    """What lists of enforcement state and the public does not read at an instant.

    Attributes:
        facts: acts of enforcement.
        listings: rows of such lists without any act that is public: nothing that they state is, not
            even that they name the firm.
    """

    facts: frozenset[PlainId] = frozenset()
    listings: frozenset[PlainId] = frozenset()


def hidden(acts: Iterable[Act], at: datetime, day: date | None = None) -> Hidden:
    """Return what is hidden of some acts.

    Args:
        acts: all of the listings in question.
        at: the instant of the request; nothing that is over by then is told of any day.
        day: a past day that is asked for: what was published later is not told of it.

    Rule:
        Fairness V4 and L1.
    """
    facts, listings, shown = set(), set(), set()
    for act in acts:
        is_later = day is not None and act.first is not None and act.first > day
        if act.shows(at) and not is_later:
            shown.add(act.listing_id)
            continue
        listings.add(act.listing_id)
        if act.fact_id is not None:
            facts.add(act.fact_id)
    return Hidden(frozenset(facts), frozenset(listings - shown))


def turns(acts: Collection[Act], after: datetime) -> list[datetime]:
    """Return the instants after ``after`` at which anything of some acts begins or ends."""
    found = {
        each
        for act in acts
        if act.is_public
        for each in (act.begins, act.ends)
        if each is not None and each > after
    }
    return sorted(found)


def shown(values: Sequence[Any]) -> dict[str, Any]:
    """Return an act of enforcement as an item shows it; which source says it is a token."""
    source, *parts = values
    act = EnforcementFact(*parts)
    amount = None
    if act.amount_minor is not None and act.currency is not None:
        amount = Money(act.amount_minor, act.currency).wire()
    plain: Mapping[str, Any] = {
        name: value
        for name, value in act._asdict().items()
        if name not in {"offence_class", "amount_minor", "currency"}
    }
    return {
        "source": source,
        token("enforced", source): 0,
        "class": act.offence_class,
        **plain,
        "amount": amount,
    }


def cell(values: Sequence[Any]) -> str:
    """Write an act of enforcement for a cell of the export."""
    source, *parts = values
    act = EnforcementFact(*parts)
    said = (act.offence_class, act.case_number, act.penalty, act.published_from)
    return f"{source}: " + ", ".join(str(each) for each in said if each is not None)
