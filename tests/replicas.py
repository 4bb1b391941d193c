"""Two real servers of PostgreSQL: a main one, and a replica that streams from it."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

from tests.cli.running import ROOT, until

OPTIONS = "-c listen_addresses='' -c unix_socket_directories='{}' -c fsync=off"


class Servers:
    """The main server and its replica."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self._programs = programs
        self._folder = folder
        self.main = f"postgresql+psycopg://vouch@/postgres?host={folder}/main"
        self.replica = f"postgresql+psycopg://vouch@/postgres?host={folder}/replica"

    def begin(self) -> None:
        """Make the main server, and the replica from a copy of it."""
        for name in ("main", "replica"):
            self._run("mkdir", f"{self._folder}/{name}")
        data = f"{self._folder}/main/data"
        self._program("initdb", f"--pgdata={data}", "--username=vouch", "--auth=trust", "--no-sync")
        self.start("main")
        copy = f"{self._folder}/replica/data"
        host = ("--host", f"{self._folder}/main", "--username=vouch", "--checkpoint=fast")
        self._program("pg_basebackup", f"--pgdata={copy}", "--write-recovery-conf", *host)
        self.start("replica")

    def start(self, name: str) -> None:
        """Start one of them."""
        folder = f"{self._folder}/{name}"
        options = f"--options={OPTIONS.format(folder)}"
        where = (f"--pgdata={folder}/data", f"--log={folder}/log")
        self._program("pg_ctl", *where, "--wait", "start", options)

    def stop(self, name: str) -> None:
        """Stop one of them at once, as if its machine had gone."""
        data = f"--pgdata={self._folder}/{name}/data"
        self._program("pg_ctl", data, "--mode=immediate", "stop")

    def end(self) -> None:
        """Stop both, whether or not they run."""
        for name in ("replica", "main"):
            data = f"--pgdata={self._folder}/{name}/data"
            self._program("pg_ctl", data, "--mode=immediate", "stop", must=False)

    def ask(self, url: str, question: str) -> object:
        """Ask one of them."""
        engine = create_engine(url, poolclass=NullPool)
        with engine.connect() as connection:
            return connection.scalar(text(question))

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Let the replica replay nothing for the length of the block."""
        self.ask(self.replica, "SELECT pg_wal_replay_pause()")
        state = "SELECT pg_get_wal_replay_pause_state() = 'paused'"
        until(lambda: bool(self.ask(self.replica, state)))
        try:
            yield
        finally:
            self.ask(self.replica, "SELECT pg_wal_replay_resume()")

    def catch_up(self) -> None:
        """Wait until the replica has all that the main server has now."""
        head = self.ask(self.main, "SELECT pg_current_wal_flush_lsn()::text")
        asked = f"SELECT pg_last_wal_replay_lsn() >= '{head}'::pg_lsn"
        until(lambda: bool(self.ask(self.replica, asked)))

    def _program(self, name: str, *arguments: str, must: bool = True) -> None:
        self._run(str(self._programs / name), *arguments, must=must)

    def _run(self, *command: str, must: bool = True) -> None:
        """Run a program as whom the server runs as: it refuses to be root."""
        owner = ("runuser", "-u", "postgres", "--") if os.geteuid() == 0 else ()
        log = self._folder / "said"
        with log.open("ab") as said:
            done = subprocess.run(
                [*owner, *command], cwd=self._folder, stdout=said, stderr=said, check=False
            )
        assert done.returncode == 0 or not must, log.read_text()


def programs() -> Path | None:
    """Return the folder of the server's programs that scripts/test would take, if it has all."""
    script = f"cd {ROOT} && . scripts/postgres.sh && find_postgres"
    found = subprocess.run(["sh", "-c", script], capture_output=True, text=True, check=True)
    folder = Path(found.stdout.strip())
    return folder if found.stdout.strip() and (folder / "pg_basebackup").exists() else None


@contextmanager
def streaming(folder: Path) -> Iterator[Servers]:
    """Run a main server and a replica for the length of the block."""
    # A socket's path must stay short.
    place = Path(tempfile.mkdtemp(prefix="vouch-pair.", dir="/tmp"))
    if os.geteuid() == 0:
        shutil.chown(place, "postgres")
    servers = Servers(folder, place)
    try:
        servers.begin()
        yield servers
    finally:
        servers.end()
        shutil.rmtree(place, ignore_errors=True)
