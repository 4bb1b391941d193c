"""One schema a run, one undone transaction a test, on the database that is asked for.

``VOUCH_TEST_DATABASE_URL`` names a PostgreSQL database, which is emptied; without it the suite
runs on a SQLite file. Tests marked ``commits`` get a database of their own, copied from the
migrated one.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from _pytest.runner import runtestprotocol
from anyio.from_thread import start_blocking_portal
from argon2 import PasswordHasher
from hypothesis import settings as drawing
from sqlalchemy import create_engine, event, make_url, text
from sqlalchemy.pool import NullPool
from starlette.testclient import TestClient

from app.domains.identity.engine import passwords
from app.outside.master_key import key_from_file
from app.settings import Settings
from app.store.migrations import upgrade
from app.store.work import Database
from tests import lengths
from tests.make import NOON, FixedClock
from tests.people import World
from tests.registers import Register

# What decides whether a change may go in must say the same of it each time, on any machine.
drawing.register_profile("repeatable", derandomize=True, deadline=None)
drawing.register_profile("searching", deadline=None, max_examples=1000, print_blob=True)
drawing.load_profile("repeatable")


def pytest_configure(config: pytest.Config) -> None:
    """Measure how long tests take, where the run asks for it."""
    lengths.measure_where_asked(config)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what takes long, and what asks for no database, of which a second run says the same."""
    lengths.mark_long(items)
    for item in items:
        if isinstance(item, pytest.Function) and "migrated_url" not in item.fixturenames:
            item.add_marker("alike")


TRIES = 20


def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """Try again what only a server tells of which nobody else commits on another database.

    Tests beside this one do, and PostgreSQL's snapshot is of all its databases. What is wrong in
    ours fails each time.
    """
    asked = os.environ.get("VOUCH_TEST_DATABASE_URL")  # noqa: TID251 - the run says which
    if not asked or item.get_closest_marker("alone") is None:
        return None
    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    for tried in range(1, TRIES + 1):
        item._initrequest()  # type: ignore[attr-defined]  # a function's, as pytest itself does
        reports = runtestprotocol(item, nextitem=nextitem, log=False)
        if tried == TRIES or not any(each.failed for each in reports):
            break
    for each in reports:
        item.ihook.pytest_runtest_logreport(report=each)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True


def _administer(url: str, *statements: str) -> None:
    engine = create_engine(
        make_url(url).set(database="postgres"), poolclass=NullPool, isolation_level="AUTOCOMMIT"
    )
    with engine.connect() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()


@pytest.fixture(scope="session")
def migrated_url(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Iterator[str]:
    """The address of a migrated, empty database that is only copied; one a test process."""
    asked = os.environ.get("VOUCH_TEST_DATABASE_URL")  # noqa: TID251 - the run says which
    if not asked:
        url = f"sqlite:///{tmp_path_factory.mktemp('database') / 'vouch.db'}"
        _migrate(url)
        yield url
        return
    name = f"{make_url(asked).database}_{worker_id}"
    url = make_url(asked).set(database=name).render_as_string(hide_password=False)
    again = f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'
    _administer(asked, again, f'CREATE DATABASE "{name}"')
    _migrate(url)
    yield url
    _administer(asked, again)


def _migrate(url: str) -> None:
    database = Database.open(url)
    upgrade(database)
    if database.dialect == "sqlite":
        # An import counts what it brought. Were the table of such counts made in a test, SQLite
        # would read the whole schema again after each savepoint that is undone.
        with database._writing.engine.connect() as connection:
            connection.exec_driver_sql("ANALYZE sqlite_schema")
            connection.commit()
    database.dispose()


@contextmanager
def _copied(url: str, copy: str) -> Iterator[None]:
    """Let there be a copy of a database at another address; it is thrown away at the end."""
    address, to = make_url(url), make_url(copy)
    if address.get_backend_name() == "sqlite":
        shutil.copy(str(address.database), str(to.database))
        yield
        # What a restore set aside goes too: the copy of the next test stands at the same place.
        for left in Path(str(to.database)).parent.glob(f"{Path(str(to.database)).name}*"):
            left.unlink(missing_ok=True)
        return
    again = f'DROP DATABASE IF EXISTS "{to.database}" WITH (FORCE)'
    _administer(url, again, f'CREATE DATABASE "{to.database}" TEMPLATE "{address.database}"')
    yield
    _administer(url, again)


def _named(url: str, name: str, folder: Path) -> str:
    """Return the address of a copy."""
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        return f"sqlite:///{folder / name}.db"
    named = address.set(database=f"{address.database}_{name}")
    return named.render_as_string(hide_password=False)


@pytest.fixture(scope="session")
def shared_database(
    migrated_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Database]:
    """The database on which every test undoes its work; ask for ``database`` instead."""
    url = _named(migrated_url, "shared", tmp_path_factory.mktemp("shared"))
    with _copied(migrated_url, url):
        database = Database.open(url)
        yield database
        database.dispose()


@pytest.fixture(scope="session")
def own_doors(migrated_url: str, tmp_path_factory: pytest.TempPathFactory) -> Database:
    """The doors through which each test that really commits comes to its own database.

    A statement is compiled by each door once, and the copies of all tests stand at one address,
    one after the other, so that it need not be compiled for each of them.
    """
    database = Database.open(_named(migrated_url, "own", tmp_path_factory.mktemp("own")))
    _let_go_of_the_disk(database)
    return database


@pytest.fixture(scope="session", autouse=True)
def _quick_hashes() -> None:
    """Let a password cost a millisecond; the parameters of the service are tested by themselves."""
    passwords._hasher = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)


