"""What goes to a partner as records: what the ledger tells first, then lists and acts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from app.access.policy import is_within
from app.domains.agreements.queries.in_force import terms
from app.domains.changes.engine.records import (
    AcknowledgementRecord,
    AnswerRecord,
    DecisionRecord,
    DisclosureRecord,
    Firm,
    IdentifierOf,
    LicenceOf,
    ListingRecord,
    NameOf,
    RecallRecord,
    Record,
    Register,
)
from app.domains.disclosures.models import Disclosure
from app.domains.disclosures.service import delivering
from app.domains.disclosures.service.placing import offices_of
from app.domains.disclosures.types import What
from app.domains.imports.models import Source
from app.domains.imports.types import LicenceStatus
from app.domains.links.models import ExchangeLink, ExchangeList
from app.domains.links.queries import going, told
from app.domains.links.queries.going import Act, Names, Stand
from app.domains.links.service.desk import LinkDesk
from app.domains.links.service.ledger import speaks_for
from app.domains.subjects.models import Subject
from app.domains.subjects.types import ActKind
from app.store.work import Work

AT_ONCE = 500
SEE = "See the register that decided."
_NOT_BY_LINK = frozenset({What.COMPLAINT_REFERRED})
"""What goes to one named authority, with a worker's consent, and through no installation (S1)."""


@dataclass(slots=True)
class Moved:
    """How far a list has come with what is gathered.

    Attributes:
        row: the list.
        to_entry: up to where it goes now; ``None``: all of it went.
        after: the last that went.
        at_entry: up to which entry all of it went.
    """

    row: ExchangeList
    to_entry: int | None
    after: str | None
    at_entry: int


@dataclass(slots=True)
class Gathered:
    """What goes in one file.

    Attributes:
        records: in their order.
        marks: under what it is noted that each went.
        moved: how far lists have come.
    """

    records: list[Record] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    moved: list[Moved] = field(default_factory=list)


def from_ledger(work: Work, desk: LinkDesk, link: ExchangeLink, limit: int) -> Gathered:
    """Take what waits in the ledger for a partner: recalls first, answers to what it told last.

    What is taken is sent by that: a recall of it goes through the next file.

    Rule:
        Fairness S1, S2.
    """
    found = Gathered()
    waiting = delivering.waiting_for(work, desk.disclosures, link.reaches, min(limit, AT_ONCE))
    rows = [row for row in waiting if row.what not in _NOT_BY_LINK and row.only_to is None]
    elsewhere = told.recalled_elsewhere(work, link.id, AT_ONCE)
    every = [*elsewhere, *rows]
    recalled = told.originals(work, [row.recalls_id for row in every if row.recalls_id])
    by_recall = sorted(rows, key=lambda row: (not row.is_recall, row.id))
    records = _Ledger(work, desk, link, every, recalled)
    found.records += [records.record(row) for row in (*elsewhere, *by_recall)]
    found.marks += [f"{told.RECALLED}{row.number}" for row in elsewhere]
    found.marks += [f"{told.WENT}{row.number}" for row in by_recall]
    if len(found.records) < limit:
        _said_back(work, desk, link, found, limit - len(found.records))
    for row in rows:
        delivering.handed_over(work, desk.disclosures, row)
    return found


class _Ledger:
    """Writes rows of the ledger as records."""

    def __init__(
        self,
        work: Work,
        desk: LinkDesk,
        link: ExchangeLink,
        rows: Sequence[Disclosure],
        recalled: dict[UUID, Disclosure],
    ) -> None:
        ids = {row.subject_id for row in rows if row.subject_id}
        self._at, self._here, self._recalled = work.at, desk.here.id, recalled
        self._subjects = going.subjects(work, ids)
        self._names = going.names_of(work, ids)
        self._agreements = {each.id: each for each in terms(work)} if rows else {}
        self._places = told.places_of(work, [row.id for row in rows])
        parties = {one.code for each in self._agreements.values() for one in each.parties}
        offices = offices_of(work, parties - {one for one in parties if speaks_for(link, one)})
        self._ours = {code: bool(there) for code, there in offices.items()}

    def record(self, row: Disclosure) -> Record:
        """Return a row as a record."""
        if row.recalls_id is not None:
            assert row.why_recalled is not None
            return RecallRecord(
                id=f"{self._here}/{row.number}",
                at=self._at,
                record="recall",
                of=f"{self._here}/{self._recalled[row.recalls_id].number}",
                number=row.number,
                why=row.why_recalled,
                content=row.content,
            )
        subject = self._subjects.get(row.subject_id) if row.subject_id else None
        return DisclosureRecord(
            id=f"{self._here}/{row.number}",
            at=self._at,
            record="disclosure",
            number=row.number,
            what=row.what,
            sender=self._sender(row),
            receiver=row.receiver,
            agreement=self._agreements[row.agreement_id].key,
            clause=row.clause_kind,
            detail=row.detail,
            firm=None if subject is None else firm_of(subject, self._names[subject.id]),
            content=row.content,
            acknowledge_by=row.acknowledge_due,
            answer_by=row.answer_due,
        )

    def _sender(self, row: Disclosure) -> str:
        """Return the party in whose name something is told: the partner takes no other's word.

        One whose authority is here before others, and one that it concerns before others.
        """
        places, parties = self._places[row.id], self._agreements[row.agreement_id].parties
        found = sorted(
            {each.code for each in parties} & self._ours.keys(),
            key=lambda code: (
                not self._ours[code],
                not any(is_within(each, code) for each in places),
                code,
            ),
        )
        return found[0] if found else row.receiver


