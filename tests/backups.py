"""A register on a machine of its own, for tests of backups: commands are run there as by hand."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import create_engine, make_url, text
from sqlalchemy.pool import NullPool
from typer.testing import CliRunner, Result

from app.cli import main
from app.settings import Settings
from app.store.work import Database
from tests.make import FixedClock
from tests.people import World

REASON = ("--reason", "a drill", "--by", "Amina Rahman")
NO_LIST = "--without-erasures"


@dataclass
class Machine:
    """A database, and the folder with all else; commands run with the settings of both."""

    url: str
    data: Path

    @property
    def variables(self) -> dict[str, str]:
        return {"VOUCH_DATABASE_URL": self.url, "VOUCH_DATA_DIR": str(self.data)}

    def vouch(self, *arguments: object, status: int | None = 0) -> Result:
        result = CliRunner().invoke(main, [str(each) for each in arguments], env=self.variables)
        expected = result.exit_code if status is None else status
        assert result.exit_code == expected, (result.output, result.exception)
        return result

    def refused(self, *arguments: object) -> str:
        """Run a command that must be refused; return what it says."""
        return " ".join(self.vouch(*arguments, status=1).output.split())

    def database(self, clock: FixedClock) -> Database:
        return Database.open(self.url, clock=clock)

    @contextmanager
    def world(self, clock: FixedClock) -> Iterator[World]:
        """Open the whole service on what is there now."""
        database = self.database(clock)
        settings = Settings(_env_file=None, data_dir=self.data, operator="Tests")  # type: ignore[call-arg]  # its own option
        yield World(database, settings)
        database.dispose()

    def take_key_of(self, other: "Machine") -> None:
        self.data.mkdir(parents=True, exist_ok=True)
        shutil.copy(other.data / "master.key", self.data)

    def files(self, folder: str) -> dict[str, bytes]:
        found = (self.data / folder).rglob("*")
        return {each.name: each.read_bytes() for each in found if each.is_file()}


@contextmanager
def empty_machine(beside: str, folder: Path) -> Iterator[Machine]:
    """Let there be a machine with an empty database of the kind of another one."""
    address = make_url(beside)
    if address.get_backend_name() == "sqlite":
        yield Machine(f"sqlite:///{folder}/restored.db", folder)
        return
    there = address.set(database=f"{address.database}_restored")
    _administer(address, f'DROP DATABASE IF EXISTS "{there.database}" WITH (FORCE)')
    _administer(address, f'CREATE DATABASE "{there.database}"')
    yield Machine(there.render_as_string(hide_password=False), folder)
    _administer(address, f'DROP DATABASE "{there.database}" WITH (FORCE)')


def _administer(address, statement: str) -> None:
    engine = create_engine(
        address.set(database="postgres"), poolclass=NullPool, isolation_level="AUTOCOMMIT"
    )
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()
