"""Pages of certificates, measured: one over HTTP, and many by the command, with its memory.

One is asked in one process through the whole service, without a network between; the names of
holders are in six scripts, and no two pages are the same.
"""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import median

from audits_bench import opened

from app.access.grants import Role
from app.domains.certifications.types.certificates import CertificateState
from app.domains.identity.types import OrganisationKind
from app.settings import Settings
from tests.certificates import issued, named_record
from tests.people import World
from tests.printing import HOLDERS

MANY, ASKED = 1_000, 40
PAGE_MS = 150
PEAK = Path(__file__).with_name("peak.py")
# The command reads the clock of the machine.
BEGAN = datetime(2020, 1, 1, tzinfo=UTC)
DAYS = {
    "decided_on": BEGAN.date(),
    "valid_from": BEGAN.date(),
    "valid_until": date(2199, 12, 31),
}


@dataclass(frozen=True, slots=True)
class Printed:
    """What pages took.

    Attributes:
        first_ms: the first page of a process, which loads the typesetter and its fonts.
        ms: of each later page.
        seconds: of the command, for all of them.
        written: how many it wrote.
        peak_mb: of the command.
    """

    first_ms: float
    ms: tuple[float, ...]
    seconds: float
    written: int
    peak_mb: float


def rows(printed: Printed | None) -> list[str]:
    """Return the lines of a table for the report."""
    if printed is None:
        return []
    middle = median(printed.ms)
    verdict = "met" if middle < PAGE_MS else "**not met**"
    each = printed.seconds / printed.written * 1_000
    return [
        "",
        "| pages of certificates | measured | target |",
        "|---|---:|---|",
        f"| one over HTTP, the middle one | {middle:.0f} ms | under {PAGE_MS} ms: {verdict} |",
        f"| the slowest of {len(printed.ms)} | {max(printed.ms):.0f} ms | |",
        f"| the first of a process | {printed.first_ms:.0f} ms | |",
        (
            f"| {printed.written:,} by the command, with its start | {printed.seconds:.1f} s,"
            f" {each:.0f} ms each | |"
        ),
        f"| peak of the command | {printed.peak_mb:.0f} MB | |",
    ]


def measure_printing(url: str, folder: Path) -> Printed:
    """Measure on a database beside another, which is made for it.

    Args:
        url: of the other one.
        folder: for files.
    """
    with opened(url, folder, "printing") as (database, place):
        settings = Settings(_env_file=None, data_dir=place, operator="Bench")  # type: ignore[call-arg]  # its own option
        world = World(database, settings)
        numbers = _certified(world)
        client = world.client()
        times: list[float] = []
        for number in numbers[: ASKED + 1]:
            began = time.perf_counter()
            answer = client.get(f"/v1/certificates/{number}.pdf")
            times.append((time.perf_counter() - began) * 1_000)
            if not answer.content.startswith(b"%PDF"):
                raise SystemExit(answer.text)
        shown = database.url.render_as_string(hide_password=False)
        seconds, peak_mb = _by_command(shown, place)
        written = len(list((place / "pages").glob("*.pdf")))
        return Printed(times[0], tuple(times[1:]), seconds, written, peak_mb)


def _certified(world: World) -> Sequence[str]:
    agency = world.organisation(OrganisationKind.INTERMEDIARY)
    holder = world.member(Role.RECRUITER_MANAGER, agency)
    stood = [(CertificateState.ACTIVE, BEGAN, None)]
    names = list(HOLDERS.values())
    found = []
    for index in range(MANY):
        one = names[index % len(names)]
        called = [("legal", f"{one.name} {index}")]
        if one.latin is not None:
            called.append(("alias", f"{one.latin} {index}"))
        subject_id, _ = named_record(world, holder, *called)
        found.append(issued(world, holder, subject_id, stood, **DAYS))
    return found


def _by_command(url: str, place: Path) -> tuple[float, float]:
    """Return how many seconds the command took, and its peak in megabytes."""
    told = place / "peak"
    command = [sys.executable, PEAK, told, sys.executable, "-m", "app.cli"]
    surroundings = {
        **os.environ,  # noqa: TID251 - the command needs the path of programs
        "VOUCH_DATABASE_URL": url,
        "VOUCH_DATA_DIR": str(place),
        "VOUCH_OPERATOR": "Bench",
    }
    began = time.perf_counter()
    subprocess.run(  # noqa: S603 - our own command
        [*command, "certificates", "pdf", place / "pages"],
        env=surroundings,
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return time.perf_counter() - began, int(told.read_text("utf-8")) / 1_024
