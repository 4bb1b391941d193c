"""What a government's report and an evaluation take on a large register, and how both grow."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from audits_bench import opened

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SCALES = (0.1, 1.0)
REPORT_SECONDS = {"sqlite": 15, "postgresql": 5}
REPORT_MB, EVALUATION_SECONDS = 300, 60


@dataclass(frozen=True, slots=True)
class Governed:
    """What was measured at one scale.

    Attributes:
        scale: 1 for the whole register.
        backend: of the database.
        made: seconds in which the register was made.
        facts: seconds in which all facts were counted.
        report: seconds of a compliance report of one jurisdiction for a year.
        peak_mb: of the process that made the report.
        firms: that were evaluated.
        evaluation: seconds of it.
    """

    scale: float
    backend: str
    made: float
    facts: float
    report: float
    peak_mb: float
    firms: int
    evaluation: float


def rows(governed: Sequence[Governed]) -> list[str]:
    """Return the lines of a table for the report."""
    if not governed:
        return []
    lines = [
        "",
        "| on a register of so many | " + " | ".join(map(_size, governed)) + " | target |",
        "|---|" + "---:|" * len(governed) + "---|",
    ]
    whole = governed[-1]
    targets = {
        "compliance report of one jurisdiction for a year": (
            [f"{each.report:.1f} s" for each in governed],
            (whole.report, REPORT_SECONDS[whole.backend], "s"),
        ),
        "its peak memory": (
            [f"{each.peak_mb:.0f} MB" for each in governed],
            (whole.peak_mb, REPORT_MB, "MB"),
        ),
        f"evaluation of {whole.firms:,} firms ({governed[0].firms:,} at first)": (
            [f"{each.evaluation:.1f} s" for each in governed],
            (whole.evaluation, EVALUATION_SECONDS, "s"),
        ),
    }
    lines += [
        f"| {what} | {' | '.join(cells)} | {_verdict(*judged)} |"
        for what, (cells, judged) in targets.items()
    ]
    beside = {
        "counting all facts anew": [f"{each.facts:.0f} s" for each in governed],
        "making the register": [f"{each.made:.0f} s" for each in governed],
    }
    return [*lines, *(f"| {what} | {' | '.join(cells)} | |" for what, cells in beside.items())]


def _size(governed: Governed) -> str:
    return f"{200_000 * governed.scale:,.0f} firms"


def _verdict(measured: float, most: float, unit: str) -> str:
    return f"{most} {unit}: {'met' if measured < most else '**not met**'}"


def measure_reports(url: str, folder: Path, scales: Sequence[float] = SCALES) -> list[Governed]:
    """Measure on registers beside another database, which are made for it.

    Args:
        url: of the other one.
        folder: for files.
        scales: of the registers, the smallest first.
    """
    return [_at(url, folder, each) for each in scales]


def _at(url: str, folder: Path, scale: float) -> Governed:
    with opened(url, folder, f"large{int(scale * 1_000)}") as (database, place):
        where = database.url.render_as_string(hide_password=False)
        made, _ = _timed(ROOT / "scripts" / "make-large", "--database", where, "--scale", scale)
        facts, _ = _read("facts", where, place)
        report, peak = _read("report", where, place)
        evaluation, _ = _read("evaluation", where, place)
        return Governed(
            scale,
            database.url.get_backend_name(),
            made["seconds"],
            facts["seconds"],
            report["seconds"],
            peak,
            evaluation["firms"],
            evaluation["seconds"],
        )


def _read(what: str, url: str, place: Path) -> tuple[dict[str, Any], float]:
    return _timed(HERE / "large_reads.py", what, url, place)


def _timed(script: Path, *words: object) -> tuple[dict[str, Any], float]:
    """Run a script of ours; return what its last line says, and its peak memory in MB."""
    with tempfile.NamedTemporaryFile("r") as peak:
        command = [HERE / "peak.py", peak.name, sys.executable, script, *words]
        done = subprocess.run(  # noqa: S603 - our own command
            [sys.executable, *map(str, command)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            sys.exit(f"{script.name} failed:\n{done.stdout}\n{done.stderr}")
        said: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
        return said, int(peak.read()) / 1024


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        asked = sys.argv[1] if len(sys.argv) > 1 else f"sqlite:///{temporary}/beside.db"
        chosen = [float(each) for each in sys.argv[2:]] or list(SCALES)
        print("\n".join(rows(measure_reports(asked, Path(temporary), chosen))))
