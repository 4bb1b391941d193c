"""Facts as of an entry of the journal: what a report is counted from."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Select, and_, func, or_, select

from app.access.policy import PART_OF, unscoped
from app.domains.imports.models import Source
from app.domains.reports.errors import BeforeTheFacts, NotCountedYet
from app.domains.reports.models import ReportFact, ReportMark
from app.domains.reports.types import LASTING, FactKind
from app.store.consumers import position
from app.store.work import Work

CONSUMER = "reports"
"""The follower of the journal that keeps the facts."""
COUNTED = "facts hold codes, days and counts; who reads a report asks the policy before"


def first_mark(work: Work) -> int | None:
    """Return the entry as of which all facts were counted; ``None``: they never were."""
    return work.session.scalar(
        select(func.max(ReportMark.number)).where(unscoped(why=COUNTED), ReportMark.is_first)
    )


def latest_mark(work: Work) -> int:
    """Return the entry as of which a report is made that names none.

    Raises:
        NotCountedYet: the facts were never counted.
    """
    return mark_at_or_before(work, position(work.session, CONSUMER))


def mark_at_or_before(work: Work, entry: int) -> int:
    """Return the entry as of which a report is made that names ``entry``: the same for good.

    Nothing that is counted changed between the two.

    Raises:
        NotCountedYet: the facts have not come to it.
        BeforeTheFacts: they were counted after it, for the first time or anew.
    """
    known, first = position(work.session, CONSUMER), first_mark(work)
    if first is None or entry > known:
        raise NotCountedYet("The facts have not come to that entry.", followed_to=known)
    if entry < first:
        raise BeforeTheFacts("All facts were counted after that entry.", counted_from=first)
    found = work.session.scalar(
        select(func.max(ReportMark.number)).where(
            unscoped(why=COUNTED), ReportMark.number.between(first, entry)
        )
    )
    return found if found is not None else first


def known_at(mark: int) -> ColumnElement[bool]:
    """Return the condition that a fact was known as of a mark."""
    return and_(
        ReportFact.recorded_from <= mark,
        or_(ReportFact.recorded_until.is_(None), ReportFact.recorded_until > mark),
    )


def facts_as_of(mark: int) -> Select[ReportFact]:
    """Return the question for all facts as of a mark."""
    return select(ReportFact).where(unscoped(why=COUNTED), known_at(mark))


@dataclass(frozen=True, slots=True)
class Period:
    """Civil days, both inclusive.

    Attributes:
        since: the first.
        until: the last.
    """

    since: date
    until: date


def within(kinds: Collection[FactKind], period: Period) -> ColumnElement[bool]:
    """Return the condition that a fact is of one of some kinds, and lies or lasts in a period."""
    begun = ReportFact.on_day <= period.until
    lies = [each for each in kinds if each not in LASTING]
    lasts = [each for each in kinds if each in LASTING]
    goes_on = or_(ReportFact.until_day.is_(None), ReportFact.until_day >= period.since)
    of_days = and_(ReportFact.kind.in_(lies), begun, ReportFact.on_day >= period.since)
    of_spans = and_(ReportFact.kind.in_(lasts), begun, goes_on)
    return or_(*([of_days] if lies else []), *([of_spans] if lasts else []))


def of_place(
    work: Work, place: str, kinds: Collection[FactKind], period: Period, mark: int
) -> Select[ReportFact]:
    """Return the question for what concerns a place: each fact once, whatever ties it.

    A fact concerns a place whose register the firm stands in, or from or to which workers go; of
    a country also what concerns its parts.

    Args:
        work: an open door.
        place: ISO 3166.
        kinds: which facts; ask for kinds that lie on a day and kinds that last one by one, where
            that can be.
        period: civil days in which they lie, or last on one at least.
        mark: as of which entry.
    """
    codes = (place, *parts_of(work, place))
    columns = (ReportFact.home, ReportFact.origin, ReportFact.destination)
    # The days stand beside each end, so that both databases ask one index for each of them.
    ends = [and_(each.in_(codes), within(kinds, period)) for each in columns]
    return facts_as_of(mark).where(or_(*ends))


def parts_of(work: Work, place: str) -> tuple[str, ...]:
    """Return the parts of a country in whose registers firms stand."""
    if PART_OF in place:
        return ()
    found = work.session.scalars(
        select(Source.jurisdiction)
        .where(
            unscoped(why=COUNTED),
            Source.jurisdiction.startswith(f"{place}{PART_OF}", autoescape=True),
        )
        .distinct()
        .order_by(Source.jurisdiction)
    )
    return tuple(found)
