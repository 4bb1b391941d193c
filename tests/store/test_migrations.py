"""The migrations: one tree, both databases, and the models agree with what they make."""

import re

import pytest
from alembic import command
from sqlalchemy import Enum, inspect, text

from app.store.base import Row
from app.store.migrations import config, current, newest, upgrade
from app.store.work import Database
from migrations.guards import GUARDED

pytestmark = pytest.mark.commits


def test_the_models_say_what_the_migrations_made(own_database: Database):
    with own_database.migration_connection() as connection:
        command.check(config(connection))


def test_down_and_up_again_ends_where_it_began(own_database: Database):
    with own_database.migration_connection() as connection:
        command.downgrade(config(connection), "base")
        connection.commit()
        assert set(inspect(connection).get_table_names()) <= {"alembic_version"}
        command.upgrade(config(connection), "head")
        connection.commit()
        command.check(config(connection))
        assert current(connection) == newest()


def test_upgrading_what_is_new_already_changes_nothing(own_database: Database):
    upgrade(own_database)
    with own_database.migration_connection() as connection:
        assert current(connection) == newest()


def test_the_journal_is_guarded_after_every_upgrade(own_database: Database):
    query = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
        "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
    }[own_database.dialect]
    with own_database.migration_connection() as connection:
        names = set(connection.scalars(text(query)))
    assert names >= {f"{table}_no_{act}" for table in GUARDED for act in ("update", "delete")}


def test_every_word_of_an_enum_is_a_word_of_its_check(own_database: Database):
    with own_database.migration_connection() as connection:
        inspector = inspect(connection)
        for table in Row.metadata.sorted_tables:
            checks = " ".join(
                str(check["sqltext"]) for check in inspector.get_check_constraints(table.name)
            )
            for column in table.columns:
                if isinstance(column.type, Enum):
                    missing = set(column.type.enums) - set(re.findall(r"'([a-z0-9_]+)'", checks))
                    assert not missing, f"{table.name}.{column.name}"
