"""The two seals of a case, each under a key of its own, which can be destroyed for good.

A key is wrapped by the master key directly, and not kept between works, so that a key service
records each opening. The wrapped keys lie in a table of their own: a backup of the data leaves it
out, and says by the other one which keys there must be (fairness W10).
"""

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import (
    ForeignKey,
    LargeBinary,
    String,
    UniqueConstraint,
    delete,
    event,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Mapped, Session, SessionTransaction, mapped_column

from app.kit.ids import new_id
from app.outside.master_key import (
    ID_LENGTH,
    KEY_BYTES,
    NONCE_BYTES,
    Holder,
    MasterKey,
    Use,
    Wrapped,
)
from app.store.base import Identified, Row, insert_rows, one_of, table_of
from app.store.erasures import AT, Erasable
from app.store.keys import NotOpened
from app.store.work import Work

_REMEMBERED = "case keys"


class Seal(StrEnum):
    """What of a case a key seals."""

    STORY = "story"
    IDENTITY = "identity"


class CaseKey(Identified, Row):
    """That a seal of a case has a key, or had one."""

    __tablename__ = "case_key"
    __table_args__ = (UniqueConstraint("case_id", "seal"),)

    case_id: Mapped[UUID]
    seal: Mapped[Seal] = mapped_column(one_of(Seal))
    made_at: Mapped[datetime]
    destroyed_at: Mapped[datetime | None]


class WrappedCaseKey(Row):
    """The key itself, as a master key wrapped it; no backup of the data holds it."""

    __tablename__ = "wrapped_case_key"

    key_id: Mapped[UUID] = mapped_column(ForeignKey("case_key.id"), primary_key=True)
    master: Mapped[str] = mapped_column(String(ID_LENGTH), index=True)
    wrapped: Mapped[bytes] = mapped_column(LargeBinary)


class KeyDestroyed(Exception):
    """The key is gone for good, and with it all that it sealed."""


class KeyLost(KeyDestroyed):
    """The key was not destroyed: a restore did not find it in a backup of the keys."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What the database knows of one key."""

    destroyed: bool
    master: str | None
    wrapped: bytes | None


_Known = dict[Seal, _Found]


class CaseSeals:
    """Seals and opens what belongs to a case.

    Args:
        master: wraps and opens the keys.
    """

    def __init__(self, master: MasterKey) -> None:
        self._master = master

    def seal(self, work: Work, case_id: UUID, seal: Seal, content: bytes, *, of: str) -> bytes:
        """Return the content sealed; the first one of a case makes its keys.

        Args:
            work: a writing work.
            case_id: of the case.
            seal: which one.
            content: what only who may open that seal reads.
            of: which piece of the case it is; it opens as the same alone.

        Raises:
            KeyDestroyed: the key is gone.
        """
        if seal not in _rows(work, case_id):
            self._make(work, case_id)
        key = self._key(work, case_id, seal, "seal")
        nonce = os.urandom(NONCE_BYTES)
        return nonce + AESGCM(key).encrypt(nonce, content, _bound(case_id, seal, of))

    def open(
        self,
        work: Work,
        case_id: UUID,
        seal: Seal,
        sealed: bytes,
        *,
        of: str,
        reason: str = "open",
    ) -> bytes:
        """Give the content back.

        Args:
            work: what opens it.
            case_id: of the case.
            seal: which one.
            sealed: as :meth:`seal` returned it.
            of: which piece of the case it is.
            reason: a code that a key service writes down.

        Raises:
            NotOpened: it was changed, or is another case's, seal's or piece.
            KeyDestroyed: the key is gone.
        """
        key = self._key(work, case_id, seal, reason)
        nonce, rest = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
        try:
            return AESGCM(key).decrypt(nonce, rest, _bound(case_id, seal, of))
        except (InvalidTag, ValueError):
            raise NotOpened(seal.value) from None

    def prepare(
        self, work: Work, wanted: Iterable[tuple[UUID, Seal]], *, reason: str = "open"
    ) -> None:
        """Open the keys of many cases at once, for a page that shows something of each.

        Args:
            work: what opens them.
            wanted: cases and seals; keys that are gone are passed over.
            reason: a code that a key service writes down.
        """
        known, opened = _known(work), _opened(work)
        wanted = [each for each in dict.fromkeys(wanted) if each not in opened]
        _look_up(work, [case for case, _ in wanted if case not in known])
        there = [
            (each, wrapped)
            for each in wanted
            if (wrapped := _wrapped(known[each[0]], *each, reason)) is not None
        ]
        keys = self._master.unwrap_all([wrapped for _, wrapped in there]) if there else []
        opened.update(zip((each for each, _ in there), keys, strict=True))

    def destroy(self, work: Work, case_id: UUID, seal: Seal) -> None:
        """Destroy a key for good; what it sealed is never read again, nor anything sealed under it.

        The event is the caller's.
        """
        where = (CaseKey.case_id == case_id, CaseKey.seal == seal)
        if seal not in _rows(work, case_id):
            # Only a mark that none is made later; nothing was ever sealed.
            _add(work, [CaseKey(case_id=case_id, seal=seal, made_at=work.at)])
        work.session.execute(
            update(CaseKey)
            .where(*where, CaseKey.destroyed_at.is_(None))
            .values(destroyed_at=work.at)
            .execution_options(synchronize_session=False)
        )
        key = select(CaseKey.id).where(*where).scalar_subquery()
        work.session.execute(
            delete(WrappedCaseKey)
            .where(WrappedCaseKey.key_id == key)
            .execution_options(synchronize_session=False)
        )
        _known(work).pop(case_id, None)
        _opened(work).pop((case_id, seal), None)

    def is_destroyed(self, work: Work, case_id: UUID, seal: Seal) -> bool:
        """Tell whether a key was destroyed."""
        found = _rows(work, case_id).get(seal)
        return found is not None and found.destroyed

    def _key(self, work: Work, case_id: UUID, seal: Seal, reason: str) -> bytes:
        opened = _opened(work)
        if (case_id, seal) not in opened:
            rows = _rows(work, case_id)
            wrapped = _wrapped(rows, case_id, seal, reason)
            if wrapped is None:
                is_lost = seal in rows and not rows[seal].destroyed
                raise (KeyLost if is_lost else KeyDestroyed)(f"{case_id} {seal.value}")
            [opened[case_id, seal]] = self._master.unwrap_all([wrapped])
        return opened[case_id, seal]

    def begin(self, work: Work, case_id: UUID) -> None:
        """Make the keys of a case that this very work makes: nobody else knows of it yet.

        It asks for nothing and needs no savepoint; :meth:`seal` makes them too, for any case.
        """
        rows, beside, keys = self._new(work, case_id, list(Seal))
        for table, made in ((CaseKey, rows), (WrappedCaseKey, beside)):
            columns = table_of(table).columns.keys()
            values = [{name: getattr(each, name) for name in columns} for each in made]
            insert_rows(work.session, table, values)
        _known(work)[case_id] = {
            row.seal: _Found(destroyed=False, master=each.master, wrapped=each.wrapped)
            for row, each in zip(rows, beside, strict=True)
        }
        _opened(work).update(keys)

    def _make(self, work: Work, case_id: UUID) -> None:
        """Make the keys that a case lacks, unless somebody else does at this instant."""
        lacking = [each for each in Seal if each not in _rows(work, case_id)]
        rows, beside, keys = self._new(work, case_id, lacking)
        if _add(work, rows, beside):
            _opened(work).update(keys)
        _known(work).pop(case_id, None)

    def _new(
        self, work: Work, case_id: UUID, seals: list[Seal]
    ) -> tuple[list[CaseKey], list[WrappedCaseKey], dict[tuple[UUID, Seal], bytes]]:
        keys = [AESGCM.generate_key(KEY_BYTES * 8) for _ in seals]
        uses = [Use(Holder.CASE, case_id, seal.value) for seal in seals]
        wrapped = self._master.wrap_all(list(zip(uses, keys, strict=True)))
        rows = [CaseKey(id=new_id(), case_id=case_id, seal=seal, made_at=work.at) for seal in seals]
        beside = [
            WrappedCaseKey(key_id=row.id, master=each.master, wrapped=each.content)
            for row, each in zip(rows, wrapped, strict=True)
        ]
        return rows, beside, {(case_id, seal): key for seal, key in zip(seals, keys, strict=True)}


def _add(work: Work, rows: list[CaseKey], beside: Iterable[WrappedCaseKey] = ()) -> bool:
    """Add keys; tell whether they are ours, and not those of somebody who came first."""
    try:
        with work.session.begin_nested():
            work.session.add_all(rows)
            work.session.flush()
            work.session.add_all(beside)
    except IntegrityError:
        return False
    return True


def _forget_wrapped(work: Work) -> None:
    """Delete wrapped keys of which it was written down that they are destroyed."""
    gone = select(CaseKey.id).where(CaseKey.destroyed_at.is_not(None))
    work.session.execute(
        delete(WrappedCaseKey)
        .where(WrappedCaseKey.key_id.in_(gone))
        .execution_options(synchronize_session=False)
    )


DESTROYED = Erasable(
    "store.case_keys",
    CaseKey,
    CaseKey.destroyed_at.is_not(None),
    {"destroyed_at": AT},
    then=_forget_wrapped,
)
"""A key that was destroyed does not come back with a backup."""


@dataclass(slots=True)
class _Remembered:
    """What one work knows of keys."""

    known: dict[UUID, _Known] = field(default_factory=dict)
    opened: dict[tuple[UUID, Seal], bytes] = field(default_factory=dict)


def _remembered(work: Work) -> _Remembered:
    info = work.session.info
    if _REMEMBERED not in info:
        info[_REMEMBERED] = _Remembered()
        # A key that was made after a savepoint is none once that is undone.
        event.listen(work.session, "after_soft_rollback", _forget)
    found: _Remembered = info[_REMEMBERED]
    return found


def _forget(session: Session, _undone: SessionTransaction) -> None:
    remembered: _Remembered = session.info[_REMEMBERED]
    remembered.known.clear()
    remembered.opened.clear()


def _known(work: Work) -> dict[UUID, _Known]:
    return _remembered(work).known


def _opened(work: Work) -> dict[tuple[UUID, Seal], bytes]:
    return _remembered(work).opened


def _rows(work: Work, case_id: UUID) -> _Known:
    """Return what there is of the keys of a case, both in one question."""
    if case_id not in _known(work):
        _look_up(work, [case_id])
    return _known(work)[case_id]


def _look_up(work: Work, cases: list[UUID]) -> None:
    known = _known(work)
    known.update((case, {}) for case in cases)
    if not cases:
        return
    question = (
        select(
            CaseKey.case_id,
            CaseKey.seal,
            CaseKey.destroyed_at,
            WrappedCaseKey.master,
            WrappedCaseKey.wrapped,
        )
        .outerjoin(WrappedCaseKey, WrappedCaseKey.key_id == CaseKey.id)
        .where(CaseKey.case_id.in_(cases))
    )
    for case_id, seal, destroyed_at, master, wrapped in work.session.execute(question):
        known[case_id][seal] = _Found(destroyed_at is not None, master, wrapped)


def _wrapped(rows: _Known, case_id: UUID, seal: Seal, reason: str) -> Wrapped | None:
    found = rows.get(seal)
    if found is None or found.destroyed or found.wrapped is None:
        return None
    use = Use(Holder.CASE, case_id, seal.value, reason)
    return Wrapped(use, found.wrapped, found.master)


def _bound(case_id: UUID, seal: Seal, of: str) -> bytes:
    return f"{case_id}:{seal.value}:{of}".encode()
