"""Commands as processes of their own, for what signals and ports do to them."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer

import httpx

import app

ROOT = Path(app.__path__[0]).parent
PATIENCE_SECONDS = 90


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@contextmanager
def running(*arguments: str, **variables: str) -> Iterator["subprocess.Popen[str]"]:
    """Start a command of ours; it is killed at the end if it has not ended by itself."""
    machine = {"PATH": os.defpath, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "-m", "app.cli", *arguments],
        env=machine | variables,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def until(is_so: Callable[[], bool]) -> None:
    """Wait until something is so."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not is_so():
        assert time.monotonic() < deadline, "it did not come about in time"
        time.sleep(0.05)


def wait_for(process: "subprocess.Popen[str]", words: str) -> None:
    """Wait until a process writes some words; what it wrote until then is read."""
    assert process.stdout is not None
    clock = Timer(PATIENCE_SECONDS, process.kill)
    clock.start()
    try:
        assert any(words in line for line in process.stdout), (
            "it ended, or did not come about in time"
        )
    finally:
        clock.cancel()


def answers(url: str) -> bool:
    try:
        return httpx.get(url).is_success
    except httpx.TransportError:
        return False


def stopped(process: "subprocess.Popen[str]") -> tuple[int, str]:
    """Ask a process to end, as a service manager does; return its exit status and its words."""
    process.send_signal(signal.SIGTERM)
    said, _ = process.communicate(timeout=PATIENCE_SECONDS)
    return process.returncode, said
