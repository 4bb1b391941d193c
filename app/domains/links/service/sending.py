"""Making files for partners and sending them, in their order, until each has its receipt."""

import tempfile
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import Actor, require
from app.domains.changes.engine.records import written
from app.domains.links.engine import files, signing
from app.domains.links.engine.signing import NotSigned
from app.domains.links.errors import LinkNotActive
from app.domains.links.models import ExchangeFile, ExchangeLink, ExchangeList, ExchangeSent
from app.domains.links.queries import going
from app.domains.links.queries import links as queries
from app.domains.links.service import gathering, keys
from app.domains.links.service.desk import LinkDesk
from app.domains.links.service.gathering import Gathered
from app.domains.links.service.signing_anew import sign_anew
from app.domains.links.types import (
    MOST_FILE_BYTES,
    SEND_FILES,
    Direction,
    FileState,
    Header,
    LinkState,
    Sending,
)
from app.domains.links.workflow import FILE, FileAction
from app.kit.ids import new_id
from app.outside.partners import NotAnswering
from app.store.jobs import enqueue
from app.store.locks import only_one
from app.store.work import Database, Work

PATH = "/v1/exchange/files"
ABOUT = "/.well-known/vouch-exchange.json"
LONGEST_PAUSE = timedelta(days=1)
ASKED_FOR = timedelta(hours=1)
_OK, _REFUSED = 200, 422
Progress = Callable[[int], object]


def nothing(_: int) -> None:
    """Show nobody how it goes on."""


def run(
    database: Database, actor: Actor, desk: LinkDesk, link_id: UUID, progress: Progress = nothing
) -> Sending:
    """Send what waits for a partner: files without a receipt first, then what is new.

    A file that was made is the same bytes for ever, unless our key was replaced before the partner
    took it; one that the partner has is not made again.

    Args:
        database: both doors.
        actor: the clock, or an operator.
        desk: of links.
        link_id: the link.
        progress: told of every file's records.

    Raises:
        LinkNotActive: nothing goes through it now.

    Records:
        ``links.file.made`` and ``links.file.delivered`` with number and digest.
    """
    with only_one(database, f"exchange-send-{link_id}") as ours:
        with database.reading(actor) as work:
            require(work.actor, Permission.INSTALLATION_EXCHANGE)
            link = queries.by_id(work, link_id)
        if link.state is not LinkState.ACTIVE:
            raise LinkNotActive(f"The link {link.key} is {link.state.value}.")
        if not ours:
            return Sending(link.key, problem="another process sends now")
        return _run(database, actor, desk, link, progress)


def _run(
    database: Database, actor: Actor, desk: LinkDesk, link: ExchangeLink, progress: Progress
) -> Sending:
    strange = _strange(desk, link)
    if strange is not None:
        _note(database, actor, desk, link.id, strange)
        return Sending(link.key, problem=strange)
    sent = records = 0
    while True:
        with database.reading(actor) as work:
            waiting = queries.undelivered(work, link.id)
        for file in waiting:
            problem = _deliver(database, actor, desk, link, file)
            if problem is not None:
                return Sending(link.key, sent, records, len(waiting), problem)
            sent, records = sent + 1, records + sum(file.records.values())
            progress(sum(file.records.values()))
        if not _make(database, actor, desk, link.id):
            _note(database, actor, desk, link.id, None)
            return Sending(link.key, sent, records)


def _strange(desk: LinkDesk, link: ExchangeLink) -> str | None:
    """Ask who answers at the partner's address; return why nothing is sent there.

    Rule:
        Fairness L9: what is real goes to no test, and nothing of a test to a live register.
    """
    try:
        said = desk.partners.read(link.address, ABOUT).body
    except NotAnswering as error:
        return str(error)
    if said.get("installation") != link.partner:
        return "another installation answers at this address"
    if said.get("instance") != desk.here.instance:
        return f"the partner is not {desk.here.instance}, as this installation is"
    return None


def _make(database: Database, actor: Actor, desk: LinkDesk, link_id: UUID) -> bool:
    """Make the next file; what the ledger tells goes before lists and in a file of its own."""
    with database.writing(actor) as work:
        link = queries.held(work, link_id)
        gathered = gathering.from_ledger(work, desk, link, desk.most_records)
        if gathered.records:
            lines = [written(each) for each in gathered.records]
            _write(work, desk, link, gathered, lines)
            return True
    with tempfile.TemporaryFile() as spool:
        with database.reading(actor) as work:
            lists = lists_now(work, queries.by_id(work, link_id))
            gathered = gathering.from_lists(work, desk, lists, desk.most_records)
            for each in gathered.records:
                spool.write(written(each) + b"\n")
        if not (gathered.records or gathered.moved):
            return False
        spool.seek(0)
        with database.writing(actor) as work:
            link = queries.held(work, link_id)
            _note_moved(work, gathered)
            if gathered.records:
                _write(work, desk, link, gathered, (line[:-1] for line in spool))
    return bool(gathered.records)


def lists_now(work: Work, link: ExchangeLink) -> list[ExchangeList]:
    """Return our lists that go through a link, those that never went too."""
    known = {each.list_key: each for each in queries.lists_of(work, link.id, Direction.SENT)}
    fresh = going.registers(work, [key for key in link.sends if key not in known])
    return [
        *(known[key] for key in link.sends if key in known),
        *(
            ExchangeList(
                id=new_id(),
                link_id=link.id,
                direction=Direction.SENT,
                list_key=each.key,
                source_key=each.key,
                jurisdiction=each.jurisdiction,
                title=each.title,
                record=each.record.value,
                at_entry=0,
                is_changed=False,
            )
            for each in fresh
        ),
    ]


