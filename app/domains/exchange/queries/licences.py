"""Acts on licences that were told, and whether they still hold."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from app.access.policy import unscoped
from app.domains.disclosures.models import Disclosure
from app.domains.disclosures.types import What
from app.domains.imports.models import ImportFile, Source
from app.domains.imports.types import MayRecruit, may_recruit
from app.domains.subjects.models import LicenceAct
from app.domains.subjects.queries import licences
from app.store.work import Work

RULE = "asked by the rule of sharing, and shown to nobody"


def act(work: Work, act_id: UUID | None) -> LicenceAct | None:
    """Return an act to which an entry led."""
    return work.session.scalar(
        select(LicenceAct).where(unscoped(why=RULE), LicenceAct.id == act_id)
    )


def acts_on(work: Work, licence_id: UUID) -> Sequence[LicenceAct]:
    """Return all acts on a licence, the oldest first."""
    return work.session.scalars(
        select(LicenceAct)
        .where(unscoped(why=RULE), LicenceAct.licence_id == licence_id)
        .order_by(LicenceAct.id)
    ).all()


def told_as_suspended(work: Work, source_key: str) -> Sequence[LicenceAct]:
    """Return acts of a register that others were told of as suspending, and not of their end."""
    told = select(Disclosure.thing_id).where(
        Disclosure.what == What.LICENCE_SUSPENDED,
        Disclosure.recalls_id.is_(None),
        Disclosure.recalled_at.is_(None),
    )
    return work.session.scalars(
        select(LicenceAct)
        .where(unscoped(why=RULE), LicenceAct.source_key == source_key, LicenceAct.id.in_(told))
        .order_by(LicenceAct.id)
    ).all()


def lets_recruit(work: Work, licence_id: UUID) -> bool:
    """Tell whether a register says now that the holder of a licence may recruit."""
    found = licences.whole(work, [licence_id])
    now = found[0].now if found else None
    return now is not None and may_recruit(now.status) in {MayRecruit.YES, MayRecruit.LIMITED}


def list_file(work: Work, file_id: UUID | None) -> tuple[ImportFile, Source] | None:
    """Return a file that was put in force, with its register."""
    row = work.session.execute(
        select(ImportFile, Source)
        .join(Source, Source.key == ImportFile.source_key)
        .where(unscoped(why=RULE), ImportFile.id == file_id)
    ).first()
    return None if row is None else (row[0], row[1])
