"""What the ledger holds of a partner: what it told, and what was said about it here."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import exists, literal, or_, select
from sqlalchemy.orm import aliased

from app.access.policy import unscoped
from app.domains.disclosures.models import Disclosure, DisclosureAnswer, DisclosurePlace
from app.domains.disclosures.queries.ledger import TOLD as GONE
from app.domains.links.models import ExchangeSent
from app.store.journal import Word
from app.store.work import Work

WENT, RECALLED = "ledger/", "recalled/"
"""Before a number, under what it is noted that something went, or that it was recalled too."""
TOLD = "what a partner told, and what is answered to it, goes back to that partner alone"


def of_partner(work: Work, origin: str) -> Disclosure | None:
    """Return what a partner told under an id of its own."""
    return work.session.scalar(
        select(Disclosure).where(unscoped(why=TOLD), Disclosure.origin == origin)
    )


def by_number(work: Work, number: str) -> Disclosure | None:
    """Return something of the ledger by its number, locked."""
    return work.session.scalar(
        select(Disclosure).where(unscoped(why=TOLD), Disclosure.number == number).with_for_update()
    )


def acknowledged(work: Work, partner: str, link_id: UUID, limit: int) -> Sequence[Disclosure]:
    """Return what a partner told and somebody here acknowledged since, unless it was told so."""
    sent = select(ExchangeSent.record_id).where(ExchangeSent.link_id == link_id)
    return work.session.scalars(
        select(Disclosure)
        .where(
            unscoped(why=TOLD),
            Disclosure.origin.startswith(f"{partner}/", autoescape=True),
            Disclosure.acknowledged_at.is_not(None),
            Disclosure.origin.not_in(sent),
        )
        .order_by(Disclosure.id)
        .limit(limit)
    ).all()


def answers(
    work: Work, partner: str, link_id: UUID, limit: int
) -> Sequence[tuple[DisclosureAnswer, str]]:
    """Return answers to what a partner told, with the id by which it knows it."""
    rows = work.session.execute(
        select(DisclosureAnswer, Disclosure.origin)
        .join(Disclosure, Disclosure.id == DisclosureAnswer.disclosure_id)
        .where(unscoped(why=TOLD), Disclosure.origin.startswith(f"{partner}/", autoescape=True))
        .order_by(DisclosureAnswer.id)
    ).all()
    ids = [answer_mark(answer) for answer, _ in rows]
    sent = set(
        work.session.scalars(
            select(ExchangeSent.record_id).where(
                unscoped(why=TOLD),
                ExchangeSent.link_id == link_id,
                ExchangeSent.record_id.in_(ids),
            )
        )
    )
    found = [(answer, origin) for answer, origin in rows if answer_mark(answer) not in sent]
    return [(answer, origin) for answer, origin in found[:limit] if origin is not None]


def answer_mark(answer: DisclosureAnswer) -> str:
    """Return under what it is noted that an answer went."""
    return f"answer/{answer.id}"


def places_of(work: Work, ids: Collection[UUID]) -> dict[UUID, list[str]]:
    """Return which jurisdictions things of the ledger concern."""
    found: dict[UUID, list[str]] = {each: [] for each in ids}
    rows = work.session.execute(
        select(DisclosurePlace.disclosure_id, DisclosurePlace.jurisdiction)
        .where(unscoped(why=TOLD), DisclosurePlace.disclosure_id.in_(ids))
        .order_by(DisclosurePlace.jurisdiction)
    )
    for row in rows:
        found[row.disclosure_id].append(row.jurisdiction)
    return found


def originals(work: Work, ids: Collection[UUID]) -> dict[UUID, Disclosure]:
    """Return things of the ledger by their ids."""
    rows = work.session.scalars(
        select(Disclosure).where(unscoped(why=TOLD), Disclosure.id.in_(ids))
    )
    return {each.id: each for each in rows}


def recalled_elsewhere(work: Work, link_id: UUID, limit: int) -> Sequence[Disclosure]:
    """Return recalls that went to an authority here, of what had gone through a link; oldest first.

    Whoever has the original learns that it does not stand (S2).
    """
    original = aliased(Disclosure)
    marks = [
        exists().where(ExchangeSent.link_id == link_id, ExchangeSent.record_id == mark)
        for mark in (
            literal(WENT) + original.number,
            literal(WENT) + Disclosure.number,
            literal(RECALLED) + Disclosure.number,
        )
    ]
    went, *known = marks
    return work.session.scalars(
        select(Disclosure)
        .join(original, original.id == Disclosure.recalls_id)
        .where(unscoped(why=TOLD), Disclosure.state.in_(GONE), went, ~or_(*known))
        .order_by(Disclosure.id)
        .limit(limit)
    ).all()


def words_of(work: Work, entry: int) -> str | None:
    """Return the words of an answer, unless they were erased."""
    return work.session.scalar(
        select(Word.text).where(
            unscoped(why=TOLD), Word.event_number == entry, Word.field == "words"
        )
    )
