"""The whole contract against itself, for a minute; ``scripts/torture contract`` for hours."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from fastapi.routing import APIRoute, iter_route_contexts

from app.main import new_service
from app.web.openapi import operations
from app.web.queries import taken_by
from app.web.writing import ACTING

ROOT = Path(__file__).parents[2]
PROBLEM = "application/problem+json"


@pytest.mark.slow
def test_every_answer_is_one_that_the_contract_declares():
    is_sqlite = not os.environ.get("VOUCH_TEST_DATABASE_URL")  # noqa: TID251 - the run says which
    on = "sqlite" if is_sqlite else "postgresql"
    bounds = ["--calls", "250", "--seconds", "60", "--seed", "20261126", "--on", on]

    done = subprocess.run(
        [sys.executable, ROOT / "scripts" / "torture", "contract", *bounds],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert "no fault" in done.stdout


def refusals(operation: dict[str, Any], status: str) -> set[str]:
    said = operation["responses"].get(status, {}).get("content", {})
    return set(said.get(PROBLEM, {}).get("examples", {}))


@pytest.fixture(scope="module")
def declared() -> list[dict[str, Any]]:
    return list(operations(new_service().openapi()))


def test_whatever_takes_a_cursor_may_refuse_it(declared):
    lists = [
        each
        for each in declared
        if "cursor" in {parameter["name"] for parameter in each.get("parameters", ())}
    ]
    assert len(lists) > 30
    assert [
        each["operationId"] for each in lists if "bad-cursor" not in refusals(each, "422")
    ] == []


def test_whatever_takes_a_body_may_find_it_too_large(declared):
    writes = [each for each in declared if "requestBody" in each]
    assert len(writes) > 150
    assert [
        each["operationId"] for each in writes if "too-large" not in refusals(each, "413")
    ] == []


def test_whatever_takes_a_token_may_find_that_it_is_not_good(declared):
    taking = [each for each in declared if any("bearer" in one for one in each.get("security", ()))]
    assert [
        each["operationId"] for each in taking if "unauthenticated" not in refusals(each, "401")
    ] == []


@pytest.mark.parametrize(
    "name", ["list_intermediary_events", "describe_intermediary", "lodge_claim", "read_appeal"]
)
def test_whatever_takes_a_number_may_find_it_mistyped(declared, name):
    [found] = [each for each in declared if each["operationId"] == name]
    assert "mistyped-number" in refusals(found, "422")


def test_what_takes_only_an_identifier_knows_no_mistyped_number(declared):
    [found] = [each for each in declared if each["operationId"] == "confirm_claim"]
    assert "mistyped-number" not in refusals(found, "422")


@pytest.mark.parametrize(
    "name",
    [
        *("grant_claim", "match_profile", "register_profile", "accept_application"),
        "conclude_decision",
    ],
)
def test_whatever_a_bar_holds_up_declares_that_it_may_wait(declared, name):
    [found] = [each for each in declared if each["operationId"] == name]
    assert {"waits", "principals-not-declared"} <= refusals(found, "409")


@pytest.mark.parametrize(
    "name",
    [
        *("open_document", "open_identity_document", "fetch_own_file", "open_file_of_case"),
        "open_file_of_appealed_case",
    ],
)
def test_what_somebody_sent_is_given_out_as_of_whatever_type_it_is(declared, name):
    [found] = [each for each in declared if each["operationId"] == name]
    assert list(found["responses"]["200"]["content"]) == ["*/*"]


def test_each_header_that_says_what_is_done_tells_requests_with_one_key_apart(declared):
    """A key that comes with another of them is no repetition; a ticket of the line is none."""
    about_the_key = {"idempotency-key", "intake-proof"}
    said = {
        parameter["name"].lower()
        for each in declared
        for parameter in each.get("parameters", ())
        if parameter["in"] == "header"
        and "Idempotency-Key" in {other["name"] for other in each["parameters"]}
    }
    assert said - about_the_key == set(ACTING)


def test_what_an_operation_takes_in_its_query_is_what_is_written_of_it(declared):
    """The document takes a second to make, so requests are judged by the routes themselves."""
    routes = (each.original_route for each in iter_route_contexts(new_service().routes))
    taken = {
        route.name: {name: taken.is_list for name, taken in taken_by(route).items()}
        for route in routes
        if isinstance(route, APIRoute) and route.include_in_schema
    }
    written = {
        each["operationId"]: {
            parameter["name"]: can_be_a_list(parameter["schema"])
            for parameter in each.get("parameters", ())
            if parameter["in"] == "query"
        }
        for each in declared
    }
    assert taken == written


def can_be_a_list(schema: dict[str, Any]) -> bool:
    return any(each.get("type") == "array" for each in (schema, *schema.get("anyOf", ())))
