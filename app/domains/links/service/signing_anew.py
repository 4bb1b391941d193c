"""Files that wait, signed anew after our key was replaced: partners take none of a former one."""

from dataclasses import replace

from app.domains.links.engine import files
from app.domains.links.models import ExchangeFile, ExchangeLink
from app.domains.links.queries import links as queries
from app.domains.links.service import keys
from app.domains.links.service.desk import LinkDesk
from app.domains.links.types import MOST_FILE_BYTES, Header
from app.store.work import Work


def sign_anew(work: Work, desk: LinkDesk, link: ExchangeLink, first: ExchangeFile) -> bool:
    """Sign what waits with the key of today: the same records under the same numbers.

    It is done only after the partner refused the first of them, so it has none of them: one that it
    had it would have answered with its receipt.

    Args:
        work: an open one that writes.
        desk: of links.
        link: held.
        first: that was refused.

    Returns:
        Whether another key signs than had signed it.

    Records:
        ``links.file.made`` for each, as when it was made first.
    """
    signer = keys.signer(work, desk.ring)
    with desk.files.path(first.digest).open("rb") as handle:
        if files.signed_by(handle) == signer.kid:
            return False
    before = None
    for row in queries.undelivered(work, link.id):
        header = _header(desk, row)
        previous = header.previous if before is None else before
        _write(desk, row, replace(header, previous=previous), signer)
        before = row.digest
        work.record(
            "links.file.made",
            row=str(row.id),
            link=str(link.id),
            sequence=row.sequence,
            file=row.digest,
            records=sum(row.records.values()),
        )
    link.sent_digest = before
    work.session.flush()
    return True


def _header(desk: LinkDesk, row: ExchangeFile) -> Header:
    with desk.files.path(row.digest).open("rb") as handle:
        return files.read_header(files.first_line(handle))


def _write(desk: LinkDesk, row: ExchangeFile, header: Header, signer: keys.Signer) -> None:
    with (
        desk.files.path(row.digest).open("rb") as handle,
        desk.files.arriving(MOST_FILE_BYTES) as arriving,
    ):
        files.write(arriving, header, files.records(handle, 0), signer.kid, signer.private)
    row.digest, row.size_bytes = arriving.digest, arriving.size
