"""What entries of the journal touched, and the facts that are known now."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import delete, func, select, update

from app.access.policy import unscoped
from app.domains.reports.models import ReportFact, ReportMark, ReportRebuild
from app.domains.reports.queries.sources.deriving import as_plain, merges, survivor
from app.domains.reports.types import Fact
from app.kit.batches import batched
from app.store.journal import Change, Event
from app.store.plain import among, among_numbers
from app.store.work import Work

FOLLOWED = "facts follow all of the journal; who reads them asks the policy before"
ID = re.compile(r'"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"')
JOINS = ("subjects.subject.merged", "subjects.subject.unmerged", "subjects.candidate.overturned")
"""Entries by which records count as one firm from now on, or no longer."""
RATES = "fees.rates.loaded"
AT_ONCE = 5_000


class Mentioned(NamedTuple):
    """What some entries of the journal name.

    Attributes:
        ids: everything that has an id; not which kind of thing it is.
        firms: records of which something changed that facts of any kind tell.
        has_rates: rates of exchange were loaded.
    """

    ids: set[UUID]
    firms: set[UUID]
    has_rates: bool


def mentioned(work: Work, after: int, until: int) -> Mentioned:
    """Return what the entries after one and up to another name."""
    rows = work.session.execute(
        select(Event.name, Event.canonical).where(
            unscoped(why=FOLLOWED), Event.number > after, Event.number <= until
        )
    ).all()
    named = [(name, {UUID(each) for each in ID.findall(said)}) for name, said in rows]
    changed = work.session.scalars(
        select(Change.subject_id)
        .where(unscoped(why=FOLLOWED), Change.event_number > after, Change.event_number <= until)
        .distinct()
    )
    firms = set(changed).union(*(ids for name, ids in named if name in JOINS))
    return Mentioned(
        ids=set[UUID]().union(*(ids for _, ids in named)),
        firms=_groups(work, firms),
        has_rates=any(name == RATES for name, _ in named),
    )


def _groups(work: Work, subject_ids: set[UUID]) -> set[UUID]:
    """Return the records, and all that count as one firm with one of them."""
    if not subject_ids:
        return set()
    into = merges(work)
    stands = {survivor(each, into) for each in subject_ids}
    return subject_ids | stands | {each for each in into if survivor(each, into) in stands}


def without_rate(work: Work) -> set[UUID]:
    """Return the things of which an amount is known now, but not in the common currency."""
    return set(
        work.session.scalars(
            select(ReportFact.thing_id)
            .where(
                unscoped(why=FOLLOWED),
                ReportFact.recorded_until.is_(None),
                ReportFact.currency.is_not(None),
                ReportFact.common_minor.is_(None),
            )
            .distinct()
        )
    )


class Kept(NamedTuple):
    """A fact that is known now, and where it stands."""

    row: int
    recorded_from: int
    fact: Fact


_SAID = tuple(Fact.__dataclass_fields__)


def current(work: Work, things: Collection[UUID]) -> Iterator[Kept]:
    """Return the facts of some things that are known now."""
    columns = [getattr(ReportFact, name) for name in _SAID]
    rows = work.session.execute(
        select(ReportFact.id, ReportFact.recorded_from, *columns).where(
            unscoped(why=FOLLOWED),
            ReportFact.recorded_until.is_(None),
            among(work.session, ReportFact.thing_id, as_plain(work, things)),
        )
    )
    for row, recorded_from, *said in rows:
        yield Kept(row, recorded_from, Fact(**dict(zip(_SAID, said, strict=True))))


def last_key(work: Work) -> int:
    """Return the highest key of a fact."""
    return work.session.scalar(select(func.max(ReportFact.id)).where(unscoped(why=FOLLOWED))) or 0


def close(work: Work, rows: Sequence[int], number: int) -> None:
    """Let facts be known no more as of an entry."""
    for some in batched(rows, AT_ONCE):
        work.session.execute(
            update(ReportFact)
            .where(unscoped(why=FOLLOWED))
            .where(among_numbers(work.session, ReportFact.id, some))
            .values(recorded_until=number)
            .execution_options(synchronize_session=False)
        )


def drop(work: Work, rows: Sequence[int]) -> None:
    """Delete facts that nobody could read yet."""
    for some in batched(rows, AT_ONCE):
        work.session.execute(
            delete(ReportFact)
            .where(among_numbers(work.session, ReportFact.id, some))
            .execution_options(synchronize_session=False)
        )


def undo_after(work: Work, number: int) -> None:
    """Undo what a run that was broken off left, and nobody could read."""
    work.session.execute(
        delete(ReportFact)
        .where(unscoped(why=FOLLOWED), ReportFact.recorded_from > number)
        .execution_options(synchronize_session=False)
    )
    work.session.execute(
        update(ReportFact)
        .where(unscoped(why=FOLLOWED), ReportFact.recorded_until > number)
        .values(recorded_until=None)
        .execution_options(synchronize_session=False)
    )


def forget_all(work: Work) -> None:
    """Delete all facts, and the entries as of which reports could be made."""
    for model in (ReportFact, ReportMark, ReportRebuild):
        work.session.execute(delete(model).execution_options(synchronize_session=False))


def rebuilds(work: Work) -> dict[str, ReportRebuild]:
    """Return how far counting anew has come, by source; empty: nothing is counted anew."""
    rows = work.session.scalars(select(ReportRebuild).where(unscoped(why=FOLLOWED)))
    return {each.source: each for each in rows}


def end_rebuild(work: Work) -> None:
    """Forget how far counting anew has come: it is done, or begins again."""
    work.session.execute(delete(ReportRebuild).execution_options(synchronize_session=False))
    work.session.expire_all()
