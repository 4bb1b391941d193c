"""The import of a real list of enforcement, measured: in force, and until readers see it."""

import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from audits_bench import opened

from app.domains.imports.engine.profile import load_profile
from app.domains.imports.jobs.lists import Request, import_list
from app.domains.roster.service.projection import RosterFollower
from app.domains.subjects.service import import_loader
from app.store.consumers import run
from tests.make import OPERATOR

PROFILE = "us-whd-construction"
FILE = "us-whd-enforcement-construction/whd_concluded_cases_construction.csv.gz"
DAY = date(2019, 7, 13)
WARM = ("us-dol-h2-debarments", "us-dol-h2-debarments/debarments-2010-2014.csv")
LEAST = 2_000


@dataclass(frozen=True, slots=True)
class Imported:
    """What the import of the list took.

    Attributes:
        rows: of the file.
        in_force: seconds until it was in force.
        until_seen: seconds until readers saw it.
        again: seconds in which the same file was found to be in force already.
    """

    rows: int
    in_force: float
    until_seen: float
    again: float


class _Silent:
    def step(self, _what: str, _total: int | None) -> Callable[[int], None]:
        return lambda _rows: None


def rows(imported: Imported | None) -> list[str]:
    """Return the lines of a table for the report."""
    if imported is None:
        return []
    rates = {
        "in force": imported.rows / imported.in_force,
        "until readers see it": imported.rows / imported.until_seen,
    }
    lines = [
        "",
        f"| import of {imported.rows:,} rows of enforcement | rows/s | target |",
        "|---|---:|---|",
    ]
    lines += [
        f"| {name} | {rate:,.0f} | {LEAST:,}: {'met' if rate >= LEAST else '**not met**'} |"
        for name, rate in rates.items()
    ]
    return [*lines, f"| the same file again: nothing to do | {imported.again * 1000:.0f} ms | |"]


def measure_enforcement(url: str, folder: Path, data: Path) -> Imported:
    """Measure on a database beside another, which is made for it.

    Args:
        url: of the other one.
        folder: for files.
        data: the folder of national lists.
    """
    with opened(url, folder, "enforcement") as (database, place):
        # As in a service that has run for a while: what is compiled once is compiled before.
        import_list(database, OPERATOR, import_loader, _request(*WARM, data, place), _Silent())
        run(database, RosterFollower())
        request = _request(PROFILE, FILE, data, place)
        before = time.perf_counter()
        done = import_list(database, OPERATOR, import_loader, request, _Silent())
        in_force = time.perf_counter() - before
        run(database, RosterFollower())
        until_seen = time.perf_counter() - before
        before = time.perf_counter()
        import_list(database, OPERATOR, import_loader, request, _Silent())
        return Imported(done.read, in_force, until_seen, time.perf_counter() - before)


def _request(profile: str, file: str, data: Path, place: Path) -> Request:
    return Request(
        profile=load_profile(profile),
        path=data / file,
        list_date=DAY,
        rejects=place / "rejects.csv",
        reason="measured",
    )


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        asked = sys.argv[2] if len(sys.argv) > 2 else f"sqlite:///{made}/beside.db"  # noqa: PLR2004 - folder, and the address of a database
        print("\n".join(rows(measure_enforcement(asked, Path(made), Path(sys.argv[1])))))
