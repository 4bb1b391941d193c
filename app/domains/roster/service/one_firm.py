"""One firm: as it reads now, as it was on a past day, and how it came about."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import orjson

from app.access.policy import Actor
from app.domains.roster.engine.certified import CertifiedNow
from app.domains.roster.engine.judgement import Judgement
from app.domains.roster.engine.rendering import render
from app.domains.roster.queries import entries, past
from app.domains.roster.service.desk import RosterDesk
from app.domains.roster.service.lookout import Outlook
from app.kit.errors import BadInput, Fault, NotFound
from app.kit.ids import UUID_TEXT
from app.kit.numbers import looks_like, read
from app.kit.paging import ListOrder, decode, encode
from app.store.work import Work

HISTORY = "roster-history"

NOT_HERE = (
    "There is no such record on the roster. That a firm is not here does not mean that it has no"
    " licence: its register may not be fed in."
)


@dataclass(frozen=True, slots=True)
class Identity:
    """Which firm a path speaks of, and whether the path says it in the lasting way."""

    id: UUID
    is_moved: bool


def identify(work: Work, text: str) -> Identity:
    """Return the firm of an identifier or a spoken number, merged records included.

    Raises:
        MistypedNumber: the number's check digits do not fit.
        NotFound: there is none that the public may know of.
    """
    if looks_like(text):
        read(text)
        number = "".join(text.split()).replace("-", "").upper()
        found = entries.identity(work, number=number, subject_id=None)
        if found is None:
            raise NotFound(NOT_HERE)
        return Identity(found, is_moved=True)
    if not UUID_TEXT.fullmatch(text):
        raise NotFound(NOT_HERE)
    subject_id = UUID(text)
    found = entries.identity(work, number=None, subject_id=subject_id)
    if found is None:
        raise NotFound(NOT_HERE)
    return Identity(found, is_moved=found != subject_id or text != str(subject_id))


def joined(item: bytes, extra: bytes, judgement: Judgement) -> bytes:
    """Return the single answer of an entry: its item and what it adds, both objects in UTF-8."""
    return judgement.json(b"%b,%b" % (item[:-1], extra[1:]))


def entry(work: Work, outlook: Outlook, subject_id: UUID) -> bytes:
    """Return the firm as it reads now.

    Raises:
        NotFound: it is not on the roster.
    """
    found = entries.one(work, outlook.entry, subject_id)
    if found is None:
        raise NotFound(NOT_HERE)
    return joined(found.item.encode(), found.extra.encode(), outlook.judgement)


def as_of(work: Work, outlook: Outlook, subject_id: UUID, day: date) -> bytes:
    """Return the firm on a past day, as it is known today.

    Rule:
        Fairness L1: what was in force on that day as known now; what was corrected is absent.

    Raises:
        BadInput: the day lies ahead.
        NotFound: the firm is not on the roster.
    """
    if day > work.at.date():
        raise BadInput(
            "The day lies ahead.",
            faults=[Fault("/query/as_of", f"must be {work.at.date()} or earlier")],
        )
    if entries.one(work, outlook.entry, subject_id) is None:
        raise NotFound(NOT_HERE)
    listed = past.sources_on(work, outlook.listed, day)
    firm = past.firm_on(work, subject_id, day, listed)
    head: dict[str, Any] = {"as_of": day, "known_at": outlook.entry}
    if firm is None:
        note = f"No list that is fed in names this firm on {day}; nor was it registered then."
        head |= {"id": str(subject_id), "known": False, "note": note}
        if outlook.judgement.instance:
            head["instance"] = outlook.judgement.instance
        return orjson.dumps(head)
    certified = CertifiedNow(day=day, at=work.at, left=outlook.judgement.certified.left)
    noon = _noon(day, listed.values())
    judged = Judgement(listed, outlook.judgement.instance, noon, certified)
    rendered = render(firm)
    head["known"] = True
    whole = joined(rendered.item.encode(), rendered.extra.encode(), judged)
    return orjson.dumps(head)[:-1] + b"," + whole[1:]


def _noon(day: date, sources: Any) -> datetime:
    """Return an instant of that civil day where the registers are kept."""
    zones = sorted({source.time_zone for source in sources}) or ["UTC"]
    return datetime.combine(day, time(12), ZoneInfo(zones[0])).astimezone(UTC)


def history(
    desk: RosterDesk, actor: Actor, subject_id: UUID, limit: int, cursor: str | None
) -> tuple[list[dict[str, Any]], str | None]:
    """Return what sources stated of a firm, newest first, as it is known today.

    Raises:
        BadCursor: the cursor is not of this list.
        NotFound: nothing that is public is known of it.
    """
    order = ListOrder(HISTORY, "-from", {"subject": str(subject_id)}, (date, str))
    after = decode(order, cursor) if cursor else None
    with desk.database.reading(actor) as work:
        statements = past.statements(work, subject_id)
    if not statements:
        raise NotFound(NOT_HERE)
    keyed = sorted(((each["from"], each["id"], each) for each in statements), reverse=True)
    if after is not None:
        keyed = [each for each in keyed if (each[0], each[1]) < after]
    shown: Sequence[Any] = keyed[:limit]
    more = len(keyed) > limit
    next_cursor = encode(order, (shown[-1][0], shown[-1][1])) if more else None
    return [each for _, _, each in shown], next_cursor
