"""Serials of spoken numbers, taken in blocks; a gap is allowed, a second use is not."""

from sqlalchemy import BigInteger, String, bindparam, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from app.store.base import Row, insert_rows, table_of
from app.store.locks import hold_until_commit


class SerialBlock(Row):
    """The next free serial of one kind of number."""

    __tablename__ = "serial_block"

    name: Mapped[str] = mapped_column(String(20), primary_key=True)
    next: Mapped[int] = mapped_column(BigInteger)


_ROWS = table_of(SerialBlock)
_TAKE = (
    update(_ROWS)
    .where(_ROWS.c.name == bindparam("of"))
    .values(next=_ROWS.c.next + bindparam("count"))
    .returning(_ROWS.c.next)
)


def take_serials(session: Session, name: str, count: int = 1) -> int:
    """Reserve ``count`` serials of the row ``name`` and return the first of them."""
    session.flush()
    said = {"of": name, "count": count}
    taken: int | None = session.scalar(_TAKE, said)
    if taken is None:
        # Of two that take the first one of all, the second waits here and finds the block.
        hold_until_commit(session, f"serials {name}")
        taken = session.scalar(_TAKE, said)
    if taken is None:
        insert_rows(session, SerialBlock, [{"name": name, "next": 1 + count}])
        return 1
    return taken - count