def _note_moved(work: Work, gathered: Gathered) -> None:
    for moved in gathered.moved:
        row = work.session.merge(moved.row)
        row.to_entry, row.after, row.at_entry = moved.to_entry, moved.after, moved.at_entry
    work.session.flush()


def _write(
    work: Work, desk: LinkDesk, link: ExchangeLink, gathered: Gathered, lines: Iterable[bytes]
) -> ExchangeFile:
    """Write a file into the store, and note it in the same work; a kill before leaves neither."""
    signer = keys.signer(work, desk.ring)
    counts = Counter(each.record for each in gathered.records)
    header = Header(
        sender=desk.here.id,
        receiver=link.partner,
        sequence=link.sent_sequence + 1,
        previous=link.sent_digest,
        made_at=work.at,
        instance=desk.here.instance,
        records=dict(sorted(counts.items())),
    )
    with desk.files.arriving(MOST_FILE_BYTES) as arriving:
        files.write(arriving, header, lines, signer.kid, signer.private)
    row = ExchangeFile(
        id=new_id(),
        link_id=link.id,
        direction=Direction.SENT,
        sequence=header.sequence,
        state=FileState.WAITING,
        digest=arriving.digest,
        size_bytes=arriving.size,
        records=dict(header.records),
        made_at=work.at,
        left={},
    )
    work.session.add(row)
    work.session.add_all(
        ExchangeSent(link_id=link.id, record_id=mark, sequence=header.sequence)
        for mark in gathered.marks
    )
    link.sent_sequence, link.sent_digest = header.sequence, arriving.digest
    work.session.flush()
    work.record("links.file.made", row=str(row.id), **_body(link, row))
    return row


def _body(link: ExchangeLink, row: ExchangeFile) -> dict[str, Any]:
    return {
        "link": str(link.id),
        "sequence": row.sequence,
        "file": row.digest,
        "records": sum(row.records.values()),
    }


def _deliver(
    database: Database, actor: Actor, desk: LinkDesk, link: ExchangeLink, file: ExchangeFile
) -> str | None:
    """Send one file; return what kept it from arriving, or ``None``."""
    try:
        answer = desk.partners.send_file(link.address, PATH, desk.files.path(file.digest))
    except (NotAnswering, OSError) as error:
        return _note(database, actor, desk, link.id, str(error) or type(error).__name__)
    if answer.status == _REFUSED and _signed_anew(database, actor, desk, link.id, file):
        return _note(database, actor, desk, link.id, "signed anew, since our key was replaced")
    if answer.status != _OK:
        said = answer.body.get("detail") or answer.body.get("title") or ""
        return _note(database, actor, desk, link.id, f"{answer.status}: {said}"[:200])
    token = str(answer.body.get("receipt", ""))
    if not _is_receipt(token, desk, link, file):
        return _note(database, actor, desk, link.id, "the receipt is not signed by the partner")
    with database.writing(actor) as work:
        held = queries.held(work, link.id)
        row = work.session.get_one(ExchangeFile, file.id)
        row.receipt, row.arrived_at, row.done_at = token, work.at, work.at
        held.delivered_sequence = max(held.delivered_sequence, row.sequence)
        work.move(row, FILE, FileAction.DELIVER, **_body(held, row))
    return None


def _signed_anew(
    database: Database, actor: Actor, desk: LinkDesk, link_id: UUID, file: ExchangeFile
) -> bool:
    with database.writing(actor) as work:
        return sign_anew(work, desk, queries.held(work, link_id), file)


def _is_receipt(token: str, desk: LinkDesk, link: ExchangeLink, file: ExchangeFile) -> bool:
    try:
        said = signing.read(token, signing.RECEIPT, link.public_key)
    except NotSigned:
        return False
    expected = {
        "sender": desk.here.id,
        "receiver": link.partner,
        "sequence": file.sequence,
        "file": file.digest,
    }
    return all(said.get(name) == value for name, value in expected.items())


def _note(
    database: Database, actor: Actor, desk: LinkDesk, link_id: UUID, problem: str | None
) -> str | None:
    """Note how an attempt went; after each failure the next one is later."""
    with database.writing(actor) as work:
        link = queries.held(work, link_id)
        link.problem = problem
        link.attempts = link.attempts + 1 if problem else 0
        pause = timedelta(minutes=desk.minutes)
        if link.attempts > 1:
            pause = min(pause * 2 ** min(link.attempts - 1, 12), LONGEST_PAUSE)
        link.try_at = work.at + pause
    return problem


def _is_due(link: ExchangeLink, work: Work) -> bool:
    return link.try_at is None or link.try_at <= work.at


def any_due(work: Work) -> bool:
    """Tell whether the turn of a link has come."""
    return any(_is_due(each, work) for each in queries.active(work))


def ask_for_sending(work: Work) -> int:
    """Ask for the job of each link whose turn has come; return how many were asked for."""
    require(work.actor, Permission.INSTALLATION_EXCHANGE)
    due = [each for each in queries.active(work) if _is_due(each, work)]
    for each in due:
        link = queries.held(work, each.id)
        # The attempt itself says when the next one is; until it did, nobody asks again.
        link.try_at = work.at + ASKED_FOR
        enqueue(work, SEND_FILES, {"link": str(link.id)})
    return len(due)
