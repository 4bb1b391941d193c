"""What stands here of what comes from a partner: rows of its lists, licences, records by number."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import and_, func, or_, select

from app.access.policy import PART_OF, unscoped
from app.domains.imports.models import Source, Upload
from app.domains.imports.types import UploadStage
from app.domains.links.models import ExchangeQuestion, ExchangeRow
from app.domains.links.types import Known
from app.domains.subjects.models import Licence, LicenceAct, Listing
from app.store.work import Work

COMPARED = "compared with what a partner says; what registers say of licences is public"
PIECE = 2_000


class Stated(NamedTuple):
    """A licence that a register here states now."""

    number: str
    known: Known


def rows_by_key(work: Work, list_id: UUID, keys: Collection[str]) -> dict[str, ExchangeRow]:
    """Return rows of a partner's list by their keys."""
    rows = work.session.scalars(
        select(ExchangeRow).where(
            unscoped(why=COMPARED), ExchangeRow.list_id == list_id, ExchangeRow.key.in_(keys)
        )
    )
    return {each.key: each for each in rows}


def rows_by_licence(
    work: Work, list_id: UUID, numbers: Collection[str]
) -> dict[str, list[ExchangeRow]]:
    """Return rows of a partner's list by the numbers of their licences."""
    found: dict[str, list[ExchangeRow]] = defaultdict(list)
    rows = work.session.scalars(
        select(ExchangeRow)
        .where(
            unscoped(why=COMPARED),
            ExchangeRow.list_id == list_id,
            ExchangeRow.licence.in_(numbers),
            ExchangeRow.is_gone.is_(False),
        )
        .order_by(ExchangeRow.id)
    )
    for each in rows:
        found[str(each.licence)].append(each)
    return found


def stated_here(
    work: Work, jurisdiction: str, linked: str | None, numbers: Collection[str]
) -> dict[str, list[Known]]:
    """Return what other registers of a jurisdiction say here of licences of some numbers.

    An act of an authority here on a licence of the partner's own list counts as another word.
    """
    within = Source.jurisdiction.startswith(f"{jurisdiction}{PART_OF}", autoescape=True)
    by_another = Licence.source_key != (linked or "")
    rows = work.session.execute(
        select(Licence, Source, LicenceAct.decided_on)
        .join(Source, Source.key == Licence.source_key)
        .join(LicenceAct, LicenceAct.id == Licence.act_id, isouter=True)
        .where(
            unscoped(why=COMPARED),
            or_(Source.jurisdiction == jurisdiction, within),
            or_(by_another, Licence.act_id.is_not(None)),
            Licence.number.in_(numbers),
            Licence.recorded_until.is_(None),
            Licence.stated_until.is_(None),
        )
        .order_by(Licence.id)
    )
    found: dict[str, list[Known]] = defaultdict(list)
    for licence, source, decided_on in rows:
        found[str(licence.number)].append(_known(licence, source, decided_on))
    return found


def _known(licence: Licence, source: Source, decided_on: date | None) -> Known:
    return Known(
        register=source.key,
        title=source.title,
        status=licence.status.value,
        as_of=decided_on or source.list_date,
        licence_id=licence.first_id or licence.id,
    )


def record_of(work: Work, sources: Collection[str], number: str | None) -> UUID | None:
    """Return the record here of a firm of a partner's lists, by its number there."""
    if number is None or not sources:
        return None
    return work.session.scalar(
        select(Listing.subject_id)
        .where(
            unscoped(why=COMPARED),
            Listing.source_key.in_(sources),
            Listing.subject_key == number.casefold(),
        )
        .limit(1)
    )


def asked_before(work: Work, link_id: UUID, record_id: str) -> ExchangeQuestion | None:
    """Return the question that a record led to."""
    return work.session.scalar(
        select(ExchangeQuestion).where(
            unscoped(why=COMPARED),
            ExchangeQuestion.link_id == link_id,
            ExchangeQuestion.record_id == record_id,
        )
    )


def rows_of(work: Work, list_id: UUID) -> Iterator[ExchangeRow]:
    """Yield the rows of a partner's list that it names now, in the order of their keys."""
    last = ""
    while True:
        rows = work.session.scalars(
            select(ExchangeRow)
            .where(
                unscoped(why=COMPARED),
                ExchangeRow.list_id == list_id,
                ExchangeRow.is_gone.is_(False),
                ExchangeRow.key > last,
            )
            .order_by(ExchangeRow.key)
            .limit(PIECE)
        ).all()
        if not rows:
            return
        yield from rows
        last = rows[-1].key
        work.session.expunge_all()


def counted(work: Work, list_id: UUID) -> int:
    """Count the rows of a partner's list that it names now."""
    return (
        work.session.scalar(
            select(func.count())
            .select_from(ExchangeRow)
            .where(
                unscoped(why=COMPARED),
                and_(ExchangeRow.list_id == list_id, ExchangeRow.is_gone.is_(False)),
            )
        )
        or 0
    )


def held_upload(work: Work, profile: str) -> bool:
    """Tell whether a list that came before waits for a second person still."""
    found = work.session.scalar(
        select(Upload.id)
        .where(unscoped(why=COMPARED), Upload.profile == profile, Upload.stage == UploadStage.HELD)
        .limit(1)
    )
    return found is not None


def open_upload(work: Work, profile: str, digest: str, list_date: date) -> Upload | None:
    """Return a list that was taken in and is not worked off to its end."""
    return work.session.scalar(
        select(Upload)
        .where(
            unscoped(why=COMPARED),
            Upload.profile == profile,
            Upload.digest == digest,
            Upload.list_date == list_date,
            Upload.stage.in_((UploadStage.WAITING, UploadStage.RUNNING)),
        )
        .order_by(Upload.id)
        .limit(1)
    )
