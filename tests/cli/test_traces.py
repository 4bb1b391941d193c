"""Traces of running commands, heard by a real collector."""

import httpx
import pytest

from app.outside import tracing
from app.settings import Settings
from tests.cli.running import answers, free_port, running, stopped, until
from tests.collecting import Collector, collector, facts

pytestmark = pytest.mark.commits
TRACE = "4bf92f3577b34da6a3ce929d0e0e4736"


@pytest.fixture
def heard():
    with collector() as kept:
        yield kept


@pytest.fixture
def variables(own_database, tmp_path, heard: Collector) -> dict[str, str]:
    return {
        "VOUCH_DATABASE_URL": own_database.url.render_as_string(hide_password=False),
        "VOUCH_DATA_DIR": str(tmp_path / "var"),
        "VOUCH_PORT": str(free_port()),
        "VOUCH_TRACES_URL": heard.url,
    }


def test_requests_and_their_statements_are_told_without_what_was_asked(
    vouch, make_list, variables, heard
):
    vouch("import", "ph-dmw", make_list("2026-09-14.csv"))
    at = f"http://127.0.0.1:{variables['VOUCH_PORT']}"

    with running("serve", **variables) as process:
        until(lambda: answers(f"{at}/readyz"))
        page = httpx.get(f"{at}/v1/roster", params={"limit": 2, "country": "PH"})
        one = page.json()["items"][0]["id"]
        parent = {"traceparent": f"00-{TRACE}-00f067aa0ba902b7-00", "tracestate": "a=maria"}
        answer = httpx.get(f"{at}/v1/roster/{one}/history", headers=parent)
        httpx.get(f"{at}/v1/roster/{one}")
        status, _ = stopped(process)

    assert status == 0
    [listed] = heard.named("list_roster")
    assert facts(listed)["http.response.status_code"] == 200
    assert facts(listed)["http.request.method"] == "GET"
    asked = [each for each in heard.named("SELECT") if each.parent_span_id == listed.span_id]
    assert any("FROM roster_entry" in str(facts(each)["db.query.text"]) for each in asked)
    assert len(heard.named("read_roster_entry")) == 1
    continued = [each for each in heard.spans if each.trace_id.hex() == TRACE]
    assert answer.headers["x-request-id"] in [facts(e).get("vouch.request_id") for e in continued]
    assert one not in heard.text()
    assert "maria" not in heard.text()
    assert heard.named("follow roster") == []


def test_what_a_worker_does_is_told(vouch, make_list, variables, heard, own_database):
    vouch("import", "ph-dmw", make_list("2026-09-14.csv"))
    command = "serve" if own_database.dialect == "sqlite" else "worker"

    with running(command, **variables) as process:
        until(lambda: heard.named("job subjects.find_candidates"))
        stopped(process)

    assert any(each.name.startswith("follow ") for each in heard.spans)


def test_a_collector_that_is_away_keeps_nobody_waiting(variables):
    at = f"http://127.0.0.1:{variables['VOUCH_PORT']}"
    away = {"VOUCH_TRACES_URL": f"http://127.0.0.1:{free_port()}/v1/traces"}

    with running("serve", **(variables | away)) as process:
        until(lambda: answers(f"{at}/readyz"))
        status, _ = stopped(process)

    assert status == 0


def test_of_a_share_of_nothing_nothing_is_told_whatever_a_caller_sends(variables, heard):
    at = f"http://127.0.0.1:{variables['VOUCH_PORT']}"

    with running("serve", VOUCH_TRACES_SHARE="0", **variables) as process:
        until(lambda: answers(f"{at}/readyz"))
        parent = {"traceparent": f"00-{TRACE}-00f067aa0ba902b7-01"}
        httpx.get(f"{at}/v1/journal/head", headers=parent)
        stopped(process)

    assert heard.spans == []


def test_without_a_collector_a_span_is_nothing():
    assert tracing.span("request") is tracing.span("another", host="a")


def test_a_collector_without_the_packages_is_refused_at_the_start(monkeypatch):
    monkeypatch.setattr("app.settings.find_spec", lambda _name: None)

    with pytest.raises(ValueError, match=r"install what requirements-traces\.lock names"):
        Settings(_env_file=None, traces_url="http://127.0.0.1:4318/v1/traces")
