"""Real processes of Vouch, started at once: each is split off one that has everything loaded.

What is split off runs the command ``vouch`` in a process, a session and a log of its own, so it is
killed as any process is. Run as a program, this file is the one that has everything loaded.
"""

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]


@dataclass(frozen=True, slots=True)
class Child:
    """A process that was split off.

    Attributes:
        pid: its id, by which alone it is ended.
        nursery: whose child it is, and who waits for it.
        log: what it writes.
    """

    pid: int
    nursery: "Nursery"
    log: Path

    def signal(self, number: int) -> None:
        """Send it a signal, unless it has ended and was waited for."""
        self.nursery.ask(signal=int(number), pid=self.pid)

    def ended(self) -> int | None:
        """Return its exit status, below 0 for a signal; ``None`` while it runs."""
        status: int | None = self.nursery.ask(pid=self.pid)
        return status

    def kill(self) -> int | None:
        """End it by ``kill -9``, wait, and return its exit status."""
        self.signal(signal.SIGKILL)
        status: int | None = self.nursery.ask(pid=self.pid, wait=True)
        return status

    def stop(self) -> int | None:
        """Ask it to end, as a service manager does, and wait."""
        self.signal(signal.SIGTERM)
        status: int | None = self.nursery.ask(pid=self.pid, wait=True)
        return status


class Nursery:
    """The process that has Vouch loaded, and what was split off it."""

    def __init__(self) -> None:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("VOUCH_")}  # noqa: TID251 - handed on
        self._process = subprocess.Popen(  # noqa: S603 - this very file
            [sys.executable, str(HERE / "nursery.py")],
            cwd=ROOT,
            env={**kept, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            # It lives until it is closed, to end what it split off.
            start_new_session=True,
        )
        self._lock = threading.Lock()
        self.ask(ready=True)

    def ask(self, **question: Any) -> Any:
        """Put a question to the process, one at a time, and return its answer."""
        with self._lock:
            assert self._process.stdin is not None
            assert self._process.stdout is not None
            self._process.stdin.write(json.dumps(question) + "\n")
            self._process.stdin.flush()
            return json.loads(self._process.stdout.readline())

    def start(
        self,
        words: Sequence[str],
        settings: Mapping[str, str],
        log: Path,
        **odd: Any,
    ) -> Child:
        """Split off a process that runs ``vouch`` with ``words``.

        Args:
            words: of the command.
            settings: variables of its environment.
            log: where its output goes, behind what is there.
            odd: what is broken in it on purpose: ``clock``, a file that says by how many seconds
                its clock is wrong; ``most_bytes``, which no file of it may pass; ``files``, how
                many it may open at first.
        """
        pid = self.ask(words=list(words), settings=dict(settings), log=str(log), odd=odd)
        return Child(pid, self, log)

    def close(self) -> None:
        """End the process; what was split off is ended before by whoever started it."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(120)


def _answer(question: dict[str, Any]) -> Any:
    if "words" in question:
        pid = os.fork()
        if pid == 0:
            _become(question)
        _running.add(pid)
        return pid
    if "pid" not in question:
        return True
    return _of_child(question)


def _of_child(question: dict[str, Any]) -> int | None:
    """Send a signal to a child, or tell how it ended; only what still runs is signalled."""
    pid = question["pid"]
    if pid not in _running:
        return _ended.get(pid)
    if "signal" in question:
        os.kill(pid, question["signal"])
        return None
    found, status = os.waitpid(pid, 0 if question.get("wait") else os.WNOHANG)
    if found == 0:
        return None
    _running.discard(pid)
    _ended[pid] = os.waitstatus_to_exitcode(status)
    return _ended[pid]


def _become(question: dict[str, Any]) -> None:
    """Turn this process into ``vouch``; it does not return."""
    status = 70
    try:
        os.setsid()
        log = os.open(question["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        nothing = os.open(os.devnull, os.O_RDONLY)
        for number, source in ((0, nothing), (1, log), (2, log)):
            os.dup2(source, number)
        os.environ.update(question["settings"])  # noqa: TID251 - what a shell would do
        from oddities import strike  # noqa: PLC0415 - it loads the service

        strike(question["odd"])
        from app.cli import main  # noqa: PLC0415 - the same

        main(args=question["words"], prog_name="vouch")
        status = 0
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:  # noqa: BLE001 - whatever it is, its log has it
        import traceback  # noqa: PLC0415 - it is seldom needed

        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


_running: set[int] = set()
_ended: dict[int, int] = {}

if __name__ == "__main__":
    sys.path.insert(0, str(HERE))
    import oddities

    oddities.load()
    for line in sys.stdin:
        print(json.dumps(_answer(json.loads(line))), flush=True)
    # Whoever asked is gone, perhaps killed itself: nobody else would end what it started.
    for left in _running:
        os.kill(left, signal.SIGKILL)
