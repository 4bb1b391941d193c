"""Uploads, measured: what a document of the largest size adds to the memory of the service.

A service of its own is asked over loopback, on a database of its own; memory is the peak of its
process, as the system counts it.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import httpx
from audits_bench import opened
from servers import watched

from app.access.grants import Role
from app.domains.identity.types import OrganisationKind
from app.settings import Settings
from tests.people import PASSWORD, World

LINE = b"No worker pays for a job.\n"
SMALL, LARGE = 2**20, 25 * 2**20
TIMES = 4
MOST_MB = 8


@dataclass(frozen=True, slots=True)
class Uploaded:
    """What uploads of one size took.

    Attributes:
        megabytes: of each.
        seconds: of the slowest.
        peak_mb: of the service, after them.
    """

    megabytes: int
    seconds: float
    peak_mb: float


def rows(measured: Sequence[Uploaded]) -> list[str]:
    """Return the lines of a table for the report."""
    if not measured:
        return []
    first, last = measured[0], measured[-1]
    grown = last.peak_mb - first.peak_mb
    verdict = "met" if grown < MOST_MB else "**not met**"
    return [
        "",
        "| documents sent one after another | s, the slowest | peak MB of the service |",
        "|---|---:|---:|",
        *(
            f"| {TIMES} of {each.megabytes} MB | {each.seconds:.2f} | {each.peak_mb:.0f} |"
            for each in measured
        ),
        "",
        f"The largest add {grown:.0f} MB to the peak; constant is under {MOST_MB}: {verdict}.",
    ]


def measure_uploads(url: str, folder: Path) -> list[Uploaded]:
    """Measure small uploads, then the largest, beside another database.

    Args:
        url: of the other one.
        folder: for files.
    """
    with opened(url, folder, "uploads") as (database, place):
        settings = Settings(_env_file=None, data_dir=place, operator="Bench")  # type: ignore[call-arg]  # its own option
        world = World(database, settings)
        firm = world.organisation(OrganisationKind.INTERMEDIARY)
        member = world.member(Role.RECRUITER_STAFF, firm)
        beside = database.url.render_as_string(hide_password=False)
        said = {
            "VOUCH_DATABASE_URL": beside,
            "VOUCH_DATA_DIR": str(place),
            "VOUCH_INSTANCE": "test",
        }
        with watched(said) as (address, process), httpx.Client(base_url=address, timeout=60) as ask:
            form = {"grant_type": "password", "username": member.email, "password": PASSWORD}
            token = ask.post("/v1/oauth/token", data=form).raise_for_status().json()
            ask.headers["Authorization"] = f"Bearer {token['access_token']}"
            return [_sent(ask, process, size) for size in (SMALL, LARGE)]


def _sent(ask: httpx.Client, process: int, size: int) -> Uploaded:
    slowest = 0.0
    for _ in range(TIMES):
        # Each is another file: the same one would not be kept again.
        text = (f"{uuid4()}\n".encode() + LINE * (size // len(LINE)))[:size]
        began = time.perf_counter()
        ask.post("/v1/evidence?name=policy.txt", content=text).raise_for_status()
        slowest = max(slowest, time.perf_counter() - began)
    return Uploaded(size // 2**20, slowest, _peak_mb(process))


def _peak_mb(process: int) -> float:
    """Return the most that a process ever held in memory."""
    for line in Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines():
        name, _, value = line.partition(":")
        if name == "VmHWM":
            return int(value.split()[0]) / 1024
    raise SystemExit("The system does not tell how much memory a process held.")


if __name__ == "__main__":
    import sys
    import tempfile

    with tempfile.TemporaryDirectory() as folder_:
        url_ = sys.argv[1] if len(sys.argv) > 1 else "sqlite://"
        print("\n".join(rows(measure_uploads(url_, Path(folder_)))))
