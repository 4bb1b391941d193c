"""The journal: every act with legal effect, in the order of commits, chained by hash.

An event holds ids, codes, counts and salted digests alone. Words lie in rows of their own
(:class:`Word`) and can be erased while the chain still fits (fairness L8). What an import
changed, row by row, lies in :class:`Change`; its event holds the digest of all of them.
"""

import hashlib
import secrets
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson
import rfc8785
from sqlalchemy import ForeignKey, Index, String, Text, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from app.access.policy import Actor
from app.store.base import JOURNAL_NUMBER, Identified, Row, insert_rows
from app.store.waits import JOURNAL, WAITS

START = "0" * 64
CHAIN_LOCK = 0x766F756368  # the letters of the product's name; any constant of our own would do
BATCH = 2_000


class Event(Row):
    """One act on the register; the database refuses to change or delete it."""

    __tablename__ = "event"

    number: Mapped[int] = mapped_column(
        JOURNAL_NUMBER, primary_key=True, autoincrement=False, comment="Without gaps, from 1."
    )
    at: Mapped[datetime]
    name: Mapped[str] = mapped_column(String(100), comment="<domain>.<noun>.<past verb>")
    role: Mapped[str] = mapped_column(String(40), comment="The role in which the actor acted.")
    actor_id: Mapped[UUID | None]
    subject_id: Mapped[UUID | None] = mapped_column(index=True)
    canonical: Mapped[str] = mapped_column(Text, comment="RFC 8785 text of the event, as hashed.")
    hash: Mapped[str] = mapped_column(String(64), comment="SHA-256 of canonical, hexadecimal.")

    @property
    def body(self) -> dict[str, Any]:
        """What the act said: ids, codes, counts and digests."""
        body: dict[str, Any] = orjson.loads(self.canonical)["body"]
        return body


class Word(Identified, Row):
    """A free text or a person's name that an event speaks of; erasing leaves the chain whole."""

    __tablename__ = "word"

    event_number: Mapped[int] = mapped_column(ForeignKey("event.number"), index=True)
    field: Mapped[str] = mapped_column(String(100))
    salt: Mapped[str | None] = mapped_column(String(32))
    text: Mapped[str | None] = mapped_column(Text)
    erased_at: Mapped[datetime | None]


class Change(Row):
    """One record that an event changed, with the salted digest of what it became."""

    __tablename__ = "change"
    __table_args__ = (Index("ix_change_subject_id_event_number", "subject_id", "event_number"),)

    event_number: Mapped[int] = mapped_column(JOURNAL_NUMBER, primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, comment="Order within the event.")
    subject_id: Mapped[UUID]
    listing_id: Mapped[UUID | None]
    act: Mapped[str] = mapped_column(String(40))
    salt: Mapped[str | None] = mapped_column(String(32))
    digest: Mapped[str] = mapped_column(String(64), comment="SHA-256 of salt and content.")


@dataclass(frozen=True, slots=True)
class Draft:
    """An event before it has its number."""

    name: str
    subject_id: UUID | None
    reason_code: str | None
    words: dict[str, str]
    body: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Head:
    """The journal's last entry: its number and hash; 0 and zeros before the first."""

    number: int
    hash: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a walk along the chain found.

    Attributes:
        entries: how many entries fit.
        head: the last one that fits.
        broken_at: number of the first entry that does not fit, or ``None``.
        why: what is wrong with it, in plain words.
        erased: how many words were erased on purpose.
    """

    entries: int
    head: Head
    broken_at: int | None = None
    why: str | None = None
    erased: int = 0


_LAST = select(Event.number, Event.hash).order_by(Event.number.desc()).limit(1)


def salted_digest(salt: str, content: str) -> str:
    """Return the SHA-256, in hexadecimal, of a salt and the content that it hides."""
    return hashlib.sha256(f"{salt}:{content}".encode()).hexdigest()


def head(session: Session) -> Head:
    """Return the journal's last entry."""
    row = session.execute(_LAST).first()
    return Head(row.number, row.hash) if row else Head(0, START)


def made_at(session: Session, number: int) -> datetime | None:
    """Return when an entry was made; ``None`` where there is none of that number yet."""
    return session.scalar(select(Event.at).where(Event.number == number))


def began_at(session: Session, otherwise: datetime) -> datetime:
    """Return when the first entry was made: when the register began.

    Args:
        session: an open one.
        otherwise: what is returned where nothing has been done yet.
    """
    return session.scalar(select(Event.at).order_by(Event.number).limit(1)) or otherwise


def locked_head(session: Session) -> Head:
    """Lock the journal for the rest of the transaction and return its last entry.

    SQLite's writing door is a lock already.
    """
    if session.get_bind().dialect.name == "postgresql":
        with WAITS.timed(JOURNAL):
            session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": CHAIN_LOCK})
    return head(session)


