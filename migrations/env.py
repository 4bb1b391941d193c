"""How Alembic reaches the database: our own connection where one is handed in, else by URL."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from typing import Any, Literal

from alembic import context
from sqlalchemy import Connection, create_engine, text
from sqlalchemy.pool import NullPool

from app import domains, store
from app.store.base import Instant, Row

LOCK_TIMEOUT_MS = 5_000
STATEMENT_TIMEOUT_MS = 600_000


def know_every_table() -> None:
    """Import every module that maps tables: all of the store, and each domain's models."""
    for module in iter_modules(store.__path__, "app.store."):
        import_module(module.name)
    for domain in iter_modules(domains.__path__, "app.domains."):
        if find_spec(f"{domain.name}.models"):
            import_module(f"{domain.name}.models")


def render_item(kind: str, thing: Any, _context: Any) -> str | Literal[False]:
    """Write our own types out as plain ones: a migration imports nothing from the application."""
    if kind == "type" and isinstance(thing, Instant):
        return "sa.DateTime(timezone=True)"
    return False


@contextmanager
def connected() -> Iterator[Connection]:
    """Yield the connection that was handed in, or one of our own."""
    given = context.config.attributes.get("connection")
    if given is not None:
        yield given
        return
    engine = create_engine(context.config.get_main_option("sqlalchemy.url", ""), poolclass=NullPool)
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def migrate(connection: Connection) -> None:
    """Run the migrations in one transaction, with foreign keys checked at its end on SQLite."""
    on_sqlite = connection.dialect.name == "sqlite"
    if on_sqlite:
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
        connection.commit()
    else:
        connection.execute(text(f"SET lock_timeout = {LOCK_TIMEOUT_MS}"))
        connection.execute(text(f"SET statement_timeout = {STATEMENT_TIMEOUT_MS}"))
        connection.commit()
    context.configure(
        connection=connection,
        target_metadata=Row.metadata,
        render_as_batch=True,
        render_item=render_item,
        compare_server_default=True,
    )
    with context.begin_transaction():
        context.run_migrations()
    if on_sqlite:
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        if broken:
            message = f"The migration left broken references: {broken[:5]}."
            raise RuntimeError(message)
        connection.exec_driver_sql("PRAGMA foreign_keys = ON")


know_every_table()
with connected() as _connection:
    migrate(_connection)
