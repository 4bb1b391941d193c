"""Where a trial takes place: a register of its own, its folder, its processes, and their end."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
from nursery import ROOT, Child, Nursery
from sqlalchemy import create_engine, make_url

from app.settings import Settings
from app.store.migrations import upgrade
from app.store.work import Database

START_SECONDS = 60
OFTEN = "1000000/minute"


@dataclass
class Place:
    """A register on which a trial is held.

    Attributes:
        kind: of its database, as people call it.
        url: of its database.
        folder: for files.
        port: on which the service listens, on loopback.
        nursery: where its processes come from.
        database: its doors, for looking into what the processes did.
    """

    kind: str
    url: str
    folder: Path
    port: int
    nursery: Nursery
    database: Database
    children: list[Child] = field(default_factory=list)

    @property
    def address(self) -> str:
        """Scheme, host and port of the service."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def on_sqlite(self) -> bool:
        """Whether the worker runs inside the service."""
        return self.kind == "SQLite"

    @property
    def variables(self) -> dict[str, str]:
        """The settings of the processes."""
        return {
            "VOUCH_DATABASE_URL": self.url,
            "VOUCH_DATA_DIR": str(self.folder / "var"),
            "VOUCH_PORT": str(self.port),
            "VOUCH_REQUESTS_BY_ADDRESS": OFTEN,
            "VOUCH_REQUESTS_BY_CALLER": OFTEN,
            "VOUCH_LOG_LEVEL": "warning",
        }

    @property
    def settings(self) -> Settings:
        """The same, as the service reads them."""
        return Settings(
            _env_file=None,
            database_url=self.url,
            data_dir=self.folder / "var",
            port=self.port,
            requests_by_address=OFTEN,
            requests_by_caller=OFTEN,
        )

    def start(self, *words: str, **odd: Any) -> Child:
        """Start a command of Vouch."""
        log = self.folder / f"{words[0]}.log"
        child = self.nursery.start(words, self.variables, log, **odd)
        self.children.append(child)
        return child

    def serve(self, **odd: Any) -> list[Child]:
        """Start the service, with the worker beside it on PostgreSQL, and wait until it answers."""
        began = [self.start("serve", **odd)]
        if not self.on_sqlite:
            began.append(self.start("worker", **odd))
        self.wait(began[0])
        return began

    def wait(self, api: Child) -> None:
        """Wait until the service answers."""
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until:
            with suppress(httpx.TransportError):
                if httpx.get(f"{self.address}/healthz", timeout=2).is_success:
                    return
            if api.ended() is not None:
                raise SystemExit(f"The service did not start; its log: {api.log}\n{tail(api.log)}")
            time.sleep(0.02)
        raise SystemExit(f"The service did not answer within {START_SECONDS} s; see {api.log}")

    def readiness(self) -> dict[str, Any]:
        """Return what ``/readyz`` says; nothing where it does not answer."""
        try:
            said: dict[str, Any] = httpx.get(f"{self.address}/readyz", timeout=15).json()
        except (httpx.TransportError, ValueError):
            return {"ready": False, "checks": {}}
        return said

    def end(self) -> None:
        """End every process that was started here."""
        for child in self.children:
            if child.ended() is None:
                child.kill()


def tail(log: Path, lines: int = 12) -> str:
    """Return the last lines of a log."""
    return "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-lines:])


@contextmanager
def placed(kind: str, url: str | None, folder: Path, nursery: Nursery) -> Iterator[Place]:
    """Make an empty register for a trial, and throw it away at the end.

    Args:
        kind: of its database.
        url: of a PostgreSQL database beside which it is made; ``None`` for SQLite.
        folder: where its files lie.
        nursery: where its processes come from.
    """
    folder.mkdir(parents=True)
    name = f"torture_{uuid4().hex[:12]}"
    if url is None:
        own = f"sqlite:///{folder}/vouch.db"
    else:
        own = make_url(url).set(database=name).render_as_string(hide_password=False)
        administer(url, f'CREATE DATABASE "{name}"')
    database = Database.open(own)
    upgrade(database)
    place = Place(kind, own, folder, free_port(), nursery, database)
    try:
        yield place
    finally:
        place.end()
        database.dispose()
        if url is not None:
            administer(url, f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def administer(url: str, statement: str) -> None:
    """Say something to a PostgreSQL server, outside every transaction."""
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(statement)
    engine.dispose()


def free_port() -> int:
    """Return a port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


_START = """
. scripts/postgres.sh
found=$(find_postgres)
[ -n "$found" ] || exit 3
start_postgres "$found" || exit 4
printf '%s\\n' "$cluster" "$found" "$VOUCH_TEST_DATABASE_URL"
"""
SAFE = ("fsync=off", "synchronous_commit=on", "max_connections=100")
"""The disk of the machine does not fail here, so a commit need not wait for it; but it must be
with the system before it is answered."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """A throw-away PostgreSQL server of our own, which can be stopped and started.

    Attributes:
        folder: of its files and its socket.
        programs: folder of its programs.
        url: of an empty database in it.
    """

    folder: Path
    programs: Path
    url: str

    @classmethod
    def begun(cls) -> "Cluster | None":
        """Start one; ``None`` where the programs are not installed."""
        done = subprocess.run(["sh", "-c", _START], cwd=ROOT, capture_output=True, text=True)  # noqa: PLW1510, S603, S607 - what it ends with is looked at
        if done.returncode:
            return None
        folder, programs, url = done.stdout.split()
        made = cls(Path(folder), Path(programs), url)
        made.stop("fast")
        made.start()
        return made

    def start(self) -> None:
        """Start the server and wait until it answers."""
        options = " ".join(f"-c {each}" for each in SAFE)
        where = f"-c listen_addresses='' -c unix_socket_directories='{self.folder}'"
        self._control("--log", str(self.folder / "log"), "--options", f"{where} {options}", "start")

    def stop(self, mode: str) -> None:
        """Stop it: ``fast`` ends connections, ``immediate`` is a crash."""
        self._control("--mode", mode, "stop")

    def remove(self) -> None:
        """Stop it and throw its files away."""
        with suppress(SystemExit):
            self.stop("immediate")
        shutil.rmtree(self.folder, ignore_errors=True)

    def _control(self, *words: str) -> None:
        owner = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
        command = [*owner, str(self.programs / "pg_ctl"), "--pgdata", str(self.folder / "data")]
        done = subprocess.run(  # noqa: PLW1510, S603 - our own server
            [*command, "--wait", *words],
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        if done.returncode:
            sys.exit(f"pg_ctl {' '.join(words)} failed; see {self.folder}/log")