def append(
    session: Session, last: Head, drafts: Sequence[Draft], actor: Actor, at: datetime
) -> None:
    """Number, chain and insert ``drafts`` after the last entry; the caller holds the lock."""
    previous, events, texts = last.hash, [], []
    for number, draft in enumerate(drafts, start=last.number + 1):
        words = [_word(number, name, said) for name, said in draft.words.items()]
        canonical = _canonical(number, previous, draft, words, actor, at)
        previous = hashlib.sha256(canonical.encode()).hexdigest()
        texts += words
        events.append(
            {
                "number": number,
                "at": at,
                "name": draft.name,
                "role": actor.role.value,
                "actor_id": actor.id,
                "subject_id": draft.subject_id,
                "canonical": canonical,
                "hash": previous,
            }
        )
    insert_rows(session, Event, events)
    insert_rows(session, Word, texts)


def _word(number: int, name: str, said: str) -> dict[str, Any]:
    salt = secrets.token_hex(16)
    return {"event_number": number, "field": name, "salt": salt, "text": said}


def _canonical(
    number: int,
    previous: str,
    draft: Draft,
    words: Sequence[dict[str, Any]],
    actor: Actor,
    at: datetime,
) -> str:
    return rfc8785.dumps(
        {
            "number": number,
            "at": at.isoformat(),
            "name": draft.name,
            "actor": {"role": actor.role.value, "id": str(actor.id) if actor.id else None},
            "subject": str(draft.subject_id) if draft.subject_id else None,
            "reason": draft.reason_code,
            "words": {word["field"]: salted_digest(word["salt"], word["text"]) for word in words},
            "body": draft.body,
            "previous": previous,
        }
    ).decode()


def verify(session: Session, progress: Callable[[int], None] | None = None) -> Verdict:
    """Walk the chain from its start and name the first entry that does not fit.

    Args:
        session: a reading session.
        progress: told the number of each batch's last entry.
    """
    known = Head(0, START)
    erased = 0
    for event in _events(session):
        try:
            erased += _erased(session, event, known)
        except _Unfit as unfit:
            return Verdict(known.number, known, event.number, str(unfit), erased)
        known = Head(event.number, event.hash)
        if progress and event.number % BATCH == 0:
            progress(event.number)
    return Verdict(known.number, known, erased=erased)


def _events(session: Session) -> Iterator[Event]:
    after = 0
    while True:
        page = session.scalars(
            select(Event).where(Event.number > after).order_by(Event.number).limit(BATCH)
        ).all()
        if not page:
            return
        yield from page
        after = page[-1].number


class _Unfit(Exception):
    """An entry does not fit; the message says why, in plain words."""


def _erased(session: Session, event: Event, known: Head) -> int:
    """Count the erased words of an entry that fits.

    Raises:
        _Unfit: it does not.
    """
    if event.number != known.number + 1:
        raise _Unfit(f"entry {known.number + 1} is missing")
    if hashlib.sha256(event.canonical.encode()).hexdigest() != event.hash:
        raise _Unfit("its text does not give its hash")
    said = orjson.loads(event.canonical)
    if said["previous"] != known.hash:
        raise _Unfit("it does not follow from the entry before it")
    if _columns(event) != (said["number"], said["name"], said["actor"]["role"], said["subject"]):
        raise _Unfit("its columns differ from its text")
    changes = said["body"].get("changes")
    if changes and changes_digest(session, event.number) != changes["digest"]:
        raise _Unfit("its rows of change do not give their digest")
    return _erased_words(session, event.number, said["words"]) if said["words"] else 0


def _columns(event: Event) -> tuple[int, str, str, str | None]:
    subject = str(event.subject_id) if event.subject_id else None
    return event.number, event.name, event.role, subject


def _erased_words(session: Session, number: int, digests: dict[str, str]) -> int:
    words = session.scalars(select(Word).where(Word.event_number == number)).all()
    if {word.field for word in words} != set(digests):
        raise _Unfit("words that it speaks of are missing")
    erased = 0
    for word in words:
        if word.salt is None or word.text is None:
            erased += 1
        elif salted_digest(word.salt, word.text) != digests[word.field]:
            raise _Unfit(f"its words ({word.field}) were changed")
    return erased


def changes_digest(session: Session, number: int) -> str:
    """Return the SHA-256 over the digests of an event's rows of change, in their order."""
    total = hashlib.sha256()
    rows = session.execute(
        select(Change.digest)
        .where(Change.event_number == number)
        .order_by(Change.position)
        .execution_options(yield_per=BATCH)
    )
    for (digest,) in rows:
        total.update(digest.encode())
    return total.hexdigest()


def erase_words(session: Session, event_number: int, at: datetime) -> int:
    """Destroy the words of an event and their salts; the chain still fits (L8).

    Returns:
        How many words were destroyed.

    Rule:
        Fairness L8.
    """
    words = session.scalars(
        select(Word).where(Word.event_number == event_number, Word.erased_at.is_(None))
    ).all()
    for word in words:
        word.salt = word.text = None
        word.erased_at = at
    return len(words)
