"""The port to PostgreSQL's own programs ``pg_dump`` and ``pg_restore``, which must be installed."""

import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy.engine import URL

_LAST_WORDS = 600


class ProgramMissing(Exception):
    """A program is not installed, or is older than the server; the message says which to get."""


class ProgramFailed(Exception):
    """A program ended with an error; the message has its last words."""


def program(name: str, server: int) -> str:
    """Return where a program lies that knows servers of a version.

    Args:
        name: of the program.
        server: the server's major version.

    Raises:
        ProgramMissing: there is none, or an older one.
    """
    get = f"install the PostgreSQL client programs, version {server} (postgresql-client-{server})"
    path = shutil.which(name)
    if path is None:
        raise ProgramMissing(f"The program {name} is not here; {get}.")
    said = subprocess.run(  # noqa: S603 - a program of PostgreSQL, and no word of anybody's
        [path, "--version"], capture_output=True, text=True, check=False
    )
    found = re.search(r"(\d+)", said.stdout)
    if said.returncode != 0 or found is None:
        raise ProgramMissing(f"{path} does not say its version; {get}.")
    if int(found[1]) < server:
        raise ProgramMissing(
            f"{path} is version {found[1]}, and the server is version {server}; {get}."
        )
    return path


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What of a database is not dumped.

    Attributes:
        schemas: patterns of schemas that are none of the register's.
        rows: tables whose rows are left out.
    """

    schemas: Sequence[str] = ()
    rows: Sequence[str] = ()


def dump(path: str, address: URL, snapshot: str, target: Path, left_out: LeftOut) -> None:
    """Write what a database held at an exported snapshot to a file.

    Args:
        path: of ``pg_dump``.
        address: of the database.
        snapshot: as ``pg_export_snapshot()`` named it; its transaction stays open meanwhile.
        target: where to.
        left_out: what is not.

    Raises:
        ProgramFailed: it could not.
    """
    options = ("--format=custom", "--compress=1", "--no-owner", "--no-privileges")
    out = [f"--exclude-schema={pattern}" for pattern in left_out.schemas]
    out += [f"--exclude-table-data={table}" for table in left_out.rows]
    _run(path, address, *options, *out, f"--snapshot={snapshot}", f"--file={target}")


def restore(path: str, address: URL, source: Path) -> None:
    """Load such a file into a database, all of it or nothing.

    Raises:
        ProgramFailed: it could not.
    """
    options = ("--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges")
    _run(path, address, *options, str(source))


def _run(path: str, address: URL, *arguments: str) -> None:
    with _without_password(address) as to:
        done = subprocess.run(  # noqa: S603 - its address is the operator's own
            [path, "--no-password", f"--dbname={to}", *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            errors="replace",
            check=False,
        )
    if done.returncode != 0:
        raise ProgramFailed(f"{Path(path).name} failed: {done.stderr.strip()[-_LAST_WORDS:]}")


@contextmanager
def _without_password(address: URL) -> Iterator[str]:
    """Yield the address for a command line, which others can read: its password is in a file."""
    plain = URL.create(
        "postgresql",
        username=address.username,
        host=address.host,
        port=address.port,
        database=address.database,
        query=address.query,
    )
    if address.password is None:
        yield plain.render_as_string()
        return
    with TemporaryDirectory(prefix="vouch-") as folder:
        file = Path(folder) / "pgpass"
        file.touch(mode=0o600)
        escaped = re.sub(r"([\\:])", r"\\\1", str(address.password))
        file.write_text(f"*:*:*:*:{escaped}\n", "utf-8")
        yield plain.update_query_dict({"passfile": str(file)}).render_as_string()
