"""Telling states what happened, as far as the agreements of the day open it to them (S1)."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from app.domains.agreements.engine.opening import openings
from app.domains.agreements.queries.in_force import terms
from app.domains.agreements.types import Opening
from app.domains.disclosures.engine import freezing
from app.domains.disclosures.models import Disclosure, DisclosurePlace
from app.domains.disclosures.queries import ledger
from app.domains.disclosures.rules import APART, earliest
from app.domains.disclosures.service import placing
from app.domains.disclosures.service.desk import DisclosureDesk
from app.domains.disclosures.types import DisclosureState, ToDisclose
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.serials import take_serials
from app.store.work import Work


@dataclass(frozen=True, slots=True)
class _Told:
    """That something goes to a receiver, or is kept back from it."""

    opening: Opening
    only_to: UUID | None
    content: dict[str, Any]
    state: DisclosureState


def disclose(
    work: Work, desk: DisclosureDesk, said: ToDisclose, left_out: Collection[str] = ()
) -> list[Disclosure]:
    """Tell what happened to each state to which the agreements of today open it.

    It goes at once where the state has an authority here, else it waits. What a narrower agreement
    keeps back is noted, and goes to nobody. Said again, it is told once. Nothing is noted where
    there is nothing to tell at so little detail. The verb that calls it asked who may.

    Args:
        work: an open one that writes.
        desk: of disclosures.
        said: what happened, and what is told of it.
        left_out: receivers that are told otherwise.

    Returns:
        What came of it, of an earlier time too, by the receivers; what waits and is kept back too.

    Records:
        ``disclosures.disclosure.sent``, ``queued`` or ``kept_back`` for each receiver, with what,
        clause, agreement, detail and digest; of a complaint the row and the digest alone.

    Rule:
        Fairness S1: to nobody else, and to nobody who is accused or excluded.
    """
    before = ledger.said_before(work, said)
    opened = [
        each
        for each in openings(said.happening, terms(work), desk.today(work.at))
        if each.receiver not in left_out and not placing.is_kept_from(each.receiver, said.never_to)
    ]
    offices = placing.offices_of(work, [each.receiver for each in opened])
    new = [
        each
        for each in _told(said, opened, offices)
        if (each.opening.receiver, each.only_to) not in before
    ]
    rows = _write(work, desk, said, new) if new else []
    return sorted([*before.values(), *rows], key=lambda row: (row.receiver, str(row.only_to)))


def _told(said: ToDisclose, opened: Sequence[Opening], offices: placing.Offices) -> Iterator[_Told]:
    for each in opened:
        content = freezing.at_detail(said.content, each.detail)
        there = offices[each.receiver]
        if content is None:
            continue
        for only_to in placing.to_whom(there, said.only_to, said.never_to):
            if each.is_kept_back:
                yield _Told(each, only_to, {}, DisclosureState.KEPT_BACK)
            else:
                state = DisclosureState.SENT if there else DisclosureState.WAITING
                yield _Told(each, only_to, content, state)


def _write(
    work: Work, desk: DisclosureDesk, said: ToDisclose, new: Sequence[_Told]
) -> list[Disclosure]:
    first = take_serials(work.session, "disclosure", len(new))
    rows = []
    for serial, each in enumerate(new, start=first):
        row = _row(work, desk, said, each)
        row.number = make(NumberKind.DISCLOSURE, serial)
        if each.state is DisclosureState.WAITING:
            row.held = {**freezing.held(said), **_times(each.opening)}
        if each.state is DisclosureState.SENT:
            row.held = _times(each.opening)
            placing.note_sent(work, desk, row)
        rows.append(row)
    work.session.add_all(rows)
    work.session.flush()
    work.session.add_all(_places(said, rows))
    work.session.flush()
    for row in rows:
        note(work, row)
    return rows


def _places(said: ToDisclose, rows: Sequence[Disclosure]) -> Iterator[DisclosurePlace]:
    happening = said.happening
    for row in rows:
        for place in sorted(happening.concerned | said.told_by):
            is_open = happening.is_public or place in said.told_by
            yield DisclosurePlace(disclosure_id=row.id, jurisdiction=place, is_open=is_open)


def _row(work: Work, desk: DisclosureDesk, said: ToDisclose, told: _Told) -> Disclosure:
    opening = told.opening
    return Disclosure(
        id=new_id(),
        state=told.state,
        what=said.what,
        clause_kind=opening.kind,
        agreement_id=opening.agreement_id,
        clause_id=opening.clause_id,
        also_under=list(opening.also_under),
        narrowed_by=list(opening.narrowed_by),
        consent_id=said.consent_id,
        thing_kind=said.thing_kind,
        thing_id=said.thing_id,
        subject_id=said.subject_id,
        entry=said.entry,
        receiver=opening.receiver,
        only_to=told.only_to,
        detail=opening.detail,
        content=told.content,
        digest=freezing.digest(told.content),
        weighed_on=desk.today(work.at),
        asks_answer=opening.receiver in said.asks_answer_of,
        made_at=work.at,
        notify_due=earliest(work.at, opening.notify, desk.calendar, desk.zone),
    )


def _times(opening: Opening) -> dict[str, Any]:
    return freezing.times(opening.acknowledge, opening.answer)


def note(work: Work, row: Disclosure) -> None:
    """Record a row that is new, as far as everybody who reads the journal may know of it.

    Records:
        ``disclosures.disclosure.sent``, ``queued`` or ``kept_back``.
    """
    said = {"row": str(row.id), **body(row)}
    if row.state is DisclosureState.WAITING:
        work.record("disclosures.disclosure.queued", **said)
    elif row.state is DisclosureState.KEPT_BACK:
        work.record("disclosures.disclosure.kept_back", **said)
    else:
        work.record("disclosures.disclosure.sent", **said)


def body(row: Disclosure) -> dict[str, Any]:
    """Return what the journal says of a row: of a complaint no more than that it is unchanged."""
    if row.what in APART:
        return {"digest": row.digest}
    return {
        "what": row.what.value,
        "receiver": row.receiver,
        "clause": str(row.clause_id),
        "agreement": str(row.agreement_id),
        "detail": row.detail.value,
        "digest": row.digest,
        "thing": str(row.thing_id),
        "recalls": None if row.recalls_id is None else str(row.recalls_id),
    }