def _said_back(work: Work, desk: LinkDesk, link: ExchangeLink, found: Gathered, limit: int) -> None:
    """Add what people here acknowledged and answered of what the partner told."""
    for row in told.acknowledged(work, link.partner, link.id, limit):
        assert row.origin is not None
        assert row.acknowledged_at is not None
        found.records.append(
            AcknowledgementRecord(
                id=f"{desk.here.id}/{row.number}.acknowledged",
                at=row.acknowledged_at,
                record="acknowledgement",
                of=row.origin,
            )
        )
        found.marks.append(row.origin)
    for answer, origin in told.answers(work, link.partner, link.id, limit):
        found.records.append(
            AnswerRecord(
                id=f"{desk.here.id}/{answer.id}",
                at=answer.answered_at,
                record="answer",
                of=origin,
                kind=answer.kind,
                did_on=answer.did_on,
                words=told.words_of(work, answer.entry),
            )
        )
        found.marks.append(told.answer_mark(answer))


def from_lists(work: Work, desk: LinkDesk, lists: Sequence[ExchangeList], limit: int) -> Gathered:
    """Take what registers said since it last went: rows of lists, then acts on their licences.

    Each list goes on where it stopped, so that one of a million rows goes in many files.
    """
    found = Gathered()
    sources = {each.key: each for each in going.registers(work, [row.source_key for row in lists])}
    now = going.journal_now(work)
    for row in lists:
        room = limit - len(found.records)
        is_going = row.to_entry is not None
        if room <= 0 or row.source_key not in sources:
            continue
        if is_going or going.has_moved(work, row.source_key, row.at_entry):
            _sweep(work, desk, sources[row.source_key], row, now, found, room)
    return found


def _sweep(  # noqa: PLR0913, PLR0917 - what is swept, up to where, into what
    work: Work,
    desk: LinkDesk,
    source: Source,
    row: ExchangeList,
    now: int,
    found: Gathered,
    room: int,
) -> None:
    """Take a piece of a list: its rows, what it took back, then acts; each in the order of ids."""
    until = row.to_entry or now
    span = (row.at_entry, until)
    part, _, last = (row.after or "rows:").partition(":")
    while room > 0:
        taken, last = _piece(work, desk, source, span, (part, last), found, room)
        room -= taken
        if taken and room <= 0:
            found.moved.append(Moved(row, until, f"{part}:{last}", row.at_entry))
            return
        following = {"rows": "ended", "ended": "acts"}.get(part)
        # The first time everything goes as it stands, acts included.
        if following is None or not span[0]:
            break
        part, last = following, ""
    found.moved.append(Moved(row, None, None, until))


def _piece(  # noqa: PLR0913, PLR0917 - what is swept, from where, into what
    work: Work,
    desk: LinkDesk,
    source: Source,
    span: tuple[int, int],
    at: tuple[str, str],
    found: Gathered,
    room: int,
) -> tuple[int, str]:
    part, last = at
    register = Register(key=source.key, jurisdiction=source.jurisdiction, title=source.title)
    if part == "acts":
        rows = going.acts(work, source.key, span, int(last) if last else None, room)
        found.records += [_decision(desk.here.id, register, each) for each in rows]
        return len(rows), str(rows[-1].act.entry) if rows else last
    ask = going.ended if part == "ended" else going.licences
    stands = ask(work, source.key, span, UUID(last) if last else None, room)
    found.records += _listings(work, desk.here.id, source, register, stands)
    return len(stands), stands[-1].id.hex if stands else last


def _listings(
    work: Work, here: str, source: Source, register: Register, stands: Sequence[Stand]
) -> Iterator[ListingRecord]:
    names = going.names_of(work, {each.subject.id for each in stands})
    day = source.list_date or work.at.date()
    for each in stands:
        row = each.licence
        is_gone = row.stated_until is not None or row.status is LicenceStatus.NO_LONGER_LISTED
        yield ListingRecord(
            id=f"{here}/{each.id.hex}.{row.recorded_from}",
            at=work.at,
            record="listing",
            source=register,
            list_date=day,
            key=each.id.hex,
            firm=firm_of(each.subject, names[each.subject.id]),
            licences=[] if is_gone else [_licence(each)],
            is_gone=is_gone,
        )


def _licence(each: Stand) -> LicenceOf:
    row = each.licence
    return LicenceOf(
        number=row.number,
        kind=row.kind,
        status=row.status,
        status_word=row.status_word,
        valid_from=row.valid_from,
        valid_until=row.valid_until,
    )


def firm_of(subject: Subject, known: Names) -> Firm:
    """Return a firm as records tell it."""
    return Firm(
        kind=subject.kind.value,
        number=subject.number,
        country=subject.country,
        names=[NameOf(kind=each.kind, text=each.text[:300]) for each in known.names[:100]],
        identifiers=[
            IdentifierOf(scheme=each.scheme, value=each.value) for each in known.identifiers[:100]
        ],
    )


def _decision(here: str, register: Register, each: Act) -> DecisionRecord:
    act = each.act
    is_renewal = act.kind is ActKind.RENEW
    return DecisionRecord(
        id=f"{here}/{act.id.hex}",
        at=act.decided_at,
        record="decision",
        source=register,
        licence=act.number,
        act="renew" if is_renewal else "change_status",
        status=act.status,
        status_word=act.status_word,
        valid_from=act.valid_from,
        valid_until=act.valid_until,
        was=each.was,
        holds_from=act.holds_from,
        reason=SEE,
    )
