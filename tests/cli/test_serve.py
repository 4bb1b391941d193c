"""``vouch serve`` and ``vouch worker``: they start, do their work, and stop cleanly."""

import json
import socket

import httpx
import pytest
from sqlalchemy import select

from app.access.policy import CLOCK
from app.store.consumers import position
from app.store.jobs import Job, enqueue
from tests.cli.running import (
    PATIENCE_SECONDS,
    answers,
    free_port,
    running,
    stopped,
    until,
    wait_for,
)

pytestmark = pytest.mark.commits


@pytest.fixture
def variables(own_database, tmp_path) -> dict[str, str]:
    """The environment of a process that works on the test's own register."""
    return {
        "VOUCH_DATABASE_URL": own_database.url.render_as_string(hide_password=False),
        "VOUCH_DATA_DIR": str(tmp_path / "var"),
        "VOUCH_PORT": str(free_port()),
    }


def test_it_is_served_until_it_is_asked_to_stop(vouch, make_list, variables):
    vouch("import", "ph-dmw", make_list("2026-09-14.csv"))
    at = f"http://127.0.0.1:{variables['VOUCH_PORT']}"

    with running("serve", **variables) as process:
        until(lambda: answers(f"{at}/readyz"))
        found = httpx.get(f"{at}/v1/roster", params={"q": "agancy 7"}).json()
        missing = httpx.get(f"{at}/v1/nothing")
        status, said = stopped(process)

    assert found["items"][0]["name"] == "AGENCY 7 INC"
    assert "server" not in missing.headers
    assert status == 0
    lines = [json.loads(line) for line in said.splitlines()]
    assert [line["logger"] for line in lines if line["event"] == "serving"] == ["app.cli.serve"]


def test_a_service_that_cannot_open_what_it_works_with_ends_and_says_so(variables, tmp_path):
    limits = tmp_path / "limits.toml"
    limits.write_text("unknown = 1")

    with running("serve", VOUCH_REMEDY_LIMITS=str(limits), **variables) as process:
        said, _ = process.communicate(timeout=PATIENCE_SECONDS)

    assert process.returncode == 1
    told = [json.loads(line) for line in said.splitlines()]
    assert ["FaultyLimits"] in [line["errors"] for line in told if line["level"] == "critical"]


def test_on_sqlite_the_worker_runs_inside(vouch, make_list, variables, own_database):
    if own_database.dialect != "sqlite":
        pytest.skip("on PostgreSQL the worker is a process of its own")
    at = f"http://127.0.0.1:{variables['VOUCH_PORT']}"

    with running("serve", **variables) as process:
        until(lambda: answers(f"{at}/readyz"))
        vouch("import", "ph-dmw", make_list("2026-09-14.csv"))
        until(lambda: is_done(own_database))
        until(lambda: httpx.get(f"{at}/v1/roster", params={"q": "agency 7"}).json()["items"] != [])
        status, said = stopped(process)

    assert status == 0
    assert "worker stopped" in said


def test_on_postgresql_workers_run_side_by_side(vouch, make_list, variables, own_database):
    if own_database.dialect != "postgresql":
        pytest.skip("on SQLite the worker runs inside the API")
    vouch("import", "ph-dmw", make_list("2026-09-14.csv"))

    with running("worker", **variables) as one, running("worker", **variables) as other:
        for each in (one, other):
            wait_for(each, "worker started")
        until(lambda: is_done(own_database))
        ends = [stopped(process) for process in (one, other)]

    assert [status for status, _ in ends] == [0, 0]
    assert all("worker stopped" in said for _, said in ends)


def is_done(database) -> bool:
    """Tell whether the roster follows and no job waits."""
    with database.reading(CLOCK) as work:
        waiting = work.session.scalars(select(Job).where(Job.done_at.is_(None))).first()
        return position(work.session, "roster") > 0 and waiting is None


def test_several_processes_serve_on_postgresql(variables, own_database):
    if own_database.dialect != "postgresql":
        pytest.skip("on SQLite there is one process")
    at = f"http://127.0.0.1:{variables['VOUCH_PORT']}"

    with running("serve", VOUCH_WORKERS="2", **variables) as process:
        until(lambda: answers(f"{at}/readyz"))
        status, said = stopped(process)

    assert status == 0
    assert said.count("Application startup complete") == 2


def test_an_address_that_is_taken_is_told_in_plain_words(vouch, monkeypatch):
    with socket.create_server(("127.0.0.1", 0)) as other:
        monkeypatch.setenv("VOUCH_PORT", str(other.getsockname()[1]))
        said = vouch("serve", status=1)

    assert "Address already in use" in said.stderr
    assert "VOUCH_PORT" in said.stderr


def test_it_does_not_serve_what_is_not_migrated(bare_vouch):
    assert "Run: vouch migrate" in bare_vouch("serve", status=1).stderr


def test_on_sqlite_a_worker_beside_is_refused(vouch, own_database):
    if own_database.dialect != "sqlite":
        pytest.skip("on PostgreSQL it runs")

    assert "runs inside `vouch serve`" in vouch("worker", status=1).stderr


def test_the_status_says_how_far_each_is_and_what_waits(vouch, own_database):
    with own_database.writing(CLOCK) as work:
        work.record("samples.thing.changed")
        enqueue(work, "samples.later", {})

    said = vouch("worker", "--status").output

    assert "The journal is at entry 1." in said
    rows = [line.split() for line in said.split("last error")[1].splitlines()]
    assert ["roster", "0", "1", "0"] in rows
    assert "1 jobs samples.later wait, 0 of them failed before." in said


def test_the_status_of_a_register_at_rest(vouch):
    assert "No job waits." in vouch("worker", "--status").output
