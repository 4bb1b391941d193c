"""Taking a partner's file in: checked to its last byte, noted once, and answered with a receipt."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import UUID

from app.access.grants import Permission
from app.access.policy import Actor, require
from app.domains.links.engine import files, signing
from app.domains.links.engine.files import NoFile
from app.domains.links.errors import (
    AnotherInstance,
    FileRefused,
    LinkNotActive,
    SequenceGap,
    SequenceTaken,
)
from app.domains.links.models import ExchangeFile, ExchangeLink
from app.domains.links.queries import links as queries
from app.domains.links.service import keys
from app.domains.links.service.desk import LinkDesk
from app.domains.links.types import Direction, FileState, Header, LinkState
from app.kit.ids import new_id
from app.store.work import Database, Work

SKEW = timedelta(minutes=10)
"""So far ahead may a partner's clock be."""
REFUSALS = (FileRefused, LinkNotActive, SequenceTaken, SequenceGap, AnotherInstance)


@dataclass(frozen=True, slots=True)
class Arrived:
    """A file as it lies in the store.

    Attributes:
        digest: SHA-256 of its bytes.
        size_bytes: of it.
    """

    digest: str
    size_bytes: int


def receive(database: Database, actor: Actor, desk: LinkDesk, arrived: Arrived) -> str:
    """Take a file of a partner in, and return the receipt; a repetition gets the same receipt.

    What is refused leaves nothing behind, except that another file under a number that was taken is
    noted for people to see.

    Args:
        database: both doors.
        actor: anyone: the signature says whose file it is.
        desk: of links.
        arrived: the file.

    Raises:
        FileRefused: it is no whole file of a partner for this installation.
        LinkNotActive: the link is suspended, ended, or not confirmed.
        SequenceTaken, SequenceGap: it is not the next of that partner.
        AnotherInstance: it was made by another kind of instance (L9).

    Records:
        ``links.file.received`` with number and digest.
    """
    try:
        header, link = _checked(database, actor, desk, arrived)
        with database.writing(actor) as work:
            return _note(work, desk, link, header, arrived)
    except REFUSALS as refused:
        if not _is_known(database, actor, arrived.digest):
            desk.files.remove(arrived.digest)
        if refused.afterwards is not None:
            with database.writing(actor) as work:
                refused.afterwards(work)
        raise


def _is_known(database: Database, actor: Actor, digest: str) -> bool:
    with database.reading(actor) as work:
        return queries.has_file(work, digest)


def _checked(
    database: Database, actor: Actor, desk: LinkDesk, arrived: Arrived
) -> tuple[Header, ExchangeLink]:
    """Read the header, find the link, and check all of it under the key that is pinned."""
    path = desk.files.path(arrived.digest)
    try:
        with path.open("rb") as handle:
            header = files.read_header(files.first_line(handle))
        with database.reading(actor) as work:
            require(work.actor, Permission.INSTALLATION_EXCHANGE)
            link = queries.find_partner(work, header.sender)
            at = work.at
            is_known = link is not None and queries.came(work, link.id, arrived.digest)
        # Bytes that were taken before are theirs, whichever key is pinned by now.
        if link is not None and header.receiver == desk.here.id and not is_known:
            with path.open("rb") as handle:
                files.check(handle, link.public_key)
    except NoFile as no:
        raise FileRefused(str(no)) from None
    if header.receiver != desk.here.id:
        raise FileRefused("The file is for another installation.")
    if link is None:
        raise FileRefused("The file is of no partner of this installation.")
    if header.made_at > at + SKEW:
        ahead = int((header.made_at - at).total_seconds())
        raise FileRefused(f"The file was made {ahead} seconds from now: set the sender's clock.")
    return header, link


def _note(work: Work, desk: LinkDesk, found: ExchangeLink, header: Header, arrived: Arrived) -> str:
    link = queries.held(work, found.id)
    if link.state is not LinkState.ACTIVE:
        raise LinkNotActive(f"The link is {link.state.value}.")
    if link.public_key["kid"] != found.public_key["kid"]:
        raise FileRefused("Another key was pinned meanwhile.")
    if header.instance != desk.here.instance:
        raise AnotherInstance(f"The file is of a {header.instance} instance.")
    known = queries.file_of(work, link.id, Direction.RECEIVED, header.sequence)
    if known is not None and known.digest == arrived.digest:
        return _again(work, desk, known, header, arrived)
    if known is not None or header.sequence <= link.received_sequence:
        taken = SequenceTaken(
            f"Another file of number {header.sequence} was taken.",
            expected=link.received_sequence + 1,
        )
        taken.afterwards = partial(_tell, link_id=link.id, header=header, arrived=arrived)
        raise taken
    if header.sequence != link.received_sequence + 1:
        raise SequenceGap(
            f"Number {link.received_sequence + 1} comes next, not {header.sequence}.",
            expected=link.received_sequence + 1,
        )
    return _take_in(work, desk, link, header, arrived)


def _again(
    work: Work, desk: LinkDesk, known: ExchangeFile, header: Header, arrived: Arrived
) -> str:
    """Return the receipt of a file that came before; anew where another key signs since then."""
    assert known.receipt is not None
    if signing.kid_of(known.receipt) != keys.signer(work, desk.ring).kid:
        known.receipt = _receipt(work, desk, header, arrived)
    return known.receipt


def _tell(work: Work, link_id: UUID, header: Header, arrived: Arrived) -> None:
    """Tell the people here that a partner used a number twice."""
    link = queries.held(work, link_id)
    link.problem = f"another file of number {header.sequence} came and was refused"
    work.record(
        "links.file.refused", row=str(link.id), sequence=header.sequence, file=arrived.digest
    )


def _take_in(
    work: Work, desk: LinkDesk, link: ExchangeLink, header: Header, arrived: Arrived
) -> str:
    if header.previous != link.received_digest:
        raise FileRefused("The file names another one before it than the one that came.")
    if queries.came_before(work, link.id, arrived.digest):
        raise FileRefused("The file came before, through a link that was ended.")
    receipt = _receipt(work, desk, header, arrived)
    row = ExchangeFile(
        id=new_id(),
        link_id=link.id,
        direction=Direction.RECEIVED,
        sequence=header.sequence,
        state=FileState.WAITING,
        digest=arrived.digest,
        size_bytes=arrived.size_bytes,
        records=dict(header.records),
        made_at=header.made_at,
        arrived_at=work.at,
        receipt=receipt,
        left={},
    )
    work.session.add(row)
    link.received_sequence, link.received_digest = header.sequence, arrived.digest
    work.session.flush()
    work.record(
        "links.file.received",
        row=str(row.id),
        link=str(link.id),
        sequence=row.sequence,
        file=row.digest,
        records=header.count,
    )
    return receipt


def _receipt(work: Work, desk: LinkDesk, header: Header, arrived: Arrived) -> str:
    said: Mapping[str, Any] = {
        "sender": header.sender,
        "receiver": header.receiver,
        "sequence": header.sequence,
        "file": arrived.digest,
        "arrived_at": work.at.isoformat(),
    }
    signer = keys.signer(work, desk.ring)
    return signing.signed(said, signing.RECEIPT, signer.kid, signer.private)
