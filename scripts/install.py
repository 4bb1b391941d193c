"""Install what one lock file names, and this project, into the environment that runs this.

Both are done only when they changed since the last time, so that a second start takes no time.
"""

import hashlib
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).resolve().parent.parent
PIP = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--no-deps"]
PINNED = re.compile(r"^[A-Za-z0-9][\w.-]*==", re.MULTILINE)
HANDLES = "Collecting "  # what pip says as it takes up a package


def main(lock_name: str) -> None:
    """Bring the environment in step with a lock file of the repository."""
    lock = ROOT / lock_name
    if _is_new(lock):
        _show_progress(lock)
        _remember(lock)
    project = ROOT / "pyproject.toml"
    if _is_new(project):
        print("Installing the command vouch", flush=True)
        _finish(list(_pip("--no-index", "--no-build-isolation", "--editable", str(ROOT))))
        _remember(project)


def _show_progress(lock: Path) -> None:
    total = len(PINNED.findall(lock.read_text(encoding="utf-8")))
    print(f"Installing up to {total} packages of {lock.name}; once only", flush=True)
    said: list[str] = []
    seen = 0
    for line in _pip("--require-hashes", "--requirement", str(lock)):
        said.append(line)
        if line.startswith(HANDLES):
            seen += 1
            _show(f"  {seen} of {total}: {line.removeprefix(HANDLES).split()[0]}")
    _show("")
    _finish(said)


def _show(text: str) -> None:
    """Write over the line before on a terminal; say nothing in a log."""
    if sys.stdout.isatty():
        print(f"\r\x1b[K{text}", end="", flush=True)


def _pip(*arguments: str) -> Iterator[str]:
    """Run pip and give what it says, line by line; its exit status ends the run of lines."""
    with subprocess.Popen(  # noqa: S603 - our own pip, with arguments of this file
        [*PIP, *arguments], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        assert process.stdout is not None
        try:
            yield from process.stdout
        except BaseException:
            process.terminate()
            raise
    yield f"pip ended with status {process.returncode}"


def _finish(said: list[str]) -> None:
    if not said[-1].endswith(" status 0"):
        sys.exit("\n".join(["", *(line.rstrip() for line in said[-40:])]))


def _stamp(file: Path) -> Path:
    return Path(sys.prefix) / f"installed-{file.name}"


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _is_new(file: Path) -> bool:
    stamp = _stamp(file)
    return not stamp.exists() or stamp.read_text(encoding="ascii") != _digest(file)


def _remember(file: Path) -> None:
    _stamp(file).write_text(_digest(file), encoding="ascii")


def _stop(number: int, _frame: FrameType | None) -> None:
    sys.exit(128 + number)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, _stop)
    main(sys.argv[1])
