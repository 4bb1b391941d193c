"""Starting what is measured, each on core 0, and putting load on it from core 1."""

import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SERVER_CORE, LOAD_CORE = ("0", "1") if (os.cpu_count() or 1) > 1 else ("0", "0")
START_SECONDS = 60
PIECE_BYTES = 2**20
OURS, UVICORNS = "app.web.server:Protocol", "httptools"


@dataclass(frozen=True, slots=True)
class Rate:
    """What one way of asking gave over the rounds: requests per second and milliseconds."""

    per_second: tuple[float, ...]
    p50_ms: float
    p99_ms: float
    bad: int

    @property
    def median(self) -> float:
        """The middle round."""
        return median(self.per_second)


def free_port() -> int:
    """Return a port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def environment(**settings: str) -> dict[str, str]:
    """Return the environment of a process, with settings of Vouch and none from outside."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("VOUCH_")}  # noqa: TID251 - handed on
    return {**kept, **settings}


def vouch(*words: str, settings: dict[str, str]) -> tuple[float, float]:
    """Run a command of Vouch; return its seconds and its peak memory in MB."""
    with tempfile.NamedTemporaryFile("r") as peak:
        began = time.perf_counter()
        done = subprocess.run(  # noqa: S603 - our own command
            [sys.executable, HERE / "peak.py", peak.name, sys.executable, "-m", "app.cli", *words],
            cwd=ROOT,
            env=environment(**settings),
            capture_output=True,
            text=True,
            check=False,
        )
        seconds = time.perf_counter() - began
        if done.returncode:
            sys.exit(f"vouch {' '.join(words)} failed:\n{done.stdout}\n{done.stderr}")
        return seconds, int(peak.read()) / 1024


@contextmanager
def served(settings: dict[str, str]) -> Iterator[str]:
    """Serve a register with one worker on core 0; yield its address when it is ready."""
    with watched(settings) as (address, _):
        yield address


@contextmanager
def watched(settings: dict[str, str]) -> Iterator[tuple[str, int]]:
    """Serve a register likewise; yield its address and the number of its process."""
    port = free_port()
    command = ["taskset", "-c", SERVER_CORE, sys.executable, "-m", "app.cli", "serve"]
    env = environment(**{**settings, "VOUCH_PORT": str(port), "VOUCH_HOST": "127.0.0.1"})
    with _process(command, env) as process:
        address = f"http://127.0.0.1:{port}"
        _wait(f"{address}/readyz")
        yield address, process


@contextmanager
def bare(size: int, protocol: str) -> Iterator[str]:
    """Serve a constant of ``size`` bytes in the same way, through ``OURS`` or ``UVICORNS``."""
    port = free_port()
    command = [
        *("taskset", "-c", SERVER_CORE, sys.executable, "-m", "uvicorn", "bare:app"),
        *("--app-dir", str(HERE), "--port", str(port), "--loop", "uvloop", "--http", protocol),
        *("--no-access-log", "--log-level", "warning"),
    ]
    with _process(command, environment(VOUCH_BARE_BYTES=str(size), PYTHONPATH=str(ROOT))):
        _wait(f"http://127.0.0.1:{port}/")
        yield f"http://127.0.0.1:{port}"


@contextmanager
def _process(command: Sequence[str], env: dict[str, str]) -> Iterator[int]:
    process = subprocess.Popen(  # noqa: S603 - our own commands
        command, cwd=ROOT, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield process.pid
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(20)


def _wait(url: str) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(url, timeout=2) as answer:  # noqa: S310 - only loopback is asked
                if answer.status == 200:  # noqa: PLR2004 - it is up
                    return
        except OSError:
            time.sleep(0.2)
    sys.exit(f"{url} did not answer within {START_SECONDS} s")


def load(  # noqa: PLR0913 - each says another thing of how it is asked
    address: str,
    paths: Sequence[str],
    folder: Path,
    *,
    clients: int,
    seconds: int,
    rounds: int,
    once: bool = False,
    token: str | None = None,
    anew: bool = False,
) -> Rate:
    """Ask for ``paths`` in turn with ``clients`` at once, ``rounds`` times.

    With ``once`` each round has paths of its own, so that no answer is one given before as long
    as there are more paths than answers. With ``token`` somebody asks who signed in, and with
    ``anew`` each request has a header of its own, so that nothing was asked in these words before.
    """
    said = {"VOUCH_TOKEN": token} if token else {}
    said |= {"VOUCH_ANEW": "1"} if anew else {}
    results = []
    for turn in range(rounds):
        listed = folder / "paths"
        part = paths[turn::rounds] if once else paths
        listed.write_text("\n".join(part) + "\n", encoding="utf-8")
        results.append(_round(address, clients, seconds, {**said, "VOUCH_PATHS": str(listed)}))
    return Rate(
        per_second=tuple(each["requests"] / each["us"] * 1e6 for each in results),
        p50_ms=median(each["p50"] for each in results),
        p99_ms=median(each["p99"] for each in results),
        bad=int(sum(each["bad"] for each in results)),
    )


def _round(address: str, clients: int, seconds: int, said: dict[str, str]) -> dict[str, float]:
    done = subprocess.run(  # noqa: S603 - load goes to loopback alone
        [
            *("taskset", "-c", LOAD_CORE, "wrk", "-t1", f"-c{clients}", f"-d{seconds}s"),
            *("--timeout", "10s", "-s", str(HERE / "paths.lua"), address),
        ],
        env=environment(**said),
        capture_output=True,
        text=True,
        check=True,
    )
    measured: dict[str, float] = json.loads(done.stdout.strip().splitlines()[-1])
    return measured


def fetch(url: str) -> bytes:
    """Return the body of an answer."""
    with urllib.request.urlopen(url, timeout=120) as answer:  # noqa: S310 - only loopback is asked
        body: bytes = answer.read()
        return body


def count_lines(url: str) -> int:
    """Return how many lines an answer has, reading it as it comes; as a whole it takes longer."""
    count = 0
    with urllib.request.urlopen(url, timeout=120) as answer:  # noqa: S310 - only loopback is asked
        while piece := answer.read1(PIECE_BYTES):
            count += piece.count(b"\n")
    return count
