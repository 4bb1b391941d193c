"""The document says what is really answered."""

import re
from typing import Any

import pytest
from starlette.testclient import TestClient

from app.web.openapi import operations


@pytest.fixture(scope="module")
def document(edge: TestClient) -> dict[str, Any]:
    answer: dict[str, Any] = edge.get("/openapi.json").json()
    return answer


def test_it_is_openapi_31(document: dict[str, Any]) -> None:
    assert document["openapi"].startswith("3.1.")


def test_every_operation_has_a_name_of_verb_and_noun_and_a_summary(
    document: dict[str, Any],
) -> None:
    for operation in operations(document):
        assert re.fullmatch(r"[a-z]+(_[a-z]+)+", operation["operationId"])
        assert operation["summary"]
        assert operation["tags"]


def test_refused_input_is_told_as_a_problem_and_nothing_else(document: dict[str, Any]) -> None:
    for operation in operations(document):
        assert set(operation["responses"]["422"]["content"]) == {"application/problem+json"}
        assert {"500", "503"} <= set(operation["responses"])
    assert "HTTPValidationError" not in document["components"]["schemas"]
    assert "Problem" in document["components"]["schemas"]


def test_a_route_names_its_own_problems(document: dict[str, Any]) -> None:
    refused = document["paths"]["/v1/refused"]["get"]["responses"]["409"]

    assert refused["description"] == "Not possible in this state."
    assert list(refused["content"]["application/problem+json"]["examples"]) == ["step-refused"]


def test_a_route_shows_an_example(document: dict[str, Any]) -> None:
    answers = document["paths"]["/v1/open"]["get"]["responses"]

    assert answers["200"]["content"]["application/json"]["example"] == [1]
    assert "304" in answers


def test_pages_for_people_are_not_operations(document: dict[str, Any]) -> None:
    assert not [path for path in document["paths"] if path.startswith(("/problems", "/docs"))]
