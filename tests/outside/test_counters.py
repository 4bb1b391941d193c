"""Counts that several processes share, on a real Redis; and what happens when it goes away."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import redis

from app.outside.counters import Counters
from app.web.rate_limits import counters_check
from tests.cli.running import ROOT, free_port, until
from tests.people import World

THREE = "3/minute"
TAKE = """
import sys
from app.outside.counters import Counters
Counters(sys.argv[1]).take(*sys.argv[2:])
"""


class Server:
    """A Redis on loopback that can be stopped and started again."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self.url = f"redis://127.0.0.1:{self.port}"
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        program = shutil.which("redis-server")
        assert program
        where = ["--port", str(self.port), "--bind", "127.0.0.1", "--dir", str(self._folder)]
        self._process = subprocess.Popen(
            [program, *where, "--save", "", "--appendonly", "no"], stdout=subprocess.DEVNULL
        )
        until(self._answers)

    def _answers(self) -> bool:
        with redis.Redis(port=self.port) as client:
            try:
                return bool(client.ping())
            except redis.RedisError:
                return False

    def stop(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def kept(self) -> str:
        with redis.Redis(port=self.port) as client:
            return " ".join(key.decode() for key in client.scan_iter())


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A Redis; where the program is absent, the test is skipped."""
    if shutil.which("redis-server") is None:
        pytest.skip("redis-server is not installed here (apt-get install redis-server)")
    found = Server(tmp_path)
    found.start()
    yield found
    found.stop()


@pytest.fixture
def worlds(server, world, database) -> list[World]:
    """Two services on one database that count through one Redis."""
    about = {"counters_url": server.url, "requests_by_address": "40/minute"}
    return [World(database, world.settings.model_copy(update=about)) for _ in range(2)]


def test_two_processes_share_one_count(server):
    here = Counters(server.url)
    assert here.take(THREE, "address", "192.0.2.7") is None
    for _ in range(2):
        there = [sys.executable, "-c", TAKE, server.url, THREE, "address", "192.0.2.7"]
        subprocess.run(there, check=True, cwd=ROOT)
    over = here.take(THREE, "address", "192.0.2.7")
    assert over is not None
    assert (over.limit, over.remaining) == (3, 0)
    assert here.is_spent(THREE, "address", "192.0.2.7")
    here.clear(THREE, "address", "192.0.2.7")
    assert not Counters(server.url).is_spent(THREE, "address", "192.0.2.7")


def test_nobodys_address_stands_in_redis(server):
    Counters(server.url).take(THREE, "sign-in", "amina@hotel.example", "192.0.2.0/24")
    assert "sign-in" in server.kept()
    assert "amina" not in server.kept()
    assert "192.0.2" not in server.kept()


def test_requests_are_limited_over_all_processes(worlds):
    first, second = (each.client() for each in worlds)
    for client in (first, second) * 20:
        assert client.get("/v1/me").status_code == 401
    late = [client.get("/v1/me") for client in (first, second)]
    assert [each.status_code for each in late] == [429, 429]
    assert int(late[0].headers["retry-after"]) > 0


def test_failed_sign_ins_are_throttled_over_all_processes(worlds):
    first, second = worlds
    for world in (first, second) * 5:
        assert world.sign_in("amina@hotel.example", "not her password")["status"] == 400
    late = [world.sign_in("amina@hotel.example", "not her password") for world in worlds]
    assert [each["error"] for each in late] == ["slow_down", "slow_down"]


def test_while_redis_is_away_each_process_counts_for_itself_and_says_so(server, worlds):
    first, second = worlds
    ready = first.client().get("/readyz").json()
    assert ready["checks"]["counters"] == {"ok": True, "counted": "for all processes"}
    server.stop()
    answer = first.client().get("/readyz").json()
    assert answer["checks"]["counters"]["counted"] == "in this process"
    assert "Redis (VOUCH_COUNTERS_URL) does not answer" in answer["wrong"][0]
    assert answer["ready"] is True
    for _ in range(10):
        assert first.sign_in("amina@hotel.example", "not her password")["status"] == 400
    assert first.sign_in("amina@hotel.example", "not her password")["error"] == "slow_down"
    assert second.sign_in("amina@hotel.example", "not her password")["status"] == 400

    server.start()
    again = first.client().get("/readyz").json()
    assert again["checks"]["counters"] == {"ok": True, "counted": "for all processes"}


def test_a_redis_that_is_away_is_asked_again_after_a_pause(server):
    counters = Counters(server.url, pause_seconds=0)
    server.stop()
    for _ in range(3):
        assert counters.take(THREE, "address", "192.0.2.7") is None
    assert counters.is_spent(THREE, "address", "192.0.2.7")
    server.start()
    assert not counters.is_spent(THREE, "address", "192.0.2.7")


def test_what_counts_in_this_process_is_always_well():
    found = counters_check(Counters()).look()
    assert (found.ok, found.facts) == (True, {"counted": "in this process"})
