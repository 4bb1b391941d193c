"""The problems of an operation are described at once: two descriptions of one status lose one."""

import ast

import pytest

from tests.rules.source import Module, module, modules

ADVICE = (
    "a second description overwrites the problems of the same status. Hand all kinds to one"
    " problems(...); share them as a tuple: problems(*ACTED, TooEarly)."
)
PROBLEMS = "app.web.openapi.problems"


def broken(file: Module) -> list[str]:
    return [
        file.finding(node, ADVICE)
        for node in ast.walk(file.tree)
        if isinstance(node, ast.Dict) and _of_problems(file, node) and node.keys.count(None) > 1
    ]


def _of_problems(file: Module, node: ast.Dict) -> bool:
    return any(
        isinstance(each, ast.Call) and file.full_name(each.func) == PROBLEMS for each in node.values
    )


def test_no_operation_describes_its_problems_twice():
    assert [line for file in modules("app") for line in broken(file)] == []


@pytest.mark.parametrize(
    ("sample", "found"),
    [("{**ACTED, **problems(TooEarly)}", 1), ("{200: {}, **problems(TooEarly)}", 0)],
)
def test_what_overwrites_is_found(sample, found):
    head = "from app.web.openapi import problems\n"
    assert len(broken(module(f"{head}X = {sample}"))) == found
