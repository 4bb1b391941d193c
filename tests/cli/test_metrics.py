"""Metrics of running commands, asked as Prometheus asks for them."""

import os
import signal
import socket
from pathlib import Path

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families
from sqlalchemy import create_engine, text

from tests.cli.running import answers, free_port, running, stopped, until

pytestmark = pytest.mark.commits
Samples = dict[tuple[str, frozenset[tuple[str, str]]], float]


@pytest.fixture
def variables(own_database, tmp_path) -> dict[str, str]:
    return {
        "VOUCH_DATABASE_URL": own_database.url.render_as_string(hide_password=False),
        "VOUCH_DATA_DIR": str(tmp_path / "var"),
        "VOUCH_PORT": str(free_port()),
        "VOUCH_METRICS_PORT": str(free_port()),
    }


def asked(variables: dict[str, str]) -> Samples:
    """Ask for the metrics, and read them as Prometheus does."""
    answer = httpx.get(f"http://127.0.0.1:{variables['VOUCH_METRICS_PORT']}/metrics")
    return {
        (each.name, frozenset(each.labels.items())): each.value
        for family in text_string_to_metric_families(answer.text)
        for each in family.samples
    }


def count(samples: Samples, operation: str, status: int) -> float:
    labels = frozenset({"operation": operation, "status": str(status)}.items())
    return samples.get(("vouch_request_seconds_count", labels), 0)


def value(samples: Samples, name: str, **labels: str) -> float:
    return samples[(name, frozenset(labels.items()))]


def test_each_request_is_counted_by_its_operation_those_of_the_lane_too(
    vouch, make_list, variables
):
    vouch("import", "ph-dmw", make_list("2026-09-14.csv"))
    at = f"http://127.0.0.1:{variables['VOUCH_PORT']}"

    with running("serve", **variables) as process:
        until(lambda: answers(f"{at}/readyz"))
        one = httpx.get(f"{at}/v1/roster", params={"limit": 1}).json()["items"][0]["id"]
        for _ in range(3):
            httpx.get(f"{at}/v1/roster/{one}")
        httpx.get(f"{at}/v1/maria-santos")
        httpx.post(f"{at}/v1/oauth/token", data={"grant_type": "password"})
        samples = asked(variables)
        public = httpx.get(f"{at}/metrics")
        status, _ = stopped(process)

    assert status == 0
    assert count(samples, "read_roster_entry", 200) == 3
    assert count(samples, "unmatched", 404) == 1
    assert value(samples, "vouch_sign_ins_refused_total", error="invalid_request") == 1
    assert value(samples, "vouch_database_up") == 1
    assert value(samples, "vouch_index_behind_entries") == 0
    assert samples[("process_resident_memory_bytes", frozenset())] > 0
    assert not any("maria" in word for _, labels in samples for _, word in labels)
    assert public.status_code == 404


def test_several_processes_are_added_up_and_one_that_died_still_counts(variables, own_database):
    if own_database.dialect != "postgresql":
        pytest.skip("on SQLite there is one process")
    at = f"http://127.0.0.1:{variables['VOUCH_PORT']}"

    def head(times: int) -> None:
        for _ in range(times):
            httpx.get(f"{at}/v1/journal/head")

    def is_counted(often: int) -> bool:
        return count(asked(variables), "read_journal_head", 200) == often

    with running("serve", VOUCH_WORKERS="2", **variables) as process:
        until(lambda: answers(f"{at}/readyz"))
        head(20)
        until(lambda: is_counted(20))
        children = _children(process.pid)
        _kill(children[-1])
        until(lambda: _children(process.pid) not in ([], children, children[:-1]))
        until(lambda: answers(f"{at}/v1/journal/head"))
        until(lambda: is_counted(21))
        stopped(process)


def _children(parent: int) -> list[int]:
    """Return the processes that serve; the one that only keeps track of resources is none."""
    listed = Path(f"/proc/{parent}/task/{parent}/children").read_text()
    found = [int(each) for each in listed.split()]
    return [each for each in found if b"spawn_main" in _command(each)]


def _command(number: int) -> bytes:
    return Path(f"/proc/{number}/cmdline").read_bytes()


def _kill(number: int) -> None:
    os.kill(number, signal.SIGKILL)


def test_a_worker_is_asked_too(variables, own_database):
    if own_database.dialect != "postgresql":
        pytest.skip("on SQLite the worker runs inside the API")

    with running("worker", **variables) as process:
        until(lambda: answers(f"http://127.0.0.1:{variables['VOUCH_METRICS_PORT']}/metrics"))
        samples = asked(variables)
        status, _ = stopped(process)

    assert status == 0
    assert value(samples, "vouch_follower_behind_entries", follower="roster") == 0
    assert ("vouch_lock_wait_seconds_count", frozenset({("lock", "reading_door")})) in samples


def test_a_database_that_is_gone_is_told(variables, own_database):
    at = f"http://127.0.0.1:{variables['VOUCH_PORT']}"

    with running("serve", **variables) as process:
        until(lambda: answers(f"{at}/readyz"))
        engine = create_engine(own_database.url)
        with engine.begin() as connection:
            connection.execute(text("ALTER TABLE event RENAME TO gone"))
        engine.dispose()
        samples = asked(variables)
        _, said = stopped(process)

    assert value(samples, "vouch_database_up") == 0
    assert "the database could not be asked for metrics" in said


def test_a_port_that_is_taken_is_told_in_plain_words(vouch, monkeypatch):
    with socket.create_server(("127.0.0.1", 0)) as other:
        monkeypatch.setenv("VOUCH_PORT", str(free_port()))
        monkeypatch.setenv("VOUCH_METRICS_PORT", str(other.getsockname()[1]))
        said = vouch("serve", status=1)

    assert "Cannot listen for Prometheus" in said.stderr
    assert "VOUCH_METRICS_PORT" in said.stderr
