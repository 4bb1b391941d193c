"""A problem's type is an address that explains it."""

from html import escape
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from app import main
from app.kit.errors import Problem, every_problem
from app.paths import read_problems
from app.web.problem_pages import problems_document

DOCUMENT = Path(main.__file__).parent.parent / "docs" / "problems.md"


def our_problems() -> list[type[Problem]]:
    read_problems()
    return [kind for kind in every_problem() if kind.__module__.startswith("app.")]


@pytest.mark.parametrize("kind", our_problems(), ids=lambda kind: kind.slug)
def test_a_page_says_what_it_means_and_what_to_do(edge: TestClient, kind: type[Problem]) -> None:
    answer = edge.get(f"/problems/{kind.slug}", headers={"Accept": "text/html,*/*"})

    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert f"<h1>{escape(kind.title)}</h1>" in answer.text
    assert answer.headers["vary"] == "Accept"


def test_a_program_is_answered_in_json(edge: TestClient) -> None:
    answer = edge.get("/problems/bad-cursor", headers={"Accept": "application/json"})

    assert answer.json()["slug"] == "bad-cursor"
    assert answer.json()["what_to_do"]


def test_all_problems_are_listed(edge: TestClient) -> None:
    listed = edge.get("/problems", headers={"Accept": "application/json"}).json()

    assert {each["slug"] for each in listed} >= {kind.slug for kind in our_problems()}
    assert "/problems/not-found" in edge.get("/problems").text


def test_the_document_of_problems_is_up_to_date() -> None:
    assert DOCUMENT.read_text("utf-8") == problems_document(our_problems())
