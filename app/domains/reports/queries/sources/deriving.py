"""What every source shares: firms and their homes, civil days, the common currency."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import Select, select, union

from app.access.policy import PART_OF, unscoped
from app.domains.imports.models import Source as Register
from app.domains.imports.types import ListPurpose
from app.domains.reports.types import Fact
from app.domains.subjects.models import Licence, Subject
from app.kit.money import EXPONENTS
from app.store.plain import PlainId, among
from app.store.work import Work

DERIVED = "facts are derived from all rows; who reads them asks the policy before"
DAY = timedelta(days=1)
INSTANT = timedelta(microseconds=1)
Rate = Callable[[str, str, date], Fraction | None]
"""Units of the second currency for one of the first on a day; ``None``: none is known."""


@dataclass(frozen=True, slots=True)
class Firm:
    """A firm as facts name it.

    Attributes:
        id: the record that stands for it, whatever was merged.
        home: whose register it stands in; ``None``: nobody knows.
    """

    id: UUID
    home: str | None


NOBODY = Firm(UUID(int=0), None)


@dataclass
class Deriving:
    """Deriving facts from rows, behind one open door.

    Attributes:
        work: an open door; all of one run is read in its snapshot.
        zone: where the scheme is; its days are counted.
        common: the common currency, ISO 4217.
        rate: the rate of a day.
    """

    work: Work
    zone: ZoneInfo
    common: str
    rate: Rate
    _firms: dict[UUID, Firm] = field(default_factory=dict)

    def day(self, at: datetime) -> date:
        """Return the civil day of an instant."""
        return at.astimezone(self.zone).date()

    def day_of(self, at: datetime | None) -> date | None:
        """Return the civil day of an instant, if there is one."""
        return None if at is None else self.day(at)

    def last_day(self, until: datetime | None) -> date | None:
        """Return the last civil day before an instant at which something ends."""
        return None if until is None else self.day(until - INSTANT)

    def days(self, since: datetime, until: datetime | None) -> int | None:
        """Return how many civil days lie between two instants."""
        return None if until is None else max((self.day(until) - self.day(since)).days, 0)

    def common_minor(self, amount_minor: int | None, currency: str | None, on: date) -> int | None:
        """Return an amount in the common currency at the rate of a day."""
        if amount_minor is None or currency is None:
            return None
        if currency == self.common:
            return amount_minor
        factor = self.rate(currency, self.common, on)
        if factor is None:
            return None
        digits = EXPONENTS[self.common] - EXPONENTS[currency]
        return round(amount_minor * factor * Fraction(10) ** digits)

    def firms(self, subject_ids: Iterable[UUID | None]) -> dict[UUID | None, Firm]:
        """Return the firms of some records."""
        asked = {each for each in subject_ids if each is not None}
        missing = {each for each in asked if each not in self._firms}
        if missing:
            self._firms |= _firms(self.work, missing)
        found: dict[UUID | None, Firm] = {each: self._firms.get(each, NOBODY) for each in asked}
        found[None] = NOBODY
        return found

    def rows(self, query: Select[*tuple[Any, ...]], column: Any, ids: Collection[UUID]) -> Any:
        """Return the rows of a question for which a column is one of some ids."""
        return self.work.session.execute(
            query.where(unscoped(why=DERIVED), among(self.work.session, column, self.plain(ids)))
        ).all()

    def plain(self, ids: Iterable[UUID]) -> list[PlainId]:
        """Return ids as the driver of this database gives them."""
        return as_plain(self.work, ids)


def as_plain(work: Work, ids: Iterable[UUID]) -> list[PlainId]:
    """Return ids as the driver of this database gives them."""
    if work.session.get_bind().dialect.name == "postgresql":
        return list(ids)
    return [each.hex for each in ids]


def _firms(work: Work, subject_ids: Collection[UUID]) -> dict[UUID, Firm]:
    into = merges(work)
    stands = {each: survivor(each, into) for each in subject_ids}
    survivors = set(stands.values())
    group = {each: survivor(each, into) for each in into}
    members = survivors | {each for each, one in group.items() if one in survivors}
    countries: dict[UUID, str | None] = {}
    registers: dict[UUID, set[str]] = defaultdict(set)
    for one, country, code in work.session.execute(
        select(Subject.id, Subject.country, Register.jurisdiction)
        .outerjoin(Licence, (Licence.subject_id == Subject.id) & Licence.recorded_until.is_(None))
        .outerjoin(
            Register,
            (Register.key == Licence.source_key) & (Register.purpose == ListPurpose.REGISTER),
        )
        .where(unscoped(why=DERIVED), among(work.session, Subject.id, as_plain(work, members)))
        .distinct()
    ):
        stand = group.get(one, one)
        if one == stand:
            countries[stand] = country
        registers[stand] |= {code} if code else set()
    return {
        each: Firm(one, home_of(countries.get(one), registers[one])) for each, one in stands.items()
    }


def home_of(country: str | None, registers: Collection[str]) -> str | None:
    """Return where a firm is at home: the part or whole of its country that licensed it.

    A firm of a country whose part keeps the register stands in that part; one that only others
    licensed is at home in its own country; one of which no country is known, where it is licensed.

    Args:
        country: of the record.
        registers: jurisdictions whose registers list it.

    Rule:
        Fairness S5: who answers for a part of a country sees that part only.
    """
    if country is None:
        return min(registers, default=None)
    parts = [each for each in registers if each.startswith(f"{country}{PART_OF}")]
    return country if country in registers else min(parts, default=country)


def merges(work: Work) -> dict[UUID, UUID]:
    """Return into which record each merged one went."""
    rows = work.session.execute(
        select(Subject.id, Subject.merged_into).where(
            unscoped(why=DERIVED), Subject.merged_into.is_not(None)
        )
    )
    return {one: into for one, into in rows if into is not None}


def survivor(subject_id: UUID, into: dict[UUID, UUID]) -> UUID:
    """Return the record that stands for one."""
    while subject_id in into:
        subject_id = into[subject_id]
    return subject_id


def country(code: str | None) -> str | None:
    """Return the country of a place."""
    return None if code is None else code.partition(PART_OF)[0]


Derive = Callable[[Deriving, Collection[UUID]], Iterable[Fact]]


@dataclass(frozen=True, slots=True)
class Source:
    """A part of the register from which facts are derived.

    Attributes:
        name: of it, as progress is shown.
        id: the column whose values are its things.
        facts: derives the facts of some things, in a constant number of statements.
        ties: of each row that an entry of the journal can name, its id and the thing that it
            belongs to.
        firms: of each thing, the record of the firm that it is about, and the thing.
    """

    name: str
    id: Any
    facts: Derive
    ties: Sequence[tuple[Any, Any]]
    firms: Sequence[tuple[Any, Any]] = ()

    def touched(self, work: Work, mentioned: Collection[UUID]) -> set[UUID]:
        """Return the things to which rows belong that were named."""
        return _ends(work, self.ties, mentioned)

    def of_firms(self, work: Work, subject_ids: Collection[UUID]) -> set[UUID]:
        """Return the things that are about some records."""
        return _ends(work, self.firms, subject_ids)

    def after(self, work: Work, last: UUID | None, limit: int) -> list[UUID]:
        """Return the next things, by their ids."""
        query = select(self.id).where(unscoped(why=DERIVED)).order_by(self.id).limit(limit)
        if last is not None:
            query = query.where(self.id > last)
        return list(work.session.scalars(query))


def _ends(work: Work, ties: Sequence[tuple[Any, Any]], ids: Collection[UUID]) -> set[UUID]:
    if not ties or not ids:
        return set()
    asked = as_plain(work, ids)
    parts = [
        select(thing.label("thing")).where(
            unscoped(why=DERIVED), among(work.session, one, asked), thing.is_not(None)
        )
        for one, thing in ties
    ]
    return set(work.session.scalars(union(*parts)))
