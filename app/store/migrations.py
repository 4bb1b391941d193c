"""Bringing a database to the newest migration, and telling where it is."""

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from app.store.work import Database

FOLDER = Path(__file__).resolve().parents[2] / "migrations"


def config(connection: Connection | None = None) -> Config:
    """Return Alembic's configuration for our one migration tree."""
    made = Config()
    made.set_main_option("script_location", str(FOLDER))
    made.attributes["connection"] = connection
    return made


@cache
def newest() -> str:
    """Return the newest migration that this version of the software knows; read once."""
    head = ScriptDirectory.from_config(config()).get_current_head()
    assert head is not None
    return head


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


def is_known(migration: str) -> bool:
    """Tell whether this version of the software knows a migration."""
    script = ScriptDirectory.from_config(config())
    return any(each.revision == migration for each in script.walk_revisions())


def upgrade(database: Database) -> None:
    """Bring the database to the newest migration; a database that is there stays as it is."""
    with database.migration_connection() as connection:
        command.upgrade(config(connection), "head")
        connection.commit()
