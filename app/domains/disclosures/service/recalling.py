"""Telling every receiver that something which it was told does not stand any more (S2)."""

from collections.abc import Sequence
from typing import Any, NamedTuple

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
from app.domains.jurisdictions import queries as jurisdictions
from app.domains.jurisdictions.queries.endings import ends
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
    drafts = [
        _Draft(_first(work, desk, said, each), receiver)
        for each, receiver in placing.now_of(work, originals)
    ]
    return before + _enter(work, desk, drafts)


def follow_splits(work: Work, desk: DisclosureDesk) -> int:
    """Give recalls that a state did not acknowledge before it was no more to its successors.

    What still waited for the old one is dropped; what was sent to it stays as it is.

    Returns:
        How many recalls this made.

    Records:
        ``disclosures.disclosure.sent`` or ``queued`` for each recall, and ``dropped`` for what
        waited.

    Rule:
        Fairness S2.
    """
    today = desk.today(work.at)
    ended = [code for code, day in ends(work).items() if day <= today]
    left = ledger.open_recalls(work, ended) if ended else []
    known = ledger.recalls_of(work, {each.recalls_id for each in left if each.recalls_id})
    has = {(each.recalls_id, each.receiver) for rows in known.values() for each in rows}
    drafts = [
        _Draft(_again(work, desk, row), receiver)
        for row, receiver in placing.now_of(work, left)
        if (row.recalls_id, receiver) not in has
    ]
    for row in left:
        if row.state is DisclosureState.WAITING and jurisdictions.successors(work, row.receiver):
            row.held = None
            work.move(row, LIFE, Action.DROP, **body(row))
    return len(_enter(work, desk, drafts))


class _Draft(NamedTuple):
    """The values of a recall, and who gets it."""

    values: dict[str, Any]
    receiver: str


def _enter(work: Work, desk: DisclosureDesk, drafts: Sequence[_Draft]) -> list[Disclosure]:
    """Let recalls go, or wait; record it, and write to their receivers."""
    if not drafts:
        return []
    offices = placing.offices_of(work, {each.receiver for each in drafts})
    clauses = {clause.id: clause for each in terms(work) for clause in each.clauses}
    first = take_serials(work.session, "disclosure", len(drafts))
    rows = []
    for serial, (values, receiver) in enumerate(drafts, start=first):
        goes = placing.is_there(offices[receiver], values["only_to"])
        row = Disclosure(
            **values,
            id=new_id(),
            number=make(NumberKind.DISCLOSURE, serial),
            receiver=receiver,
            state=DisclosureState.SENT if goes else DisclosureState.WAITING,
        )
        _date(work, desk, row, clauses.get(row.clause_id))
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


_SAME = (
    *("what", "clause_kind", "agreement_id", "clause_id", "also_under", "narrowed_by"),
    *("consent_id", "thing_kind", "thing_id", "subject_id", "only_to", "detail"),
)


def _first(work: Work, desk: DisclosureDesk, said: ToRecall, of: Disclosure) -> dict[str, Any]:
    """Return the values of the recall of an original."""
    content = _content(said, of)
    return {
        **{name: getattr(of, name) for name in _SAME},
        "entry": said.entry,
        "content": content,
        "digest": freezing.digest(content),
        "weighed_on": desk.today(work.at),
        "asks_answer": False,
        "made_at": work.at,
        "recalls_id": of.id,
        "why_recalled": said.why,
    }


def _again(work: Work, desk: DisclosureDesk, of: Disclosure) -> dict[str, Any]:
    """Return the values of the same recall to somebody else."""
    same = (*_SAME, "entry", "content", "digest", "asks_answer", "recalls_id", "why_recalled")
    values = {name: getattr(of, name) for name in same}
    return {**values, "weighed_on": desk.today(work.at), "made_at": work.at}


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
