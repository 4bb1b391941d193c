"""Telling every receiver that something which it was told does not stand any more (S2)."""

from collections.abc import Sequence
from typing import Any

from app.domains.agreements.queries.in_force import terms
from app.domains.agreements.types import ClauseTerms, Detail
from app.domains.disclosures.engine import freezing
from app.domains.disclosures.models import Disclosure, DisclosurePlace
from app.domains.disclosures.queries import ledger
from app.domains.disclosures.rules import earliest
from app.domains.disclosures.service import placing, telling
from app.domains.disclosures.service.desk import DisclosureDesk
from app.domains.disclosures.service.disclosing import body, note
from app.domains.disclosures.types import DisclosureState, ToRecall
from app.domains.disclosures.workflow import LIFE, Action
from app.kit.ids import new_id
from app.kit.numbers import NumberKind, make
from app.store.serials import take_serials
from app.store.work import Work


def recall(work: Work, desk: DisclosureDesk, said: ToRecall) -> list[Disclosure]:
    """Tell every receiver of something that it does not stand, under the clause of the original.

    It goes also when the agreement has ended since, and to who speaks for the place now where the
    receiver has split. What still waits is dropped. Said again, it is recalled once. The verb that
    calls it asked who may.

    Returns:
        The recalls that this entry led to, of an earlier time too, the oldest first.

    Records:
        ``disclosures.disclosure.sent`` or ``queued`` for each recall, and ``dropped`` for what
        waited.

    Rule:
        Fairness S2.
    """
    before = list(ledger.recalled_by(work, said))
    originals = []
    for row in ledger.to_recall(work, said):
        row.recalled_at, row.why_recalled = work.at, said.why
        if row.state is DisclosureState.WAITING:
            row.held = None
            work.move(row, LIFE, Action.DROP, **body(row))
        else:
            originals.append(row)
    return before + (_write(work, desk, said, originals) if originals else [])


def _write(
    work: Work, desk: DisclosureDesk, said: ToRecall, originals: Sequence[Disclosure]
) -> list[Disclosure]:
    pairs = placing.now_of(work, originals)
    offices = placing.offices_of(work, {receiver for _, receiver in pairs})
    clauses = {clause.id: clause for each in terms(work) for clause in each.clauses}
    first = take_serials(work.session, "disclosure", len(pairs))
    rows = []
    for serial, (original, receiver) in enumerate(pairs, start=first):
        is_there = placing.is_there(offices[receiver], original.only_to)
        state = DisclosureState.SENT if is_there else DisclosureState.WAITING
        row = _row(work, desk, said, original, state)
        row.number, row.receiver = make(NumberKind.DISCLOSURE, serial), receiver
        _date(work, desk, row, clauses.get(original.clause_id))
        rows.append(row)
    work.session.add_all(rows)
    work.session.flush()
    _note_places(work, rows)
    for row in rows:
        note(work, row)
    telling.tell_of_recalls(work, desk, rows, offices)
    return rows


def _date(work: Work, desk: DisclosureDesk, row: Disclosure, clause: ClauseTerms | None) -> None:
    """Date a recall as its clause says, which holds for it after the agreement too."""
    notify = [clause.notify] if clause and clause.notify else []
    acknowledge = [clause.acknowledge] if clause and clause.acknowledge else []
    row.notify_due = earliest(work.at, notify, desk.calendar, desk.zone)
    row.held = freezing.times(acknowledge, ())
    if row.state is DisclosureState.SENT:
        placing.note_sent(work, desk, row)


def _note_places(work: Work, rows: Sequence[Disclosure]) -> None:
    originals = [each.recalls_id for each in rows if each.recalls_id]
    places = ledger.places_of(work, originals)
    work.session.add_all(
        DisclosurePlace(
            disclosure_id=row.id, jurisdiction=place.jurisdiction, is_open=place.is_open
        )
        for row in rows
        if row.recalls_id
        for place in places[row.recalls_id]
    )
    work.session.flush()


def _row(
    work: Work,
    desk: DisclosureDesk,
    said: ToRecall,
    original: Disclosure,
    state: DisclosureState,
) -> Disclosure:
    content = _content(said, original)
    same = {name: getattr(original, name) for name in _SAME}
    return Disclosure(
        **same,
        id=new_id(),
        state=state,
        entry=said.entry,
        content=content,
        digest=freezing.digest(content),
        weighed_on=desk.today(work.at),
        asks_answer=False,
        made_at=work.at,
        recalls_id=original.id,
        why_recalled=said.why,
    )


_SAME = (
    *("what", "clause_kind", "agreement_id", "clause_id", "also_under", "narrowed_by"),
    *("consent_id", "thing_kind", "thing_id", "subject_id", "only_to", "detail"),
)


def _content(said: ToRecall, original: Disclosure) -> dict[str, Any]:
    """Return what a recall tells; of what stands now nothing to whom only counts were told."""
    told: dict[str, Any] = {
        "recalls": original.number,
        "digest": original.digest,
        "why": said.why.value,
        "since": None if said.since is None else said.since.isoformat(),
    }
    if said.content and original.detail is not Detail.COUNTS:
        told["now"] = dict(said.content)
    return told
