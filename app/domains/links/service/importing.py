"""A partner's list brought in by the import, so that every rule of lists holds for it too."""

from collections.abc import Callable
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from app.access.grants import Role
from app.access.policy import CLOCK
from app.domains.imports import queries as imports
from app.domains.imports.engine.profile import Profile
from app.domains.imports.models import Upload
from app.domains.imports.service.desk import ImportDesk
from app.domains.imports.types import RecordKind, UploadStage
from app.domains.links.engine.writing_lists import About, Table, profile_of
from app.domains.links.models import ExchangeLink, ExchangeList
from app.domains.links.queries import coming
from app.domains.links.queries import links as queries
from app.domains.links.service.desk import LinkDesk
from app.kit.ids import new_id
from app.store.jobs import NotYet
from app.store.work import Database, Work

MOST_BYTES = 1 << 30
WHILE_FILES_COME, WHILE_HELD = 5.0, 300.0
WHY = "What a linked installation says of its list"
WorkOff = Callable[[ImportDesk, Upload, Profile], None]
"""Works a list off that was taken in; the import's own."""


class _Written(NamedTuple):
    """A list as it lies in the store."""

    digest: str
    size: int
    profile: Profile


def bring_in(desk: LinkDesk, work_off: WorkOff, database: Database, list_id: UUID) -> None:
    """Write a partner's list down as it says it now, and let the import read it.

    Raises:
        NotYet: files of the partner are being worked off, or what came before waits for a second
            person.

    Rule:
        Fairness L6: what takes many firms off the list, or worsens them, waits for a second person.
    """
    with database.reading(CLOCK) as work:
        row = queries.list_by_id(work, list_id)
        if row is None:
            return
        link = queries.by_id(work, row.link_id)
        if queries.next_to_take(work, link.id) is not None:
            raise NotYet(WHILE_FILES_COME)
        if coming.held_upload(work, row.source_key):
            raise NotYet(WHILE_HELD)
    with database.writing(CLOCK) as work:
        # What comes from here on asks for an import of its own.
        work.session.get_one(ExchangeList, list_id).is_changed = False
    with database.reading(CLOCK) as work:
        written = _written(work, desk, link, row)
    with database.writing(CLOCK) as work:
        upload = _upload(work, link, row, written)
    work_off(desk.imports, upload, written.profile)


def _written(work: Work, desk: LinkDesk, link: ExchangeLink, row: ExchangeList) -> _Written:
    table = Table()
    rows = ((each.key, each.content) for each in coming.rows_of(work, row.id))
    with desk.imports.store.arriving(MOST_BYTES) as arriving:
        for line in table.lines(rows):
            arriving.write(line)
    about = About(
        key=row.source_key,
        title=row.title,
        partner=link.partner,
        jurisdiction=row.jurisdiction,
        record=RecordKind(row.record),
        time_zone=imports.find_time_zone(work, row.jurisdiction[:2]) or "UTC",
    )
    return _Written(arriving.digest, arriving.size, profile_of(about, table.statuses))


def _upload(work: Work, link: ExchangeLink, row: ExchangeList, written: _Written) -> Upload:
    """Note the list as one that the person sent who confirmed the link."""
    today = work.at.astimezone(ZoneInfo(written.profile.source.time_zone)).date()
    day = min(row.list_date or today, today)
    # One that a process left off in the middle is carried on.
    known = coming.open_upload(work, row.source_key, written.digest, day)
    if known is not None:
        return known
    upload = Upload(
        id=new_id(),
        profile=row.source_key,
        jurisdiction=row.jurisdiction,
        list_date=day,
        digest=written.digest,
        size_bytes=written.size,
        reason=WHY,
        person_id=link.confirmed_by,
        organisation_id=None,
        membership_id=None,
        role=Role.SECRETARIAT.value,
        stage=UploadStage.WAITING,
        rows=0,
        sent_at=work.at,
    )
    work.session.add(upload)
    work.session.flush()
    return upload