@pytest.fixture(scope="session", autouse=True)
def _one_loop() -> Iterator[None]:
    """Let every client without a life of its own share one loop, not open one for each request."""
    with start_blocking_portal() as portal, pytest.MonkeyPatch.context() as patch:
        patch.setattr(TestClient, "portal", portal)
        yield


@pytest.fixture
def clock() -> FixedClock:
    """Noon of the day of the tests, until a test sets it."""
    return FixedClock(NOON)


@pytest.fixture
def database(shared_database: Database, clock: FixedClock) -> Iterator[Database]:
    """A database on which everything is undone after the test, commits included."""
    with shared_database.undone() as connection:
        yield Database(connection, connection, clock)


@pytest.fixture
def own_database(migrated_url: str, own_doors: Database, clock: FixedClock) -> Iterator[Database]:
    """A database for tests that must really commit (mark ``commits``): a copy, thrown away."""
    with _copied(migrated_url, own_doors.url.render_as_string(hide_password=False)):
        found = Database(own_doors._reading, own_doors._writing, clock)
        yield found
        found.dispose()


def _let_go_of_the_disk(database: Database) -> None:
    """Let a commit not wait for the disk: what a test kills is a process, never the machine."""
    if database.dialect == "sqlite":

        @event.listens_for(database._writing, "connect")
        def on_connect(connection: Any, _record: object) -> None:
            connection.execute("PRAGMA synchronous = OFF")


@pytest.fixture
def register(database: Database, tmp_path: Path, request: pytest.FixtureRequest) -> Register:
    """A small register on which lists are brought in and asked for over HTTP."""
    return Register(database, tmp_path, _settings(tmp_path), is_patched=_patches(request))


@pytest.fixture
def own_register(
    own_database: Database, tmp_path: Path, request: pytest.FixtureRequest
) -> Register:
    """The same on a database of its own, for tests that must really commit."""
    return Register(own_database, tmp_path, _settings(tmp_path), is_patched=_patches(request))


@pytest.fixture
def world(database: Database, tmp_path: Path, request: pytest.FixtureRequest) -> World:
    """The whole service with people who sign in."""
    return World(database, _settings(tmp_path), is_patched=_patches(request))


@pytest.fixture
def own_world(own_database: Database, tmp_path: Path, request: pytest.FixtureRequest) -> World:
    """The same on a database of its own, for tests that must really commit."""
    return World(own_database, _settings(tmp_path), is_patched=_patches(request))


def _patches(request: pytest.FixtureRequest) -> bool:
    return "monkeypatch" in request.fixturenames


@cache
def _master_key() -> str:
    with tempfile.TemporaryDirectory() as folder:
        return key_from_file(Path(folder) / "master.key")


def _settings(folder: Path) -> Settings:
    # One key for all, so that what a scene sealed opens for each test that begins with it.
    (folder / "master.key").write_text(_master_key())
    return _read_settings().model_copy(update={"data_dir": folder})


@cache
def _read_settings() -> Settings:
    return Settings(_env_file=None, master_key=_master_key(), operator="Tests")


@pytest.fixture(scope="session")
def national_lists() -> Path:
    """The folder of real national lists; a test that needs it is skipped where it is absent."""
    folder = Path(__file__).resolve().parents[2] / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("the folder of national lists is not beside the project")
    return folder
