"""Only ``store/work.py`` ends a transaction, so that a verb is carried out whole or not at all."""

import ast

import pytest

from tests.rules.source import Module, module, modules

ADVICE = (
    "only app/store/work.py commits or rolls back. Take a Work from db.writing(actor), and let"
    " the end of its block commit, or raise to undo."
)
# Ports of app/outside hold no table: the search index has a commit of its own. To migrate is no
# work of an actor.
ALLOWED = ("app/store/work.py", "app/store/migrations.py", "app/outside/", "migrations/")


def broken(file: Module) -> list[str]:
    if file.path.startswith(ALLOWED):
        return []
    return [
        file.finding(node, ADVICE)
        for node in ast.walk(file.tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"commit", "rollback"}
    ]


def test_only_work_commits_and_rolls_back():
    assert [line for file in modules("app", "migrations") for line in broken(file)] == []


@pytest.mark.parametrize("call", ["work.session.commit()", "session.rollback()"])
def test_a_service_that_ends_the_transaction_is_found(call):
    assert broken(module(call)) == [f"app/domains/samples/service.py:1: {ADVICE}"]


def test_the_search_index_commits_in_its_own_port():
    assert broken(module("writer.commit()", "app/outside/search.py")) == []
