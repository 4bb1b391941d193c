"""Bringing a database to the newest migration, and telling where it is."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from app.store.work import Database

if TYPE_CHECKING:
    from alembic.config import Config

FOLDER = Path(__file__).resolve().parents[2] / "migrations"


def config(connection: Connection | None = None) -> "Config":
    """Return Alembic's configuration for our one migration tree."""
    from alembic.config import Config  # noqa: PLC0415 - whoever migrates nothing does not load it

    made = Config()
    made.set_main_option("script_location", str(FOLDER))
    made.attributes["connection"] = connection
    return made


@cache
def known() -> frozenset[str]:
    """Return the migrations that this version of the software knows, as their files say; read once.

    A file is named by its day, its migration, and what that does.
    """
    files = (FOLDER / "versions").glob("*_*_*.py")
    return frozenset(each.name.split("_", 2)[1] for each in files)


def newest() -> str:
    """Return the newest of them; each follows the one of the number before."""
    return max(known())


UNFINISHED = "unfinished_restore"
"""The schema that stands in a PostgreSQL database while it is restored, and what is told of it."""


def current(connection: Connection) -> str | None:
    """Return the migration that a database is at, or ``None`` before the first.

    One that is being restored is at none that anybody could work with: see :data:`UNFINISHED`.
    """
    inspector = inspect(connection)
    if connection.dialect.name == "postgresql" and inspector.has_schema(UNFINISHED):
        return UNFINISHED
    if not inspector.has_table("alembic_version"):
        return None
    at: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return at


def upgrade(database: Database) -> None:
    """Bring the database to the newest migration; a database that is there stays as it is.

    The migrations commit themselves, all together: ``migrations/env.py``.
    """
    from alembic import command  # noqa: PLC0415 - whoever migrates nothing does not load it

    with database.migration_connection() as connection:
        command.upgrade(config(connection), "head")
