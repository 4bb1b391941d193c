"""A service says whether it lives and whether it is ready."""

from collections.abc import Callable

from starlette.testclient import TestClient

from app.web import health
from app.web.health import Check, Finding
from app.web.narrowed import include
from app.web.stack import new_api
from tests.web.sample_api import ABOUT


def ask(*checks: Check) -> TestClient:
    api = new_api(ABOUT)
    api.state.checks = checks
    include(api, [health.router])
    return TestClient(api)


def finding(*, ok: bool) -> Callable[[], Finding]:
    return lambda: Finding(ok=ok, facts={"behind": 3})


def broken() -> Finding:
    secret = "password=x"
    raise RuntimeError(secret)


def test_a_live_process_says_so_without_asking_anything() -> None:
    assert ask(Check("database", broken)).get("/healthz").json() == {"alive": True}


def test_all_well_is_ready() -> None:
    answer = ask(Check("index", finding(ok=True))).get("/readyz")

    assert answer.status_code == 200
    assert answer.json() == {
        "ready": True,
        "wrong": [],
        "checks": {"index": {"ok": True, "behind": 3}},
    }


def test_what_is_not_needed_is_shown_and_does_not_hold_up() -> None:
    answer = ask(Check("mail", finding(ok=False), is_needed=False)).get("/readyz")

    assert answer.status_code == 200
    assert answer.json()["checks"]["mail"]["ok"] is False


def test_a_check_that_breaks_is_not_ready_and_tells_no_secret() -> None:
    answer = ask(Check("database", broken, broken="It is gone.")).get("/readyz")

    assert answer.status_code == 503
    assert answer.json() == {
        "ready": False,
        "wrong": ["It is gone."],
        "checks": {"database": {"ok": False, "wrong": "It is gone.", "error": "RuntimeError"}},
    }


def test_what_is_wrong_is_said_in_words_above_all_facts() -> None:
    def late() -> Finding:
        return Finding(ok=False, facts={"behind": 3}, wrong="The index is late.")

    said = ask(Check("search", late, is_needed=False), Check("mail", finding(ok=True))).get(
        "/readyz"
    )

    assert said.json()["wrong"] == ["The index is late."]
    assert said.json()["checks"]["search"]["wrong"] == "The index is late."
