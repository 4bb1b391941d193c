"""What the page of a letter needs beside the letter, which was read before."""

from sqlalchemy import select

from app.access.policy import unscoped
from app.domains.identity.models import Organisation
from app.domains.notices.models import Notice, NoticeLetter
from app.kit.catalogue import ENGLISH
from app.store.work import Work

READ = "the letter was read before"


def addressee(work: Work, notice: Notice) -> str:
    """Return the name of the organisation that an act strikes."""
    return work.session.scalars(
        select(Organisation.name).where(
            unscoped(why=READ), Organisation.id == notice.organisation_id
        )
    ).one()


def in_english(work: Work, letter: NoticeLetter) -> NoticeLetter | None:
    """Return the English letter of the same step, if there is one beside a letter."""
    return work.session.scalar(
        select(NoticeLetter).where(
            unscoped(why=READ),
            NoticeLetter.notice_id == letter.notice_id,
            NoticeLetter.kind == letter.kind,
            NoticeLetter.entry == letter.entry,
            NoticeLetter.language == ENGLISH,
            NoticeLetter.id != letter.id,
        )
    )
