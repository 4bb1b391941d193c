"""A migration says what changes for people, and stays as it was when the models move on."""

import ast
import re

from tests.rules.source import Module, module, modules

WORDS = "the first line of its docstring says in a sentence what changes for people."
IMPORTS = "a migration imports nothing from app: write out the types as they are today."
NAME = "a migration is named by day, revision and slug: 20261124_0001_the_register_begins.py."
GRAMMAR = re.compile(r"^migrations/versions/\d{8}_\d{4}(_[a-z0-9]+)+\.py$")


def broken(file: Module) -> list[str]:
    named = [] if GRAMMAR.match(file.path) else [file.finding(file.tree, NAME)]
    first = (ast.get_docstring(file.tree) or "").partition("\n")[0]
    said = [] if first.endswith(".") else [file.finding(file.tree, WORDS)]
    return named + said + [file.finding(node, IMPORTS) for node in _imports_of_app(file)]


def _imports_of_app(file: Module) -> list[ast.stmt]:
    found: list[ast.stmt] = []
    for node in ast.walk(file.tree):
        if isinstance(node, ast.Import):
            found += [node for alias in node.names if alias.name.split(".")[0] == "app"]
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "app":
            found.append(node)
    return found


def test_every_migration_stands_by_itself():
    assert [line for file in modules("migrations/versions") for line in broken(file)] == []


def test_a_migration_that_leans_on_the_models_is_found():
    path = "migrations/versions/20261124_0002_firms_have_sites.py"
    sample = module('"""Firms have sites."""\nfrom app.store.base import Row', path)
    assert broken(sample) == [f"{path}:2: {IMPORTS}"]


def test_a_migration_without_words_or_day_is_found():
    path = "migrations/versions/ab12_sites.py"
    assert broken(module("x = 1", path)) == [f"{path}:1: {NAME}", f"{path}:1: {WORDS}"]
