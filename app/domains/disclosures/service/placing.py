"""Whom something goes to: the authorities of a receiver that may have it, and sending it there."""

from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from app.access.policy import is_within
from app.domains.disclosures.engine.freezing import deadlines, times
from app.domains.disclosures.models import Disclosure
from app.domains.disclosures.rules import ACKNOWLEDGE_WITHIN, ANSWER_WITHIN, earliest
from app.domains.disclosures.service.desk import DisclosureDesk
from app.domains.jurisdictions import queries as jurisdictions
from app.store.work import Work

Offices = Mapping[str, Sequence[UUID]]
"""Active authorities that stand for exactly a jurisdiction, by its code."""


def offices_of(work: Work, codes: Collection[str]) -> Offices:
    """Return the authorities of some jurisdictions, in one question."""
    if not codes:
        return {}
    found = jurisdictions.authorities(work, codes)
    return {code: [each.id for each in there] for code, there in found.items()}


def is_kept_from(receiver: str, never_to: Collection[str]) -> bool:
    """Tell whether a jurisdiction, or the country of which it is a part, may not have something."""
    return any(is_within(receiver, each) for each in never_to)


def to_whom(
    there: Sequence[UUID], only_to: UUID | None, never_to: Collection[str]
) -> Sequence[UUID | None]:
    """Return which authorities of a receiver get something: ``None`` for all of them.

    Args:
        there: the authorities of the receiver.
        only_to: the one that may have it; ``None``: any.
        never_to: ids of organisations that may not, such as one that is accused, beside codes.
    """
    if only_to is not None:
        return [only_to] if only_to in there and str(only_to) not in never_to else []
    allowed = [each for each in there if str(each) not in never_to]
    return [None] if len(allowed) == len(there) else allowed


def is_there(there: Sequence[UUID], only_to: UUID | None) -> bool:
    """Tell whether who gets something acts here."""
    return bool(there) if only_to is None else only_to in there


def now_of(work: Work, originals: Sequence[Disclosure]) -> list[tuple[Disclosure, str]]:
    """Return who speaks now for the receivers of some originals: each of several, after a split.

    What went to one authority alone is recalled from that one.
    """
    after = {code: jurisdictions.successors(work, code) for code in _codes(originals)}
    return [
        (each, code)
        for each in originals
        for code in (() if each.only_to else after[each.receiver]) or (each.receiver,)
    ]


def _codes(rows: Sequence[Disclosure]) -> set[str]:
    return {each.receiver for each in rows}


def note_sent(work: Work, desk: DisclosureDesk, row: Disclosure) -> None:
    """Note that something goes to its receiver now, and until when each act is due."""
    kept = row.held or times((), ())
    acknowledge = deadlines(kept["acknowledge"]) or [ACKNOWLEDGE_WITHIN]
    row.sent_at, row.held = work.at, None
    row.acknowledge_due = earliest(work.at, acknowledge, desk.calendar, desk.zone)
    if row.asks_answer:
        answer = deadlines(kept["answer"]) or [ANSWER_WITHIN]
        row.answer_due = earliest(work.at, answer, desk.calendar, desk.zone)
