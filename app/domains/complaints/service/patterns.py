"""Noting patterns: so many people named one firm of one practice (W1); it decides nothing."""

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from app.domains.complaints.engine import distinct
from app.domains.complaints.models.inquiries import Pattern
from app.domains.complaints.queries import patterns, related
from app.domains.complaints.queries.patterns import Named
from app.domains.complaints.rules.patterns import PatternRule
from app.domains.complaints.types.inquiries import ANYWHERE, Corridor
from app.kit.ids import new_id
from app.store.work import Work

Practice = tuple[str, str]
"""A category and a corridor."""


def recount(work: Work, rule: PatternRule, subject_id: UUID) -> list[Pattern]:
    """Count of which practices a firm was named, and note what has become a pattern.

    Args:
        work: the open transaction, of the clock.
        rule: from when on it is one.
        subject_id: a record of the firm.

    Returns:
        The patterns that are new, or stand again.

    Records:
        ``complaints.pattern.noted`` with the row and the category: it names no record, so that
        the firm does not read it, and no complaint, so that nobody can be told from it.

    Rule:
        Fairness W1: a complaint that may not be told counts, and decides nothing by itself.
    """
    firm, group = patterns.firm_of(work, subject_id)
    reached = _bands(work, patterns.named(work, group, work.at - rule.within), rule.threshold)
    known = {(e.category, e.corridor, e.band): e for e in patterns.of_firm(work, group)}
    for (category, corridor, band), row in known.items():
        if row.ended_at is None and reached.get((category, corridor), 0) < band:
            row.ended_at = work.at
    noted = [
        _note(work, firm, practice, band, known.get((*practice, band)))
        for practice, band in sorted(reached.items())
        if not _stands(known.get((*practice, band)))
    ]
    work.session.flush()
    return noted


def _stands(row: Pattern | None) -> bool:
    return row is not None and row.ended_at is None


def _bands(work: Work, named: Sequence[Named], threshold: int) -> dict[Practice, int]:
    """Return the threshold that each practice has passed; what has passed none is left out."""
    told: defaultdict[Practice, set[UUID]] = defaultdict(set)
    for each in named:
        for corridor in {ANYWHERE.code, Corridor(each.origin, each.destination).code}:
            told[each.category, corridor].add(each.complaint_id)
    often = {practice: ids for practice, ids in told.items() if len(ids) >= threshold}
    if not often:
        return {}
    known = related.known(work, sorted(set().union(*often.values())))
    found = {
        practice: distinct.band(distinct.count(ids, known), threshold)
        for practice, ids in often.items()
    }
    return {practice: band for practice, band in found.items() if band}


def _note(work: Work, firm: UUID, practice: Practice, band: int, row: Pattern | None) -> Pattern:
    category, corridor = practice
    if row is None:
        row = Pattern(id=new_id(), subject_id=firm, category=category, corridor=corridor, band=band)
        work.session.add(row)
    row.noted_at, row.ended_at = work.at, None
    work.record("complaints.pattern.noted", row=str(row.id), category=category)
    return row
