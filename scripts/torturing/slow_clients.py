"""Slow and idle clients: the others are served meanwhile, memory is bounded, and they are ended.

A reader that takes one byte a second, senders that bring one, and 2,000 connections that say
nothing at all.
"""

import socket
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import httpx
from cast import Cast, Person
from faults import Findings
from places import Child, Place
from steady import middle_ms
from trials import Limits

IDLE, SLOW = 2_000, 20
MOST_SECONDS = 75
"""By then every one of them must have been ended: twice looked at, and some seconds for a machine
that has other things to do."""
MOST_MB = 64
SLOWER_MS, TIMES_SLOWER = 15, 3
FILES = 1_024
"""What a process may have open where nobody says otherwise."""

Kind = Literal["idle", "head", "body", "reader"]


@dataclass
class Dawdler:
    """A connection that hardly does anything.

    Attributes:
        kind: what it does not do.
        sock: its end.
        rest: what it still brings, a byte a second.
        said: what it was answered.
    """

    kind: Kind
    sock: socket.socket
    rest: bytes = b""
    said: bytes = b""
    ended_after: float | None = None
    began: float = field(default_factory=time.monotonic)

    def step(self) -> None:
        """Bring or take one byte, and see whether the connection was ended."""
        try:
            if self.kind == "reader":
                self.said += (got := self.sock.recv(1))
                if not got:
                    self.end()
                return
            if self.rest:
                self.sock.send(self.rest[:1])
                self.rest = self.rest[1:]
            while got := self.sock.recv(4096):
                self.said += got
            self.end()
        except BlockingIOError:
            pass
        except OSError:
            self.end()

    def end(self) -> None:
        """Note that it was ended."""
        self.ended_after = time.monotonic() - self.began
        self.sock.close()


def run(place: Place, limits: Limits, findings: Findings) -> None:
    """Let them dawdle, measure what others get meanwhile, and see that they are ended."""
    cast = Cast(place)
    cast.records(60)
    firm = cast.firm()
    api = place.serve(files=FILES)[0]
    with httpx.Client(base_url=place.address, timeout=30) as client:
        page = "/v1/roster?limit=100"
        client.get(page).raise_for_status()
        before_ms, before_mb = middle_ms(client, "/v1/sources"), _megabytes(api)
        dawdlers = [*_opened(place, "idle", IDLE), *_slow(place, firm, page)]
        during_ms, during_mb = middle_ms(client, "/v1/sources"), _megabytes(api)
        answer = client.get("/v1/me", headers=firm.headers)
        findings.hold(answer.is_success, f"others: {answer.status_code}")
        limits.tell(findings)
        _until_ended(dawdlers, client, api, findings)
        after_mb = _megabytes(api)
    _judge(dawdlers, findings)
    findings.hold(
        during_ms < max(before_ms * TIMES_SLOWER, before_ms + SLOWER_MS),
        f"others waited {during_ms:.1f} ms, {before_ms:.1f} before",
    )
    findings.hold(after_mb - before_mb < MOST_MB, f"{before_mb:.0f} MB became {after_mb:.0f}")
    findings.facts["middle time of others"] = f"{before_ms:.1f} ms alone, {during_ms:.1f} beside"
    findings.facts["memory"] = (
        f"{before_mb:.0f} MB before, {during_mb:.0f} beside them, {after_mb:.0f} after"
    )


def _opened(
    place: Place, kind: Kind, count: int, first: bytes = b"", rest: bytes = b""
) -> list[Dawdler]:
    made = []
    for _ in range(count):
        sock = socket.socket()
        if kind == "reader":
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        sock.settimeout(20)
        sock.connect(("127.0.0.1", place.port))
        if first:
            sock.sendall(first)
        sock.setblocking(False)
        made.append(Dawdler(kind, sock, rest))
    return made


def _slow(place: Place, firm: Person, page: str) -> list[Dawdler]:
    token = firm.headers["Authorization"].encode()
    head = b"GET /v1/roster HTTP/1.1\r\nHost: slow.example\r\nX-More: " + b"a" * 500
    begun = (
        b"POST /v1/evidence?name=slow.txt HTTP/1.1\r\nHost: slow.example\r\n"
        b"Authorization: %b\r\nContent-Length: 100000\r\n\r\n" % token
    )
    # So many pages asked for at once that no buffer of the system holds the answers.
    asked = b"GET %b HTTP/1.1\r\nHost: slow.example\r\n\r\n" % page.encode() * 200
    return [
        *_opened(place, "head", SLOW, head[:10], head[10:]),
        *_opened(place, "body", SLOW, begun, b"No worker pays for a job. " * 40),
        *_opened(place, "reader", SLOW, asked),
    ]


def _until_ended(
    dawdlers: list[Dawdler], client: httpx.Client, api: Child, findings: Findings
) -> None:
    """Let each do next to nothing until the service has ended them all, or the time is over.

    A reader does not see that it was ended before it took what the system holds for it, so what
    counts is what the service has open.
    """
    began = time.monotonic()
    while time.monotonic() < began + MOST_SECONDS:
        open_ = [each for each in dawdlers if each.ended_after is None]
        if all(each.kind == "reader" for each in open_) and _sockets(api) < SLOW:
            for each in open_:
                each.end()
            return
        for each in open_:
            each.step()
        findings.hold(client.get("/healthz").is_success, "others were not served meanwhile")
        time.sleep(1)


def _sockets(process: Child) -> int:
    """Count the sockets that a process has open."""
    return sum(
        str(each.readlink()).startswith("socket:")
        for each in Path(f"/proc/{process.pid}/fd").iterdir()
        if each.is_symlink()
    )


def _judge(dawdlers: list[Dawdler], findings: Findings) -> None:
    for kind in ("idle", "head", "body", "reader"):
        mine = [each for each in dawdlers if each.kind == kind]
        ended = [each.ended_after for each in mine if each.ended_after is not None]
        findings.count(f"{kind} connections", len(mine))
        findings.hold(len(ended) == len(mine), f"{len(mine) - len(ended)} {kind} were not ended")
        if ended:
            findings.facts[f"{kind} ended after"] = f"{min(ended):.0f} to {max(ended):.0f} s"
        if kind in {"head", "body"}:
            told = [each for each in mine if each.said.startswith(b"HTTP/1.1 408")]
            findings.hold(
                len(told) == len(mine), f"{len(told)} of {len(mine)} {kind} were told why"
            )
        for each in mine:
            if each.ended_after is None:
                each.sock.close()


def _megabytes(process: Child) -> float:
    for line in Path(f"/proc/{process.pid}/status").read_text(encoding="ascii").splitlines():
        name, _, value = line.partition(":")
        if name == "VmRSS":
            return int(value.split()[0]) / 1024
    return 0.0
