"""Serials of spoken numbers, taken in blocks; a gap is allowed, a second use is not."""

from sqlalchemy import BigInteger, String
from sqlalchemy.orm import Mapped, Session, mapped_column

from app.store.base import Row
from app.store.locks import hold_until_commit


class SerialBlock(Row):
    """The next free serial of one kind of number."""

    __tablename__ = "serial_block"

    name: Mapped[str] = mapped_column(String(20), primary_key=True)
    next: Mapped[int] = mapped_column(BigInteger)


def take_serials(session: Session, name: str, count: int = 1) -> int:
    """Reserve ``count`` serials of the row ``name`` and return the first of them."""
    block = session.get(SerialBlock, name, with_for_update=True)
    if block is None:
        # Of two that take the first one of all, the second waits here and finds the block.
        hold_until_commit(session, f"serials {name}")
        block = session.get(SerialBlock, name, with_for_update=True)
    if block is None:
        block = SerialBlock(name=name, next=1)
        session.add(block)
    first = block.next
    block.next = first + count
    session.flush()
    return first
